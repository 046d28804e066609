/* trie: words over characters, found by the longest that begins at a place. Built once, then only read. */
#ifndef PC_CLAIM_TRIE_H
#define PC_CLAIM_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PcTrie PcTrie;

PcTrie *pc_trie_new(void);
void pc_trie_free(PcTrie *trie);

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
