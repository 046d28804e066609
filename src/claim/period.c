/* period: when a figure holds, from what a change is measured, and whether it was measured or is planned. */
#include <string.h>

#include "claim/name.h"
#include "claim/reading.h"
#include "claim/zone.h"

/* ---- what words of time mean
 * ------------------------------------------------------------------------------- */

/* The year "now": a report's last reviewed year, the year before a plan; 0 unknown. */
static int present_year(const PcReading *r) {
    if (!pc_span_known(r->plan))
        return 0;
    return r->plan.from_year != r->plan.to_year ? r->plan.from_year - 1 : r->plan.to_year;
}

static bool one_year(PcSpan span) {
    return pc_span_known(span) && span.from_year == span.to_year;
}

static int year_of(const PcReading *r, PcSpan around) {
    if (one_year(around))
        return around.to_year;
    if (one_year(r->heading.span))
        return r->heading.span.to_year;
    return r->this_year;
}

/* The five-year plan before the document's own, or the one its headings look back on. */
static PcSpan past_plan(const PcReading *r) {
    if (pc_span_known(r->heading.span) && !one_year(r->heading.span))
        return r->heading.span;
    int last = present_year(r);
    return last == 0 ? (PcSpan){0} : pc_span_years(last - 4, last);
}

static PcStatus default_status(const PcReading *r) {
    if (r->heading.status != 0) /* a definition speaks of what there is */
        return r->heading.status == 2 ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    const char *kind = r->info->kind;
    bool plan = kind != NULL && (pc_text_is(kind, "outline") || pc_text_is(kind, "sector"));
    return plan ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
}

PcSpan pc_time_resolve(const PcReading *r, const PcTime *time, PcSpan around) {
    PcSpan span = time->span;
    int year = year_of(r, around);
    switch (time->value) {
    case PC_TIME_NONE:
        break;
    case PC_TIME_THAT_YEAR: /* 2024年，由一季度的…回升至全年的… */
        if (one_year(r->carry.head))
            return pc_span_year(r->carry.head.to_year);
        /* fall through */
    case PC_TIME_THIS_YEAR:
        span.from_year = span.to_year =
            (int16_t)(span.from_part == 0 && r->this_year != 0 && !one_year(r->heading.span) ? r->this_year
                                                                                             : year);
        break;
    case PC_TIME_LAST_YEAR:
    case PC_TIME_SAME_PERIOD:
    case PC_TIME_YEAR_START:
        span.from_year = span.to_year = (int16_t)(year == 0 ? 0 : year - 1);
        break;
    case PC_TIME_NEXT_YEAR:
        span.from_year = span.to_year = (int16_t)(year == 0 ? 0 : year + 1);
        break;
    case PC_TIME_PAST_YEAR: /* 去年 is said of the day of speaking, 上年 of the year spoken of */
        span.from_year = span.to_year = (int16_t)(r->this_year != 0 ? r->this_year - 1
                                                  : year == 0       ? 0
                                                                    : year - 1);
        break;
    case PC_TIME_YEAR_REPORTED: /* 一年来: the year that the text is on */
        year = one_year(r->plan) ? r->plan.to_year : year;
        span.from_year = span.to_year = (int16_t)year;
        break;
    case PC_TIME_PAST_PLAN:
        return past_plan(r);
    case PC_TIME_SOME_PLAN:
        return default_status(r) == PC_STATUS_TARGET ? r->plan : past_plan(r);
    case PC_TIME_THIS_PLAN: /* 今后五年 in a report of one year: from the year it is given in */
        return one_year(r->plan) && r->this_year > 0 ? pc_span_years(r->this_year, r->this_year + 4)
                                                     : r->plan;
    default:
        break;
    }
    if (!pc_span_known(span))
        return (PcSpan){0};
    if (time->marks & 1 << PC_MARK_END && time->plan)
        return pc_span_year(span.to_year);
    if (time->marks & 1 << PC_MARK_SINCE && one_year(span) && present_year(r) > span.from_year)
        return pc_span_years(span.from_year, present_year(r));
    return span;
}

/* ---- headings
 * ---------------------------------------------------------------------------------------------- */

static void heading_word(PcReading *r, const PcWord *word) {
    if (word->section != 0)
        r->heading.status = word->section;
}

static void heading_time(PcReading *r, const PcTime *time, bool again) {
    PcSpan span = pc_time_resolve(r, time, (PcSpan){0});
    if (!pc_span_known(span))
        return;
    if (time->plan || !one_year(span))
        r->heading.plan = span;
    if (again && time->plan && one_year(r->heading.span) && span.to_year == r->heading.span.to_year)
        return; /* 2025年和“十四五”时期工作回顾: paragraphs on the five years say so */
    r->heading.span = span;
    int now = present_year(r);
    if (now != 0 && r->heading.status != 3)
        r->heading.status = span.to_year > now ? 2 : 1;
}

/* 今年, 过去五年: words of time that say when what stands under a heading was or will be. */
static bool names_year(const PcWord *word) {
    return word->time == PC_TIME_THIS_YEAR || word->time == PC_TIME_THAT_YEAR ||
           word->time == PC_TIME_NEXT_YEAR || word->time == PC_TIME_PAST_YEAR ||
           word->time == PC_TIME_PAST_PLAN;
}

static void heading_scan(PcReading *r, const char *text) {
    PcScan scan = {
        .lexicon = r->lexicon, .arena = &r->arena, .s = text, .to = (uint32_t)MIN(strlen(text), (size_t)400)};
    bool ahead = false;
    for (uint32_t at = 0, step, length; at < scan.to; at += step) {
        uint32_t c = pc_char_read(text + at, &step);
        uint8_t class = pc_lexicon_class(r->lexicon, c);
        PcTime time;
        if (class & (PC_CHAR_DIGIT | PC_CHAR_NUMERAL | PC_CHAR_PUNCT) && pc_time_scan(&scan, at, &time)) {
            if (!pc_text_begins(text + time.slice.to, "远景目标"))
                heading_time(r, &time, ahead);
            ahead = true;
            step = time.slice.to - at;
            continue;
        }
        PcSpan plan = class & PC_CHAR_NUMERAL ? pc_time_named_plan(text + at) : (PcSpan){0};
        if (pc_span_known(plan)) { /* 第十四个五年规划 */
            heading_time(r, &(PcTime){.span = plan, .plan = true}, ahead);
            ahead = true;
            step = (uint32_t)(strstr(text + at, "个五年") - (text + at));
            continue;
        }
        if (!(class & PC_CHAR_WORD))
            continue;
        const PcWord *word =
            pc_trie_longest_from(r->lexicon->words, text + at, scan.to - at, c, step, &length);
        if (word == NULL)
            continue;
        step = length;
        if (!(pc_lexicon_kinds(r->lexicon, word) & (PC_WORD(TIME) | PC_WORD(SECTION))))
            continue;
        bool ahead_of_report = word->time == PC_TIME_THIS_PLAN && one_year(r->plan); /* 今后五年 */
        if ((names_year(word) || ahead_of_report) &&
            pc_time_scan_word(&scan, word, (PcSlice){at, at + length}, &time)) {
            heading_time(r, &time, ahead);
            ahead = true;
            step = MAX(time.slice.to, at + length) - at;
            continue;
        }
        if (word->section == 3 ||
            (word->section != 0 && (!ahead || word->section == 1 || present_year(r) == 0)))
            heading_word(r, word);
    }
}

PcHeading pc_heading_of(PcReading *r, const char *text) {
    PcHeading kept = r->heading;
    r->heading = (PcHeading){0};
    heading_scan(r, text);
    PcHeading said = r->heading;
    r->heading = kept;
    return said;
}

/* Headings that were read stay known: most blocks have all but the last in common with the block before. */
void pc_heading_read(PcReading *r, const char *const *section) {
    int level = 0;
    r->heading = (PcHeading){0};
    for (; section != NULL && section[level] != NULL && level < PC_HEADING_LEVELS; level++) {
        if (r->above[level].text == NULL || !pc_text_is(r->above[level].text, section[level]))
            break;
        r->heading = r->above[level].said;
    }
    /* 三、2025年重点工作, then 五、加强政府自身建设: what a report once looks ahead to, it goes on to */
    PcHeading ahead = {0};
    if (level < PC_HEADING_LEVELS && r->above[level].text != NULL && r->above[level].said.status == 2 &&
        one_year(r->plan))
        ahead = r->above[level].said;
    for (int i = level; i < PC_HEADING_LEVELS; i++) {
        g_free(r->above[i].text);
        r->above[i].text = NULL;
    }
    for (; section != NULL && section[level] != NULL && level < PC_HEADING_LEVELS; level++) {
        if (r->heading.status != 3) /* what stands under definitions is of them, whatever it is called */
            heading_scan(r, section[level]);
        if (ahead.status != 0 && r->heading.status == 0 && !pc_span_known(r->heading.span))
            r->heading = ahead;
        ahead.status = 0;
        r->above[level].text = g_strdup(section[level]);
        r->above[level].said = r->heading;
    }
    r->heading.section = section;
}

