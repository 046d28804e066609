/* share: shares and what they are shares of. */

#include "claim/work.h"

/* 占年度计划的112%: where the words are all fillers elsewhere, all of them. */
static const char *plain_whole(const PcWork *w, uint32_t from) {
    PcReading *r = w->r;
    uint32_t end = w->zone.figure;
    while (end > from &&
           (pc_token_text_is(r, &r->tokens[end - 1], "的") ||
            pc_token_is(&r->tokens[end - 1], PC_WORD(REACH) | PC_WORD(BEFORE) | PC_WORD(SHARE_HEAD))))
        end--;
    if (end <= from || r->tokens[from].kind == PC_TOKEN_TIME)
        return NULL;
    PcNoun all = {.piece = {{r->tokens[from].from, r->tokens[end - 1].to}}, .n = 1};
    return pc_noun_text(r, &all);
}

/* 贡献了全省60.7%的税收: the whole stands behind the figure; NULL where none does. */
static const char *whole_behind(const PcWork *w, uint32_t from) {
    PcReading *r = w->r;
    uint32_t t = w->zone.right;
    if (t >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的"))
        return NULL;
    PcNoun noun;
    uint32_t stop;
    pc_noun_right(r, t, &noun, &stop);
    const char *area = from < w->zone.figure && pc_token_is(&r->tokens[from], PC_WORD(AREA))
                           ? pc_token_copy(r, &r->tokens[from])
                           : NULL;
    return noun.n == 0 ? NULL : pc_join(r, area, pc_noun_text(r, &noun), NULL);
}

void pc_set_share_of_two(PcWork *w, const char *subject, const char *whole) {
    w->draft->subject = subject;
    w->draft->q.whole = whole;
    w->draft->q.indicator = pc_join(w->r, pc_join(w->r, subject, "占", NULL), whole, "比重");
    w->draft->q.aspect = PC_ASPECT_SHARE;
}

/* 医护人员中|本科以上学历占到七成: those among whom the share is; *part is left with what it is of. NULL
 * where the name says no such thing. */
static const char *whole_among(const PcWork *w, const char **part) {
    const char *name = *part;
    size_t n = name == NULL ? 0 : strlen(name);
    for (size_t at = 0, step; at + 9 < n; at += step) { /* 中心, 高中 and the like are words */
        uint32_t length, size;
        const PcWord *word = pc_trie_longest(w->r->lexicon->words, name + at, n - at, &length);
        pc_char_read(name + at, &size);
        step = word != NULL && length > 3 ? length : size;
        if (at < 6 || step > 3 || !pc_text_begins(name + at, "中"))
            continue;
        *part = name + at + 3;
        return pc_arena_copy(&w->r->arena, name, at);
    }
    return NULL;
}

void pc_read_share(PcWork *w) {
    PcReading *r = w->r;
    PcNoun part, whole;
    pc_noun_read(r, w->zone.lo, w->zone.share, &part);
    uint32_t from = w->zone.share + 1, end = MAX(MIN(w->zone.np_end, w->zone.compare), from), head = end;
    for (uint32_t t = from; t < end; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(SHARE_HEAD)))
            head = t;
    memset(&whole, 0, sizeof whole);
    PcNoun with_area;
    pc_noun_read(r, from, head, &with_area);
    whole = with_area;
    if (with_area.area != NULL && with_area.area >= &r->tokens[from]) { /* 占全市 78.6% keeps its place */
        whole.piece[0] =
            (PcSlice){with_area.area->from, with_area.n > 0 ? with_area.piece[0].to : with_area.area->to};
        whole.n = MAX(whole.n, 1);
    }
    const char *subject = pc_pair_parts(w);
    if (subject == NULL)
        subject = pc_with_count(w, &part, pc_noun_text(r, &part));
    if (subject == NULL)
        subject = pc_pair_shares(w);
    if (subject == NULL)
        subject = pc_inherited(w, false, false);
    const char *of = pc_noun_text(r, &whole);
    const char *behind = pc_token_text_is(r, &r->tokens[w->zone.share], "贡献") ||
                                 pc_token_text_is(r, &r->tokens[w->zone.share], "贡献了")
                             ? whole_behind(w, from)
                             : NULL;
    if (behind != NULL && subject != NULL) {
        pc_set_share_of_two(w, subject, behind);
        return;
    }
    if (of == NULL)
        of = plain_whole(w, from);
    if (of == NULL)
        of = whole_among(w, &subject);
    if (of == NULL)
        of = pc_whole_before(w, subject);
    const PcDraft *last = pc_draft_before(w);
    for (uint32_t k = last != NULL && last->part ? w->i : 0; k > 0 && of == NULL && w->i - k < PC_FAR;
         k--) /* 占18.7%，其中65岁及以上…，占13.5% */
        if (r->figures[k - 1].why == PC_WHY_NONE && r->drafts[k - 1].q.aspect == PC_ASPECT_SHARE)
            of = r->drafts[k - 1].q.whole;
    const PcToken *verb = &r->tokens[w->zone.share];
    bool alike = pc_token_text_is(r, verb, "相当于");
    const char *printed_head = head < end ? pc_token_copy(r, &r->tokens[head]) : NULL;
    if (printed_head != NULL && pc_text_is(printed_head, "比") && w->figure->form != PC_FORM_RATIO)
        printed_head = "比重";
    const char *tail = printed_head != NULL ? printed_head : alike ? NULL : "比重";
    w->draft->subject = subject;
    w->draft->q.whole = of;
    w->draft->q.indicator = pc_join(r,
                                    pc_join(r, subject,
                                            alike        ? "相当于"
                                            : of == NULL ? "占比"
                                                         : "占",
                                            NULL),
                                    of, of == NULL ? NULL : tail);
    w->draft->q.aspect = w->figure->form == PC_FORM_RATIO ? PC_ASPECT_RATIO : PC_ASPECT_SHARE;
    if (part.area != NULL)
        w->draft->q.area_name = pc_token_copy(r, part.area);
}

