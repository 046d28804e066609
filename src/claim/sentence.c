/* sentence: the layers put together for one sentence: subjects, periods, places, what belongs together. */
#include <string.h>

#include "claim/name.h"
#include "claim/reading.h"
#include "claim/zone.h"

/* ---- place
 * ------------------------------------------------------------------------------------------------- */

static const PcArea *area_at_level(const PcArea *area, int level) {
    while (area != NULL && (int)area->level > level)
        area = area->parent;
    return area != NULL && (int)area->level == level ? area : NULL;
}

/* The area a word names in this document; *known false where it is a place without a code. */
static const PcArea *area_of(const PcReading *r, const PcWord *word, bool *known) {
    *known = true;
    switch (word->place) {
    case PC_PLACE_OWN: {
        bool city = r->area != NULL && word->area_level - 1 == PC_AREA_PREFECTURE &&
                    pc_text_ends(r->area->name, "市") && strstr(word->text, "市") != NULL;
        if (city) /* 全市 of a city of the county's level is the city */
            return r->area;
        const PcArea *area = word->area_level > 0 ? area_at_level(r->area, word->area_level - 1) : r->area;
        if (area == NULL && r->area != NULL && word->area_level - 1 == PC_AREA_PREFECTURE)
            area = area_at_level(r->area, PC_AREA_PROVINCE); /* 全市 in a municipality's district */
        return area == NULL ? r->area : area;
    }
    case PC_PLACE_NATION:
        return pc_area_by_code(r->lexicon->catalogue, "100000");
    case PC_PLACE_NAMED:
        return word->area != NULL ? word->area
                                  : pc_area_by_name(r->lexicon->catalogue, word->text, word->length, r->area);
    default:
        *known = false;
        return NULL;
    }
}

void pc_draft_place(PcReading *r, PcDraft *draft) {
    const PcWord *word = NULL;
    if (draft->q.area_name != NULL)
        word = pc_trie_find(r->lexicon->words, draft->q.area_name, strlen(draft->q.area_name));
    bool known = true;
    const PcArea *area = r->area;
    if (draft->q.area_name != NULL && (word == NULL || !(word->kinds & PC_WORD(AREA)))) { /* a park, a town */
        draft->q.area = NULL;
        return;
    }
    if (word != NULL && word->kinds & PC_WORD(AREA)) {
        const PcArea *named = area_of(r, word, &known);
        if (known && named != NULL)
            area = named;
        else if (!known) {
            draft->q.area = NULL;
            draft->q.area_name = word->text;
            return;
        }
    }
    draft->q.area = area == NULL ? NULL : area->code;
    draft->q.area_name = area == NULL ? NULL : area->name;
}

/* The place that the sentence begins with, its times, marks and the verb of who helps it aside: 支持|秦州区;
 * NULL where it begins otherwise. */
static const PcToken *leading_place(const PcReading *r, bool *helped) {
    enum { VERB = 6 /* bytes */ };
    uint32_t t = 0;
    while (t < r->n_tokens && (r->tokens[t].kind == PC_TOKEN_TIME || r->tokens[t].kind == PC_TOKEN_MARK ||
                               pc_token_is(&r->tokens[t], PC_WORD(STATUS))))
        t++;
    *helped = t + 1 < r->n_tokens && !pc_token_is(&r->tokens[t], PC_WORD(AREA)) &&
              (r->tokens[t].kind == PC_TOKEN_TEXT || r->tokens[t].kind == PC_TOKEN_WORD) &&
              r->tokens[t].to - r->tokens[t].from == VERB && pc_token_is(&r->tokens[t + 1], PC_WORD(AREA)) &&
              r->tokens[t + 1].word->place == PC_PLACE_NAMED;
    t += *helped;
    return t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AREA)) ? &r->tokens[t] : NULL;
}

/* The figure of the sentence's first claim; n_figures where there is none. */
static uint32_t first_claim(const PcReading *r) {
    uint32_t i = 0;
    while (i < r->n_figures && r->figures[i].why != PC_WHY_NONE)
        i++;
    return i;
}

