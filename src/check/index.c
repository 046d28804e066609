/* index: the ledger's claims by what they speak of. */
#include "check/index.h"

#include <string.h>

struct PcIndex {
    const PcLedger *ledger;
    GHashTable *named; /* "name|area" → GPtrArray of PcStatement */
};

static char *key_of(const char *name, const PcArea *area) {
    return g_strconcat(name, "|", area ? area->code : "", NULL);
}

PcIndex *pc_index_new(const PcLedger *ledger) {
    PcIndex *index = g_new(PcIndex, 1);
    index->ledger = ledger;
    index->named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < ledger->documents->len; i++) {
        const PcLedgerDocument *d = ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            PcStatement *s = d->claims->pdata[j];
            if (!s->numeric)
                continue;
            g_autofree char *key = key_of(s->name, s->area);
            GPtrArray *list = g_hash_table_lookup(index->named, key);
            if (!list) {
                list = g_ptr_array_new();
                g_hash_table_insert(index->named, g_steal_pointer(&key), list);
            }
            g_ptr_array_add(list, s);
        }
    }
    return index;
}

void pc_index_free(PcIndex *index) {
    g_hash_table_unref(index->named);
    g_free(index);
}

const GPtrArray *pc_index_named(const PcIndex *index, const char *name, const PcArea *area) {
    g_autofree char *key = key_of(name, area);
    return g_hash_table_lookup(index->named, key);
}

const char *pc_index_name(const PcIndex *index, const char *phrase, const PcArea *area) {
    PcAspect aspect;
    PcAnnual annual;
    const PcIndicator *indicator =
        index->ledger->lexicon
            ? pc_lexicon_indicator(index->ledger->lexicon, phrase, strlen(phrase), &aspect, &annual)
            : NULL;
    if (indicator)
        return indicator->id;
    g_autofree char *key = pc_phrase_key(index->ledger, phrase, area);
    return g_string_chunk_insert_const(index->ledger->names, key);
}

GPtrArray *pc_index_sentence(const PcIndex *index, const PcStatement *s) {
    (void)index;
    GPtrArray *sentence = g_ptr_array_new();
    const GPtrArray *claims = s->document->claims;
    const char *id = s->record ? s->record->sentence_id : NULL;
    guint from = s->index;
    while (id && from > 0 &&
           g_strcmp0(((const PcStatement *)claims->pdata[from - 1])->record->sentence_id, id) == 0)
        from--;
    for (guint i = from; id && i < claims->len; i++) {
        PcStatement *other = claims->pdata[i];
        if (g_strcmp0(other->record->sentence_id, id) != 0)
            break;
        g_ptr_array_add(sentence, other);
    }
    return sentence;
}
