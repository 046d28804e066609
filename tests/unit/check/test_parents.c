/* PC5xx: a district's plan beside its city's, on plan data alone. */
#include "unit/workspace.h"

/* One row of a table as XML: attributes of <indicator>, attributes of its <target> (or a <words> child). */
typedef struct {
    const char *ref, *name, *unit, *attribute, *target;
} Row;

static char *plan(const char *id, const char *area, const char *parent, const Row *rows, size_t n,
                  const char *more) {
    GString *xml = g_string_new(NULL);
    g_string_append_printf(xml,
                           "<plan xmlns=\"urn:plancheck:plan:1\" id=\"%s\" area=\"%s\" kind=\"outline\" "
                           "period=\"2021/2025\"%s%s%s><title>纲要</title>",
                           id, area, parent ? " parent=\"" : "", parent ? parent : "", parent ? "\"" : "");
    g_string_append(xml, "<table id=\"t1\" caption=\"主要指标\">");
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(
            xml, "<indicator row=\"%zu\" ref=\"%s\" name=\"%s\" unit=\"%s\" attribute=\"%s\">%s</indicator>",
            i + 1, rows[i].ref, rows[i].name, rows[i].unit, rows[i].attribute, rows[i].target);
    g_string_append_printf(xml, "</table>%s</plan>", more ? more : "");
    return g_string_free(xml, FALSE);
}

static Workspace check_more(const Row *city, size_t n_city, const Row *district, size_t n_district,
                            const char *quotas) {
    Workspace w = workspace_new();
    g_autofree char *above = plan("city", "310000", NULL, city, n_city, quotas);
    g_autofree char *below = plan("district", "310118", "city", district, n_district, NULL);
    workspace_write(&w, "city.xml", above);
    workspace_write(&w, "district.xml", below);
    workspace_check(
        &w, "<document id=\"city\" plan=\"city.xml\"/><document id=\"district\" plan=\"district.xml\"/>",
        NULL);
    assert_int_equal(w.result->unread->len, 0);
    return w;
}

static Workspace check(Row city, Row district) {
    return check_more(&city, 1, &district, 1, NULL);
}

#define TARGET(attributes) "<target period=\"2025\" " attributes "/>"
#define WASTE(attributes)                                                                                    \
    { "waste-recycling-rate", "生活垃圾回收利用率", "%", "约束性", TARGET(attributes) }
#define DEATHS(attributes)                                                                                   \
    { "work-safety-death-rate", "单位生产总值生产安全事故死亡率", "人/亿元", "约束性", TARGET(attributes) }
#define RD(attributes)                                                                                       \
    { "rd-intensity", "全社会研发经费支出相当于生产总值比例", "%", "预期性", TARGET(attributes) }
#define FOREST(attributes)                                                                                   \
    { "forest-coverage", "森林覆盖率", "%", "约束性", TARGET(attributes) }

static void weaker_than_a_binding_cap(void **state) {
    (void)state;
    Workspace w = check((Row)DEATHS("comparator=\"&lt;\" value=\"0.01\""), (Row)DEATHS("value=\"0.0235\""));
    const PcVerdict *v = finding(&w, "PC501");
    assert_int_equal(v->severity, PC_SEVERITY_ERROR);
    assert_string_equal(v->computation, "0.0235 人/亿元 > 0.01 人/亿元");
    workspace_free(&w);
    w = check((Row)DEATHS("comparator=\"&lt;\" value=\"0.01\""), (Row)DEATHS("value=\"0.006\""));
    assert_no_finding(&w, "PC501");
    assert_int_equal(count_in(w.result->agreements, "PC501"), 1);
    workspace_free(&w);
}

static void an_issued_quota_prevails(void **state) {
    (void)state;
    const Row city[] = {DEATHS("comparator=\"&lt;\" value=\"0.01\"")},
              district[] = {DEATHS("value=\"0.0235\"")};
    Workspace w =
        check_more(city, 1, district, 1,
                   "<quotas><allocated ref=\"work-safety-death-rate\" area=\"310118\" unit=\"人/亿元\" "
                   "period=\"2025\" value=\"0.025\" number=\"沪安委〔2021〕3号\"/></quotas>");
    assert_no_finding(&w, "PC501");
    workspace_free(&w);
}

static void only_the_bound_is_looser(void **state) {
    (void)state;
    Workspace w = check((Row)WASTE("comparator=\"&gt;\" value=\"45\""), (Row)WASTE("value=\"45\""));
    assert_int_equal(finding(&w, "PC504")->severity, PC_SEVERITY_WARNING);
    workspace_free(&w);
    w = check((Row)WASTE("comparator=\"&gt;\" value=\"45\""),
              (Row)WASTE("comparator=\"&gt;=\" hedge=\"以上\" value=\"45\""));
    finding(&w, "PC504");
    workspace_free(&w);
    /* 99 against 99以上: the same bound in other words */
    w = check((Row)WASTE("comparator=\"&gt;=\" hedge=\"以上\" value=\"99\""), (Row)WASTE("value=\"99\""));
    assert_no_finding(&w, "PC504");
    assert_no_finding(&w, "PC501");
    workspace_free(&w);
}

static void a_mean_is_only_noted(void **state) {
    (void)state;
    Workspace w = check((Row)RD("comparator=\"~\" hedge=\"左右\" value=\"4.5\""),
                        (Row)RD("comparator=\"~\" hedge=\"左右\" value=\"4\""));
    assert_int_equal(finding(&w, "PC503")->severity, PC_SEVERITY_INFO);
    workspace_free(&w);
    w = check((Row)FOREST("value=\"19.5\""), (Row)FOREST("comparator=\"~\" hedge=\"左右\" value=\"17.5\""));
    finding(&w, "PC503");
    workspace_free(&w);
}

