/* junit: a test case a comparison, a suite a document, so that a CI shows how many figures were checked. What
 * agrees passes, a finding fails (its type is the severity), what is waived or cannot be compared is skipped,
 * a file that could not be read is an error. A note passes, too, and says what it notes, unless notes are
 * what the run fails on. Attributes are those that Jenkins and GitLab document; tests/schemas/junit.xsd. */
#include "report/printers.h"

#include "report/anchor.h"
#include "report/element.h"
#include "report/html_words.h"
#include "report/row.h"
#include "report/style.h"

typedef struct {
    const PcLedgerDocument *document; /* NULL: plan data without a text */
    GArray *verdicts;                 /* of PcVerdictItem */
    guint failures, skipped;
} Suite;

typedef struct {
    const PcReport *report;
    PcXml xml;
    GHashTable *by_document;
    GPtrArray *suites; /* of Suite */
    guint tests, failures, skipped;
} Junit;

static void suite_free(gpointer data) {
    Suite *suite = data;
    g_array_unref(suite->verdicts);
    g_free(suite);
}

static void add_suite(Junit *j, const PcLedgerDocument *document) {
    Suite *suite = g_new0(Suite, 1);
    suite->document = document;
    suite->verdicts = g_array_new(FALSE, FALSE, sizeof(PcVerdictItem));
    g_ptr_array_add(j->suites, suite);
    g_hash_table_insert(j->by_document, (gpointer)document, suite);
}

static bool is_skipped(const PcVerdictItem *item) {
    return item->verdict->kind == PC_VERDICT_INCOMPARABLE || item->verdict->waiver || item->known;
}

static bool is_failure(const PcReport *report, const PcVerdictItem *item) {
    PcSeverity from = report->fail_on == PC_SEVERITY_INFO ? PC_SEVERITY_INFO : PC_SEVERITY_WARNING;
    return !is_skipped(item) && item->verdict->kind == PC_VERDICT_DISAGREES &&
           item->verdict->severity >= from;
}

static void add_verdict(const PcVerdictItem *item, void *data) {
    Junit *j = data;
    const PcVerdict *v = item->verdict;
    const PcLedgerDocument *document =
        v->evidence->len ? g_array_index(v->evidence, PcEvidence, 0).document : NULL;
    Suite *suite = g_hash_table_lookup(j->by_document, document);
    g_array_append_val(suite->verdicts, *item);
    j->tests++;
    if (is_skipped(item)) {
        suite->skipped++;
        j->skipped++;
    } else if (is_failure(j->report, item)) {
        suite->failures++;
        j->failures++;
    }
}

/* Both sides with their places, and the computation. */
static char *details(const PcVerdict *v, PcLang lang) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcAnchor anchor = pc_anchor_of_text(e);
        g_autofree char *place = pc_anchor_text(&anchor);
        g_autofree char *side = pc_side_text(e, lang);
        g_string_append_printf(text, "%s: %s\n", place ? place : "–", side);
        if (e->data_file && e->data_line && anchor.file != e->data_file)
            g_string_append_printf(text, "  %s:%u\n", e->data_file, e->data_line);
    }
    if (v->computation)
        g_string_append_printf(text, "= %s\n", v->computation);
    return g_string_free(text, FALSE);
}

/* All of a finding, as text. */
static char *whole_text(const PcVerdict *v, PcLang lang) {
    g_autofree char *message = pc_verdict_message(v, lang), *text = details(v, lang);
    return g_strdup_printf("[%s] %s\n%s%s", v->rule->code, message, text, v->fingerprint);
}

static void print_note(PcXml *x, const PcVerdict *v, PcLang lang) {
    g_autofree char *whole = whole_text(v, lang);
    pc_element_whole(x, "system-out", whole);
}

static void print_failure(PcXml *x, const PcVerdict *v, PcLang lang) {
    g_autofree char *message = pc_verdict_message(v, lang);
    g_autofree char *whole = whole_text(v, lang);
    pc_element_start(x, "failure");
    pc_element_attribute(x, "message", message);
    pc_element_attribute(x, "type", pc_severity_name(v->severity));
    pc_element_text(x, whole);
    pc_element_end(x);
}

static void print_skipped(PcXml *x, const PcVerdictItem *item, PcLang lang) {
    g_autofree char *waiver = pc_verdict_waiver(item->verdict, lang);
    pc_element_start(x, "skipped");
    pc_element_attribute(x, "message",
                         waiver        ? waiver
                         : item->known ? pc_word(PC_WORD_KNOWN, lang)
                                       : pc_reason_word(item->verdict, lang));
    pc_element_end(x);
}