/* ---- the course of a sentence
 * ------------------------------------------------------------------------------ */

/* 在上年|完成数|的基础上, 是“十二五”|完成投资|的2.1倍: the token behind the noun that token t begins. */
static uint32_t behind_noun(const PcReading *r, uint32_t t) {
    enum { NEAR = 8 };
    for (uint32_t n = 0; n < NEAR && t < r->n_tokens; t++, n++) {
        const PcToken *token = &r->tokens[t];
        bool word = token->kind == PC_TOKEN_TEXT || token->kind == PC_TOKEN_WORD;
        if (!word || pc_token_text_is(r, token, "的") ||
            pc_token_is(token, PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(COMPARE) | PC_WORD(PART) |
                                   PC_WORD(STRIP) | PC_WORD(STATUS)))
            break;
    }
    return t;
}

static bool is_footing(const PcReading *r, const PcToken *token) {
    return pc_token_text_is(r, token, "基础上") || pc_token_text_is(r, token, "的基础上");
}

/* Whether the time at token t is what a change is measured from, or what 倍 multiplies. */
/* 为上年|执行数的74.8%: whether the noun in tokens [from, to) says which of a year's figures it is. */
static bool names_base_kind(const PcReading *r, uint32_t from, uint32_t to) {
    if (from >= to)
        return false;
    uint32_t begin = r->tokens[from].from, end = r->tokens[to - 1].to;
    return pc_name_tail(r->lexicon, r->block->text + begin, end - begin, PC_WORD(BASE_KIND)) != NULL;
}

static bool is_base(const PcReading *r, uint32_t t) {
    const PcToken *before = t > 0 ? &r->tokens[t - 1] : NULL,
                  *after = t + 1 < r->n_tokens ? &r->tokens[t + 1] : NULL;
    if (before != NULL && pc_token_is(before, PC_WORD(COMPARE)))
        return true;
    bool above = before != NULL && pc_token_is(before, PC_WORD(REACH)) &&
                 (before->word->comparator == PC_CMP_GT || before->word->comparator == PC_CMP_LT);
    const PcFigure *by = above && after != NULL ? pc_token_claim(r, after) : NULL;
    if (by != NULL && by->unit_text != NULL && strstr(by->unit_text, "分点") != NULL)
        return true; /* 高于2020年2.3个百分点 */
    bool gives = by != NULL || (t + 2 < r->n_tokens && r->tokens[t + 2].kind == PC_TOKEN_FIGURE);
    if (above && !gives)
        return true; /* 力争投入强度高于“十三五”时期实际 */
    if (after != NULL && after->kind == PC_TOKEN_TIME && r->times[after->index].value == PC_TIME_SAME_PERIOD)
        after = ++t + 1 < r->n_tokens ? &r->tokens[t + 1] : NULL; /* 恢复到2019年|同期|的54.4% */
    if (after == NULL)
        return false;
    uint32_t noun = behind_noun(r, t + 1);
    if ((noun < r->n_tokens && is_footing(r, &r->tokens[noun])) || pc_token_text_is(r, after, "相比"))
        return true;
    uint32_t value = pc_token_text_is(r, after, "的") ? t + 2 : t + 1;
    if (value < r->n_tokens && r->tokens[value].kind == PC_TOKEN_FIGURE) { /* 是|2015年|38.2亿元的2.1倍 */
        uint32_t yard = pc_zone_yard(r, value);
        if (yard != PC_NO_TOKEN && yard <= t)
            return true;
    }
    bool of = noun + 1 < r->n_tokens && pc_token_text_is(r, &r->tokens[noun], "的");
    const PcFigure *next = of ? pc_token_claim(r, &r->tokens[noun + 1]) : NULL;
    if (before == NULL || next == NULL || next->unit_text == NULL)
        return false;
    if (pc_text_is(next->unit_text, "倍"))
        return pc_token_is(before, PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(SHARE));
    bool likened = pc_token_text_is(r, before, "是") || pc_token_text_is(r, before, "为") ||
                   pc_token_text_is(r, before, "仅为") || pc_token_text_is(r, before, "恢复至") ||
                   pc_token_text_is(r, before, "恢复到") || pc_token_text_is(r, before, "相当于");
    likened = likened || (pc_token_text_is(r, before, "为") && names_base_kind(r, t + 1, noun));
    return likened && (pc_text_is(next->unit_text, "%") || pc_text_is(next->unit_text, "成"));
}

/* Inside a bracket or a name a time does not speak for what follows: 《规划（2020-2025年）》. */
static bool is_inside_name(const PcReading *r, uint32_t t) {
    for (uint32_t u = t; u > 0 && t - u < 24; u--) {
        const PcToken *token = &r->tokens[u - 1];
        if (token->kind == PC_TOKEN_MARK && (token->sign == 0x300a || token->sign == 0x201c))
            return token->index > t;
        if (token->kind == PC_TOKEN_MARK && (token->sign == 0x300b || token->sign == 0x201d))
            return false;
    }
    return false;
}

/* 2035年远景目标: the name of an aim, no time of what follows. */
static bool span_is_outlook(const PcReading *r, uint32_t t) {
    return t + 1 < r->n_tokens && r->tokens[t + 1].kind != PC_TOKEN_MARK &&
           pc_text_begins(r->block->text + r->tokens[t + 1].from, "远景目标");
}

/* 按2020年不变价计算, “十四五”开局之年: the word behind makes it no time of what is measured. */
static bool is_no_time(const PcReading *r, uint32_t t) {
    uint32_t at = r->tokens[t].to, length;
    const PcWord *word = pc_trie_longest(r->lexicon->after, r->block->text + at, r->to - at, &length);
    return word != NULL && word->kinds & PC_WORD(NO_TIME);
}

/* 2000年底前建成的|小区: the time describes what stands behind 的. */
static bool describes_thing(const PcReading *r, uint32_t t) {
    if (!(r->times[r->tokens[t].index].marks & 1 << PC_MARK_BY))
        return false;
    for (uint32_t u = t + 1; u < r->n_tokens && u - t < PC_FAR; u++) {
        if (r->tokens[u].kind == PC_TOKEN_MARK || pc_token_claim(r, &r->tokens[u]) != NULL)
            return false;
        if (pc_token_text_is(r, &r->tokens[u], "的"))
            return u > t + 1;
    }
    return false;
}

/* 五年|完成营造林150万亩: five years at the head of a clause, and what is done in them. Behind values it is
 * the time between those: 由98亿元增加到118亿元，五年增长20%. */
static bool is_five_years(const PcReading *r, uint32_t t) {
    const PcToken *token = &r->tokens[t];
    if (t + 1 >= r->n_tokens || !pc_token_is(token + 1, PC_WORD(MAKE) | PC_WORD(REACH) | PC_WORD(CHANGE)) ||
        !(pc_token_text_is(r, token, "五年") || pc_token_text_is(r, token, "5年")) ||
        (t > 0 && !pc_token_sign(token - 1, 0xff0c) && !pc_token_sign(token - 1, 0xff1b)))
        return false;
    for (uint32_t u = 0; u <= t; u++)
        if (pc_token_claim(r, &r->tokens[u]) != NULL)
            return false;
    return true;
}

/* 继2023年突破1300亿元|之后|迈上…: the time of what went before holds up to 之后 alone. */
static void pass_aside(PcReading *r, uint32_t t) {
    const PcToken *token = &r->tokens[t];
    if (t + 1 < r->n_tokens && pc_token_text_is(r, token, "继") && token[1].kind == PC_TOKEN_TIME) {
        r->carry.beyond = r->carry.span;
    } else if (pc_span_known(r->carry.beyond) && pc_token_is(token, PC_WORD(STRIP)) &&
               pc_text_ends(token->word->text, "后")) {
        r->carry.span = r->carry.beyond;
        r->carry.beyond = (PcSpan){0};
    }
}

