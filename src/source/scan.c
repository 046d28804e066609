/* scan: UTF-8 validation and measuring. Bytes that tell nothing, ideographs and letters above all, are only
 * counted; the others are looked at one by one. Where the processor has AVX2, thirty-two bytes at a time are.
 */
#include "source/scan.h"

#include <string.h>

#include "base/text.h"
#include "source/chars.h"
#include "source/fold.h"

#ifdef __x86_64__
#include <immintrin.h>
#define VECTORS __attribute__((target("avx2,bmi,popcnt")))
#define IN_LOOP __attribute__((always_inline)) /* so that constants stay in registers */

static inline bool has_vectors(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("popcnt");
}

static inline VECTORS __m256i load(const void *bytes) {
    return _mm256_loadu_si256(bytes);
}

static inline VECTORS __m256i all(uint8_t byte) {
    return _mm256_set1_epi8((char)byte);
}

static inline VECTORS __m256i is(__m256i x, uint8_t byte) {
    return _mm256_cmpeq_epi8(x, all(byte));
}

/* The bytes that are `least` and more, unsigned. */
static inline VECTORS __m256i is_from(__m256i x, uint8_t least) {
    return _mm256_cmpeq_epi8(_mm256_max_epu8(x, all(least)), x);
}

static inline VECTORS __m256i or3(__m256i a, __m256i b, __m256i c) {
    return _mm256_or_si256(_mm256_or_si256(a, b), c);
}

static inline VECTORS uint32_t bits(__m256i x) {
    return (uint32_t)_mm256_movemask_epi8(x);
}
#endif

/* ---- validation -------------------------------------------------------------------------------------------
 */

size_t pc_utf8_length(const uint8_t *p, size_t left) {
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xc2 || p[0] > 0xf4)
        return 0;
    if (p[0] < 0xe0)
        return left >= 2 && pc_text_continues(p[1]) ? 2 : 0;
    if (p[0] < 0xf0) {
        if (left < 3 || !pc_text_continues(p[1]) || !pc_text_continues(p[2]))
            return 0;
        return (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ? 0 : 3;
    }
    if (left < 4 || !pc_text_continues(p[1]) || !pc_text_continues(p[2]) || !pc_text_continues(p[3]))
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

#ifdef __x86_64__
/* First bytes whose second byte has a range of its own, or that are none: C0, C1, E0, ED, F0 and above. */
static inline VECTORS __m256i rare_first(__m256i x) {
    __m256i low = is(_mm256_and_si256(x, all(0xfe)), 0xc0);
    return _mm256_or_si256(or3(low, is(x, 0xe0), is(x, 0xed)), is_from(x, 0xf0));
}

/* The start of the character before or at which blocks of thirty-two bytes stop being plainly valid: where
 * continuation bytes stand elsewhere than the bytes before them ask for, or a first byte's second one has a
 * range of its own. */
static VECTORS size_t skip_plain(const uint8_t *data, size_t at, size_t size) {
    uint64_t owed = 0; /* the block's bytes that must continue a character of the block before */
    for (; at + 32 <= size; at += 32) {
        __m256i x = load(data + at);
        uint32_t high = bits(x);
        if ((high | owed) == 0)
            continue;
        uint32_t first2 = bits(is_from(x, 0xc0)), first3 = bits(is_from(x, 0xe0));
        uint64_t asked = (uint64_t)first2 << 1 | (uint64_t)first3 << 2 | owed;
        if ((uint32_t)asked != (high & ~first2) || bits(rare_first(x)))
            break;
        owed = asked >> 32;
    }
    if (owed)
        do {
            at--;
        } while (pc_text_continues(data[at]));
    return at;
}
#endif

size_t pc_utf8_validate(const uint8_t *data, size_t from, size_t size) {
    size_t at = from;
    while (at < size) {
#ifdef __x86_64__
        if (has_vectors())
            at = skip_plain(data, at, size);
#endif
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

/* Whether the character that begins with this byte may be more than a letter or an ideograph. */
static inline bool is_sign(uint8_t byte) {
    return byte <= ' ' || byte == '|' || byte == 0x7f || (byte >= 0xc2 && byte <= 0xe3) || byte >= 0xea;
}

PcScan pc_scan_chars(const char *text, size_t length) {
    State s = {.space_end = SIZE_MAX};
    for (size_t at = 0; at < length;) {
        uint8_t byte = (uint8_t)text[at];
        s.scan.chars++;
        s.scan.wide += byte >= 0xe2;
        if (is_sign(byte))
            note_sign(&s, text, at);
        at += pc_char_length(byte);
    }
    return s.scan;
}

#ifdef __x86_64__
/* What the last byte of a mark tells: the first two it stands behind, and the punctuation. */
enum { BEHIND_EFBC = 0x80, BEHIND_E380 = 0x40, BEHIND_E280 = 0x20, MARK_PUNCTUATION = 0x0f };

/* The marks of Chinese, which need no look of their own: ， ； 。 、 《 》 （ ） ： “ ” —. By the low half of
 * their last byte, where the high one is 8, and where it is 9. */
static inline VECTORS IN_LOOP __m256i mark_of(__m256i last) {
    const __m256i of_8 = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        0, BEHIND_E380 | PC_LINE_PAUSE, BEHIND_E380 | PC_LINE_STOP, 0, 0, 0, 0, 0, (char)BEHIND_EFBC,
        (char)BEHIND_EFBC, BEHIND_E380, BEHIND_E380, (char)(BEHIND_EFBC | PC_LINE_COMMA), 0, 0, 0));
    const __m256i of_9 = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(0, 0, 0, 0, BEHIND_E280, 0, 0, 0, 0, 0, (char)BEHIND_EFBC,
                      (char)(BEHIND_EFBC | PC_LINE_SEMICOLON), BEHIND_E280, BEHIND_E280, 0, 0));
    /* a byte from 16 on gets its highest bit set, and nothing from the table */
    __m256i low_8 = _mm256_adds_epu8(_mm256_xor_si256(last, all(0x80)), all(0x70));
    __m256i low_9 = _mm256_adds_epu8(_mm256_xor_si256(last, all(0x90)), all(0x70));
    return _mm256_or_si256(_mm256_shuffle_epi8(of_8, low_8), _mm256_shuffle_epi8(of_9, low_9));
}

