/* html_filter: the form over the findings; the script shows it, without one everything is shown. */
#include "report/html.h"

static void open_select(PcHtml *h, const char *name, PcHtmlWord label, PcHtmlWord all) {
    pc_html_raw(h, "<label>");
    pc_html_word(h, label);
    pc_output_printf(h->out, " <select name=\"%s\"><option value=\"\">", name);
    pc_html_word(h, all);
    pc_html_raw(h, "</option>");
}

static void print_option(PcHtml *h, const char *value, const char *text) {
    pc_html_raw(h, "<option");
    pc_html_attribute(h, "value", value);
    pc_html_raw(h, ">");
    pc_html_text(h, text);
    pc_html_raw(h, "</option>");
}

static void print_numbered_option(PcHtml *h, guint number, const char *text) {
    g_autofree char *value = g_strdup_printf("%u", number);
    print_option(h, value, text);
}

static void print_severity_filter(PcHtml *h) {
    static const struct {
        const char *value;
        PcHtmlWord word;
    } options[] = {{"error", PC_HTML_ERROR},
                   {"warning", PC_HTML_WARNING},
                   {"info", PC_HTML_INFO},
                   {"waived", PC_HTML_WAIVED}};
    open_select(h, "severity", PC_HTML_SEVERITY, PC_HTML_ALL);
    for (size_t i = 0; i < G_N_ELEMENTS(options); i++)
        print_option(h, options[i].value, pc_html_words(options[i].word, h->lang));
    pc_html_raw(h, "</select></label>\n");
}

static void print_document_filter(PcHtml *h) {
    const GPtrArray *documents = h->result->ledger->documents;
    open_select(h, "documents", PC_HTML_DOCUMENT, PC_HTML_ALL);
    for (guint i = 0; i < documents->len; i++)
        print_numbered_option(h, i + 1, ((const PcLedgerDocument *)documents->pdata[i])->info.doc);
    pc_html_raw(h, "</select></label>\n");
}

static void print_rule_filter(PcHtml *h) {
    open_select(h, "rule", PC_HTML_RULE, PC_HTML_ALL);
    for (size_t i = 0; i < pc_rule_count(h->report->catalogue); i++) {
        const PcRule *rule = pc_rule_at(h->report->catalogue, i);
        bool used = false;
        for (guint k = 0; k < h->result->findings->len && !used; k++)
            used = ((const PcVerdict *)h->result->findings->pdata[k])->rule == rule;
        g_autofree char *text = g_strdup_printf("%s %s", rule->code, rule->name[h->lang]);
        if (used)
            print_option(h, rule->code, text);
    }
    pc_html_raw(h, "</select></label>\n");
}

/* Numbers the indicators in the order of the findings, as print_keys will. */
static void print_indicator_filter(PcHtml *h) {
    for (guint i = 0; i < h->result->findings->len; i++) {
        const PcVerdict *v = h->result->findings->pdata[i];
        for (guint k = 0; k < v->evidence->len; k++) {
            const char *name = pc_html_indicator(&g_array_index(v->evidence, PcEvidence, k));
            if (name)
                pc_html_indicator_number(h, name);
        }
    }
    open_select(h, "indicators", PC_HTML_INDICATOR, PC_HTML_ALL);
    for (guint i = 0; i < h->names->len; i++)
        print_numbered_option(h, i + 1, h->names->pdata[i]);
    pc_html_raw(h, "</select></label>\n");
}

static void print_size_filter(PcHtml *h) {
    static const char *const sizes[][2] = {
        {"0.001", "≥ 0.1 %"}, {"0.01", "≥ 1 %"}, {"0.05", "≥ 5 %"}, {"0.1", "≥ 10 %"}, {"0.5", "≥ 50 %"}};
    open_select(h, "size", PC_HTML_SIZE, PC_HTML_ANY);
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        print_option(h, sizes[i][0], sizes[i][1]);
    pc_html_raw(h, "</select></label>\n");
}

static void print_order(PcHtml *h) {
    pc_html_raw(h, "<label>");
    pc_html_word(h, PC_HTML_ORDER);
    pc_html_raw(h, " <select name=\"order\"><option value=\"\">");
    pc_html_word(h, PC_HTML_ORDER_PLACE);
    pc_html_raw(h, "</option><option value=\"severity\">");
    pc_html_word(h, PC_HTML_ORDER_SEVERITY);
    pc_html_raw(h, "</option><option value=\"size\">");
    pc_html_word(h, PC_HTML_ORDER_SIZE);
    pc_html_raw(h, "</option></select></label>\n");
}

void pc_html_filter(PcHtml *h) {
    pc_html_raw(h, "<form class=\"filter\" role=\"search\" hidden aria-label=\"");
    pc_html_word(h, PC_HTML_FILTER);
    pc_html_raw(h, "\">\n<label class=\"free\">");
    pc_html_word(h, PC_HTML_TEXT);
    pc_html_raw(h, " <input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n");
    print_severity_filter(h);
    print_document_filter(h);
    print_rule_filter(h);
    print_indicator_filter(h);
    print_size_filter(h);
    print_order(h);
    pc_html_raw(h, "<button type=\"reset\">");
    pc_html_word(h, PC_HTML_RESET);
    pc_html_raw(h, "</button>\n<output aria-live=\"polite\"");
    pc_html_attribute(h, "data-text", pc_html_words(PC_HTML_SHOWN_OF, h->lang));
    pc_html_raw(h, "></output>\n</form>\n");
}
