/* A workspace's own catalogue: it adds, it replaces, and what is wrong with it is said. */
#include "unit/unit.h"

#include "base/base.h"
#include "catalogue/catalogue.h"

#define OPEN "<catalogue xmlns='urn:plancheck:catalogue:1'>"
#define CLOSE "</catalogue>"

static bool add(PcCatalogue *c, const char *xml, GError **error) {
    return pc_catalogue_add(c, xml, strlen(xml), "own.xml", error);
}

static void entries_are_added(void **state) {
    PcCatalogue *c = *state;
    assert_true(add(
        c,
        OPEN
        "<areas><area code='310199' name='某开发区' short='某开' parent='310000' level='county'>"
        "<alias>某</alias></area></areas>"
        "<units><scale name='兆' factor='1000000000000'/>"
        "<unit id='basket' dimension='count' counter='true' scalable='true'><name>篮</name></unit></units>"
        "<indicators><indicator id='tea' name='茶园面积' dimension='area' better='high' measures='stock'>"
        "<alias>茶田（含茶山）面积</alias><alias weak='true'>茶园</alias><alias weak='false'>茶地</alias>"
        "<unlike ref='gdp' reason='scope'>茶园不是\n      产值 but tea</unlike></indicator></indicators>"
        "<relations><relation id='tea-in-gdp' kind='subset'><part ref='tea'/><whole ref='gdp'/></relation>"
        "</relations>"
        "<phrases><phrase kind='idiom' mark='x'>吃茶</phrase></phrases>" CLOSE,
        NULL));
    const PcArea *area = pc_area_by_name(c, "某开", strlen("某开"), NULL);
    assert_string_equal(area->code, "310199");
    assert_string_equal(area->aliases[0], "某");
    assert_true(pc_area_is_inside(area, pc_area_by_code(c, "310000")));
    assert_true(pc_unit_resolve(c, "万篮", strlen("万篮"))->numerator->counter);
    const PcIndicator *tea = pc_indicator_by_id(c, "tea");
    assert_int_equal(tea->better, PC_BETTER_HIGH);
    assert_string_equal(tea->unlike[0].text, "茶园不是产值 but tea");
    assert_ptr_equal(pc_indicator_by_name(c, "茶田(含茶山)面积", strlen("茶田(含茶山)面积"), false), tea);
    assert_ptr_equal(pc_indicator_by_name(c, "茶地", strlen("茶地"), false), tea);
    assert_null(pc_indicator_by_name(c, "茶园", strlen("茶园"), false));
    assert_ptr_equal(pc_indicator_by_name(c, "茶园", strlen("茶园"), true), tea);
    const PcRelation *r = pc_relation_at(c, pc_relation_count(c) - 1);
    assert_int_equal(r->kind, PC_RELATION_SUBSET);
    assert_null(r->per);
    assert_string_equal(r->parts[0], "tea");
    const PcPhrase *p = pc_phrase_at(c, pc_phrase_count(c) - 1);
    assert_string_equal(p->text, "吃茶");
    assert_string_equal(pc_phrase_attribute(p, "mark"), "x");
    assert_null(pc_phrase_attribute(p, "value"));
    assert_null(pc_phrase_attribute(p, "kind"));
}

