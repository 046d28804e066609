/* parts: several figures held against the one they make up. Private to src/check. */
#ifndef PC_CHECK_PARTS_H
#define PC_CHECK_PARTS_H

#include "check/arithmetic.h"
#include "check/vocabulary.h"

/* How far a list of parts is known to leave nothing out. */
typedef enum {
    PC_LIST_OPEN,    /* 等, 主要有: only more than the whole is wrong */
    PC_LIST_UNCLEAR, /* says nothing: may name the main ones; only more than the whole is wrong, where near it
                      */
    PC_LIST_NEAR,  /* as many as were announced, rows under the row of all: what comes near the whole is taken
                      for all of it */
    PC_LIST_CLOSED /* 其他 …, 城镇 and 农村: anything but the whole is wrong */
} PcListKind;

/* Whether a table's row begins with a mark that makes it part of the row above: #, 其中. */
bool pc_part_is_sub_row(const PcCheckRun *run, const PcStatement *s);

/* Whether a figure can be a part of a sum or one: a level in a unit that adds up. */
bool pc_part_is_additive(const PcCheckRun *run, const PcStatement *s);
/* Whether a figure counts classes, not things: 六大产业. */
bool pc_counts_classes(const PcCheckRun *run, const PcStatement *s);
/* Whether two figures are counted in one dimension. */
bool pc_part_goes_with(const PcStatement *part, const PcStatement *whole);
/* Whether the parts and the whole share a value of their sum, bounds and hedges included. */
bool pc_parts_fit(const PcStatement *whole, const PcStatement *const *parts, guint n);
/* Whether the names of the parts are the words of one phrase of a kind (ties.xml, complement, components),
 * which leave nothing out: 城镇 and 农村. */
bool pc_parts_complete(const PcCheckRun *run, const char *kind, const PcStatement *const *parts, guint n);
/* Whether the parts come near the whole, from above or below (ties.xml, near-whole). */
bool pc_parts_near(const PcCheckRun *run, const PcStatement *whole, const PcStatement *const *parts, guint n);
/* Gives the verdict (PC302) on n parts and their whole. */
void pc_parts_judge(PcCheckRun *run, const PcStatement *whole, const PcStatement *const *parts, guint n,
                    PcListKind kind, PcSeverity cap);

/* Gives the verdict (PC303) on a share of a part in its whole, which is taken for `of`. */
void pc_share_judge(PcCheckRun *run, const PcStatement *share, const PcStatement *part,
                    const PcStatement *whole, const PcInterval *of);

/* Whether the clause a claim stands in ends with a semicolon, so that the next goes on with it. */
bool pc_goes_on_after(const PcStatement *s);
/* The text between two claims of one sentence; from the sentence's start where `before` is NULL. */
const char *pc_text_between(const PcStatement *before, const PcStatement *after, size_t *length);

#endif
