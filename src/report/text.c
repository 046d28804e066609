/* text: the default format of check: file:line:column, the sentence with carets under the figure, the other
 * side under it, the computation, a closing summary. */
#include "report/printers.h"

#include <string.h>

#include "report/anchor.h"
#include "report/comparison.h"
#include "report/html_words.h"
#include "report/row.h"
#include "report/style.h"

/* Columns of a sentence's line where no terminal says how many it has, and what stands before it. */
enum { COLUMNS = 100, INDENT = 4 };

static void print_place(const PcReport *r, PcOutput *out, const PcEvidence *e) {
    const PcAnchor a = pc_anchor_of_text(e);
    g_autofree char *place = pc_anchor_text(&a);
    g_autofree char *uri = r->links && a.file ? pc_file_uri(a.file) : NULL;
    if (uri)
        pc_output_printf(out, "\033]8;;%s\033\\", uri);
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, place ? place : e->place.doc);
    if (uri)
        pc_output_text(out, "\033]8;;\033\\");
}

static int columns_at(const char *p) {
    return pc_display_columns(g_utf8_get_char(p));
}

/* The sentence's part around [from, to), cut at character borders to at most `room` columns where the figure
 * itself is no wider, with "…" where something was left out. *mark: where the figure begins in it. */
static char *excerpt(const char *sentence, size_t from, size_t to, int room, size_t *mark) {
    const char *start = sentence + from, *end = sentence + to;
    room -= (int)pc_display_width(start, to - from) + 2;
    for (int half = room / 2; start > sentence; half -= columns_at(start), room -= columns_at(start)) {
        const char *before = g_utf8_prev_char(start);
        if (columns_at(before) > half)
            break;
        start = before;
    }
    for (; *end && columns_at(end) <= room; end = g_utf8_next_char(end))
        room -= columns_at(end);
    while (start > sentence && columns_at(g_utf8_prev_char(start)) <= room) {
        start = g_utf8_prev_char(start);
        room -= columns_at(start);
    }
    const char *lead = start > sentence ? "…" : "", *tail = *end ? "…" : "";
    *mark = strlen(lead) + (size_t)(sentence + from - start);
    return g_strdup_printf("%s%.*s%s", lead, (int)(end - start), start, tail);
}

static void print_sentence(const PcReport *r, PcOutput *out, const PcRecord *record) {
    size_t mark;
    if (!record->sentence || record->sentence_to > strlen(record->sentence) ||
        record->sentence_from > record->sentence_to)
        return;
    g_autofree char *shown = excerpt(record->sentence, record->sentence_from, record->sentence_to,
                                     (r->columns ? r->columns : COLUMNS) - INDENT, &mark);
    /* A table's cells lie apart by tabs, whose width a terminal decides. */
    g_strdelimit(shown, "\t", ' ');
    size_t indent = pc_display_width(shown, mark);
    size_t width = pc_display_width(record->sentence + record->sentence_from,
                                    record->sentence_to - record->sentence_from);
    g_autofree char *spaces = g_strnfill(indent, ' ');
    g_autofree char *carets = g_strnfill(width ? width : 1, '^');
    pc_output_text(out, "    ");
    pc_print_safe(out, shown);
    pc_output_printf(out, "\n    %s", spaces);
    pc_print_styled(out, r->colour, PC_STYLE_GOOD, carets);
    pc_output_char(out, '\n');
}

static void print_other_side(const PcReport *r, PcOutput *out, const PcEvidence *e) {
    pc_output_text(out, "  ");
    pc_print_styled(out, r->colour, PC_STYLE_DIM, pc_role_word(e->role, r->lang));
    pc_output_char(out, ' ');
    print_place(r, out, e);
    if (!e->statement && e->document) {
        pc_output_printf(out, " (%s) ", pc_word(PC_WORD_ABSENT, r->lang));
        pc_print_safe(out, e->indicator ? e->indicator : "");
    }
    if (e->place.line && e->data_file && e->data_line && e->document) {
        pc_output_text(out, "  ← ");
        pc_print_safe(out, e->data_file);
        pc_output_printf(out, ":%u", e->data_line);
    }
    pc_output_char(out, '\n');
    const PcRecord *record = pc_record_of(e->statement);
    if (record)
        print_sentence(r, out, record);
}

