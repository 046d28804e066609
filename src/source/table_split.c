/* table_split: cuts lines at their delimiters. Cells set apart by wide spaces are put under the head they
 * stand below, since an empty cell leaves no trace. */
#include "source/table_split.h"

#include <string.h>

#include "source/chars.h"
#include "source/heading.h"
#include "source/marker.h"
#include "source/table_head.h"

#define MAX_COLUMNS 64
#define MAX_LINES (PC_WINDOW_MAX - 16)

typedef enum { BY_TAB, BY_BAR, BY_SPACE } Delimiter;

/* The cells of one line: tokens [first, first + count) at the columns given. */
typedef struct {
    size_t first, count;
    uint32_t column[MAX_COLUMNS];
} Cut;

typedef struct {
    PcGrid *grid;
    Delimiter delimiter;
    size_t line; /* the next to read */
    size_t n_columns;
    uint32_t x[MAX_COLUMNS], end[MAX_COLUMNS]; /* where columns stand, BY_SPACE */
} Split;

static bool is_bar(gunichar c) {
    return c == '|' || c == 0xff5c || c == 0x2502 || c == 0x2503;
}

bool pc_line_is_split(const PcLine *line) {
    return line->tabs + line->lead_tabs > 0 || line->pipes > 0 || line->gaps > 0;
}

static bool has(const Split *s, const PcLine *line) {
    switch (s->delimiter) {
    case BY_TAB:
        return line->tabs + line->lead_tabs > 0;
    case BY_BAR:
        return line->pipes > 0;
    default:
        return line->gaps > 0;
    }
}

/* |---|:-:|, +----+: a line between rows. */
static bool is_rule(const PcLine *line) {
    size_t n, dashes = 0;
    for (size_t at = 0; at < line->length; at += n) {
        gunichar c = pc_char_at(line->text + at, &n);
        if (c == '-' || c == '=' || c == '_' || (c >= 0x2500 && c <= 0x257f && !is_bar(c)))
            dashes++;
        else if (!(is_bar(c) || c == ':' || c == '+' || pc_char_is_space(c)))
            return false;
    }
    return dashes > 0;
}

/* ---- one line ---------------------------------------------------------------------------------------------
 */

static void add_cell(Split *s, Cut *cut, uint32_t column, uint32_t from, uint32_t to) {
    PcGrid *g = s->grid;
    size_t before = g->tokens->len;
    pc_grid_add_token(g, s->line, from, to);
    if (column >= MAX_COLUMNS || cut->count >= MAX_COLUMNS)
        return; /* in no cell, and kept */
    if (pc_grid_token(g, before)->length == 0)
        g_array_set_size(g->tokens, (guint)before);
    else
        cut->column[cut->count++] = column;
}

/* Cuts at every tab or bar; empty cells count. */
static void cut_at_signs(Split *s, const PcLine *line, Cut *cut) {
    uint32_t from = 0, column = s->delimiter == BY_TAB ? line->lead_tabs : 0;
    size_t n;
    for (uint32_t at = 0; at < line->length; at += (uint32_t)n) {
        gunichar c = pc_char_at(line->text + at, &n);
        if (s->delimiter == BY_TAB ? c != '\t' : !is_bar(c))
            continue;
        if (at > 0) /* a bar at the edge opens the first cell */
            add_cell(s, cut, column++, from, at);
        from = at + (uint32_t)n;
    }
    if (from < line->length)
        add_cell(s, cut, column, from, line->length);
}

/* 项    目, 合    计: whether one ideograph alone stands between `from` and the gap [start, at), and one
 * alone behind it: a word set wide. */
static bool is_set_wide(const PcLine *line, uint32_t from, uint32_t start, uint32_t at) {
    enum { IDEOGRAPH = 3 };
    if (start - from != IDEOGRAPH || at + IDEOGRAPH > line->length)
        return false;
    size_t n;
    gunichar first = pc_char_at(line->text + from, &n), second = pc_char_at(line->text + at, &n);
    bool alone =
        at + IDEOGRAPH == line->length || pc_char_is_space(pc_char_at(line->text + at + IDEOGRAPH, &n));
    return alone && first >= 0x4e00 && first <= 0x9fff && second >= 0x4e00 && second <= 0x9fff;
}

