/* words: targets and trends in words: 与全市保持同步, 完成市下达目标. */
#include <string.h>

#include "claim/noun.h"
#include "claim/reading.h"
#include "claim/zone.h"

uint64_t pc_words_called(const PcReading *r, uint32_t from, uint32_t to) {
    const char *s = r->block->text;
    uint64_t called = 0;
    for (uint32_t at = from, step; at < to; at += step)
        if (r->lexicon->scan[pc_char_read(s + at, &step)] & PC_SCAN_CALL)
            called |= pc_words_called_at(r, at, to);
    return called;
}

uint64_t pc_words_called_at(const PcReading *r, uint32_t at, uint32_t to) {
    const PcTrie *calls = r->lexicon->calls;
    const char *s = r->block->text;
    uint32_t length;
    const PcWord *word = pc_trie_longest(calls, s + at, to - at, &length);
    if (word == NULL ||
        (word->why > 0 && (at < word->why || memcmp(s + at - word->why, word->replaces, word->why) != 0)))
        return 0;
    return word->kinds;
}

/* The first token that ends behind `at`. */
static uint32_t token_at(const PcReading *r, uint32_t at) {
    uint32_t t = 0;
    while (t < r->n_tokens && r->tokens[t].to <= at)
        t++;
    return t;
}

enum { SUBJECTS = PC_SUBJECTS_MAX };

/* What is spoken of before `at`, behind `after`, where the target before it ended: a noun, the members of a
 * list, or the subject of the clause before. Returns how many. */
static int subjects_of(PcReading *r, uint32_t after, uint32_t at, bool compared,
                       const char *subject[SUBJECTS], const PcToken **area) {
    uint32_t k = token_at(r, at), lo = MAX(pc_zone_left(r, k), token_at(r, after));
    PcNoun phrase;
    while (k > lo && r->tokens[k - 1].kind == PC_TOKEN_FIGURE &&
           r->figures[r->tokens[k - 1].index].why == PC_WHY_DATE)
        k--; /* 连续11年|保持世界第一 */
    pc_noun_read(r, lo, k, &phrase);
    *area = phrase.area;
    int n = pc_subject_list(r, lo, k, subject);
    if (n > 0)
        return n;
    subject[0] = pc_noun_text(r, &phrase);
    if (subject[0] == NULL && token_at(r, after) < k)
        subject[0] = pc_subject_before(r, k, compared); /* 失业人数4469名，控制在下达指标内 */
    return subject[0] == NULL ? 0 : 1;
}

static void give_words(PcReading *r, const PcPhrase *phrase, PcSlice found, PcQuantity *q) {
    const char *value = pc_phrase_attribute(phrase, "value"), *than = pc_phrase_attribute(phrase, "than");
    pc_words_from(value, &q->words);
    if (than != NULL)
        pc_than_from(than, &q->than);
    q->than_ref = pc_phrase_attribute(phrase, "ref");
    q->words_text = pc_arena_copy(&r->arena, r->block->text + found.from, found.to - found.from);
}

/* 高于长沙市平均水平 in a plan of one of its counties: whether the words name an area that the document's own
 * lies in. */
static bool names_parent(const PcReading *r, PcSlice found) {
    const char *s = r->block->text;
    for (uint32_t at = found.from, step; r->area != NULL && at < found.to; at += step) {
        uint32_t length;
        const PcWord *word = pc_trie_longest(r->lexicon->words, s + at, found.to - at, &length);
        pc_char_read(s + at, &step);
        if (word == NULL || !(word->kinds & PC_WORD(AREA)) || word->place != PC_PLACE_NAMED)
            continue;
        const PcArea *area = word->area != NULL
                                 ? word->area
                                 : pc_area_by_name(r->lexicon->catalogue, word->text, word->length, r->area);
        return area != NULL && area != r->area && pc_area_is_inside(r->area, area);
    }
    return false;
}

static void hand_out(PcReading *r, const PcPhrase *phrase, uint32_t after, PcSlice found,
                     const PcQuantity *seed, const PcRecord *cell) {
    const char *subject[SUBJECTS];
    const PcToken *area = NULL;
    if (seed != NULL) {
        PcQuantity q = *seed;
        give_words(r, phrase, found, &q);
        pc_emit_statement(r, &q, found, 0, cell);
        return;
    }
    if (pc_phrase_attribute(phrase, "named") != NULL && !names_parent(r, found))
        return;
    uint32_t behind = token_at(r, found.to);
    if (behind < r->n_tokens && r->tokens[behind].from >= found.to &&
        pc_token_claim(r, &r->tokens[behind]) != NULL)
        return; /* 高于全国1.2个百分点: a figure says it */
    int n = subjects_of(r, after, found.from, pc_phrase_attribute(phrase, "than") != NULL, subject, &area);
    for (int i = 0; i < n; i++) {
        PcDraft draft = {0};
        PcQuantity *q = &draft.q;
        give_words(r, phrase, found, q);
        q->indicator = subject[i];
        if (area != NULL)
            q->area_name = pc_arena_copy(&r->arena, r->block->text + area->from, area->to - area->from);
        pc_period_words(r, token_at(r, found.from), &draft);
        pc_draft_place(r, &draft);
        pc_draft_names(r, &draft, r->area != NULL);
        q->period = pc_span_print(draft.span, &r->arena);
        pc_emit_statement(r, q, found, i, cell);
    }
}

void pc_words_find(PcReading *r, uint32_t from, uint32_t to, uint64_t called, PcWordsFound *found) {
    const char *text = r->block->text;
    found->n = 0;
    for (guint i = 0; called != 0 && i < r->lexicon->patterns->len; i++) {
        const PcPattern *pattern = g_ptr_array_index(r->lexicon->patterns, i);
        PcSlice slice;
        if (!(called >> MIN(i, 63u) & 1))
            continue;
        for (size_t at = from; at < to && found->n < PC_WORDS_MAX; at = slice.to) {
            PcMatch match = pc_pattern_match(pattern, r->matcher, text, to, at, &slice);
            if (match == PC_MATCH_LIMIT)
                r->stats->unchecked++;
            if (match != PC_MATCH_FOUND || slice.to <= slice.from)
                break;
            bool overlaps = false; /* the earlier pattern prevails */
            for (int k = 0; k < found->n; k++)
                overlaps |= slice.from < found->slice[k].to && found->slice[k].from < slice.to;
            if (overlaps)
                continue;
            found->slice[found->n] = slice;
            found->phrase[found->n++] = pc_pattern_phrase(pattern);
        }
    }
}

void pc_words_read(PcReading *r, const PcWordsFound *found, const PcQuantity *seed, const PcRecord *cell) {
    for (int i = 0; i < found->n; i++) {
        uint32_t after = r->from;
        for (int k = 0; k < found->n; k++)
            if (found->slice[k].to <= found->slice[i].from)
                after = MAX(after, found->slice[k].to);
        hand_out(r, found->phrase[i], after, found->slice[i], seed, cell);
    }
}
