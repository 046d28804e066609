/* PC1xx: one fault for one mistake, at its place, with what was expected and what to write instead. */
#include "plan_fixture.h"

#define FOREST "row=\"1\" ref=\"forest-coverage\" name=\"森林覆盖率\" unit=\"%\""
#define GDP "row=\"1\" ref=\"gdp\" name=\"地区生产总值\" unit=\"亿元\""
#define COUNT "row=\"1\" name=\"示范村\" unit=\"个\""

typedef struct {
    const char *row, *statements;
    const char *codes;
    const char *argument, *value; /* of the first fault */
} Case;

static const Case cases[] = {
    /* form */
    {GDP, "<targt period=\"2025\" value=\"1\"/>", "PC104", "instead", "<target>"},
    {GDP, "<target perod=\"2025\" value=\"1\"/>", "PC107", "instead", "period=\"2025\""},
    {GDP, "<target value=\"1\"/>", "PC108", "attribute", "period"},
    {GDP, "<target period=\"2021-2025\" value=\"1\"/>", "PC109", "instead", "period=\"2021/2025\""},
    {GDP, "<target period=\"2025年\" value=\"1\"/>", "PC109", "instead", "period=\"2025\""},
    {GDP, "<target period=\"2025\" value=\"1,234.50\"/>", "PC109", "instead", "value=\"1234.50\""},
    {GDP, "<target period=\"2025\" value=\"１２．５\"/>", "PC109", "instead", "value=\"12.5\""},
    {GDP, "<target period=\"2025\" value=\".5\"/>", "PC109", "instead", "value=\"0.5\""},
    {GDP, "<target period=\"2025\" comparator=\"≥\" value=\"1\"/>", "PC109", "instead", "(none)"},
    {GDP, "<target period=\"2025\" comparator=\"=>\" value=\"1\"/>", "PC109", "instead", "comparator=\">=\""},
    {GDP, "<target period=\"2025\" aspect=\"Level\" value=\"1\"/>", "PC109", "instead", "aspect=\"level\""},
    {GDP, "<target period=\"2025\">12</target>", "PC110", "instead", "value=\"12\""},
    {GDP, "<target period=\"2025\"/>", "PC113", "found", "—"},
    {GDP, "<target period=\"2025\" value=\"1\" ratio=\"1:2\"/>", "PC113", "found", "value + ratio"},
    {GDP " area=\"310118\" place-name=\"x\"", "<target period=\"2025\" value=\"1\"/>", "PC113", "found",
     "area + place-name"},
    /* references */
    {"ref=\"gpd\" name=\"x\" unit=\"亿元\"", "<target period=\"2025\" value=\"1\"/>", "PC120", "instead",
     "gdp"},
    {GDP " area=\"310141\"", "<target period=\"2025\" value=\"1\"/>", "PC121", "found", "310141"},
    {"ref=\"gdp\" name=\"x\" unit=\"亿园\"", "<target period=\"2025\" value=\"1\"/>", "PC122", "instead",
     "亿元"},
    {"ref=\"GDP\" name=\"x\" unit=\"亿元\"", "<target period=\"2025\" value=\"1\"/>", "PC109", "instead",
     "ref=\"gdp\""}, /* not PC120 as well */
    /* values */
    {"ref=\"gdp\" name=\"x\" unit=\"万人\"",
     "<target period=\"2025\" value=\"1\"/>\n<target period=\"2024\" value=\"1\"/>", "PC131", "instead",
     "unit=\"万元\""}, /* once a row */
    {GDP, "<target period=\"2025\" aspect=\"growth\" value=\"5\"/>", "PC131", "instead", "unit=\"%\""},
    {GDP, "<target period=\"2025\" aspect=\"growth\" unit=\"个百分点\" value=\"5\"/>", "PC131", "dimension",
     "percentage-point"},
    {GDP, "<target period=\"2025\" aspect=\"pp\" unit=\"%\" value=\"5\"/>", "PC131", "instead",
     "unit=\"个百分点\""},
    {"ref=\"gdp\" name=\"x\"", "<target period=\"2025\" value=\"1\"/>", "PC132", "instead", "unit=\"元\""},
    {FOREST, "<target period=\"2025\" aspect=\"share\" value=\"100.1\"/>", "PC133", "expected", "0–100%"},
    {"name=\"x\" unit=\"‰\"", "<target period=\"2025\" aspect=\"share\" value=\"1001\"/>", "PC133", "found",
     "1001‰"},
    {COUNT, "<target period=\"2025\" value=\"-3\"/>", "PC134", "instead", "value=\"3\""},
    {COUNT, "<target period=\"2025\" comparator=\"range\" value=\"10\" to=\"8\"/>", "PC136", "instead",
     "value=\"8\" to=\"10\""},
    {COUNT, "<target period=\"2025/2021\" value=\"3\"/>", "PC136", "instead", "period=\"2021/2025\""},
    {COUNT, "<target period=\"2025\" comparator=\"range\" value=\"10\"/>", "PC137", "expected", "to"},
    {COUNT, "<target period=\"2025\" value=\"10\" to=\"12\"/>", "PC137", "instead", "comparator=\"range\""},
    {"name=\"三次产业比例\"", "<actual period=\"2020\" ratio=\"0.1:59.4:41.5\"/>", "PC138", "found",
     "0.1:59.4:41.5 (Σ = 101)"},
    {GDP, "<target period=\"2025\"><words relation=\"above\" printed=\"高于全市\"/></target>", "PC139",
     "found", "above"},
    {GDP,
     "<target period=\"2025\"><words relation=\"in-step\" than=\"indicator\" printed=\"同步\"/></target>",
     "PC139", "expected", "ref=\"…\""},
    {FOREST, "<target period=\"2025\" annual=\"compound\" value=\"5\"/>", "PC140", "found",
     "annual=\"compound\""},
    /* periods */
    {GDP, "<target period=\"2026\" value=\"1\"/>", "PC150", "expected", "2021/2025"},
    {GDP, "<target period=\"2020\" value=\"1\"/>", "PC150", "found", "2020"},
    {GDP, "<baseline period=\"2025\" value=\"1\"/>\n<target period=\"2024\" value=\"2\"/>", "PC151", "first",
     "6"},
    {GDP, "<actual period=\"2020\" base=\"2020\" aspect=\"growth\" unit=\"%\" value=\"1\"/>", "PC153",
     "instead", "base=\"2019\""},
    {GDP, "<actual period=\"2026\" value=\"1\"/>", "PC155", "expected", "2021/2025"},
    /* the same figure twice */
    {GDP, "<target period=\"2025\" value=\"1\"/>\n<target period=\"2025\" value=\"1\"/>", "PC130", "first",
     "5"},
    {GDP, "<target period=\"2025\" value=\"1\"/>\n<target period=\"2025\" value=\"2\"/>", "PC130", "expected",
     "1亿元"},
    /* nothing wrong */
    {GDP, "<target period=\"2035\" value=\"1\"/>", "", NULL, NULL}, /* the title names the year */
    {GDP, "<target period=\"2025\" value=\"1\"/>\n<target period=\"2025\" part=\"其中\" value=\"1\"/>", "",
     NULL, NULL},
    {GDP, "<target period=\"2025\" value=\"1\"/>\n<target period=\"2025\" qualifier=\"属地\" value=\"1\"/>",
     "", NULL, NULL},
    {GDP, "<target period=\"2025\" value=\"1\"/>\n<baseline period=\"2020\" value=\"1\"/>", "", NULL, NULL},
    {"ref=\"gdp-per-capita\" name=\"x\" unit=\"万元\"", "<target period=\"2025\" value=\"1\"/>", "", NULL,
     NULL},
    {"ref=\"gdp\" name=\"x\" unit=\"万亿元\"", "<target period=\"2025\" value=\"1\"/>", "", NULL, NULL},
    {"name=\"产销率\" unit=\"%\"", "<target period=\"2025\" aspect=\"share\" value=\"101\"/>", "", NULL,
     NULL},
    {"name=\"税收完成率\" unit=\"%\"", "<target period=\"2025\" value=\"120\"/>", "", NULL, NULL},
    {"name=\"利润\" unit=\"亿元\"", "<actual period=\"2020\" value=\"-3.2\"/>", "", NULL, NULL},
    {"name=\"三次产业比例\"", "<actual period=\"2020\" ratio=\"0.1:59.4:40.6\"/>", "", NULL,
     NULL}, /* rounding */
    {"name=\"比例\"", "<actual period=\"2020\" ratio=\"7:3\"/>", "", NULL, NULL},
    {COUNT, "<target period=\"2025\" comparator=\"range\" value=\"8\" to=\"10\"/>", "", NULL, NULL},
};

