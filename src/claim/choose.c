/* choose: the noun before the figure or the one behind it, or both. */

#include "claim/work.h"

/* 达到|50年一遇|排涝标准: whether the figure at token t only describes the object of the verb before it. */
static bool describes_object(const PcReading *r, uint32_t t) {
    const PcFigure *figure = pc_token_claim(r, &r->tokens[t]);
    return t > 0 && t + 1 < r->n_tokens && !figure->counts && figure->unit_text != NULL &&
           strchr(figure->unit_text, '%') == NULL && strstr(figure->unit_text, "分点") == NULL &&
           pc_token_is(&r->tokens[t - 1], PC_WORD(REACH)) && r->tokens[t + 1].kind == PC_TOKEN_TEXT;
}

/* Where what is said of a noun ends that stands before token t. */
static uint32_t predicate_end(const PcReading *r, uint32_t t) {
    while (t < r->n_tokens && (pc_token_claim(r, &r->tokens[t]) == NULL || describes_object(r, t)) &&
           r->tokens[t].kind != PC_TOKEN_TIME &&
           !(r->tokens[t].kind == PC_TOKEN_MARK && r->tokens[t].index == t) &&
           !pc_token_sign(&r->tokens[t], 0xff09))
        t++;
    return t;
}

/* 12个社区|、6个村|完成选举: where what is said of all members of a list begins; `stop` where it is no list
 * of counted nouns. */
static uint32_t behind_list(const PcReading *r, uint32_t stop) {
    uint32_t t = stop;
    for (int i = 0; i < 6 && t > 0 && t + 1 < r->n_tokens; i++) {
        t -= pc_token_claim(r, &r->tokens[t]) != NULL && pc_token_is(&r->tokens[t - 1], PC_WORD(AND));
        bool joint = pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND));
        const PcFigure *next = joint ? pc_token_claim(r, &r->tokens[t + 1]) : NULL;
        if (next == NULL || !next->counts)
            break;
        PcNoun noun;
        uint32_t from = t + 2;
        while (from < r->n_tokens && pc_token_is(&r->tokens[from], PC_WORD(AFTER)))
            from++;
        pc_noun_right(r, from, &noun, &t);
        if (noun.n == 0)
            return stop;
    }
    return t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(STOP)) ? t : stop;
}

/* Whether tokens [t, end) only lead to the figure behind them: 达到, 同比增长. */
static bool leads_to_figure(const PcReading *r, uint32_t t, uint32_t end) {
    static const uint64_t LEADS = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(TO) | PC_WORD(BEFORE) |
                                  PC_WORD(CUMULATIVE) | PC_WORD(BASE) | PC_WORD(STRIP) | PC_WORD(ANNUAL);
    if (end >= r->n_tokens || pc_token_claim(r, &r->tokens[end]) == NULL)
        return false;
    for (; t < end; t++)
        if (!pc_token_is(&r->tokens[t], LEADS | PC_WORD(HEAD)) &&
            !(pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->link))
            return false;
    return true;
}

/* 18家企业销售额|达到30亿元: those that are counted, without what is measured of them. */
static const char *without_measure(PcReading *r, const char *noun) {
    for (;;) {
        const PcWord *measure =
            pc_tail_word(r->lexicon, noun, PC_WORD(HEAD) | PC_WORD(GROWTH_HEAD) | PC_WORD(CUMULATIVE));
        size_t n = strlen(noun);
        if (measure == NULL || n <= measure->length + 3)
            return noun;
        noun = pc_arena_copy(&r->arena, noun, n - measure->length);
    }
}

/* 零部件企业|年产值: how much of a noun of a thing and its measure is the thing; 0 where it is no such noun.
 */
static uint32_t thing_length(const PcWork *w, const char *noun) {
    enum { MAX_THING = 18 };
    uint32_t thing = 0, n = (uint32_t)strlen(noun);
    for (uint32_t at = 0, step; at < n; at += step) {
        uint32_t length;
        const PcWord *word = pc_trie_longest(w->r->lexicon->words, noun + at, n - at, &length);
        pc_char_read(noun + at, &step);
        if (word != NULL && word->kinds & PC_WORD(PREDICATE) && length > 3)
            thing = at + length;
    }
    if (thing > 0 && thing < n && pc_is_measure(w, noun + thing))
        return thing;
    for (uint32_t at = 3; at < n && at <= MAX_THING; at++) /* 县（市）|GDP */
        if (!pc_text_continues(noun[at]) && pc_name_known(w->r->lexicon, noun + at, n - at, false) != NULL)
            return at;
    return 0;
}

/* The token behind the amount at token k and the noun it describes: 成为营收超|百亿元的行业龙头; *described
 * says whether there is one. */
static uint32_t behind_amount(const PcReading *r, uint32_t k, bool *described) {
    uint32_t end = k + 1;
    while (end < r->n_tokens && pc_token_is(&r->tokens[end], PC_WORD(AFTER)))
        end++;
    *described = false;
    if (end >= r->n_tokens || !pc_token_text_is(r, &r->tokens[end], "的"))
        return end;
    PcNoun noun;
    uint32_t stop;
    pc_noun_right(r, end, &noun, &stop);
    *described = noun.n > 0;
    return noun.n > 0 ? stop : end;
}

/* 企业|年产值突破|10亿元 → 年产值突破10亿元的企业: a bound holds for each of the things; what they reach in
 * all (总投资达到120亿元) says nothing of them alone. */
