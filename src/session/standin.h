/* standin: plan data for a document that has none: what its own text states. Private to src/session.
 *
 * The rules that set a district beside its city look at plan data, which somebody has read and sorted. Where
 * nobody has, the figures of the text whose indicator the catalogue knows stand in: each once, as its table
 * has it, else as its first sentence. Nothing is transcribed, so nothing is checked for it. */
#ifndef PC_SESSION_STANDIN_H
#define PC_SESSION_STANDIN_H

#include "plan/plan.h"
#include "session/text.h"

typedef struct {
    PcPlan plan;        /* no file, no lines */
    GPtrArray *records; /* of const PcRecord: the claim of each of plan.data */
    GStringChunk *strings;
} PcStandin;

/* Of a text that has been read; it must outlive the stand-in. NULL where it states nothing the catalogue
 * knows, or its area is unknown. */
PcStandin *pc_standin_new(const PcText *text, const PcCatalogue *catalogue);
void pc_standin_free(PcStandin *standin);
/* Ties the stand-in's data in the ledger to the claims they were taken from. */
void pc_standin_tie(const PcStandin *standin, PcLedgerDocument *document);

#endif