/* Whether the place at token t is what something is compared with, a share of, or part of a name:
 * 占全市21.1%, 高于全省0.9个百分点, 建设全省强区. */
static bool is_aside(const PcReading *r, uint32_t t) {
    return t > 0 &&
           pc_token_is(&r->tokens[t - 1], PC_WORD(SHARE) | PC_WORD(COMPARE) | PC_WORD(REACH) | PC_WORD(MAKE));
}

/* Whether another place than the one at token t stands in the tokens behind it, up to `to`. */
static bool names_other_place(const PcReading *r, uint32_t t, uint32_t to) {
    bool known, other_known;
    const PcArea *area = area_of(r, r->tokens[t].word, &known);
    for (uint32_t u = t + 1; u < to; u++) {
        if (!pc_token_is(&r->tokens[u], PC_WORD(AREA)) || is_aside(r, u))
            continue;
        const PcArea *other = area_of(r, r->tokens[u].word, &other_known);
        if (!known || !other_known || other != area)
            return true;
    }
    return false;
}

/* The place that the first claim of the sentence is of, as it is said before it; NULL where it is of none but
 * the document's. */
static const PcToken *place_of_first(const PcReading *r) {
    uint32_t i = first_claim(r), t = i < r->n_figures ? r->figures[i].token : 0;
    const PcDraft *first = &r->drafts[i];
    while (t > 0 && (!pc_token_is(&r->tokens[t - 1], PC_WORD(AREA)) || is_aside(r, t - 1)))
        t--;
    if (t == 0 || first->part)
        return NULL;
    const PcToken *place = &r->tokens[t - 1];
    const PcWord *word = place->word;
    if (word->place == PC_PLACE_NATION && r->figures[i].counts)
        return NULL;
    if (word->place == PC_PLACE_OTHER) /* 中心城区|建成区面积 */
        return first->q.indicator != NULL && pc_text_begins(first->q.indicator, word->text) &&
                       pc_name_tail(r->lexicon, word->text, word->length, PC_WORD(PLACE_TAIL)) != NULL
                   ? place
                   : NULL;
    bool known;
    const PcArea *area = area_of(r, word, &known);
    if (!known || area == NULL || g_strcmp0(first->q.area, area->code) != 0 || area == r->area)
        return NULL;
    bool around =
        r->area != NULL && pc_area_is_inside(r->area, area); /* 湖北省产业基金投资12亿元: no figure of all */
    return around && first->q.indicator_id == NULL ? NULL : place;
}

/* The place that the sentence begins with where what it says is announced of that place: 全市提出…,
 * 支持秦州区建设强区，…; NULL where nothing is. */
static const PcToken *place_announced(const PcReading *r) {
    bool helped;
    const PcToken *place = leading_place(r, &helped);
    uint32_t i = first_claim(r), end = i < r->n_figures ? r->figures[i].token : 0;
    if (place == NULL)
        return NULL;
    uint32_t t = (uint32_t)(place - r->tokens);
    if (helped && t + 1 < end && pc_token_is(&r->tokens[t + 1], PC_WORD(MAKE)))
        return place;
    for (uint32_t u = t + 1; u < end; u++)
        if (pc_token_is(&r->tokens[u], PC_WORD(CUT)))
            return place;
    return NULL;
}

/* 支持|秦州区|建设县域经济强区，企业达到80户: the place inside the document's own that does something in the
 * clause that is not read otherwise; NULL where none does. */
static const PcWord *place_helped(const PcReading *r) {
    enum { VERB = 6 /* bytes */ };
    const char *s = r->block->text;
    uint32_t from = r->lead.from, to = r->lead.to, length = 0;
    while (from < to && (s[from] == ' ' || s[from] == '\n'))
        from++;
    for (uint32_t at = from; at <= from + VERB && at < to; at += VERB) {
        const PcWord *word = pc_trie_longest(r->lexicon->words, s + at, to - at, &length);
        if (word == NULL || !(word->kinds & PC_WORD(AREA)) || word->place != PC_PLACE_NAMED)
            continue;
        bool known;
        const PcArea *area = area_of(r, word, &known);
        const PcWord *verb =
            pc_trie_longest(r->lexicon->words, s + at + length, to - at - length, &(uint32_t){0});
        bool acts = verb != NULL && verb->kinds & (PC_WORD(MAKE) | PC_WORD(CUT));
        if (acts && known && area != NULL && area != r->area && pc_area_is_inside(area, r->area))
            return word;
    }
    return NULL;
}

