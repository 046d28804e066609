/* list_share: what the members of a list of nouns have in common and only one of them says: a measure at the
 * end of the last, an owner at the head of the first. */
#include "claim/work.h"

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
        if (pc_text_continues(name[at]))
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
        if (pc_text_continues(last[at]))
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
        if (pc_text_continues(last[at]))
            continue;
        if (pc_name_known(w->r->lexicon, last + at, n - at, true) != NULL)
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
static void share_output(PcWork *w, PcItems *items) {
    const char *first = items->item[0];
    size_t n = strlen(first);
    if (!pc_text_begins(first, "单位") && !pc_text_begins(first, "万元"))
        return;
    for (int k = 1; k < items->n; k++) {
        const char *item = items->item[k], *joined = NULL;
        for (size_t at = 9; joined == NULL && at < n && strncmp(item, first, 6) != 0; at++) {
            if (pc_text_continues(first[at]))
                continue;
            joined = pc_join(w->r, pc_arena_copy(&w->r->arena, first, at), item, NULL);
            if (pc_name_known(w->r->lexicon, joined, strlen(joined), false) == NULL)
                joined = NULL;
        }
        items->item[k] = joined != NULL ? joined : item;
    }
}

/* 民营经济对GDP、税收、就业的贡献率: who has the effect stands before the first, what it is behind the last.
 */
static bool share_effect(PcWork *w, PcItems *items) {
    const char *first = items->item[0], *last = items->item[items->n - 1], *on = strstr(first, "对"),
               *effect = strstr(last, "的");
    if (on == NULL || on == first || on[3] == '\0' || strstr(last, "对") != NULL)
        return false;
    size_t n = strlen(last);
    for (size_t at = 6; effect == NULL && at < n; at++) {
        const PcWord *word =
            pc_text_continues(last[at]) ? NULL : pc_trie_find(w->r->lexicon->words, last + at, n - at);
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
static bool share_behind_letters(PcWork *w, PcItems *items) {
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
static void share_owner(PcWork *w, PcItems *items) {
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
    const PcIndicator *known = pc_name_known(w->r->lexicon, joined, strlen(joined), false);
    return known == NULL ? NULL : last + at;
}

/* 进出口总额、出口额|增速: of a rate of change all are meant. */
static void share_growth(PcWork *w, PcItems *items) {
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
static bool share_ending(PcWork *w, PcItems *items) {
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
static void share_people(PcWork *w, PcItems *items) {
    const char *first = items->item[0], *last = items->item[items->n - 1];
    size_t n = strlen(first);
    const char *echo = n < 12 ? NULL : strstr(last, first + n - 6);
    size_t own = echo == NULL ? n : (size_t)(echo - last) + 6; /* as many bytes of the first */
    if (items->n != 2 || own + 6 > n || pc_text_continues(first[n - own]) ||
        memcmp(first + n - own, last, own) == 0)
        return;
    const char *whose = pc_arena_copy(&w->r->arena, first, n - own);
    if (pc_name_tail(w->r->lexicon, whose, n - own, PC_WORD(GROUP)) != NULL)
        items->item[1] = pc_join(w->r, whose, last, NULL);
}

/* 铁路、水路|货物周转量占比: what stands in the last behind as many characters as all others have; NULL where
 * it begins in the middle of a word, or is no measure. */
static const char *even_tail(const PcWork *w, const PcItems *items) {
    const char *last = items->item[items->n - 1];
    size_t n = strlen(items->item[0]);
    uint32_t length;
    for (int k = 1; k < items->n - 1; k++)
        if (strlen(items->item[k]) != n)
            return NULL;
    if (n < 6 || n + 12 > strlen(last) || pc_measures(w, items->item[0]) || pc_text_continues(last[n]))
        return NULL;
    const char *tail = last + n + pc_places_counted(w->r, last + n);
    const PcWord *word = pc_trie_longest(w->r->lexicon->words, tail, strlen(tail), &length);
    bool several = strstr(tail, "及") != NULL || strstr(tail, "和") != NULL || strstr(tail, "与") != NULL;
    return word != NULL && length >= 6 && !several && pc_is_measure(w, tail) ? tail : NULL;
}

void pc_share_tail(PcWork *w, PcItems *items) {
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

void pc_split_several(PcWork *w, PcItems *items, int n) {
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
