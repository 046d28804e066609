/* constant: built-in entries that other constant tables point to. */
#ifndef PC_CATALOGUE_CONSTANT_H
#define PC_CATALOGUE_CONSTANT_H

#include "catalogue/catalogue.h"

extern const PcArea pc_constant_areas[];
extern const PcIndicator pc_constant_indicators[];
extern const PcPhrase pc_constant_phrases[];

#endif
