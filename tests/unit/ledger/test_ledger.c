/* Statements become figures by their identity; printed numbers become the intervals they allow. */
#include "unit/unit.h"

#include "ledger/ledger.h"

typedef struct {
    PcCatalogue *catalogue;
    PcLedger *ledger;
    GPtrArray *records;
} Fixture;

static int set_up(void **state) {
    Fixture *f = g_new0(Fixture, 1);
    f->catalogue = pc_catalogue_new();
    assert_non_null(f->catalogue);
    f->ledger = pc_ledger_new(f->catalogue, NULL);
    f->records = g_ptr_array_new_with_free_func(g_free);
    *state = f;
    return 0;
}

static int tear_down(void **state) {
    Fixture *f = *state;
    pc_ledger_free(f->ledger);
    g_ptr_array_unref(f->records);
    pc_catalogue_free(f->catalogue);
    g_free(f);
    return 0;
}

static void add(Fixture *f, PcQuantity q) {
    PcRecord *r = g_new0(PcRecord, 1);
    r->kind = PC_RECORD_CLAIM;
    r->quantity = q;
    g_ptr_array_add(f->records, r);
}

static PcLedgerDocument *close_ledger(Fixture *f) {
    const PcDocumentInfo info = {
        .doc = "d", .file = "d.txt", .area = pc_area_by_code(f->catalogue, "310114")};
    PcLedgerDocument *d = pc_ledger_add(f->ledger, &info, f->records, NULL);
    pc_ledger_close(f->ledger);
    return d;
}

static PcQuantity gdp(const char *value, const char *unit, const char *period) {
    return (PcQuantity){.value = value,
                        .unit = unit,
                        .period = period,
                        .indicator = "地区生产总值",
                        .indicator_id = "gdp",
                        .area = "310114"};
}

static const PcStatement *statement(const PcLedgerDocument *d, guint i) {
    return d->claims->pdata[i];
}

static void one_figure_whatever_the_unit(void **state) {
    Fixture *f = *state;
    add(f, gdp("2488.4", "亿元", "2020"));
    add(f, gdp("24884000", "万元", "2020"));
    add(f, gdp("2600", "亿元", "2021"));
    const PcLedgerDocument *d = close_ledger(f);
    assert_ptr_equal(statement(d, 0)->figure, statement(d, 1)->figure);
    assert_ptr_not_equal(statement(d, 0)->figure, statement(d, 2)->figure);
    assert_int_equal(mpq_equal(statement(d, 0)->value, statement(d, 1)->value), 1);
    assert_null(pc_statements_differ(statement(d, 0), statement(d, 1)));
}

static void another_definition_is_another_figure(void **state) {
    Fixture *f = *state;
    PcQuantity own = gdp("3545.7", "亿元", "2020"), all = gdp("5341.7", "亿元", "2020"),
               none = gdp("5", "亿元", NULL);
    own.qualifier = "属地";
    add(f, own);
    add(f, all);
    add(f, none);
    const PcLedgerDocument *d = close_ledger(f);
    assert_ptr_not_equal(statement(d, 0)->figure, statement(d, 1)->figure);
    assert_string_equal(pc_statements_differ(statement(d, 0), statement(d, 1)), "other-qualifier");
    assert_string_equal(pc_statements_differ(statement(d, 1), statement(d, 2)), "period-missing");
}

static void growth_is_measured_from_the_year_before(void **state) {
    Fixture *f = *state;
    PcQuantity plain = gdp("4.2", "%", "2020"), named = plain, other = plain;
    plain.aspect = named.aspect = other.aspect = PC_ASPECT_GROWTH;
    named.base = "2019";
    other.base = "2016";
    add(f, plain);
    add(f, named);
    add(f, other);
    const PcLedgerDocument *d = close_ledger(f);
    assert_ptr_equal(statement(d, 0)->figure, statement(d, 1)->figure);
    assert_ptr_not_equal(statement(d, 0)->figure, statement(d, 2)->figure);
}

static void assert_interval(const PcStatement *s, const char *inside, const char *outside) {
    g_auto(PcInterval) i;
    mpq_t q;
    int decimals;
    pc_interval_init(&i);
    mpq_init(q);
    pc_statement_interval(s, &i);
    assert_true(pc_decimal_parse(inside, 20, q, &decimals));
    mpq_mul(q, q, s->scale);
    assert_true(pc_interval_has(&i, q));
    assert_true(pc_decimal_parse(outside, 20, q, &decimals));
    mpq_mul(q, q, s->scale);
    assert_false(pc_interval_has(&i, q));
    mpq_clear(q);
}

static void printed_numbers_are_intervals(void **state) {
    Fixture *f = *state;
    PcQuantity rounded = gdp("2488.4", "亿元", "2020"), above = rounded, at_least = rounded, near = rounded;
    PcQuantity range = {
        .value = "3", .value_to = "5", .unit = "家", .comparator = PC_CMP_RANGE, .indicator = "研发机构"};
    PcQuantity count = {.value = "296", .unit = "家", .indicator = "企业技术中心"};
    above.comparator = PC_CMP_GT;
    at_least.comparator = PC_CMP_GE;
    near.comparator = PC_CMP_ABOUT;
    near.hedge = "近";
    add(f, rounded);
    add(f, above);
    add(f, at_least);
    add(f, near);
    add(f, range);
    add(f, count);
    const PcLedgerDocument *d = close_ledger(f);
    assert_interval(statement(d, 0), "2488.45", "2488.46");
    assert_interval(statement(d, 1), "2488.41", "2488.4");
    assert_interval(statement(d, 2), "2488.4", "2488.39");
    assert_interval(statement(d, 3), "2400", "2500"); /* 近: below only */
    assert_interval(statement(d, 4), "4", "6");
    assert_interval(statement(d, 5), "296", "296.4"); /* a count is itself */
}

static void assert_key(Fixture *f, const char *a, const char *b) {
    const PcArea *area = pc_area_by_code(f->catalogue, "310114");
    g_autofree char *ka = pc_phrase_key(f->ledger, a, area);
    g_autofree char *kb = pc_phrase_key(f->ledger, b, area);
    assert_string_equal(ka, kb);
}

static void phrases_are_reduced(void **state) {
    Fixture *f = *state;
    assert_key(f, "全区规上工业总产值", "规模以上工业总产值");
    assert_key(f, "嘉定区“专精特新”企业数量", "专精特新企业");
    assert_key(f, "高新技术企业数", "高新技术企业总数");
    assert_int_equal(pc_phrase_likeness("老旧小区改造", "老旧小区改造"), 100);
    assert_true(pc_phrase_likeness("旧住房综合改造", "旧住房改造") >
                pc_phrase_likeness("旧住房综合改造", "新增住房供应"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(one_figure_whatever_the_unit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(another_definition_is_another_figure, set_up, tear_down),
        cmocka_unit_test_setup_teardown(growth_is_measured_from_the_year_before, set_up, tear_down),
        cmocka_unit_test_setup_teardown(printed_numbers_are_intervals, set_up, tear_down),
        cmocka_unit_test_setup_teardown(phrases_are_reduced, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
