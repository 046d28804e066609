/* catalogue_file: a catalogue file checked, then handed to the catalogue. */
#include <string.h>

#include "plan/references.h"
#include "plan/xml_reader.h"

typedef enum { REF_INDICATOR, REF_AREA, REF_DIMENSION } RefKind;

/* A name that must be known once the whole file is read. */
typedef struct {
    RefKind kind;
    const char *to, *element, *attribute;
    size_t tag;
    PcAreaLevel level; /* of the area whose parent it is */
    const char *of;    /* that area's code */
} Reference;

typedef struct {
    PcFaultList *faults;
    const PcCatalogue *catalogue;
    GStringChunk *strings;
    GHashTable *indicators; /* ids of this file */
    GHashTable *dimensions; /* of this file's units */
    GHashTable *areas;      /* code → name of its level */
    GHashTable *names;      /* name or alias → id of its indicator, in this file */
    GArray *references;
    const char *indicator; /* the open one */
    bool weak;             /* the open alias */
} Builder;

/* An attribute of the open tag, kept in the chunk; NULL where it is absent. */
static const char *get(Builder *b, const PcXmlElement *e, const char *name) {
    for (int i = 0; i < e->n_attributes; i++) {
        PcXmlValue a = pc_xml_attribute(e, i);
        if (strcmp(a.name, name) == 0)
            return g_string_chunk_insert_len(b->strings, a.value, (gssize)a.length);
    }
    return NULL;
}

static void refer(Builder *b, RefKind kind, const char *to, const PcXmlElement *e, const char *attribute) {
    if (!to)
        return;
    Reference ref = {.kind = kind, .to = to, .attribute = attribute, .tag = e->offset};
    ref.element = g_string_chunk_insert_const(b->strings, e->name);
    g_array_append_val(b->references, ref);
}

/* ---- names
 * ------------------------------------------------------------------------------------------------- */

static void claim_name(Builder *b, const char *name, const PcXmlElement *e, const char *attribute) {
    if (!name || !b->indicator)
        return;
    const char *other = g_hash_table_lookup(b->names, name);
    if (!other) {
        const PcIndicator *known = pc_indicator_by_name(b->catalogue, name, strlen(name), false);
        other = known ? known->id : NULL;
    }
    g_hash_table_insert(b->names, g_string_chunk_insert_const(b->strings, name), (gpointer)b->indicator);
    if (!other || strcmp(other, b->indicator) == 0)
        return;
    PcFault *fault = pc_fault_at(b->faults, "PC160", e->offset, attribute);
    pc_fault_arg_place(fault, e->name, attribute);
    pc_fault_arg(fault, "found", name);
    pc_fault_arg(fault, "other", other);
}

/* ---- elements
 * ---------------------------------------------------------------------------------------------- */

static void start_indicator(Builder *b, const PcXmlElement *e) {
    b->indicator = get(b, e, "id");
    if (b->indicator)
        g_hash_table_add(b->indicators, (gpointer)b->indicator);
    claim_name(b, get(b, e, "name"), e, "name");
    const char *dimension = get(b, e, "dimension");
    g_auto(GStrv) parts = g_strsplit(dimension ? dimension : "", "/", 2);
    for (char **part = parts; *part; part++)
        refer(b, REF_DIMENSION, g_string_chunk_insert_const(b->strings, *part), e, "dimension");
}

static const char *const level_names[] = {"nation", "province", "prefecture", "county"};

static guint rank_of(const char *level) {
    guint rank = 0;
    while (rank < G_N_ELEMENTS(level_names) && strcmp(level, level_names[rank]) != 0)
        rank++;
    return rank;
}

static void start_area(Builder *b, const PcXmlElement *e) {
    const char *code = get(b, e, "code"), *level = get(b, e, "level"), *parent = get(b, e, "parent");
    guint rank = level ? rank_of(level) : G_N_ELEMENTS(level_names);
    if (!code || rank == G_N_ELEMENTS(level_names))
        return;
    g_hash_table_insert(b->areas, (gpointer)code, (gpointer)level_names[rank]);
    if (!parent)
        return;
    refer(b, REF_AREA, parent, e, "parent");
    Reference *ref = &g_array_index(b->references, Reference, b->references->len - 1);
    ref->level = (PcAreaLevel)rank;
    ref->of = code;
}

static void on_start(void *data, const PcXmlElement *e) {
    Builder *b = data;
    const char *name = e->told ? e->told : e->name;
    if (strcmp(name, "indicator") == 0)
        start_indicator(b, e);
    else if (strcmp(name, "area") == 0)
        start_area(b, e);
    else if (strcmp(name, "unit") == 0) {
        const char *dimension = get(b, e, "dimension");
        if (dimension)
            g_hash_table_add(b->dimensions, (gpointer)dimension);
    } else if (strcmp(name, "alias") == 0)
        b->weak = g_strcmp0(get(b, e, "weak"), "true") == 0;
    else if (strcmp(name, "unlike") == 0 || strcmp(name, "part") == 0 || strcmp(name, "whole") == 0)
        refer(b, REF_INDICATOR, get(b, e, "ref"), e, "ref");
    else if (strcmp(name, "relation") == 0) {
        refer(b, REF_INDICATOR, get(b, e, "result"), e, "result");
        refer(b, REF_INDICATOR, get(b, e, "fall"), e, "fall");
    }
}

