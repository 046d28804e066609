/* arithmetic: derived figures and how they are shown. Private to src/check. */
#ifndef PC_CHECK_ARITHMETIC_H
#define PC_CHECK_ARITHMETIC_H

#include "check/run.h"

/* "33.108 % (33.106–33.110)": the middle of an interval and its ends, in units of `scale`, two digits finer
 * than `decimals`, the middle no finer than it is known; the unit is put after the middle. The caller owns
 * it. */
char *pc_interval_text(const PcInterval *interval, const mpq_t scale, int decimals, const char *unit);

/* A planned number as the input of arithmetic is the interval of its last digit, as a measured one is;
 * comparators and hedges are left aside: what is computed is what is printed. */
void pc_statement_rounded(const PcStatement *s, PcInterval *out);

/* What a stated figure allows when a derived one is held against it: rounding, and what its bound or hedge
 * adds. */
bool pc_derived_fits(const PcInterval *derived, const PcStatement *stated);

/* to ÷ from − 1 as an interval of fractions; false where from may be zero. */
bool pc_growth_interval(const PcStatement *from, const PcStatement *to, PcInterval *out);

#endif
