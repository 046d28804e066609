/* session: one run from paths to a result. */
#include "session/run.h"

#include <string.h>

#include "base/workers.h"
#include "session/baseline.h"

static void unread_clear(gpointer data) {
    PcUnread *u = data;
    g_free(u->file);
    g_free(u->reason);
}

static void plan_free(gpointer plan) {
    if (plan)
        pc_plan_free(plan);
}

PcSession *pc_session_new(const PcSessionOptions *options, GError **error) {
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
    s->catalogue = pc_catalogue_new();
    bool ok = true;
    if (options->baseline)
        ok = (s->baseline = pc_baseline_load(options->baseline, &options->limits, error)) != NULL;
    if (ok && options->claims)
        ok = (s->claims = pc_claims_load(options->claims, s->catalogue, &options->limits, error)) != NULL;
    if (ok)
        return s;
    pc_session_free(s);
    return NULL;
}

static void drop(gpointer p, GDestroyNotify destroy) {
    if (p)
        destroy(p);
}

void pc_session_free(PcSession *s) {
    drop(s->comparison, (GDestroyNotify)pc_comparison_free);
    drop(s->before, (GDestroyNotify)pc_session_free);
    drop(s->result, (GDestroyNotify)pc_result_free);
    drop(s->ledger, (GDestroyNotify)pc_ledger_free);
    g_ptr_array_unref(s->standins);
    g_ptr_array_unref(s->loaded);
    g_ptr_array_unref(s->plans);
    g_ptr_array_unref(s->texts);
    g_ptr_array_unref(s->faults);
    drop(s->drafts, (GDestroyNotify)g_ptr_array_unref);
    g_array_unref(s->unread);
    g_ptr_array_unref(s->notes);
    drop(s->claims, (GDestroyNotify)pc_claims_free);
    drop(s->baseline, (GDestroyNotify)g_hash_table_unref);
    drop(s->workspace, (GDestroyNotify)pc_workspace_free);
    drop(s->schemas, (GDestroyNotify)pc_schemas_free);
    drop(s->lexicon, (GDestroyNotify)pc_lexicon_free);
    drop(s->catalogue, (GDestroyNotify)pc_catalogue_free);
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

void pc_session_add(PcSession *s, PcText *text, PcPlan *plan) {
    g_ptr_array_add(s->texts, text);
    g_ptr_array_add(s->plans, plan);
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

void pc_session_add_unread(PcSession *s, const char *file, const GError *error) {
    PcUnread u = {g_strdup(file), g_strdup(pc_error_text(error, s->options.lang))};
    g_array_append_val(s->unread, u);
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
        pc_session_add_unread(s, text->path, text->error);
    else if (text->stats.unchecked) {
        g_autoptr(GError) limit = NULL;
        pc_fail(&limit, PC_ERROR_LIMIT, "%s：有 %" G_GUINT64_FORMAT " 处未核对（限制 match-steps）",
                "%s: %" G_GUINT64_FORMAT " places were not checked (limit match-steps)", text->info.file,
                text->stats.unchecked);
        pc_session_add_unread(s, text->info.file, limit);
    }
    if (text->missing)
        pc_session_add_unread(s, text->info.file, text->missing);
    if (text->note)
        g_ptr_array_add(s->notes, g_strdup(pc_error_text(text->note, s->options.lang)));
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

/* What the workspace holds beside the drafts was checked to check them. */
static void restrict_to_drafts(PcSession *s) {
    g_autoptr(GHashTable) documents = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < s->texts->len; i++)
        if (g_ptr_array_find(s->drafts, s->texts->pdata[i], NULL))
            g_hash_table_add(documents, s->ledger->documents->pdata[i]);
    pc_result_restrict(s->result, documents);
}

bool pc_session_run(PcSession *s, GError **error) {
    if (!read_texts(s, error))
        return false;
    fill_ledger(s);
    const PcCase the_case = {.catalogue = s->catalogue,
                             .brief = s->options.brief,
                             .workspace = s->workspace,
                             .ledger = s->ledger,
                             .faults = s->faults,
                             .today = s->options.today};
    s->result = pc_check(&the_case);
    for (guint i = 0; i < s->unread->len; i++) {
        const PcUnread *u = &g_array_index(s->unread, PcUnread, i);
        pc_result_add_unread(s->result, u->file, u->reason);
    }
    if (s->drafts)
        restrict_to_drafts(s);
    if (s->baseline)
        pc_result_set_baseline(s->result, s->baseline);
    return true;
}
