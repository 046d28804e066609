/* table_roles: judges columns by their cells and mends what a printed table leaves out. */
#include "source/table_roles.h"

#include <string.h>

#include "source/chars.h"

/* What the cells of a column are. */
typedef struct {
    size_t cells, numbers, units, attributes, serials, words;
} Content;

static bool is_dash(const char *text, size_t length) {
    return (length == 1 && (*text == '-' || *text == '/')) || (length == 3 && memcmp(text, "—", 3) == 0) ||
           (length == 6 && memcmp(text, "——", 6) == 0);
}

static bool has_digit(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (g_ascii_isdigit(text[i]))
            return true;
    return false;
}

static bool is_number(const char *text, size_t length) {
    size_t i = length > 1 && strchr("-+><[(", text[0]) ? 1 : 0;
    return i < length && g_ascii_isdigit(text[i]);
}

static bool is_serial(const char *text, size_t length, size_t row) {
    return length > 0 && length < 5 && strspn(text, "0123456789.") == length &&
           strtoul(text, NULL, 10) == row + 1;
}

static Content content_of(PcGrid *g, size_t column) {
    Content c = {0};
    for (size_t row = 0; row < g->n_rows; row++) {
        size_t length;
        const char *text = pc_grid_text(g, *pc_grid_cell(g, row, column), &length);
        if (length == 0)
            continue;
        c.cells++;
        if (is_dash(text, length))
            c.numbers++;
        else if (pc_words_is(g->words, PC_WORD_ATTRIBUTE, text, length))
            c.attributes++;
        else if (is_number(text, length))
            c.numbers++, c.serials += is_serial(text, length, c.cells - 1);
        else if (pc_grid_is_unit(g, text, length))
            c.units++;
        else
            c.words++;
    }
    return c;
}

static bool has_role(const PcGrid *g, PcColumnRole role) {
    for (size_t i = 0; i < g->columns->len; i++)
        if (pc_grid_column(g, i)->role == role)
            return true;
    return false;
}

static void tell_role(PcGrid *g, size_t column) {
    PcGridColumn *c = pc_grid_column(g, column);
    Content n = content_of(g, column);
    if (n.cells == 0)
        return;
    if (n.serials == n.cells && n.cells >= 2 && column < 2 && !has_role(g, PC_COLUMN_SERIAL))
        c->role = PC_COLUMN_SERIAL;
    else if (n.attributes * 2 > n.cells)
        c->role = PC_COLUMN_ATTRIBUTE;
    else if (n.units * 2 > n.cells && !has_role(g, PC_COLUMN_UNIT))
        c->role = PC_COLUMN_UNIT;
    else if (n.words * 2 > n.cells && !has_role(g, PC_COLUMN_NAME))
        c->role = PC_COLUMN_NAME;
    else if (n.numbers * 2 > n.cells)
        c->role = PC_COLUMN_VALUE;
}

/* A first column of years names the rows of a table that runs down. */
static void name_something(PcGrid *g) {
    if (has_role(g, PC_COLUMN_NAME))
        return;
    for (size_t i = 0; i < g->columns->len; i++) {
        PcGridColumn *c = pc_grid_column(g, i);
        if (c->role == PC_COLUMN_GROUP || (i == 0 && c->role != PC_COLUMN_SERIAL && !c->known)) {
            c->role = PC_COLUMN_NAME;
            return;
        }
    }
}

/* ---- groups -----------------------------------------------------------------------------------------------
 */

/* Two columns of groups: 一级指标, 二级指标. The last is what is named where no other is. */
static size_t column_of(const PcGrid *g, PcColumnRole role) {
    for (size_t i = 0; i < g->columns->len; i++)
        if (pc_grid_column(g, i)->role == role)
            return i;
    return SIZE_MAX;
}

static void repeat_groups(PcGrid *g) {
    for (size_t c = 0; c < g->columns->len; c++)
        for (size_t row = 1; pc_grid_column(g, c)->role == PC_COLUMN_GROUP && row < g->n_rows; row++)
            if (pc_grid_cell(g, row, c)->count == 0)
                *pc_grid_cell(g, row, c) = *pc_grid_cell(g, row - 1, c);
}

/* The only cell of a row that has but one, which is words; false where it has more. */
static bool only_cell(PcGrid *g, size_t row, PcSpan *cell) {
    size_t filled = 0, length;
    for (size_t c = 0; c < g->columns->len; c++)
        if (pc_grid_cell(g, row, c)->count > 0) {
            *cell = *pc_grid_cell(g, row, c);
            filled++;
        }
    if (filled != 1)
        return false;
    const char *text = pc_grid_text(g, *cell, &length);
    return !has_digit(text, length);
}

