/* trie: see trie.h. Words are gathered in a table; then states are made from them in sorted order, each
 * state's edges side by side, so that the words of a text touch few cache lines. */
#include "claim/trie.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "claim/chars.h"

/* A word while the trie is built. */
typedef struct {
    uint64_t key; /* its first eight bytes in order, for sorting */
    char *text;
    uint32_t length, hash;
    void *value;
} Entry;

/* The states behind a state stand side by side: `next`, and as many as it has edges. */
typedef struct {
    void *value;
    uint32_t next;
    uint32_t n_next;
} State;

struct PcTrie {
    GArray *entries;  /* of Entry */
    uint32_t *places; /* open hash table: index of an entry + 1 */
    uint32_t mask;
    uint16_t *first; /* of each character; 0 where no word begins so */
    PcPairs pairs;
    State *states;        /* those behind one character first, so that they are few enough for `first` */
    uint16_t *characters; /* of each state, the one that leads to it */
    uint32_t n_states;
};

const PcPairs *pc_trie_pairs(const PcTrie *trie) {
    return &trie->pairs;
}

PcTrie *pc_trie_new(void) {
    PcTrie *trie = g_new0(PcTrie, 1);
    trie->entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    trie->mask = 255;
    trie->places = g_new0(uint32_t, trie->mask + 1);
    trie->first = g_new0(uint16_t, 65536);
    return trie;
}

static void forget_entries(PcTrie *trie) {
    for (guint i = 0; trie->entries != NULL && i < trie->entries->len; i++)
        g_free(g_array_index(trie->entries, Entry, i).text);
    if (trie->entries != NULL)
        g_array_unref(trie->entries);
    g_free(trie->places);
    trie->entries = NULL;
    trie->places = NULL;
}

void pc_trie_free(PcTrie *trie) {
    if (trie == NULL)
        return;
    forget_entries(trie);
    g_free(trie->first);
    g_free(trie->states);
    g_free(trie->characters);
    g_free(trie);
}

/* ---- building
 * ---------------------------------------------------------------------------------------------- */

static uint32_t hash_of(const char *text, size_t length) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)text[i]) * 16777619u;
    return hash;
}

static void grow(PcTrie *trie) {
    g_free(trie->places);
    trie->mask = 2 * trie->mask + 1;
    trie->places = g_new0(uint32_t, trie->mask + 1);
    for (guint i = 0; i < trie->entries->len; i++) {
        uint32_t at = g_array_index(trie->entries, Entry, i).hash & trie->mask;
        while (trie->places[at] != 0)
            at = (at + 1) & trie->mask;
        trie->places[at] = i + 1;
    }
}

/* The place of a word in the table, or the free one where it would stand. */
static uint32_t entry_place(const PcTrie *trie, const char *text, size_t length, uint32_t hash) {
    uint32_t at = hash & trie->mask;
    for (; trie->places[at] != 0; at = (at + 1) & trie->mask) {
        const Entry *entry = &g_array_index(trie->entries, Entry, trie->places[at] - 1);
        if (entry->hash == hash && entry->length == length && memcmp(entry->text, text, length) == 0)
            break;
    }
    return at;
}

void **pc_trie_slot(PcTrie *trie, const char *text, size_t length) {
    uint32_t hash = hash_of(text, length), at = entry_place(trie, text, length, hash);
    if (trie->places[at] != 0)
        return &g_array_index(trie->entries, Entry, trie->places[at] - 1).value;
    Entry entry = {.text = g_strndup(text, length), .length = (uint32_t)length, .hash = hash};
    g_array_append_val(trie->entries, entry);
    trie->places[at] = trie->entries->len;
    if (trie->entries->len * 2 > trie->mask)
        grow(trie);
    return &g_array_index(trie->entries, Entry, trie->entries->len - 1).value;
}

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

/* Finds what lies behind one state; that becomes the next states, in the order of `todo`. */
static void make_state(PcTrie *trie, uint32_t state, Work *todo) {
    const Work work = todo[state];
    const Entry *entries = (const Entry *)(const void *)trie->entries->data;
    uint32_t i = work.lo;
    trie->states[state].next = trie->n_states;
    if (i < work.hi && entries[i].length == work.depth)
        trie->states[state].value = entries[i++].value;
    while (i < work.hi) {
        uint32_t step, other, from = i, c = pc_char_read(entries[i].text + work.depth, &step);
        while (i < work.hi && pc_char_read(entries[i].text + work.depth, &other) == c)
            i++;
        if (state == 0)
            trie->first[c] = (uint16_t)trie->n_states;
        trie->characters[trie->n_states] = (uint16_t)c;
        todo[trie->n_states++] = (Work){from, i, work.depth + step};
    }
    trie->states[state].n_next = trie->n_states - trie->states[state].next;
}

