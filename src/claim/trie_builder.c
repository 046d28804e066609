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
    g_free((void *)trie->pairs);
    g_free((void *)trie->table);
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
    PcTrieState *states;
    uint16_t *characters;
    uint32_t n_states;
    Work *todo;
} Making;

static void add_state(Making *m, uint32_t character, Work work) {
    m->characters[m->n_states] = (uint16_t)character;
    m->todo[m->n_states++] = work;
}

/* How many entries from `i` on have the same character at `depth`, which *c and *step get. */
static uint32_t alike(const Making *m, uint32_t i, uint32_t hi, uint32_t depth, uint32_t *c, uint32_t *step) {
    uint32_t other, n = 0;
    *c = pc_char_read(m->entries[i].text + depth, step);
    while (i + n < hi && pc_char_read(m->entries[i + n].text + depth, &other) == *c)
        n++;
    return n;
}

/* Finds what lies behind the words of `work`: that becomes the next states, in the order of `todo`. Returns
 * the value of the word that ends there. */
static uint32_t make_behind(Making *m, Work work) {
    uint32_t c, step, value = 0, i = work.lo;
    if (i < work.hi && m->entries[i].length == work.depth)
        value = m->entries[i++].value;
    for (uint32_t n; i < work.hi; i += n) {
        n = alike(m, i, work.hi, work.depth, &c, &step);
        add_state(m, c, (Work){i, i + n, work.depth + step});
    }
    return value;
}

/* How many pairs of characters words begin with, or are one character and PC_ALONE. */
static uint32_t count_pairs(const Making *m, uint32_t n_entries) {
    uint32_t pairs = 0, c, d, step, second;
    for (uint32_t i = 0, n, k; i < n_entries; i += n) {
        n = alike(m, i, n_entries, 0, &c, &step);
        bool alone = m->entries[i].length == step;
        pairs += alone;
        for (uint32_t j = i + alone; j < i + n; j += k) {
            k = alike(m, j, i + n, step, &d, &second);
            pairs++;
        }
    }
    return pairs;
}

static void put_pair(PcTriePair *table, uint32_t bits, PcTriePair pair) {
    uint32_t at = pc_trie_hash(pair.characters, bits);
    while (table[at].characters != 0)
        at = (at + 1) & ((1u << bits) - 1);
    table[at] = pair;
}

/* The words that begin with entry i's character: that of one character, and those of each pair. */
static void make_first(Making *m, PcTriePair *table, uint32_t bits, uint32_t i, uint32_t hi) {
    uint32_t step, second, d, c = pc_char_read(m->entries[i].text, &step);
    if (m->entries[i].length == step)
        put_pair(table, bits, (PcTriePair){.characters = c << 16 | PC_ALONE, .value = m->entries[i++].value});
    for (uint32_t n; i < hi; i += n) {
        n = alike(m, i, hi, step, &d, &second);
        uint32_t first = m->n_states, value = make_behind(m, (Work){i, i + n, step + second});
        put_pair(table, bits, (PcTriePair){c << 16 | d, value, first, m->n_states});
    }
}

static PcPairs *note_pairs(const PcTriePair *table, uint32_t bits) {
    PcPairs *pairs = g_new0(PcPairs, 1);
    for (uint32_t i = 0; i < 1u << bits; i++) {
        uint32_t place = pc_pair_place(table[i].characters >> 16, table[i].characters & 0xffff);
        if (table[i].characters != 0)
            pairs->bits[place >> 6] |= (uint64_t)1 << (place & 63);
    }
    return pairs;
}

/* Sorts the entries; returns how many states there may be: as many as characters, and one behind the last. */
static size_t sort(PcTrieBuilder *builder) {
    size_t most = 1;
    for (guint i = 0; i < builder->entries->len; i++) {
        Entry *entry = entry_at(builder, i);
        entry->key = key_of(entry->text, entry->length);
        most += entry->length;
    }
    qsort(builder->entries->data, builder->entries->len, sizeof(Entry), by_text);
    return most;
}

PcTrie pc_trie_builder_end(PcTrieBuilder *builder, const void *values, uint32_t stride) {
    size_t most = sort(builder);
    uint32_t n_entries = builder->entries->len, c, step;
    Making m = {.entries = (const Entry *)(const void *)builder->entries->data,
                .states = g_new0(PcTrieState, most),
                .characters = g_new0(uint16_t, most),
                .todo = g_new(Work, most)};
    uint32_t bits = g_bit_storage((gulong)count_pairs(&m, n_entries) * 3 / 2 + 1);
    PcTriePair *table = g_new0(PcTriePair, (size_t)1 << bits);
    for (uint32_t i = 0, n; i < n_entries; i += n) {
        n = alike(&m, i, n_entries, 0, &c, &step);
        make_first(&m, table, bits, i, i + n);
    }
    for (uint32_t i = 0; i < m.n_states; i++) {
        m.states[i].first = m.n_states;
        m.states[i].value = make_behind(&m, m.todo[i]);
    }
    m.states[m.n_states].first = m.n_states;
    g_free(m.todo);
    PcTrie trie = {.pairs = note_pairs(table, bits),
                   .table = table,
                   .table_bits = bits,
                   .states = g_renew(PcTrieState, m.states, m.n_states + 1),
                   .characters = g_renew(uint16_t, m.characters, m.n_states + 1),
                   .n_states = m.n_states,
                   .stride = stride,
                   .values = values};
    g_array_set_size(builder->entries, 0);
    memset(builder->places, 0, sizeof(uint32_t) * (builder->mask + 1));
    return trie;
}
