/* section: the chain of headings above a block, with levels relative to what the document uses. */
#ifndef PC_SOURCE_SECTION_H
#define PC_SOURCE_SECTION_H

#include <glib.h>

#include "source/marker.h"

#define PC_SECTION_DEPTH 12

typedef struct {
    PcMarkerStyle style;
    uint32_t depth, value;
    GString *text;
} PcSection;

typedef struct {
    PcSection stack[PC_SECTION_DEPTH];
    const char *chain[PC_SECTION_DEPTH + 1];
    size_t n;
} PcSections;

void pc_sections_clear(PcSections *sections);

/* Takes a heading: it closes the sections of its own style and below, and stands under what is left. */
void pc_sections_enter(PcSections *sections, PcMarker marker, const char *text, size_t length);

/* The level of the heading last entered: 1 outermost. */
int pc_sections_level(const PcSections *sections);

/* Whether numbered headings are open and no part stands above them: 一、 or 第一章 outermost. */
bool pc_sections_numbered(const PcSections *sections);

/* The headings, outermost first, NULL-terminated; valid until the next heading. */
const char *const *pc_sections_chain(const PcSections *sections);

#endif
