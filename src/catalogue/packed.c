/* packed: catalogue entries as they are built in. */
#include "catalogue/packed.h"

#include <string.h>

#include "catalogue/catalogue.h"

typedef struct {
    const char *next, *end; /* words not yet read */
    const char *strings, *strings_end;
} Unpacker;

static uint32_t word(Unpacker *u) {
    uint32_t w = 0;
    if (u->next + sizeof w <= u->end) {
        memcpy(&w, u->next, sizeof w);
        u->next += sizeof w;
    } else {
        u->next = u->end;
    }
    return w;
}

static const char *string(Unpacker *u) {
    uint32_t offset = word(u);
    return offset && offset < (size_t)(u->strings_end - u->strings) ? u->strings + offset : NULL;
}

static void unpack_element(Unpacker *u, PcEntry *entry) {
    PcElement element = {.name = string(u), .text = string(u), .first_attribute = entry->attributes->len};
    element.n_attributes = word(u);
    for (size_t i = 0; i < element.n_attributes && u->next < u->end; i++) {
        PcXmlAttribute attribute = {.name = string(u), .value = string(u)};
        g_array_append_val(entry->attributes, attribute);
    }
    g_array_append_val(entry->elements, element);
}

static bool unpack_entry(Unpacker *u, PcEntry *entry, PcEntryFunc func, void *user, GError **error) {
    entry->file = string(u);
    entry->line = word(u);
    g_array_set_size(entry->elements, 0);
    g_array_set_size(entry->attributes, 0);
    for (uint32_t n = word(u); n > 0 && u->next < u->end; n--)
        unpack_element(u, entry);
    return func(user, entry, error);
}

bool pc_packed_read(const char *data, size_t length, PcEntryFunc func, void *user, GError **error) {
    Unpacker u = {.next = data, .end = data + length};
    uint32_t magic = word(&u);
    size_t words = word(&u) * sizeof(uint32_t);
    if (magic != PC_PACKED_MAGIC || words >= length || data[length - 1] != '\0') {
        g_set_error(error, PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "the built-in catalogue is broken");
        return false;
    }
    u.end = u.strings = data + words;
    u.strings_end = data + length;
    PcEntry entry = {.elements = g_array_new(FALSE, FALSE, sizeof(PcElement)),
                     .attributes = g_array_new(FALSE, FALSE, sizeof(PcXmlAttribute))};
    bool ok = true;
    while (ok && u.next < u.end)
        ok = unpack_entry(&u, &entry, func, user, error);
    g_array_unref(entry.elements);
    g_array_unref(entry.attributes);
    return ok;
}
