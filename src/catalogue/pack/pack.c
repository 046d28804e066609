/* pack: the build's tool that makes the built-in catalogue out of its XML files: C source with constant
 * tables.
 *
 *     pack OUT.c FILE.xml... */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue/internal.h"

typedef struct {
    const PcCatalogue *catalogue;
    GString *lists;    /* the arrays that entries point to */
    GString *tables;   /* the entries */
    GHashTable *known; /* text of an array → its name, so that each is written once */
} Packer;

static void put_string(GString *out, const char *s) {
    if (!s) {
        g_string_append(out, "NULL");
        return;
    }
    g_string_append_c(out, '"');
    for (; *s; s++) {
        if (strchr("\"\\?", *s))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *s);
    }
    g_string_append_c(out, '"');
}

static void field(GString *out, const char *name, const char *value) {
    if (!value)
        return;
    g_string_append_printf(out, ".%s=", name);
    put_string(out, value);
    g_string_append_c(out, ',');
}

static void number(GString *out, const char *name, int value) {
    if (value != 0)
        g_string_append_printf(out, ".%s=%d,", name, value);
}

/* An array of its own for a field: written once for all that hold the same. */
static const char *array(Packer *p, const char *type, const char *values) {
    const char *name = g_hash_table_lookup(p->known, values);
    if (name)
        return name;
    char *fresh = g_strdup_printf("array_%u", g_hash_table_size(p->known));
    g_string_append_printf(p->lists, "static const %s %s[] = {%s};\n", type, fresh, values);
    g_hash_table_insert(p->known, g_strdup(values), fresh);
    return fresh;
}

/* A NULL-terminated list of strings. */
static void list(Packer *p, const char *name, const char *const *strings) {
    g_autoptr(GString) values = g_string_new(NULL);
    for (; strings && *strings; strings++) {
        put_string(values, *strings);
        g_string_append_c(values, ',');
    }
    g_string_append(values, "NULL");
    g_string_append_printf(p->tables, ".%s=%s,", name, array(p, "char *const", values->str));
}

static size_t place_of(const PcTable *table, const void *entry) {
    for (size_t i = 0; i < pc_table_count(table); i++)
        if (pc_table_at(table, i) == entry)
            return i;
    g_error("pack: a parent that is no area");
}

static void put_area(Packer *p, const void *entry) {
    const PcArea *area = entry;
    field(p->tables, "code", area->code);
    field(p->tables, "name", area->name);
    field(p->tables, "short_name", area->short_name);
    list(p, "aliases", area->aliases);
    number(p->tables, "level", (int)area->level);
    if (area->parent)
        g_string_append_printf(p->tables, ".parent=&pc_constant_areas[%zu],",
                               place_of(&p->catalogue->areas, area->parent));
}

static void put_scale(Packer *p, const void *entry) {
    const PcScale *scale = entry;
    field(p->tables, "name", scale->name);
    field(p->tables, "factor", scale->factor);
    number(p->tables, "length", (int)scale->length);
}

static void put_unit(Packer *p, const void *entry) {
    const PcUnit *unit = entry;
    field(p->tables, "id", unit->id);
    field(p->tables, "dimension", unit->dimension);
    field(p->tables, "factor", unit->factor);
    list(p, "names", unit->names);
    number(p->tables, "scalable", unit->scalable);
    number(p->tables, "counter", unit->counter);
}

static void put_unlike(Packer *p, const PcIndicator *indicator) {
    g_autoptr(GString) values = g_string_new(NULL);
    for (size_t i = 0; i < indicator->n_unlike; i++) {
        g_string_append_c(values, '{');
        field(values, "ref", indicator->unlike[i].ref);
        field(values, "reason", indicator->unlike[i].reason);
        field(values, "text", indicator->unlike[i].text);
        g_string_append(values, "},");
    }
    if (indicator->n_unlike > 0)
        g_string_append_printf(p->tables, ".unlike=%s,", array(p, "PcUnlike", values->str));
    number(p->tables, "n_unlike", (int)indicator->n_unlike);
}

