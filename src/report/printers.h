/* printers: one function a format. Private to src/report. */
#ifndef PC_REPORT_PRINTERS_H
#define PC_REPORT_PRINTERS_H

#include "report/report.h"

void pc_print_text(const PcReport *report, PcOutput *out);
void pc_print_json(const PcReport *report, PcOutput *out);

#endif
