/* owner: a plan with what it owns and where its root's attributes stand. */
#ifndef PC_PLAN_OWNER_H
#define PC_PLAN_OWNER_H

#include "plan/plan.h"

/* A place that a fault found later will point at. */
typedef struct {
    uint32_t line, column, end_column;
    const char *excerpt;
    uint32_t excerpt_column;
} PcMark;

typedef struct {
    PcPlan plan; /* first: a PcPlan* of this room is a PcPlanOwner* */
    GStringChunk *strings;
    GPtrArray *slabs; /* of PcDatum[] */
    PcMark id_mark, area_mark, kind_mark, period_mark, parent_mark;
} PcPlanOwner;

/* A fault at a mark. The caller owns it. */
PcFault *pc_fault_at_mark(const char *code, const char *file, const PcMark *mark);

#endif
