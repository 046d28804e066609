/* PC304–PC307, PC317, PC404 and PC405: changes against the values before and after, sums against means, years
 * against plans. */
#include "unit/check/texts.h"

static void from_and_to(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"growth that fits", "PC304", "=",
         CITY_REPORT "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元，增长40.0%。\n", NULL},
        {"growth that does not", "PC304", "!",
         CITY_REPORT "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元，增长45.0%。\n", NULL},
        {"points", "PC304", "!",
         CITY_REPORT "城镇化率由2015年的60.5%提高到2020年的66.8%，提高5.3个百分点。\n", NULL},
        {"of a list, each from its own value", "PC304", "==",
         CITY_REPORT
         "2020年，城镇居民人均可支配收入36915元、农村居民人均可支配收入20137元，比2015年的27302元、"
         "14716元分别增长35.2%和36.8%。\n",
         NULL},
        {"of a list, one of them wrong", "PC304", "!=",
         CITY_REPORT
         "2020年，城镇居民人均可支配收入36915元、农村居民人均可支配收入20137元，比2015年的27302元、"
         "14716元分别增长35.2%和38.6%。\n",
         NULL},
        {"over five years, said without their first", "PC304", "=",
         CITY_PLAN
         "2020年，社会消费品零售总额182.5亿元。\n\n第三章 任务\n\n到2025年，社会消费品零售总额达到270亿元，"
         "五年增加87.5亿元。\n",
         NULL},
        {"over five years, another number", "PC304", "!",
         CITY_PLAN
         "2020年，社会消费品零售总额182.5亿元。\n\n第三章 任务\n\n到2025年，社会消费品零售总额达到270亿元，"
         "五年增加78.5亿元。\n",
         NULL},
        {"the values behind the change", "PC304", "=",
         CITY_REPORT "基础养老金每人每月提高10元，由125元提高到135元。\n", NULL},
        {"the values behind the change do not fit", "PC304", "!",
         CITY_REPORT "基础养老金每人每月提高10元，由125元提高到140元。\n", NULL},
        {"at other prices than the yearly rate", "PC307", "",
         CITY_PLAN
         "第一章 发展基础\n\n2020年，地区生产总值5312.8亿元，同口径比2015年（3687.9亿元）增长44.1%，"
         "年均可比增长6.9%。\n",
         NULL},
        {"a value in a bracket behind its year", "PC304", "!",
         CITY_PLAN "第一章 发展基础\n\n2020年，商品销售总额5312.8亿元，比2015年（3687.9亿元）增长54.1%。\n",
         NULL},
        {"how often is not how many", "PC304", "",
         CITY_PLAN "第一章 发展基础\n\n高新技术企业由485家增加到1242家，五年新增认定1610家次。\n", NULL},
        {"the mean of two years by each of them", "PC307", "=",
         "2022年南通市政府工作报告\n\n一、2021年工作回顾\n\n2020年，地区生产总值增长4.6%"
         "。\n\n2021年，地区生产总值增长7.4%，"
         "两年平均增长6.0%。\n",
         NULL},
        {"and not", "PC307", "!",
         "2022年南通市政府工作报告\n\n一、2021年工作回顾\n\n2020年，地区生产总值增长4.6%"
         "。\n\n2021年，地区生产总值增长7.4%，"
         "两年平均增长5.0%。\n",
         NULL},
        {"as much each year as makes the sum", "PC305", "=",
         CITY_PLAN "第三章 任务\n\n到2025年，果园面积稳定在210万亩。建设高标准农田100万亩，年均20万亩。\n",
         NULL},
        {"more each year", "PC305", "!",
         CITY_PLAN "第三章 任务\n\n到2025年，果园面积稳定在210万亩。建设高标准农田100万亩，年均25万亩。\n",
         NULL},
        {"what there is beside what is built each year", "PC305", "",
         CITY_PLAN "第三章 任务\n\n到2025年，高标准农田达到100万亩，年均新建5万亩。\n", NULL},
        {"a net increase and the total behind it", "PC304", "!", CITY_REPORT_BEFORE "规上工业企业198户。\n",
         CITY_REPORT "净增规上工业企业31户，总数达到219户。\n"},
        {"points within rounding", "PC304", "=",
         CITY_REPORT "城镇化率由2015年的60.5%提高到2020年的66.8%，提高6.4个百分点。\n", NULL},
        {"points a year", "PC304", "=",
         CITY_REPORT "森林覆盖率由2015年的16.0%提高到2020年的18.2%，年均提高0.44个百分点。\n", NULL},
        {"value, increase and growth", "PC304", "=",
         CITY_REPORT "技术合同成交额45.2亿元，比上年增加5.1亿元，增长12.7%。\n", NULL},
        {"an increase that is no such growth", "PC304", "!",
         CITY_REPORT "技术合同成交额45.2亿元，比上年增加5.1亿元，增长15.7%。\n", NULL},
        {"points above another area's", "PC304", "",
         CITY_REPORT
         "2019年末常住人口城镇化率66.0%。2020年末常住人口城镇化率66.8%，高于全国平均水平3.1个百分点，"
         "比全省平均低2.5个百分点。\n",
         NULL},
        {"a net increase", "PC304", "=",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，净增240家。\n", NULL},
        {"a wrong net increase", "PC304", "!",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，净增230家。\n", NULL},
        {"the value before comes second", "PC304", "=",
         CITY_REPORT "水资源用量下降到0.28亿立方米，较2015年的0.35亿立方米下降20%。\n", NULL},
        {"and does not fit", "PC304", "!",
         CITY_REPORT "水资源用量下降到0.28亿立方米，较2015年的0.35亿立方米下降30%。\n", NULL},
        {"over the year before is not from 2015", "PC304", "",
         CITY_REPORT "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元，比上年增长5.0%。\n", NULL},
        {"the base is named later", "PC304", "=",
         CITY_PLAN "到2025年，高新技术企业达到500家，比2020年净增140家；2020年为360家。\n", NULL},
        {"a rounded level", "PC304", "=",
         CITY_REPORT "商品销售总额从2015年的300亿元增加到2020年的420亿元，增长40.1%。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void multiples(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"is three times", "PC304", "=",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，是2015年的3倍。\n", NULL},
        {"is not two times", "PC304", "!",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，是2015年的2倍。\n", NULL},
        {"is so many times and grew by so many: two figures", "PC301", "",
         CITY_REPORT
         "进出口总额由2015年的210.6亿元增加到2020年的463.3亿元，是2015年的2.2倍，较2015年增长1.2倍。\n",
         NULL},
        {"so many times the value just named", "PC304", "!",
         CITY_REPORT "旅游总收入96.8亿元，是2015年38.2亿元的2.1倍。\n", NULL},
        {"and fits", "PC304", "=", CITY_REPORT "旅游总收入96.8亿元，是2015年38.2亿元的2.5倍。\n", NULL},
        {"behind a growth", "PC304", "!",
         CITY_PLAN
         "第一章 "
         "发展基础\n\n五年累计完成固定资产投资6200亿元，年均增长8.5%，是“十二五”时期3800亿元的1.9倍。\n",
         NULL},
        {"sums of five years are no ends of a yearly growth", "PC307", "",
         CITY_PLAN
         "第一章 "
         "发展基础\n\n五年累计完成固定资产投资6200亿元，年均增长8.5%，是“十二五”时期3800亿元的1.9倍。\n",
         NULL},
        {"grew by two times", "PC304", "=",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，增长2倍。\n", NULL},
        {"did not grow by three times", "PC304", "!",
         CITY_REPORT "高新技术企业由2015年的120家增加到2020年的360家，增长3倍。\n", NULL},
        {"doubled", "PC304", "=",
         CITY_PLAN "到2025年，高新技术企业达到720家，比2020年翻一番；2020年为360家。\n", NULL},
        {"nearly doubled", "PC304", "=",
         CITY_PLAN "到2025年，高新技术企业达到700家，比2020年翻一番；2020年为360家。\n", NULL},
        {"1.8 times is not doubled", "PC304", "!",
         CITY_PLAN "到2025年，高新技术企业达到648家，比2020年翻一番；2020年为360家。\n", NULL},
        {"doubled over the plan, without a word of the base", "PC304", "!",
         CITY_PLAN "2020年，高新技术企业达到360家。到2025年，高新技术企业实现翻番，达到500家。\n", NULL},
        {"more than twice, as it says", "PC304", "=",
         CITY_PLAN "2020年，高新技术企业达到360家。到2025年，高新技术企业翻一番以上，达到850家。\n", NULL},
        {"what is to double may do more than that", "PC304", "i",
         CITY_PLAN "2020年，高新技术企业达到360家。到2025年，高新技术企业实现翻番，达到850家。\n", NULL},
        {"what has doubled has not done more than that", "PC304", "!",
         CITY_REPORT "2020年，高新技术企业达到850家，比2015年翻一番；2015年为360家。\n", NULL},
        {"twice doubled is four times", "PC304", "!",
         CITY_PLAN "到2025年，高新技术企业达到720家，比2020年翻两番；2020年为360家。\n", NULL},
    };
    CHECK_CASES(cases);
}

/* What was planned for a year, what the plan was changed to and what came of it are three figures. */
static void over_a_plan(void **state) {
    (void)state;
#define BUDGET(planned, plan)                                                                                  \
    "南通市2020年预算执行情况和2021年预算草案的报告\n\n一、2020年预算执行情况\n\n" \
    "全市一般公共预算支出" planned "完成312.6亿元。\n\n二、2021年预算草案\n\n" plan "\n"
    static const TextCase cases[] = {
        {"over what came of the year before", "PC306", "!",
         BUDGET("", "全市一般公共预算支出安排286亿元，比上年增长5.8%。"), NULL},
        {"that is its carried-out budget", "PC306", "!",
         BUDGET("", "全市一般公共预算支出安排286亿元，比上年执行数增长5.8%。"), NULL},
        {"over its budget, which nobody states", "PC306", "",
         BUDGET("", "全市一般公共预算支出安排286亿元，较上年年初预算增长5.8%。"), NULL},
        {"over its budget", "PC306", "=",
         BUDGET("年初预算270.3亿元，", "全市一般公共预算支出安排286亿元，较上年年初预算增长5.8%。"), NULL},
        {"over another budget", "PC306", "!",
         BUDGET("年初预算260.3亿元，", "全市一般公共预算支出安排286亿元，较上年年初预算增长5.8%。"), NULL},
        {"over what the budget was changed to", "PC306", "",
         BUDGET("年初预算260.3亿元，", "全市一般公共预算支出安排286亿元，比上年调整预算增长5.8%。"), NULL},
        {"growth over two bases", "PC301", "",
         BUDGET("", "全市一般公共预算支出安排286亿元，较上年年初预算增长5.8%。一般公共预算支出下降8.5%。"),
         NULL},
    };
    CHECK_CASES(cases);
}

/* What grew may be the whole that a list divides, or its last part. */
static void behind_a_list(void **state) {
    (void)state;
#define BONDS(by)                                                                                            \
    CITY_REPORT                                                                                              \
    "全年新增债券额度82.6亿元，其中一般债券16.8亿元、专项债券65.8亿元，比上年增加11.4亿元，增长" by "。\n"
    static const TextCase cases[] = {
        {"of the whole", "PC304", "=", BONDS("16.0%"), NULL},
        {"of the part", "PC304", "=", BONDS("21.0%"), NULL},
        {"of neither", "PC304", "!", BONDS("18.0%"), NULL},
    };
    CHECK_CASES(cases);
}

/* A row's own values come before those of its name elsewhere. */
static void in_a_row(void **state) {
    (void)state;
#define ROW(by)                                                                                                \
    "南通市2020年预算执行情况和2021年预算草案的报告\n\n一、2020年预算执行情况\n\n" \
    "教育支出88.2亿元。\n\n二、2021年预算草案\n\n表1 市级支出（单位：万元）\n\n"     \
    "项目\t2020年预算数\t2021年预算数\t增减额\n教育支出\t94220\t96200\t" by                                    \
    "\n科学技术支出\t24700\t28400\t3700\n"
    static const TextCase cases[] = {
        {"its own values", "PC304", "==", ROW("1980"), NULL},
        {"which do not give it", "PC304", "!=", ROW("2980"), NULL},
    };
    CHECK_CASES(cases);
}

static void yearly_growth(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"compound growth that fits", "PC307", "=",
         CITY_PLAN "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元，年均增长7.0%。\n", NULL},
        {"divided instead of rooted", "PC307", "!",
         CITY_PLAN "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元，年均增长8.0%。\n", NULL},
        {"the value before has no year of its own", "PC307", "!",
         CITY_PLAN
         "第一章 发展基础\n\n2020年，商品销售总额由300.0亿元增加到420.0亿元，“十三五”时期年均增长8.0%。\n",
         NULL},
        {"and fits", "PC307", "=",
         CITY_PLAN
         "第一章 发展基础\n\n2020年，商品销售总额由300.0亿元增加到420.0亿元，“十三五”时期年均增长7.0%。\n",
         NULL},
        {"incomes grow nominally unless the text says otherwise", "PC307", "!",
         CITY_PLAN "居民人均可支配收入由2015年的27620元提高到2020年的41250元，年均增长9.4%。\n", NULL},
        {"at constant prices", "PC307", "i",
         CITY_PLAN "地区生产总值从2015年的1898.4亿元增加到2020年的2488.4亿元，年均增长4.4%。\n", NULL},
        {"no prices explain it", "PC307", "!",
         CITY_PLAN "地区生产总值从2015年的1898.4亿元增加到2020年的2488.4亿元，年均增长24.4%。\n", NULL},
        {"a yearly fall and the fall of five years", "PC307", "=",
         CITY_PLAN "“十三五”时期万元地区生产总值能耗累计下降18.6%，年均下降4.0%。\n", NULL},
        {"which do not go together", "PC307", "!",
         CITY_PLAN "“十三五”时期万元地区生产总值能耗累计下降18.6%，年均下降3.0%。\n", NULL},
        {"levels in another document", "PC307", "!", CITY_REPORT "“十三五”期间，商品销售总额年均增长8.0%。\n",
         CITY_PLAN "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元。\n"},
        {"another area's levels", "PC307", "", CITY_REPORT "“十三五”期间，商品销售总额年均增长8.0%。\n",
         "苏州市国民经济和社会发展第十四个五年规划纲要\n\n"
         "商品销售总额从2015年的300.0亿元增加到2020年的420.0亿元。\n"},
    };
    CHECK_CASES(cases);
}

