/* packed: catalogue entries as they are built in, read from XML once, when the program is built.
 *
 * Words of 32 bits in the machine's own order, then the strings they point to by offset, each ended by NUL:
 *
 *     MAGIC, number of words (these two included)
 *     for each entry    file, line, number of elements
 *     for each element  name, text (0 for none), number of attributes, then name and value of each
 */
#ifndef PC_CATALOGUE_PACKED_H
#define PC_CATALOGUE_PACKED_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "catalogue/reader.h"

#define PC_PACKED_MAGIC UINT32_C(0x314B4350)

/* Calls `func` with each entry, whose strings point into `data`. False where `func` fails or `data` is not
 * packed. */
bool pc_packed_read(const char *data, size_t length, PcEntryFunc func, void *user, GError **error);

#endif
