/* scan: UTF-8 validation and measuring. Bytes that tell nothing, ideographs and letters above all, are only
 * counted; the others are looked at one by one. */
#include "source/scan.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* ---- validation -------------------------------------------------------------------------------------------
 */

static inline bool is_continuation(uint8_t byte) {
    return (byte & 0xc0) == 0x80;
}

size_t pc_utf8_length(const uint8_t *p, size_t left) {
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xc2 || p[0] > 0xf4)
        return 0;
    if (p[0] < 0xe0)
        return left >= 2 && is_continuation(p[1]) ? 2 : 0;
    if (p[0] < 0xf0) {
        if (left < 3 || !is_continuation(p[1]) || !is_continuation(p[2]))
            return 0;
        return (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ? 0 : 3;
    }
    if (left < 4 || !is_continuation(p[1]) || !is_continuation(p[2]) || !is_continuation(p[3]))
        return 0;
    return (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f) ? 0 : 4;
}

static size_t validate_chars(const uint8_t *data, size_t at, size_t end, size_t size) {
    while (at < end) {
        size_t length = pc_utf8_length(data + at, size - at);
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

#ifdef __SSE2__
/* Bits of the bytes of x that are at least `least`, unsigned. */
static inline unsigned at_least(__m128i x, uint8_t least) {
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(x, _mm_set1_epi8((char)least)), x));
}

/* Bits of first bytes whose second byte has a range of its own, or that are none: C0, C1, E0, ED, F0 and
 * above. */
static inline unsigned rare_first(__m128i x) {
    __m128i low = _mm_cmpeq_epi8(_mm_and_si128(x, _mm_set1_epi8((char)0xfe)), _mm_set1_epi8((char)0xc0));
    __m128i e0 = _mm_cmpeq_epi8(x, _mm_set1_epi8((char)0xe0)),
            ed = _mm_cmpeq_epi8(x, _mm_set1_epi8((char)0xed));
    __m128i high = _mm_cmpeq_epi8(_mm_max_epu8(x, _mm_set1_epi8((char)0xf0)), x);
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, high), _mm_or_si128(e0, ed)));
}

/* The start of the character before or at which blocks of sixteen bytes stop being plainly valid: where
 * continuation bytes stand elsewhere than the bytes before them ask for, or a first byte's second one has a
 * range of its own. */
static size_t skip_plain(const uint8_t *data, size_t at, size_t size) {
    unsigned owed = 0; /* the block's bytes that must continue a character of the block before */
    for (; at + 16 <= size; at += 16) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(data + at));
        unsigned high = (unsigned)_mm_movemask_epi8(x);
        if ((high | owed) == 0)
            continue;
        unsigned first2 = at_least(x, 0xc0), first3 = at_least(x, 0xe0);
        unsigned asked = first2 << 1 | first3 << 2 | owed;
        unsigned rare = rare_first(x);
        if ((asked & 0xffff) != (high & ~first2) || rare)
            break;
        owed = asked >> 16;
    }
    if (owed)
        do {
            at--;
        } while (is_continuation(data[at]));
    return at;
}
#else
static size_t skip_plain(const uint8_t *data, size_t at, size_t size) {
    (void)data, (void)size;
    return at;
}
#endif

size_t pc_utf8_validate(const uint8_t *data, size_t from, size_t size) {
    size_t at = from;
    while (at < size) {
        at = skip_plain(data, at, size);
        size_t end = size - at > 48 ? at + 48 : size;
        at = validate_chars(data, at, end, size);
        if (at < end)
            return at;
    }
    return size;
}

/* ---- measuring --------------------------------------------------------------------------------------------
 */

typedef struct {
    PcScan scan;
    size_t space_end; /* where the last white space ended */
    uint32_t cells;   /* of its run */
} State;

static inline void count(uint16_t *n) {
    if (*n < UINT16_MAX)
        ++*n;
}

static void note_space(State *s, gunichar c, size_t at, size_t n) {
    bool goes_on = s->space_end == at && at > 0;
    uint32_t before = goes_on ? s->cells : 0;
    s->cells = before + (c == '\t' ? 4 : c == 0x3000 ? 2 : c < ' ' ? 0 : 1);
    s->space_end = at + n;
    if (!goes_on)
        count(&s->scan.spaces);
    if (before < 2 && s->cells >= 2)
        count(&s->scan.gaps);
    if (c == '\t')
        count(&s->scan.tabs);
    s->scan.fold = s->scan.fold || c != ' ';
}

