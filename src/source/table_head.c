/* table_head: finds the words of a head among the tokens of its lines, which may be broken over several. */
#include "source/table_head.h"

#include <string.h>

#include "source/chars.h"
#include "source/marker.h"

#define HEAD_LINES 10
#define HEAD_TOKENS 64
#define WORD_TOKENS 4 /* pieces into which a word of the head may be broken */
#define HEAD_BYTES 72
#define HEAD_CELLS 200

/* A calendar year at the start of the text; *length gets its bytes. */
static bool begins_with_year(const char *text, size_t length) {
    return length >= 4 && (memcmp(text, "19", 2) == 0 || memcmp(text, "20", 2) == 0) &&
           g_ascii_isdigit(text[2]) && g_ascii_isdigit(text[3]) &&
           (length == 4 || !g_ascii_isdigit(text[4])) &&
           (length == 4 || (text[4] != '.' && text[4] != ',' && text[4] != '%'));
}

static bool is_bare_year(const char *text, size_t length) {
    return length == 4 && begins_with_year(text, length);
}

static size_t digits_in(const char *text, size_t length) {
    size_t n = 0;
    for (size_t i = 0; i < length; i++)
        n += g_ascii_isdigit(text[i]);
    return n;
}

/* （亿元） */
static bool has_unit(const PcLayoutWords *words, const char *text, size_t length) {
    size_t open = length > 0 && text[0] == '(' ? 1 : 3, close = length > 0 && text[length - 1] == ')' ? 1 : 3;
    return length > open + close && pc_words_is_unit(words, text + open, length - open - close);
}

enum { MAX_SET_WIDE = 24 };

PcColumnRole pc_table_head_role(const PcLayoutWords *words, const char *text, size_t length, bool *known) {
    *known = true;
    char close[MAX_SET_WIDE];
    size_t n = 0;
    if (length < sizeof close && memchr(text, ' ', length) != NULL) { /* 指  标 */
        for (size_t i = 0; i < length; i++)
            if (text[i] != ' ')
                close[n++] = text[i];
        text = close;
        length = n;
    }
    /* 指标（单位）: what stands in brackets tells no role */
    size_t plain = length;
    for (size_t i = 3; i < length; i++)
        if (text[i] == '(' || text[i] == '[' || (i + 3 <= length && memcmp(text + i, "（", 3) == 0)) {
            plain = i;
            break;
        }
    const PcWord *word = pc_words_is(words, PC_WORD_HEAD, text, length);
    if (!word)
        word = pc_words_is(words, PC_WORD_HEAD, text, plain);
    if (word)
        return word->role;
    if (begins_with_year(text, length) || pc_words_holds(words, PC_WORD_HEAD_PART, text, length) ||
        has_unit(words, text + plain, length - plain))
        return PC_COLUMN_VALUE;
    *known = false;
    return PC_COLUMN_OTHER;
}

/* Whether one of the tokens is a head of another role by itself: 指标 属性 are two. */
static bool holds_other_head(PcGrid *g, size_t t, size_t n, PcColumnRole role) {
    for (size_t i = t; i < t + n && n > 1; i++) {
        size_t length;
        const char *text = pc_grid_tokens_text(g, i, 1, &length);
        const PcWord *word = length > 3 ? pc_words_is(g->words, PC_WORD_HEAD, text, length) : NULL;
        if (word && word->role != role)
            return true;
    }
    return false;
}

/* A word of the head at token t: the most tokens that make one. Returns how many, 0 for none. */
static size_t match_word(PcGrid *g, size_t t, PcColumnRole *role) {
    size_t left = MIN(g->tokens->len - t, WORD_TOKENS), length;
    for (size_t n = left; n > 0; n--) {
        const char *text = pc_grid_tokens_text(g, t, n, &length);
        const PcWord *word = length <= HEAD_BYTES ? pc_words_is(g->words, PC_WORD_HEAD, text, length) : NULL;
        if (word && !holds_other_head(g, t, n, word->role)) {
            *role = word->role;
            return n;
        }
    }
    return 0;
}

static bool begins_with(const char *text, size_t length, const char *with) {
    return length >= strlen(with) && memcmp(text, with, strlen(with)) == 0;
}

/* A head of values at token t: 2020年, 2020 年实际, 比上年增长（%）. */
static size_t match_value(PcGrid *g, size_t t) {
    size_t length;
    const char *text = pc_grid_tokens_text(g, t, 1, &length);
    if (length > HEAD_BYTES)
        return 0;
    if (is_bare_year(text, length)) {
        if (t + 1 >= g->tokens->len)
            return 1;
        text = pc_grid_tokens_text(g, t, 2, &length);
        return memcmp(text + 4, "年", 3) == 0 ? 2 : 1;
    }
    if (begins_with_year(text, length))
        return 1;
    bool known;
    return pc_table_head_role(g->words, text, length, &known) == PC_COLUMN_VALUE && known ? 1 : 0;
}

