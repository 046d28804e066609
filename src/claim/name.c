/* name: see name.h. */
#include "claim/name.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    char text[PC_NAME_PLAIN_MAX];
    size_t length;
} Plain;

static bool starts(const char *s, size_t length, const char *with) {
    size_t n = strlen(with);
    return length >= n && memcmp(s, with, n) == 0;
}

/* What a character is written as; NULL: as it is. */
static const char *rewrite(uint32_t c, const char *behind, size_t rest) {
    switch (c) {
    case 0xff08:
        return "(";
    case 0xff09:
        return ")";
    case 0xff0c:
        return ",";
    case 0xff0f:
        return "/";
    case 0x2160:
        return "I";
    case 0x2161:
        return "II";
    case 0x2162:
        return "III";
    case 0x2163:
        return "IV";
    case 0x4f8b: /* 比例 is 比重 */
        return behind != NULL && rest >= 3 && memcmp(behind, "比", 3) == 0 ? "重" : NULL;
    case ' ':
    case '"':
    case 0x3000:
    case 0x201c:
    case 0x201d:
    case 0x2018:
    case 0x2019:
    case 0x7684: /* 的 */
    case 0x6240: /* 所 */
        return "";
    default:
        return NULL;
    }
}

size_t pc_name_plain(const char *name, size_t length, char out[PC_NAME_PLAIN_MAX]) {
    size_t n = 0;
    for (size_t i = 0; i < length;) {
        uint32_t step, c = pc_char_read(name + i, &step);
        const char *written = rewrite(c, n >= 3 ? out + n - 3 : NULL, n);
        if (n + 8 > PC_NAME_PLAIN_MAX || i + step > length)
            return 0;
        if (written != NULL) {
            while (*written != '\0')
                out[n++] = *written++;
        } else {
            for (uint32_t k = 0; k < step; k++)
                out[n++] = name[i + k];
            if (step == 1)
                out[n - 1] = g_ascii_toupper(out[n - 1]);
        }
        i += step;
    }
    out[n] = '\0';
    return n;
}

static const PcIndicator *find(const PcLexicon *lexicon, const char *text, size_t length, bool weak) {
    const PcExactSlot *found = pc_exact_find(lexicon->names, text, length);
    return found == NULL || (found->weak && !weak) ? NULL : lexicon->indicators[found->value - 1];
}

/* Bytes of an area's or a verb's name at the head that may be put aside; 0 where there is none. */
static uint32_t loose_head(const PcLexicon *lexicon, const char *text, size_t length) {
    uint32_t matched = 0;
    const PcWord *word = pc_trie_longest(lexicon->words, text, length, &matched);
    if (word == NULL || matched >= length)
        return 0;
    if (word->kinds & PC_WORD(AREA) && word->place == PC_PLACE_OTHER)
        return 0; /* 京津冀地区生产总值 is not the document's own */
    bool loose = word->kinds & (PC_WORD(AREA) | PC_WORD(MAKE) | PC_WORD(CUMULATIVE) | PC_WORD(STRIP) |
                                PC_WORD(STATUS)) ||
                 (word->kinds & PC_WORD(QUALIFIER) && starts(text, length, "地方"));
    return loose ? matched : 0;
}

const PcWord *pc_name_tail(const PcLexicon *lexicon, const char *text, size_t length, uint64_t kind) {
    enum { MAX_TAIL = 18 };
    if (length == 0 || !(lexicon->ends[pc_end_row(text, length)] & kind))
        return NULL;
    for (size_t at = length > MAX_TAIL ? length - MAX_TAIL : 0; at < length; at++) {
        if (pc_text_continues(text[at]))
            continue;
        const PcWord *word = pc_trie_find(lexicon->after, text + at, length - at);
        if (word != NULL && word->kinds & kind)
            return word;
    }
    return NULL;
}

/* Bytes at the tail that say no more than that a number follows: 数, 总数, 数量, 规模, 总量. */
static size_t loose_tail(const PcLexicon *lexicon, const char *text, size_t length) {
    const PcWord *word = pc_name_tail(lexicon, text, length, PC_WORD(COUNT_TAIL));
    return word == NULL || word->length >= length ? 0 : word->length;
}

static const PcIndicator *find_loose(const PcLexicon *lexicon, const char *text, size_t length, bool weak) {
    for (int heads = 0; heads < 3; heads++) {
        const PcIndicator *found = find(lexicon, text, length, weak);
        size_t tail = loose_tail(lexicon, text, length);
        if (found == NULL && tail > 0)
            found = find(lexicon, text, length - tail, weak);
        if (found != NULL)
            return found;
        uint32_t head = loose_head(lexicon, text, length);
        if (head == 0)
            return NULL;
        text += head;
        length -= head;
        weak = true; /* an area stood before it */
    }
    return NULL;
}

