/* unit_cache: units resolved before. */
#include "catalogue/unit_cache.h"

#include <pthread.h>

struct PcUnitCache {
    pthread_rwlock_t lock;
    GHashTable *by_name; /* folded name, owned → PcUnitValue */
    GPtrArray *values;   /* all values ever handed out, owned */
};

static void value_free(void *data) {
    PcUnitValue *v = data;
    mpq_clear(v->factor);
    g_free((char *)v->id);
    g_free((char *)v->dimension);
    g_free(v);
}

PcUnitCache *pc_unit_cache_new(void) {
    PcUnitCache *cache = g_new0(PcUnitCache, 1);
    pthread_rwlock_init(&cache->lock, NULL);
    cache->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    cache->values = g_ptr_array_new_with_free_func(value_free);
    return cache;
}

void pc_unit_cache_free(PcUnitCache *cache) {
    g_hash_table_unref(cache->by_name);
    g_ptr_array_unref(cache->values);
    pthread_rwlock_destroy(&cache->lock);
    g_free(cache);
}

void pc_unit_cache_forget(PcUnitCache *cache) {
    g_hash_table_remove_all(cache->by_name);
}

const PcUnitValue *pc_unit_cache_get(PcUnitCache *cache, const char *folded) {
    pthread_rwlock_rdlock(&cache->lock);
    const PcUnitValue *v = g_hash_table_lookup(cache->by_name, folded);
    pthread_rwlock_unlock(&cache->lock);
    return v;
}

const PcUnitValue *pc_unit_cache_put(PcUnitCache *cache, const char *folded, PcUnitValue *v) {
    pthread_rwlock_wrlock(&cache->lock);
    PcUnitValue *first = g_hash_table_lookup(cache->by_name, folded);
    if (first) {
        value_free(v);
        v = first;
    } else {
        g_ptr_array_add(cache->values, v);
        g_hash_table_insert(cache->by_name, g_strdup(folded), v);
    }
    pthread_rwlock_unlock(&cache->lock);
    return v;
}
