/* lines: finds line ends (LF, CRLF, CR), trims, and measures what the layout is judged by in one walk. */
#include "source/lines.h"

#include <string.h>

#include "base/text.h"
#include "source/chars.h"
#include "source/fold.h"

#define AHEAD 16384

void pc_lines_init(PcLines *lines, const PcOrigin *origin, size_t limit) {
    *lines = (PcLines){.origin = origin,
                       .limit = MAX(limit, 64),
                       .at = origin->start,
                       .newline = SIZE_MAX,
                       .number = 1,
                       .column = 1};
}

/* The white space at the start of a line. */
typedef struct {
    uint32_t bytes, chars, cells;
    uint16_t tabs;
    bool form_feed;
} Margin;

/* Most lines begin and end with an ASCII character that is seen, or an ideograph of the main block. */
static inline bool is_ascii_seen(char c) {
    return c > ' ' && c < 0x7f;
}
static inline bool begins_ideograph(const char *text) {
    return (uint8_t)*text >= 0xe4 && (uint8_t)*text <= 0xe9;
}

static Margin margin_of(const char *text, size_t length) {
    Margin m = {0};
    size_t n;
    if (is_ascii_seen(*text) || begins_ideograph(text))
        return m;
    for (size_t at = 0; at < length; at += n) {
        gunichar c = pc_char_at(text + at, &n);
        if (!pc_char_is_space(c))
            break;
        if (c == '\t' && m.tabs < UINT16_MAX)
            m.tabs++;
        m.form_feed = m.form_feed || c == '\f';
        m.cells += c == '\t' ? 4 : c == 0x3000 ? 2 : c < ' ' ? 0 : 1;
        m.chars++;
        m.bytes += (uint32_t)n;
    }
    return m;
}

/* The end of text[from, length) without the white space there; *form_feed is set where it has one. */
static size_t end_of(const char *text, size_t from, size_t length, bool *form_feed) {
    size_t n;
    if (is_ascii_seen(text[length - 1]) || (length >= from + 3 && begins_ideograph(text + length - 3)))
        return length;
    while (length > from) {
        gunichar c = pc_char_before(text, length, &n);
        if (!pc_char_is_space(c))
            break;
        *form_feed = *form_feed || c == '\f';
        length -= n;
    }
    return length;
}

/* The line at lines->at as it stands in the original: [at, end), and where the next one begins. */
typedef struct {
    size_t end, next;
    bool cut;       /* by the limit: the paragraph goes on in any case */
    bool same_line; /* the next one begins in the same line of the original */
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
                : at < to && !pc_text_continues(origin->data[at]))
            return at;
    return to;
}

/* The first `sign` in [from, to), or `to`; *none_before remembers how far there is none. Texts without any
 * are searched ahead in big steps. */
static size_t find_ahead(const PcOrigin *origin, char sign, size_t from, size_t to, size_t *none_before) {
    from = MAX(from, *none_before);
    if (to <= from)
        return to;
    size_t ahead = MIN(origin->size, MAX(to, from + AHEAD));
    size_t at = pc_origin_find(origin, sign, from, ahead);
    *none_before = at < ahead ? at : ahead - (ahead - from) % 2; /* whole units of UTF-16 */
    return MIN(at, to);
}

/* The first form feed behind the start of a line, which begins a page in the middle of it, or `to`. */
static size_t find_page(PcLines *lines, size_t to, size_t unit) {
    size_t at = lines->at;
    while (at < to && find_ahead(lines->origin, '\f', at, to, &lines->no_page_before) == at)
        lines->no_page_before = at += unit;
    return find_ahead(lines->origin, '\f', at, to, &lines->no_page_before);
}

