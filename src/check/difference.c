/* difference: how far apart the two sides of a verdict are, exactly. */
#include "check/check.h"

#include <string.h>

void pc_difference_clear(PcDifference *d) {
    mpq_clears(d->absolute, d->relative, NULL);
    *d = (PcDifference){0};
}

static bool same_dimension(const PcStatement *a, const PcStatement *b) {
    if (a->unit && b->unit)
        return strcmp(a->unit->dimension, b->unit->dimension) == 0;
    return g_strcmp0(a->q->unit, b->q->unit) == 0;
}

/* Whether the two are numbers for one thing: look-alikes and ranges have no difference to speak of. */
static bool is_measurable(const PcStatement *a, const PcStatement *b) {
    if (!a || !b || !a->numeric || !b->numeric || a->q->parts || b->q->parts || a->q->value_to ||
        b->q->value_to)
        return false;
    return a->indicator == b->indicator && a->aspect == b->aspect && same_dimension(a, b);
}

void pc_verdict_difference(const PcVerdict *v, PcDifference *out) {
    *out = (PcDifference){0};
    mpq_inits(out->absolute, out->relative, NULL);
    if (v->evidence->len != 2)
        return;
    const PcStatement *a = g_array_index(v->evidence, PcEvidence, 0).statement;
    const PcStatement *b = g_array_index(v->evidence, PcEvidence, 1).statement;
    if (!is_measurable(a, b) || mpq_equal(a->value, b->value))
        return;
    mpq_sub(out->absolute, a->value, b->value);
    mpq_abs(out->absolute, out->absolute);
    if (mpq_sgn(b->value) != 0) {
        mpq_div(out->relative, out->absolute, b->value);
        mpq_abs(out->relative, out->relative);
        out->has_relative = true;
    }
    mpq_div(out->absolute, out->absolute, a->scale);
    out->unit = a->q->unit;
    out->known = true;
}
