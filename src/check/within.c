/* within: what an area has of something that adds up, against what the area around it has in the same year
 * (PC506): a district's 150 万千瓦 of the city's 140. Measured figures; targets are compared as plan data
 * are. An amount below the whole confirms nothing and is no verdict. */
#include "check/arithmetic.h"
#include "check/levels.h"

#include <string.h>

static bool is_amount(const PcStatement *s) {
    return s->numeric && s->unit && s->has_period && s->indicator && s->indicator->additive && !s->q->parts &&
           !s->q->part && s->aspect == PC_ASPECT_LEVEL && s->q->annual == PC_ANNUAL_NONE &&
           s->q->status == PC_STATUS_ACTUAL && s->q->comparator == PC_CMP_EQ &&
           s->q->aspect != PC_ASPECT_INCREMENT && s->area && s->area->parent &&
           s->area == s->document->info.area && strcmp(s->unit->dimension, s->indicator->dimension) == 0;
}

/* The whole around it: of the same window, 口径 and vintage, plainly stated. */
static const PcStatement *whole_around(const PcCheckRun *run, const PcStatement *s) {
    PcNamed n = pc_levels_named(run->levels, s);
    const PcLevelQuery query = {.name = n.name,
                                .area = s->area->parent,
                                .aspect = PC_ASPECT_LEVEL,
                                .dimension = s->unit->dimension,
                                .period = s->period,
                                .document = s->document};
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (is_amount(level->s) && level->s->period.first == s->period.first &&
            g_strcmp0(level->scope, n.scope) == 0 && level->s->q->vintage == s->q->vintage)
            return level->s;
    }
    return NULL;
}

static void check_amount(PcCheckRun *run, const PcStatement *s) {
    const PcStatement *whole = whole_around(run, s);
    if (!whole)
        return;
    g_auto(PcInterval) part, all;
    pc_interval_init(&part);
    pc_interval_init(&all);
    pc_statement_rounded(s, &part);
    pc_statement_rounded(whole, &all);
    if (mpq_cmp(part.lo, all.hi) <= 0)
        return;
    g_autofree char *a = pc_statement_text(s), *b = pc_statement_text(whole);
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC506");
    pc_verdict_add(v, "district", s);
    pc_verdict_add(v, "city", whole);
    pc_verdict_compute(v, "%s > %s", a, b);
    pc_verdict_publish(run, v);
}

void pc_check_within(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            if (is_amount(d->claims->pdata[j]))
                check_amount(run, d->claims->pdata[j]);
    }
}