static const char *with_amount(PcWork *w, const char *noun, uint32_t stop, uint32_t k) {
    PcReading *r = w->r;
    enum { MAX_CLAUSE = 90 };
    const PcToken *verb = &r->tokens[k - 1];
    bool of_noun, bounds = k > stop && pc_token_is(verb, PC_WORD(REACH)) &&
                           verb->word->comparator != PC_CMP_EQ && !r->figures[r->tokens[k].index].counts;
    uint32_t end = behind_amount(r, k, &of_noun), thing = thing_length(w, noun);
    if (!bounds || r->tokens[end - 1].to - r->tokens[stop].from > MAX_CLAUSE || strstr(noun, "总") != NULL)
        return without_measure(r, noun);
    PcNoun clause = {.piece = {{r->tokens[stop].from, r->tokens[end - 1].to}}, .n = 1};
    const char *said = pc_noun_text(r, &clause);
    if (thing != 0)
        return pc_join(r, pc_join(r, noun + thing, said, NULL), "的", pc_arena_copy(&r->arena, noun, thing));
    if (!pc_is_measure(w, noun))
        return pc_join(r, said, "的", noun);
    return pc_join(r, noun, said, NULL); /* 村集体经济年收入|超过100万元 */
}

/* Whether the noun ends with 中 and a predicate follows: what is said is said of one among those that are
 * counted. Not 初中, 高中. */
static bool stands_among(const PcReading *r, const char *noun, uint32_t stop) {
    enum { LEAST = 12 };
    return strlen(noun) >= LEAST && pc_text_ends(noun, "中") && !pc_text_ends(noun, "初中") &&
           !pc_text_ends(noun, "高中") && !pc_text_ends(noun, "完中") && stop < r->n_tokens &&
           r->tokens[stop].kind != PC_TOKEN_MARK;
}

/* 企业|通过认定 → 通过认定的企业, where the noun alone says too little. `before`: what stands before the
 * count and belongs to the noun; NULL where nothing does. */
static const char *described(PcWork *w, const char *before, const PcNoun *right, uint32_t stop) {
    PcReading *r = w->r;
    const char *bare = pc_noun_text(r, right), *noun = before == NULL ? bare : pc_join(r, before, bare, NULL);
    if (bare == NULL || strlen(bare) > (w->percent ? 60 : 36))
        return noun;
    if (stands_among(r, bare, stop)) /* 18个参评城市中|位列前三 */
        return pc_arena_copy(&r->arena, noun, strlen(noun) - 3);
    if (stop < r->n_tokens && pc_text_begins(r->block->text + r->tokens[stop].from, "为"))
        return noun; /* 以23.8公里横沥河|为轴线 */
    if (stop < r->n_tokens && pc_token_is(&r->tokens[stop], PC_WORD(AND)) &&
        !(stop + 1 < r->n_tokens && r->tokens[stop + 1].kind == PC_TOKEN_FIGURE))
        return noun; /* 3个互通|以及改扩建北门互通 */
    static const uint64_t BOUNDS = PC_WORD(REACH) | PC_WORD(BEFORE) | PC_WORD(CHANGE) | PC_WORD(TO);
    if (w->figure->counts && stop < r->n_tokens && pc_token_is(&r->tokens[stop], PC_WORD(SHARE)))
        return without_measure(r, noun); /* 三大产业产值|占工业总产值的60% */
    stop = behind_list(r, stop);
    uint32_t end = predicate_end(r, stop);
    for (uint32_t t = stop; t < end; t++) /* 8个大型、25个中型灌区|利用系数分别达到0.58和0.56 */
        if (pc_token_is(&r->tokens[t], PC_WORD(RESPECT)))
            return noun;
    bool shared = stop < r->n_tokens && pc_token_is(&r->tokens[stop], PC_WORD(SHARE)); /* 三大产业产值|占… */
    if (w->figure->counts && (shared || leads_to_figure(r, stop, end)))
        return with_amount(w, noun, stop, end);
    PcNoun predicate;
    memset(&predicate, 0, sizeof predicate);
    while (stop < end && pc_token_is(&r->tokens[stop], PC_WORD(STRIP)) &&
           !pc_token_is(&r->tokens[stop], PC_WORD(MAKE)))
        stop++;
    for (uint32_t t = stop; t < end; t++)
        if (r->tokens[t].kind == PC_TOKEN_MARK && (r->tokens[t].index < stop || r->tokens[t].index >= end))
            return noun;
    if (stop >= end || r->tokens[end - 1].to - r->tokens[stop].from > 66)
        return noun;
    const PcFigure *amount = end < r->n_tokens ? pc_token_claim(r, &r->tokens[end]) : NULL;
    bool of_noun = false;
    if (amount != NULL && w->figure->counts && !amount->counts) {
        behind_amount(r, end, &of_noun);
        if (of_noun)
            return with_amount(w, noun, stop, end);
        while (end > stop + 1 && pc_token_is(&r->tokens[end - 1], BOUNDS))
            end--; /* 完成贷款办理|超|5.83亿元 */
    }
    predicate.piece[0] = (PcSlice){r->tokens[stop].from, r->tokens[end - 1].to};
    predicate.n = 1;
    const char *verb = pc_noun_text(r, &predicate);
    if (verb != NULL && w->percent)
        w->draft->things = noun;
    return verb == NULL ? noun : pc_join(r, verb, "的", noun);
}

static const char *with_predicate(PcWork *w, const PcNoun *right, uint32_t stop) {
    return described(w, NULL, right, stop);
}

