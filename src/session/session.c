/* session: one run from paths to a result. */
#include "session/session.h"

#include <string.h>

#include "base/workers.h"
#include "ledger/ledger.h"
#include "plan/plan.h"
#include "session/baseline.h"
#include "session/claims.h"
#include "session/standin.h"
#include "session/text.h"

struct PcSession {
    PcSessionOptions options;
    PcCatalogue *catalogue;
    PcLexicon *lexicon;
    PcSchemas *schemas;
    PcWorkspace *workspace;
    GPtrArray *faults;    /* of PcFault */
    GPtrArray *texts;     /* of PcText */
    GPtrArray *plans;     /* of PcPlan; NULL where a text has none */
    GPtrArray *standins;  /* of PcStandin, beside `texts`; NULL where a text has a plan or says nothing */
    GPtrArray *loaded;    /* of PcPlan, those that are there */
    GArray *unread;       /* of PcUnread */
    GPtrArray *notes;     /* of char* */
    GHashTable *baseline; /* set of fingerprints; NULL where there is none */
    PcClaims *claims;     /* in place of texts; NULL where the texts are read */
    PcLedger *ledger;
    PcResult *result;
    PcSession *before; /* the older workspace; NULL where none is compared */
    PcComparison *comparison;
};

static void unread_clear(gpointer data) {
    PcUnread *u = data;
    g_free(u->file);
    g_free(u->reason);
}

static void plan_free(gpointer plan) {
    if (plan)
        pc_plan_free(plan);
}

static PcSession *session_new(const PcSessionOptions *options, GError **error) {
    PcSession *s = g_new0(PcSession, 1);
    s->options = *options;
    s->faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    s->texts = g_ptr_array_new_with_free_func((GDestroyNotify)pc_text_free);
    s->plans = g_ptr_array_new_with_free_func(plan_free);
    s->loaded = g_ptr_array_new();
    s->standins = g_ptr_array_new_with_free_func((GDestroyNotify)pc_standin_free);
    s->unread = g_array_new(FALSE, TRUE, sizeof(PcUnread));
    g_array_set_clear_func(s->unread, unread_clear);
    s->notes = g_ptr_array_new_with_free_func(g_free);
    s->catalogue = pc_catalogue_new(error);
    bool ok = s->catalogue != NULL;
    if (ok && options->baseline)
        ok = (s->baseline = pc_baseline_load(options->baseline, &options->limits, error)) != NULL;
    if (ok && options->claims)
        ok = (s->claims = pc_claims_load(options->claims, s->catalogue, &options->limits, error)) != NULL;
    if (!ok)
        g_clear_pointer(&s, pc_session_free);
    return s;
}

void pc_session_free(PcSession *s) {
    g_clear_pointer(&s->comparison, pc_comparison_free);
    g_clear_pointer(&s->before, pc_session_free);
    g_clear_pointer(&s->result, pc_result_free);
    g_clear_pointer(&s->ledger, pc_ledger_free);
    g_ptr_array_unref(s->standins);
    g_ptr_array_unref(s->loaded);
    g_ptr_array_unref(s->plans);
    g_ptr_array_unref(s->texts);
    g_ptr_array_unref(s->faults);
    g_array_unref(s->unread);
    g_ptr_array_unref(s->notes);
    g_clear_pointer(&s->claims, pc_claims_free);
    g_clear_pointer(&s->baseline, g_hash_table_unref);
    g_clear_pointer(&s->workspace, pc_workspace_free);
    g_clear_pointer(&s->schemas, pc_schemas_free);
    g_clear_pointer(&s->lexicon, pc_lexicon_free);
    g_clear_pointer(&s->catalogue, pc_catalogue_free);
    g_free(s);
}

const PcResult *pc_session_result(const PcSession *s) {
    return s->result;
}

const PcCatalogue *pc_session_catalogue(const PcSession *s) {
    return s->catalogue;
}

const PcComparison *pc_session_comparison(const PcSession *s) {
    return s->comparison;
}

const GPtrArray *pc_session_notes(const PcSession *s) {
    return s->notes;
}

char *pc_document_id(const char *path) {
    if (strcmp(path, "-") == 0)
        return g_strdup("stdin");
    char *id = g_path_get_basename(path);
    char *dot = strrchr(id, '.');
    if (dot && dot > id)
        *dot = '\0';
    return id;
}

static void add_unread(PcSession *s, const char *file, const GError *error) {
    PcUnread u = {g_strdup(file), g_strdup(error->message)};
    g_array_append_val(s->unread, u);
}

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
        add_unread(s, path ? path : d->plan, error);
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

static void add_document(PcSession *s, const PcWorkspaceDocument *d) {
    g_autoptr(GError) error = NULL;
    g_autofree char *path = d->source ? text_path(s, d, &error) : NULL;
    PcPlan *plan = load_plan(s, d);
    if (d->source && !path)
        add_unread(s, d->source, error);
    PcText *text = pc_text_new(d->id, path);
    take_over(&text->info, d, plan);
    g_ptr_array_add(s->texts, text);
    g_ptr_array_add(s->plans, plan);
}

static void read_one(size_t i, void *data) {
    PcSession *s = data;
    PcText *text = s->texts->pdata[i];
    if (text->path && s->claims)
        pc_claims_fill(s->claims, text);
    else if (text->path)
        pc_text_read(text, s->catalogue, s->lexicon, &s->options.limits);
}

