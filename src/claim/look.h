/* look: a first look at a sentence: where it ends, whether there is anything to read,
 * where. */
#ifndef PC_CLAIM_LOOK_H
#define PC_CLAIM_LOOK_H

#include "claim/reading.h"

typedef struct {
    uint32_t from, to; /* the sentence */
    bool found;        /* it has numbers or times */
    uint32_t first,
        last;      /* from the clause of the first number to that of the last: what is read for them, but for
                      words of status, which `target` and `actual` tell of, and a subject left out */
    uint32_t lead; /* where the clause before `first` begins; `first` where there is none */
    bool target, actual;
    uint64_t called; /* patterns in words that may match, a bit each; none under a heading of definitions */
} PcLook;

/* Before the sentences of a block are looked at: finds the characters to stop at in its text, up to `to`. */
void pc_look_begin(PcReading *r, uint32_t to);

/* Looks at the sentence of the block that begins at `from`, in text that ends at `to`; the next one begins
 * where it ends. */
void pc_look(PcReading *r, uint32_t from, uint32_t to, PcLook *look);

/* Fills in `lead`, `target` and `actual`, which only a sentence that claims something is asked for. */
void pc_look_before(const PcReading *r, PcLook *look);

#endif
