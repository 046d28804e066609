/* paragraph: which lines belong to one paragraph. */
#ifndef PC_SOURCE_PARAGRAPH_H
#define PC_SOURCE_PARAGRAPH_H

#include "source/marker.h"
#include "source/numbering.h"
#include "source/window.h"

/* What is known of a paragraph while its lines are put together. */
typedef struct {
    PcMarker marker;     /* it begins with */
    bool exact;          /* the same bytes of its text as of its first line: nothing in it is folded */
    uint8_t punctuation; /* PC_LINE_COMMA …: sentences have some */
    uint32_t lines;
    uint32_t indent; /* of its first line */
} PcParagraph;

void pc_paragraph_begin(PcParagraph *paragraph, const PcLine *line, PcMarker marker);
void pc_paragraph_add(PcParagraph *paragraph, const PcLine *line);

/* Whether line b continues the paragraph whose last line is a. */
bool pc_paragraph_goes_on(const PcParagraph *paragraph, const PcWindow *window, const PcNumbering *numbering,
                          const PcLine *a, const PcLine *b);

/* Whether paragraphs are wrapped around here. */
bool pc_window_is_wrapped(const PcWindow *window);

#endif
