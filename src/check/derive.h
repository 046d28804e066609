/* derive: a stated change held against the values before and after. Private to src/check.
 *
 * growth       to ÷ from − 1; compound: from · (1 + rate)^years = to, compared by powers
 * points       to − from, of shares and rates; a year: divided by the years
 * increase     to − from; a year: divided by the years
 * multiple     to ÷ from (是1.7倍), to ÷ from − 1 (增长1.7倍), 2^n (翻n番)
 */
#ifndef PC_CHECK_DERIVE_H
#define PC_CHECK_DERIVE_H

#include "check/arithmetic.h"

typedef struct {
    const PcStatement *change, *from, *to;
    unsigned years; /* of a change that is so much a year; else 0 */
    bool by;        /* of a multiple: 增长 1.7 倍, not 是 1.7 倍 */
} PcChange;

/* Whether the three can be computed with: numbers in dimensions that go together, none zero or unbounded. */
bool pc_change_is_sound(const PcChange *c);
/* Whether some values within what is printed satisfy the equation; barely: only some far from a number that a
 * fact is said to be above (超1200亿元). */
typedef enum { PC_FITS_NOT, PC_FITS_BARELY, PC_FITS } PcFit;
PcFit pc_change_fit(const PcChange *c);
/* Whether what fits is the change without its sign: the direction is wrong, not the size. */
bool pc_change_fits_backwards(const PcChange *c);
/* Whether growth at constant prices and levels at current ones lie no further apart than prices move. */
bool pc_change_is_plausible(const PcCheckRun *run, const PcChange *c);
/* Whether the rate is one at constant prices, by its 口径 or its indicator. */
bool pc_change_is_real(const PcCheckRun *run, const PcChange *c);

/* Gives the verdict of `code`: agreement or finding, with evidence, computation and the message's arguments.
 * A finding's severity is at most `cap`. */
void pc_change_judge(PcCheckRun *run, const PcChange *c, const char *code, PcSeverity cap);

/* The change as an interval in base units, below zero where it falls. `wide`: with its bound or hedge. */
void pc_change_interval(const PcStatement *change, bool wide, PcInterval *out);
/* "-" and "+" of a stated direction: −1 or 1. */
int pc_change_sign(const PcStatement *change);
/* The change as printed, with a sign before it where it falls. The caller owns it. */
char *pc_change_text(const PcStatement *change);
/* The same without a sign, printed or not: for formulas that have it before. The caller owns it. */
char *pc_change_size(const PcStatement *change);

#endif
