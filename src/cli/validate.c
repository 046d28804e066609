/* validate: plan data, catalogue and workspace files against their schema and references. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/report.h"

/* One file of the command line and what was found in it. */
typedef struct {
    char *path;
    PcDataFile *file; /* NULL once read, or where it could not be */
    PcFileKind kind;
    GPtrArray *faults; /* of PcFault, owned */
    guint data;
    bool failed;
} Item;

/* A workspace and its documents by the real path of their plan. */
typedef struct {
    PcWorkspace *workspace;
    GHashTable *documents; /* char*, owned → PcWorkspaceDocument */
    Item *item;
} Place;

typedef struct {
    PcCli *cli;
    PcCatalogue *catalogue;
    PcSchemas *schemas;
    GArray *items;     /* of Item */
    GPtrArray *plans;  /* of PcPlan, owned: all that were read */
    GPtrArray *owners; /* of Item, beside `plans`: whose faults a plan's are */
    GArray *places;    /* of Place */
    guint files;       /* how many were read, or could not be */
    GHashTable *seen;  /* char*, owned: real paths of the plans that were read */
    GArray *unread;    /* of PcUnread */
} Run;

static void unread(Run *run, Item *item, const char *path, GError **error) {
    PcUnread u = {g_strdup(path), g_strdup(pc_error_text(*error, run->cli->lang))};
    g_array_append_val(run->unread, u);
    g_clear_error(error);
    item->failed = true;
}

/* ---- reading
 * ----------------------------------------------------------------------------------------------- */

/* The caller owns it; the path itself where there is no such file. */
static char *real_path(const char *path) {
    char *real = realpath(path, NULL);
    char *copy = g_strdup(real ? real : path);
    free(real);
    return copy;
}

static bool first_time(Run *run, const char *path) {
    return g_hash_table_add(run->seen, real_path(path));
}

static void keep_plan(Run *run, Item *item, PcPlan *plan) {
    g_ptr_array_add(run->plans, plan);
    g_ptr_array_add(run->owners, item);
    item->data += plan->data->len;
}

static void read_plan(Run *run, Item *item) {
    GError *error = NULL;
    if (!first_time(run, item->path))
        return;
    PcPlan *plan =
        pc_plan_read(item->file, run->schemas, run->catalogue, &run->cli->limits, item->faults, &error);
    if (plan)
        keep_plan(run, item, plan);
    else
        unread(run, item, item->path, &error);
}

static void read_document(Run *run, Item *item, const PcWorkspace *workspace, const PcWorkspaceDocument *d) {
    GError *error = NULL;
    g_autofree char *path = pc_path_inside(workspace->folder, d->plan, &error);
    if (path && !first_time(run, path))
        return;
    run->files++;
    PcPlan *plan =
        path ? pc_plan_load(path, run->schemas, run->catalogue, &run->cli->limits, item->faults, &error)
             : NULL;
    if (!plan) {
        pc_fail_prefix(&error, "%s:%u: ", workspace->file, d->line);
        unread(run, item, path ? path : d->plan, &error);
        return;
    }
    keep_plan(run, item, plan);
}

/* The faults are told one by one; what is left to say is that the workspace cannot be used. */
static void invalid_workspace(Item *item, GError **error) {
    if (!g_error_matches(*error, PC_ERROR, PC_ERROR_WORKSPACE))
        return;
    g_clear_error(error);
    pc_fail(error, PC_ERROR_WORKSPACE, "%s：不是有效的工作区：有 %u 处错误",
            "%s: is no valid workspace: %u faults", item->path, item->faults->len);
}

static void read_workspace(Run *run, Item *item) {
    GError *error = NULL;
    Place place = {.item = item};
    place.workspace =
        pc_workspace_read(item->file, run->schemas, run->catalogue, &run->cli->limits, item->faults, &error);
    if (!place.workspace) {
        invalid_workspace(item, &error);
        unread(run, item, item->path, &error);
        return;
    }
    place.documents = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < place.workspace->documents->len; i++) {
        PcWorkspaceDocument *d = place.workspace->documents->pdata[i];
        g_autofree char *path = d->plan ? pc_path_inside(place.workspace->folder, d->plan, NULL) : NULL;
        if (path)
            g_hash_table_insert(place.documents, real_path(path), d);
    }
    g_array_append_val(run->places, place);
}

