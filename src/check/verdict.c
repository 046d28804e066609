/* verdict: building verdicts, and giving each its severity, fingerprint and waiver. */
#include "check/run.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/message.h"

void pc_verdict_drop(PcVerdict *v) {
    g_clear_pointer(&v->args, g_hash_table_unref);
    g_array_unref(v->evidence);
    g_free(v->computation);
    g_free(v);
}

PcVerdict *pc_verdict_new(PcCheckRun *run, PcVerdictKind kind, const char *code) {
    PcVerdict *v = g_new0(PcVerdict, 1);
    v->kind = kind;
    v->rule = pc_rule_by_code(run->catalogue, code);
    if (!v->rule)
        g_error("rule %s is missing from the catalogue", code);
    v->severity = v->rule->severity;
    v->brief = kind == PC_VERDICT_AGREES && run->the_case->brief;
    if (kind != PC_VERDICT_AGREES) /* whose message is its computation */
        v->args = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    v->evidence = g_array_new(FALSE, TRUE, sizeof(PcEvidence));
    return v;
}

/* Where a statement stands in its document: a datum where its claim does. */
static PcPlace place_of(const PcStatement *s) {
    const PcStatement *claim = s->record ? s : s->stated;
    if (claim)
        return claim->record->place;
    return (PcPlace){
        .doc = s->document->info.doc, .file = s->document->info.file, .offset = -1, .length = -1};
}

void pc_verdict_add(PcVerdict *v, const char *role, const PcStatement *s) {
    const PcDatum *datum = s->datum ? s->datum : s->datum_of ? s->datum_of->datum : NULL;
    PcEvidence e = {.role = role,
                    .statement = s,
                    .document = s->document,
                    .indicator = s->q->indicator,
                    .period = s->q->period,
                    .place = place_of(s),
                    .data_file = datum ? datum->data_file : NULL,
                    .data_line = datum ? datum->data_line : 0};
    g_array_append_val(v->evidence, e);
}

void pc_verdict_add_absent(PcVerdict *v, const char *role, const PcLedgerDocument *d, const char *indicator,
                           const char *period, const PcPlace *place) {
    PcEvidence e = {.role = role, .document = d, .indicator = indicator, .period = period};
    if (place)
        e.place = *place;
    else
        e.place = (PcPlace){.doc = d->info.doc,
                            .file = d->info.file,
                            .line = 1,
                            .column = 1,
                            .end_line = 1,
                            .end_column = 1,
                            .offset = 0,
                            .length = 0};
    g_array_append_val(v->evidence, e);
}

void pc_verdict_add_file(PcVerdict *v, const char *role, const char *file, uint32_t line) {
    PcEvidence e = {.role = role,
                    .place = {.file = file, .line = line, .end_line = line, .offset = -1, .length = -1},
                    .data_file = file,
                    .data_line = line};
    g_array_append_val(v->evidence, e);
}

void pc_verdict_arg(PcVerdict *v, const char *name, const char *value) {
    if (!v->args)
        return;
    g_hash_table_replace(v->args, (char *)g_intern_string(name), g_strdup(value));
}

void pc_verdict_arg_printf(PcVerdict *v, const char *name, const char *format, ...) {
    if (!v->args)
        return;
    va_list args;
    va_start(args, format);
    g_hash_table_replace(v->args, (char *)g_intern_string(name), g_strdup_vprintf(format, args));
    va_end(args);
}

void pc_verdict_compute(PcVerdict *v, const char *format, ...) {
    va_list args;
    if (v->brief)
        return;
    va_start(args, format);
    g_free(v->computation);
    v->computation = g_strdup_vprintf(format, args);
    va_end(args);
}

char *pc_verdict_message(const PcVerdict *v, PcLang lang) {
    /* The rule's message speaks of a mismatch; what agrees is its name and its arithmetic. */
    if (v->kind == PC_VERDICT_AGREES)
        return g_strdup_printf("%s%s%s", v->rule->name[lang], lang == PC_LANG_ZH ? "：" : ": ",
                               v->computation ? v->computation : "");
    return pc_message_fill(v->rule->message[lang], v->args);
}

