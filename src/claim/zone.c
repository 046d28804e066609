/* zone: see zone.h. */
#include "claim/zone.h"
#include "claim/name.h"
#include "claim/noun.h"

#include <string.h>

static const uint64_t PREDICATE = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(TO) | PC_WORD(BEFORE) |
                                  PC_WORD(STRIP) | PC_WORD(ANNUAL) | PC_WORD(CUMULATIVE) | PC_WORD(STATUS) |
                                  PC_WORD(VINTAGE) | PC_WORD(RESPECT) | PC_WORD(FROM) | PC_WORD(BASE) |
                                  PC_WORD(AFTER);

bool pc_zone_aside(const PcReading *r, uint32_t close) {
    const PcToken *token = &r->tokens[close];
    if (token->sign != 0xff09)
        return false;
    if (token->to - r->tokens[token->index].from > 30)
        return true;
    for (uint32_t t = token->index + 1; t < close; t++)
        if (pc_token_claim(r, &r->tokens[t]) != NULL || pc_token_sign(&r->tokens[t], 0xff0c))
            return true;
    return false;
}

static bool ends_clause(uint32_t sign) {
    switch (sign) {
    case 0xff0c: /* ， */
    case 0xff1b: /* ； */
    case 0xff1a: /* ： */
    case 0x3002:
    case 0xff01:
    case 0xff1f:
    case '!':
    case '?':
    case '\n':
        return true;
    default:
        return false;
    }
}

/* Whether 、 at token t parts two figures, not two nouns. */
static bool parts_figures(const PcReading *r, uint32_t t) {
    while (t > 0 && pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER)))
        t--;
    if (t > 0 && pc_token_sign(&r->tokens[t - 1], 0xff09))
        t = r->tokens[t - 1].index;
    return t > 0 && pc_token_claim(r, &r->tokens[t - 1]) != NULL;
}

/* Words of a noun phrase without a verb. */
static bool in_plain_noun(const PcToken *token) {
    static const uint64_t VERBS = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(STOP) |
                                  PC_WORD(CUT) | PC_WORD(SHARE) | PC_WORD(COMPARE) | PC_WORD(TO) |
                                  PC_WORD(FROM) | PC_WORD(BEFORE) | PC_WORD(AFTER) | PC_WORD(AND) |
                                  PC_WORD(PART) | PC_WORD(STATUS) | PC_WORD(ANNUAL) | PC_WORD(CUMULATIVE) |
                                  PC_WORD(RESPECT) | PC_WORD(STRIP) | PC_WORD(TIME);
    return token->kind == PC_TOKEN_TEXT || (token->kind == PC_TOKEN_WORD && !pc_token_is(token, VERBS));
}

/* The first token of the plain noun that ends before token t. */
static uint32_t plain_noun_left(const PcReading *r, uint32_t t) {
    uint32_t from = t;
    while (from > 0 && t - from < PC_FAR && in_plain_noun(&r->tokens[from - 1]))
        from--;
    return from;
}

/* Whether the figure at token t counts or measures out the noun behind it: 3座水厂, 建设5公里绿道. */
static bool measures_out(const PcReading *r, uint32_t t) {
    const PcFigure *figure = pc_token_claim(r, &r->tokens[t]);
    if (figure == NULL || figure->unit_text == NULL || strchr(figure->unit_text, '%') != NULL)
        return false;
    uint32_t before = t;
    while (before > 0 && pc_token_is(&r->tokens[before - 1], PC_WORD(BEFORE)))
        before--;
    return figure->counts || (before > 0 && pc_token_is(&r->tokens[before - 1], PC_WORD(MAKE)));
}

/* The next figure from token t on, before or behind it, with nothing but words between. */
static const PcFigure *figure_beyond(const PcReading *r, uint32_t t, int step, uint32_t *at) {
    uint32_t u = t;
    for (int n = 0; n < PC_FAR && u < r->n_tokens; n++, u += (uint32_t)step) {
        const PcToken *token = &r->tokens[u];
        if (token->kind == PC_TOKEN_MARK || token->kind == PC_TOKEN_TIME ||
            pc_token_is(token, PC_WORD(AND) | PC_WORD(CHANGE)) || pc_token_text_is(r, token, "的"))
            return NULL;
        if (token->kind == PC_TOKEN_FIGURE) {
            *at = u;
            return u == t ? NULL : pc_token_claim(r, token);
        }
    }
    return NULL;
}

/* 步行10分钟可达公园、骑行20分钟可达郊野: whether on both sides of the joint t an amount of one unit stands
 * inside its words. The token of the first, else PC_NO_TOKEN. */
static uint32_t parts_amounts(const PcReading *r, uint32_t t) {
    uint32_t first = 0, second = 0;
    const PcFigure *before = t > 0 ? figure_beyond(r, t - 1, -1, &first) : NULL,
                   *behind = before == NULL ? NULL : figure_beyond(r, t + 1, 1, &second);
    if (behind == NULL || before->counts || behind->counts || before->unit_text == NULL ||
        behind->unit_text == NULL || strchr(before->unit_text, '%') != NULL ||
        !pc_text_is(before->unit_text, behind->unit_text) || second + 1 >= r->n_tokens ||
        r->tokens[second + 1].kind == PC_TOKEN_MARK || pc_token_text_is(r, &r->tokens[second + 1], "的") ||
        pc_token_is(&r->tokens[second + 1], PC_WORD(AFTER) | PC_WORD(AND)))
        return PC_NO_TOKEN;
    return first;
}

