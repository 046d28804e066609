/* compare: what changed between two results of one workspace: its data, and what was found because of it. */
#ifndef PC_CHECK_COMPARE_H
#define PC_CHECK_COMPARE_H

#include "check/check.h"

/* A datum that is not as it was. */
typedef struct {
    const PcStatement *before, *after; /* NULL: it was not there before, it is there no more */
    GPtrArray *depends; /* of const PcVerdict: comparisons of the later result it takes part in */
} PcDatumChange;

/* One finding about the same figures, with other values. */
typedef struct {
    const PcVerdict *before, *after;
} PcFindingChange;

typedef struct {
    const PcResult *before, *after;
    GPtrArray *data;           /* of PcDatumChange: in the order of the later data, then those taken out */
    GPtrArray *brought, *gone; /* of const PcVerdict: findings of the later, of the earlier result alone */
    GArray *changed;           /* of PcFindingChange */
    guint kept;                /* findings that are in both as they were */
} PcComparison;

/* Refers to both results, which must outlive it. */
PcComparison *pc_compare(const PcResult *before, const PcResult *after);
void pc_comparison_free(PcComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcComparison, pc_comparison_free)

#endif