/* Cuts where two spaces or more stand; cells are numbered as they come. */
static void cut_at_spaces(Split *s, const PcLine *line, Cut *cut) {
    uint32_t from = 0, at = 0, column = 0;
    size_t n;
    while (at < line->length) {
        uint32_t start = at, cells = 0;
        gunichar c;
        while (at < line->length && pc_char_is_space(c = pc_char_at(line->text + at, &n))) {
            cells += c == 0x3000 ? 2 : 1;
            at += (uint32_t)n;
        }
        if (cells >= 2 && !is_set_wide(line, from, start, at)) {
            add_cell(s, cut, column++, from, start);
            from = at;
        }
        if (at < line->length) {
            pc_char_at(line->text + at, &n);
            at += (uint32_t)n;
        }
    }
    add_cell(s, cut, column, from, line->length);
}

/* The column a cell stands below: the one it overlaps most, else the nearest. */
static uint32_t column_below(const Split *s, const PcToken *token, uint32_t least) {
    uint32_t best = least, best_distance = UINT32_MAX;
    for (uint32_t c = least; c < s->n_columns; c++) {
        uint32_t end = token->x + token->width;
        uint32_t distance = token->x >= s->end[c] ? token->x - s->end[c] + 1
                            : s->x[c] >= end      ? s->x[c] - end + 1
                                                  : 0;
        if (distance < best_distance)
            best = c, best_distance = distance;
    }
    return best;
}

static void place_below(const Split *s, Cut *cut) {
    uint32_t least = 0;
    if (cut->count == s->n_columns)
        return;
    for (size_t i = 0; i < cut->count && least < s->n_columns; i++) {
        cut->column[i] = column_below(s, pc_grid_token(s->grid, cut->first + i), least);
        least = cut->column[i] + 1;
    }
}

static Cut cut_line(Split *s, const PcLine *line) {
    Cut cut = {.first = s->grid->tokens->len};
    if (s->delimiter == BY_SPACE)
        cut_at_spaces(s, line, &cut);
    else
        cut_at_signs(s, line, &cut);
    if (s->delimiter == BY_SPACE && s->n_columns > 0)
        place_below(s, &cut);
    return cut;
}

static uint32_t width_of(const Cut *cut) {
    return cut->count ? cut->column[cut->count - 1] + 1 : 0;
}

/* ---- the head ---------------------------------------------------------------------------------------------
 */

static bool is_number(const char *text, size_t length) {
    return length > 0 &&
           (g_ascii_isdigit(text[0]) || (length > 1 && strchr("-+><", text[0]) && g_ascii_isdigit(text[1])));
}

/* Whether the cells are those of a head: words of heads and no data. */
static bool is_head(Split *s, const Cut *cut) {
    size_t known = 0;
    for (size_t i = 0; i < cut->count; i++) {
        size_t length;
        bool k;
        const char *text = pc_grid_tokens_text(s->grid, cut->first + i, 1, &length);
        pc_table_head_role(s->grid->words, text, length, &k);
        if (!k && is_number(text, length))
            return false;
        known += k;
    }
    return known > 0;
}

static void add_columns(Split *s, size_t n) {
    for (s->n_columns = 0; s->n_columns < n && s->n_columns < MAX_COLUMNS; s->n_columns++) {
        PcGridColumn column = {.role = PC_COLUMN_OTHER};
        g_array_append_val(s->grid->columns, column);
    }
}

static void tell_role(Split *s, uint32_t c) {
    PcGridColumn *column = pc_grid_column(s->grid, c);
    size_t length;
    const char *text = pc_grid_text(s->grid, column->head, &length);
    column->role = pc_table_head_role(s->grid->words, text, length, &column->known);
}

