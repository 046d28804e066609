/* The schema of plan data takes what plans say and nothing else. */
#include "validate.h"

static const char valid[] =
    "<plan xmlns='urn:plancheck:plan:1' id='jd-outline' area='310114' kind='outline' period='2021/2025' "
    "issued='2021-02' parent='sh-outline'>"
    "<title>嘉定区规划纲要</title>"
    "<table id='t1' caption='主要指标' section='第二章'>"
    "<group name='综合实力'>"
    "<indicator row='1' ref='gdp' name='地方增加值年均增长率' unit='%' attribute='预期性'>"
    "<baseline period='2016/2020' aspect='growth' annual='compound' direction='up' value='4.4'/>"
    "<target period='2021/2025' aspect='growth' annual='compound' direction='up'>"
    "<words relation='equal-to' than='parent' printed='与全市保持同步'/></target>"
    "</indicator></group>"
    "<indicator row='2' name='单位建设用地生产总值' unit='亿元/平方公里'>"
    "<baseline period='2020' value='9.62'/>"
    "<target period='2025' base='2020' unit='%' comparator='range' value='20' to='25' hedge='左右'/>"
    "</indicator></table>"
    "<table id='t2' caption='其他'><indicator row='1' name='三次产业比'>"
    "<actual period='2020' aspect='ratio' ratio='0.1:59.4:40.5' vintage='preliminary'/></indicator></table>"
    "<figures><figure name='嘉定新城规划面积' unit='平方公里' place-name='嘉定新城'>"
    "<target period='2025' value='161.7'/></figure>"
    "<figure ref='gdp' name='增加值' area='310000'><actual period='2020-Q3' value='1/3' "
    "whole='全市'/></figure></figures>"
    "<quotas><allocated ref='gdp' area='310118' unit='%' period='2025' value='19' number='〔2021〕1号' "
    "body='市政府'/>"
    "</quotas>"
    "<amendments><amends ref='gdp' period='2025' unit='%' from='45' value='50' body='区人大' "
    "date='2023-01-12'/>"
    "</amendments>"
    "<definitions><definition ref='gdp'>按\n可比价格</definition></definitions>"
    "</plan>";

