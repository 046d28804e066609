/* look: see look.h. */
#include "claim/look.h"

#include <string.h>

/* A sentence longer than this is read in pieces: every step of the reader looks back only within one. */
enum { MAX_SENTENCE = 6000 };

/* Whether the Chinese numeral c before `at` may count something; most are parts of words. */
static bool may_count(const PcReading *r, uint32_t c, uint32_t at, uint32_t to) {
    uint32_t step;
    if (at >= to)
        return false;
    uint32_t next = pc_char_read(r->block->text + at, &step);
    uint16_t class = r->lexicon->scan[next];
    if (c == 0x4e00) /* 一 is an article before most: but 一倍, 一成, 一番, 一百 */
        return class & PC_SCAN_NUMERAL || next == 0x500d || next == 0x6210 || next == 0x756a;
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
        look->target |= word->kinds & PC_WORD(STATUS) && word->status == PC_STATUS_TARGET;
        look->actual |= word->kinds & PC_WORD(STATUS) && word->status == PC_STATUS_ACTUAL;
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
    bool open = false; /* the clause with the last number has not ended */
    memset(look, 0, sizeof *look);
    look->from = from;
    while (at < limit) {
        uint32_t c = pc_char_read(s + at, &step);
        uint16_t class = class_of[c] & ~(unsigned)PC_SCAN_STATUS;
        at += step;
        if (class == 0)
            continue;
        {
            bool hit = class & PC_SCAN_DIGIT || (class & PC_SCAN_NUMERAL && may_count(r, c, at, to)) ||
                       (class & PC_SCAN_YEAR && is_yearly(r, from, at - step));
            if (hit) {
                if (!look->found)
                    look->first = clause_before;
                look->found = open = true;
            }
            if (class & PC_SCAN_CLAUSE) {
                if (open)
                    look->last = at;
                open = false;
                clause_before = clause;
                clause = at;
            }
            if (class & PC_SCAN_CALL)
                look->called |= pc_words_called_at(r, at - step, to);
            if (class & PC_SCAN_END)
                break;
        }
    }
    while (at >= limit && at < to && pc_is_digit(s[at])) /* a long text is cut anywhere but in a number */
        at++;
    look->to = with_closers(s, at, to);
    if (open)
        look->last = look->to;
    if (look->found && look->first > from)
        note_status(r, look);
}
