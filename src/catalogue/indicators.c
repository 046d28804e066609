/* indicators: what plans measure. */
#include <string.h>

#include "catalogue/internal.h"

static const char *const betters[] = {"neutral", "high", "low", NULL};
static const char *const measures[] = {"stock", "flow", "period-sum", "period-average", "change", NULL};
static const char *const standings[] = {"none", "each", "mean", "quota", "sum", NULL};
static const char *const applies[] = {"any", "province", "city", NULL};

static size_t count_unlike(const PcEntry *entry) {
    size_t n = 0;
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++)
        n += pc_element_is(e, "unlike");
    return n;
}

static void read_unlike(PcCatalogue *c, const PcEntry *entry, PcIndicator *indicator) {
    size_t count = count_unlike(entry);
    if (count == 0)
        return;
    PcUnlike *unlike = g_new0(PcUnlike, count);
    g_ptr_array_add(c->blocks, unlike);
    indicator->unlike = unlike;
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++)
        if (pc_element_is(e, "unlike"))
            unlike[indicator->n_unlike++] = (PcUnlike){.ref = pc_element_get(entry, e, "ref"),
                                                       .reason = pc_element_get(entry, e, "reason"),
                                                       .text = e->text};
}

static bool read_attribute(const PcEntry *entry, PcAttribute *out, GError **error) {
    const char *text = pc_entry_get(entry, "attribute");
    return !text || pc_attribute_from(text, out) ||
           pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE,
                          "attribute=\"%s\" is neither 约束性 nor 预期性", text);
}

/* The names that are no alias marked weak="true". */
static const char *const *strong_aliases(PcCatalogue *c, const PcEntry *entry) {
    const char *const *plain = pc_entry_texts(entry, "alias", "weak", NULL, c->blocks);
    const char *const *marked = pc_entry_texts(entry, "alias", "weak", "false", c->blocks);
    if (!marked[0])
        return plain;
    GPtrArray *all = g_ptr_array_new();
    for (; *plain; plain++)
        g_ptr_array_add(all, (void *)*plain);
    for (; *marked; marked++)
        g_ptr_array_add(all, (void *)*marked);
    g_ptr_array_add(all, NULL);
    const char *const *joined = (const char *const *)g_ptr_array_free(all, FALSE);
    g_ptr_array_add(c->blocks, (void *)joined);
    return joined;
}

bool pc_indicator_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    unsigned better = PC_BETTER_NEUTRAL, what = PC_MEASURES_STOCK, standing = PC_STANDS_NONE,
             who = PC_APPLIES_ANY;
    PcIndicator indicator = {
        .id = pc_entry_get(entry, "id"),
        .name = pc_entry_get(entry, "name"),
        .en = pc_entry_get(entry, "en"),
        .aliases = strong_aliases(c, entry),
        .weak_aliases = pc_entry_texts(entry, "alias", "weak", "true", c->blocks),
        .dimension = pc_entry_get(entry, "dimension"),
        .whole = pc_entry_get(entry, "whole"),
        .quota = pc_entry_is_true(entry, "quota"),
        .additive = pc_entry_is_true(entry, "additive"),
        .census = pc_entry_is_true(entry, "census"),
        .real_growth = pc_entry_is_true(entry, "real-growth"),
    };
    if (!pc_entry_enum(entry, "better", betters, &better, error) ||
        !pc_entry_enum(entry, "measures", measures, &what, error) ||
        !pc_entry_enum(entry, "parent", standings, &standing, error) ||
        !pc_entry_enum(entry, "applies", applies, &who, error) ||
        !read_attribute(entry, &indicator.attribute, error))
        return false;
    indicator.better = (PcBetter)better;
    indicator.measures = (PcMeasures)what;
    indicator.parent = (PcStanding)standing;
    indicator.applies = (PcApplies)who;
    read_unlike(c, entry, &indicator);
    pc_table_put(&c->indicators, &indicator);
    return true;
}

static void index_names(PcNameIndex *index, const void *catalogue) {
    const PcCatalogue *c = catalogue;
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        pc_name_index_add(index, indicator->name, indicator, 0);
        for (const char *const *alias = indicator->aliases; *alias; alias++)
            pc_name_index_add(index, *alias, indicator, 0);
    }
}

static void index_weak_names(PcNameIndex *index, const void *catalogue) {
    const PcCatalogue *c = catalogue;
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        for (const char *const *alias = indicator->weak_aliases; *alias; alias++)
            pc_name_index_add(index, *alias, indicator, 0);
    }
}

const PcIndicator *pc_indicator_by_id(const PcCatalogue *c, const char *id) {
    return pc_table_find(&c->indicators, id);
}

const PcIndicator *pc_indicator_by_name(const PcCatalogue *c, const char *name, size_t length, bool weak) {
    char folded[PC_NAME_MAX];
    if (pc_name_fold(name, length, folded) == 0)
        return NULL;
    const PcNameLink *link =
        pc_names_find_folded(pc_name_index_get(c->indicator_names, index_names, c), folded);
    if (!link && weak)
        link = pc_names_find_folded(pc_name_index_get(c->weak_names, index_weak_names, c), folded);
    return link ? link->entry : NULL;
}

size_t pc_indicator_count(const PcCatalogue *c) {
    return pc_table_count(&c->indicators);
}

const PcIndicator *pc_indicator_at(const PcCatalogue *c, size_t i) {
    return pc_table_at(&c->indicators, i);
}
