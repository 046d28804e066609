/* look: see look.h. */
#include "claim/look.h"

#include <string.h>

/* A sentence longer than this is read in pieces: every step of the reader looks back only within one. */
enum { MAX_SENTENCE = 6000 };

/* Whether the character of three bytes at p is an event; rows[c >> 6] has the bits of 64 characters. */
static inline uint32_t is_event(const uint64_t *rows, const uint8_t *p) {
    return (uint32_t)(rows[((uint32_t)p[0] << 6) + p[1] - (0xe0 << 6 | 0x80)] >> (p[2] & 63)) & 1;
}

/* Whether the four characters at p, with twelve bytes, are of three bytes each: nearly all are. */
static inline bool four_wide(const uint8_t *p) {
    return ((p[0] & p[3] & p[6] & p[9]) & 0xe0) == 0xe0 && ((p[0] | p[3] | p[6] | p[9]) & 0x10) == 0;
}

/* Places of characters are stored whether they are events or not, and kept where they are: there is nothing
 * to guess for the processor. Of digits the first of each run is one. */
void pc_look_begin(PcReading *r, uint32_t to) {
    const char *s = r->block->text;
    const uint64_t *rows = r->lexicon->events;
    uint32_t n = 0, step;
    if (r->max_events < (size_t)to + 4) {
        r->max_events = (size_t)to + 4;
        g_free(r->events);
        r->events = g_new(uint32_t, r->max_events);
    }
    uint32_t *events = r->events;
    for (uint32_t at = 0; at < to; at += step) {
        const uint8_t *p = (const uint8_t *)s + at;
        if (at + 12 <= to && four_wide(p)) {
            step = 12;
            events[n] = at;
            n += is_event(rows, p);
            events[n] = at + 3;
            n += is_event(rows, p + 3);
            events[n] = at + 6;
            n += is_event(rows, p + 6);
            events[n] = at + 9;
            n += is_event(rows, p + 9);
            continue;
        }
        uint32_t c = pc_char_read(s + at, &step);
        events[n] = at;
        n += (uint32_t)(rows[c >> 6] >> (c & 63)) & !(pc_is_digit(s[at]) && at > 0 && pc_is_digit(s[at - 1]));
    }
    r->n_events = n;
    r->next_event = 0;
}

/* Whether the Chinese numeral c before `at` may count something; most are parts of words. */
static bool may_count(const PcReading *r, uint32_t c, uint32_t at, uint32_t to) {
    uint32_t step;
    if (at >= to)
        return false;
    uint32_t next = pc_char_read(r->block->text + at, &step);
    uint16_t class = r->lexicon->scan[next];
    if (c == 0x4e00) /* 一 is an article before most: but 一倍, 一成, 一番, 一百, 一季度 */
        return class & PC_SCAN_NUMERAL || next == 0x500d || next == 0x6210 || next == 0x756a ||
               next == 0x5b63;
    return (class & (PC_SCAN_NUMERAL | PC_SCAN_AFTER)) != 0;
}

/* Whether `words` stand in the block at `at`. */
static bool stands_at(const PcReading *r, uint32_t at, const char *words) {
    size_t n = strlen(words);
    return at + n <= r->block->length && memcmp(r->block->text + at, words, n) == 0;
}

/* 今年, 去年, 过去的一年, 一年来: whether the characters around 年 make a time of it. */
static bool is_yearly(const PcReading *r, uint32_t from, uint32_t at) {
    uint32_t step;
    if (at >= from + 6 && (stands_at(r, at - 6, "去一") || stands_at(r, at - 6, "的一")))
        return true;
    if (at >= from + 3 && (stands_at(r, at - 3, "一年来") || stands_at(r, at - 3, "一年以来")))
        return true;
    return at >= from + 3 &&
           r->lexicon->scan[pc_char_read(r->block->text + pc_char_back(r->block->text, at), &step)] &
               PC_SCAN_YEARLY;
}

/* Closing marks behind the end belong to the sentence. */
static uint32_t with_closers(const char *s, uint32_t at, uint32_t to) {
    while (at + 3 <= to && (memcmp(s + at, "”", 3) == 0 || memcmp(s + at, "）", 3) == 0))
        at += 3;
    return at;
}

