/* pairs: lists of nouns that pair off with lists of figures. */

#include "claim/work.h"

enum { MAX_ITEMS = 12 };

typedef struct {
    const char *item[MAX_ITEMS];
    int n;
} Items;

/* 主城区、县城、建制镇污水处理率: what follows the last place, where the first item is a place alone; else
 * NULL. */
static const char *behind_place(const PcWork *w, const char *first, const char *last) {
    const PcLexicon *lexicon = w->r->lexicon;
    bool place = pc_name_tail(lexicon, first, strlen(first), PC_WORD(PLACE_TAIL)) != NULL;
    size_t n = strlen(last);
    for (size_t at = 3; place && at + 3 < n && at <= 12; at += 3) {
        const PcWord *tail = pc_trie_find(lexicon->after, last + at, 3);
        if (tail != NULL && tail->kinds & PC_WORD(PLACE_TAIL))
            return last + at + 3;
    }
    return NULL;
}

const char *pc_mean_in(const PcLexicon *lexicon, const char *name) {
    size_t n = strlen(name);
    for (size_t at = 0; at < n; at++) {
        uint32_t length;
        if (((uint8_t)name[at] & 0xc0) == 0x80)
            continue;
        const PcWord *word = pc_trie_longest(lexicon->after, name + at, n - at, &length);
        if (word != NULL && word->kinds & PC_WORD(MEAN))
            return name + at;
    }
    return NULL;
}

/* 肉类、果蔬、水产品|产地低温处理率: a rate that begins with a word of its own behind the last noun; NULL
 * where there is none. */
static const char *rate_behind_word(const PcWork *w, const char *last) {
    const PcLexicon *lexicon = w->r->lexicon;
    enum { LEAST = 12 };
    size_t n = strlen(last);
    if (pc_name_tail(lexicon, last, n, PC_WORD(RATE_TAIL)) == NULL)
        return NULL;
    for (size_t at = 6; at + LEAST <= n && at <= 18; at++) {
        uint32_t length;
        if (((uint8_t)last[at] & 0xc0) == 0x80)
            continue;
        const PcWord *word = pc_trie_longest(lexicon->words, last + at, n - at, &length);
        if (word != NULL && word->kinds == PC_WORD(PLAIN) && length >= 6 && at + length < n)
            return last + at;
    }
    return NULL;
}

/* 公路、铁路、水路|货运量: what the catalogue knows behind the last noun; NULL where there is nothing such.
 */
static const char *measure_behind(const PcWork *w, const char *last) {
    size_t n = strlen(last);
    for (size_t at = 6; at + 9 <= n && at <= 18; at++) {
        if (((uint8_t)last[at] & 0xc0) == 0x80)
            continue;
        if (pc_name_indicator(w->r->lexicon, last + at, n - at, true, &(PcAspect){0}, &(PcAnnual){0}) != NULL)
            return last + at;
    }
    return NULL;
}

/* 机耕、机播、机收面积; 小学、初中、高中生均经费; 食品类、汽车类商品零售额: what the last says of a measure
 * that the first does not; NULL where there is nothing such. */
static const char *shared_measure(const PcWork *w, const char *first, const char *last) {
    static const char *const TRADE[] = {"进出口", "出口", "进口"};
    const PcLexicon *lexicon = w->r->lexicon;
    const char *mean = pc_mean_in(lexicon, last);
    if (mean != NULL && mean > last && pc_mean_in(lexicon, first) == NULL && !pc_is_measure(w, first))
        return mean;
    const char *field = strstr(last, "领域"); /* 公交、出租、物流领域新能源汽车占比 */
    if (field != NULL && field > last && field[6] != '\0' && strstr(first, "领域") == NULL &&
        !pc_is_measure(w, first))
        return field;
    if (pc_is_letter(*first) ? pc_is_measure(w, first) : pc_measures(w, first)) /* PM2.5 alone is none */
        return NULL;
    const PcWord *kind = pc_name_tail(lexicon, first, strlen(first), PC_WORD(KIND_TAIL));
    const char *same = kind == NULL ? NULL : strstr(last, kind->text);
    if (same != NULL && same > last && same[kind->length] != '\0')
        return same + kind->length;
    for (size_t i = 0; i < G_N_ELEMENTS(TRADE); i++)
        if (pc_text_ends(last, TRADE[i]) && strlen(last) > strlen(TRADE[i]) && !pc_text_ends(first, "口"))
            return last + strlen(last) - strlen(TRADE[i]);
    const PcWord *head = pc_tail_word(w->r->lexicon, last, PC_WORD(HEAD));
    if (head == NULL) {
        bool parts = w->figure != NULL && w->figure->form == PC_FORM_RATIO;
        const PcWord *ratio = parts ? pc_tail_word(lexicon, last, PC_WORD(PLAIN)) : NULL;
        if (ratio != NULL && strlen(last) > ratio->length + 3)
            return last + strlen(last) - ratio->length; /* 小学、初中|生师比 */
        const char *rate = rate_behind_word(w, last);
        return rate != NULL ? rate : measure_behind(w, last);
    }
    size_t before = strlen(last) - head->length;
    const PcWord *of = pc_tail_word(lexicon, pc_arena_copy(&w->r->arena, last, before), PC_WORD(HEAD));
    if (of != NULL && head->kinds & PC_WORD(SHARE_HEAD) && before > of->length)
        before -= of->length; /* 工业、建筑业|增加值占比 */
    const PcWord *group = pc_name_tail(lexicon, last, before, PC_WORD(GROUP));
    if (group != NULL && before > 2 * (size_t)group->length && !pc_text_ends(first, group->text))
        before -= group->length;
    return before >= 6 ? last + before : NULL;
}

