/* database: the rows of one run put into a database of schemas/report.sql. */
#include "report/database.h"

#include <string.h>

#include "report/inputs.h"
#include "report/row.h"

typedef struct {
    sqlite3 *db;
    const PcReport *report;
    sqlite3_int64 run;
    int error; /* the first one; nothing is done after it */
    PcRow row;
    sqlite3_stmt *verdict, *side;
} Database;

/* ---- statements
 * ---------------------------------------------------------------------------------------------- */
static void note(Database *d, int code) {
    if (d->error == SQLITE_OK && code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        d->error = code;
}

static sqlite3_stmt *prepare(Database *d, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (d->error == SQLITE_OK)
        note(d, sqlite3_prepare_v2(d->db, sql, -1, &statement, NULL));
    return statement;
}

/* INSERT INTO table VALUES (?, …) with as many places as the table has columns. */
static sqlite3_stmt *prepare_insert(Database *d, const char *table, int columns) {
    g_autoptr(GString) sql = g_string_new(NULL);
    g_string_append_printf(sql, "INSERT INTO %s VALUES (?", table);
    for (int i = 1; i < columns; i++)
        g_string_append(sql, ",?");
    g_string_append_c(sql, ')');
    return prepare(d, sql->str);
}

static void bind_text(Database *d, sqlite3_stmt *s, int i, const char *text) {
    if (s && text)
        note(d, sqlite3_bind_text(s, i, text, -1, SQLITE_STATIC));
}

static void bind_number(Database *d, sqlite3_stmt *s, int i, guint64 n) {
    if (s)
        note(d, sqlite3_bind_int64(s, i, (sqlite3_int64)n));
}

/* The fields [from, to) at places i, i + 1, …; what is absent stays NULL. Returns the place after the last.
 */
static int bind_fields(Database *d, sqlite3_stmt *s, int i, PcField from, PcField to) {
    for (int f = (int)from; f < (int)to; f++, i++) {
        const PcRowValue *value = &d->row.fields[f];
        if (value->number || pc_fields[f].kind == PC_FIELD_BOOL)
            bind_number(d, s, i, value->number);
        else
            bind_text(d, s, i, value->text);
    }
    return i;
}

static void insert(Database *d, sqlite3_stmt *s) {
    if (!s || d->error != SQLITE_OK)
        return;
    note(d, sqlite3_step(s));
    note(d, sqlite3_reset(s));
    note(d, sqlite3_clear_bindings(s));
}

/* A text of the input, made fit; it is gone with the row. */
static const char *fit(Database *d, PcField field, const char *text) {
    pc_row_set_text(&d->row, field, text);
    return d->row.fields[field].text;
}

/* ---- tables
 * -------------------------------------------------------------------------------------------------- */
static void number_the_run(Database *d) {
    sqlite3_stmt *s = prepare(d, "SELECT coalesce(max(run), 0) + 1 FROM runs");
    if (s)
        note(d, sqlite3_step(s));
    if (s && d->error == SQLITE_OK)
        d->run = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
}

static void add_run(Database *d) {
    const PcReport *report = d->report;
    const PcResult *r = report->result;
    PcCount counts[PC_COUNTS];
    pc_result_counts(r, counts);
    enum { BEFORE = 7 };
    sqlite3_stmt *s = prepare_insert(d, "runs", BEFORE + (int)G_N_ELEMENTS(counts));
    bind_number(d, s, 1, (guint64)d->run);
    bind_text(d, s, 2, report->time);
    bind_text(d, s, 3, PLANCHECK_VERSION);
    bind_text(d, s, 4, fit(d, PC_F_MESSAGE, report->command));
    bind_text(d, s, 5, fit(d, PC_F_DOC, r->workspace ? r->workspace->id : NULL));
    bind_text(d, s, 6, report->lang == PC_LANG_ZH ? "zh" : "en");
    bind_number(d, s, BEFORE, r->unread->len == 0);
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        bind_number(d, s, BEFORE + 1 + (int)i, counts[i].n);
    insert(d, s);
    sqlite3_finalize(s);
}

static void add_unread(Database *d) {
    sqlite3_stmt *s = prepare_insert(d, "unread", 4);
    const GArray *unread = d->report->result->unread;
    for (guint i = 0; i < unread->len; i++) {
        const PcUnread *u = &g_array_index(unread, PcUnread, i);
        bind_number(d, s, 1, (guint64)d->run);
        bind_number(d, s, 2, i + 1);
        bind_text(d, s, 3, fit(d, PC_F_FILE, u->file));
        bind_text(d, s, 4, fit(d, PC_F_MESSAGE, u->reason));
        insert(d, s);
    }
    sqlite3_finalize(s);
}

static void add_inputs(Database *d) {
    g_autoptr(GArray) inputs = pc_result_inputs(d->report->result);
    sqlite3_stmt *s = prepare_insert(d, "inputs", 6);
    for (guint i = 0; i < inputs->len; i++) {
        const PcInput *input = &g_array_index(inputs, PcInput, i);
        bind_number(d, s, 1, (guint64)d->run);
        bind_number(d, s, 2, i + 1);
        bind_text(d, s, 3, input->kind);
        bind_text(d, s, 4, fit(d, PC_F_DOC, input->doc));
        bind_text(d, s, 5, fit(d, PC_F_FILE, input->file));
        bind_text(d, s, 6, input->sha256);
        insert(d, s);
    }
    sqlite3_finalize(s);
}

static void add_document(Database *d, sqlite3_stmt *s, const PcLedgerDocument *document) {
    const PcDocumentInfo *info = &document->info;
    bind_number(d, s, 1, (guint64)d->run);
    bind_text(d, s, 2, fit(d, PC_F_DOC, info->doc));
    bind_text(d, s, 3, fit(d, PC_F_FILE, info->file));
    bind_text(d, s, 4, document->sha256);
    bind_text(d, s, 5, fit(d, PC_F_DATA_FILE, document->plan ? document->plan->file : NULL));
    bind_text(d, s, 6, fit(d, PC_F_MESSAGE, info->title));
    bind_text(d, s, 7, info->area ? info->area->code : NULL);
    bind_text(d, s, 8, info->area ? info->area->name : NULL);
    bind_text(d, s, 9, fit(d, PC_F_KIND, info->kind));
    bind_text(d, s, 10, fit(d, PC_F_PERIOD, info->period));
    bind_number(d, s, 11, document->stats.numbers);
    bind_number(d, s, 12, document->stats.claims);
    bind_number(d, s, 13, document->given->len);
    insert(d, s);
}

static void add_documents(Database *d) {
    sqlite3_stmt *s = prepare_insert(d, "documents", 13);
    const GPtrArray *documents = d->report->result->ledger->documents;
    for (guint i = 0; i < documents->len; i++)
        add_document(d, s, documents->pdata[i]);
    sqlite3_finalize(s);
}

static void add_rules(Database *d) {
    sqlite3_stmt *s = prepare_insert(d, "rules", 6);
    const PcCatalogue *catalogue = d->report->catalogue;
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        const char *const texts[] = {rule->code, rule->slug, pc_severity_name(rule->severity),
                                     rule->name[PC_LANG_ZH], rule->name[PC_LANG_EN]};
        bind_number(d, s, 1, (guint64)d->run);
        for (size_t k = 0; k < G_N_ELEMENTS(texts); k++)
            bind_text(d, s, (int)k + 2, texts[k]);
        insert(d, s);
    }
    sqlite3_finalize(s);
}

