/* pairs: lists of nouns that pair off with lists of figures. */

#include "claim/work.h"

/* How many joints of the list in tokens [lo, end) are 、. */
static int count_commas(const PcReading *r, uint32_t lo, uint32_t end) {
    int n = 0;
    for (uint32_t t = lo; t < end; t++) {
        if (r->tokens[t].kind == PC_TOKEN_MARK && r->tokens[t].index > t && r->tokens[t].index < end)
            t = r->tokens[t].index;
        n += pc_token_sign(&r->tokens[t], 0x3001);
    }
    return n;
}

/* The members of the list in tokens [lo, end), which are n: 教育文化和娱乐类、医疗保健类 are two. */
static void read_items(PcWork *w, uint32_t lo, uint32_t end, int n, PcItems *items) {
    PcReading *r = w->r;
    uint32_t from = lo;
    bool commas = n > 1 && count_commas(r, lo, end) + 1 == n;
    items->n = 0;
    for (uint32_t t = lo; t <= end && items->n < PC_ITEMS_MAX; t++) {
        if (t < end && r->tokens[t].kind == PC_TOKEN_MARK && r->tokens[t].index > t &&
            r->tokens[t].index < end) {
            t = r->tokens[t].index; /* lists inside brackets or quotation marks are not this one */
            continue;
        }
        bool joint = t < end && (pc_token_sign(&r->tokens[t], 0x3001) ||
                                 (!commas && pc_token_is(&r->tokens[t], PC_WORD(AND))));
        if (t < end && !joint)
            continue;
        PcNoun phrase;
        pc_noun_read(r, from, t, &phrase);
        const char *text = pc_noun_text(r, &phrase);
        if (text == NULL && phrase.area != NULL)
            text = pc_token_copy(r, phrase.area); /* 主城区、县城 */
        if (text != NULL)
            items->item[items->n++] = text;
        from = t + 1;
    }
    if (items->n > 1)
        pc_share_tail(w, items);
}

/* 分别增长6.3%、|下降2.1%: whether a verb of change of its own is all that parts the figure from the one
 * before. */
static bool changes_too(const PcReading *r, const PcZone *zone) {
    uint32_t lo = zone->lo;
    bool joint = lo > 0 && pc_token_sign(&r->tokens[lo - 1], 0x3001);
    if (!joint && lo < zone->figure && pc_token_is(&r->tokens[lo], PC_WORD(AND)))
        joint = ++lo > 0;
    return joint && zone->prev >= 0 && zone->change != NULL && !zone->change->adjective &&
           zone->np_end <= lo && zone->compare == PC_NO_TOKEN && zone->share == PC_NO_TOKEN;
}

/* How many figures from i on are members of one list. */
static int list_length(PcReading *r, uint32_t i) {
    int n = 1;
    const PcZone *first = pc_zone_of(r, i);
    bool changes = first->respect && first->change != NULL;
    for (uint32_t k = i + 1; k < r->n_figures && n < PC_ITEMS_MAX; k++) {
        if (r->figures[k].why != PC_WHY_NONE || r->figures[k].skip)
            continue;
        const PcZone *zone = pc_zone_of(r, k);
        if (!zone->parallel && !(changes && changes_too(r, zone)))
            break;
        n++;
    }
    return n;
}

/* Gives the items to the claims from figure k on; returns the figure behind the last. */
static uint32_t name_list(PcWork *w, uint32_t k, const PcItems *items) {
    for (int j = 0; j < items->n; k++) {
        if (w->r->figures[k].why != PC_WHY_NONE)
            continue;
        w->r->drafts[k].q.indicator = w->r->drafts[k].subject = items->item[j++];
        w->r->drafts[k].paired = true;
    }
    return k;
}

/* The first value of each pair whose second is in the list from figure k on. */
static void join_partners(PcReading *r, uint32_t first, uint32_t k, int n) {
    for (int j = 0; j < n; j++, first++, k++) {
        while (r->figures[first].why != PC_WHY_NONE)
            first++;
        while (r->figures[k].why != PC_WHY_NONE)
            k++;
        r->drafts[k].partner = first + 1;
    }
}

