/* pattern: PCRE2 patterns of phrases.xml, compiled at most once, matched with limits. */
#ifndef PC_CLAIM_PATTERN_H
#define PC_CLAIM_PATTERN_H

#include "claim/chars.h"
#include "claim/lexicon.h"

/* Not yet compiled: matching does that when it must, any thread. A pattern that cannot be compiled matches
 * nothing. */
PcPattern *pc_pattern_new(const PcPhrase *phrase, bool jit);
bool pc_pattern_compile(const PcPattern *pattern, GError **error);
void pc_pattern_free(void *pattern);

const PcPhrase *pc_pattern_phrase(const PcPattern *pattern);

/* Where matches go; one a thread. */
typedef struct PcMatcher PcMatcher;
PcMatcher *pc_matcher_new(size_t match_steps);
void pc_matcher_free(PcMatcher *matcher);

typedef enum { PC_MATCH_NONE, PC_MATCH_FOUND, PC_MATCH_LIMIT } PcMatch;
/* The first match in text[from, length). */
PcMatch pc_pattern_match(const PcPattern *pattern, PcMatcher *matcher, const char *text, size_t length,
                         size_t from, PcSlice *found);

#endif
