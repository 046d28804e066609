/* trie: words over characters, found by the longest that begins at a place. Built once, then only read. */
#ifndef PC_CLAIM_TRIE_H
#define PC_CLAIM_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PcTrie PcTrie;

PcTrie *pc_trie_new(void);
void pc_trie_free(PcTrie *trie);

enum { PC_PAIR_BITS = 15 };

/* Whether a word of two or more characters may begin with a and b: small enough to stay at hand, and mostly
 * false. */
typedef struct {
    uint64_t bits[(1u << PC_PAIR_BITS) / 64];
} PcPairs;
const PcPairs *pc_trie_pairs(const PcTrie *trie);

static inline uint32_t pc_pair_place(uint32_t a, uint32_t b) {
    return (a * 40503u ^ b * 9973u) & ((1u << PC_PAIR_BITS) - 1);
}

static inline bool pc_pair_known(const PcPairs *pairs, uint32_t a, uint32_t b) {
    uint32_t place = pc_pair_place(a, b);
    return pairs->bits[place >> 6] >> (place & 63) & 1;
}

/* Where the value of text[0, length) is kept: NULL until the caller sets it. Valid until the next call. Not
 * after pc_trie_freeze. */
void **pc_trie_slot(PcTrie *trie, const char *text, size_t length);

/* No more words: pc_trie_longest is allowed from now on. A trie that is only asked with pc_trie_find needs it
 * not. */
void pc_trie_freeze(PcTrie *trie);

/* The value of the longest word that text[0, length) begins with, NULL where there is none; *matched gets its
 * bytes. */
void *pc_trie_longest(const PcTrie *trie, const char *text, size_t length, uint32_t *matched);

/* The value of exactly text[0, length), or NULL. */
void *pc_trie_find(const PcTrie *trie, const char *text, size_t length);

/* Calls back for each character that begins a word. */
void pc_trie_each_first(const PcTrie *trie, void (*call)(uint32_t character, void *data), void *data);

#endif