/* “十二五”末仅22公里，目前|达46公里: an earlier time no longer holds; nor does that of what is planned. */
static void pass_now(PcReading *r, uint32_t t) {
    int now = present_year(r);
    if (now == 0 || !pc_span_known(r->carry.span) || r->carry.span.to_year == now ||
        !pc_text_ends(r->tokens[t].word->text, "目前"))
        return;
    r->carry.span = r->carry.span.to_year < now ? pc_span_year(now) : (PcSpan){0};
    r->carry.token = t;
    r->carry.plan = r->carry.since = false;
}

/* 完成“十四五”规划|中期目标（28%）: whether a figure is the plan's target behind token t. */
static bool gives_target(const PcReading *r, uint32_t t) {
    enum { NEAR = 4 };
    uint32_t to = t + 1;
    while (to < r->n_tokens && to - t < NEAR &&
           (r->tokens[to].kind == PC_TOKEN_TEXT || r->tokens[to].kind == PC_TOKEN_WORD))
        to++;
    if (to == t + 1 || to >= r->n_tokens)
        return false;
    const PcToken *last = &r->tokens[to - 1], *behind = &r->tokens[to];
    if (pc_token_sign(behind, 0xff08) && to + 1 < r->n_tokens)
        behind++;
    const char *text = r->block->text + last->from;
    return behind->kind == PC_TOKEN_FIGURE &&
           pc_name_tail(r->lexicon, text, last->to - last->from, PC_WORD(PLANNED)) != NULL;
}

/* 2021年工作回顾: “十四五”规划启动，全区…: under the heading of a year a plan that goes on beyond it is a
 * name, unless the time is said to be in it or at its end, or its target is given. */
static bool names_running_plan(const PcReading *r, uint32_t t, PcSpan span) {
    const PcToken *token = &r->tokens[t];
    const PcTime *time = &r->times[token->index];
    PcSpan year = r->heading.span;
    if (!time->plan || r->heading.status == 3 || !one_year(year) || span.from_year > year.to_year ||
        span.to_year <= year.to_year || gives_target(r, t))
        return false;
    bool plan = memcmp(r->block->text + token->to - 6, "规划", 6) == 0;
    return plan || (time->marks & (1 << PC_MARK_WITHIN | 1 << PC_MARK_END | 1 << PC_MARK_BY)) == 0;
}

/* 是|目前|的2.5倍: what is measured by what there is now, says of nothing that it is so. */
static bool is_yardstick(const PcReading *r, uint32_t t) {
    return t > 0 && t + 1 < r->n_tokens && r->tokens[t].word->status == PC_STATUS_ACTUAL &&
           pc_token_text_is(r, &r->tokens[t + 1], "的") &&
           pc_token_is(&r->tokens[t - 1], PC_WORD(REACH) | PC_WORD(COMPARE) | PC_WORD(TO) | PC_WORD(BEFORE));
}

static void pass_token(PcReading *r, uint32_t t) {
    const PcToken *token = &r->tokens[t];
    if (is_five_years(r, t)) {
        PcTime time = {.value = PC_TIME_SOME_PLAN};
        PcSpan span = pc_time_resolve(r, &time, r->carry.span);
        if (pc_span_known(span)) {
            r->carry.span = r->carry.frame = span;
            r->carry.token = t;
            r->carry.plan = true;
            r->carry.since = false;
        }
        return;
    }
    pass_aside(r, t);
    if (pc_token_is(token, PC_WORD(STATUS)) && !is_yardstick(r, t)) {
        if (token->word->status == PC_STATUS_TARGET)
            r->sentence_target =
                r->sentence_target || !token->word->weak || default_status(r) == PC_STATUS_TARGET;
        else
            r->sentence_actual = true;
        pass_now(r, t);
    }
    if (token->kind != PC_TOKEN_TIME || is_base(r, t) || is_inside_name(r, t) || is_no_time(r, t) ||
        describes_thing(r, t))
        return;
    const PcTime *time = &r->times[token->index];
    PcSpan span = pc_time_resolve(r, time, r->carry.span);
    if (!pc_span_known(span) || time->value == PC_TIME_SAME_PERIOD || time->value == PC_TIME_YEAR_START)
        return;
    bool part = span.from_part != 0 || span.to_part != 0;
    if (part && time->marks & 1 << PC_MARK_SINCE)
        return;
    if (span_is_outlook(r, t) || names_running_plan(r, t, span))
        return;
    r->carry.span = span;
    r->carry.token = t;
    if (t <= 1)
        r->carry.head = span;
    if (!one_year(span))
        r->carry.frame = span;
    r->carry.plan = time->plan || ((time->value == PC_TIME_PAST_PLAN || time->value == PC_TIME_SOME_PLAN) &&
                                   !one_year(span));
    r->carry.since = (time->marks & 1 << PC_MARK_SINCE) != 0;
    bool mean = t + 1 < r->n_tokens && pc_token_is(&r->tokens[t + 1], PC_WORD(ANNUAL)) &&
                strstr(r->tokens[t + 1].word->text, "年平均") != NULL; /* 2019—2020年|两年平均 */
    if (t <= 1 && !one_year(span) && !mean) { /* 过去五年，…，2021年达到…: the years hold for what follows */
        r->carry.settled = span;
        r->carry.settled_plan = r->carry.plan;
        r->carry.settled_since = r->carry.since;
    }
}

void pc_period_pass(PcReading *r, uint32_t token) {
    for (; r->timed < token; r->timed++)
        pass_token(r, r->timed);
}

/* Whether the sentence goes on behind a semicolon. */
static bool goes_on(const PcReading *r) {
    return r->to >= r->from + 3 && memcmp(r->block->text + r->to - 3, "；", 3) == 0;
}

/* 1994年，…: whether the block begins with a time that stands apart. */
static bool opens_block(const PcReading *r) {
    const PcCell *marker = &r->block->marker;
    return r->from <= (marker->length > 0 ? marker->text + marker->length : 0) && r->n_tokens > 1 &&
           r->tokens[0].kind == PC_TOKEN_TIME && pc_token_sign(&r->tokens[1], 0xff0c);
}

/* 截至2020年，…: whether a comma parts the last time from what follows. */
static bool stands_apart(const PcReading *r) {
    uint32_t next = r->carry.token + 1;
    return next < r->n_tokens && pc_token_sign(&r->tokens[next], 0xff0c);
}

/* 过去五年，…，2021年达到463亿元: a year in the midst of a sentence, of a paragraph that speaks of more
 * years. */
static bool is_within(const PcReading *r, PcSpan span) {
    PcSpan all = r->carry.settled;
    return r->carry.token > 1 && !stands_apart(r) && one_year(span) && pc_span_known(all) && !one_year(all) &&
           span.from_year >= all.from_year && span.to_year <= all.to_year;
}

static void back_to_settled(PcReading *r) {
    r->carry.span = r->carry.settled;
    r->carry.plan = r->carry.settled_plan;
    r->carry.since = r->carry.settled_since;
}

/* 150座，其中2023年完成98座, 其中2021年5万套、2022年8万套: whether the last time is of a part. */
static bool is_of_part(const PcReading *r) {
    uint32_t t = r->carry.token;
    if (t == 0 || t >= r->n_tokens)
        return false;
    while (t > 2 && pc_token_sign(&r->tokens[t - 1], 0x3001) &&
           pc_token_claim(r, &r->tokens[t - 2]) != NULL && r->tokens[t - 3].kind == PC_TOKEN_TIME)
        t -= 3;
    return pc_token_is(&r->tokens[t - 1], PC_WORD(PART));
}

/* …，2022年达标率达到100%。新增…: of a plan a year before its last, in the midst of a sentence, is of what is
 * said there alone. */
static bool is_milestone(const PcReading *r, PcSpan span) {
    bool midst = r->carry.token > 1 || !pc_slice_empty(r->lead);
    return midst && !stands_apart(r) && one_year(span) && pc_span_known(r->plan) &&
           r->plan.from_year <= span.to_year && span.to_year < r->plan.to_year;
}

/* 由|上年|亏损2.3亿元转为盈利: whether the time at token t is that of the first of two states. */
static bool is_of_first(const PcReading *r, uint32_t t) {
    return t > 0 && t < r->n_tokens && r->tokens[t].kind == PC_TOKEN_TIME &&
           pc_token_text_is(r, &r->tokens[t - 1], "由");
}

