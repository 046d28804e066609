/* states: figures that can fall behind where they stand. Private to src/check. */
#ifndef PC_CHECK_STATES_H
#define PC_CHECK_STATES_H

#include "ledger/ledger.h"

/* Whether a figure is a stock, a state or a rate, not a sum of what was done in a time. */
bool pc_is_state(const PcStatement *s);
/* Whether it is an amount that the parent sets as a floor or a cap: 耕地保有量, 建设用地总规模. */
bool pc_is_quota(const PcStatement *s);

#endif
