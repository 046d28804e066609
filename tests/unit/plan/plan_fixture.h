/* plan_fixture: what the tests of src/plan share: a folder of files, a catalogue, the faults found. */
#ifndef PC_TESTS_PLAN_FIXTURE_H
#define PC_TESTS_PLAN_FIXTURE_H

#include "unit/unit.h"

#include <glib/gstdio.h>

#include "plan/plan.h"

typedef struct {
    char *folder;
    PcCatalogue *catalogue;
    PcSchemas *schemas;
    GPtrArray *faults; /* of PcFault */
    GPtrArray *plans;  /* of PcPlan */
    GError *error;
} Fixture;

static inline int set_up(void **state) {
    Fixture *f = g_new0(Fixture, 1);
    f->folder = g_dir_make_tmp("plancheck-XXXXXX", NULL);
    f->catalogue = pc_catalogue_new();
    f->schemas = pc_schemas_new();
    f->faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    f->plans = g_ptr_array_new_with_free_func((GDestroyNotify)pc_plan_free);
    assert_non_null(f->folder);
    assert_non_null(f->catalogue);
    *state = f;
    return 0;
}

static inline int tear_down(void **state) {
    Fixture *f = *state;
    g_autoptr(GDir) dir = g_dir_open(f->folder, 0, NULL);
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(f->folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(f->folder);
    g_free(f->folder);
    g_clear_error(&f->error);
    g_ptr_array_unref(f->plans);
    g_ptr_array_unref(f->faults);
    pc_schemas_free(f->schemas);
    pc_catalogue_free(f->catalogue);
    g_free(f);
    return 0;
}

/* Writes a file into the folder. The caller owns its path. */
static inline char *put(Fixture *f, const char *name, const char *text) {
    char *path = g_build_filename(f->folder, name, NULL);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

/* A plan file whose root has `root` after its fixed attributes, and `body` inside. */
static inline char *plan_text(const char *root, const char *body) {
    return g_strdup_printf("<plan xmlns=\"urn:plancheck:plan:1\" %s>\n"
                           "<title>某区第十四个五年规划和二〇三五年远景目标纲要</title>\n%s</plan>\n",
                           root, body);
}

#define ROOT "id=\"p\" area=\"310114\" kind=\"outline\" period=\"2021/2025\""

/* One row of a table on line 4 (its statements from line 5 on). */
static inline char *row(const char *attributes, const char *statements) {
    return g_strdup_printf("<table id=\"t1\" caption=\"主要指标\">\n<indicator %s>\n%s</indicator></table>\n",
                           attributes, statements);
}

/* Loads a plan of this text; NULL where it could not be read. The fixture owns it. */
static inline const PcPlan *load(Fixture *f, const char *text) {
    g_autofree char *path = put(f, "plan.xml", text);
    PcPlan *plan = pc_plan_load(path, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error);
    if (plan)
        g_ptr_array_add(f->plans, plan);
    return plan;
}

static inline const PcPlan *load_row(Fixture *f, const char *attributes, const char *statements) {
    g_autofree char *body = row(attributes, statements), *text = plan_text(ROOT, body);
    return load(f, text);
}

static inline const PcFault *fault(const Fixture *f, guint i) {
    assert_true(i < f->faults->len);
    return f->faults->pdata[i];
}

static inline const char *arg(const PcFault *fault, const char *name) {
    const char *value = g_hash_table_lookup(fault->args, name);
    return value ? value : "(none)";
}

/* The codes of all faults in order: "PC109 PC120". The caller owns it. */
static inline char *codes(const Fixture *f) {
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < f->faults->len; i++)
        g_string_append_printf(out, "%s%s", i ? " " : "", fault(f, i)->code);
    return g_string_free(out, FALSE);
}

static inline void assert_codes(const Fixture *f, const char *wanted) {
    g_autofree char *found = codes(f);
    assert_string_equal(found, wanted);
}

#define test(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
