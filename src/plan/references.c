/* references: faults that plans, workspaces and catalogues have in common. */
#include "plan/references.h"

#include <stdio.h>
#include <string.h>

#include "plan/owner.h"

static void unknown(PcFaultList *faults, const char *code, const char *found, const char *near, size_t tag,
                    const char *element, const char *attribute) {
    PcFault *fault = pc_fault_at(faults, code, tag, attribute);
    pc_fault_arg_place(fault, element, attribute);
    pc_fault_arg(fault, "found", found);
    pc_fault_arg(fault, "instead", near);
}

void pc_fault_unknown_indicator(PcFaultList *faults, const PcCatalogue *catalogue, const char *found,
                                size_t tag, const char *element, const char *attribute) {
    if (faults->full)
        return;
    g_autofree const char **near = pc_catalogue_suggest(catalogue, "indicator", found, 1);
    unknown(faults, "PC120", found, near ? near[0] : NULL, tag, element, attribute);
}

void pc_fault_unknown_area(PcFaultList *faults, const PcCatalogue *catalogue, const char *found, size_t tag,
                           const char *element, const char *attribute) {
    if (faults->full)
        return;
    g_autofree const char **near = pc_catalogue_suggest(catalogue, "area", found, 1);
    const PcArea *area = near && near[0] ? pc_area_by_code(catalogue, near[0]) : NULL;
    g_autofree char *shown = area ? g_strdup_printf("%s %s", area->code, area->name) : NULL;
    unknown(faults, "PC121", found, shown, tag, element, attribute);
}

void pc_fault_unknown_rule(PcFaultList *faults, const PcCatalogue *catalogue, const char *found, size_t tag,
                           const char *element, const char *attribute) {
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    for (size_t i = 0; i < pc_rule_count(catalogue); i++)
        g_ptr_array_add(codes, (gpointer)pc_rule_at(catalogue, i)->code);
    unknown(faults, "PC124", found, pc_nearest(found, (const char *const *)codes->pdata, codes->len), tag,
            element, attribute);
}

void pc_fault_upside_down_period(PcFaultList *faults, const char *period, size_t tag, const char *element,
                                 const char *attribute) {
    const char *stroke = period ? strchr(period, '/') : NULL;
    if (!stroke || strncmp(period, stroke + 1, (size_t)(stroke - period)) <= 0)
        return;
    PcFault *fault = pc_fault_at(faults, "PC136", tag, attribute);
    g_autofree char *first = g_strndup(period, (gsize)(stroke - period));
    g_autofree char *turned = g_strdup_printf("%s/%s", stroke + 1, first);
    pc_fault_arg_place(fault, element, attribute);
    pc_fault_arg(fault, "found", first);
    pc_fault_arg(fault, "expected", stroke + 1);
    pc_fault_arg_attribute(fault, "instead", attribute, turned);
}

void pc_fault_impossible_date(PcFaultList *faults, const char *date, size_t tag, const char *element,
                              const char *attribute) {
    unsigned year, month, day;
    if (!date || sscanf(date, "%4u-%2u-%2u", &year, &month, &day) != 3 || month < 1 || month > 12 ||
        g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return;
    PcFault *fault = pc_fault_at(faults, "PC154", tag, attribute);
    g_autofree char *last = g_strdup_printf("%04u-%02u-%02u", year, month,
                                            g_date_get_days_in_month((GDateMonth)month, (GDateYear)year));
    pc_fault_arg_place(fault, element, attribute);
    pc_fault_arg(fault, "found", date);
    pc_fault_arg_attribute(fault, "instead", attribute, last);
}

bool pc_dimension_is_unitless(const char *dimension) {
    return strcmp(dimension, "number") == 0;
}

char *pc_text_one_line(const char *text) {
    GString *out = g_string_new(NULL);
    g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
    for (char **w = words; *w; w++)
        if (**w)
            g_string_append_printf(out, "%s%s", out->len ? " " : "", *w);
    return g_string_free(out, FALSE);
}

PcFault *pc_fault_at_mark(const char *code, const char *file, const PcMark *mark) {
    PcFault *fault = pc_fault_new(code, file, mark->line, mark->column, mark->end_column);
    fault->excerpt = g_strdup(mark->excerpt);
    fault->excerpt_column = mark->excerpt_column;
    return fault;
}