static void set_heads(Split *s, const Cut *cut) {
    for (size_t i = 0; i < cut->count && cut->column[i] < s->n_columns; i++) {
        PcGridColumn *column = pc_grid_column(s->grid, cut->column[i]);
        const PcToken *token = pc_grid_token(s->grid, cut->first + i);
        column->head = pc_grid_span(s->grid, cut->first + i, 1);
        tell_role(s, cut->column[i]);
        s->x[cut->column[i]] = token->x;
        s->end[cut->column[i]] = token->x + token->width;
    }
}

static void join_heads(PcGrid *g, PcSpan *upper, PcSpan lower) {
    PcSpan joined = {g->order->len, upper->count + lower.count};
    for (uint32_t i = 0; i < joined.count; i++) {
        uint32_t token = i < upper->count ? g_array_index(g->order, uint32_t, upper->first + i)
                                          : g_array_index(g->order, uint32_t, lower.first + i - upper->count);
        g_array_append_val(g->order, token);
    }
    *upper = joined;
}

static bool has_cell(const Cut *cut, uint32_t column) {
    for (size_t i = 0; i < cut->count; i++)
        if (cut->column[i] == column)
            return true;
    return false;
}

/* The second line of a head in two. What stands under a head of one column goes on with it; a head that has
 * none beside it spans the columns below. */
static void set_lower_heads(Split *s, const Cut *lower) {
    PcGrid *g = s->grid;
    PcSpan over = {0};
    bool spans = false;
    for (uint32_t c = 0; c < s->n_columns; c++) {
        PcGridColumn *column = pc_grid_column(g, c);
        bool upper = column->head.count > 0;
        if (upper) {
            over = column->head;
            spans =
                c + 1 < s->n_columns && pc_grid_column(g, c + 1)->head.count == 0 && has_cell(lower, c + 1);
        }
        for (size_t i = 0; i < lower->count; i++) {
            if (lower->column[i] != c)
                continue;
            PcSpan below = pc_grid_span(g, lower->first + i, 1);
            if (upper && !spans) {
                join_heads(g, &column->head, below);
            } else {
                column->over = over;
                column->head = below;
            }
            tell_role(s, c);
        }
    }
}

/* ---- rows -------------------------------------------------------------------------------------------------
 */

static void add_row(Split *s, const Cut *cut) {
    size_t row = pc_grid_add_row(s->grid);
    for (size_t i = 0; i < cut->count && cut->column[i] < s->n_columns; i++)
        *pc_grid_cell(s->grid, row, cut->column[i]) = pc_grid_span(s->grid, cut->first + i, 1);
}

static void append_to_cell(PcGrid *g, size_t row, size_t column, size_t token) {
    PcSpan *cell = pc_grid_cell(g, row, column), old = *cell;
    PcSpan joined = {g->order->len, old.count + 1};
    for (uint32_t i = 0; i < old.count; i++) {
        uint32_t t = g_array_index(g->order, uint32_t, old.first + i);
        g_array_append_val(g->order, t);
    }
    uint32_t t = (uint32_t)token;
    g_array_append_val(g->order, t);
    *cell = joined;
}

static size_t last_filled(const Split *s, size_t row) {
    for (size_t c = s->n_columns; c-- > 0;)
        if (pc_grid_cell(s->grid, row, c)->count > 0)
            return c;
    return 0;
}

/* Whether the line goes on with the row above, whose last cell was broken over a line: together they fill it.
 */
static bool continues_signs(const Split *s, const Cut *cut, const PcLine *line) {
    PcGrid *g = s->grid;
    if (g->n_rows == 0 || line->blanks > (g->window->layout.spaced ? 1u : 0u))
        return false;
    size_t filled = last_filled(s, g->n_rows - 1) + 1, width = width_of(cut);
    if (width == 0 || width >= s->n_columns)
        return false;
    return filled < s->n_columns ? filled + width - 1 == s->n_columns || (width == 1 && !has(s, line))
                                 : false;
}

