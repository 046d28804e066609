/* paragraph: joins hard-wrapped lines, and paragraphs that a page's end cut in two. */
#include "source/paragraph.h"

#include <string.h>

#include "source/chars.h"

/* The shortest line, in cells, that a page's end may have cut off in a text of one paragraph a line. */
#define CUT_LINE 40

bool pc_window_is_wrapped(const PcWindow *w) {
    if (w->widths.n < 8)
        return w->layout.wrapped;
    return pc_widths_wrapped(&w->widths) || (w->layout.wrapped && w->widths.in_band * 3 >= w->widths.n);
}

/* Cells of what cannot be broken at the start of a line: a Latin word, a number; with a sign hung to it. */
static uint32_t first_word_width(const PcLine *line) {
    uint32_t width = 0;
    while (width < line->length && width < 24) {
        uint8_t c = (uint8_t)line->text[width];
        if (c >= 0x80 || c == ' ')
            break;
        width++;
    }
    return width > 2 ? width : 2;
}

/* Whether line a reaches the width of the text around it but for `slack` cells, the word that begins b not
 * fitting any more. */
static bool is_full(const PcWindow *w, const PcLine *a, const PcLine *b, uint32_t slack) {
    return a->width + first_word_width(b) + slack > w->widths.width;
}

static bool ends_with(const PcLine *line, const char *sign) {
    return line->length >= 3 && memcmp(line->text + line->length - 3, sign, 3) == 0;
}

/* The line ends in the middle of a clause: with a comma. */
static bool ends_with_comma(const PcLine *line) {
    return ends_with(line, "，") || ends_with(line, "、");
}

void pc_paragraph_add(PcParagraph *p, const PcLine *line) {
    p->lines++;
    p->punctuation |= line->punctuation;
}

void pc_paragraph_begin(PcParagraph *p, const PcLine *line, PcMarker marker) {
    *p = (PcParagraph){
        .marker = marker, .exact = !line->fold && marker.content < line->length, .indent = line->indent};
    pc_paragraph_add(p, line);
}

/* Whether line b begins with a number or a sign of its own. */
static bool begins_anew(const PcNumbering *numbering, const PcLine *b) {
    return pc_numbering_marker(numbering, b->marker).style != PC_MARKER_NONE;
}

/* One paragraph a line: only a page's end cuts one in two. */
static bool goes_on_unwrapped(const PcParagraph *p, const PcNumbering *numbering, const PcLine *a,
                              const PcLine *b) {
    if (b->width < 8 || (a->terminated && !ends_with(a, "；")) || begins_anew(numbering, b))
        return false;
    if (!(p->punctuation & PC_LINE_CLAUSES)) /* a list of things, cut by the page's end */
        return p->punctuation & PC_LINE_PAUSE && a->width >= CUT_LINE && !a->terminated && b->width >= 60 &&
               p->marker.style == PC_MARKER_NONE;
    if (a->terminated) /* a page may end behind a clause too, in the middle of a paragraph */
        return p->punctuation & PC_LINE_STOP && a->width >= 120 && b->width >= 80;
    return ends_with_comma(a) || (a->width >= CUT_LINE && p->marker.style == PC_MARKER_NONE) ||
           a->width >= 120;
}

/* Styles that number headings rather than paragraphs. */
static bool is_major(PcMarker marker) {
    return marker.style < PC_MARKER_HAN_PAREN || (marker.style == PC_MARKER_DOTTED && marker.depth < 3);
}

/* A heading with a number that runs over the line: its second line is short, a paragraph's is full. */
static bool heading_goes_on(const PcParagraph *p, const PcWindow *w, const PcLine *a, const PcLine *b) {
    bool rest = !b->terminated && b->width * 3 < w->widths.width * 2;
    if (rest)
        return a->width * 4 >= w->widths.width * 3;
    return !is_major(p->marker) && is_full(w, a, b, 4);
}

static bool goes_on_wrapped(const PcParagraph *p, const PcWindow *w, const PcNumbering *numbering,
                            const PcLine *a, const PcLine *b) {
    if (!a->terminated) {
        if (pc_marker_is_division(p->marker.style) && p->lines == 1 &&
            !(p->punctuation & (PC_LINE_STOP | PC_LINE_SEMICOLON)))
            return !begins_anew(numbering, b) && (ends_with_comma(a) || heading_goes_on(p, w, a, b));
        if (is_full(w, a, b, p->lines == 1 ? 12 : 8)) /* a first line is indented */
            return true;
        return p->punctuation & PC_LINE_CLAUSES && !begins_anew(numbering, b) &&
               (ends_with_comma(a) || a->width * 10 >= w->widths.width * 7);
    }
    if (!is_full(w, a, b, 4) || begins_anew(numbering, b))
        return false;
    if (b->indent >= a->indent + 2 && b->indent < a->indent + 12)
        return false; /* the indent of a first line */
    return w->layout.spaced || b->blanks == 0 || b->page_break;
}

bool pc_paragraph_goes_on(const PcParagraph *p, const PcWindow *w, const PcNumbering *numbering,
                          const PcLine *a, const PcLine *b) {
    if (a->cut)
        return true;
    return pc_window_is_wrapped(w) ? goes_on_wrapped(p, w, numbering, a, b)
                                   : goes_on_unwrapped(p, numbering, a, b);
}
