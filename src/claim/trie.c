/* trie: see trie.h. Edges lie in one open hash table under (state, character); the first step is an array. */
#include "claim/trie.h"

#include <glib.h>
#include <string.h>

#include "claim/chars.h"

typedef struct {
    uint64_t key; /* state << 16 | character; 0: free (state 0 has its own array) */
    uint32_t state;
} Edge;

struct PcTrie {
    uint32_t *first; /* 65536 states, 0 where no word begins so */
    Edge *edges;
    size_t mask, n_edges;
    GPtrArray *values; /* of each state */
};

PcTrie *pc_trie_new(void) {
    PcTrie *trie = g_new0(PcTrie, 1);
    trie->first = g_new0(uint32_t, 65536);
    trie->mask = 1023;
    trie->edges = g_new0(Edge, trie->mask + 1);
    trie->values = g_ptr_array_new();
    g_ptr_array_add(trie->values, NULL);
    return trie;
}

void pc_trie_free(PcTrie *trie) {
    if (trie == NULL)
        return;
    g_free(trie->first);
    g_free(trie->edges);
    g_ptr_array_unref(trie->values);
    g_free(trie);
}

static inline size_t edge_place(const PcTrie *trie, uint64_t key) {
    size_t at = (key * 0x9e3779b97f4a7c15u) >> 40 & trie->mask;
    while (trie->edges[at].key != 0 && trie->edges[at].key != key)
        at = (at + 1) & trie->mask;
    return at;
}

static void grow(PcTrie *trie) {
    Edge *old = trie->edges;
    size_t size = trie->mask + 1;
    trie->mask = 4 * size - 1;
    trie->edges = g_new0(Edge, 4 * size);
    for (size_t i = 0; i < size; i++)
        if (old[i].key != 0)
            trie->edges[edge_place(trie, old[i].key)] = old[i];
    g_free(old);
}

static uint32_t state_new(PcTrie *trie) {
    g_ptr_array_add(trie->values, NULL);
    return trie->values->len - 1;
}

static uint32_t step_or_make(PcTrie *trie, uint32_t state, uint32_t c) {
    if (state == 0) {
        if (trie->first[c] == 0)
            trie->first[c] = state_new(trie);
        return trie->first[c];
    }
    if (trie->n_edges * 3 > trie->mask)
        grow(trie);
    uint64_t key = (uint64_t)state << 16 | c;
    size_t at = edge_place(trie, key);
    if (trie->edges[at].key == 0) {
        trie->edges[at] = (Edge){key, state_new(trie)};
        trie->n_edges++;
    }
    return trie->edges[at].state;
}

void **pc_trie_slot(PcTrie *trie, const char *text, size_t length) {
    uint32_t state = 0, step;
    for (size_t i = 0; i < length; i += step)
        state = step_or_make(trie, state, pc_char_read(text + i, &step));
    return &g_ptr_array_index(trie->values, state);
}

void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched) {
    uint32_t step;
    if (length == 0)
        return NULL;
    uint32_t state = trie->first[pc_char_read(text, &step)];
    void *found = NULL;
    for (size_t at = step; state != 0; at += step) {
        void *value = g_ptr_array_index(trie->values, state);
        if (value != NULL) {
            found = value;
            *matched = (uint32_t)at;
        }
        if (at >= length)
            break;
        uint32_t c = pc_char_read(text + at, &step);
        state = trie->edges[edge_place(trie, (uint64_t)state << 16 | c)].state;
    }
    return found;
}

void *pc_trie_find(const PcTrie *trie, const char *text, size_t length) {
    uint32_t state = 0, step;
    for (size_t at = 0; at < length; at += step) {
        uint32_t c = pc_char_read(text + at, &step);
        state = at == 0 ? trie->first[c] : trie->edges[edge_place(trie, (uint64_t)state << 16 | c)].state;
        if (state == 0)
            return NULL;
    }
    return g_ptr_array_index(trie->values, state);
}

void pc_trie_each_first(const PcTrie *trie, void (*call)(uint32_t character, void *data), void *data) {
    for (uint32_t c = 0; c < 65536; c++)
        if (trie->first[c] != 0)
            call(c, data);
}
