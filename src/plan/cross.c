/* cross: what one plan file alone cannot show: its parent, and what the workspace says of it. */
#include <string.h>

#include "plan/fault.h"
#include "plan/owner.h"

static const PcPlanOwner *owner_of(const PcPlan *plan) {
    return (const PcPlanOwner *)plan;
}

static const PcPlan *find_plan(const GPtrArray *plans, const char *id) {
    for (guint i = 0; i < plans->len; i++) {
        const PcPlan *plan = plans->pdata[i];
        if (plan->id && strcmp(plan->id, id) == 0)
            return plan;
    }
    return NULL;
}

static void unknown_parent(const GPtrArray *plans, const PcPlan *plan, GPtrArray *faults) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < plans->len; i++) {
        const PcPlan *other = plans->pdata[i];
        if (other->id && other != plan)
            g_ptr_array_add(ids, (gpointer)other->id);
    }
    PcFault *fault = pc_fault_at_mark("PC123", plan->file, &owner_of(plan)->parent_mark);
    const char *near = pc_nearest(plan->parent, (const char *const *)ids->pdata, ids->len);
    g_ptr_array_add(ids, NULL);
    g_autofree char *list = g_strjoinv(", ", (char **)ids->pdata);
    pc_fault_arg_place(fault, "plan", "parent");
    pc_fault_arg(fault, "found", plan->parent);
    pc_fault_arg(fault, "expected", *list ? list : NULL);
    if (near)
        pc_fault_arg_attribute(fault, "instead", "parent", near);
    g_ptr_array_add(faults, fault);
}

static char *area_text(const PcArea *area) {
    return g_strdup_printf("%s %s", area->code, area->name);
}

static void check_parent_area(const PcPlan *plan, const PcPlan *parent, GPtrArray *faults) {
    bool itself = parent == plan;
    if (!plan->area || !parent->area || (!itself && pc_area_is_inside(plan->area, parent->area)))
        return;
    PcFault *fault = pc_fault_at_mark("PC127", plan->file, &owner_of(plan)->parent_mark);
    g_autofree char *own = area_text(plan->area), *other = area_text(parent->area);
    pc_fault_arg_place(fault, "plan", "parent");
    pc_fault_arg(fault, "found", plan->parent);
    pc_fault_arg(fault, "expected", own);
    pc_fault_arg(fault, "other", other);
    g_ptr_array_add(faults, fault);
}

static bool is_plan_kind(const char *kind) {
    return kind && (strcmp(kind, "outline") == 0 || strcmp(kind, "sector") == 0);
}

/* An outline has its parent's period; a sector plan lies within it. Reports and budgets are of a year. */
static void check_parent_period(const PcPlan *plan, const PcPlan *parent, GPtrArray *faults) {
    PcPeriod own, above;
    if (!is_plan_kind(plan->kind) || !is_plan_kind(parent->kind) || !plan->period || !parent->period ||
        !pc_period_parse(plan->period, &own) || !pc_period_parse(parent->period, &above))
        return;
    bool same = own.first == above.first && own.last == above.last;
    bool within = own.first >= above.first && own.last <= above.last;
    if (same || (within && strcmp(plan->kind, "sector") == 0))
        return;
    PcFault *fault = pc_fault_at_mark("PC152", plan->file, &owner_of(plan)->period_mark);
    pc_fault_arg(fault, "found", plan->period);
    pc_fault_arg(fault, "expected", parent->period);
    pc_fault_arg(fault, "parent", parent->id);
    pc_fault_arg_attribute(fault, "instead", "period", parent->period);
    g_ptr_array_add(faults, fault);
}

static void check_ids(const GPtrArray *plans, GPtrArray *faults) {
    g_autoptr(GHashTable) first = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < plans->len; i++) {
        const PcPlan *plan = plans->pdata[i], *other = plan->id ? g_hash_table_lookup(first, plan->id) : NULL;
        if (plan->id && !other)
            g_hash_table_insert(first, (gpointer)plan->id, (gpointer)plan);
        if (!other || strcmp(other->file, plan->file) == 0)
            continue;
        PcFault *fault = pc_fault_at_mark("PC129", plan->file, &owner_of(plan)->id_mark);
        g_autofree char *place = g_strdup_printf("%s:%u", other->file, owner_of(other)->id_mark.line);
        pc_fault_arg_place(fault, "plan", "id");
        pc_fault_arg(fault, "found", plan->id);
        pc_fault_arg(fault, "other", place);
        g_ptr_array_add(faults, fault);
    }
}

static void cross_check(const GPtrArray *plans, bool all, GPtrArray *faults) {
    check_ids(plans, faults);
    for (guint i = 0; i < plans->len; i++) {
        const PcPlan *plan = plans->pdata[i];
        const PcPlan *parent = plan->parent ? find_plan(plans, plan->parent) : NULL;
        if (plan->parent && !parent && all)
            unknown_parent(plans, plan, faults);
        if (!parent)
            continue;
        check_parent_area(plan, parent, faults);
        check_parent_period(plan, parent, faults);
    }
}

void pc_plans_cross_check(const GPtrArray *plans, GPtrArray *faults) {
    cross_check(plans, true, faults);
}

void pc_plans_cross_check_some(const GPtrArray *plans, GPtrArray *faults) {
    cross_check(plans, false, faults);
}

static void check_same(const PcWorkspace *workspace, const PcWorkspaceDocument *document, const PcPlan *plan,
                       const PcMark *mark, const char *attribute, const char *own, const char *registered,
                       GPtrArray *faults) {
    if (!own || !registered || strcmp(own, registered) == 0)
        return;
    PcFault *fault = pc_fault_at_mark("PC126", plan->file, mark);
    g_autofree char *other = g_strdup_printf("%s:%u", workspace->file, document->line);
    pc_fault_arg_place(fault, "plan", attribute);
    pc_fault_arg(fault, "found", own);
    pc_fault_arg(fault, "expected", registered);
    pc_fault_arg(fault, "other", other);
    g_ptr_array_add(faults, fault);
}

void pc_workspace_check_plan(const PcWorkspace *workspace, const PcWorkspaceDocument *document,
                             const PcPlan *plan, GPtrArray *faults) {
    const PcPlanOwner *o = owner_of(plan);
    const char *own = plan->area ? plan->area->code : NULL,
               *area = document->area ? document->area->code : NULL;
    check_same(workspace, document, plan, &o->id_mark, "id", plan->id, document->id, faults);
    check_same(workspace, document, plan, &o->area_mark, "area", own, area, faults);
    check_same(workspace, document, plan, &o->kind_mark, "kind", plan->kind, document->kind, faults);
    check_same(workspace, document, plan, &o->period_mark, "period", plan->period, document->period, faults);
}
