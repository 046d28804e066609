/* html_matrix: which document states which indicator, and how that came out. */
#include "report/html.h"

#include <string.h>

/* More rows are folded away; more columns are left out, those with findings kept. */
enum { SHOWN = 24, COLUMNS = 24 };

typedef struct {
    guint stated, agreed, incomparable, findings;
    const PcVerdict *worst;
} Cell;

typedef struct {
    const PcIndicator *indicator;
    Cell *cells; /* a document each */
    guint documents, order;
    PcSeverity severity;
} Row;

typedef struct {
    GPtrArray *rows; /* of Row */
    GHashTable *by_indicator;
    GPtrArray *columns; /* of const PcLedgerDocument */
} Matrix;

static void row_free(gpointer data) {
    Row *row = data;
    g_free(row->cells);
    g_free(row);
}

static Row *row_for(Matrix *m, const PcIndicator *indicator) {
    Row *row = g_hash_table_lookup(m->by_indicator, indicator);
    if (row)
        return row;
    row = g_new0(Row, 1);
    row->indicator = indicator;
    row->cells = g_new0(Cell, m->columns->len);
    row->order = m->rows->len;
    g_ptr_array_add(m->rows, row);
    g_hash_table_insert(m->by_indicator, (gpointer)indicator, row);
    return row;
}

static void add_statement(const PcHtml *h, Matrix *m, guint column, const PcStatement *s) {
    /* Where a claim states a datum under the same indicator, the claim stands for both. */
    if (!s->indicator || (s->stated && s->stated->indicator == s->indicator))
        return;
    Row *row = row_for(m, s->indicator);
    Cell *cell = &row->cells[column];
    const PcHtmlMark *mark = pc_html_mark(h, s);
    row->documents += cell->stated++ == 0;
    if (!mark)
        return;
    cell->agreed += mark->agreements;
    cell->incomparable += mark->incomparable;
    cell->findings += mark->findings;
    if (mark->worst && (!cell->worst || mark->worst->severity > cell->worst->severity))
        cell->worst = mark->worst;
    if (mark->worst && mark->worst->severity > row->severity)
        row->severity = mark->worst->severity;
}

static bool has_finding(const PcHtml *h, const PcLedgerDocument *d) {
    for (guint i = 0; i < h->result->findings->len; i++) {
        const PcVerdict *v = h->result->findings->pdata[i];
        for (guint k = 0; k < v->evidence->len; k++)
            if (g_array_index(v->evidence, PcEvidence, k).document == d)
                return true;
    }
    return false;
}

static GPtrArray *choose_columns(const PcHtml *h) {
    const GPtrArray *documents = h->result->ledger->documents;
    GPtrArray *columns = g_ptr_array_new();
    bool all = documents->len <= COLUMNS;
    for (guint i = 0; i < documents->len && columns->len < COLUMNS; i++)
        if (all || has_finding(h, documents->pdata[i]))
            g_ptr_array_add(columns, documents->pdata[i]);
    return columns;
}

static void fill(const PcHtml *h, Matrix *m) {
    for (guint i = 0; i < m->columns->len; i++) {
        const PcLedgerDocument *d = m->columns->pdata[i];
        for (guint k = 0; k < d->claims->len; k++)
            add_statement(h, m, i, d->claims->pdata[k]);
        for (guint k = 0; k < d->data->len; k++)
            add_statement(h, m, i, d->data->pdata[k]);
    }
    for (guint i = m->rows->len; i-- > 0;) {
        const Row *row = m->rows->pdata[i];
        if (row->documents < 2 && row->severity == PC_SEVERITY_OFF)
            g_ptr_array_remove_index(m->rows, i);
    }
}

