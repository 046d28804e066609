/* look: see look.h. */
#include "claim/look.h"

#include <string.h>

/* A sentence longer than this is read in pieces: every step of the reader looks back only within one. */
enum { MAX_SENTENCE = 6000 };

/* The characters at which a first look stops. */
static const uint32_t EVENTS =
    PC_SCAN_END | PC_SCAN_DIGIT | PC_SCAN_NUMERAL | PC_SCAN_CALL | PC_SCAN_YEAR | PC_SCAN_CLAUSE;

static inline uint32_t three_bytes(const uint8_t *p) {
    return (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
}

/* Whether the twelve bytes at s are four characters of three bytes, none of them an event: so it is with
 * most. */
static inline bool none_of_four(const uint16_t *class_of, const char *s) {
    const uint8_t *p = (const uint8_t *)s;
    if (((p[0] & p[3] & p[6] & p[9]) & 0xe0) != 0xe0 || ((p[0] | p[3] | p[6] | p[9]) & 0x10) != 0)
        return false;
    uint32_t all = class_of[three_bytes(p)] | class_of[three_bytes(p + 3)] | class_of[three_bytes(p + 6)] |
                   class_of[three_bytes(p + 9)];
    return (all & EVENTS) == 0;
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

/* 今年, 去年: whether the character before 年 makes a time of it. */
static bool is_yearly(const PcReading *r, uint32_t from, uint32_t at) {
    uint32_t step;
    return at >= from + 3 &&
           r->lexicon->scan[pc_char_read(r->block->text + pc_char_back(r->block->text, at), &step)] &
               PC_SCAN_YEARLY;
}

/* Words of status in the clauses before those that are read. */
static void note_status(const PcReading *r, PcLook *look) {
    const char *s = r->block->text;
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

/* Closing marks behind the end belong to the sentence. */
static uint32_t with_closers(const char *s, uint32_t at, uint32_t to) {
    while (at + 3 <= to && (memcmp(s + at, "”", 3) == 0 || memcmp(s + at, "）", 3) == 0))
        at += 3;
    return at;
}

void pc_look(const PcReading *r, uint32_t from, uint32_t to, PcLook *look) {
    const char *s = r->block->text;
    const uint16_t *class_of = r->lexicon->scan;
    uint32_t limit = to - from > MAX_SENTENCE ? from + MAX_SENTENCE : to;
    uint32_t at = from, step, clause = from, clause_before = from;
    unsigned alone = 0; /* characters to look at one by one */
    bool open = false;  /* the clause with the last number has not ended */
    memset(look, 0, sizeof *look);
    look->from = from;
    while (at < limit) {
        if (alone > 0)
            alone--;
        else if (at + 12 <= limit && none_of_four(class_of, s + at)) {
            at += 12;
            continue;
        } else
            alone = 3; /* one of the next four is an event */
        uint32_t c = pc_char_read(s + at, &step);
        uint32_t class = class_of[c] & EVENTS;
        at += step;
        if (class == 0)
            continue;
        if (class & (PC_SCAN_DIGIT | PC_SCAN_NUMERAL | PC_SCAN_YEAR)) {
            bool hit = class & PC_SCAN_DIGIT || (class & PC_SCAN_NUMERAL && may_count(r, c, at, to)) ||
                       (class & PC_SCAN_YEAR && is_yearly(r, from, at - step));
            if (hit && !look->found) {
                look->first = clause;
                look->lead = clause_before;
            }
            look->found |= hit;
            open |= hit;
        }
        if (class & PC_SCAN_CLAUSE) {
            look->last = open ? at : look->last;
            open = false;
            clause_before = clause;
            clause = at;
        }
        if (class & PC_SCAN_CALL)
            look->called |= pc_words_called_at(r, at - step, to);
        if (class & PC_SCAN_END)
            break;
    }
    while (at >= limit && at < to && pc_is_digit(s[at])) /* a long text is cut anywhere but in a number */
        at++;
    look->to = with_closers(s, at, to);
    if (open)
        look->last = look->to;
    if (look->found && look->first > from)
        note_status(r, look);
}