static bool is_filled(const Split *s, uint32_t column) {
    return pc_grid_cell(s->grid, s->grid->n_rows - 1, column)->count > 0;
}

/* The rest of the row above, whose cells are broken over lines: no serial number stands in the line, and its
 * numbers have their place free. */
static bool continues_spaces(const Split *s, const Cut *cut) {
    PcGrid *g = s->grid;
    if (g->n_rows == 0 || cut->count >= s->n_columns || cut->column[0] == 0)
        return false;
    bool numbered = pc_grid_column(g, 0)->role == PC_COLUMN_SERIAL;
    for (size_t i = 0; i < cut->count; i++) {
        size_t length;
        const char *text = pc_grid_tokens_text(g, cut->first + i, 1, &length);
        if (pc_grid_column(g, cut->column[i])->role == PC_COLUMN_SERIAL)
            return false;
        if (is_number(text, length) && (!numbered || is_filled(s, cut->column[i])))
            return false;
    }
    return true;
}

static void continue_row(Split *s, const Cut *cut) {
    PcGrid *g = s->grid;
    size_t row = g->n_rows - 1, base = s->delimiter == BY_SPACE ? 0 : last_filled(s, row);
    for (size_t i = 0; i < cut->count && base + cut->column[i] < s->n_columns; i++)
        append_to_cell(g, row, base + cut->column[i], cut->first + i);
}

static bool ends_table(const Split *s, const PcLine *line) {
    if (line->kind == PC_LINE_TOC)
        return true;
    if (has(s, line))
        return false;
    return line->terminated || line->width > 44 || s->delimiter == BY_BAR ||
           line->marker.style != PC_MARKER_NONE || pc_caption_kind(s->grid->words, line) == PC_WORD_TABLE ||
           pc_words_begins(s->grid->words, PC_WORD_NOTE, line->text, line->length);
}

/* A short line below a column other than the first: the rest of a broken cell, as wide spaces show it. */
static bool is_rest_below(const Split *s, const PcLine *line) {
    return s->delimiter == BY_SPACE && s->grid->n_rows > 0 && s->n_columns > 1 && line->blanks == 0 &&
           line->indent > 2 && line->indent + 2 >= s->x[1];
}

/* A line without delimiters is part of the table where a broken cell makes it one: lines with them follow. */
static bool is_inside(const Split *s, const PcLine *line, size_t at) {
    if (has(s, line) || is_rest_below(s, line))
        return true;
    for (size_t i = at + 1; i < at + 4 && pc_window_have(s->grid->window, i + 1); i++) {
        const PcLine *next = pc_window_at(s->grid->window, i);
        if (ends_table(s, next))
            return false;
        if (has(s, next))
            return next->blanks <= (s->grid->window->layout.spaced ? 1u : 0u);
    }
    return false;
}

/* Whether the same head stands there again, on a new page. */
static bool repeats_head(Split *s, const Cut *cut) {
    size_t same = 0;
    for (size_t i = 0; i < cut->count && cut->column[i] < s->n_columns; i++) {
        size_t a_length, b_length;
        g_autofree char *a = g_strdup(pc_grid_tokens_text(s->grid, cut->first + i, 1, &a_length));
        const char *b = pc_grid_text(s->grid, pc_grid_column(s->grid, cut->column[i])->head, &b_length);
        same += a_length == b_length && memcmp(a, b, a_length) == 0;
    }
    return same >= 2 && same == cut->count;
}

/* Whether another table begins: below a blank line, with a head or another number of columns. */
static bool begins_other(Split *s, const Cut *cut, const PcLine *line) {
    if (s->grid->n_rows == 0 || line->blanks <= (s->grid->window->layout.spaced ? 1u : 0u))
        return false;
    return (is_head(s, cut) && !repeats_head(s, cut)) ||
           (s->delimiter != BY_SPACE && width_of(cut) != s->n_columns);
}