static void on_end(void *data, const PcXmlElement *e, const char *text) {
    Builder *b = data;
    const char *name = e->told ? e->told : e->name;
    if (strcmp(name, "alias") == 0 && !b->weak)
        claim_name(b, text, e, NULL);
    else if (strcmp(name, "indicator") == 0)
        b->indicator = NULL;
}

/* ---- references
 * -------------------------------------------------------------------------------------------- */

static void check_indicator(Builder *b, const Reference *ref) {
    if (g_hash_table_contains(b->indicators, ref->to) || pc_indicator_by_id(b->catalogue, ref->to))
        return;
    pc_fault_unknown_indicator(b->faults, b->catalogue, ref->to, ref->tag, ref->element, ref->attribute);
}

static void check_area(Builder *b, const Reference *ref) {
    const char *own = g_hash_table_lookup(b->areas, ref->to);
    const PcArea *known = own ? NULL : pc_area_by_code(b->catalogue, ref->to);
    if ((own && rank_of(own) < (guint)ref->level) || (known && known->level < ref->level))
        return;
    PcFault *fault = pc_fault_at(b->faults, "PC128", ref->tag, "parent");
    pc_fault_arg(fault, "found", ref->of);
    pc_fault_arg(fault, "expected", ref->to);
}

static void check_dimension(Builder *b, const Reference *ref) {
    if (pc_dimension_is_unitless(ref->to) || g_hash_table_contains(b->dimensions, ref->to))
        return;
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    for (size_t i = 0; i < pc_unit_count(b->catalogue); i++) {
        const char *dimension = pc_unit_at(b->catalogue, i)->dimension;
        g_hash_table_add(b->dimensions, (gpointer)dimension);
        g_ptr_array_add(all, (gpointer)dimension);
    }
    if (g_hash_table_contains(b->dimensions, ref->to))
        return;
    PcFault *fault = pc_fault_at(b->faults, "PC125", ref->tag, ref->attribute);
    pc_fault_arg_place(fault, ref->element, ref->attribute);
    pc_fault_arg(fault, "found", ref->to);
    pc_fault_arg(fault, "instead", pc_nearest(ref->to, (const char *const *)all->pdata, all->len));
}

static void check_references(Builder *b) {
    for (guint i = 0; i < b->references->len; i++) {
        const Reference *ref = &g_array_index(b->references, Reference, i);
        if (ref->kind == REF_INDICATOR)
            check_indicator(b, ref);
        else if (ref->kind == REF_AREA)
            check_area(b, ref);
        else
            check_dimension(b, ref);
    }
}

/* ---- the face
 * ---------------------------------------------------------------------------------------------- */

static bool has_errors(const PcCatalogue *catalogue, const GPtrArray *faults, guint from) {
    for (guint i = from; i < faults->len; i++) {
        const PcRule *rule = pc_rule_by_code(catalogue, ((const PcFault *)faults->pdata[i])->code);
        if (!rule || rule->severity == PC_SEVERITY_ERROR)
            return true;
    }
    return false;
}

bool pc_catalogue_file_read(PcDataFile *file, PcSchemas *schemas, PcCatalogue *catalogue,
                            const PcLimits *limits, GPtrArray *faults, GError **error) {
    static const PcXmlHandler handler = {on_start, on_end};
    PcFaultList found;
    pc_fault_list_init(&found, file);
    Builder b = {.faults = &found, .catalogue = catalogue, .strings = g_string_chunk_new(4096)};
    b.indicators = g_hash_table_new(g_str_hash, g_str_equal);
    b.dimensions = g_hash_table_new(g_str_hash, g_str_equal);
    b.areas = g_hash_table_new(g_str_hash, g_str_equal);
    b.names = g_hash_table_new(g_str_hash, g_str_equal);
    b.references = g_array_new(FALSE, FALSE, sizeof(Reference));
    bool ok = pc_xml_read(&found, PC_FILE_CATALOGUE, schemas, limits, &handler, &b, error);
    if (ok)
        check_references(&b);
    guint from = faults->len;
    pc_fault_list_publish(&found, faults);
    if (ok && !has_errors(catalogue, faults, from))
        ok = pc_catalogue_add(catalogue, file->text, file->length, file->path, error);
    pc_fault_list_clear(&found);
    g_array_unref(b.references);
    g_hash_table_unref(b.names);
    g_hash_table_unref(b.areas);
    g_hash_table_unref(b.dimensions);
    g_hash_table_unref(b.indicators);
    g_string_chunk_free(b.strings);
    return ok;
}

bool pc_catalogue_load(const char *path, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                       GPtrArray *faults, GError **error) {
    g_autoptr(PcDataFile) file = pc_data_file_open(path, limits, error);
    return file && pc_catalogue_file_read(file, schemas, catalogue, limits, faults, error);
}
