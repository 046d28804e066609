/* Workspaces with their catalogue files, and what spans several plans. */
#include "plan_fixture.h"

#define HEAD "<workspace xmlns=\"urn:plancheck:workspace:1\" id=\"w\" title=\"试\">\n"

static PcWorkspace *open_workspace(Fixture *f, const char *body) {
    g_autofree char *text = g_strconcat(HEAD, body, "</workspace>\n", NULL);
    g_autofree char *path = put(f, "plancheck.xml", text);
    return pc_workspace_open(f->folder, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error);
}

static void a_workspace(void **state) {
    Fixture *f = *state;
    g_autoptr(PcWorkspace) w =
        open_workspace(f, "<documents>\n<document id=\"a\" source=\"s/a.txt\" plan=\"p/a.xml\" "
                          "area=\"310114\" kind=\"outline\" "
                          "period=\"2021/2025\"/>\n<document id=\"b\" source=\"s/b.txt\"/>\n</documents>\n"
                          "<severities><severity code=\"PC109\" level=\"info\"/></severities>\n"
                          "<waivers><waiver code=\"PC109\" ref=\"gdp\" area=\"310118\" by=\"张三\" "
                          "until=\"2027-01-01\"> 已\n 核实 "
                          "</waiver></waivers>\n");
    assert_null(f->error);
    assert_non_null(w);
    assert_string_equal(w->id, "w");
    assert_string_equal(w->title, "试");
    assert_string_equal(w->folder, f->folder);
    assert_int_equal(w->documents->len, 2);
    const PcWorkspaceDocument *d = w->documents->pdata[0];
    assert_string_equal(d->plan, "p/a.xml");
    assert_string_equal(d->area->name, "嘉定区");
    assert_int_equal(d->line, 3);
    assert_int_equal(GPOINTER_TO_INT(g_hash_table_lookup(w->severities, "PC109")), PC_SEVERITY_INFO);
    const PcWaiver *waiver = w->waivers->pdata[0];
    assert_string_equal(waiver->reason, "已 核实");
    assert_string_equal(waiver->area->code, "310118");
}

static void an_invalid_one_lists_its_faults(void **state) {
    Fixture *f = *state;
    assert_null(open_workspace(
        f, "<documents>\n<document id=\"a\" source=\"../x\"/>\n<document id=\"a\"/>\n</documents>\n"));
    assert_true(g_error_matches(f->error, PC_ERROR, PC_ERROR_WORKSPACE));
    assert_non_null(strstr(f->error->message, "plancheck.xml:3:"));
    assert_non_null(strstr(f->error->message, "plancheck.xml:4:"));
    assert_non_null(strstr(f->error->message, "../x"));
    assert_true(f->faults->len >= 2);
}

static void a_folder_without_one(void **state) {
    Fixture *f = *state;
    assert_null(
        pc_workspace_open(f->folder, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error));
    assert_non_null(strstr(f->error->message, "plancheck init"));
}

static void its_catalogue(void **state) {
    Fixture *f = *state;
    g_autofree char *path =
        put(f, "own.xml",
            "<catalogue xmlns=\"urn:plancheck:catalogue:1\"><indicators><indicator id=\"own-figure\" "
            "name=\"自有指标\" "
            "dimension=\"area\" better=\"high\" measures=\"stock\"/></indicators></catalogue>");
    g_autoptr(PcWorkspace) w =
        open_workspace(f, "<documents><document id=\"a\" source=\"a\"/></documents>\n"
                          "<catalogues><catalogue href=\"own.xml\"/></catalogues>\n"
                          "<waivers><waiver code=\"PC109\" ref=\"own-figure\">x</waiver></waivers>\n");
    assert_null(f->error);
    assert_non_null(w);
    assert_codes(f, "");
    assert_non_null(pc_indicator_by_id(f->catalogue, "own-figure"));
}

