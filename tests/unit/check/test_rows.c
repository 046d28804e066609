/* PC312, PC313, PC316: what the cells of one row say of each other; PC608 beside growth columns. */
#include "unit/check/texts.h"

#define TABLE(rows)                                                                                          \
    CITY_PLAN "第二章 发展目标\n\n表1 “十四五”时期主要指标\n\n"                         \
              "序号\t指标名称\t单位\t2020年\t2025年\t属性\n" rows "\n"

static void targets_and_baselines(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"more where more is better", "PC312", "",
         TABLE("1\t每千人口执业（助理）医师数\t人\t3.02\t3.12\t预期性\n"), NULL},
        {"less where more is better", "PC312", "!",
         TABLE("1\t每千人口执业（助理）医师数\t人\t3.12\t3.02\t预期性\n"), NULL},
        {"more where less is better", "PC312", "!", TABLE("1\tPM2.5年均浓度\t微克/立方米\t24\t25\t约束性\n"),
         NULL},
        {"a cap above what is", "PC312", "i", TABLE("1\t城镇调查失业率\t%\t4.8\t5.5以内\t预期性\n"), NULL},
        {"the cap of another rate", "PC312", "i", TABLE("1\t城镇登记失业率\t%\t1.9\t3.5以内\t预期性\n"),
         NULL},
        {"a floor below what is", "PC312", "i", TABLE("1\t耕地保有量\t万亩\t286.1\t285\t约束性\n"), NULL},
        {"a flow may be smaller", "PC312", "", TABLE("1\t城镇新增就业\t万人\t26.3\t25\t预期性\n"), NULL},
        {"met already", "PC316", "i", TABLE("1\t九年义务教育巩固率\t%\t99.2\t99.2\t预期性\n"), NULL},
        {"a binding target that does not bind", "PC313", "!",
         TABLE("1\t森林覆盖率\t%\t61.2\t62左右\t约束性\n"), NULL},
        {"an expected one may be hedged", "PC313", "", TABLE("1\t森林覆盖率\t%\t61.2\t62左右\t预期性\n"),
         NULL},
    };
    CHECK_CASES(cases);
}

static void in_sentences(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"less than there was", "PC312", "!",
         CITY_PLAN "第一章 发展基础\n\n2020年，森林覆盖率为62.5%。\n\n第二章 "
                   "发展目标\n\n到2025年，森林覆盖率达到60%。\n",
         NULL},
        {"more", "PC312", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，森林覆盖率为62.5%。\n\n第二章 "
                   "发展目标\n\n到2025年，森林覆盖率达到63%。\n",
         NULL},
        {"less later on", "PC312", "!",
         CITY_PLAN "第二章 发展目标\n\n到2025年，森林覆盖率达到62.5%，到2035年，森林覆盖率达到60%。\n", NULL},
        {"a part of what is new is new", "PC312", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，高速铁路里程142公里。\n\n第二章 "
                   "发展目标\n\n到2025年，新增铁路里程180公里，其中高速铁路126公里。\n",
         NULL},
        {"all there is", "PC312", "!",
         CITY_PLAN "第一章 发展基础\n\n2020年，高速铁路里程142公里。\n\n第二章 "
                   "发展目标\n\n到2025年，铁路里程达到480公里，其中高速铁路126公里。\n",
         NULL},
        {"a bound is no promise", "PC312", "i",
         CITY_PLAN "第一章 发展基础\n\n2020年，森林覆盖率为62.5%。\n\n第二章 "
                   "发展目标\n\n到2025年，森林覆盖率不低于62%。\n",
         NULL},
        {"of another definition", "PC312", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，人均公共绿地面积18.5平方米。\n\n第二章 "
                   "发展目标\n\n到2025年，人均公园绿地面积10平方米。\n",
         NULL},
        {"of another area", "PC312", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，全省森林覆盖率为62.5%。\n\n第二章 "
                   "发展目标\n\n到2025年，全市森林覆盖率达到26%。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void columns_of_growth(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"growth beside a level", "PC608", "",
         CITY_PLAN "第二章 发展目标\n\n表1 主要指标\n\n指标\t2020年\t2025年\t年均增长\t属性\n"
                   "1.地区生产总值（亿元）\t468.3\t720\t7.5%\t预期性\n",
         NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(targets_and_baselines),
        cmocka_unit_test(in_sentences),
        cmocka_unit_test(columns_of_growth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