/* 单位GDP能耗和二氧化碳排放: the catalogue knows the second as one of a unit of output as well. */
static void share_output(PcWork *w, Items *items) {
    const char *first = items->item[0];
    size_t n = strlen(first);
    if (!pc_text_begins(first, "单位") && !pc_text_begins(first, "万元"))
        return;
    for (int k = 1; k < items->n; k++) {
        const char *item = items->item[k], *joined = NULL;
        for (size_t at = 9; joined == NULL && at < n && strncmp(item, first, 6) != 0; at++) {
            if (((uint8_t)first[at] & 0xc0) == 0x80)
                continue;
            joined = pc_join(w->r, pc_arena_copy(&w->r->arena, first, at), item, NULL);
            if (pc_name_indicator(w->r->lexicon, joined, strlen(joined), false, &(PcAspect){0},
                                  &(PcAnnual){0}) == NULL)
                joined = NULL;
        }
        items->item[k] = joined != NULL ? joined : item;
    }
}

/* 民营经济对GDP、税收、就业的贡献率: who has the effect stands before the first, what it is behind the last.
 */
static bool share_effect(PcWork *w, Items *items) {
    const char *first = items->item[0], *last = items->item[items->n - 1], *on = strstr(first, "对"),
               *effect = strstr(last, "的");
    if (on == NULL || on == first || on[3] == '\0' || strstr(last, "对") != NULL)
        return false;
    size_t n = strlen(last);
    for (size_t at = 6; effect == NULL && at < n; at++) {
        const PcWord *word =
            ((uint8_t)last[at] & 0xc0) == 0x80 ? NULL : pc_trie_find(w->r->lexicon->words, last + at, n - at);
        effect = word != NULL ? last + at : NULL;
    }
    if (effect == NULL || !pc_is_measure(w, effect))
        return false;
    const char *who = pc_arena_copy(&w->r->arena, first, (size_t)(on + 3 - first));
    for (int k = 0; k < items->n; k++)
        items->item[k] =
            pc_join(w->r, k == 0 ? NULL : who, items->item[k], k == items->n - 1 ? NULL : effect);
    return true;
}

/* PM10、PM2.5浓度: what stands behind the letters of the last is said of all. */
static bool share_behind_letters(PcWork *w, Items *items) {
    const char *first = items->item[0], *last = items->item[items->n - 1];
    size_t n = 0;
    while (last[n] > ' ' && last[n] <= '~')
        n++;
    if (!pc_is_letter(*first) || n == 0 || last[n] == '\0' || pc_is_measure(w, first))
        return false;
    for (const char *c = first; *c != '\0'; c++)
        if ((uint8_t)*c >= 0x80)
            return false;
    for (int k = 0; k < items->n - 1; k++)
        items->item[k] = pc_join(w->r, items->item[k], last + n, NULL);
    return true;
}

/* 规上企业复工率、达产率, 粮食面积、产量: both are of whom the first is said. */
static void share_owner(PcWork *w, Items *items) {
    const char *first = items->item[0], *mean = pc_mean_in(w->r->lexicon, first);
    for (int k = 1; mean != NULL && mean > first && k < items->n; k++)
        if (pc_mean_in(w->r->lexicon, items->item[k]) == items->item[k] && mean[0] == items->item[k][0] &&
            strncmp(mean, items->item[k], 6) == 0) /* 公立医院次均门诊费用、|次均住院费用 */
            items->item[k] = pc_join(w->r, pc_arena_copy(&w->r->arena, first, (size_t)(mean - first)),
                                     items->item[k], NULL);
    const PcWord *rate = pc_tail_word(w->r->lexicon, first, PC_WORD(HEAD));
    if (rate == NULL || strlen(first) <= rate->length)
        return;
    const char *owner = pc_arena_copy(&w->r->arena, first, strlen(first) - rate->length);
    for (int k = 1; k < items->n; k++)
        if (strlen(items->item[k]) >= 6 && pc_is_general(w->r, items->item[k]))
            items->item[k] = pc_join(w->r, owner, items->item[k], NULL);
}

