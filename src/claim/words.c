/* words: targets and trends in words: 与全市保持同步, 完成市下达目标. */
#include <string.h>

#include "claim/noun.h"
#include "claim/reading.h"
#include "claim/zone.h"

bool pc_words_called(const PcReading *r, uint32_t from, uint32_t to) {
    const char *s = r->block->text;
    for (uint32_t at = from, step, length; at < to; at += step) {
        uint32_t c = pc_char_read(s + at, &step);
        if (pc_lexicon_class(r->lexicon, c) & PC_CHAR_CALL &&
            pc_trie_longest(r->lexicon->calls, s + at, to - at, &length) != NULL)
            return true;
    }
    return false;
}

static bool triggered(const PcPattern *pattern, const char *text, size_t length) {
    for (const char *const *t = pc_pattern_triggers(pattern); *t != NULL; t++)
        if (g_strstr_len(text, (gssize)length, *t) != NULL)
            return true;
    return false;
}

/* The first token that ends behind `at`. */
static uint32_t token_at(const PcReading *r, uint32_t at) {
    uint32_t t = 0;
    while (t < r->n_tokens && r->tokens[t].to <= at)
        t++;
    return t;
}

static const char *subject_of(PcReading *r, uint32_t at, const PcToken **area) {
    uint32_t k = token_at(r, at), lo = pc_zone_left(r, k);
    PcNoun phrase;
    pc_noun_read(r, lo, k, &phrase);
    *area = phrase.area;
    return pc_noun_text(r, &phrase);
}

static void hand_out(PcReading *r, const PcPhrase *phrase, PcSlice found, const PcQuantity *seed,
                     const PcRecord *cell) {
    PcDraft draft = {0};
    const char *value = pc_phrase_attribute(phrase, "value"), *than = pc_phrase_attribute(phrase, "than");
    PcQuantity *q = &draft.q;
    if (seed != NULL)
        *q = *seed;
    pc_words_from(value, &q->words);
    if (than != NULL)
        pc_than_from(than, &q->than);
    q->than_ref = pc_phrase_attribute(phrase, "ref");
    q->words_text = pc_arena_copy(&r->arena, r->block->text + found.from, found.to - found.from);
    if (seed == NULL) {
        const PcToken *area;
        q->indicator = subject_of(r, found.from, &area);
        if (q->indicator == NULL)
            return;
        if (area != NULL)
            q->area_name = pc_arena_copy(&r->arena, r->block->text + area->from, area->to - area->from);
        pc_period_words(r, token_at(r, found.from), &draft);
        pc_draft_place(r, &draft);
        pc_draft_names(r, &draft, r->area != NULL);
        q->period = pc_span_print(draft.span, &r->arena);
    }
    pc_emit_statement(r, q, found, cell);
}

void pc_words_read(PcReading *r, const PcQuantity *seed, const PcRecord *cell) {
    const char *text = r->block->text + r->from;
    size_t length = r->to - r->from;
    PcSlice done[16];
    int n_done = 0;
    for (guint i = 0; i < r->lexicon->patterns->len; i++) {
        const PcPattern *pattern = g_ptr_array_index(r->lexicon->patterns, i);
        PcSlice found;
        if (!triggered(pattern, text, length))
            continue;
        for (size_t from = 0; from < length; from = found.to) {
            PcMatch match = pc_pattern_match(pattern, r->matcher, text, length, from, &found);
            if (match == PC_MATCH_LIMIT)
                r->stats->unchecked++;
            if (match != PC_MATCH_FOUND || found.to <= found.from)
                break;
            bool known = n_done == G_N_ELEMENTS(done);
            for (int k = 0; k < n_done; k++)
                known |= found.from < done[k].to && done[k].from < found.to;
            if (known)
                continue;
            done[n_done++] = found;
            hand_out(r, pc_pattern_phrase(pattern), (PcSlice){r->from + found.from, r->from + found.to}, seed,
                     cell);
            if (cell != NULL)
                return;
        }
    }
}
