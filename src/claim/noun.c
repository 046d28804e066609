/* noun: see noun.h. */
#include "claim/noun.h"

#include <string.h>

#include "claim/name.h"
#include "claim/zone.h"

enum { MAX_PHRASE = 40 * 3, MAX_PREDICATE = 22 * 3 };

static const uint64_t LOOSE_HEAD = PC_WORD(STRIP) | PC_WORD(AND) | PC_WORD(STATUS) | PC_WORD(VINTAGE) |
                                   PC_WORD(CUMULATIVE) | PC_WORD(ANNUAL) | PC_WORD(REACH) | PC_WORD(FROM) |
                                   PC_WORD(AFTER) | PC_WORD(TO) | PC_WORD(BASE) | PC_WORD(RESPECT) |
                                   PC_WORD(BEFORE);
static const uint64_t LOOSE_TAIL = PC_WORD(STRIP) | PC_WORD(AND) | PC_WORD(STATUS) | PC_WORD(REACH) |
                                   PC_WORD(FROM) | PC_WORD(CUMULATIVE) | PC_WORD(TO) | PC_WORD(RESPECT) |
                                   PC_WORD(BEFORE) | PC_WORD(BASE);

static bool loose_mark(const PcToken *token) {
    if (token->kind != PC_TOKEN_MARK)
        return false;
    if (token->sign == 0x201d || token->sign == 0xff09 || token->sign == 0x300b)
        return false;
    return (token->sign != 0x201c && token->sign != 0xff08 && token->sign != 0x300a) || token->index <= 0;
}

static bool is_head_loose(const PcToken *token) {
    if (token->kind == PC_TOKEN_TIME || loose_mark(token))
        return true;
    if (pc_token_is(token, PC_WORD(TIME)) && token->word->length >= 6)
        return true;
    return pc_token_is(token, LOOSE_HEAD) || (pc_token_is(token, PC_WORD(MAKE)) && !token->word->keep);
}

static bool is_tail_loose(const PcToken *token) {
    if (token->kind == PC_TOKEN_TIME || loose_mark(token))
        return true;
    if (pc_token_is(token, PC_WORD(TIME)) && token->word->length >= 6)
        return true;
    return pc_token_is(token, LOOSE_TAIL) && !token->word->head_only;
}

static void add_piece(PcNoun *out, const PcToken *token) {
    PcSlice *last = out->n > 0 ? &out->piece[out->n - 1] : NULL;
    out->length += token->to - token->from;
    if (out->head == NULL)
        out->head = token;
    out->last = token;
    if (last != NULL && last->to == token->from)
        last->to = token->to;
    else if (out->n < PC_NOUN_PIECES)
        out->piece[out->n++] = (PcSlice){token->from, token->to};
}

/* Words that part subject and object and leave one noun phrase: 产业|完成|总产值. */
static bool is_link(const PcToken *token) {
    return token->word != NULL && token->kind == PC_TOKEN_WORD && token->word->link;
}

/* A verb of being in the middle: what is measured stands behind it. */
static bool is_copula(const PcToken *token) {
    return pc_token_is(token, PC_WORD(REACH)) && token->word->copula;
}

/* 覆盖率在新城范围内, 收入在上年完成数|的基础上: what 在 says of the noun before it is put aside. */
static uint32_t without_place(const PcReading *r, uint32_t lo, uint32_t end) {
    const PcToken *last = end > lo ? &r->tokens[end - 1] : NULL;
    bool place = last != NULL && pc_name_tail(r->lexicon, r->block->text + last->from, last->to - last->from,
                                              PC_WORD(SIDE)) != NULL;
    const PcToken *next = end > lo && end < r->n_tokens ? &r->tokens[end] : NULL;
    place |= next != NULL && pc_token_is(next, PC_WORD(STRIP)) && pc_text_ends(next->word->text, "基础上");
    for (uint32_t t = lo + 1; place && t < end; t++)
        if (pc_token_text_is(r, &r->tokens[t], "在"))
            return t;
    return end;
}

