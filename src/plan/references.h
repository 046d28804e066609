/* references: faults that plans, workspaces and catalogues have in common: names nobody knows, dates no
 * calendar has. */
#ifndef PC_PLAN_REFERENCES_H
#define PC_PLAN_REFERENCES_H

#include "plan/fault.h"

/* `found` at attribute `attribute` of the tag at `tag` is no indicator, area or rule of the catalogue. */
void pc_fault_unknown_indicator(PcFaultList *faults, const PcCatalogue *catalogue, const char *found,
                                size_t tag, const char *element, const char *attribute);
void pc_fault_unknown_area(PcFaultList *faults, const PcCatalogue *catalogue, const char *found, size_t tag,
                           const char *element, const char *attribute);
void pc_fault_unknown_rule(PcFaultList *faults, const PcCatalogue *catalogue, const char *found, size_t tag,
                           const char *element, const char *attribute);

/* Nothing where `period` is NULL, no span, or runs forwards. */
void pc_fault_upside_down_period(PcFaultList *faults, const char *period, size_t tag, const char *element,
                                 const char *attribute);
/* Nothing where `date` is NULL or can be: a year, a month, or a day of the calendar. */
void pc_fault_impossible_date(PcFaultList *faults, const char *date, size_t tag, const char *element,
                              const char *attribute);

/* Dimensions of plain numbers (indices, scores): they need no unit and may have any. */
bool pc_dimension_is_unitless(const char *dimension);

/* `text` with runs of white space as one space, none at its ends. The caller owns it. */
char *pc_text_one_line(const char *text);

#endif
