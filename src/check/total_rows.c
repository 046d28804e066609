/* total_rows: rows of a table that add up the others (PC302): 合计 under the rows of the districts, or above
 * them. */
#include "check/parts.h"

#include <string.h>

#include "source/marker.h"

/* One column of one table, in the order of its rows. */
typedef struct {
    GPtrArray *cells; /* of const PcStatement */
} Column;

static void column_free(gpointer data) {
    Column *c = data;
    g_ptr_array_unref(c->cells);
    g_free(c);
}

/* The word that a cell of the row is or ends with, before its figures: 合计 above a column of 投资,
 * 三大产业合计. */
static const PcTerm *total_cell(const PcCheckRun *run, const PcStatement *s) {
    const char *cell = s->record->sentence;
    while (cell && *cell) {
        size_t length = strcspn(cell, "\t");
        const PcTerm *term = pc_term_at_end(run->words, "total-row", cell, length);
        if (term)
            return term;
        cell += length + (cell[length] == '\t');
    }
    return NULL;
}

/* The word by which a row is a total; NULL for any other row. */
static const PcTerm *total_word(const PcCheckRun *run, const PcStatement *s) {
    const char *name = s->q->indicator;
    const PcTerm *at_end = name ? pc_term_at_end(run->words, "total-row", name, strlen(name)) : NULL;
    return at_end ? at_end : total_cell(run, s);
}

static bool is_subtotal(const PcTerm *t) {
    return g_strcmp0(pc_phrase_attribute(t->phrase, "value"), "sub") == 0;
}

/* How a row is numbered: 一、供水保障. */
static PcMarkerStyle style_of(const PcStatement *s) {
    const char *text = s->record->sentence;
    return text ? pc_marker_parse(text, strlen(text)).style : PC_MARKER_NONE;
}

/* The numbering of the rows that the total adds up, where two or more have one: the first. Rows without it
 * then stand under those that have it. */
static PcMarkerStyle numbering(const Column *c, guint from, guint to) {
    PcMarkerStyle first = PC_MARKER_NONE;
    guint n = 0;
    for (guint i = from; i < to; i++) {
        PcMarkerStyle style = style_of(c->cells->pdata[i]);
        first = first == PC_MARKER_NONE ? style : first;
        n += style != PC_MARKER_NONE && style == first;
    }
    return n > 1 ? first : PC_MARKER_NONE;
}

#define NONE G_MAXUINT

/* The rows between two that a total adds up: no totals, none that is part of another. NULL where one of them
 * does not go with the total. *kind gets whether they are known to be all. `divided` is the row of an
 * 其中 that divides the total itself; NONE where there is none. */
static GPtrArray *rows_between(const PcCheckRun *run, const Column *c, guint from, guint to, guint divided,
                               const PcStatement *total, PcListKind *kind) {
    g_autoptr(GPtrArray) rows = g_ptr_array_new();
    PcMarkerStyle style = numbering(c, from, to);
    *kind = PC_LIST_CLOSED;
    for (guint i = from; i < to; i++) {
        const PcStatement *s = c->cells->pdata[i];
        bool sub = style != PC_MARKER_NONE ? style_of(s) != style : pc_part_is_sub_row(run, s);
        if (sub && style == PC_MARKER_NONE)
            *kind = PC_LIST_NEAR; /* nothing says how many rows belong to 其中 */
        if ((sub && i != divided) || total_word(run, s))
            continue;
        if (!pc_part_is_additive(run, s) || !pc_part_goes_with(s, total))
            return NULL;
        g_ptr_array_add(rows, (gpointer)s);
    }
    return rows->len > 1 ? g_steal_pointer(&rows) : NULL;
}

/* A total below its rows adds up those since the last subtotal or, where it is none itself, all; one above
 * adds up all below. */
static void check_total(PcCheckRun *run, const Column *c, guint at, guint since, const PcTerm *word) {
    const PcStatement *total = c->cells->pdata[at];
    PcListKind kind;
    bool above = at == 0;
    guint from = above ? 1 : is_subtotal(word) ? since : 0, to = above ? c->cells->len : at;
    g_autoptr(GPtrArray) rows = NULL;
    if (above && to > 1 && pc_part_is_sub_row(run, c->cells->pdata[1])) { /* 合计, 其中：火电, 水电 */
        rows = rows_between(run, c, from, to, 1, total, &kind);
        if (rows && !pc_parts_near(run, total, (const PcStatement *const *)rows->pdata, rows->len))
            g_clear_pointer(&rows, g_ptr_array_unref);
    }
    if (!rows)
        rows = rows_between(run, c, from, to, NONE, total, &kind);
    if (rows)
        pc_parts_judge(run, total, (const PcStatement *const *)rows->pdata, rows->len, kind,
                       PC_SEVERITY_ERROR);
}

static void check_column(PcCheckRun *run, const Column *c) {
    guint since = 0;
    for (guint i = 0; i < c->cells->len; i++) {
        const PcStatement *s = c->cells->pdata[i];
        const PcTerm *word = total_word(run, s);
        if (!word)
            continue;
        if (pc_part_is_additive(run, s))
            check_total(run, c, i, since, word);
        since = i + 1;
    }
}

static void add_cell(GPtrArray *columns, GHashTable *by_key, const PcStatement *s) {
    guint64 key = (guint64)s->record->table << 32 | s->record->column;
    Column *c = g_hash_table_lookup(by_key, &key);
    if (!c) {
        c = g_new0(Column, 1);
        c->cells = g_ptr_array_new();
        g_ptr_array_add(columns, c);
        guint64 *kept = g_new(guint64, 1);
        *kept = key;
        g_hash_table_insert(by_key, kept, c);
    }
    g_ptr_array_add(c->cells, (gpointer)s);
}

void pc_check_total_rows(PcCheckRun *run) {
    for (guint d = 0; d < run->ledger->documents->len; d++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[d])->claims;
        g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func(column_free);
        g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
        for (guint i = 0; i < claims->len; i++)
            if (((const PcStatement *)claims->pdata[i])->record->table)
                add_cell(columns, by_key, claims->pdata[i]);
        for (guint i = 0; i < columns->len; i++)
            check_column(run, columns->pdata[i]);
    }
}
