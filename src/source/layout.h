/* layout: how a text's lines stand: wrapped at some width or one paragraph a line, blank lines, full lines.
 */
#ifndef PC_SOURCE_LAYOUT_H
#define PC_SOURCE_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "source/lines.h"

#define PC_WIDTHS_MAX 256  /* wider lines are no wrapped lines */
#define PC_WIDTHS_JITTER 7 /* cells by which full lines differ: a word or a sign that did not fit */
#define PC_WIDTHS_RECENT 32

/* The widths of the last long lines, which tell the width at which the text is wrapped there. */
typedef struct {
    uint8_t recent[PC_WIDTHS_RECENT]; /* 0: wider than any wrapped line */
    bool open[PC_WIDTHS_RECENT];      /* the line did not end a sentence */
    uint16_t bands[PC_WIDTHS_MAX +
                   PC_WIDTHS_JITTER]; /* recent lines of PC_WIDTHS_JITTER widths, by the widest of these */
    uint32_t n, at, n_open;
    uint32_t width;   /* of a full line; 0 where the lines have none in common */
    uint32_t in_band; /* recent lines that are about full */
} PcWidths;

/* Takes note of one more line. */
void pc_widths_add(PcWidths *widths, const PcLine *line);
/* Whether the recent lines are the lines of wrapped paragraphs. */
bool pc_widths_wrapped(const PcWidths *widths);

typedef struct {
    bool wrapped; /* paragraphs are broken into lines of about one width */
    bool spaced;  /* a blank line stands between every pair of lines and tells nothing */
} PcLayout;

/* What is gathered from the first lines of a text to judge it by. */
typedef struct {
    PcWidths widths;
    uint32_t all, spaced, tall, wrapped;
} PcLayoutSample;
void pc_layout_sample_add(PcLayoutSample *sample, PcLine *line);
PcLayout pc_layout_of(const PcLayoutSample *sample);

/* Whether a line is complete: it ends a sentence or a clause, brackets and quotation marks after the sign put
 * aside. */
bool pc_line_is_terminated(const PcLine *line);

#endif
