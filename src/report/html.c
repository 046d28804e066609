/* html: the audit report: one page, complete in itself, that fetches nothing and runs nothing but its own
 * script.
 *
 * The content security policy names the style and the script by their SHA-256, so that no text that stands in
 * the page could ever run, were the escaping to fail. Without JavaScript everything is there but the filter.
 */
#include "report/html.h"

#include <string.h>

#include "base/resource.h"
#include "report/printers.h"

static PcHtmlMark *mark_of(PcHtml *h, const PcStatement *s) {
    PcHtmlMark *mark = g_hash_table_lookup(h->marks, s);
    if (!mark) {
        mark = g_new0(PcHtmlMark, 1);
        g_hash_table_insert(h->marks, (gpointer)s, mark);
    }
    return mark;
}

static bool is_graver(const PcVerdict *a, const PcVerdict *b) {
    if (!b || !a->waiver != !b->waiver)
        return !b || !a->waiver;
    return a->severity > b->severity;
}

static void mark_statement(PcHtml *h, const PcStatement *s, const PcVerdict *v) {
    PcHtmlMark *mark = mark_of(h, s);
    mark->findings += v->kind == PC_VERDICT_DISAGREES;
    mark->agreements += v->kind == PC_VERDICT_AGREES;
    mark->incomparable += v->kind == PC_VERDICT_INCOMPARABLE;
    if (v->kind == PC_VERDICT_DISAGREES && is_graver(v, mark->worst))
        mark->worst = v;
}

/* A datum and the claim that states it stand or fall together. */
static void mark_verdict(PcHtml *h, const PcVerdict *v) {
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcStatement *s = g_array_index(v->evidence, PcEvidence, i).statement;
        if (!s)
            continue;
        mark_statement(h, s, v);
        const PcStatement *twin = s->stated ? s->stated : s->datum_of;
        bool named = false;
        for (guint n = 0; twin && n < v->evidence->len; n++)
            named = named || g_array_index(v->evidence, PcEvidence, n).statement == twin;
        if (twin && !named)
            mark_statement(h, twin, v);
    }
}

/* Marks what verdicts made of statements, and numbers the findings. */
static void mark_all(PcHtml *h) {
    const GPtrArray *const kinds[] = {h->result->findings, h->result->known, h->result->agreements,
                                      h->result->incomparable};
    guint number = 0;
    for (size_t k = 0; k < 2; k++)
        for (guint i = 0; i < kinds[k]->len; i++)
            g_hash_table_insert(h->numbers, kinds[k]->pdata[i], GUINT_TO_POINTER(++number)); /* NOLINT */
    for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++)
        for (guint i = 0; i < kinds[k]->len; i++)
            mark_verdict(h, kinds[k]->pdata[i]);
}

void pc_html_asset(PcHtml *h, const char *name) {
    const PcResource *asset = pc_resource(name);
    pc_output_bytes(h->out, asset->text, asset->length);
}

/* 'sha256-…' as a content security policy writes it (CSP Level 3, 2.3.1). */
static char *policy_hash(const char *name) {
    const PcResource *asset = pc_resource(name);
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize n = sizeof digest;
    g_checksum_update(sum, (const guchar *)asset->text, (gssize)asset->length);
    g_checksum_get_digest(sum, digest, &n);
    g_autofree char *base64 = g_base64_encode(digest, n);
    return g_strdup_printf("'sha256-%s'", base64);
}

static void print_title(PcHtml *h) {
    const PcWorkspace *w = h->result->workspace;
    if (w && (w->title || w->id)) {
        pc_html_text(h, w->title ? w->title : w->id);
        pc_html_word(h, PC_HTML_TITLE_COLON);
    }
    pc_html_word(h, PC_HTML_TITLE);
}

static void print_head(PcHtml *h) {
    g_autofree char *style = policy_hash("report.css");
    g_autofree char *script = policy_hash("report.js");
    pc_output_printf(
        h->out,
        "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src %s; "
        "script-src %s; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"plancheck " PLANCHECK_VERSION "\">\n<title>",
        h->lang == PC_LANG_ZH ? "zh-CN" : "en", style, script);
    print_title(h);
    pc_html_raw(h, "</title>\n<style>");
    pc_html_asset(h, "report.css");
    pc_html_raw(h, "</style>\n</head>\n");
}

static void print_contents(PcHtml *h) {
    static const struct {
        const char *id;
        PcHtmlWord word;
    } parts[] = {{"overview", PC_HTML_OVERVIEW},         {"findings", PC_HTML_FINDINGS},
                 {"answers", PC_HTML_ANSWERS},           {"agreements", PC_HTML_AGREEMENTS},
                 {"incomparable", PC_HTML_INCOMPARABLE}, {"unchecked", PC_HTML_UNCHECKED},
                 {"waivers", PC_HTML_WAIVERS},           {"requests", PC_HTML_REQUESTS},
                 {"figures", PC_HTML_FIGURES},           {"method", PC_HTML_METHOD}};
    pc_html_raw(h, "<nav aria-label=\"");
    pc_html_word(h, PC_HTML_CONTENTS);
    pc_html_raw(h, "\"><ol>");
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        pc_output_printf(h->out, "<li><a href=\"#%s\">", parts[i].id);
        pc_html_word(h, parts[i].word);
        pc_html_raw(h, "</a></li>");
    }
    pc_html_raw(h, "</ol></nav>\n");
}

static void print_header(PcHtml *h) {
    pc_html_raw(h, "<body>\n<a class=\"skip\" href=\"#main\">");
    pc_html_word(h, PC_HTML_SKIP);
    pc_html_raw(h, "</a>\n<header>\n<h1>");
    print_title(h);
    pc_html_raw(h, "</h1>\n<p class=\"byline\">plancheck " PLANCHECK_VERSION);
    if (h->report->time) {
        pc_html_raw(h, " · <time");
        pc_html_attribute(h, "datetime", h->report->time);
        pc_html_raw(h, ">");
        pc_html_slice(h, h->report->time, MIN(strlen(h->report->time), 10));
        pc_html_raw(h, "</time>");
    }
    pc_html_raw(h, "</p>\n</header>\n");
    print_contents(h);
}

static void print_body(PcHtml *h) {
    print_header(h);
    pc_html_raw(h, "<main id=\"main\">");
    pc_html_overview(h);
    pc_html_findings(h);
    pc_html_answers(h);
    pc_html_agreements(h);
    pc_html_incomparable(h);
    pc_html_unchecked(h);
    pc_html_waivers(h);
    pc_html_requests(h);
    pc_html_figures(h);
    pc_html_method(h);
    pc_html_raw(h, "</main>\n<script>");
    pc_html_asset(h, "report.js");
    pc_html_raw(h, "</script>\n</body>\n</html>\n");
}

void pc_print_html(const PcReport *r, PcOutput *out) {
    g_autoptr(GHashTable) marks = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
    g_autoptr(GHashTable) numbers = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GHashTable) indicators = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    PcHtml h = {.report = r,
                .result = r->result,
                .out = out,
                .lang = r->lang,
                .marks = marks,
                .numbers = numbers,
                .indicators = indicators,
                .names = names};
    mark_all(&h);
    print_head(&h);
    print_body(&h);
}
