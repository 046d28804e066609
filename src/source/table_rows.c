/* table_rows: finds where rows begin. With serial numbers a row begins at the next one; without them a row is
 * complete when its words fill the columns. Cells are cut by table_fit. */
#include "source/table_rows.h"

#include <string.h>

#include "source/chars.h"
#include "source/marker.h"
#include "source/table_fit.h"
#include "source/table_head.h"

#define ROW_LINES 40   /* most lines of one row */
#define GROUP_BYTES 30 /* a group's name is short */
#define GROUP_TOKENS 8 /* most words of a group before a serial number */
#define CELL_LINE 44   /* cells: a line of a broken cell is not longer */

typedef struct {
    PcGrid *grid;
    uint32_t fitted[PC_FIT_COLUMNS]; /* columns but group and serial */
    size_t n_fitted;
    size_t serial, group; /* columns; SIZE_MAX where there is none */
    PcSpan group_cell;    /* of the rows being read */
    size_t next_line;     /* first line not in tokens */
    bool over;            /* next_line is no line of the table */
    bool vertical;        /* each cell stands in a line of its own */
    uint32_t expected;    /* the next serial number; 0 where rows have none */
    uint32_t total_cost;
} Rows;

/* ---- lines ------------------------------------------------------------------------------------------------
 */

/* Whether a line can be no line of a table: a heading, a caption, a sentence. */
static bool ends_table(const Rows *r, const PcLine *line) {
    if (line->kind == PC_LINE_TOC)
        return true;
    PcMarker marker = line->marker;
    if (marker.style == PC_MARKER_CHAPTER || marker.style == PC_MARKER_PART ||
        marker.style == PC_MARKER_SECTION || marker.style == PC_MARKER_HASH ||
        (marker.style == PC_MARKER_DOTTED && line->spaces < 2 && marker.content + 6 < line->length))
        return true;
    if (line->width > 60 && line->spaces < 2 && line->punctuation & PC_LINE_COMMA)
        return true;
    if (pc_words_begins(r->grid->words, PC_WORD_NOTE, line->text, line->length) && line->spaces < 3)
        return true;
    return line->terminated && line->width >= 40 && line->punctuation & PC_LINE_STOP;
}

/* Whether what looks like a page number is the serial number that comes next, in a line of its own. */
static bool is_expected(const Rows *r, const PcLine *line) {
    uint32_t value = 0;
    for (uint32_t i = 0; i < line->length; i++) {
        if (!g_ascii_isdigit(line->text[i]) || i > 3)
            return false;
        value = value * 10 + (uint32_t)(line->text[i] - '0');
    }
    return r->expected > 0 && value == r->expected;
}

/* Appends the tokens of the next line; false where the table cannot go on. Page numbers and running heads
 * inside it are passed over. */
static bool read_line(Rows *r) {
    PcWindow *w = r->grid->window;
    while (!r->over && pc_window_have(w, r->next_line + 1)) {
        PcLine *line = pc_window_at(w, r->next_line);
        if (line->kind == PC_LINE_PAGE_NUMBER && is_expected(r, line))
            line->kind = PC_LINE_TEXT;
        if (line->kind == PC_LINE_PAGE_NUMBER || line->kind == PC_LINE_RUNNING_HEAD) {
            r->next_line++;
            continue;
        }
        if (ends_table(r, line))
            break;
        pc_grid_tokenize(r->grid, r->next_line++);
        return true;
    }
    r->over = true;
    return false;
}

static bool begins_line(const PcGrid *g, size_t t) {
    return t == 0 || pc_grid_token(g, t)->gap >= PC_GAP_LINE;
}

/* ---- rows -------------------------------------------------------------------------------------------------
 */

static void set_cell(Rows *r, size_t row, size_t column, size_t first, size_t count) {
    if (count > 0)
        *pc_grid_cell(r->grid, row, column) = pc_grid_span(r->grid, first, count);
}

static void add_row(Rows *r, const PcFit *fit, size_t serial, PcSpan group) {
    size_t row = pc_grid_add_row(r->grid);
    for (size_t i = 0; i < r->n_fitted; i++)
        set_cell(r, row, r->fitted[i], fit->first[i], fit->count[i]);
    if (r->serial != SIZE_MAX && serial != SIZE_MAX)
        set_cell(r, row, r->serial, serial, 1);
    if (r->group != SIZE_MAX)
        *pc_grid_cell(r->grid, row, r->group) = group;
    r->total_cost += fit->cost;
}

/* A row that only names a group, for tables without a column of groups. */
static void add_group_row(Rows *r, PcSpan group) {
    size_t row = pc_grid_add_row(r->grid);
    *pc_grid_cell(r->grid, row, r->fitted[0]) = group;
}

