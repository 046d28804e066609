/* areas: administrative divisions and how texts call them. */
#include <string.h>

#include "catalogue/internal.h"

/* How a name names an area: the fuller the name, the surer. */
enum { ALIAS, SHORT_NAME, FULL_NAME };

bool pc_area_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    static const char *const levels[] = {"nation", "province", "prefecture", "county", NULL};
    unsigned level = PC_AREA_COUNTY;
    if (!pc_entry_enum(entry, "level", levels, &level, error))
        return false;
    const char *parent = pc_entry_get(entry, "parent");
    PcArea area = {
        .code = pc_entry_get(entry, "code"),
        .name = pc_entry_get(entry, "name"),
        .short_name = pc_entry_get(entry, "short"),
        .aliases = pc_entry_texts(entry, "alias", NULL, NULL, c->blocks),
        .parent = pc_area_by_code(c, parent),
        .level = (PcAreaLevel)level,
    };
    if (parent && !area.parent)
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_REFERENCE,
                              "area %s: its parent %s is not known before it", area.code, parent);
    if (!parent != (level == PC_AREA_NATION))
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_REFERENCE,
                              "area %s: every area but the country has a parent", area.code);
    if (parent && pc_area_is_inside(area.parent, pc_area_by_code(c, area.code)))
        return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_REFERENCE,
                              "area %s: it would be inside itself", area.code);
    pc_table_put(&c->areas, &area);
    return true;
}

void pc_areas_own(PcCatalogue *c) {
    for (size_t i = 0; i < pc_area_count(c); i++) {
        PcArea *area = pc_table_at(&c->areas, i);
        if (area->parent)
            area->parent = pc_area_by_code(c, area->parent->code);
    }
}

static void index_names(PcNameIndex *index, const void *catalogue) {
    const PcCatalogue *c = catalogue;
    for (size_t i = 0; i < pc_area_count(c); i++) {
        const PcArea *a = pc_area_at(c, i);
        pc_name_index_add(index, a->name, a, FULL_NAME);
        if (a->short_name)
            pc_name_index_add(index, a->short_name, a, SHORT_NAME);
        for (const char *const *alias = a->aliases; *alias; alias++)
            pc_name_index_add(index, *alias, a, ALIAS);
    }
}

const PcArea *pc_area_by_code(const PcCatalogue *c, const char *code) {
    return pc_table_find(&c->areas, code);
}

size_t pc_area_count(const PcCatalogue *c) {
    return pc_table_count(&c->areas);
}

const PcArea *pc_area_at(const PcCatalogue *c, size_t i) {
    return pc_table_at(&c->areas, i);
}

bool pc_area_is_inside(const PcArea *area, const PcArea *outer) {
    for (; area && outer; area = area->parent)
        if (area == outer)
            return true;
    return false;
}

static unsigned depth(const PcArea *area) {
    unsigned n = 0;
    for (; area; area = area->parent)
        n++;
    return n;
}

/* How much two areas share: the depth of the smallest area that holds both. */
static unsigned nearness(const PcArea *area, const PcArea *within) {
    for (; area; area = area->parent)
        if (pc_area_is_inside(within, area))
            return depth(area);
    return 0;
}

/* Nearness first, then the fuller name, then the higher level. */
static unsigned preference(const PcNameLink *link, const PcArea *within) {
    const PcArea *area = link->entry;
    return nearness(area, within) << 8 | link->rank << 4 | (PC_AREA_COUNTY - area->level);
}

const PcArea *pc_area_by_name(const PcCatalogue *c, const char *name, size_t length, const PcArea *within) {
    const PcNames *names = pc_name_index_get(c->area_names, index_names, c);
    const PcNameLink *best = NULL;
    bool tied = false;
    for (const PcNameLink *l = pc_names_find(names, name, length); l; l = l->next) {
        unsigned here = preference(l, within), there = best ? preference(best, within) : 0;
        tied = best && (here == there || (tied && here < there));
        if (!best || here > there)
            best = l;
    }
    return best && !tied ? best->entry : NULL;
}
