/* documents: which texts and plans a session is about: those of a workspace, plain files, or drafts beside a
 * workspace. */
#include <string.h>

#include "session/run.h"

/* Where a workspace document's text is: in its folder, or of the same file name in options.sources. */
static char *text_path(PcSession *s, const PcWorkspaceDocument *d, GError **error) {
    if (!s->options.sources)
        return pc_path_inside(s->workspace->folder, d->source, error);
    g_autofree char *name = g_path_get_basename(d->source);
    return g_build_filename(s->options.sources, name, NULL);
}

static PcPlan *load_plan(PcSession *s, const PcWorkspaceDocument *d) {
    g_autoptr(GError) error = NULL;
    if (!d->plan)
        return NULL;
    g_autofree char *path = pc_path_inside(s->workspace->folder, d->plan, &error);
    PcPlan *plan =
        path ? pc_plan_load(path, s->schemas, s->catalogue, &s->options.limits, s->faults, &error) : NULL;
    if (!plan)
        pc_session_add_unread(s, path ? path : d->plan, error);
    else {
        g_ptr_array_add(s->loaded, plan);
        pc_workspace_check_plan(s->workspace, d, plan, s->faults);
    }
    return plan;
}

/* What the workspace says of a document, else its plan; the rest is read from the title. */
static void take_over(PcDocumentInfo *info, const PcWorkspaceDocument *d, const PcPlan *plan) {
    info->area = d->area ? d->area : plan ? plan->area : NULL;
    info->kind = d->kind ? d->kind : plan ? plan->kind : NULL;
    info->period = d->period ? d->period : plan ? plan->period : NULL;
    info->title = plan ? plan->title : NULL;
}

/* What the command line says comes before the workspace and the title. */
static void take_options(const PcSession *s, PcDocumentInfo *info) {
    if (s->options.area)
        info->area = pc_area_by_code(s->catalogue, s->options.area);
    if (s->options.kind)
        info->kind = s->options.kind;
    if (s->options.period)
        info->period = s->options.period;
}

/* draft: a file that takes the place of the document's text; NULL: none does. */
static void add_document(PcSession *s, const PcWorkspaceDocument *d, const char *draft) {
    g_autoptr(GError) error = NULL;
    g_autofree char *path = draft ? g_strdup(draft) : d->source ? text_path(s, d, &error) : NULL;
    PcPlan *plan = load_plan(s, d);
    if (d->source && !path)
        pc_session_add_unread(s, d->source, error);
    PcText *text = pc_text_new(d->id, path);
    take_over(&text->info, d, plan);
    if (draft) {
        take_options(s, &text->info);
        g_ptr_array_add(s->drafts, text);
    }
    pc_session_add(s, text, plan);
}

/* Checks the older workspace the same way and tells the two apart; what could not be read of it is told, too.
 */
static bool compare(PcSession *s, GError **error) {
    PcSessionOptions options = s->options;
    options.compare = options.baseline = NULL;
    s->before = pc_session_check_workspace(s->options.compare, &options, error);
    if (!s->before) {
        pc_fail_prefix(error, "--compare: ");
        return false;
    }
    for (guint i = 0; i < s->before->unread->len; i++) {
        const PcUnread *u = &g_array_index(s->before->unread, PcUnread, i);
        pc_result_add_unread(s->result, u->file, u->reason);
    }
    s->comparison = pc_compare(s->before->result, s->result);
    return true;
}

static bool open_workspace(PcSession *s, const char *path, GError **error) {
    s->schemas = pc_schemas_new();
    s->workspace = pc_workspace_open(path, s->schemas, s->catalogue, &s->options.limits, s->faults, error);
    return s->workspace != NULL;
}

PcSession *pc_session_check_workspace(const char *path, const PcSessionOptions *options, GError **error) {
    g_autoptr(PcSession) s = pc_session_new(options, error);
    if (!s || !open_workspace(s, path, error))
        return NULL;
    for (guint i = 0; i < s->workspace->documents->len; i++)
        add_document(s, s->workspace->documents->pdata[i], NULL);
    pc_plans_cross_check(s->loaded, s->faults);
    bool ok = pc_session_run(s, error) && (!options->compare || compare(s, error));
    return ok ? g_steal_pointer(&s) : NULL;
}