static const char *batch_noun(PcWork *w, const char *batch) {
    PcReading *r = w->r;
    uint32_t t = w->zone.right;
    bool joint =
        t < r->n_tokens && (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND)));
    for (uint32_t k = w->i + 1; joint && k < r->n_figures; k++) {
        PcNoun noun;
        uint32_t stop;
        if (r->figures[k].why != PC_WHY_NONE)
            continue;
        if (r->figures[k].token > t + 6)
            break;
        pc_noun_right(r, r->figures[k].token + 1, &noun, &stop);
        return pc_join(r, batch, pc_noun_text(r, &noun), NULL);
    }
    return batch;
}

/* 国家级龙头企业100家，省级1000家: the noun of the one before with another level; NULL where it has none. */
static const char *same_but_level(PcWork *w, const char *modifier) {
    const PcDraft *before = pc_draft_before(w);
    uint32_t k = w->i;
    if (before == NULL || before->subject == NULL || !pc_text_ends(modifier, "级") || strlen(modifier) > 12 ||
        !w->figure->counts)
        return NULL;
    while (k > 0 && w->r->figures[k - 1].why != PC_WHY_NONE)
        k--;
    const char *level = strstr(before->subject, "级");
    if (level == NULL || level - before->subject > 36 || level[3] == '\0' ||
        g_strcmp0(w->figure->unit_text, w->r->figures[k - 1].unit_text) != 0)
        return NULL;
    return pc_join(w->r, modifier, level + 3, NULL);
}

const char *pc_list_noun(PcWork *w, const char *modifier) {
    PcReading *r = w->r;
    if (pc_text_ends(modifier, "批")) /* 首批12项及第二批14项重点改革 */
        return batch_noun(w, modifier);
    if (!pc_text_ends(modifier, "级") && !pc_text_ends(modifier, "类"))
        return modifier;
    const char *whole = w->zone.part || w->draft->part ? pc_whole_before(w, modifier) : NULL;
    if (whole != NULL && pc_text_ends(modifier, "级") && w->figure->counts)
        whole = pc_without_made(r, whole);
    const char *above = whole == NULL ? NULL : strstr(whole, "以上");
    if (above != NULL && above - whole <= 12) /* 市级以上龙头企业50家，其中国家级1家 */
        whole = above + 6;
    const PcWord *measure =
        whole != NULL && pc_text_ends(modifier, "类") ? pc_tail_word(r->lexicon, whole, PC_WORD(HEAD)) : NULL;
    if (measure != NULL) /* 肉蛋奶总产量1100万吨，其中肉类350万吨 */
        return pc_join(r, modifier, measure->text + (pc_text_begins(measure->text, "总") ? 3 : 0), NULL);
    if (whole != NULL && strlen(modifier) > 3) { /* 其中区县级1890.3亿元; A级景区56家，其中5A级2家 */
        const char *tail = modifier + pc_char_back(modifier, (uint32_t)strlen(modifier) - 3);
        return pc_join(r, modifier, whole + (pc_text_begins(whole, tail) ? strlen(tail) : 0), NULL);
    }
    const char *level = same_but_level(w, modifier);
    if (level != NULL)
        return level;
    for (uint32_t k = w->i; k < r->n_figures; k++) {
        uint32_t t = r->figures[k].token + 1;
        if (r->figures[k].why != PC_WHY_NONE || t >= r->n_tokens)
            continue;
        if (!pc_token_text_is(r, &r->tokens[t], "的")) {
            bool goes_on = pc_token_sign(&r->tokens[t], 0xff0c) || pc_token_sign(&r->tokens[t], 0x3001);
            if (!goes_on)
                return modifier;
            continue;
        }
        PcNoun noun;
        uint32_t stop;
        pc_noun_right(r, t, &noun, &stop);
        return pc_join(r, modifier, pc_noun_text(r, &noun), NULL);
    }
    return modifier;
}

const char *pc_noun_ahead(const PcWork *w) {
    PcReading *r = w->r;
    uint32_t t = w->zone.right;
    for (int i = 0; i < 4 && t < r->n_tokens; i++) {
        if (!pc_token_sign(&r->tokens[t], 0x3001) && !pc_token_is(&r->tokens[t], PC_WORD(AND)))
            return NULL;
        while (t < r->n_tokens && pc_token_claim(r, &r->tokens[t]) == NULL &&
               !pc_token_sign(&r->tokens[t], 0xff0c))
            t++;
        if (t >= r->n_tokens || pc_token_claim(r, &r->tokens[t]) == NULL)
            return NULL;
        t++;
        while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)))
            t++;
        if (t >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的"))
            continue;
        PcNoun noun;
        uint32_t stop;
        pc_noun_right(r, t, &noun, &stop);
        return pc_noun_text(r, &noun);
    }
    return NULL;
}

/* Whether a noun may stand at token t behind a bounded figure. */
static bool noun_behind(const PcReading *r, uint32_t t) {
    return t < r->n_tokens &&
           (r->tokens[t].kind == PC_TOKEN_TEXT || pc_noun_relative(r, t) ||
            pc_token_is(&r->tokens[t], PC_WORD(PREDICATE) | PC_WORD(PLAIN) | PC_WORD(QUALIFIER) |
                                           PC_WORD(AREA) | PC_WORD(MODIFIER)));
}

/* 3条共|210公里|高速公路: what is counted stands behind the amount of it. The token behind that amount, else
 * the one behind the figure. */