static bool fit(Rows *r, size_t first, size_t end, bool group, PcFit *out) {
    uint32_t surprise = r->group == SIZE_MAX ? 14 : 0; /* a group that no column announces */
    pc_table_fit_row(r->grid, first, end - first, r->fitted, r->n_fitted, group ? surprise : UINT32_MAX, out);
    return out->cost < PC_FIT_BAD;
}

/* A row whose words fill every column of values. */
static bool is_complete(const Rows *r, const PcFit *f) {
    bool number = false;
    for (size_t i = 0; i < r->n_fitted; i++) {
        const PcGridColumn *column = pc_grid_column(r->grid, r->fitted[i]);
        if (column->role == PC_COLUMN_VALUE && f->count[i] == 0)
            return false;
        number = number || column->role == PC_COLUMN_VALUE;
    }
    return number && f->cost < PC_FIT_BAD / 2 + 8;
}

static void find_columns(Rows *r) {
    PcGrid *g = r->grid;
    r->serial = r->group = SIZE_MAX;
    r->n_fitted = 0;
    for (size_t i = 0; i < g->columns->len && r->n_fitted < PC_FIT_COLUMNS; i++) {
        PcColumnRole role = pc_grid_column(g, i)->role;
        if (role == PC_COLUMN_SERIAL && r->serial == SIZE_MAX)
            r->serial = i;
        else if (role == PC_COLUMN_GROUP && r->group == SIZE_MAX && r->n_fitted == 0 &&
                 pc_table_head_count(g, PC_COLUMN_SERIAL) > 0)
            r->group = i; /* without serial numbers nothing sets groups apart but the row itself */
        else
            r->fitted[r->n_fitted++] = (uint32_t)i;
    }
}

/* ---- serial numbers ---------------------------------------------------------------------------------------
 */

/* Whether token t begins with the number, alone or with a sign or a name behind it: 7, 7. 7、 7全市. *split
 * gets the bytes of the number where a name is glued to it. */
static bool is_serial(const PcGrid *g, size_t t, uint32_t number, uint32_t *split) {
    const PcToken *token = pc_grid_token(g, t);
    const char *text = g->folded->str + token->text;
    uint32_t value = 0, at = 0;
    while (at < token->length && g_ascii_isdigit(text[at]) && at < 4)
        value = value * 10 + (uint32_t)(text[at++] - '0');
    *split = 0;
    if (at == 0 || value != number)
        return false;
    if (at == token->length)
        return true;
    if (text[at] == '.' || text[at] == ')')
        at++;
    else if (at + 3 <= token->length && (memcmp(text + at, "、", 3) == 0 || memcmp(text + at, "）", 3) == 0))
        at += 3;
    else if (!((uint8_t)text[at] & 0x80))
        return false; /* 3.5, 5G */
    if (at < token->length && g_ascii_isdigit(text[at]))
        return false;
    *split = at < token->length ? at : 0;
    return true;
}

/* Whether a sign stands behind the serial number 1: 1. 1、 */
static bool is_marked(const PcGrid *g, size_t t) {
    const PcToken *token = pc_grid_token(g, t);
    const char *text = g->folded->str + token->text;
    return token->length > 1 && (text[1] == '.' || (token->length > 3 && memcmp(text + 1, "、", 3) == 0));
}

/* Cuts a name off the serial number it is glued to. */
static void split_token(PcGrid *g, size_t t, uint32_t folded_bytes) {
    PcToken *token = pc_grid_token(g, t);
    const PcLine *line = pc_window_at(g->window, token->line);
    size_t n;
    uint32_t at = token->from, seen = 0;
    while (at < token->to && seen < folded_bytes) {
        char utf8[6];
        gunichar c = pc_char_at(line->text + at, &n);
        at += (uint32_t)n;
        seen += (uint32_t)g_unichar_to_utf8(c >= 0xff01 && c <= 0xff5e && c != 0xff09 ? c - 0xff01 + '!' : c,
                                            utf8);
    }
    PcToken rest = *token;
    rest.from = at;
    rest.text += folded_bytes;
    rest.length -= folded_bytes;
    rest.gap = PC_GAP_SPACE;
    token->to = at;
    token->length = folded_bytes;
    g_array_insert_val(g->tokens, (guint)t + 1, rest);
}

/* Whether a group's name stands before the serial number t in its line. */
static bool has_group_before(const Rows *r, size_t t) {
    return r->group != SIZE_MAX && t > 0 && !begins_line(r->grid, t) && begins_line(r->grid, t - 1);
}