static void print_case(Junit *j, const PcVerdictItem *item) {
    PcXml *x = &j->xml;
    const PcVerdict *v = item->verdict;
    const PcLang lang = j->report->lang;
    const PcAnchor anchor =
        v->evidence->len ? pc_anchor_of_text(&g_array_index(v->evidence, PcEvidence, 0)) : (PcAnchor){0};
    g_autofree char *name = pc_verdict_figures(v, lang);
    g_autofree char *class = g_strdup_printf("%s.%s", v->rule->code, v->rule->slug);
    pc_element_start(x, "testcase");
    pc_element_attribute(x, "name", name);
    pc_element_attribute(x, "classname", class);
    pc_element_attribute(x, "time", "0");
    pc_element_attribute(x, "file", anchor.file);
    pc_element_number(x, "line", anchor.line);
    if (is_skipped(item))
        print_skipped(x, item, lang);
    else if (is_failure(j->report, item))
        print_failure(x, v, lang);
    else if (v->kind == PC_VERDICT_DISAGREES)
        print_note(x, v, lang);
    if (is_skipped(item)) {
        g_autofree char *text = details(v, lang);
        pc_element_whole(x, "system-out", text);
    }
    pc_element_end(x);
}

static void print_property(PcXml *x, const char *name, const char *value) {
    if (!value)
        return;
    pc_element_start(x, "property");
    pc_element_attribute(x, "name", name);
    pc_element_attribute(x, "value", value);
    pc_element_end(x);
}

static void begin_suite(Junit *j, const char *name, guint tests, guint failures, guint errors,
                        guint skipped) {
    PcXml *x = &j->xml;
    pc_element_start(x, "testsuite");
    pc_element_attribute(x, "name", name);
    pc_element_count(x, "tests", tests);
    pc_element_count(x, "failures", failures);
    pc_element_count(x, "errors", errors);
    pc_element_count(x, "skipped", skipped);
    pc_element_attribute(x, "time", "0");
    /* Jenkins reads a date without a zone. */
    g_autofree char *timestamp =
        j->report->time ? g_strndup(j->report->time, strlen("2026-01-31T12:00:00")) : NULL;
    pc_element_attribute(x, "timestamp", timestamp);
}

static void print_properties(Junit *j, const PcLedgerDocument *d) {
    PcXml *x = &j->xml;
    pc_element_start(x, "properties");
    print_property(x, "plancheck", PLANCHECK_VERSION);
    print_property(x, "complete", j->report->result->unread->len ? "false" : "true");
    if (d) {
        print_property(x, "title", d->info.title);
        print_property(x, "file", d->info.file);
        print_property(x, "sha256", d->sha256);
        if (d->plan) {
            print_property(x, "data_file", d->plan->file);
            print_property(x, "data_sha256", d->plan->sha256);
        }
    }
    pc_element_end(x);
}

static void print_suite(Junit *j, const Suite *suite) {
    if (suite->verdicts->len == 0 && !suite->document)
        return;
    begin_suite(j, suite->document ? suite->document->info.doc : "data", suite->verdicts->len,
                suite->failures, 0, suite->skipped);
    print_properties(j, suite->document);
    for (guint i = 0; i < suite->verdicts->len; i++)
        print_case(j, &g_array_index(suite->verdicts, PcVerdictItem, i));
    pc_element_end(&j->xml);
}

static void print_unread(Junit *j, const GArray *unread) {
    if (unread->len == 0)
        return;
    begin_suite(j, "unread", unread->len, 0, unread->len, 0);
    print_properties(j, NULL);
    for (guint i = 0; i < unread->len; i++) {
        const PcUnread *u = &g_array_index(unread, PcUnread, i);
        pc_element_start(&j->xml, "testcase");
        pc_element_attribute(&j->xml, "name", u->file);
        pc_element_attribute(&j->xml, "classname", "unread");
        pc_element_attribute(&j->xml, "time", "0");
        pc_element_attribute(&j->xml, "file", u->file);
        pc_element_start(&j->xml, "error");
        pc_element_attribute(&j->xml, "message", u->reason);
        pc_element_attribute(&j->xml, "type", "unread");
        pc_element_end(&j->xml);
        pc_element_end(&j->xml);
    }
    pc_element_end(&j->xml);
}

static void collect(Junit *j) {
    const PcResult *result = j->report->result;
    j->by_document = g_hash_table_new(g_direct_hash, g_direct_equal);
    j->suites = g_ptr_array_new_with_free_func(suite_free);
    add_suite(j, NULL);
    for (guint i = 0; i < result->ledger->documents->len; i++)
        add_suite(j, result->ledger->documents->pdata[i]);
    pc_each_verdict(result, true, add_verdict, j);
}

void pc_print_junit(const PcReport *report, PcOutput *out) {
    const GArray *unread = report->result->unread;
    Junit j = {.report = report};
    collect(&j);
    j.xml = pc_element_begin(out);
    pc_element_start(&j.xml, "testsuites");
    pc_element_attribute(&j.xml, "name", "plancheck");
    pc_element_count(&j.xml, "tests", j.tests + unread->len);
    pc_element_count(&j.xml, "failures", j.failures);
    pc_element_count(&j.xml, "errors", unread->len);
    pc_element_count(&j.xml, "skipped", j.skipped);
    pc_element_attribute(&j.xml, "time", "0");
    print_unread(&j, unread);
    for (guint i = 0; i < j.suites->len; i++)
        print_suite(&j, j.suites->pdata[i]);
    pc_element_end(&j.xml);
    g_ptr_array_unref(j.suites);
    g_hash_table_unref(j.by_document);
}
