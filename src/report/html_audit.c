/* html_audit: the auditor's working papers: the answer sheet, the waivers, the evidence to be asked for. */
#include "report/html.h"

/* ---- a row a finding, the last columns left for a pen ---- */

static void print_answer(PcHtml *h, const PcVerdict *v, guint number) {
    const PcEvidence *e = v->evidence->len ? &g_array_index(v->evidence, PcEvidence, 0) : NULL;
    g_autofree char *no = g_strdup_printf("%u", number);
    pc_html_raw(h, "<tr><td class=\"n\">");
    pc_html_finding_link(h, v, no);
    pc_html_raw(h, "</td><td>");
    pc_html_severity(h, v->severity);
    pc_html_raw(h, "</td><td><span lang=\"zh-CN\">");
    pc_html_text(h, e ? pc_html_indicator(e) : NULL);
    pc_html_raw(h, "</span> ");
    pc_html_text(h, v->rule->name[h->lang]);
    if (e) {
        pc_html_raw(h, " ");
        pc_html_evidence_place(h, e);
    }
    pc_html_raw(h, "</td><td></td><td></td><td></td><td></td></tr>\n");
}

void pc_html_answers(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_NO,       PC_HTML_SEVERITY,  PC_HTML_MISMATCH,
                                       PC_HTML_PAPER_NO, PC_HTML_UNIT_NAME, PC_HTML_ANSWER,
                                       PC_HTML_REVIEWER, PC_HTML_NONE};
    const GPtrArray *findings = h->result->findings;
    pc_html_section(h, "answers", PC_HTML_ANSWERS,
                    findings->len ? PC_HTML_ANSWERS_ABOUT : pc_html_no_finding(h));
    if (findings->len) {
        pc_html_details(h, "sheet", PC_HTML_N_ANSWERS, findings->len);
        pc_html_table(h, "answers", PC_HTML_ANSWERS, heads);
        for (guint i = 0; i < findings->len; i++)
            print_answer(h, findings->pdata[i], i + 1);
        pc_html_table_end(h);
        pc_html_raw(h, "</details>\n");
    }
    pc_html_raw(h, "</section>\n");
}

/* ---- waivers ---- */

/* The day a date or time begins with, "2026-01-31…"; NULL where it is none. */
static GDateTime *day_of(const char *text) {
    g_autofree char *midnight = text ? g_strdup_printf("%.10sT00:00:00Z", text) : NULL;
    return midnight ? g_date_time_new_from_iso8601(midnight, NULL) : NULL;
}

static void print_age(PcHtml *h, const PcWaiver *w) {
    g_autoptr(GDateTime) given = day_of(w->on);
    g_autoptr(GDateTime) today = day_of(h->report->time);
    pc_html_text(h, w->on);
    if (!given || !today || g_date_time_compare(given, today) > 0)
        return;
    pc_html_raw(h, " <small>");
    pc_html_word_count(h, PC_HTML_DAYS_AGO, (guint)(g_date_time_difference(today, given) / G_TIME_SPAN_DAY));
    pc_html_raw(h, "</small>");
}

static void print_waived_figure(PcHtml *h, const PcWaiver *w) {
    if (w->fingerprint) {
        pc_html_element(h, "code", NULL, w->fingerprint);
        return;
    }
    pc_html_element(h, "code", NULL, w->ref);
    pc_html_raw(h, " ");
    pc_html_text(h, w->area ? w->area->name : NULL);
    pc_html_raw(h, " ");
    pc_html_period(h, w->period);
}

static void print_waived_findings(PcHtml *h, const PcWaiver *w) {
    const GPtrArray *findings = h->result->findings;
    bool any = false;
    for (guint i = 0; i < findings->len; i++) {
        const PcVerdict *v = findings->pdata[i];
        if (v->waiver != w)
            continue;
        g_autofree char *no = g_strdup_printf("%u", i + 1);
        pc_html_raw(h, any ? ", " : "");
        pc_html_finding_link(h, v, no);
        any = true;
    }
    if (!any)
        pc_html_word(h, PC_HTML_NOTHING_WAIVED);
}

static void print_waiver(PcHtml *h, const PcWaiver *w) {
    pc_html_raw(h, "<tr><td>");
    pc_html_element(h, "code", NULL, w->code);
    pc_html_raw(h, "</td><td>");
    print_waived_figure(h, w);
    pc_html_raw(h, "</td><td>");
    pc_html_text(h, w->reason);
    pc_html_raw(h, "</td><td>");
    pc_html_text(h, w->by);
    pc_html_raw(h, "</td><td>");
    print_age(h, w);
    pc_html_raw(h, "</td><td>");
    if (w->until)
        pc_html_text(h, w->until);
    else
        pc_html_word(h, PC_HTML_NO_END);
    pc_html_raw(h, "</td><td>");
    print_waived_findings(h, w);
    pc_html_raw(h, "</td></tr>\n");
}