static void add_verdict(const PcVerdictItem *item, void *data) {
    Database *d = data;
    pc_row_set_verdict(&d->row, item, d->report->lang);
    bind_number(d, d->verdict, 1, (guint64)d->run);
    bind_fields(d, d->verdict, 2, PC_F_N, PC_F_FIRST_OF_SIDE);
    insert(d, d->verdict);
    for (guint i = 0; i < item->verdict->evidence->len; i++) {
        pc_row_set_side(&d->row, item->verdict, i);
        bind_number(d, d->side, 1, (guint64)d->run);
        bind_number(d, d->side, 2, item->n);
        bind_fields(d, d->side, 3, PC_F_FIRST_OF_SIDE, PC_F_SECTION);
        insert(d, d->side);
    }
}

static void add_verdicts(Database *d) {
    d->verdict = prepare_insert(d, "verdicts", 1 + PC_F_FIRST_OF_SIDE - PC_F_N);
    d->side = prepare_insert(d, "sides", 2 + PC_F_SECTION - PC_F_FIRST_OF_SIDE);
    pc_each_verdict(d->report->result, true, add_verdict, d);
    sqlite3_finalize(d->verdict);
    sqlite3_finalize(d->side);
}

/* A document's claims; each sentence once, they follow one another. */
static guint add_claims(Database *d, sqlite3_stmt *claim, sqlite3_stmt *sentence, const GPtrArray *claims,
                        guint n) {
    const char *last = NULL;
    for (guint i = 0; i < claims->len; i++) {
        const PcStatement *statement = claims->pdata[i];
        const PcRecord *record = statement->record;
        pc_row_set_statement(&d->row, statement);
        if (record->sentence_id && record->sentence && g_strcmp0(record->sentence_id, last) != 0) {
            bind_number(d, sentence, 1, (guint64)d->run);
            bind_text(d, sentence, 2, fit(d, PC_F_ROLE, record->sentence_id));
            bind_text(d, sentence, 3, d->row.fields[PC_F_SENTENCE].text);
            insert(d, sentence);
            last = record->sentence_id;
        }
        bind_number(d, claim, 1, (guint64)d->run);
        bind_number(d, claim, 2, ++n);
        int place = bind_fields(d, claim, 3, PC_F_FIRST_OF_STATEMENT, PC_F_SENTENCE);
        bind_text(d, claim, place, fit(d, PC_F_ROLE, record->sentence_id));
        insert(d, claim);
    }
    return n;
}