/* Whether another value of the same thing follows figure k: 由|396.8万人|增加到412.6万人. */
static bool is_first_of_pair(const PcReading *r, uint32_t k) {
    const PcDraft *draft = &r->drafts[k];
    return draft->from && draft->role == PC_ROLE_FROM;
}

/* What the last n claims of the sentence measure. */
static void claims_before(PcWork *w, int n, PcItems *items) {
    const char *last[PC_ITEMS_MAX];
    int found = 0;
    for (uint32_t k = w->i; k > 0 && found < n; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE && w->r->drafts[k - 1].subject != NULL &&
            !is_first_of_pair(w->r, k - 1)) /* 由a增加到b speaks of one thing */
            last[found++] = w->r->drafts[k - 1].subject;
    items->n = found == n ? n : 0;
    for (int k = 0; k < items->n; k++)
        items->item[k] = last[n - 1 - k];
}

/* 装备制造、电子信息、新材料三大产业增加值分别…: the list stands before the number that counts it. */
static void counted_items(PcWork *w, int n, PcItems *items) {
    const PcFigure *count = w->zone.prev < 0 ? NULL : &w->r->figures[w->zone.prev];
    if (count == NULL || !count->counts || pc_value_of(count) != n)
        return;
    const PcZone *zone = pc_zone_of(w->r, (uint32_t)w->zone.prev);
    const char *noun = items->item[0];
    PcItems listed;
    read_items(w, zone->lo, zone->figure, n, &listed);
    if (listed.n != n)
        return;
    for (int k = 0; k < n; k++)
        items->item[k] = pc_join(w->r, listed.item[k], noun, NULL);
    items->n = n;
}

/* 普通高中2所、职业学校1所，在校生分别为…: whether the clause before counts members of a list. */
static bool follows_list(const PcWork *w) {
    PcReading *r = w->r;
    uint32_t k = w->i;
    while (k > 0 && r->figures[k - 1].why != PC_WHY_NONE)
        k--;
    if (k == 0 || w->zone.prev >= 0)
        return false;
    const PcZone *last = pc_zone_of(r, k - 1);
    return last->prev >= 0 && last->lo > 0 && pc_token_sign(&r->tokens[last->lo - 1], 0x3001) &&
           r->figures[k - 1].counts && r->figures[last->prev].counts;
}

/* Whether more times than one stand before the figure in its clause. */
static bool lists_times(const PcWork *w) {
    const PcToken *tokens = w->r->tokens;
    for (uint32_t t = w->zone.lo; t + 2 < w->zone.figure; t++) {
        bool joint = pc_token_sign(&tokens[t + 1], 0x3001) || pc_token_is(&tokens[t + 1], PC_WORD(AND));
        if (tokens[t].kind == PC_TOKEN_TIME && joint && tokens[t + 2].kind == PC_TOKEN_TIME)
            return true;
    }
    return false;
}

/* 事故起数、死亡人数实现“双下降”，分别…: the members of a list in the clause before. */
static void items_of_subject(PcWork *w, int n, PcItems *items) {
    const char *list = pc_inherited(w, false, false);
    PcItems found = {0};
    while (list != NULL && found.n < PC_ITEMS_MAX) {
        const char *comma = strstr(list, "、"), *and = strstr(list, "和"),
                   *joint = comma == NULL || (and != NULL && and < comma) ? and : comma;
        size_t length = joint == NULL ? strlen(list) : (size_t)(joint - list);
        if (length == 0)
            return;
        found.item[found.n++] = pc_arena_copy(&w->r->arena, list, length);
        list = joint == NULL ? NULL : joint + 3;
    }
    if (found.n != n || list != NULL)
        return;
    pc_share_tail(w, &found);
    *items = found;
}

/* The values n of the year that the last n claims are compared with. */
static bool pair_bases(PcWork *w, int n) {
    PcItems items;
    claims_before(w, n, &items);
    if (items.n != n)
        return false;
    name_list(w, w->i, &items);
    return true;
}