/* Whether the name is of a place of its own kind: 自然村通硬化路率 is none of the town's middle. */
static bool names_kind_of_place(const PcReading *r, const char *name) {
    for (const char *c = name; *c != '\0'; c++) {
        const PcWord *word = pc_text_continues(*c) ? NULL : pc_trie_find(r->lexicon->after, c, 3);
        if (word != NULL && word->kinds & PC_WORD(PLACE_TAIL))
            return true;
    }
    return false;
}

static const char *copy_of(PcReading *r, const PcToken *token) {
    return pc_arena_copy(&r->arena, r->block->text + token->from, token->to - token->from);
}

/* 与扬州|（6048亿元）相差…: the place right before the bracket that the figure at token t opens; NULL where
 * there is none. */
static const PcToken *place_of_bracket(const PcReading *r, uint32_t t) {
    bool opens =
        t > 1 && pc_token_sign(&r->tokens[t - 1], 0xff08) && pc_token_is(&r->tokens[t - 2], PC_WORD(AREA));
    return opens && r->tokens[t - 2].word->place == PC_PLACE_NAMED ? &r->tokens[t - 2] : NULL;
}

/* 从|全市|看，…生产总值1.77万亿元: the place that the sentence is announced to look at; NULL where none is.
 */
static const PcWord *place_framed(const PcReading *r) {
    static const char *const SIGHTS[] = {"看", "来看", "情况看", "范围看", "而言", "来说"};
    const char *s = r->block->text;
    uint32_t from = r->said.from, to = r->said.to, length;
    bool looks = from + 3 < to && (memcmp(s + from, "从", 3) == 0 || memcmp(s + from, "就", 3) == 0);
    const PcWord *word =
        looks ? pc_trie_longest(r->lexicon->words, s + from + 3, to - from - 3, &length) : NULL;
    if (word == NULL || !(word->kinds & PC_WORD(AREA)))
        return NULL;
    uint32_t at = from + 3 + length;
    for (size_t i = 0; i < G_N_ELEMENTS(SIGHTS); i++) {
        size_t n = strlen(SIGHTS[i]);
        if (at + n + 3 <= to && memcmp(s + at, SIGHTS[i], n) == 0 && memcmp(s + at + n, "，", 3) == 0)
            return word;
    }
    return NULL;
}

/* 全市提出生产总值达到2700亿元、研发强度达到2.8%; 中心城区面积78.5平方公里，常住人口56.8万人: the place that
 * the sentence's first claim is of holds for the claims behind it, up to another place. */
static void carry_place(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    const char *name = draft->q.indicator;
    const PcToken *beside = place_of_bracket(r, r->figures[i].token);
    if (beside != NULL)
        draft->q.area_name = copy_of(r, beside);
    if (draft->q.area_name != NULL || draft->part || name == NULL)
        return;
    const PcWord *helped = pc_slice_empty(r->lead) || r->area == NULL ? NULL : place_helped(r);
    if (helped != NULL) {
        for (uint32_t u = 0; u < r->figures[i].token; u++)
            if (pc_token_is(&r->tokens[u], PC_WORD(AREA)) && !is_aside(r, u))
                return;
        draft->q.area_name = helped->text;
        return;
    }
    const PcWord *framed = place_framed(r);
    if (framed != NULL) {
        draft->q.area_name = framed->text;
        return;
    }
    const PcDraft *first = &r->drafts[MIN(first_claim(r), i)];
    bool group = first < draft && first->q.area == NULL && first->q.area_name != NULL && !first->part &&
                 strstr(first->q.area_name, "、") != NULL; /* 樊城区、襄城区两区老年人口…，床位只有… */
    if (group) {
        draft->q.area_name = first->q.area_name;
        return;
    }
    const PcToken *place = place_announced(r);
    if (place == NULL && i > first_claim(r))
        place = place_of_first(r);
    if (place == NULL || (place->word->place == PC_PLACE_OTHER && names_kind_of_place(r, name)))
        return;
    uint32_t t = (uint32_t)(place - r->tokens), end = r->figures[i].token;
    if (t < end && !names_other_place(r, t, end))
        draft->q.area_name = pc_arena_copy(&r->arena, place->word->text, place->word->length);
}

