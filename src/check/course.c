/* course: one figure over the years of a document: a target that is worse than what is reached before it, in
 * whatever sentences or tables they stand (PC312): 2020 年 62.5 %, 到 2025 年 60 %. Cells of one row are
 * rows'. */
#include "check/levels.h"
#include "check/run.h"
#include "check/states.h"

#include <string.h>

static bool is_point(const PcStatement *s) {
    return s->numeric && s->unit && s->has_period && s->indicator &&
           s->indicator->better != PC_BETTER_NEUTRAL && s->aspect == PC_ASPECT_LEVEL &&
           s->q->aspect != PC_ASPECT_INCREMENT && !s->q->parts && !s->q->part &&
           s->q->annual == PC_ANNUAL_NONE && s->direction == PC_DIR_NONE &&
           s->q->vintage == PC_VINTAGE_NONE && s->q->comparator != PC_CMP_RANGE &&
           s->area == s->document->info.area && strcmp(s->unit->dimension, s->indicator->dimension) == 0 &&
           pc_is_state(s);
}

static char *key_of(const PcCheckRun *run, const PcStatement *s) {
    PcNamed n = pc_levels_named(run->levels, s);
    return g_strdup_printf("%s|%s|%s", s->name, n.scope ? n.scope : "",
                           s->q->qualifier ? s->q->qualifier : "");
}

static gint by_year(gconstpointer pa, gconstpointer pb) {
    const PcStatement *a = *(const PcStatement *const *)pa, *b = *(const PcStatement *const *)pb;
    int order = pc_period_end_year(a->period) - pc_period_end_year(b->period);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

static bool in_one_row(const PcStatement *a, const PcStatement *b) {
    return a->record->table && a->record->table == b->record->table && a->record->row == b->record->row;
}

static bool is_worse(const PcStatement *later, const PcStatement *earlier) {
    int order = mpq_cmp(later->value, earlier->value);
    return later->indicator->better == PC_BETTER_LOW ? order > 0 : order < 0;
}

/* What is only a bound may be so for other reasons; what is hedged is not sure. */
static bool is_plain(const PcStatement *s) {
    return s->q->comparator == PC_CMP_EQ;
}

static void report(PcCheckRun *run, const PcStatement *later, const PcStatement *earlier) {
    g_autofree char *a = pc_statement_text(later), *b = pc_statement_text(earlier);
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC312");
    if (!is_plain(later) || !is_plain(earlier) || pc_is_quota(later))
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_add(v, "target", later);
    pc_verdict_add(v, "baseline", earlier);
    pc_verdict_compute(v, "%s %s %s", a, later->indicator->better == PC_BETTER_LOW ? ">" : "<", b);
    pc_verdict_publish(run, v);
}

/* The first statement of each year stands for it. */
static void check_course(PcCheckRun *run, GPtrArray *points) {
    const PcStatement *earlier = NULL;
    g_ptr_array_sort(points, by_year);
    for (guint i = 0; i < points->len; i++) {
        const PcStatement *s = points->pdata[i];
        if (earlier && pc_period_end_year(earlier->period) == pc_period_end_year(s->period))
            continue;
        if (earlier && s->q->status == PC_STATUS_TARGET && is_worse(s, earlier) && !in_one_row(s, earlier))
            report(run, s, earlier);
        earlier = s;
    }
}

void pc_check_course(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        g_autoptr(GHashTable) courses =
            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
        g_autoptr(GPtrArray) order = g_ptr_array_new();
        for (guint j = 0; j < d->claims->len; j++) {
            PcStatement *s = d->claims->pdata[j];
            if (!is_point(s))
                continue;
            g_autofree char *key = key_of(run, s);
            GPtrArray *points = g_hash_table_lookup(courses, key);
            if (!points) {
                points = g_ptr_array_new();
                g_hash_table_insert(courses, g_steal_pointer(&key), points);
                g_ptr_array_add(order, points);
            }
            g_ptr_array_add(points, s);
        }
        for (guint j = 0; j < order->len; j++)
            check_course(run, order->pdata[j]);
    }
}
