/* reader: catalogue XML → entries. An entry is one element of a section with its attributes, its text and its
 * children, which have attributes and text but no children of their own. */
#ifndef PC_CATALOGUE_READER_H
#define PC_CATALOGUE_READER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *name, *value;
} PcXmlAttribute;

typedef struct {
    const char *name;
    const char *text; /* white space collapsed; NULL where there is none */
    size_t first_attribute, n_attributes;
} PcElement;

typedef struct {
    const char *file;
    unsigned line;
    GArray *elements;   /* of PcElement: the entry itself, then its children in order */
    GArray *attributes; /* of PcXmlAttribute */
} PcEntry;

/* Called with each entry. All its strings live in the reader's chunk; the entry itself only during the call.
 */
typedef bool (*PcEntryFunc)(void *user, const PcEntry *entry, GError **error);

/* Reads a catalogue file; `file` is its name in errors. Refuses a document type declaration. Stops at the
 * first error. */
bool pc_catalogue_read(const char *xml, size_t length, const char *file, GStringChunk *strings,
                       PcEntryFunc func, void *user, GError **error);

const char *pc_entry_name(const PcEntry *entry);
/* An attribute of the entry itself, NULL where absent. */
const char *pc_entry_get(const PcEntry *entry, const char *attribute);
bool pc_entry_is_true(const PcEntry *entry, const char *attribute);
/* The i-th child, from 0; NULL after the last. */
const PcElement *pc_entry_child(const PcEntry *entry, size_t i);
bool pc_element_is(const PcElement *element, const char *name);
const char *pc_element_get(const PcEntry *entry, const PcElement *element, const char *attribute);

/* The texts of the children called `name`, NULL-terminated, kept in `blocks`; never NULL. `attribute`: only
 * those where it is `value` (NULL: absent), unless it is NULL itself. */
const char *const *pc_entry_texts(const PcEntry *entry, const char *name, const char *attribute,
                                  const char *value, GPtrArray *blocks);

/* Sets `error` to a message that begins with file and line; returns false, for `return pc_entry_fault(…)`. */
bool pc_entry_fault(const PcEntry *entry, GError **error, int code, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Reads an attribute with a closed list of values, `words` in the order of the enumeration. `out` keeps its
 * value where the attribute is absent. */
bool pc_entry_enum(const PcEntry *entry, const char *attribute, const char *const *words, unsigned *out,
                   GError **error);

#endif
