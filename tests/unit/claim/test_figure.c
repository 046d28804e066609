/* Numbers in Arabic digits with their units. */
#include <string.h>

#include "fixture.h"

static void expect(PcLanguage *language, const char *text, PcForm form, const char *value,
                   const char *value_to, const char *unit) {
    PcScan scan = pc_language_scan(language, text);
    PcFigure figure;
    if (!pc_figure_scan(&scan, 0, &figure))
        fail_msg("%s is no number", text);
    pc_figure_values(&scan, &figure);
    assert_int_equal(figure.form, form);
    assert_string_equal(figure.value, value);
    if (value_to == NULL)
        assert_null(figure.value_to);
    else
        assert_string_equal(figure.value_to, value_to);
    if (unit == NULL)
        assert_null(figure.unit_text);
    else
        assert_string_equal(figure.unit_text, unit);
}

static void test_units(void **state) {
    expect(*state, "1234.5亿元", PC_FORM_PLAIN, "1234.5", NULL, "亿元");
    expect(*state, "1,234 万人次", PC_FORM_PLAIN, "1234", NULL, "万人次");
    expect(*state, "12 345平方米", PC_FORM_PLAIN, "12345", NULL, "平方米");
    expect(*state, "3.7亿元/平方公里", PC_FORM_PLAIN, "3.7", NULL, "亿元/平方公里");
    expect(*state, "4万余人次", PC_FORM_PLAIN, "4", NULL, "万人次");
    expect(*state, "801元/月", PC_FORM_PLAIN, "801", NULL, "元/月");
    expect(*state, "20.1/10万", PC_FORM_PLAIN, "20.1", NULL, "/10万");
    expect(*state, "0.35个等级", PC_FORM_PLAIN, "0.35", NULL, "个等级");
}

static void test_forms(void **state) {
    expect(*state, "3-5家", PC_FORM_RANGE, "3", "5", "家");
    expect(*state, "6%—7%", PC_FORM_RANGE, "6", "7", "%");
    expect(*state, "120至150万吨", PC_FORM_RANGE, "120", "150", "万吨");
    expect(*state, "9.6:39.8:50.6", PC_FORM_RATIO, "9.6", NULL, NULL);
    expect(*state, "1/3的", PC_FORM_FRACTION, "1/3", NULL, NULL);
}

/* What is no number of its own says why. */
static void test_names(void **state) {
    static const struct {
        const char *text;
        PcWhy why;
    } NAMES[] = {{"PM2.5浓度", PC_WHY_NAME},
                 {"5G基站", PC_WHY_NAME},
                 {"1+3+X", PC_WHY_SLOGAN},
                 {"2.3.4", PC_WHY_SECTION_NUMBER},
                 {"9:30", PC_WHY_DATE}};
    for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
        PcScan scan = pc_language_scan(*state, NAMES[i].text);
        PcFigure figure;
        assert_true(pc_figure_scan(&scan, 0, &figure));
        if (figure.why != NAMES[i].why)
            fail_msg("%s is %s", NAMES[i].text, pc_why_name(figure.why));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_units), cmocka_unit_test(test_forms),
                                       cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, pc_language_set_up, pc_language_tear_down);
}
