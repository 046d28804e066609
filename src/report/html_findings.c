/* html_findings: every mismatch with its evidence. */
#include "report/html.h"

#include <string.h>

#include "report/style.h"

/* How many other places of its figures a finding lists; the rest is in the section on figures. */
enum { PLACES = 20 };

/* ---- the sides ---- */

static void print_who(PcHtml *h, const PcEvidence *e) {
    const PcStatement *s = e->statement;
    const PcArea *area = s && s->area ? s->area : e->document ? e->document->info.area : NULL;
    pc_html_raw(h, "<p class=\"who\"><span class=\"role\">");
    pc_html_text(h, pc_role_word(e->role, h->lang));
    pc_html_raw(h, "</span> ");
    if (area || (s && s->q->area_name)) {
        pc_html_element(h, "b", NULL, area ? area->name : s->q->area_name);
        pc_html_raw(h, " ");
    }
    if (e->document)
        pc_html_element(h, "cite", NULL, pc_html_document_name(e->document));
    pc_html_raw(h, " ");
    pc_html_evidence_place(h, e);
    pc_html_raw(h, "</p>");
}

static void print_trait(PcHtml *h, PcHtmlWord word, const char *text) {
    if (!text)
        return;
    pc_html_raw(h, "<span>");
    if (word != PC_HTML_NONE) {
        pc_html_word(h, word);
        pc_html_raw(h, " ");
    }
    pc_html_text(h, text);
    pc_html_raw(h, "</span>");
}

/* What the figure is: indicator, period, whatever defines it. */
static void print_traits(PcHtml *h, const PcEvidence *e) {
    const PcStatement *s = e->statement;
    pc_html_raw(h, "<span class=\"traits\" lang=\"zh-CN\">");
    print_trait(h, PC_HTML_NONE, pc_html_indicator(e));
    if (e->period) {
        pc_html_raw(h, "<span>");
        pc_html_period(h, e->period);
        pc_html_raw(h, "</span>");
    }
    if (s) {
        print_trait(h, PC_HTML_QUALIFIER, s->q->qualifier);
        print_trait(h, PC_HTML_BASE, s->q->base);
        print_trait(h, PC_HTML_WHOLE, s->q->whole);
        print_trait(h, PC_HTML_NONE, pc_attribute_name(s->q->attribute));
    }
    pc_html_raw(h, "</span>");
}

static void print_value(PcHtml *h, const PcEvidence *e) {
    pc_html_raw(h, "<p class=\"value\">");
    if (e->statement) {
        pc_html_raw(h, "<b lang=\"zh-CN\">");
        pc_html_value(h, e->statement);
        pc_html_raw(h, "</b> ");
    } else if (e->document) {
        pc_html_raw(h, "<b>");
        pc_html_word(h, PC_HTML_ABSENT);
        pc_html_raw(h, "</b> ");
    }
    print_traits(h, e);
    pc_html_raw(h, "</p>");
}

/* The headings above the sentence, and of a table's cell its head. */
static void print_path(PcHtml *h, const PcRecord *record) {
    bool any = false;
    for (const char *const *s = record->section; s && *s; s++) {
        pc_html_raw(h, any ? " › " : "<p class=\"path\" lang=\"zh-CN\">");
        pc_html_text(h, *s);
        any = true;
    }
    if (record->table && record->head) {
        pc_html_raw(h, any ? " › " : "<p class=\"path\" lang=\"zh-CN\">");
        pc_html_word(h, PC_HTML_HEAD);
        pc_html_raw(h, " ");
        pc_html_text(h, record->head);
        any = true;
    }
    pc_html_raw(h, any ? "</p>" : "");
}

/* One side of a comparison; its sentence is left out where the side before it showed the same one. */
static void print_side(PcHtml *h, const PcVerdict *v, guint i) {
    const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
    const PcRecord *record = pc_html_record(e->statement);
    const PcRecord *before = i ? pc_html_record((e - 1)->statement) : NULL;
    pc_html_raw(h, "<div class=\"side\">");
    print_who(h, e);
    print_value(h, e);
    if (record && !(before && pc_html_same_sentence(before, record))) {
        print_path(h, record);
        pc_html_sentence(h, v, record);
    }
    if (e->document && e->data_file && e->data_line && record) {
        const PcPlace data = {.file = e->data_file, .line = e->data_line};
        pc_html_raw(h, "<p class=\"data\">");
        pc_html_word(h, PC_HTML_DATA_AT);
        pc_html_raw(h, " ");
        pc_html_place(h, &data);
        pc_html_raw(h, "</p>");
    }
    pc_html_raw(h, "</div>\n");
}

/* ---- everywhere else the figures stand ---- */

