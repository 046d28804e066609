/* html_place: statements and where they stand. */
#include "report/html.h"

#include <string.h>

const PcRecord *pc_html_record(const PcStatement *s) {
    return !s ? NULL : s->record ? s->record : s->stated ? s->stated->record : NULL;
}

const char *pc_html_document_name(const PcLedgerDocument *d) {
    return d->info.title && *d->info.title ? d->info.title : d->info.doc;
}

const char *pc_html_indicator(const PcEvidence *e) {
    const PcStatement *s = e->statement;
    return e->indicator      ? e->indicator
           : !s              ? NULL
           : s->q->indicator ? s->q->indicator
           : s->indicator    ? s->indicator->name
                             : NULL;
}

bool pc_html_same_dimension(const PcStatement *a, const PcStatement *b) {
    return a->unit && b->unit ? strcmp(a->unit->dimension, b->unit->dimension) == 0
                              : g_strcmp0(a->q->unit, b->q->unit) == 0;
}

const PcHtmlMark *pc_html_mark(const PcHtml *h, const PcStatement *s) {
    return g_hash_table_lookup(h->marks, s);
}

guint pc_html_document_number(const PcHtml *h, const PcLedgerDocument *d) {
    guint i;
    return d && g_ptr_array_find(h->result->ledger->documents, d, &i) ? i + 1 : 0;
}

guint pc_html_indicator_number(PcHtml *h, const char *name) {
    gpointer known = g_hash_table_lookup(h->indicators, name);
    if (known)
        return GPOINTER_TO_UINT(known);
    g_ptr_array_add(h->names, (gpointer)name);
    g_hash_table_insert(h->indicators, (gpointer)name, GUINT_TO_POINTER(h->names->len)); /* NOLINT */
    return h->names->len;
}

static void print_ordinal(PcHtml *h, PcHtmlWord word, uint32_t n) {
    if (!n)
        return;
    pc_html_raw(h, " ");
    pc_html_word_count(h, word, n);
}

/* The name of a file as the workspace has it. */
static const char *inside_workspace(const PcHtml *h, const char *file) {
    const char *folder = h->result->workspace ? h->result->workspace->folder : NULL;
    size_t n = folder ? strlen(folder) : 0;
    bool inside = n && g_str_has_prefix(file, folder) && file[n] == '/' && file[n + 1];
    return inside ? file + n + 1 : file;
}

void pc_html_place(PcHtml *h, const PcPlace *place) {
    pc_html_raw(h, "<span class=\"place\">");
    pc_html_text(h, place->file ? inside_workspace(h, place->file) : place->doc);
    if (place->line) {
        pc_html_raw(h, ":");
        pc_html_count(h, place->line);
    }
    if (place->line && place->column) {
        pc_html_raw(h, ":");
        pc_html_count(h, place->column);
    }
    print_ordinal(h, PC_HTML_PAGE, place->page);
    print_ordinal(h, PC_HTML_TABLE, place->table);
    print_ordinal(h, PC_HTML_ROW, place->row);
    print_ordinal(h, PC_HTML_CELL, place->cell);
    pc_html_raw(h, "</span>");
}

void pc_html_evidence_place(PcHtml *h, const PcEvidence *e) {
    bool data_side = e->statement && e->data_file && strcmp(e->role, "data") == 0;
    if (data_side || (e->statement && e->data_file && !pc_html_record(e->statement))) {
        const PcPlace data = {.file = e->data_file, .line = e->data_line};
        pc_html_place(h, &data);
    } else {
        pc_html_place(h, &e->place);
    }
}

void pc_html_period(PcHtml *h, const char *period) {
    const char *slash = period ? strchr(period, '/') : NULL;
    if (!slash) {
        pc_html_text(h, period);
        return;
    }
    pc_html_slice(h, period, (size_t)(slash - period));
    pc_html_raw(h, "–");
    pc_html_text(h, slash + 1);
}

void pc_html_value(PcHtml *h, const PcStatement *s) {
    g_autofree char *text = pc_statement_text(s);
    pc_html_text(h, text);
}

void pc_html_sides(PcHtml *h, const PcVerdict *v) {
    pc_html_raw(h, "<ul class=\"sides\">");
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        pc_html_raw(h, "<li>");
        if (e->statement) {
            pc_html_raw(h, "<b>");
            pc_html_value(h, e->statement);
            pc_html_raw(h, "</b> ");
        } else if (e->document) {
            pc_html_word(h, PC_HTML_ABSENT);
            pc_html_raw(h, " ");
        }
        pc_html_evidence_place(h, e);
        pc_html_raw(h, "</li>");
    }
    pc_html_raw(h, "</ul>");
}

void pc_html_severity(PcHtml *h, PcSeverity severity) {
    static const char *const marks[] = {"", "○", "▲", "■"};
    static const PcHtmlWord words[] = {PC_HTML_NONE, PC_HTML_INFO, PC_HTML_WARNING, PC_HTML_ERROR};
    pc_output_printf(h->out, "<span class=\"severity %s\"><span aria-hidden=\"true\">%s</span> ",
                     pc_severity_name(severity), marks[severity]);
    pc_html_word(h, words[severity]);
    pc_html_raw(h, "</span>");
}

void pc_html_finding_link(PcHtml *h, const PcVerdict *v, const char *text) {
    pc_html_raw(h, "<a");
    g_autofree char *href = g_strdup_printf("#f-%s", v->fingerprint);
    pc_html_attribute(h, "href", href);
    pc_html_raw(h, ">");
    if (text)
        pc_html_text(h, text);
    else
        pc_html_word_count(h, PC_HTML_SEE, GPOINTER_TO_UINT(g_hash_table_lookup(h->numbers, v)));
    pc_html_raw(h, "</a>");
}

bool pc_html_difference(PcHtml *h, const PcVerdict *v) {
    g_auto(PcDifference) d;
    pc_verdict_difference(v, &d);
    if (!d.known)
        return false;
    g_autofree char *number = pc_decimal_print(d.absolute, 6, true);
    pc_html_raw(h, number);
    pc_html_raw(h, " ");
    if (g_strcmp0(d.unit, "%") == 0)
        pc_html_word(h, PC_HTML_POINTS);
    else
        pc_html_text(h, d.unit);
    if (d.has_relative) {
        mpq_t hundred;
        mpq_init(hundred);
        mpq_set_ui(hundred, 100, 1);
        mpq_mul(d.relative, d.relative, hundred);
        mpq_clear(hundred);
        g_autofree char *percent = pc_decimal_print(d.relative, 2, true);
        pc_html_raw(h, " (");
        pc_html_raw(h, strcmp(percent, "0") == 0 ? "&lt;0.01" : percent);
        pc_html_raw(h, " %)");
    }
    return true;
}
