/* Numbers in Chinese numerals: what counts something, and what is part of a word. */
#include <string.h>

#include "fixture.h"

static void expect(PcLanguage *language, const char *text, const char *value, const char *value_to,
                   const char *unit) {
    PcScan scan = pc_language_scan(language, text);
    PcFigure figure;
    if (!pc_figure_scan_han(&scan, 0, &figure))
        fail_msg("%s is no number", text);
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

static void expect_none(PcLanguage *language, const char *text) {
    PcScan scan = pc_language_scan(language, text);
    PcFigure figure;
    if (pc_figure_scan_han(&scan, 0, &figure))
        fail_msg("%s is read as %s", text, figure.value);
}

static void test_counts(void **state) {
    expect(*state, "二十五家企业", "25", NULL, "家");
    expect(*state, "两千三百人", "2300", NULL, "人");
    expect(*state, "一百零八项", "108", NULL, "项");
    expect(*state, "二十五万人", "25", NULL, "万人");
    expect(*state, "五千五百七十五万亩", "5575", NULL, "万亩");
    expect(*state, "叁佰贰拾元", "320", NULL, "元");
}

static void test_parts(void **state) {
    expect(*state, "百分之三点五", "3.5", NULL, "%");
    expect(*state, "千分之五", "5", NULL, "‰");
    expect(*state, "三分之一", "1/3", NULL, NULL);
    expect(*state, "三成", "3", NULL, "成");
    expect(*state, "一半以上", "0.5", NULL, NULL);
    expect(*state, "翻一番", "1", NULL, "番");
    expect(*state, "翻两番", "2", NULL, "番");
}

static void test_approximate(void **state) {
    expect(*state, "八九十家", "80", "90", "家");
    expect(*state, "七、八十个", "70", "80", "个");
    expect(*state, "三五个", "3", "5", "个");
    expect(*state, "十七八家", "17", "18", "家");
    expect(*state, "数百家", "100", NULL, "家");
}

static void test_words(void **state) {
    expect_none(*state, "一个");
    expect_none(*state, "万众");
    expect_none(*state, "二、三产业");
    expect_none(*state, "陆家嘴");
    expect_none(*state, "七、九个");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_counts), cmocka_unit_test(test_parts),
                                       cmocka_unit_test(test_approximate), cmocka_unit_test(test_words)};
    return cmocka_run_group_tests(tests, pc_language_set_up, pc_language_tear_down);
}
