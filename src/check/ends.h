/* ends: the values before and after that a stated change leads from and to. Private to src/check. */
#ifndef PC_CHECK_ENDS_H
#define PC_CHECK_ENDS_H

#include "check/derive.h"
#include "check/levels.h"

typedef struct {
    GArray *from, *to; /* of PcLevel, best first; those of the sentence alone where it states them */
    const char *scope; /* the 口径 the change is stated in; NULL where none */
    unsigned years;    /* of a yearly change, else 0 */
    bool in_sentence;  /* the sentence itself states the value before */
    bool by;           /* of a multiple: it is what the value grew by */
    bool base_known;   /* the text says, or custom does, what the change is measured from */
    PcPeriod base;
} PcEnds;

void pc_ends_init(PcEnds *ends);
void pc_ends_clear(PcEnds *ends);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcEnds, pc_ends_clear)

/* Looks for the ends of growth, points, an increase or a multiple; false where it is none of these or its
 * period is unknown. */
bool pc_ends_find(const PcCheckRun *run, const PcStatement *change, PcEnds *out);

/* Whether the words before a change set it beside another figure, not one of another time:
 * 高于全国平均水平 3.1 个百分点. */
bool pc_is_beside_another(const PcCheckRun *run, const PcStatement *change);
/* Which of the base year's figures a change is measured from (phrases.xml, base-kind): 较上年|年初预算; NULL
 * where nothing says so: then it is what came of it. */
const PcTerm *pc_base_kind(const PcCheckRun *run, const PcStatement *change);
/* Whether two changes are measured from figures of one kind. */
bool pc_same_base_kind(const PcCheckRun *run, const PcStatement *a, const PcStatement *b);
/* Whether a multiple is what the value grew by (增长 1.7 倍), not what it came to (是 1.7 倍, 翻一番). */
bool pc_is_grown_by(const PcCheckRun *run, const PcStatement *change);
/* Whether one value may be several years' sum of the other, as far as their size tells. */
bool pc_differ_like_a_sum(const PcStatement *a, const PcStatement *b);

#endif
