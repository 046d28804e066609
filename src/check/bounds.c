/* bounds: one figure bounded in two places of a document: bounds that cannot both hold (PC310), and bounds
 * that text and table print differently (PC612, once a document). */
#include "check/run.h"

#include <string.h>

/* How long a noun phrase the catalogue does not know must be to name one figure wherever it stands, in
 * characters. */
enum { TELLING_PHRASE = 6 };

static bool is_upper(const PcStatement *s) {
    return s->q->comparator == PC_CMP_LT || s->q->comparator == PC_CMP_LE;
}

static bool is_lower(const PcStatement *s) {
    return s->q->comparator == PC_CMP_GT || s->q->comparator == PC_CMP_GE;
}

bool pc_bounds_contradict(const PcStatement *a, const PcStatement *b) {
    if (is_upper(a))
        return is_lower(b) && mpq_cmp(b->value, a->value) >= 0;
    return is_lower(a) && is_upper(b) && mpq_cmp(a->value, b->value) >= 0;
}

static const char *or_none(const char *text) {
    return text ? text : "";
}

/* What a figure is in one document, its window but for the end aside. The caller owns it. */
static char *key_of(const PcStatement *s) {
    return g_strdup_printf("%s|%s|%d|%d|%d|%d|%s|%s|%s|%s|%s", s->name,
                           s->area ? s->area->code : or_none(s->q->area_name), s->period.last, (int)s->aspect,
                           (int)s->q->annual, (int)s->q->status, or_none(s->q->base),
                           or_none(s->q->qualifier), or_none(s->q->part), s->unit ? s->unit->dimension : "",
                           or_none(pc_direction_name(s->direction)));
}

static bool is_bounded(const PcStatement *s) {
    return s->numeric && s->has_period && !s->q->parts && s->q->comparator != PC_CMP_RANGE &&
           (s->indicator || g_utf8_strlen(s->name, -1) >= TELLING_PHRASE);
}

static void report_contradiction(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    g_autofree char *in_a = pc_statement_text(a), *in_b = pc_statement_text(b);
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC310");
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_compute(v, "%s ∩ %s = ∅", in_a, in_b);
    if (mpq_equal(a->value, b->value))
        pc_verdict_compute(v, "%s ↔ %s", in_a, in_b);
    pc_verdict_publish(run, v);
}

/* The first bounds of a figure that contradict; the rest say the same again. */
static void check_contradiction(PcCheckRun *run, const GPtrArray *group) {
    const PcStatement *upper = NULL, *lower = NULL; /* the lowest upper, the highest lower bound */
    for (guint i = 0; i < group->len; i++) {
        const PcStatement *s = group->pdata[i];
        if (is_upper(s) && (!upper || mpq_cmp(s->value, upper->value) < 0))
            upper = s;
        if (is_lower(s) && (!lower || mpq_cmp(s->value, lower->value) > 0))
            lower = s;
    }
    if (!upper || !lower || !pc_bounds_contradict(upper, lower))
        return;
    bool upper_first = upper->index < lower->index;
    report_contradiction(run, upper_first ? upper : lower, upper_first ? lower : upper);
}

typedef struct {
    const PcStatement *text, *cell; /* the first pair */
    guint count;
} Lost;

/* Holds each sentence against the figure's cell. */
static void count_lost(const GPtrArray *group, Lost *lost) {
    const PcStatement *cell = NULL;
    for (guint i = 0; i < group->len && !cell; i++)
        if (((const PcStatement *)group->pdata[i])->record->table)
            cell = group->pdata[i];
    for (guint i = 0; cell && i < group->len; i++) {
        const PcStatement *s = group->pdata[i];
        if (s->record->table || s->q->comparator == cell->q->comparator ||
            !mpq_equal(s->value, cell->value) || pc_bounds_contradict(s, cell))
            continue;
        if (lost->count++ == 0) {
            lost->text = s;
            lost->cell = cell;
        }
    }
}

static void report_lost(PcCheckRun *run, const Lost *lost) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC612");
    pc_verdict_add(v, "text", lost->text);
    pc_verdict_add(v, "table", lost->cell);
    pc_verdict_arg_printf(v, "count", "%u", lost->count);
    pc_verdict_publish(run, v);
}

static void check_document(PcCheckRun *run, const PcLedgerDocument *d) {
    g_autoptr(GHashTable) groups =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    Lost lost = {0};
    for (guint i = 0; i < d->claims->len; i++) {
        PcStatement *s = d->claims->pdata[i];
        if (!is_bounded(s))
            continue;
        g_autofree char *key = key_of(s);
        GPtrArray *group = g_hash_table_lookup(groups, key);
        if (!group) {
            group = g_ptr_array_new();
            g_hash_table_insert(groups, g_steal_pointer(&key), group);
            g_ptr_array_add(order, group);
        }
        g_ptr_array_add(group, s);
    }
    for (guint i = 0; i < order->len; i++) {
        check_contradiction(run, order->pdata[i]);
        count_lost(order->pdata[i], &lost);
    }
    if (lost.count)
        report_lost(run, &lost);
}

void pc_check_bounds(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++)
        check_document(run, run->ledger->documents->pdata[i]);
}