static Extent extent(PcLines *lines) {
    const PcOrigin *origin = lines->origin;
    size_t unit = origin->encoding >= PC_ENCODING_UTF16LE ? 2 : 1;
    if (lines->newline == SIZE_MAX || lines->newline < lines->at)
        lines->newline = pc_origin_find(origin, '\n', lines->at, origin->size);
    size_t lf = lines->newline;
    const Extent whole = {lf, lf < origin->size ? lf + unit : lf, false, false};
    bool cut = lf - lines->at > lines->limit;
    if (!cut && lines->no_cr_before >= lf && lines->no_page_before >= lf) /* nearly every line */
        return whole;
    size_t to = cut ? pc_origin_boundary(origin, lines->at, lines->at + lines->limit) : lf;
    size_t cr = find_ahead(origin, '\r', lines->at, to, &lines->no_cr_before);
    size_t page = find_page(lines, MIN(cr, to), unit);
    if (page < MIN(cr, to))
        return (Extent){page, page, false, true};
    if (cr < to)
        return (Extent){cr, cr + unit == lf ? lf + unit : cr + unit, false, false};
    if (cut) {
        to = better_cut(origin, lines->at, to);
        return (Extent){to, to, true, true};
    }
    return whole;
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
    if (e.same_line) {
        lines->column += chars;
        return;
    }
    lines->number++;
    lines->column = 1;
}

/* Bytes that can be read from the line's text on. */
static size_t room_of(const PcLines *lines, const PcLine *line) {
    const PcOrigin *origin = lines->origin;
    return origin->encoding == PC_ENCODING_UTF8 ? origin->size - lines->at : line->decoded->len;
}

static void fill(PcLine *line, const PcLines *lines, const char *text, const Margin *m, size_t end) {
    const PcOrigin *origin = lines->origin;
    PcScan scan = pc_scan(text + m->bytes, end - m->bytes, room_of(lines, line) - m->bytes);
    *line = (PcLine){.text = text + m->bytes,
                     .length = (uint32_t)(end - m->bytes),
                     .offset = original_at(origin, lines->at, m->bytes, m->chars),
                     .number = lines->number,
                     .column = lines->column + m->chars,
                     .indent = m->cells,
                     .width = scan.chars + scan.wide,
                     .tabs = scan.tabs,
                     .pipes = scan.pipes,
                     .gaps = scan.gaps,
                     .spaces = scan.spaces,
                     .lead_tabs = m->tabs,
                     .marker = pc_marker_parse(text + m->bytes, end - m->bytes),
                     .punctuation = scan.punctuation,
                     .fold = scan.fold,
                     .origin = origin->encoding == PC_ENCODING_UTF8 ? NULL : origin,
                     .decoded = line->decoded};
}

bool pc_lines_next(PcLines *lines, PcLine *line) {
    uint32_t blanks = 0;
    const PcOrigin *origin = lines->origin;
    bool bytes = origin->encoding <= PC_ENCODING_GB18030;
    if (lines->digest != NULL)
        pc_digest_until(lines->digest, lines->at);
    while (lines->at < origin->size) {
        if (bytes && origin->data[lines->at] == '\n') { /* nearly every blank line */
            step(lines, (Extent){.next = lines->at + 1}, 0);
            blanks++;
            continue;
        }
        Extent e = extent(lines);
        if (e.end == lines->at) {
            step(lines, e, 0);
            blanks++;
            continue;
        }
        size_t length;
        const char *text = bytes_of(lines, e.end, line, &length);
        Margin m = margin_of(text, length);
        lines->form_feed |= m.form_feed;
        if (m.bytes == length) {
            step(lines, e, m.chars);
            blanks += !e.same_line;
            continue;
        }
        bool form_feed = false;
        fill(line, lines, text, &m, end_of(text, m.bytes, length, &form_feed));
        line->blanks = blanks;
        line->form_feed = lines->form_feed;
        line->cut = e.cut;
        lines->form_feed = form_feed;
        step(lines, e, e.same_line ? (uint32_t)pc_char_count(text, length) : 0);
        return true;
    }
    return false;
}