void pc_set_share_of(PcWork *w, const char *of) {
    PcReading *r = w->r;
    const char *name = w->draft->q.indicator;
    if (name == NULL)
        return;
    const PcWord *head = pc_tail_word(r->lexicon, name, PC_WORD(SHARE_HEAD));
    const PcDraft *before =
        pc_draft_before(w); /* 占耕地的52%，完成任务的107%: of what the first share is of */
    bool again = before != NULL && before->q.whole != NULL && before->q.indicator == name &&
                 before->subject != NULL && pc_text_begins(name, before->subject);
    if (again)
        name = before->subject;
    else if (head != NULL)
        name = pc_arena_copy(&r->arena, name, strlen(name) - head->length);
    w->draft->q.whole = of;
    w->draft->q.indicator = pc_join(r, pc_join(r, name, "占", of), "比重", NULL);
    w->draft->q.aspect = PC_ASPECT_SHARE;
}

void pc_read_of(PcWork *w) {
    PcReading *r = w->r;
    PcNoun whole;
    pc_noun_read(r, w->zone.of, w->zone.figure, &whole);
    const char *of = pc_noun_text(r, &whole);
    if (whole.area != NULL && of != NULL)
        of = pc_join(r, pc_token_copy(r, whole.area), of, NULL);
    const char *all =
        plain_whole(w, w->zone.of); /* 年初预算, 年度目标任务: with what is left out elsewhere */
    if (all != NULL && (of == NULL || (strlen(all) <= 30 && whole.area == NULL)))
        of = all;
    if (of == NULL)
        return;
    w->draft->q.whole = of;
    const char *first =
        w->percent ? pc_pair_shares(w) : NULL; /* 内资12亿元、外资3亿美元，分别完成目标的a和b */
    if (first != NULL)
        w->draft->q.indicator = w->draft->subject = first;
    bool half = w->figure->form == PC_FORM_FRACTION || g_strcmp0(w->figure->value, "0.5") == 0;
    if (w->percent || (half && w->zone.change == NULL))
        pc_set_share_of(w, of);
}

bool pc_contribution_goes_on(PcWork *w) {
    const PcDraft *before = pc_draft_before(w);
    if (before == NULL || before->q.aspect != PC_ASPECT_SHARE || !w->percent || w->zone.np_end > w->zone.lo ||
        before->q.whole == NULL)
        return false;
    const char *whole = whole_behind(w, w->zone.figure);
    if (whole == NULL)
        return false;
    pc_set_share_of_two(w, before->subject, whole);
    return true;
}

/* 增长6.5%（全省4.5%）: whether the figure in the bracket is the same change of another area. */
static bool change_elsewhere(PcWork *w) {
    PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    uint32_t lo = w->zone.lo;
    if (before == NULL || lo < 2 || w->zone.np_end != lo + 1 || w->zone.change != NULL ||
        !pc_token_is(&r->tokens[lo], PC_WORD(AREA)) || !pc_token_sign(&r->tokens[lo - 1], 0xff08))
        return false;
    const PcFigure *figure = pc_token_claim(r, &r->tokens[lo - 2]);
    if (figure == NULL || &r->drafts[figure - r->figures] != before || !w->percent ||
        before->q.aspect != PC_ASPECT_GROWTH || !pc_text_is(figure->unit_text, w->figure->unit_text))
        return false;
    w->draft->subject = before->subject;
    w->draft->q.indicator = before->q.indicator;
    w->draft->q.aspect = before->q.aspect;
    w->draft->q.direction = before->q.direction;
    w->draft->q.annual = before->q.annual;
    w->draft->q.area_name = pc_token_copy(r, &r->tokens[lo]);
    return true;
}

bool pc_share_goes_on(PcWork *w) {
    PcReading *r = w->r;
    if (change_elsewhere(w))
        return true;
    if (w->zone.prev < 0 || !w->percent || w->zone.np_end != w->zone.lo + 1 ||
        r->drafts[w->zone.prev].q.whole == NULL)
        return false;
    const PcDraft *before = &r->drafts[w->zone.prev];
    if (!pc_token_is(&r->tokens[w->zone.lo], PC_WORD(AREA)) || before->q.aspect != PC_ASPECT_SHARE)
        return false;
    w->draft->subject = before->subject;
    w->draft->q.whole = pc_token_copy(r, &r->tokens[w->zone.lo]);
    w->draft->q.indicator = pc_join(r, pc_join(r, before->subject, "占", w->draft->q.whole), "比重", NULL);
    w->draft->q.aspect = PC_ASPECT_SHARE;
    return true;
}