static uint32_t behind_sum(const PcWork *w) {
    const PcReading *r = w->r;
    uint32_t t = w->zone.right;
    if (!w->figure->counts || t + 2 >= r->n_tokens || !pc_token_is(&r->tokens[t], PC_WORD(CUMULATIVE)) ||
        pc_token_claim(r, &r->tokens[t + 1]) == NULL)
        return t;
    for (t += 2; t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER));)
        t++;
    return t < r->n_tokens && noun_behind(r, t) ? t : w->zone.right;
}

/* Whether a noun may follow the figure directly: 165家企业, 4.5公里岸线. */
static bool noun_follows(const PcReading *r, const PcZone *zone) {
    if (zone->right >= r->n_tokens)
        return false;
    const PcToken *next = &r->tokens[zone->right];
    if (next->kind == PC_TOKEN_MARK)
        return (next->sign == 0x201c || next->sign == 0x300a) && next->index > zone->right;
    if (next->kind == PC_TOKEN_FIGURE) {
        const PcFigure *second = pc_token_claim(r, next); /* 3.2万户|9.6万|贫困人口 */
        return second == NULL || (zone->np_end <= zone->lo && zone->right == zone->figure + 1 &&
                                  r->figures[r->tokens[zone->figure].index].counts);
    }
    if (next->kind == PC_TOKEN_TIME)
        return false;
    if (pc_token_text_is(r, next, "的") || pc_token_is(next, PC_WORD(AREA)))
        return true;
    if (pc_noun_relative(r, zone->right))
        return true;
    bool spent = zone->verb_only && next + 1 < r->tokens + r->n_tokens && next[1].kind == PC_TOKEN_TEXT &&
                 pc_token_is(next, PC_WORD(CHANGE)) && !next->word->adjective;
    if (spent) /* 投入2.1亿元|改善|办学条件 */
        return true;
    return !pc_token_is(next,
                        PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(AND) | PC_WORD(SHARE) | PC_WORD(AFTER)) &&
           (!pc_token_is(next, PC_WORD(STRIP) | PC_WORD(CHANGE)) || pc_token_is(next, PC_WORD(MAKE)));
}

static bool is_bound(const PcToken *token) {
    return pc_token_is(token, PC_WORD(REACH) | PC_WORD(AFTER)) && token->word->comparator != PC_CMP_EQ &&
           token->word->comparator != PC_CMP_ABOUT;
}

/* 143项总投资2240亿元的重大项目, 53.9公里的38条道路: the noun stands behind the second figure. What is
 * counted is bounded by it: 20家|年产值超10亿元具有影响力的企业. */
static void second_noun(PcWork *w, PcNoun *right, uint32_t *stop) {
    PcReading *r = w->r;
    uint32_t next = *stop;
    bool over = next + 1 < r->n_tokens && right->n > 0 && is_bound(&r->tokens[next]);
    next += over;
    if (next >= r->n_tokens || pc_token_claim(r, &r->tokens[next]) == NULL)
        return;
    uint32_t behind = next + 1;
    bool above = behind < r->n_tokens && is_bound(&r->tokens[behind]);
    while (behind < r->n_tokens && pc_token_is(&r->tokens[behind], PC_WORD(AFTER)))
        behind++;
    bool of = behind < r->n_tokens && pc_token_text_is(r, &r->tokens[behind], "的");
    const char *measure = right->n > 0 ? pc_noun_text(r, right) : NULL;
    bool bound = (behind > next + 1 || over) && measure != NULL &&
                 pc_is_measure(w, measure); /* 年销售收入1亿元以上|企业 */
    if (over && (!bound || !w->figure->counts || (!of && !noun_behind(r, behind))))
        return;
    if (!of && measure != NULL && !bound && !pc_is_general(r, measure))
        return;
    PcNoun second;
    uint32_t second_stop;
    pc_noun_right(r, behind, &second, &second_stop);
    if (second.n == 0)
        return;
    *stop = second_stop;
    if (w->figure->counts && bound && (above || over)) {
        right->last = second.last;
        right->piece[0] = (PcSlice){right->head->from, second.last->to};
        right->length = second.last->to - right->head->from;
        right->n = 1;
    } else {
        *right = second;
    }
}

/* 30亿元, 千亿级: of what class things are. */
static bool says_class(const PcReading *r, const PcToken *token) {
    if (token->kind == PC_TOKEN_FIGURE)
        return true;
    return pc_token_is(token, PC_WORD(IDIOM)) && memcmp(r->block->text + token->to - 3, "级", 3) == 0;
}

/* 12个百亿元、70个30亿元以上项目: the noun behind the second belongs to the first as well. */
static void class_noun(const PcWork *w, PcNoun *noun, uint32_t *stop) {
    PcReading *r = w->r;
    uint32_t t = *stop + 1;
    bool class = noun->n == 1 && noun->head == noun->last && says_class(r, noun->head);
    bool joint = *stop < r->n_tokens &&
                 (pc_token_sign(&r->tokens[*stop], 0x3001) || pc_token_is(&r->tokens[*stop], PC_WORD(AND)));
    if (!class || !joint || t >= r->n_tokens ||
        (pc_token_claim(r, &r->tokens[t]) == NULL && !pc_token_is(&r->tokens[t], PC_WORD(STRIP))))
        return;
    for (; t < r->n_tokens; t++) { /* 、若干个千亿级 */
        const PcToken *token = &r->tokens[t];
        bool member = pc_token_sign(token, 0x3001) || pc_token_text_is(r, token, "个") ||
                      (pc_token_is(token, PC_WORD(STRIP)) && pc_token_sign(token - 1, 0x3001));
        if (!member && !says_class(r, token) && !pc_token_is(token, PC_WORD(AFTER)))
            break;
    }
    PcNoun second;
    pc_noun_right(r, t, &second, stop);
    for (int i = 0; i < second.n && noun->n < PC_NOUN_PIECES; i++)
        noun->piece[noun->n++] = second.piece[i];
    noun->length += second.length;
    noun->last = second.last != NULL ? second.last : noun->last;
}

