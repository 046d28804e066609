/* heading: tells headings from paragraphs that begin with a number, and captions from sentences. */
#include "source/heading.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"

#define HEADING_BYTES 240
#define PLAIN_CELLS 60

static bool ends_with(const char *text, size_t length, const char *with) {
    size_t n = strlen(with);
    return length >= n && memcmp(text + length - n, with, n) == 0;
}

static bool has(const char *text, size_t length, const char *what) {
    return memmem(text, length, what, strlen(what)) != NULL;
}

bool pc_is_heading(PcMarker marker, const PcParagraph *p, const char *text, size_t length) {
    if (marker.style == PC_MARKER_NONE || marker.style >= PC_MARKER_BOX)
        return false;
    if (marker.style <= PC_MARKER_ANNEX)
        return true;
    return length < HEADING_BYTES && length > marker.content &&
           !(p->punctuation & (PC_LINE_STOP | PC_LINE_SEMICOLON)) && !ends_with(text, length, "，") &&
           !ends_with(text, length, "：") && !ends_with(text, length, "、");
}

/* text without its white space, in `to`; false where it does not fit. */
static bool without_spaces(const char *text, size_t length, char *to, size_t room, size_t *n) {
    *n = 0;
    size_t bytes;
    for (size_t at = 0; at < length; at += bytes) {
        gunichar c = pc_fold(pc_char_at(text + at, &bytes));
        if (c == ' ' || c == 0)
            continue;
        if (*n + 6 > room)
            return false;
        *n += (size_t)g_unichar_to_utf8(c, to + *n);
    }
    return true;
}

static bool is_plain_heading(const PcParagraph *p, const char *text, size_t length) {
    size_t n, han = 0;
    if (p->lines > 1 || p->punctuation & PC_LINE_CLAUSES || length > PLAIN_CELLS * 3 / 2)
        return false;
    for (size_t at = 0; at < length; at += n) {
        gunichar c = pc_char_at(text + at, &n);
        if (c < 0x80 && (g_ascii_isdigit((char)c) || c == '|' || c == '='))
            return false;
        han += pc_char_is_han(c);
    }
    gunichar last = pc_char_before(text, length, &n);
    return han >= 2 && !pc_char_is_terminator(last);
}

/* Bytes of the time that text begins with: 2023年, 过去五年, 今年; 0 where there is none. */
static size_t leading_time(const PcLayoutWords *words, const char *text, size_t length) {
    size_t n = 0;
    while (n < length && g_ascii_isdigit(text[n]))
        n++;
    if (n > 0)
        return n == 4 && length > 7 && memcmp(text + 4, "年", 3) == 0 ? 7 : 0;
    const PcWord *word = pc_words_begins(words, PC_WORD_PART_TIME, text, length);
    return word && word->length < length ? word->length : 0;
}

/* 2023年工作回顾, 今年工作安排: the heading of a report's part, told by the time it begins with. */
static bool is_part_heading(const PcLayoutWords *words, const PcParagraph *p, const char *plain, size_t n) {
    size_t time = leading_time(words, plain, n);
    if (time == 0 || p->lines > 1 || p->punctuation & PC_LINE_CLAUSES || has(plain, n, "…") ||
        has(plain, n, "、"))
        return false;
    return pc_words_ends(words, PC_WORD_PART, plain + time, n - time) != NULL;
}

PcMarker pc_heading_without_number(const PcLayoutWords *words, const PcParagraph *p, const char *text,
                                   size_t length) {
    PcMarker marker = {.depth = 1};
    char plain[96];
    size_t n = 0;
    if (p->lines > 2 || length > HEADING_BYTES || p->punctuation & PC_LINE_STOP)
        return marker;
    const PcWord *annex = pc_words_begins(words, PC_WORD_ANNEX, text, length);
    if (without_spaces(text, length, plain, sizeof plain, &n) &&
        pc_words_is(words, PC_WORD_CLOSING, plain, n))
        marker.style = PC_MARKER_CLOSING;
    else if (n > 0 && is_part_heading(words, p, plain, n))
        marker.style = PC_MARKER_PART;
    else if (annex && !(p->punctuation & PC_LINE_CLAUSES) && !ends_with(text, length, "："))
        marker.style = PC_MARKER_ANNEX;
    else if (is_plain_heading(p, text, length))
        marker.style = PC_MARKER_PLAIN;
    return marker;
}

static bool has_han_number(gunichar c) {
    static const gunichar numbers[] = {0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94,
                                       0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341};
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        if (numbers[i] == c)
            return true;
    return false;
}

/* Whether a number of a caption stands at text[at]: 1, 1-2, 一, and no quantity. */
static bool has_caption_number(const char *text, size_t length, size_t at) {
    size_t n = 1;
    gunichar c = ' ';
    while (at < length && pc_char_is_space(c = pc_char_at(text + at, &n)))
        at += n;
    if (at >= length)
        return false;
    if (pc_char_is_digit(c)) {
        while (at < length && (pc_char_is_digit(c) || c == '-' || c == '.' || c == 0x2014)) {
            at += n;
            if (at < length)
                c = pc_char_at(text + at, &n);
        }
        return at >= length || c == ' ' || c == ':' || c == 0xff1a || c == 0x3000 || c == 0x3001 ||
               c == '\t' || pc_char_is_han(c) || c == 0x201c;
    }
    size_t next = at + n; /* 专栏一：, 表二 */
    return pc_marker_parse(text + at, length - at).style == PC_MARKER_HAN ||
           (next < length && has_han_number(c) &&
            (text[next] == ' ' || has(text + next, MIN(3, length - next), "：")));
}

PcWordKind pc_caption_kind(const PcLayoutWords *words, const PcLine *line) {
    if (line->terminated || line->width > 120 || !pc_words_may_be_caption(words, line->text, line->length))
        return PC_WORD_KINDS;
    for (PcWordKind kind = PC_WORD_TABLE; kind <= PC_WORD_BOX; kind++) {
        const PcWord *word = pc_words_begins(words, kind, line->text, line->length);
        if (word && has_caption_number(line->text, line->length, word->length))
            return kind;
    }
    return PC_WORD_KINDS;
}

bool pc_is_contents_title(const PcLayoutWords *words, const PcLine *line) {
    char plain[32];
    size_t n;
    return line->width <= 16 && without_spaces(line->text, line->length, plain, sizeof plain, &n) &&
           pc_words_is(words, PC_WORD_CONTENTS, plain, n);
}
