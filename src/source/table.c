/* table: caption, unit line, head and rows, in whatever form the text has them, to one block. */
#include "source/table.h"

#include <string.h>

#include "source/chars.h"
#include "source/heading.h"
#include "source/table_head.h"
#include "source/table_roles.h"
#include "source/table_rows.h"
#include "source/table_split.h"

#define CAPTION_CELLS 100
#define UNIT_CELLS 40 /* （单位：亿元，%） */
#define PATIENCE 16   /* heads in vain before fewer lines are tried */

void pc_table_reader_init(PcTableReader *r, PcWindow *window, const PcLayoutWords *words) {
    *r = (PcTableReader){.columns = g_array_new(FALSE, TRUE, sizeof(PcColumn)),
                         .cells = g_array_new(FALSE, TRUE, sizeof(PcCell)),
                         .marks = g_array_new(FALSE, TRUE, sizeof(PcCell)),
                         .written = g_byte_array_new()};
    pc_grid_init(&r->grid, window, words);
}

void pc_table_reader_clear(PcTableReader *r) {
    if (!r->cells)
        return;
    pc_grid_clear(&r->grid);
    g_array_unref(r->columns);
    g_array_unref(r->cells);
    g_array_unref(r->marks);
    g_byte_array_unref(r->written);
    *r = (PcTableReader){0};
}

/* ---- what stands above a head -----------------------------------------------------------------------------
 */

/* （单位：亿元） alone or at the end of a line; *at gets where it begins, brackets included. */
static bool find_unit_line(const PcGrid *g, const PcLine *line, uint32_t *at) {
    bool bracket = line->text[0] == '(' || (line->length >= 3 && memcmp(line->text, "（", 3) == 0);
    if (line->spaces == 0 && !bracket &&
        !pc_words_begins(g->words, PC_WORD_UNIT_LINE, line->text, line->length))
        return false; /* nothing sets it apart from a caption */
    if (line->terminated || line->width > (line->punctuation & PC_LINE_COMMA ? UNIT_CELLS : CAPTION_CELLS))
        return false;
    if (memchr(line->text, ':', line->length) == NULL && memmem(line->text, line->length, "：", 3) == NULL)
        return false; /* as nearly all lines */
    for (uint32_t i = 0; i < g->words->n[PC_WORD_UNIT_LINE]; i++) {
        const PcWord *word = &g->words->words[PC_WORD_UNIT_LINE][i];
        const char *p = memmem(line->text, line->length, word->text, word->length);
        size_t end = p ? (size_t)(p - line->text) + word->length : 0;
        if (!p || end >= line->length || line->length - end > 60)
            continue;
        size_t n;
        gunichar c = pc_char_at(line->text + end, &n);
        if (c != ':' && c != 0xff1a)
            continue;
        *at = (uint32_t)(p - line->text);
        gunichar before = *at ? pc_char_before(line->text, *at, &n) : 0;
        if (before == 0xff08 || before == '(')
            *at -= (uint32_t)n;
        return true;
    }
    return false;
}

static bool may_be_caption(const PcGrid *g, const PcLine *line) {
    if (line->kind != PC_LINE_TEXT || line->terminated || line->width > CAPTION_CELLS || line->width < 4)
        return false;
    if (pc_caption_kind(g->words, line) == PC_WORD_TABLE)
        return true;
    return !(line->punctuation & (PC_LINE_COMMA | PC_LINE_STOP)) && line->marker.style == PC_MARKER_NONE;
}

/* Whether window line i is a word that heads have too, alone above a head: 主要指标 / 指标 单位 2020年. */
static bool is_word_above(PcGrid *g, size_t i) {
    const PcLine *line = pc_window_at(g->window, i);
    return line->spaces == 0 && line->width > 4 && pc_window_have(g->window, i + 2) &&
           pc_window_at(g->window, i + 1)->spaces > 0 && pc_table_head_begins(g, i + 1);
}

/* Takes the caption and the unit line at the window's first lines. Returns how many lines they are. */
static size_t read_above(PcGrid *g, size_t lines) {
    for (size_t i = 0; i < lines; i++) {
        const PcLine *line = pc_window_at(g->window, i);
        uint32_t at, end = line->length;
        bool unit = find_unit_line(g, line, &at);
        bool word = pc_words_is(g->words, PC_WORD_HEAD, line->text, line->length) != NULL;
        if (!unit && (!may_be_caption(g, line) || (word && !is_word_above(g, i))))
            return 0;
        if (unit)
            end = at;
        if (end > 0) {
            if (g->caption.count > 0)
                return 0;
            pc_grid_add_token(g, i, 0, end);
            g->caption = pc_grid_span(g, g->tokens->len - 1, 1);
        }
        if (unit) {
            pc_grid_add_token(g, i, at, line->length);
            g->unit = pc_grid_span(g, g->tokens->len - 1, 1);
        }
    }
    return lines;
}

