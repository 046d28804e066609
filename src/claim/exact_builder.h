/* exact_builder: gathers names and makes a table of them. */
#ifndef PC_CLAIM_EXACT_BUILDER_H
#define PC_CLAIM_EXACT_BUILDER_H

#include "claim/exact.h"

typedef struct PcExactBuilder PcExactBuilder;
PcExactBuilder *pc_exact_builder_new(void);

/* Of names that are the same the first stays; one that is not weak goes before those that are. */
void pc_exact_builder_add(PcExactBuilder *builder, const char *text, size_t length, uint32_t value,
                          bool weak);

/* Makes the table and frees the builder. */
PcExact pc_exact_builder_end(PcExactBuilder *builder);
/* Frees a table made so. */
void pc_exact_clear(PcExact *exact);

#endif
