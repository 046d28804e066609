/* Limits, paths inside a workspace, reading files that may be hostile, filled messages, workers. */
#include "unit/unit.h"

#include <errno.h>

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/digest.h"
#include "base/message.h"
#include "base/workers.h"

static void limits_are_set_by_name(void **state) {
    (void)state;
    PcLimits limits = pc_limits_default;
    assert_true(pc_limits_set(&limits, "xml-depth", "7"));
    assert_int_equal(limits.xml_depth, 7);
    assert_false(pc_limits_set(&limits, "xml-depth", "0"));
    assert_false(pc_limits_set(&limits, "xml-depth", "-1"));
    assert_false(pc_limits_set(&limits, "xml-depth", "x"));
    assert_false(pc_limits_set(&limits, "depth", "7"));
}

static void paths_stay_inside(void **state) {
    (void)state;
    const char *const bad[] = {"../a", "a/../../b", "/etc/passwd", "..", "a\\..\\b", "a/.."};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(pc_path_inside("w", bad[i], &error));
        assert_true(g_error_matches(error, PC_ERROR, PC_ERROR_REFUSED));
    }
    g_autofree char *good = pc_path_inside("w", "plans/..x/a.xml", NULL);
    assert_string_equal(good, "w/plans/..x/a.xml");
    g_autofree char *here = pc_path_inside(".", "a.txt", NULL);
    assert_string_equal(here, "a.txt");
}

static void a_link_out_of_the_folder_is_refused(void **state) {
    (void)state;
    g_autofree char *dir = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    g_autofree char *link = g_build_filename(dir, "out.txt", NULL);
    g_autoptr(GError) error = NULL;
    assert_int_equal(symlink("/etc/passwd", link), 0);
    assert_null(pc_path_inside(dir, "out.txt", &error));
    assert_true(g_error_matches(error, PC_ERROR, PC_ERROR_REFUSED));
    g_unlink(link);
    g_rmdir(dir);
}

static void assert_unreadable(const char *path, PcError code) {
    g_autoptr(GError) error = NULL;
    PcLimits limits = pc_limits_default;
    limits.file_bytes = 10;
    assert_null(pc_read_file(path, &limits, &error));
    assert_true(g_error_matches(error, PC_ERROR, (gint)code));
    assert_non_null(strstr(error->message, path));
}

static void special_files_are_refused(void **state) {
    (void)state;
    g_autofree char *dir = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    g_autofree char *fifo = g_build_filename(dir, "fifo", NULL);
    g_autofree char *large = g_build_filename(dir, "large", NULL);
    g_autofree char *absent = g_build_filename(dir, "absent", NULL);
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_true(g_file_set_contents(large, "12345678901", -1, NULL));
    assert_unreadable(dir, PC_ERROR_UNREADABLE);
    assert_unreadable(fifo, PC_ERROR_UNREADABLE);
    assert_unreadable(absent, PC_ERROR_UNREADABLE);
    assert_unreadable(large, PC_ERROR_LIMIT);
    g_unlink(fifo);
    g_unlink(large);
    g_rmdir(dir);
}

static void an_empty_file_has_no_bytes(void **state) {
    (void)state;
    g_autofree char *dir = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(dir, "empty", NULL);
    assert_true(g_file_set_contents(path, "", 0, NULL));
    g_autoptr(GBytes) bytes = pc_read_file(path, &pc_limits_default, NULL);
    assert_non_null(bytes);
    assert_int_equal(g_bytes_get_size(bytes), 0);
    g_unlink(path);
    g_rmdir(dir);
}

static void assert_message(const char *pattern, const char *expected) {
    g_autoptr(GHashTable) args = g_hash_table_new(g_str_hash, g_str_equal);
    g_hash_table_insert(args, "a", "45 %");
    g_autofree char *text = pc_message_fill(pattern, args);
    assert_string_equal(text, expected);
}

static void messages_are_filled(void **state) {
    (void)state;
    assert_message("{a} 弱于 {b}。", "45 % 弱于 。");
    assert_message("没有 {", "没有 {");
    assert_message("{a}[，应为 {b}]。", "45 %。");
    assert_message("[值 {a}]", "值 45 %");
}

