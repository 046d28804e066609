/* heading: which lines are headings, captions, titles of contents. */
#ifndef PC_SOURCE_HEADING_H
#define PC_SOURCE_HEADING_H

#include "source/marker.h"
#include "source/paragraph.h"
#include "source/words.h"

/* Whether text[0, length), which begins with the marker, is a heading and not a paragraph or a list item. */
bool pc_is_heading(PcMarker marker, const PcParagraph *paragraph, const char *text, size_t length);

/* The marker of a heading that has no number: style CLOSING, ANNEX, PLAIN or NONE. */
PcMarker pc_heading_without_number(const PcLayoutWords *words, const PcParagraph *paragraph, const char *text,
                                   size_t length);

/* PC_WORD_TABLE, PC_WORD_FIGURE or PC_WORD_BOX for 表 1, 图2, 专栏三; PC_WORD_KINDS for what is no caption.
 */
PcWordKind pc_caption_kind(const PcLayoutWords *words, const PcLine *line);

/* 目录, 目 录 */
bool pc_is_contents_title(const PcLayoutWords *words, const PcLine *line);

#endif
