/* inputs: every file that a result was made from, with the sum of its bytes. */
#include "report/inputs.h"

static void clear(gpointer data) {
    g_free(((PcInput *)data)->file);
}

static void add(GArray *inputs, const char *kind, const char *doc, const char *file, const char *sha256) {
    const PcInput input = {kind, doc, g_strdup(file), sha256};
    if (file)
        g_array_append_val(inputs, input);
}

static void add_workspace(GArray *inputs, const PcWorkspace *workspace) {
    add(inputs, "workspace", NULL, workspace->file, workspace->sha256);
    const GPtrArray *names = workspace->catalogues, *sums = workspace->catalogue_sums;
    for (guint i = 0; names && i < names->len; i++) {
        g_autofree char *path = g_build_filename(workspace->folder, names->pdata[i], NULL);
        add(inputs, "catalogue", NULL, path, sums && i < sums->len ? sums->pdata[i] : NULL);
    }
}

GArray *pc_result_inputs(const PcResult *result) {
    GArray *inputs = g_array_new(FALSE, FALSE, sizeof(PcInput));
    g_array_set_clear_func(inputs, clear);
    if (result->workspace)
        add_workspace(inputs, result->workspace);
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        add(inputs, "text", d->info.doc, d->info.file, d->sha256);
        if (d->plan)
            add(inputs, "plan", d->info.doc, d->plan->file, d->plan->sha256);
    }
    return inputs;
}