static void entries_of_a_known_id_replace_it(void **state) {
    PcCatalogue *c = *state;
    const PcIndicator *built_in = pc_indicator_by_id(c, "gdp");
    assert_true(add(c, OPEN "<areas/>" CLOSE, NULL));
    const PcIndicator *before = pc_indicator_by_id(c, "gdp");
    size_t count = pc_indicator_count(c);
    const PcUnitValue *old = pc_unit_resolve(c, "万亩", strlen("万亩"));
    assert_true(add(
        c,
        OPEN
        "<units><unit id='mu' dimension='area' factor='666' scalable='true'><name>亩</name></unit></units>"
        "<indicators><indicator id='gdp' name='本区生产总值' dimension='CNY' better='low' measures='flow'>"
        "<alias>森林覆盖率</alias></indicator></indicators>"
        "<rules><rule code='PC101' slug='new-slug' severity='off'><name lang='zh'>新</name>"
        "<name lang='en'>new</name></rule></rules>" CLOSE,
        NULL));
    const PcIndicator *after = pc_indicator_by_id(c, "gdp");
    assert_ptr_equal(before, after); /* pointers to it stay good */
    assert_string_equal(built_in->name, "地区生产总值");
    assert_int_equal(pc_indicator_count(c), count);
    assert_int_equal(after->better, PC_BETTER_LOW);
    assert_null(pc_indicator_by_name(c, "地区生产总值", strlen("地区生产总值"), true));
    assert_ptr_equal(pc_indicator_by_name(c, "森林覆盖率", strlen("森林覆盖率"), false),
                     after); /* the newest wins */
    assert_int_equal(mpz_cmp_ui(mpq_numref(pc_unit_resolve(c, "万亩", strlen("万亩"))->factor), 6660000), 0);
    assert_string_equal(old->id, "mu.1e4"); /* what was handed out stays good */
    assert_ptr_equal(pc_rule_by_code(c, "new-slug"), pc_rule_by_code(c, "PC101"));
    assert_int_equal(pc_rule_by_code(c, "PC101")->severity, PC_SEVERITY_OFF);
    assert_null(pc_rule_by_code(c, "not-well-formed"));
}

static size_t count_phrases(const PcCatalogue *c, const char *kind, const char *text) {
    size_t n = 0;
    for (size_t i = 0; i < pc_phrase_count(c); i++)
        n += strcmp(pc_phrase_at(c, i)->kind, kind) == 0 && strcmp(pc_phrase_at(c, i)->text, text) == 0;
    return n;
}

static void phrases_of_one_kind_and_text_replace_the_earlier(void **state) {
    PcCatalogue *c = *state;
    const char *xml =
        OPEN "<phrases><phrase kind='test' value='1'>甲</phrase><phrase kind='test' value='2'>甲</phrase>"
             "<phrase kind='test'>乙</phrase></phrases>" CLOSE;
    size_t before = pc_phrase_count(c);
    assert_true(add(c, xml, NULL));
    assert_int_equal(pc_phrase_count(c), before + 3);
    assert_true(add(c, OPEN "<phrases><phrase kind='test' value='3'>甲</phrase></phrases>" CLOSE, NULL));
    assert_int_equal(pc_phrase_count(c), before + 2);
    assert_int_equal(count_phrases(c, "test", "甲"), 1);
    assert_int_equal(count_phrases(c, "test", "乙"), 1);
    assert_string_equal(pc_phrase_attribute(pc_phrase_at(c, pc_phrase_count(c) - 1), "value"), "3");
}

typedef struct {
    const char *xml;
    GQuark domain;
    int code;
    const char *message; /* a part of it */
} Fault;