/* Message arguments every rule may use: {indicator} {a} {b} {doc_a} {doc_b} {area_a} {area_b} {period}. */
static void add_side(PcVerdict *v, const PcEvidence *e, const char *text, const char *doc, const char *area) {
    if (e->statement)
        g_hash_table_replace(v->args, (char *)text, pc_statement_text(e->statement));
    if (!e->document)
        return;
    pc_verdict_arg(v, doc, e->document->info.doc);
    if (e->document->info.area)
        pc_verdict_arg(v, area, e->document->info.area->name);
}

/* 2021/2025 as a reader writes it: 2021–2025. The caller owns it. */
static char *readable_period(const char *period) {
    g_auto(GStrv) ends = period ? g_strsplit(period, "/", 2) : NULL;
    return ends ? g_strjoinv("–", ends) : NULL;
}

static void add_common_arguments(PcVerdict *v) {
    if (v->evidence->len == 0)
        return;
    const PcEvidence *a = &g_array_index(v->evidence, PcEvidence, 0);
    if (!g_hash_table_contains(v->args, "indicator"))
        pc_verdict_arg(v, "indicator", a->indicator);
    if (!g_hash_table_contains(v->args, "period"))
        g_hash_table_replace(v->args, "period", readable_period(a->period));
    add_side(v, a, "a", "doc_a", "area_a");
    if (v->evidence->len > 1)
        add_side(v, &g_array_index(v->evidence, PcEvidence, 1), "b", "doc_b", "area_b");
}

/* The message of a fault without the other line it speaks of (第 {first} 行), which edits above it move. */
static char *lineless_message(PcVerdict *v) {
    char *first = g_strdup(g_hash_table_lookup(v->args, "first"));
    if (first)
        pc_verdict_arg(v, "first", "");
    char *message = pc_message_fill(v->rule->message[PC_LANG_ZH], v->args);
    if (first)
        pc_verdict_arg(v, "first", first);
    g_free(first);
    return message;
}

/* What identifies the finding wherever it stands: rule, documents, figures and printed values; no line. */
static void give_fingerprint(GHashTable *given, PcVerdict *v) {
    g_autoptr(GString) text = g_string_new(v->rule->code);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcStatement *s = e->statement;
        g_autofree char *value = s ? pc_statement_text(s) : NULL;
        g_autofree char *file = e->document ? NULL : g_path_get_basename(e->place.file);
        const char *name = s && s->indicator ? s->indicator->id : e->indicator;
        g_string_append_printf(text, "\n%s|%s|%s|%s|%s", e->role, e->document ? e->document->info.doc : file,
                               name ? name : "", e->period ? e->period : "", value ? value : "absent");
    }
    if (v->evidence->len && !g_array_index(v->evidence, PcEvidence, 0).document) {
        g_autofree char *message = lineless_message(v);
        g_string_append_printf(text, "\n%s", message);
    }
    for (guint n = 1;; n++) {
        g_autofree char *numbered = n > 1 ? g_strdup_printf("%s\n%u", text->str, n) : g_strdup(text->str);
        g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, numbered, -1);
        memcpy(v->fingerprint, sum, 16);
        v->fingerprint[16] = '\0';
        if (g_hash_table_add(given, g_strdup(v->fingerprint)))
            return;
    }
}

static bool waiver_names_figure(const PcWaiver *w, const PcVerdict *v) {
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcIndicator *indicator = e->statement ? e->statement->indicator : NULL;
        if (!indicator || g_strcmp0(indicator->id, w->ref) != 0)
            continue;
        if (w->area && e->statement->area != w->area)
            continue;
        if (w->period && g_strcmp0(e->period, w->period) != 0)
            continue;
        return true;
    }
    return false;
}

static const PcWaiver *find_waiver(const PcCheckRun *run, const PcVerdict *v) {
    const PcWorkspace *workspace = run->the_case->workspace;
    for (guint i = 0; workspace && i < workspace->waivers->len; i++) {
        const PcWaiver *w = workspace->waivers->pdata[i];
        if (strcmp(w->code, v->rule->code) != 0)
            continue;
        if (w->fingerprint ? strcmp(w->fingerprint, v->fingerprint) == 0 : waiver_names_figure(w, v)) {
            g_hash_table_add(run->waivers_used, (gpointer)w);
            bool ended = w->until && run->the_case->today && strcmp(w->until, run->the_case->today) < 0;
            return ended ? NULL : w;
        }
    }
    return NULL;
}

