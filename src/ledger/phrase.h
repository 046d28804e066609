/* phrase: the words by which noun phrases and hedges are compared, ready for use. Private to src/ledger. */
#ifndef PC_LEDGER_PHRASE_H
#define PC_LEDGER_PHRASE_H

#include "ledger/ledger.h"

typedef struct PcPhraseBook PcPhraseBook;

PcPhraseBook *pc_phrase_book_new(const PcCatalogue *catalogue);
void pc_phrase_book_free(PcPhraseBook *book);
/* How far a hedge lets a value lie below and above the printed one, as fractions of it. false: an unknown
 * word. */
bool pc_phrase_book_width(const PcPhraseBook *book, const char *hedge, mpq_t below, mpq_t above);
char *pc_phrase_book_key(const PcPhraseBook *book, const char *phrase, const PcArea *area);
const char *pc_phrase_book_qualifier(const PcPhraseBook *book, const char *phrase);
bool pc_phrase_book_names_parent(const PcPhraseBook *book, const char *phrase, const PcArea *area);

#endif