/* （%） after a head belongs to it. */
static bool belongs_to_last(PcGrid *g, size_t t) {
    size_t length;
    const char *text = pc_grid_tokens_text(g, t, 1, &length);
    return g->columns->len > 0 && length <= HEAD_BYTES &&
           (begins_with(text, length, "（") || begins_with(text, length, "(") ||
            begins_with(text, length, "[")) &&
           digits_in(text, length) < 3;
}

static void add_column(PcGrid *g, PcColumnRole role, bool known, size_t t, size_t n) {
    PcGridColumn column = {.role = role, .known = known, .head = pc_grid_span(g, t, n)};
    g_array_append_val(g->columns, column);
}

static void extend_last(PcGrid *g, size_t t) {
    uint32_t token = (uint32_t)t;
    g_array_append_val(g->order, token);
    pc_grid_column(g, g->columns->len - 1)->head.count++;
}

/* A line of data: it has a number that is no year. */
static bool has_number(PcGrid *g, size_t t) {
    uint32_t line = pc_grid_token(g, t)->line;
    for (; t < g->tokens->len && pc_grid_token(g, t)->line == line; t++) {
        size_t length;
        const char *text = pc_grid_tokens_text(g, t, 1, &length);
        bool first = g_ascii_isdigit(text[0]) || text[0] == '-' || text[0] == '>' || text[0] == '<';
        if (first && digits_in(text, length) > 0 && !begins_with_year(text, length))
            return true;
    }
    return false;
}

/* A word that no list knows, in the middle of a line of the head. */
static bool may_be_unknown_head(PcGrid *g, size_t t) {
    size_t length;
    const char *text = pc_grid_tokens_text(g, t, 1, &length);
    return length <= 45 && digits_in(text, length) == 0 && !memmem(text, length, "，", 3) &&
           !memmem(text, length, "。", 3);
}

/* Takes one word of the head at token t. Returns its tokens, 0 where the head is over. */
static size_t take_word(PcGrid *g, size_t t) {
    bool starts_line = t == 0 || pc_grid_token(g, t)->gap >= PC_GAP_LINE;
    if (starts_line && has_number(g, t))
        return 0;
    PcColumnRole role;
    size_t n = match_word(g, t, &role);
    if (n > 0) {
        add_column(g, role, true, t, n);
        return n;
    }
    n = match_value(g, t);
    if (n > 0) {
        add_column(g, PC_COLUMN_VALUE, true, t, n);
        return n;
    }
    if (belongs_to_last(g, t)) {
        extend_last(g, t);
        return 1;
    }
    if (starts_line || !may_be_unknown_head(g, t))
        return 0;
    add_column(g, PC_COLUMN_OTHER, false, t, 1);
    return 1;
}

size_t pc_table_head_count(const PcGrid *g, PcColumnRole role) {
    size_t n = 0;
    for (size_t i = 0; i < g->columns->len; i++)
        n += pc_grid_column(g, i)->role == role;
    return n;
}

static bool is_text_line(PcGrid *g, size_t line) {
    return pc_window_have(g->window, line + 1) && pc_window_at(g->window, line)->kind == PC_LINE_TEXT;
}

/* The heads make a table: what is measured and at least one thing more that is told by its word. */
static bool is_plausible(const PcGrid *g) {
    size_t known = 0;
    for (size_t i = 0; i < g->columns->len; i++)
        known += pc_grid_column(g, i)->known;
    bool named = pc_table_head_count(g, PC_COLUMN_NAME) > 0;
    return g->columns->len >= 2 && known >= 2 &&
           (named || (pc_table_head_count(g, PC_COLUMN_SERIAL) > 0 && known >= 3));
}

static void tokenize_lines(PcGrid *g, size_t line, size_t lines) {
    size_t start = g->tokens->len;
    for (size_t i = 0; i < lines && g->tokens->len < start + HEAD_TOKENS && is_text_line(g, line + i); i++) {
        const PcLine *l = pc_window_at(g->window, line + i);
        if (l->terminated || l->width > HEAD_CELLS)
            return;
        pc_grid_tokenize(g, line + i);
    }
}

/* Whether the line begins with a word of a head, maybe broken over the next lines. Most lines do not. */
static bool begins_head(PcGrid *g, size_t line) {
    const PcLine *l = pc_window_at(g->window, line);
    if (!pc_words_may_begin(g->words, l->text, l->length))
        return false;
    size_t start = g->tokens->len;
    PcColumnRole role;
    tokenize_lines(g, line, 3);
    bool begins = g->tokens->len > start && match_word(g, start, &role) > 0;
    g_array_set_size(g->tokens, (guint)start);
    return begins;
}

