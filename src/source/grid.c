/* grid: tokens, cells and columns of one table. */
#include "source/grid.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"

void pc_grid_init(PcGrid *g, PcWindow *window, const PcLayoutWords *words) {
    *g = (PcGrid){.window = window,
                  .words = words,
                  .tokens = g_array_new(FALSE, FALSE, sizeof(PcToken)),
                  .folded = g_string_new(NULL),
                  .order = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
                  .columns = g_array_new(FALSE, FALSE, sizeof(PcGridColumn)),
                  .cells = g_array_new(FALSE, TRUE, sizeof(PcSpan)),
                  .marks = g_array_new(FALSE, FALSE, sizeof(PcToken)),
                  .scratch = g_string_new(NULL),
                  .steps = g_byte_array_new()};
}

void pc_grid_clear(PcGrid *g) {
    if (!g->tokens)
        return;
    g_array_unref(g->tokens);
    g_array_unref(g->order);
    g_array_unref(g->columns);
    g_array_unref(g->cells);
    g_array_unref(g->marks);
    g_string_free(g->folded, TRUE);
    g_string_free(g->scratch, TRUE);
    g_byte_array_unref(g->steps);
    *g = (PcGrid){0};
}

void pc_grid_reset(PcGrid *g) {
    g_array_set_size(g->tokens, 0);
    g_array_set_size(g->order, 0);
    g_array_set_size(g->columns, 0);
    g_array_set_size(g->cells, 0);
    g_array_set_size(g->marks, 0);
    g_string_truncate(g->folded, 0);
    g->caption = g->unit = (PcSpan){0};
    g->n_rows = g->n_lines = 0;
    g->measured = false;
}

static PcGap gap_before(const PcGrid *g, size_t i, uint32_t line) {
    if (i == 0)
        return PC_GAP_NONE;
    const PcToken *last = pc_grid_token(g, i - 1);
    if (last->line == line)
        return PC_GAP_SPACE;
    return line > last->line + 1 || pc_window_at(g->window, line)->blanks > 0 ? PC_GAP_BLANK : PC_GAP_LINE;
}

static uint32_t cells_of(const char *text, uint32_t from, uint32_t to) {
    uint32_t width = 0;
    size_t n;
    for (uint32_t at = from; at < to; at += (uint32_t)n)
        width += pc_char_width(pc_char_at(text + at, &n));
    return width;
}

void pc_grid_add_token(PcGrid *g, size_t i, uint32_t from, uint32_t to) {
    const PcLine *line = pc_window_at(g->window, i);
    size_t n;
    while (from < to && pc_char_is_space(pc_char_at(line->text + from, &n)))
        from += (uint32_t)n;
    while (to > from && pc_char_is_space(pc_char_before(line->text, to, &n)))
        to -= (uint32_t)n;
    PcToken token = {.line = (uint32_t)i, .from = from, .to = to, .text = (uint32_t)g->folded->len};
    if (!line->fold)
        g_string_append_len(g->folded, line->text + from, to - from);
    for (uint32_t at = from; line->fold && at < to; at += (uint32_t)n) {
        gunichar c = pc_fold(pc_char_at(line->text + at, &n));
        if (c != 0 && c != ' ')
            g_string_append_unichar(g->folded, c);
    }
    token.length = (uint32_t)g->folded->len - token.text;
    token.gap = gap_before(g, g->tokens->len, token.line);
    if (g->measured) {
        const PcToken *last = token.gap == PC_GAP_SPACE ? pc_grid_token(g, g->tokens->len - 1) : NULL;
        token.x = last ? last->x + cells_of(line->text, last->from, from)
                       : line->indent + cells_of(line->text, 0, from);
        token.width = cells_of(line->text, from, to);
    }
    g_array_append_val(g->tokens, token);
}

size_t pc_grid_tokenize(PcGrid *g, size_t i) {
    const PcLine *line = pc_window_at(g->window, i);
    size_t before = g->tokens->len, n;
    for (uint32_t at = 0; at < line->length;) {
        while (at < line->length && pc_char_is_space(pc_char_at(line->text + at, &n)))
            at += (uint32_t)n;
        uint32_t from = at;
        while (at < line->length && !pc_char_is_space(pc_char_at(line->text + at, &n)))
            at += (uint32_t)n;
        if (at > from)
            pc_grid_add_token(g, i, from, at);
    }
    return g->tokens->len - before;
}

PcSpan pc_grid_span(PcGrid *g, size_t first, size_t count) {
    PcSpan span = {g->order->len, (uint32_t)count};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t token = (uint32_t)first + i;
        g_array_append_val(g->order, token);
    }
    return span;
}

const char *pc_grid_tokens_text(PcGrid *g, size_t first, size_t count, size_t *length) {
    g_string_truncate(g->scratch, 0);
    for (size_t i = 0; i < count; i++) {
        const PcToken *t = pc_grid_token(g, first + i);
        g_string_append_len(g->scratch, g->folded->str + t->text, t->length);
    }
    *length = g->scratch->len;
    return g->scratch->str;
}

const char *pc_grid_text(PcGrid *g, PcSpan span, size_t *length) {
    g_string_truncate(g->scratch, 0);
    for (uint32_t i = 0; i < span.count; i++) {
        const PcToken *t = pc_grid_token(g, g_array_index(g->order, uint32_t, span.first + i));
        g_string_append_len(g->scratch, g->folded->str + t->text, t->length);
    }
    *length = g->scratch->len;
    return g->scratch->str;
}

size_t pc_grid_add_row(PcGrid *g) {
    g_array_set_size(g->cells, (guint)((g->n_rows + 1) * g->columns->len));
    return g->n_rows++;
}

bool pc_grid_is_unit(PcGrid *g, const char *text, size_t length) {
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)text[i]) * 1099511628211u;
    uint64_t *known = &g->units[hash & 255], key = hash << 1 >> 1, top = (uint64_t)1 << 63;
    if (key != 0 && (*known & ~top) == key)
        return *known & top;
    bool unit = pc_words_is_unit(g->words, text, length);
    *known = key | (unit ? top : 0);
    return unit;
}