/* Whether the line holds a name and nothing else. */
static bool is_name_alone(const Split *s, const Cut *cut) {
    return s->delimiter == BY_SPACE && cut->count == 1 && cut->column[0] > 0 &&
           cut->column[0] < s->n_columns && pc_grid_column(s->grid, cut->column[0])->role == PC_COLUMN_NAME &&
           pc_grid_column(s->grid, cut->column[0] - 1)->role == PC_COLUMN_SERIAL;
}

/* A name broken over the line of its row, half of it above and half below: whether the row in `cut` has a
 * number and no name of its own, so that what stands above it is the first half. */
static bool takes_name(const Cut *cut, const Cut *above) {
    return !has_cell(cut, above->column[0]) && has_cell(cut, above->column[0] - 1) && cut->count > 2;
}

/* Puts a line that goes on with the row above, or is one, behind it. */
static void take_cells(Split *s, const Cut *cut, const PcLine *line) {
    if (s->delimiter == BY_SPACE ? continues_spaces(s, cut) : continues_signs(s, cut, line))
        continue_row(s, cut);
    else
        add_row(s, cut);
}

static void read_rows(Split *s) {
    PcGrid *g = s->grid;
    Cut above = {0}; /* a name alone in its line, until the next line tells whose it is */
    for (; g->n_rows < MAX_LINES && pc_window_have(g->window, s->line + 1); s->line++) {
        PcLine *line = pc_window_at(g->window, s->line);
        if (line->kind == PC_LINE_PAGE_NUMBER || line->kind == PC_LINE_RUNNING_HEAD)
            continue;
        if (ends_table(s, line) || !is_inside(s, line, s->line))
            break;
        if (is_rule(line)) {
            g->n_lines = s->line + 1;
            continue;
        }
        size_t tokens = g->tokens->len;
        Cut cut = cut_line(s, line);
        if (cut.count == 0)
            continue;
        if (begins_other(s, &cut, line)) {
            g_array_set_size(g->tokens, (guint)tokens);
            break;
        }
        bool taken = above.count > 0 && takes_name(&cut, &above);
        if (above.count > 0 && !taken)
            take_cells(s, &above, line);
        if (g->n_rows > 0 && repeats_head(s, &cut)) {
            line->kind = PC_LINE_RUNNING_HEAD;
        } else if (taken) {
            add_row(s, &cut);
            append_to_cell(g, g->n_rows - 1, above.column[0], above.first);
        } else if (is_name_alone(s, &cut)) {
            above = cut;
            g->n_lines = s->line + 1;
            continue;
        } else {
            take_cells(s, &cut, line);
        }
        above.count = 0;
        g->n_lines = s->line + 1;
    }
    if (above.count > 0)
        take_cells(s, &above, pc_window_at(g->window, s->line - 1));
}

/* ---- the whole --------------------------------------------------------------------------------------------
 */

/* 1.<tab>text is an item of a list. */
static bool is_list_item(const PcLine *line) {
    PcMarker marker = line->marker;
    return marker.style != PC_MARKER_NONE && MAX(line->tabs, line->gaps) == 1 &&
           marker.content > marker.length;
}

/* The columns of the widest of the first lines. */
static size_t count_columns(Split *s) {
    size_t most = 0, lines = 0, start = s->grid->tokens->len, first = s->line;
    for (; lines < 12 && pc_window_have(s->grid->window, s->line + 1); s->line++) {
        const PcLine *line = pc_window_at(s->grid->window, s->line);
        if (line->kind != PC_LINE_TEXT)
            continue;
        if (!has(s, line) || (s->delimiter == BY_SPACE && line->terminated && line->width > 60))
            break;
        if (lines > 0 && line->blanks > 0 && !s->grid->window->layout.spaced)
            break;
        lines += !is_rule(line) && !is_list_item(line);
        Cut cut = cut_line(s, line);
        most = MAX(most, width_of(&cut));
        g_array_set_size(s->grid->tokens, (guint)start);
    }
    s->line = first;
    return lines >= 2 ? MIN(most, MAX_COLUMNS) : 0;
}

