/* yard: values that another one is a part or a multiple of, and aims that were fulfilled:
 * 为预算57.2亿元的98.2%, 是2015年38.2亿元的2.1倍, 超额完成5万人的目标. */

#include "claim/work.h"

/* What is measured by the yard that begins at a token: the noun before the verb, else what the claim before
 * measures. */
static const char *measured(PcWork *w, uint32_t yard) {
    PcReading *r = w->r;
    PcNoun phrase;
    pc_noun_read(r, pc_zone_left(r, yard - 1), yard - 1, &phrase);
    const char *name = pc_noun_text(r, &phrase);
    const PcDraft *before = pc_draft_before(w);
    if (name != NULL)
        return before != NULL && pc_is_general(r, name) ? pc_with_topic(w, name) : name;
    return before != NULL ? before->subject : pc_inherited(w, false, false);
}

/* The words between the verb and the value, times left out; NULL where there are none. */
static const char *words_of_yard(PcWork *w, uint32_t yard, uint32_t figure, bool *timed) {
    PcReading *r = w->r;
    uint32_t lo = yard, end = figure;
    *timed = false;
    while (lo < end && (r->tokens[lo].kind == PC_TOKEN_TIME || pc_token_text_is(r, &r->tokens[lo], "的")))
        *timed |= r->tokens[lo++].kind == PC_TOKEN_TIME;
    while (end > lo && (pc_token_text_is(r, &r->tokens[end - 1], "的") ||
                        pc_token_is(&r->tokens[end - 1], PC_WORD(BEFORE))))
        end--;
    if (lo >= end)
        return NULL;
    PcNoun all = {.piece = {{r->tokens[lo].from, r->tokens[end - 1].to}}, .n = 1};
    return pc_noun_text(r, &all);
}

static bool is_planned(const PcWork *w, const char *name) {
    return name != NULL && pc_name_tail(w->r->lexicon, name, strlen(name), PC_WORD(PLANNED)) != NULL;
}

void pc_read_yard(PcWork *w) {
    PcReading *r = w->r;
    PcDraft *draft = w->draft;
    bool timed;
    const char *words = words_of_yard(w, w->zone.yard, w->zone.figure, &timed);
    PcNoun noun;
    pc_noun_read(r, w->zone.yard, w->zone.figure, &noun);
    const char *name = pc_noun_text(r, &noun);
    draft->planned = is_planned(w, words);
    bool alone = words == NULL || draft->planned || name == NULL; /* 2015年, 年度计划, 全市 */
    draft->q.indicator = draft->subject = alone ? measured(w, w->zone.yard) : name;
    if (noun.area != NULL)
        draft->q.area_name = pc_token_copy(r, noun.area);
    draft->basis = timed && words == NULL;
    draft->compare = draft->basis ? w->zone.yard : PC_NO_TOKEN;
}

void pc_read_over(PcWork *w) {
    PcReading *r = w->r;
    const PcZone *whole = pc_zone_of(r, (uint32_t)w->zone.over);
    bool timed;
    const char *words = words_of_yard(w, whole->yard, whole->figure, &timed);
    const PcDraft *yard = &r->drafts[w->zone.over];
    bool same = yard->planned || yard->basis; /* of what the yard says of the same thing */
    const char *subject = yard->subject;
    PcWork before = *w;
    before.i = (uint32_t)w->zone.over;
    if (!same)
        subject = measured(&before, whole->yard);
    w->draft->subject = w->draft->q.indicator = subject;
    pc_read_aspect(w, subject);
    if (words == NULL || subject == NULL)
        return;
    w->draft->q.whole = words;
    if (w->draft->q.aspect != PC_ASPECT_MULTIPLE)
        pc_set_share_of_two(w, subject, words);
}

bool pc_read_beside(PcWork *w) {
    PcReading *r = w->r;
    uint32_t from = w->zone.compare == PC_NO_TOKEN ? PC_NO_TOKEN : w->zone.compare + 1;
    if (from >= w->zone.figure || w->zone.change != NULL || w->zone.basis || w->zone.above != PC_DIR_NONE ||
        w->points || r->tokens[from].kind == PC_TOKEN_TIME || w->zone.right >= r->n_tokens ||
        !pc_token_is(&r->tokens[w->zone.right], PC_WORD(CHANGE)))
        return false;
    PcNoun noun;
    pc_noun_read(r, from, w->zone.figure, &noun);
    const char *name = pc_noun_text(r, &noun);
    if (name == NULL || pc_is_general(r, name) || !pc_measures(w, name))
        return false;
    w->draft->q.indicator = w->draft->subject = name;
    w->draft->beside = true;
    w->draft->compare = PC_NO_TOKEN;
    if (noun.area != NULL)
        w->draft->q.area_name = pc_token_copy(r, noun.area);
    pc_read_aspect(w, name);
    return true;
}

/* Whether words of what was planned stand right behind the figure: 5万人的目标, 5万人目标任务. */
static bool aim_behind(const PcWork *w) {
    const PcReading *r = w->r;
    uint32_t t = w->zone.right, from;
    if (t < r->n_tokens && pc_token_text_is(r, &r->tokens[t], "的"))
        t++;
    from = t;
    while (t < r->n_tokens && t - from < 4 && r->tokens[t].kind != PC_TOKEN_MARK &&
           r->tokens[t].kind != PC_TOKEN_FIGURE)
        t++;
    if (t == from || (t < r->n_tokens && r->tokens[t].kind == PC_TOKEN_FIGURE))
        return false;
    uint32_t begin = r->tokens[from].from, end = r->tokens[t - 1].to;
    return pc_name_tail(r->lexicon, r->block->text + begin, end - begin, PC_WORD(PLANNED)) != NULL;
}

bool pc_read_aim(PcWork *w) {
    const PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    const char *unit = w->figure->unit_text;
    if (before == NULL || before->subject == NULL || unit == NULL || w->points || !aim_behind(w))
        return false;
    bool alike = w->zone.change == NULL || /* 下降20.1%，超额完成下降16%的目标 */
                 (before->q.aspect == PC_ASPECT_GROWTH && w->zone.change->direction == before->q.direction);
    if (!alike)
        return false;
    const char *other = r->figures[before - r->drafts].unit_text;
    bool fulfils = false;
    uint32_t lo = w->zone.lo;
    while (lo > 0 && r->tokens[lo - 1].kind != PC_TOKEN_MARK && r->tokens[lo - 1].kind != PC_TOKEN_FIGURE)
        lo--;
    for (uint32_t t = lo; t < w->zone.figure; t++)
        fulfils |=
            pc_token_text_is(r, &r->tokens[t], "完成") || pc_token_text_is(r, &r->tokens[t], "超额完成");
    if (!fulfils || other == NULL || !pc_same_measure(unit, other))
        return false;
    w->draft->q.indicator = w->draft->subject = before->subject;
    w->draft->q.aspect = before->q.aspect;
    w->draft->q.direction = before->q.direction;
    w->draft->planned = true;
    return true;
}
