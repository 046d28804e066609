/* html_overview: the first page, for a reader with one minute: how many figures were checked and how they
 * came out, the worst mismatches, the documents. The charts and the matrix follow on it. */
#include "report/html.h"

#include <string.h>

/* How many of the worst are shown; the least width of a part of the bar, in hundredths of a percent. */
enum { WORST = 8, SEEN = 50 };

static void print_unread(PcHtml *h) {
    const GArray *unread = h->result->unread;
    if (!unread->len)
        return;
    pc_html_raw(h, "<div class=\"banner\" role=\"note\"><p><strong>");
    pc_html_word_count(h, PC_HTML_INCOMPLETE, unread->len);
    pc_html_raw(h, "</strong></p><ul>");
    pc_html_unread(h, "<li>", " ", "</li>");
    pc_html_raw(h, "</ul></div>\n");
}

static void print_tile(PcHtml *h, const char *class, const char *href, guint n, PcHtmlWord word) {
    pc_output_printf(h->out, "<div class=\"tile %s\"><dt>", class);
    if (href)
        pc_output_printf(h->out, "<a href=\"%s\">", href);
    pc_html_word(h, word);
    pc_html_raw(h, href ? "</a></dt><dd>" : "</dt><dd>");
    pc_html_count(h, n);
}

static void print_part(PcHtml *h, guint n, PcHtmlWord word, bool *any) {
    if (!n)
        return;
    pc_html_raw(h, *any ? " · " : "<small>");
    pc_html_word_count(h, word, n);
    *any = true;
}

static void print_tiles(PcHtml *h) {
    const PcResult *r = h->result;
    bool any = false;
    pc_html_raw(h, "<dl class=\"tiles\">");
    print_tile(h, "compared", NULL, r->compared, PC_HTML_COMPARED);
    pc_html_raw(h, "</dd></div>");
    print_tile(h, r->compared ? "good" : "open", "#agreements", r->agreements->len, PC_HTML_AGREED);
    pc_html_raw(h, "</dd></div>");
    const char *class = r->errors ? "bad" : r->findings->len ? "doubtful" : r->compared ? "good" : "open";
    print_tile(h, class, "#findings", r->findings->len + r->known->len, PC_HTML_MISMATCHED);
    print_part(h, r->errors, PC_HTML_N_ERRORS, &any);
    print_part(h, r->warnings, PC_HTML_N_WARNINGS, &any);
    print_part(h, r->infos, PC_HTML_N_INFOS, &any);
    print_part(h, r->waived, PC_HTML_N_WAIVED, &any);
    print_part(h, r->known->len, PC_HTML_N_KNOWN, &any);
    pc_html_raw(h, any ? "</small></dd></div>" : "</dd></div>");
    print_tile(h, "open", "#incomparable", r->incomparable->len, PC_HTML_NOT_COMPARED);
    pc_html_raw(h, "</dd></div></dl>\n");
}

/* A bar of what agreed, did not, and could not be compared; widths are drawing only. */
static void print_bar(PcHtml *h) {
    const PcResult *r = h->result;
    const struct {
        guint n;
        const char *class;
    } parts[] = {{r->agreements->len, "good"},
                 {r->errors, "error"},
                 {r->warnings, "warning"},
                 {r->infos, "info"},
                 {r->waived + r->known->len, "waived"},
                 {r->incomparable->len, "open"}};
    guint64 total = 0, before = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        total += parts[i].n;
    if (!total)
        return;
    pc_html_raw(h, "<svg class=\"bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\">");
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i].n)
            continue;
        guint64 x = before * 10000 / total, end = MAX((before + parts[i].n) * 10000 / total, x + SEEN);
        pc_output_printf(h->out,
                         "<rect class=\"%s\" x=\"%" G_GUINT64_FORMAT ".%02u%%\" width=\"%" G_GUINT64_FORMAT
                         ".%02u%%\" height=\"14\"/>",
                         parts[i].class, x / 100, (unsigned)(x % 100), (end - x) / 100,
                         (unsigned)((end - x) % 100));
        before += parts[i].n;
    }
    pc_html_raw(h, "</svg>\n");
}

/* Statements of a kind, and those of them that took part in a comparison. */
static guint count_records(const PcHtml *h, const PcLedgerDocument *d, PcRecordKind kind, bool touched) {
    guint n = 0;
    for (guint i = 0; i < d->claims->len; i++) {
        const PcStatement *s = d->claims->pdata[i];
        n += s->record->kind == kind && (!touched || pc_html_mark(h, s));
    }
    return n;
}

/* From every printed number to those that were checked: what was left unchecked is said on the first page. */
static void print_funnel(PcHtml *h) {
    const PcResult *r = h->result;
    guint checked = 0, claims = 0, words = 0;
    for (guint i = 0; i < r->ledger->documents->len; i++) {
        const PcLedgerDocument *d = r->ledger->documents->pdata[i];
        checked += count_records(h, d, PC_RECORD_CLAIM, true);
        claims += count_records(h, d, PC_RECORD_CLAIM, false);
        words += count_records(h, d, PC_RECORD_STATEMENT, false);
    }
    const struct {
        PcHtmlWord word;
        guint n;
    } steps[] = {{PC_HTML_FUNNEL_NUMBERS, r->numbers}, {PC_HTML_FUNNEL_CLAIMS, r->claims},
                 {PC_HTML_FUNNEL_WORDS, words},        {PC_HTML_FUNNEL_DATA, r->data},
                 {PC_HTML_FUNNEL_CHECKED, checked},    {PC_HTML_FUNNEL_UNCHECKED, claims - checked}};
    pc_html_raw(h, "<p class=\"funnel\">");
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++)
        pc_html_word_count(h, steps[i].word, steps[i].n);
    if (r->gone)
        pc_html_word_count(h, PC_HTML_GONE, r->gone);
    pc_html_raw(h, "</p>\n");
}

