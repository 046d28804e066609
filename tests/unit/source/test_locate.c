/* Blocks lead back to the bytes they came from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "source/source.h"

static PcReader *open_text(const char *text) {
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    return pc_reader_open(bytes, "t.txt", NULL, &pc_limits_default, NULL);
}

static void number_broken_over_a_line_end(void **state) {
    (void)state;
    g_autoptr(PcReader) r = open_text("全区工业总产值在这一年里继续保持增长并且达到了3545.\n"
                                      "7亿元，其中属地部分的增长速度高于全区平均水平，五年累\n"
                                      "计完成投资120\n"
                                      "亿元，比上一个五年计划时期的水平有了明显的提高，全部\n"
                                      "项目都已经按照原来的安排开工建设，其中一部分已完工。\n");
    PcBlock block;
    assert_true(pc_reader_next(r, &block, NULL));
    const char *at = strstr(block.text, "3545.7亿元");
    assert_non_null(at);
    PcPlace place = {0};
    size_t from = (size_t)(at - block.text);
    pc_block_locate(&block, from, from + strlen("3545.7亿元"), &place);
    assert_int_equal(place.line, 1);
    assert_int_equal(place.column, 24);
    assert_int_equal(place.end_line, 2);
    assert_int_equal(place.end_column, 4);
    assert_int_equal(place.offset, 23 * 3);
    assert_int_equal(place.length, strlen("3545.\n7亿元"));
    assert_true(pc_block_is_broken(&block, from, from + 6));
    assert_false(pc_block_is_broken(&block, from, from + 5));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(number_broken_over_a_line_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
