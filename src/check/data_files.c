/* data_files: PC1xx, the faults found while plan data was loaded, and waivers that have ended or are not
 * used. */
#include "check/run.h"

void pc_check_data_files(PcCheckRun *run) {
    for (guint i = 0; run->the_case->faults && i < run->the_case->faults->len; i++) {
        const PcFault *fault = run->the_case->faults->pdata[i];
        PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, fault->code);
        GHashTableIter iter;
        gpointer name, value;
        g_hash_table_iter_init(&iter, fault->args);
        while (g_hash_table_iter_next(&iter, &name, &value))
            pc_verdict_arg(v, name, value);
        pc_verdict_add_file(v, "data", fault->file, fault->line);
        PcEvidence *evidence = &g_array_index(v->evidence, PcEvidence, 0);
        evidence->place.column = fault->column;
        evidence->place.end_column = fault->end_column;
        pc_verdict_publish(run, v);
    }
}

static void report_waiver(PcCheckRun *run, const PcWaiver *w, const char *code) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, code);
    pc_verdict_arg(v, "code", w->code);
    if (w->fingerprint)
        pc_verdict_arg(v, "figure", w->fingerprint);
    else
        pc_verdict_arg_printf(v, "figure", "%s%s%s%s%s", w->ref, w->area ? " " : "",
                              w->area ? w->area->name : "", w->period ? " " : "", w->period ? w->period : "");
    pc_verdict_arg(v, "by", w->by);
    pc_verdict_arg(v, "until", w->until);
    pc_verdict_arg(v, "reason", w->reason);
    pc_verdict_add_file(v, "waiver", run->the_case->workspace->file, w->line);
    pc_verdict_publish(run, v);
}

void pc_check_waivers(PcCheckRun *run) {
    const PcWorkspace *workspace = run->the_case->workspace;
    for (guint i = 0; workspace && i < workspace->waivers->len; i++) {
        const PcWaiver *w = workspace->waivers->pdata[i];
        if (w->until && run->the_case->today && g_strcmp0(w->until, run->the_case->today) < 0)
            report_waiver(run, w, "PC191");
        else if (!g_hash_table_contains(run->waivers_used, w))
            report_waiver(run, w, "PC192");
    }
}
