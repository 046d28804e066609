/* names: entries found by their printed names. A name may lead to several entries. Names are compared folded:
 * full- and half-width forms, compatibility characters (㎡, Ⅲ) and their plain spelling are one, spaces do
 * not count. */
#ifndef PC_CATALOGUE_NAMES_H
#define PC_CATALOGUE_NAMES_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longest name that is looked up, in bytes when folded; longer ones are unknown. */
#define PC_NAME_MAX 256

typedef struct PcNameLink PcNameLink;
struct PcNameLink {
    void *entry;
    uint32_t rank;    /* what the owner makes of it */
    PcNameLink *next; /* the next entry of this name, older */
};

typedef struct {
    GHashTable *first; /* folded name → its newest link, owned */
} PcNames;

void pc_names_init(PcNames *names);
void pc_names_clear(PcNames *names);
void pc_names_forget(PcNames *names); /* forgets all names */

/* Writes the folded form of `name` to `out`, NUL-terminated, and returns its length; 0 where it is longer
 * than PC_NAME_MAX - 1, empty or not UTF-8. */
size_t pc_name_fold(const char *name, size_t length, char out[PC_NAME_MAX]);

/* Adds one more entry under `name`. Strings that must last are put into `strings`. */
void pc_names_add(PcNames *names, GStringChunk *strings, const char *name, void *entry, uint32_t rank);

/* The links of a name, newest first; NULL where it is unknown. */
const PcNameLink *pc_names_find(const PcNames *names, const char *name, size_t length);
const PcNameLink *pc_names_find_folded(const PcNames *names, const char *folded);

#endif
