/* furniture: tells pages by form feeds and by numbers on lines of their own that go up as pages do. */
#include "source/furniture.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"

#define PAGES 3       /* on which a running head stands at least */
#define MAX_HEADS 512 /* lines among which running heads are looked for */
#define MET UINT32_MAX

/* ---- table of contents ------------------------------------------------------------------------------------
 */

static bool is_leader(gunichar c) {
    return c == '.' || c == 0xff0e || c == 0x2026 || c == 0xb7 || c == 0x2025 || c == 0x22ef || c == 0x2024;
}

static bool ends_like_toc(const PcLine *line) {
    const uint8_t *end = (const uint8_t *)line->text + line->length;
    uint8_t last = end[-1];
    if (last < 0x80)
        return (last >= '0' && last <= '9') || last == '.' || last == '-' || last == ')';
    return line->length >= 3 && (end[-3] == 0xe2 || end[-3] == 0xef || end[-2] == 0xc2);
}

bool pc_line_is_toc(const PcLine *line) {
    if (!ends_like_toc(line))
        return false;
    size_t at = line->length, n, dots = 0;
    while (at > 0) {
        gunichar c = pc_char_before(line->text, at, &n);
        if (is_leader(c))
            dots += c == '.' || c == 0xb7 || c == 0xff0e ? 1 : 3;
        else if (dots > 0 ? !pc_char_is_space(c)
                          : !(pc_char_is_digit(c) || pc_char_is_space(c) || c == '-' || c == 0x2014 ||
                              c == ')' || c == '(' || c == 0xff09 || c == 0xff08))
            break;
        at -= n;
        if (dots >= 8)
            return true;
    }
    return dots >= 6 || (dots >= 4 && at + 4 < line->length);
}

/* ---- page numbers -----------------------------------------------------------------------------------------
 */

/* A number with signs or words around it and nothing else. style tells them apart: 0 where there are none. */
static bool bare_number(const PcLine *line, const PcLayoutWords *words, uint32_t *value, int *style) {
    size_t n = 1, digits = 0, numbers = 0, at = 0;
    *style = 0;
    *value = 0;
    if (line->width > 24 || line->tabs || line->pipes)
        return false;
    while (at < line->length) {
        gunichar c = pc_fold(pc_char_at(line->text + at, &n));
        const PcWord *word;
        if (c >= '0' && c <= '9') {
            if (digits == 0 && ++numbers > 2)
                return false;
            if (numbers == 1)
                *value = *value * 10 + (c - '0');
            if (++digits > 4)
                return false;
        } else if (c == '-' || c == 0x2014 || c == 0x2013 || c == 0xb7 || c == '/') {
            *style |= c == '/' ? 2 : 1;
            digits = 0;
        } else if ((word = pc_words_begins(words, PC_WORD_PAGE, line->text + at, line->length - at))) {
            *style |= 4;
            n = word->length;
            digits = 0;
        } else if (c != ' ' && c != 0) {
            return false;
        } else {
            digits = 0;
        }
        at += n;
    }
    return numbers == 1 || (numbers == 2 && *style > 1);
}

/* Whether a number with no signs around it can be the next page's: pages go up, one in some lines. */
static bool follows_page(const PcWindow *w, const PcLine *line, uint32_t value) {
    if (w->page_number == 0 && value <= 3 && (line->number <= 80 || line->page_break))
        return true;
    if (w->page_style != 0)
        return false;
    if (value == 1 && w->page_number > 0) /* the pages begin anew after the contents */
        return w->page_number < 12 && line->number - w->page_line >= 8;
    if (value <= w->page_number)
        return false;
    if (w->layout.wrapped && w->full_above && value < 1000) /* a wrapped line would not hold a number alone */
        return true;
    uint32_t lines = line->number - w->page_line, pages = value - w->page_number;
    if (w->page_number == 0 && !w->layout.wrapped) /* a lone number tells nothing */
        return line->page_break;
    return lines >= pages * (w->layout.wrapped ? 8 : 1) && lines <= pages * 160;
}