/* The next token at or after `from` that can be the serial number, reading lines until `lines` more are read;
 * SIZE_MAX where there is none. */
static size_t find_serial(Rows *r, size_t from, uint32_t number, size_t *lines) {
    PcGrid *g = r->grid;
    for (size_t t = from;; t++) {
        while (t >= g->tokens->len) {
            if (*lines == 0 || !read_line(r))
                return SIZE_MAX;
            --*lines;
        }
        uint32_t split;
        if ((begins_line(g, t) || has_group_before(r, t)) && is_serial(g, t, number, &split)) {
            if (split)
                split_token(g, t, split);
            return t;
        }
    }
}

/* Whether the line of token t can be the rest of a cell of the row above. */
static bool may_be_rest(const PcGrid *g, size_t t) {
    const PcLine *line = pc_window_at(g->window, pc_grid_token(g, t)->line);
    PcMarkerStyle style = line->marker.style;
    return line->width <= CELL_LINE && !line->terminated && !line->page_break &&
           (style == PC_MARKER_NONE || style == PC_MARKER_DOTTED || style == PC_MARKER_PAREN);
}

/* The last row, tokens [first, …): it ends with the line that makes it best. Returns the end of its tokens.
 */
static size_t last_row(Rows *r, size_t first, PcFit *best) {
    PcGrid *g = r->grid;
    size_t end = first, best_end = first;
    best->cost = UINT32_MAX;
    for (size_t lines = 0; lines < ROW_LINES; lines++) {
        while (end < g->tokens->len && (end == first || !begins_line(g, end)))
            end++;
        if (end >= g->tokens->len && !r->over && read_line(r) && !begins_line(g, end))
            continue;
        PcFit f;
        fit(r, first, end, false, &f);
        if (f.cost <= best->cost || (f.cost <= best->cost + 6 && may_be_rest(g, end - 1))) {
            uint32_t least = MIN(f.cost, best->cost);
            *best = f;
            best->cost = least;
            best_end = end;
        } else if (best->cost < PC_FIT_BAD / 2) {
            break;
        }
        if (end >= g->tokens->len || end - first > PC_FIT_TOKENS ||
            (best->cost < PC_FIT_BAD / 2 && !may_be_rest(g, end)))
            break;
        end++;
    }
    return best_end;
}

/* Forgets the lines from token t on. */
static void end_at(Rows *r, size_t t) {
    PcGrid *g = r->grid;
    r->grid->n_lines = t > 0 ? pc_grid_token(g, t - 1)->line + 1 : 0;
    g_array_set_size(g->tokens, (guint)t);
}

/* The group of the rows to come. */
static PcSpan open_group(Rows *r, size_t first, size_t count) {
    PcSpan group = pc_grid_span(r->grid, first, count);
    if (r->group == SIZE_MAX)
        add_group_row(r, group);
    return group;
}

/* A line of words alone above rows that are under it: 一、经济发展. */
static bool names_group(PcGrid *g, size_t first, size_t end) {
    uint32_t line = pc_grid_token(g, first)->line;
    if (pc_grid_token(g, end - 1)->line != line || end - first > 2)
        return false;
    const PcLine *l = pc_window_at(g->window, line);
    if (l->marker.style == PC_MARKER_HAN || l->marker.style == PC_MARKER_HAN_PAREN)
        return true;
    size_t length;
    const char *text = pc_grid_tokens_text(g, first, end - first, &length);
    return length <= 18 && !strpbrk(text, "0123456789");
}

/* The line of tokens that ends at or behind t. */
static size_t line_end(const PcGrid *g, size_t t, size_t end) {
    for (t++; t < end && !begins_line(g, t); t++)
        ;
    return t;
}

/* Cuts tokens [first, end) into complete rows, of which only the first has a serial number: the others say
 * 其中：工业. What stands behind the last may name the next group. Adds them where `add`. False where rows
 * are no cut. */
static bool cut_rows(Rows *r, size_t first, size_t end, bool add, size_t serial, PcSpan group, PcFit *last) {
    PcGrid *g = r->grid;
    size_t from = first, to = first;
    *last = (PcFit){.group_first = (uint32_t)end};
    while (to < end) {
        PcFit f;
        to = line_end(g, to, end);
        if (!fit(r, from, to, false, &f) || !is_complete(r, &f))
            continue;
        if (add)
            add_row(r, &f, from == first ? serial : SIZE_MAX, group);
        from = to;
    }
    size_t length;
    const char *rest = pc_grid_tokens_text(g, from, end - from, &length);
    if (from == first || length > GROUP_BYTES || strpbrk(rest, "0123456789"))
        return false;
    last->group_first = (uint32_t)from;
    last->group_count = (uint32_t)(end - from);
    return true;
}