/* 147个国考断面中，: 中 before a comma is no part of the noun. */
static void drop_inside(const PcWork *w, PcNoun *noun, uint32_t stop) {
    PcSlice *last = noun->n > 0 ? &noun->piece[noun->n - 1] : NULL;
    bool comma = stop < w->r->n_tokens && pc_token_sign(&w->r->tokens[stop], 0xff0c);
    if (last != NULL && comma && last->to - last->from > 3 &&
        memcmp(w->r->block->text + last->to - 3, "中", 3) == 0)
        last->to -= 3;
}

/* The next 、 of a text outside brackets, whose list is of one member: 县（市、区）; NULL where there is
 * none. */
static const char *next_joint(const char *text) {
    int depth = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (pc_text_begins(p, "（"))
            depth++;
        else if (pc_text_begins(p, "）"))
            depth -= depth > 0;
        else if (depth == 0 && pc_text_begins(p, "、"))
            return p;
    }
    return NULL;
}

/* Whether a list in words has `count` members; 和 and 及 may part two or stand inside one. */
static bool has_items(const char *text, int count) {
    int n = 1;
    for (const char *p = next_joint(text); p != NULL; p = next_joint(p + 3))
        n++;
    int joined =
        n + (strstr(text, "和") != NULL) + (strstr(text, "及") != NULL && strstr(text, "以及") == NULL);
    return count == joined || (n > 1 && count == n);
}

static const char *last_item(const char *text) {
    for (const char *p = next_joint(text); p != NULL; p = next_joint(text))
        text = p + 3;
    return text;
}

/* 围绕|产业需求布局建设|5条专用线: what stands between 围绕 and the verb is no part of what is counted. The
 * verb where the name keeps it, "" where it does not, NULL where there is none such. */
static const char *verb_of_aim(const PcWork *w, const PcNoun *left) {
    const PcReading *r = w->r;
    bool aim = w->zone.lo > 0 && pc_token_is(&r->tokens[w->zone.lo - 1], PC_WORD(CUT));
    if (!aim || left->last == NULL)
        return NULL;
    for (uint32_t t = w->zone.np_end; t < w->zone.figure; t++)
        if (w->zone.made != NULL && r->tokens[t].word == w->zone.made)
            return w->zone.made->keep ? w->zone.made->text : ""; /* 结合旧城更新|新建|30座公园 */
    if (left->last == left->head || !pc_token_is(left->last, PC_WORD(MAKE)))
        return NULL;
    return left->last->word->keep ? left->last->word->text : "";
}

/* Whether a noun begins with a word for what is aimed at. */
static bool is_aim(PcReading *r, const PcNoun *noun) {
    const char *text = pc_noun_text(r, noun);
    uint32_t length;
    const PcWord *word =
        text == NULL ? NULL : pc_trie_longest(r->lexicon->words, text, strlen(text), &length);
    return word != NULL &&
           ((word->kinds & PC_WORD(STATUS) && word->status == PC_STATUS_TARGET) || word->section == 2);
}

/* 油烟治理等8个|专项行动: a short noun that nothing is said of needs what it is said for. */
static const char *with_examples(PcWork *w, const char *left, const PcNoun *right, uint32_t stop) {
    enum { MAX_EXAMPLES = 60, MAX_NOUN = 12 };
    const char *noun = pc_noun_text(w->r, right), *whole = with_predicate(w, right, stop);
    size_t n = noun == NULL ? 0 : strlen(noun);
    if (n < 6 || n > MAX_NOUN || !pc_text_is(noun, whole) || strlen(left) > MAX_EXAMPLES ||
        pc_text_ends(left, noun + n - 6))
        return whole;
    return pc_join(w->r, left, "等", noun);
}

/* 新建民用建筑100%|执行绿色标准, 建筑垃圾95%以上|实现资源化利用: of things how many do what stands behind.
 * NULL where no predicate follows or the noun is a measure itself. */
