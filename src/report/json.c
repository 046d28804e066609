/* json: check's whole result as one JSON object, schema 1. */
#include "report/printers.h"

#include "report/comparison.h"
#include "report/result_json.h"

static void print_summary(PcJson *j, const PcResult *result) {
    pc_json_key(j, "summary");
    PcJson o = pc_json_object(j->out);
    pc_json_counts(&o, result);
    pc_json_end(&o);
}

void pc_print_json(const PcReport *r, PcOutput *out) {
    const PcResult *result = r->result;
    PcJson j = pc_json_object(out);
    pc_json_run(&j, result->workspace, result->unread);
    print_summary(&j, result);
    pc_json_baseline(&j, result);
    pc_print_comparison_json(r, &j);
    pc_json_verdicts(r, &j, "findings", result->findings);
    if (r->agreements)
        pc_json_verdicts(r, &j, "agreements", result->agreements);
    pc_json_verdicts(r, &j, "incomparable", result->incomparable);
    pc_json_end(&j);
    pc_output_char(out, '\n');
}
