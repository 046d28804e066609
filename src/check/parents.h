/* parents: what the PC5xx files share: a document beside its parent's. Private to src/check. */
#ifndef PC_CHECK_PARENTS_H
#define PC_CHECK_PARENTS_H

#include "check/run.h"

/* A document with plan data and the plan of the level above it. */
typedef struct {
    PcCheckRun *run;
    const PcLedgerDocument *child, *parent;
} PcKin;

/* Whether two statements are targets for one thing measured one way, ending in one year; areas aside. */
bool pc_same_target(const PcStatement *a, const PcStatement *b);
/* The parent's statement that a child's target is compared with; NULL where there is none. */
const PcStatement *pc_parent_target(const PcKin *kin, const PcStatement *child);
/* Which way is better for a statement: growth of a thing that is better high is better high; a fall counts as
 * growth below zero. */
PcBetter pc_better_of(const PcStatement *s);
/* Whether the statement says how much something changes that is no change itself. */
bool pc_is_rate_of_change(const PcStatement *s);
/* How a district stands to its parent in this statement: rates of growth differ between districts. */
PcStanding pc_standing_of(const PcStatement *s);
/* A figure of `kin->parent` or `child` with this id, aspect and end year, stated as a number; NULL where
 * there is none. */
const PcStatement *pc_find_target(const PcLedgerDocument *d, const PcIndicator *indicator, PcAspect aspect,
                                  int year);

/* The quota issued to the child's area for this statement's indicator and end year; NULL where none is
 * registered. */
const PcStatement *pc_allocated(const PcKin *kin, const PcStatement *own);

void pc_check_targets(const PcKin *kin);  /* ordered: PC501–PC504, PC506 */
void pc_check_words(const PcKin *kin);    /* targets in words: PC505 */
void pc_check_coverage(const PcKin *kin); /* PC510–PC512 */
void pc_check_quotes(const PcKin *kin);   /* the parent's figure in the child's document: PC508, PC509 */

#endif
