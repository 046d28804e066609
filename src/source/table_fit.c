/* table_fit: cuts a row's words into cells at the least cost (dynamic programming over words and columns).
 * Costs are small integers; what they compare is written beside them. */
#include "source/table_fit.h"

#include <string.h>

#include "source/chars.h"

#define SEGMENT 32 /* most tokens of one cell */
#define UNIT_TOKENS 5
#define NEVER 1000000u
#define PERFECT 4 /* a row that costs no more needs no other cut */

/* What counts about the words of one possible cell. */
typedef struct {
    uint32_t join; /* cost of the spaces and line ends inside */
    int open;      /* brackets opened and not closed */
    bool closes;   /* a bracket closed that was not opened inside */
    uint32_t digits, han, letters;
    bool dash;     /* nothing but a sign for "none" */
    bool has_dash; /* such a sign among other words */
    bool attribute, has_attribute;
    bool unit;
    bool begins_bracket;
    bool bracketed_unit; /* （%）, which goes with a name */
} Segment;

static bool is_dash_text(const char *text, size_t length) {
    static const char *const signs[] = {"-", "--", "—", "——", "–", "/", "\\", "－", "…"};
    bool sign = length > 0 && length <= 6 && strchr("-/\\\xe2\xef", text[0]) != NULL;
    if (!sign) /* as nearly all words */
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
        if (strlen(signs[i]) == length && memcmp(signs[i], text, length) == 0)
            return true;
    return false;
}

static void count_chars(Segment *s, const char *text, size_t length) {
    size_t n;
    for (size_t at = 0; at < length; at += n) {
        gunichar c = pc_char_at(text + at, &n);
        if (c >= '0' && c <= '9')
            s->digits++;
        else if (pc_char_is_han(c))
            s->han++;
        else if (g_unichar_isalpha(c) || c == '%' || c == 0x2030)
            s->letters++;
        else if (c == '(' || c == 0xff08 || c == '[')
            s->open++;
        else if (c == ')' || c == 0xff09 || c == ']') {
            if (s->open > 0)
                s->open--;
            else
                s->closes = true;
        }
    }
}

static const char *text_of(const PcGrid *g, size_t token, size_t *length) {
    const PcToken *t = pc_grid_token(g, token);
    *length = t->length;
    return g->folded->str + t->text;
}

static bool ends_with_digit(const char *text, size_t length) {
    return length > 0 && (g_ascii_isdigit(text[length - 1]) || text[length - 1] == '%');
}

/* Cost of reading token t and the one before it as one cell. */
static uint32_t join_cost(const PcGrid *g, size_t t, const Segment *s) {
    size_t a_length, b_length;
    const char *a = text_of(g, t - 1, &a_length), *b = text_of(g, t, &b_length);
    if (s->open > 0 || a_length == 0 || b_length == 0)
        return 0; /* inside a bracket */
    bool number_a = ends_with_digit(a, a_length), number_b = g_ascii_isdigit(b[0]);
    PcGap gap = pc_grid_token(g, t)->gap;
    if (number_a && number_b)
        return 25; /* two numbers are two cells */
    if (gap == PC_GAP_SPACE)
        return number_a || number_b ? 2 : 6; /* 8 左右, 累计 4000; words side by side are two cells */
    bool bracket = b[0] == '(' || b[0] == '[' || (b_length >= 3 && memcmp(b, "（", 3) == 0);
    uint32_t cost = gap == PC_GAP_LINE ? 2 : 3;
    return cost +
           (number_a && !bracket ? (gap == PC_GAP_BLANK ? 6 : 4) : 0); /* a number's cell is complete */
}

static void extend(PcGrid *g, Segment *s, size_t first, size_t t) {
    size_t length;
    const char *text = text_of(g, t, &length);
    if (t > first)
        s->join += join_cost(g, t, s);
    else
        s->begins_bracket = length > 0 && (text[0] == '(' || (length >= 3 && memcmp(text, "（", 3) == 0));
    if (is_dash_text(text, length))
        s->has_dash = true;
    count_chars(s, text, length);
    if (pc_words_is(g->words, PC_WORD_ATTRIBUTE, text, length) && length > 6)
        s->has_attribute = true;
    uint8_t last = length > 0 ? (uint8_t)text[length - 1] : 0;
    bool bracket = s->open > 0 || s->closes || last == ')' || last == 0x89; /* ）ends so */
    if (bracket && (memmem(text, length, "（%", 4) || memmem(text, length, "(%", 2)))
        s->bracketed_unit = true;
    size_t n = t - first + 1;
    s->dash = n == 1 && s->has_dash;
    s->attribute = s->unit = false;
    bool may_be_unit = n <= UNIT_TOKENS && !s->digits && !s->has_attribute;
    text = text_of(g, first, &length);
    if (!may_be_unit && !pc_words_may_be(g->words, PC_WORD_ATTRIBUTE, text, length))
        return;
    if (n > 1)
        text = pc_grid_tokens_text(g, first, n, &length);
    s->attribute = pc_words_is(g->words, PC_WORD_ATTRIBUTE, text, length) != NULL;
    s->unit =
        may_be_unit && length <= (memchr(text, '/', length) ? 36 : 18) && pc_grid_is_unit(g, text, length);
}