static const char *with_doing(PcWork *w, const char *left) {
    PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    uint32_t t = zone->right, end;
    static const uint64_t VERBS = PC_WORD(STOP) | PC_WORD(MAKE) | PC_WORD(REACH) | PC_WORD(STRIP);
    const PcDraft *whole = left == NULL && zone->part ? pc_draft_before(w) : NULL;
    bool part = whole != NULL && whole->things != NULL; /* 80%的医院达到标准，其中30%|达到推荐标准 */
    if (part)
        left = whole->things;
    bool plain = w->percent && left != NULL && zone->change == NULL && zone->share == PC_NO_TOKEN &&
                 zone->compare == PC_NO_TOKEN && zone->of == PC_NO_TOKEN && zone->reach == PC_NO_TOKEN &&
                 (part || (!zone->part && zone->np_end > zone->lo)) && !zone->parallel;
    if (!plain || t >= r->n_tokens || pc_is_measure(w, left))
        return NULL;
    const PcToken *next = &r->tokens[t];
    bool words = next->kind == PC_TOKEN_TEXT ||
                 (next->kind == PC_TOKEN_WORD && next->word->kinds == PC_WORD(PLAIN)); /* 全程网办 */
    words |= pc_token_is(next, PC_WORD(HEAD)) && t + 1 < r->n_tokens &&
             pc_token_is(&r->tokens[t + 1], VERBS); /* 建成区|50%|面积|达到要求 */
    if (pc_token_text_is(r, next, "的") || (!words && !pc_token_is(next, VERBS)))
        return NULL;
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(STRIP)) &&
           !pc_token_is(&r->tokens[t], PC_WORD(MAKE)))
        t++;
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->link)
        t++;
    end = predicate_end(r, t);
    bool ends = end >= r->n_tokens ||
                (r->tokens[end].kind == PC_TOKEN_MARK && !pc_token_sign(&r->tokens[end], 0x3001));
    enum { MAX_DOING = 60 };
    if (!ends || end <= t || r->tokens[end - 1].to - r->tokens[t].from > MAX_DOING)
        return NULL;
    PcNoun doing = {.piece = {{r->tokens[t].from, r->tokens[end - 1].to}}, .n = 1};
    w->draft->things = left;
    return pc_join(r, left, pc_noun_text(r, &doing), NULL);
}

/* 完成80万平方米棚户区改造|任务, 8万户老旧小区改造|任务: of an amount, or behind a verb, the task is what is
 * done; 25项重点任务 counts tasks. */
static void drop_task(const PcWork *w, PcNoun *noun) {
    PcSlice *last = noun->n > 0 ? &noun->piece[noun->n - 1] : NULL;
    const char *text = w->r->block->text;
    if (w->percent || w->points || last == NULL || last->to - last->from <= 12 ||
        memcmp(text + last->to - 6, "任务", 6) != 0)
        return;
    const char *verb = text + last->to - 12;
    const PcWord *done = pc_trie_find(w->r->lexicon->words, verb, 6);
    if (w->figure->counts && (done == NULL || !(done->kinds & PC_WORD(MAKE)) || !done->keep))
        return;
    last->to -= 6;
    noun->length -= 6;
}

/* 吸引20个国家和地区的|86家企业: the noun of the count before says whose, and whoever did it did so to both;
 * NULL where no such noun stands before. */
static const char *of_counted(PcWork *w, const char *left, const PcNoun *right, uint32_t stop) {
    PcReading *r = w->r;
    int prev = w->zone.prev;
    const char *before = prev < 0 ? NULL : r->drafts[prev].subject;
    bool of = w->zone.figure > w->zone.lo && pc_token_text_is(r, &r->tokens[w->zone.figure - 1], "的");
    if (before == NULL || !of || !r->figures[prev].counts || !pc_text_ends(before, left))
        return NULL;
    const char *noun = with_predicate(w, right, stop);
    return pc_join(r, pc_arena_copy(&r->arena, before, strlen(before) - strlen(left)), noun, NULL);
}

/* 古码头、文庙、龙泉塔|三处|历史遗迹的周边环境: what a list names and a numeral counts ends before 的. */
static const char *before_of(PcWork *w, const PcNoun *right, uint32_t stop) {
    const char *noun = pc_noun_text(w->r, right), *of = noun == NULL ? NULL : strstr(noun, "的");
    const char *joint = noun == NULL ? NULL : strstr(noun, "、");
    if (of == NULL || of == noun || (joint != NULL && joint < of))
        return with_predicate(w, right, stop);
    return pc_arena_copy(&w->r->arena, noun, (size_t)(of - noun));
}

/* 规划、交通等6个方面|28项改革: whether what stands before the figure says in how many respects. */
static bool counts_respects(const PcWork *w) {
    const PcToken *last = &w->r->tokens[w->zone.figure - 1];
    if (w->zone.figure < w->zone.lo + 3 || !pc_token_text_is(w->r, last, "方面"))
        return false;
    return last[-1].kind == PC_TOKEN_FIGURE || last[-2].kind == PC_TOKEN_FIGURE;
}

/* 2天即可|具备经营条件: what is said from there to the next mark. */
static const char *clause_behind(const PcWork *w) {
    PcReading *r = w->r;
    uint32_t from = w->zone.right, end = from;
    while (end < r->n_tokens && r->tokens[end].kind != PC_TOKEN_FIGURE &&
           !(r->tokens[end].kind == PC_TOKEN_MARK && r->tokens[end].sign != 0x3001))
        end++;
    if (end == from)
        return NULL;
    PcNoun clause = {.piece = {{r->tokens[from].from, r->tokens[end - 1].to}}, .n = 1};
    return clause.piece[0].to - clause.piece[0].from > 60 ? NULL : pc_noun_text(r, &clause);
}

/* 县城|达到5年一遇|防洪标准: how seldom the flood that something withstands. */
static const char *return_period(PcWork *w, const char *left, const PcNoun *right) {
    if (left != NULL && pc_token_is(right->head, PC_WORD(MAKE) | PC_WORD(STOP)))
        return left; /* 按50年一遇|建设 */
    bool apart = left == NULL || w->zone.prev >= 0 || strchr(left, '%') != NULL || pc_is_general(w->r, left);
    return pc_join(w->r, apart ? NULL : left, pc_noun_text(w->r, right), NULL);
}