/* What waive and the baselines know a finding by. */
static void print_fingerprint(const PcReport *r, PcOutput *out, const PcVerdict *v) {
    g_autofree char *text = g_strdup_printf("(%s)", v->fingerprint);
    pc_output_char(out, ' ');
    pc_print_styled(out, r->colour, PC_STYLE_DIM, text);
}

static void print_verdict(const PcReport *r, PcOutput *out, const PcVerdict *v, const char *label,
                          PcStyle style) {
    g_autofree char *message = pc_verdict_line(v, r->lang);
    const PcEvidence *first = v->evidence->len ? &g_array_index(v->evidence, PcEvidence, 0) : NULL;
    if (first) {
        print_place(r, out, first);
        pc_output_text(out, ": ");
    }
    pc_print_styled(out, r->colour, style, label);
    pc_output_printf(out, " [%s] ", v->rule->code);
    pc_print_safe(out, message);
    if (v->kind == PC_VERDICT_DISAGREES && *v->fingerprint)
        print_fingerprint(r, out, v);
    pc_output_char(out, '\n');
    if (first && pc_record_of(first->statement))
        print_sentence(r, out, pc_record_of(first->statement));
    for (guint i = 1; i < v->evidence->len; i++)
        print_other_side(r, out, &g_array_index(v->evidence, PcEvidence, i));
    if (v->computation) {
        pc_output_text(out, "  = ");
        pc_print_safe(out, v->computation);
        pc_output_char(out, '\n');
    }
    if (v->waiver) {
        pc_output_printf(out, "  %s: ", pc_word(PC_WORD_WAIVED_BY, r->lang));
        pc_print_safe(out, v->waiver->reason);
        pc_output_char(out, '\n');
    }
    pc_output_char(out, '\n');
}

/* No finding; which is good news only where figures were compared and all files read. */
static void print_nothing(const PcReport *r, PcOutput *out) {
    const PcResult *s = r->result;
    PcWord word = !s->compared      ? PC_WORD_NOTHING_COMPARED
                  : s->unread->len  ? PC_WORD_NOTHING_READ
                  : s->has_baseline ? PC_WORD_NOTHING_NEW
                                    : PC_WORD_NOTHING;
    bool good = s->compared && !s->unread->len;
    pc_print_styled(out, r->colour, good ? PC_STYLE_GOOD : PC_STYLE_WARNING, pc_word(word, r->lang));
}

static void print_counts(const PcReport *r, PcOutput *out) {
    const PcResult *result = r->result;
    const struct {
        guint n;
        PcWord word;
        PcStyle style;
    } parts[] = {{result->errors, PC_WORD_ERRORS, PC_STYLE_ERROR},
                 {result->warnings, PC_WORD_WARNINGS, PC_STYLE_WARNING},
                 {result->infos, PC_WORD_INFOS, PC_STYLE_INFO},
                 {result->waived, PC_WORD_WAIVED, PC_STYLE_DIM},
                 {result->known->len, PC_WORD_KNOWN, PC_STYLE_DIM},
                 {result->gone, PC_WORD_GONE, PC_STYLE_GOOD}};
    bool any = result->findings->len == 0;
    if (any)
        print_nothing(r, out);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i].n)
            continue;
        g_autofree char *text = pc_counted(parts[i].n, parts[i].word, r->lang);
        pc_output_text(out, any ? (r->lang == PC_LANG_ZH ? "，" : ", ") : "");
        pc_print_styled(out, r->colour, parts[i].style, text);
        any = true;
    }
    pc_output_char(out, '\n');
}