static void put_indicator(Packer *p, const void *entry) {
    const PcIndicator *indicator = entry;
    field(p->tables, "id", indicator->id);
    field(p->tables, "name", indicator->name);
    field(p->tables, "en", indicator->en);
    list(p, "aliases", indicator->aliases);
    list(p, "weak_aliases", indicator->weak_aliases);
    field(p->tables, "dimension", indicator->dimension);
    field(p->tables, "whole", indicator->whole);
    put_unlike(p, indicator);
    number(p->tables, "better", (int)indicator->better);
    number(p->tables, "measures", (int)indicator->measures);
    number(p->tables, "parent", (int)indicator->parent);
    number(p->tables, "quota", indicator->quota);
    number(p->tables, "attribute", (int)indicator->attribute);
    number(p->tables, "applies", (int)indicator->applies);
    number(p->tables, "additive", indicator->additive);
    number(p->tables, "census", indicator->census);
    number(p->tables, "real_growth", indicator->real_growth);
}

static void put_relation(Packer *p, const void *entry) {
    const PcRelation *relation = entry;
    field(p->tables, "id", relation->id);
    number(p->tables, "kind", (int)relation->kind);
    field(p->tables, "result", relation->result);
    list(p, "parts", relation->parts);
    field(p->tables, "whole", relation->whole);
    field(p->tables, "per", relation->per);
    field(p->tables, "slack", relation->slack);
    field(p->tables, "doubt", relation->doubt);
    number(p->tables, "holds", (int)relation->holds);
    field(p->tables, "fall", relation->fall);
    number(p->tables, "outside", relation->outside);
}

static void both(Packer *p, const char *name, const char *const texts[PC_LANG_COUNT]) {
    g_string_append_printf(p->tables, ".%s={", name);
    for (int i = 0; i < PC_LANG_COUNT; i++) {
        put_string(p->tables, texts[i]);
        g_string_append_c(p->tables, ',');
    }
    g_string_append(p->tables, "},");
}

static void put_rule(Packer *p, const void *entry) {
    const PcRule *rule = entry;
    field(p->tables, "code", rule->code);
    field(p->tables, "slug", rule->slug);
    number(p->tables, "severity", (int)rule->severity);
    both(p, "name", rule->name);
    both(p, "message", rule->message);
    both(p, "what", rule->what);
    both(p, "why", rule->why);
    both(p, "example", rule->example);
    both(p, "fix", rule->fix);
}

static int by_id(const void *a, const void *b, void *user) {
    const char *const *x = pc_table_at(user, *(const uint16_t *)a);
    const char *const *y = pc_table_at(user, *(const uint16_t *)b);
    return strcmp(*x, *y);
}

static void put_order(Packer *p, const char *name, const PcTable *table) {
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(uint16_t));
    for (size_t i = 0; i < pc_table_count(table); i++) {
        uint16_t place = (uint16_t)i;
        g_array_append_val(order, place);
    }
    g_array_sort_with_data(order, by_id, (void *)table);
    g_string_append_printf(p->tables, "static const uint16_t %s_by_id[] = {", name);
    for (guint i = 0; i < order->len; i++)
        g_string_append_printf(p->tables, "%u,", g_array_index(order, uint16_t, i));
    g_string_append(p->tables, "};\n");
}

static void put_table(Packer *p, const char *head, const char *name, const PcTable *table,
                      void (*put)(Packer *p, const void *entry)) {
    g_assert(pc_table_count(table) <= G_MAXUINT16);
    g_string_append_printf(p->tables, "%s[] = {\n", head);
    for (size_t i = 0; i < pc_table_count(table); i++) {
        g_string_append_c(p->tables, '{');
        put(p, pc_table_at(table, i));
        g_string_append(p->tables, "},\n");
    }
    g_string_append(p->tables, "};\n");
    put_order(p, name, table);
}

