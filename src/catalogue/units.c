/* units: scales and units by themselves. unit_value.c composes them. */
#include <gmp.h>
#include <string.h>

#include "catalogue/internal.h"

bool pc_scale_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    (void)error;
    PcScale scale = {.name = pc_entry_get(entry, "name"), .factor = pc_entry_get(entry, "factor")};
    scale.length = strlen(scale.name);
    pc_table_put(&c->scales, &scale);
    return true;
}

bool pc_unit_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    const char *factor = pc_entry_get(entry, "factor");
    PcUnit unit = {
        .id = pc_entry_get(entry, "id"),
        .dimension = pc_entry_get(entry, "dimension"),
        .factor = factor ? factor : "1",
        .names = pc_entry_texts(entry, "name", NULL, NULL, c->blocks),
        .scalable = pc_entry_is_true(entry, "scalable"),
        .counter = pc_entry_is_true(entry, "counter"),
    };
    if (!unit.names[0])
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE, "unit %s has no name", unit.id);
    pc_table_put(&c->units, &unit);
    return true;
}

size_t pc_unit_count(const PcCatalogue *c) {
    return pc_table_count(&c->units);
}

const PcUnit *pc_unit_at(const PcCatalogue *c, size_t i) {
    return pc_table_at(&c->units, i);
}

size_t pc_scale_count(const PcCatalogue *c) {
    return pc_table_count(&c->scales);
}

const char *pc_scale_at(const PcCatalogue *c, size_t i, const char **factor) {
    const PcScale *scale = pc_table_at(&c->scales, i);
    if (!scale)
        return NULL;
    if (factor)
        *factor = scale->factor;
    return scale->name;
}