static void add_group_column(PcGrid *g) {
    size_t old = g->columns->len;
    PcGridColumn column = {.role = PC_COLUMN_GROUP};
    g_array_prepend_val(g->columns, column);
    g_array_set_size(g->cells, (guint)(g->n_rows * (old + 1)));
    PcSpan *cells = (PcSpan *)(void *)g->cells->data;
    for (size_t row = g->n_rows; row-- > 0;) {
        memmove(cells + row * (old + 1) + 1, cells + row * old, old * sizeof *cells);
        cells[row * (old + 1)] = (PcSpan){0};
    }
}

static void remove_row(PcGrid *g, size_t row) {
    size_t n = g->columns->len;
    g_array_remove_range(g->cells, (guint)(row * n), (guint)n);
    g->n_rows--;
}

/* Rows of one cell name the group of the rows below them. Tables of one or two rows have none. */
static void take_group_rows(PcGrid *g) {
    size_t named = 0;
    PcSpan cell, group = {0};
    for (size_t row = 0; row < g->n_rows; row++)
        named += only_cell(g, row, &cell);
    if (named == 0 || named * 2 > g->n_rows || g->columns->len < 3)
        return;
    if (column_of(g, PC_COLUMN_GROUP) == SIZE_MAX)
        add_group_column(g);
    size_t column = column_of(g, PC_COLUMN_GROUP);
    for (size_t row = 0; row < g->n_rows;) {
        if (only_cell(g, row, &cell)) {
            group = cell;
            remove_row(g, row);
            continue;
        }
        if (pc_grid_cell(g, row, column)->count == 0)
            *pc_grid_cell(g, row, column) = group;
        row++;
    }
}

/* ---- footnote marks ---------------------------------------------------------------------------------------
 */

/* The mark at the end of a name: the next number of the notes glued to an ideograph, ①, * or ¹. Its length in
 * the token's folded text; 0 where there is none. */
static uint32_t mark_length(const char *text, uint32_t length, uint32_t number) {
    char digits[12];
    int n = g_snprintf(digits, sizeof digits, "%u", number);
    size_t bytes;
    if (length > (uint32_t)n + 3 && memcmp(text + length - (uint32_t)n, digits, (size_t)n) == 0 &&
        pc_char_is_han(pc_char_before(text, length - (uint32_t)n, &bytes)))
        return (uint32_t)n;
    if (length == 0)
        return 0;
    gunichar last = pc_char_before(text, length, &bytes);
    bool sign =
        (last >= 0x2460 && last <= 0x2473) || last == '*' || last == 0xb9 || last == 0xb2 || last == 0xb3;
    return sign && length > bytes + 3 ? (uint32_t)bytes : 0;
}

/* Whether a line below the table begins as the note of that number does. */
static bool has_note(PcGrid *g, uint32_t number) {
    for (size_t i = g->n_lines; i < g->n_lines + 24 && pc_window_have(g->window, i + 1); i++) {
        const PcLine *line = pc_window_at(g->window, i);
        char *end;
        if (g_ascii_isdigit(line->text[0]) && strtoul(line->text, &end, 10) == number && *end != '.' &&
            end < line->text + line->length && (*end == ' ' || ((uint8_t)*end & 0x80)))
            return true;
    }
    return false;
}

static void cut_mark(PcGrid *g, uint32_t token_index, uint32_t length) {
    PcToken *token = pc_grid_token(g, token_index), mark = *token;
    const PcLine *line = pc_window_at(g->window, token->line);
    uint32_t chars = (uint32_t)pc_char_count(g->folded->str + token->text + token->length - length, length);
    uint32_t at = token->to;
    size_t n;
    for (; chars > 0; chars--) {
        pc_char_before(line->text, at, &n);
        at -= (uint32_t)n;
    }
    token->to = mark.from = at;
    token->length -= length;
    mark.text = token->text + token->length;
    mark.length = length;
    mark.gap = PC_GAP_NONE;
    g_array_append_val(g->marks, mark);
}

static void take_marks(PcGrid *g) {
    size_t column = column_of(g, PC_COLUMN_NAME);
    uint32_t number = 1;
    for (size_t row = 0; column != SIZE_MAX && row < g->n_rows; row++) {
        PcSpan cell = *pc_grid_cell(g, row, column);
        if (cell.count == 0)
            continue;
        uint32_t token = g_array_index(g->order, uint32_t, cell.first + cell.count - 1);
        const PcToken *t = pc_grid_token(g, token);
        uint32_t length = mark_length(g->folded->str + t->text, t->length, number);
        if (length == 0 ||
            (g_ascii_isdigit(g->folded->str[t->text + t->length - length]) && !has_note(g, number)))
            continue;
        cut_mark(g, token, length);
        number++;
    }
}

void pc_table_finish(PcGrid *g) {
    for (size_t i = 0; i < g->columns->len; i++)
        if (!pc_grid_column(g, i)->known)
            tell_role(g, i);
    name_something(g);
    take_group_rows(g);
    repeat_groups(g);
    take_marks(g);
}
