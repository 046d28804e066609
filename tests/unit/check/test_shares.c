/* PC303: shares against part and whole. */
#include "unit/check/texts.h"

#define TOTAL "规模以上工业总产值达到5341.7亿元，其中属地规模以上工业总产值3545.7亿元。\n\n"

static void in_one_document(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"residents of towns are those who live there", "PC303", "=",
         CITY_REPORT
         "城镇常住居民人均可支配收入48563元，农村常住居民人均可支配收入21536元，城乡居民收入比2.25。\n",
         NULL},
        {"and their ratio", "PC303", "!",
         CITY_REPORT
         "城镇常住居民人均可支配收入48563元，农村常住居民人均可支配收入21536元，城乡居民收入比2.52。\n",
         NULL},
        {"a ratio to one", "PC303", "!",
         CITY_REPORT "城镇居民人均可支配收入48563元，农村居民人均可支配收入21536元，城乡居民收入比2.52:1。\n",
         NULL},
        {"of what the sentence divides, by its name", "PC303", "=",
         CITY_REPORT "年末电力装机736.5万千瓦，其中新能源装机588.2万千瓦，占79.9%。\n", NULL},
        {"of what the sentence divides, another share", "PC303", "!",
         CITY_REPORT "年末电力装机736.5万千瓦，其中新能源装机588.2万千瓦，占77.9%。\n", NULL},
        {"of what was done over a plan", "PC303", "=",
         CITY_PLAN "第一章 发展基础\n\n“十三五”时期，固定资产投资五年累计达到2760亿元，年均552亿元，"
                   "其中民间投资累计1186亿元，占43.0%。\n",
         NULL},
        {"of what was done over a plan, another share", "PC303", "!",
         CITY_PLAN "第一章 发展基础\n\n“十三五”时期，固定资产投资五年累计达到2760亿元，年均552亿元，"
                   "其中民间投资累计1186亿元，占34.0%。\n",
         NULL},
        {"a part named again", "PC303", "!",
         CITY_REPORT "市场主体53.0万户，其中企业16.2万户、个体工商户36.8万户，个体工商户占比达76.5%。\n",
         NULL},
        {"and right", "PC303", "=",
         CITY_REPORT "市场主体53.0万户，其中企业16.2万户、个体工商户36.8万户，个体工商户占比达69.4%。\n",
         NULL},
        {"a table whose caption says the years", "PC303", "!==",
         CITY_PLAN "第二章 目标\n\n表1 “十四五”交通建设投资（单位：亿元）\n\n领域\t投资\t占比（%）\n"
                   "铁路\t60\t60.0\n公路\t25\t28.0\n民航\t15\t15.0\n合计\t100\t100.0\n",
         NULL},
        {"the whole is not its own part", "PC303", "",
         CITY_REPORT "一般公共预算收入118.6亿元，增长5.2%，其中税收收入占比保持在七成左右。\n", NULL},
        {"a share that fits", "PC303", "=",
         CITY_REPORT TOTAL "战略性新兴产业产值1227.7亿元，占规模以上工业总产值的比重23.0%。\n", NULL},
        {"a share that does not", "PC303", "!",
         CITY_REPORT TOTAL "高端装备制造业产值1227.7亿元，占规模以上工业总产值的比重28.0%。\n", NULL},
        {"of the scope it names", "PC303", "=",
         CITY_REPORT TOTAL "高端装备制造业产值545.8亿元，占属地规上工业产值比重15.4%。\n", NULL},
        {"another scope fits", "PC303", "!",
         CITY_REPORT TOTAL "高端装备制造业产值545.8亿元，占规模以上工业总产值的比重15.4%。\n", NULL},
        {"a bare whole", "PC303", "=",
         CITY_REPORT TOTAL "汽车制造业完成规模以上工业总产值3676.1亿元，占全市工业比重68.8%。\n", NULL},
        {"a bound that holds", "PC303", "=",
         CITY_REPORT TOTAL "高端装备制造业产值1227.7亿元，占规模以上工业总产值的比重超过20%。\n", NULL},
        {"a share of the part just named", "PC303", "=",
         CITY_REPORT "税收收入完成480亿元，其中市级税收收入160亿元，占比达33.3%。\n", NULL},
        {"which it is not", "PC303", "!",
         CITY_REPORT "税收收入完成480亿元，其中市级税收收入160亿元，占比达43.3%。\n", NULL},
        {"another year's share", "PC303", "=",
         CITY_REPORT
         "规模以上工业总产值1620.0亿元，其中战略性新兴产业产值453.6亿元，占规模以上工业总产值的比重为28.0%，"
         "2015年占比为20.8%。\n",
         NULL},
        {"no whole is stated", "PC303", "", CITY_REPORT "出口额120.5亿元，占进出口总额的比重60.0%。\n", NULL},
        {"the nation's whole is another", "PC303", "",
         CITY_REPORT TOTAL "高端装备制造业产值545.8亿元，占全国规模以上工业总产值的比重0.5%。\n", NULL},
        {"the whole of another year", "PC303", "",
         CITY_REPORT "2018年规模以上工业总产值达到5000.0亿元。\n\n"
                     "2020年高端装备制造业产值545.8亿元，占规模以上工业总产值的比重15.4%。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void names_what_fits(void **state) {
    (void)state;
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt",
                    CITY_REPORT TOTAL "高端装备制造业产值545.8亿元，占规模以上工业总产值的比重15.4%。\n");
    workspace_check(&w, "<document id=\"a\" source=\"a.txt\"/>", NULL);
    const PcVerdict *v = finding(&w, "PC303");
    assert_string_equal(v->computation, "545.8 亿元 ÷ 5341.7 亿元 = 10.218 % (10.217–10.219) ≠ 15.4%");
    assert_string_equal(g_hash_table_lookup(v->args, "fits"), "3545.7 亿元（属地）");
    assert_int_equal(v->evidence->len, 3);
    workspace_free(&w);
}

