/* workspace_file: plancheck.xml → PcWorkspace, with its catalogue files. */
#include <string.h>

#include "plan/attributes.h"
#include "plan/references.h"
#include "plan/xml_reader.h"

typedef struct {
    PcWorkspace workspace; /* first */
    GStringChunk *strings;
} Owner;

/* A document, severity or waiver and where it stands, to be checked once the catalogue files are read. */
typedef struct {
    size_t tag;
    const char *element;
    PcAttributes a;
    PcWorkspaceDocument *document;
    PcWaiver *waiver;
} Entry;

typedef struct {
    Owner *owner;
    PcFaultList *faults;
    GArray *entries; /* of Entry */
} Builder;

static void add_document(Builder *b, const PcXmlElement *e, Entry *entry) {
    PcWorkspaceDocument *d = g_new0(PcWorkspaceDocument, 1);
    d->id = entry->a.of[PC_A_ID];
    d->source = entry->a.of[PC_A_SOURCE];
    d->plan = entry->a.of[PC_A_PLAN];
    d->kind = entry->a.of[PC_A_KIND];
    d->period = entry->a.of[PC_A_PERIOD];
    d->line = e->line;
    g_ptr_array_add(b->owner->workspace.documents, d);
    entry->document = d;
}

static void add_waiver(Builder *b, const PcXmlElement *e, Entry *entry) {
    PcWaiver *w = g_new0(PcWaiver, 1);
    w->code = entry->a.of[PC_A_CODE];
    w->fingerprint = entry->a.of[PC_A_FINGERPRINT];
    w->ref = entry->a.of[PC_A_REF];
    w->period = entry->a.of[PC_A_PERIOD];
    w->by = entry->a.of[PC_A_BY];
    w->on = entry->a.of[PC_A_ON];
    w->until = entry->a.of[PC_A_UNTIL];
    w->line = e->line;
    g_ptr_array_add(b->owner->workspace.waivers, w);
    entry->waiver = w;
}

static void add_severity(Builder *b, const Entry *entry) {
    PcSeverity severity;
    const char *code = entry->a.of[PC_A_CODE], *level = entry->a.of[PC_A_LEVEL];
    if (!code || !level || !pc_severity_from(level, &severity))
        return;
    gpointer value = GINT_TO_POINTER(severity); /* NOLINT(performance-no-int-to-ptr) */
    g_hash_table_insert(b->owner->workspace.severities, (gpointer)code, value);
}

static void on_start(void *data, const PcXmlElement *e) {
    Builder *b = data;
    const char *name = e->told ? e->told : e->name;
    PcWorkspace *workspace = &b->owner->workspace;
    Entry entry = {.tag = e->offset, .element = g_string_chunk_insert_const(b->owner->strings, name)};
    pc_attributes_read(&entry.a, e, b->owner->strings);
    if (strcmp(name, "workspace") == 0) {
        workspace->id = entry.a.of[PC_A_ID];
        workspace->title = entry.a.of[PC_A_TITLE];
        return;
    }
    if (strcmp(name, "document") == 0)
        add_document(b, e, &entry);
    else if (strcmp(name, "waiver") == 0)
        add_waiver(b, e, &entry);
    else if (strcmp(name, "severity") == 0)
        add_severity(b, &entry);
    else if (strcmp(name, "catalogue") == 0 && entry.a.of[PC_A_HREF])
        g_ptr_array_add(workspace->catalogues, (gpointer)entry.a.of[PC_A_HREF]);
    else
        return;
    g_array_append_val(b->entries, entry);
}

static void on_end(void *data, const PcXmlElement *e, const char *text) {
    Builder *b = data;
    GPtrArray *waivers = b->owner->workspace.waivers;
    if (strcmp(e->told ? e->told : e->name, "waiver") != 0 || !waivers->len)
        return;
    g_autofree char *reason = pc_text_one_line(text);
    ((PcWaiver *)waivers->pdata[waivers->len - 1])->reason = g_string_chunk_insert(b->owner->strings, reason);
}

/* ---- references
 * -------------------------------------------------------------------------------------------- */

static const PcArea *area_of(PcFaultList *faults, const PcCatalogue *catalogue, const Entry *entry) {
    const char *code = entry->a.of[PC_A_AREA];
    const PcArea *area = code ? pc_area_by_code(catalogue, code) : NULL;
    if (code && !area)
        pc_fault_unknown_area(faults, catalogue, code, entry->tag, entry->element, "area");
    return area;
}