/* Any character but the frequent ones. */
static void note_other(State *s, const char *text, size_t at) {
    size_t n;
    gunichar c = pc_char_at(text + at, &n);
    if (c == '|' || c == 0xff5c || c == 0x2502)
        count(&s->scan.pipes);
    if (pc_char_is_space(c))
        note_space(s, c, at, n);
    else
        s->scan.fold = s->scan.fold || pc_fold(c) != c;
}

/* Bits for the third bytes, 0x80 to 0xbf, of characters. */
#define BIT(third) ((uint64_t)1 << ((third)&63))

/* Takes note of the character at `at`, which is no letter and no ideograph of the main block. The signs of
 * Chinese text are told by their third byte. */
static inline void note_sign(State *s, const char *text, size_t at) {
    const uint8_t *p = (const uint8_t *)text + at;
    if (p[0] == 0xef && p[1] == 0xbc) {
        /* ！ （ ） ： ？ are left as they are */
        const uint64_t plain = BIT(0x81) | BIT(0x88) | BIT(0x89) | BIT(0x9a) | BIT(0x9f);
        if (p[2] == 0x8c) /* ， */
            s->scan.punctuation |= PC_LINE_COMMA;
        else if (p[2] == 0x9b) /* ； */
            s->scan.punctuation |= PC_LINE_SEMICOLON;
        else if (!(plain & BIT(p[2])))
            s->scan.fold = true;
    } else if (p[0] == 0xe3 && p[1] == 0x80 && p[2] != 0x80) {
        if (p[2] == 0x82) /* 。 */
            s->scan.punctuation |= PC_LINE_STOP;
        else if (p[2] == 0x81) /* 、 */
            s->scan.punctuation |= PC_LINE_PAUSE;
        else if (p[2] == 0x9c) /* 〜 */
            s->scan.fold = true;
    } else if (p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x92 && p[2] <= 0xa7) {
        return; /* “ ” ‘ ’ — … • */
    } else if (p[0] == ' ') {
        note_space(s, ' ', at, 1);
    } else {
        note_other(s, text, at);
    }
}

#ifdef __SSE2__
static inline uint32_t sum_of(__m128i bytes) {
    __m128i sums = _mm_sad_epu8(bytes, _mm_setzero_si128());
    return (uint32_t)(_mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4));
}

typedef struct {
    __m128i chars, wide; /* counts of each byte of a block */
    __m128i comma, semicolon, stop, pause;
} Counters;

static inline __m128i is(__m128i x, uint8_t byte) {
    return _mm_cmpeq_epi8(x, _mm_set1_epi8((char)byte));
}

static inline __m128i or3(__m128i a, __m128i b, __m128i c) {
    return _mm_or_si128(_mm_or_si128(a, b), c);
}

/* Characters of three bytes that need no look of their own: the marks of Chinese. x, y and z are the block's
 * bytes, those after them, and those after these. */
static inline __m128i plain_marks(Counters *n, __m128i x, __m128i y, __m128i z) {
    __m128i full = _mm_and_si128(is(x, 0xef), is(y, 0xbc)), cjk = _mm_and_si128(is(x, 0xe3), is(y, 0x80));
    __m128i general = _mm_and_si128(is(x, 0xe2), is(y, 0x80));
    __m128i comma = _mm_and_si128(full, is(z, 0x8c)), semicolon = _mm_and_si128(full, is(z, 0x9b));
    __m128i stop = _mm_and_si128(cjk, is(z, 0x82)), pause = _mm_and_si128(cjk, is(z, 0x81));
    __m128i names = _mm_and_si128(cjk, _mm_or_si128(is(z, 0x8a), is(z, 0x8b)));
    __m128i brackets = _mm_and_si128(full, or3(is(z, 0x88), is(z, 0x89), is(z, 0x9a)));
    __m128i quotes = _mm_and_si128(general, or3(is(z, 0x9c), is(z, 0x9d), is(z, 0x94)));
    n->comma = _mm_or_si128(n->comma, comma);
    n->semicolon = _mm_or_si128(n->semicolon, semicolon);
    n->stop = _mm_or_si128(n->stop, stop);
    n->pause = _mm_or_si128(n->pause, pause);
    return _mm_or_si128(or3(comma, semicolon, stop), _mm_or_si128(or3(pause, names, brackets), quotes));
}

