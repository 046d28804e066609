/* The audit report: nothing of a text breaks out, every tag is closed, every link leads somewhere, figures
 * are marked, the same result gives the same bytes. */
#include "unit/unit.h"

#include "ledger/ledger.h"
#include "report/report.h"

typedef struct {
    PcCatalogue *catalogue;
    PcLedger *ledger;
    GPtrArray *records[2];
    PcLedgerDocument *documents[2];
    PcWaiver waiver;
    PcWorkspace workspace;
    PcResult *result;
} Fixture;

#define HOSTILE "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>]]>\033[31m\342\200\256&amp;"

static int set_up(void **state) {
    Fixture *f = g_new0(Fixture, 1);
    f->catalogue = pc_catalogue_new();
    assert_non_null(f->catalogue);
    f->ledger = pc_ledger_new(f->catalogue, NULL);
    for (int i = 0; i < 2; i++)
        f->records[i] = g_ptr_array_new_with_free_func(g_free);
    *state = f;
    return 0;
}

static int tear_down(void **state) {
    Fixture *f = *state;
    g_clear_pointer(&f->result, pc_result_free);
    pc_ledger_free(f->ledger);
    for (int i = 0; i < 2; i++)
        g_ptr_array_unref(f->records[i]);
    g_clear_pointer(&f->workspace.waivers, g_ptr_array_unref);
    g_clear_pointer(&f->workspace.documents, g_ptr_array_unref);
    g_clear_pointer(&f->workspace.severities, g_hash_table_unref);
    pc_catalogue_free(f->catalogue);
    g_free(f);
    return 0;
}

/* A claim of document `i`, its figure where the sentence has `text`. */
static void state(Fixture *f, int i, const char *sentence, const char *text, PcQuantity q) {
    PcRecord *r = g_new0(PcRecord, 1);
    const char *at = strstr(sentence, text);
    r->kind = PC_RECORD_CLAIM;
    r->quantity = q;
    r->id = "d#1.1";
    r->text = text;
    r->sentence = sentence;
    r->sentence_id = i ? "b#s1" : "a#s1";
    r->sentence_from = at ? (uint32_t)(at - sentence) : 7;
    r->sentence_to = at ? r->sentence_from + (uint32_t)strlen(text) : 3;
    r->place =
        (PcPlace){.doc = i ? "b" : "a", .file = i ? "b.txt" : "a.txt", .line = 7, .column = 3, .end_line = 7};
    g_ptr_array_add(f->records[i], r);
}

static PcQuantity target(const char *value, const char *area) {
    return (PcQuantity){.value = value,
                        .unit = "%",
                        .period = "2025",
                        .indicator = "生活垃圾回收利用率",
                        .indicator_id = "waste-recycling-rate",
                        .area = area,
                        .status = PC_STATUS_TARGET};
}

static void close_ledger(Fixture *f) {
    static const char *const areas[] = {"310114", "310000"}, *const names[] = {"a", "b"};
    for (int i = 0; i < 2; i++) {
        const PcDocumentInfo info = {.doc = names[i],
                                     .file = i ? "b.txt" : "a.txt",
                                     .title = i ? "纲要" : HOSTILE,
                                     .area = pc_area_by_code(f->catalogue, areas[i])};
        f->documents[i] = pc_ledger_add(f->ledger, &info, f->records[i], NULL);
        f->documents[i]->sha256 = g_strdup("abc");
    }
    pc_ledger_close(f->ledger);
    const PcCase the_case = {.catalogue = f->catalogue, .ledger = f->ledger, .today = "2026-01-01"};
    f->result = pc_check(&the_case);
}

static void verdict_free(gpointer data) {
    PcVerdict *v = data;
    g_hash_table_unref(v->args);
    g_array_unref(v->evidence);
    g_free(v->computation);
    g_free(v);
}

static PcEvidence evidence(Fixture *f, int i, guint k, const char *role) {
    const PcStatement *s = f->documents[i]->claims->pdata[k];
    return (PcEvidence){.role = role,
                        .statement = s,
                        .document = f->documents[i],
                        .indicator = s->q->indicator,
                        .period = s->q->period,
                        .place = s->record->place};
}

/* Sets the k-th statement of the one document against the first of the other. */
static PcVerdict *oppose(Fixture *f, PcVerdictKind kind, const char *code, guint k) {
    static guint n;
    PcVerdict *v = g_new0(PcVerdict, 1);
    v->kind = kind;
    v->rule = pc_rule_by_code(f->catalogue, code);
    assert_non_null(v->rule);
    v->severity = v->rule->severity;
    v->args = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    g_hash_table_insert(v->args, "indicator", g_strdup(HOSTILE));
    v->evidence = g_array_new(FALSE, TRUE, sizeof(PcEvidence));
    const PcEvidence a = evidence(f, 0, k, "district"), b = evidence(f, 1, 0, "city");
    g_array_append_val(v->evidence, a);
    g_array_append_val(v->evidence, b);
    v->computation = g_strdup("42 % < 45 % " HOSTILE);
    v->reason = kind == PC_VERDICT_INCOMPARABLE ? "other-qualifier" : NULL;
    g_snprintf(v->fingerprint, sizeof v->fingerprint, "%016x", ++n);
    GPtrArray *list = kind == PC_VERDICT_DISAGREES ? f->result->findings
                      : kind == PC_VERDICT_AGREES  ? f->result->agreements
                                                   : f->result->incomparable;
    g_ptr_array_set_free_func(list, verdict_free);
    g_ptr_array_add(list, v);
    return v;
}