/* Whether the last time of a sentence holds for the next: a part of a year or an earlier year was only
 * mentioned, unless the paragraph begins with it. */
void pc_period_settle(PcReading *r) {
    PcSpan span = r->carry.span;
    int now = present_year(r);
    bool part = span.from_part != 0 || span.to_part != 0;
    bool aside = one_year(span) && now != 0 && span.to_year < now && span.to_year != r->heading.span.to_year;
    bool opens =
        opens_block(r) && pc_span_same(span, pc_time_resolve(r, &r->times[r->tokens[0].index], (PcSpan){0}));
    bool of_part = is_of_part(r);
    r->carry.last = span;
    bool passed = r->carry.token > 0 || (r->n_tokens > 0 && r->tokens[0].kind == PC_TOKEN_TIME);
    if (!passed) { /* it says no time: what was carried holds as long as sentences go on */
        if (!goes_on(r) || !pc_span_known(span))
            back_to_settled(r);
        return;
    }
    bool led = one_year(r->carry.head) && r->carry.token > 1 && !stands_apart(r) && !one_year(span);
    if (led) { /* 2020年，粮食产量…，“十三五”累计…: the year that leads holds */
        r->carry.span = r->carry.settled = r->carry.head;
        r->carry.plan = r->carry.since = r->carry.settled_plan = r->carry.settled_since = false;
        return;
    }
    bool beyond =
        r->heading.status == 1 && one_year(r->heading.span) && span.to_year > r->heading.span.to_year;
    bool foreseen = r->heading.status == 1 && one_year(span) && now != 0 && span.to_year > now;
    beyond |= foreseen; /* 面临挑战: 到2025年老年人口将超过…。医生仅有… */
    aside |= beyond;    /* 2021年工作回顾: “十四五”扬帆起航。全区… */
    bool back = one_year(span) && now != 0 && span.to_year <= now && r->carry.settled.to_year > now &&
                r->carry.token > 1 && !stands_apart(r); /* 到2025年…；两区人口2020年为…。城镇化率提高到… */
    aside |= back;
    bool holds =
        (!part && !aside && !of_part && !is_within(r, span) && !is_milestone(r, span)) || (opens && !beyond);
    if (pc_span_known(span) && holds) {
        r->carry.settled = span;
        r->carry.settled_plan = r->carry.plan;
        r->carry.settled_since = r->carry.since;
    } else if (!pc_span_known(span) || of_part || is_of_first(r, r->carry.token) || !goes_on(r)) {
        back_to_settled(r);
    }
}

/* 其中 at the head of a sentence goes on from what the sentence before said. */
void pc_period_begin(PcReading *r) {
    r->carry.token = 0;
    r->carry.head = r->carry.beyond = (PcSpan){0};
    if (r->n_tokens > 0 && pc_token_is(&r->tokens[0], PC_WORD(PART)) && pc_span_known(r->carry.last))
        r->carry.span = r->carry.last;
}

/* The time token of the base in [compare, figure). */
static PcSpan compared_with(const PcReading *r, uint32_t from, uint32_t to, PcSpan around) {
    for (uint32_t t = from; t < to; t++)
        if (r->tokens[t].kind == PC_TOKEN_TIME)
            return pc_time_resolve(r, &r->times[r->tokens[t].index], around);
    return (PcSpan){0};
}

static PcSpan base_in_clause(const PcReading *r, uint32_t figure, PcSpan around) {
    for (uint32_t t = figure; t > 0; t--) {
        const PcToken *token = &r->tokens[t - 1];
        if (token->kind == PC_TOKEN_TIME && is_base(r, t - 1))
            return pc_time_resolve(r, &r->times[token->index], around);
        if (pc_token_sign(token, 0xff0c) && t > 1 && pc_token_text_is(r, token - 1, "相比"))
            continue; /* 与2015年相比，|能耗下降21% */
        if (pc_token_sign(token, 0xff0c) || pc_token_sign(token, 0xff1b) || pc_token_claim(r, token) != NULL)
            break;
    }
    return (PcSpan){0};
}

static bool is_joint(const PcToken *token) {
    return pc_token_sign(token, 0x3001) || pc_token_is(token, PC_WORD(AND));
}

/* 2021年、2022年分别安排156亿元、210亿元: the period of figure i from the list of times that the list of
 * figures pairs off with; unknown where there is none. */
static PcSpan time_of_list(PcReading *r, uint32_t i) {
    uint32_t first = i, k = 0, n = 1, times = 0;
    while (pc_zone_of(r, first)->parallel && k < PC_FAR) {
        first = (uint32_t)pc_zone_of(r, first)->prev;
        k++;
    }
    const PcZone *zone = pc_zone_of(r, first);
    if (!zone->respect || k == PC_FAR)
        return (PcSpan){0};
    PcSpan span = {0};
    bool joined = true;
    uint32_t from = zone->lo;
    if (from > 1 && pc_token_sign(&r->tokens[from - 1], 0xff0c) && r->tokens[from - 2].kind == PC_TOKEN_TIME)
        from--; /* 到2022年、2025年，覆盖率分别达到… */
    while (from > 0 && from < zone->lo &&
           (r->tokens[from - 1].kind == PC_TOKEN_TIME || is_joint(&r->tokens[from - 1])))
        from--;
    for (uint32_t t = from; t < zone->figure; t++) {
        const PcToken *token = &r->tokens[t];
        if (token->kind == PC_TOKEN_TIME && !joined)
            break;
        if (token->kind == PC_TOKEN_TIME && times++ == k)
            span = pc_time_resolve(r, &r->times[token->index], r->carry.settled);
        else if (token->kind != PC_TOKEN_TIME && times > 0 && !is_joint(token))
            break;
        joined = token->kind != PC_TOKEN_TIME;
    }
    for (uint32_t j = i + 1; j < r->n_figures && j - i < PC_FAR; j++) {
        if (r->figures[j].why != PC_WHY_NONE)
            continue;
        if (!pc_zone_of(r, j)->parallel)
            break;
        n++;
    }
    return times >= 2 && times == n + k ? span : (PcSpan){0};
}

/* The claim before figure i in the sentence; -1 where there is none. */
static int claim_before(const PcReading *r, uint32_t i) {
    while (i > 0 && r->figures[i - 1].why != PC_WHY_NONE)
        i--;
    return (int)i - 1;
}

/* 比2015年的a、b|分别增长c和d: each change of the list is measured from the value of its own thing. */
static bool base_of_list(const PcReading *r, uint32_t i, PcSpan *base) {
    for (uint32_t k = i; k > 0 && i - k < PC_FAR; k--) {
        const PcDraft *value = &r->drafts[k - 1];
        bool same = r->figures[k - 1].why == PC_WHY_NONE && value->subject != NULL &&
                    g_strcmp0(value->subject, r->drafts[i].subject) == 0;
        if (same && value->basis)
            *base = value->span;
        if (same && (value->basis || value->q.aspect == PC_ASPECT_LEVEL))
            return value->basis;
    }
    return false;
}

/* 由2015年的60.5%提高到66.8%，提高6.3个百分点; 较2015年的0.35下降20%: a change right behind the values it
 * parts is measured from the first. false where there are no such values. */
static bool base_of_pair(const PcReading *r, uint32_t i, PcSpan *base) {
    int last = claim_before(r, i), first = last < 0 ? -1 : claim_before(r, (uint32_t)last);
    const PcDraft *draft = &r->drafts[i];
    if (last < 0 || draft->q.annual != PC_ANNUAL_NONE)
        return false;
    if (draft->paired && base_of_list(r, i, base))
        return true;
    if (g_strcmp0(r->drafts[last].subject, draft->subject) != 0)
        return false;
    if (r->drafts[last].basis) {
        *base = r->drafts[last].span;
        return true;
    }
    if (first < 0 || r->drafts[last].role != PC_ROLE_TO || r->drafts[first].role != PC_ROLE_FROM ||
        r->drafts[last].group != r->drafts[first].group)
        return false;
    *base = r->drafts[first].span;
    return true;
}

/* 比2010年减少10.6万人，|下降2.3%: whether the change is said again of the increase just before it, in per
 * cent. */
