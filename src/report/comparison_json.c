/* comparison_json: what changed since an older workspace, as a member of check's JSON. */
#include "report/comparison.h"

#include "report/result_json.h"

/* A datum as it was or is; null where it is not. */
static void print_datum(PcJson *j, const char *key, const PcStatement *s) {
    pc_json_key(j, key);
    if (!s) {
        pc_output_text(j->out, "null");
        return;
    }
    static const PcQuantityField fields[] = {
        PC_Q_VALUE,     PC_Q_VALUE_TO,  PC_Q_PARTS,        PC_Q_UNIT,      PC_Q_COMPARATOR, PC_Q_HEDGE,
        PC_Q_WORDS,     PC_Q_INDICATOR, PC_Q_INDICATOR_ID, PC_Q_AREA,      PC_Q_AREA_NAME,  PC_Q_PERIOD,
        PC_Q_STATUS,    PC_Q_ASPECT,    PC_Q_ANNUAL,       PC_Q_DIRECTION, PC_Q_BASE,       PC_Q_WHOLE,
        PC_Q_QUALIFIER, PC_Q_VINTAGE,   PC_Q_ATTRIBUTE};
    g_autofree char *text = pc_statement_text(s);
    PcJson o = pc_json_object(j->out);
    pc_json_text(&o, "text", text);
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        pc_json_text(&o, pc_quantity_name(fields[i]), pc_quantity_text(s->q, fields[i]));
    pc_json_text(&o, "data_file", s->datum->data_file);
    pc_json_number(&o, "data_line", s->datum->data_line);
    pc_json_end(&o);
}

/* A comparison the datum takes part in, with its other sides. */
static void print_dependent(PcOutput *out, const PcVerdict *v, const PcStatement *own) {
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "code", v->rule->code);
    pc_json_bool(&j, "agrees", v->kind == PC_VERDICT_AGREES);
    pc_json_text(&j, "fingerprint", v->fingerprint);
    PcJson evidence = pc_json_array(&j, "evidence");
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        if (e->statement == own)
            continue;
        pc_json_item(&evidence);
        pc_json_evidence(out, e);
    }
    pc_json_array_end(&evidence);
    pc_json_end(&j);
}

void pc_json_change_members(PcJson *j, const PcDatumChange *change) {
    const PcStatement *s = change->after ? change->after : change->before;
    pc_json_text(j, "doc", s->document->info.doc);
    pc_json_text(j, "indicator", s->q->indicator);
    pc_json_text(j, "indicator_id", s->q->indicator_id);
    pc_json_text(j, "period", s->q->period);
    print_datum(j, "old", change->before);
    print_datum(j, "new", change->after);
    PcJson depends = pc_json_array(j, "depends");
    for (guint i = 0; i < change->depends->len; i++) {
        pc_json_item(&depends);
        print_dependent(j->out, change->depends->pdata[i], change->after);
    }
    pc_json_array_end(&depends);
}

static void print_change(PcOutput *out, const PcDatumChange *change) {
    PcJson j = pc_json_object(out);
    pc_json_change_members(&j, change);
    pc_json_end(&j);
}

void pc_json_changed_members(const PcReport *r, PcJson *j, const PcFindingChange *change) {
    pc_json_key(j, "old");
    pc_json_verdict(r, j->out, change->before);
    pc_json_key(j, "new");
    pc_json_verdict(r, j->out, change->after);
}

static void print_changed(const PcReport *r, PcJson *j, const GArray *changed) {
    PcJson array = pc_json_array(j, "changed");
    for (guint i = 0; i < changed->len; i++) {
        pc_json_row(&array);
        PcJson pair = pc_json_object(j->out);
        pc_json_changed_members(r, &pair, &g_array_index(changed, PcFindingChange, i));
        pc_json_end(&pair);
    }
    pc_json_array_end(&array);
}

bool pc_json_compare_begin(PcJson *j, const PcComparison *c, PcJson *o) {
    pc_json_key(j, "compare");
    if (!c) {
        pc_output_text(j->out, "null");
        return false;
    }
    *o = pc_json_object(j->out);
    pc_json_text(o, "workspace", c->before->workspace ? c->before->workspace->file : NULL);
    return true;
}

void pc_print_comparison_json(const PcReport *r, PcJson *j) {
    const PcComparison *c = r->comparison;
    PcJson o;
    if (!pc_json_compare_begin(j, c, &o))
        return;
    PcJson data = pc_json_array(&o, "data");
    for (guint i = 0; i < c->data->len; i++) {
        pc_json_row(&data);
        print_change(j->out, c->data->pdata[i]);
    }
    pc_json_array_end(&data);
    pc_json_verdicts(r, &o, "brought", c->brought);
    pc_json_verdicts(r, &o, "gone", c->gone);
    print_changed(r, &o, c->changed);
    pc_json_count(&o, "kept", c->kept);
    pc_json_end(&o);
}