/* ---- recognising ------------------------------------------------------------------------------------------
 */

/* The table whose head or first row is window line `above`. */
static void forget(PcGrid *g, size_t tokens) {
    g_array_set_size(g->tokens, (guint)tokens);
    g_array_set_size(g->columns, 0);
    g_array_set_size(g->cells, 0);
    g->n_rows = g->n_lines = 0;
}

/* Words of a head, and rows below them. */
static bool read_flattened(PcGrid *g, size_t above) {
    size_t head = pc_table_head_read(g, above);
    g->head_seen = g->head_seen || head > 0;
    return head > 0 && pc_table_rows_read(g, above + head);
}

static bool read_body(PcGrid *g, size_t above) {
    const PcLine *line = pc_window_at(g->window, above);
    uint32_t at;
    bool head = pc_words_may_begin(g->words, line->text, line->length);
    if (line->spaces == 0 && line->pipes == 0 && line->lead_tabs == 0 && !head)
        return false;
    if (pc_caption_kind(g->words, line) != PC_WORD_KINDS || find_unit_line(g, line, &at))
        return false;
    size_t tokens = g->tokens->len;
    if (pc_line_is_split(line) && pc_table_split_read(g, above))
        return true;
    forget(g, tokens);
    if (head && !is_word_above(g, above) && read_flattened(g, above))
        return true;
    forget(g, tokens);
    return pc_table_regular_read(g, above);
}

/* Whether the window's first line may be a table's or stand above one. Most lines may not: a quick no. */
static bool may_begin(const PcGrid *g) {
    const PcLine *line = pc_window_at(g->window, 0);
    if (line->terminated)
        return false;
    if (line->gaps > 0 || line->pipes > 0 || line->lead_tabs > 0)
        return true;
    return line->width <= (line->punctuation & PC_LINE_CLAUSES ? UNIT_CELLS : CAPTION_CELLS);
}

static bool read_any(PcGrid *g) {
    g->head_seen = false;
    if (!may_begin(g))
        return false;
    for (size_t above = 0; above < 3 && pc_window_have(g->window, above + 2); above++) {
        pc_grid_reset(g);
        if (above > 0 && read_above(g, above) == 0)
            return false;
        if (read_body(g, above))
            return true;
    }
    return false;
}

/* ---- writing ----------------------------------------------------------------------------------------------
 */

static void append_token(PcTableReader *r, PcBuilder *b, uint32_t index, const PcToken *last) {
    PcGrid *g = &r->grid;
    const PcToken *token = pc_grid_token(g, index);
    r->written->data[index] = 1;
    PcLine *line = pc_window_at(g->window, token->line);
    size_t n;
    gunichar next = pc_char_at(line->text + token->from, &n);
    if (last && b->length > 0) {
        gunichar before = pc_char_before(b->text, b->length, &n);
        if (last->line != token->line)
            pc_builder_join(b, next);
        else if (!(pc_char_is_han(before) && pc_char_is_han(next)))
            pc_builder_append_char(b, ' ');
    }
    pc_builder_append(b, line, token->from, token->to);
}

/* A footnote mark cut off the token: it follows it in the text, behind a sign that ends the cell. */
static void append_mark(PcTableReader *r, PcBuilder *b, const PcToken *token) {
    PcGrid *g = &r->grid;
    for (guint i = 0; i < g->marks->len; i++) {
        const PcToken *mark = &g_array_index(g->marks, PcToken, i);
        if (mark->line != token->line || mark->from != token->to)
            continue;
        PcCell cell = {(uint32_t)b->length, 0};
        pc_builder_append(b, pc_window_at(g->window, mark->line), mark->from, mark->to);
        cell.length = (uint32_t)b->length - cell.text;
        g_array_append_val(r->marks, cell);
    }
}

static PcCell append_span(PcTableReader *r, PcBuilder *b, PcSpan span) {
    PcCell cell = {(uint32_t)b->length, 0};
    const PcToken *last = NULL;
    for (uint32_t i = 0; i < span.count; i++) {
        uint32_t index = g_array_index(r->grid.order, uint32_t, span.first + i);
        append_token(r, b, index, last);
        last = pc_grid_token(&r->grid, index);
    }
    cell.length = (uint32_t)b->length - cell.text;
    return cell;
}

static void separate(PcBuilder *b, char c) {
    if (b->length > 0)
        pc_builder_append_char(b, c);
}