/* After the plans of the command line, so that those are told under the names they have there. */
static void read_workspace_plans(Run *run, const Place *place) {
    for (guint i = 0; i < place->workspace->documents->len; i++) {
        const PcWorkspaceDocument *d = place->workspace->documents->pdata[i];
        if (d->plan)
            read_document(run, place->item, place->workspace, d);
    }
}

static void read_item(Run *run, Item *item) {
    GError *error = NULL;
    bool ok = true;
    switch (item->kind) {
    case PC_FILE_WORKSPACE:
        read_workspace(run, item);
        break;
    case PC_FILE_PLAN:
        read_plan(run, item);
        break;
    case PC_FILE_CATALOGUE:
        ok = pc_catalogue_file_read(item->file, run->schemas, run->catalogue, &run->cli->limits, item->faults,
                                    &error);
        break;
    default:
        ok = pc_other_file_read(item->file, run->schemas, &run->cli->limits, item->faults, &error);
    }
    if (!ok)
        unread(run, item, item->path, &error);
    pc_data_file_free(item->file);
    item->file = NULL;
}

static void open_item(Run *run, const char *path) {
    GError *error = NULL;
    bool is_folder = strcmp(path, "-") != 0 && g_file_test(path, G_FILE_TEST_IS_DIR);
    g_autofree char *inside = is_folder ? g_build_filename(path, "plancheck.xml", NULL) : NULL;
    bool has_workspace = inside && g_file_test(inside, G_FILE_TEST_EXISTS);
    Item item = {.path = g_strdup(has_workspace ? inside : path), .kind = PC_FILE_OTHER};
    item.faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    item.file = pc_data_file_open(item.path, &run->cli->limits, &error);
    if (item.file)
        item.kind = pc_data_file_kind(item.file);
    else
        unread(run, &item, item.path, &error);
    g_array_append_val(run->items, item);
    run->files++;
}

static Item *item_at(Run *run, guint i) {
    return &g_array_index(run->items, Item, i);
}

/* Workspaces first and catalogues before plans: what those refer to must be known. */
static void read_all(Run *run) {
    static const PcFileKind order[] = {PC_FILE_WORKSPACE, PC_FILE_CATALOGUE, PC_FILE_PLAN, PC_FILE_OTHER};
    for (size_t o = 0; o < G_N_ELEMENTS(order); o++)
        for (guint i = 0; i < run->items->len; i++)
            if (item_at(run, i)->kind == order[o] && item_at(run, i)->file)
                read_item(run, item_at(run, i));
    for (guint i = 0; i < run->places->len; i++)
        read_workspace_plans(run, &g_array_index(run->places, Place, i));
}

/* ---- across files
 * ------------------------------------------------------------------------------------------ */

static PcFault *to_owner(Run *run, PcFault *fault) {
    for (guint i = 0; i < run->plans->len; i++)
        if (strcmp(((const PcPlan *)run->plans->pdata[i])->file, fault->file) == 0) {
            g_ptr_array_add(((Item *)run->owners->pdata[i])->faults, fault);
            return NULL;
        }
    return fault;
}

/* The plans of one workspace against each other and against what it says of them. */
static void check_place(Run *run, const Place *place, GHashTable *told, GPtrArray *faults) {
    g_autoptr(GPtrArray) own = g_ptr_array_new();
    for (guint i = 0; i < run->plans->len; i++) {
        const PcPlan *plan = run->plans->pdata[i];
        g_autofree char *path = real_path(plan->file);
        const PcWorkspaceDocument *d = g_hash_table_lookup(place->documents, path);
        if (!d)
            continue;
        pc_workspace_check_plan(place->workspace, d, plan, faults);
        g_ptr_array_add(own, (gpointer)plan);
        g_hash_table_add(told, (gpointer)plan);
    }
    if (own->len == g_hash_table_size(place->documents))
        pc_plans_cross_check(own, faults);
    else
        pc_plans_cross_check_some(own, faults);
}

static void cross_check(Run *run) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new(), others = g_ptr_array_new();
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < run->places->len; i++)
        check_place(run, &g_array_index(run->places, Place, i), told, faults);
    for (guint i = 0; i < run->plans->len; i++)
        if (!g_hash_table_contains(told, run->plans->pdata[i]))
            g_ptr_array_add(others, run->plans->pdata[i]);
    pc_plans_cross_check_some(others, faults);
    for (guint i = 0; i < faults->len; i++)
        pc_fault_free(to_owner(run, faults->pdata[i]));
}

/* ---- telling
 * ----------------------------------------------------------------------------------------------- */

