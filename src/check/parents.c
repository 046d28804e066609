/* parents: PC5xx, each document beside the plan of the area above it. */
#include "check/parents.h"

#include <string.h>

static bool is_target_of_plan(const PcStatement *s) {
    return s->datum && s->indicator && s->q->status == PC_STATUS_TARGET &&
           (s->datum->kind == PC_DATUM_TARGET || s->datum->kind == PC_DATUM_AMENDS);
}

bool pc_same_target(const PcStatement *a, const PcStatement *b) {
    return a->indicator == b->indicator && a->aspect == b->aspect && a->q->annual == b->q->annual &&
           a->has_period && b->has_period && pc_period_end_year(a->period) == pc_period_end_year(b->period) &&
           g_strcmp0(a->q->part, b->q->part) == 0;
}

const PcStatement *pc_parent_target(const PcKin *kin, const PcStatement *child) {
    const PcStatement *best = NULL;
    for (guint i = 0; i < kin->parent->data->len; i++) {
        const PcStatement *s = kin->parent->data->pdata[i];
        if (!is_target_of_plan(s) || s->area != kin->parent->info.area || !pc_same_target(s, child))
            continue;
        if (!best || (s->datum->table && !best->datum->table))
            best = s;
    }
    return best;
}

const PcStatement *pc_find_target(const PcLedgerDocument *d, const PcIndicator *indicator, PcAspect aspect,
                                  int year) {
    for (guint i = 0; indicator && i < d->data->len; i++) {
        const PcStatement *s = d->data->pdata[i];
        if (is_target_of_plan(s) && s->indicator == indicator && s->aspect == aspect && s->has_period &&
            pc_period_end_year(s->period) == year && s->area == d->info.area)
            return s;
    }
    return NULL;
}

const PcStatement *pc_allocated(const PcKin *kin, const PcStatement *own) {
    const PcLedgerDocument *const sources[] = {kin->parent, kin->child};
    for (size_t n = 0; n < G_N_ELEMENTS(sources); n++)
        for (guint i = 0; i < sources[n]->data->len; i++) {
            const PcStatement *q = sources[n]->data->pdata[i];
            if (q->datum->kind == PC_DATUM_ALLOCATED && q->numeric && q->indicator == own->indicator &&
                q->area == own->area && q->has_period && own->has_period &&
                pc_period_end_year(q->period) == pc_period_end_year(own->period))
                return q;
        }
    return NULL;
}

PcBetter pc_better_of(const PcStatement *s) {
    return s->indicator->better;
}

bool pc_is_rate_of_change(const PcStatement *s) {
    bool change =
        s->aspect == PC_ASPECT_GROWTH || s->aspect == PC_ASPECT_PP || s->aspect == PC_ASPECT_MULTIPLE;
    return change && s->indicator && s->indicator->measures != PC_MEASURES_CHANGE;
}

PcStanding pc_standing_of(const PcStatement *s) {
    return pc_is_rate_of_change(s) ? PC_STANDS_MEAN : s->indicator->parent;
}

/* The document of the area above: the plan it names as parent, or that one's parent, else an outline of the
 * parent area. */
static const PcLedgerDocument *parent_document(const PcLedger *ledger, const PcLedgerDocument *child) {
    const PcArea *area = child->info.area ? child->info.area->parent : NULL;
    const PcLedgerDocument *outline = NULL;
    if (!area)
        return NULL;
    for (guint i = 0; i < ledger->documents->len; i++) {
        const PcLedgerDocument *d = ledger->documents->pdata[i];
        if (!d->plan || d->info.area != area)
            continue;
        if (child->plan && g_strcmp0(child->plan->parent, d->plan->id) == 0)
            return d;
        if (!outline && g_strcmp0(d->info.kind, "outline") == 0)
            outline = d;
    }
    return outline;
}

/* The sum in the parent's unit: as an argument and as arithmetic. */
static void describe_sum(PcVerdict *v, const PcStatement *whole, const mpq_t sum, const char *summands) {
    mpq_t printed;
    mpq_init(printed);
    mpq_div(printed, sum, whole->scale);
    g_autofree char *number = pc_decimal_print(printed, 6, true);
    g_autofree char *city = pc_statement_text(whole);
    const char *unit = whole->q->unit ? whole->q->unit : "";
    pc_verdict_arg_printf(v, "sum", "%s %s", number, unit);
    pc_verdict_arg_printf(v, "count", "%u", v->evidence->len - 1);
    pc_verdict_compute(v, "%s = %s %s > %s", summands, number, unit, city);
    mpq_clear(printed);
}

/* The districts of one parent together: their sum of an additive target above the parent's. Not all of them
 * need be there, so it is shown, not judged. */
static void check_sum(PcCheckRun *run, const PcLedgerDocument *parent, const PcStatement *whole) {
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    mpq_t sum;
    mpq_init(sum);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        if (!d->plan || !d->info.area || d->info.area->parent != parent->info.area ||
            g_strcmp0(d->info.kind, "outline"))
            continue;
        const PcStatement *part =
            pc_find_target(d, whole->indicator, whole->aspect, pc_period_end_year(whole->period));
        if (!part || !part->numeric || !pc_same_target(part, whole))
            continue;
        g_ptr_array_add(parts, (gpointer)part);
        mpq_add(sum, sum, part->value);
    }
    if (parts->len >= 2 && mpq_cmp(sum, whole->value) > 0) {
        PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC507");
        pc_verdict_add(v, "city", whole);
        g_autoptr(GString) names = g_string_new(NULL);
        for (guint i = 0; i < parts->len; i++) {
            const PcStatement *part = parts->pdata[i];
            g_autofree char *value = pc_statement_text(part);
            pc_verdict_add(v, "district", part);
            g_string_append_printf(names, "%s%s %s", i ? " + " : "", part->area->name, value);
        }
        describe_sum(v, whole, sum, names->str);
        pc_verdict_publish(run, v);
    }
    mpq_clear(sum);
}

static void check_sums(PcCheckRun *run, const PcLedgerDocument *parent) {
    for (guint i = 0; i < parent->data->len; i++) {
        const PcStatement *s = parent->data->pdata[i];
        if (is_target_of_plan(s) && s->numeric && s->has_period && s->indicator->additive &&
            pc_standing_of(s) == PC_STANDS_SUM && s->area == parent->info.area)
            check_sum(run, parent, s);
    }
}

void pc_check_parents(PcCheckRun *run) {
    g_autoptr(GHashTable) summed = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        const PcLedgerDocument *parent = d->plan ? parent_document(run->ledger, d) : NULL;
        if (!parent)
            continue;
        const PcKin kin = {run, d, parent};
        pc_check_targets(&kin);
        pc_check_words(&kin);
        pc_check_coverage(&kin);
        pc_check_quotes(&kin);
        if (g_hash_table_add(summed, (gpointer)parent))
            check_sums(run, parent);
    }
}