static void write_head(PcTableReader *r, PcBuilder *b) {
    PcGrid *g = &r->grid;
    g_array_set_size(r->columns, g->columns->len);
    PcSpan last = {0};
    PcCell over = {0};
    separate(b, '\n');
    for (size_t i = 0; i < g->columns->len; i++) {
        const PcGridColumn *from = pc_grid_column(g, i);
        PcColumn *to = &g_array_index(r->columns, PcColumn, i);
        if (i > 0)
            pc_builder_append_char(b, '\t');
        if (from->over.count > 0 && from->over.first != last.first) {
            over = append_span(r, b, from->over);
            last = from->over;
            pc_builder_append_char(b, ' ');
        }
        *to = (PcColumn){.role = from->role, .head = append_span(r, b, from->head)};
        if (from->over.count > 0)
            to->over = over;
    }
}

/* A group's cell is written once and repeated as a slice. */
static void write_rows(PcTableReader *r, PcBuilder *b) {
    PcGrid *g = &r->grid;
    size_t columns = g->columns->len;
    g_array_set_size(r->cells, (guint)(g->n_rows * columns));
    for (size_t row = 0; row < g->n_rows; row++) {
        separate(b, '\n');
        for (size_t c = 0; c < columns; c++) {
            PcSpan span = *pc_grid_cell(g, row, c);
            PcCell *cell = &g_array_index(r->cells, PcCell, row * columns + c);
            if (c > 0)
                pc_builder_append_char(b, '\t');
            bool repeated = row > 0 && span.count > 0 && pc_grid_column(g, c)->role == PC_COLUMN_GROUP &&
                            pc_grid_cell(g, row - 1, c)->first == span.first;
            *cell =
                repeated ? g_array_index(r->cells, PcCell, (row - 1) * columns + c) : append_span(r, b, span);
            if (span.count > 0 && g->marks->len > 0 && !repeated)
                append_mark(r, b,
                            pc_grid_token(g, g_array_index(g->order, uint32_t, span.first + span.count - 1)));
        }
    }
}

/* What no cell took, so that nothing of the text is lost: behind the rows, in no cell. */
static void write_rest(PcTableReader *r, PcBuilder *b) {
    PcGrid *g = &r->grid;
    for (guint i = 0; i < g->tokens->len; i++) {
        const PcToken *token = pc_grid_token(g, i);
        if (r->written->data[i] || token->line >= g->n_lines || !pc_window_at(g->window, token->line)->used)
            continue;
        separate(b, '\n');
        append_token(r, b, i, NULL);
    }
}

static void use_lines(PcGrid *g) {
    for (size_t i = 0; i < g->n_lines; i++) {
        PcLine *line = pc_window_at(g->window, i);
        line->used = line->kind == PC_LINE_TEXT;
    }
}

/* Whether to look for a table at all: words of heads without rows, over and over, are not tried at every
 * line. */
static bool is_worth_trying(PcTableReader *r) {
    uint32_t line = pc_window_at(r->grid.window, 0)->number;
    if (r->failures >= PATIENCE && line <= r->skip_until)
        return false;
    if (line > r->skip_until + 64)
        r->failures = 0;
    return true;
}

static void take_note_of_failure(PcTableReader *r) {
    PcGrid *g = &r->grid;
    if (!g->head_seen)
        return;
    r->failures++;
    r->skip_until = pc_window_at(g->window, 0)->number + 32;
}

size_t pc_table_read(PcTableReader *r, PcBuilder *b) {
    PcGrid *g = &r->grid;
    if (!is_worth_trying(r))
        return 0;
    if (!read_any(g)) {
        take_note_of_failure(r);
        return 0;
    }
    r->failures = 0;
    pc_table_finish(g);
    g_byte_array_set_size(r->written, g->tokens->len);
    memset(r->written->data, 0, r->written->len);
    use_lines(g);
    r->table = (PcTable){.id = ++r->count, .n_columns = g->columns->len, .n_rows = (uint32_t)g->n_rows};
    r->table.caption = append_span(r, b, g->caption);
    if (g->unit.count)
        separate(b, ' ');
    r->table.unit = append_span(r, b, g->unit);
    g_array_set_size(r->marks, 0);
    write_head(r, b);
    write_rows(r, b);
    write_rest(r, b);
    r->table.columns = (const PcColumn *)(void *)r->columns->data;
    r->table.marks = (const PcCell *)(void *)r->marks->data;
    r->table.n_marks = r->marks->len;
    r->table.cells = (const PcCell *)(void *)r->cells->data;
    return g->n_lines;
}

bool pc_table_begins(PcTableReader *r, size_t i) {
    PcGrid *g = &r->grid;
    const PcLine *line = pc_window_at(g->window, i);
    if (line->kind != PC_LINE_TEXT || line->terminated || line->width > CAPTION_CELLS * 2 ||
        r->failures >= PATIENCE)
        return false;
    pc_grid_reset(g);
    if (pc_table_head_read(g, i) > 0)
        return true;
    return line->pipes >= 2 || line->tabs + line->lead_tabs >= 2;
}