/* 长三角产业基金, 上海港: without 省 市 区 a place at the head is part of a name, unless 的 parts them. */
static bool names_area(const PcReading *r, uint32_t t, uint32_t end) {
    const PcWord *word = r->tokens[t].word;
    if (word->place != PC_PLACE_OTHER && word->place != PC_PLACE_NAMED)
        return true;
    if (t + 1 >= end || pc_token_text_is(r, &r->tokens[t + 1], "的") || is_link(&r->tokens[t + 1]))
        return true; /* 韶关|实现|地区生产总值 */
    uint32_t from = r->tokens[t + 1].from, to = r->tokens[end - 1].to;
    PcAspect aspect = PC_ASPECT_LEVEL;
    PcAnnual annual = PC_ANNUAL_NONE;
    if (word->place == PC_PLACE_NAMED && to - from < MAX_PHRASE &&
        pc_name_indicator(r->lexicon, r->block->text + from, to - from, false, &aspect, &annual) != NULL)
        return true; /* 张家界|入境游客 */
    return word->place == PC_PLACE_NAMED && word->length > 6 &&
           pc_name_tail(r->lexicon, word->text, word->length, PC_WORD(PLACE_TAIL)) != NULL;
}

/* 有意愿的家庭, 设有老年医学科的医院: a verb of having at the head of a description belongs to it. */
static bool has_what(const PcReading *r, uint32_t t, uint32_t end) {
    const PcToken *token = &r->tokens[t];
    if (!pc_token_is(token, PC_WORD(REACH)) || memcmp(r->block->text + token->to - 3, "有", 3) != 0)
        return false;
    for (uint32_t u = t + 1; u < end && u - t < PC_FAR; u++)
        if (pc_token_text_is(r, &r->tokens[u], "的"))
            return u + 1 < end;
    return false;
}

/* 按户籍人口计算: how it is reckoned, no part of what is measured. */
static bool says_how(const PcToken *token) {
    return pc_text_begins(token->word->text, "按") && pc_text_ends(token->word->text, "计算");
}

/* 成|华片区, 达|川区: a character that leads to a number elsewhere begins a name. */
static bool begins_name(const PcReading *r, uint32_t t, uint32_t end) {
    const PcToken *token = &r->tokens[t];
    return t + 1 < end && pc_token_is(token, PC_WORD(TO)) && token->to - token->from == 3 &&
           token[1].kind == PC_TOKEN_TEXT && token[1].from == token->to &&
           (pc_token_text_is(r, token, "成") || pc_token_text_is(r, token, "达"));
}

/* 长沙、株洲、湘潭|三市增加值, 苏尼特左旗、阿巴嘎旗|弃电率: behind a list of places at token t; `t` where
 * there is none. */
static uint32_t behind_places(const PcReading *r, uint32_t t, uint32_t end) {
    uint32_t behind = t;
    for (uint32_t u = t;
         u < end && pc_token_is(&r->tokens[u], PC_WORD(AREA)) &&
         (r->tokens[u].word->place == PC_PLACE_NAMED || r->tokens[u].word->place == PC_PLACE_OTHER);
         u += 2) {
        behind = u + 1;
        if (behind >= end ||
            !(pc_token_sign(&r->tokens[behind], 0x3001) || pc_token_is(&r->tokens[behind], PC_WORD(AND))))
            break;
    }
    bool list = behind > t + 2 && behind < end &&
                !pc_text_begins(r->block->text + r->tokens[behind].from, "等") &&
                r->tokens[behind].kind != PC_TOKEN_MARK && !pc_token_is(&r->tokens[behind], PC_WORD(AND));
    return list ? behind : t;
}

static uint32_t strip_head(const PcReading *r, uint32_t lo, uint32_t end, PcNoun *out) {
    while (lo < end) {
        const PcToken *token = &r->tokens[lo];
        bool name = lo > 0 && pc_token_is(token, PC_WORD(AREA)) && token->word->place == PC_PLACE_NATION &&
                    pc_token_is(&r->tokens[lo - 1], PC_WORD(MAKE)) && !r->tokens[lo - 1].word->link;
        if (name) /* 创建|全国文明城市 */
            break;
        uint32_t behind = behind_places(r, lo, end);
        if (behind > lo) {
            out->area = &r->tokens[behind - 1];
            lo = behind;
        } else if (pc_token_is(token, PC_WORD(AREA)) && names_area(r, lo, end)) {
            out->area = token;
            lo++;
        } else if (pc_token_is(token, PC_WORD(QUALIFIER)) && says_how(token)) {
            lo++; /* 按户籍人口计算|的|人均地区生产总值 */
        } else if (has_what(r, lo, end) || begins_name(r, lo, end)) {
            break;
        } else if (is_head_loose(token) || (lo + 1 < r->n_tokens && token[1].kind == PC_TOKEN_TIME &&
                                            pc_token_text_is(r, token, "继"))) {
            lo++;
        } else if (token->kind == PC_TOKEN_MARK && token->sign == 0xff08 && token->index > lo &&
                   token->index < end) {
            lo = token->index + 1; /* a bracket at the head explains what stood before */
        } else {
            break;
        }
    }
    return lo;
}

