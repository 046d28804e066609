/* html_sentence: sentences of documents with their figures marked, and with a figure replaced. */
#include "report/html.h"

#include <string.h>

/* Longer sentences are cut around their figures, this many characters to either side. */
enum { LONG_SENTENCE = 1200, AROUND = 120 };

typedef struct {
    uint32_t from, to;
} Span;

static gint by_start(gconstpointer pa, gconstpointer pb) {
    const Span *a = pa, *b = pb;
    return a->from != b->from ? (a->from < b->from ? -1 : 1) : (a->to > b->to) - (a->to < b->to);
}

static bool is_border(const char *text, size_t at) {
    return ((unsigned char)text[at] & 0xc0) != 0x80;
}

static bool fits(const PcRecord *record) {
    const char *text = record->sentence;
    return record->sentence_from < record->sentence_to && record->sentence_to <= strlen(text) &&
           is_border(text, record->sentence_from) && is_border(text, record->sentence_to);
}

bool pc_html_same_sentence(const PcRecord *a, const PcRecord *b) {
    if (a == b)
        return true;
    return a->sentence && b->sentence && a->sentence_id && g_strcmp0(a->sentence_id, b->sentence_id) == 0 &&
           strcmp(a->sentence, b->sentence) == 0;
}

/* The figures of the verdict that stand in this sentence, in its order. */
static GArray *spans_in(const PcVerdict *v, const PcRecord *sentence) {
    GArray *spans = g_array_new(FALSE, FALSE, sizeof(Span));
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcRecord *r = pc_html_record(g_array_index(v->evidence, PcEvidence, i).statement);
        if (!r || !pc_html_same_sentence(r, sentence) || !fits(r))
            continue;
        const Span span = {r->sentence_from, r->sentence_to};
        g_array_append_val(spans, span);
    }
    g_array_sort(spans, by_start);
    return spans;
}

static size_t step_back(const char *text, size_t at) {
    for (int n = 0; n < AROUND && at > 0; n++)
        at = (size_t)(g_utf8_prev_char(text + at) - text);
    return at;
}

static size_t step_on(const char *text, size_t at, size_t length) {
    for (int n = 0; n < AROUND && at < length; n++)
        at = (size_t)(g_utf8_next_char(text + at) - text);
    return MIN(at, length);
}

void pc_html_sentence(PcHtml *h, const PcVerdict *v, const PcRecord *record) {
    if (!record->sentence)
        return;
    g_autoptr(GArray) spans = spans_in(v, record);
    const char *text = record->sentence;
    size_t at = 0, end = strlen(text);
    if (end > LONG_SENTENCE && spans->len) {
        end = step_on(text, g_array_index(spans, Span, spans->len - 1).to, end);
        at = step_back(text, g_array_index(spans, Span, 0).from);
    }
    pc_html_raw(h, at ? "<blockquote lang=\"zh-CN\">…" : "<blockquote lang=\"zh-CN\">");
    for (guint i = 0; i < spans->len; i++) {
        const Span *span = &g_array_index(spans, Span, i);
        if (span->from < at)
            continue;
        pc_html_slice(h, text + at, span->from - at);
        pc_html_raw(h, "<mark>");
        pc_html_slice(h, text + span->from, span->to - span->from);
        pc_html_raw(h, "</mark>");
        at = span->to;
    }
    pc_html_slice(h, text + at, end - at);
    pc_html_raw(h, end < strlen(text) ? "…</blockquote>" : "</blockquote>");
}

/* ---- wording ready to paste ------------------------------------------------------------------------------------ */

/* What is printed in place of `to`: the bare number where the unit stands elsewhere, in a table's head. */
static const char *replacement(const PcRecord *to, const PcRecord *from) {
    size_t n = to->sentence_to - to->sentence_from;
    const char *value = to->quantity.value;
    bool bare = value && strlen(value) == n && strncmp(to->sentence + to->sentence_from, value, n) == 0;
    bool same_unit = g_strcmp0(to->quantity.unit, from->quantity.unit) == 0;
    return bare && same_unit && from->quantity.value && !from->quantity.value_to ? from->quantity.value : from->text;
}

/* The sentence of `to` with its figure printed as `from` has it. */
static void print_wording(PcHtml *h, const PcRecord *to, const PcRecord *from, const PcLedgerDocument *right) {
    pc_html_raw(h, "<p class=\"wording\"><span>");
    pc_html_word(h, PC_HTML_IF_RIGHT);
    pc_html_raw(h, " <cite>");
    pc_html_text(h, right->info.doc);
    pc_html_raw(h, ":");
    pc_html_count(h, from->place.line);
    pc_html_raw(h, "</cite>");
    pc_html_word(h, PC_HTML_THEN_WRITE);
    pc_html_raw(h, "</span> <q lang=\"zh-CN\">");
    size_t n = strlen(to->sentence), start = to->sentence_from, end = to->sentence_to;
    bool cut = n > LONG_SENTENCE;
    start = cut ? step_back(to->sentence, start) : 0;
    n = cut ? step_on(to->sentence, end, n) : n;
    pc_html_slice(h, to->sentence + start, to->sentence_from - start);
    pc_html_raw(h, "<del>");
    pc_html_slice(h, to->sentence + to->sentence_from, to->sentence_to - to->sentence_from);
    pc_html_raw(h, "</del><ins>");
    pc_html_text(h, replacement(to, from));
    pc_html_raw(h, "</ins>");
    pc_html_slice(h, to->sentence + end, n - end);
    pc_html_raw(h, "</q></p>\n");
}

/* Only where both sides are one figure can the one's wording take the other's place. */
void pc_html_wordings(PcHtml *h, const PcVerdict *v) {
    if (v->evidence->len != 2)
        return;
    const PcEvidence *ea = &g_array_index(v->evidence, PcEvidence, 0), *eb = ea + 1;
    const PcRecord *a = pc_html_record(ea->statement), *b = pc_html_record(eb->statement);
    if (!a || !b || a == b || !a->sentence || !b->sentence || !a->text || !b->text || !fits(a) || !fits(b) ||
        strcmp(a->text, b->text) == 0)
        return;
    if (!ea->statement->figure || ea->statement->figure != eb->statement->figure)
        return;
    pc_html_raw(h, "<details class=\"wordings\"><summary>");
    pc_html_word(h, PC_HTML_WORDING);
    pc_html_raw(h, "</summary>\n");
    print_wording(h, b, a, ea->document);
    print_wording(h, a, b, eb->document);
    pc_html_raw(h, "</details>\n");
}
