/* chars: reading one character of valid UTF-8, and the classes of characters that layout depends on. */
#ifndef PC_SOURCE_CHARS_H
#define PC_SOURCE_CHARS_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* Bytes of the character that starts with `lead`, in valid UTF-8. */
static inline size_t pc_char_length(uint8_t lead) {
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* The character at p, of valid UTF-8; *length gets its bytes. */
static inline gunichar pc_char_at(const char *text, size_t *length) {
    const uint8_t *p = (const uint8_t *)text;
    if (p[0] < 0x80) {
        *length = 1;
        return p[0];
    }
    if (p[0] < 0xe0) {
        *length = 2;
        return (gunichar)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
    }
    if (p[0] < 0xf0) {
        *length = 3;
        return (gunichar)(p[0] & 0x0f) << 12 | (gunichar)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
    }
    *length = 4;
    return (gunichar)(p[0] & 0x07) << 18 | (gunichar)(p[1] & 0x3f) << 12 | (gunichar)(p[2] & 0x3f) << 6 |
           (p[3] & 0x3f);
}

/* The character that ends at text[end), end > 0; *length gets its bytes. */
static inline gunichar pc_char_before(const char *text, size_t end, size_t *length) {
    size_t at = end - 1;
    while (at > 0 && pc_text_continues(text[at]))
        at--;
    return pc_char_at(text + at, length);
}

/* Characters of text[0, length): its bytes that continue no other. */
size_t pc_char_count(const char *text, size_t length);

/* Cells a character takes in a fixed-width font with full-width Chinese punctuation. */
static inline unsigned pc_char_width(gunichar c) {
    if (c < 0x1100)
        return c == 0xb7 || c == 0xd7 ? 2 : 1;
    if (c >= 0x2010 && c <= 0x2027)
        return 2; /* dashes, quotes and ellipses are full-width in Chinese text */
    return c >= 0x2e80 || (c >= 0x2460 && c <= 0x25ff) || c == 0x2236 ? 2 : 1;
}

static inline bool pc_char_is_space(gunichar c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0xa0 || c == 0x3000 ||
           c == 0xfeff || (c >= 0x2000 && c <= 0x200d) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
           c == 0x205f || c == 0x85;
}

static inline bool pc_char_is_digit(gunichar c) {
    return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

static inline bool pc_char_is_han(gunichar c) {
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff) || c == 0x3007;
}

/* The value of a Chinese digit, 〇 and 零 to 九; -1 of any other character. */
static inline int pc_char_han_digit(gunichar c) {
    switch (c) {
    case 0x3007: /* 〇 */
    case 0x96f6: /* 零 */
        return 0;
    case 0x4e00:
        return 1;
    case 0x4e8c:
        return 2;
    case 0x4e09:
        return 3;
    case 0x56db:
        return 4;
    case 0x4e94:
        return 5;
    case 0x516d:
        return 6;
    case 0x4e03:
        return 7;
    case 0x516b:
        return 8;
    case 0x4e5d:
        return 9;
    default:
        return -1;
    }
}

/* A sign that ends a sentence or a clause of a list: a line that ends with it is complete. */
static inline bool pc_char_is_terminator(gunichar c) {
    return c == 0x3002 || c == 0xff1b || c == 0xff01 || c == 0xff1f || c == 0xff1a || c == ':' || c == ';' ||
           c == '!' || c == '?' || c == 0xff61;
}

/* A closing bracket or quotation mark, after which the sign before it counts. */
static inline bool pc_char_is_closer(gunichar c) {
    return c == 0x201d || c == 0x2019 || c == 0xff09 || c == ')' || c == 0x300b || c == 0x300d ||
           c == 0x300f || c == 0x3011 || c == ']' || c == 0x3015;
}

#endif
