/* lines: the physical lines of a text, one after the other, measured. */
#ifndef PC_SOURCE_LINES_H
#define PC_SOURCE_LINES_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/digest.h"
#include "source/marker.h"
#include "source/origin.h"
#include "source/scan.h"

/* One line without the white space around it. text is UTF-8, not folded: a slice of the original where that
 * is UTF-8, else of `decoded`. */
typedef struct {
    const char *text;
    uint32_t length;
    uint64_t offset;        /* of text[0] in the original */
    uint32_t number;        /* 1-based */
    uint32_t column;        /* 1-based, of text[0] */
    uint32_t indent;        /* cells of white space before text[0] */
    uint32_t width;         /* cells of text */
    uint32_t blanks;        /* blank lines before it */
    uint16_t tabs, pipes;   /* in the text */
    uint16_t gaps;          /* runs of two and more spaces, or an ideographic space, in the text */
    uint16_t spaces;        /* runs of white space of any kind in the text */
    uint16_t lead_tabs;     /* tabs before text[0] */
    PcMarker marker;        /* it begins with; of a dotted number see numbering.h */
    uint8_t punctuation;    /* PC_LINE_COMMA | … : what the text holds */
    bool fold;              /* some character is folded */
    bool form_feed;         /* a form feed stands before it or between it and the line above */
    bool cut;               /* the physical line goes on in the next PcLine: it is longer than the limit */
    bool terminated;        /* it ends a sentence or a clause; set by the window, as what follows is */
    bool page_break;        /* a page ended before it */
    bool used;              /* it went into a block */
    uint8_t kind;           /* PcLineKind */
    const PcOrigin *origin; /* NULL for UTF-8, where bytes of text are bytes of the original */
    GString *decoded;       /* owned; NULL for UTF-8 */
} PcLine;

typedef struct {
    const PcOrigin *origin;
    PcDigest *digest;      /* of the bytes before `at`; NULL where none is made */
    size_t limit;          /* longest line read as one, in bytes */
    size_t at;             /* next byte to read */
    size_t newline;        /* a line feed found ahead and not reached yet, or SIZE_MAX */
    size_t no_cr_before;   /* no CR stands between `at` and there */
    size_t no_page_before; /* nor a form feed that is not at `at` */
    uint32_t number;       /* of the line at `at` */
    uint32_t column;       /* of the character at `at` */
    bool form_feed;
} PcLines;

void pc_lines_init(PcLines *lines, const PcOrigin *origin, size_t limit);

/* The next line that is not blank; false at the end. line->decoded is reused where it is there. */
bool pc_lines_next(PcLines *lines, PcLine *line);

#endif