/* What of a text was not read, and what is to be said of it. */
static void tell_text(PcSession *s, const PcText *text) {
    if (text->error)
        add_unread(s, text->path, text->error);
    else if (text->stats.unchecked) {
        g_autoptr(GError) limit = g_error_new(
            PC_ERROR, PC_ERROR_LIMIT, "%s: %" G_GUINT64_FORMAT " places were not checked (limit match-steps)",
            text->info.file, text->stats.unchecked);
        add_unread(s, text->info.file, limit);
    }
    if (text->missing)
        add_unread(s, text->info.file, text->missing);
    if (text->note)
        g_ptr_array_add(s->notes, g_strdup(text->note));
}

static bool read_texts(PcSession *s, GError **error) {
    s->lexicon = pc_lexicon_new(s->catalogue, s->options.jit, error);
    if (!s->lexicon)
        return false;
    pc_workers_run(s->texts->len, s->options.jobs, read_one, s);
    for (guint i = 0; i < s->texts->len; i++)
        tell_text(s, s->texts->pdata[i]);
    return true;
}

static void fill_ledger(PcSession *s) {
    s->ledger = pc_ledger_new(s->catalogue, s->lexicon);
    for (guint i = 0; i < s->texts->len; i++) {
        const PcText *text = s->texts->pdata[i];
        const PcPlan *plan = s->plans->pdata[i];
        PcStandin *standin = plan ? NULL : pc_standin_new(text, s->catalogue);
        g_ptr_array_add(s->standins, standin);
        PcLedgerDocument *d =
            pc_ledger_add(s->ledger, &text->info, text->records, standin ? &standin->plan : plan);
        if (standin) {
            pc_ledger_mark_standin(d);
            pc_standin_tie(standin, d);
        }
        d->stats = text->stats;
        d->partial = text->partial;
        d->sha256 = g_strdup(text->sha256);
    }
    pc_ledger_close(s->ledger);
}

static bool check(PcSession *s, GError **error) {
    if (!read_texts(s, error))
        return false;
    fill_ledger(s);
    const PcCase the_case = {.catalogue = s->catalogue,
                             .workspace = s->workspace,
                             .ledger = s->ledger,
                             .faults = s->faults,
                             .today = s->options.today};
    s->result = pc_check(&the_case);
    for (guint i = 0; i < s->unread->len; i++) {
        const PcUnread *u = &g_array_index(s->unread, PcUnread, i);
        pc_result_add_unread(s->result, u->file, u->reason);
    }
    if (s->baseline)
        pc_result_set_baseline(s->result, s->baseline);
    return true;
}

/* Checks the older workspace the same way and tells the two apart; what could not be read of it is told, too.
 */
static bool compare(PcSession *s, GError **error) {
    PcSessionOptions options = s->options;
    options.compare = options.baseline = NULL;
    s->before = pc_session_check_workspace(s->options.compare, &options, error);
    if (!s->before) {
        g_prefix_error(error, "--compare: ");
        return false;
    }
    for (guint i = 0; i < s->before->unread->len; i++) {
        const PcUnread *u = &g_array_index(s->before->unread, PcUnread, i);
        pc_result_add_unread(s->result, u->file, u->reason);
    }
    s->comparison = pc_compare(s->before->result, s->result);
    return true;
}

PcSession *pc_session_check_workspace(const char *path, const PcSessionOptions *options, GError **error) {
    g_autoptr(PcSession) s = session_new(options, error);
    if (!s)
        return NULL;
    s->schemas = pc_schemas_new();
    s->workspace = pc_workspace_open(path, s->schemas, s->catalogue, &options->limits, s->faults, error);
    if (!s->workspace)
        return NULL;
    for (guint i = 0; i < s->workspace->documents->len; i++)
        add_document(s, s->workspace->documents->pdata[i]);
    pc_plans_cross_check(s->loaded, s->faults);
    bool ok = check(s, error) && (!options->compare || compare(s, error));
    return ok ? g_steal_pointer(&s) : NULL;
}

static void add_text(PcSession *s, const char *id, const char *path) {
    PcText *text = pc_text_new(id, path);
    text->info.area = s->options.area ? pc_area_by_code(s->catalogue, s->options.area) : NULL;
    text->info.kind = s->options.kind;
    text->info.period = s->options.period;
    g_ptr_array_add(s->texts, text);
    g_ptr_array_add(s->plans, NULL);
}

/* Document i of the claims as a plain file. */
static void add_claims(PcSession *s, guint i) {
    const char *doc = pc_claims_doc(s->claims, i), *file = pc_claims_file(s->claims, i);
    add_text(s, doc, file ? file : doc);
}

static bool add_file(PcSession *s, const char *path, GHashTable *ids, GError **error) {
    g_autofree char *id = pc_document_id(path);
    if (!g_hash_table_add(ids, g_strdup(id))) {
        g_set_error(error, PC_ERROR, PC_ERROR_USAGE,
                    "%s: another file is called %s too; documents are told apart by their names, rename one",
                    path, id);
        return false;
    }
    add_text(s, id, path);
    return true;
}

PcSession *pc_session_check_files(char *const *files, size_t n, const PcSessionOptions *options,
                                  GError **error) {
    g_autoptr(PcSession) s = session_new(options, error);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!s)
        return NULL;
    if (options->area && !pc_area_by_code(s->catalogue, options->area)) {
        g_set_error(error, PC_ERROR, PC_ERROR_USAGE, "--area %s: no such GB/T 2260 code", options->area);
        return NULL;
    }
    for (size_t i = 0; i < n; i++)
        if (!add_file(s, files[i], ids, error))
            return NULL;
    for (guint i = 0; n == 0 && s->claims && i < pc_claims_count(s->claims); i++)
        add_claims(s, i);
    return check(s, error) ? g_steal_pointer(&s) : NULL;
}
