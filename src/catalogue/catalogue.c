/* catalogue: built-in knowledge and a workspace's own, put together. */
#include "catalogue/catalogue.h"

#include <string.h>

#include "catalogue/internal.h"

static const struct {
    const char *element;
    const char *required[5]; /* attributes; the first is the id, if there is one */
    bool (*read)(PcCatalogue *c, const PcEntry *entry, GError **error);
} sections[] = {
    {"area", {"code", "name", "level"}, pc_area_read},
    {"scale", {"name", "factor"}, pc_scale_read},
    {"unit", {"id", "dimension"}, pc_unit_read},
    {"indicator", {"id", "name", "dimension"}, pc_indicator_read},
    {"relation", {"id", "kind"}, pc_relation_read},
    {"phrase", {"kind"}, pc_phrase_read},
    {"rule", {"code", "slug"}, pc_rule_read},
};

static bool read_entry(void *user, const PcEntry *entry, GError **error) {
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        if (strcmp(sections[i].element, pc_entry_name(entry)) != 0)
            continue;
        for (const char *const *a = sections[i].required; *a; a++)
            if (!pc_entry_get(entry, *a))
                return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE, "<%s> without %s",
                                      sections[i].element, *a);
        return sections[i].read(user, entry, error);
    }
    return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_XML, "<%s> is no entry of a catalogue",
                          pc_entry_name(entry));
}

/* After a file was read. */
static void settle(PcCatalogue *c) {
    pc_name_index_forget(c->area_names);
    pc_name_index_forget(c->unit_names);
    pc_name_index_forget(c->indicator_names);
    pc_name_index_forget(c->weak_names);
    pc_unit_cache_forget(c->unit_values);
    pc_phrases_settle(c);
}

PcCatalogue *pc_catalogue_over(const PcConstantCatalogue *constant) {
    PcCatalogue *c = g_new0(PcCatalogue, 1);
    c->constant = constant;
    c->strings = g_string_chunk_new(4096);
    c->blocks = g_ptr_array_new_with_free_func(g_free);
    pc_table_init(&c->areas, sizeof(PcArea), constant ? &constant->areas : NULL);
    pc_table_init(&c->scales, sizeof(PcScale), constant ? &constant->scales : NULL);
    pc_table_init(&c->units, sizeof(PcUnit), constant ? &constant->units : NULL);
    pc_table_init(&c->indicators, sizeof(PcIndicator), constant ? &constant->indicators : NULL);
    pc_table_init(&c->relations, sizeof(PcRelation), constant ? &constant->relations : NULL);
    pc_table_init(&c->rules, sizeof(PcRule), constant ? &constant->rules : NULL);
    c->phrases = g_ptr_array_new_with_free_func(g_free);
    c->area_names = pc_name_index_new();
    c->unit_names = pc_name_index_new();
    c->indicator_names = pc_name_index_new();
    c->weak_names = pc_name_index_new();
    c->unit_values = pc_unit_cache_new();
    return c;
}

bool pc_catalogue_is_built_in(const PcCatalogue *c) {
    return c->constant != NULL;
}

/* Copies what is built in, so that a file can add to it. */
static void own(PcCatalogue *c) {
    if (!c->constant)
        return;
    PcTable *tables[] = {&c->areas, &c->scales, &c->units, &c->indicators, &c->relations, &c->rules};
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        pc_table_own(tables[i]);
    pc_areas_own(c);
    for (size_t i = 0; i < c->constant->n_phrases; i++)
        g_ptr_array_add(c->phrases, g_memdup2(&c->constant->phrases[i], sizeof(PcPhrase)));
    c->constant = NULL;
}

bool pc_catalogue_add(PcCatalogue *c, const char *xml, size_t length, const char *file, GError **error) {
    own(c);
    c->old_phrases = c->phrases->len;
    bool ok = pc_catalogue_read(xml, length, file, c->strings, read_entry, c, error);
    settle(c);
    return ok;
}

void pc_catalogue_free(PcCatalogue *c) {
    if (!c)
        return;
    pc_unit_cache_free(c->unit_values);
    pc_name_index_free(c->weak_names);
    pc_name_index_free(c->indicator_names);
    pc_name_index_free(c->unit_names);
    pc_name_index_free(c->area_names);
    g_ptr_array_unref(c->phrases);
    pc_table_clear(&c->rules);
    pc_table_clear(&c->relations);
    pc_table_clear(&c->indicators);
    pc_table_clear(&c->units);
    pc_table_clear(&c->scales);
    pc_table_clear(&c->areas);
    g_ptr_array_unref(c->blocks);
    g_string_chunk_free(c->strings);
    g_free(c);
}
