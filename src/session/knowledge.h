/* knowledge: what a text is read with: the built-in catalogue, and what a workspace adds to it and says of
 * its documents. */
#ifndef PC_SESSION_KNOWLEDGE_H
#define PC_SESSION_KNOWLEDGE_H

#include "claim/claim.h"
#include "plan/plan.h"

typedef struct {
    PcCatalogue *catalogue;
    PcSchemas *schemas;
    PcWorkspace *workspace; /* NULL: none was named */
} PcKnowledge;

/* false where the workspace (NULL: none) or one of its catalogue files is invalid. */
bool pc_knowledge_init(PcKnowledge *k, const char *workspace, const PcLimits *limits, GError **error);
void pc_knowledge_clear(PcKnowledge *k);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcKnowledge, pc_knowledge_clear)

/* The workspace's document that the text at `path` is, or is a draft of: its own text, or one named like it;
 * NULL: none. */
const PcWorkspaceDocument *pc_knowledge_document(const PcKnowledge *k, const char *path);
/* Fills in what is unknown: area, kind and period as the workspace has them. `d` may be NULL. */
void pc_knowledge_complete(PcDocumentInfo *info, const PcWorkspaceDocument *d);

#endif