static char *print(const Fixture *f, PcLang lang) {
    PcOutput *out = pc_output_memory();
    const PcReport report = {.result = f->result,
                             .catalogue = f->catalogue,
                             .lang = lang,
                             .time = "2026-01-02T03:04:05Z",
                             .command = "plancheck check " HOSTILE};
    pc_report_format("html")(&report, out);
    return pc_output_take_text(out, NULL);
}

/* Everything at once: a mismatch, an agreement, a pair that cannot be compared, a waiver, an unread file. */
static void fill(Fixture *f) {
    state(f, 0, "到 2025 年，生活垃圾回收利用率达到 42%以上。" HOSTILE, "42%", target("42", "310114"));
    state(f, 0, HOSTILE, "a figure that its sentence does not hold", target("43", "310114"));
    state(f, 0, "只说一次的 17 家" HOSTILE, "17 家",
          (PcQuantity){.value = "17", .unit = "家", .indicator = HOSTILE});
    state(f, 1, "生活垃圾回收利用率达到 45%。", "45%", target("45", "310000"));
    close_ledger(f);
    oppose(f, PC_VERDICT_DISAGREES, "PC501", 0);
    PcVerdict *waived = oppose(f, PC_VERDICT_DISAGREES, "PC502", 1);
    oppose(f, PC_VERDICT_AGREES, "PC503", 0);
    oppose(f, PC_VERDICT_INCOMPARABLE, "PC512", 0);
    PcVerdict *known = oppose(f, PC_VERDICT_DISAGREES, "PC501", 0);
    g_ptr_array_set_free_func(f->result->findings, NULL);
    g_ptr_array_remove(f->result->findings, known);
    g_ptr_array_set_free_func(f->result->findings, verdict_free);
    g_ptr_array_set_free_func(f->result->known, verdict_free);
    g_ptr_array_add(f->result->known, known);
    f->result->gone = 4;
    f->waiver = (PcWaiver){.code = "PC502",
                           .fingerprint = waived->fingerprint,
                           .by = HOSTILE,
                           .on = "2025-12-31",
                           .until = "2026-12-31",
                           .reason = HOSTILE};
    f->workspace = (PcWorkspace){.id = "w", .title = HOSTILE, .folder = "ws", .file = "ws/plancheck.xml"};
    f->workspace.waivers = g_ptr_array_new();
    f->workspace.documents = g_ptr_array_new();
    f->workspace.severities = g_hash_table_new(g_str_hash, g_str_equal);
    g_ptr_array_add(f->workspace.waivers, &f->waiver);
    waived->waiver = &f->waiver;
    f->result->workspace = &f->workspace;
    f->result->errors = f->result->waived = 1;
    f->result->compared = 3;
    pc_result_add_unread(f->result, HOSTILE, "bad bytes \xff\xfe " HOSTILE);
}

static guint count(const char *text, const char *part) {
    guint n = 0;
    for (const char *p = strstr(text, part); p; p = strstr(p + 1, part))
        n++;
    return n;
}

static void nothing_breaks_out(void **state) {
    Fixture *f = *state;
    fill(f);
    for (int lang = 0; lang < PC_LANG_COUNT; lang++) {
        g_autofree char *html = print(f, lang);
        assert_true(g_utf8_validate(html, -1, NULL));
        assert_int_equal(count(html, "<script"), 1);
        assert_int_equal(count(html, "<img"), 0);
        assert_int_equal(count(html, "\033"), 0);
        assert_int_equal(count(html, "\342\200\256"), 0);
        assert_true(count(html, "&lt;script&gt;") > 10);
        assert_true(count(html, "\\x1b[31m\\x202e&amp;amp;") > 10);
        assert_non_null(strstr(html, "bad bytes \\xff\\xfe"));
    }
}

static bool is_void(const char *name) {
    static const char *const names[] = {"meta", "input", "br", "!doctype"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_ascii_strcasecmp(names[i], name) == 0)
            return true;
    return false;
}

