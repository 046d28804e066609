/* chars: reading valid UTF-8 a character at a time, with a class for every character of the basic plane. */
#ifndef PC_CLAIM_CHARS_H
#define PC_CLAIM_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* A slice of the text at hand, in bytes. */
typedef struct {
    uint32_t from, to;
} PcSlice;

static inline bool pc_slice_empty(PcSlice s) {
    return s.to <= s.from;
}

/* Classes of characters: a bit each, looked up once per character. */
enum {
    PC_CHAR_DIGIT = 1,
    PC_CHAR_NUMERAL = 2, /* 一 二 … 百 千 万 亿 〇 两 半 数 几 翻 */
    PC_CHAR_END = 4,     /* ends a sentence: 。！？；or a line end */
    PC_CHAR_PUNCT = 16,
    PC_CHAR_LETTER = 32,
    PC_CHAR_WORD = 64, /* a word of the lexicon begins so */
    PC_CHAR_SPACE = 128
};

/* Classes for the first look at a sentence: whether there is anything to read in it. */
enum {
    PC_SCAN_END = 1,
    PC_SCAN_DIGIT = 2,
    PC_SCAN_NUMERAL = 4,
    PC_SCAN_AFTER = 8,    /* may stand behind a Chinese numeral that counts */
    PC_SCAN_CALL = 16,    /* may begin a word that calls a pattern */
    PC_SCAN_YEAR = 32,    /* 年 */
    PC_SCAN_YEARLY = 64,  /* 今 去 上 本 …: with 年 a time */
    PC_SCAN_CLAUSE = 128, /* ， ； ： */
    PC_SCAN_STATUS = 256, /* may begin a word of status: 力争 */
    PC_SCAN_TAIL = 512,   /* makes a noun of the verb before it: 率 额 */
    PC_SCAN_EVENT = PC_SCAN_END | PC_SCAN_DIGIT | PC_SCAN_NUMERAL | PC_SCAN_CALL | PC_SCAN_YEAR
};

/* The character at s, which must not be at its end; characters beyond the basic plane are all U+FFFF. */
static inline uint32_t pc_char_read(const char *s, uint32_t *length) {
    const uint8_t *p = (const uint8_t *)s;
    if (p[0] < 0x80) {
        *length = 1;
        return p[0];
    }
    if (p[0] >= 0xe0 && p[0] < 0xf0) {
        *length = 3;
        return (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
    }
    if (p[0] >= 0xf0) {
        *length = 4;
        return 0xffff;
    }
    *length = p[0] >= 0xc0 ? 2 : 1;
    return p[0] >= 0xc0 ? (uint32_t)(p[0] & 31) << 6 | (p[1] & 63) : 0xffff;
}

/* Where the character before `at` begins; at > 0. */
static inline uint32_t pc_char_back(const char *s, uint32_t at) {
    at--;
    while (at > 0 && pc_text_continues(s[at]))
        at--;
    return at;
}

static inline bool pc_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool pc_is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

#endif
