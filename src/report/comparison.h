/* comparison: what changed since an older workspace, as a part of the formats that have it. Private to
 * src/report. */
#ifndef PC_REPORT_COMPARISON_H
#define PC_REPORT_COMPARISON_H

#include "report/json.h"
#include "report/report.h"

/* comparison.c: which figure a datum is of ("增加值 2020"), what it says before and after ("2488.4 亿元 →
 * 2489.4 亿元"; what of it a value alone does not show in [brackets]), and the sides of a comparison but its
 * own ("[PC401] sources/jd-mfg.txt:12 2488.4 亿元"). The caller owns them. */
char *pc_change_figure(const PcDatumChange *change);
char *pc_change_values(const PcDatumChange *change);
char *pc_dependent_text(const PcVerdict *verdict, const PcStatement *own);

/* comparison_text.c: the lines between the findings and the summary. */
void pc_print_comparison_text(const PcReport *report, PcOutput *out);
/* comparison_json.c: the member "compare"; null where nothing was compared. */
void pc_print_comparison_json(const PcReport *report, PcJson *j);

/* The member's object, begun with which workspace it is compared with; false where nothing was compared:
 * null. */
bool pc_json_compare_begin(PcJson *j, const PcComparison *comparison, PcJson *object);
/* Members of one of its objects: a datum that changed, a finding that has other values now. */
void pc_json_change_members(PcJson *j, const PcDatumChange *change);
void pc_json_changed_members(const PcReport *report, PcJson *j, const PcFindingChange *change);

#endif
