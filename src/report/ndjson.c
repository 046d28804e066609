/* ndjson: check's result, one JSON object a line, each saying by "type" what it is: the run, then every
 * verdict (its members are those of json), then what changed since an older workspace, at last the summary. A
 * reader that has met no summary has not read all. */
#include "report/printers.h"

#include "report/comparison.h"
#include "report/result_json.h"

static PcJson begin_line(PcOutput *out, const char *type) {
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "type", type);
    return j;
}

static void end_line(PcJson *j) {
    pc_json_end(j);
    pc_output_char(j->out, '\n');
}

static void print_verdicts(const PcReport *r, PcOutput *out, const char *type, const GPtrArray *verdicts) {
    for (guint i = 0; i < verdicts->len; i++) {
        PcJson j = begin_line(out, type);
        pc_json_verdict_members(r, &j, verdicts->pdata[i]);
        end_line(&j);
    }
}

static void print_comparison(const PcReport *r, PcOutput *out) {
    const PcComparison *c = r->comparison;
    for (guint i = 0; i < c->data->len; i++) {
        PcJson j = begin_line(out, "change");
        pc_json_change_members(&j, c->data->pdata[i]);
        end_line(&j);
    }
    print_verdicts(r, out, "brought", c->brought);
    print_verdicts(r, out, "gone", c->gone);
    for (guint i = 0; i < c->changed->len; i++) {
        PcJson j = begin_line(out, "changed");
        pc_json_changed_members(r, &j, &g_array_index(c->changed, PcFindingChange, i));
        end_line(&j);
    }
}

/* How many lines of each kind the comparison has; null where nothing was compared. */
static void count_comparison(const PcComparison *c, PcJson *j) {
    PcJson o;
    if (!pc_json_compare_begin(j, c, &o))
        return;
    pc_json_count(&o, "data", c->data->len);
    pc_json_count(&o, "brought", c->brought->len);
    pc_json_count(&o, "gone", c->gone->len);
    pc_json_count(&o, "changed", c->changed->len);
    pc_json_count(&o, "kept", c->kept);
    pc_json_end(&o);
}

void pc_print_ndjson(const PcReport *r, PcOutput *out) {
    const PcResult *result = r->result;
    PcJson head = begin_line(out, "run");
    pc_json_run(&head, result->workspace, result->unread);
    end_line(&head);
    print_verdicts(r, out, "finding", result->findings);
    if (r->agreements)
        print_verdicts(r, out, "agreement", result->agreements);
    print_verdicts(r, out, "incomparable", result->incomparable);
    if (r->comparison)
        print_comparison(r, out);
    PcJson summary = begin_line(out, "summary");
    pc_json_counts(&summary, result);
    pc_json_baseline(&summary, result);
    count_comparison(r->comparison, &summary);
    end_line(&summary);
}
