/* Buffered, atomic output and its JSON strings. */
#include "unit/unit.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/output.h"

static char *written(const char *text) {
    PcOutput *o = pc_output_memory();
    pc_output_json_string(o, text);
    return pc_output_take_text(o, NULL);
}

static void assert_json(const char *text, const char *expected) {
    g_autofree char *json = written(text);
    assert_string_equal(json, expected);
}

static void json_strings_are_escaped(void **state) {
    (void)state;
    assert_json(NULL, "null");
    assert_json("规上 \"工业\" \\", "\"规上 \\\"工业\\\" \\\\\"");
    assert_json("a\nb\tc\033[0m\x7f", "\"a\\nb\\tc\\u001b[0m\\u007f\"");
    assert_json("\xc2\x9b\xe2\x80\xa8", "\"\\u009b\\u2028\"");
    assert_json("\u2029\u202a\u202e\u202f\u2065\u2066\u2069\u206a",
                "\"\\u2029\\u202a\\u202e\u202f\u2065\\u2066\\u2069\u206a\"");
    assert_json("\uff1a\ufffd\xef\xbf\xbe\xef\xbf\xbf", "\"\uff1a\ufffd\\ufffe\\uffff\"");
    assert_json("…—‘’", "\"…—‘’\"");
    assert_json("𠀀\xff\xe5\x98", "\"𠀀\\ufffd\\ufffd\\ufffd\""); /* no UTF-8 */
    assert_json("\xc0\xaf\xed\xa0\x80", "\"\\ufffd\\ufffd\\ufffd\\ufffd\\ufffd\"");
}

static char *scratch(void) {
    char *dir = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    assert_non_null(dir);
    return dir;
}

static void a_file_is_replaced_whole_or_not_at_all(void **state) {
    (void)state;
    g_autofree char *dir = scratch();
    g_autofree char *path = g_build_filename(dir, "out", NULL);
    g_autofree char *text = NULL;
    assert_true(g_file_set_contents(path, "old", -1, NULL));
    PcOutput *o = pc_output_open(path, NULL);
    pc_output_text(o, "new");
    pc_output_discard(o);
    assert_true(g_file_get_contents(path, &text, NULL, NULL));
    assert_string_equal(text, "old");
    g_clear_pointer(&text, g_free);

    o = pc_output_open(path, NULL);
    pc_output_text(o, "new");
    assert_true(pc_output_commit(o, NULL));
    assert_true(g_file_get_contents(path, &text, NULL, NULL));
    assert_string_equal(text, "new");
    assert_int_equal(g_unlink(path), 0);
    assert_int_equal(g_rmdir(dir), 0); /* nothing is left beside it */
}

static void a_full_disk_is_told(void **state) {
    (void)state;
    if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS))
        skip();
    g_autoptr(GError) error = NULL;
    PcOutput *o = pc_output_open("/dev/full", &error);
    assert_non_null(o);
    pc_output_text(o, "x");
    assert_false(pc_output_commit(o, &error));
    assert_true(g_error_matches(error, PC_ERROR, PC_ERROR_WRITE));
}

static void a_spool_hands_everything_on(void **state) {
    (void)state;
    enum { MIBS = 40 }; /* more than stays in memory */
    g_autofree char *block = g_malloc(1 << 20);
    memset(block, 'x', 1 << 20);
    PcOutput *spool = pc_output_spool(), *all = pc_output_memory();
    size_t length;
    for (int i = 0; i < MIBS; i++)
        pc_output_bytes(spool, block, 1 << 20);
    pc_output_text(spool, "end");
    pc_output_append(all, spool);
    g_autofree char *text = pc_output_take_text(all, &length);
    assert_int_equal(length, ((size_t)MIBS << 20) + 3);
    assert_string_equal(text + length - 3, "end");
}

static void numbers_are_printed(void **state) {
    (void)state;
    PcOutput *o = pc_output_memory();
    pc_output_uint(o, 0);
    pc_output_char(o, ' ');
    pc_output_uint(o, G_MAXUINT64);
    pc_output_printf(o, " %s", "ok");
    g_autofree char *text = pc_output_take_text(o, NULL);
    assert_string_equal(text, "0 18446744073709551615 ok");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_strings_are_escaped), cmocka_unit_test(a_file_is_replaced_whole_or_not_at_all),
        cmocka_unit_test(a_full_disk_is_told),      cmocka_unit_test(a_spool_hands_everything_on),
        cmocka_unit_test(numbers_are_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