/* ---- costs of cells ---------------------------------------------------------------------------------------
 */

static uint32_t cost_of_empty(const PcGridColumn *column) {
    switch (column->role) {
    case PC_COLUMN_NAME:
        return 60;
    case PC_COLUMN_UNIT:
        return 15;
    case PC_COLUMN_ATTRIBUTE:
        return 30;
    case PC_COLUMN_VALUE:
        return 14;
    case PC_COLUMN_GROUP:
        return 4;
    default:
        return 6;
    }
}

static uint32_t cost_of_value(const Segment *s) {
    if (s->dash)
        return 0;
    uint32_t cost = s->has_attribute ? 80 : 0;
    cost += s->has_dash ? 20 : 0;       /* a dash is a cell of its own */
    cost += s->begins_bracket ? 15 : 0; /* a bracket goes with what stands before it */
    if (s->digits == 0)
        return cost + (s->unit ? 15 : 10); /* 与全市保持同步 */
    return cost + MIN(s->han / 2, 10) + (s->bracketed_unit ? 12 : 0);
}

static uint32_t cost_of_name(const Segment *s) {
    if (s->dash)
        return 40;
    uint32_t cost = s->has_attribute ? 80 : 0;
    cost += s->begins_bracket ? 10 : 0;
    cost += s->has_dash ? 20 : 0;
    if (s->han + s->letters == 0)
        return cost + 40;
    return cost + (s->unit && s->han <= 2 ? 6 : 0);
}

static uint32_t cost_of_unit(const Segment *s) {
    if (s->unit)
        return 0;
    if (s->dash)
        return 1;
    if (s->attribute || s->has_attribute)
        return 80;
    return 30 + (s->digits ? 20 : 0) + s->han * 2; /* a unit nobody knows is a short word */
}

static uint32_t cost_of_cell(const PcGridColumn *column, const Segment *s) {
    uint32_t cost = s->join;
    if (s->open > 0 || s->closes)
        cost += 40; /* a bracket is broken apart */
    switch (column->role) {
    case PC_COLUMN_NAME:
        return cost + cost_of_name(s);
    case PC_COLUMN_UNIT:
        return cost + cost_of_unit(s);
    case PC_COLUMN_ATTRIBUTE:
        return cost + (s->attribute ? 0 : s->dash ? 5 : 60);
    case PC_COLUMN_VALUE:
        return cost + cost_of_value(s);
    case PC_COLUMN_GROUP:
        return cost + (s->digits || s->unit || s->has_attribute || s->dash ? 40 : 0);
    case PC_COLUMN_SERIAL:
        return cost + (s->digits && !s->han ? 0 : 60);
    default:
        return cost + (s->has_attribute ? 60 : 4);
    }
}

/* Cost of a group of rows at the end of a row: a short name in lines of its own. */
static uint32_t cost_of_group(const PcGrid *g, size_t first, const Segment *s) {
    bool spaced = g->window->layout.spaced;
    uint32_t cost = s->join + 2 + (s->digits ? 40 : 0) + (s->unit || s->has_attribute || s->dash ? 40 : 0);
    if (s->open > 0 || s->closes || s->han == 0)
        cost += 40;
    PcGap gap = pc_grid_token(g, first)->gap;
    return cost + (gap == PC_GAP_SPACE ? 40 : gap == PC_GAP_LINE && spaced ? 3 : 0) + (s->han > 8 ? 10 : 0);
}

/* ---- the cut ----------------------------------------------------------------------------------------------
 */

typedef struct {
    uint32_t cost;
    uint32_t from; /* tokens taken before the cell */
} Step;

typedef struct {
    PcGrid *grid;
    size_t first, count, n_columns;
    const uint32_t *columns;
    Step *steps; /* [columns taken][tokens taken] */
    bool spaced; /* a line end without a blank line tells that a cell goes on */
} Cut;

