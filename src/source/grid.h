/* grid: a table as it is put together: tokens of its lines, columns, and cells made of tokens. */
#ifndef PC_SOURCE_GRID_H
#define PC_SOURCE_GRID_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "source/source.h"
#include "source/window.h"
#include "source/words.h"

/* What stands between a token and the one before it. */
typedef enum { PC_GAP_NONE, PC_GAP_SPACE, PC_GAP_LINE, PC_GAP_BLANK } PcGap;

/* A piece of a line without white space, or a cell between delimiters. */
typedef struct {
    uint32_t line;         /* index in the window */
    uint32_t from, to;     /* bytes of the line's text */
    uint32_t text, length; /* its folded form, in grid->folded */
    uint32_t x, width;     /* cells from the line's start, indent included; where grid->measured */
    PcGap gap;
} PcToken;

/* Tokens order[first, first + count). */
typedef struct {
    uint32_t first, count;
} PcSpan;

typedef struct {
    PcColumnRole role;
    bool known; /* the role is told by the head's words */
    PcSpan head, over;
} PcGridColumn;

typedef struct {
    PcWindow *window;
    const PcLayoutWords *words;
    GArray *tokens; /* of PcToken, in reading order */
    GString *folded;
    GArray *order;   /* of uint32_t: tokens as cells take them */
    GArray *columns; /* of PcGridColumn */
    GArray *cells;   /* of PcSpan, row by row */
    GArray *marks;   /* of PcToken: footnote marks cut off names */
    PcSpan caption, unit;
    size_t n_rows;
    size_t n_lines; /* lines of the window that the table takes */
    bool head_seen; /* a head was found, whatever became of it */
    bool measured;  /* tokens tell where they stand */
    GString *scratch;
    GByteArray *steps;   /* of table_fit, kept for the next row */
    uint64_t units[256]; /* hashes of texts looked up, by their low byte; the top bit: it is a unit */
} PcGrid;

void pc_grid_init(PcGrid *grid, PcWindow *window, const PcLayoutWords *words);
void pc_grid_clear(PcGrid *grid);
/* Empties it for the next table; the memory stays. */
void pc_grid_reset(PcGrid *grid);

/* Appends the tokens of window line i, cut at white space. Returns how many. */
size_t pc_grid_tokenize(PcGrid *grid, size_t i);
/* Appends one token for text[from, to) of window line i, white space around it left out. */
void pc_grid_add_token(PcGrid *grid, size_t i, uint32_t from, uint32_t to);

static inline PcToken *pc_grid_token(const PcGrid *grid, size_t i) {
    return &g_array_index(grid->tokens, PcToken, i);
}
static inline PcGridColumn *pc_grid_column(const PcGrid *grid, size_t i) {
    return &g_array_index(grid->columns, PcGridColumn, i);
}
static inline PcSpan *pc_grid_cell(const PcGrid *grid, size_t row, size_t column) {
    return &g_array_index(grid->cells, PcSpan, row * grid->columns->len + column);
}

/* Appends tokens [first, first + count) to the order; the span they make there. */
PcSpan pc_grid_span(PcGrid *grid, size_t first, size_t count);
/* The folded text of the span's tokens, spaces and line ends left out; valid until the next call. */
const char *pc_grid_text(PcGrid *grid, PcSpan span, size_t *length);
/* The same for tokens [first, first + count). */
const char *pc_grid_tokens_text(PcGrid *grid, size_t first, size_t count, size_t *length);

/* Whether the text is a unit of the catalogue; remembers what was asked before. */
bool pc_grid_is_unit(PcGrid *grid, const char *text, size_t length);

/* A row of empty cells, appended. Returns its index. */
size_t pc_grid_add_row(PcGrid *grid);

#endif