enum { PIECES = 1000 };
static void mark(size_t i, void *data) {
    ((guint8 *)data)[i]++;
}

static void every_piece_is_worked_once(void **state) {
    (void)state;
    const int jobs[] = {0, 1, 2, 7, PIECES + 1};
    for (size_t j = 0; j < G_N_ELEMENTS(jobs); j++) {
        guint8 done[PIECES] = {0};
        pc_workers_run(PIECES, jobs[j], mark, done);
        for (size_t i = 0; i < PIECES; i++)
            assert_int_equal(done[i], 1);
    }
    pc_workers_run(0, 4, mark, NULL);
}

static void digests_are_sha256(void **state) {
    (void)state;
    g_autoptr(GBytes) bytes = g_bytes_new_static("abc", 3); /* FIPS 180-4, example B.1 */
    g_autofree char *sum = pc_sha256(bytes);
    assert_string_equal(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* However a text is passed, its digest is that of the whole. */
static void digests_follow_reading(void **state) {
    (void)state;
    guint8 data[1000];
    for (size_t i = 0; i < sizeof data; i++)
        data[i] = (guint8)(i * 7);
    g_autoptr(GBytes) bytes = g_bytes_new_static(data, sizeof data);
    g_autofree char *whole = pc_sha256(bytes);
    static const size_t STEPS[] = {1, 63, 64, 65, 500, 999, 1000, 2000};
    for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
        PcDigest *digest = pc_digest_new(data, sizeof data);
        for (size_t at = 0; at <= sizeof data; at += STEPS[i])
            pc_digest_until(digest, at);
        pc_digest_until(digest, 10); /* behind what was hashed */
        g_autofree char *sum = pc_digest_end(digest);
        assert_string_equal(sum, whole);
        pc_digest_free(digest);
    }
}

static void errors_speak_both_languages(void **state) {
    (void)state;
    GError *error = NULL;
    pc_fail(&error, PC_ERROR_LIMIT, "%s：超过 %d", "%s: more than %d", "a.xml", 3);
    assert_int_equal(error->code, PC_ERROR_LIMIT);
    assert_string_equal(pc_error_text(error, PC_LANG_EN), "a.xml: more than 3");
    assert_string_equal(pc_error_text(error, PC_LANG_ZH), "a.xml：超过 3");
    pc_fail_prefix(&error, "%s:%d: ", "w.xml", 7);
    g_autoptr(GError) copy = g_error_copy(error);
    g_clear_error(&error);
    assert_string_equal(pc_error_text(copy, PC_LANG_EN), "w.xml:7: a.xml: more than 3");
    assert_string_equal(pc_error_text(copy, PC_LANG_ZH), "w.xml:7: a.xml：超过 3");
    /* One that nobody said in Chinese. */
    g_set_error(&error, PC_ERROR, PC_ERROR_USAGE, "no %s", "way");
    pc_fail_prefix(&error, "x: ");
    assert_string_equal(pc_error_text(error, PC_LANG_ZH), "x: no way");
    g_clear_error(&error);
    pc_fail_errno(&error, PC_ERROR_WRITE, NULL, ENOSPC);
    assert_string_equal(pc_error_text(error, PC_LANG_ZH), "标准输出：磁盘已满");
    assert_true(g_str_has_prefix(pc_error_text(error, PC_LANG_EN), "standard output: "));
    g_clear_error(&error);
    pc_fail(NULL, PC_ERROR_USAGE, "无", "none");
    pc_fail_prefix(&error, "x");
    assert_null(error);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_are_set_by_name),
        cmocka_unit_test(paths_stay_inside),
        cmocka_unit_test(a_link_out_of_the_folder_is_refused),
        cmocka_unit_test(special_files_are_refused),
        cmocka_unit_test(an_empty_file_has_no_bytes),
        cmocka_unit_test(messages_are_filled),
        cmocka_unit_test(every_piece_is_worked_once),
        cmocka_unit_test(digests_are_sha256),
        cmocka_unit_test(digests_follow_reading),
        cmocka_unit_test(errors_speak_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
