/* builder: puts a block's text together from slices of lines, folded, with the runs that lead back. */
#ifndef PC_SOURCE_BUILDER_H
#define PC_SOURCE_BUILDER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "source/lines.h"
#include "source/source.h"

/* Longest run: bounds the walk from a run's start to a place inside it. */
#define PC_RUN_BYTES 1024

typedef struct {
    char *text; /* NUL-terminated */
    size_t length, room;
    PcRun *runs;
    size_t n_runs, runs_room;
} PcBuilder;

void pc_builder_clear(PcBuilder *builder); /* frees */
void pc_builder_reset(PcBuilder *builder); /* empties, keeps the memory */

/* Appends line text[from, to), folded. */
void pc_builder_append(PcBuilder *builder, const PcLine *line, uint32_t from, uint32_t to);
/* Appends one character that has no original. */
void pc_builder_append_char(PcBuilder *builder, char c);
/* Appends what joins two slices of running text: a space between Latin words, nothing otherwise.
 * `next` is the first character to come. */
void pc_builder_join(PcBuilder *builder, gunichar next);

#endif