/* 监管企业|“十四五”时期|利润总额: a time that says when, and is no part of a name as in “十四五”规划项目. */
static bool is_aside_time(const PcReading *r, const PcToken *token) {
    if (token->kind != PC_TOKEN_TIME)
        return false;
    const PcTime *time = &r->times[token->index];
    return (time->marks & (1 << PC_MARK_WITHIN | 1 << PC_MARK_END)) != 0;
}

/* 贷款|5年|累计, 三年|翻了两番: for how long, no part of a name. */
static bool is_duration(const PcReading *r, const PcToken *token) {
    uint32_t step;
    if (token->kind == PC_TOKEN_TEXT)
        return token->to - token->from == 6 && memcmp(r->block->text + token->from + 3, "年", 3) == 0 &&
               pc_lexicon_class(r->lexicon, pc_char_read(r->block->text + token->from, &step)) &
                   PC_CHAR_NUMERAL;
    if (token->kind != PC_TOKEN_FIGURE)
        return false;
    const PcFigure *figure = &r->figures[token->index];
    return figure->why == PC_WHY_DATE && figure->unit_text != NULL && pc_text_is(figure->unit_text, "年");
}

/* 市级财政|每年|统筹|安排|发展资金: who does it every year is no part of what is done. */
static uint32_t behind_yearly(const PcReading *r, uint32_t lo, uint32_t end) {
    uint32_t t = lo;
    while (t < end && !(t > lo && pc_token_is(&r->tokens[t], PC_WORD(ANNUAL))))
        t++;
    for (; t + 1 < end; t++) {
        const PcToken *token = &r->tokens[t];
        if (pc_token_text_is(r, token, "的"))
            return lo;
        if (pc_token_is(token, PC_WORD(MAKE)) && !token->word->keep && !token->word->link)
            return t + 1;
    }
    return lo;
}

/* 按支出1%的比例|安排|预备费: by how much it is done is no part of what is done. */
static uint32_t behind_measure(const PcReading *r, uint32_t lo, uint32_t end) {
    for (uint32_t t = lo; t + 2 < end; t++) {
        const PcToken *token = &r->tokens[t], *verb = token + 1;
        bool measure = pc_token_text_is(r, token, "比例") || pc_token_text_is(r, token, "标准");
        if (measure && pc_token_is(verb, PC_WORD(MAKE)) && !verb->word->keep && !verb->word->link && t > lo &&
            (pc_token_text_is(r, token - 1, "的") || token[-1].kind == PC_TOKEN_FIGURE))
            return t + 2;
    }
    return lo;
}

/* 智能工厂、数字化车间各|10家: 各 says that there are so many of each. */
static void cut_each(const PcReading *r, PcNoun *out) {
    PcSlice *last = out->n > 0 ? &out->piece[out->n - 1] : NULL;
    if (last == NULL || last->to - last->from <= 3 || memcmp(r->block->text + last->to - 3, "各", 3) != 0)
        return;
    last->to -= 3;
    out->length -= 3;
}

/* 在主城区|建设停车场, 在镶黄旗、正蓝旗|布局项目: behind where something is done, at the verb; `lo` where it
 * is not said. */