static const char *datum_kind(PcDatumKind kind) {
    static const char *const names[] = {"baseline", "target", "actual", "allocated", "amends"};
    return names[kind];
}

static guint add_data(Database *d, sqlite3_stmt *s, const GPtrArray *data, guint n) {
    for (guint i = 0; i < data->len; i++) {
        const PcStatement *statement = data->pdata[i];
        pc_row_set_statement(&d->row, statement);
        bind_number(d, s, 1, (guint64)d->run);
        bind_number(d, s, 2, ++n);
        int place = bind_fields(d, s, 3, PC_F_FIRST_OF_STATEMENT, PC_F_SENTENCE);
        bind_text(d, s, place, datum_kind(statement->datum->kind));
        bind_text(d, s, place + 1, fit(d, PC_F_MESSAGE, statement->datum->caption));
        if (statement->datum->row)
            bind_number(d, s, place + 2, statement->datum->row);
        insert(d, s);
    }
    return n;
}

static void add_statements(Database *d) {
    const int fields = PC_F_SENTENCE - PC_F_FIRST_OF_STATEMENT;
    const GPtrArray *documents = d->report->result->ledger->documents;
    sqlite3_stmt *claim = prepare_insert(d, "claims", 2 + fields + 1);
    sqlite3_stmt *sentence = prepare(d, "INSERT OR IGNORE INTO sentences VALUES (?,?,?)");
    sqlite3_stmt *datum = prepare_insert(d, "data", 2 + fields + 3);
    guint n_claims = 0, n_data = 0;
    for (guint i = 0; i < documents->len; i++) {
        const PcLedgerDocument *document = documents->pdata[i];
        n_claims = add_claims(d, claim, sentence, document->claims, n_claims);
        n_data = add_data(d, datum, document->given, n_data);
    }
    sqlite3_finalize(claim);
    sqlite3_finalize(sentence);
    sqlite3_finalize(datum);
}

int pc_database_add_run(sqlite3 *db, const PcReport *report) {
    Database d = {.db = db, .report = report};
    number_the_run(&d);
    add_run(&d);
    add_unread(&d);
    add_inputs(&d);
    add_documents(&d);
    add_rules(&d);
    add_verdicts(&d);
    add_statements(&d);
    pc_row_clear(&d.row);
    return d.error;
}