static void put_phrases(Packer *p) {
    g_string_append(p->tables, "const PcPhrase pc_constant_phrases[] = {\n");
    for (size_t i = 0; i < pc_phrase_count(p->catalogue); i++) {
        const PcPhrase *phrase = pc_phrase_at(p->catalogue, i);
        g_string_append_c(p->tables, '{');
        field(p->tables, "kind", phrase->kind);
        field(p->tables, "text", phrase->text);
        list(p, "attributes", phrase->attributes);
        g_string_append(p->tables, "},\n");
    }
    g_string_append(p->tables, "};\n");
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Of several units of one name the last is meant. Returns how many names there are. */
static guint put_unit_names(Packer *p) {
    g_autoptr(GHashTable) places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < pc_unit_count(p->catalogue); i++)
        for (const char *const *name = pc_unit_at(p->catalogue, i)->names; *name; name++) {
            char folded[PC_NAME_MAX];
            if (pc_name_fold(*name, strlen(*name), folded) > 0)
                g_hash_table_replace(places, g_strdup(folded), GSIZE_TO_POINTER(i));
        }
    guint n;
    g_autofree void **names = g_hash_table_get_keys_as_array(places, &n);
    qsort(names, n, sizeof *names, by_text);
    g_string_append(p->tables, "static const PcUnitName unit_names[] = {\n");
    for (guint i = 0; i < n; i++) {
        g_string_append_c(p->tables, '{');
        put_string(p->tables, names[i]);
        g_string_append_printf(p->tables, ",&units[%zu]},\n",
                               GPOINTER_TO_SIZE(g_hash_table_lookup(places, names[i])));
    }
    g_string_append(p->tables, "};\n");
    return n;
}

static void put_catalogue(Packer *p) {
    const PcCatalogue *c = p->catalogue;
    put_table(p, "const PcArea pc_constant_areas", "areas", &c->areas, put_area);
    put_table(p, "static const PcScale scales", "scales", &c->scales, put_scale);
    put_table(p, "static const PcUnit units", "units", &c->units, put_unit);
    put_table(p, "const PcIndicator pc_constant_indicators", "indicators", &c->indicators, put_indicator);
    put_table(p, "static const PcRelation relations", "relations", &c->relations, put_relation);
    put_table(p, "static const PcRule rules", "rules", &c->rules, put_rule);
    put_phrases(p);
    guint n_unit_names = put_unit_names(p);
    g_string_append_printf(p->tables,
                           "const PcConstantCatalogue pc_constant_catalogue = {\n"
                           "    .areas = {pc_constant_areas, areas_by_id, %zu},\n"
                           "    .scales = {scales, scales_by_id, %zu},\n"
                           "    .units = {units, units_by_id, %zu},\n"
                           "    .indicators = {pc_constant_indicators, indicators_by_id, %zu},\n"
                           "    .relations = {relations, relations_by_id, %zu},\n"
                           "    .rules = {rules, rules_by_id, %zu},\n"
                           "    .phrases = pc_constant_phrases,\n"
                           "    .n_phrases = %zu,\n"
                           "    .unit_names = unit_names,\n"
                           "    .n_unit_names = %u,\n"
                           "};\n",
                           pc_area_count(c), pc_scale_count(c), pc_unit_count(c), pc_indicator_count(c),
                           pc_relation_count(c), pc_rule_count(c), pc_phrase_count(c), n_unit_names);
}

static bool add_file(PcCatalogue *c, const char *path, GError **error) {
    g_autofree char *xml = NULL;
    size_t length;
    return g_file_get_contents(path, &xml, &length, error) && pc_catalogue_add(c, xml, length, path, error);
}

static bool save(const Packer *p, const char *path, GError **error) {
    g_autofree char *source = g_strconcat("/* Made by src/catalogue/pack/pack.c. */\n"
                                          "#include \"catalogue/internal.h\"\n",
                                          p->lists->str, p->tables->str, NULL);
    return g_file_set_contents(path, source, -1, error);
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(PcCatalogue) c = pc_catalogue_over(NULL);
    Packer p = {.catalogue = c,
                .lists = g_string_new(NULL),
                .tables = g_string_new(NULL),
                .known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
    bool ok = argc > 2;
    for (int i = 2; ok && i < argc; i++)
        ok = add_file(c, argv[i], &error);
    if (ok) {
        put_catalogue(&p);
        ok = save(&p, argv[1], &error);
    }
    if (!ok)
        fprintf(stderr, "pack: %s\n", error ? error->message : "usage: pack OUT.c FILE.xml...");
    g_string_free(p.lists, TRUE);
    g_string_free(p.tables, TRUE);
    g_hash_table_unref(p.known);
    return ok ? 0 : 2;
}