static uint32_t behind_place(const PcReading *r, uint32_t lo, uint32_t end, PcNoun *out) {
    if (lo + 2 >= end || !pc_token_text_is(r, &r->tokens[lo], "在"))
        return lo;
    for (uint32_t t = lo + 1; t + 1 < end; t++) {
        const PcToken *token = &r->tokens[t];
        if (t > lo + 1 && pc_token_is(token, PC_WORD(MAKE)) && !token->word->link) {
            if (t == lo + 2 && pc_token_is(token - 1, PC_WORD(AREA)))
                out->area = token - 1;
            return t;
        }
        bool place = token->kind == PC_TOKEN_TEXT || pc_token_sign(token, 0x3001) ||
                     pc_token_is(token, PC_WORD(AREA) | PC_WORD(AND) | PC_WORD(PLAIN));
        if (!place || pc_token_text_is(r, token, "的"))
            return lo;
    }
    return lo;
}

void pc_noun_read(const PcReading *r, uint32_t lo, uint32_t end, PcNoun *out) {
    memset(out, 0, sizeof *out);
    lo = behind_place(r, lo, end, out);
    uint32_t copula = lo;
    for (uint32_t t = lo; t < end; t++) {
        if (is_copula(&r->tokens[t]) &&
            (t == lo || is_head_loose(&r->tokens[t - 1]) || pc_token_is(&r->tokens[t - 1], PC_WORD(AREA))))
            copula = t + 1;
        else if (pc_token_text_is(r, &r->tokens[t], "的"))
            copula = lo; /* 有较大影响力的名师: it describes */
    }
    lo = behind_measure(r, behind_yearly(r, copula, end), end);
    lo = strip_head(r, lo, end, out);
    bool used =
        lo + 1 < end && is_duration(r, &r->tokens[lo + 1]) && pc_token_text_is(r, &r->tokens[lo], "用");
    if (used)
        lo++;
    if (lo < end && is_duration(r, &r->tokens[lo])) {
        for (lo++; lo < end && pc_token_is(&r->tokens[lo], PC_WORD(AFTER));)
            lo++;
        lo = strip_head(r, lo, end, out);
    }
    end = without_place(r, lo, end);
    while (end > lo && (is_tail_loose(&r->tokens[end - 1]) || is_duration(r, &r->tokens[end - 1]) ||
                        (end > lo + 1 && pc_token_text_is(r, &r->tokens[end - 1], "平均")) ||
                        pc_token_text_is(r, &r->tokens[end - 1], "在")))
        end--;
    for (uint32_t t = lo; t < end; t++) {
        const PcToken *token = &r->tokens[t];
        if (token->kind == PC_TOKEN_MARK && token->sign == 0xff08 && token->index > t && token->index < end &&
            pc_zone_aside(r, token->index)) {
            t = token->index;
            continue;
        }
        if (out->n > 0 && is_link(token))
            continue;
        if (out->n > 0 && is_aside_time(r, token) && t + 1 < end)
            continue;
        if (out->n > 0 && t + 1 < end &&
            (pc_token_text_is(r, token, "成为") || pc_token_text_is(r, token, "累计")))
            continue; /* 园区|成为|年产值超500亿元的基地, 港口|累计|接靠邮轮 */
        if (out->n > 0 && t + 1 < end && pc_token_is(token, PC_WORD(REACH)) &&
            token->word->comparator == PC_CMP_GE && pc_token_is(token + 1, PC_WORD(MAKE)))
            continue; /* 每个县区|至少|建成 */
        add_piece(out, token);
    }
    const PcSlice *first = &out->piece[0];
    if (used && out->n > 0 && first->to - first->from > 6 &&
        memcmp(r->block->text + first->from, "时间", 6) == 0) { /* 用3年|时间改造农村公路 */
        out->piece[0].from += 6;
        out->length -= 6;
    }
    cut_each(r, out);
}

static bool is_to_whom(const PcReading *r, const PcToken *token) {
    const PcWord *whom =
        pc_trie_find(r->lexicon->after, r->block->text + token->from, token->to - token->from);
    return whom != NULL && whom->kinds & PC_WORD(TO_WHOM);
}