static Delimiter delimiter_of(const PcLine *line) {
    return line->tabs + line->lead_tabs > 0 ? BY_TAB : line->pipes > 0 ? BY_BAR : BY_SPACE;
}

/* The cell of the upper line that stands over a cell of the lower. */
static size_t cell_over(const Split *s, const Cut *upper, const PcToken *token) {
    size_t best = 1;
    uint32_t least = UINT32_MAX, middle = 2 * token->x + token->width;
    for (size_t i = 1; i < upper->count; i++) {
        const PcToken *over = pc_grid_token(s->grid, upper->first + i);
        uint32_t at = 2 * over->x + over->width, distance = at > middle ? at - middle : middle - at;
        if (distance < least)
            best = i, least = distance;
    }
    return best;
}

/* 指标 | 城镇居民 | 农村居民 over 绝对数 | 增长 | 绝对数 | 增长, set apart by spaces: a head in two lines,
 * the lower with a cell for every column but the first. */
static bool set_spanned_heads(Split *s, const Cut *upper, size_t line) {
    PcGrid *g = s->grid;
    size_t start = g->tokens->len;
    if (s->delimiter != BY_SPACE || upper->count < 2 || upper->count >= s->n_columns ||
        !pc_window_have(g->window, line + 1) || !has(s, pc_window_at(g->window, line)))
        return false;
    Cut lower = {.first = start};
    size_t above = s->line;
    s->line = line;
    cut_at_spaces(s, pc_window_at(g->window, line), &lower);
    s->line = above;
    const PcToken *first = pc_grid_token(g, upper->first);
    if (lower.count + 1 != s->n_columns || !is_head(s, &lower) ||
        pc_grid_token(g, lower.first)->x < first->x + first->width) {
        g_array_set_size(g->tokens, (guint)start);
        return false;
    }
    for (uint32_t c = 0; c < s->n_columns; c++) {
        size_t at = c == 0 ? upper->first : lower.first + c - 1;
        const PcToken *token = pc_grid_token(g, at);
        s->x[c] = token->x;
        s->end[c] = token->x + token->width;
        size_t over = c == 0 ? 0 : cell_over(s, upper, token);
        PcSpan below = pc_grid_span(g, at, 1);
        PcSpan span = c == 0 ? (PcSpan){0} : pc_grid_span(g, upper->first + over, 1);
        PcGridColumn *column = pc_grid_column(g, c);
        column->head = below;
        column->over = span;
        tell_role(s, c);
    }
    return true;
}

static bool read_head(Split *s) {
    PcGrid *g = s->grid;
    size_t start = g->tokens->len;
    Cut upper = cut_line(s, pc_window_at(g->window, s->line));
    if (!is_head(s, &upper)) {
        g_array_set_size(g->tokens, (guint)start);
        return false;
    }
    if (set_spanned_heads(s, &upper, s->line + 1)) {
        s->line += 2;
        return true;
    }
    set_heads(s, &upper);
    s->line++;
    size_t next = s->line;
    if (!pc_window_have(g->window, next + 1) || !has(s, pc_window_at(g->window, next)))
        return true;
    start = g->tokens->len;
    Cut lower = cut_line(s, pc_window_at(g->window, next));
    if (lower.count > 0 && lower.count < s->n_columns && lower.column[0] > 0 && is_head(s, &lower)) {
        set_lower_heads(s, &lower);
        s->line++;
    } else {
        g_array_set_size(g->tokens, (guint)start);
    }
    return true;
}

/* Wide spaces stand in running text too: without a head only rows of three cells and more make a table. */
static bool is_plausible(const Split *s, bool head) {
    const PcGrid *g = s->grid;
    size_t filled = 0;
    for (guint i = 0; i < g->cells->len; i++)
        filled += g_array_index(g->cells, PcSpan, i).count > 0;
    if (s->delimiter == BY_SPACE && !head)
        return g->n_rows >= 2 && filled >= 3 * g->n_rows;
    return g->n_rows + head >= 2;
}

