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
} PcNameIndex;

/* Puts all names of one kind into `index`. */
typedef void (*PcIndexFunc)(PcNameIndex *index, const void *owner);

PcNameIndex *pc_name_index_new(void);
void pc_name_index_free(PcNameIndex *index);
/* The entries have changed. Not while other threads read. */
void pc_name_index_forget(PcNameIndex *index);

/* The names, built by `build` the first time, by one thread. */
const PcNames *pc_name_index_get(PcNameIndex *index, PcIndexFunc build, const void *owner);
/* For `build`. Entries are handed out as const again. */
void pc_name_index_add(PcNameIndex *index, const char *name, const void *entry, uint32_t rank);

#endif
