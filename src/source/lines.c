/* lines: finds line ends (LF, CRLF, CR), trims, and measures what the layout is judged by in one walk. */
#include "source/lines.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"

#define CR_STEP 16384

void pc_lines_init(PcLines *lines, const PcOrigin *origin, size_t limit) {
    *lines = (PcLines){.origin = origin,
                       .limit = MAX(limit, 64),
                       .at = origin->start,
                       .newline = SIZE_MAX,
                       .number = 1,
                       .column = 1};
}

/* What a walk over one line finds. */
typedef struct {
    uint32_t width, chars;
    uint32_t first, last;             /* bytes of the text without white space around it; last is exclusive */
    uint32_t first_width, last_width; /* cells before them */
    uint32_t first_chars;
    uint16_t tabs, pipes, gaps, spaces, lead_tabs;
    uint8_t punctuation;
    bool fold, form_feed, any;
} Walk;

static inline void count(uint16_t *n) {
    if (*n < UINT16_MAX)
        ++*n;
}

/* A run of white space at text[at, end): measured, and counted where text stands on both sides of it. */
static size_t walk_space(const char *text, size_t length, size_t at, Walk *w) {
    uint32_t cells = 0, tabs = 0;
    while (at < length) {
        size_t n;
        gunichar c = pc_char_at(text + at, &n);
        if (!pc_char_is_space(c))
            break;
        if (c != ' ')
            w->fold = true;
        tabs += c == '\t';
        if (c == '\f')
            w->form_feed = true;
        cells += c == '\t' ? 4 : c == 0x3000 ? 2 : c < ' ' ? 0 : 1;
        w->chars++;
        at += n;
    }
    w->width += cells;
    if (!w->any)
        w->lead_tabs = (uint16_t)MIN(tabs, 1000);
    if (w->any && at < length) {
        count(&w->spaces);
        for (; tabs > 0; tabs--)
            count(&w->tabs);
        if (cells >= 2)
            count(&w->gaps);
    }
    return at;
}

/* Takes note of a character that is no ideograph of the main block. */
static inline void note_sign(Walk *w, gunichar c) {
    switch (c) {
    case 0xff0c: /* ， */
        w->punctuation |= PC_LINE_COMMA;
        return;
    case 0xff1b: /* ； */
        w->punctuation |= PC_LINE_SEMICOLON;
        return;
    case 0x3002: /* 。 */
        w->punctuation |= PC_LINE_STOP;
        return;
    case 0x3001: /* 、 */
        w->punctuation |= PC_LINE_PAUSE;
        return;
    case 0x201c:
    case 0x201d:
    case 0xff08:
    case 0xff09:
    case 0xff1a: /* ： */
        return;
    default:
        if (c < ' ' || c >= 0x7f)
            w->fold = w->fold || pc_fold(c) != c;
    }
}

static inline void begin_text(Walk *w, size_t at) {
    if (w->any)
        return;
    w->any = true;
    w->first = (uint32_t)at, w->first_width = w->width, w->first_chars = w->chars;
}

static Walk walk(const char *text, size_t length) {
    Walk w = {0};
    size_t at = 0;
    while (at < length) {
        const uint8_t *p = (const uint8_t *)text + at;
        if ((uint8_t)(p[0] - 0xe4) < 6) { /* ideographs */
            begin_text(&w, at);
            size_t start = at;
            do {
                at += 3;
            } while (at < length && (uint8_t)((uint8_t)text[at] - 0xe4) < 6);
            uint32_t chars = (uint32_t)(at - start) / 3;
            w.width += 2 * chars;
            w.chars += chars;
            w.last = (uint32_t)at, w.last_width = w.width;
            continue;
        }
        size_t n;
        gunichar c = pc_char_at(text + at, &n);
        if (pc_char_is_space(c)) {
            at = walk_space(text, length, at, &w);
            continue;
        }
        begin_text(&w, at);
        if (c == '|' || c == 0xff5c || c == 0x2502)
            count(&w.pipes);
        note_sign(&w, c);
        w.width += pc_char_width(c);
        w.chars++;
        at += n;
        w.last = (uint32_t)at, w.last_width = w.width;
    }
    return w;
}

/* The line at lines->at as it stands in the original: [at, end), and where the next one begins. */
typedef struct {
    size_t end, next;
    bool cut;
} Extent;

