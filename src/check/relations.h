/* relations: what the files that evaluate relations.xml share. Private to src/check. */
#ifndef PC_CHECK_RELATIONS_H
#define PC_CHECK_RELATIONS_H

#include "check/levels.h"
#include "check/run.h"

/* One figure that takes part in a relation. */
typedef struct {
    const PcStatement *s; /* NULL: the ledger has none */
    const char *scope;    /* its 口径; NULL where none is named */
} PcOperand;

/* Where and when a relation is evaluated, and who asks. */
typedef struct {
    PcCheckRun *run;
    const PcStatement *s; /* the figure being judged: its area, period, status and document */
    const char *scope;    /* the 口径 that is asked for; NULL: none */
    bool other_scope;     /* set where a figure is there, but only of another 口径 */
    GHashTable *told;     /* findings given so far: a figure stated again is not told again */
} PcRelationCase;

/* Whether a statement is the level of a catalogued indicator at a known time. */
bool pc_relation_has_level(const PcStatement *s);
/* The levels of an indicator that can stand beside the case's figure: of its area, period and status; best
 * first. Of PcLevel; the caller owns the array. */
GArray *pc_relation_levels(const PcRelationCase *c, const char *indicator);
/* The best of them with the 口径 that is asked for, or with none where that is the same (no statement names
 * one). */
PcOperand pc_relation_operand(PcRelationCase *c, const char *indicator);

/* Publishes a finding or agreement of the relation `id`, with its possible causes noted: figures a census may
 * have revised, more than two documents, estimates. A finding that differs from an earlier one only in where
 * the judged figure stands is dropped. */
void pc_relation_publish(const PcRelationCase *c, const char *id, PcVerdict *v);
/* Widens an interval by so many per cent of it, a relation's slack or doubt: for what is not divided by the
 * printed whole itself. NULL: none. */
void pc_relation_slacken(const char *slack, PcInterval *i);
/* "1173.9 亿元（属地）". The caller owns it. */
char *pc_operand_text(const PcOperand *o);

/* PC303: a share or ratio against part and whole. PC302: a sum or difference. */
void pc_check_quotient(PcRelationCase *c, const PcRelation *r);
void pc_check_total(PcRelationCase *c, const PcRelation *r);

#endif