static void check_document(PcFaultList *faults, const PcCatalogue *catalogue, const Entry *entry) {
    entry->document->area = area_of(faults, catalogue, entry);
    pc_fault_upside_down_period(faults, entry->document->period, entry->tag, entry->element, "period");
    if (entry->document->source || entry->document->plan || entry->a.slips)
        return;
    PcFault *fault = pc_fault_at(faults, "PC108", entry->tag, "source");
    pc_fault_arg(fault, "element", entry->element);
    pc_fault_arg(fault, "attribute", "source | plan");
    pc_fault_arg(fault, "instead", "source=\"…\"");
}

static void check_one_target(PcFaultList *faults, const Entry *entry) {
    const PcWaiver *w = entry->waiver;
    if ((w->fingerprint != NULL) != (w->ref != NULL) || entry->a.slips)
        return;
    PcFault *fault = pc_fault_of_form(faults, "PC113", entry->tag, NULL);
    if (!fault)
        return;
    pc_fault_arg(fault, "element", entry->element);
    pc_fault_arg(fault, "expected", "fingerprint | ref");
    pc_fault_arg(fault, "found", w->ref ? "fingerprint + ref" : "—");
    pc_fault_arg(fault, "instead", w->ref ? "fingerprint" : "fingerprint=\"…\"");
}

static void check_waiver(PcFaultList *faults, const PcCatalogue *catalogue, const Entry *entry) {
    PcWaiver *w = entry->waiver;
    w->area = area_of(faults, catalogue, entry);
    check_one_target(faults, entry);
    if (w->ref && !pc_indicator_by_id(catalogue, w->ref))
        pc_fault_unknown_indicator(faults, catalogue, w->ref, entry->tag, entry->element, "ref");
    pc_fault_upside_down_period(faults, w->period, entry->tag, entry->element, "period");
    if (!w->on || !w->until || strcmp(w->on, w->until) <= 0)
        return;
    PcFault *fault = pc_fault_at(faults, "PC136", entry->tag, "until");
    g_autofree char *turned = g_strdup_printf("on=\"%s\" until=\"%s\"", w->until, w->on);
    pc_fault_arg_place(fault, entry->element, NULL);
    pc_fault_arg(fault, "found", w->on);
    pc_fault_arg(fault, "expected", w->until);
    pc_fault_arg(fault, "instead", turned);
}

static void check_references(Builder *b, const PcCatalogue *catalogue) {
    for (guint i = 0; i < b->entries->len; i++) {
        const Entry *entry = &g_array_index(b->entries, Entry, i);
        const char *code = entry->a.of[PC_A_CODE];
        if (code && !pc_rule_by_code(catalogue, code))
            pc_fault_unknown_rule(b->faults, catalogue, code, entry->tag, entry->element, "code");
        if (entry->document)
            check_document(b->faults, catalogue, entry);
        else if (entry->waiver)
            check_waiver(b->faults, catalogue, entry);
    }
}

/* ---- opening
 * ----------------------------------------------------------------------------------------------- */

static Owner *owner_new(const char *file) {
    Owner *owner = g_new0(Owner, 1);
    g_autofree char *folder = g_path_get_dirname(file);
    owner->strings = g_string_chunk_new(4096);
    owner->workspace.file = g_string_chunk_insert(owner->strings, file);
    owner->workspace.folder = g_string_chunk_insert(owner->strings, folder);
    owner->workspace.documents = g_ptr_array_new_with_free_func(g_free);
    owner->workspace.waivers = g_ptr_array_new_with_free_func(g_free);
    owner->workspace.catalogues = g_ptr_array_new();
    owner->workspace.catalogue_sums = g_ptr_array_new_with_free_func(g_free);
    owner->workspace.severities = g_hash_table_new(g_str_hash, g_str_equal);
    return owner;
}

void pc_workspace_free(PcWorkspace *workspace) {
    if (!workspace)
        return;
    Owner *owner = (Owner *)workspace;
    g_ptr_array_unref(workspace->documents);
    g_ptr_array_unref(workspace->waivers);
    g_ptr_array_unref(workspace->catalogues);
    g_ptr_array_unref(workspace->catalogue_sums);
    g_hash_table_unref(workspace->severities);
    g_string_chunk_free(owner->strings);
    g_free(owner);
}

/* The workspace's faults, one a line. The caller owns them. */
static char *told(const GPtrArray *faults, guint from, const PcCatalogue *catalogue, PcLang lang) {
    GString *message = g_string_new(NULL);
    for (guint i = from; i < faults->len; i++) {
        const PcFault *fault = faults->pdata[i];
        g_autofree char *text = pc_fault_message(fault, catalogue, lang);
        g_string_append_printf(message, "%s%s:%u:%u: %s: %s", i > from ? "\n" : "", fault->file, fault->line,
                               fault->column, fault->code, text);
    }
    return g_string_free(message, FALSE);
}