static void targets(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"growth leads to the target", "PC306", "=",
         CITY_PLAN
         "2020年，一般公共预算收入2303亿元。到2025年，一般公共预算收入达到3000亿元，年均增长5.5%左右。\n",
         NULL},
        {"growth does not", "PC306", "!",
         CITY_PLAN
         "2020年，一般公共预算收入210.1亿元。到2025年，一般公共预算收入达到300亿元，年均增长5%左右。\n",
         NULL},
        {"at least so much a year", "PC306", "=",
         CITY_PLAN
         "2020年，一般公共预算收入210.1亿元。到2025年，一般公共预算收入达到300亿元，年均增长5%以上。\n",
         NULL},
        {"over another base than the printed one", "PC306", "i",
         CITY_PLAN
         "2020年，一般公共预算收入210.1亿元。到2021年，一般公共预算收入达到220亿元，同口径增长8%。\n",
         NULL},
        {"no baseline", "PC306", "", CITY_PLAN "到2025年，一般公共预算收入达到300亿元，年均增长5%左右。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void two_years(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a report's growth", "PC404", "=", CITY_REPORT "全年完成固定资产投资480.6亿元，比上年增长8.1%。\n",
         CITY_REPORT_BEFORE "全年完成固定资产投资444.6亿元。\n"},
        {"against last year's report", "PC404", "!",
         CITY_REPORT "全年完成固定资产投资480.6亿元，比上年增长9.5%。\n",
         CITY_REPORT_BEFORE "全年完成固定资产投资444.6亿元。\n"},
        {"half a year is no year", "PC404", "",
         CITY_REPORT "全年完成固定资产投资480.6亿元，比上年增长9.5%。\n",
         CITY_REPORT_BEFORE "上半年完成固定资产投资244.6亿元。\n"},
        {"constant prices", "PC404", "i",
         CITY_REPORT "全年实现地区生产总值1250.5亿元，按可比价格计算，比上年增长3.2%。\n",
         CITY_REPORT_BEFORE "全年实现地区生产总值1200.0亿元。\n"},
        {"another scope of last year", "PC404", "",
         CITY_REPORT "规模以上工业总产值480.6亿元，比上年增长9.5%。\n",
         CITY_REPORT_BEFORE "属地规模以上工业总产值244.6亿元。\n"},
    };
    CHECK_CASES(cases);
}

