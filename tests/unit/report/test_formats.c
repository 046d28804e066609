/* Every format of check, from a small result whose every text is hostile: nothing breaks out, and nothing
 * that a report must say is lost. */
#include "unit/unit.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpathInternals.h>
#include <sqlite3.h>

#include "report/clean.h"
#include "report/report.h"

/* Formula, markup, section end, workflow command, placeholder, link, escape sequence, line ends, controls, a
 * direction mark, no character, no UTF-8. */
#define HOSTILE                                                                                              \
    "=cmd|' /C calc'!A0<script>alert(1)</script>]]>&amp;\"',;::error::{0}[a](http://x.example)%0A\033[31m"   \
    "\r\n::error file=x::y\n+1\t\x01\x7f\xc2\x85\xe2\x80\xae\xef\xbf\xbf\xff"

typedef struct {
    PcCatalogue *catalogue;
    PcLedger *ledger;
    GPtrArray *records[2];
    PcWaiver waiver;
    PcWorkspace workspace;
    PcResult result;
    PcReport report;
} Fixture;

static PcRecord *add_claim(Fixture *f, int document, const char *value, uint32_t line) {
    PcRecord *r = g_new0(PcRecord, 1);
    r->kind = PC_RECORD_CLAIM;
    r->quantity = (PcQuantity){.value = value,
                               .unit = "亿元",
                               .period = "2020",
                               .indicator = HOSTILE,
                               .indicator_id = "gdp",
                               .area = "310114",
                               .qualifier = HOSTILE};
    r->place = (PcPlace){.doc = document ? HOSTILE "2" : HOSTILE,
                         .file = HOSTILE,
                         .line = line,
                         .column = 3,
                         .end_line = line,
                         .end_column = 10,
                         .offset = 100,
                         .length = 12};
    r->id = HOSTILE "#1.1";
    r->text = HOSTILE;
    r->sentence = HOSTILE;
    r->sentence_id = "s1";
    g_ptr_array_add(f->records[document], r);
    return r;
}

static void free_verdict(gpointer data) {
    PcVerdict *v = data;
    g_hash_table_unref(v->args);
    g_array_unref(v->evidence);
    g_free(v->computation);
    g_free(v);
}

static PcVerdict *add_verdict(Fixture *f, GPtrArray *to, PcVerdictKind kind, const char *code,
                              const char *fingerprint) {
    PcVerdict *v = g_new0(PcVerdict, 1);
    v->kind = kind;
    v->rule = pc_rule_by_code(f->catalogue, code);
    assert_non_null(v->rule);
    v->severity = v->rule->severity;
    v->args = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    g_hash_table_insert(v->args, (gpointer) "indicator", g_strdup(HOSTILE));
    v->evidence = g_array_new(FALSE, TRUE, sizeof(PcEvidence));
    v->computation = g_strdup(HOSTILE);
    v->reason = kind == PC_VERDICT_INCOMPARABLE ? "other-base" : NULL;
    g_strlcpy(v->fingerprint, fingerprint, sizeof v->fingerprint);
    g_ptr_array_add(to, v);
    return v;
}

static void add_side(PcVerdict *v, const PcStatement *s) {
    const PcEvidence e = {.role = "text",
                          .statement = s,
                          .document = s->document,
                          .indicator = s->q->indicator,
                          .period = s->q->period,
                          .place = s->record->place,
                          .data_file = "plans/" HOSTILE,
                          .data_line = 7};
    g_array_append_val(v->evidence, e);
}

static void add_absent(PcVerdict *v, const PcLedgerDocument *d) {
    const PcEvidence e = {
        .role = "district",
        .document = d,
        .indicator = HOSTILE,
        .period = "2025",
        .place = {
            .doc = d->info.doc, .file = d->info.file, .line = 9, .column = 1, .offset = -1, .length = -1}};
    g_array_append_val(v->evidence, e);
}

