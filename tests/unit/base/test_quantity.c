/* Spelling of enumerated values, and periods. */
#include "unit/unit.h"

#include "base/quantity.h"

static void names_go_both_ways(void **state) {
    (void)state;
    PcComparator c;
    PcAspect a;
    PcWords w;
    for (int i = PC_CMP_EQ; i <= PC_CMP_RANGE; i++) {
        assert_true(pc_comparator_from(pc_comparator_name((PcComparator)i), &c));
        assert_int_equal(c, i);
    }
    for (int i = PC_ASPECT_LEVEL; i <= PC_ASPECT_MULTIPLE; i++) {
        assert_true(pc_aspect_from(pc_aspect_name((PcAspect)i), &a));
        assert_int_equal(a, i);
    }
    for (int i = PC_WORDS_EQUAL_TO; i <= PC_WORDS_MAINTAINED; i++) {
        assert_true(pc_words_from(pc_words_name((PcWords)i), &w));
        assert_int_equal(w, i);
    }
    assert_null(pc_annual_name(PC_ANNUAL_NONE));
    assert_false(pc_comparator_from("≥", &c));
    assert_false(pc_aspect_from("", &a));
}

static void assert_period(const char *text, int first_year, int first_month, int last_year, int last_month) {
    PcPeriod p;
    assert_true(pc_period_parse(text, &p));
    assert_int_equal(p.first, first_year * 12 + first_month - 1);
    assert_int_equal(p.last, last_year * 12 + last_month - 1);
}

static void periods_are_months(void **state) {
    (void)state;
    PcPeriod p;
    assert_period("2020", 2020, 1, 2020, 12);
    assert_period("2016/2020", 2016, 1, 2020, 12);
    assert_period("2020-06", 2020, 6, 2020, 6);
    assert_period("2020-Q3", 2020, 7, 2020, 9);
    assert_period("2020-H1", 2020, 1, 2020, 6);
    assert_period("2020-12-31", 2020, 12, 2020, 12);
    assert_period("2020-06/2021-03", 2020, 6, 2021, 3);
    const char *const bad[] = {"",        "20",    "2020/2016", "2020-13", "2020-Q5",
                               "2020-H3", "2020/", "2020x",     "十四五"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        assert_false(pc_period_parse(bad[i], &p));
    assert_false(pc_period_parse(NULL, &p));
    assert_true(pc_period_parse("2021/2025", &p));
    assert_int_equal(pc_period_end_year(p), 2025);
}

/* Every field by its name and number, both ways; a closed list takes its own words alone. */
static void fields_are_walked(void **state) {
    (void)state;
    const PcQuantity full = {.value = "1",
                             .value_to = "2",
                             .parts = "1:2",
                             .unit = "亿元",
                             .unit_id = "CNY.1e8",
                             .hedge = "左右",
                             .indicator = "增加值",
                             .indicator_id = "gdp",
                             .qualifier = "属地",
                             .period = "2020",
                             .base = "2015",
                             .whole = "全市",
                             .area = "310114",
                             .area_name = "嘉定区",
                             .part = "b",
                             .comparator = PC_CMP_RANGE,
                             .aspect = PC_ASPECT_MULTIPLE,
                             .annual = PC_ANNUAL_EACH,
                             .direction = PC_DIR_DOWN,
                             .status = PC_STATUS_TARGET,
                             .vintage = PC_VINTAGE_REVISED,
                             .attribute = PC_ATTRIBUTE_EXPECTED,
                             .words = PC_WORDS_MAINTAINED,
                             .than = PC_THAN_STANDARD,
                             .than_ref = "pm25",
                             .words_text = "保持稳定"};
    PcQuantity copy = {0};
    for (PcQuantityField f = PC_Q_VALUE; f < PC_Q_COUNT; f++) {
        assert_non_null(pc_quantity_name(f));
        for (PcQuantityField g = PC_Q_VALUE; g < f; g++)
            assert_string_not_equal(pc_quantity_name(f), pc_quantity_name(g));
        assert_non_null(pc_quantity_text(&full, f));
        assert_true(pc_quantity_set(&copy, f, pc_quantity_text(&full, f)));
        assert_string_equal(pc_quantity_text(&copy, f), pc_quantity_text(&full, f));
    }
    assert_string_equal(pc_quantity_name(PC_Q_RELATION), "relation");
    assert_string_equal(pc_quantity_text(&full, PC_Q_WORDS), "保持稳定");
    assert_false(pc_quantity_set(&copy, PC_Q_ASPECT, "sideways"));
    assert_int_equal(copy.aspect, PC_ASPECT_MULTIPLE);
    assert_null(pc_quantity_text(&(PcQuantity){0}, PC_Q_ANNUAL));
    assert_null(pc_quantity_text(&(PcQuantity){0}, PC_Q_UNIT));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(names_go_both_ways),
                                       cmocka_unit_test(periods_are_months),
                                       cmocka_unit_test(fields_are_walked)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
