/* draft: plan data drafted from a text: the rows of its indicator tables and the figures of its sentences,
 * written as a plan file (schemas/plan.xsd) that has no fault. */
#ifndef PC_SESSION_DRAFT_H
#define PC_SESSION_DRAFT_H

#include "session/session.h"

/* A figure of the text that the plan file cannot hold. */
typedef struct {
    uint32_t line, column;
    char *text; /* as printed, with its indicator */
    char *why;  /* the fault it would be, in words */
} PcLeftOut;

typedef struct {
    char *xml; /* NUL-terminated */
    guint tables, rows, figures;
    GArray *left_out; /* of PcLeftOut */
} PcPlanDraft;
void pc_plan_draft_clear(PcPlanDraft *draft);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcPlanDraft, pc_plan_draft_clear)

/* Drafts a plan of the text `file` ("-": standard input). Area, kind and period come from the options, else
 * from the title; NULL and PC_ERROR_USAGE where area or period stay unknown. Notes are in `lang`. */
bool pc_plan_draft(const char *file, const PcSessionOptions *options, PcLang lang, PcPlanDraft *draft,
                   GError **error);

#endif