static PcLedgerDocument *add_document(Fixture *f, int i) {
    const PcDocumentInfo info = {.doc = i ? HOSTILE "2" : HOSTILE,
                                 .file = HOSTILE,
                                 .title = HOSTILE,
                                 .area = pc_area_by_code(f->catalogue, "310114"),
                                 .kind = "outline",
                                 .period = "2021/2025"};
    PcLedgerDocument *d = pc_ledger_add(f->ledger, &info, f->records[i], NULL);
    d->sha256 = g_strdup("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    d->stats.numbers = 5;
    d->stats.claims = f->records[i]->len;
    return d;
}

/* Two findings (one waived; one with an absent side), one the baseline has too, an agreement, an
 * incomparable, an unread file. */
static void fill(Fixture *f) {
    PcResult *r = &f->result;
    add_claim(f, 0, "2488.40", 52);
    add_claim(f, 0, "123456789012345678901234567890", 53);
    add_claim(f, 1, "2500", 12);
    PcLedgerDocument *a = add_document(f, 0), *b = add_document(f, 1);
    pc_ledger_close(f->ledger);
    const PcStatement *sa = a->claims->pdata[0], *big = a->claims->pdata[1], *sb = b->claims->pdata[0];
    f->waiver = (PcWaiver){
        .code = "PC401", .reason = HOSTILE, .by = HOSTILE, .on = "2026-01-01", .until = "2027-01-01"};
    PcVerdict *v = add_verdict(f, r->findings, PC_VERDICT_DISAGREES, "PC501", "0000000000000001");
    add_side(v, sa);
    add_side(v, sb);
    add_side(v, big);
    v = add_verdict(f, r->findings, PC_VERDICT_DISAGREES, "PC401", "0000000000000002");
    add_side(v, sa);
    add_absent(v, b);
    v->waiver = &f->waiver;
    add_side(add_verdict(f, r->known, PC_VERDICT_DISAGREES, "PC503", "0000000000000003"), sa);
    add_side(add_verdict(f, r->agreements, PC_VERDICT_AGREES, "PC301", "0000000000000004"), sb);
    add_side(add_verdict(f, r->incomparable, PC_VERDICT_INCOMPARABLE, "PC301", ""), sb);
    const PcUnread unread = {(char *)HOSTILE, (char *)HOSTILE};
    g_array_append_val(r->unread, unread);
}

static int set_up(void **state) {
    Fixture *f = g_new0(Fixture, 1);
    f->catalogue = pc_catalogue_new();
    assert_non_null(f->catalogue);
    f->ledger = pc_ledger_new(f->catalogue, NULL);
    for (int i = 0; i < 2; i++)
        f->records[i] = g_ptr_array_new_with_free_func(g_free);
    GPtrArray **const lists[] = {&f->result.findings, &f->result.agreements, &f->result.incomparable,
                                 &f->result.known};
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        *lists[i] = g_ptr_array_new_with_free_func(free_verdict);
    f->result.unread = g_array_new(FALSE, TRUE, sizeof(PcUnread));
    f->result.ledger = f->ledger;
    f->workspace.id = HOSTILE;
    f->result.workspace = &f->workspace;
    fill(f);
    f->result.has_baseline = true;
    f->result.documents = 2;
    f->result.compared = 4;
    f->result.errors = f->result.waived = 1;
    f->report = (PcReport){.result = &f->result,
                           .catalogue = f->catalogue,
                           .lang = PC_LANG_EN,
                           .agreements = true,
                           .time = "2026-01-31T12:00:00Z",
                           .command = "plancheck check " HOSTILE};
    *state = f;
    return 0;
}

static int tear_down(void **state) {
    Fixture *f = *state;
    g_ptr_array_unref(f->result.findings);
    g_ptr_array_unref(f->result.agreements);
    g_ptr_array_unref(f->result.incomparable);
    g_ptr_array_unref(f->result.known);
    g_array_unref(f->result.unread);
    pc_ledger_free(f->ledger);
    for (int i = 0; i < 2; i++)
        g_ptr_array_unref(f->records[i]);
    pc_catalogue_free(f->catalogue);
    g_free(f);
    return 0;
}

static char *print(Fixture *f, const char *format, size_t *length) {
    PcOutput *out = pc_output_memory();
    PcReportPrinter printer = pc_report_format(format);
    assert_non_null(printer);
    printer(&f->report, out);
    return pc_output_take_text(out, length);
}

/* ---- all of them ---- */
static void text_formats_hold_no_control(void **state) {
    static const char *const formats[] = {"text",   "json",  "ndjson", "sarif", "github",
                                          "gitlab", "junit", "csv",    "xml"};
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        size_t n;
        g_autofree char *text = print(*state, formats[i], &n);
        assert_int_equal(strlen(text), n);
        assert_true(g_utf8_validate(text, -1, NULL));
        for (const char *p = text; *p; p = g_utf8_next_char(p)) {
            gunichar c = g_utf8_get_char(p);
            assert_false((g_unichar_iscntrl(c) && !strchr("\t\n\r", (int)c)) || c == 0x202e || c == 0xffff);
        }
    }
}

