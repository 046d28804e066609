/* entry: what an entry of a catalogue file holds. */
#include <string.h>

#include "catalogue/catalogue.h"
#include "catalogue/reader.h"

G_DEFINE_QUARK(pc_catalogue_error, pc_catalogue_error)

/* The attributes of one element mostly differ in their first letter. */
static inline bool same(const char *a, const char *b) {
    return *a == *b && strcmp(a, b) == 0;
}

const char *pc_entry_name(const PcEntry *entry) {
    return g_array_index(entry->elements, PcElement, 0).name;
}

const char *pc_element_get(const PcEntry *entry, const PcElement *element, const char *attribute) {
    const PcXmlAttribute *a = (const PcXmlAttribute *)entry->attributes->data + element->first_attribute;
    for (size_t i = 0; i < element->n_attributes; i++)
        if (same(a[i].name, attribute))
            return a[i].value;
    return NULL;
}

const char *pc_entry_get(const PcEntry *entry, const char *attribute) {
    return pc_element_get(entry, &g_array_index(entry->elements, PcElement, 0), attribute);
}

bool pc_entry_is_true(const PcEntry *entry, const char *attribute) {
    return g_strcmp0(pc_entry_get(entry, attribute), "true") == 0;
}

const PcElement *pc_entry_child(const PcEntry *entry, size_t i) {
    return i + 1 < entry->elements->len ? &g_array_index(entry->elements, PcElement, i + 1) : NULL;
}

bool pc_element_is(const PcElement *element, const char *name) {
    return same(element->name, name);
}

static bool wanted(const PcEntry *entry, const PcElement *e, const char *name, const char *attribute,
                   const char *value) {
    return pc_element_is(e, name) && e->text &&
           (!attribute || g_strcmp0(pc_element_get(entry, e, attribute), value) == 0);
}

const char *const *pc_entry_texts(const PcEntry *entry, const char *name, const char *attribute,
                                  const char *value, GPtrArray *blocks) {
    static const char *const none[] = {NULL};
    const char **texts = NULL;
    size_t n = 0;
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++) {
        if (!wanted(entry, e, name, attribute, value))
            continue;
        if (!texts) /* room for all children that are left */
            texts = g_new0(const char *, entry->elements->len - i);
        texts[n++] = e->text;
    }
    if (!texts)
        return none;
    g_ptr_array_add(blocks, texts);
    return texts;
}

bool pc_entry_fault(const PcEntry *entry, GError **error, int code, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, PC_CATALOGUE_ERROR, code, "%s:%u: %s", entry->file, entry->line, message);
    return false;
}

bool pc_entry_enum(const PcEntry *entry, const char *attribute, const char *const *words, unsigned *out,
                   GError **error) {
    const char *value = pc_entry_get(entry, attribute);
    if (!value)
        return true;
    for (unsigned i = 0; words[i]; i++)
        if (same(words[i], value)) {
            *out = i;
            return true;
        }
    return pc_entry_fault(entry, error, PC_CATALOGUE_ERROR_VALUE,
                          "%s=\"%s\" is none of the values it can have", attribute, value);
}
