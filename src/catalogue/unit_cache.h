/* unit_cache: units resolved before. Threads may share one; a value lasts as long as the cache. */
#ifndef PC_CATALOGUE_UNIT_CACHE_H
#define PC_CATALOGUE_UNIT_CACHE_H

#include "catalogue/catalogue.h"

typedef struct PcUnitCache PcUnitCache;

PcUnitCache *pc_unit_cache_new(void);
void pc_unit_cache_free(PcUnitCache *cache);
/* The units have changed. Values handed out stay good. Not while other threads read. */
void pc_unit_cache_forget(PcUnitCache *cache);

const PcUnitValue *pc_unit_cache_get(PcUnitCache *cache, const char *folded); /* NULL where absent */
/* Takes `value`, whose strings it owns, or drops it where another thread was first: returns the one that
 * stays. */
const PcUnitValue *pc_unit_cache_put(PcUnitCache *cache, const char *folded, PcUnitValue *value);

#endif
