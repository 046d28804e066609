/* ledger: statements grouped into figures by their identity. */
#include "ledger/ledger.h"

#include "ledger/phrase.h"
#include "ledger/statement.h"

#include <string.h>

static void figure_free(PcFigure *f) {
    g_free(f->key);
    g_ptr_array_unref(f->statements);
    g_free(f);
}

static void document_free(PcLedgerDocument *d) {
    g_free(d->sha256);
    g_ptr_array_unref(d->claims);
    g_ptr_array_unref(d->given);
    g_ptr_array_unref(d->data);
    g_free(d);
}

PcLedger *pc_ledger_new(const PcCatalogue *catalogue, const PcLexicon *lexicon) {
    PcLedger *ledger = g_new0(PcLedger, 1);
    ledger->catalogue = catalogue;
    ledger->lexicon = lexicon;
    ledger->phrases = pc_phrase_book_new(catalogue);
    ledger->documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
    ledger->figures = g_ptr_array_new_with_free_func((GDestroyNotify)figure_free);
    ledger->by_key = g_hash_table_new(g_str_hash, g_str_equal);
    ledger->names = g_string_chunk_new(1 << 14);
    return ledger;
}

void pc_ledger_free(PcLedger *ledger) {
    g_hash_table_unref(ledger->by_key);
    g_ptr_array_unref(ledger->figures);
    g_ptr_array_unref(ledger->documents);
    pc_phrase_book_free(ledger->phrases);
    g_string_chunk_free(ledger->names);
    g_free(ledger);
}

PcLedgerDocument *pc_ledger_add(PcLedger *ledger, const PcDocumentInfo *info, const GPtrArray *records,
                                const PcPlan *plan) {
    PcLedgerDocument *d = g_new0(PcLedgerDocument, 1);
    d->ledger = ledger;
    d->info = *info;
    d->plan = plan;
    d->claims = g_ptr_array_new_with_free_func((GDestroyNotify)pc_statement_free);
    d->data = g_ptr_array_new_with_free_func((GDestroyNotify)pc_statement_free);
    d->given = g_ptr_array_ref(d->data);
    for (guint i = 0; records && i < records->len; i++) {
        const PcRecord *record = records->pdata[i];
        if (record->kind == PC_RECORD_NUMBER)
            continue;
        PcStatement *s = pc_statement_new(&record->quantity, ledger->catalogue, d);
        s->record = record;
        s->index = d->claims->len;
        g_ptr_array_add(d->claims, s);
    }
    for (guint i = 0; plan && i < plan->data->len; i++) {
        const PcDatum *datum = plan->data->pdata[i];
        PcStatement *s = pc_statement_new(&datum->quantity, ledger->catalogue, d);
        s->datum = datum;
        if (datum->indicator)
            s->indicator = datum->indicator;
        s->index = d->data->len;
        g_ptr_array_add(d->data, s);
    }
    g_ptr_array_add(ledger->documents, d);
    d->order = ledger->documents->len;
    return d;
}

void pc_ledger_mark_standin(PcLedgerDocument *d) {
    d->standin = true;
    g_ptr_array_unref(d->given);
    d->given = g_ptr_array_new();
}

/* What a change is measured from where the text leaves it to custom: 同比 means the year before, 年均 the end
 * of the span before. */
static char *base_of(const PcStatement *s) {
    if (s->q->base || (s->aspect != PC_ASPECT_GROWTH && s->aspect != PC_ASPECT_PP) || !s->has_period)
        return g_strdup(s->q->base);
    return g_strdup_printf("%d", s->period.first / 12 - 1);
}

/* The period that tells figures apart: a stock is what it is at the end of a span. */
static char *period_of(const PcStatement *s) {
    if (!s->has_period)
        return g_strdup("?");
    bool stock = s->indicator && s->indicator->measures == PC_MEASURES_STOCK && s->aspect == PC_ASPECT_LEVEL;
    bool whole_year = s->period.last % 12 == 11 && s->period.first % 12 == 0;
    if (stock && whole_year)
        return g_strdup_printf("%d", pc_period_end_year(s->period));
    return g_strdup(s->q->period);
}

char *pc_phrase_key(const PcLedger *ledger, const char *phrase, const PcArea *area) {
    return pc_phrase_book_key(ledger->phrases, phrase, area);
}

bool pc_hedge_width(const PcLedger *ledger, const char *word, mpq_t below, mpq_t above) {
    return pc_phrase_book_width(ledger->phrases, word, below, above);
}