static void note_pairs(PcTrie *trie) {
    for (guint i = 0; i < trie->entries->len; i++) {
        const Entry *entry = &g_array_index(trie->entries, Entry, i);
        uint32_t step, next, c = pc_char_read(entry->text, &step);
        if (step >= entry->length)
            continue;
        uint32_t pair = pc_pair_place(c, pc_char_read(entry->text + step, &next));
        trie->pairs.bits[pair >> 6] |= (uint64_t)1 << (pair & 63);
    }
}

void pc_trie_freeze(PcTrie *trie) {
    size_t most = 1; /* states: as many as characters, at most */
    for (guint i = 0; i < trie->entries->len; i++) {
        Entry *entry = &g_array_index(trie->entries, Entry, i);
        entry->key = key_of(entry->text, entry->length);
        most += entry->length;
    }
    note_pairs(trie);
    qsort(trie->entries->data, trie->entries->len, sizeof(Entry), by_text);
    Work *todo = g_new(Work, most);
    trie->states = g_new0(State, most);
    trie->characters = g_new(uint16_t, most);
    todo[0] = (Work){0, trie->entries->len, 0};
    trie->n_states = 1;
    for (uint32_t i = 0; i < trie->n_states; i++)
        make_state(trie, i, todo);
    trie->states = g_renew(State, trie->states, trie->n_states);
    trie->characters = g_renew(uint16_t, trie->characters, trie->n_states);
    g_free(todo);
    forget_entries(trie);
}

/* ---- looking up
 * -------------------------------------------------------------------------------------------- */

static inline const State *state_at(const PcTrie *trie, uint32_t state) {
    return trie->states + state;
}

/* The state behind `state` and c, NULL where there is none. */
static inline const State *step_on(const PcTrie *trie, const State *state, uint32_t c) {
    const uint16_t *edge = trie->characters + state->next;
    uint32_t n = state->n_next;
    while (n > 8) {
        uint32_t half = n / 2;
        edge = edge[half] <= c ? edge + half : edge;
        n -= half;
    }
    for (; n > 0; n--, edge++)
        if (*edge == c)
            return trie->states + (edge - trie->characters);
    return NULL;
}

void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched) {
    uint32_t step, next;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step), first = trie->first[c];
    if (first == 0)
        return NULL;
    const State *state = state_at(trie, first);
    void *found = state->value;
    if (found != NULL)
        *matched = step;
    size_t at = step;
    if (at >= length)
        return found;
    uint32_t d = pc_char_read(text + at, &next);
    if (!pc_pair_known(&trie->pairs, c, d))
        return found;
    for (;;) {
        state = step_on(trie, state, d);
        if (state == NULL)
            return found;
        at += next;
        if (state->value != NULL) {
            found = state->value;
            *matched = (uint32_t)at;
        }
        if (at >= length || state->n_next == 0)
            return found;
        d = pc_char_read(text + at, &next);
    }
}

void *pc_trie_find(const PcTrie *trie, const char *text, size_t length) {
    uint32_t step;
    if (length == 0)
        return NULL;
    if (trie->entries != NULL) {
        uint32_t at = entry_place(trie, text, length, hash_of(text, length));
        return trie->places[at] == 0 ? NULL : g_array_index(trie->entries, Entry, trie->places[at] - 1).value;
    }
    uint32_t c = pc_char_read(text, &step);
    const State *state = trie->first[c] == 0 ? NULL : state_at(trie, trie->first[c]);
    for (size_t at = step; state != NULL && at < length; at += step) {
        uint32_t d = pc_char_read(text + at, &step);
        if (c != 0 && !pc_pair_known(&trie->pairs, c, d))
            return NULL;
        state = step_on(trie, state, d);
        c = 0;
    }
    return state == NULL ? NULL : state->value;
}

void pc_trie_each_first(const PcTrie *trie, void (*call)(uint32_t character, void *data), void *data) {
    for (uint32_t c = 0; c < 65536; c++)
        if (trie->first[c] != 0)
            call(c, data);
}
