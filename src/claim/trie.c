/* trie: see trie.h. */
#include "claim/trie.h"

#include "claim/chars.h"

static inline const void *value_at(const PcTrie *trie, uint32_t value) {
    return value == 0 ? NULL : (const char *)trie->values + (size_t)(value - 1) * trie->stride;
}

enum { NO_STATE = UINT32_MAX };

/* The state behind the first two characters of a word. */
static inline uint32_t state_of_pair(const PcTrie *trie, uint32_t c, uint32_t d) {
    if (!pc_pair_known(trie->pairs, c, d))
        return NO_STATE;
    uint32_t pair = c << 16 | d, mask = (1u << trie->table_bits) - 1;
    for (uint32_t at = pc_trie_hash(pair, trie->table_bits);; at = (at + 1) & mask) {
        if (trie->table[at].characters == pair)
            return trie->table[at].state;
        if (trie->table[at].characters == 0)
            return NO_STATE;
    }
}

static inline uint32_t step_on(const PcTrie *trie, uint32_t state, uint32_t c) {
    uint32_t at = trie->states[state].next, end = trie->states[state + 1].next;
    while (end - at > 8) {
        uint32_t half = at + (end - at) / 2;
        at = trie->states[half].character <= c ? half : at;
        end = trie->states[half].character <= c ? end : half;
    }
    for (; at < end; at++)
        if (trie->states[at].character == c)
            return at;
    return NO_STATE;
}

const void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched) {
    uint32_t step, next, found = 0;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step), state = NO_STATE;
    size_t at = step;
    if (at < length) {
        state = state_of_pair(trie, c, pc_char_read(text + at, &next));
        at += next;
    }
    while (state != NO_STATE) {
        if (trie->states[state].value != 0) {
            found = trie->states[state].value;
            *matched = (uint32_t)at;
        }
        if (at >= length)
            break;
        state = step_on(trie, state, pc_char_read(text + at, &next));
        at += next;
    }
    if (found != 0)
        return value_at(trie, found);
    *matched = step;
    return pc_trie_of_one(trie, c);
}

const void *pc_trie_find(const PcTrie *trie, const char *text, size_t length) {
    uint32_t step, next;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step);
    if (step >= length)
        return pc_trie_of_one(trie, c);
    uint32_t state = state_of_pair(trie, c, pc_char_read(text + step, &next));
    for (size_t at = step + next; state != NO_STATE && at < length; at += next)
        state = step_on(trie, state, pc_char_read(text + at, &next));
    return state == NO_STATE ? NULL : value_at(trie, trie->states[state].value);
}
