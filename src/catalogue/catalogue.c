/* catalogue: built-in knowledge and a workspace's own, put together. */
#include "catalogue/catalogue.h"

#include <gio/gio.h>
#include <string.h>

#include "catalogue/internal.h"
#include "catalogue/packed.h"

/* Made by glib-compile-resources. */
GResource *pc_resources_get_resource(void);

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
    pc_rules_index(c);
}

static bool read_built_in(PcCatalogue *c, GError **error) {
    GResource *resource = pc_resources_get_resource();
    c->built_in =
        g_resource_lookup_data(resource, "/plancheck/catalogue.packed", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
    if (!c->built_in)
        return false;
    size_t length;
    const char *data = g_bytes_get_data(c->built_in, &length);
    return pc_packed_read(data, length, read_entry, c, error);
}

static PcCatalogue *catalogue_empty(void) {
    PcCatalogue *c = g_new0(PcCatalogue, 1);
    c->strings = g_string_chunk_new(65536);
    c->blocks = g_ptr_array_new_with_free_func(g_free);
    pc_table_init(&c->areas, sizeof(PcArea));
    pc_table_init(&c->scales, sizeof(PcScale));
    pc_table_init(&c->units, sizeof(PcUnit));
    pc_table_init(&c->indicators, sizeof(PcIndicator));
    pc_table_init(&c->relations, sizeof(PcRelation));
    pc_table_init(&c->rules, sizeof(PcRule));
    c->phrases = g_ptr_array_new_with_free_func(g_free);
    c->area_names = pc_name_index_new();
    c->unit_names = pc_name_index_new();
    c->indicator_names = pc_name_index_new();
    c->weak_names = pc_name_index_new();
    c->rules_by_slug = g_hash_table_new(g_str_hash, g_str_equal);
    c->unit_values = pc_unit_cache_new();
    return c;
}

PcCatalogue *pc_catalogue_new(GError **error) {
    g_autoptr(PcCatalogue) c = catalogue_empty();
    if (!read_built_in(c, error))
        return NULL;
    settle(c);
    return g_steal_pointer(&c);
}

bool pc_catalogue_add(PcCatalogue *c, const char *xml, size_t length, const char *file, GError **error) {
    c->old_phrases = c->phrases->len;
    bool ok = pc_catalogue_read(xml, length, file, c->strings, read_entry, c, error);
    settle(c);
    return ok;
}

void pc_catalogue_free(PcCatalogue *c) {
    if (!c)
        return;
    pc_unit_cache_free(c->unit_values);
    g_hash_table_unref(c->rules_by_slug);
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
    if (c->built_in)
        g_bytes_unref(c->built_in);
    g_free(c);
}