static PcSeverity worst_of(const PcFaultReport *report) {
    PcSeverity worst = PC_SEVERITY_OFF;
    for (guint i = 0; i < report->faults->len; i++)
        worst = MAX(worst, pc_report_fault_severity(report, report->faults->pdata[i]));
    return worst;
}

static int print(Run *run, PcFaultReport *report) {
    GError *error = NULL;
    PcCli *cli = run->cli;
    g_autoptr(PcOutput) out = pc_output_open(cli->output, &error);
    if (!out)
        return pc_cli_fail(cli, &error);
    if (cli->format && strcmp(cli->format, "json") == 0)
        pc_report_faults_json(report, out);
    else if (!cli->quiet || report->faults->len || report->unread->len)
        pc_report_faults_text(report, out);
    if (!pc_output_commit(g_steal_pointer(&out), &error))
        return pc_cli_fail(cli, &error);
    for (guint i = 0; i < run->unread->len; i++)
        pc_cli_note(cli, "plancheck: %s", "plancheck: %s", g_array_index(run->unread, PcUnread, i).reason);
    bool fails = cli->fail_on != PC_SEVERITY_OFF && worst_of(report) >= cli->fail_on;
    return run->unread->len ? PC_EXIT_FAILED : fails ? PC_EXIT_FINDINGS : PC_EXIT_CLEAN;
}

static int report(Run *run) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new();
    PcFaultReport report = {.faults = faults,
                            .unread = run->unread,
                            .catalogue = run->catalogue,
                            .workspace =
                                run->places->len == 1 ? g_array_index(run->places, Place, 0).workspace : NULL,
                            .files = run->files,
                            .lang = run->cli->lang,
                            .colour = run->cli->colour};
    for (guint i = 0; i < run->items->len; i++) {
        const Item *item = item_at(run, i);
        for (guint j = 0; j < item->faults->len; j++)
            g_ptr_array_add(faults, item->faults->pdata[j]);
        report.data += item->data;
        if (!item->failed && !item->faults->len && isatty(STDERR_FILENO))
            pc_cli_note(run->cli, "ok %s", "ok %s", item->path);
    }
    return print(run, &report);
}

static void unread_clear(void *p) {
    PcUnread *u = p;
    g_free(u->file);
    g_free(u->reason);
}

static void place_clear(void *p) {
    Place *place = p;
    pc_workspace_free(place->workspace);
    g_hash_table_unref(place->documents);
}

static void run_clear(Run *run) {
    for (guint i = 0; i < run->items->len; i++) {
        g_ptr_array_unref(item_at(run, i)->faults);
        g_free(item_at(run, i)->path);
    }
    g_array_unref(run->items);
    g_array_unref(run->unread);
    g_ptr_array_unref(run->owners);
    g_ptr_array_unref(run->plans);
    g_hash_table_unref(run->seen);
    g_array_unref(run->places);
    pc_schemas_free(run->schemas);
    pc_catalogue_free(run->catalogue);
}

int pc_cmd_validate(PcCli *cli) {
    GError *error = NULL;
    if (cli->n_args == 0)
        pc_fail(&error, PC_ERROR_USAGE,
                "validate：请给出要校验的文件：plancheck validate plancheck.xml plans/*.xml",
                "validate: name the files to validate: plancheck validate plancheck.xml plans/*.xml");
    else if (cli->format && strcmp(cli->format, "text") != 0 && strcmp(cli->format, "json") != 0)
        pc_fail(&error, PC_ERROR_USAGE, "-f %s：validate 的格式是 text, json",
                "-f %s: validate prints text, json", cli->format);
    if (error)
        return pc_cli_fail(cli, &error);
    Run run = {.cli = cli, .catalogue = pc_catalogue_new()};
    run.schemas = pc_schemas_new();
    run.items = g_array_new(FALSE, FALSE, sizeof(Item));
    run.unread = g_array_new(FALSE, FALSE, sizeof(PcUnread));
    g_array_set_clear_func(run.unread, unread_clear);
    run.plans = g_ptr_array_new_with_free_func((GDestroyNotify)pc_plan_free);
    run.owners = g_ptr_array_new();
    run.places = g_array_new(FALSE, FALSE, sizeof(Place));
    g_array_set_clear_func(run.places, place_clear);
    run.seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < cli->n_args; i++)
        open_item(&run, cli->args[i]);
    read_all(&run);
    cross_check(&run);
    int status = report(&run);
    run_clear(&run);
    return status;
}
