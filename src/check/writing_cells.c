/* writing_cells: table cells that write a unit where their row, head or caption already gives one (PC608):
 * the same again, or another. */
#include "check/writing.h"

#include <string.h>

typedef enum { BARE, REPEATS, CONTRADICTS } Writing;

/* The unit the cell itself prints; NULL where it is a number alone. */
static const char *own_unit(const PcStatement *s) {
    PcSpot spot;
    if (!pc_spot_of(s, &spot) || !s->q->unit)
        return NULL;
    size_t end = pc_spot_digits_end(&spot);
    g_autofree char *rest = pc_spot_slice(&spot, end, spot.to);
    g_auto(GStrv) pieces = g_strsplit(rest, " ", -1);
    g_autofree char *unit = g_strjoinv("", pieces);
    return g_str_has_suffix(unit, s->q->unit) ? s->q->unit : NULL;
}

static const PcUnitValue *resolve(const PcStatement *s, const char *unit) {
    return pc_unit_resolve(s->document->ledger->catalogue, unit, strlen(unit));
}

static bool is(const PcUnitValue *unit, const char *dimension) {
    return strcmp(unit->dimension, dimension) == 0;
}

/* 7.5% under 年均增长 in a row of 亿元: the row's unit is that of the other columns. */
static bool is_of_growth_column(const PcWriting *w, const PcStatement *s) {
    const char *head = s->record->head;
    return head && s->unit && is(s->unit, "ratio") &&
           (pc_term_in(w->words, "growth-head", head) || pc_term_in(w->words, "annual", head) ||
            pc_term_in(w->words, "change", head));
}

static Writing writing_of(const PcWriting *w, const PcStatement *s) {
    const char *own = own_unit(s), *column = s->record->column_unit;
    if (!own || !column || is_of_growth_column(w, s))
        return BARE;
    if (strcmp(own, column) == 0)
        return REPEATS;
    const PcUnitValue *a = resolve(s, own), *b = resolve(s, column);
    if (!a || !b) /* a column of two units: 家、%; a unit nobody knows */
        return BARE;
    if (is(a, b->dimension) && mpq_equal(a->factor, b->factor))
        return REPEATS; /* the same unit in other words: 家, 个 */
    if (is(b, "ratio") && is(a, "percentage-point"))
        return BARE; /* how far a rate moves */
    return CONTRADICTS;
}

/* Whether the table prints other cells of this column unit bare: only beside them a repeated unit is uneven.
 */
static bool has_bare_cells(const GPtrArray *claims, guint from, guint to, const char *unit) {
    for (guint i = from; i < to; i++) {
        const PcStatement *s = claims->pdata[i];
        if (s->numeric && g_strcmp0(s->record->column_unit, unit) == 0 && !own_unit(s))
            return true;
    }
    return false;
}

/* One finding a row and kind; all cells of the kind are its evidence. */
static void report_row(const PcWriting *w, const GPtrArray *claims, guint from, guint to, Writing kind,
                       bool uneven) {
    PcVerdict *v = NULL;
    for (guint i = from; i < to; i++) {
        const PcStatement *s = claims->pdata[i];
        PcSpot spot;
        if (!s->numeric || writing_of(w, s) != kind || !pc_spot_of(s, &spot))
            continue;
        if (v) {
            pc_verdict_add(v, "text", s);
            continue;
        }
        g_autofree char *found = pc_spot_text(&spot);
        v = pc_writing_finding(w, "PC608", &spot, found, NULL);
        pc_verdict_arg(v, "column", s->record->column_unit);
        if (!uneven)
            v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    }
    if (v)
        pc_verdict_publish(w->run, v);
}

static bool has_kind(const PcWriting *w, const GPtrArray *claims, guint from, guint to, Writing kind,
                     const char **unit) {
    for (guint i = from; i < to; i++) {
        const PcStatement *s = claims->pdata[i];
        if (!s->numeric || writing_of(w, s) != kind)
            continue;
        *unit = s->record->column_unit;
        return true;
    }
    return false;
}

/* The claims from `from` on that share table and, where `row`, row. */
static guint end_of(const GPtrArray *claims, guint from, bool row) {
    const PcRecord *first = ((const PcStatement *)claims->pdata[from])->record;
    guint i = from + 1;
    for (; i < claims->len; i++) {
        const PcRecord *r = ((const PcStatement *)claims->pdata[i])->record;
        if (r->table != first->table || (row && r->row != first->row))
            break;
    }
    return i;
}

static void check_table(const PcWriting *w, const GPtrArray *claims, guint from, guint to) {
    bool told = false; /* a table that repeats its units everywhere says so once */
    for (guint i = from, end; i < to; i = end) {
        const char *unit;
        end = end_of(claims, i, true);
        if (has_kind(w, claims, i, end, CONTRADICTS, &unit))
            report_row(w, claims, i, end, CONTRADICTS, true);
        if (!has_kind(w, claims, i, end, REPEATS, &unit))
            continue;
        bool uneven = has_bare_cells(claims, from, to, unit);
        if (uneven || !told)
            report_row(w, claims, i, end, REPEATS, uneven);
        told = told || !uneven;
    }
}

void pc_check_cells(const PcWriting *w, const PcLedgerDocument *d) {
    for (guint i = 0, end; i < d->claims->len; i = end) {
        end = end_of(d->claims, i, false);
        if (((const PcStatement *)d->claims->pdata[i])->record->table)
            check_table(w, d->claims, i, end);
    }
}