/* 按每千人口1.8辆的标准|配置救护车: what is done by the standard that the figure, or a later one of its list,
 * sets; NULL where it sets none. */
static const char *by_standard(const PcWork *w) {
    PcReading *r = w->r;
    uint32_t t = w->zone.right;
    while (t < r->n_tokens && r->tokens[t].kind != PC_TOKEN_FIGURE &&
           (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND))))
        for (t++; t < r->n_tokens && r->tokens[t].kind != PC_TOKEN_MARK; t++)
            if (pc_token_claim(r, &r->tokens[t]) != NULL) {
                for (t++; t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER));)
                    t++;
                break;
            }
    if (t + 1 >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的") ||
        !pc_text_begins(r->block->text + r->tokens[t + 1].from, "标准"))
        return NULL;
    PcNoun done = {.piece = {{r->tokens[t + 1].from + 6, r->tokens[t + 1].to}}, .n = 1};
    uint32_t end = predicate_end(r, t + 2);
    done.piece[0].to = r->tokens[end - 1].to;
    enum { MAX_DONE = 60 };
    return done.piece[0].to - done.piece[0].from > MAX_DONE ? NULL : pc_noun_text(r, &done);
}

/* 总投资320亿元的|机场、大桥等8个|项目: the noun behind the count of what is listed, else what is listed. */
static const char *listed_noun(const PcWork *w, const PcNoun *right, uint32_t stop) {
    PcReading *r = w->r;
    const PcFigure *count = stop < r->n_tokens ? pc_token_claim(r, &r->tokens[stop]) : NULL;
    if (count == NULL || !count->counts || !pc_token_text_is(r, &r->tokens[stop - 1], "等"))
        return pc_noun_text(r, right);
    PcNoun noun;
    pc_noun_right(r, stop + 1, &noun, &stop);
    return pc_noun_text(r, noun.n > 0 ? &noun : right);
}

/* 新建|占地面积|500亩的|产业园: what the amount is of the noun behind 的, not of the verb before it. */
static const char *of_thing(PcWork *w, const char *left, const PcNoun *left_phrase, const PcNoun *right,
                            uint32_t stop) {
    PcReading *r = w->r;
    enum { SHORT_MEASURE = 18 };
    const PcToken *head = left_phrase->head;
    const char *measure = left, *noun = listed_noun(w, right, stop);
    if (noun != NULL && pc_text_begins(noun, "“") && pc_text_ends(noun, "”"))
        return left; /* 收入600亿元的|“556”目标 */
    if (pc_is_general(r, left))
        return pc_join(r, noun, left, NULL);
    bool sized = !w->percent && !w->points && noun != NULL && w->zone.reach == PC_NO_TOKEN &&
                 w->zone.made == NULL && w->zone.change == NULL && !pc_is_measure(w, left) &&
                 pc_tail_word(r->lexicon, noun, PC_WORD(HEAD)) != NULL;
    if (sized) /* 商圈日均|60万人次的|客流规模 */
        return pc_join(r, left, noun, NULL);
    if (w->percent && head != NULL && head == left_phrase->last && pc_token_is(head, PC_WORD(STOP)))
        return pc_join(r, left, noun, NULL); /* 覆盖|80%以上的|行政村 */
    size_t verb = head != NULL && pc_token_is(head, PC_WORD(MAKE)) ? head->to - head->from : 0;
    if (verb > 0 && verb < strlen(left))
        measure += verb;
    bool own = !w->percent && !w->points && noun != NULL && strlen(measure) <= SHORT_MEASURE &&
               pc_is_measure(w, measure) && !pc_is_measure(w, noun) && !is_aim(r, right) &&
               pc_name_tail(r->lexicon, noun, strlen(noun), PC_WORD(STANDARD)) == NULL;
    if (!own)
        return left;
    w->zone.made = NULL;
    return pc_join(r, noun, measure, NULL);
}

/* 20家年产值|超10亿元|企业, 10个产值|千亿元级|集群: whether the figure bounds a measure of what was counted
 * before it. */
static bool is_owned(const PcWork *w, const char *left) {
    const PcReading *r = w->r;
    bool class = w->figure->unit_text != NULL && pc_text_ends(w->figure->unit_text, "级");
    bool bound =
        class || w->zone.bound != NULL || (w->zone.after != NULL && is_bound(&r->tokens[w->zone.figure + 1]));
    return bound && w->zone.prev >= 0 && r->figures[w->zone.prev].counts && w->zone.change == NULL &&
           !w->percent && (class || !w->figure->counts) && pc_is_measure(w, left);
}

/* 督察反馈的11项整改任务|销号|10项: whether the predicate at token t counts something itself. */
static bool counts_done(const PcReading *r, uint32_t t) {
    while (t < r->n_tokens && r->tokens[t].kind != PC_TOKEN_MARK && r->tokens[t].kind != PC_TOKEN_FIGURE)
        t++;
    const PcFigure *figure = t < r->n_tokens ? pc_token_claim(r, &r->tokens[t]) : NULL;
    return figure != NULL && figure->counts;
}

