/* furniture: page numbers, running heads and lines of a table of contents: what a page has besides its text.
 */
#ifndef PC_SOURCE_FURNITURE_H
#define PC_SOURCE_FURNITURE_H

#include "source/window.h"

/* Marks the line just read (page_break, kind) and keeps account of the pages. */
void pc_furniture_mark(PcWindow *window, PcLine *line);

/* Collects the lines that stand at the top or the foot of several pages, from the first lines of a text: each
 * with the one before it, of length 0 where there is none. */
void pc_heads_add(PcHeads *heads, const PcLine *line, const PcLine *before, const PcLayoutWords *words);
void pc_heads_end(PcHeads *heads);
void pc_heads_clear(PcHeads *heads);

/* Dotted leaders with or without a page number at the end. */
bool pc_line_is_toc(const PcLine *line);

#endif