static void faults_are_said_with_their_line(void **state) {
    PcCatalogue *c = *state;
    const Fault faults[] = {
        {"", PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "own.xml"},
        {OPEN "\n<areas>", PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "own.xml:2: "},
        {"<plan xmlns='urn:plancheck:plan:1'/>", PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "own.xml:1: "},
        {"<catalogue/>", PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "own.xml:1: "},
        {OPEN "<areas>\n\n<area code='310199' name='x' parent='319999' level='county'/></areas>" CLOSE,
         PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_REFERENCE, "own.xml:3: area 310199: its parent 319999"},
        {OPEN "<areas><area code='310199' name='x' level='county'/></areas>" CLOSE, PC_CATALOGUE_ERROR,
         PC_CATALOGUE_ERROR_REFERENCE, "310199"},
        {OPEN "<areas><area code='310000' name='x' parent='310114' level='county'/></areas>" CLOSE,
         PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_REFERENCE, "inside itself"},
        {OPEN "<areas><area code='310199' parent='310000' level='county'/></areas>" CLOSE, PC_CATALOGUE_ERROR,
         PC_CATALOGUE_ERROR_VALUE, "without name"},
        {OPEN "<areas><area code='310199' name='x' parent='310000' level='town'/></areas>" CLOSE,
         PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_VALUE, "level=\"town\""},
        {OPEN "<units><unit id='x' dimension='count'/></units>" CLOSE, PC_CATALOGUE_ERROR,
         PC_CATALOGUE_ERROR_VALUE, "no name"},
        {OPEN "<relations><relation id='x' kind='share' result='gdp'><part "
              "ref='gdp'/></relation></relations>" CLOSE,
         PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_VALUE, "whole"},
        {OPEN "<relations><relation id='x' kind='share' result='gdp' per='1000'><part ref='gdp'/><whole "
              "ref='population'/></relation></relations>" CLOSE,
         PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_VALUE, "per, slack"},
        {OPEN "<phrases><phrase kind='idiom'> </phrase></phrases>" CLOSE, PC_CATALOGUE_ERROR,
         PC_CATALOGUE_ERROR_VALUE, "without text"},
        {OPEN "<areas><town/></areas>" CLOSE, PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "<town>"},
        {OPEN "&nothing;" CLOSE, PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "own.xml:1: "},
        {"<!DOCTYPE c [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" OPEN "&a;" CLOSE, PC_ERROR,
         PC_ERROR_REFUSED, "own.xml:1: "},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_autoptr(GError) error = NULL;
        if (add(c, faults[i].xml, &error))
            fail_msg("taken: %s", faults[i].xml);
        if (!g_error_matches(error, faults[i].domain, faults[i].code) ||
            !strstr(error->message, faults[i].message))
            fail_msg("%s: %s", faults[i].xml, error->message);
    }
    assert_string_equal(pc_area_by_code(c, "310000")->name, "上海市");
}

static void severities_have_names(void **state) {
    (void)state;
    PcSeverity v;
    for (PcSeverity s = PC_SEVERITY_OFF; s <= PC_SEVERITY_ERROR; s++) {
        assert_true(pc_severity_from(pc_severity_name(s), &v));
        assert_int_equal(v, s);
    }
    assert_false(pc_severity_from("fatal", &v));
}

static void assert_suggests(const PcCatalogue *c, const char *what, const char *text, const char *first) {
    g_autofree const char **texts = pc_catalogue_suggest(c, what, text, 3);
    if (g_strcmp0(texts[0], first) != 0)
        fail_msg("%s: %s, not %s", text, texts[0] ? texts[0] : "nothing", first ? first : "nothing");
}

static void misspelt_ids_and_names_are_known_again(void **state) {
    PcCatalogue *c = *state;
    assert_suggests(c, "indicator", "gpd", "gdp");
    assert_suggests(c, "indicator", "forest-coverrage", "forest-coverage");
    assert_suggests(c, "indicator", "森林复盖率", "森林覆盖率");
    assert_suggests(c, "area", "310141", "310114"); /* two digits swapped */
    assert_suggests(c, "area", "嘉订区", "嘉定区");
    assert_suggests(c, "unit", "平方公理", "平方公里");
    assert_suggests(c, "indicator", "zzzzzzzzzz", NULL);
    assert_suggests(c, "indicator", "", NULL);
    assert_suggests(c, "indicator", "\xFF", NULL);
    assert_suggests(c, "colour", "gdp", NULL);
    g_autofree const char **none = pc_catalogue_suggest(c, "indicator", "gdp", 0);
    assert_null(none[0]);
}

static int setup(void **state) {
    *state = pc_catalogue_new();
    return *state ? 0 : -1;
}

static int teardown(void **state) {
    pc_catalogue_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(entries_are_added, setup, teardown),
        cmocka_unit_test_setup_teardown(entries_of_a_known_id_replace_it, setup, teardown),
        cmocka_unit_test_setup_teardown(phrases_of_one_kind_and_text_replace_the_earlier, setup, teardown),
        cmocka_unit_test_setup_teardown(faults_are_said_with_their_line, setup, teardown),
        cmocka_unit_test(severities_have_names),
        cmocka_unit_test_setup_teardown(misspelt_ids_and_names_are_known_again, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
