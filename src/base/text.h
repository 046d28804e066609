/* text: whether a string is, begins or ends with another, words in a row, and where characters begin. Here,
 * not called: the other is nearly always written out, the compiler knows its length then, and most questions
 * are answered by the first two bytes, in which most ideographs differ. */
#ifndef PC_TEXT_H
#define PC_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static inline bool pc_text_is(const char *text, const char *what) {
    return *text == *what && (*what == '\0' || (text[1] == what[1] && strcmp(text, what) == 0));
}

static inline bool pc_text_begins(const char *text, const char *with) {
    if (*with == '\0' || *text != *with || with[1] == '\0')
        return *with == '\0' || *text == *with;
    return text[1] == with[1] && strncmp(text, with, strlen(with)) == 0;
}

static inline bool pc_text_ends(const char *text, const char *with) {
    size_t length = strlen(text), n = strlen(with);
    return length >= n && memcmp(text + length - n, with, n) == 0;
}

/* Whether a byte continues a character of UTF-8 that an earlier one begins (RFC 3629, 3). */
static inline bool pc_text_continues(int byte) {
    return (byte & 0xc0) == 0x80;
}

/* Bytes of the word that `words`, parted by single spaces, begin with; the words behind it. */
static inline size_t pc_text_word(const char *words) {
    return strcspn(words, " ");
}
static inline const char *pc_text_behind_word(const char *words) {
    words += pc_text_word(words);
    return *words == ' ' ? words + 1 : words;
}

#endif
