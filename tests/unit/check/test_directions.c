/* PC311 and the points of PC304: words of direction against the values, rates that narrow and widen. */
#include "unit/check/texts.h"

static void verbs(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"up is up", "PC311", "", CITY_REPORT "常住人口从2015年的210.3万人增加到2020年的225.1万人。\n", NULL},
        {"down is up", "PC311", "!", CITY_REPORT "常住人口从2015年的210.3万人下降到2020年的225.1万人。\n",
         NULL},
        {"a fall, said as one", "PC311", "",
         CITY_REPORT "PM2.5平均浓度由2015年的63微克/立方米下降到2020年的32微克/立方米。\n", NULL},
        {"values that meet within rounding", "PC311", "",
         CITY_REPORT "城镇化率从2015年的60%提高到2020年的60%。\n", NULL},
        {"lists that pair off", "PC311", "!",
         CITY_REPORT "社会消费品零售总额、商品销售总额分别从2015年的872.9亿元、4613.0亿元提高到2020年的"
                     "1513.0亿元和3159.7亿元。\n",
         NULL},
        {"a growth that is a fall", "PC311", "!",
         CITY_REPORT "商品销售总额从2015年的420.0亿元减少到2020年的300.0亿元，增长28.6%。\n", NULL},
        {"ranks rise by falling", "PC311", "",
         CITY_REPORT "综合竞争力从2015年的第12位上升到2020年的第8位。\n", NULL},
        {"a number without a unit", "PC311", "!", CITY_REPORT "城乡居民收入比由2.06提高至1.95。\n", NULL},
        {"that goes the way it says", "PC311", "", CITY_REPORT "城乡居民收入比由2.06缩小至1.95。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void rates(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a fall that narrows", "PC304", "=",
         CITY_REPORT
         "上半年规模以上工业增加值下降5.4%。全年规模以上工业增加值下降1.2%，降幅较上半年收窄4.2个百分点。\n",
         NULL},
        {"by too much", "PC304", "!",
         CITY_REPORT
         "上半年规模以上工业增加值下降5.4%。全年规模以上工业增加值下降1.2%，降幅较上半年收窄3.2个百分点。\n",
         NULL},
        {"growth that slows", "PC304", "=",
         CITY_REPORT "上半年商品销售总额增长8.5%。全年商品销售总额增长6.2%，增速较上半年回落2.3个百分点。\n",
         NULL},
        {"growth that would have risen", "PC304", "!",
         CITY_REPORT "上半年商品销售总额增长8.5%。全年商品销售总额增长6.2%，增速较上半年加快2.3个百分点。\n",
         NULL},
        {"the rate before stands inside", "PC304", "!",
         CITY_REPORT "规模以上工业增加值比上年增长5.1%，增速比上半年的5.8%回落1.2个百分点。\n", NULL},
        {"and fits", "PC304", "=",
         CITY_REPORT "规模以上工业增加值比上年增长5.1%，增速比上半年的5.8%回落0.7个百分点。\n", NULL},
        {"a rate that goes faster, no word of rate", "PC304", "!",
         CITY_REPORT "2019年商品销售总额增长5.2%。2020年商品销售总额增长6.3%，比上年加快2.1个百分点。\n",
         NULL},
        {"and fits", "PC304", "=",
         CITY_REPORT "2019年商品销售总额增长5.2%。2020年商品销售总额增长6.3%，比上年加快1.1个百分点。\n",
         NULL},
        {"points of a share are no points of its growth", "PC304", "",
         CITY_REPORT "2019年城镇化率提高1.2个百分点。2020年城镇化率提高0.8个百分点。\n", NULL},
        {"what grows has no fall to narrow", "PC311", "!",
         CITY_REPORT "全年商品销售总额增长6.2%，降幅较上半年收窄2.3个百分点。\n", NULL},
        {"faster than another area", "PC304", "=",
         CITY_REPORT
         "2019年规模以上工业增加值增长5.2%。2020年规模以上工业增加值增长5.8%，增速比上年提高0.6个百分点，"
         "快于全省1.2个百分点。\n",
         NULL},
        {"the earlier rate is not stated", "PC304", "",
         CITY_REPORT "全年商品销售总额下降6.2%，降幅较上半年收窄2.3个百分点。\n", NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verbs),
        cmocka_unit_test(rates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