/* 失业、工伤|保险参保人数: what the last says behind a word as long as the first, where the catalogue has it
 * behind the first as well; NULL where it has not. */
static const char *known_tail(const PcWork *w, const char *first, const char *last) {
    size_t at = strlen(first);
    if (at < 6 || at + 6 > strlen(last) || pc_measures(w, first))
        return NULL;
    const char *joined = pc_join(w->r, first, last + at, NULL);
    const PcIndicator *known =
        pc_name_indicator(w->r->lexicon, joined, strlen(joined), false, &(PcAspect){0}, &(PcAnnual){0});
    return known == NULL ? NULL : last + at;
}

/* 进出口总额、出口额|增速: of a rate of change all are meant. */
static void share_growth(PcWork *w, Items *items) {
    const char *last = items->item[items->n - 1];
    const PcWord *growth = w->figure == NULL || !(w->percent || w->points)
                               ? NULL
                               : pc_tail_word(w->r->lexicon, last, PC_WORD(GROWTH_HEAD));
    if (growth == NULL || strlen(last) <= growth->length || pc_text_ends(growth->text, "价格"))
        return;
    for (int k = 0; k < items->n - 1; k++)
        if (pc_tail_word(w->r->lexicon, items->item[k], PC_WORD(GROWTH_HEAD)) == NULL &&
            pc_is_measure(w, items->item[k]))
            items->item[k] = pc_join(w->r, items->item[k], growth->text, NULL);
}

/* 本外币|存、贷款|余额: the first of two words of one ending, cut before it. */
static bool share_ending(PcWork *w, Items *items) {
    const char *first = items->item[0], *last = items->item[1];
    for (const PcPhrase *const *p = w->r->lexicon->lists[PC_LIST_SEVERAL]; items->n == 2 && *p != NULL; p++) {
        const char *members = pc_phrase_attribute(*p, "members");
        size_t n = members == NULL ? 0 : pc_text_word(members);
        const char *second = members == NULL ? NULL : pc_text_behind_word(members);
        size_t m = second == NULL ? 0 : pc_text_word(second), length = strlen(first);
        if (n != 6 || m != 6 || memcmp(members + 3, second + 3, 3) != 0 || length < 3 ||
            memcmp(first + length - 3, members, 3) != 0 || strncmp(last, second, m) != 0)
            continue;
        const char *owner = pc_arena_copy(&w->r->arena, first, length - 3);
        items->item[0] = pc_join(w->r, owner, pc_arena_copy(&w->r->arena, members, n), last + m);
        items->item[1] = pc_join(w->r, owner, last, NULL);
        return true;
    }
    return false;
}

/* 特困人员集中供养|和分散供养标准: of whom the first is said the second is, too. */
static void share_people(PcWork *w, Items *items) {
    const char *first = items->item[0], *last = items->item[items->n - 1];
    size_t n = strlen(first);
    const char *echo = n < 12 ? NULL : strstr(last, first + n - 6);
    size_t own = echo == NULL ? n : (size_t)(echo - last) + 6; /* as many bytes of the first */
    if (items->n != 2 || own + 6 > n || ((uint8_t)first[n - own] & 0xc0) == 0x80 ||
        memcmp(first + n - own, last, own) == 0)
        return;
    const char *whose = pc_arena_copy(&w->r->arena, first, n - own);
    if (pc_name_tail(w->r->lexicon, whose, n - own, PC_WORD(GROUP)) != NULL)
        items->item[1] = pc_join(w->r, whose, last, NULL);
}

/* 铁路、水路|货物周转量占比: what stands in the last behind as many characters as all others have; NULL where
 * it begins in the middle of a word, or is no measure. */
