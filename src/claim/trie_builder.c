/* trie_builder: words are gathered in a table; then states are made from them in sorted order. */
#include "claim/trie_builder.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "claim/chars.h"

typedef struct {
    uint64_t key; /* its first eight bytes in order, for sorting */
    char *text;
    uint32_t length, hash;
    uint32_t value;
} Entry;

struct PcTrieBuilder {
    GArray *entries;  /* of Entry */
    uint32_t *places; /* open hash table: index of an entry + 1 */
    uint32_t mask;
};

static void entry_clear(void *data) {
    g_free(((Entry *)data)->text);
}

PcTrieBuilder *pc_trie_builder_new(void) {
    PcTrieBuilder *builder = g_new0(PcTrieBuilder, 1);
    builder->entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    g_array_set_clear_func(builder->entries, entry_clear);
    builder->mask = 255;
    builder->places = g_new0(uint32_t, builder->mask + 1);
    return builder;
}

void pc_trie_builder_free(PcTrieBuilder *builder) {
    g_array_unref(builder->entries);
    g_free(builder->places);
    g_free(builder);
}

void pc_trie_clear(PcTrie *trie) {
    g_free((void *)trie->first);
    g_free((void *)trie->pairs);
    g_free((void *)trie->states);
    g_free((void *)trie->characters);
}

static Entry *entry_at(const PcTrieBuilder *builder, uint32_t i) {
    return &g_array_index(builder->entries, Entry, i);
}

/* ---- words
 * ------------------------------------------------------------------------------------------------- */

static uint32_t hash_of(const char *text, size_t length) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)text[i]) * 16777619u;
    return hash;
}

static void grow(PcTrieBuilder *builder) {
    g_free(builder->places);
    builder->mask = 2 * builder->mask + 1;
    builder->places = g_new0(uint32_t, builder->mask + 1);
    for (guint i = 0; i < builder->entries->len; i++) {
        uint32_t at = entry_at(builder, i)->hash & builder->mask;
        while (builder->places[at] != 0)
            at = (at + 1) & builder->mask;
        builder->places[at] = i + 1;
    }
}

/* The place of a word in the table, or the free one where it would stand. */
static uint32_t entry_place(const PcTrieBuilder *builder, const char *text, size_t length, uint32_t hash) {
    uint32_t at = hash & builder->mask;
    for (; builder->places[at] != 0; at = (at + 1) & builder->mask) {
        const Entry *entry = entry_at(builder, builder->places[at] - 1);
        if (entry->hash == hash && entry->length == length && memcmp(entry->text, text, length) == 0)
            break;
    }
    return at;
}

uint32_t *pc_trie_builder_slot(PcTrieBuilder *builder, const char *text, size_t length) {
    uint32_t hash = hash_of(text, length), at = entry_place(builder, text, length, hash);
    if (builder->places[at] != 0)
        return &entry_at(builder, builder->places[at] - 1)->value;
    Entry entry = {.text = g_strndup(text, length), .length = (uint32_t)length, .hash = hash};
    g_array_append_val(builder->entries, entry);
    builder->places[at] = builder->entries->len;
    if (builder->entries->len * 2 > builder->mask)
        grow(builder);
    return &entry_at(builder, builder->entries->len - 1)->value;
}

uint32_t pc_trie_builder_find(const PcTrieBuilder *builder, const char *text, size_t length) {
    uint32_t at = entry_place(builder, text, length, hash_of(text, length));
    return builder->places[at] == 0 ? 0 : entry_at(builder, builder->places[at] - 1)->value;
}

/* ---- states
 * ------------------------------------------------------------------------------------------------ */

static uint64_t key_of(const char *text, size_t length) {
    uint64_t key = 0;
    for (size_t i = 0; i < 8; i++)
        key = key << 8 | (i < length ? (uint8_t)text[i] : 0);
    return key;
}

static int by_text(const void *a, const void *b) {
    const Entry *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return strcmp(x->text, y->text);
}

/* Words [lo, hi) that share their first `depth` bytes, waiting to become a state. */
typedef struct {
    uint32_t lo, hi, depth;
} Work;

typedef struct {
    const Entry *entries;
    uint16_t *first, *characters;
    PcTrieState *states;
    uint32_t n_states;
    Work *todo;
} Making;

/* Finds what lies behind one state; that becomes the next states, in the order of `todo`. */
static void make_state(Making *m, uint32_t state) {
    const Work work = m->todo[state];
    uint32_t i = work.lo;
    m->states[state].next = m->n_states;
    if (i < work.hi && m->entries[i].length == work.depth)
        m->states[state].value = m->entries[i++].value;
    while (i < work.hi) {
        uint32_t step, other, from = i, c = pc_char_read(m->entries[i].text + work.depth, &step);
        while (i < work.hi && pc_char_read(m->entries[i].text + work.depth, &other) == c)
            i++;
        if (state == 0)
            m->first[c] = (uint16_t)m->n_states;
        m->characters[m->n_states] = (uint16_t)c;
        m->todo[m->n_states++] = (Work){from, i, work.depth + step};
    }
}

static PcPairs *note_pairs(const PcTrieBuilder *builder) {
    PcPairs *pairs = g_new0(PcPairs, 1);
    for (guint i = 0; i < builder->entries->len; i++) {
        const Entry *entry = entry_at(builder, i);
        uint32_t step, next, c = pc_char_read(entry->text, &step);
        if (step >= entry->length)
            continue;
        uint32_t pair = pc_pair_place(c, pc_char_read(entry->text + step, &next));
        pairs->bits[pair >> 6] |= (uint64_t)1 << (pair & 63);
    }
    return pairs;
}

PcTrie pc_trie_builder_end(PcTrieBuilder *builder, const void *values, uint32_t stride) {
    size_t most = 2; /* states: as many as characters, at most, the root and the one behind the last */
    for (guint i = 0; i < builder->entries->len; i++) {
        Entry *entry = entry_at(builder, i);
        entry->key = key_of(entry->text, entry->length);
        most += entry->length;
    }
    qsort(builder->entries->data, builder->entries->len, sizeof(Entry), by_text);
    Making m = {.entries = (const Entry *)(const void *)builder->entries->data,
                .first = g_new0(uint16_t, 65536),
                .states = g_new0(PcTrieState, most),
                .characters = g_new0(uint16_t, most),
                .n_states = 1,
                .todo = g_new(Work, most)};
    m.todo[0] = (Work){0, builder->entries->len, 0};
    for (uint32_t i = 0; i < m.n_states; i++)
        make_state(&m, i);
    m.states[m.n_states].next = m.n_states;
    g_free(m.todo);
    PcTrie trie = {.first = m.first,
                   .pairs = note_pairs(builder),
                   .states = g_renew(PcTrieState, m.states, m.n_states + 1),
                   .characters = g_renew(uint16_t, m.characters, m.n_states),
                   .n_states = m.n_states,
                   .stride = stride,
                   .values = values};
    g_array_set_size(builder->entries, 0);
    memset(builder->places, 0, sizeof(uint32_t) * (builder->mask + 1));
    return trie;
}
