/* comparison: what changed since an older workspace, as a part of the formats that have it. Private to
 * src/report. */
#ifndef PC_REPORT_COMPARISON_H
#define PC_REPORT_COMPARISON_H

#include "report/json.h"
#include "report/report.h"

/* comparison_text.c: the lines between the findings and the summary. */
void pc_print_comparison_text(const PcReport *report, PcOutput *out);
/* comparison_json.c: the member "compare"; null where nothing was compared. */
void pc_print_comparison_json(const PcReport *report, PcJson *j);

/* json.c: one verdict, one of its sides. */
void pc_json_verdict(const PcReport *report, PcOutput *out, const PcVerdict *verdict);
void pc_json_evidence(PcOutput *out, const PcEvidence *evidence);

#endif
