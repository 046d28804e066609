/* trie: see trie.h. */
#include "claim/trie.h"

static inline const void *value_at(const PcTrie *trie, uint32_t value) {
    return value == 0 ? NULL : (const char *)trie->values + (size_t)(value - 1) * trie->stride;
}

/* The state behind the first two characters of a word; NULL where no word begins so. */
static inline const PcTriePair *find_pair(const PcTrie *trie, uint32_t c, uint32_t d) {
    uint32_t pair = c << 16 | d, mask = (1u << trie->table_bits) - 1;
    for (uint32_t at = pc_trie_hash(pair, trie->table_bits);; at = (at + 1) & mask) {
        if (trie->table[at].characters == pair)
            return &trie->table[at];
        if (trie->table[at].characters == 0)
            return NULL;
    }
}

/* The one of the states [at, end) that c leads to; `end` where there is none. */
static inline uint32_t step_on(const PcTrie *trie, uint32_t at, uint32_t end, uint32_t c) {
    uint32_t none = end;
    while (end - at > 16) {
        uint32_t half = at + (end - at) / 2;
        at = trie->characters[half] <= c ? half : at;
        end = trie->characters[half] <= c ? end : half;
    }
    while (at < end && trie->characters[at] != c)
        at++;
    return at < end ? at : none;
}

const void *pc_trie_of_one(const PcTrie *trie, uint32_t c) {
    const PcTriePair *pair = find_pair(trie, c, PC_ALONE);
    return pair == NULL ? NULL : value_at(trie, pair->value);
}

const void *pc_trie_longest_of_pair(const PcTrie *trie, const char *text, size_t length, uint32_t c,
                                    uint32_t d, uint32_t step_one, uint32_t step, uint32_t *matched) {
    const PcTriePair *pair = d == PC_ALONE ? NULL : find_pair(trie, c, d);
    uint32_t found = 0, next;
    if (pair != NULL) {
        size_t at = step;
        uint32_t first = pair->first, end = pair->end;
        if ((found = pair->value) != 0)
            *matched = step;
        while (first < end && at < length) {
            uint32_t state = step_on(trie, first, end, pc_char_read(text + at, &next));
            if (state == end)
                break;
            at += next;
            if (trie->states[state].value != 0) {
                found = trie->states[state].value;
                *matched = (uint32_t)at;
            }
            first = trie->states[state].first;
            end = trie->states[state + 1].first;
        }
    }
    if (found != 0)
        return value_at(trie, found);
    *matched = step_one;
    return pc_pair_known(trie->pairs, c, PC_ALONE) ? pc_trie_of_one(trie, c) : NULL;
}

const void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched) {
    uint32_t step;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step);
    return pc_trie_longest_from(trie, text, length, c, step, matched);
}

const void *pc_trie_find(const PcTrie *trie, const char *text, size_t length) {
    uint32_t step, next;
    if (length == 0)
        return NULL;
    uint32_t c = pc_char_read(text, &step);
    if (step >= length)
        return pc_trie_of_one(trie, c);
    uint32_t d = pc_char_read(text + step, &next);
    const PcTriePair *pair = d != PC_ALONE && pc_pair_known(trie->pairs, c, d) ? find_pair(trie, c, d) : NULL;
    if (pair == NULL)
        return NULL;
    uint32_t value = pair->value, first = pair->first, end = pair->end;
    for (size_t at = step + next; at < length; at += next) {
        uint32_t state = step_on(trie, first, end, pc_char_read(text + at, &next));
        if (state == end)
            return NULL;
        value = trie->states[state].value;
        first = trie->states[state].first;
        end = trie->states[state + 1].first;
    }
    return value_at(trie, value);
}
