/* noun: a noun phrase picked out of a sentence's tokens. */
#ifndef PC_CLAIM_NOUN_H
#define PC_CLAIM_NOUN_H

#include "claim/reading.h"

enum { PC_NOUN_PIECES = 12 };

/* Pieces of the text in order, and what was put aside at the head. */
typedef struct {
    PcSlice piece[PC_NOUN_PIECES];
    int n;
    uint32_t length;     /* bytes of all pieces */
    const PcToken *area; /* the place named at the head, NULL where there is none */
    const PcToken *head; /* the first token that was kept */
    const PcToken *last; /* the last */
} PcNoun;

/* The noun phrase of tokens [lo, end): fillers at its ends, asides and light verbs left out. */
void pc_noun_read(const PcReading *r, uint32_t lo, uint32_t end, PcNoun *out);
/* The noun phrase that begins at token `from` and ends before a predicate; *stop gets the token behind it. */
void pc_noun_right(const PcReading *r, uint32_t from, PcNoun *out, uint32_t *stop);
/* Whether a clause that describes a noun begins at token `from`. */
bool pc_noun_relative(const PcReading *r, uint32_t from);
/* Its text without spaces (but between letters), in the arena; NULL where it is empty. */
const char *pc_noun_text(PcReading *r, const PcNoun *phrase);
/* Strings put together, in the arena; NULL ones are left out. */
const char *pc_join(PcReading *r, const char *a, const char *b, const char *c);

#endif