static void in_two_documents(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"the whole stands in another document", "PC303", "!",
         CITY_REPORT "高端装备制造业产值545.8亿元，占规模以上工业总产值的比重15.4%。\n",
         CITY_PLAN "“十三五”期末，2020年规模以上工业总产值达到5341.7亿元。\n"},
        {"the part stands in another document", "PC303",
         "!=", CITY_PLAN "2020年，高端装备制造业集群占规模以上工业总产值的比重15.4%。\n",
         CITY_REPORT TOTAL "高端装备制造业产值545.8亿元，占属地规上工业产值比重15.4%。\n"},
    };
    CHECK_CASES(cases);
}

#define DISTRICT "南通市海门区2020年国民经济和社会发展统计公报\n\n"

static void of_the_area_above(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"the same thing there", "PC508", "=", DISTRICT "全区地区生产总值1368.0亿元，占全市比重13.6%。\n",
         CITY_REPORT "全市地区生产总值10036.3亿元。\n"},
        {"which does not fit", "PC508", "!", DISTRICT "全区地区生产总值1368.0亿元，占全市比重16.3%。\n",
         CITY_REPORT "全市地区生产总值10036.3亿元。\n"},
        {"what the phrase names", "PC508", "!", DISTRICT "全区出口总额136.8亿元，占全市进出口总额的16.3%。\n",
         CITY_REPORT "全市进出口总额2627.2亿元。\n"},
        {"by its name", "PC508", "!", DISTRICT "全区地区生产总值1368.0亿元，占南通市的16.3%。\n",
         CITY_REPORT "全市地区生产总值10036.3亿元。\n"},
        {"of another year", "PC508", "", DISTRICT "全区地区生产总值1368.0亿元，占全市比重16.3%。\n",
         CITY_REPORT_BEFORE "全市地区生产总值10036.3亿元。\n"},
    };
    CHECK_CASES(cases);
}

static void above_the_area_around(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"more than the whole", "PC506", "!", DISTRICT "全区出口总额1368.0亿元。\n",
         CITY_REPORT "全市出口总额1036.3亿元。\n"},
        {"less", "PC506", "", DISTRICT "全区出口总额136.8亿元。\n", CITY_REPORT "全市出口总额1036.3亿元。\n"},
        {"of another year", "PC506", "", DISTRICT "全区出口总额1368.0亿元。\n",
         CITY_REPORT_BEFORE "全市出口总额1036.3亿元。\n"},
        {"a rate", "PC506", "", DISTRICT "全区城镇化率76.8%。\n", CITY_REPORT "全市城镇化率70.1%。\n"},
    };
    CHECK_CASES(cases);
}

static void of_several_parts(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"each part has its share", "PC303", "!==",
         CITY_REPORT "全年专利授权量8620件，其中发明专利授权量1120件，占13.0%；实用新型6320件，占73.3%"
                     "；外观设计1180件，占15.7%。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

/* At constant prices, over the mean of the employed or of the people, a quotient is not that of the year's
 * figures. */
static void of_other_prices_and_means(void **state) {
    (void)state;
#define PRODUCTIVITY(value)                                                                                  \
    CITY_REPORT "地区生产总值1000.0亿元。年末就业人员100.0万人。全员劳动生产率为" value "元/人。\n"
#define PER_HEAD(value)                                                                                      \
    CITY_REPORT "地区生产总值1000.0亿元。年末常住人口100.0万人。人均地区生产总值" value "元。\n"
    static const TextCase cases[] = {
        {"productivity of the printed figures", "PC303", "=", PRODUCTIVITY("100120"), NULL},
        {"at the prices of some years before", "PC303", "i", PRODUCTIVITY("95400"), NULL},
        {"at no prices", "PC303", "!", PRODUCTIVITY("79400"), NULL},
        {"per head of the mean population", "PC303", "=", PER_HEAD("101300"), NULL},
        {"of one that grew fast", "PC303", "i", PER_HEAD("103100"), NULL},
        {"of no population", "PC303", "!", PER_HEAD("108300"), NULL},
    };
    CHECK_CASES(cases);
}

/* Behind 其中 a share that says no more than 占 is of the list's whole or of what that is a share of. */
static void of_the_whole_of_the_whole(void **state) {
    (void)state;
#define ELDERLY(share)                                                                                       \
    CITY_REPORT                                                                                              \
    "60周岁及以上老年人口98.6万人，占常住人口的23.1%，其中65周岁及以上老年人口77.3万人，占" share "。\n"
    static const TextCase cases[] = {
        {"of all people", "PC303", "", ELDERLY("18.1%"), NULL},
        {"of the old", "PC303", "=", ELDERLY("78.4%"), NULL},
        {"of neither", "PC303", "!", ELDERLY("28.1%"), NULL},
        {"of the old, as it says", "PC303", "!", ELDERLY("60周岁及以上老年人口的18.1%"), NULL},
    };
    CHECK_CASES(cases);
}

static void of_a_budget_nobody_states(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"another figure's budget", "PC303", "",
         CITY_REPORT "社会保险基金收入预算57.2亿元。一般公共预算支出298.4亿元，为预算的96.3%。\n", NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_one_document),           cmocka_unit_test(names_what_fits),
        cmocka_unit_test(in_two_documents),          cmocka_unit_test(of_the_area_above),
        cmocka_unit_test(above_the_area_around),     cmocka_unit_test(of_a_budget_nobody_states),
        cmocka_unit_test(of_several_parts),          cmocka_unit_test(of_other_prices_and_means),
        cmocka_unit_test(of_the_whole_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