static void a_catalogue_with_faults_is_not_added(void **state) {
    Fixture *f = *state;
    g_autofree char *path = put(f, "own.xml",
                                "<catalogue xmlns=\"urn:plancheck:catalogue:1\"><indicators>\n<indicator "
                                "id=\"own-figure\" name=\"自有\" "
                                "dimension=\"aera\" better=\"high\" measures=\"stock\"><unlike ref=\"gpd\" "
                                "reason=\"scope\"/></indicator>"
                                "</indicators></catalogue>");
    assert_true(pc_catalogue_load(path, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error));
    assert_codes(f, "PC125 PC120");
    assert_string_equal(arg(fault(f, 0), "instead"), "area");
    assert_string_equal(arg(fault(f, 1), "instead"), "gdp");
    assert_null(pc_indicator_by_id(f->catalogue, "own-figure"));
}

/* ---- across plans
 * ------------------------------------------------------------------------------------------ */

static PcPlan *add_plan(Fixture *f, const char *name, const char *root) {
    g_autofree char *text = plan_text(root, ""), *path = put(f, name, text);
    PcPlan *plan = pc_plan_load(path, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error);
    assert_non_null(plan);
    g_ptr_array_add(f->plans, plan);
    return plan;
}

static void parents(void **state) {
    Fixture *f = *state;
    add_plan(f, "city.xml", "id=\"city\" area=\"310000\" kind=\"outline\" period=\"2021/2025\"");
    add_plan(f, "a.xml", "id=\"a\" area=\"310114\" kind=\"outline\" period=\"2021/2025\" parent=\"city\"");
    add_plan(f, "b.xml", "id=\"b\" area=\"310114\" kind=\"sector\" period=\"2021/2023\" parent=\"a\"");
    add_plan(f, "c.xml", "id=\"c\" area=\"310114\" kind=\"report\" period=\"2020\" parent=\"a\"");
    pc_plans_cross_check(f->plans, f->faults);
    assert_codes(f, "");
    add_plan(f, "d.xml", "id=\"d\" area=\"310118\" kind=\"outline\" period=\"2020/2025\" parent=\"a\"");
    add_plan(f, "e.xml", "id=\"e\" area=\"310118\" kind=\"outline\" period=\"2021/2025\" parent=\"citi\"");
    add_plan(f, "f.xml", "id=\"a\" area=\"310118\" kind=\"outline\" period=\"2021/2025\"");
    pc_plans_cross_check(f->plans, f->faults);
    assert_codes(f, "PC129 PC127 PC152 PC123");
    assert_string_equal(arg(fault(f, 2), "instead"), "period=\"2021/2025\"");
    assert_string_equal(arg(fault(f, 3), "instead"), "parent=\"city\"");
    assert_int_equal(fault(f, 3)->line, 1);
    assert_true(fault(f, 3)->column > 1);
}

static void a_parent_elsewhere(void **state) {
    Fixture *f = *state;
    add_plan(f, "a.xml", "id=\"a\" area=\"310114\" kind=\"outline\" period=\"2021/2025\" parent=\"city\"");
    pc_plans_cross_check_some(f->plans, f->faults);
    assert_codes(f, "");
}

static void what_the_workspace_says(void **state) {
    Fixture *f = *state;
    const PcPlan *plan =
        add_plan(f, "a.xml", "id=\"x\" area=\"310114\" kind=\"sector\" period=\"2021/2025\"");
    g_autoptr(PcWorkspace) w =
        open_workspace(f, "<documents><document id=\"a\" plan=\"a.xml\" area=\"310118\" kind=\"outline\" "
                          "period=\"2021/2025\"/></documents>\n");
    assert_non_null(w);
    pc_workspace_check_plan(w, w->documents->pdata[0], plan, f->faults);
    assert_codes(f, "PC126 PC126 PC126");
    assert_string_equal(arg(fault(f, 1), "found"), "310114");
    assert_string_equal(arg(fault(f, 1), "expected"), "310118");
}

static void any_file(void **state) {
    Fixture *f = *state;
    g_autofree char *html = put(f, "x.xml", "<html/>");
    assert_true(pc_validate_file(html, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error));
    assert_codes(f, "PC103");
    assert_non_null(strstr(arg(fault(f, 0), "expected"), "<workspace>"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test(a_workspace),
        test(an_invalid_one_lists_its_faults),
        test(a_folder_without_one),
        test(its_catalogue),
        test(a_catalogue_with_faults_is_not_added),
        test(parents),
        test(a_parent_elsewhere),
        test(what_the_workspace_says),
        test(any_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
