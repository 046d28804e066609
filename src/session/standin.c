/* standin: plan data for a document that has none: what its own text states. */
#include "session/standin.h"

#include <string.h>

void pc_standin_free(PcStandin *s) {
    if (!s)
        return;
    g_ptr_array_unref(s->plan.data);
    g_ptr_array_unref(s->plan.tables);
    g_array_unref(s->plan.definitions);
    g_ptr_array_unref(s->records);
    g_string_chunk_free(s->strings);
    g_free(s);
}

/* What tells figures apart; a second statement of one is left to the rules about texts. */
static char *figure_key(const PcQuantity *q) {
    const char *const fields[] = {q->indicator_id, q->area,  q->area_name, q->period,
                                  q->base,         q->whole, q->qualifier, q->part};
    GString *key = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        g_string_append_printf(key, "%s|", fields[i] ? fields[i] : "");
    g_string_append_printf(key, "%d|%d|%d", (int)q->aspect, (int)q->annual, (int)q->status);
    return g_string_free(key, FALSE);
}

static PcDatumKind kind_of(const PcRecord *r) {
    if (r->quantity.status == PC_STATUS_TARGET)
        return PC_DATUM_TARGET;
    return r->table ? PC_DATUM_BASELINE : PC_DATUM_ACTUAL;
}

/* The id of the record's table, the table entered when it is new; NULL for a sentence. */
static const char *table_of(PcStandin *s, const PcRecord *r) {
    char id[16];
    if (!r->table)
        return NULL;
    g_snprintf(id, sizeof id, "t%u", r->table);
    const char *kept = g_string_chunk_insert_const(s->strings, id);
    for (guint i = 0; i < s->plan.tables->len; i++)
        if (((PcPlanTable *)s->plan.tables->pdata[i])->id == kept)
            return kept;
    PcPlanTable *table = g_new0(PcPlanTable, 1);
    table->id = kept;
    g_ptr_array_add(s->plan.tables, table);
    return kept;
}

static void add(PcStandin *s, const PcRecord *r, const PcIndicator *indicator) {
    PcDatum *d = g_new0(PcDatum, 1);
    d->kind = kind_of(r);
    d->quantity = r->quantity;
    d->indicator = indicator;
    d->table = table_of(s, r);
    d->row = r->row;
    g_ptr_array_add(s->plan.data, d);
    g_ptr_array_add(s->records, (gpointer)r);
}

/* A row of an indicator table says whether it is binding; other tables list projects, sites, years. */
static bool is_row(const PcRecord *r) {
    return r->table && r->quantity.attribute != PC_ATTRIBUTE_NONE;
}

static void add_all(PcStandin *s, const PcText *text, const PcCatalogue *catalogue, GHashTable *seen,
                    bool rows) {
    for (guint i = 0; i < text->records->len; i++) {
        const PcRecord *r = text->records->pdata[i];
        const PcQuantity *q = &r->quantity;
        const PcIndicator *indicator =
            q->indicator_id ? pc_indicator_by_id(catalogue, q->indicator_id) : NULL;
        if (r->kind == PC_RECORD_NUMBER || !indicator || (rows ? !is_row(r) : r->table != 0))
            continue;
        if (g_hash_table_add(seen, figure_key(q)))
            add(s, r, indicator);
    }
}

PcStandin *pc_standin_new(const PcText *text, const PcCatalogue *catalogue) {
    const PcDocumentInfo *info = &text->info;
    if (!info->area || text->error)
        return NULL;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    PcStandin *s = g_new0(PcStandin, 1);
    s->plan = (PcPlan){.id = info->doc,
                       .title = info->title,
                       .kind = info->kind,
                       .period = info->period,
                       .area = info->area};
    s->plan.data = g_ptr_array_new_with_free_func(g_free);
    s->plan.tables = g_ptr_array_new_with_free_func(g_free);
    s->plan.definitions = g_array_new(FALSE, FALSE, sizeof(PcDefinition));
    s->records = g_ptr_array_new();
    s->strings = g_string_chunk_new(64);
    add_all(s, text, catalogue, seen, true);
    add_all(s, text, catalogue, seen, false);
    if (s->plan.data->len)
        return s;
    pc_standin_free(s);
    return NULL;
}

void pc_standin_tie(const PcStandin *s, PcLedgerDocument *document) {
    g_autoptr(GHashTable) claims = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < document->claims->len; i++) {
        PcStatement *claim = document->claims->pdata[i];
        g_hash_table_insert(claims, (gpointer)claim->record, claim);
    }
    for (guint i = 0; i < document->data->len; i++) {
        PcStatement *datum = document->data->pdata[i];
        PcStatement *claim = g_hash_table_lookup(claims, s->records->pdata[i]);
        datum->stated = claim;
        claim->datum_of = datum;
    }
}
