/* formats: the table of check's formats. */
#include "report/printers.h"

#include <string.h>

static const struct {
    const char *name;
    PcReportPrinter print;
} formats[] = {{"text", pc_print_text}, {"json", pc_print_json}};

PcReportPrinter pc_report_format(const char *name) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0)
            return formats[i].print;
    return NULL;
}

const char *pc_report_formats(void) {
    return "text, json";
}
