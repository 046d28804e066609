/* layout: statistics over the widths and ends of lines. */
#include "source/layout.h"

#include "source/chars.h"

#define LONG_LINE 40 /* cells: shorter lines are headings, cells, ends of paragraphs */

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

/* A line of this width is one more, or one less, in the bands that end at it and behind it. */
static void count(PcWidths *w, uint8_t width, int by) {
    for (int i = 0; width > 0 && i < PC_WIDTHS_JITTER; i++)
        w->bands[width + i] = (uint16_t)(w->bands[width + i] + by);
}

/* The fullest band of PC_WIDTHS_JITTER cells that ends at some line's width, the widest of these. */
static void find_band(PcWidths *w) {
    w->in_band = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t width = w->recent[i], band = width > 0 ? w->bands[width] : 0;
        if (band > w->in_band || (band == w->in_band && band > 0 && width > w->width)) {
            w->in_band = band;
            w->width = width;
        }
    }
}

static bool is_in_band(const PcWidths *w, uint32_t width) {
    return width > 0 && width <= w->width && width + PC_WIDTHS_JITTER > w->width;
}

void pc_widths_add(PcWidths *w, const PcLine *line) {
    if (line->width < LONG_LINE)
        return;
    uint8_t width = line->width < PC_WIDTHS_MAX ? (uint8_t)line->width : 0;
    if (w->n == PC_WIDTHS_RECENT) {
        uint8_t old = w->recent[w->at];
        count(w, old, -1);
        w->n_open -= w->open[w->at];
        w->in_band -= is_in_band(w, old);
    } else {
        w->n++;
    }
    w->recent[w->at] = width;
    w->open[w->at] = !line->terminated;
    w->at = (w->at + 1) % PC_WIDTHS_RECENT;
    count(w, width, 1);
    w->n_open += !line->terminated;
    w->in_band += is_in_band(w, width);
    /* a band that holds most lines stays; another is looked for when it does not, or too often is exceeded */
    if (w->in_band * 4 < w->n * 3 && (w->n < PC_WIDTHS_RECENT || w->at % 8 == 0))
        find_band(w);
}

bool pc_widths_wrapped(const PcWidths *w) {
    return w->n >= 4 && w->in_band * 2 >= w->n && w->n_open * 3 >= w->n;
}

void pc_layout_sample_add(PcLayoutSample *sample, PcLine *line) {
    sample->all++;
    sample->spaced += line->blanks > 0;
    line->terminated = pc_line_is_terminated(line);
    pc_widths_add(&sample->widths, line);
    if (line->width < LONG_LINE)
        return;
    sample->tall++;
    sample->wrapped += pc_widths_wrapped(&sample->widths);
}

PcLayout pc_layout_of(const PcLayoutSample *s) {
    return (PcLayout){.wrapped = s->wrapped * 2 > s->tall || (s->tall < 8 && pc_widths_wrapped(&s->widths)),
                      .spaced = s->spaced * 3 > s->all * 2};
}
