/* Nothing that is changed slips through: each datum of the Shanghai plans, its comparator and hedge, and each
 * figure of the digest texts that takes part in an agreement is changed in turn, and the change must be
 * named. */
#include "unit/unit.h"

#include "check/check.h"
#include "plan/plan.h"
#include "session/text.h"

static const char *const documents[] = {"sh-outline", "jd-outline", "jd-report", "jd-mfg", "qp-outline"};
enum { DOCUMENTS = G_N_ELEMENTS(documents) };

typedef struct {
    PcCatalogue *catalogue;
    PcLexicon *lexicon;
    PcSchemas *schemas;
    GPtrArray *faults;
    PcPlan *plans[DOCUMENTS];
    PcText *texts[DOCUMENTS];
} Shanghai;

static void read_text(Shanghai *w, size_t i, PcText *text, GBytes *bytes) {
    text->info.area = w->plans[i]->area;
    text->info.kind = w->plans[i]->kind;
    text->info.period = w->plans[i]->period;
    text->info.title = w->plans[i]->title;
    pc_text_read_bytes(text, bytes, w->catalogue, w->lexicon, &pc_limits_default);
    assert_null(text->error);
}

static int set_up(void **state) {
    Shanghai *w = g_new0(Shanghai, 1);
    w->catalogue = pc_catalogue_new();
    w->lexicon = pc_lexicon_new(w->catalogue, true, NULL);
    w->schemas = pc_schemas_new();
    w->faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        g_autofree char *plan = g_strdup_printf("fixtures/shanghai/plans/%s.xml", documents[i]);
        g_autofree char *path = g_strdup_printf("fixtures/shanghai/sources/%s.txt", documents[i]);
        w->plans[i] = pc_plan_load(plan, w->schemas, w->catalogue, &pc_limits_default, w->faults, NULL);
        w->texts[i] = pc_text_new(documents[i], path);
        g_autoptr(GBytes) bytes = pc_read_file(path, &pc_limits_default, NULL);
        assert_non_null(bytes);
        read_text(w, i, w->texts[i], bytes);
    }
    *state = w;
    return 0;
}

static int tear_down(void **state) {
    Shanghai *w = *state;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        pc_plan_free(w->plans[i]);
        pc_text_free(w->texts[i]);
    }
    g_ptr_array_unref(w->faults);
    pc_schemas_free(w->schemas);
    pc_lexicon_free(w->lexicon);
    pc_catalogue_free(w->catalogue);
    g_free(w);
    return 0;
}

typedef struct {
    PcLedger *ledger;
    PcResult *result;
} Run;

/* Checks the documents whose bit is set in `which`, with `text` (or NULL) in place of document `at`. */
static Run check(Shanghai *w, unsigned which, size_t at, PcText *text) {
    Run run = {.ledger = pc_ledger_new(w->catalogue, w->lexicon)};
    for (size_t i = 0; i < DOCUMENTS; i++) {
        PcText *t = text && i == at ? text : w->texts[i];
        if (!(which >> i & 1))
            continue;
        PcLedgerDocument *d = pc_ledger_add(run.ledger, &t->info, t->records, w->plans[i]);
        d->stats = t->stats;
    }
    pc_ledger_close(run.ledger);
    const PcCase the_case = {.catalogue = w->catalogue, .ledger = run.ledger, .today = "2026-01-01"};
    run.result = pc_check(&the_case);
    return run;
}

static void run_clear(Run *run) {
    pc_result_free(run->result);
    pc_ledger_free(run->ledger);
}

static bool is_transcription(const PcVerdict *v) {
    return g_str_has_prefix(v->rule->code, "PC2");
}

static bool names_datum(const Run *run, const PcDatum *datum) {
    for (guint i = 0; i < run->result->findings->len; i++) {
        const PcVerdict *v = run->result->findings->pdata[i];
        for (guint j = 0; is_transcription(v) && j < v->evidence->len; j++) {
            const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, j);
            if (e->statement && e->statement->datum == datum)
                return true;
        }
    }
    return false;
}

/* "23.0" → "23.04": the last digit is nudged by less than its rounding. */
static char *nudged(const char *value) {
    return strchr(value, '.') ? g_strconcat(value, "4", NULL) : g_strconcat(value, ".4", NULL);
}

typedef struct {
    guint changed, named;
} Tally;

static void try_datum(Shanghai *w, size_t i, PcDatum *datum, const char *what, Tally *tally) {
    Run run = check(w, 1u << i, 0, NULL);
    bool named = names_datum(&run, datum);
    if (!named)
        print_message("not named: %s line %u, %s of %s\n", documents[i], datum->data_line, what,
                      datum->quantity.indicator);
    tally->changed++;
    tally->named += named;
    run_clear(&run);
}

