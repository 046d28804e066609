/* trie: see trie.h. */
#include "claim/trie.h"

#include "claim/chars.h"

static inline const void *value_at(const PcTrie *trie, uint32_t value) {
    return value == 0 ? NULL : (const char *)trie->values + (size_t)(value - 1) * trie->stride;
}

/* The state behind `state` and c, 0 where there is none. */
static inline uint32_t step_on(const PcTrie *trie, uint32_t state, uint32_t c) {
    uint32_t at = trie->states[state].next, n = trie->states[state + 1].next - at;
    const uint16_t *edge = trie->characters + at;
    while (n > 8) {
        uint32_t half = n / 2;
        edge = edge[half] <= c ? edge + half : edge;
        n -= half;
    }
    for (; n > 0; n--, edge++)
        if (*edge == c)
            return (uint32_t)(edge - trie->characters);
    return 0;
}

const void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched) {
    uint32_t step, next;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step), state = trie->first[c];
    if (state == 0)
        return NULL;
    uint32_t found = trie->states[state].value;
    if (found != 0)
        *matched = step;
    size_t at = step;
    if (at >= length)
        return value_at(trie, found);
    uint32_t d = pc_char_read(text + at, &next);
    if (!pc_pair_known(trie->pairs, c, d))
        return value_at(trie, found);
    while ((state = step_on(trie, state, d)) != 0) {
        at += next;
        if (trie->states[state].value != 0) {
            found = trie->states[state].value;
            *matched = (uint32_t)at;
        }
        if (at >= length)
            break;
        d = pc_char_read(text + at, &next);
    }
    return value_at(trie, found);
}

const void *pc_trie_find(const PcTrie *trie, const char *text, size_t length) {
    uint32_t step;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step), state = trie->first[c];
    for (size_t at = step; state != 0 && at < length; at += step) {
        uint32_t d = pc_char_read(text + at, &step);
        if (c != 0 && !pc_pair_known(trie->pairs, c, d))
            return NULL;
        state = step_on(trie, state, d);
        c = 0;
    }
    return state == 0 ? NULL : value_at(trie, trie->states[state].value);
}
