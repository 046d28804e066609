/* window: a ring of lines read ahead: first those that the layout is judged by, then as many as are asked
 * for. */
#include "source/window.h"

#include "source/furniture.h"

#define PIECE_BYTES                                                                                          \
    ((size_t)1 << 20) /* longer lines come in pieces, so that what is made of them is bounded */
#define ABOUT_FULL 8  /* cells that may be missing */
#define SAMPLE_BYTES ((size_t)1 << 16)

/* Puts n new lines behind those of the ring. */
static void add_slab(PcWindow *w, size_t n) {
    PcLine *slab = w->slabs[w->n_slabs++] = g_new0(PcLine, n);
    for (size_t i = 0; i < n; i++)
        w->ring[w->room + i] = &slab[i];
    w->room += n;
}

void pc_window_clear(PcWindow *w) {
    for (size_t i = 0; i < w->room; i++)
        if (w->ring[i]->decoded)
            g_string_free(w->ring[i]->decoded, TRUE);
    for (size_t i = 0; i < w->n_slabs; i++)
        g_free(w->slabs[i]);
    pc_heads_clear(&w->heads);
    g_free(w->ring);
    *w = (PcWindow){0};
}

static void grow(PcWindow *w) {
    PcLine **ring = g_new(PcLine *, MAX(w->room * 2, PC_WINDOW_ROOM));
    for (size_t i = 0; i < w->room; i++)
        ring[i] = pc_window_at(w, i);
    g_free(w->ring);
    w->ring = ring;
    w->first = 0;
    add_slab(w, MAX(w->room, PC_WINDOW_ROOM));
}

/* The line behind all that are in the ring. */
static PcLine *place_behind(PcWindow *w) {
    size_t n = w->count + w->sampled;
    if (n == w->room)
        grow(w);
    return pc_window_at(w, n);
}

/* Reads the first lines, by which the layout is judged. */
static void sample(PcWindow *w) {
    static const PcLine none;
    const PcLine *before = &none;
    PcLayoutSample layout = {0};
    size_t end = w->lines.at + SAMPLE_BYTES;
    while (w->lines.at < end) {
        PcLine *line = place_behind(w);
        if (!pc_lines_next(&w->lines, line))
            break;
        pc_layout_sample_add(&layout, line);
        pc_heads_add(&w->heads, line, before, w->words);
        before = line;
        w->sampled++;
    }
    pc_heads_end(&w->heads);
    w->layout = pc_layout_of(&layout);
}

void pc_window_init(PcWindow *w, const PcOrigin *origin, size_t limit, const PcLayoutWords *words) {
    *w = (PcWindow){.words = words};
    pc_lines_init(&w->lines, origin, MIN(limit, PIECE_BYTES));
    sample(w);
}

bool pc_window_read(PcWindow *w, size_t n) {
    if (n > PC_WINDOW_MAX)
        return false;
    while (w->count < n && !w->at_end && (w->bytes < PC_WINDOW_BYTES || w->count < 2)) {
        PcLine *line = w->sampled > 0 ? pc_window_at(w, w->count) : place_behind(w);
        if (w->sampled > 0) {
            w->sampled--;
        } else if (!pc_lines_next(&w->lines, line)) {
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