static const char *even_tail(const PcWork *w, const Items *items) {
    const char *last = items->item[items->n - 1];
    size_t n = strlen(items->item[0]);
    uint32_t length;
    for (int k = 1; k < items->n - 1; k++)
        if (strlen(items->item[k]) != n)
            return NULL;
    if (n < 6 || n + 12 > strlen(last) || pc_measures(w, items->item[0]) || ((uint8_t)last[n] & 0xc0) == 0x80)
        return NULL;
    const char *tail = last + n + pc_places_counted(w->r, last + n);
    const PcWord *word = pc_trie_longest(w->r->lexicon->words, tail, strlen(tail), &length);
    bool several = strstr(tail, "及") != NULL || strstr(tail, "和") != NULL || strstr(tail, "与") != NULL;
    return word != NULL && length >= 6 && !several && pc_is_measure(w, tail) ? tail : NULL;
}

/* What the last item says for all: 冲洗率 in 城区主要道路和全区道路冲洗率. */
static void share_tail(PcWork *w, Items *items) {
    const char *last = items->item[items->n - 1], *first = items->item[0];
    const char *by = pc_counted_by(w->r, first);
    if (share_effect(w, items) || share_behind_letters(w, items))
        return;
    if (share_ending(w, items))
        return;
    share_growth(w, items);
    share_people(w, items);
    share_output(w, items);
    share_owner(w, items);
    for (int k = 1; by != NULL && k < items->n; k++) /* 每千人口医师数、护士数 */
        if (!pc_text_begins(items->item[k], "每"))
            items->item[k] = pc_join(w->r, by, items->item[k], NULL);
    last = items->item[items->n - 1];
    for (int k = 0; k < items->n - 1; k++) /* 化学需氧量、氨氮排放总量 */
        if (!pc_is_measure(w, items->item[k])) {
            first = items->item[k];
            break;
        }
    size_t length = strlen(first);
    bool bare = length == 3 && pc_text_is(first, "一") && strlen(last) > 6 &&
                (pc_text_begins(last, "二") || pc_text_begins(last, "三")); /* 一、二、三产业增加值 */
    if (length < 6 && !pc_is_letter(*first) && !bare)
        return;
    if (bare ||
        (length == 6 && pc_text_begins(first, "第") && strlen(last) > 6)) { /* 第一、二、三产业增加值 */
        for (int k = 0; k < items->n; k++) {
            const char *item = items->item[k] + (pc_text_begins(items->item[k], "第") ? 3 : 0);
            const char *numeral = pc_arena_copy(&w->r->arena, item, MIN(strlen(item), 3u));
            items->item[k] = pc_join(w->r, "第", numeral, last + (pc_text_begins(last, "第") ? 6 : 3));
        }
        return;
    }
    const PcWord *half = pc_trie_find(w->r->lexicon->words, first, length);
    if (half != NULL && half->kinds & PC_WORD(MODIFIER) && strlen(last) > length) { /* 城镇、农村居民收入 */
        items->item[0] = pc_join(w->r, first, last + length, NULL);
        return;
    }
    bool echoes = length >= 6 && strstr(last, first + length - 6) != NULL; /* 城市社区和农村社区覆盖率 */
    const char *kind = echoes ? NULL : behind_place(w, first, last);
    for (int k = 0; kind == NULL && k < items->n - 1; k++) /* 基本养老、失业、工伤|保险参保人数 */
        kind = known_tail(w, items->item[k], last);
    kind = kind == NULL && !echoes ? even_tail(w, items) : kind;
    if (kind != NULL) {
        for (int k = 0; k < items->n - 1; k++)
            items->item[k] = pc_join(w->r, items->item[k], kind, NULL);
        return;
    }
    const char *echo = length < 6 ? NULL : strstr(last, first + length - 6), *total = strstr(last, "总");
    const PcWord *whole_head = pc_tail_word(w->r->lexicon, last, PC_WORD(HEAD)); /* 排放总量 */
    if (total != NULL && whole_head != NULL && last + strlen(last) - whole_head->length < total)
        total = last + strlen(last) - whole_head->length;
    if (echo == NULL && total != NULL && total > last && strstr(first, "总") == NULL &&
        !pc_is_measure(w, first)) {
        for (int k = 0; k < items->n - 1; k++)
            items->item[k] = pc_join(w->r, items->item[k], total, NULL);
        return;
    }
    if (echo == NULL || echo[6] == '\0' || strlen(echo + 6) > 45) {
        const char *measure = echo == NULL ? shared_measure(w, first, last) : NULL;
        for (int k = 0; measure != NULL && k < items->n - 1; k++)
            if (pc_is_letter(*items->item[k]) || pc_mean_in(w->r->lexicon, measure) == measure
                    ? !pc_is_measure(w, items->item[k])
                    : !pc_measures(w, items->item[k]))
                items->item[k] = pc_join(w->r, items->item[k], measure, NULL);
        return;
    }
    for (int k = 0; k < items->n - 1; k++)
        if (!pc_text_ends(items->item[k], echo + 6))
            items->item[k] = pc_join(w->r, items->item[k], echo + 6, NULL);
}