static Step *step_at(const Cut *cut, size_t columns, size_t tokens) {
    return &cut->steps[columns * (cut->count + 1) + tokens];
}

static void relax(Step *step, uint32_t cost, size_t from) {
    if (cost < step->cost)
        *step = (Step){cost, (uint32_t)from};
}

/* Cost of a border between two cells before token t. */
static uint32_t border_cost(const Cut *cut, size_t t) {
    if (t == 0)
        return 0;
    return cut->spaced && pc_grid_token(cut->grid, cut->first + t)->gap == PC_GAP_LINE ? 2 : 0;
}

/* All cells that begin at token `from`, for every column. */
static void cut_from(Cut *cut, size_t from) {
    Segment s = {0};
    uint32_t border = from < cut->count ? border_cost(cut, from) : 0;
    for (size_t c = 0; c < cut->n_columns; c++) {
        uint32_t before = step_at(cut, c, from)->cost;
        if (before < NEVER)
            relax(step_at(cut, c + 1, from),
                  before + cost_of_empty(pc_grid_column(cut->grid, cut->columns[c])), from);
    }
    for (size_t to = from + 1; to <= cut->count && to - from <= SEGMENT; to++) {
        extend(cut->grid, &s, cut->first + from, cut->first + to - 1);
        for (size_t c = 0; c < cut->n_columns; c++) {
            uint32_t before = step_at(cut, c, from)->cost;
            if (before < NEVER)
                relax(step_at(cut, c + 1, to),
                      before + border + cost_of_cell(pc_grid_column(cut->grid, cut->columns[c]), &s), from);
        }
    }
}

static void choose_group(const Cut *cut, uint32_t surprise, PcFit *fit) {
    for (size_t from = cut->count; from-- > 0 && cut->count - from <= 6;) {
        Segment s = {0};
        for (size_t t = from; t < cut->count; t++)
            extend(cut->grid, &s, cut->first + from, cut->first + t);
        uint32_t cost = step_at(cut, cut->n_columns, from)->cost;
        cost += cost_of_group(cut->grid, cut->first + from, &s) + surprise;
        if (cost < fit->cost) {
            fit->cost = cost;
            fit->group_first = (uint32_t)(cut->first + from);
            fit->group_count = (uint32_t)(cut->count - from);
        }
    }
}

/* The usual row: a word for each column, and each as it should be. */
static bool fit_one_by_one(PcGrid *g, size_t first, size_t count, const uint32_t *columns, PcFit *fit) {
    uint32_t cost = 0;
    for (size_t i = 0; i < count && cost <= PERFECT; i++) {
        Segment s = {0};
        if (i > 0 && pc_grid_token(g, first + i)->gap != PC_GAP_SPACE)
            return false;
        extend(g, &s, first + i, first + i);
        cost += cost_of_cell(pc_grid_column(g, columns[i]), &s);
        fit->first[i] = (uint32_t)(first + i);
        fit->count[i] = 1;
    }
    fit->cost = cost;
    return cost <= PERFECT;
}

void pc_table_fit_row(PcGrid *g, size_t first, size_t count, const uint32_t *columns, size_t n_columns,
                      uint32_t group, PcFit *fit) {
    *fit = (PcFit){.cost = NEVER, .n_columns = n_columns};
    if (count > PC_FIT_TOKENS || n_columns > PC_FIT_COLUMNS || n_columns == 0)
        return;
    if (count == n_columns && fit_one_by_one(g, first, count, columns, fit))
        return;
    *fit = (PcFit){.cost = NEVER, .n_columns = n_columns};
    size_t size = (n_columns + 1) * (count + 1);
    g_byte_array_set_size(g->steps, (guint)(size * sizeof(Step)));
    Step *steps = (Step *)(void *)g->steps->data;
    for (size_t i = 0; i < size; i++)
        steps[i] = (Step){NEVER, 0};
    Cut cut = {g, first, count, n_columns, columns, steps, g->window->layout.spaced};
    step_at(&cut, 0, 0)->cost = 0;
    for (size_t from = 0; from <= count; from++)
        cut_from(&cut, from);
    fit->cost = step_at(&cut, n_columns, count)->cost;
    if (group != UINT32_MAX)
        choose_group(&cut, group, fit);
    size_t at = count - fit->group_count;
    for (size_t c = n_columns; c > 0 && fit->cost < NEVER; c--) {
        size_t from = step_at(&cut, c, at)->from;
        fit->first[c - 1] = (uint32_t)(first + from);
        fit->count[c - 1] = (uint32_t)(at - from);
        at = from;
    }
}