/* Puts 年均增长率 and the like at the tail aside; the new length. */
static size_t without_growth(const PcLexicon *lexicon, const char *text, size_t length, PcAspect *aspect,
                             PcAnnual *annual) {
    if (length <= 3 || !(lexicon->ends[pc_end_row(text, length)] & (PC_WORD(GROWTH_HEAD) | PC_WORD(CHANGE))))
        return length;
    size_t at = length > 30 ? length - 30 : 0;
    while (at > 0 && at < length && pc_text_continues(text[at]))
        at++;
    for (; at < length; at++) {
        if (pc_text_continues(text[at]))
            continue;
        const PcWord *word = pc_trie_find(lexicon->words, text + at, length - at);
        if (word == NULL || at == 0 || !(word->kinds & (PC_WORD(GROWTH_HEAD) | PC_WORD(CHANGE))))
            continue;
        *aspect = PC_ASPECT_GROWTH;
        if (strstr(text + at, "年均") != NULL || strstr(text + at, "平均") != NULL ||
            strstr(text + at, "复合") != NULL)
            *annual = PC_ANNUAL_COMPOUND;
        const PcWord *mean = at > 6 ? pc_trie_find(lexicon->words, text + at - 6, 6) : NULL;
        if (mean == NULL || !(mean->kinds & PC_WORD(ANNUAL)))
            return at;
        *annual = PC_ANNUAL_COMPOUND; /* 地区生产总值|年均|增长 */
        return at - 6;
    }
    return length;
}

/* X占Y比重 with X and Y under the catalogue's names. */
static const PcIndicator *find_share(const PcLexicon *lexicon, const char *text, size_t length) {
    const char *share = g_strstr_len(text, (gssize)length, "占");
    if (share == NULL || share == text)
        return NULL;
    size_t before = (size_t)(share - text), after = length - before - 3;
    if (after > 6 && memcmp(share + 3 + after - 6, "比重", 6) == 0)
        after -= 6;
    const PcIndicator *part = find_loose(lexicon, text, before, true),
                      *whole = find_loose(lexicon, share + 3, after, true);
    char name[2 * PC_NAME_PLAIN_MAX], plain[PC_NAME_PLAIN_MAX];
    int n =
        snprintf(name, sizeof name, "%.*s占%.*s比重", part != NULL ? (int)strlen(part->name) : (int)before,
                 part != NULL ? part->name : text, whole != NULL ? (int)strlen(whole->name) : (int)after,
                 whole != NULL ? whole->name : share + 3);
    if (n <= 0 || (size_t)n >= sizeof name)
        return NULL;
    size_t plain_length = pc_name_plain(name, (size_t)n, plain);
    return find(lexicon, plain, plain_length, true);
}

const PcIndicator *pc_name_indicator(const PcLexicon *lexicon, const char *name, size_t length, bool weak,
                                     PcAspect *aspect, PcAnnual *annual) {
    Plain plain;
    plain.length = pc_name_plain(name, length, plain.text);
    if (plain.length == 0)
        return NULL;
    const PcIndicator *found = find_loose(lexicon, plain.text, plain.length, weak);
    if (found != NULL)
        return found;
    PcAspect a = *aspect;
    PcAnnual y = *annual;
    size_t shorter = without_growth(lexicon, plain.text, plain.length, &a, &y);
    if (shorter < plain.length && (found = find_loose(lexicon, plain.text, shorter, true)) != NULL) {
        *aspect = a;
        *annual = y;
        return found;
    }
    return find_share(lexicon, plain.text, plain.length);
}

const PcIndicator *pc_name_known(const PcLexicon *lexicon, const char *name, size_t length, bool weak) {
    return pc_name_indicator(lexicon, name, length, weak, &(PcAspect){0}, &(PcAnnual){0});
}

const PcIndicator *pc_lexicon_indicator(const PcLexicon *lexicon, const char *name, size_t length,
                                        PcAspect *aspect, PcAnnual *annual) {
    PcAspect a = PC_ASPECT_LEVEL;
    PcAnnual y = PC_ANNUAL_NONE;
    const PcIndicator *found = pc_name_indicator(lexicon, name, length, false, &a, &y);
    if (aspect != NULL)
        *aspect = a;
    if (annual != NULL)
        *annual = y;
    return found;
}
