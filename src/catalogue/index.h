/* index: names of one kind of entry, put in order when first asked for: most runs ask for few of them. */
#ifndef PC_CATALOGUE_INDEX_H
#define PC_CATALOGUE_INDEX_H

#include <pthread.h>
#include <stdatomic.h>

#include "catalogue/names.h"

typedef struct {
    GStringChunk *strings; /* of names that had to be folded */
    PcNames names;
    pthread_mutex_t lock;
    atomic_bool ready;
} PcIndex;

/* Puts all names of one kind into `index`. */
typedef void (*PcIndexFunc)(PcIndex *index, const void *owner);

PcIndex *pc_index_new(void);
void pc_index_free(PcIndex *index);
/* The entries have changed. Not while other threads read. */
void pc_index_forget(PcIndex *index);

/* The names, built by `build` the first time, by one thread. */
const PcNames *pc_index_get(PcIndex *index, PcIndexFunc build, const void *owner);
/* For `build`. Entries are handed out as const again. */
void pc_index_add(PcIndex *index, const char *name, const void *entry, uint32_t rank);

#endif
