/* html_method: how it was checked, by which rules, from which files. */
#include "report/html.h"

typedef struct {
    guint findings, agreements, incomparable;
} Uses;

static Uses uses_of(const PcHtml *h, const PcRule *rule) {
    const GPtrArray *const kinds[] = {h->result->findings, h->result->agreements, h->result->incomparable,
                                      h->result->known};
    guint n[G_N_ELEMENTS(kinds)] = {0};
    for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++)
        for (guint i = 0; i < kinds[k]->len; i++)
            n[k] += ((const PcVerdict *)kinds[k]->pdata[i])->rule == rule;
    return (Uses){n[0] + n[3], n[1], n[2]};
}

static void print_used_rule(PcHtml *h, const PcRule *rule, Uses uses) {
    pc_output_printf(h->out, "<div class=\"rule\" id=\"r-%s\"><h4><code>%s</code> ", rule->code, rule->code);
    pc_html_text(h, rule->name[h->lang]);
    pc_html_raw(h, " ");
    pc_html_severity(h, MAX(rule->severity, PC_SEVERITY_INFO));
    pc_html_raw(h, "</h4><p class=\"uses\">");
    pc_html_word_count(h, PC_HTML_USES_FOUND, uses.findings);
    pc_html_word_count(h, PC_HTML_USES_AGREED, uses.agreements);
    pc_html_word_count(h, PC_HTML_USES_OPEN, uses.incomparable);
    pc_html_raw(h, "</p>");
    pc_html_element(h, "p", NULL, rule->what[h->lang]);
    pc_html_element(h, "p", NULL, rule->why[h->lang]);
    pc_html_element(h, "p", "example", rule->example[h->lang]);
    pc_html_raw(h, "</div>\n");
}

static void print_rules(PcHtml *h) {
    const PcCatalogue *c = h->report->catalogue;
    pc_html_raw(h, "<h3>");
    pc_html_word(h, PC_HTML_RULES);
    pc_html_raw(h, "</h3>\n");
    for (size_t i = 0; i < pc_rule_count(c); i++) {
        Uses uses = uses_of(h, pc_rule_at(c, i));
        if (uses.findings || uses.agreements || uses.incomparable)
            print_used_rule(h, pc_rule_at(c, i), uses);
    }
    pc_html_raw(h, "<details><summary>");
    pc_html_word(h, PC_HTML_SILENT_RULES);
    pc_html_raw(h, "</summary><ul class=\"silent\">\n");
    for (size_t i = 0; i < pc_rule_count(c); i++) {
        const PcRule *rule = pc_rule_at(c, i);
        Uses uses = uses_of(h, rule);
        if (uses.findings || uses.agreements || uses.incomparable)
            continue;
        pc_output_printf(h->out, "<li><code>%s</code> ", rule->code);
        pc_html_text(h, rule->name[h->lang]);
        pc_html_raw(h, "</li>\n");
    }
    pc_html_raw(h, "</ul></details>\n");
}

static void print_input(PcHtml *h, const char *file, const char *sha256, PcHtmlWord kind) {
    if (!file)
        return;
    pc_html_raw(h, "<tr><th scope=\"row\"><code>");
    pc_html_text(h, file);
    pc_html_raw(h, "</code></th><td>");
    pc_html_word(h, kind);
    pc_html_raw(h, "</td><td>");
    pc_html_element(h, "code", "hash", sha256);
    pc_html_raw(h, "</td></tr>\n");
}

static void print_inputs(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_FILE, PC_HTML_KIND, PC_HTML_SHA256, PC_HTML_NONE};
    const PcWorkspace *w = h->result->workspace;
    const GPtrArray *documents = h->result->ledger->documents;
    pc_html_table(h, "inputs", PC_HTML_PROVENANCE, heads);
    if (w)
        print_input(h, w->file, w->sha256, PC_HTML_WORKSPACE);
    for (guint i = 0; w && w->catalogue_sums && i < w->catalogue_sums->len; i++) {
        g_autofree char *path = g_build_filename(w->folder, w->catalogues->pdata[i], NULL);
        print_input(h, path, w->catalogue_sums->pdata[i], PC_HTML_KNOWLEDGE);
    }
    for (guint i = 0; i < documents->len; i++) {
        const PcLedgerDocument *d = documents->pdata[i];
        print_input(h, d->info.file, d->sha256, PC_HTML_DOCUMENT);
        print_input(h, d->plan ? d->plan->file : NULL, d->plan ? d->plan->sha256 : NULL, PC_HTML_DATA_FILE);
    }
    pc_html_table_end(h);
}

/* Rules whose severity the workspace has changed, in the catalogue's order. */
static void print_severities(PcHtml *h) {
    const PcWorkspace *w = h->result->workspace;
    if (!w || !g_hash_table_size(w->severities))
        return;
    pc_html_raw(h, "<div><dt>");
    pc_html_word(h, PC_HTML_SEVERITIES);
    pc_html_raw(h, "</dt><dd>");
    for (size_t i = 0; i < pc_rule_count(h->report->catalogue); i++) {
        const PcRule *rule = pc_rule_at(h->report->catalogue, i);
        gpointer level;
        if (!g_hash_table_lookup_extended(w->severities, rule->code, NULL, &level))
            continue;
        pc_output_printf(h->out, "<span>%s %s → %s</span> ", rule->code, pc_severity_name(rule->severity),
                         pc_severity_name((PcSeverity)GPOINTER_TO_INT(level)));
    }
    pc_html_raw(h, "</dd></div>");
}

static void print_fact(PcHtml *h, PcHtmlWord word, const char *text) {
    if (!text)
        return;
    pc_html_raw(h, "<div><dt>");
    pc_html_word(h, word);
    pc_html_raw(h, "</dt><dd>");
    pc_html_text(h, text);
    pc_html_raw(h, "</dd></div>");
}

static void print_provenance(PcHtml *h) {
    const PcReport *r = h->report;
    g_autofree char *knowledge = g_strdup_printf(
        pc_html_words(PC_HTML_KNOWLEDGE_SIZES, h->lang), (unsigned)pc_rule_count(r->catalogue),
        (unsigned)pc_indicator_count(r->catalogue), (unsigned)pc_relation_count(r->catalogue));
    pc_html_raw(h, "<h3>");
    pc_html_word(h, PC_HTML_PROVENANCE);
    pc_html_raw(h, "</h3>\n<dl class=\"facts\">");
    print_fact(h, PC_HTML_PROGRAM, "plancheck " PLANCHECK_VERSION);
    print_fact(h, PC_HTML_KNOWLEDGE, knowledge);
    print_severities(h);
    print_fact(h, PC_HTML_COMMAND, r->command);
    print_fact(h, PC_HTML_TIME, r->time);
    pc_html_raw(h, "</dl>\n");
    print_inputs(h);
}

void pc_html_method(PcHtml *h) {
    pc_html_section(h, "method", PC_HTML_METHOD, PC_HTML_NONE);
    pc_html_asset(h, h->lang == PC_LANG_ZH ? "method.zh.html" : "method.en.html");
    print_provenance(h);
    print_rules(h);
    pc_html_raw(h, "</section>\n");
}
