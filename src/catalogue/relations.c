/* relations: arithmetic that must hold between indicators. */
#include <string.h>

#include "catalogue/internal.h"

static const char *ref_of_child(const PcEntry *entry, const char *name) {
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++)
        if (pc_element_is(e, name))
            return pc_element_get(entry, e, "ref");
    return NULL;
}

static const char *const *parts(PcCatalogue *c, const PcEntry *entry) {
    GPtrArray *refs = g_ptr_array_new();
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++)
        if (pc_element_is(e, "part") && pc_element_get(entry, e, "ref"))
            g_ptr_array_add(refs, (void *)pc_element_get(entry, e, "ref"));
    g_ptr_array_add(refs, NULL);
    void *array = g_ptr_array_free(refs, FALSE);
    g_ptr_array_add(c->blocks, array);
    return array;
}

static const char *shape_fault(const PcRelation *r) {
    if (!r->parts[0])
        return "it has no part";
    if (!r->result != (r->kind == PC_RELATION_SUBSET))
        return "every kind but subset has a result";
    if (!r->whole != (r->kind == PC_RELATION_SUM))
        return "every kind but sum has a whole";
    if (r->parts[1] && (r->kind == PC_RELATION_SHARE || r->kind == PC_RELATION_RATIO))
        return "a share or a ratio has one part";
    return NULL;
}

bool pc_relation_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    static const char *const kinds[] = {"share", "sum", "difference", "ratio", "subset", NULL};
    unsigned kind = PC_RELATION_SHARE;
    if (!pc_entry_enum(entry, "kind", kinds, &kind, error))
        return false;
    PcRelation relation = {
        .id = pc_entry_get(entry, "id"),
        .kind = (PcRelationKind)kind,
        .result = pc_entry_get(entry, "result"),
        .parts = parts(c, entry),
        .whole = ref_of_child(entry, "whole"),
    };
    const char *fault = shape_fault(&relation);
    if (fault)
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE, "relation %s: %s", relation.id, fault);
    pc_table_put(&c->relations, &relation);
    return true;
}

size_t pc_relation_count(const PcCatalogue *c) {
    return pc_table_count(&c->relations);
}

const PcRelation *pc_relation_at(const PcCatalogue *c, size_t i) {
    return pc_table_at(&c->relations, i);
}