void pc_html_waivers(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_RULE, PC_HTML_FIGURE, PC_HTML_REASON,   PC_HTML_BY,
                                       PC_HTML_ON,   PC_HTML_UNTIL,  PC_HTML_MISMATCH, PC_HTML_NONE};
    const PcWorkspace *w = h->result->workspace;
    bool any = w && w->waivers->len;
    pc_html_section(h, "waivers", PC_HTML_WAIVERS, any ? PC_HTML_WAIVERS_ABOUT : PC_HTML_NO_WAIVER);
    if (any) {
        pc_html_table(h, "waivers", PC_HTML_WAIVERS, heads);
        for (guint i = 0; i < w->waivers->len; i++)
            print_waiver(h, w->waivers->pdata[i]);
        pc_html_table_end(h);
    }
    pc_html_raw(h, "</section>\n");
}

/* ---- evidence to be asked for ---- */

/* Lists of requests up to this long are open. */
enum { OPEN_REQUESTS = 20 };

static void print_request(PcHtml *h, const PcVerdict *v) {
    const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, 0);
    const PcStatement *s = e->statement;
    pc_html_raw(h, "<tr><td lang=\"zh-CN\">");
    pc_html_text(h, s && s->area ? s->area->name : NULL);
    pc_html_raw(h, " ");
    pc_html_text(h, pc_html_indicator(e));
    pc_html_raw(h, " ");
    pc_html_period(h, e->period);
    pc_html_raw(h, "</td><td lang=\"zh-CN\">");
    if (s) {
        pc_html_raw(h, "<b>");
        pc_html_value(h, s);
        pc_html_raw(h, "</b> ");
    }
    pc_html_evidence_place(h, e);
    pc_html_raw(h, "</td><td></td></tr>\n");
}

/* One request for each thing asked about an indicator of an area. */
static char *request_key(const PcVerdict *v) {
    const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, 0);
    const PcStatement *s = e->statement;
    const char *name = s && s->indicator ? s->indicator->id : pc_html_indicator(e);
    return g_strdup_printf("%s|%s|%s", s && s->area ? s->area->code : "", name ? name : "",
                           e->period ? e->period : "");
}

static GPtrArray *requests_for(const PcHtml *h, const PcHtmlReason *reason) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GPtrArray *requests = g_ptr_array_new();
    for (guint i = 0; i < h->result->incomparable->len; i++) {
        PcVerdict *v = h->result->incomparable->pdata[i];
        if (v->evidence->len && pc_html_reason(v->reason, v->rule->code) == reason &&
            g_hash_table_add(seen, request_key(v)))
            g_ptr_array_add(requests, v);
    }
    return requests;
}

static void open_requests(PcHtml *h, PcHtmlWord ask, guint n) {
    static const PcHtmlWord heads[] = {PC_HTML_ABOUT_FIGURE, PC_HTML_STATED_AT, PC_HTML_RECEIVED,
                                       PC_HTML_NONE};
    pc_html_raw(h, n <= OPEN_REQUESTS ? "<details open><summary>" : "<details><summary>");
    pc_html_word(h, ask);
    pc_html_word_count(h, PC_HTML_IN_BRACKETS, n);
    pc_html_raw(h, "</summary>\n");
    pc_html_table(h, "requests", ask, heads);
}

static void close_requests(PcHtml *h) {
    pc_html_table_end(h);
    pc_html_raw(h, "</details>\n");
}

static void print_files_to_request(PcHtml *h) {
    const GArray *unread = h->result->unread;
    if (!unread->len)
        return;
    open_requests(h, PC_HTML_ASK_FILE, unread->len);
    pc_html_unread(h, "<tr><td>", "</td><td>", "</td><td></td></tr>\n");
    close_requests(h);
}

void pc_html_requests(PcHtml *h) {
    bool any = h->result->incomparable->len || h->result->unread->len;
    pc_html_section(h, "requests", PC_HTML_REQUESTS, any ? PC_HTML_REQUESTS_ABOUT : PC_HTML_NO_REQUEST);
    print_files_to_request(h);
    for (size_t i = 0; i < pc_html_n_reasons; i++) {
        g_autoptr(GPtrArray) requests = requests_for(h, &pc_html_reasons[i]);
        if (!requests->len)
            continue;
        open_requests(h, pc_html_reasons[i].ask, requests->len);
        for (guint k = 0; k < requests->len; k++)
            print_request(h, requests->pdata[k]);
        close_requests(h);
    }
    pc_html_raw(h, "</section>\n");
}