static void each_case(void **state) {
    Fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const Case *c = &cases[i];
        g_autofree char *statements = g_strconcat(c->statements, "\n", NULL);
        g_ptr_array_set_size(f->faults, 0);
        load_row(f, c->row, statements);
        g_autofree char *found = codes(f);
        if (strcmp(found, c->codes) != 0)
            fail_msg("%s %s: %s, not %s", c->row, c->statements, found, c->codes);
        if (c->argument && strcmp(arg(fault(f, 0), c->argument), c->value) != 0)
            fail_msg("%s %s: %s is %s, not %s", c->row, c->statements, c->argument,
                     arg(fault(f, 0), c->argument), c->value);
    }
}

/* Every message is complete in both languages. */
static void messages_have_no_holes(void **state) {
    Fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        load_row(f, cases[i].row, cases[i].statements);
    for (guint i = 0; i < f->faults->len; i++)
        for (int lang = 0; lang < PC_LANG_COUNT; lang++) {
            g_autofree char *message = pc_fault_message(fault(f, i), f->catalogue, (PcLang)lang);
            assert_null(strstr(message, "  "));
            assert_null(strstr(message, "{"));
            assert_null(strstr(message, "“”"));
            assert_true(strlen(message) > 20);
        }
}

static void places_are_exact(void **state) {
    Fixture *f = *state;
    load_row(
        f, GDP,
        "<target\n  period=\"2025\"\n  value=\"1,5\" 无=\"\"/>\n<baseline period=\"20\" value=\"2\"/>\n");
    assert_codes(f, "PC109 PC107 PC109");
    assert_int_equal(fault(f, 0)->line, 7);
    assert_int_equal(fault(f, 0)->column, 3);
    assert_int_equal(fault(f, 0)->end_column, 14);
    assert_int_equal(fault(f, 1)->line, 7);
    assert_int_equal(fault(f, 1)->column, 15);
    assert_int_equal(fault(f, 1)->end_column, 19);
    assert_int_equal(fault(f, 2)->line, 8);
    assert_string_equal(fault(f, 2)->excerpt, "<baseline period=\"20\" value=\"2\"/>");
}