static void change_datum(Shanghai *w, size_t i, PcDatum *datum, Tally *tally) {
    const PcQuantity old = datum->quantity;
    PcQuantity *q = &datum->quantity;
    if (!q->value || q->parts)
        return;
    g_autofree char *value = nudged(old.value);
    q->value = value;
    try_datum(w, i, datum, "value", tally);
    q->value = old.value;
    q->comparator = old.comparator == PC_CMP_GE      ? PC_CMP_GT
                    : old.comparator == PC_CMP_RANGE ? PC_CMP_RANGE
                                                     : PC_CMP_GE;
    if (q->comparator != old.comparator)
        try_datum(w, i, datum, "comparator", tally);
    q->comparator = old.comparator;
    q->hedge = old.hedge ? NULL : "左右";
    try_datum(w, i, datum, "hedge", tally);
    q->hedge = old.hedge;
}

static void every_changed_datum_is_named(void **state) {
    Shanghai *w = *state;
    Tally tally = {0};
    for (size_t i = 0; i < DOCUMENTS; i++)
        for (guint j = 0; j < w->plans[i]->data->len; j++)
            change_datum(w, i, w->plans[i]->data->pdata[j], &tally);
    print_message("%u of %u changes of data are named\n", tally.named, tally.changed);
    assert_true(tally.changed > 2000);
    assert_int_equal(tally.named, tally.changed);
}

/* The claims of a document that take part in an agreement, each with the datum it states (NULL where there is
 * none). */
static GHashTable *agreeing_claims(const Run *run, const char *doc) {
    GHashTable *claims = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < run->result->agreements->len; i++) {
        const PcVerdict *v = run->result->agreements->pdata[i];
        for (guint j = 0; j < v->evidence->len; j++) {
            const PcStatement *s = g_array_index(v->evidence, PcEvidence, j).statement;
            const PcStatement *claim = s ? (s->record ? s : s->stated) : NULL;
            if (claim && claim->q->value && strcmp(claim->document->info.doc, doc) == 0)
                g_hash_table_insert(claims, (gpointer)claim->record,
                                    claim->datum_of ? (gpointer)claim->datum_of->datum : NULL);
        }
    }
    return claims;
}

/* The bytes with the first digit of the record's number made another; NULL where it is no Arabic number. */
static GBytes *with_another_number(GBytes *bytes, const PcRecord *record) {
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    gsize at = (gsize)record->place.offset;
    if (!g_ascii_isdigit(text[at]))
        return NULL;
    char *copy = g_memdup2(text, length);
    copy[at] = copy[at] == '9' ? '8' : (char)(copy[at] + 1);
    return g_bytes_new_take(copy, length);
}

static bool names_line(const Run *run, const char *doc, uint32_t line) {
    for (guint i = 0; i < run->result->findings->len; i++) {
        const PcVerdict *v = run->result->findings->pdata[i];
        for (guint j = 0; j < v->evidence->len; j++) {
            const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, j);
            if (e->statement && g_strcmp0(e->place.doc, doc) == 0 && e->place.line == line)
                return true;
        }
    }
    return false;
}

/* The change is named at its place, or at the datum that its text no longer states. */
static void change_claim(Shanghai *w, size_t i, GBytes *bytes, const PcRecord *record, const PcDatum *datum,
                         Tally *tally) {
    g_autoptr(GBytes) changed = with_another_number(bytes, record);
    if (!changed)
        return;
    g_autoptr(PcText) text = pc_text_new(documents[i], w->texts[i]->path);
    read_text(w, i, text, changed);
    Run run = check(w, (1u << DOCUMENTS) - 1, i, text);
    bool named = names_line(&run, documents[i], record->place.line) || (datum && names_datum(&run, datum));
    if (!named)
        print_message("not named: %s:%u %s\n", documents[i], record->place.line, record->text);
    tally->changed++;
    tally->named += named;
    run_clear(&run);
}

static void changed_figures_of_texts_are_named(void **state) {
    enum { EVERY = 4 }; /* every fourth of them, to keep the test short; PLANCHECK_TEST_ALL takes all */
    Shanghai *w = *state;
    Tally tally = {0};
    guint step = g_getenv("PLANCHECK_TEST_ALL") ? 1 : EVERY;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        Run run = check(w, (1u << DOCUMENTS) - 1, 0, NULL);
        g_autoptr(GHashTable) claims = agreeing_claims(&run, documents[i]);
        g_autoptr(GBytes) bytes = pc_read_file(w->texts[i]->path, &pc_limits_default, NULL);
        for (guint j = 0, n = 0; j < w->texts[i]->records->len; j++) {
            const PcRecord *record = w->texts[i]->records->pdata[j];
            gpointer datum = NULL;
            if (g_hash_table_lookup_extended(claims, record, NULL, &datum) && n++ % step == 0)
                change_claim(w, i, bytes, record, datum, &tally);
        }
        run_clear(&run);
    }
    print_message("%u of %u changes of texts are named\n", tally.named, tally.changed);
    assert_true(tally.changed > 100);
    assert_true(tally.named * 100 >= tally.changed * 95);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_changed_datum_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(changed_figures_of_texts_are_named, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
