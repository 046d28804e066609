/* between: the growth of a total against that of its parts (PC302): a weighted mean cannot lie above the
 * highest or below the lowest of what it is the mean of. Parts are those of a sum of relations.xml, which
 * leaves none out, as the total's own document states their growth in the same window.
 */
#include "check/derive.h"
#include "check/run.h"

#include <string.h>

enum { MOST_PARTS = 8 };

static bool is_growth(const PcStatement *s) {
    return s->numeric && s->unit && s->indicator && s->has_period && !s->q->parts && !s->q->part &&
           s->aspect == PC_ASPECT_GROWTH && s->q->comparator == PC_CMP_EQ &&
           (s->q->annual == PC_ANNUAL_NONE || s->q->annual == PC_ANNUAL_COMPOUND) &&
           strcmp(s->unit->dimension, "ratio") == 0;
}

static bool is_beside(const PcStatement *total, const PcStatement *part) {
    return part->area == total->area && g_strcmp0(part->q->area_name, total->q->area_name) == 0 &&
           part->period.first == total->period.first && part->period.last == total->period.last &&
           part->q->annual == total->q->annual && part->q->status == total->q->status &&
           g_strcmp0(part->q->base, total->q->base) == 0 &&
           g_strcmp0(part->q->qualifier, total->q->qualifier) == 0;
}

/* The statement of the part's growth that stands nearest to the total's, if it is near at all. */
static const PcStatement *growth_of(const PcStatement *total, const char *id) {
    enum { NEAR = 64 }; /* claims */
    const GPtrArray *claims = total->document->claims;
    const PcStatement *best = NULL;
    guint from = total->index > NEAR ? total->index - NEAR : 0;
    for (guint i = from; i < MIN(claims->len, total->index + NEAR); i++) {
        const PcStatement *s = claims->pdata[i];
        if (!is_growth(s) || strcmp(s->indicator->id, id) != 0 || !is_beside(total, s))
            continue;
        guint far = ABS((int)s->index - (int)total->index);
        if (!best || far < (guint)ABS((int)best->index - (int)total->index))
            best = s;
    }
    return best;
}

/* From the lowest the lowest part can be to the highest the highest can. */
static void span_of(const PcStatement *const *parts, guint n, PcInterval *out) {
    for (guint i = 0; i < n; i++) {
        g_auto(PcInterval) one;
        pc_interval_init(&one);
        pc_change_interval(parts[i], false, &one);
        if (i == 0 || mpq_cmp(one.lo, out->lo) < 0)
            mpq_set(out->lo, one.lo);
        if (i == 0 || mpq_cmp(one.hi, out->hi) > 0)
            mpq_set(out->hi, one.hi);
    }
}

static void judge(PcCheckRun *run, const PcStatement *total, const PcStatement *const *parts, guint n) {
    g_auto(PcInterval) span, stated;
    pc_interval_init(&span);
    pc_interval_init(&stated);
    span_of(parts, n, &span);
    pc_change_interval(total, false, &stated);
    bool agrees = pc_interval_overlaps(&span, &stated);
    g_autoptr(GString) list = g_string_new(NULL);
    PcVerdict *v = pc_verdict_new(run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC302");
    pc_verdict_add(v, "whole", total);
    for (guint i = 0; i < n; i++) {
        g_autofree char *one = pc_change_text(parts[i]);
        g_string_append_printf(list, "%s%s", i ? ", " : "", one);
        pc_verdict_add(v, "part", parts[i]);
    }
    g_autofree char *own = pc_change_text(total);
    pc_verdict_arg(v, "parts", list->str);
    pc_verdict_compute(v, "%s %s [%s]", own, agrees ? "∈" : "∉", list->str);
    pc_verdict_publish(run, v);
}

static void check_total(PcCheckRun *run, const PcRelation *r, const PcStatement *total) {
    const PcStatement *parts[MOST_PARTS];
    guint n = 0;
    for (const char *const *id = r->parts; *id; id++, n++) {
        if (n == MOST_PARTS || !(parts[n] = growth_of(total, *id)))
            return;
    }
    judge(run, total, parts, n);
}

void pc_check_between(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[i])->claims;
        for (guint j = 0; j < claims->len; j++) {
            const PcStatement *s = claims->pdata[j];
            for (size_t k = 0; is_growth(s) && k < pc_relation_count(run->catalogue); k++) {
                const PcRelation *r = pc_relation_at(run->catalogue, k);
                if (r->kind == PC_RELATION_SUM && strcmp(r->result, s->indicator->id) == 0)
                    check_total(run, r, s);
            }
        }
    }
}