/* ---- the worst mismatches ---- */

typedef struct {
    const PcVerdict *verdict;
    guint order;
    PcDifference difference;
} Candidate;

static void candidate_clear(gpointer data) {
    pc_difference_clear(&((Candidate *)data)->difference);
}

/* Gravest first, then the largest relative difference, then as they stand. */
static gint by_gravity(gconstpointer pa, gconstpointer pb) {
    const Candidate *a = pa, *b = pb;
    if (a->verdict->severity != b->verdict->severity)
        return a->verdict->severity > b->verdict->severity ? -1 : 1;
    if (a->difference.has_relative != b->difference.has_relative)
        return a->difference.has_relative ? -1 : 1;
    int c = a->difference.has_relative ? mpq_cmp(b->difference.relative, a->difference.relative) : 0;
    return c ? c : a->order < b->order ? -1 : 1;
}

static GArray *candidates(const PcHtml *h) {
    GArray *all = g_array_new(FALSE, TRUE, sizeof(Candidate));
    g_array_set_clear_func(all, candidate_clear);
    for (guint i = 0; i < h->result->findings->len; i++) {
        const PcVerdict *v = h->result->findings->pdata[i];
        if (v->waiver)
            continue;
        Candidate c = {.verdict = v, .order = i};
        pc_verdict_difference(v, &c.difference);
        g_array_append_val(all, c);
    }
    g_array_sort(all, by_gravity);
    return all;
}

static void print_worst(PcHtml *h) {
    g_autoptr(GArray) all = candidates(h);
    pc_html_raw(h, "<h3>");
    pc_html_word(h, PC_HTML_WORST);
    pc_html_raw(h, "</h3>\n");
    if (!all->len) {
        pc_html_raw(h, "<p>");
        pc_html_word(h, h->result->findings->len || h->result->known->len ? PC_HTML_NO_NEW_FINDING
                                                                          : pc_html_no_finding(h));
        pc_html_raw(h, "</p>\n");
        return;
    }
    pc_html_raw(h, "<ol class=\"worst\">\n");
    for (guint i = 0; i < MIN(all->len, WORST); i++) {
        const PcVerdict *v = g_array_index(all, Candidate, i).verdict;
        g_autofree char *message = pc_verdict_message(v, h->lang);
        pc_html_raw(h, "<li>");
        pc_html_severity(h, v->severity);
        pc_html_raw(h, " ");
        pc_html_finding_link(h, v, message);
        pc_html_raw(h, "</li>\n");
    }
    pc_html_raw(h, "</ol>\n");
    if (all->len > WORST) {
        pc_html_raw(h, "<p><a href=\"#findings\">");
        pc_html_word_count(h, PC_HTML_ALL_FINDINGS, all->len);
        pc_html_raw(h, "</a></p>\n");
    }
}

/* ---- the documents ---- */

static guint findings_of(const PcHtml *h, const PcLedgerDocument *d) {
    guint n = 0;
    for (guint i = 0; i < h->result->findings->len; i++) {
        const PcVerdict *v = h->result->findings->pdata[i];
        bool named = false;
        for (guint k = 0; k < v->evidence->len && !named; k++)
            named = g_array_index(v->evidence, PcEvidence, k).document == d;
        n += named;
    }
    return n;
}

static void print_document(PcHtml *h, const PcLedgerDocument *d) {
    pc_html_raw(h, "<tr><th scope=\"row\" lang=\"zh-CN\">");
    pc_html_text(h, pc_html_document_name(d));
    pc_html_raw(h, " <code>");
    pc_html_text(h, d->info.doc);
    pc_html_raw(h, "</code></th><td lang=\"zh-CN\">");
    pc_html_text(h, d->info.area ? d->info.area->name : NULL);
    pc_html_raw(h, "</td><td>");
    pc_html_period(h, d->info.period);
    pc_html_raw(h, "</td>");
    pc_html_cell_count(h, d->stats.numbers);
    pc_html_cell_count(h, d->stats.claims);
    pc_html_cell_count(h, count_records(h, d, PC_RECORD_CLAIM, true));
    pc_html_cell_count(h, d->given->len);
    pc_html_cell_count(h, findings_of(h, d));
    pc_html_raw(h, "</tr>\n");
}

static void print_documents(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_DOCUMENT, PC_HTML_AREA,       PC_HTML_PERIOD,
                                       PC_HTML_NUMBERS,  PC_HTML_CLAIMS,     PC_HTML_CHECKED,
                                       PC_HTML_DATA,     PC_HTML_MISMATCHED, PC_HTML_NONE};
    pc_html_raw(h, "<h3>");
    pc_html_word(h, PC_HTML_DOCUMENTS);
    pc_html_raw(h, "</h3>\n");
    pc_html_table(h, "documents", PC_HTML_DOCUMENTS, heads);
    for (guint i = 0; i < h->result->ledger->documents->len; i++)
        print_document(h, h->result->ledger->documents->pdata[i]);
    pc_html_table_end(h);
}

void pc_html_overview(PcHtml *h) {
    pc_html_section(h, "overview", PC_HTML_OVERVIEW, PC_HTML_NONE);
    print_unread(h);
    print_tiles(h);
    print_bar(h);
    print_funnel(h);
    print_worst(h);
    print_documents(h);
    pc_html_raw(h, "</section>\n");
    pc_html_charts(h);
    pc_html_matrix(h);
}