bool pc_table_split_read(PcGrid *g, size_t line) {
    const PcLine *first = pc_window_at(g->window, line);
    if (!pc_line_is_split(first) || is_rule(first) || first->kind != PC_LINE_TEXT || is_list_item(first))
        return false;
    Split s = {.grid = g, .delimiter = delimiter_of(first), .line = line};
    g->measured = s.delimiter == BY_SPACE;
    size_t columns = count_columns(&s);
    if (columns < 2)
        return false;
    add_columns(&s, columns);
    bool head = read_head(&s);
    read_rows(&s);
    return g->n_rows > 0 && is_plausible(&s, head);
}

/* ---- regular lines ----------------------------------------------------------------------------------------
 */

#define REGULAR_COLUMNS 16

static bool may_be_regular(const PcLine *line, uint16_t spaces) {
    return line->kind == PC_LINE_TEXT && !line->terminated && !(line->punctuation & PC_LINE_CLAUSES) &&
           line->spaces == spaces && line->width <= 160;
}

static bool is_value(const char *text, size_t length) {
    return is_number(text, length) || (length == 1 && *text == '-') ||
           (length == 3 && memcmp(text, "—", 3) == 0) || (length == 6 && memcmp(text, "——", 6) == 0);
}

/* All numbers but the first. */
static bool is_regular_row(PcGrid *g, size_t first, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length;
        const char *text = pc_grid_tokens_text(g, first + i, 1, &length);
        if (is_value(text, length) != (i > 0))
            return false;
    }
    return true;
}

static void add_regular_row(PcGrid *g, size_t first) {
    size_t row = pc_grid_add_row(g);
    for (guint c = 0; c < g->columns->len; c++)
        *pc_grid_cell(g, row, c) = pc_grid_span(g, first + c, 1);
}

/* The columns that the words of the line name; one more before them where the rows have it. */
static bool read_regular_head(PcGrid *g, size_t line, bool unnamed) {
    size_t start = g->tokens->len, words = pc_grid_tokenize(g, line);
    PcGridColumn names = {.role = PC_COLUMN_NAME, .known = true};
    if (unnamed)
        g_array_append_val(g->columns, names);
    for (size_t i = 0; i < words; i++) {
        PcGridColumn column = {.head = pc_grid_span(g, start + i, 1)};
        size_t length;
        const char *text = pc_grid_text(g, column.head, &length);
        column.role = pc_table_head_role(g->words, text, length, &column.known);
        if (is_value(text, length) && !column.known)
            return false;
        if (unnamed ? column.role != PC_COLUMN_VALUE : i == 0 && column.role == PC_COLUMN_VALUE)
            return false; /* 2019年 2020年 / 产量 1 2 */
        g_array_append_val(g->columns, column);
    }
    return g->columns->len >= 2;
}

bool pc_table_regular_read(PcGrid *g, size_t line) {
    const PcLine *head = pc_window_at(g->window, line);
    uint16_t spaces = head->spaces;
    if (spaces == 0 || spaces >= REGULAR_COLUMNS || !may_be_regular(head, spaces) ||
        !pc_window_have(g->window, line + 3))
        return false;
    bool unnamed = pc_window_at(g->window, line + 1)->spaces == spaces + 1;
    spaces += unnamed;
    if (!may_be_regular(pc_window_at(g->window, line + 1), spaces) || !read_regular_head(g, line, unnamed))
        return false;
    for (size_t i = line + 1; pc_window_have(g->window, i + 1); i++) {
        size_t first = g->tokens->len;
        if (!may_be_regular(pc_window_at(g->window, i), spaces) ||
            pc_grid_tokenize(g, i) != g->columns->len || !is_regular_row(g, first, g->columns->len)) {
            g_array_set_size(g->tokens, (guint)first);
            break;
        }
        add_regular_row(g, first);
        g->n_lines = i + 1;
    }
    return g->n_rows >= 2;
}