static void a_smaller_fall_is_weaker(void **state) {
    (void)state;
    const struct {
        const char *city, *district, *code;
        bool weaker;
    } cases[] = {
        {"direction=\"down\" value=\"9\"", "direction=\"down\" value=\"5\"", "PC503", true},
        {"direction=\"down\" value=\"5\"", "direction=\"down\" value=\"9\"", "PC503", false},
        {"direction=\"down\" value=\"5\"", "direction=\"up\" value=\"1\"", "PC503", true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *above =
            g_strdup_printf("<target period=\"2025\" base=\"2020\" aspect=\"growth\" %s/>", cases[i].city);
        g_autofree char *below = g_strdup_printf(
            "<target period=\"2025\" base=\"2020\" aspect=\"growth\" %s/>", cases[i].district);
        Row city = {"pm25", "PM2.5平均浓度", "%", "约束性", above};
        Row district = {"pm25", "PM2.5平均浓度", "%", "约束性", below};
        Workspace w = check(city, district);
        assert_int_equal(count_in(w.result->findings, cases[i].code), cases[i].weaker);
        workspace_free(&w);
    }
}

static void a_mean_that_the_text_claims_to_exceed(void **state) {
    (void)state;
    Workspace w = workspace_new();
    workspace_write(&w, "city.txt",
                    "南通市国民经济和社会发展第十四个五年规划纲要\n\n一、发展目标\n\n"
                    "到2025年，地区生产总值年均增长6.5%。\n");
    workspace_write(&w, "district.txt",
                    "南通市海门区国民经济和社会发展第十四个五年规划纲要\n\n一、发展目标\n\n"
                    "到2025年，地区生产总值年均增速高于全市平均水平。地区生产总值年均增长6%。\n");
    workspace_check(
        &w, "<document id=\"city\" source=\"city.txt\"/><document id=\"district\" source=\"district.txt\"/>",
        NULL);
    assert_int_equal(finding(&w, "PC503")->severity, PC_SEVERITY_WARNING);
    assert_int_equal(count_in(w.result->findings, "PC505"), 1); /* and the words are resolved */
    workspace_free(&w);
}

static void lookalikes_are_named(void **state) {
    (void)state;
    Row city = FOREST("value=\"19.5\"");
    Row district = {"land-forest-coverage", "陆域森林覆盖率", "%", "约束性", TARGET("value=\"19\"")};
    Workspace w = check(city, district);
    const PcVerdict *v = finding(&w, "PC512");
    assert_non_null(g_hash_table_lookup(v->args, "why"));
    assert_no_finding(&w, "PC503");
    assert_no_finding(&w, "PC510"); /* named, not called left out */
    workspace_free(&w);
}

static void left_out_and_softened(void **state) {
    (void)state;
    const Row city[] = {WASTE("value=\"45\""), FOREST("value=\"19.5\""), RD("value=\"4.5\"")};
    Row softened = WASTE("value=\"45\"");
    softened.attribute = "预期性";
    Workspace w = check_more(city, 3, &softened, 1, NULL);
    assert_int_equal(finding(&w, "PC511")->severity, PC_SEVERITY_WARNING);
    assert_int_equal(count_in(w.result->findings, "PC510"), 1); /* forest coverage is binding */
    assert_int_equal(count_in(w.result->findings, "PC513"), 1); /* R&D intensity is not */
    workspace_free(&w);
}

static void words_are_resolved(void **state) {
    (void)state;
    Row city = {"gdp", "全市生产总值年均增长率", "%", "预期性",
                "<target period=\"2021/2025\" aspect=\"growth\" annual=\"compound\" direction=\"up\" "
                "comparator=\"~\" "
                "hedge=\"左右\" value=\"5\"/>"};
    Row district = {
        "gdp", "地方增加值年均增长率", "%", "预期性",
        "<target period=\"2021/2025\" aspect=\"growth\" annual=\"compound\" direction=\"up\"><words "
        "relation=\"equal-to\" than=\"parent\" printed=\"与全市保持同步\"/></target>"};
    Workspace w = check(city, district);
    assert_string_equal(finding(&w, "PC505")->computation, "与全市保持同步 → = 5%（左右）");
    workspace_free(&w);

    Row ordered = WASTE("value=\"45\""), quota = ordered;
    quota.target = "<target period=\"2025\"><words relation=\"order-fulfilled\" than=\"parent\" "
                   "printed=\"完成市下达目标\"/></target>";
    w = check(ordered, quota);
    assert_int_equal(w.result->incomparable->len, 1);
    assert_string_equal(((PcVerdict *)w.result->incomparable->pdata[0])->reason, "unresolvable-words");
    workspace_free(&w);
}

static void parts_and_wholes(void **state) {
    (void)state;
    Row city = {"rail-transit-length", "轨道交通运营里程", "公里", "预期性", TARGET("value=\"960\"")};
    Row district = city;
    district.target = TARGET("value=\"1000\"");
    Workspace w = check(city, district);
    finding(&w, "PC506");
    workspace_free(&w);
    district.target = TARGET("value=\"60\"");
    w = check(city, district);
    assert_no_finding(&w, "PC506");
    workspace_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weaker_than_a_binding_cap), cmocka_unit_test(an_issued_quota_prevails),
        cmocka_unit_test(only_the_bound_is_looser),  cmocka_unit_test(a_mean_is_only_noted),
        cmocka_unit_test(lookalikes_are_named),      cmocka_unit_test(left_out_and_softened),
        cmocka_unit_test(a_smaller_fall_is_weaker),  cmocka_unit_test(a_mean_that_the_text_claims_to_exceed),
        cmocka_unit_test(words_are_resolved),        cmocka_unit_test(parts_and_wholes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