/* Moves a cut that limits make to behind the last sentence, so that no number is broken by it. */
static size_t better_cut(const PcOrigin *origin, size_t from, size_t to) {
    if (origin->encoding != PC_ENCODING_UTF8)
        return to;
    for (size_t at = to; at > from + 3 && to - at < 4096; at--)
        if (memcmp(origin->data + at - 3, "。", 3) == 0)
            return at;
    for (size_t at = to; at > from + 1 && to - at < 4096; at--)
        if (origin->data[at - 1] < 0x80
                ? !g_ascii_isdigit(origin->data[at - 1]) && origin->data[at - 1] != '.'
                : at < to && (origin->data[at] & 0xc0) != 0x80)
            return at;
    return to;
}

/* The first CR before `to`, or `to`. Texts without any are searched ahead in big steps. */
static size_t find_cr(PcLines *lines, size_t to) {
    size_t from = MAX(lines->at, lines->no_cr_before);
    if (to <= from)
        return to;
    size_t ahead = MIN(lines->origin->size, MAX(to, from + CR_STEP));
    size_t cr = pc_origin_find(lines->origin, '\r', from, ahead);
    lines->no_cr_before = cr < ahead ? cr : ahead - (ahead - from) % 2; /* whole units of UTF-16 */
    return MIN(cr, to);
}

static Extent extent(PcLines *lines) {
    const PcOrigin *origin = lines->origin;
    size_t unit = origin->encoding >= PC_ENCODING_UTF16LE ? 2 : 1;
    if (lines->newline == SIZE_MAX || lines->newline < lines->at)
        lines->newline = pc_origin_find(origin, '\n', lines->at, origin->size);
    size_t lf = lines->newline;
    bool cut = lf - lines->at > lines->limit;
    size_t to = cut ? pc_origin_boundary(origin, lines->at, lines->at + lines->limit) : lf;
    size_t cr = find_cr(lines, to);
    if (cr < to)
        return (Extent){cr, cr + unit == lf ? lf + unit : cr + unit, false};
    if (cut) {
        to = better_cut(origin, lines->at, to);
        return (Extent){to, to, true};
    }
    return (Extent){lf, lf < origin->size ? lf + unit : lf, false};
}

static const char *bytes_of(PcLines *lines, size_t end, PcLine *line, size_t *length) {
    const PcOrigin *origin = lines->origin;
    if (origin->encoding == PC_ENCODING_UTF8) {
        *length = end - lines->at;
        return (const char *)origin->data + lines->at;
    }
    if (!line->decoded)
        line->decoded = g_string_new(NULL);
    g_string_truncate(line->decoded, 0);
    pc_origin_decode(origin, lines->at, end, line->decoded);
    *length = line->decoded->len;
    return line->decoded->str;
}

/* The original's offset `bytes` bytes and `chars` characters into the line that starts at `from`. */
static size_t original_at(const PcOrigin *origin, size_t from, size_t bytes, size_t chars) {
    return origin->encoding == PC_ENCODING_UTF8 ? from + bytes : pc_origin_advance(origin, from, chars);
}

/* Moves behind a line of `chars` characters. */
static void step(PcLines *lines, Extent e, uint32_t chars) {
    lines->at = e.next;
    if (e.cut) {
        lines->column += chars;
        return;
    }
    lines->number++;
    lines->column = 1;
}

bool pc_lines_next(PcLines *lines, PcLine *line) {
    const PcOrigin *origin = lines->origin;
    uint32_t blanks = 0;
    while (lines->at < origin->size) {
        Extent e = extent(lines);
        if (e.end == lines->at) { /* the usual blank line */
            step(lines, e, 0);
            blanks++;
            continue;
        }
        size_t from = lines->at, length;
        const char *text = bytes_of(lines, e.end, line, &length);
        Walk w = walk(text, length);
        lines->form_feed |= w.form_feed;
        if (!w.any) {
            step(lines, e, w.chars);
            blanks += !e.cut;
            continue;
        }
        line->text = text + w.first;
        line->length = w.last - w.first;
        line->offset = original_at(origin, from, w.first, w.first_chars);
        line->number = lines->number;
        line->column = lines->column + w.first_chars;
        line->indent = w.first_width;
        line->width = w.last_width - w.first_width;
        line->blanks = blanks;
        line->tabs = w.tabs, line->pipes = w.pipes, line->gaps = w.gaps, line->spaces = w.spaces;
        line->lead_tabs = w.lead_tabs;
        line->terminated = line->page_break = line->used = false;
        line->kind = 0;
        line->fold = w.fold;
        line->punctuation = w.punctuation;
        line->form_feed = lines->form_feed;
        line->cut = e.cut;
        line->origin = origin->encoding == PC_ENCODING_UTF8 ? NULL : origin;
        lines->form_feed = false;
        step(lines, e, w.chars);
        return true;
    }
    return false;
}