static void the_same_bytes_again(void **state) {
    static const char *const formats[] = {"text",  "json", "ndjson", "sarif", "github", "gitlab",
                                          "junit", "csv",  "xml",    "xlsx",  "sqlite"};
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        size_t n, m;
        g_autofree char *a = print(*state, formats[i], &n);
        g_autofree char *b = print(*state, formats[i], &m);
        assert_int_equal(n, m);
        assert_memory_equal(a, b, n);
    }
}

static void every_format_says_it_is_incomplete(void **state) {
    static const struct {
        const char *format, *words;
    } said[] = {{"sarif", "\"complete\":false"}, {"sarif", "\"executionSuccessful\":false"},
                {"json", "\"complete\":false"},  {"ndjson", "\"complete\":false"},
                {"text", "could not be read"},   {"github", "complete: false"},
                {"gitlab", "\"blocker\""},       {"junit", "errors=\"1\""},
                {"csv", ",incomplete,"},         {"xml", "complete=\"false\""}};
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++) {
        g_autofree char *text = print(*state, said[i].format, NULL);
        if (!strstr(text, said[i].words))
            fail_msg("%s lacks %s", said[i].format, said[i].words);
    }
}

/* ---- JSON ---- */
static JsonNode *parse_json(const char *text) {
    g_autoptr(GError) error = NULL;
    JsonNode *node = json_from_string(text, &error);
    if (!node)
        fail_msg("%s", error->message);
    return node;
}

/* What JSONPath finds, as text. */
static char *ask_json(JsonNode *root, const char *path) {
    g_autoptr(JsonNode) found = json_path_query(path, root, NULL);
    assert_non_null(found);
    return json_to_string(found, FALSE);
}

static void assert_json(JsonNode *root, const char *path, const char *expected) {
    g_autofree char *found = ask_json(root, path);
    assert_string_equal(found, expected);
}

static void sarif(void **state) {
    g_autofree char *text = print(*state, "sarif", NULL);
    g_autoptr(JsonNode) root = parse_json(text);
    assert_json(root, "$.version", "[\"2.1.0\"]");
    assert_json(root, "$.runs[0].columnKind", "[\"unicodeCodePoints\"]");
    assert_json(root, "$.runs[0].results[*].ruleId", "[\"PC501\",\"PC401\",\"PC503\",\"PC301\",\"PC301\"]");
    assert_json(root, "$.runs[0].results[*].kind", "[\"fail\",\"fail\",\"fail\",\"pass\",\"open\"]");
    assert_json(root, "$.runs[0].results[*].level", "[\"error\",\"warning\",\"note\",\"none\",\"none\"]");
    assert_json(root, "$.runs[0].results[*].baselineState", "[\"new\",\"new\",\"unchanged\"]");
    assert_json(root, "$.runs[0].results[0].locations[0].physicalLocation.region.startColumn", "[3]");
    assert_json(root, "$.runs[0].results[0].locations[0].physicalLocation.region.endColumn", "[10]");
    assert_json(root, "$.runs[0].results[0].suppressions", "[[]]");
    assert_json(root, "$.runs[0].results[1].suppressions[0].kind", "[\"external\"]");
    assert_json(root, "$.runs[0].results[1].properties.evidence[1].absent", "[true]");
    assert_json(root, "$.runs[0].results[0].properties.evidence[*].data_line", "[7,7,7]");
    assert_json(root, "$.runs[0].results[0].partialFingerprints.*", "[\"0000000000000001\"]");
    assert_json(root, "$.runs[0].invocations[0].toolExecutionNotifications[*].level", "[\"error\"]");
    assert_json(root, "$.runs[0].translations[0].language", "[\"zh-CN\"]");
    /* No placeholder and no link in a message. */
    g_autofree char *messages = ask_json(root, "$.runs[0].results[*].message.text");
    assert_null(strstr(messages, "]("));
    assert_non_null(strstr(messages, "{{0}}"));
}