uint32_t pc_zone_parts_counts(const PcReading *r, uint32_t t) {
    uint32_t noun = plain_noun_left(r, t), from = noun, to = t + 1;
    uint32_t amount = parts_amounts(r, t);
    if (amount != PC_NO_TOKEN)
        return amount;
    if (noun == t)
        return PC_NO_TOKEN;
    while (from > 0 && pc_token_is(&r->tokens[from - 1], PC_WORD(AFTER)))
        from--;
    if (from == 0 || !measures_out(r, from - 1))
        return PC_NO_TOKEN;
    while (to < r->n_tokens && to - t < PC_FAR && in_plain_noun(&r->tokens[to]))
        to++;
    if (to == t + 1)
        return PC_NO_TOKEN;
    while (to < r->n_tokens && pc_token_is(&r->tokens[to], PC_WORD(BEFORE)))
        to++;
    const PcFigure *figure = to < r->n_tokens ? pc_token_claim(r, &r->tokens[to]) : NULL;
    if (figure == NULL || figure->unit_text == NULL || strchr(figure->unit_text, '%') != NULL)
        return PC_NO_TOKEN;
    for (to++; to < r->n_tokens && pc_token_is(&r->tokens[to], PC_WORD(AFTER));)
        to++;
    bool ends = to >= r->n_tokens || pc_token_is(&r->tokens[to], PC_WORD(AND)) ||
                (r->tokens[to].kind == PC_TOKEN_MARK &&
                 (ends_clause(r->tokens[to].sign) || r->tokens[to].sign == 0x3001));
    return ends ? from - 1 : PC_NO_TOKEN;
}

/* Whether 、 at token t parts two clauses, not two nouns: 优化支出结构、清收资金515亿元;
 * 一期建成投产、总装机达…
 */
static bool parts_clauses(const PcReading *r, uint32_t t, uint32_t k) {
    static const uint64_t VERBS =
        PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(STOP) | PC_WORD(CUT);
    uint32_t from = t;
    bool verb = false, object = false;
    if (t + 1 >= k || t == 0)
        return false;
    const PcToken *last = &r->tokens[t - 1], *next = &r->tokens[t + 1];
    bool done = pc_token_is(last, PC_WORD(DONE));
    if (!done && next->kind != PC_TOKEN_TIME &&
        !pc_token_is(next, PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(CUMULATIVE)))
        return false;
    while (from > 0 && t - from < 24 && r->tokens[from - 1].kind != PC_TOKEN_FIGURE &&
           !(r->tokens[from - 1].kind == PC_TOKEN_MARK &&
             (ends_clause(r->tokens[from - 1].sign) || r->tokens[from - 1].sign == 0x3001)))
        from--;
    if (done)
        return t - from > 1;
    for (uint32_t u = from; u < t; u++) {
        object |= verb && (r->tokens[u].kind == PC_TOKEN_TEXT || r->tokens[u].kind == PC_TOKEN_MARK);
        verb |= pc_token_is(&r->tokens[u], VERBS);
    }
    return object;
}

/* Whether only times, places and fillers stand between token t and the beginning of its clause. */
static bool heads_clause(const PcReading *r, uint32_t t) {
    while (t > 0) {
        const PcToken *before = &r->tokens[t - 1];
        if (before->kind == PC_TOKEN_MARK && (ends_clause(before->sign) || before->sign == 0x3001))
            return true;
        if (before->kind != PC_TOKEN_TIME &&
            !pc_token_is(before, PC_WORD(STRIP) | PC_WORD(AREA) | PC_WORD(STATUS)))
            return false;
        t--;
    }
    return true;
}

/* A figure that only describes the noun behind it: 年产值突破百亿元的企业, 110kV变电站20座. */
static bool describes_noun(const PcReading *r, uint32_t t, uint32_t k) {
    const PcFigure *figure = pc_token_claim(r, &r->tokens[t]);
    uint32_t next = t + 1;
    while (next < k && pc_token_is(&r->tokens[next], PC_WORD(AFTER)))
        next++;
    if (next >= k)
        return false;
    const PcToken *token = &r->tokens[next];
    if (pc_token_text_is(r, token, "的")) /* 总投资2万亿元的|389个项目: of what stands behind the count */
        return next + 1 != k || !r->figures[r->tokens[k].index].counts;
    if (figure->counts || figure->unit_text == NULL || strstr(figure->unit_text, "%") != NULL ||
        next != t + 1)
        return false;
    for (uint32_t u = next; u < k; u++)
        if (r->tokens[u].kind == PC_TOKEN_MARK ||
            pc_token_is(&r->tokens[u], PC_WORD(AND) | PC_WORD(PART) | PC_WORD(STRIP)))
            return false;
    static const uint64_t VERBS = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(STOP) |
                                  PC_WORD(STRIP) | PC_WORD(CUT) | PC_WORD(BEFORE) | PC_WORD(SHARE) |
                                  PC_WORD(COMPARE) | PC_WORD(FROM);
    return (token->kind == PC_TOKEN_TEXT || !pc_token_is(token, VERBS)) &&
           r->tokens[k].kind == PC_TOKEN_FIGURE;
}

/* 通过网络实现的零售额: 的 makes a description of what stands behind t. */
static bool describes_ahead(const PcReading *r, uint32_t t, uint32_t k) {
    if (heads_clause(r, t))
        return false;
    for (uint32_t u = t + 1; u < k; u++)
        if (pc_token_text_is(r, &r->tokens[u], "的") && u + 1 < k)
            return true;
    return false;
}

/* 60%的税收、70%以上的创新: whether the joint at token t parts two figures that describe what is behind them.
 */
static bool parts_described(const PcReading *r, uint32_t t, uint32_t k) {
    uint32_t behind = k + 1;
    while (behind < r->n_tokens && pc_token_is(&r->tokens[behind], PC_WORD(AFTER)))
        behind++;
    if (t + 1 != k || behind >= r->n_tokens || !pc_token_text_is(r, &r->tokens[behind], "的"))
        return false;
    for (uint32_t u = t; u > 0 && t - u < 16; u--) {
        const PcToken *token = &r->tokens[u - 1];
        if (token->kind == PC_TOKEN_MARK)
            return false;
        if (pc_token_text_is(r, token, "的")) {
            while (u > 1 && pc_token_is(&r->tokens[u - 2], PC_WORD(AFTER)))
                u--;
            return u > 1 && pc_token_claim(r, &r->tokens[u - 2]) != NULL;
        }
    }
    return false;
}

/* 300万千瓦|/|600万千瓦时: one thing by two measures. */
static bool parts_pair(const PcReading *r, uint32_t t) {
    return t > 0 && t + 1 < r->n_tokens && pc_token_text_is(r, &r->tokens[t], "/") &&
           pc_token_claim(r, &r->tokens[t - 1]) != NULL && pc_token_claim(r, &r->tokens[t + 1]) != NULL;
}

