/* index: the ledger's claims by what they speak of, so that every rule finds the other side in one look-up.
 * Private to src/check. */
#ifndef PC_CHECK_INDEX_H
#define PC_CHECK_INDEX_H

#include "ledger/ledger.h"

typedef struct PcIndex PcIndex;

PcIndex *pc_index_new(const PcLedger *ledger);
void pc_index_free(PcIndex *index);

/* Numeric claims of all documents with this name (PcStatement.name) about this area, in document order; NULL
 * where there are none. */
const GPtrArray *pc_index_named(const PcIndex *index, const char *name, const PcArea *area);

/* The name a noun phrase goes by: the catalogue's id for it, else its reduced form (interned in the ledger).
 */
const char *pc_index_name(const PcIndex *index, const char *phrase, const PcArea *area);

/* The claims of one sentence, in order: those of the statement's own. */
GPtrArray *pc_index_sentence(const PcIndex *index, const PcStatement *s);

#endif
