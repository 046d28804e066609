/* window: the lines at and after the place of reading, marked with what page they stand on and how wide the
 * text around them runs. */
#ifndef PC_SOURCE_WINDOW_H
#define PC_SOURCE_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "source/layout.h"
#include "source/lines.h"
#include "source/words.h"

/* Lines the page is made of and the text is not. */
typedef enum { PC_LINE_TEXT, PC_LINE_PAGE_NUMBER, PC_LINE_RUNNING_HEAD, PC_LINE_TOC } PcLineKind;

/* Most lines, and bytes, looked ahead: the longest table read as one. */
#define PC_WINDOW_MAX 4096
#define PC_WINDOW_BYTES ((size_t)8 << 20)

/* As many slabs of lines as the sample of a text may need, and more. */
#define PC_WINDOW_SLABS 24
#define PC_WINDOW_ROOM 32 /* lines of the first one */

/* Lines, told by a hash, with how often they were seen. */
typedef struct {
    struct {
        uint32_t hash, seen;
    } * entries;
    size_t n, room;
    bool below_number; /* while they are gathered: the line before was a page number */
} PcHeads;

typedef struct {
    PcLines lines;
    const PcLayoutWords *words;
    PcLayout layout; /* of the sample; width and wrapped follow the text */
    PcWidths widths; /* of the lines around the end of the window */
    PcLine **ring;   /* lines keep their place in memory: in slabs, each as large as all before it */
    PcLine *slabs[PC_WINDOW_SLABS];
    size_t n_slabs;
    size_t room, first, count, bytes;
    size_t sampled; /* lines behind these that were read for the sample and are still to be marked */
    bool at_end;
    /* what the page numbers so far tell */
    uint32_t page_number, page_line;
    int page_style;
    bool page_break; /* a page ended before the next line */
    bool full_above; /* the line of text read last is full and goes on */
    PcHeads heads;   /* lines at the top or the foot of several pages */
} PcWindow;

void pc_window_init(PcWindow *window, const PcOrigin *origin, size_t limit, const PcLayoutWords *words);
void pc_window_clear(PcWindow *window);

/* Reads ahead until `n` lines are there; false where the text ends before, or what may be looked ahead. */
bool pc_window_read(PcWindow *window, size_t n);
static inline bool pc_window_have(PcWindow *window, size_t n) {
    return window->count >= n || pc_window_read(window, n);
}
/* The i-th line, which must be there; valid until it is taken. */
static inline PcLine *pc_window_at(PcWindow *window, size_t i) {
    return window->ring[(window->first + i) & (window->room - 1)];
}
/* The i-th of the text's first lines, before any line is read; NULL behind them. */
static inline const PcLine *pc_window_sampled(const PcWindow *window, size_t i) {
    return i < window->sampled ? window->ring[i] : NULL;
}
/* Takes those of the first n lines away that are `used`; the others stay in order. Returns how many stay. */
size_t pc_window_take(PcWindow *window, size_t n);

#endif