static inline void scan_block(State *s, Counters *n, const char *text, size_t at, __m128i x, __m128i y,
                              __m128i z) {
    n->chars = _mm_sub_epi8(n->chars, _mm_cmpgt_epi8(x, _mm_set1_epi8((char)0xbf)));
    n->wide = _mm_sub_epi8(n->wide, _mm_cmpeq_epi8(_mm_max_epu8(x, _mm_set1_epi8((char)0xe2)), x));
    __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(' ')), x);
    /* first bytes but those of ideographs, 0xe4 to 0xe9 */
    __m128i first = _mm_cmpeq_epi8(_mm_max_epu8(x, _mm_set1_epi8((char)0xc0)), x);
    __m128i han = _mm_cmplt_epi8(_mm_add_epi8(x, _mm_set1_epi8((char)0x9c)), _mm_set1_epi8(6 - 128));
    __m128i plain = _mm_or_si128(han, plain_marks(n, x, y, z));
    __m128i other = _mm_or_si128(or3(low, is(x, '|'), is(x, 0x7f)), _mm_andnot_si128(plain, first));
    for (unsigned signs = (unsigned)_mm_movemask_epi8(other); signs; signs &= signs - 1)
        note_sign(s, text, at + (size_t)__builtin_ctz(signs));
}

static inline __m128i load(const char *text) {
    return _mm_loadu_si128((const __m128i *)(const void *)text);
}

static void take_counts(State *s, Counters *n) {
    s->scan.chars += sum_of(n->chars);
    s->scan.wide += sum_of(n->wide);
    n->chars = n->wide = _mm_setzero_si128();
}

static uint8_t punctuation_of(const Counters *n) {
    return (uint8_t)((_mm_movemask_epi8(n->comma) ? PC_LINE_COMMA : 0) |
                     (_mm_movemask_epi8(n->semicolon) ? PC_LINE_SEMICOLON : 0) |
                     (_mm_movemask_epi8(n->stop) ? PC_LINE_STOP : 0) |
                     (_mm_movemask_epi8(n->pause) ? PC_LINE_PAUSE : 0));
}

PcScan pc_scan(const char *text, size_t length) {
    State s = {.space_end = SIZE_MAX};
    Counters n;
    memset(&n, 0, sizeof n);
    size_t at = 0;
    for (size_t blocks = 0; at + 18 <= length; at += 16) {
        scan_block(&s, &n, text, at, load(text + at), load(text + at + 1), load(text + at + 2));
        if (++blocks % 255 == 0)
            take_counts(&s, &n);
    }
    while (at < length) { /* the rest, filled up with letters that are counted off again */
        char rest[18];    /* what three loads at most read */
        size_t bytes = MIN(16, length - at);
        memset(rest, 'a', sizeof rest);
        memcpy(rest, text + at, MIN(sizeof rest, length - at));
        take_counts(&s, &n);
        if (bytes < 16)
            memset(rest + bytes, 'a', sizeof rest - bytes);
        scan_block(&s, &n, text, at, load(rest), load(rest + 1), load(rest + 2));
        s.scan.chars -= (uint32_t)(16 - bytes);
        at += 16;
    }
    take_counts(&s, &n);
    s.scan.punctuation |= punctuation_of(&n);
    return s.scan;
}
#else
/* Whether the character that begins with this byte may be more than a letter or an ideograph. */
static inline bool is_sign(uint8_t byte) {
    return byte <= ' ' || byte == '|' || byte == 0x7f || (byte >= 0xc2 && byte <= 0xe3) || byte >= 0xea;
}

static void scan_chars(State *s, const char *text, size_t at, size_t length) {
    while (at < length) {
        uint8_t byte = (uint8_t)text[at];
        s->scan.chars++;
        s->scan.wide += byte >= 0xe2;
        if (is_sign(byte))
            note_sign(s, text, at);
        at += pc_char_length(byte);
    }
}

PcScan pc_scan(const char *text, size_t length) {
    State s = {.space_end = SIZE_MAX};
    scan_chars(&s, text, 0, length);
    return s.scan;
}
#endif