bool pc_pair_list(PcWork *w) {
    const PcDraft *last = pc_draft_before(w); /* 分别提高8%和10%，达到a和b */
    bool apart = w->zone.prev < 0 || pc_token_sign(&w->r->tokens[w->zone.lo - 1], 0x3001);
    bool again = (w->zone.reach != PC_NO_TOKEN || w->zone.change != NULL) && apart && last != NULL &&
                 last->paired && w->zone.np_end <= w->zone.lo;
    if (w->zone.parallel || (w->zone.np_end <= w->zone.lo && !w->zone.respect && !again && !w->zone.basis))
        return false;
    int n = list_length(w->r, w->i);
    if (w->zone.basis) /* a、b，比2015年的c、d分别增长… */
        return n > 1 && pair_bases(w, n);
    if (n < 2 && !w->zone.respect)
        return false;
    if (pc_place_list(w, n))
        return true;
    PcItems items;
    uint32_t end = w->zone.np_end;
    for (uint32_t t = w->zone.lo; t < end; t++)
        if (pc_token_is(&w->r->tokens[t], PC_WORD(RESPECT)))
            end = t;
    read_items(w, w->zone.lo, end, n, &items);
    const char *object = items.n == n && end < w->zone.np_end ? pc_object_behind(w, end) : NULL;
    for (int k = 0; object != NULL && pc_is_measure(w, object) && k < n; k++) /* 铁路、公路分别完成|投资 */
        items.item[k] =
            pc_is_measure(w, items.item[k]) ? items.item[k] : pc_join(w->r, items.item[k], object, NULL);
    bool paired = items.n == 1 && n > 1 && w->zone.respect;
    const char *general =
        paired && (pc_is_general(w->r, items.item[0]) || follows_list(w)) ? items.item[0] : NULL;
    if (items.n == 0 && lists_times(w)) /* 2021年、2022年分别安排156亿元、210亿元 */
        return false;
    if (items.n == 0 && w->zone.respect && n > 1)
        items_of_subject(w, n, &items);
    if ((items.n == 0 && (w->zone.respect || again)) || general != NULL)
        claims_before(w, n, &items);
    for (int k = 0; general != NULL && k < items.n; k++) /* 新开工…、建成…、发放…，完成率分别为 */
        items.item[k] = pc_join(w->r, items.item[k], general, NULL);
    if (general != NULL && items.n == 0)
        items = (PcItems){.item = {general}, .n = 1}; /* …分别为a、b，分别增长c、d */
    if (items.n == 1 && n > 1)
        counted_items(w, n, &items);
    if (items.n == 0 && w->zone.respect && last != NULL && last->subject != NULL && !last->paired)
        items = (PcItems){.item = {last->subject}, .n = 1}; /* 城乡低保标准均提高8%，分别不低于a、b */
    if (items.n == 1 && n > 1)
        pc_split_several(w, &items, n);
    if (items.n != n || n < 2)
        return false;
    const char *like = pc_like_before(w, items.item[n - 1]); /* …价格上涨1.7%。…衣着、居住、服务类分别上涨… */
    const char *tail = pc_text_begins(like, items.item[n - 1]) ? like + strlen(items.item[n - 1]) : "";
    for (int k = 0; k < n; k++) {
        const char *item = items.item[k], *own = pc_like_before(w, item);
        items.item[k] =
            own == item && *tail != '\0' && !pc_is_measure(w, item) ? pc_join(w->r, item, tail, NULL) : own;
    }
    uint32_t next = name_list(w, w->i, &items);
    while (next < w->r->n_figures && w->r->figures[next].why != PC_WHY_NONE)
        next++;
    if (next < w->r->n_figures) { /* 分别从a、b提高到c、d */
        const PcZone *zone = pc_zone_of(w->r, next);
        if (zone->onward && list_length(w->r, next) == n) {
            name_list(w, next, &items);
            join_partners(w->r, w->i, next, n);
        }
    }
    return true;
}