static bool is_page_number(PcWindow *w, const PcLine *line) {
    uint32_t value;
    int style;
    if (line->width > 24 || !bare_number(line, w->words, &value, &style))
        return false;
    if (value > 3000 || (style == 0 && !follows_page(w, line, value)))
        return false;
    if (style == 2 && !(w->page_style & 2) && !line->page_break) /* 3/5 may be anything */
        return false;
    w->page_number = value;
    w->page_line = line->number;
    w->page_style = style;
    return true;
}

/* ---- running heads ----------------------------------------------------------------------------------------
 */

/* A hash of a line with its digits left out: running heads differ in the page number they hold. */
static uint32_t hash_line(const PcLine *line) {
    uint32_t hash = 5381;
    for (uint32_t i = 0; i < line->length; i++)
        if (!g_ascii_isdigit(line->text[i]) && line->text[i] != ' ')
            hash = hash * 33 + (uint8_t)line->text[i];
    return hash;
}

static bool may_be_head(const PcLine *line) {
    return line->width >= 8 && line->width <= 90 && !pc_line_is_terminated(line);
}

void pc_heads_clear(PcHeads *heads) {
    g_free(heads->entries);
    *heads = (PcHeads){0};
}

static uint32_t *find_head(const PcHeads *heads, const PcLine *line) {
    uint32_t hash = hash_line(line);
    for (size_t i = 0; i < heads->n; i++)
        if (heads->entries[i].hash == hash)
            return &heads->entries[i].seen;
    return NULL;
}

static void count_head(PcHeads *heads, const PcLine *line) {
    uint32_t *seen = find_head(heads, line);
    if (seen) {
        ++*seen;
        return;
    }
    if (heads->n == MAX_HEADS)
        return;
    if (heads->n == heads->room) {
        heads->room = MAX(heads->room * 2, 16);
        heads->entries = g_realloc_n(heads->entries, heads->room, sizeof *heads->entries);
    }
    heads->entries[heads->n].hash = hash_line(line);
    heads->entries[heads->n++].seen = 1;
}

void pc_heads_add(PcHeads *heads, const PcLine *line, const PcLine *before, const PcLayoutWords *words) {
    uint32_t value;
    int style;
    bool page = line->width <= 24 && bare_number(line, words, &value, &style);
    if ((page || line->form_feed) && before->length && may_be_head(before))
        count_head(heads, before);
    if (!page && (heads->below_number || line->form_feed) && may_be_head(line))
        count_head(heads, line);
    heads->below_number = page;
}

void pc_heads_end(PcHeads *heads) {
    size_t kept = 0;
    for (size_t i = 0; i < heads->n; i++)
        if (heads->entries[i].seen >= PAGES)
            heads->entries[kept++] = heads->entries[i];
    heads->n = kept;
}

static bool is_running_head(const PcWindow *w, const PcLine *line) {
    uint32_t *seen = w->heads.n > 0 && may_be_head(line) ? find_head(&w->heads, line) : NULL;
    if (!seen)
        return false;
    if (*seen == MET) /* the first one is the heading or the title itself */
        return true;
    *seen = MET;
    return false;
}

void pc_furniture_mark(PcWindow *w, PcLine *line) {
    line->terminated = pc_line_is_terminated(line);
    /* where blank lines stand between all lines, one that is set off by a space instead begins a page */
    bool set_off = w->layout.spaced && line->blanks == 0 && line->indent > 0 && line->number > 1;
    line->page_break = w->page_break || line->form_feed || set_off;
    w->page_break = false;
    if (line->width <= 24 && is_page_number(w, line))
        line->kind = PC_LINE_PAGE_NUMBER;
    else if (pc_line_is_toc(line))
        line->kind = PC_LINE_TOC;
    else if (is_running_head(w, line))
        line->kind = PC_LINE_RUNNING_HEAD;
    else
        return;
    w->page_break = line->kind != PC_LINE_TOC;
}