size_t pc_local_at_head(const PcReading *r, const char *name) {
    static const char *const KINDS[] = {"城", "乡", "集", "小", "制", "村", "各", "全", "街", "个"};
    enum { LEAST = 9, MOST = 45 };
    size_t n = strlen(name);
    for (size_t at = 3; at < n && at < MOST; at++) {
        uint32_t length;
        if (pc_text_continues(name[at]))
            continue;
        const PcWord *word = pc_trie_longest(r->lexicon->after, name + at, n - at, &length);
        if (word == NULL || !(word->kinds & PC_WORD(PLACE_TAIL)) || at + length < LEAST)
            continue;
        bool town = pc_text_is(word->text, "镇");
        for (size_t k = 0; town && k < G_N_ELEMENTS(KINDS); k++)
            town = memcmp(name + at - 3, KINDS[k], 3) != 0;
        bool named = length > 3 && at >= 6 &&
                     g_strstr_len(name, (gssize)at, "、") == NULL; /* 社棠|工业园, but 高新区、开发区 */
        if (town || named)
            return at + length;
    }
    return 0;
}

/* 社棠工业园产值突破100亿元，税收达到3亿元: what is of the park that the sentence's first claim is of. */
static void carry_local(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    uint32_t from = first_claim(r);
    const char *first = i > from ? r->drafts[from].q.indicator : NULL;
    size_t n = first == NULL || draft->q.indicator == NULL ? 0 : pc_local_at_head(r, first);
    if (n == 0 || draft->part || draft->q.area != r->area->code || strncmp(draft->q.indicator, first, n) == 0)
        return;
    for (uint32_t t = r->figures[from].token; t < r->figures[i].token; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(AREA)) && !is_aside(r, t))
            return;
    draft->q.area = NULL;
    draft->q.area_name = pc_arena_copy(&r->arena, first, n);
}

/* ---- definition
 * -------------------------------------------------------------------------------------------- */

/* 产值412亿元，按不变价格计算，比上年增长5.2%: the 口径 of a change that is a clause of its own before it, or
 * the population that a mean is taken over (按户籍人口计算，人均…); the first token of the figure's clause
 * where there is none. */
static uint32_t qualified_from(const PcReading *r, const PcDraft *draft, uint32_t lo) {
    if (lo < 2 || !pc_token_sign(&r->tokens[lo - 1], 0xff0c) ||
        !pc_token_is(&r->tokens[lo - 2], PC_WORD(QUALIFIER)))
        return lo;
    bool change = draft->q.aspect == PC_ASPECT_GROWTH || draft->q.aspect == PC_ASPECT_MULTIPLE;
    if (change)
        return lo < 3 || pc_token_claim(r, &r->tokens[lo - 3]) != NULL ? lo : lo - 2;
    bool heads = lo == 2 || r->tokens[lo - 3].kind == PC_TOKEN_MARK;
    return heads && strstr(r->tokens[lo - 2].word->text, "人口计算") != NULL ? lo - 2 : lo;
}

/* The same where the clause before the tokens is not read otherwise; NULL where it says none. */
static const char *qualified_lead(const PcReading *r) {
    const char *s = r->block->text;
    uint32_t from = r->lead.from, to = r->lead.to, length;
    while (from < to && (s[from] == ' ' || s[from] == '\n'))
        from++;
    const PcWord *word = from < to ? pc_trie_longest(r->lexicon->words, s + from, to - from, &length) : NULL;
    bool alone = word != NULL && word->kinds & PC_WORD(QUALIFIER) && from + length + 3 == to;
    return alone && strstr(word->text, "人口计算") != NULL ? word->text : NULL;
}

