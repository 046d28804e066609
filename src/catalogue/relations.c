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

static bool is_quotient(const PcRelation *r) {
    return r->kind == PC_RELATION_SHARE || r->kind == PC_RELATION_RATIO;
}

static const char *shape_fault(const PcRelation *r) {
    if (!r->parts[0])
        return "it has no part";
    if (!r->result != (r->kind == PC_RELATION_SUBSET))
        return "every kind but subset has a result";
    if (!r->whole != (r->kind == PC_RELATION_SUM))
        return "every kind but sum has a whole";
    if (r->parts[1] && is_quotient(r))
        return "a share or a ratio has one part";
    if ((r->per || r->slack || r->doubt || r->fall || r->holds != PC_HOLDS_BOTH) &&
        r->kind != PC_RELATION_RATIO)
        return "per, slack, doubt, holds and fall are of a ratio";
    if (r->outside && r->kind != PC_RELATION_SHARE)
        return "inside is of a share";
    return NULL;
}

bool pc_relation_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    static const char *const kinds[] = {"share", "sum", "difference", "ratio", "subset", NULL};
    static const char *const holds[] = {"both", "levels", "rates", NULL};
    unsigned kind = PC_RELATION_SHARE, what = PC_HOLDS_BOTH;
    if (!pc_entry_enum(entry, "kind", kinds, &kind, error) ||
        !pc_entry_enum(entry, "holds", holds, &what, error))
        return false;
    PcRelation relation = {
        .id = pc_entry_get(entry, "id"),
        .kind = (PcRelationKind)kind,
        .result = pc_entry_get(entry, "result"),
        .parts = parts(c, entry),
        .whole = ref_of_child(entry, "whole"),
        .per = pc_entry_get(entry, "per"),
        .slack = pc_entry_get(entry, "slack"),
        .doubt = pc_entry_get(entry, "doubt"),
        .holds = (PcRelationHolds)what,
        .fall = pc_entry_get(entry, "fall"),
        .outside = g_strcmp0(pc_entry_get(entry, "inside"), "false") == 0,
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
