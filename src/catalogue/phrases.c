/* phrases: words of the language with their meaning. */
#include <string.h>

#include "catalogue/internal.h"

static const char *const *attributes(PcCatalogue *c, const PcEntry *entry) {
    const PcElement *self = &g_array_index(entry->elements, PcElement, 0);
    const PcXmlAttribute *a = (const PcXmlAttribute *)entry->attributes->data + self->first_attribute;
    const char **pairs = g_new0(const char *, 2 * self->n_attributes + 1);
    size_t n = 0;
    for (size_t i = 0; i < self->n_attributes; i++) {
        if (strcmp(a[i].name, "kind") == 0)
            continue;
        pairs[n++] = g_string_chunk_insert_const(c->strings, a[i].name);
        pairs[n++] = a[i].value;
    }
    g_ptr_array_add(c->blocks, pairs);
    return pairs;
}

bool pc_phrase_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    const char *text = g_array_index(entry->elements, PcElement, 0).text;
    if (!text)
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE, "a phrase without text");
    PcPhrase *phrase = g_new0(PcPhrase, 1);
    phrase->kind = pc_entry_get(entry, "kind");
    phrase->text = text;
    phrase->attributes = attributes(c, entry);
    g_ptr_array_add(c->phrases, phrase);
    return true;
}

static char *key(const PcPhrase *p) {
    return g_strdup_printf("%s %s", p->kind, p->text);
}

/* A file's phrases replace those of earlier files with the same kind and text. */
void pc_phrases_settle(PcCatalogue *c) {
    g_autoptr(GHashTable) fresh = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) left = g_ptr_array_new();
    if (c->old_phrases == 0 || c->old_phrases == c->phrases->len)
        return;
    for (size_t i = c->old_phrases; i < c->phrases->len; i++)
        g_hash_table_add(fresh, key(g_ptr_array_index(c->phrases, i)));
    for (size_t i = 0; i < c->phrases->len; i++) {
        PcPhrase *p = g_ptr_array_index(c->phrases, i);
        g_autofree char *k = key(p);
        if (i < c->old_phrases && g_hash_table_contains(fresh, k))
            g_ptr_array_add(c->blocks, p); /* somebody may hold it */
        else
            g_ptr_array_add(left, p);
    }
    g_ptr_array_set_free_func(c->phrases, NULL);
    g_ptr_array_set_size(c->phrases, 0);
    g_ptr_array_extend(c->phrases, left, NULL, NULL);
    g_ptr_array_set_free_func(c->phrases, g_free);
}

const char *pc_phrase_attribute(const PcPhrase *p, const char *name) {
    for (const char *const *a = p->attributes; *a; a += 2)
        if (strcmp(a[0], name) == 0)
            return a[1];
    return NULL;
}

size_t pc_phrase_count(const PcCatalogue *c) {
    return c->constant ? c->constant->n_phrases : c->phrases->len;
}

const PcPhrase *pc_phrase_at(const PcCatalogue *c, size_t i) {
    if (i >= pc_phrase_count(c))
        return NULL;
    return c->constant ? &c->constant->phrases[i] : g_ptr_array_index(c->phrases, i);
}
