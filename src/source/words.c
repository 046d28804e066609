/* words: look-up of the words that tell of layout. */
#include "source/words.h"

#include <string.h>

#include "source/words_builder.h"

void pc_words_init(PcLayoutWords *words, const PcCatalogue *catalogue) {
    if (!catalogue)
        *words = (PcLayoutWords){0};
    else if (pc_catalogue_is_built_in(catalogue))
        *words = pc_constant_layout_words;
    else
        pc_layout_words_build(words, catalogue);
    words->catalogue = catalogue;
}

void pc_words_clear(PcLayoutWords *words) {
    pc_layout_words_clear(words);
}

bool pc_words_may_be(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    return length >= 3 && words->first[kind] >> pc_words_hash_one(text) & 1;
}

const PcWord *pc_words_is(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    if (!pc_words_may_be(words, kind, text, length))
        return NULL;
    if (kind == PC_WORD_HEAD && length >= 6 &&
        !(words->heads[pc_words_hash_two(text) / 64] >> (pc_words_hash_two(text) % 64) & 1))
        return NULL;
    for (const PcWord *w = words->words[kind], *end = w + words->n[kind]; w < end; w++)
        if (w->length == length && memcmp(w->text, text, length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_begins(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    if (!pc_words_may_be(words, kind, text, length))
        return NULL;
    for (const PcWord *w = words->words[kind], *end = w + words->n[kind]; w < end; w++)
        if (w->length <= length && memcmp(w->text, text, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_ends(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (const PcWord *w = words->words[kind], *end = w + words->n[kind]; w < end; w++)
        if (w->length <= length && memcmp(w->text, text + length - w->length, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_holds(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (const PcWord *w = words->words[kind], *end = w + words->n[kind]; w < end; w++)
        if (memmem(text, length, w->text, w->length))
            return w;
    return NULL;
}

bool pc_words_may_be_caption(const PcLayoutWords *words, const char *text, size_t length) {
    uint64_t first = words->first[PC_WORD_TABLE] | words->first[PC_WORD_FIGURE] | words->first[PC_WORD_BOX];
    return length >= 3 && first >> pc_words_hash_one(text) & 1;
}

bool pc_words_may_begin(const PcLayoutWords *words, const char *text, size_t length) {
    if (length < 3)
        return false;
    bool one = words->first[PC_WORD_HEAD] >> pc_words_hash_one(text) & 1;
    if (!one || length < 6 || text[3] == ' ') /* 序 / 号, 指 标 */
        return one;
    return words->heads[pc_words_hash_two(text) / 64] >> (pc_words_hash_two(text) % 64) & 1;
}

bool pc_words_is_unit(const PcLayoutWords *words, const char *text, size_t length) {
    return words->catalogue && length > 0 && length < 64 &&
           pc_unit_resolve(words->catalogue, text, length) != NULL;
}