/* The serial number of the next row, such that the row before it, tokens [first, …), is a good one. */
static size_t next_serial(Rows *r, size_t first, uint32_t number, PcFit *best) {
    size_t lines = ROW_LINES, found = SIZE_MAX;
    best->cost = UINT32_MAX;
    for (size_t t = first; (t = find_serial(r, t, number, &lines)) != SIZE_MAX; t++) {
        if (t - first > PC_FIT_TOKENS)
            break;
        PcFit f;
        if (has_group_before(r, t)) {
            fit(r, first, t - 1, false, &f);
            f.group_first = (uint32_t)t - 1;
            f.group_count = 1;
        } else {
            fit(r, first, t, true, &f);
        }
        if (f.cost < best->cost) {
            *best = f;
            found = t;
        }
        if (best->cost < PC_FIT_BAD / 2)
            break;
    }
    PcFit last;
    if (found == SIZE_MAX || best->cost < PC_FIT_BAD * 2)
        return found;
    return cut_rows(r, first, found, false, SIZE_MAX, (PcSpan){0}, &last) ? found : SIZE_MAX;
}

/* Adds the row of tokens [first, end), or the rows it holds. *fitted gets the group at its end. */
static void add_rows(Rows *r, PcFit *fitted, size_t first, size_t end, size_t serial, PcSpan group) {
    PcFit last;
    if (fitted->cost >= PC_FIT_BAD / 2 && cut_rows(r, first, end, false, serial, group, &last)) {
        cut_rows(r, first, end, true, serial, group, &last);
        *fitted = last;
        return;
    }
    add_row(r, fitted, serial, group);
}

/* The next row's serial number: one more, or 1 where the numbers begin anew in each group. */
static size_t next_row(Rows *r, size_t first, uint32_t *number, PcFit *f) {
    r->expected = *number;
    size_t next = next_serial(r, first, *number, f);
    if (next != SIZE_MAX || *number == 2)
        return next;
    PcFit anew;
    next = next_serial(r, first, 1, &anew);
    if (next == SIZE_MAX || anew.cost >= PC_FIT_BAD / 2)
        return SIZE_MAX;
    PcFit behind; /* a note to the table begins with 1 too, but makes no row */
    if (next_serial(r, next + 1, 2, &behind) == SIZE_MAX || !is_complete(r, &behind))
        return SIZE_MAX;
    *f = anew;
    *number = 1;
    return next;
}

static bool read_numbered(Rows *r) {
    PcGrid *g = r->grid;
    size_t start = g->tokens->len, lines = GROUP_TOKENS;
    r->expected = 1;
    size_t serial = find_serial(r, start, 1, &lines);
    if (serial == SIZE_MAX || serial - start > GROUP_TOKENS)
        return false;
    PcSpan group = {0};
    if (serial > start)
        group = open_group(r, start, serial - start);
    for (uint32_t number = 2;; number++) {
        PcFit f;
        size_t next = next_row(r, serial + 1, &number, &f);
        if (next == SIZE_MAX) {
            size_t end = last_row(r, serial + 1, &f);
            if (f.cost < PC_FIT_BAD * 2) {
                add_row(r, &f, serial, group);
                end_at(r, end);
            } else {
                end_at(r, serial);
            }
            return g->n_rows > 0;
        }
        add_rows(r, &f, serial + 1, next, serial, group);
        if (f.group_count)
            group = open_group(r, f.group_first, f.group_count);
        serial = next;
    }
}

/* ---- no serial numbers ------------------------------------------------------------------------------------
 */

/* Whether the next line stands apart from the rows above: behind a blank line where those tell something, or
 * it is a head. */
static bool is_apart(const Rows *r) {
    PcGrid *g = r->grid;
    if (g->n_rows == 0 || !pc_window_have(g->window, r->next_line + 1))
        return false;
    const PcLine *line = pc_window_at(g->window, r->next_line);
    if (!g->window->layout.spaced && line->blanks > 0)
        return true;
    return pc_table_head_begins(g, r->next_line);
}

