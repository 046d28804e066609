/* words_builder: the words that tell of layout out of a catalogue. */
#ifndef PC_SOURCE_WORDS_BUILDER_H
#define PC_SOURCE_WORDS_BUILDER_H

#include "source/words.h"

void pc_layout_words_build(PcLayoutWords *words, const PcCatalogue *catalogue);
/* Frees what was built; nothing of words that are constant. */
void pc_layout_words_clear(PcLayoutWords *words);

#endif