static void apply_workspace_severity(const PcCheckRun *run, PcVerdict *v) {
    gpointer level;
    const PcWorkspace *workspace = run->the_case->workspace;
    if (workspace && g_hash_table_lookup_extended(workspace->severities, v->rule->code, NULL, &level))
        v->severity = (PcSeverity)GPOINTER_TO_INT(level);
}

/* Whether the same rule has said the same of the same statements: two families may come upon one fault. */
static bool is_told(PcCheckRun *run, const PcVerdict *v) {
    g_autoptr(GString) key = g_string_new(v->rule->code);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcStatement *s = g_array_index(v->evidence, PcEvidence, i).statement;
        if (!s)
            return false;
        g_string_append_printf(key, "|%p", (const void *)s);
    }
    g_string_append_printf(key, "|%s", v->computation ? v->computation : "");
    return v->evidence->len > 1 && !g_hash_table_add(run->told, g_string_free(g_steal_pointer(&key), FALSE));
}

static void publish_finding(PcCheckRun *run, PcVerdict *v) {
    PcResult *result = run->result;
    if (is_told(run, v)) {
        pc_verdict_drop(v);
        return;
    }
    give_fingerprint(run->fingerprints, v);
    v->waiver = find_waiver(run, v);
    if (v->waiver)
        result->waived++;
    else if (v->severity == PC_SEVERITY_ERROR)
        result->errors++;
    else if (v->severity == PC_SEVERITY_WARNING)
        result->warnings++;
    else
        result->infos++;
    g_ptr_array_add(result->findings, v);
}

void pc_verdict_publish(PcCheckRun *run, PcVerdict *v) {
    if (v->kind == PC_VERDICT_DISAGREES) /* the message of an agreement has no arguments */
        add_common_arguments(v);
    if (v->kind == PC_VERDICT_INCOMPARABLE) {
        g_ptr_array_add(run->result->incomparable, v);
        return;
    }
    apply_workspace_severity(run, v);
    if (v->severity == PC_SEVERITY_OFF) {
        pc_verdict_drop(v);
        return;
    }
    if (v->kind == PC_VERDICT_AGREES) {
        if (!v->brief)
            give_fingerprint(run->agreed, v);
        g_ptr_array_add(run->result->agreements, v);
    } else {
        publish_finding(run, v);
    }
}

PcResult *pc_result_new(const PcCase *the_case) {
    PcResult *result = g_new0(PcResult, 1);
    result->workspace = the_case->workspace;
    result->ledger = the_case->ledger;
    result->free_verdict = (GDestroyNotify)pc_verdict_drop;
    result->findings = g_ptr_array_new_with_free_func(result->free_verdict);
    result->known = g_ptr_array_new_with_free_func(result->free_verdict);
    result->agreements = g_ptr_array_new_with_free_func((GDestroyNotify)pc_verdict_drop);
    result->incomparable = g_ptr_array_new_with_free_func((GDestroyNotify)pc_verdict_drop);
    result->unread = g_array_new(FALSE, TRUE, sizeof(PcUnread));
    return result;
}

void pc_result_free(PcResult *result) {
    g_ptr_array_unref(result->findings);
    g_ptr_array_unref(result->known);
    g_ptr_array_unref(result->agreements);
    g_ptr_array_unref(result->incomparable);
    for (guint i = 0; i < result->unread->len; i++) {
        PcUnread *u = &g_array_index(result->unread, PcUnread, i);
        g_free(u->file);
        g_free(u->reason);
    }
    g_array_unref(result->unread);
    g_free(result);
}

void pc_result_add_unread(PcResult *result, const char *file, const char *reason) {
    PcUnread unread = {g_strdup(file), g_strdup(reason)};
    g_array_append_val(result->unread, unread);
}

PcSeverity pc_result_worst(const PcResult *result) {
    return result->errors     ? PC_SEVERITY_ERROR
           : result->warnings ? PC_SEVERITY_WARNING
           : result->infos    ? PC_SEVERITY_INFO
                              : PC_SEVERITY_OFF;
}
