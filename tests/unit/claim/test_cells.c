/* Tables: every record of a row stands in the row's sentence. */
#include "fixture.h"

static const char TABLE[] = "甲市国民经济和社会发展第十四个五年规划纲要\n\n一、主要指标\n\n表1 主要指标\n\n"
                            "序号\t指标\t单位\t属性\t2025年\n"
                            "1\t每万人口高价值发明专利拥有量1\t件\t预期性\t30左右\n"
                            "2\t数字经济增加值占生产总值比重2\t%\t预期性\t60\n"
                            "3\t城镇调查失业率\t%\t预期性\t5.5\n\n"
                            "1 高价值发明专利指战略性新兴产业的专利。\n\n2 数字经济增加值按核算制度计算。\n";

typedef struct {
    guint claims, marks;
} Seen;

static void take(const PcRecord *record, void *data) {
    static const char *const names[] = {"高价值发明专利拥有量1", "数字经济增加值占生产总值比重2",
                                        "城镇调查失业率"};
    Seen *seen = data;
    if (record->table == 0 || record->row == 0)
        return;
    seen->claims += record->kind == PC_RECORD_CLAIM;
    seen->marks += record->why == PC_WHY_FOOTNOTE;
    assert_true(record->row <= G_N_ELEMENTS(names));
    if (!strstr(record->sentence, names[record->row - 1]) || !strstr(record->sentence, record->text))
        fail_msg("“%s” in row %u has the sentence “%s”", record->text, record->row, record->sentence);
}

static void records_stand_in_their_row(void **state) {
    Seen seen = {0};
    pc_language_read(*state, TABLE, take, &seen);
    assert_int_equal(seen.claims, 3);
    assert_int_equal(seen.marks, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(records_stand_in_their_row, pc_language_set_up,
                                        pc_language_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
