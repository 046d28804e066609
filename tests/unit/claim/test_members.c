/* Lists: a member's number stands before a number of its text with nothing between. */
#include "fixture.h"

static const char LIST[] = "甲省妇女儿童发展规划（2021—2025年）\n\n二、主要目标\n\n"
                           "4.乳腺癌筛查率达到70%。\n\n5.5岁以下儿童贫血率控制在10%以下。\n\n"
                           "6.服务站覆盖率达到90%以上。\n\n8.5亿元以上项目投资占比过半。\n";

typedef struct {
    guint claims, members;
    bool child;
} Seen;

static void take(const PcRecord *record, void *data) {
    Seen *seen = data;
    seen->claims += record->kind == PC_RECORD_CLAIM;
    seen->members += record->why == PC_WHY_LIST_NUMBER;
    seen->child |=
        record->kind == PC_RECORD_CLAIM && g_strcmp0(record->quantity.indicator, "5岁以下儿童贫血率") == 0;
}

static void members_are_parted_from_their_text(void **state) {
    Seen seen = {0};
    pc_language_read(*state, LIST, take, &seen);
    assert_int_equal(seen.members, 3); /* 8.5亿元 does not go on from 6. */
    assert_true(seen.child);
    assert_true(seen.claims >= 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(members_are_parted_from_their_text, pc_language_set_up,
                                        pc_language_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