static bool goes_with_increase(const PcReading *r, uint32_t i, uint32_t last) {
    const PcDraft *draft = &r->drafts[i], *before = &r->drafts[last];
    if (draft->q.aspect != PC_ASPECT_GROWTH || before->q.aspect != PC_ASPECT_INCREMENT ||
        draft->compare != PC_NO_TOKEN || draft->base_word != NULL || draft->q.annual != PC_ANNUAL_NONE ||
        before->q.annual != PC_ANNUAL_NONE || draft->q.direction != before->q.direction ||
        !pc_span_known(before->base) || !pc_span_same(draft->span, before->span))
        return false;
    for (uint32_t t = r->figures[last].token; t < r->figures[i].token; t++)
        if (r->tokens[t].kind == PC_TOKEN_TIME)
            return false;
    return draft->subject != NULL && g_strcmp0(draft->subject, before->subject) == 0;
}

static void read_base(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    uint32_t figure = r->figures[i].token;
    PcSpan around = draft->span;
    bool change = draft->q.aspect == PC_ASPECT_GROWTH || draft->q.aspect == PC_ASPECT_PP ||
                  draft->q.aspect == PC_ASPECT_INCREMENT || draft->q.aspect == PC_ASPECT_MULTIPLE;
    if (!change) { /* 恢复至2019年的72% */
        const char *unit = r->figures[i].unit_text;
        if (draft->q.aspect == PC_ASPECT_LEVEL && unit != NULL &&
            (pc_text_is(unit, "%") || pc_text_is(unit, "成")))
            draft->base = base_in_clause(r, figure, around);
        const PcZone *zone = pc_zone_of(r, i);
        if (zone->over >= 0 && r->drafts[zone->over].basis) /* 恢复到2019年138亿元的72% */
            draft->base = r->drafts[zone->over].span;
        if (zone->parallel && !pc_span_known(draft->base) &&
            r->drafts[zone->prev].q.aspect == PC_ASPECT_LEVEL)
            draft->base = r->drafts[zone->prev].base;
        return;
    }
    if (draft->compare != PC_NO_TOKEN)
        draft->base = compared_with(r, draft->compare, figure, around);
    if (draft->compare == PC_NO_TOKEN && draft->base_word == NULL && base_of_pair(r, i, &draft->base))
        return;
    if (!pc_span_known(draft->base))
        draft->base = base_in_clause(r, figure, around);
    if (!pc_span_known(draft->base) && draft->base_word != NULL && one_year(around) &&
        !draft->base_word->compare_period)
        draft->base = (PcSpan){(int16_t)(around.from_year - 1), (int16_t)(around.to_year - 1),
                               around.from_part, around.to_part};
    int last = claim_before(r, i);
    if (!pc_span_known(draft->base) && last >= 0 && goes_with_increase(r, i, (uint32_t)last))
        draft->base = r->drafts[last].base;
    bool yearly = pc_zone_of(r, i)->above == PC_DIR_NONE && !(last >= 0 && r->drafts[last].beside) &&
                  draft->compare == PC_NO_TOKEN && r->info->kind != NULL &&
                  !pc_text_is(r->info->kind, "outline") && !pc_text_is(r->info->kind, "sector");
    if (!pc_span_known(draft->base) && yearly && one_year(around) && draft->q.annual == PC_ANNUAL_NONE &&
        (draft->q.aspect == PC_ASPECT_GROWTH ||
         draft->q.aspect == PC_ASPECT_PP)) /* 增长4.3%: on the year before */
        draft->base = (PcSpan){(int16_t)(around.from_year - 1), (int16_t)(around.to_year - 1),
                               around.from_part, around.to_part};
    if (!pc_span_known(draft->base) && draft->q.annual == PC_ANNUAL_COMPOUND && pc_span_known(around) &&
        !one_year(around))
        draft->base = pc_span_year(around.from_year - 1);
    if (!pc_span_known(draft->base) && draft->q.aspect == PC_ASPECT_GROWTH && pc_span_known(around) &&
        !one_year(around))
        draft->base = pc_span_year(around.from_year - 1);
    const PcZone *zone = pc_zone_of(r, i);
    bool net = draft->q.aspect == PC_ASPECT_INCREMENT && draft->q.status == PC_STATUS_ACTUAL &&
               zone->made != NULL && pc_text_begins(zone->made->text, "净");
    if (!pc_span_known(draft->base) && net && yearly && one_year(around) && around.from_part == 0 &&
        !draft->cumulative) /* 净增21户，总数达到219户: on the year before */
        draft->base = pc_span_year(around.to_year - 1);
    bool over = draft->q.aspect == PC_ASPECT_INCREMENT && draft->q.annual == PC_ANNUAL_NONE &&
                zone->change != NULL && zone->made == NULL && zone->above == PC_DIR_NONE;
    if (!pc_span_known(draft->base) && over && pc_span_known(around) && !one_year(around) &&
        !draft->cumulative) /* 五年增加87.5亿元: from the year before them */
        draft->base = pc_span_year(around.from_year - 1);
    if (!pc_span_known(draft->base) && zone->parallel)
        draft->base = r->drafts[zone->prev].base;
    if (pc_span_known(draft->base) && !one_year(draft->base))
        draft->base = pc_span_year(draft->base.to_year); /* 较“十二五”: its end */
}

/* Whether the figure describes what there is already: 以23.8公里横沥河为轴线, not
 * 依托沿江地区|新建|步道300公里.
 */
static bool describes(const PcReading *r, uint32_t figure) {
    uint32_t t = figure;
    while (t > 0 && !(r->tokens[t - 1].kind == PC_TOKEN_MARK && r->tokens[t - 1].index == t - 1) &&
           pc_token_claim(r, &r->tokens[t - 1]) == NULL)
        t--;
    if (t + 1 < figure && pc_token_text_is(r, &r->tokens[t], "在"))
        t++; /* 在|现有26所学校基础上 */
    const PcToken *head = &r->tokens[t];
    const PcWord *word =
        t < figure ? pc_trie_find(r->lexicon->after, r->block->text + head->from, head->to - head->from)
                   : NULL;
    bool extant = word != NULL && (word->kinds & PC_WORD(EXTANT)) != 0;
    for (t++; extant && t < figure; t++)
        extant = !pc_token_is(&r->tokens[t], PC_WORD(MAKE)) || !r->tokens[t].word->aspect;
    return extant;
}

/* Whether the amount is what a plan sets: its name ends with the plan's. */
static bool names_plan(PcReading *r, uint32_t i) {
    enum { TELLING = 9 }; /* bytes of 预算数 */
    const PcQuantity *q = &r->drafts[i].q;
    const char *unit = r->figures[i].unit_text;
    if (q->indicator == NULL || q->aspect != PC_ASPECT_LEVEL || r->figures[i].counts || unit == NULL ||
        pc_text_is(unit, "%"))
        return false;
    uint32_t reach = pc_zone_of(r, i)->reach;
    if (reach != PC_NO_TOKEN && r->tokens[reach].word != NULL && r->tokens[reach].word->planned)
        return true; /* 执行中调整为324.6亿元 */
    const char *before = i > 0 ? r->drafts[i - 1].q.indicator : NULL;
    bool adjusted = reach != PC_NO_TOKEN && before != NULL && r->tokens[reach].word != NULL &&
                    pc_text_begins(r->tokens[reach].word->text, "调整");
    if (adjusted && pc_name_tail(r->lexicon, before, strlen(before), PC_WORD(PLANNED)) != NULL)
        return true; /* 年初预算412.6亿元，执行中因上级补助等因素调整为487.2亿元 */
    const PcWord *tail = pc_name_tail(r->lexicon, q->indicator, strlen(q->indicator), PC_WORD(PLANNED));
    return tail != NULL && (r->drafts[i].subject != q->indicator ||
                            (tail->kinds & PC_WORD(BASE_KIND) && tail->length >= TELLING));
}

/* 研发经费投入强度仅为1.08%: nobody plans what is only so much. */
static bool falls_short(PcReading *r, uint32_t i) {
    uint32_t reach = pc_zone_of(r, i)->reach;
    const PcWord *word = reach != PC_NO_TOKEN ? r->tokens[reach].word : NULL;
    return word != NULL && (pc_text_begins(word->text, "仅") || pc_text_begins(word->text, "只"));
}

/* 发展基础: 2021年上半年同比增长21.3%: whether the time is of the first year of a plan of several years,
 * where what there is is told. */
static bool is_reached(const PcReading *r, PcSpan said) {
    int now = present_year(r);
    return now != 0 && r->heading.status == 1 && one_year(said) && said.to_year == now + 1 &&
           said.to_year != r->plan.to_year;
}

/* 2023/2024学年: whether a year that ends in the next one is told of as it goes on. */
static bool has_begun(const PcReading *r, PcSpan said) {
    int now = present_year(r);
    return one_year(r->plan) && said.from_year == now && said.to_year == now + 1;
}