/* ---- plain files
 * ------------------------------------------------------------------------------------------- */

static void add_file(PcSession *s, const char *id, const char *path) {
    PcText *text = pc_text_new(id, path);
    take_options(s, &text->info);
    pc_session_add(s, text, NULL);
    if (s->drafts)
        g_ptr_array_add(s->drafts, text);
}

/* The ids of the files, owned by the set; NULL where two are alike. */
static GHashTable *ids_of(char *const *files, size_t n, GError **error) {
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < n; i++) {
        char *id = pc_document_id(files[i]);
        if (g_hash_table_contains(ids, id)) {
            pc_fail(error, PC_ERROR_USAGE, "%s：另有文件也叫 %s；文件以名称区分，请给其中一个改名",
                    "%s: another file is called %s too; documents are told apart by their names, rename one",
                    files[i], id);
            g_free(id);
            return NULL;
        }
        g_hash_table_insert(ids, id, files[i]);
    }
    return g_steal_pointer(&ids);
}

bool pc_same_file(const char *a, const char *b) {
    g_autofree char *real_a = g_canonicalize_filename(a, NULL), *real_b = g_canonicalize_filename(b, NULL);
    return strcmp(real_a, real_b) == 0;
}

/* The file that stands for the workspace's document: of its id, or its own text. Taken out of `ids`. */
static char *take_draft(PcSession *s, const PcWorkspaceDocument *d, GHashTable *ids) {
    g_autofree char *own = d->source ? text_path(s, d, NULL) : NULL;
    GHashTableIter iter;
    gpointer id, file;
    g_hash_table_iter_init(&iter, ids);
    while (g_hash_table_iter_next(&iter, &id, &file)) {
        if (strcmp(id, d->id) != 0 && !(own && pc_same_file(own, file)))
            continue;
        g_hash_table_iter_remove(&iter);
        return file;
    }
    return NULL;
}

/* Files named like a document of the workspace are drafts of it, its plan data kept; the others are new
 * beside it. */
static bool add_against(PcSession *s, GHashTable *ids, GError **error) {
    if (!open_workspace(s, s->options.against, error)) {
        pc_fail_prefix(error, "--against: ");
        return false;
    }
    s->drafts = g_ptr_array_new();
    for (guint i = 0; i < s->workspace->documents->len; i++) {
        const PcWorkspaceDocument *d = s->workspace->documents->pdata[i];
        add_document(s, d, take_draft(s, d, ids));
    }
    pc_plans_cross_check(s->loaded, s->faults);
    return true;
}

PcSession *pc_session_check_files(char *const *files, size_t n, const PcSessionOptions *options,
                                  GError **error) {
    g_autoptr(PcSession) s = pc_session_new(options, error);
    g_autoptr(GHashTable) ids = s ? ids_of(files, n, error) : NULL;
    if (!ids)
        return NULL;
    if (options->area && !pc_area_by_code(s->catalogue, options->area)) {
        pc_fail(error, PC_ERROR_USAGE, "--area %s：GB/T 2260 中没有这个代码",
                "--area %s: no such GB/T 2260 code", options->area);
        return NULL;
    }
    if (options->against && !add_against(s, ids, error))
        return NULL;
    for (size_t i = 0; i < n; i++) {
        g_autofree char *id = pc_document_id(files[i]);
        if (g_hash_table_contains(ids, id))
            add_file(s, id, files[i]);
    }
    for (guint i = 0; n == 0 && s->claims && i < pc_claims_count(s->claims); i++) {
        const char *doc = pc_claims_doc(s->claims, i), *file = pc_claims_file(s->claims, i);
        add_file(s, doc, file ? file : doc);
    }
    return pc_session_run(s, error) ? g_steal_pointer(&s) : NULL;
}
