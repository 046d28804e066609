/* inputs: every file that a result was made from, with the sum of its bytes. Private to src/report. */
#ifndef PC_REPORT_INPUTS_H
#define PC_REPORT_INPUTS_H

#include "report/report.h"

typedef struct {
    const char *kind; /* workspace, catalogue, text, plan */
    const char *doc;  /* of a text or a plan, else NULL */
    char *file;
    const char *sha256; /* NULL where it could not be read */
} PcInput;

/* Of PcInput: the workspace, its catalogues, then each document's text and plan data. The caller owns the
 * array; its strings live as long as the array and the result. */
GArray *pc_result_inputs(const PcResult *result);

#endif