/* 结合区级文化中心建设|新增|分馆12个: what stands between 结合 and the verb defines nothing of what is made.
 */
static uint32_t behind_aim(const PcReading *r, const PcZone *zone, uint32_t from) {
    if (from != zone->lo || from == 0 || !pc_token_is(&r->tokens[from - 1], PC_WORD(CUT)))
        return from;
    for (uint32_t t = zone->figure; t > from + 1; t--)
        if (pc_token_is(&r->tokens[t - 1], PC_WORD(MAKE)))
            return t - 1;
    return from;
}

/* 口径 named in the clause of the figure or in the bracket behind it, where it is not part of the name. */
static void read_qualifier(PcReading *r, uint32_t i, const PcZone *zone) {
    PcDraft *draft = &r->drafts[i];
    uint32_t to = zone->right;
    if (draft->paired)
        return;
    if (zone->lo == 0)
        draft->q.qualifier = qualified_lead(r);
    if (to < r->n_tokens && pc_token_sign(&r->tokens[to], 0xff08) && r->tokens[to].index > to &&
        r->tokens[to].index - to <= 3)
        to = r->tokens[to].index;
    uint32_t from = qualified_from(r, draft, zone->lo);
    for (uint32_t t = behind_aim(r, zone, from); t < to && t < r->n_tokens; t++) {
        const PcToken *token = &r->tokens[t];
        if (!pc_token_is(token, PC_WORD(QUALIFIER)))
            continue;
        if (draft->q.indicator == NULL || strstr(draft->q.indicator, token->word->text) == NULL)
            draft->q.qualifier = token->word->text;
    }
}

/* ---- what belongs together
 * --------------------------------------------------------------------------------- */

static uint32_t group_of(PcReading *r, PcDraft *draft) {
    if (draft->group == 0)
        draft->group = (uint32_t)++r->n_groups;
    return draft->group;
}

/* A unit without its scale. */
static const char *without_scale(const char *unit) {
    static const char *const SCALES[] = {"十", "百", "千", "万", "亿"};
    for (size_t i = 0; i < G_N_ELEMENTS(SCALES); i++)
        if (pc_text_begins(unit, SCALES[i]) && unit[3] != '\0')
            return without_scale(unit + 3);
    return unit;
}

bool pc_same_measure(const char *a, const char *b) {
    return pc_text_is(without_scale(a), without_scale(b));
}

static bool same_measure(const PcReading *r, uint32_t i, uint32_t k) {
    const char *a = r->figures[i].unit_text, *b = r->figures[k].unit_text;
    return a != NULL && b != NULL && pc_same_measure(a, b);
}

static bool is_change(const PcDraft *draft) {
    return draft->q.aspect == PC_ASPECT_GROWTH || draft->q.aspect == PC_ASPECT_PP;
}

/* 较上年|年初预算|增长5.8%: which of the base year's figures a change is measured from; NULL where nothing
 * says so. */
static const char *kind_of_base(const PcReading *r, const PcZone *zone) {
    uint32_t from = zone->compare, to = zone->figure;
    if (from == PC_NO_TOKEN)
        return NULL;
    from++;
    while (from < to &&
           (r->tokens[from].kind == PC_TOKEN_TIME || pc_token_text_is(r, &r->tokens[from], "的")))
        from++;
    while (to > from && !pc_token_is(&r->tokens[to - 1], PC_WORD(CHANGE) | PC_WORD(MAKE)))
        to--;
    if (to < from + 2)
        return NULL;
    to--; /* the verb of change */
    uint32_t begin = r->tokens[from].from, end = r->tokens[to - 1].to;
    const PcWord *word = pc_name_tail(r->lexicon, r->block->text + begin, end - begin, PC_WORD(BASE_KIND));
    return word != NULL ? word->text : NULL;
}

