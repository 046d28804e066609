/* layout: statistics over the first lines. */
#include "source/layout.h"

#include <string.h>

#include "source/chars.h"

#define LONG_LINE 40 /* cells: shorter lines are headings, cells, ends of paragraphs */
#define WIDTHS 256   /* wider lines are no wrapped lines */
#define JITTER 6     /* cells by which full lines differ: a word or a sign that did not fit */

bool pc_line_is_terminated(const PcLine *line) {
    size_t end = line->length, n;
    while (end > 0) {
        gunichar c = pc_char_before(line->text, end, &n);
        if (!pc_char_is_closer(c))
            return pc_char_is_terminator(c);
        end -= n;
    }
    return false;
}

/* The width at which most long lines end: the upper end of the fullest band of JITTER cells. */
static uint32_t fullest_band(const uint32_t *widths, uint32_t *lines_in_band) {
    uint32_t best = 0, at = 0, sum = 0;
    for (uint32_t w = 0; w < WIDTHS; w++) {
        sum += widths[w];
        if (w >= JITTER)
            sum -= widths[w - JITTER];
        if (sum >= best && widths[w] > 0)
            best = sum, at = w;
    }
    *lines_in_band = best;
    return at;
}

PcLayout pc_layout_sample(const PcOrigin *origin, size_t bytes) {
    PcOrigin head = *origin;
    head.size = MIN(origin->size, origin->start + bytes);
    if (head.size < origin->size)
        head.size = pc_origin_boundary(origin, origin->start, head.size);
    PcLines lines;
    PcLine line = {0};
    uint32_t widths[WIDTHS] = {0}, all = 0, spaced = 0, tall = 0, open = 0, in_band;
    pc_lines_init(&lines, &head, bytes);
    while (pc_lines_next(&lines, &line)) {
        all++;
        spaced += line.blanks > 0;
        if (line.width < LONG_LINE)
            continue;
        tall++;
        open += !pc_line_is_terminated(&line);
        if (line.width < WIDTHS)
            widths[line.width]++;
    }
    if (line.decoded)
        g_string_free(line.decoded, TRUE);
    uint32_t width = fullest_band(widths, &in_band);
    PcLayout layout = {.wrapped = tall >= 4 && open * 3 > tall && in_band * 2 > tall,
                       .spaced = spaced * 3 > all * 2};
    layout.width = layout.wrapped ? width : 0;
    return layout;
}
