/* Words of time and the periods they mean. */
#include <string.h>

#include "fixture.h"

/* The period of the time that `text` begins with and how many of its bytes it takes. */
static void expect(PcLanguage *language, const char *text, const char *period, const char *taken) {
    PcScan scan = pc_language_scan(language, text);
    PcTime time;
    if (!pc_time_scan(&scan, 0, &time))
        fail_msg("%s is no time", text);
    const char *printed = pc_span_print(time.span, &language->arena);
    if (printed == NULL)
        fail_msg("%s has no period", text);
    assert_string_equal(printed, period);
    assert_int_equal(time.slice.to, strlen(taken));
}

static void expect_none(PcLanguage *language, const char *text) {
    PcScan scan = pc_language_scan(language, text);
    PcTime time;
    if (pc_time_scan(&scan, 0, &time))
        fail_msg("%s is read as a time", text);
}

static void test_years(void **state) {
    expect(*state, "2025年，全市", "2025", "2025年");
    expect(*state, "2020 年底", "2020", "2020 年底");
    expect(*state, "二〇三五年", "2035", "二〇三五年");
    expect(*state, "2021—2025年", "2021/2025", "2021—2025年");
    expect(*state, "2016年至2020年", "2016/2020", "2016年至2020年");
    expect_none(*state, "2020家");
    expect_none(*state, "2500年");
}

static void test_parts_of_years(void **state) {
    expect(*state, "2020年6月", "2020-06", "2020年6月");
    expect(*state, "2023年1-9月", "2023-01/2023-09", "2023年1-9月");
    expect(*state, "2020年上半年", "2020-H1", "2020年上半年");
    expect(*state, "2020年三季度", "2020-Q3", "2020年三季度");
    expect(*state, "2020年前三季度", "2020-Q1/2020-Q3", "2020年前三季度");
    expect(*state, "2020年12月8日", "2020-12", "2020年12月8日");
}

static void test_plans(void **state) {
    expect(*state, "“十四五”时期", "2021/2025", "“十四五”时期");
    expect(*state, "十三五期间", "2016/2020", "十三五期间");
    expect(*state, "“十二五”末", "2011/2015", "“十二五”末");
    expect(*state, "“九五”期间", "1996/2000", "“九五”期间");
    expect_none(*state, "“七五”普法");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_years), cmocka_unit_test(test_parts_of_years),
                                       cmocka_unit_test(test_plans)};
    return cmocka_run_group_tests(tests, pc_language_set_up, pc_language_tear_down);
}