static const Breakage broken[] = {
    {"another namespace", "plan:1", "plan:2"},
    {"no id", " id='jd-outline'", ""},
    {"an empty id", "id='jd-outline'", "id=''"},
    {"an id with a number sign", "id='jd-outline'", "id='jd#1'"},
    {"an id that is a path", "id='jd-outline'", "id='../jd'"},
    {"an area of five digits", "area='310114'", "area='31011'"},
    {"an area in words", "area='310114'", "area='嘉定'"},
    {"digits of another script", "area='310114'", "area='３１０１１４'"},
    {"an unknown kind", "kind='outline'", "kind='plan'"},
    {"a thirteenth month", "issued='2021-02'", "issued='2021-13'"},
    {"a period with an en dash", "period='2021/2025' issued", "period='2021–2025' issued"},
    {"a two-digit year", "period='2016/2020'", "period='16/20'"},
    {"a fifth quarter", "2020-Q3", "2020-Q5"},
    {"no period", "<baseline period='2020' ", "<baseline "},
    {"no title", "<title>嘉定区规划纲要</title>", ""},
    {"an empty title", "<title>嘉定区规划纲要</title>", "<title> </title>"},
    {"the table after the figures", "<definitions>",
     "<table id='t3' caption='后'><indicator name='a'/></table><definitions>"},
    {"a table without rows", "<table id='t2' caption='其他'>",
     "<table id='t3' caption='空'/><table id='t2' caption='其他'>"},
    {"two tables of one id", "id='t2'", "id='t1'"},
    {"two rows of one number", "row='2'", "row='1'"},
    {"row zero", "row='2'", "row='0'"},
    {"no name", " name='三次产业比'", ""},
    {"a name with a line break", "name='三次产业比'", "name='三次&#10;产业比'"},
    {"a name ending in a space", "name='三次产业比'", "name='三次产业比 '"},
    {"an unknown attribute", "attribute='预期性'", "attribute='指导性'"},
    {"a unit with a space", "unit='亿元/平方公里'", "unit='亿元 /平方公里'"},
    {"an empty unit", "unit='亿元/平方公里'", "unit=''"},
    {"a capital in a reference", "ref='gdp' name", "ref='GDP' name"},
    {"a value with separators", "value='9.62'", "value='9,620'"},
    {"a value with a unit", "value='9.62'", "value='9.62亿'"},
    {"a value without digits after the point", "value='9.62'", "value='9.'"},
    {"a value with leading zeros", "value='9.62'", "value='09.62'"},
    {"a value with an exponent", "value='9.62'", "value='9e2'"},
    {"a comparator in words", "comparator='range'", "comparator='以上'"},
    {"an unknown aspect", "aspect='ratio'", "aspect='rate'"},
    {"a ratio of one part", "ratio='0.1:59.4:40.5'", "ratio='100'"},
    {"a ratio and a value", "ratio='0.1:59.4:40.5'", "ratio='0.1:59.4:40.5' value='1'"},
    {"neither value nor ratio nor words", "value='9.62'", ""},
    {"words and a value", "annual='compound' direction='up'><words", "annual='compound' value='1'><words"},
    {"words twice", "printed='与全市保持同步'/>", "printed='a'/><words relation='above' printed='b'/>"},
    {"words without a relation", "relation='equal-to' ", ""},
    {"an unknown relation", "equal-to", "equal"},
    {"an area and a place", "place-name='嘉定新城'", "place-name='嘉定新城' area='310000'"},
    {"text between elements", "<figures>", "<figures>约"},
    {"an attribute nobody knows", "issued='2021-02'", "issued='2021-02' year='2021'"},
    {"an element nobody knows", "<figures>", "<figures><note/>"},
    {"a quota without a value", "value='19' ", ""},
    {"an amendment without the old value", "from='45' ", ""},
    {"an empty definition", "按\n可比价格", " "},
    {"a definition twice", "</definitions>", "<definition ref='gdp'>又</definition></definitions>"},
};

static const Breakage other[] = {
    {"an id in Chinese", "id='jd-outline'", "id='嘉定区“十四五”纲要（2021）.v1'"},
    {"a half year", "2020-Q3", "2020-H1"},
    {"a day", "2020-Q3", "2020-12-31"},
    {"a negative value", "value='9.62'", "value='-9.62'"},
    {"closing zeros", "value='9.62'", "value='23.0'"},
    {"zero", "value='9.62'", "value='0'"},
    {"a row without a number", " row='2'", ""},
    {"a row without figures",
     "<baseline period='2020' value='9.62'/><target period='2025' base='2020' unit='%' "
     "comparator='range' value='20' to='25' hedge='左右'/>",
     ""},
    {"one serial number in two tables", "row='2'", "row='3'"},
    {"two equal statements, told apart by part", "<baseline period='2020' value='9.62'/>",
     "<baseline part='成片' period='2020' value='9.62'/><baseline part='零星' period='2020' value='9.62'/>"},
};

static void the_broken_are_refused(void **state) {
    assert_each_breaks(*state, valid, broken, G_N_ELEMENTS(broken));
}

static void variants_pass(void **state) {
    assert_each_passes(*state, valid, other, G_N_ELEMENTS(other));
}

static void the_example_passes(void **state) {
    const char *const ids[] = {"sh-outline", "jd-outline", "jd-report", "jd-mfg", "qp-outline"};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_autofree char *path = g_strdup_printf("fixtures/shanghai/plans/%s.xml", ids[i]);
        assert_true(schema_accepts_file(*state, path));
    }
}

static int setup(void **state) {
    return load_schema(state, "schemas/plan.xsd");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_broken_are_refused),
        cmocka_unit_test(variants_pass),
        cmocka_unit_test(the_example_passes),
    };
    return cmocka_run_group_tests(tests, setup, free_schema);
}
