/* Relations of the catalogue over figures of texts: shares, ratios, sums, nested classes, rates that
 * multiply. */
#include "unit/workspace.h"

#define TITLE "青浦区2020年国民经济和社会发展统计公报\n\n一、综合\n\n"
#define PLAN "青浦区国民经济和社会发展第十四个五年规划纲要\n\n第一章 发展目标\n\n"
#define DOCUMENT(id, kind, period)                                                                           \
    "<document id=\"" id "\" source=\"" id ".txt\" area=\"310118\" kind=\"" kind "\" period=\"" period "\"/" \
    ">"

static Workspace check(const char *text) {
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt", text);
    workspace_check(&w,
                    g_str_has_prefix(text, PLAN) ? DOCUMENT("a", "outline", "2021/2025")
                                                 : DOCUMENT("a", "bulletin", "2020"),
                    NULL);
    return w;
}

static Workspace check_two(const char *bulletin, const char *outline) {
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt", bulletin);
    workspace_write(&w, "b.txt", outline);
    workspace_check(&w, DOCUMENT("a", "bulletin", "2020") DOCUMENT("b", "outline", "2021/2025"), NULL);
    return w;
}

/* What a text is told: so many findings and agreements of one rule. */
typedef struct {
    const char *code, *text;
    guint findings, agreements;
} Case;

static void check_cases(const Case *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        Workspace w = check(cases[i].text);
        guint findings = count_in(w.result->findings, cases[i].code);
        guint agreements = count_in(w.result->agreements, cases[i].code);
        if (findings != cases[i].findings || agreements != cases[i].agreements)
            fail_msg("%s: %u findings, %u agreements of %s", cases[i].text, findings, agreements,
                     cases[i].code);
        workspace_free(&w);
    }
}

#define CHECK(cases) check_cases(cases, G_N_ELEMENTS(cases))

static void shares_and_ratios(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC303", TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度4.5%。\n", 1, 0},
        {"PC303", TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度3.5%。\n", 0, 1},
        /* the last digit's interval: 42.4 ÷ 1200.0 = 3.533 % */
        {"PC303", TITLE "全区地区生产总值1200.0亿元，研发经费支出42.4亿元。研发投入强度3.5%。\n", 0, 1},
        /* a bound that holds, and one that does not */
        {"PC303", TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度超过3%。\n", 0, 1},
        {"PC303", TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度超过5%。\n", 1, 0},
        /* another year's whole */
        {"PC303",
         TITLE "2019年，全区地区生产总值1200.0亿元。2020年，研发经费支出42.0亿元，研发投入强度4.5%。\n", 0,
         0},
        /* another area's whole */
        {"PC303", TITLE "上海市地区生产总值12000亿元。全区研发经费支出42.0亿元，研发投入强度4.5%。\n", 0, 0},
        /* a year's mean against the end of the year: within the relation's slack, and beyond */
        {"PC303", TITLE "全区地区生产总值1200.0亿元。年末常住人口120.0万人。人均地区生产总值10.12万元。\n", 0,
         1},
        {"PC303", TITLE "全区地区生产总值1200.0亿元。年末常住人口120.0万人。人均地区生产总值12.50万元。\n", 1,
         0},
        /* 户籍 people are others */
        {"PC303", TITLE "全区地区生产总值1200.0亿元。年末户籍人口50.0万人。人均地区生产总值10.00万元。\n", 0,
         0},
        /* per ten thousand, with and without its unit saying so */
        {"PC303", TITLE "年末常住人口120.0万人，有效发明专利拥有量3600件。每万人口发明专利拥有量30件。\n", 0,
         1},
        {"PC303", TITLE "年末常住人口120.0万人，有效发明专利拥有量3600件。每万人口发明专利拥有量45件。\n", 1,
         0},
        {"PC303", TITLE "年末常住人口120.0万人，执业（助理）医师4200人。每千人口执业（助理）医师数3.5人。\n",
         0, 1},
        {"PC303", TITLE "城镇居民人均可支配收入60000元，农村居民人均可支配收入30000元。城乡居民收入比2.0。\n",
         0, 1},
    };
    CHECK(cases);
}

static void of_revenue_and_loans(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC303", TITLE "一般公共预算收入45.2亿元。一般公共预算支出120.5亿元。财政自给率为42.5%。\n", 1, 0},
        {"PC303", TITLE "一般公共预算收入45.2亿元。一般公共预算支出120.5亿元。财政自给率为37.5%。\n", 0, 1},
        {"PC303", TITLE "各项存款余额1286.5亿元。各项贷款余额1102.8亿元。存贷比为80.7%。\n", 1, 0},
        {"PC303", TITLE "各项存款余额1286.5亿元。各项贷款余额1102.8亿元。存贷比为85.7%。\n", 0, 1},
        {"PC302", TITLE "常住人口412.6万人。男性人口208.6万人。女性人口214.0万人。\n", 1, 0},
    };
    CHECK(cases);
}

