/* table: entries of one kind, found by id. */
#include "catalogue/table.h"

#include <string.h>

void pc_table_init(PcTable *table, size_t size) {
    table->entries = g_ptr_array_new_with_free_func(g_free);
    table->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    table->size = size;
}

void pc_table_clear(PcTable *table) {
    g_hash_table_unref(table->by_id);
    g_ptr_array_unref(table->entries);
}

static void make_newest(GPtrArray *entries, void *entry) {
    guint i;
    if (g_ptr_array_find(entries, entry, &i)) {
        g_ptr_array_steal_index(entries, i);
        g_ptr_array_add(entries, entry);
    }
}

void *pc_table_put(PcTable *table, const void *entry) {
    const char *id = *(const char *const *)entry;
    void *place = pc_table_find(table, id);
    if (place) {
        memcpy(place, entry, table->size);
        make_newest(table->entries, place);
    } else {
        place = g_memdup2(entry, table->size);
        g_ptr_array_add(table->entries, place);
    }
    g_hash_table_replace(table->by_id, (void *)id, place);
    return place;
}

void *pc_table_find(const PcTable *table, const char *id) {
    return id ? g_hash_table_lookup(table->by_id, id) : NULL;
}

void *pc_table_at(const PcTable *table, size_t i) {
    return i < table->entries->len ? g_ptr_array_index(table->entries, i) : NULL;
}

size_t pc_table_count(const PcTable *table) {
    return table->entries->len;
}
