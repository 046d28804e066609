/* vocabulary: the words of the catalogue by kind, as the rules on sentences look for them (ties.xml,
 * phrases.xml). Private to src/check. */
#ifndef PC_CHECK_VOCABULARY_H
#define PC_CHECK_VOCABULARY_H

#include "catalogue/catalogue.h"

typedef struct PcVocabulary PcVocabulary;

/* One word of a phrase with its attributes. */
typedef struct {
    const char *text;
    size_t length;
    const PcPhrase *phrase;
} PcTerm;

PcVocabulary *pc_vocabulary_new(const PcCatalogue *catalogue);
void pc_vocabulary_free(PcVocabulary *v);

/* All words of a kind, of PcTerm; empty where the catalogue has none. */
const GArray *pc_vocabulary_terms(const PcVocabulary *v, const char *kind);
/* The longest word of a kind that text[0, length) begins or ends with, or the one that stands last in it;
 * NULL where there is none. `at` (may be NULL) gets its offset. */
const PcTerm *pc_term_at_start(const PcVocabulary *v, const char *kind, const char *text, size_t length);
const PcTerm *pc_term_at_end(const PcVocabulary *v, const char *kind, const char *text, size_t length);
const PcTerm *pc_term_last(const PcVocabulary *v, const char *kind, const char *text, size_t length,
                           size_t *at);
/* The word of a kind that the whole text is; NULL where it is none, or the text is NULL. */
const PcTerm *pc_term_is(const PcVocabulary *v, const char *kind, const char *text);
/* Whether a word of a kind stands anywhere in a text; false for NULL. */
bool pc_term_in(const PcVocabulary *v, const char *kind, const char *text);

#endif
