/* trie_builder: gathers words and makes a trie of them. */
#ifndef PC_CLAIM_TRIE_BUILDER_H
#define PC_CLAIM_TRIE_BUILDER_H

#include "claim/trie.h"

typedef struct PcTrieBuilder PcTrieBuilder;
PcTrieBuilder *pc_trie_builder_new(void);
void pc_trie_builder_free(PcTrieBuilder *builder);

/* Where the place of the value of text[0, length) is kept, plus one: 0 until the caller sets it. Valid until
 * the next call. */
uint32_t *pc_trie_builder_slot(PcTrieBuilder *builder, const char *text, size_t length);
/* What it was set to; 0 where the word is unknown. */
uint32_t pc_trie_builder_find(const PcTrieBuilder *builder, const char *text, size_t length);

/* Makes the trie, whose values the caller owns. The builder keeps no words after. */
PcTrie pc_trie_builder_end(PcTrieBuilder *builder, const void *values, uint32_t stride);
/* Frees a trie made so. */
void pc_trie_clear(PcTrie *trie);

#endif
