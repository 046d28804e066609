/* number: exact decimals and intervals of rationals (GMP). No float ever.
 *
 * A printed measurement is the interval of its last digit, both ends closed (GB/T 8170—2008, clause 3);
 * a count printed whole is itself; a planned number is exact when it is ordered. */
#ifndef PC_NUMBER_H
#define PC_NUMBER_H

#include <glib.h>
#include <gmp.h>
#include <stdbool.h>

#include "base/quantity.h"

/* Parses "23.0", "1/3", "-0.5" exactly into `out` (already initialised); decimals gets the digits printed
 * after the point (0 for a fraction). false where the text is no number or has more than `max_digits` digits.
 */
bool pc_decimal_parse(const char *text, size_t max_digits, mpq_t out, int *decimals);

/* The decimal writing of q rounded half to even to `decimals` places; exact and shorter where trailing zeros
 * would follow and `trim`. The caller owns it. */
char *pc_decimal_print(const mpq_t q, int decimals, bool trim);

typedef struct {
    mpq_t lo, hi;
    bool lo_open, hi_open; /* the end itself does not belong */
    bool lo_inf, hi_inf;   /* no lower, no upper end; lo or hi is then meaningless */
} PcInterval;

void pc_interval_init(PcInterval *i);
void pc_interval_clear(PcInterval *i);
void pc_interval_set(PcInterval *to, const PcInterval *from);
void pc_interval_set_point(PcInterval *i, const mpq_t q);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcInterval, pc_interval_clear)

/* [q - u/2, q + u/2] with u the unit of the last printed digit. */
void pc_interval_set_rounded(PcInterval *i, const mpq_t q, int decimals);

bool pc_interval_overlaps(const PcInterval *a, const PcInterval *b);
bool pc_interval_contains(const PcInterval *outer, const PcInterval *inner);
bool pc_interval_has(const PcInterval *i, const mpq_t q);

/* Arithmetic on all values the inputs allow. quotient: false where the divisor's interval holds zero. */
void pc_interval_add(PcInterval *out, const PcInterval *a, const PcInterval *b);
void pc_interval_sub(PcInterval *out, const PcInterval *a, const PcInterval *b);
void pc_interval_mul(PcInterval *out, const PcInterval *a, const PcInterval *b);
bool pc_interval_div(PcInterval *out, const PcInterval *a, const PcInterval *b);
/* Adds a whole number to every value: 1 + rate, ratio − 1. */
void pc_interval_shift(PcInterval *i, long by);
void pc_interval_scale(PcInterval *out, const PcInterval *a, const mpq_t by);

/* Whether some from, to and rate (a fraction: 0.05) within the intervals satisfy from·(1+rate)^years = to.
 * Compares powers, never roots. All intervals must be positive (1+rate too); false otherwise. */
bool pc_interval_compound_fits(const PcInterval *from, const PcInterval *to, const PcInterval *rate,
                               unsigned years);

#endif
