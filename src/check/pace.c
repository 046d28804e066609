/* pace: a year's target beside what the plan's years need (PC405, info): its growth below the plan's yearly
 * growth, its amount below the plan's total by its years. */
#include "check/arithmetic.h"
#include "check/levels.h"

#include <string.h>

enum { YEAR = 11 /* months from the first to the last */ };

static unsigned years_of(PcPeriod p) {
    return (unsigned)((p.last - p.first + 1) / 12);
}

static bool is_number(const PcStatement *s) {
    return s->numeric && s->unit && s->has_period && s->q->indicator && !s->q->parts && s->area &&
           s->q->status == PC_STATUS_TARGET && s->q->comparator != PC_CMP_RANGE &&
           !(s->indicator && s->indicator->better == PC_BETTER_LOW) && s->direction != PC_DIR_DOWN;
}

/* A target of a plan's years: a yearly growth, or an amount done over them. */
static bool is_of_plan(const PcStatement *s) {
    if (!is_number(s) || years_of(s->period) < 2)
        return false;
    if (s->q->aspect == PC_ASPECT_GROWTH)
        return s->q->annual == PC_ANNUAL_COMPOUND;
    bool flow = s->indicator &&
                (s->indicator->measures == PC_MEASURES_FLOW || s->indicator->measures == PC_MEASURES_SUM);
    return flow && s->q->annual == PC_ANNUAL_NONE && !s->unit->denominator &&
           strcmp(s->unit->dimension, "ratio") != 0;
}

/* A target of one year inside it, of the same kind: growth over the year before, or an amount. */
static bool is_of_year(const PcStatement *s) {
    if (!is_number(s) || s->period.last - s->period.first != YEAR || s->q->annual != PC_ANNUAL_NONE ||
        s->record->table)
        return false;
    return s->q->aspect == PC_ASPECT_GROWTH
               ? s->q->base != NULL
               : s->q->aspect == PC_ASPECT_LEVEL || s->q->aspect == PC_ASPECT_CUMULATIVE ||
                     (s->q->aspect == PC_ASPECT_INCREMENT && !s->q->base);
}

static char *key_of(const PcCheckRun *run, const PcStatement *s) {
    PcNamed n = pc_levels_named(run->levels, s);
    return g_strdup_printf("%s|%s|%s|%d|%s", n.name, n.scope ? n.scope : "", s->area->code,
                           s->q->aspect == PC_ASPECT_GROWTH, s->unit->dimension);
}

/* What each year has to bring, in base units; false where it has more than the year's own target. */
static bool is_behind(const PcStatement *year, const PcStatement *plan, mpq_t needed) {
    mpq_set(needed, plan->value);
    if (plan->q->aspect != PC_ASPECT_GROWTH) {
        mpq_t share;
        mpq_init(share);
        mpq_set_ui(share, 1, years_of(plan->period));
        mpq_mul(needed, needed, share);
        mpq_clear(share);
    }
    return mpq_cmp(year->value, needed) < 0;
}

static void judge(PcCheckRun *run, const PcStatement *year, const PcStatement *plan) {
    mpq_t needed;
    mpq_init(needed);
    if (is_behind(year, plan, needed)) {
        g_auto(PcInterval) point;
        pc_interval_init(&point);
        pc_interval_set_point(&point, needed);
        g_autofree char *own = pc_statement_text(year);
        g_autofree char *text = pc_interval_text(&point, year->scale, year->decimals, year->q->unit);
        PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC405");
        pc_verdict_add(v, "year", year);
        pc_verdict_add(v, "plan", plan);
        pc_verdict_arg(v, "needed", text);
        pc_verdict_compute(v, "%s < %s", own, text);
        pc_verdict_publish(run, v);
    }
    mpq_clear(needed);
}

/* The plans' targets by what they speak of: the last one stands for its kind. */
static GHashTable *collect_plans(const PcCheckRun *run) {
    GHashTable *plans = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            if (is_of_plan(d->claims->pdata[j]))
                g_hash_table_replace(plans, key_of(run, d->claims->pdata[j]), d->claims->pdata[j]);
    }
    return plans;
}

void pc_check_pace(PcCheckRun *run) {
    g_autoptr(GHashTable) plans = collect_plans(run);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (!is_of_year(s))
                continue;
            g_autofree char *key = key_of(run, s);
            const PcStatement *plan = g_hash_table_lookup(plans, key);
            if (plan && plan->period.first <= s->period.first && s->period.last <= plan->period.last &&
                plan->document != s->document)
                judge(run, s, plan);
        }
    }
}
