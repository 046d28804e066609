/* printers: one function a format. Private to src/report. */
#ifndef PC_REPORT_PRINTERS_H
#define PC_REPORT_PRINTERS_H

#include "report/report.h"

void pc_print_text(const PcReport *report, PcOutput *out);
void pc_print_json(const PcReport *report, PcOutput *out);
void pc_print_ndjson(const PcReport *report, PcOutput *out);
void pc_print_html(const PcReport *report, PcOutput *out);
void pc_print_sarif(const PcReport *report, PcOutput *out);
void pc_print_github(const PcReport *report, PcOutput *out);
void pc_print_gitlab(const PcReport *report, PcOutput *out);
void pc_print_junit(const PcReport *report, PcOutput *out);
void pc_print_csv(const PcReport *report, PcOutput *out);
void pc_print_xml(const PcReport *report, PcOutput *out);
void pc_print_xlsx(const PcReport *report, PcOutput *out);
void pc_print_sqlite(const PcReport *report, PcOutput *out);

bool pc_keep_sqlite(const PcReport *report, const char *path, GError **error);

#endif