static void people_of_the_register(void **state) {
    (void)state;
    const char *const text = TITLE "全区户籍总人口496954人，其中，男性249997人，女性246957人；城镇人口295115"
                                   "人，乡村人口201839人。人口出生率为8.7‰，人口死亡率为"
                                   "3.6‰，人口自然增长率为5.1‰。\n\n全区常住人口64.45万人，城镇化率76.4%"
                                   "，出生率6.1‰，死亡率6.05‰，人口自然增长率为0.05‰。\n";
    const Case cases[] = {{"PC301", text, 0, 0}, {"PC302", text, 0, 3}, {"PC303", text, 0, 0}};
    CHECK(cases);
}

static void heads_of_residents(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC303",
         TITLE "地区生产总值468.3亿元。常住人口52.4万人。按常住人口计算，人均地区生产总值8.94万元。\n", 0, 1},
        {"PC303",
         TITLE "地区生产总值468.3亿元。常住人口52.4万人。按常住人口计算，人均地区生产总值9.76万元。\n", 1, 0},
        {"PC303", TITLE "常住人口52.4万人。执业（助理）医师1752人。每千常住人口执业（助理）医师3.74人。\n", 1,
         0},
    };
    CHECK(cases);
}

static void yields(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC303", TITLE "粮食播种面积182万亩。粮食总产量70.1万吨。粮食亩产385公斤。\n", 0, 1},
        {"PC303", TITLE "粮食播种面积182万亩。粮食总产量76.0万吨。粮食亩产385公斤。\n", 1, 0},
    };
    CHECK(cases);
}

static void computation_and_causes_are_told(void **state) {
    (void)state;
    Workspace w = check(TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度4.5%。\n");
    const PcVerdict *v = finding(&w, "PC303");
    g_autofree char *message = pc_verdict_message(v, PC_LANG_ZH);
    assert_int_equal(v->severity, PC_SEVERITY_WARNING);
    assert_string_equal(v->computation, "42.0 亿元 ÷ 1200.0 亿元 = 3.5 % (3.496–3.504) ≠ 4.5%");
    assert_non_null(strstr(message, "普查"));
    assert_int_equal(v->evidence->len, 3);
    workspace_free(&w);
}

static void a_figure_stated_again_is_told_once(void **state) {
    (void)state;
    Workspace w =
        check(TITLE "全区地区生产总值1200.0亿元，研发经费支出42.0亿元。研发投入强度4.5%。\n\n二、科技\n\n"
                    "2020年，研发投入强度4.5%。\n");
    assert_int_equal(count_in(w.result->findings, "PC303"), 1);
    workspace_free(&w);
}

static void sums(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC302", TITLE "进出口总额900.0亿元。全区出口500.0亿元。全区进口380.0亿元。\n", 1, 0},
        {"PC302", TITLE "进出口总额880.0亿元。全区出口500.0亿元。全区进口380.0亿元。\n", 0, 1},
        /* half a unit of each term's last digit */
        {"PC302", TITLE "进出口总额880.1亿元。全区出口500.0亿元。全区进口380.0亿元。\n", 0, 1},
        /* the text says so itself */
        {"PC302",
         TITLE
         "进出口总额900.0亿元（合计数因四舍五入未作机械调整）。全区出口500.0亿元。全区进口380.0亿元。\n",
         0, 0},
        /* a rate that falls below zero says so */
        {"PC302", TITLE "人口出生率6.82‰，人口死亡率6.95‰，人口自然增长率0.13‰。\n", 1, 0},
        {"PC302", TITLE "人口出生率6.82‰，人口死亡率6.15‰，人口自然增长率0.67‰。\n", 0, 1},
        /* births less deaths */
        {"PC302", TITLE "出生人口1.92万人。死亡人口1.71万人。自然增加人口0.31万人。\n", 1, 0},
        {"PC302", TITLE "出生人口1.92万人。死亡人口1.71万人。自然增加人口0.21万人。\n", 0, 1},
        /* a term is missing */
        {"PC302", TITLE "进出口总额900.0亿元。全区出口500.0亿元。\n", 0, 0},
        /* terms of another year */
        {"PC302", TITLE "进出口总额900.0亿元。2019年，全区出口500.0亿元。2019年，全区进口380.0亿元。\n", 0,
         0},
    };
    CHECK(cases);
}

