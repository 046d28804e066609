/* knowledge: what a text is read with. */
#include "session/knowledge.h"

#include <string.h>

#include "session/session.h"

/* A catalogue file that is invalid adds nothing, so that the texts would be read without it. */
static bool refuse(const PcFault *fault, const PcKnowledge *k, GError **error) {
    g_autofree char *zh = pc_fault_message(fault, k->catalogue, PC_LANG_ZH);
    g_autofree char *en = pc_fault_message(fault, k->catalogue, PC_LANG_EN);
    pc_fail_words(error, PC_ERROR_WORKSPACE, zh, en);
    pc_fail_prefix(error, "--against: %s:%u:%u: %s: ", fault->file, fault->line, fault->column, fault->code);
    return false;
}

bool pc_knowledge_init(PcKnowledge *k, const char *workspace, const PcLimits *limits, GError **error) {
    *k = (PcKnowledge){.catalogue = pc_catalogue_new()};
    if (!workspace)
        return true;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    k->schemas = pc_schemas_new();
    k->workspace = pc_workspace_open(workspace, k->schemas, k->catalogue, limits, faults, error);
    if (!k->workspace)
        pc_fail_prefix(error, "--against: ");
    else if (faults->len)
        return refuse(faults->pdata[0], k, error);
    return k->workspace != NULL;
}

void pc_knowledge_clear(PcKnowledge *k) {
    if (k->workspace)
        pc_workspace_free(k->workspace);
    if (k->schemas)
        pc_schemas_free(k->schemas);
    if (k->catalogue)
        pc_catalogue_free(k->catalogue);
    *k = (PcKnowledge){0};
}

static bool is_text_of(const PcKnowledge *k, const PcWorkspaceDocument *d, const char *path) {
    g_autofree char *own = d->source ? pc_path_inside(k->workspace->folder, d->source, NULL) : NULL;
    return own && pc_same_file(own, path);
}

const PcWorkspaceDocument *pc_knowledge_document(const PcKnowledge *k, const char *path) {
    g_autofree char *id = pc_document_id(path);
    for (guint i = 0; k->workspace && i < k->workspace->documents->len; i++) {
        const PcWorkspaceDocument *d = k->workspace->documents->pdata[i];
        if (strcmp(d->id, id) == 0 || is_text_of(k, d, path))
            return d;
    }
    return NULL;
}

void pc_knowledge_complete(PcDocumentInfo *info, const PcWorkspaceDocument *d) {
    if (!d)
        return;
    info->area = info->area ? info->area : d->area;
    info->kind = info->kind ? info->kind : d->kind;
    info->period = info->period ? info->period : d->period;
}
