/* Plan data drafted from texts. */
#include "unit/unit.h"

#include <stdio.h>
#include <unistd.h>

#include "session/draft.h"

typedef struct {
    PcPlanDraft draft;
    GError *error;
} Drafted;

static Drafted draft(const char *text, const char *period) {
    Drafted d = {0};
    g_autofree char *path = NULL;
    int fd = g_file_open_tmp("plancheck-test-XXXXXX.txt", &path, NULL);
    assert_true(fd >= 0);
    close(fd);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    const PcSessionOptions options = {
        .area = "310114", .kind = "outline", .period = period, .limits = pc_limits_default, .jit = true};
    pc_plan_draft(path, &options, PC_LANG_EN, &d.draft, &d.error);
    remove(path);
    return d;
}

static void clear(Drafted *d) {
    pc_plan_draft_clear(&d->draft);
    g_clear_error(&d->error);
}

static void assert_holds(const Drafted *d, const char *piece) {
    if (d->error)
        fail_msg("%s", d->error->message);
    if (!strstr(d->draft.xml, piece))
        fail_msg("no %s in %s", piece, d->draft.xml);
}

static void figures_of_sentences(void **state) {
    (void)state;
    Drafted d =
        draft("到2025年，建成区绿化覆盖率达到38.5%左右，新建学校12所。\n2020年全区常住人口为183.4万人。\n",
              "2021/2025");
    assert_holds(&d, "<target period=\"2025\" ");
    assert_holds(&d, "comparator=\"~\" hedge=\"左右\" value=\"38.5\"/>");
    assert_holds(&d, "unit=\"万人\"");
    assert_holds(&d, "<actual period=\"2020\" value=\"183.4\"/>");
    assert_int_equal(d.draft.left_out->len, 0);
    clear(&d);
}

/* One figure stated twice is one datum; one that no plan can hold is told. */
static void what_the_file_cannot_hold(void **state) {
    (void)state;
    Drafted d =
        draft("到2025年，新增企业300家，新增企业300家。\n到2060年，新能源车占比达到90%。\n", "2021/2025");
    assert_holds(&d, "value=\"300\"");
    assert_null(strstr(strstr(d.draft.xml, "value=\"300\"") + 1, "value=\"300\""));
    assert_null(strstr(d.draft.xml, "2060"));
    assert_int_equal(d.draft.left_out->len, 1);
    const PcLeftOut *left = &g_array_index(d.draft.left_out, PcLeftOut, 0);
    assert_int_equal(left->line, 2);
    assert_non_null(strstr(left->text, "90%"));
    assert_non_null(strstr(left->why, "2060"));
    clear(&d);
}

/* A figure whose text gives no year: a target ends with the plan, what is there stands the year before it. */
static void years_the_text_leaves_out(void **state) {
    (void)state;
    Drafted d = draft("现有公园56座。\n", "2026/2030");
    assert_holds(&d, "period=\"2025\" ");
    clear(&d);
}

static void nothing_to_say(void **state) {
    (void)state;
    Drafted d = draft("没有数字。\n", "2021/2025");
    assert_holds(&d, "</title>\n</plan>\n");
    assert_int_equal(d.draft.figures, 0);
    clear(&d);
    d = draft("2020年全区常住人口为183.4万人。\n", NULL);
    assert_non_null(d.error);
    assert_non_null(strstr(d.error->message, "--period"));
    clear(&d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_of_sentences),
        cmocka_unit_test(what_the_file_cannot_hold),
        cmocka_unit_test(years_the_text_leaves_out),
        cmocka_unit_test(nothing_to_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
