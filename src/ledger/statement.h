/* statement: making statements. Private to src/ledger. */
#ifndef PC_LEDGER_STATEMENT_H
#define PC_LEDGER_STATEMENT_H

#include "ledger/ledger.h"

/* A statement of `q`, which must outlive it. */
PcStatement *pc_statement_new(const PcQuantity *q, const PcCatalogue *catalogue, PcLedgerDocument *document);
void pc_statement_free(PcStatement *s);

#endif