/* How many words there are in a row of them. */
static int count_words(const char *words) {
    int n = 0;
    for (; *words != '\0'; words = pc_text_behind_word(words))
        n++;
    return n;
}

/* Where the name holds one of the words of `several`, whose bytes *length gets; NULL where it holds none. */
static const char *find_several(const char *name, const PcPhrase *several, size_t *length) {
    bool head = pc_phrase_attribute(several, "at") != NULL;
    for (const char *word = several->text; *word != '\0'; word = pc_text_behind_word(word)) {
        *length = pc_text_word(word);
        if (strncmp(name, word, *length) == 0)
            return name;
        const char *at = head ? NULL : memmem(name, strlen(name), word, *length);
        if (at != NULL)
            return at;
    }
    return NULL;
}

/* 一二三产|增加值 is of three, 城乡|低保标准 of two: a member for each that the word names. */
static void split_several(PcWork *w, Items *items, int n) {
    const char *name = items->item[0];
    for (const PcPhrase *const *p = w->r->lexicon->lists[PC_LIST_SEVERAL]; *p != NULL; p++) {
        size_t length;
        const char *members = pc_phrase_attribute(*p, "members");
        const char *at =
            members != NULL && count_words(members) == n ? find_several(name, *p, &length) : NULL;
        if (at == NULL)
            continue;
        const char *before = pc_arena_copy(&w->r->arena, name, (size_t)(at - name));
        for (items->n = 0; items->n < n; members = pc_text_behind_word(members)) {
            const char *member = pc_arena_copy(&w->r->arena, members, pc_text_word(members));
            items->item[items->n++] = pc_join(w->r, before, member, at + length);
        }
        return;
    }
}

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
static void read_items(PcWork *w, uint32_t lo, uint32_t end, int n, Items *items) {
    PcReading *r = w->r;
    uint32_t from = lo;
    bool commas = n > 1 && count_commas(r, lo, end) + 1 == n;
    items->n = 0;
    for (uint32_t t = lo; t <= end && items->n < MAX_ITEMS; t++) {
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
        share_tail(w, items);
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
    for (uint32_t k = i + 1; k < r->n_figures && n < MAX_ITEMS; k++) {
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
static uint32_t name_list(PcWork *w, uint32_t k, const Items *items) {
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
static void claims_before(PcWork *w, int n, Items *items) {
    const char *last[MAX_ITEMS];
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
static void counted_items(PcWork *w, int n, Items *items) {
    const PcFigure *count = w->zone.prev < 0 ? NULL : &w->r->figures[w->zone.prev];
    if (count == NULL || !count->counts || pc_value_of(count) != n)
        return;
    const PcZone *zone = pc_zone_of(w->r, (uint32_t)w->zone.prev);
    const char *noun = items->item[0];
    Items listed;
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
static void items_of_subject(PcWork *w, int n, Items *items) {
    const char *list = pc_inherited(w, false, false);
    Items found = {0};
    while (list != NULL && found.n < MAX_ITEMS) {
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
    share_tail(w, &found);
    *items = found;
}

/* The values n of the year that the last n claims are compared with. */
static bool pair_bases(PcWork *w, int n) {
    Items items;
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
    Items items;
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
        items = (Items){.item = {general}, .n = 1}; /* …分别为a、b，分别增长c、d */
    if (items.n == 1 && n > 1)
        counted_items(w, n, &items);
    if (items.n == 0 && w->zone.respect && last != NULL && last->subject != NULL && !last->paired)
        items = (Items){.item = {last->subject}, .n = 1}; /* 城乡低保标准均提高8%，分别不低于a、b */
    if (items.n == 1 && n > 1)
        split_several(w, &items, n);
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
    }
}

/* 风电1448万千瓦、光伏591万千瓦，分别占70.5%、28.8%: what the first is, the others named; NULL where they are
 * none. */
const char *pc_pair_shares(PcWork *w) {
    int n = list_length(w->r, w->i);
    Items items;
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
    Items items;
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
    Items items;
    read_items(&w, lo, end, 0, &items);
    bool all = items.n > 1 && items.n <= PC_SUBJECTS_MAX;
    for (int k = 0; all && k < items.n; k++)
        all = pc_measures(&w, items.item[k]);
    for (int k = 0; all && k < items.n; k++)
        item[k] = items.item[k];
    return all ? items.n : 0;
}
