/* arithmetic: derived figures and how they are shown. */
#include "check/arithmetic.h"

#include <string.h>

static char *in_units(const mpq_t q, const mpq_t scale, int decimals) {
    mpq_t scaled;
    mpq_init(scaled);
    mpq_div(scaled, q, scale);
    bool negative = mpq_sgn(scaled) < 0;
    mpq_abs(scaled, scaled);
    g_autofree char *text = pc_decimal_print(scaled, decimals, true);
    mpq_clear(scaled);
    return g_strconcat(negative ? "−" : "", text, NULL);
}

/* Decimals, in units of `scale`, in which a value known to within `half` is worth printing: from `least` on,
 * up to the first that is smaller, `most` at most. */
static int decimals_worth(const mpq_t half, const mpq_t scale, int least, int most) {
    mpq_t finest, ten;
    int decimals = 0;
    mpq_inits(finest, ten, NULL);
    mpq_set(finest, scale);
    mpq_set_ui(ten, 10, 1);
    for (; decimals < least || (decimals < most && mpq_cmp(finest, half) > 0); decimals++)
        mpq_div(finest, finest, ten);
    mpq_clears(finest, ten, NULL);
    return decimals;
}

char *pc_interval_text(const PcInterval *interval, const mpq_t scale, int decimals, const char *unit) {
    enum { FINER = 2 };
    const char *u = unit ? unit : "";
    g_autofree char *lo = interval->lo_inf ? g_strdup("−∞") : in_units(interval->lo, scale, decimals + FINER);
    g_autofree char *hi = interval->hi_inf ? g_strdup("∞") : in_units(interval->hi, scale, decimals + FINER);
    if (interval->lo_inf || interval->hi_inf || strcmp(lo, hi) == 0)
        return interval->lo_inf || interval->hi_inf ? g_strdup_printf("(%s–%s) %s", lo, hi, u)
                                                    : g_strdup_printf("%s%s%s", lo, *u ? " " : "", u);
    mpq_t middle, half;
    mpq_inits(middle, half, NULL);
    mpq_set_ui(half, 1, 2);
    mpq_add(middle, interval->lo, interval->hi);
    mpq_mul(middle, middle, half);
    mpq_sub(half, interval->hi, middle);
    g_autofree char *mid = in_units(middle, scale, decimals_worth(half, scale, decimals, decimals + FINER));
    mpq_clears(middle, half, NULL);
    return g_strdup_printf("%s%s%s (%s–%s)", mid, *u ? " " : "", u, lo, hi);
}

void pc_statement_rounded(const PcStatement *s, PcInterval *out) {
    if (s->q->comparator == PC_CMP_RANGE) {
        pc_interval_set_point(out, s->value);
        mpq_set(out->hi, s->to);
        return;
    }
    if (s->unit && s->unit->discrete && s->decimals == 0) {
        pc_interval_set_point(out, s->value);
        return;
    }
    pc_interval_set_point(out, s->lo);
    mpq_set(out->hi, s->hi);
}

bool pc_derived_fits(const PcInterval *derived, const PcStatement *stated) {
    g_auto(PcInterval) allowed;
    pc_interval_init(&allowed);
    pc_statement_rounded(stated, &allowed);
    if (pc_interval_overlaps(derived, &allowed))
        return true;
    if (stated->q->comparator == PC_CMP_EQ)
        return false;
    pc_statement_interval(stated, &allowed);
    return pc_interval_overlaps(derived, &allowed);
}

bool pc_growth_interval(const PcStatement *from, const PcStatement *to, PcInterval *out) {
    g_auto(PcInterval) a, b, one;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&one);
    pc_statement_rounded(from, &a);
    pc_statement_rounded(to, &b);
    mpq_set_ui(one.lo, 1, 1);
    mpq_set_ui(one.hi, 1, 1);
    if (!pc_interval_div(out, &b, &a))
        return false;
    pc_interval_sub(out, out, &one);
    return true;
}
