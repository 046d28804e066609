/* The library as other programs call it: settings, files, results that outlive a setting, failures, threads.
 */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>
#include <glib/gstdio.h>

#include "library/plancheck.h"

static const char *const workspace = "fixtures/shanghai";
static const char *const text = "fixtures/shanghai/sources/jd-outline.txt";

static void settings(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    const struct {
        const char *option, *value;
        int expected;
    } cases[] = {{"lang", "zh", 0},           {"lang", "fr", -1},         {"lang", NULL, 0},
                 {"fail-on", "info", 0},      {"fail-on", "never", 0},    {"fail-on", "off", -1},
                 {"kind", "outline", 0},      {"kind", "novel", -1},      {"period", "2021/2025", 0},
                 {"period", "soon", -1},      {"jobs", "2", 0},           {"jobs", "0", -1},
                 {"jobs", "two", -1},         {"today", "2026-01-31", 0}, {"today", "tomorrow", -1},
                 {"limit", "xml-depth=9", 0}, {"limit", "xml-depth", -1}, {"limit", "height=9", -1},
                 {"limit", NULL, 0},          {"sources", "", -1},        {"no-such", "x", -1}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        assert_int_equal(plancheck_set(p, cases[i].option, cases[i].value), cases[i].expected);
        assert_int_equal(plancheck_error(p) != NULL, cases[i].expected != 0);
    }
    plancheck_free(p);
    plancheck_free(NULL);
}

static void nothing_before_a_check(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    assert_null(plancheck_result(p));
    assert_null(plancheck_error(p));
    assert_int_equal(plancheck_finding_count(p), 0);
    assert_null(plancheck_finding_at(p, 0));
    assert_null(plancheck_unread_at(p, 0));
    assert_int_equal(plancheck_report(p, "json", NULL), -1);
    assert_non_null(plancheck_error(p));
    plancheck_free(p);
}

/* Every verdict names its rule and places. */
static void assert_whole(const plancheck_verdict *v, int finding) {
    assert_non_null(v->code);
    assert_non_null(v->rule);
    assert_int_equal(v->severity != PLANCHECK_OFF, finding);
    for (size_t i = 0; i < v->evidence_count; i++) {
        assert_non_null(v->evidence[i]->role);
        assert_non_null(v->evidence[i]->file);
    }
}

static void a_workspace(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    assert_int_equal(plancheck_check_workspace(p, workspace), PLANCHECK_FINDINGS);
    const plancheck_summary *s = plancheck_result(p);
    assert_true(s->complete);
    assert_int_equal(s->documents, 5);
    assert_int_equal(s->disagree, plancheck_finding_count(p));
    assert_int_equal(s->agree, plancheck_agreement_count(p));
    assert_int_equal(s->incomparable, plancheck_incomparable_count(p));
    assert_int_equal(s->disagree, s->errors + s->warnings + s->infos + s->waived);
    for (size_t i = 0; i < plancheck_finding_count(p); i++) {
        assert_whole(plancheck_finding_at(p, i), 1);
        assert_non_null(plancheck_finding_at(p, i)->message);
        assert_int_equal(strlen(plancheck_finding_at(p, i)->fingerprint), 16);
    }
    for (size_t i = 0; i < plancheck_agreement_count(p); i++)
        assert_whole(plancheck_agreement_at(p, i), 0);
    for (size_t i = 0; i < plancheck_incomparable_count(p); i++) {
        assert_whole(plancheck_incomparable_at(p, i), 0);
        assert_non_null(plancheck_incomparable_at(p, i)->reason);
    }
    assert_null(plancheck_finding_at(p, plancheck_finding_count(p)));
    plancheck_free(p);
}

static void the_language_and_the_level(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    plancheck_set(p, "lang", "zh");
    plancheck_set(p, "fail-on", "never");
    assert_int_equal(plancheck_check_workspace(p, workspace), PLANCHECK_CLEAN);
    bool chinese = false;
    for (size_t i = 0; i < plancheck_finding_count(p); i++)
        chinese = chinese || strstr(plancheck_finding_at(p, i)->message, "，");
    assert_true(chinese);
    plancheck_free(p);
}