/* Rows that are told by their words alone: one is complete where all its columns have something. */
static bool read_unnumbered(Rows *r) {
    PcGrid *g = r->grid;
    size_t first = g->tokens->len, lines = 0;
    while (lines < 8 && !(lines == 0 && is_apart(r)) && read_line(r)) {
        lines++;
        PcFit f;
        fit(r, first, g->tokens->len, false, &f);
        if (!is_complete(r, &f)) {
            if (lines == 1 && !r->vertical && names_group(g, first, g->tokens->len)) {
                add_group_row(r, pc_grid_span(g, first, g->tokens->len - first));
                first = g->tokens->len;
                lines = 0;
            }
            continue;
        }
        bool rest = g->window->layout.spaced && pc_window_have(g->window, r->next_line + 1) &&
                    pc_window_at(g->window, r->next_line)->blanks == 0;
        if (rest) /* a cell goes on in the next line */
            continue;
        add_row(r, &f, SIZE_MAX, (PcSpan){0});
        first = g->tokens->len;
        lines = 0;
    }
    end_at(r, first);
    return g->n_rows >= 2;
}

/* ---- the columns of values -------------------------------------------------------------------------------
 */

static bool is_attribute(const PcGrid *g, size_t t) {
    const PcToken *token = pc_grid_token(g, t);
    return token->length > 6 &&
           pc_words_is(g->words, PC_WORD_ATTRIBUTE, g->folded->str + token->text, token->length);
}

/* How many words stand behind the attribute, in a row all of whose words behind it are in one line; 0 else.
 */
static size_t values_behind(const PcGrid *g, size_t t) {
    size_t n = 0;
    uint32_t line = pc_grid_token(g, t)->line;
    for (size_t i = t + 1; i < g->tokens->len && pc_grid_token(g, i)->line == line; i++)
        n++;
    return n;
}

/* The columns of values that most rows have, told by the words behind their attributes; 0 where nothing
 * tells. */
static size_t count_values(Rows *r) {
    PcGrid *g = r->grid;
    size_t seen[9] = {0}, start = g->tokens->len, best = 0, line = r->next_line;
    bool behind = false;
    for (size_t i = 0; i < g->columns->len; i++)
        behind = behind || (pc_grid_column(g, i)->role == PC_COLUMN_ATTRIBUTE && i + 1 < g->columns->len);
    for (size_t lines = 0; behind && lines < 60 && read_line(r); lines++)
        ;
    for (size_t t = start; t < g->tokens->len; t++)
        if (is_attribute(g, t))
            seen[MIN(values_behind(g, t), 8)]++;
    for (size_t n = 1; n < G_N_ELEMENTS(seen); n++)
        if (seen[n] > seen[best] || best == 0)
            best = seen[n] ? n : best;
    g_array_set_size(g->tokens, (guint)start);
    r->next_line = line;
    r->over = false;
    return best;
}

/* Rows numbered in their names, 1. 2. 3., or before them, under a head that says nothing of it: a column is
 * put in. */
static void find_unannounced_serials(Rows *r) {
    PcGrid *g = r->grid;
    size_t start = g->tokens->len, lines = 12, line = r->next_line, at = 0;
    uint32_t split = 0, bare = 0;
    bool found = false;
    while (lines-- > 0 && read_line(r))
        ;
    for (size_t t = start; t < g->tokens->len && !found; t++) {
        if (!begins_line(g, t) || !is_serial(g, t, bare + 1, &split))
            continue;
        bare += pc_grid_token(g, t)->length == 1;
        found = bare == 2 || (bare == 0 && t - start < 4 && is_marked(g, t));
    }
    g_array_set_size(g->tokens, (guint)start);
    r->next_line = line;
    r->over = false;
    if (!found)
        return;
    while (at < g->columns->len && pc_grid_column(g, at)->role != PC_COLUMN_NAME)
        at++;
    PcGridColumn column = {.role = PC_COLUMN_SERIAL, .known = true};
    g_array_insert_val(g->columns, (guint)MIN(at, g->columns->len), column);
}

/* Whether each word of the head stands in a line of its own, as cells do in a table copied from a page. */
static bool is_vertical(const PcGrid *g) {
    size_t lines = 0;
    for (size_t i = 0; i < g->columns->len; i++) {
        PcSpan head = pc_grid_column(g, i)->head;
        lines += head.count && begins_line(g, g_array_index(g->order, uint32_t, head.first));
    }
    return lines == g->columns->len && lines >= 3;
}

bool pc_table_rows_read(PcGrid *g, size_t line) {
    Rows r = {.grid = g, .next_line = line, .vertical = is_vertical(g)};
    size_t values = count_values(&r), heads = pc_table_head_count(g, PC_COLUMN_VALUE);
    if (values > 0 && heads != values)
        pc_table_head_fit(g, values < heads ? values : heads);
    if (pc_table_head_count(g, PC_COLUMN_SERIAL) == 0)
        find_unannounced_serials(&r);
    find_columns(&r);
    if (r.n_fitted == 0)
        return false;
    return r.serial != SIZE_MAX ? read_numbered(&r) : read_unnumbered(&r);
}
