/* name: indicator names made comparable, and the catalogue's indicator for a noun phrase. */
#ifndef PC_CLAIM_NAME_H
#define PC_CLAIM_NAME_H

#include <stddef.h>

#include "claim/lexicon.h"

enum { PC_NAME_PLAIN_MAX = 256 };

/* Writes `name` without spaces, quotation marks, 的 and 所, brackets in one form, 比例 as 比重; returns its
 * length, 0 where it is too long. */
size_t pc_name_plain(const char *name, size_t length, char out[PC_NAME_PLAIN_MAX]);

/* As pc_lexicon_indicator; weak aliases too where `weak`. */
const PcIndicator *pc_name_indicator(const PcLexicon *lexicon, const char *name, size_t length, bool weak,
                                     PcAspect *aspect, PcAnnual *annual);

/* The same where nothing else that the name says is asked. */
const PcIndicator *pc_name_known(const PcLexicon *lexicon, const char *name, size_t length, bool weak);

/* The longest word of `kind`, one of those looked for where names end, that the text ends with; NULL where
 * there is none. */
const PcWord *pc_name_tail(const PcLexicon *lexicon, const char *text, size_t length, uint64_t kind);

#endif