bool pc_table_head_begins(PcGrid *g, size_t line) {
    size_t start = g->tokens->len;
    if (!begins_head(g, line))
        return false;
    pc_grid_tokenize(g, line);
    bool begins = g->tokens->len > start + 1 && !has_number(g, start);
    g_array_set_size(g->tokens, (guint)start);
    return begins;
}

size_t pc_table_head_read(PcGrid *g, size_t line) {
    size_t start = g->tokens->len, end = start, lines = 0;
    if (!begins_head(g, line))
        return 0;
    tokenize_lines(g, line, HEAD_LINES);
    for (size_t n; end < g->tokens->len && (n = take_word(g, end)) > 0;)
        end += n;
    bool whole_lines = end == g->tokens->len || pc_grid_token(g, end)->gap >= PC_GAP_LINE;
    if (end > start && whole_lines && is_plausible(g))
        lines = pc_grid_token(g, end - 1)->line - line + 1;
    else
        g_array_set_size(g->columns, 0);
    g_array_set_size(g->tokens, (guint)(lines ? end : start));
    return lines;
}

/* ---- fitting ----------------------------------------------------------------------------------------------
 */

static bool is_value(const PcGrid *g, size_t i) {
    const PcGridColumn *c = pc_grid_column(g, i);
    return c->role == PC_COLUMN_VALUE || (c->role == PC_COLUMN_OTHER && !c->known);
}

static size_t count_values(const PcGrid *g) {
    size_t n = 0;
    for (size_t i = 0; i < g->columns->len; i++)
        n += is_value(g, i);
    return n;
}

static uint32_t line_of(const PcGrid *g, size_t column) {
    PcSpan head = pc_grid_column(g, column)->head;
    return head.count ? pc_grid_token(g, g_array_index(g->order, uint32_t, head.first))->line : 0;
}

/* A head of values that stands on an earlier line than a later one: it may span those. */
static bool find_spanning(const PcGrid *g, size_t *at) {
    for (size_t i = 0; i < g->columns->len; i++)
        for (size_t k = i + 1; is_value(g, i) && k < g->columns->len; k++)
            if (is_value(g, k) && line_of(g, k) > line_of(g, i)) {
                *at = i;
                return true;
            }
    return false;
}

/* The last head broken over a line: it begins a line and can be joined to the one before. */
static bool find_broken(const PcGrid *g, size_t *at) {
    for (size_t i = g->columns->len; i-- > 1;) {
        PcSpan head = pc_grid_column(g, i)->head;
        if (is_value(g, i) && is_value(g, i - 1) && head.count &&
            pc_grid_token(g, g_array_index(g->order, uint32_t, head.first))->gap >= PC_GAP_LINE) {
            *at = i;
            return true;
        }
    }
    return false;
}

static void join_to_previous(PcGrid *g, size_t at) {
    PcSpan head = pc_grid_column(g, at)->head, before = pc_grid_column(g, at - 1)->head;
    PcSpan joined = {g->order->len, before.count + head.count};
    for (uint32_t i = 0; i < before.count; i++) {
        uint32_t token = g_array_index(g->order, uint32_t, before.first + i);
        g_array_append_val(g->order, token);
    }
    for (uint32_t i = 0; i < head.count; i++) {
        uint32_t token = g_array_index(g->order, uint32_t, head.first + i);
        g_array_append_val(g->order, token);
    }
    pc_grid_column(g, at - 1)->head = joined;
    g_array_remove_index(g->columns, (guint)at);
}

/* Gives the spanning heads to the columns below them, in order and evenly. */
static void spread(PcGrid *g, const PcSpan *over, size_t n, size_t values) {
    size_t seen = 0;
    for (size_t i = 0; i < g->columns->len && n > 0; i++)
        if (is_value(g, i)) {
            pc_grid_column(g, i)->over = over[MIN(n - 1, seen * n / values)];
            seen++;
        }
}

void pc_table_head_fit(PcGrid *g, size_t values) {
    PcSpan over[16];
    size_t n_over = 0, at;
    while (count_values(g) > values && n_over < G_N_ELEMENTS(over) && find_spanning(g, &at)) {
        over[n_over++] = pc_grid_column(g, at)->head;
        g_array_remove_index(g->columns, (guint)at);
    }
    spread(g, over, n_over, values);
    while (count_values(g) > values && find_broken(g, &at))
        join_to_previous(g, at);
    while (count_values(g) < values && count_values(g) > 0) {
        PcGridColumn column = {.role = PC_COLUMN_VALUE};
        for (at = g->columns->len; at > 0 && !is_value(g, at - 1);)
            at--;
        g_array_insert_val(g->columns, (guint)at, column);
    }
}