/* Attributes of one start tag: ids into a set, fragments into another. */
static void read_attributes(const char *tag, GHashTable *ids, GHashTable *links) {
    g_autoptr(GRegex) regex = g_regex_new("\\s(id|href)=\"#?([^\"]*)\"", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(regex, tag, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *name = g_match_info_fetch(match, 1);
        char *value = g_match_info_fetch(match, 2);
        if (strcmp(name, "href") == 0)
            g_hash_table_add(links, value);
        else if (!g_hash_table_add(ids, value))
            fail_msg("two elements have the id of %s", tag);
    }
}

static void assert_balanced(const char *html) {
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) links = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (const char *p = strchr(html, '<'); p; p = strchr(p, '<')) {
        const char *end = strchr(p, '>');
        assert_non_null(end);
        g_autofree char *tag = g_strndup(p + 1, (gsize)(end - p - 1));
        g_autofree char *name = g_strndup(tag + (*tag == '/'), strcspn(tag + (*tag == '/'), " /\n"));
        p = end + 1;
        if (*tag == '/') {
            assert_true(open->len > 0);
            if (strcmp(open->pdata[open->len - 1], name) != 0)
                fail_msg("</%s> closes <%s> before %.60s", name, (char *)open->pdata[open->len - 1], p);
            g_ptr_array_set_size(open, (gint)open->len - 1);
            continue;
        }
        read_attributes(tag, ids, links);
        if (!is_void(name) && tag[strlen(tag) - 1] != '/')
            g_ptr_array_add(open, g_strdup(name));
        if (strcmp(name, "script") == 0 || strcmp(name, "style") == 0)
            p = strstr(p, strcmp(name, "script") == 0 ? "</script>" : "</style>");
    }
    assert_int_equal(open->len, 0);
    GHashTableIter iter;
    gpointer link;
    g_hash_table_iter_init(&iter, links);
    while (g_hash_table_iter_next(&iter, &link, NULL))
        if (!g_hash_table_contains(ids, link))
            fail_msg("a link to #%s leads nowhere", (char *)link);
}

static void tags_are_closed_and_links_lead_somewhere(void **state) {
    Fixture *f = *state;
    fill(f);
    for (int lang = 0; lang < PC_LANG_COUNT; lang++) {
        g_autofree char *html = print(f, lang);
        assert_balanced(html);
    }
}

static void an_empty_result_is_a_report_too(void **state) {
    Fixture *f = *state;
    close_ledger(f);
    for (int lang = 0; lang < PC_LANG_COUNT; lang++) {
        g_autofree char *html = print(f, lang);
        assert_balanced(html);
        assert_null(strstr(html, "<form"));
    }
}

static void both_sides_are_shown(void **state) {
    Fixture *f = *state;
    fill(f);
    g_autofree char *html = print(f, PC_LANG_ZH);
    assert_non_null(strstr(html, "回收利用率达到 <mark>42%</mark>以上"));
    assert_non_null(strstr(html, "回收利用率达到 <mark>45%</mark>。"));
    assert_non_null(strstr(html, "3 个百分点 (6.67 %)"));
    assert_non_null(strstr(html, "data-severity=\"waived\" data-rule=\"PC502\""));
    assert_non_null(strstr(html, "data-size=\"0.066667\""));
    assert_non_null(strstr(html, "<tr class=\"of-parent\">"));          /* the chart */
    assert_non_null(strstr(html, "2025-12-31 <small>已 2 天</small>")); /* the waiver's age */
    assert_non_null(strstr(html, "<code class=\"hash\">abc</code>"));
    assert_non_null(strstr(html, "<td>期间不明</td>"));
    assert_non_null(strstr(html, "基线中已有的不一致（1）"));
    assert_non_null(strstr(html, "基线中的 4 处不一致已消除"));
}

static void the_policy_names_style_and_script(void **state) {
    Fixture *f = *state;
    close_ledger(f);
    g_autofree char *html = print(f, PC_LANG_EN);
    static const char *const tags[] = {"style", "script"};
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++) {
        g_autofree char *start = g_strdup_printf("<%s>", tags[i]), *end = g_strdup_printf("</%s>", tags[i]);
        const char *from = strstr(html, start) + strlen(start), *to = strstr(from, end);
        guint8 digest[32];
        gsize n = sizeof digest;
        g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
        g_checksum_update(sum, (const guchar *)from, to - from);
        g_checksum_get_digest(sum, digest, &n);
        g_autofree char *base64 = g_base64_encode(digest, n);
        g_autofree char *policy = g_strdup_printf("%s-src 'sha256-%s'", tags[i], base64);
        assert_non_null(strstr(html, policy));
    }
    assert_non_null(strstr(html, "default-src 'none'"));
}

static void the_same_result_gives_the_same_bytes(void **state) {
    Fixture *f = *state;
    fill(f);
    g_autofree char *first = print(f, PC_LANG_ZH), *second = print(f, PC_LANG_ZH);
    assert_string_equal(first, second);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_breaks_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(tags_are_closed_and_links_lead_somewhere, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_empty_result_is_a_report_too, set_up, tear_down),
        cmocka_unit_test_setup_teardown(both_sides_are_shown, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_policy_names_style_and_script, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_same_result_gives_the_same_bytes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
