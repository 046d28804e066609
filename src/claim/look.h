/* look: a first look at a sentence, a character at a time: where it ends, whether there is anything to read,
 * where. */
#ifndef PC_CLAIM_LOOK_H
#define PC_CLAIM_LOOK_H

#include "claim/reading.h"

typedef struct {
    uint32_t from, to; /* the sentence */
    bool found;        /* it has numbers or times */
    uint32_t first,
        last; /* the clauses from the one before the first number to the one with the last: all that the
                 reader of a number looks at but words of status, which `target` and `actual` tell of */
    bool target, actual;
    uint64_t called; /* patterns in words that may match, a bit each */
} PcLook;

/* Looks at the sentence of the block that begins at `from`, in text that ends at `to`. */
void pc_look(const PcReading *r, uint32_t from, uint32_t to, PcLook *look);

#endif
