/* coverage: indicators of the parent's table that the district's table leaves out, look-alikes that must not
 * be compared, and 约束性 turned 预期性. */
#include "check/parents.h"

#include <string.h>

static bool is_row(const PcStatement *s) {
    return s->datum && s->datum->table && s->indicator && s->q->status == PC_STATUS_TARGET;
}

/* The first target row of the document with this indicator and aspect; any aspect where `aspect` is negative.
 */
static const PcStatement *find_row(const PcLedgerDocument *d, const PcIndicator *indicator) {
    for (guint i = 0; i < d->data->len; i++) {
        const PcStatement *s = d->data->pdata[i];
        if (is_row(s) && s->indicator == indicator)
            return s;
    }
    return NULL;
}

static const PcUnlike *unlike(const PcIndicator *a, const PcIndicator *b) {
    for (size_t i = 0; i < a->n_unlike; i++)
        if (strcmp(a->unlike[i].ref, b->id) == 0)
            return &a->unlike[i];
    return NULL;
}

/* The row of the district that looks most like the parent's but is another indicator, one that the parent's
 * own table does not have: it stands in for the one that is missing. */
static const PcStatement *find_lookalike(const PcKin *kin, const PcIndicator *indicator,
                                         const PcUnlike **why) {
    const PcStatement *best = NULL;
    int best_likeness = -1;
    for (guint i = 0; i < kin->child->data->len; i++) {
        const PcStatement *s = kin->child->data->pdata[i];
        if (!is_row(s) || find_row(kin->parent, s->indicator))
            continue;
        const PcUnlike *tie = unlike(s->indicator, indicator);
        if (!tie)
            tie = unlike(indicator, s->indicator);
        int likeness = tie ? pc_phrase_likeness(s->indicator->name, indicator->name) : -1;
        if (likeness > best_likeness) {
            best = s;
            best_likeness = likeness;
            *why = tie;
        }
    }
    return best;
}

static void report_lookalike(const PcKin *kin, const PcStatement *own, const PcStatement *city,
                             const PcUnlike *why) {
    PcVerdict *v = pc_verdict_new(kin->run, PC_VERDICT_DISAGREES, "PC512");
    pc_verdict_add(v, "district", own);
    pc_verdict_add(v, "city", city);
    pc_verdict_arg(v, "why", why->text);
    pc_verdict_arg(v, "reason", why->reason);
    pc_verdict_arg(v, "other", city->q->indicator);
    pc_verdict_publish(kin->run, v);
}

/* Where the district's indicator table stands in its text. */
static const PcPlace *table_place(const PcLedgerDocument *d) {
    for (guint i = 0; i < d->data->len; i++) {
        const PcStatement *s = d->data->pdata[i];
        if (s->datum->table && s->stated && s->stated->record->table)
            return &s->stated->record->place;
    }
    return NULL;
}

static void report_left_out(const PcKin *kin, const PcStatement *city) {
    bool binding = city->q->attribute == PC_ATTRIBUTE_BINDING;
    PcVerdict *v = pc_verdict_new(kin->run, PC_VERDICT_DISAGREES, binding ? "PC510" : "PC513");
    pc_verdict_add(v, "city", city);
    pc_verdict_add_absent(v, "district", kin->child, city->q->indicator, city->q->period,
                          table_place(kin->child));
    if (kin->child->info.area)
        pc_verdict_arg(v, "district", kin->child->info.area->name);
    pc_verdict_publish(kin->run, v);
}

static void check_row(const PcKin *kin, const PcStatement *city) {
    const PcUnlike *why = NULL;
    if (find_row(kin->child, city->indicator))
        return;
    const PcStatement *lookalike = find_lookalike(kin, city->indicator, &why);
    if (lookalike)
        report_lookalike(kin, lookalike, city, why);
    else if (city->indicator->applies == PC_APPLIES_ANY)
        report_left_out(kin, city);
}

static void check_attribute(const PcKin *kin, const PcStatement *own) {
    const PcStatement *city = find_row(kin->parent, own->indicator);
    if (!city || city->q->attribute != PC_ATTRIBUTE_BINDING || own->q->attribute != PC_ATTRIBUTE_EXPECTED)
        return;
    PcVerdict *v = pc_verdict_new(kin->run, PC_VERDICT_DISAGREES, "PC511");
    pc_verdict_add(v, "district", own);
    pc_verdict_add(v, "city", city);
    pc_verdict_publish(kin->run, v);
}

/* Calls `visit` once an indicator of the document's tables. */
static void each_row(const PcKin *kin, const PcLedgerDocument *d,
                     void (*visit)(const PcKin *, const PcStatement *)) {
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < d->data->len; i++) {
        const PcStatement *s = d->data->pdata[i];
        if (is_row(s) && g_hash_table_add(seen, (gpointer)s->indicator))
            visit(kin, s);
    }
}

void pc_check_coverage(const PcKin *kin) {
    each_row(kin, kin->child, check_attribute);
    /* Only an outline takes over its parent's table. */
    if (g_strcmp0(kin->child->info.kind, "outline") == 0 && kin->child->plan->tables->len > 0)
        each_row(kin, kin->parent, check_row);
}