static void read_status(PcReading *r, uint32_t i, PcSpan said) {
    PcDraft *draft = &r->drafts[i];
    int now = present_year(r);
    PcStatus status = default_status(r);
    if (pc_span_known(said) && now != 0)
        status = said.to_year > now ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    else if (r->sentence_target)
        status = PC_STATUS_TARGET;
    else if (r->sentence_actual)
        status = PC_STATUS_ACTUAL;
    if (has_begun(r, said) && status == PC_STATUS_TARGET && default_status(r) == PC_STATUS_ACTUAL)
        status = PC_STATUS_ACTUAL;
    bool later = pc_span_known(said) && now != 0 && said.to_year > now;
    if (r->sentence_target && status == PC_STATUS_ACTUAL && !pc_span_known(said))
        status = PC_STATUS_TARGET;
    uint32_t first = i; /* 辖9个街道、4个镇 */
    while (pc_zone_of(r, first)->parallel)
        first = (uint32_t)pc_zone_of(r, first)->prev;
    if (!later && describes(r, r->figures[first].token))
        status = PC_STATUS_ACTUAL;
    bool reached = is_reached(r, said);
    if ((draft->from || reached || (later && falls_short(r, i))) && status == PC_STATUS_TARGET)
        status = PC_STATUS_ACTUAL;
    draft->q.status = status;
}

/* The whole plan that a year ends, for sums and yearly means over it. */
static PcSpan plan_ending(const PcReading *r, PcSpan span, bool sum) {
    if (one_year(span) && span.from_part == 0 && span.to_year == r->carry.frame.to_year)
        return r->carry.frame;
    if (sum && pc_span_known(r->plan) && one_year(r->plan))
        return span; /* a year's review may sum up the year */
    if (one_year(span) && span.from_part == 0 && span.to_year == r->heading.plan.to_year)
        return r->heading.plan;
    if (!one_year(span) || span.from_part != 0 || !pc_span_known(r->plan) ||
        r->plan.from_year == r->plan.to_year)
        return span;
    if (span.to_year == r->plan.to_year)
        return r->plan;
    if (span.to_year == r->plan.from_year - 1)
        return pc_span_years(span.to_year - 4, span.to_year);
    return span;
}

/* What a document of one year speaks of where nothing says otherwise. */
static PcSpan own_year(const PcReading *r) {
    return pc_span_known(r->plan) && one_year(r->plan) ? r->plan : (PcSpan){0};
}

static PcSpan default_span(const PcReading *r, const PcDraft *draft) {
    if (draft->q.status == PC_STATUS_TARGET) {
        if (pc_span_known(r->heading.span) && r->heading.status != 1)
            return r->heading.span;
        return pc_span_known(r->plan) && r->plan.from_year != r->plan.to_year ? r->plan
               : r->this_year > r->plan.to_year                               ? pc_span_year(r->this_year)
                                                                              : (PcSpan){0};
    }
    if (draft->from && r->heading.status == 2 && present_year(r) != 0)
        return pc_span_year(present_year(r));
    if (r->heading.status == 1 && !pc_span_known(r->heading.span))
        return pc_span_known(own_year(r)) ? r->plan : past_plan(r);
    if (r->heading.status > 1)
        return (PcSpan){0};
    return pc_span_known(r->heading.span) ? r->heading.span : own_year(r);
}

/* 较2015年的0.35下降20%: the period of a value that something is compared with. */
static bool read_basis(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    if (!draft->basis)
        return false;
    PcSpan span = compared_with(r, draft->compare, r->figures[i].token, r->carry.span);
    read_status(r, i, span);
    if (!pc_span_known(span)) /* 比普查时的50.1万人减少3.3万人: of a time that no year is said of */
        draft->q.status = PC_STATUS_ACTUAL;
    draft->span = span;
    return true;
}

/* 地区总部累计达到771家: things there are at the end, not a sum over the plan as 累计新增 is. */
static bool is_stock(PcReading *r, uint32_t i) {
    const PcFigure *figure = &r->figures[i];
    const PcZone *zone = pc_zone_of(r, i);
    const char *name = r->drafts[i].q.indicator;
    bool reached = zone->reach != PC_NO_TOKEN && pc_token_is(&r->tokens[zone->reach], PC_WORD(CUMULATIVE));
    return reached && figure->counts && !pc_text_ends(figure->unit_text, "次") && zone->made == NULL &&
           name != NULL && strstr(name, "新增") == NULL;
}

/* 累计 holds for the plan that the year ends, unless the year is said in its own clause or heads the
 * sentence: 截至2020年底，累计建成… */
static bool sums_plan(PcReading *r, uint32_t i) {
    const PcDraft *draft = &r->drafts[i];
    if (is_stock(r, i) || draft->q.aspect == PC_ASPECT_LEVEL || draft->q.aspect == PC_ASPECT_SHARE ||
        draft->q.annual != PC_ANNUAL_NONE || !draft->cumulative)
        return false;
    if (r->n_tokens > 0 && r->tokens[0].kind == PC_TOKEN_TIME)
        return false;
    int before = claim_before(r, i);
    PcSpan base;
    if (base_of_pair(r, i, &base)) /* 由2015年的52.1%提高到60.3%，累计提高8.2个百分点: of the end's year */
        return false;
    uint32_t from = before < 0 ? 0 : r->figures[before].token;
    for (uint32_t t = from; t < r->figures[i].token; t++)
        if (r->tokens[t].kind == PC_TOKEN_TIME && !is_base(r, t))
            return false;
    return true;
}

/* “十四五”发展成就: 由31家增加到102家 is from what there was before the plan that the heading looks back on
 * to what there is at its end; so it is where the paragraph begins with the plan. Unknown elsewhere. */
static PcSpan reviewed_from(const PcReading *r, PcSpan second) {
    PcSpan plan = pc_span_known(r->heading.plan) ? r->heading.plan
                  : r->carry.plan                ? r->carry.span
                  : r->carry.settled_plan        ? r->carry.settled
                                                 : (PcSpan){0};
    bool review = r->heading.status == 1 && pc_span_known(plan) && !one_year(plan) &&
                  second.to_year == plan.to_year && second.from_part == 0;
    return review ? pc_span_year(plan.from_year - 1) : (PcSpan){0};
}

/* What a year's report tells of was so the year before. Unknown elsewhere: what a plan changes may be as it
 * was at any time. */
static PcSpan changed_from(const PcReading *r, PcSpan second) {
    bool year = one_year(r->plan) && one_year(second) && second.from_part == 0;
    return year ? pc_span_year(second.to_year - 1) : (PcSpan){0};
}

/* 由293个压缩至226个: two values of one time cannot be; the first is of a time before. */
static void part_pair(PcReading *r, uint32_t i) {
    uint32_t partner = r->drafts[i].partner;
    int before = partner != 0 ? (int)partner - 1 : claim_before(r, i);
    if (before < 0 || !(r->drafts[i].onward || partner != 0) || !r->drafts[before].from)
        return;
    PcSpan first = r->drafts[before].span, second = r->drafts[i].span;
    bool within = pc_span_known(first) && !one_year(first) && second.from_year >= first.from_year &&
                  second.to_year <= first.to_year;
    if (pc_span_same(first, second) || within) {
        PcSpan reviewed = reviewed_from(r, second);
        r->drafts[before].span = pc_span_known(reviewed) ? reviewed : changed_from(r, second);
    }
}

/* 两 … 十, 5, 11: the number that begins at `text`; 0 where there is none. */
static int count_at(const char *text) {
    static const char *const NUMERALS[] = {"两", "三", "四", "五", "六", "七", "八", "九", "十"};
    for (int k = 0; k < (int)G_N_ELEMENTS(NUMERALS); k++)
        if (pc_text_begins(text, NUMERALS[k]))
            return k + 2;
    return (int)g_ascii_strtoull(text, NULL, 10);
}

/* 2015年至2020年，人口由396.8万人增加到412.6万人: the first value is of the first year, the second of the
 * last. */
