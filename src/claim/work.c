/* work: what the layers of subject.c ask of names, words and the claims before. */

#include "claim/work.h"

const char *pc_token_copy(PcReading *r, const PcToken *token) {
    return pc_arena_copy(&r->arena, r->block->text + token->from, token->to - token->from);
}

const PcWord *pc_tail_word(const PcLexicon *lexicon, const char *text, uint64_t kinds) {
    size_t n = strlen(text), from = n > 27 ? n - 27 : 0;
    if (n == 0 || !(lexicon->ends[pc_end_row(text, n)] & kinds))
        return NULL;
    for (size_t at = from; at < n; at++) {
        if (pc_text_continues(text[at]))
            continue;
        const PcWord *word = pc_trie_find(lexicon->words, text + at, n - at);
        if (word != NULL && word->kinds & kinds)
            return word;
        if (word != NULL && word->kinds == PC_WORD(PLAIN))
            return NULL; /* 自然增长率 is a name of its own */
    }
    return NULL;
}

const char *pc_without_made(const PcReading *r, const char *name) {
    for (;;) {
        uint32_t length;
        const PcWord *word = pc_trie_longest(r->lexicon->words, name, strlen(name), &length);
        bool made = word != NULL && word->kinds & PC_WORD(MAKE) && word->aspect && name[length] != '\0';
        if (!made)
            return name;
        const char *rest = name + length, *next = rest + 3;
        if (!pc_text_begins(rest, "、") && !pc_text_begins(rest, "和"))
            return rest;
        word = pc_trie_longest(r->lexicon->words, next, strlen(next), &length); /* 新建、续建|学校 */
        if (word == NULL || !(word->kinds & PC_WORD(MAKE)) || next[length] == '\0')
            return rest;
        if (!word->aspect)
            return next + length;
        name = next;
    }
}

bool pc_is_general(const PcReading *r, const char *text) {
    const PcWord *word = pc_trie_find(r->lexicon->words, text, strlen(text));
    if (word == NULL && (uint8_t)*text >= 0x80) { /* 长43公里, 占地30亩 */
        const PcWord *tail = pc_name_tail(r->lexicon, text, strlen(text), PC_WORD(MEASURE_TAIL));
        return tail != NULL && tail->length == strlen(text);
    }
    return word != NULL && word->kinds & (PC_WORD(HEAD) | PC_WORD(GROWTH_HEAD) | PC_WORD(SHARE_HEAD));
}

const PcDraft *pc_draft_before(const PcWork *w) {
    uint32_t k = w->i;
    while (k > 0 && (w->r->figures[k - 1].why != PC_WHY_NONE || w->r->figures[k - 1].skip ||
                     w->r->drafts[k - 1].beside))
        k--;
    if (k == 0)
        return NULL;
    int outside = pc_claim_outside(w->r, w->i, (int)k - 1);
    return &w->r->drafts[outside < 0 ? k - 1 : (uint32_t)outside];
}

const char *pc_whole_before(const PcWork *w, const char *subject) {
    for (uint32_t k = w->i; k > 0 && w->i - k < PC_FAR; k--) {
        const PcDraft *before = &w->r->drafts[k - 1];
        if (w->r->figures[k - 1].why != PC_WHY_NONE || before->subject == NULL || before->part ||
            before->q.aspect == PC_ASPECT_SHARE || before->q.aspect == PC_ASPECT_RATIO ||
            (before->q.aspect == PC_ASPECT_LEVEL && g_strcmp0(w->r->figures[k - 1].unit_text, "%") == 0))
            continue;
        if (subject == NULL || !pc_text_is(before->subject, subject))
            return before->subject;
    }
    if (pc_draft_before(w) != NULL) /* 师生比11.3:1，合格率100%，其中…占98.7%: of nothing said */
        return NULL;
    return g_strcmp0(w->r->carry.whole, subject) != 0 ? w->r->carry.whole : NULL;
}

bool pc_is_measure(const PcWork *w, const char *text) {
    const PcWord *word = pc_trie_find(w->r->lexicon->words, text, strlen(text));
    if (word != NULL && word->kinds == PC_WORD(PLAIN) && word->length > 12 && !pc_text_ends(text, "率"))
        return false; /* 化学需氧量 */
    if (pc_name_tail(w->r->lexicon, text, strlen(text), PC_WORD(MEASURE_TAIL)) != NULL)
        return true;
    return pc_tail_word(w->r->lexicon, text,
                        PC_WORD(HEAD) | PC_WORD(SHARE_HEAD) | PC_WORD(GROWTH_HEAD) | PC_WORD(BARE)) != NULL;
}

int pc_value_of(const PcFigure *figure) {
    return figure->value == NULL || strlen(figure->value) > 4 ? 0 : atoi(figure->value);
}

bool pc_measures(const PcWork *w, const char *text) {
    PcAspect aspect = PC_ASPECT_LEVEL;
    PcAnnual annual = PC_ANNUAL_NONE;
    return pc_is_measure(w, text) ||
           pc_name_indicator(w->r->lexicon, text, strlen(text), true, &aspect, &annual) != NULL;
}

const char *pc_counted_by(PcReading *r, const char *name) {
    uint32_t length;
    if (name == NULL || !pc_text_begins(name, "每"))
        return NULL;
    const PcWord *word = pc_trie_longest(r->lexicon->words, name, strlen(name), &length);
    return word == NULL || !(word->kinds & PC_WORD(PLAIN)) || name[length] == '\0'
               ? NULL
               : pc_arena_copy(&r->arena, name, length);
}
