/* table: entries of one kind, found by id. A table begins as a constant one of the built-in catalogue or
 * empty; pc_table_own copies a constant one, and from then on entries may be added. An entry whose id comes
 * again replaces the earlier one in place, so that pointers to it stay good, and counts as the newest.
 * Entries are structs whose first member is the id. */
#ifndef PC_CATALOGUE_TABLE_H
#define PC_CATALOGUE_TABLE_H

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* Made by the build. */
typedef struct {
    const void *entries;   /* oldest first */
    const uint16_t *by_id; /* the entries' places in the order of their ids' bytes */
    size_t count;
} PcConstantTable;

typedef struct {
    const PcConstantTable *constant; /* NULL once the table has its own entries */
    GPtrArray *entries;              /* oldest first */
    GHashTable *by_id;
    size_t size; /* of an entry */
} PcTable;

void pc_table_init(PcTable *table, size_t size, const PcConstantTable *constant);
void pc_table_clear(PcTable *table);
void pc_table_own(PcTable *table);

/* Copies `entry` in and returns its lasting place. The strings in it must outlive the table. Only where the
 * table has its own entries. */
void *pc_table_put(PcTable *table, const void *entry);
void *pc_table_find(const PcTable *table, const char *id); /* NULL where absent, or `id` is NULL */
void *pc_table_at(const PcTable *table, size_t i);
size_t pc_table_count(const PcTable *table);

#endif