static gint by_gravity(gconstpointer pa, gconstpointer pb) {
    const Row *a = *(Row *const *)pa, *b = *(Row *const *)pb;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    if (a->documents != b->documents)
        return a->documents > b->documents ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void print_mark(PcHtml *h, const char *class, const char *mark, PcHtmlWord word) {
    pc_output_printf(h->out, "<span class=\"mark %s\" aria-hidden=\"true\">%s</span><span class=\"vh\">",
                     class, mark);
    pc_html_word(h, word);
    pc_html_raw(h, "</span>");
}

static void print_finding_cell(PcHtml *h, const Cell *cell) {
    static const char *const marks[] = {"", "○", "▲", "■"};
    g_autofree char *text = g_strdup_printf("%s %u", marks[cell->worst->severity], cell->findings);
    pc_output_printf(h->out, "<span class=\"severity %s\">", pc_severity_name(cell->worst->severity));
    pc_output_printf(h->out, "<a href=\"#f-%s\" aria-label=\"", cell->worst->fingerprint);
    pc_html_word_count(h, PC_HTML_CELL_FINDINGS, cell->findings);
    pc_html_raw(h, "\">");
    pc_html_text(h, text);
    pc_html_raw(h, "</a></span>");
}

static void print_cell(PcHtml *h, const Cell *cell) {
    pc_html_raw(h, "<td>");
    if (cell->worst)
        print_finding_cell(h, cell);
    else if (cell->agreed)
        print_mark(h, "good", "✓", PC_HTML_CELL_AGREED);
    else if (cell->incomparable)
        print_mark(h, "open", "◇", PC_HTML_CELL_INCOMPARABLE);
    else if (cell->stated)
        print_mark(h, "stated", "·", PC_HTML_CELL_STATED);
    pc_html_raw(h, "</td>");
}

static void print_heads(PcHtml *h, const Matrix *m) {
    pc_html_raw(h, "<thead><tr><th scope=\"col\">");
    pc_html_word(h, PC_HTML_INDICATOR);
    pc_html_raw(h, "</th>");
    for (guint i = 0; i < m->columns->len; i++) {
        const PcLedgerDocument *d = m->columns->pdata[i];
        pc_html_raw(h, "<th scope=\"col\"");
        pc_html_attribute(h, "title", pc_html_document_name(d));
        pc_html_raw(h, "><code>");
        pc_html_text(h, d->info.doc);
        pc_html_raw(h, "</code></th>");
    }
    pc_html_raw(h, "</tr></thead>\n<tbody>\n");
}

static void print_rows(PcHtml *h, const Matrix *m, guint from, guint to) {
    pc_html_raw(h, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    pc_html_word(h, PC_HTML_MATRIX);
    if (from)
        pc_output_printf(h->out, " %u–%u", from + 1, to);
    pc_html_raw(h, "\"><table class=\"matrix\">");
    print_heads(h, m);
    for (guint i = from; i < to; i++) {
        const Row *row = m->rows->pdata[i];
        bool chinese = h->lang == PC_LANG_ZH || !row->indicator->en;
        pc_html_raw(h, chinese ? "<tr><th scope=\"row\" lang=\"zh-CN\">" : "<tr><th scope=\"row\">");
        pc_html_text(h, chinese ? row->indicator->name : row->indicator->en);
        pc_html_raw(h, "</th>");
        for (guint k = 0; k < m->columns->len; k++)
            print_cell(h, &row->cells[k]);
        pc_html_raw(h, "</tr>\n");
    }
    pc_html_raw(h, "</tbody></table></div>\n");
}

static void print_matrix(PcHtml *h, const Matrix *m) {
    guint left_out = h->result->ledger->documents->len - m->columns->len;
    pc_html_section(h, "matrix", PC_HTML_MATRIX, PC_HTML_MATRIX_ABOUT);
    if (left_out) {
        pc_html_raw(h, "<p>");
        pc_html_word_count(h, PC_HTML_COLUMNS_LEFT_OUT, left_out);
        pc_html_raw(h, "</p>\n");
    }
    print_rows(h, m, 0, MIN(m->rows->len, SHOWN));
    if (m->rows->len > SHOWN) {
        pc_html_raw(h, "<details><summary>");
        pc_html_word_count(h, PC_HTML_MORE_INDICATORS, m->rows->len - SHOWN);
        pc_html_raw(h, "</summary>\n");
        print_rows(h, m, SHOWN, m->rows->len);
        pc_html_raw(h, "</details>\n");
    }
    pc_html_raw(h, "</section>\n");
}

void pc_html_matrix(PcHtml *h) {
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_free);
    g_autoptr(GHashTable) by_indicator = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GPtrArray) columns = choose_columns(h);
    Matrix m = {.rows = rows, .by_indicator = by_indicator, .columns = columns};
    fill(h, &m);
    g_ptr_array_sort(rows, by_gravity);
    if (rows->len && columns->len > 1)
        print_matrix(h, &m);
}
