/* Indicator names as texts print them, and the catalogue's indicators. */
#include <string.h>

#include "claim/name.h"
#include "fixture.h"

static void test_plain(void **state) {
    (void)state;
    char out[PC_NAME_PLAIN_MAX];
    static const char *const NAMES[][2] = {
        {"“一网通办” 网上办结率", "一网通办网上办结率"},
        {"常住人口的城镇化率", "常住人口城镇化率"},
        {"研发经费支出占生产总值比例", "研发经费支出占生产总值比重"},
        {"Ⅲ类（含）水体", "III类(含)水体"},
        {"5g基站", "5G基站"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
        size_t n = pc_name_plain(NAMES[i][0], strlen(NAMES[i][0]), out);
        assert_int_equal(n, strlen(NAMES[i][1]));
        assert_string_equal(out, NAMES[i][1]);
    }
}

static void test_indicators(void **state) {
    const PcLanguage *language = *state;
    static const char *const NAMES[][2] = {{"全区地区生产总值", "gdp"},
                                           {"地区生产总值年均增长率", "gdp"},
                                           {"实现社会消费品零售总额", "retail-sales"},
                                           {"高新技术企业总数", "high-tech-enterprises"},
                                           {"天空", NULL}};
    for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
        PcAspect aspect;
        PcAnnual annual;
        const PcIndicator *found =
            pc_lexicon_indicator(language->lexicon, NAMES[i][0], strlen(NAMES[i][0]), &aspect, &annual);
        if (NAMES[i][1] == NULL) {
            assert_null(found);
            continue;
        }
        if (found == NULL)
            fail_msg("%s is unknown", NAMES[i][0]);
        assert_string_equal(found->id, NAMES[i][1]);
        bool growth = strstr(NAMES[i][0], "增长") != NULL;
        assert_int_equal(aspect, growth ? PC_ASPECT_GROWTH : PC_ASPECT_LEVEL);
        assert_int_equal(annual, growth ? PC_ANNUAL_COMPOUND : PC_ANNUAL_NONE);
    }
}

static void test_tails(void **state) {
    const PcLanguage *language = *state;
    const char *rate = "产业集聚度", *thing = "产业园区";
    assert_non_null(pc_name_tail(language->lexicon, rate, strlen(rate), PC_WORD(RATE_TAIL)));
    assert_null(pc_name_tail(language->lexicon, thing, strlen(thing), PC_WORD(RATE_TAIL)));
    assert_non_null(pc_name_tail(language->lexicon, thing, strlen(thing), PC_WORD(PLACE_TAIL)));
    assert_string_equal(pc_name_tail(language->lexicon, "企业总数", 12, PC_WORD(COUNT_TAIL))->text, "总数");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_plain), cmocka_unit_test(test_indicators),
                                       cmocka_unit_test(test_tails)};
    return cmocka_run_group_tests(tests, pc_language_set_up, pc_language_tear_down);
}