/* Each line is an object, and without its type a verdict is the very object that json prints. */
static void ndjson(void **state) {
    static const char *const expected[] = {"run",       "finding",      "finding",
                                           "agreement", "incomparable", "summary"};
    g_autofree char *text = print(*state, "ndjson", NULL), *whole = print(*state, "json", NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    assert_int_equal(g_strv_length(lines), G_N_ELEMENTS(expected) + 1);
    assert_string_equal(lines[G_N_ELEMENTS(expected)], "");
    for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_autofree char *type = g_strdup_printf("[\"%s\"]", expected[i]);
        g_autofree char *start = g_strdup_printf("{\"type\":\"%s\",", expected[i]);
        g_autoptr(JsonNode) root = parse_json(lines[i]);
        assert_json(root, "$.type", type);
        assert_true(g_str_has_prefix(lines[i], start));
        if (i > 0 && i + 1 < G_N_ELEMENTS(expected))
            assert_non_null(strstr(whole, lines[i] + strlen(start)));
    }
    g_autoptr(JsonNode) last = parse_json(lines[G_N_ELEMENTS(expected) - 1]);
    assert_json(last, "$.baseline.known", "[[\"0000000000000003\"]]");
}

static void gitlab(void **state) {
    g_autofree char *text = print(*state, "gitlab", NULL);
    g_autoptr(JsonNode) root = parse_json(text);
    assert_json(root, "$[*].severity", "[\"blocker\",\"critical\",\"info\"]");
    assert_json(root, "$[*].location.lines.begin", "[1,52,52]");
    assert_json(root, "$[1].fingerprint", "[\"0000000000000001\"]");
    g_autofree char *waived = ask_json(root, "$[2].description");
    assert_non_null(strstr(waived, "waived"));
}

