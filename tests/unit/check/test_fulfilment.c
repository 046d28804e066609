/* PC303 and PC319 of fulfilment.c, PC304 of beside.c: what was done beside what was planned, and a figure
 * beside another area's. */
#include "unit/check/texts.h"

#define REPORT "2021年南通市政府工作报告\n\n一、2020年工作回顾\n\n"

static void shares_of_a_plan(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"so much of what was planned", "PC303", "=",
         REPORT "重点项目完成投资186亿元，占年度计划210亿元的88.6%。\n", NULL},
        {"which it is not", "PC303", "!", REPORT "重点项目完成投资186亿元，占年度计划210亿元的92.1%。\n",
         NULL},
        {"of another measure", "PC303", "", REPORT "重点项目完成186个，占年度计划投资210亿元的92.1%。\n",
         NULL},
        {"of the year's target", "PC303", "=", REPORT "城镇新增就业5.1万人，完成年度目标的102%。\n",
         "2020年南通市政府工作报告\n\n二、2020年工作安排\n\n今年的主要目标是：城镇新增就业5万人以上。\n"},
        {"which it is not either", "PC303", "!", REPORT "城镇新增就业5.1万人，完成年度目标的112%。\n",
         "2020年南通市政府工作报告\n\n二、2020年工作安排\n\n今年的主要目标是：城镇新增就业5万人以上。\n"},
        {"the plan stands in brackets", "PC303", "!",
         REPORT "重点项目完成投资268亿元，为年度计划的98.7%（年度计划280亿元）。\n", NULL},
        {"of a target nobody states", "PC303", "", REPORT "城镇新增就业5.1万人，完成年度目标的112%。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void words(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"more than planned", "PC319", "=", REPORT "城镇新增就业5.2万人，超额完成年初确定的5万人目标。\n",
         NULL},
        {"over all the years as planned, beside a yearly rate", "PC319", "=",
         REPORT "五年来，单位地区生产总值能耗累计下降20.1%，年均下降4.4%，超额完成累计下降16%的目标任务。\n",
         NULL},
        {"less over all the years than planned", "PC319", "!",
         REPORT "五年来，单位地区生产总值能耗累计下降15.1%，年均下降3.2%，超额完成累计下降16%的目标任务。\n",
         NULL},
        {"less than planned", "PC319", "!", REPORT "城镇新增就业4.8万人，超额完成年初确定的5万人目标。\n",
         NULL},
        {"less is more where it says nothing", "PC319", "",
         REPORT "城镇新增就业4.8万人，基本完成年初确定的5万人目标。\n", NULL},
        {"a fall that was to be deeper", "PC319", "!",
         REPORT "单位地区生产总值能耗下降3.2%，超额完成下降3.5%的年度目标。\n", NULL},
        {"the target stands in the year before's report", "PC319", "!",
         REPORT "城镇新增就业4.8万人，超额完成年度目标任务。\n",
         "2020年南通市政府工作报告\n\n二、2020年工作安排\n\n今年的主要目标是：城镇新增就业5万人以上。\n"},
        {"and was exceeded", "PC319", "=",
         REPORT "城镇新增就业5.2万人，超额完成年度目标任务；新增高技能人才6000人。\n",
         "2020年南通市政府工作报告\n\n二、2020年工作安排\n\n今年的主要目标是：城镇新增就业5万人以上。\n"},
        {"another figure's target", "PC319", "",
         REPORT "城镇新增就业4.8万人，超额完成全年目标；新增高技能人才6万人。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void beside_another_area(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"an amount above, of a list", "PC304", "==",
         CITY_REPORT "2020年，全省城镇居民人均可支配收入36915元，农村居民人均可支配收入20137元。\n\n"
                     "全市城镇居民人均可支配收入38726元，农村居民人均可支配收入21348元，"
                     "分别比全省平均水平高1811元和1211元。\n",
         NULL},
        {"an amount above, one of them wrong", "PC304", "!=",
         CITY_REPORT "2020年，全省城镇居民人均可支配收入36915元，农村居民人均可支配收入20137元。\n\n"
                     "全市城镇居民人均可支配收入38726元，农村居民人均可支配收入21348元，"
                     "分别比全省平均水平高1881元和1211元。\n",
         NULL},
        {"points above", "PC304", "=",
         CITY_REPORT
         "2020年，全省规模以上工业增加值增长3.1%。全市规模以上工业增加值增长4.1%，高于全省1.0个百分点。\n",
         NULL},
        {"which they are not", "PC304", "!",
         CITY_REPORT
         "2020年，全省规模以上工业增加值增长3.1%。全市规模以上工业增加值增长4.1%，高于全省0.5个百分点。\n",
         NULL},
        {"points below", "PC304", "!",
         CITY_REPORT "2020年，全省城镇化率为66.0%。全市城镇化率为64.5%，低于全省2.5个百分点。\n", NULL},
        {"and that fit", "PC304", "=",
         CITY_REPORT "2020年，全省城镇化率为66.0%。全市城镇化率为64.5%，低于全省1.5个百分点。\n", NULL},
        {"another year's", "PC304", "",
         CITY_REPORT "2019年，全省城镇化率为66.0%。2020年，全市城镇化率为64.5%，低于全省2.5个百分点。\n",
         NULL},
        {"the other is not stated", "PC304", "", CITY_REPORT "全市城镇化率为64.5%，低于全省2.5个百分点。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_of_a_plan),
        cmocka_unit_test(words),
        cmocka_unit_test(beside_another_area),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