static bool part_years(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    int before = draft->partner != 0 ? (int)draft->partner - 1 : claim_before(r, i);
    if (before < 0 || !(draft->onward || draft->partner != 0) || !r->drafts[before].from || r->carry.plan ||
        r->carry.since || one_year(draft->span) || !pc_span_known(draft->span) ||
        !pc_span_same(draft->span, r->carry.span) || draft->q.annual != PC_ANNUAL_NONE)
        return false;
    bool plan = draft->span.from_year % 5 == 1 && draft->span.to_year == draft->span.from_year + 4;
    r->drafts[before].span =
        pc_span_year(draft->span.from_year - (plan ? 1 : 0)); /* 2016—2020年: from 2015 */
    draft->span = pc_span_year(draft->span.to_year);
    return true;
}

/* …，年均增加3.2万人 behind such values: over the years after the first. */
static void follow_pair(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    bool mean = draft->q.annual == PC_ANNUAL_MEAN || draft->q.annual == PC_ANNUAL_COMPOUND;
    bool change = draft->q.aspect == PC_ASPECT_GROWTH || draft->q.aspect == PC_ASPECT_INCREMENT ||
                  draft->q.aspect == PC_ASPECT_PP;
    if (!mean || !change || one_year(draft->span) || !pc_span_known(draft->span))
        return;
    for (uint32_t k = i; k > 0 && i - k < PC_FAR; k--) {
        const PcDraft *first = &r->drafts[k - 1];
        if (first->role != PC_ROLE_FROM || !one_year(first->span) ||
            first->span.to_year != draft->span.from_year)
            continue;
        draft->span = pc_span_years(draft->span.from_year + 1, draft->span.to_year);
        return;
    }
}

/* The years a word counts: 十年间, 近三年平均. */
static int years_counted(const PcWord *word) {
    return count_at(word->text + (pc_text_begins(word->text, "近") ? strlen("近") : 0));
}

/* 十年间人口减少28.2万人，|下降8.6%: over how many years a change goes that says so; 0 where it does not. */
static int years_of_change(const PcReading *r, uint32_t i) {
    for (uint32_t t = r->figures[i].token; t > 0 && r->tokens[t - 1].kind != PC_TOKEN_TIME; t--) {
        const PcToken *token = &r->tokens[t - 1];
        if (pc_token_is(token, PC_WORD(STRIP)) &&
            (pc_text_ends(token->word->text, "年间") || pc_text_ends(token->word->text, "年来")))
            return years_counted(token->word);
    }
    return 0;
}

/* How many years a mean is of that says so: 两年平均, 近三年平均; 0 where it does not. */
static int years_of_mean(PcReading *r, uint32_t i) {
    const PcWord *word = pc_zone_of(r, i)->annual;
    if (word == NULL || strstr(word->text, "年平均") == NULL)
        return 0;
    return years_counted(word);
}

/* 连续5年稳定在95万吨以上: for how many years on end the figure holds; 0 where nothing says so. */
static int years_on_end(PcReading *r, uint32_t i) {
    const PcZone *zone = pc_zone_of(r, i);
    const PcQuantity *q = &r->drafts[i].q;
    if ((q->aspect != PC_ASPECT_LEVEL && q->aspect != PC_ASPECT_SHARE) || q->annual != PC_ANNUAL_NONE)
        return 0;
    for (uint32_t t = zone->lo; t < zone->figure; t++) {
        const char *text = r->block->text + r->tokens[t].from;
        if (!pc_text_begins(text, "连续"))
            continue;
        const char *behind = text + 6;
        while (*behind == ' ' || g_ascii_isdigit(*behind))
            behind++;
        if (behind == text + 6)
            behind += 3;
        int n = count_at(text[6] == ' ' ? text + 7 : text + 6);
        return n > 1 && n < 30 && pc_text_begins(pc_text_begins(behind, "个") ? behind + 3 : behind, "年")
                   ? n
                   : 0;
    }
    return 0;
}

/* 五年累计建成…。登记失业率3.6%: years that the sentence before summed over say nothing of what is so at one
 * time; the last of them holds. Of what there is so many the years may have made it. */
static bool is_left_over(PcReading *r, uint32_t i, PcSpan span) {
    const PcDraft *draft = &r->drafts[i];
    const PcZone *zone = pc_zone_of(r, i);
    bool said = r->carry.token > 0 || (r->n_tokens > 0 && r->tokens[0].kind == PC_TOKEN_TIME);
    if (said || !pc_span_known(span) || one_year(span) || !pc_span_same(span, r->carry.span) ||
        draft->q.annual != PC_ANNUAL_NONE || draft->cumulative || zone->made != NULL || zone->verb_only)
        return false;
    const char *name = draft->q.indicator;
    return draft->q.aspect == PC_ASPECT_SHARE ||
           (draft->q.aspect == PC_ASPECT_LEVEL && name != NULL &&
            (pc_name_tail(r->lexicon, name, strlen(name), PC_WORD(RATE_TAIL) | PC_WORD(STOCK_TAIL)) != NULL ||
             (draft->q.status == PC_STATUS_TARGET && draft->reached)));
}

/* 医院2316个，其中三级9个: parts that say no year are of the one their whole is of. */
static PcSpan span_of_whole(PcReading *r, uint32_t i, PcSpan span) {
    int before = claim_before(r, i);
    bool said = r->carry.token > 0 || (r->n_tokens > 0 && r->tokens[0].kind == PC_TOKEN_TIME);
    bool part = before >= 0 && (r->drafts[i].part || r->drafts[before].role == PC_ROLE_PART);
    bool level = r->drafts[i].q.aspect == PC_ASPECT_LEVEL && r->drafts[i].q.annual == PC_ANNUAL_NONE;
    if (!part || said || !level || !pc_span_known(span) || one_year(span) ||
        r->drafts[before].q.aspect != PC_ASPECT_LEVEL || !one_year(r->drafts[before].span))
        return span;
    return r->drafts[before].span;
}

/* Whether the change of some years is said against a year before them: it is of their end. */
static bool is_from_year(PcReading *r, uint32_t i) {
    const PcDraft *draft = &r->drafts[i];
    if (draft->cumulative || draft->basis || draft->q.annual != PC_ANNUAL_NONE || one_year(draft->span) ||
        !pc_span_known(draft->span) || pc_zone_of(r, i)->above != PC_DIR_NONE)
        return false;
    bool change = draft->q.aspect == PC_ASPECT_INCREMENT || draft->q.aspect == PC_ASPECT_GROWTH ||
                  draft->q.aspect == PC_ASPECT_PP || draft->q.aspect == PC_ASPECT_MULTIPLE;
    PcSpan base = {0};
    if (draft->compare != PC_NO_TOKEN)
        base = compared_with(r, draft->compare, r->figures[i].token, draft->span);
    else if (change && draft->base_word == NULL)
        base_of_pair(r, i, &base);
    return one_year(base) && base.to_year < draft->span.from_year;
}

/* 累计减贫26840人，其中2016年8120人: the years that the parts behind figure i are of say when it was; unknown
 * where none do. */
static PcSpan span_of_parts(const PcReading *r, uint32_t i) {
    uint32_t t = r->figures[i].token + 1;
    while (t < r->n_tokens && (pc_token_sign(&r->tokens[t], 0xff0c) || pc_token_sign(&r->tokens[t], 0xff08) ||
                               pc_token_is(&r->tokens[t], PC_WORD(AFTER))))
        t++;
    if (t + 1 >= r->n_tokens || !pc_token_is(&r->tokens[t], PC_WORD(PART)) ||
        r->tokens[t + 1].kind != PC_TOKEN_TIME || !r->drafts[i].cumulative)
        return (PcSpan){0};
    PcSpan year = pc_time_resolve(r, &r->times[r->tokens[t + 1].index], (PcSpan){0}), past = past_plan(r);
    bool within = one_year(year) && pc_span_known(past) && !one_year(past) &&
                  year.from_year >= past.from_year && year.to_year <= past.to_year;
    return within ? past : (PcSpan){0};
}

/* 由上年亏损2.3亿元转为盈利，|产销率97.4%: whether the carried time was only that of a first value, and token
 * `end` stands in another clause. */
static bool is_behind_first(const PcReading *r, uint32_t end) {
    uint32_t t = r->carry.token;
    if (!is_of_first(r, t))
        return false;
    for (; t < end; t++)
        if (pc_token_sign(&r->tokens[t], 0xff0c))
            return true;
    return false;
}

/* 在|2020年|6300家的基础上|翻一番: whether the carried time was that of what is built on. */
static bool is_behind_footing(const PcReading *r, uint32_t end) {
    uint32_t t = r->carry.token;
    bool in = t > 0 && t < r->n_tokens && r->tokens[t].kind == PC_TOKEN_TIME &&
              (pc_token_text_is(r, &r->tokens[t - 1], "在") || pc_token_text_is(r, &r->tokens[t - 1], "以"));
    for (t++; in && t < end; t++)
        if (is_footing(r, &r->tokens[t]))
            return true;
    return false;
}