/* What stands after a misplaced or misspelt element is judged as well. */
static void one_slip_hides_no_other(void **state) {
    Fixture *f = *state;
    g_autofree char *text =
        plan_text(ROOT, "<figures>\n<figur name=\"a\"><actual period=\"x\" value=\"1\"/></figur>\n"
                        "<unheard-of><deeper/></unheard-of>\n"
                        "<figure name=\"b\"><actul period=\"2020\" value=\"1\"/>\n"
                        "<actual period=\"2020\" value=\"y\"/></figure>\n</figures>\n"
                        "<table id=\"t\" caption=\"c\"/>\n");
    load(f, text);
    assert_codes(f, "PC104 PC109 PC104 PC104 PC109 PC105");
    assert_string_equal(arg(fault(f, 0), "instead"), "<figure>");
    assert_string_equal(arg(fault(f, 2), "instead"), "(none)");
}

static void a_table_stated_again_in_the_text(void **state) {
    Fixture *f = *state;
    g_autofree char *table = row(GDP, "<target period=\"2025\" comparator=\"&gt;\" value=\"45\"/>\n");
    g_autofree char *body =
        g_strconcat(table,
                    "<figures><figure ref=\"gdp\" name=\"x\" unit=\"亿元\"><target period=\"2025\" "
                    "value=\"45\"/></figure></figures>\n",
                    NULL);
    g_autofree char *same = plan_text(ROOT, body);
    load(f, same);
    assert_codes(f, "");
    g_auto(GStrv) halves = g_strsplit(same, "value=\"45\"/></figure>", 2);
    g_autofree char *other = g_strjoin("", halves[0], "value=\"46\"/></figure>", halves[1], NULL);
    load(f, other);
    assert_codes(f, "PC130");
}

static void too_many(void **state) {
    Fixture *f = *state;
    g_autoptr(GString) body = g_string_new("<figures>\n");
    for (int i = 0; i < 500; i++)
        g_string_append(body, "<figure name=\"x\"><actual period=\"?\" value=\"1\"/></figure>\n");
    g_string_append(body, "</figures>\n");
    g_autofree char *text = plan_text(ROOT, body->str);
    load(f, text);
    assert_int_equal(f->faults->len, 201);
    assert_string_equal(fault(f, 200)->code, "PC112");
}

static void control_characters_are_shown(void **state) {
    Fixture *f = *state;
    load_row(f, "row=\"1\" name=\"x\" unit=\"\u202e%\xc2\x85\"", "<target period=\"2025\" value=\"1\"/>\n");
    assert_codes(f, "PC122");
    assert_string_equal(arg(fault(f, 0), "found"), "\\u{202e}%\\u{85}");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test(each_case),
        test(messages_have_no_holes),
        test(places_are_exact),
        test(one_slip_hides_no_other),
        test(a_table_stated_again_in_the_text),
        test(too_many),
        test(control_characters_are_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