/* The first of the gravest findings. */
static const PcVerdict *worst_of(const GPtrArray *findings) {
    const PcVerdict *worst = findings->pdata[0];
    for (guint i = 1; i < findings->len; i++) {
        const PcVerdict *v = findings->pdata[i];
        bool open = !v->waiver, graver = v->severity > worst->severity;
        if (worst->waiver ? open || graver : open && graver)
            worst = v;
    }
    return worst;
}

/* What can be done next with a finding. */
static void print_hints(const PcReport *r, PcOutput *out, const PcVerdict *v) {
    pc_output_printf(out, pc_word(PC_WORD_EXPLAIN, r->lang), v->rule->code);
    pc_output_char(out, '\n');
    if (!r->workspace_words || v->waiver || !*v->fingerprint)
        return;
    pc_output_printf(out, pc_word(PC_WORD_WAIVE, r->lang), v->fingerprint);
    pc_print_safe(out, r->workspace_words);
    pc_output_char(out, '\n');
}

/* Why figures could not be compared, and how many each time. */
static void print_reasons(const PcReport *r, PcOutput *out) {
    const GPtrArray *all = r->result->incomparable;
    const char *comma = r->lang == PC_LANG_ZH ? "，" : ", ";
    bool any = false;
    pc_output_text(out, pc_word(PC_WORD_NOT_COMPARED, r->lang));
    for (size_t i = 0; i < pc_html_n_reasons; i++) {
        guint n = 0;
        for (guint k = 0; k < all->len; k++) {
            const PcVerdict *v = all->pdata[k];
            n += pc_html_reason(v->reason, v->rule->code) == &pc_html_reasons[i];
        }
        if (!n)
            continue;
        g_autofree char *label = g_utf8_strdown(pc_html_words(pc_html_reasons[i].label, r->lang), -1);
        pc_output_printf(out, "%s%s %u", any ? comma : "", label, n);
        any = true;
    }
    if (!r->all)
        pc_output_text(out, pc_word(PC_WORD_ALL_LISTS, r->lang));
    pc_output_char(out, '\n');
}

static void print_summary(const PcReport *r, PcOutput *out) {
    const PcResult *s = r->result;
    for (guint i = 0; i < s->unread->len; i++) {
        const PcUnread *u = &g_array_index(s->unread, PcUnread, i);
        pc_print_styled(out, r->colour, PC_STYLE_ERROR, pc_word(PC_WORD_UNREAD, r->lang));
        pc_output_text(out, ": ");
        pc_print_safe(out, u->reason);
        pc_output_char(out, '\n');
    }
    print_counts(r, out);
    g_autofree char *summary = pc_result_sentence(s, r->lang);
    pc_output_text(out, summary);
    pc_output_char(out, '\n');
    if (s->incomparable->len)
        print_reasons(r, out);
    if (s->findings->len)
        print_hints(r, out, worst_of(s->findings));
}

void pc_print_text(const PcReport *r, PcOutput *out) {
    const PcResult *result = r->result;
    for (guint i = 0; i < result->findings->len; i++) {
        const PcVerdict *v = result->findings->pdata[i];
        print_verdict(r, out, v, pc_severity_word(v->severity, r->lang),
                      v->waiver ? PC_STYLE_DIM : pc_style_of(v->severity));
    }
    for (guint i = 0; r->agreements && i < result->agreements->len; i++)
        print_verdict(r, out, result->agreements->pdata[i], pc_word(PC_WORD_AGREES, r->lang), PC_STYLE_GOOD);
    for (guint i = 0; r->all && i < result->incomparable->len; i++) {
        const PcVerdict *v = result->incomparable->pdata[i];
        g_autofree char *why = g_utf8_strdown(pc_reason_word(v, r->lang), -1);
        print_verdict(r, out, v, why, PC_STYLE_DIM);
    }
    if (r->comparison)
        pc_print_comparison_text(r, out);
    if (!r->quiet)
        print_summary(r, out);
}
