/* table_parts: what the rows of a table say of each other without a word like 合计.
 *
 *   PC303  a column of 比重 beside one of amounts, where one row is the whole (100)
 *   PC302  rows marked # or 其中 under the row they are part of; rows of places under the row of all of them
 */
#include "check/parts.h"

#include <string.h>

typedef struct {
    PcCheckRun *run;
    const GPtrArray *claims;
    guint from, to; /* of one table */
} Table;

static const PcStatement *at(const Table *t, guint i) {
    return t->claims->pdata[i];
}

static bool has_dimension(const PcStatement *s, const char *dimension) {
    return s->unit && strcmp(s->unit->dimension, dimension) == 0;
}

/* ---- 比重 -----------------------------------------------------------------------------------------------
 */

static bool is_share(const PcCheckRun *run, const PcStatement *s) {
    return s->numeric && has_dimension(s, "ratio") && s->record->head && s->q->aspect != PC_ASPECT_GROWTH &&
           s->q->aspect != PC_ASPECT_PP && pc_term_in(run->words, "structure", s->record->head);
}

/* The amount in the share's row, in the nearest column before it. */
static const PcStatement *amount_of(const Table *t, guint share) {
    const PcStatement *s = at(t, share), *found = NULL;
    for (guint i = share; i-- > t->from && at(t, i)->record->row == s->record->row;)
        if (pc_part_is_additive(t->run, at(t, i)) && at(t, i)->record->column < s->record->column && !found)
            found = at(t, i);
    return found;
}

static void judge_share(PcCheckRun *run, const PcStatement *share, const PcStatement *part,
                        const PcStatement *whole) {
    g_auto(PcInterval) of;
    pc_interval_init(&of);
    pc_statement_rounded(whole, &of);
    pc_share_judge(run, share, part, whole, &of);
}

/* Of the shares of one column the one that is all: 100. */
static void check_shares(const Table *t) {
    for (guint i = t->from; i < t->to; i++) {
        const PcStatement *all = at(t, i), *whole;
        if (!is_share(t->run, all) || mpq_cmp_ui(all->value, 1, 1) != 0 || !(whole = amount_of(t, i)))
            continue;
        for (guint k = t->from; k < t->to; k++) {
            const PcStatement *share = at(t, k);
            const PcStatement *part =
                k != i && share->record->column == all->record->column && is_share(t->run, share)
                    ? amount_of(t, k)
                    : NULL;
            if (part && part->record->column == whole->record->column && pc_part_goes_with(part, whole))
                judge_share(t->run, share, part, whole);
        }
        return; /* one whole a table */
    }
}

/* ---- rows under their whole -----------------------------------------------------------------------------
 */

/* The next cell above in the column: of a row that is marked as a part, or of one that is not. NULL where
 * there is none near. */
static const PcStatement *cell_above(const Table *t, const PcStatement *s, bool marked) {
    enum { NEAR = 512 };
    for (guint i = s->index, n = 0; i-- > t->from && n < NEAR; n++) {
        const PcStatement *other = at(t, i);
        if (other->record->row < s->record->row && other->record->column == s->record->column &&
            pc_part_is_sub_row(t->run, other) == marked)
            return other;
    }
    return NULL;
}

static const PcStatement *cell_below(const Table *t, const PcStatement *s) {
    enum { NEAR = 64 };
    for (guint i = s->index + 1, n = 0; i < t->to && n < NEAR; i++, n++)
        if (at(t, i)->record->column == s->record->column && at(t, i)->record->row > s->record->row)
            return at(t, i);
    return NULL;
}

static bool can_hold(const Table *t, const PcStatement *whole, const PcStatement *part) {
    return pc_part_is_additive(t->run, whole) && pc_part_is_additive(t->run, part) &&
           pc_part_goes_with(part, whole) && whole->q->status == part->q->status;
}

enum { MOST = 4 };

/* What the row of 其中 may be a part of: the row above and, as that one may go on with an earlier 其中, what
 * that divides: 年末总人口, 其中：城镇, 乡村, 其中：男性, 女性. The number of them, nearest first. */
static guint wholes_above(const Table *t, const PcStatement *part, const PcStatement *wholes[MOST]) {
    guint n = 0;
    const PcStatement *mark = cell_above(t, part, true), *above = cell_above(t, part, false);
    while (above && n < MOST) {
        if (can_hold(t, above, part))
            wholes[n++] = above;
        if (!mark || mark->record->row > above->record->row)
            break;
        above = cell_above(t, mark, false);
        mark = cell_above(t, mark, true);
    }
    return n;
}

/* The row marked as a part and those below it that with it leave nothing out: 其中：男性, 女性. The number of
 * them; 0 where there are none. */
