/* trie: words over characters, found by the longest that begins at a place. Only read: trie_builder.h makes
 * it, or the build makes a constant one. The first two characters of a word lead to a state at once, and so
 * does a word of one character, as a pair with PC_ALONE; the states behind a state stand side by side, so
 * that the words of a text touch few cache lines. */
#ifndef PC_CLAIM_TRIE_H
#define PC_CLAIM_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "claim/chars.h"

enum { PC_PAIR_BITS = 17, PC_ALONE = 0 };

/* Whether a word may begin with a and b: small enough to stay at hand, and mostly false. */
typedef struct {
    uint64_t bits[(1u << PC_PAIR_BITS) / 64];
} PcPairs;

static inline uint32_t pc_pair_place(uint32_t a, uint32_t b) {
    return (a * 40503u ^ b * 9973u) & ((1u << PC_PAIR_BITS) - 1);
}

static inline bool pc_pair_known(const PcPairs *pairs, uint32_t a, uint32_t b) {
    uint32_t place = pc_pair_place(a, b);
    return pairs->bits[place >> 6] >> (place & 63) & 1;
}

/* A word's value is told by its place in an array, plus one; 0: no word ends here. */
typedef struct {
    uint32_t value;
    uint32_t first; /* of the states behind it; the last is before the next state's `first` */
} PcTrieState;

/* The state behind two characters, with all that is asked of it: most words are no longer. */
typedef struct {
    uint32_t characters; /* first << 16 | second; 0: free */
    uint32_t value;
    uint32_t first, end; /* the states behind it */
} PcTriePair;

typedef struct {
    const PcPairs *pairs;
    const PcTriePair *table; /* of 2^table_bits: open, hashed by pc_trie_hash */
    uint32_t table_bits;
    const PcTrieState *states;  /* and one more behind the last */
    const uint16_t *characters; /* that lead to each state */
    uint32_t n_states;
    uint32_t stride;    /* bytes from value to value */
    const void *values; /* what the words stand for, in an array */
} PcTrie;

static inline uint32_t pc_trie_hash(uint32_t characters, uint32_t bits) {
    return characters * 2654435769u >> (32 - bits);
}

/* The longest word of text[0, length) that begins with c and d, of `step` bytes together; else c by itself,
 * of `step_one`. */
const void *pc_trie_longest_of_pair(const PcTrie *trie, const char *text, size_t length, uint32_t c,
                                    uint32_t d, uint32_t step_one, uint32_t step, uint32_t *matched);

/* The value of the word that character c is by itself, NULL where there is none. */
const void *pc_trie_of_one(const PcTrie *trie, uint32_t c);

/* As pc_trie_longest, where the first character has been read: c, of `step` bytes. A quick no for most. */
static inline const void *pc_trie_longest_from(const PcTrie *trie, const char *text, size_t length,
                                               uint32_t c, uint32_t step, uint32_t *matched) {
    if (step < length) {
        uint32_t second, d = pc_char_read(text + step, &second);
        if (pc_pair_known(trie->pairs, c, d))
            return pc_trie_longest_of_pair(trie, text, length, c, d, step, step + second, matched);
    }
    *matched = step;
    return pc_pair_known(trie->pairs, c, PC_ALONE) ? pc_trie_of_one(trie, c) : NULL;
}

/* The value of the longest word that text[0, length) begins with, NULL where there is none; *matched gets its
 * bytes. */
const void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched);

/* The value of exactly text[0, length), or NULL. */
const void *pc_trie_find(const PcTrie *trie, const char *text, size_t length);

#endif