static bool is_evidence(const PcVerdict *v, const PcStatement *s) {
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcStatement *e = g_array_index(v->evidence, PcEvidence, i).statement;
        if (e && (e == s || e->stated == s || e->datum_of == s))
            return true;
    }
    return false;
}

/* Whether an earlier side of the verdict is the same figure. */
static bool is_repeated(const PcVerdict *v, guint side) {
    const PcStatement *s = g_array_index(v->evidence, PcEvidence, side).statement;
    for (guint i = 0; i < side; i++) {
        const PcStatement *before = g_array_index(v->evidence, PcEvidence, i).statement;
        if (before && before->figure == s->figure)
            return true;
    }
    return false;
}

/* Adds the figure's other places in its dimension; a datum only where no text states it. */
static void add_places(GPtrArray *places, const PcVerdict *v, const PcStatement *side) {
    for (guint i = 0; i < side->figure->statements->len; i++) {
        PcStatement *s = side->figure->statements->pdata[i];
        if (!s->stated && !is_evidence(v, s) && s->numeric == side->numeric &&
            pc_html_same_dimension(s, side))
            g_ptr_array_add(places, s);
    }
}

static void print_elsewhere(PcHtml *h, const PcStatement *s) {
    const PcPlace data = {.file = s->datum ? s->datum->data_file : NULL,
                          .line = s->datum ? s->datum->data_line : 0};
    pc_html_raw(h, "<li><b lang=\"zh-CN\">");
    pc_html_value(h, s);
    pc_html_raw(h, "</b> ");
    pc_html_place(h, s->record ? &s->record->place : &data);
    pc_html_raw(h, "</li>");
}

static void print_places(PcHtml *h, const PcVerdict *v) {
    g_autoptr(GPtrArray) places = g_ptr_array_new();
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcStatement *s = g_array_index(v->evidence, PcEvidence, i).statement;
        if (s && s->figure && !is_repeated(v, i))
            add_places(places, v, s);
    }
    if (!places->len)
        return;
    pc_html_details(h, "places", PC_HTML_ALSO_AT, places->len);
    pc_html_raw(h, "<ul>");
    for (guint i = 0; i < MIN(places->len, PLACES); i++)
        print_elsewhere(h, places->pdata[i]);
    if (places->len > PLACES) {
        pc_html_raw(h, "<li><a href=\"#figures\">");
        pc_html_word_count(h, PC_HTML_MORE_PLACES, places->len - PLACES);
        pc_html_raw(h, "</a></li>");
    }
    pc_html_raw(h, "</ul></details>\n");
}

/* ---- one finding ---- */

/* Numbers separated by spaces, each once: what the filter looks for. */
static void print_numbers(PcHtml *h, const char *name, const GArray *numbers) {
    pc_output_printf(h->out, " data-%s=\"", name);
    for (guint i = 0; i < numbers->len; i++) {
        pc_html_raw(h, i ? " " : "");
        pc_html_count(h, g_array_index(numbers, guint, i));
    }
    pc_html_raw(h, "\"");
}

static void add_number(GArray *numbers, guint n) {
    for (guint i = 0; i < numbers->len; i++)
        if (g_array_index(numbers, guint, i) == n)
            return;
    if (n)
        g_array_append_val(numbers, n);
}

static void print_size(PcHtml *h, const PcVerdict *v) {
    g_auto(PcDifference) d;
    pc_verdict_difference(v, &d);
    if (!d.has_relative)
        return;
    g_autofree char *size = pc_decimal_print(d.relative, 6, true);
    pc_html_attribute(h, "data-size", size);
}

static void print_keys(PcHtml *h, const PcVerdict *v) {
    g_autoptr(GArray) documents = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GArray) indicators = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const char *name = pc_html_indicator(e);
        add_number(documents, pc_html_document_number(h, e->document));
        if (name)
            add_number(indicators, pc_html_indicator_number(h, name));
    }
    pc_html_attribute(h, "data-severity", v->waiver ? "waived" : pc_severity_name(v->severity));
    pc_html_attribute(h, "data-rule", v->rule->code);
    print_numbers(h, "documents", documents);
    print_numbers(h, "indicators", indicators);
    print_size(h, v);
}