static bool left_first(const PcReading *r, uint32_t i) {
    const PcDraft *draft = &r->drafts[i];
    return !draft->onward && !draft->from && draft->partner == 0 && is_behind_first(r, r->figures[i].token);
}

/* 由|2015年|的3.7: whether the time stands behind the word that leads to the first value, and is its alone;
 * not 到2027年，由3.7提升至5.1. */
static bool dates_first(PcReading *r, uint32_t i) {
    if (pc_zone_of(r, i)->parallel) /* 由2015年的52%和|57.3% */
        return r->carry.from_figure;
    for (uint32_t t = r->carry.token; t > pc_zone_of(r, i)->lo; t--)
        if (pc_token_is(&r->tokens[t - 1], PC_WORD(FROM)))
            return true;
    return false;
}

/* 到2025年达到270亿元，五年|增加87.5亿元: whether the change behind a year is said to be over five. */
static bool is_over_five_years(PcReading *r, uint32_t i) {
    const PcZone *zone = pc_zone_of(r, i);
    const PcQuantity *q = &r->drafts[i].q;
    if (q->aspect != PC_ASPECT_INCREMENT || q->annual != PC_ANNUAL_NONE || zone->change == NULL ||
        zone->made != NULL || zone->lo >= zone->figure)
        return false;
    const char *text = r->block->text + r->tokens[zone->lo].from;
    return pc_text_begins(text, "五年") || pc_text_begins(text, "5年");
}

void pc_period_read(PcReading *r, uint32_t i) {
    PcDraft *draft = &r->drafts[i];
    const PcFigure *figure = &r->figures[i];
    pc_period_pass(r, figure->token);
    if (read_basis(r, i))
        return;
    PcSpan said = r->carry.span;
    bool second = draft->onward && r->carry.from_figure && !r->carry.plan &&
                  pc_span_same(said, r->carry.from_span); /* 由2015年的3.7提升至5.1 */
    bool founded = is_behind_footing(r, figure->token);
    if (second || founded || left_first(r, i)) {
        bool apart = pc_span_known(r->carry.head) && !pc_span_same(r->carry.head, said);
        back_to_settled(r);
        if ((second || founded) && apart) /* 2024年，由一季度的-5.1%回升至全年的2.3% */
            r->carry.span = r->carry.head;
        said = r->carry.span;
    }
    uint32_t at = figure->token;
    bool dated = at > 1 && pc_token_sign(&r->tokens[at - 1], 0xff08) &&
                 r->tokens[at - 2].kind == PC_TOKEN_TIME && at + 1 < r->n_tokens &&
                 pc_token_sign(&r->tokens[at + 1], 0xff09);
    if (dated) { /* 比2015年|（3687.9亿元）增长44.1% */
        PcSpan own = pc_time_resolve(r, &r->times[r->tokens[at - 2].index], said);
        said = pc_span_known(own) ? own : said;
    }
    PcSpan listed = time_of_list(r, i);
    if (pc_span_known(listed))
        said = listed;
    if (!pc_span_known(said) && pc_span_known(r->plan) && !one_year(r->plan))
        said = span_of_parts(r, i);
    r->carry.from_figure = draft->from && pc_span_known(said) && dates_first(r, i);
    r->carry.from_span = said;
    read_status(r, i, said);
    bool turned = draft->q.status == PC_STATUS_ACTUAL && pc_span_known(said) && present_year(r) != 0 &&
                  said.to_year > present_year(r) && !has_begun(r, said) &&
                  !is_reached(r, said); /* 由70%: what was, among what will be */
    if (!pc_span_known(said) || turned) {
        said = default_span(r, draft);
        bool level = draft->q.aspect != PC_ASPECT_INCREMENT && draft->q.aspect != PC_ASPECT_CUMULATIVE &&
                     draft->q.annual == PC_ANNUAL_NONE;
        if (turned)
            said = present_year(r) != 0 ? pc_span_year(present_year(r)) : (PcSpan){0};
        else if (!one_year(said) && pc_span_known(said) && level &&
                 (!figure->counts || draft->reached || draft->q.status == PC_STATUS_TARGET))
            said = pc_span_year(said.to_year);
    }
    bool standing = draft->q.aspect == PC_ASPECT_LEVEL || draft->q.aspect == PC_ASPECT_SHARE;
    const char *name = draft->q.indicator;
    bool rate = draft->q.aspect == PC_ASPECT_LEVEL && name != NULL && /* “十四五”期间，城镇化率达到76% */
                pc_name_tail(r->lexicon, name, strlen(name), PC_WORD(RATE_TAIL)) != NULL;
    if (is_left_over(r, i, said))
        said = pc_span_year(said.to_year);
    said = span_of_whole(r, i, said);
    bool ended = r->carry.since || (r->carry.plan && (draft->q.status == PC_STATUS_ACTUAL || rate));
    bool stock = is_stock(r, i);
    if (ended && (standing || stock) && draft->q.annual == PC_ANNUAL_NONE && (stock || !draft->cumulative) &&
        draft->reached && pc_span_same(said, r->carry.span))
        said = pc_span_year(said.to_year);
    int mean_of = years_of_mean(r, i);
    bool of_years = draft->q.annual == PC_ANNUAL_COMPOUND || draft->q.annual == PC_ANNUAL_MEAN;
    if ((of_years && mean_of < 2) ||
        (draft->cumulative && draft->q.status == PC_STATUS_TARGET && !is_stock(r, i)) || sums_plan(r, i))
        said = plan_ending(r, said, draft->q.annual == PC_ANNUAL_NONE);
    if (is_over_five_years(r, i) && one_year(said) && said.from_part == 0)
        said = pc_span_years(said.to_year - 4, said.to_year);
    bool ahead = draft->q.status == PC_STATUS_ACTUAL && one_year(said) && !one_year(r->plan) &&
                 present_year(r) != 0 && said.to_year == r->plan.to_year && !is_reached(r, said);
    if (ahead) /* what is, in a plan that says of no other time than its own */
        said = pc_span_year(present_year(r));
    draft->span = said;
    if (is_from_year(r, i)) /* “十三五”期间，…比2015年净增21.4万人 */
        draft->span = pc_span_year(draft->span.to_year);
    int on_end = years_on_end(r, i);
    if (on_end > 1 && pc_span_known(said) && said.to_part == 0) {
        draft->span = pc_span_years(said.to_year - on_end + 1, said.to_year);
    }
    if (!part_years(r, i))
        part_pair(r, i);
    follow_pair(r, i);
    read_base(r, i);
    int over = one_year(draft->base) && one_year(draft->span) ? years_of_change(r, i) : 0;
    if (over > 1)
        draft->base = pc_span_year(draft->span.to_year - over);
    bool years = draft->q.annual == PC_ANNUAL_COMPOUND && one_year(draft->span) &&
                 pc_span_known(draft->base) &&
                 draft->base.to_year < draft->span.to_year; /* 2019年…，较2015年年均增长 */
    if (years)
        draft->span = pc_span_years(draft->base.to_year + 1, draft->span.to_year);
    bool longer = draft->span.to_year - draft->span.from_year >= mean_of;
    if (mean_of > 1 && (one_year(draft->span) || longer) &&
        draft->span.from_part == 0) { /* 两年平均增长5.1% */
        draft->span = pc_span_years(draft->span.to_year - mean_of + 1, draft->span.to_year);
        draft->base = pc_span_year(draft->span.from_year - 1);
    }
    if (draft->planned || names_plan(r, i)) /* 收入任务为38600万元 */
        draft->q.status = PC_STATUS_TARGET;
    if (draft->q.status == PC_STATUS_TARGET)
        draft->q.vintage = PC_VINTAGE_NONE;
}

void pc_period_words(PcReading *r, uint32_t token, PcDraft *draft) {
    pc_period_pass(r, token);
    PcSpan said = is_behind_first(r, token) ? r->carry.settled : r->carry.span;
    int now = present_year(r);
    draft->q.status = default_status(r);
    if (pc_span_known(said) && now != 0)
        draft->q.status = said.to_year > now ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    else if (r->sentence_target)
        draft->q.status = PC_STATUS_TARGET;
    draft->span = pc_span_known(said) ? said : default_span(r, draft);
}
