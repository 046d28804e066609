/* html_lists: what agreed, and what could not be compared and why. */
#include "report/html.h"

#include <string.h>

static guint count_rule(const GPtrArray *verdicts, const PcRule *rule) {
    guint n = 0;
    for (guint i = 0; i < verdicts->len; i++)
        n += ((const PcVerdict *)verdicts->pdata[i])->rule == rule;
    return n;
}

static void print_indicator(PcHtml *h, const PcVerdict *v) {
    const PcEvidence *e = v->evidence->len ? &g_array_index(v->evidence, PcEvidence, 0) : NULL;
    const PcStatement *s = e ? e->statement : NULL;
    pc_html_raw(h, "<td lang=\"zh-CN\">");
    pc_html_text(h, e ? pc_html_indicator(e) : NULL);
    if (s && s->area) {
        pc_html_raw(h, " <small>");
        pc_html_text(h, s->area->name);
        pc_html_raw(h, "</small>");
    }
    pc_html_raw(h, "</td><td>");
    pc_html_period(h, e ? e->period : NULL);
    pc_html_raw(h, "</td>");
}

static void print_verdict(PcHtml *h, const PcVerdict *v) {
    pc_html_raw(h, "<tr>");
    print_indicator(h, v);
    pc_html_raw(h, "<td lang=\"zh-CN\">");
    pc_html_sides(h, v);
    pc_html_raw(h, "</td><td lang=\"zh-CN\">");
    if (v->kind == PC_VERDICT_INCOMPARABLE) {
        pc_output_printf(h->out, "<a href=\"#r-%s\">%s</a> ", v->rule->code, v->rule->code);
        pc_html_text(h, g_hash_table_lookup(v->args, "why"));
    } else {
        pc_html_text(h, v->computation);
    }
    pc_html_raw(h, "</td></tr>\n");
}

static void print_agreements_of(PcHtml *h, const PcRule *rule, guint n) {
    static const PcHtmlWord heads[] = {PC_HTML_INDICATOR, PC_HTML_PERIOD, PC_HTML_SIDES, PC_HTML_COMPUTATION,
                                       PC_HTML_NONE};
    pc_html_raw(h, "<details><summary><code>");
    pc_html_text(h, rule->code);
    pc_html_raw(h, "</code> ");
    pc_html_text(h, rule->name[h->lang]);
    pc_html_word_count(h, PC_HTML_TIMES_AGREED, n);
    pc_html_raw(h, "</summary>\n");
    pc_html_table(h, "verdicts", PC_HTML_AGREEMENTS, heads);
    for (guint i = 0; i < h->result->agreements->len; i++) {
        const PcVerdict *v = h->result->agreements->pdata[i];
        if (v->rule == rule)
            print_verdict(h, v);
    }
    pc_html_table_end(h);
    pc_html_raw(h, "</details>\n");
}

void pc_html_agreements(PcHtml *h) {
    const GPtrArray *agreements = h->result->agreements;
    pc_html_section(h, "agreements", PC_HTML_AGREEMENTS,
                    agreements->len ? PC_HTML_AGREEMENTS_ABOUT : PC_HTML_NO_AGREEMENT);
    for (size_t i = 0; i < pc_rule_count(h->report->catalogue); i++) {
        const PcRule *rule = pc_rule_at(h->report->catalogue, i);
        guint n = count_rule(agreements, rule);
        if (n)
            print_agreements_of(h, rule, n);
    }
    pc_html_raw(h, "</section>\n");
}

static bool has_reason(const PcVerdict *v, const PcHtmlReason *reason) {
    return pc_html_reason(v->reason, v->rule->code) == reason;
}

static void print_reason(PcHtml *h, const PcHtmlReason *reason) {
    static const PcHtmlWord heads[] = {PC_HTML_INDICATOR, PC_HTML_PERIOD, PC_HTML_SIDES, PC_HTML_RULE,
                                       PC_HTML_NONE};
    const GPtrArray *all = h->result->incomparable;
    guint n = 0;
    for (guint i = 0; i < all->len; i++)
        n += has_reason(all->pdata[i], reason);
    if (!n)
        return;
    pc_html_details(h, "reason", reason->name, n);
    pc_html_raw(h, "<p>");
    pc_html_word(h, reason->about);
    pc_html_raw(h, "</p>\n");
    pc_html_table(h, "verdicts", reason->label, heads);
    for (guint i = 0; i < all->len; i++)
        if (has_reason(all->pdata[i], reason))
            print_verdict(h, all->pdata[i]);
    pc_html_table_end(h);
    pc_html_raw(h, "</details>\n");
}

void pc_html_incomparable(PcHtml *h) {
    pc_html_section(h, "incomparable", PC_HTML_INCOMPARABLE,
                    h->result->incomparable->len ? PC_HTML_INCOMPARABLE_ABOUT : PC_HTML_NO_INCOMPARABLE);
    for (size_t i = 0; i < pc_html_n_reasons; i++)
        print_reason(h, &pc_html_reasons[i]);
    pc_html_raw(h, "</section>\n");
}