static void files_after_a_workspace(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    char *name = g_strdup(text), *kind = g_strdup("outline");
    const char *const files[] = {name};
    assert_int_equal(plancheck_check_workspace(p, workspace), PLANCHECK_FINDINGS);
    plancheck_set(p, "kind", kind);
    assert_int_not_equal(plancheck_check_files(p, files, 1), PLANCHECK_FAILED);
    assert_int_equal(plancheck_result(p)->documents, 1);
    /* What was handed in may go; what was set may change. */
    plancheck_set(p, "kind", "report");
    memset(name, 'x', strlen(name));
    memset(kind, 'x', strlen(kind));
    g_free(name);
    g_free(kind);
    for (size_t i = 0; i < plancheck_finding_count(p); i++)
        assert_string_equal(plancheck_finding_at(p, i)->evidence[0]->file, text);
    assert_int_equal(plancheck_report(p, "json", "/dev/null"), 0);
    plancheck_free(p);
}

static void failures(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    const char *const files[] = {text, "fixtures/shanghai/sources/none.txt"};
    assert_int_equal(plancheck_check_workspace(p, "fixtures/none"), PLANCHECK_FAILED);
    assert_non_null(strstr(plancheck_error(p), "fixtures/none"));
    assert_null(plancheck_result(p));
    plancheck_set(p, "fail-on", "never");
    assert_int_equal(plancheck_check_files(p, files, 2), PLANCHECK_FAILED);
    assert_null(plancheck_error(p));
    assert_false(plancheck_result(p)->complete);
    assert_int_equal(plancheck_unread_count(p), 1);
    assert_non_null(strstr(plancheck_unread_at(p, 0)->file, "none.txt"));
    assert_non_null(plancheck_unread_at(p, 0)->reason);
    plancheck_set(p, "area", "999999");
    assert_int_equal(plancheck_check_files(p, files, 1), PLANCHECK_FAILED);
    assert_non_null(strstr(plancheck_error(p), "999999"));
    plancheck_free(p);
}

static void reports(void **state) {
    (void)state;
    plancheck *p = plancheck_new();
    g_autofree char *folder = g_dir_make_tmp("plancheck-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "report.sarif", NULL), *bytes = NULL;
    plancheck_check_workspace(p, workspace);
    assert_int_equal(plancheck_report(p, "sarif", path), 0);
    assert_null(plancheck_error(p));
    assert_true(g_file_get_contents(path, &bytes, NULL, NULL));
    assert_non_null(strstr(bytes, "\"2.1.0\""));
    assert_int_equal(plancheck_report(p, "stone", path), -1);
    assert_non_null(strstr(plancheck_error(p), "stone"));
    assert_int_equal(plancheck_report(p, "json", folder), -1);
    g_unlink(path);
    g_rmdir(folder);
    plancheck_free(p);
}

static void *check_alone(void *data) {
    plancheck *p = plancheck_new();
    plancheck_set(p, "jobs", "1");
    plancheck_check_workspace(p, workspace);
    *(size_t *)data = plancheck_finding_count(p);
    plancheck_free(p);
    return NULL;
}

static void two_at_once(void **state) {
    (void)state;
    pthread_t threads[2];
    size_t counts[2] = {0};
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, check_alone, &counts[i]), 0);
    for (size_t i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    assert_true(counts[0] > 0);
    assert_int_equal(counts[0], counts[1]);
}

static void the_version(void **state) {
    (void)state;
    assert_string_equal(plancheck_version(), PLANCHECK_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(settings),
        cmocka_unit_test(nothing_before_a_check),
        cmocka_unit_test(a_workspace),
        cmocka_unit_test(the_language_and_the_level),
        cmocka_unit_test(files_after_a_workspace),
        cmocka_unit_test(failures),
        cmocka_unit_test(reports),
        cmocka_unit_test(two_at_once),
        cmocka_unit_test(the_version),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
