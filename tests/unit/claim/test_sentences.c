/* Sentences of plans, reports, communiqués and budgets with the records they must give: sentences.txt, whose
 * head says how it is written. With --print the file is written to standard output as the reader reads it
 * today. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "claim/claim.h"

typedef struct {
    PcCatalogue *catalogue;
    PcLexicon *lexicon;
    char **lines;
    bool print;
} Fixture;

/* What a "@" line says of the sentences under it. */
typedef struct {
    char *kind, *period, *area, *heading;
} Setting;

static Fixture fixture;

static void append_if(GString *out, const char *name, const char *value) {
    if (value != NULL)
        g_string_append_printf(out, " %s:%s", name, value);
}

static void append_claim(GString *out, const PcQuantity *q, const char *role, const char *own_area) {
    g_string_append_printf(out, "    %s", q->parts != NULL ? q->parts : q->value);
    if (q->value_to != NULL)
        g_string_append_printf(out, "~%s", q->value_to);
    g_string_append_printf(out, " %s | %s | %s %s %s", q->unit == NULL ? "-" : q->unit,
                           q->indicator == NULL ? "-" : q->indicator, q->period == NULL ? "-" : q->period,
                           pc_aspect_name(q->aspect), pc_status_name(q->status));
    append_if(out, "annual", pc_annual_name(q->annual));
    append_if(out, "direction", pc_direction_name(q->direction));
    if (q->comparator != PC_CMP_EQ)
        append_if(out, "comparator", pc_comparator_name(q->comparator));
    append_if(out, "hedge", q->hedge);
    append_if(out, "base", q->base);
    append_if(out, "whole", q->whole);
    append_if(out, "qualifier", q->qualifier);
    append_if(out, "vintage", pc_vintage_name(q->vintage));
    append_if(out, "role", role);
    if (g_strcmp0(q->area, own_area) != 0)
        append_if(out, "area", q->area_name);
    g_string_append_c(out, '\n');
}

typedef struct {
    GString *out;
    const char *area;
} Sink;

static void take(const PcRecord *record, void *data) {
    Sink *sink = data;
    if (record->place.line < 3)
        return; /* of the heading */
    if (record->kind == PC_RECORD_CLAIM)
        append_claim(sink->out, &record->quantity, pc_role_name(record->role), sink->area);
    else if (record->kind == PC_RECORD_NUMBER)
        g_string_append_printf(sink->out, "    - %s %s\n", record->text, pc_why_name(record->why));
    else
        g_string_append_printf(sink->out, "    * %s | %s | %s %s %s\n", record->quantity.words_text,
                               record->quantity.indicator, pc_words_name(record->quantity.words),
                               record->quantity.than == PC_THAN_NONE ? "-"
                                                                     : pc_than_name(record->quantity.than),
                               record->quantity.period == NULL ? "-" : record->quantity.period);
}

/* The records of one sentence, a line each. */
static char *read_sentence(const Setting *setting, const char *sentence) {
    g_autofree char *text = g_strdup_printf("一、%s\n\n%s\n", setting->heading, sentence);
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(GError) error = NULL;
    g_autoptr(PcReader) reader =
        pc_reader_open(bytes, "sentence.txt", fixture.catalogue, &pc_limits_default, &error);
    assert_non_null(reader);
    PcDocumentInfo info = {
        .doc = "s", .file = "sentence.txt", .title = "无", .kind = setting->kind, .period = setting->period};
    info.area = pc_area_by_code(fixture.catalogue, setting->area);
    PcReadStats stats = {0};
    GString *out = g_string_new(NULL);
    Sink sink = {out, setting->area};
    assert_true(pc_claims_read(reader, &info, fixture.lexicon, &pc_limits_default, true, take, &sink, &stats,
                               &error));
    assert_int_equal(stats.unchecked, 0);
    return g_string_free(out, FALSE);
}

static void setting_clear(Setting *setting) {
    g_free(setting->kind);
    g_free(setting->period);
    g_free(setting->area);
    g_free(setting->heading);
}

static void read_setting(const char *line, Setting *setting) {
    g_auto(GStrv) words = g_strsplit(line + 2, " ", 4);
    assert_int_equal(g_strv_length(words), 4);
    setting_clear(setting);
    *setting = (Setting){g_strdup(words[0]), g_strdup(words[1]), g_strdup(words[2]), g_strdup(words[3])};
}

/* A sentence, or the lines of a table, each beginning with |. Leaves *line at the last. */
static char *read_text(char ***line) {
    GString *text = g_string_new(**line);
    while (***line == '|' && (*line)[1] != NULL && (*line)[1][0] == '|')
        g_string_append_printf(text, "\n%s", *++*line);
    return g_string_free(text, FALSE);
}

static void test_sentences(void **state) {
    (void)state;
    Setting setting = {0};
    unsigned wrong = 0, n = 0;
    for (char **line = fixture.lines; *line != NULL; line++) {
        if (**line == '@')
            read_setting(*line, &setting);
        if (**line == '\0' || **line == '#' || **line == '@' || **line == ' ') {
            if (fixture.print && **line != ' ' && (line[1] != NULL || **line != '\0'))
                printf("%s\n", *line);
            continue;
        }
        g_autoptr(GString) wanted = g_string_new(NULL);
        g_autofree char *text = read_text(&line);
        for (char **w = line + 1; *w != NULL && **w == ' '; w++)
            g_string_append_printf(wanted, "%s\n", *w);
        g_autofree char *got = read_sentence(&setting, text);
        n++;
        if (fixture.print) {
            printf("%s\n%s", text, got);
        } else if (strcmp(wanted->str, got) != 0) {
            print_error("%s\n  wanted\n%s  got\n%s", text, wanted->str, got);
            wrong++;
        }
    }
    setting_clear(&setting);
    assert_true(n >= 200);
    assert_int_equal(wrong, 0);
}

static int set_up(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    if (!g_file_get_contents("tests/unit/claim/sentences.txt", &text, NULL, &error)) {
        print_error("%s\n", error->message);
        return -1;
    }
    fixture.lines = g_strsplit(text, "\n", -1);
    fixture.catalogue = pc_catalogue_new();
    fixture.lexicon = fixture.catalogue == NULL ? NULL : pc_lexicon_new(fixture.catalogue, true, &error);
    return fixture.lexicon == NULL ? -1 : 0;
}

static int tear_down(void **state) {
    (void)state;
    pc_lexicon_free(fixture.lexicon);
    pc_catalogue_free(fixture.catalogue);
    g_strfreev(fixture.lines);
    return 0;
}

int main(int argc, char **argv) {
    fixture.print = argc > 1 && strcmp(argv[1], "--print") == 0;
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sentences)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
