/* rows: what the cells of one row of an indicator table say of each other: a target below its baseline
 * (PC312), a binding target that is hedged (PC313), a target met at the baseline (PC316), uneven precision
 * (PC609). */
#include "check/run.h"
#include "check/states.h"

#include <string.h>

static bool is_cell(const PcStatement *s) {
    return s->record->table && s->numeric && !s->q->parts;
}

static bool is_change(const PcStatement *s) {
    return s->aspect == PC_ASPECT_GROWTH || s->aspect == PC_ASPECT_PP || s->aspect == PC_ASPECT_MULTIPLE;
}

static bool same_thing(const PcStatement *a, const PcStatement *b) {
    return a->aspect == b->aspect && a->q->annual == b->q->annual && a->unit && b->unit &&
           strcmp(a->unit->dimension, b->unit->dimension) == 0 && g_strcmp0(a->q->part, b->q->part) == 0;
}

/* Which way is better: the catalogue's word, else more of what is counted. */
static PcBetter better(const PcStatement *s) {
    if (s->indicator)
        return s->indicator->better;
    return s->unit && s->unit->discrete ? PC_BETTER_HIGH : PC_BETTER_NEUTRAL;
}

/* Only a stock, a state or a rate can fall below where it stands; this plan's sum may be smaller than the
 * last one's. */
bool pc_is_state(const PcStatement *s) {
    if (!s->indicator)
        return s->aspect == PC_ASPECT_LEVEL;
    return s->indicator->measures == PC_MEASURES_STOCK || s->indicator->measures == PC_MEASURES_AVERAGE ||
           (s->indicator->measures == PC_MEASURES_FLOW && !s->indicator->additive);
}

static bool is_bound(const PcStatement *s) {
    return s->q->comparator != PC_CMP_EQ && s->q->comparator != PC_CMP_ABOUT &&
           s->q->comparator != PC_CMP_RANGE;
}

bool pc_is_quota(const PcStatement *s) {
    return s->indicator && s->indicator->additive &&
           (s->indicator->quota || s->indicator->parent == PC_STANDS_QUOTA);
}

static void report(PcCheckRun *run, const char *code, const PcStatement *target, const PcStatement *baseline,
                   const char *sign) {
    g_autofree char *a = pc_statement_text(target);
    g_autofree char *b = pc_statement_text(baseline);
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, code);
    pc_verdict_add(v, "target", target);
    pc_verdict_add(v, "baseline", baseline);
    pc_verdict_compute(v, "%s %s %s", a, sign, b);
    bool guessed = !target->indicator && target->q->comparator != PC_CMP_RANGE;
    bool rate = target->indicator && target->indicator->measures == PC_MEASURES_FLOW;
    bool floor =
        pc_is_quota(target) || (rate && is_bound(target)); /* what must be kept may be less than what is */
    if (guessed || floor)
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_publish(run, v);
}

/* -1: the target is worse than the baseline, 0: the same, 1: better. A range counts by its worse end. */
static int compare(const PcStatement *target, const PcStatement *baseline, PcBetter direction) {
    bool low = direction == PC_BETTER_LOW;
    int c = mpq_cmp(low ? target->to : target->value, baseline->value);
    return low ? (c < 0) - (c > 0) : (c > 0) - (c < 0);
}

static void check_pair(PcCheckRun *run, const PcStatement *baseline, const PcStatement *target) {
    PcBetter direction = better(target);
    if (!same_thing(baseline, target) || is_change(target) || !pc_is_state(target) ||
        direction == PC_BETTER_NEUTRAL)
        return;
    int order = compare(target, baseline, direction);
    const char *sign = direction == PC_BETTER_LOW ? ">" : "<";
    if (order < 0)
        report(run, "PC312", target, baseline, sign);
    else if (order == 0 && target->q->comparator != PC_CMP_GT && target->q->comparator != PC_CMP_LT)
        report(run, "PC316", target, baseline, "=");
}

static void check_hedge(PcCheckRun *run, const PcStatement *s) {
    if (s->q->status != PC_STATUS_TARGET || s->q->attribute != PC_ATTRIBUTE_BINDING ||
        s->q->comparator != PC_CMP_ABOUT)
        return;
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC313");
    pc_verdict_add(v, "target", s);
    pc_verdict_publish(run, v);
}

static void check_precision(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    if (!same_thing(a, b) || a->decimals == 0 || b->decimals == 0 || a->decimals == b->decimals)
        return;
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC609");
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_publish(run, v);
}

static void check_row(PcCheckRun *run, const GPtrArray *claims, guint from, guint to) {
    for (guint i = from; i < to; i++) {
        const PcStatement *a = claims->pdata[i];
        if (!is_cell(a))
            continue;
        check_hedge(run, a);
        for (guint j = i + 1; j < to; j++) {
            const PcStatement *b = claims->pdata[j];
            if (!is_cell(b))
                continue;
            check_precision(run, a, b);
            if (a->q->status == PC_STATUS_ACTUAL && b->q->status == PC_STATUS_TARGET)
                check_pair(run, a, b);
        }
    }
}

void pc_check_rows(PcCheckRun *run) {
    for (guint n = 0; n < run->ledger->documents->len; n++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[n])->claims;
        for (guint i = 0, j; i < claims->len; i = j) {
            const PcRecord *first = ((const PcStatement *)claims->pdata[i])->record;
            for (j = i + 1; j < claims->len; j++) {
                const PcRecord *r = ((const PcStatement *)claims->pdata[j])->record;
                if (r->table != first->table || r->row != first->row)
                    break;
            }
            if (first->table)
                check_row(run, claims, i, j);
        }
    }
}