/* Whether it says by how much something changed. */
static bool is_measured_change(const PcDraft *draft) {
    return is_change(draft) || draft->q.aspect == PC_ASPECT_MULTIPLE ||
           (draft->q.aspect == PC_ASPECT_INCREMENT && draft->q.direction != PC_DIR_NONE);
}

/* 教育支出…，比上年预算数增加3亿元，增长5.1%；卫生健康支出…，增长4.3%: what one change of a list is measured
 * from holds for those that say nothing of it. */
static void read_base_kind(PcReading *r, uint32_t i, const PcZone *zone) {
    PcDraft *draft = &r->drafts[i];
    if (!is_measured_change(draft))
        return;
    const char *kind = kind_of_base(r, zone);
    if (kind != NULL || zone->compare != PC_NO_TOKEN || zone->base != NULL || draft->q.qualifier != NULL)
        r->carry.base_kind = kind;
    if (r->carry.base_kind != NULL)
        draft->q.qualifier = r->carry.base_kind;
}

/* Whether the sentence goes on with the one before it after a semicolon. */
static bool goes_on(const PcReading *r) {
    const char *s = r->block->text;
    uint32_t at = r->from;
    while (at > 0 && (s[at - 1] == ' ' || s[at - 1] == '\n'))
        at--;
    return at >= 3 && memcmp(s + at - 3, "；", 3) == 0;
}

/* 专利授权4862件，增长26.7%，其中发明专利312件: the whole is the last figure that is no change. */
static void tie_part(PcReading *r, uint32_t i) {
    for (uint32_t k = i; k > 0 && i - k < PC_FAR; k--) {
        PcDraft *whole = &r->drafts[k - 1];
        bool times = whole->q.aspect == PC_ASPECT_MULTIPLE; /* 投资58亿元，是2015年的1.7倍，其中铁路13亿元 */
        if (r->figures[k - 1].why != PC_WHY_NONE || is_change(whole) || (times && !same_measure(r, i, k - 1)))
            continue;
        bool mean =
            whole->q.annual == PC_ANNUAL_MEAN && r->drafts[i].q.annual == PC_ANNUAL_NONE && !whole->part;
        if (mean && k > 1 && same_measure(r, i, k - 2) && r->figures[k - 2].why == PC_WHY_NONE)
            continue; /* 五年累计投资2760亿元，年均552亿元，其中民间投资累计1186亿元 */
        if (whole->q.aspect == PC_ASPECT_SHARE && r->drafts[i].q.aspect != PC_ASPECT_SHARE)
            continue; /* 收入47亿元，完成预算的102.3%，其中税收38亿元 */
        if (!same_measure(r, i, k - 1) && r->drafts[i].q.aspect != PC_ASPECT_SHARE)
            return;
        r->drafts[i].group = group_of(r, whole);
        r->drafts[i].role = PC_ROLE_PART;
        if (whole->role == PC_ROLE_NONE) /* 其中中央投资489亿元，省级投资149亿元 of a sentence before */
            whole->role = whole->part ? PC_ROLE_PART : PC_ROLE_WHOLE;
        return;
    }
}

/* The first of the two values whose second follows `before`: itself, or, in 由13.2%提高9.8%至23.0%, the one
 * before the change. NULL where there is none. */
static PcDraft *first_of_pair(PcReading *r, PcDraft *before) {
    if (before->from)
        return before;
    if (before->role != PC_ROLE_CHANGE || before->group == 0)
        return NULL;
    for (PcDraft *k = before; k > r->drafts; k--)
        if (k[-1].group == before->group)
            return k[-1].from ? k - 1 : NULL;
    return NULL;
}

int pc_claim_outside(const PcReading *r, uint32_t i, int k) {
    uint32_t open = r->n_tokens;
    for (uint32_t t = r->figures[k].token + 1; t < r->figures[i].token; t++)
        if (pc_token_sign(&r->tokens[t], 0xff09) && r->tokens[t].index < r->figures[k].token)
            open = r->tokens[t].index;
    while (k >= 0 && (r->figures[k].token > open || r->figures[k].why != PC_WHY_NONE))
        k--;
    return k;
}