const char *pc_qualifier_in(const PcLedger *ledger, const char *phrase) {
    return pc_phrase_book_qualifier(ledger->phrases, phrase);
}

bool pc_scope_names_parent(const PcLedger *ledger, const char *phrase, const PcArea *area) {
    return pc_phrase_book_names_parent(ledger->phrases, phrase, area);
}

static char *whole_of(const PcStatement *s, const PcLedger *ledger) {
    if (s->aspect != PC_ASPECT_SHARE || !s->q->whole)
        return NULL;
    return pc_phrase_key(ledger, s->q->whole, s->area);
}

/* The indicator's id, else the phrase with areas and counting words put aside. */
static const char *name_of(const PcStatement *s, const PcLedger *ledger) {
    if (s->indicator)
        return s->indicator->id;
    if (!s->q->indicator)
        return "?";
    g_autofree char *key = pc_phrase_key(ledger, s->q->indicator, s->document->info.area);
    return g_string_chunk_insert_const(ledger->names, key);
}

static char *identity(const PcStatement *s, const PcLedger *ledger) {
    g_autofree char *base = base_of(s), *period = period_of(s), *whole = whole_of(s, ledger);
    const char *annual = pc_annual_name(s->q->annual);
    const char *fields[] = {s->name,
                            s->area           ? s->area->code
                            : s->q->area_name ? s->q->area_name
                                              : "?",
                            period,
                            pc_aspect_name(s->aspect),
                            annual ? annual : "",
                            base ? base : "",
                            whole ? whole : "",
                            s->q->qualifier ? s->q->qualifier : "",
                            s->q->part ? s->q->part : "",
                            NULL};
    return g_strjoinv("|", (char **)fields);
}

/* 新增铁路里程180公里，其中高速铁路126公里: a part of what is new is new, not all there is. */
static bool is_part_of_new(const PcStatement *s) {
    enum { NEAR = 12 };
    const PcRecord *r = s->record;
    if (!r || !r->group || r->role != PC_ROLE_PART || r->table || s->aspect != PC_ASPECT_LEVEL ||
        !s->numeric || (s->indicator && s->indicator->measures != PC_MEASURES_STOCK))
        return false;
    for (guint i = s->index, n = 0; i-- > 0 && n < NEAR; n++) {
        const PcStatement *whole = s->document->claims->pdata[i];
        if (g_strcmp0(whole->record->group, r->group) != 0)
            return false;
        if (whole->record->role == PC_ROLE_WHOLE)
            return whole->q->aspect == PC_ASPECT_INCREMENT && whole->direction == PC_DIR_UP &&
                   !whole->q->base && whole->unit && s->unit &&
                   strcmp(whole->unit->dimension, s->unit->dimension) == 0 &&
                   mpq_cmp(s->value, whole->value) <= 0;
    }
    return false;
}

static void enter(PcLedger *ledger, PcStatement *s) {
    if (is_part_of_new(s))
        s->aspect = PC_ASPECT_INCREMENT;
    s->name = name_of(s, ledger);
    g_autofree char *key = identity(s, ledger);
    PcFigure *f = g_hash_table_lookup(ledger->by_key, key);
    if (!f) {
        f = g_new0(PcFigure, 1);
        f->key = g_steal_pointer(&key);
        f->statements = g_ptr_array_new();
        g_ptr_array_add(ledger->figures, f);
        g_hash_table_insert(ledger->by_key, f->key, f);
    }
    s->figure = f;
    g_ptr_array_add(f->statements, s);
}

void pc_ledger_close(PcLedger *ledger) {
    for (guint i = 0; i < ledger->documents->len; i++) {
        PcLedgerDocument *d = ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            enter(ledger, d->claims->pdata[j]);
        for (guint j = 0; j < d->data->len; j++)
            enter(ledger, d->data->pdata[j]);
    }
}

const char *pc_statements_differ(const PcStatement *a, const PcStatement *b) {
    if (a->figure == b->figure)
        return NULL;
    if (a->has_period != b->has_period)
        return "period-missing";
    if (g_strcmp0(a->q->qualifier, b->q->qualifier) != 0)
        return "other-qualifier";
    if (a->q->vintage != b->q->vintage)
        return "other-vintage";
    if (g_strcmp0(a->q->base, b->q->base) != 0)
        return "other-base";
    if (g_strcmp0(a->q->whole, b->q->whole) != 0)
        return "other-whole";
    return "no-counterpart";
}
