/* window: a ring of lines read ahead. */
#include "source/window.h"

#include "source/furniture.h"

#define PIECE_BYTES                                                                                          \
    ((size_t)1 << 20) /* longer lines come in pieces, so that what is made of them is bounded */
#define ABOUT_FULL 8  /* cells that may be missing */
#define SAMPLE_BYTES ((size_t)1 << 16)

static PcLine **new_ring(size_t room) {
    PcLine **ring = g_new(PcLine *, room);
    for (size_t i = 0; i < room; i++)
        ring[i] = g_new0(PcLine, 1);
    return ring;
}

/* Judges the layout by the first lines, which are read once more afterwards. */
static void sample(PcWindow *w, const PcOrigin *origin) {
    PcOrigin head = *origin;
    head.size = MIN(origin->size, origin->start + SAMPLE_BYTES);
    if (head.size < origin->size)
        head.size = pc_origin_boundary(origin, origin->start, head.size);
    PcLines lines;
    PcLine line[2] = {{0}, {0}};
    PcLayoutSample layout = {0};
    pc_lines_init(&lines, &head, SAMPLE_BYTES);
    for (size_t i = 0; pc_lines_next(&lines, &line[i]); i = !i) {
        pc_layout_sample_add(&layout, &line[i]);
        pc_heads_add(&w->heads, &line[i], &line[!i], w->words);
    }
    for (size_t i = 0; i < 2; i++)
        if (line[i].decoded)
            g_string_free(line[i].decoded, TRUE);
    pc_heads_end(&w->heads);
    w->layout = pc_layout_of(&layout);
}

void pc_window_init(PcWindow *w, const PcOrigin *origin, size_t limit, const PcLayoutWords *words) {
    *w = (PcWindow){.words = words, .room = 32};
    sample(w, origin);
    w->ring = new_ring(w->room);
    pc_lines_init(&w->lines, origin, MIN(limit, PIECE_BYTES));
}

void pc_window_clear(PcWindow *w) {
    for (size_t i = 0; i < w->room; i++) {
        if (w->ring[i]->decoded)
            g_string_free(w->ring[i]->decoded, TRUE);
        g_free(w->ring[i]);
    }
    pc_heads_clear(&w->heads);
    g_free(w->ring);
    *w = (PcWindow){0};
}

static void grow(PcWindow *w) {
    PcLine **ring = g_new(PcLine *, w->room * 2);
    for (size_t i = 0; i < w->room; i++)
        ring[i] = pc_window_at(w, i);
    for (size_t i = w->room; i < w->room * 2; i++)
        ring[i] = g_new0(PcLine, 1);
    g_free(w->ring);
    w->ring = ring;
    w->first = 0;
    w->room *= 2;
}

bool pc_window_read(PcWindow *w, size_t n) {
    if (n > PC_WINDOW_MAX)
        return false;
    while (w->count < n && !w->at_end && (w->bytes < PC_WINDOW_BYTES || w->count < 2)) {
        if (w->count == w->room)
            grow(w);
        PcLine *line = pc_window_at(w, w->count);
        if (!pc_lines_next(&w->lines, line)) {
            w->at_end = true;
            break;
        }
        pc_furniture_mark(w, line);
        if (line->kind == PC_LINE_TEXT) {
            pc_widths_add(&w->widths, line);
            w->full_above =
                !line->terminated && line->width + ABOUT_FULL > w->widths.width && w->widths.width > 0;
        }
        w->count++;
        w->bytes += line->length;
    }
    return w->count >= n;
}

size_t pc_window_take(PcWindow *w, size_t n) {
    size_t kept = n; /* lines that stay move up to just before the n-th */
    for (size_t i = n; i-- > 0;) {
        PcLine *line = pc_window_at(w, i);
        if (line->used) {
            line->used = false;
            w->bytes -= line->length;
            continue;
        }
        kept--;
        if (kept != i) {
            PcLine **to = &w->ring[(w->first + kept) & (w->room - 1)];
            PcLine **from = &w->ring[(w->first + i) & (w->room - 1)];
            *from = *to;
            *to = line;
        }
    }
    w->first = (w->first + kept) & (w->room - 1);
    w->count -= kept;
    return n - kept;
}