static void print_heading(PcHtml *h, const PcVerdict *v, guint number) {
    g_autofree char *message = pc_verdict_message(v, h->lang);
    pc_html_raw(h, "<header><p class=\"tags\">");
    pc_html_severity(h, v->severity);
    if (v->waiver) {
        pc_html_raw(h, " <span class=\"severity waived\">");
        pc_html_word(h, PC_HTML_WAIVED);
        pc_html_raw(h, "</span>");
    }
    pc_output_printf(h->out, " <a class=\"code\" href=\"#r-%s\">%s</a> ", v->rule->code, v->rule->code);
    pc_html_text(h, v->rule->name[h->lang]);
    pc_output_printf(h->out, "<a class=\"permalink\" href=\"#f-%s\" title=\"", v->fingerprint);
    pc_html_word(h, PC_HTML_PERMALINK);
    pc_output_printf(h->out, "\"><span class=\"vh\">");
    pc_html_word(h, PC_HTML_PERMALINK);
    pc_output_printf(h->out, " </span>%s</a></p>\n<h3><span class=\"no\">%u</span> ", v->fingerprint, number);
    pc_html_text(h, message);
    pc_html_raw(h, "</h3></header>\n");
}

static void print_computation(PcHtml *h, const PcVerdict *v) {
    g_auto(PcDifference) d;
    pc_verdict_difference(v, &d);
    if (!v->computation && !d.known)
        return;
    pc_html_raw(h, "<dl class=\"sums\">");
    if (v->computation) {
        pc_html_raw(h, "<div><dt>");
        pc_html_word(h, PC_HTML_COMPUTATION);
        pc_html_raw(h, "</dt><dd lang=\"zh-CN\">");
        pc_html_text(h, v->computation);
        pc_html_raw(h, "</dd></div>");
    }
    if (d.known) {
        pc_html_raw(h, "<div><dt>");
        pc_html_word(h, PC_HTML_DIFFERENCE);
        pc_html_raw(h, "</dt><dd>");
        pc_html_difference(h, v);
        pc_html_raw(h, "</dd></div>");
    }
    pc_html_raw(h, "</dl>\n");
}

static void print_waiver(PcHtml *h, const PcWaiver *w) {
    if (!w)
        return;
    pc_html_raw(h, "<p class=\"waiver\"><b>");
    pc_html_word(h, PC_HTML_WAIVED);
    pc_html_raw(h, "</b> ");
    pc_html_text(h, w->reason);
    pc_html_element(h, "span", NULL, w->by);
    if (w->until) {
        pc_html_raw(h, "<span>");
        pc_html_word(h, PC_HTML_UNTIL);
        pc_html_raw(h, " ");
        pc_html_text(h, w->until);
        pc_html_raw(h, "</span>");
    }
    pc_html_raw(h, "</p>\n");
}

static void print_advice(PcHtml *h, const PcVerdict *v) {
    if (!v->rule->fix[h->lang])
        return;
    pc_html_raw(h, "<details class=\"advice\"><summary>");
    pc_html_word(h, PC_HTML_ADVICE);
    pc_html_raw(h, "</summary>");
    pc_html_element(h, "p", NULL, v->rule->fix[h->lang]);
    if (h->result->workspace && !v->waiver) {
        pc_html_raw(h, "<p>");
        pc_html_word(h, PC_HTML_WAIVE);
        pc_output_printf(h->out, " <code>plancheck waive %s --reason …</code></p>", v->fingerprint);
    }
    pc_html_raw(h, "</details>\n");
}

static void print_finding(PcHtml *h, const PcVerdict *v, guint number) {
    pc_output_printf(h->out, "<article class=\"finding\" id=\"f-%s\"", v->fingerprint);
    print_keys(h, v);
    pc_html_raw(h, ">\n");
    print_heading(h, v, number);
    pc_html_raw(h, "<div class=\"evidence\">\n");
    for (guint i = 0; i < v->evidence->len; i++)
        print_side(h, v, i);
    pc_html_raw(h, "</div>\n");
    print_computation(h, v);
    print_waiver(h, v->waiver);
    print_places(h, v);
    pc_html_wordings(h, v);
    print_advice(h, v);
    pc_html_raw(h, "</article>\n");
}

/* Those an earlier result has too: apart, out of the filter's reach. */
static void print_known(PcHtml *h) {
    const GPtrArray *known = h->result->known;
    if (!known->len)
        return;
    pc_html_details(h, "known", PC_HTML_KNOWN, known->len);
    for (guint i = 0; i < known->len; i++)
        print_finding(h, known->pdata[i], h->result->findings->len + i + 1);
    pc_html_raw(h, "</details>\n");
}

void pc_html_findings(PcHtml *h) {
    const GPtrArray *findings = h->result->findings;
    pc_html_section(h, "findings", PC_HTML_FINDINGS,
                    findings->len ? PC_HTML_FINDINGS_ABOUT : pc_html_no_finding(h));
    if (findings->len)
        pc_html_filter(h);
    pc_html_raw(h, "<div id=\"list\">\n");
    for (guint i = 0; i < findings->len; i++)
        print_finding(h, findings->pdata[i], i + 1);
    pc_html_raw(h, "</div>\n");
    print_known(h);
    pc_html_raw(h, "</section>\n");
}