/* ---- lines ---- */
static void github(void **state) {
    g_autofree char *text = print(*state, "github", NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    assert_int_equal(g_strv_length(lines), 5); /* unread, two findings, the summary, the end */
    assert_true(g_str_has_prefix(lines[0], "::error file="));
    assert_true(g_str_has_prefix(lines[1], "::error file="));
    assert_true(g_str_has_prefix(lines[2], "::notice file="));
    assert_non_null(strstr(lines[1], ",line=52,col=3,endColumn=9,title=PC501 "));
    /* A property ends only where ours do: file, line, col, endColumn, title. */
    char *end = strstr(lines[1] + 2, "::");
    *end = '\0';
    int commas = 0;
    for (const char *p = lines[1]; *p; p++)
        commas += *p == ',';
    assert_int_equal(commas, 4);
    assert_non_null(strstr(lines[2], "waived"));
    assert_non_null(strstr(lines[2], "absent"));
}

/* ---- XML ---- */
static xmlDoc *parse_xml(const char *text, const char *schema) {
    xmlDoc *doc = xmlReadMemory(text, (int)strlen(text), "report", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt(schema);
    xmlSchema *compiled = xmlSchemaParse(parser);
    assert_non_null(compiled);
    xmlSchemaValidCtxt *valid = xmlSchemaNewValidCtxt(compiled);
    assert_int_equal(xmlSchemaValidateDoc(valid, doc), 0);
    xmlSchemaFreeValidCtxt(valid);
    xmlSchemaFree(compiled);
    xmlSchemaFreeParserCtxt(parser);
    return doc;
}

static void assert_xpath(xmlDoc *doc, const char *path, const char *expected) {
    xmlXPathContext *context = xmlXPathNewContext(doc);
    xmlXPathRegisterNs(context, (const xmlChar *)"r", (const xmlChar *)"urn:plancheck:report:1");
    xmlXPathObject *found = xmlXPathEvalExpression((const xmlChar *)path, context);
    assert_non_null(found);
    xmlChar *text = xmlXPathCastToString(found);
    assert_string_equal((char *)text, expected);
    xmlFree(text);
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
}

static void xml(void **state) {
    g_autofree char *text = print(*state, "xml", NULL);
    xmlDoc *doc = parse_xml(text, "schemas/report.xsd");
    assert_xpath(doc, "count(//*[local-name()='script'])", "0");
    assert_xpath(doc, "count(/r:report/r:findings/r:finding)", "2");
    assert_xpath(doc, "count(/r:report/r:known/r:finding)", "1");
    assert_xpath(doc, "count(/r:report/r:agreements/r:agreement)", "1");
    assert_xpath(doc, "string(/r:report/r:incomparables/r:incomparable/@reason)", "other-base");
    assert_xpath(doc, "count(/r:report/r:findings/r:finding[1]/r:side)", "3");
    assert_xpath(doc, "string(//r:finding[2]/r:waived/@until)", "2027-01-01");
    assert_xpath(doc, "string(//r:finding[2]/r:side[2]/@absent)", "true");
    assert_xpath(doc, "string(//r:finding[1]/r:side[1]/@data-line)", "7");
    assert_xpath(doc, "string(//r:finding[1]/r:side[3]/@value)", "123456789012345678901234567890");
    assert_xpath(doc, "contains(//r:finding[1]/r:side[1]/r:sentence, ']]>&amp;\"')", "true");
    assert_xpath(doc, "contains(//r:finding[1]/r:side[1]/@indicator, '\r\n::error')", "true");
    xmlFreeDoc(doc);
}

static void junit(void **state) {
    g_autofree char *text = print(*state, "junit", NULL);
    xmlDoc *doc = parse_xml(text, "tests/schemas/junit.xsd");
    assert_xpath(doc, "count(//*[local-name()='script'])", "0");
    assert_xpath(doc, "string(/testsuites/@tests)", "6");
    assert_xpath(doc, "count(//testcase)", "6");
    assert_xpath(doc, "concat(/testsuites/@failures, ' ', count(//failure))", "1 1");
    assert_xpath(doc, "concat(/testsuites/@skipped, ' ', count(//skipped))",
                 "3 3"); /* waived, known, not compared */
    assert_xpath(doc, "concat(/testsuites/@errors, ' ', count(//error))", "1 1");
    assert_xpath(doc, "count(//testcase[not(*)])", "1");
    assert_xpath(doc, "string(//failure/@type)", "error");
    xmlFreeDoc(doc);
}

/* ---- CSV ---- */
/* The cells of the next line (RFC 4180); NULL at the end. */
static GPtrArray *next_line(const char **at) {
    if (!**at)
        return NULL;
    GPtrArray *cells = g_ptr_array_new_with_free_func(g_free);
    GString *cell = g_string_new(NULL);
    const char *p = *at;
    bool quoted = false;
    for (;; p++) {
        assert_true(*p);
        if (quoted && *p == '"' && p[1] == '"')
            g_string_append_c(cell, *p++);
        else if (*p == '"')
            quoted = !quoted;
        else if (!quoted && *p == ',')
            g_ptr_array_add(cells, g_strdup(cell->str)), g_string_truncate(cell, 0);
        else if (!quoted && p[0] == '\r' && p[1] == '\n')
            break;
        else {
            assert_true(quoted || (*p != '\n' && *p != '\r'));
            g_string_append_c(cell, *p);
        }
    }
    g_ptr_array_add(cells, g_string_free(cell, FALSE));
    *at = p + 2;
    return cells;
}

static void csv(void **state) {
    g_autofree char *text = print(*state, "csv", NULL);
    const char *at = text;
    GPtrArray *head = next_line(&at), *line;
    guint kind = 0, n = 0, findings = 0, agreements = 0;
    assert_true(g_ptr_array_find_with_equal_func(head, "kind", g_str_equal, &kind));
    for (; (line = next_line(&at)); n++) {
        assert_int_equal(line->len, head->len);
        for (guint i = 0; i < line->len; i++) {
            const char *cell = line->pdata[i];
            assert_false(*cell && strchr("=+-@\t\r", *cell));
        }
        findings += strcmp(line->pdata[kind], "finding") == 0;
        agreements += strcmp(line->pdata[kind], "agreement") == 0;
        g_ptr_array_unref(line);
    }
    assert_int_equal(n, 2 + 3 + 2 + 1 + 1 + 1); /* run and unread; a line a side */
    assert_int_equal(findings, 6);
    assert_int_equal(agreements, 1);
    g_ptr_array_unref(head);
}

/* ---- SQLite ---- */
static void assert_sql(sqlite3 *db, const char *sql, const char *expected) {
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    const char *found = (const char *)sqlite3_column_text(s, 0);
    assert_string_equal(found ? found : "NULL", expected);
    sqlite3_finalize(s);
}

static void assert_run(sqlite3 *db) {
    assert_sql(db, "PRAGMA integrity_check", "ok");
    assert_sql(db, "SELECT complete || ' ' || disagree || ' ' || known || ' ' || waived FROM runs",
               "0 3 1 1");
    assert_sql(db, "SELECT count(*) FROM findings", "3");
    assert_sql(db, "SELECT count(*) FROM agreements", "1");
    assert_sql(db, "SELECT reason FROM incomparables", "other-base");
    assert_sql(db, "SELECT group_concat(sides) FROM (SELECT sides FROM findings ORDER BY n)", "3,2,1");
    assert_sql(db, "SELECT b_absent FROM findings WHERE waived_reason IS NOT NULL", "1");
    assert_sql(db, "SELECT difference || ' ' || difference_percent FROM verdicts WHERE n = 1", "NULL");
    assert_sql(db, "SELECT count(*) FROM claims WHERE sentence = 's1'", "3");
    assert_sql(db, "SELECT count(*) FROM documents WHERE length(sha256) = 64", "2");
    assert_sql(db, "SELECT count(*) FROM unread", "1");
    assert_sql(db, "SELECT instr(text, char(27)) FROM sentences", "0");
}

static void sqlite_printed(void **state) {
    size_t n;
    g_autofree char *bytes = print(*state, "sqlite", &n);
    sqlite3 *db;
    unsigned char *copy = sqlite3_malloc64(n);
    memcpy(copy, bytes, n);
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_deserialize(db, "main", copy, (sqlite3_int64)n, (sqlite3_int64)n,
                                         SQLITE_DESERIALIZE_FREEONCLOSE),
                     SQLITE_OK);
    assert_run(db);
    sqlite3_close(db);
}

static bool keep(Fixture *f, const char *path) {
    g_autoptr(GError) error = NULL;
    bool kept = pc_report_write("sqlite", &f->report, path, &error);
    assert_true(kept == !error);
    return kept;
}

static void sqlite_grows(void **state) {
    Fixture *f = *state;
    g_autofree char *folder = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "audit.db", NULL);
    sqlite3 *db;
    assert_true(keep(f, path));
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_run(db);
    sqlite3_close(db);
    /* In the next run the first finding is gone and a new one is there. */
    PcVerdict *v = f->result.findings->pdata[0];
    g_strlcpy(v->fingerprint, "00000000000000ff", sizeof v->fingerprint);
    assert_true(keep(f, path));
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_sql(db, "SELECT group_concat(run) FROM runs", "1,2");
    assert_sql(db, "SELECT fingerprint FROM changes WHERE change = 'new'", "00000000000000ff");
    assert_sql(db, "SELECT fingerprint FROM changes WHERE change = 'gone'", "0000000000000001");
    assert_sql(db, "SELECT count(*) FROM compared_runs WHERE old_run = 1 AND new_run = 2 AND change = 'kept'",
               "2");
    assert_sql(
        db,
        "SELECT first_run || last_run || runs || open FROM history WHERE fingerprint = '0000000000000001'",
        "1110");
    assert_sql(
        db,
        "SELECT first_run || last_run || runs || open FROM history WHERE fingerprint = '0000000000000002'",
        "1221");
    sqlite3_close(db);
    g_unlink(path);
    g_rmdir(folder);
}