/* Whether the token to the left of `lo` bounds the span of the figure at token k. */
static bool is_boundary(const PcReading *r, uint32_t t, uint32_t k) {
    const PcToken *token = &r->tokens[t];
    if (token->kind == PC_TOKEN_FIGURE)
        return pc_token_claim(r, token) != NULL && !describes_noun(r, t, k);
    if (parts_pair(r, t))
        return true;
    if (token->kind == PC_TOKEN_MARK) {
        if (ends_clause(token->sign) || (token->sign == 0x2014 && t > 0 && pc_token_sign(token - 1, 0x2014)))
            return true;
        if (token->sign == 0x3001)
            return parts_figures(r, t) || parts_clauses(r, t, k) || parts_described(r, t, k) ||
                   pc_zone_parts_counts(r, t) != PC_NO_TOKEN;
        bool opener =
            token->sign == 0xff08 || token->sign == 0x201c || token->sign == '[' || token->sign == 0x300a;
        return opener && (token->index > k || token->index == t);
    }
    if (pc_token_is(token, PC_WORD(AND)))
        return parts_described(r, t, k) || pc_zone_parts_counts(r, t) != PC_NO_TOKEN;
    if (pc_token_is(token, PC_WORD(CUT)))
        return token->word->hard ? !describes_ahead(r, t, k) : heads_clause(r, t);
    return pc_token_is(token, PC_WORD(PART));
}

uint32_t pc_zone_left(const PcReading *r, uint32_t k) {
    uint32_t lo = k;
    while (lo > 0 && !is_boundary(r, lo - 1, k)) {
        const PcToken *token = &r->tokens[lo - 1];
        if (token->kind == PC_TOKEN_MARK && token->index < lo - 1)
            lo = token->index; /* over a bracketed or quoted group */
        else
            lo--;
    }
    return lo;
}

/* 864个小区、143个村: the noun behind the figure before is its own where the list goes on behind it. */
static uint32_t behind_noun(const PcReading *r, uint32_t lo, uint32_t k) {
    PcNoun noun;
    uint32_t stop;
    if (lo >= k || r->tokens[lo].kind == PC_TOKEN_MARK)
        return lo;
    pc_noun_right(r, lo, &noun, &stop);
    for (uint32_t t = lo; t < MIN(stop, k); t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(AND)) && t + 1 == k)
            return k;
    if (stop >= k || noun.n == 0)
        return lo;
    const PcToken *verb = &r->tokens[stop];
    bool gives = pc_token_is(verb, PC_WORD(MAKE)) &&
                 (verb->word->keep || !(verb->word->link || pc_token_is(verb, PC_WORD(STOP))));
    if (gives && stop > lo)
        return stop; /* 向四类行业|发放补贴 */
    bool role = pc_token_is(&r->tokens[stop], PC_WORD(STOP)) && stop + 2 == k && k > 0 &&
                pc_token_sign(&r->tokens[stop + 1], 0x3001) &&
                pc_text_begins(r->tokens[stop].word->text, "为");
    if (role) /* 以1个集群|为引领、3个园区为支撑 */
        return k;
    bool goes_on = pc_token_sign(&r->tokens[stop], 0x3001) || pc_token_is(&r->tokens[stop], PC_WORD(AND));
    return goes_on ? stop + 1 : lo;
}

/* 600公里农村公路和|120座危桥: whether the noun behind the figure before, an amount, is its own, as another
 * figure with its noun is joined to it. */
static bool joins_amounts(const PcReading *r, uint32_t lo, uint32_t k) {
    uint32_t joint = k > lo ? k - 1 : lo, behind = k + 1;
    const PcFigure *before = lo > 0 ? pc_token_claim(r, &r->tokens[lo - 1]) : NULL;
    if (before == NULL || before->unit_text == NULL || strchr(before->unit_text, '%') != NULL ||
        joint <= lo ||
        (!pc_token_is(&r->tokens[joint], PC_WORD(AND)) && !pc_token_sign(&r->tokens[joint], 0x3001)))
        return false;
    while (behind < r->n_tokens && pc_token_is(&r->tokens[behind], PC_WORD(AFTER)))
        behind++;
    return behind < r->n_tokens && in_plain_noun(&r->tokens[behind]) && plain_noun_left(r, joint) == lo;
}

/* Whether the clause before the tokens is 其中 alone. */
static bool leads_with_part(const PcReading *r) {
    const char *s = r->block->text;
    uint32_t from = r->lead.from, to = r->lead.to;
    while (to > from + 3 && (memcmp(s + to - 3, "，", 3) == 0 || memcmp(s + to - 3, "：", 3) == 0))
        to -= 3;
    while (to > from && (s[to - 1] == ':' || s[to - 1] == ',' || s[to - 1] == ' '))
        to--;
    while (from < to && s[from] == ' ')
        from++;
    if (to <= from || to - from > 12)
        return false;
    const PcWord *word = pc_trie_find(r->lexicon->words, s + from, to - from);
    return word != NULL && word->kinds & PC_WORD(PART);
}

/* 示范社20家（国家级2家、…）: whether the bracket behind a count that token `lo` begins counts the same
 * things. */
static bool splits_up(const PcReading *r, uint32_t lo, uint32_t k) {
    const PcFigure *whole =
        lo > 1 && pc_token_sign(&r->tokens[lo - 1], 0xff08) ? pc_token_claim(r, &r->tokens[lo - 2]) : NULL;
    const PcFigure *part = &r->figures[r->tokens[k].index];
    return whole != NULL && whole->counts && part->counts && whole->unit_text != NULL &&
           part->unit_text != NULL && pc_text_is(whole->unit_text, part->unit_text) && lo < k &&
           r->tokens[lo].kind != PC_TOKEN_TIME;
}