static void invalid(const GPtrArray *faults, guint from, const PcCatalogue *catalogue, GError **error) {
    g_autofree char *zh = told(faults, from, catalogue, PC_LANG_ZH);
    g_autofree char *en = told(faults, from, catalogue, PC_LANG_EN);
    pc_fail_words(error, PC_ERROR_WORKSPACE, zh, en);
}

/* Whether every path stays inside the workspace: a link may lead out of it. */
static bool check_paths(const PcWorkspace *workspace, GError **error) {
    for (guint i = 0; i < workspace->documents->len; i++) {
        const PcWorkspaceDocument *d = workspace->documents->pdata[i];
        const char *const paths[] = {d->source, d->plan};
        for (size_t j = 0; j < G_N_ELEMENTS(paths); j++) {
            g_autofree char *path = paths[j] ? pc_path_inside(workspace->folder, paths[j], error) : NULL;
            if (paths[j] && !path) {
                pc_fail_prefix(error, "%s:%u: ", workspace->file, d->line);
                return false;
            }
        }
    }
    return true;
}

static bool load_catalogues(const PcWorkspace *workspace, PcSchemas *schemas, PcCatalogue *catalogue,
                            const PcLimits *limits, GPtrArray *faults, GError **error) {
    for (guint i = 0; i < workspace->catalogues->len; i++) {
        g_autofree char *path = pc_path_inside(workspace->folder, workspace->catalogues->pdata[i], error);
        g_autoptr(PcDataFile) file = path ? pc_data_file_open(path, limits, error) : NULL;
        if (!file || !pc_catalogue_file_read(file, schemas, catalogue, limits, faults, error)) {
            pc_fail_prefix(error, "%s: ", workspace->file);
            return false;
        }
        g_ptr_array_add(workspace->catalogue_sums, pc_data_file_sha256(file));
    }
    return true;
}

PcWorkspace *pc_workspace_read(PcDataFile *file, PcSchemas *schemas, PcCatalogue *catalogue,
                               const PcLimits *limits, GPtrArray *faults, GError **error) {
    static const PcXmlHandler handler = {on_start, on_end};
    PcFaultList found;
    pc_fault_list_init(&found, file);
    Builder b = {.owner = owner_new(file->path), .faults = &found};
    PcWorkspace *workspace = &b.owner->workspace;
    b.entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    bool ok = pc_xml_read(&found, PC_FILE_WORKSPACE, schemas, limits, &handler, &b, error);
    bool valid = ok && found.entries->len == 0;
    if (valid)
        ok = check_paths(workspace, error) &&
             load_catalogues(workspace, schemas, catalogue, limits, faults, error);
    if (ok)
        check_references(&b, catalogue);
    guint from = faults->len;
    pc_fault_list_publish(&found, faults);
    pc_fault_list_clear(&found);
    g_array_unref(b.entries);
    if (ok && faults->len == from)
        return workspace;
    if (ok)
        invalid(faults, from, catalogue, error);
    pc_workspace_free(workspace);
    return NULL;
}

PcWorkspace *pc_workspace_open(const char *path, PcSchemas *schemas, PcCatalogue *catalogue,
                               const PcLimits *limits, GPtrArray *faults, GError **error) {
    bool is_folder = g_file_test(path, G_FILE_TEST_IS_DIR);
    g_autofree char *inside = strcmp(path, ".") == 0 ? g_strdup("plancheck.xml")
                              : is_folder            ? g_build_filename(path, "plancheck.xml", NULL)
                                                     : g_strdup(path);
    if (is_folder && !g_file_test(inside, G_FILE_TEST_EXISTS)) {
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：其中没有 plancheck.xml；可用 `plancheck init %s` 起草",
                "%s: has no plancheck.xml; `plancheck init %s` drafts one", path, path);
        return NULL;
    }
    g_autoptr(PcDataFile) file = pc_data_file_open(inside, limits, error);
    PcWorkspace *workspace = file ? pc_workspace_read(file, schemas, catalogue, limits, faults, error) : NULL;
    if (!workspace)
        return NULL;
    g_autofree char *sum = pc_data_file_sha256(file);
    workspace->sha256 = g_string_chunk_insert(((Owner *)workspace)->strings, sum);
    return workspace;
}
