/* layout: how a text's lines stand, told from a sample of it: wrapped or not, blank lines, widths. */
#ifndef PC_SOURCE_LAYOUT_H
#define PC_SOURCE_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "source/lines.h"

typedef struct {
    bool wrapped;   /* paragraphs are broken into lines of about one width */
    bool spaced;    /* a blank line stands between every pair of lines and tells nothing */
    uint32_t width; /* cells of a full line, of a wrapped text */
} PcLayout;

/* Judges the first lines of a text. */
PcLayout pc_layout_sample(const PcOrigin *origin, size_t bytes);

/* Whether a line is complete: it ends a sentence, brackets and quotation marks after the sign put aside. */
bool pc_line_is_terminated(const PcLine *line);

#endif
