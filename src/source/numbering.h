/* numbering: the numbers of divisions seen so far, which tell 2.3 the heading from 2.3 the quantity. */
#ifndef PC_SOURCE_NUMBERING_H
#define PC_SOURCE_NUMBERING_H

#include "source/marker.h"

#define PC_NUMBERING_DEPTH 6

/* The dotted numbers seen last, by their depth: what comes next is a number of the text's divisions, what
 * does not may be a quantity. */
typedef struct {
    uint32_t value[PC_NUMBERING_DEPTH + 1], parent[PC_NUMBERING_DEPTH + 1];
    uint32_t top; /* the last number of an undotted division */
} PcNumbering;

void pc_numbering_take(PcNumbering *numbering, PcMarker marker);

/* The marker a line begins with; NONE where it is a number of the running text: 2.69万亿元. */
PcMarker pc_numbering_marker(const PcNumbering *numbering, PcMarker marker);

#endif
