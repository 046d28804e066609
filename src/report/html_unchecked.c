/* html_unchecked: the claims that no rule compared with anything, by document, each with its reason. A report
 * that hides what it did not check is worthless. */
#include "report/html.h"

static PcHtmlWord why_unchecked(const PcStatement *s) {
    if (!s->numeric)
        return PC_HTML_WHY_WORDS;
    if (!s->q->indicator && !s->indicator)
        return PC_HTML_WHY_UNNAMED;
    if (!s->has_period)
        return PC_HTML_WHY_PERIOD;
    if (!s->figure || s->figure->statements->len < 2)
        return PC_HTML_WHY_ONCE;
    return PC_HTML_WHY_NO_RULE;
}

static void print_claim(PcHtml *h, const PcStatement *s) {
    pc_html_raw(h, "<tr><td class=\"n\">");
    pc_html_count(h, s->record->place.line);
    pc_html_raw(h, ":");
    pc_html_count(h, s->record->place.column);
    pc_html_raw(h, "</td><td lang=\"zh-CN\"><b>");
    pc_html_text(h, s->record->text);
    pc_html_raw(h, "</b></td><td lang=\"zh-CN\">");
    pc_html_text(h, s->q->indicator ? s->q->indicator : s->indicator ? s->indicator->name : NULL);
    pc_html_raw(h, "</td><td>");
    pc_html_period(h, s->q->period);
    pc_html_raw(h, "</td><td>");
    pc_html_word(h, why_unchecked(s));
    pc_html_raw(h, "</td></tr>\n");
}

static guint unchecked_of(const PcHtml *h, const PcLedgerDocument *d) {
    guint n = 0;
    for (guint i = 0; i < d->claims->len; i++)
        n += pc_html_mark(h, d->claims->pdata[i]) == NULL;
    return n;
}

static void print_document(PcHtml *h, const PcLedgerDocument *d) {
    static const PcHtmlWord heads[] = {PC_HTML_LINE,   PC_HTML_FIGURE, PC_HTML_INDICATOR,
                                       PC_HTML_PERIOD, PC_HTML_WHY,    PC_HTML_NONE};
    guint n = unchecked_of(h, d);
    if (!n)
        return;
    pc_html_raw(h, "<details><summary><span lang=\"zh-CN\">");
    pc_html_text(h, pc_html_document_name(d));
    pc_html_raw(h, "</span>");
    pc_html_word_count(h, PC_HTML_N_UNCHECKED, n);
    pc_html_word_count(h, PC_HTML_OF_CLAIMS, d->claims->len);
    pc_html_raw(h, "</summary>\n");
    pc_html_table(h, "unchecked", PC_HTML_UNCHECKED, heads);
    for (guint i = 0; i < d->claims->len; i++)
        if (!pc_html_mark(h, d->claims->pdata[i]))
            print_claim(h, d->claims->pdata[i]);
    pc_html_table_end(h);
    pc_html_raw(h, "</details>\n");
}

void pc_html_unchecked(PcHtml *h) {
    const GPtrArray *documents = h->result->ledger->documents;
    guint n = 0;
    for (guint i = 0; i < documents->len; i++)
        n += unchecked_of(h, documents->pdata[i]);
    pc_html_section(h, "unchecked", PC_HTML_UNCHECKED, n ? PC_HTML_UNCHECKED_ABOUT : PC_HTML_ALL_CHECKED);
    for (guint i = 0; i < documents->len; i++)
        print_document(h, documents->pdata[i]);
    pc_html_raw(h, "</section>\n");
}
