/* view: verdicts as plancheck.h shows them. */
#include "library/view.h"

#include "report/row.h"
/* A verdict and what only it owns. */
typedef struct {
    plancheck_verdict shown; /* first: what is handed out is this */
    char *message;
    GPtrArray *evidence; /* of Side* */
} Verdict;

typedef struct {
    plancheck_evidence shown; /* first, too */
    char *text;
} Side;

static void side_free(gpointer data) {
    Side *side = data;
    g_free(side->text);
    g_free(side);
}

static void verdict_free(gpointer data) {
    Verdict *v = data;
    g_ptr_array_unref(v->evidence);
    g_free(v->message);
    g_free(v);
}

static void show_statement(Side *side, const PcStatement *s) {
    const PcStatement *claim = s->record ? s : s->stated;
    plancheck_evidence *e = &side->shown;
    side->text = claim ? g_strdup(claim->record->text) : pc_statement_text(s);
    e->text = side->text;
    e->value = s->q->value;
    e->unit = s->q->unit;
    e->indicator_id = s->indicator ? s->indicator->id : NULL;
    e->qualifier = s->q->qualifier;
    e->area_name = s->q->area_name;
    e->sentence = claim ? claim->record->sentence : NULL;
}

static Side *side_new(const PcEvidence *evidence) {
    const PcPlace *place = &evidence->place;
    const PcLedgerDocument *document = evidence->document;
    Side *side = g_new0(Side, 1);
    side->shown = (plancheck_evidence){.role = evidence->role,
                                       .doc = place->doc ? place->doc
                                              : document ? document->info.doc
                                                         : NULL,
                                       .file = place->file,
                                       .line = place->line,
                                       .column = place->column,
                                       .end_line = place->end_line,
                                       .end_column = place->end_column,
                                       .indicator = evidence->indicator,
                                       .period = evidence->period,
                                       .absent = !evidence->statement && document,
                                       .data_file = evidence->data_file,
                                       .data_line = evidence->data_line};
    if (evidence->statement)
        show_statement(side, evidence->statement);
    const PcArea *area = evidence->statement ? evidence->statement->area
                         : document          ? document->info.area
                                             : NULL;
    if (area) {
        side->shown.area = area->code;
        side->shown.area_name = area->name;
    }
    return side;
}

static plancheck_severity severity_of(PcSeverity severity) {
    switch (severity) {
    case PC_SEVERITY_ERROR:
        return PLANCHECK_ERROR;
    case PC_SEVERITY_WARNING:
        return PLANCHECK_WARNING;
    case PC_SEVERITY_INFO:
        return PLANCHECK_INFO;
    default:
        return PLANCHECK_OFF;
    }
}

static Verdict *verdict_new(const PcVerdict *verdict, PcLang lang) {
    Verdict *v = g_new0(Verdict, 1);
    bool compared = verdict->kind != PC_VERDICT_INCOMPARABLE;
    bool finding = verdict->kind == PC_VERDICT_DISAGREES;
    v->evidence = g_ptr_array_new_with_free_func(side_free);
    for (guint i = 0; i < verdict->evidence->len; i++)
        g_ptr_array_add(v->evidence, side_new(&g_array_index(verdict->evidence, PcEvidence, i)));
    v->message = compared ? pc_verdict_line(verdict, lang) : NULL;
    v->shown = (plancheck_verdict){.code = verdict->rule->code,
                                   .rule = verdict->rule->slug,
                                   .severity = finding ? severity_of(verdict->severity) : PLANCHECK_OFF,
                                   .message = v->message,
                                   .fingerprint = compared ? verdict->fingerprint : NULL,
                                   .computation = verdict->computation,
                                   .reason = compared ? NULL : verdict->reason,
                                   .waived = verdict->waiver ? verdict->waiver->reason : NULL,
                                   .waived_by = verdict->waiver ? verdict->waiver->by : NULL,
                                   .waived_until = verdict->waiver ? verdict->waiver->until : NULL,
                                   .evidence_count = v->evidence->len,
                                   .evidence = (const plancheck_evidence *const *)v->evidence->pdata};
    return v;
}

static GPtrArray *show_all(const GPtrArray *verdicts, PcLang lang) {
    GPtrArray *shown = g_ptr_array_new_with_free_func(verdict_free);
    for (guint i = 0; i < verdicts->len; i++)
        g_ptr_array_add(shown, verdict_new(verdicts->pdata[i], lang));
    return shown;
}

static GPtrArray *show_unread(const GArray *unread) {
    GPtrArray *shown = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < unread->len; i++) {
        const PcUnread *u = &g_array_index(unread, PcUnread, i);
        plancheck_unread *one = g_new(plancheck_unread, 1);
        *one = (plancheck_unread){u->file, u->reason};
        g_ptr_array_add(shown, one);
    }
    return shown;
}

PcView *pc_view_new(const PcResult *result, PcLang lang) {
    PcView *view = g_new0(PcView, 1);
    view->findings = show_all(result->findings, lang);
    view->agreements = show_all(result->agreements, lang);
    view->incomparable = show_all(result->incomparable, lang);
    view->unread = show_unread(result->unread);
    view->summary = (plancheck_summary){.documents = result->documents,
                                        .numbers = result->numbers,
                                        .claims = result->claims,
                                        .data = result->data,
                                        .compared = result->compared,
                                        .agree = result->agreements->len,
                                        .disagree = result->findings->len + result->known->len,
                                        .incomparable = result->incomparable->len,
                                        .errors = result->errors,
                                        .warnings = result->warnings,
                                        .infos = result->infos,
                                        .waived = result->waived,
                                        .complete = result->unread->len == 0};
    return view;
}

void pc_view_free(PcView *view) {
    g_ptr_array_unref(view->findings);
    g_ptr_array_unref(view->agreements);
    g_ptr_array_unref(view->incomparable);
    g_ptr_array_unref(view->unread);
    g_free(view);
}