static void scopes(void **state) {
    (void)state;
#define BASES "2020年，规模以上工业总产值5341.7亿元，其中属地规模以上工业总产值3545.7亿元。\n\n"
    static const TextCase cases[] = {
        {"the scope's own base does not carry the target", "PC317", "!",
         CITY_PLAN BASES "到2025年，在地规模以上工业总产值达到6700亿元，比2020年净增1358亿元。\n", NULL},
        {"it does", "PC317", "",
         CITY_PLAN BASES "到2025年，在地规模以上工业总产值达到6700亿元，比2020年净增3154亿元。\n", NULL},
        {"neither does", "PC317", "",
         CITY_PLAN BASES "到2025年，在地规模以上工业总产值达到6700亿元，比2020年净增2000亿元。\n", NULL},
        {"no scope named", "PC317", "",
         CITY_PLAN BASES "到2025年，规模以上工业总产值达到6700亿元，比2020年净增1358亿元。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void means(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a fifth each year", "PC305", "=",
         CITY_PLAN "“十三五”时期累计完成水利投资50亿元，年均完成10亿元。\n", NULL},
        {"not a fifth", "PC305", "!", CITY_PLAN "“十三五”时期累计完成水利投资50亿元，年均完成12亿元。\n",
         NULL},
        {"at least", "PC305", "=", CITY_PLAN "“十三五”时期累计完成水利投资60亿元，年均完成10亿元以上。\n",
         NULL},
        {"a target of the last year", "PC305", "=", CITY_PLAN "到2025年，新增就业12万人，平均每年2.4万人。\n",
         NULL},
        {"a verb that takes up the name", "PC305", "!",
         CITY_PLAN "第一章 发展基础\n\n五年来，累计改造老旧小区640个，年均改造168个。\n", NULL},
        {"and fits", "PC305", "=",
         CITY_PLAN "第一章 发展基础\n\n五年来，累计改造老旧小区640个，年均改造128个。\n", NULL},
        {"growth is no mean", "PC305", "", CITY_PLAN "“十三五”时期累计完成水利投资50亿元，年均增长12%。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void pace(void **state) {
    (void)state;
#define YEAR_AHEAD "南通市2021年政府工作报告\n\n二、2021年主要目标\n\n"
#define FIVE_YEARS CITY_PLAN "“十四五”期间，社会消费品零售总额年均增长6%，完成固定资产投资2500亿元。\n"
    static const TextCase cases[] = {
        {"a year below the plan's mean", "PC405", "i", YEAR_AHEAD "2021年，力争社会消费品零售总额增长5%。\n",
         FIVE_YEARS},
        {"a year above it", "PC405", "", YEAR_AHEAD "2021年，力争社会消费品零售总额增长7%。\n", FIVE_YEARS},
        {"a fifth of the sum", "PC405", "", YEAR_AHEAD "2021年，力争完成固定资产投资500亿元。\n", FIVE_YEARS},
        {"less than a fifth", "PC405", "i", YEAR_AHEAD "2021年，力争完成固定资产投资450亿元。\n", FIVE_YEARS},
        {"what was done is no target", "PC405", "", YEAR_AHEAD "2020年，社会消费品零售总额增长1%。\n",
         FIVE_YEARS},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_and_to),   cmocka_unit_test(multiples), cmocka_unit_test(over_a_plan),
        cmocka_unit_test(behind_a_list), cmocka_unit_test(in_a_row),  cmocka_unit_test(yearly_growth),
        cmocka_unit_test(targets),       cmocka_unit_test(two_years), cmocka_unit_test(scopes),
        cmocka_unit_test(means),         cmocka_unit_test(pace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