static void find_left(const PcReading *r, uint32_t k, PcZone *zone) {
    uint32_t lo = zone->lo = pc_zone_left(r, k);
    zone->prev = -1;
    zone->part = lo == 0 && leads_with_part(r);
    if (lo == 0)
        return;
    const PcToken *bound = &r->tokens[lo - 1];
    uint32_t before = lo;
    bool mark = pc_token_sign(bound, 0xff0c) || pc_token_sign(bound, 0xff1a); /* 其中， 其中： */
    zone->part =
        pc_token_is(bound, PC_WORD(PART)) || (mark && lo > 1 && pc_token_is(bound - 1, PC_WORD(PART)));
    zone->part |= splits_up(r, lo, k);
    if (pc_token_sign(bound, 0x3001) || parts_pair(r, lo - 1))
        before--;
    while (before > 0 && (pc_token_is(&r->tokens[before - 1], PC_WORD(AFTER)) ||
                          pc_token_sign(&r->tokens[before - 1], 0xff09)))
        before = r->tokens[before - 1].kind == PC_TOKEN_MARK && r->tokens[before - 1].index < before - 1
                     ? r->tokens[before - 1].index
                     : before - 1;
    uint32_t counted = pc_token_sign(bound, 0x3001) || pc_token_is(bound, PC_WORD(AND))
                           ? pc_zone_parts_counts(r, lo - 1)
                           : PC_NO_TOKEN;
    if (counted != PC_NO_TOKEN)
        before = counted + 1;
    const PcFigure *figure = before > 0 ? pc_token_claim(r, &r->tokens[before - 1]) : NULL;
    if (figure != NULL)
        zone->prev = (int)(figure - r->figures);
    while (zone->lo < k && zone->prev >= 0 && pc_token_is(&r->tokens[zone->lo], PC_WORD(AFTER)))
        zone->lo++;
    if (zone->prev >= 0 && r->figures[zone->prev].counts && lo == before)
        zone->lo = behind_noun(r, zone->lo, k);
    else if (zone->prev >= 0 && lo == before && joins_amounts(r, lo, k))
        zone->lo = k;
}

/* 较 比 with a change behind it, in [lo, k). */
static void find_compare(const PcReading *r, PcZone *zone) {
    zone->compare = PC_NO_TOKEN;
    for (uint32_t t = zone->figure; t > zone->lo; t--) {
        const PcToken *token = &r->tokens[t - 1];
        if (pc_token_is(token, PC_WORD(COMPARE))) {
            bool with = pc_token_text_is(r, token, "与") || pc_token_text_is(r, token, "同");
            bool compared = false;
            if (with && r->figures[r->tokens[zone->figure].index].form == PC_FORM_RATIO)
                continue; /* 加工业产值与农业总产值比达到2.8:1 */
            for (uint32_t u = t; with && u < zone->figure; u++)
                compared |=
                    pc_token_text_is(r, &r->tokens[u], "相比") || pc_token_text_is(r, &r->tokens[u], "比");
            if (with && !compared)
                continue;
            if (t >= zone->figure ||
                pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(FROM)))
                continue; /* 收入比缩小到, 占制造业比由: a ratio */
            zone->compare = t - 1;
            return;
        }
    }
}

static void find_share(const PcReading *r, PcZone *zone) {
    zone->share = PC_NO_TOKEN;
    for (uint32_t t = zone->figure; t > zone->lo; t--) {
        if (pc_token_sign(&r->tokens[t - 1], 0xff09) && pc_zone_aside(r, t - 1)) {
            t = r->tokens[t - 1].index + 1;
            continue;
        }
        if (pc_token_is(&r->tokens[t - 1], PC_WORD(SHARE))) {
            zone->share = t - 1;
            return;
        }
    }
}

/* 由|人均|580元: who has so much, between the verb and its figure. */
static bool says_each(const PcReading *r, uint32_t t, uint32_t lo) {
    static const uint64_t VERBS =
        PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(FROM) | PC_WORD(BEFORE) | PC_WORD(CHANGE);
    const PcToken *token = &r->tokens[t];
    if (t <= lo || token->kind != PC_TOKEN_WORD || token->word->kinds != PC_WORD(PLAIN) ||
        token->word->length > 18)
        return false;
    const char *end = token->word->text + token->word->length - 3;
    return (memcmp(end, "均", 3) == 0 || pc_text_begins(token->word->text, "每")) &&
           pc_token_is(&r->tokens[t - 1], VERBS);
}

/* A verb of change is this figure's where only bounds and fillers stand between. */
static void read_predicate(const PcReading *r, PcZone *zone) {
    const PcFigure *figure = &r->figures[r->tokens[zone->figure].index];
    bool points = figure->unit_text != NULL && strstr(figure->unit_text, "分点") != NULL;
    bool percent = figure->unit_text != NULL && pc_text_is(figure->unit_text, "%");
    bool reached = false;
    uint32_t p = zone->figure;
    for (; p > zone->lo; p--) {
        const PcToken *token = &r->tokens[p - 1];
        if (token->kind == PC_TOKEN_TIME) {
            reached = true;
            zone->cumulative |= token->word != NULL && token->word->time == PC_TIME_SOME_PLAN; /* 五年共 */
            continue;
        }
        if (p == zone->figure && says_each(r, p - 1, zone->lo))
            continue;
        bool made = pc_token_is(token, PC_WORD(MAKE)) &&
                    (token->word->aspect || token->word->link || (!token->word->keep && p - 1 == zone->lo));
        if (!pc_token_is(token, PREDICATE) && !made)
            break;
        bool against = p - 1 > zone->lo && pc_token_is(token - 1, PC_WORD(BASE)); /* 同比多15个 */
        if (token->word->adjective && zone->compare == PC_NO_TOKEN && !points && !against)
            break; /* 最快2天 */
        const PcWord *word = token->word;
        if (word->kinds & PC_WORD(COMPARE))
            break;
        zone->verb_only |= made && !word->aspect;
        if (word->kinds & (PC_WORD(REACH) | PC_WORD(BEFORE)) && word->comparator != PC_CMP_EQ &&
            zone->bound == NULL)
            zone->bound = word;
        if (word->kinds & PC_WORD(MAKE) && word->aspect && zone->made == NULL)
            zone->made = word;
        bool grows = percent && reached && pc_text_ends(word->text, "增长"); /* 年均|增长|达8.5% */
        if (word->kinds & PC_WORD(CHANGE) && (!reached || grows) && zone->change == NULL)
            zone->change = word;
        if (word->kinds & PC_WORD(ANNUAL) && zone->annual == NULL)
            zone->annual = word;
        if (word->kinds & PC_WORD(VINTAGE))
            zone->vintage = word;
        if (word->kinds & PC_WORD(BASE))
            zone->base = word;
        zone->cumulative |= (word->kinds & PC_WORD(CUMULATIVE)) != 0;
        zone->from |= (word->kinds & PC_WORD(FROM)) != 0;
        zone->respect |= (word->kinds & PC_WORD(RESPECT)) != 0;
        if (word->kinds & (PC_WORD(REACH) | PC_WORD(TO)) && !(word->kinds & PC_WORD(CHANGE)) &&
            zone->reach == PC_NO_TOKEN) {
            zone->reach = p - 1;
            reached = word->comparator == PC_CMP_EQ && zone->change == NULL;
        }
        if (word->kinds & PC_WORD(TO))
            reached = zone->change == NULL;
    }
    zone->np_end = p;
    const PcToken *verb = p > zone->lo + 1 ? &r->tokens[p - 1] : NULL,
                  *least = verb == NULL ? NULL : verb - 1;
    if (verb != NULL && p == zone->figure && pc_token_is(verb, PC_WORD(MAKE)) &&
        pc_token_is(least, PC_WORD(REACH)) && least->word->comparator != PC_CMP_EQ && zone->bound == NULL)
        zone->bound = least->word; /* 至少|建成|1个 */
}

