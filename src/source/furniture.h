/* furniture: page numbers, running heads and lines of a table of contents: what a page has besides its text.
 */
#ifndef PC_SOURCE_FURNITURE_H
#define PC_SOURCE_FURNITURE_H

#include "source/window.h"

/* Marks the line just read (page_break, kind) and keeps account of the pages. */
void pc_furniture_mark(PcWindow *window, PcLine *line);

/* Hashes of the lines that stand at the top or the foot of several pages of the first `bytes` of a text; NULL
 * where there are none. */
GHashTable *pc_furniture_heads(const PcOrigin *origin, size_t bytes, const PcLayoutWords *words);

/* Dotted leaders with or without a page number at the end. */
bool pc_line_is_toc(const PcLine *line);

#endif
