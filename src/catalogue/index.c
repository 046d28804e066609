/* index: names of one kind of entry, put in order when first asked for. */
#include "catalogue/index.h"

PcNameIndex *pc_name_index_new(void) {
    PcNameIndex *index = g_new0(PcNameIndex, 1);
    index->strings = g_string_chunk_new(4096);
    pc_names_init(&index->names);
    pthread_mutex_init(&index->lock, NULL);
    return index;
}

void pc_name_index_free(PcNameIndex *index) {
    pthread_mutex_destroy(&index->lock);
    pc_names_clear(&index->names);
    g_string_chunk_free(index->strings);
    g_free(index);
}

void pc_name_index_forget(PcNameIndex *index) {
    pc_names_forget(&index->names);
    g_string_chunk_clear(index->strings);
    atomic_store_explicit(&index->ready, false, memory_order_release);
}

const PcNames *pc_name_index_get(PcNameIndex *index, PcIndexFunc build, const void *owner) {
    if (!atomic_load_explicit(&index->ready, memory_order_acquire)) {
        pthread_mutex_lock(&index->lock);
        if (!atomic_load_explicit(&index->ready, memory_order_relaxed)) {
            build(index, owner);
            atomic_store_explicit(&index->ready, true, memory_order_release);
        }
        pthread_mutex_unlock(&index->lock);
    }
    return &index->names;
}

void pc_name_index_add(PcNameIndex *index, const char *name, const void *entry, uint32_t rank) {
    pc_names_add(&index->names, index->strings, name, (void *)entry, rank);
}
