/* html_sentence: sentences of documents with their figures marked, and with a figure replaced. */
#include "base/text.h"
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
    return !pc_text_continues(text[at]);
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

/* ---- wording ready to paste ---- */

/* How many bytes of the figure's printed form give way: the number alone where both have one unit, else all
 * of it. */
static size_t replaced(const PcRecord *to, const PcRecord *from) {
    const char *value = to->quantity.value;
    size_t n = to->sentence_to - to->sentence_from, length = value ? strlen(value) : 0;
    bool number = length && length <= n && strncmp(to->sentence + to->sentence_from, value, length) == 0;
    bool one_unit = g_strcmp0(to->quantity.unit, from->quantity.unit) == 0;
    bool plain = !to->quantity.value_to && !from->quantity.value_to && from->quantity.value;
    return number && one_unit && plain ? length : n;
}

/* The sentence of `to` with its figure as `from` has it. */
static void print_wording(PcHtml *h, const PcRecord *to, const PcRecord *from, const PcStatement *right) {
    size_t length = replaced(to, from), n = strlen(to->sentence), start = 0;
    g_autofree char *whole = pc_statement_text(right);
    bool number =
        length < to->sentence_to - to->sentence_from || g_strcmp0(to->text, to->quantity.value) == 0;
    pc_html_raw(h, "<p class=\"wording\"><span>");
    pc_html_word(h, PC_HTML_IF_RIGHT);
    pc_html_raw(h, " <cite>");
    pc_html_text(h, right->document->info.doc);
    pc_html_raw(h, ":");
    pc_html_count(h, from->place.line);
    pc_html_raw(h, "</cite>");
    pc_html_word(h, PC_HTML_THEN_WRITE);
    pc_html_raw(h, "</span> <q lang=\"zh-CN\">");
    if (n > LONG_SENTENCE) {
        start = step_back(to->sentence, to->sentence_from);
        n = step_on(to->sentence, to->sentence_to, n);
    }
    pc_html_slice(h, to->sentence + start, to->sentence_from - start);
    pc_html_raw(h, "<del>");
    pc_html_slice(h, to->sentence + to->sentence_from, length);
    pc_html_raw(h, "</del><ins>");
    pc_html_text(h, number ? from->quantity.value : whole);
    pc_html_raw(h, "</ins>");
    pc_html_slice(h, to->sentence + to->sentence_from + length, n - to->sentence_from - length);
    pc_html_raw(h, "</q></p>\n");
}

static bool can_be_quoted(const PcRecord *r) {
    return r && r->sentence && r->text && r->quantity.value && fits(r);
}

/* Only where both sides are one figure can the one's number take the other's place. */
void pc_html_wordings(PcHtml *h, const PcVerdict *v) {
    if (v->evidence->len != 2)
        return;
    const PcStatement *sa = g_array_index(v->evidence, PcEvidence, 0).statement;
    const PcStatement *sb = g_array_index(v->evidence, PcEvidence, 1).statement;
    const PcRecord *a = pc_html_record(sa), *b = pc_html_record(sb);
    if (!can_be_quoted(a) || !can_be_quoted(b) || a == b || !sa->figure || sa->figure != sb->figure ||
        !pc_html_same_dimension(sa, sb) || strcmp(a->text, b->text) == 0)
        return;
    pc_html_raw(h, "<details class=\"wordings\"><summary>");
    pc_html_word(h, PC_HTML_WORDING);
    pc_html_raw(h, "</summary>\n");
    print_wording(h, b, a, sa);
    print_wording(h, a, b, sb);
    pc_html_raw(h, "</details>\n");
}