/* 较上年分别增加3.5万亩和1.8万吨: the verb holds for all, whatever their units. */
static void copy_change(PcWork *w, const PcDraft *before) {
    PcQuantity *q = &w->draft->q;
    bool change = before->q.aspect == PC_ASPECT_INCREMENT || before->q.aspect == PC_ASPECT_GROWTH ||
                  before->q.aspect == PC_ASPECT_PP;
    if (!w->draft->paired || !before->paired || !change || w->zone.change != NULL ||
        q->aspect == PC_ASPECT_MULTIPLE)
        return;
    q->aspect = w->points ? PC_ASPECT_PP : w->percent ? PC_ASPECT_GROWTH : PC_ASPECT_INCREMENT;
    q->direction = before->q.direction;
    q->annual = before->q.annual;
}

/* 分别增长1.3倍和|96.7%: of one verb, in two units. */
static void grow_too(PcWork *w) {
    const PcWord *change = pc_zone_of(w->r, (uint32_t)w->zone.prev)->change;
    const char *unit = w->r->figures[w->zone.prev].unit_text;
    if (!w->percent || w->zone.change != NULL || change == NULL || !pc_text_is(unit, "倍"))
        return;
    w->draft->q.aspect = PC_ASPECT_GROWTH;
    w->draft->q.direction = change->direction;
}

void pc_copy_list_facts(PcWork *w) {
    if (!w->zone.parallel)
        return;
    const PcDraft *before = &w->r->drafts[w->zone.prev];
    copy_change(w, before);
    if (w->figure->unit_text == NULL || w->r->figures[w->zone.prev].unit_text == NULL ||
        pc_text_is(w->figure->unit_text, w->r->figures[w->zone.prev].unit_text)) {
        w->draft->q.aspect = before->q.aspect;
        w->draft->q.direction = before->q.direction;
        w->draft->q.annual = before->q.annual;
        w->draft->q.base = before->q.base;
        w->draft->cumulative |= before->cumulative;
        if (w->draft->q.comparator == PC_CMP_EQ &&
            (w->zone.after == NULL || w->zone.after->comparator == PC_CMP_EQ) &&
            w->r->drafts[w->zone.prev].bound_before) {
            w->draft->q.comparator = before->q.comparator;
            w->draft->q.hedge = before->q.hedge;
            w->draft->bound_before = true;
        }
    } else if (w->zone.lo == w->zone.figure && w->r->figures[w->zone.prev].token + 1 == w->zone.figure &&
               before->q.aspect == PC_ASPECT_INCREMENT) { /* 新建公路5条|120公里 */
        w->draft->q.aspect = before->q.aspect;
        w->draft->q.direction = before->q.direction;
    } else {
        grow_too(w);
    }
}

/* 风电1448万千瓦、光伏591万千瓦，分别占70.5%、28.8%: what the first is, the others named; NULL where they are
 * none. */
const char *pc_pair_shares(PcWork *w) {
    int n = list_length(w->r, w->i);
    PcItems items;
    if (n < 2 || !w->zone.respect || w->zone.parallel)
        return NULL;
    claims_before(w, n, &items);
    if (items.n != n)
        return NULL;
    name_list(w, w->i, &items);
    w->draft->paired = false;
    return items.item[0];
}

const char *pc_pair_parts(PcWork *w) {
    int n = list_length(w->r, w->i);
    PcItems items;
    uint32_t end = w->zone.share;
    if (n < 2 || !w->zone.respect || w->zone.parallel)
        return NULL;
    while (end > w->zone.lo && pc_token_is(&w->r->tokens[end - 1], PC_WORD(RESPECT)))
        end--;
    read_items(w, w->zone.lo, end, n, &items);
    if (items.n != n)
        return NULL;
    name_list(w, w->i, &items);
    w->draft->paired = false;
    return items.item[0];
}

int pc_subject_list(PcReading *r, uint32_t lo, uint32_t end, const char *item[PC_SUBJECTS_MAX]) {
    PcWork w = {.r = r};
    PcItems items;
    read_items(&w, lo, end, 0, &items);
    bool all = items.n > 1 && items.n <= PC_SUBJECTS_MAX;
    for (int k = 0; all && k < items.n; k++)
        all = pc_measures(&w, items.item[k]);
    for (int k = 0; all && k < items.n; k++)
        item[k] = items.item[k];
    return all ? items.n : 0;
}