/* 高于|全省平均水平|约15%: whether tokens [lo, end) name a level that something is above. */
static bool holds_level(const PcReading *r, uint32_t lo, uint32_t end) {
    if (lo >= end)
        return false;
    if (pc_token_text_is(r, &r->tokens[end - 1], "的"))
        return false;
    uint64_t kinds =
        PC_WORD(STANDARD); /* 低于|限额|6800万元, 超过|年度目标|120户; 突破目标1000亿元 reaches it */
    if (!pc_text_begins(r->tokens[lo - 1].word->text, "突破"))
        kinds |= PC_WORD(PLANNED);
    while (end > lo + 1 && pc_token_is(&r->tokens[end - 1], PC_WORD(BEFORE)))
        end--;
    uint32_t from = r->tokens[lo].from, to = r->tokens[end - 1].to;
    return pc_name_tail(r->lexicon, r->block->text + from, to - from, kinds) != NULL;
}

/* 高于全国平均水平3.2个百分点: what it is compared with stands between verb and figure. */
static void find_above(const PcReading *r, PcZone *zone) {
    const char *unit = r->figures[r->tokens[zone->figure].index].unit_text;
    bool points = unit != NULL && strstr(unit, "分点") != NULL,
         percent = unit != NULL && pc_text_is(unit, "%");
    if (zone->compare != PC_NO_TOKEN || (percent && zone->share != PC_NO_TOKEN))
        return;
    for (uint32_t t = zone->lo; t + 1 < zone->figure; t++) {
        const PcToken *token = &r->tokens[t];
        if (!pc_token_is(token, PC_WORD(REACH)) ||
            (token->word->comparator != PC_CMP_GT && token->word->comparator != PC_CMP_LT))
            continue;
        if (!points && !holds_level(r, t + 1, zone->figure))
            continue;
        zone->compare = t;
        zone->above = token->word->comparator == PC_CMP_GT ? PC_DIR_UP : PC_DIR_DOWN;
        zone->bound = zone->bound == token->word ? NULL : zone->bound;
        zone->np_end = MIN(zone->np_end, t);
        return;
    }
}

/* 较全国平均水平|高出|11个百分点: how far it is above, no bound of how far. */
static void leave_standing(const PcReading *r, PcZone *zone) {
    const char *unit = r->figures[r->tokens[zone->figure].index].unit_text;
    bool points = unit != NULL && strstr(unit, "分点") != NULL;
    if (points && zone->compare != PC_NO_TOKEN && zone->bound != NULL && zone->figure > zone->lo &&
        r->tokens[zone->figure - 1].word == zone->bound && zone->bound->kinds & PC_WORD(REACH))
        zone->bound = NULL;
}

static bool is_plain_word(const PcToken *token) {
    return token->kind == PC_TOKEN_TEXT || (token->kind == PC_TOKEN_WORD && token->kinds == PC_WORD(PLAIN));
}

/* 洪涝灾害|年均|损失率, 年均|损失占生产总值的比例: the name of a rate that is taken of a year, no mean over
 * some.
 */
static bool names_yearly_rate(const PcReading *r, const PcZone *zone, uint32_t t) {
    uint32_t lo = zone->lo, end = zone->np_end;
    if (t == lo || t + 1 >= end || !is_plain_word(&r->tokens[t + 1]) ||
        r->tokens[t].word->annual != PC_ANNUAL_MEAN)
        return false;
    if (zone->share != PC_NO_TOKEN && zone->share > t)
        return true;
    uint32_t from = r->tokens[t + 1].from, to = r->tokens[end - 1].to;
    return pc_name_tail(r->lexicon, r->block->text + from, to - from, PC_WORD(RATE_TAIL)) != NULL;
}

/* Words anywhere in the span that concern the figure: 年均 before a long verb, 同比. */
static void read_rest(const PcReading *r, PcZone *zone) {
    uint32_t end = zone->np_end;
    bool first = true;
    for (uint32_t t = zone->lo; t < end; t++) {
        const PcToken *token = &r->tokens[t];
        if (pc_token_is(token, PC_WORD(ANNUAL)) && zone->annual == NULL && !names_yearly_rate(r, zone, t))
            zone->annual = token->word;
        if (pc_token_is(token, PC_WORD(BASE)) && zone->base == NULL)
            zone->base = token->word;
        if (pc_token_is(token, PC_WORD(VINTAGE)) && zone->vintage == NULL)
            zone->vintage = token->word;
        zone->cumulative |= token->kind == PC_TOKEN_TIME && token->word != NULL &&
                            token->word->time == PC_TIME_SOME_PLAN; /* 五年累计|完成|投资 */
        bool head = first && !(t + 1 < end && pc_token_text_is(r, &r->tokens[t + 1], "的"));
        if (pc_token_is(token, PC_WORD(MAKE)) && token->word->aspect && zone->made == NULL && head)
            zone->made = token->word;
        if (pc_token_is(token, PC_WORD(RESPECT)))
            zone->respect = true;
        zone->cumulative |= pc_token_is(token, PC_WORD(CUMULATIVE)) && (first || token->word->length > 3);
        first = first && (token->kind == PC_TOKEN_TIME || token->kind == PC_TOKEN_MARK ||
                          pc_token_is(token, PC_WORD(AREA) | PC_WORD(STRIP) | PC_WORD(STATUS) | PC_WORD(TO) |
                                                 PC_WORD(ANNUAL) | PC_WORD(TIME) | PC_WORD(CUMULATIVE)));
    }
}