/* a、b，比2015年的|c、d|分别增长: each of the values with that of its own thing before the list. */
static void tie_basis(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    for (uint32_t k = i; k > 0 && i - k < PC_FAR; k--) {
        PcDraft *value = &r->drafts[k - 1];
        if (r->figures[k - 1].why != PC_WHY_NONE || value->basis ||
            g_strcmp0(value->subject, draft->subject) != 0)
            continue;
        draft->group = group_of(r, value);
        draft->role = PC_ROLE_FROM;
        if (value->role == PC_ROLE_NONE)
            value->role = PC_ROLE_TO;
        return;
    }
}

static void tie(PcReading *r, uint32_t i, int prev) {
    PcDraft *draft = &r->drafts[i], *before = prev < 0 ? NULL : &r->drafts[prev];
    if (before == NULL)
        return;
    PcDraft *first = draft->partner != 0 && r->drafts[draft->partner - 1].from
                         ? &r->drafts[draft->partner - 1]
                     : draft->onward ? first_of_pair(r, before)
                                     : NULL;
    if (first != NULL) {
        draft->group = group_of(r, first);
        first->role = PC_ROLE_FROM;
        draft->role = PC_ROLE_TO;
    } else if (draft->basis && draft->paired) {
        tie_basis(r, i);
    } else if (draft->basis && before->subject != NULL && before->subject == draft->subject) {
        draft->group = group_of(r, before);
        draft->role = PC_ROLE_FROM;
        if (before->role == PC_ROLE_NONE)
            before->role = PC_ROLE_TO;
    } else if (is_change(draft)) {
        bool above =
            draft->compare != PC_NO_TOKEN &&
            pc_token_is(&r->tokens[draft->compare], PC_WORD(REACH)); /* 高于全国: no change in time */
        bool again =
            before->q.aspect == draft->q.aspect || (is_change(before) && draft->q.aspect == PC_ASPECT_GROWTH);
        if (before->subject != NULL && before->subject == draft->subject && !above &&
            (!again || (before->role == PC_ROLE_CHANGE && !pc_zone_of(r, i)->parallel))) {
            draft->group = group_of(r, before);
            draft->role = PC_ROLE_CHANGE;
            if (before->role == PC_ROLE_NONE)
                before->role = PC_ROLE_TO;
        }
    } else if (draft->q.aspect == PC_ASPECT_SHARE && before->subject == draft->subject &&
               draft->subject != NULL) {
        draft->group = group_of(r, before);
    } else if (draft->part) {
        tie_part(r, i);
    } else if (before->role == PC_ROLE_PART && draft->compare == PC_NO_TOKEN &&
               same_measure(r, i, (uint32_t)prev)) {
        int list = pc_claim_outside(r, i, prev);
        if (list < 0 || r->drafts[list].role != PC_ROLE_PART)
            return;
        draft->group = group_of(r, &r->drafts[list]);
        draft->role = PC_ROLE_PART;
    }
}

/* ---- all
 * --------------------------------------------------------------------------------------------------- */

void pc_draft_names(PcReading *r, PcDraft *draft, bool weak) {
    PcQuantity *q = &draft->q;
    if (q->indicator == NULL)
        return;
    PcAspect aspect = q->aspect;
    PcAnnual annual = q->annual;
    const PcIndicator *known =
        pc_name_indicator(r->lexicon, q->indicator, strlen(q->indicator), weak, &aspect, &annual);
    if (known != NULL) {
        q->indicator_id = known->id;
        if (known->whole != NULL && q->whole == NULL && q->aspect == PC_ASPECT_SHARE)
            q->whole = known->whole;
    }
}

static bool is_scale(const char *unit) {
    return pc_text_is(unit, "万") || pc_text_is(unit, "亿") || pc_text_is(unit, "万亿");
}