/* The first bytes of the marks of Chinese. x, y and z are the block's bytes, those after them, and those
 * after these. */
static inline VECTORS IN_LOOP __m256i is_mark(__m256i x, __m256i y, __m256i z, __m256i *punctuation) {
    __m256i y_80 = is(y, 0x80), mark = mark_of(z);
    __m256i efbc = _mm256_and_si256(_mm256_and_si256(is(x, 0xef), is(y, 0xbc)), all(BEHIND_EFBC));
    __m256i e380 = _mm256_and_si256(_mm256_and_si256(is(x, 0xe3), y_80), all(BEHIND_E380));
    __m256i e280 = _mm256_and_si256(_mm256_and_si256(is(x, 0xe2), y_80), all(BEHIND_E280));
    __m256i none = is(_mm256_and_si256(mark, or3(efbc, e380, e280)), 0);
    *punctuation = _mm256_or_si256(*punctuation, _mm256_andnot_si256(none, mark));
    return _mm256_andnot_si256(none, all(0xff));
}

/* Measures the characters that begin in the block's `valid` bytes, those that x is not 0 for. */
static inline VECTORS IN_LOOP void scan_block(State *s, const char *text, size_t at, uint32_t valid,
                                              __m256i x, __m256i y, __m256i z, __m256i *punctuation) {
    __m256i first = is_from(x, 0xc0), low = _mm256_cmpeq_epi8(_mm256_min_epu8(x, all(' ')), x);
    __m256i continuing = _mm256_andnot_si256(first, x); /* in the highest bit */
    s->scan.chars += (uint32_t)_mm_popcnt_u32(~bits(continuing) & valid);
    s->scan.wide += (uint32_t)_mm_popcnt_u32(bits(is_from(x, 0xe2)) & valid);
    __m256i han = _mm256_andnot_si256(is_from(x, 0xea), is_from(x, 0xe4));
    __m256i plain = _mm256_or_si256(han, is_mark(x, y, z, punctuation));
    __m256i other = _mm256_or_si256(or3(low, is(x, '|'), is(x, 0x7f)), _mm256_andnot_si256(plain, first));
    for (uint32_t signs = bits(other) & valid; signs; signs &= signs - 1)
        note_sign(s, text, at + (size_t)__builtin_ctz(signs));
}

/* Bits of PC_LINE_COMMA, … that stand in any byte. */
static VECTORS uint8_t any_of(__m256i bytes) {
    uint8_t any = 0;
    for (int bit = PC_LINE_COMMA; bit <= PC_LINE_PAUSE; bit <<= 1)
        any |= _mm256_testz_si256(bytes, all((uint8_t)bit)) ? 0 : (uint8_t)bit;
    return any;
}

static VECTORS PcScan scan_blocks(const char *text, size_t length, size_t room) {
    State s = {.space_end = SIZE_MAX};
    static const uint8_t ends[64] = {[0 ... 31] = 0xff};
    __m256i punctuation = _mm256_setzero_si256();
    char copy[34] = {0}; /* of the last bytes that can be read: the block behind them */
    for (size_t at = 0; at < length; at += 32) {
        const char *block = text + at;
        size_t n = MIN(32, length - at);
        if (room - at < sizeof copy)
            block = memcpy(copy, block, room - at);
        __m256i x = _mm256_and_si256(load(block), load(ends + 32 - n));
        scan_block(&s, text, at, UINT32_MAX >> (32 - n), x, load(block + 1), load(block + 2), &punctuation);
    }
    s.scan.punctuation |= any_of(punctuation);
    return s.scan;
}
#endif

PcScan pc_scan(const char *text, size_t length, size_t room) {
#ifdef __x86_64__
    if (has_vectors())
        return scan_blocks(text, length, room);
#endif
    (void)room;
    return pc_scan_chars(text, length);
}
