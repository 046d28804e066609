/* vocabulary: the words of the catalogue by kind. */
#include "check/vocabulary.h"

#include <string.h>

/* The words of a kind are taken apart when they are first asked for: most kinds are of no use to the rules.
 */
typedef struct {
    GPtrArray *phrases; /* of const PcPhrase */
    GArray *terms;      /* of PcTerm; NULL: not asked for yet */
} Kind;

struct PcVocabulary {
    GHashTable *kinds; /* kind → Kind */
    GStringChunk *words;
    GArray *none;
};

static void kind_free(gpointer data) {
    Kind *kind = data;
    g_ptr_array_unref(kind->phrases);
    if (kind->terms)
        g_array_unref(kind->terms);
    g_free(kind);
}

PcVocabulary *pc_vocabulary_new(const PcCatalogue *catalogue) {
    PcVocabulary *v = g_new(PcVocabulary, 1);
    v->kinds = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, kind_free);
    v->words = g_string_chunk_new(1 << 12);
    v->none = g_array_new(FALSE, FALSE, sizeof(PcTerm));
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *p = pc_phrase_at(catalogue, i);
        Kind *kind = g_hash_table_lookup(v->kinds, p->kind);
        if (!kind) {
            kind = g_new0(Kind, 1);
            kind->phrases = g_ptr_array_new();
            g_hash_table_insert(v->kinds, (char *)p->kind, kind);
        }
        g_ptr_array_add(kind->phrases, (gpointer)p);
    }
    return v;
}

static GArray *take_apart(const PcVocabulary *v, const GPtrArray *phrases) {
    GArray *terms = g_array_new(FALSE, FALSE, sizeof(PcTerm));
    for (guint i = 0; i < phrases->len; i++) {
        const PcPhrase *p = phrases->pdata[i];
        g_auto(GStrv) each = g_strsplit(p->text, " ", -1);
        for (char **word = each; *word; word++) {
            PcTerm term = {g_string_chunk_insert_const(v->words, *word), strlen(*word), p};
            if (term.length)
                g_array_append_val(terms, term);
        }
    }
    return terms;
}

void pc_vocabulary_free(PcVocabulary *v) {
    g_hash_table_unref(v->kinds);
    g_array_unref(v->none);
    g_string_chunk_free(v->words);
    g_free(v);
}

const GArray *pc_vocabulary_terms(const PcVocabulary *v, const char *kind) {
    Kind *found = g_hash_table_lookup(v->kinds, kind);
    if (found && !found->terms)
        found->terms = take_apart(v, found->phrases);
    return found ? found->terms : v->none;
}

static const PcTerm *longest(const PcVocabulary *v, const char *kind, const char *text, size_t length,
                             bool at_end) {
    const GArray *terms = pc_vocabulary_terms(v, kind);
    const PcTerm *best = NULL;
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *t = &g_array_index(terms, PcTerm, i);
        if (t->length > length || (best && t->length <= best->length))
            continue;
        const char *window = at_end ? text + length - t->length : text;
        size_t last = t->length - 1; /* ideographs differ in their last byte before all */
        if (window[last] == t->text[last] && memcmp(window, t->text, last) == 0)
            best = t;
    }
    return best;
}

const PcTerm *pc_term_at_start(const PcVocabulary *v, const char *kind, const char *text, size_t length) {
    return longest(v, kind, text, length, false);
}

const PcTerm *pc_term_at_end(const PcVocabulary *v, const char *kind, const char *text, size_t length) {
    return longest(v, kind, text, length, true);
}

const PcTerm *pc_term_is(const PcVocabulary *v, const char *kind, const char *text) {
    size_t length = text ? strlen(text) : 0;
    const PcTerm *t = text ? longest(v, kind, text, length, false) : NULL;
    return t && t->length == length ? t : NULL;
}

/* Where the word stands last in text[0, length); NULL where it does not. */
static const char *last_place(const char *text, size_t length, const PcTerm *t) {
    const char *found = NULL;
    for (const char *p = text; (p = memmem(p, (size_t)(text + length - p), t->text, t->length)) != NULL; p++)
        found = p;
    return found;
}

const PcTerm *pc_term_last(const PcVocabulary *v, const char *kind, const char *text, size_t length,
                           size_t *at) {
    const GArray *terms = pc_vocabulary_terms(v, kind);
    const PcTerm *best = NULL;
    const char *place = NULL;
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *t = &g_array_index(terms, PcTerm, i);
        const char *p = last_place(text, length, t);
        if (!p)
            continue;
        const char *end = p + t->length, *best_end = best ? place + best->length : NULL;
        if (!best || end > best_end || (end == best_end && t->length > best->length)) {
            best = t;
            place = p;
        }
    }
    if (best && at)
        *at = (size_t)(place - text);
    return best;
}

bool pc_term_in(const PcVocabulary *v, const char *kind, const char *text) {
    const GArray *terms = pc_vocabulary_terms(v, kind);
    for (guint i = 0; text && i < terms->len; i++)
        if (strstr(text, g_array_index(terms, PcTerm, i).text))
            return true;
    return false;
}