/* 向四类行业|发放补贴: a verb behind the one to whom something is done. */
static bool gives_to(const PcReading *r, uint32_t t, uint32_t from) {
    enum { NEAR = 16 };
    if (t <= from || !pc_token_is(&r->tokens[t], PC_WORD(MAKE)) || r->tokens[t].word->link ||
        t + 1 >= r->n_tokens ||
        (r->tokens[t + 1].kind != PC_TOKEN_TEXT && !pc_token_is(&r->tokens[t + 1], PC_WORD(MAKE))))
        return false;
    if (!r->tokens[t].word->keep) { /* 为1.2万名老人|提供服务, 对48户121名对象|落实措施 */
        uint32_t whom = from - MIN(from, 2u);
        whom -= whom > 0 && pc_token_claim(r, &r->tokens[whom]) != NULL;
        return from >= 2 && is_to_whom(r, &r->tokens[whom]);
    }
    for (uint32_t u = from; u > 0 && from - u < NEAR; u--) {
        const PcToken *token = &r->tokens[u - 1];
        if (pc_token_sign(token, 0xff0c) || pc_token_sign(token, 0x3002) || pc_token_sign(token, 0xff1b))
            return false;
        if (is_to_whom(r, token))
            return true;
    }
    return false;
}

/* 3个互通|以及|改扩建北门互通: 以及 and 并 join another clause where a verb of making follows. */
static bool joins_clause(const PcReading *r, uint32_t t) {
    const PcToken *token = &r->tokens[t];
    bool loose = pc_token_is(token, PC_WORD(AND)) && pc_token_is(token, PC_WORD(STRIP)) &&
                 (token->word->length > 3 || pc_token_text_is(r, token, "并"));
    return loose && t + 1 < r->n_tokens && pc_token_is(token + 1, PC_WORD(MAKE));
}

/* Whether the noun phrase on the right ends before token t. */
static bool ends_right(const PcReading *r, uint32_t t, uint32_t from, uint32_t length) {
    const PcToken *token = &r->tokens[t];
    if (gives_to(r, t, from))
        return true;
    if (token->kind == PC_TOKEN_FIGURE)
        return pc_token_claim(r, token) != NULL;
    if (token->kind == PC_TOKEN_TIME || length > MAX_PHRASE)
        return true;
    if (token->kind == PC_TOKEN_MARK) {
        if (token->sign == 0x3001) {
            const PcToken *next = t + 1 < r->n_tokens ? &r->tokens[t + 1] : NULL;
            return next == NULL || next->kind == PC_TOKEN_FIGURE || next->kind == PC_TOKEN_TIME ||
                   pc_token_is(next, PC_WORD(MAKE) | PC_WORD(CUT) | PC_WORD(STRIP) | PC_WORD(CHANGE) |
                                         PC_WORD(AREA) | PC_WORD(STOP)) ||
                   pc_zone_parts_counts(r, t) != PC_NO_TOKEN;
        }
        bool opener = token->sign == 0x201c || token->sign == 0x300a;
        bool bracket =
            token->sign == 0xff08 && token->index > t && !pc_zone_aside(r, token->index) && t > from;
        bool closer = token->sign == 0x201d || token->sign == 0x300b || token->sign == 0xff09;
        return !(opener && token->index > t) && !bracket &&
               !(closer && token->index < t && token->index >= from);
    }
    if (pc_token_is(token, PC_WORD(CUT)) && token->word->hard)
        return true;
    if (t > from && pc_token_is(token, PC_WORD(AND)) && pc_zone_parts_counts(r, t) != PC_NO_TOKEN)
        return true;
    if (t > from && joins_clause(r, t))
        return true;
    if (t > from && pc_token_is(token, PC_WORD(HEAD)) && pc_text_begins(token->word->text, "完成"))
        return true; /* 1244个重大项目|完成投资 */
    if (t > from && token->kind == PC_TOKEN_WORD && pc_token_text_is(r, token, "所有"))
        return true; /* 36个大厅|所有窗口 */
    if (t == from)   /* 2个以上|具有影响力的品牌 */
        return pc_token_is(token, PC_WORD(REACH) | PC_WORD(SHARE) | PC_WORD(PART));
    return pc_token_is(token,
                       PC_WORD(STOP) | PC_WORD(REACH) | PC_WORD(SHARE) | PC_WORD(PART) | PC_WORD(CHANGE));
}

/* The token behind a clause that describes the noun and ends in 的: 2-3个|在全市有影响力的|节庆; `from` where
 * there is none. */