static guint complement_from(const Table *t, const PcStatement *part, const PcStatement *parts[MOST]) {
    parts[0] = part;
    for (guint n = 1; n < MOST; n++) {
        parts[n] = cell_below(t, parts[n - 1]);
        if (!parts[n] || pc_part_is_sub_row(t->run, parts[n]) || !can_hold(t, part, parts[n]))
            return 0;
        if (pc_parts_complete(t->run, "complement", parts, n + 1))
            return n + 1;
    }
    return 0;
}

/* # 火力发电 under 发电量: no more than it. */
static void check_sub_row(const Table *t, const PcStatement *part) {
    const PcStatement *wholes[MOST], *parts[MOST];
    guint n = wholes_above(t, part, wholes), all = complement_from(t, part, parts), large = n;
    for (guint i = n; i-- > 0;) {
        large = mpq_cmp(part->value, wholes[i]->value) <= 0 ? i : large;
        if (all && pc_parts_fit(wholes[i], parts, all)) {
            pc_parts_judge(t->run, wholes[i], parts, all, PC_LIST_CLOSED, PC_SEVERITY_ERROR);
            return;
        }
    }
    if (n && all)
        pc_parts_judge(t->run, wholes[large < n ? large : 0], parts, all, PC_LIST_CLOSED, PC_SEVERITY_ERROR);
    else if (n && large == n)
        pc_parts_judge(t->run, wholes[0], &part, 1, PC_LIST_OPEN, PC_SEVERITY_ERROR);
}

static void check_sub_rows(const Table *t) {
    for (guint i = t->from; i < t->to; i++)
        if (pc_part_is_sub_row(t->run, at(t, i)))
            check_sub_row(t, at(t, i));
}

/* Whether a cell is the same of another place: of an area that is known, or by its name: 青石区地区生产总值.
 */
static bool is_place_of(const PcCheckRun *run, const PcStatement *s, const PcStatement *whole) {
    const char *name = s->q->indicator, *of = whole->q->indicator;
    if (s->name == whole->name && s->q->area_name && g_strcmp0(s->q->area_name, whole->q->area_name) != 0)
        return true;
    size_t length = name ? strlen(name) : 0, tail = of ? strlen(of) : 0;
    return tail && length > tail && strcmp(name + length - tail, of) == 0 &&
           pc_term_at_end(run->words, "place-end", name, length - tail);
}

/* The cell of the column that is of all the places: of the document's own area where the others are of areas
 * inside it, and one alone is; else the first. */
static const PcStatement *cell_of_all(const Table *t, guint first) {
    const PcStatement *top = at(t, first), *all = NULL;
    const PcArea *own = top->document->info.area;
    for (guint i = first; own && i < t->to; i++) {
        const PcStatement *s = at(t, i);
        if (s->record->column != top->record->column || s->area != own || s->q->area_name == NULL)
            continue;
        if (all)
            return top;
        all = s;
    }
    return all ? all : top;
}

/* 全市 and its districts, above or below them: every other name of the column ends with that one's. */
static void check_places(const Table *t, guint first) {
    enum { LEAST = 3 };
    const PcStatement *whole = cell_of_all(t, first);
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    for (guint i = first; i < t->to; i++) {
        const PcStatement *s = at(t, i);
        if (s == whole || s->record->column != whole->record->column)
            continue;
        bool place = is_place_of(t->run, s, whole);
        if (!place || !pc_part_is_additive(t->run, s) || !pc_part_goes_with(s, whole) ||
            pc_part_is_sub_row(t->run, s))
            return;
        g_ptr_array_add(parts, (gpointer)s);
    }
    if (parts->len >= LEAST)
        pc_parts_judge(t->run, whole, (const PcStatement *const *)parts->pdata, parts->len, PC_LIST_NEAR,
                       PC_SEVERITY_ERROR);
}

static void check_table(const Table *t) {
    check_shares(t);
    check_sub_rows(t);
    for (guint i = t->from; i < t->to && at(t, i)->record->row == at(t, t->from)->record->row; i++)
        if (pc_part_is_additive(t->run, at(t, i)))
            check_places(t, i);
}

void pc_check_table_parts(PcCheckRun *run) {
    for (guint d = 0; d < run->ledger->documents->len; d++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[d])->claims;
        for (guint i = 0, j; i < claims->len; i = j) {
            uint32_t table = ((const PcStatement *)claims->pdata[i])->record->table;
            for (j = i + 1;
                 j < claims->len && ((const PcStatement *)claims->pdata[j])->record->table == table;)
                j++;
            const Table t = {run, claims, i, j};
            if (table)
                check_table(&t);
        }
    }
}