/* 40万套（含间、床位）|以上: the token behind a bracket without figures that stands between a figure and its
 * bound, else `t`. */
static uint32_t behind_bracket(const PcReading *r, uint32_t t) {
    enum { MAX_ASIDE = 90 };
    if (t >= r->n_tokens || !pc_token_sign(&r->tokens[t], 0xff08) || r->tokens[t].index <= t)
        return t;
    uint32_t close = r->tokens[t].index;
    if (close + 1 >= r->n_tokens || !pc_token_is(&r->tokens[close + 1], PC_WORD(AFTER)) ||
        r->tokens[close].from - r->tokens[t].from > MAX_ASIDE)
        return t;
    for (uint32_t u = t + 1; u < close; u++)
        if (pc_token_claim(r, &r->tokens[u]) != NULL)
            return t;
    return close + 1;
}

static void read_right(const PcReading *r, PcZone *zone) {
    uint32_t t = behind_bracket(r, zone->figure + 1);
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER))) {
        const PcWord *word = r->tokens[t].word;
        bool able = word->comparator == PC_CMP_EQ && word->hedge;
        if (!able && zone->after != NULL && zone->after->comparator != PC_CMP_ABOUT)
            break;
        if (!able && (zone->after == NULL || word->comparator != PC_CMP_ABOUT))
            zone->after = word;
        zone->able = able;
        t++;
    }
    zone->right = t;
}

static bool is_half(const PcReading *r, uint32_t i) {
    return pc_token_text_is(r, &r->tokens[r->figures[i].token], "一半");
}

/* 不低于全区总量的80%, 是2015年的1.7倍: between the verb and 的 stands what the figure is a part or a
 * multiple of. */
static void find_of(const PcReading *r, uint32_t i, PcZone *zone) {
    const char *unit = r->figures[i].unit_text;
    bool part = r->figures[i].form == PC_FORM_FRACTION || is_half(r, i) ||
                (unit != NULL && (pc_text_is(unit, "%") || pc_text_is(unit, "倍") || pc_text_is(unit, "成")));
    zone->of = PC_NO_TOKEN;
    if (!part || zone->share != PC_NO_TOKEN || zone->figure <= zone->lo ||
        !pc_token_text_is(r, &r->tokens[zone->figure - 1], "的"))
        return;
    bool content = false;
    for (uint32_t t = zone->figure - 1; t > zone->lo; t--) {
        const PcToken *token = &r->tokens[t - 1];
        bool completes = pc_token_is(token, PC_WORD(MAKE)) && token->word->link;
        if ((!pc_token_is(token, PC_WORD(REACH)) && !completes) || pc_token_is(token, PC_WORD(FROM))) {
            content |= token->kind != PC_TOKEN_TIME;
            continue;
        }
        if (!content)
            return;
        zone->of = t;
        zone->np_end = MIN(zone->np_end, t - 1);
        if (token->word->comparator != PC_CMP_EQ)
            zone->bound = token->word;
        for (; zone->np_end > zone->lo && pc_token_is(&r->tokens[zone->np_end - 1], PREDICATE);
             zone->np_end--)
            zone->respect |= pc_token_is(&r->tokens[zone->np_end - 1], PC_WORD(RESPECT));
        return;
    }
}

/* 由2015年的3.7，|提升至5.1: whether 从 stands before the figure at token k, with no more than a time
 * between. */
static bool begins_pair(const PcReading *r, uint32_t k) {
    enum { NEAR = 6 };
    for (uint32_t t = k; t > 0 && k - t < NEAR; t--) {
        const PcToken *token = &r->tokens[t - 1];
        if (pc_token_is(token, PC_WORD(FROM)))
            return true;
        if (token->kind != PC_TOKEN_TIME && !pc_token_is(token, PREDICATE) &&
            !pc_token_text_is(r, token, "的"))
            return false;
    }
    return false;
}

/* The second of two values behind a comma. */
static void join_pair(const PcReading *r, PcZone *zone) {
    uint32_t before = zone->lo;
    if (zone->prev >= 0 || zone->reach == PC_NO_TOKEN || zone->np_end > zone->lo || before < 2 ||
        !pc_token_sign(&r->tokens[before - 1], 0xff0c))
        return;
    before--;
    while (before > 0 && pc_token_is(&r->tokens[before - 1], PC_WORD(AFTER)))
        before--;
    const PcFigure *figure = before > 0 ? pc_token_claim(r, &r->tokens[before - 1]) : NULL;
    if (figure == NULL || !begins_pair(r, before - 1))
        return;
    zone->prev = (int)(figure - r->figures);
    zone->onward = true;
}

/* 比人口普查时的50.1万人减少3.3万人: whether a time that is no year stands right before the figure. */
static bool is_at_event(const PcReading *r, uint32_t figure) {
    uint32_t to = r->tokens[figure].from;
    const char *text = r->block->text;
    to -= to >= r->from + 3 && memcmp(text + to - 3, "的", 3) == 0 ? 3 : 0;
    return to >= r->from + 3 && memcmp(text + to - 3, "时", 3) == 0;
}

/* Whether the clause that begins at token t has a verb of change before its figure. */
static bool changes_behind(const PcReading *r, uint32_t t) {
    for (uint32_t n = 0; t < r->n_tokens && n < PC_FAR && r->tokens[t].kind != PC_TOKEN_MARK; t++, n++) {
        if (pc_token_claim(r, &r->tokens[t]) != NULL)
            return pc_token_is(&r->tokens[t - 1], PC_WORD(CHANGE));
    }
    return false;
}

