/* table: entries of one kind, found by id. */
#include "catalogue/table.h"

#include <string.h>

void pc_table_init(PcTable *table, size_t size, const PcConstantTable *constant) {
    *table = (PcTable){.size = size};
    if (constant)
        table->constant = constant;
    else
        pc_table_own(table);
}

void pc_table_clear(PcTable *table) {
    if (table->constant)
        return;
    g_hash_table_unref(table->by_id);
    g_ptr_array_unref(table->entries);
}

static const void *constant_at(const PcTable *table, size_t i) {
    return (const char *)table->constant->entries + i * table->size;
}

static const char *id_of(const void *entry) {
    return *(const char *const *)entry;
}

static const void *constant_find(const PcTable *table, const char *id) {
    size_t lo = 0, hi = table->constant->count;
    while (lo < hi) {
        size_t middle = lo + (hi - lo) / 2;
        const void *entry = constant_at(table, table->constant->by_id[middle]);
        int order = strcmp(id, id_of(entry));
        if (order == 0)
            return entry;
        if (order < 0)
            hi = middle;
        else
            lo = middle + 1;
    }
    return NULL;
}

static void *append(PcTable *table, const void *entry) {
    void *place = g_memdup2(entry, table->size);
    g_ptr_array_add(table->entries, place);
    g_hash_table_replace(table->by_id, (void *)id_of(place), place);
    return place;
}

void pc_table_own(PcTable *table) {
    if (table->entries)
        return;
    table->entries = g_ptr_array_new_with_free_func(g_free);
    table->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; table->constant && i < table->constant->count; i++)
        append(table, constant_at(table, i));
    table->constant = NULL;
}

static void make_newest(GPtrArray *entries, void *entry) {
    guint i;
    if (g_ptr_array_find(entries, entry, &i)) {
        g_ptr_array_steal_index(entries, i);
        g_ptr_array_add(entries, entry);
    }
}

void *pc_table_put(PcTable *table, const void *entry) {
    void *place = pc_table_find(table, id_of(entry));
    if (!place)
        return append(table, entry);
    memcpy(place, entry, table->size);
    make_newest(table->entries, place);
    g_hash_table_replace(table->by_id, (void *)id_of(place), place);
    return place;
}

void *pc_table_find(const PcTable *table, const char *id) {
    if (!id)
        return NULL;
    return table->constant ? (void *)constant_find(table, id) : g_hash_table_lookup(table->by_id, id);
}

void *pc_table_at(const PcTable *table, size_t i) {
    if (i >= pc_table_count(table))
        return NULL;
    return table->constant ? (void *)constant_at(table, i) : g_ptr_array_index(table->entries, i);
}

size_t pc_table_count(const PcTable *table) {
    return table->constant ? table->constant->count : table->entries->len;
}
