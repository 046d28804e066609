/* lexicon_builder: a lexicon's tables out of a catalogue. */
#ifndef PC_CLAIM_LEXICON_BUILDER_H
#define PC_CLAIM_LEXICON_BUILDER_H

#include "claim/lexicon.h"

PcLexiconTables *pc_lexicon_tables_build(const PcCatalogue *catalogue);
void pc_lexicon_tables_free(PcLexiconTables *tables);

#endif