/* 12.7个、12个百分点, 1200万、450万、500万人: the first writes only the beginning of the unit. */
static bool begins_unit(const char *unit, const char *whole) {
    if (whole == NULL || !pc_text_begins(whole, unit))
        return false;
    return strstr(whole, "百分点") != NULL || (is_scale(unit) && strlen(whole) > strlen(unit));
}

static void give_units(PcReading *r) {
    for (uint32_t i = r->n_figures; i-- > 0;) { /* a unit at the end of a list belongs to each */
        PcFigure *f = &r->figures[i];
        bool begun = f->unit_text != NULL && (pc_text_is(f->unit_text, "个") || is_scale(f->unit_text));
        if (f->why != PC_WHY_NONE || (f->unit_text != NULL && !begun) || f->form == PC_FORM_RATIO ||
            f->form == PC_FORM_FRACTION || f->han)
            continue;
        for (uint32_t k = i + 1; k < r->n_figures; k++) {
            if (r->figures[k].why != PC_WHY_NONE)
                continue;
            const PcZone *zone = pc_zone_of(r, k);
            bool whole = !begun || (zone->parallel && begins_unit(f->unit_text, r->figures[k].unit_text));
            if ((zone->parallel || zone->onward) && r->figures[k].unit_text != NULL && whole)
                f->unit_text = r->figures[k].unit_text, f->counts = r->figures[k].counts;
            break;
        }
    }
}

/* A number without a unit that a list goes on from has the unit of the list: a、b和c家. */
static void reclaim_lists(PcReading *r) {
    for (uint32_t i = r->n_figures; i-- > 1;) {
        PcFigure *f = &r->figures[i], *before = &r->figures[i - 1];
        if (f->why != PC_WHY_NONE || f->unit_text == NULL || before->unit_text != NULL ||
            before->form != PC_FORM_PLAIN ||
            (before->why != PC_WHY_OTHER && before->why != PC_WHY_NAME && before->why != PC_WHY_YEAR))
            continue;
        uint32_t t = before->token + 1;
        bool joint = t + 1 == f->token &&
                     (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND)));
        if (joint)
            before->why = PC_WHY_NONE;
    }
}

/* Zeroes what is there: a sentence without figures may come before any room was made for them. */
static void forget(void *p, size_t size) {
    if (size > 0)
        memset(p, 0, size);
}

void pc_sentence_read(PcReading *r) {
    forget(r->drafts, sizeof(PcDraft) * r->n_figures);
    r->timed = 0;
    if (!goes_on(r))
        r->carry.base_kind = NULL;
    pc_period_begin(r);
    reclaim_lists(r);
    forget(r->zones, sizeof(*r->zones) * r->n_figures);
    give_units(r);
    forget(r->zones, sizeof(*r->zones) * r->n_figures); /* a unit given changes what surrounds it means */
    int prev = -1;
    for (uint32_t i = 0; i < r->n_figures; i++) {
        if (r->figures[i].why != PC_WHY_NONE)
            continue;
        PcDraft *draft = &r->drafts[i];
        pc_figure_values(&r->scan, &r->figures[i]);
        pc_subject_read(r, i);
        pc_period_read(r, i);
        carry_place(r, i);
        pc_draft_place(r, draft);
        if (r->area != NULL)
            carry_local(r, i);
        read_qualifier(r, i, pc_zone_of(r, i));
        read_base_kind(r, i, pc_zone_of(r, i));
        pc_draft_names(r, draft, r->area != NULL);
        tie(r, i, prev);
        r->carry.subject = draft->subject;
        if (!draft->part)
            r->carry.whole = draft->subject;
        r->carry.indicator = draft->q.indicator;
        draft->half |= prev >= 0 && r->drafts[prev].half && draft->subject == r->drafts[prev].subject;
        if (!draft->half)
            r->carry.model[is_change(draft)] = draft->subject;
        if (!is_change(draft))
            r->carry.model_unit = r->figures[i].unit_text;
        prev = (int)i;
    }
    pc_period_pass(r, r->n_tokens);
    pc_period_settle(r);
}