static void sqlite_leaves_other_files_alone(void **state) {
    g_autofree char *folder = g_dir_make_tmp("plancheck-test-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "other.db", NULL);
    g_autofree char *nowhere = g_build_filename(folder, "none", "audit.db", NULL);
    g_autofree char *after = NULL;
    sqlite3 *db;
    assert_true(g_file_set_contents(path, "not a database, and longer than a header of one would be ........",
                                    -1, NULL));
    assert_false(keep(*state, path));
    assert_true(g_file_get_contents(path, &after, NULL, NULL));
    assert_true(g_str_has_prefix(after, "not a database"));
    g_unlink(path);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE theirs (x)", NULL, NULL, NULL), SQLITE_OK);
    assert_false(keep(*state, path));
    assert_sql(db, "SELECT count(*) FROM sqlite_schema", "1");
    assert_int_equal(
        sqlite3_exec(db, "DROP TABLE theirs; PRAGMA application_id=1886151531; PRAGMA user_version=99", NULL,
                     NULL, NULL),
        SQLITE_OK);
    sqlite3_close(db);
    assert_false(keep(*state, path));
    assert_false(keep(*state, nowhere));
    g_unlink(path);
    g_rmdir(folder);
}

/* ---- the rest ---- */
static void xlsx_is_a_package(void **state) {
    size_t n;
    g_autofree char *bytes = print(*state, "xlsx", &n);
    assert_true(n > 1000);
    assert_memory_equal(bytes, "PK\3\4", 4);
}

static void formats_are_told_apart(void **state) {
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_true(pc_report_usable("sarif", NULL, NULL));
    assert_true(pc_report_usable("xlsx", "x.xlsx", NULL));
    assert_false(pc_report_usable("docx", NULL, &error));
    assert_non_null(strstr(error->message, "sqlite"));
    g_auto(GStrv) names = g_strsplit(pc_report_formats(), ", ", -1);
    for (char **name = names; *name; name++)
        assert_non_null(pc_report_format(*name));
}

static void assert_clean(const char *text, const char *expected) {
    g_autofree char *owned = NULL;
    assert_string_equal(pc_clean(text, &owned), expected);
}

static void clean(void **state) {
    (void)state;
    g_autofree char *owned = NULL;
    const char *fine = "增加值 2488.4 亿元\t\n𠀀";
    assert_ptr_equal(pc_clean(fine, &owned), fine);
    assert_null(pc_clean(NULL, &owned));
    assert_null(owned);
    assert_clean("a\033b", "a" PC_REPLACEMENT "b");
    assert_clean("a\xff", "a" PC_REPLACEMENT);
    assert_clean("\xe5\x98", PC_REPLACEMENT PC_REPLACEMENT);
    assert_clean("\xed\xa0\x80x", PC_REPLACEMENT PC_REPLACEMENT PC_REPLACEMENT "x"); /* a surrogate */
    assert_clean("\xef\xbf\xbe", PC_REPLACEMENT);
    assert_clean("\xe2\x80\xa8\xc2\x9b", PC_REPLACEMENT PC_REPLACEMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean),
        cmocka_unit_test(formats_are_told_apart),
        cmocka_unit_test_setup_teardown(text_formats_hold_no_control, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_same_bytes_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_format_says_it_is_incomplete, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sarif, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ndjson, set_up, tear_down),
        cmocka_unit_test_setup_teardown(gitlab, set_up, tear_down),
        cmocka_unit_test_setup_teardown(github, set_up, tear_down),
        cmocka_unit_test_setup_teardown(xml, set_up, tear_down),
        cmocka_unit_test_setup_teardown(junit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(csv, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sqlite_printed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sqlite_grows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sqlite_leaves_other_files_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(xlsx_is_a_package, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