/* 比2015年的27302元|、14716元分别|增长…: the token behind the list that goes on at token t and 分别; t where
 * none does. */
static uint32_t behind_list(const PcReading *r, uint32_t t) {
    uint32_t at = t;
    while (at + 1 < r->n_tokens &&
           (pc_token_sign(&r->tokens[at], 0x3001) || pc_token_is(&r->tokens[at], PC_WORD(AND))) &&
           pc_token_claim(r, &r->tokens[at + 1]) != NULL)
        at += 2;
    bool respect = at < r->n_tokens && pc_token_is(&r->tokens[at], PC_WORD(RESPECT));
    return at == t ? t : respect ? at + 1 : t;
}

/* 较2015年的0.35下降20%: whether the figure is the value at the time that something is compared with. */
static bool is_basis(const PcReading *r, const PcZone *zone) {
    uint32_t t = zone->compare;
    const char *unit = r->figures[r->tokens[zone->figure].index].unit_text;
    if (unit != NULL && (pc_text_is(unit, "番") || pc_text_is(unit, "倍") || strstr(unit, "分点") != NULL))
        return false;
    if (t == PC_NO_TOKEN || zone->change != NULL || zone->above != PC_DIR_NONE || t + 2 >= zone->figure + 1 ||
        zone->right >= r->n_tokens)
        return false;
    bool event = is_at_event(r, zone->figure);
    if (!event && r->tokens[t + 1].kind != PC_TOKEN_TIME)
        return false;
    for (uint32_t u = t + 2; !event && u < zone->figure; u++)
        if (!pc_token_text_is(r, &r->tokens[u], "的") && !pc_token_is(&r->tokens[u], PC_WORD(BEFORE)))
            return false;
    uint32_t behind = behind_list(r, zone->right);
    if (behind >= r->n_tokens)
        return false;
    const PcToken *next = &r->tokens[behind];
    if (pc_token_sign(next, 0xff0c)) /* 较2015年的9.3万辆，保有量增长3.5倍 */
        return changes_behind(r, behind + 1);
    return pc_token_is(next, PC_WORD(CHANGE) | PC_WORD(STRIP) | PC_WORD(MAKE) | PC_WORD(ANNUAL));
}

static bool is_fraction(const PcFigure *figure) {
    static const char *const UNITS[] = {"%", "‰", "倍", "成"};
    if (figure->form == PC_FORM_FRACTION)
        return true;
    for (size_t i = 0; figure->unit_text != NULL && i < G_N_ELEMENTS(UNITS); i++)
        if (pc_text_is(figure->unit_text, UNITS[i]))
            return true;
    return false;
}

/* Whether 的 and a part or a multiple stand behind the figure at token k. */
static bool has_fraction_behind(const PcReading *r, uint32_t k) {
    uint32_t t = k + 1;
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)))
        t++;
    if (t >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的"))
        return false;
    t++;
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(BEFORE)))
        t++;
    const PcFigure *figure = t < r->n_tokens ? pc_token_claim(r, &r->tokens[t]) : NULL;
    return figure != NULL && is_fraction(figure);
}

uint32_t pc_zone_yard(const PcReading *r, uint32_t k) {
    const PcFigure *figure = pc_token_claim(r, &r->tokens[k]);
    if (figure == NULL || figure->unit_text == NULL || is_fraction(figure) || !has_fraction_behind(r, k))
        return PC_NO_TOKEN;
    for (uint32_t t = k; t > 0 && k - t < PC_FAR; t--) {
        const PcToken *token = &r->tokens[t - 1];
        bool reaches = pc_token_is(token, PC_WORD(REACH)) && token->word->comparator == PC_CMP_EQ;
        bool made = pc_token_is(token, PC_WORD(MAKE)) && token->word->link;
        if (reaches || made || pc_token_is(token, PC_WORD(SHARE)))
            return t < k ? t : PC_NO_TOKEN;
        if (token->kind == PC_TOKEN_MARK || pc_token_claim(r, token) != NULL ||
            pc_token_is(token, PC_WORD(COMPARE) | PC_WORD(CHANGE) | PC_WORD(FROM)))
            return PC_NO_TOKEN;
    }
    return PC_NO_TOKEN;
}

/* The figure that the part or multiple at token k is taken of; -1 where there is none. */
static int figure_over(const PcReading *r, uint32_t k) {
    uint32_t t = k;
    if (!is_fraction(&r->figures[r->tokens[k].index]))
        return -1;
    while (t > 0 && pc_token_is(&r->tokens[t - 1], PC_WORD(BEFORE)))
        t--;
    if (t == 0 || !pc_token_text_is(r, &r->tokens[t - 1], "的"))
        return -1;
    t--;
    while (t > 0 && pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER)))
        t--;
    bool figure = t > 0 && r->tokens[t - 1].kind == PC_TOKEN_FIGURE;
    return figure && pc_zone_yard(r, t - 1) != PC_NO_TOKEN ? (int)r->tokens[t - 1].index : -1;
}

/* Of a value and its part or multiple only the bounds are their own. */
static void read_yard(const PcReading *r, PcZone *zone) {
    zone->yard = pc_zone_yard(r, zone->figure);
    zone->over = figure_over(r, zone->figure);
    if (zone->yard == PC_NO_TOKEN && zone->over < 0)
        return;
    zone->lo = zone->np_end = zone->yard != PC_NO_TOKEN ? zone->yard : zone->figure;
    zone->share = zone->of = zone->compare = zone->reach = PC_NO_TOKEN;
    zone->prev = -1;
    zone->parallel = zone->onward = zone->part = zone->basis = zone->from = zone->respect = false;
    zone->cumulative = false;
    zone->change = zone->made = NULL;
    zone->above = PC_DIR_NONE;
}

/* Behind times, places and what adds nothing to a verb: 全市|平均|压减, 2023年|累计|压缩. */
static uint32_t behind_fillers(const PcReading *r, uint32_t t, uint32_t end) {
    for (; t < end; t++) {
        const PcToken *token = &r->tokens[t];
        bool filler =
            pc_token_is(token, PC_WORD(STRIP) | PC_WORD(STATUS) | PC_WORD(AREA) | PC_WORD(CUMULATIVE)) &&
            !pc_token_is(token, PC_WORD(CHANGE));
        if (token->kind != PC_TOKEN_TIME && !filler && !pc_token_text_is(r, token, "平均"))
            break;
    }
    return t;
}