/* Where a piece of text that is too long is cut: anywhere but in a number. */
static uint32_t cut_at(const char *s, uint32_t at, uint32_t to) {
    while (at < to && pc_text_continues(s[at]))
        at++;
    while (at < to && pc_is_digit(s[at]))
        at++;
    return at;
}

/* Whether a trigger may begin with c and what stands behind it, at `at`: a quick no for most. */
static inline bool may_call(const PcReading *r, uint32_t c, uint32_t at, uint32_t to) {
    const PcTrie *calls = r->lexicon->calls;
    uint32_t step;
    return pc_pair_known(calls->pairs, c, PC_ALONE) ||
           (at < to && pc_pair_known(calls->pairs, c, pc_char_read(r->block->text + at, &step)));
}

/* Where the clause with `at` begins, in a sentence that begins at `from`. */
static uint32_t clause_start(const PcReading *r, uint32_t from, uint32_t at) {
    const char *s = r->block->text;
    for (uint32_t before = at, step; before > from;) {
        uint8_t byte = (uint8_t)s[--before];
        if ((byte >= 0x80 && byte < 0xc0) || (byte >= 0xe4 && byte <= 0xe9)) /* no ideograph parts clauses */
            continue;
        if (r->lexicon->scan[pc_char_read(s + before, &step)] & PC_SCAN_CLAUSE)
            return before + step;
    }
    return from;
}

/* Where the clause with `at` ends, behind its sign; `none` where it has none before `end`. */
static uint32_t clause_end(const PcReading *r, uint32_t at, uint32_t end, uint32_t none) {
    for (uint32_t step; at < end; at += step)
        if (r->lexicon->scan[pc_char_read(r->block->text + at, &step)] & PC_SCAN_CLAUSE)
            return at + step;
    return none;
}

/* From the clause of the first number, at `first`, to that of the last. */
static void set_clauses(const PcReading *r, uint32_t first, uint32_t last, uint32_t end, PcLook *look) {
    look->first = clause_start(r, look->from, first);
    look->last = clause_end(r, last, end, look->to);
}

void pc_look(PcReading *r, uint32_t from, uint32_t to, PcLook *look) {
    const char *s = r->block->text;
    uint32_t limit = to - from > MAX_SENTENCE ? from + MAX_SENTENCE : to, end = limit, first = 0, last = 0;
    uint32_t calls = r->heading.status == 3 ? 0 : PC_SCAN_CALL; /* what a name means says nothing in words */
    memset(look, 0, sizeof *look);
    look->from = from;
    while (r->next_event < r->n_events && r->events[r->next_event] < from)
        r->next_event++;
    for (; r->next_event < r->n_events && r->events[r->next_event] < limit; r->next_event++) {
        uint32_t step, at = r->events[r->next_event], c = pc_char_read(s + at, &step);
        uint32_t class = r->lexicon->scan[c];
        if (class & PC_SCAN_DIGIT || (class & PC_SCAN_NUMERAL && may_count(r, c, at + step, to)) ||
            (class & PC_SCAN_YEAR && is_yearly(r, from, at))) {
            first = look->found ? first : at;
            last = at;
            look->found = true;
        }
        if (class & calls && may_call(r, c, at + step, to))
            look->called |= pc_words_called_at(r, at, to);
        if (class & PC_SCAN_END) {
            end = at + step;
            break;
        }
    }
    if (end >= limit && limit < to)
        end = cut_at(s, end, to);
    look->to = with_closers(s, end, to);
    if (look->found)
        set_clauses(r, first, last, end, look);
}

void pc_look_before(const PcReading *r, PcLook *look) {
    const char *s = r->block->text;
    look->lead = look->first;
    if (look->first > look->from)
        look->lead = clause_start(r, look->from, pc_char_back(s, look->first));
    for (uint32_t at = look->from, step, length; at < look->first; at += step) {
        if (!(r->lexicon->scan[pc_char_read(s + at, &step)] & PC_SCAN_STATUS))
            continue;
        const PcWord *word = pc_trie_longest(r->lexicon->words, s + at, look->first - at, &length);
        if (word == NULL)
            continue;
        step = length;
        if (!(word->kinds & PC_WORD(STATUS)))
            continue;
        if (word->status == PC_STATUS_TARGET)
            look->target |= !word->weak || r->heading.status == 2;
        else
            look->actual = true;
    }
}
