/* result_json: what check found, as the objects and members that json and ndjson are made of. */
#include "report/result_json.h"

#include "report/row.h"

void pc_json_evidence(PcOutput *out, const PcEvidence *e) {
    const PcStatement *s = e->statement;
    const PcPlace *p = &e->place;
    g_autofree char *text = s ? pc_statement_text(s) : NULL;
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "role", e->role);
    pc_json_text(&j, "doc", p->doc ? p->doc : e->document ? e->document->info.doc : NULL);
    pc_json_place(&j, p);
    const PcStatement *claim = !s ? NULL : s->record ? s : s->stated;
    pc_json_text(&j, "claim", claim ? claim->record->id : NULL);
    pc_json_text(&j, "text", claim ? claim->record->text : text);
    pc_json_text(&j, "value", s ? s->q->value : NULL);
    pc_json_text(&j, "unit", s ? s->q->unit : NULL);
    pc_json_text(&j, "indicator", e->indicator);
    pc_json_text(&j, "indicator_id", s && s->indicator ? s->indicator->id : NULL);
    pc_json_text(&j, "period", e->period);
    pc_json_text(&j, "qualifier", s ? s->q->qualifier : NULL);
    const PcArea *area = s ? s->area : e->document ? e->document->info.area : NULL;
    pc_json_text(&j, "area", area ? area->code : NULL);
    pc_json_text(&j, "area_name", area ? area->name : s ? s->q->area_name : NULL);
    pc_json_text(&j, "sentence", claim ? claim->record->sentence : NULL);
    pc_json_bool(&j, "absent", !s && e->document);
    pc_json_text(&j, "data_file", e->data_file);
    pc_json_number(&j, "data_line", e->data_line);
    pc_json_end(&j);
}

static void print_waiver(PcJson *j, const PcWaiver *w) {
    pc_json_key(j, "waived");
    if (!w) {
        pc_output_text(j->out, "null");
        return;
    }
    PcJson o = pc_json_object(j->out);
    pc_json_text(&o, "reason", w->reason);
    pc_json_text(&o, "by", w->by);
    pc_json_text(&o, "until", w->until);
    pc_json_end(&o);
}

void pc_json_verdict_members(const PcReport *r, PcJson *j, const PcVerdict *v) {
    g_autofree char *message = pc_verdict_line(v, r->lang);
    if (v->kind == PC_VERDICT_INCOMPARABLE)
        pc_json_text(j, "reason", v->reason);
    pc_json_text(j, "code", v->rule->code);
    pc_json_text(j, "rule", v->rule->slug);
    if (v->kind == PC_VERDICT_DISAGREES)
        pc_json_text(j, "severity", pc_severity_name(v->severity));
    if (v->kind != PC_VERDICT_INCOMPARABLE) {
        pc_json_text(j, "message", message);
        pc_json_text(j, "fingerprint", v->fingerprint);
    }
    if (v->kind == PC_VERDICT_DISAGREES)
        print_waiver(j, v->waiver);
    PcJson evidence = pc_json_array(j, "evidence");
    for (guint i = 0; i < v->evidence->len; i++) {
        pc_json_item(&evidence);
        pc_json_evidence(j->out, &g_array_index(v->evidence, PcEvidence, i));
    }
    pc_json_array_end(&evidence);
    pc_json_text(j, "computation", v->computation);
}

void pc_json_verdict(const PcReport *r, PcOutput *out, const PcVerdict *v) {
    PcJson j = pc_json_object(out);
    pc_json_verdict_members(r, &j, v);
    pc_json_end(&j);
}

void pc_json_verdicts(const PcReport *r, PcJson *j, const char *key, const GPtrArray *verdicts) {
    PcJson array = pc_json_array(j, key);
    for (guint i = 0; i < verdicts->len; i++) {
        pc_json_row(&array);
        pc_json_verdict(r, j->out, verdicts->pdata[i]);
    }
    pc_json_array_end(&array);
}

static void print_unread(PcJson *j, const GArray *unread) {
    PcJson array = pc_json_array(j, "unread");
    for (guint i = 0; i < unread->len; i++) {
        const PcUnread *u = &g_array_index(unread, PcUnread, i);
        pc_json_item(&array);
        PcJson o = pc_json_object(j->out);
        pc_json_text(&o, "file", u->file);
        pc_json_text(&o, "reason", u->reason);
        pc_json_end(&o);
    }
    pc_json_array_end(&array);
}

void pc_json_run(PcJson *j, const PcWorkspace *workspace, const GArray *unread) {
    pc_json_count(j, "schema", 1);
    pc_json_text(j, "plancheck", PLANCHECK_VERSION);
    pc_json_text(j, "workspace", workspace ? workspace->id : NULL);
    pc_json_bool(j, "complete", unread->len == 0);
    print_unread(j, unread);
}

void pc_json_counts(PcJson *j, const PcResult *s) {
    const struct {
        const char *key;
        guint n;
    } counts[] = {{"documents", s->documents},
                  {"numbers", s->numbers},
                  {"claims", s->claims},
                  {"data", s->data},
                  {"compared", s->compared},
                  {"agree", s->agreements->len},
                  {"disagree", s->findings->len + s->known->len},
                  {"incomparable", s->incomparable->len}};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        pc_json_count(j, counts[i].key, counts[i].n);
    pc_json_key(j, "findings");
    PcJson f = pc_json_object(j->out);
    pc_json_count(&f, "error", s->errors);
    pc_json_count(&f, "warning", s->warnings);
    pc_json_count(&f, "info", s->infos);
    pc_json_count(&f, "waived", s->waived);
    pc_json_count(&f, "known", s->known->len);
    pc_json_end(&f);
}

void pc_json_baseline(PcJson *j, const PcResult *result) {
    pc_json_key(j, "baseline");
    if (!result->has_baseline) {
        pc_output_text(j->out, "null");
        return;
    }
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (guint i = 0; i < result->known->len; i++)
        g_ptr_array_add(known, ((PcVerdict *)result->known->pdata[i])->fingerprint);
    g_ptr_array_add(known, NULL);
    PcJson b = pc_json_object(j->out);
    pc_json_texts(&b, "known", (const char *const *)known->pdata);
    pc_json_count(&b, "gone", result->gone);
    pc_json_end(&b);
}