static uint32_t behind_relative(const PcReading *r, uint32_t from) {
    if (from >= r->n_tokens || !pc_token_is(&r->tokens[from], PC_WORD(STRIP) | PC_WORD(STOP)))
        return from;
    uint32_t behind = from;
    for (uint32_t t = from; t < r->n_tokens && r->tokens[t].to - r->tokens[from].from < MAX_PREDICATE; t++) {
        if (r->tokens[t].kind == PC_TOKEN_MARK || pc_token_claim(r, &r->tokens[t]) != NULL)
            break;
        if (pc_token_text_is(r, &r->tokens[t], "的"))
            behind = t + 1;
    }
    return behind;
}

bool pc_noun_relative(const PcReading *r, uint32_t from) {
    return behind_relative(r, from) > from;
}

/* Whether the place at token `from`, behind a figure, says only where: 35个全市示范园区, not
 * 80万平方米老城区危房, 5个全国重点实验室. */
static bool says_where(const PcReading *r, uint32_t from) {
    uint32_t end = from + 1;
    if (!pc_token_is(&r->tokens[from], PC_WORD(AREA)) || r->tokens[from].word->place == PC_PLACE_NATION)
        return false;
    while (end < r->n_tokens && !ends_right(r, end, from, 0))
        end++;
    return names_area(r, from, end);
}

void pc_noun_right(const PcReading *r, uint32_t from, PcNoun *out, uint32_t *stop) {
    const PcToken *area = NULL;
    memset(out, 0, sizeof *out);
    while (from < r->n_tokens) {
        bool where = says_where(r, from);
        if (!where && !pc_token_text_is(r, &r->tokens[from], "的"))
            break;
        if (where)
            area = &r->tokens[from];
        from++;
    }
    out->area = area;
    uint32_t t = from, noun = behind_relative(r, from);
    while (t < r->n_tokens && t < noun)
        add_piece(out, &r->tokens[t++]);
    while (t < r->n_tokens && !ends_right(r, t, from, out->length)) {
        uint32_t last = r->tokens[t].kind == PC_TOKEN_MARK && r->tokens[t].index > t ? r->tokens[t].index : t;
        for (; t <= last; t++) /* what stands in quotation marks is one */
            add_piece(out, &r->tokens[t]);
    }
    *stop = t;
    uint32_t end = t;
    if (t > from && t < r->n_tokens && pc_token_text_is(r, &r->tokens[t - 1], "等") &&
        pc_token_claim(r, &r->tokens[t]) != NULL) /* 14条公路和|黄百等4个项目 */
        for (uint32_t u = t; u > from; u--)
            if (pc_token_is(&r->tokens[u - 1], PC_WORD(AND)))
                end = u;
    while (end > from && is_tail_loose(&r->tokens[end - 1]))
        end--;
    if (end == t)
        return;
    memset(out, 0, sizeof *out);
    out->area = area;
    for (t = from; t < end; t++)
        add_piece(out, &r->tokens[t]);
}

static bool letter(char c) {
    return pc_is_letter(c) || pc_is_digit(c);
}

const char *pc_noun_text(PcReading *r, const PcNoun *phrase) {
    const char *s = r->block->text;
    size_t size = 1;
    for (int i = 0; i < phrase->n; i++)
        size += phrase->piece[i].to - phrase->piece[i].from;
    if (size == 1)
        return NULL;
    char *text = pc_arena_take(&r->arena, size);
    size_t n = 0;
    for (int i = 0; i < phrase->n; i++)
        for (uint32_t k = phrase->piece[i].from; k < phrase->piece[i].to; k++) {
            bool space = s[k] == ' ' || s[k] == '\t' || s[k] == '\n';
            if (!space || (n > 0 && letter(text[n - 1]) && k + 1 < phrase->piece[i].to && letter(s[k + 1])))
                text[n++] = s[k];
        }
    text[n] = '\0';
    return n == 0 ? NULL : text;
}

const char *pc_join(PcReading *r, const char *a, const char *b, const char *c) {
    size_t na = a == NULL ? 0 : strlen(a), nb = b == NULL ? 0 : strlen(b), nc = c == NULL ? 0 : strlen(c);
    char *text = pc_arena_take(&r->arena, na + nb + nc + 1);
    memcpy(text, a == NULL ? "" : a, na);
    memcpy(text + na, b == NULL ? "" : b, nb);
    memcpy(text + na + nb, c == NULL ? "" : c, nc);
    text[na + nb + nc] = '\0';
    return text;
}