const char *pc_choose(PcWork *w, const char *left, const PcNoun *left_phrase) {
    PcReading *r = w->r;
    PcNoun right;
    uint32_t stop;
    const char *doing = with_doing(w, left);
    if (doing != NULL)
        return doing;
    const char *done = left != NULL && pc_text_begins(left, "每") ? by_standard(w) : NULL;
    if (done != NULL)
        return pc_join(r, left, done, NULL);
    if ((!noun_follows(r, &w->zone) && behind_sum(w) == w->zone.right) || w->zone.basis)
        return left;
    bool of = pc_token_text_is(r, &r->tokens[w->zone.right], "的");
    if (w->zone.able && left != NULL)
        return pc_join(r, left, clause_behind(w), NULL);
    pc_noun_right(r, behind_sum(w), &right, &stop);
    second_noun(w, &right, &stop);
    drop_inside(w, &right, stop);
    drop_task(w, &right);
    class_noun(w, &right, &stop);
    if (right.n == 0)
        return left;
    if (w->figure->unit_text != NULL && pc_text_ends(w->figure->unit_text, "一遇") && !of)
        return return_period(w, left, &right);
    bool verb_before = w->zone.reach != PC_NO_TOKEN || w->zone.change != NULL;
    if (left == NULL && of && is_aim(r, &right)) /* 控制在3%的|预期目标|以内 */
        return NULL;
    if (left == NULL)
        return with_predicate(w, &right, stop);
    bool verb_alone = left_phrase->head != NULL && left_phrase->head == left_phrase->last &&
                      pc_token_is(left_phrase->head, PC_WORD(MAKE));
    if (!verb_alone && pc_token_is(&r->tokens[w->zone.right], PC_WORD(STOP) | PC_WORD(CUT)) &&
        !pc_token_is(&r->tokens[w->zone.right], PC_WORD(MAKE)) && !pc_noun_relative(r, w->zone.right))
        return left;
    if (of)
        return of_thing(w, left, left_phrase, &right, stop);
    if (is_owned(w, left)) /* 20家年产值|超10亿元|企业 */
        return pc_join(r, pc_noun_text(r, &right), left, NULL);
    if (w->figure->counts) {
        const char *owned = of_counted(w, left, &right, stop);
        if (owned != NULL)
            return owned;
        if (pc_token_text_is(r, &r->tokens[w->zone.figure - 1], "的") && counts_done(r, stop))
            return pc_join(r, left, "的", pc_noun_text(r, &right));
        bool list = next_joint(left) != NULL;
        if (list && counts_respects(w))
            return with_predicate(w, &right, stop); /* 规划、交通等6个方面|28项改革 */
        if (w->zone.figure > w->zone.lo && pc_token_text_is(r, &r->tokens[w->zone.figure - 1], "等") &&
            w->zone.made == NULL)
            return with_examples(w, left, &right, stop);
        bool batches = pc_text_begins(left, "第") && pc_text_ends(left, "批"); /* 第八、九批|156名 */
        list &= !batches;
        if (list && w->figure->han && has_items(left, pc_value_of(w->figure)))
            return before_of(w, &right, stop);
        if (list && !verb_before && w->zone.made == NULL && !has_items(left, pc_value_of(w->figure))) {
            left = last_item(left);
            list = false;
        }
        bool where = pc_token_text_is(r, &r->tokens[w->zone.lo], "在") && left_phrase->last != NULL &&
                     pc_token_is(left_phrase->last, PC_WORD(MAKE)) && !left_phrase->last->word->keep;
        if (where) /* 在沙漠地区建设|4个|基地 */
            return with_predicate(w, &right, stop);
        const char *verb = verb_of_aim(w, left_phrase);
        if (verb != NULL)
            return *verb == '\0' ? with_predicate(w, &right, stop)
                                 : pc_join(r, verb, with_predicate(w, &right, stop), NULL);
        bool made = w->zone.made != NULL && left_phrase->head != NULL &&
                    left_phrase->head->word == w->zone.made &&
                    left_phrase->length == left_phrase->head->to - left_phrase->head->from;
        const char *noun = with_predicate(w, &right, stop);
        if (verb_before && left_phrase->last != NULL && pc_token_is(left_phrase->last, PC_WORD(MAKE)))
            return pc_join(r, left, noun, NULL); /* 公租房保障|超过80万户|家庭 */
        if (made || verb_alone)
            return pc_join(r, left, noun, NULL);
        bool listed = w->zone.made != NULL && left_phrase->head != NULL &&
                      left_phrase->head->word == w->zone.made &&
                      pc_token_text_is(r, &r->tokens[w->zone.figure - 1], "等");
        if (listed) /* 新开办附属实验学校等5所学校 */
            return pc_join(r, pc_token_copy(r, left_phrase->head), noun, NULL);
        const PcToken *verb_last = left_phrase->last;
        bool gives = verb_last != NULL && pc_token_is(verb_last, PC_WORD(MAKE)) && verb_last->word->keep;
        if (!list && !verb_before && strlen(left) > 30 && gives) /* 国家自然科学基金共资助|4.87万个|项目 */
            return pc_join(r, verb_last->word->text, noun, NULL);
        bool quoted = pc_text_begins(left, "“") && pc_text_ends(left, "”");
        if (quoted && !list && !verb_before) /* “山海城”三个|片区|加快建设 */
            return described(w, left, &right, stop);
        return list || verb_before || strlen(left) > 30 ? noun : pc_join(r, left, noun, NULL);
    }
    bool covers = w->percent && left_phrase->head != NULL && left_phrase->head == left_phrase->last &&
                  pc_token_is(left_phrase->head, PC_WORD(STOP)); /* 覆盖|80%以上|行政村 */
    if ((w->percent && !covers) || verb_before)
        return left;
    return pc_join(r, left, pc_noun_text(r, &right), NULL);
}