/* 审批事项|压缩|时限50%: the verb that lessens its object, behind who does; `t` where there is none. */
static uint32_t lessening_verb(const PcReading *r, uint32_t t, uint32_t end) {
    for (uint32_t u = t; u + 1 < end && is_plain_word(&r->tokens[u]); u++)
        if (pc_token_is(&r->tokens[u + 1], PC_WORD(CHANGE)) && !r->tokens[u + 1].word->adjective &&
            r->tokens[u + 1].word->direction == PC_DIR_DOWN && u + 2 < end &&
            is_plain_word(&r->tokens[u + 2]))
            return u + 1;
    return t;
}

/* 压减|一般性支出10%: the verb of change before its object. */
static void find_change_ahead(const PcReading *r, uint32_t i, PcZone *zone) {
    const char *unit = r->figures[i].unit_text;
    if (unit == NULL || !pc_text_is(unit, "%") || zone->change != NULL || zone->reach != PC_NO_TOKEN ||
        zone->share != PC_NO_TOKEN || zone->compare != PC_NO_TOKEN || zone->of != PC_NO_TOKEN || zone->part)
        return;
    uint32_t t = lessening_verb(r, behind_fillers(r, zone->lo, zone->np_end), zone->np_end);
    const PcToken *verb = &r->tokens[t];
    const PcZone *before = zone->prev >= 0 && zone->lo > 0 && pc_token_sign(&r->tokens[zone->lo - 1], 0x3001)
                               ? r->zones[zone->prev]
                               : NULL;
    bool goes_on = before != NULL && before->ahead && t == zone->lo; /* 减少会议15%、文件20% */
    bool opens = t + 1 < zone->np_end && pc_token_is(verb, PC_WORD(CHANGE)) && !verb->word->adjective;
    if (t >= zone->np_end || !(goes_on || opens))
        return;
    for (uint32_t u = t + 1; u < zone->np_end; u++) {
        const PcToken *token = &r->tokens[u];
        bool names =
            u == t + 1 && pc_token_is(token, PC_WORD(MAKE)) && u + 1 < zone->np_end; /* 压减|办理|环节70% */
        if (pc_token_text_is(r, token, "的") ||
            (!names && pc_token_is(token, PC_WORD(MAKE) | PC_WORD(REACH))))
            return;
    }
    uint32_t from = opens ? verb->to : verb->from, to = r->tokens[zone->np_end - 1].to;
    if (zone->right < r->n_tokens && r->tokens[zone->right].kind != PC_TOKEN_MARK)
        return;
    if (pc_name_tail(r->lexicon, r->block->text + from, to - from, PC_WORD(RATE_TAIL)) != NULL)
        return;
    zone->change = opens ? verb->word : before->change;
    zone->lo = opens ? t + 1 : t;
    zone->ahead = true;
}

/* 保持20%以上|增长: the verb of change behind its number. */
static void find_change_behind(const PcReading *r, uint32_t i, PcZone *zone) {
    const char *unit = r->figures[i].unit_text;
    uint32_t t = zone->right;
    bool made = zone->figure > zone->lo && pc_token_is(&r->tokens[zone->figure - 1], PC_WORD(MAKE)) &&
                r->tokens[zone->figure - 1].word->link; /* 实现8%的增长 */
    if (unit == NULL || !pc_text_is(unit, "%") || zone->change != NULL ||
        (zone->reach == PC_NO_TOKEN && !made) || zone->share != PC_NO_TOKEN || zone->compare != PC_NO_TOKEN ||
        zone->of != PC_NO_TOKEN)
        return;
    if (t < r->n_tokens && pc_token_text_is(r, &r->tokens[t], "的"))
        t++;
    bool ends = t + 1 >= r->n_tokens || r->tokens[t + 1].kind == PC_TOKEN_MARK;
    if (t < r->n_tokens && ends && pc_token_is(&r->tokens[t], PC_WORD(CHANGE)) &&
        !r->tokens[t].word->adjective)
        zone->change = r->tokens[t].word;
}

static void zone_read(const PcReading *r, uint32_t i, PcZone *zone) {
    memset(zone, 0, sizeof *zone);
    zone->figure = r->figures[i].token;
    zone->reach = PC_NO_TOKEN;
    find_left(r, zone->figure, zone);
    find_share(r, zone);
    find_compare(r, zone);
    read_predicate(r, zone);
    if (zone->compare != PC_NO_TOKEN && zone->compare < zone->np_end) {
        zone->np_end = zone->compare;
    }
    find_above(r, zone);
    leave_standing(r, zone);
    find_of(r, i, zone);
    read_rest(r, zone);
    read_right(r, zone);
    bool plain = true;
    for (uint32_t t = zone->lo; t < zone->figure; t++)
        plain &= pc_token_sign(&r->tokens[t], 0x3001) ||
                 pc_token_is(&r->tokens[t], PC_WORD(AND) | PC_WORD(BEFORE) | PC_WORD(STRIP));
    bool summed = zone->cumulative && r->figures[i].counts; /* 新增5家、累计38家 */
    zone->parallel = zone->prev >= 0 && plain && !summed;
    zone->onward = zone->prev >= 0 && !zone->parallel && zone->np_end <= zone->lo &&
                   zone->reach != PC_NO_TOKEN &&
                   !pc_token_sign(&r->tokens[zone->lo > 0 ? zone->lo - 1 : 0], 0x3001);
    join_pair(r, zone);
    zone->basis = is_basis(r, zone);
    find_change_ahead(r, i, zone);
    find_change_behind(r, i, zone);
    read_yard(r, zone);
}

const PcZone *pc_zone_of(PcReading *r, uint32_t i) {
    if (r->zones[i] == NULL) {
        PcZone *zone = pc_arena_take(&r->arena, sizeof *zone);
        zone_read(r, i, zone);
        r->zones[i] = zone;
    }
    return r->zones[i];
}
