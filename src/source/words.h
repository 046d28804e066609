/* words: the catalogue's words of layout, made ready for look-up. */
#ifndef PC_SOURCE_WORDS_H
#define PC_SOURCE_WORDS_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "catalogue/catalogue.h"
#include "source/source.h"

typedef enum {
    PC_WORD_HEAD,      /* a head of a table's column, whole */
    PC_WORD_HEAD_PART, /* a part of one */
    PC_WORD_ATTRIBUTE,
    PC_WORD_TABLE, /* captions: 表, 图, 专栏 */
    PC_WORD_FIGURE,
    PC_WORD_BOX,
    PC_WORD_CONTENTS,
    PC_WORD_CLOSING,
    PC_WORD_PART,
    PC_WORD_PART_TIME,
    PC_WORD_ANNEX,
    PC_WORD_NOTE,
    PC_WORD_UNIT_LINE,
    PC_WORD_GENRE,
    PC_WORD_PAGE,
    PC_WORD_KINDS
} PcWordKind;

typedef struct {
    const char *text; /* the catalogue's */
    size_t length;
    PcColumnRole role; /* of heads */
} PcWord;

/* Made from a catalogue by words_builder.h, or constant, made by the build from the built-in catalogue
 * (pack/pack.c). */
typedef struct {
    const PcWord *words[PC_WORD_KINDS]; /* longest first */
    uint32_t n[PC_WORD_KINDS];
    uint64_t first[PC_WORD_KINDS]; /* of each kind, a bit for each hash of a first character */
    uint64_t heads[64];            /* the same of the first two characters of PC_WORD_HEAD */
    bool built;                    /* the words are to be freed */
    const PcCatalogue *catalogue;
} PcLayoutWords;
extern const PcLayoutWords pc_constant_layout_words;

/* The place of a first character in `first`, of the first two in `heads`: of three bytes each, as ideographs
 * are. */
static inline unsigned pc_words_hash_one(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    return (p[1] * 5u + p[2]) & 63;
}
static inline unsigned pc_words_hash_two(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    return (p[1] * 5u + p[2] * 67u + p[4] * 11u + p[5] * 131u) & 4095;
}

/* `catalogue` may be NULL: no words are known then. */
void pc_words_init(PcLayoutWords *words, const PcCatalogue *catalogue);
void pc_words_clear(PcLayoutWords *words);

/* Words are of ideographs. The word of that kind that text[0, length) is, begins with, ends with or holds;
 * NULL where there is none.
 */
const PcWord *pc_words_is(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length);
const PcWord *pc_words_begins(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length);
const PcWord *pc_words_ends(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length);
const PcWord *pc_words_holds(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length);

/* Whether a caption may begin as the text does: a quick no for nearly all lines. */
bool pc_words_may_be_caption(const PcLayoutWords *words, const char *text, size_t length);

/* Whether text, or what it begins, may be a word of the kind: quick, and mostly false. */
bool pc_words_may_be(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length);

/* Whether a head of a table may begin as the text does: a quick no for nearly all lines. */
bool pc_words_may_begin(const PcLayoutWords *words, const char *text, size_t length);

/* Whether the text is a unit. */
bool pc_words_is_unit(const PcLayoutWords *words, const char *text, size_t length);

#endif