static void a_part_is_not_above_its_whole(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC302", TITLE "第二产业增加值480.0亿元。全区工业增加值500.0亿元。\n", 1, 0},
        {"PC302", TITLE "第二产业增加值480.0亿元。全区工业增加值460.0亿元。\n", 0, 0},
        /* the digits allow it */
        {"PC302", TITLE "第二产业增加值480亿元。全区工业增加值480.3亿元。\n", 0, 0},
        /* two steps away: manufacturing is in industry, which is in the secondary sector */
        {"PC302", TITLE "第二产业增加值480.0亿元。全区制造业增加值490.0亿元。\n", 1, 0},
        /* shares of one whole are nested as their parts are */
        {"PC303", TITLE "第二产业增加值占地区生产总值比重40.0%。工业增加值占地区生产总值比重45.0%。\n", 1, 0},
        {"PC303", TITLE "第二产业增加值占地区生产总值比重40.0%。工业增加值占地区生产总值比重35.0%。\n", 0, 0},
        /* targets are ordered by what is printed, 左右 or not */
        {"PC303",
         PLAN
         "到2025年，工业增加值占地区生产总值比重达到30%左右。到2025年，制造业增加值占地区生产总值比重达到"
         "32%左右。\n",
         1, 0},
        /* sums over the years of a plan */
        {"PC302", PLAN "五年累计完成固定资产投资2600亿元，五年累计完成基础设施投资2750亿元。\n", 1, 0},
        {"PC302", PLAN "五年累计完成固定资产投资2600亿元，五年累计完成基础设施投资750亿元。\n", 0, 0},
        /* no part of it: trade may exceed the product */
        {"PC302", TITLE "地区生产总值1200.0亿元。进出口总额1500.0亿元。\n", 0, 0},
        /* another year, another area, a target beside what is */
        {"PC302", TITLE "2019年，第二产业增加值480.0亿元。2020年，全区工业增加值500.0亿元。\n", 0, 0},
        {"PC302", TITLE "第二产业增加值480.0亿元。上海市工业增加值9500.0亿元。\n", 0, 0},
    };
    CHECK(cases);
}

static void caps_of_a_part_and_its_whole(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC303", PLAN "到2025年，5岁以下儿童死亡率控制在3‰以内。到2025年，婴儿死亡率控制在4‰以内。\n", 1, 0},
        {"PC303", PLAN "到2025年，5岁以下儿童死亡率控制在4‰以内。到2025年，婴儿死亡率控制在3‰以内。\n", 0, 0},
    };
    CHECK(cases);
}

static void a_part_above_its_whole_in_another_document(void **state) {
    (void)state;
    Workspace w =
        check_two(TITLE "第二产业增加值480.0亿元。\n", PLAN "2020年，全区工业增加值达到500.0亿元。\n");
    assert_int_equal(finding(&w, "PC403")->severity, PC_SEVERITY_WARNING);
    workspace_free(&w);
    w = check_two(TITLE "第二产业增加值480.0亿元。\n", PLAN "到2025年，全区工业增加值达到500.0亿元。\n");
    assert_no_finding(&w, "PC403");
    workspace_free(&w);
}

/* 3676.1（全口径） of 3545.7（属地）: the text says why. */
static void a_definition_explains(void **state) {
    (void)state;
    Workspace w = check(TITLE "全区属地规模以上工业总产值3545.7亿元。汽车产业产值3676.1亿元（全口径）。\n");
    for (guint i = 0; i < w.result->findings->len; i++)
        assert_int_equal(((const PcVerdict *)w.result->findings->pdata[i])->severity, PC_SEVERITY_INFO);
    workspace_free(&w);
}

static void rates_that_multiply(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC318", TITLE "地区生产总值增长6.0%。能源消费总量增长2.1%。单位地区生产总值能耗下降6.8%。\n", 1, 0},
        {"PC318", TITLE "地区生产总值增长6.0%。能源消费总量增长2.1%。单位地区生产总值能耗下降3.7%。\n", 0, 1},
        /* two rates give the third only of one year */
        {"PC318",
         TITLE "地区生产总值增长6.0%。2019年，能源消费总量增长2.1%。2020年，单位地区生产总值能耗下降6.8%。\n",
         0, 0},
        /* a yearly rate counts with its power: 0.99^5 ÷ 1.06^5 = 0.711 */
        {"PC318",
         PLAN "“十四五”期间，地区生产总值年均增长6.0%。能源消费总量年均下降1.0%。单位地区生产总值能耗累计下降"
              "29%。\n",
         0, 1},
        {"PC318",
         PLAN "“十四五”期间，地区生产总值年均增长6.0%。能源消费总量年均下降1.0%。单位地区生产总值能耗累计下降"
              "19%。\n",
         1, 0},
        /* people and product per head: the mean and the end of the year differ */
        {"PC318", TITLE "地区生产总值增长6.0%。常住人口增长1.0%。人均地区生产总值增长5.2%。\n", 0, 1},
        {"PC318", TITLE "地区生产总值增长6.0%。常住人口增长1.0%。人均地区生产总值增长9.2%。\n", 1, 0},
        {"PC318", TITLE "地区生产总值增长6.0%。常住人口增长1.0%。人均地区生产总值增长6.8%。\n", 1, 0},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_and_ratios),
        cmocka_unit_test(computation_and_causes_are_told),
        cmocka_unit_test(a_figure_stated_again_is_told_once),
        cmocka_unit_test(sums),
        cmocka_unit_test(yields),
        cmocka_unit_test(people_of_the_register),
        cmocka_unit_test(caps_of_a_part_and_its_whole),
        cmocka_unit_test(of_revenue_and_loans),
        cmocka_unit_test(heads_of_residents),
        cmocka_unit_test(a_part_is_not_above_its_whole),
        cmocka_unit_test(a_part_above_its_whole_in_another_document),
        cmocka_unit_test(a_definition_explains),
        cmocka_unit_test(rates_that_multiply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
