/* classify: which printed numbers are no claims, and why. */
#include <string.h>

#include "claim/name.h"
#include "claim/reading.h"

static const PcToken *token_before(const PcReading *r, uint32_t t) {
    return t > 0 ? &r->tokens[t - 1] : NULL;
}

static const PcToken *token_after(const PcReading *r, uint32_t t) {
    return t + 1 < r->n_tokens ? &r->tokens[t + 1] : NULL;
}

static bool whole_number(const PcReading *r, const PcFigure *f) {
    for (uint32_t i = f->digits.from; i < f->digits.to; i++)
        if (!pc_is_digit(r->block->text[i]) && r->block->text[i] != ',')
            return false;
    return true;
}

static bool bare_year(const PcReading *r, const PcFigure *f) {
    const char *s = r->block->text + f->digits.from;
    if (f->form == PC_FORM_PLAIN && f->digits.to - f->digits.from == 4 && whole_number(r, f))
        return memcmp(s, "19", 2) == 0 || memcmp(s, "20", 2) == 0;
    return false;
}

/* The word that makes a name of the number before it, read behind the number. */
static const PcWord *name_word(const PcReading *r, const PcFigure *f) {
    uint32_t at = f->digits.to, length;
    while (at < r->to && r->block->text[at] == ' ')
        at++;
    const PcWord *word =
        at < r->to ? pc_trie_longest(r->lexicon->after, r->block->text + at, r->to - at, &length) : NULL;
    return word != NULL && word->kinds & PC_WORD(NAME_AFTER) ? word : NULL;
}

/* 1、 2. 3） (4) at the beginning of a sentence or block. */
static bool list_number(const PcReading *r, const PcFigure *f) {
    const PcToken *before = token_before(r, f->token), *after = token_after(r, f->token);
    const char *s = r->block->text;
    if (f->form != PC_FORM_PLAIN || f->unit_text != NULL || f->digits.to - f->digits.from > 3)
        return false;
    bool bracket = before != NULL && pc_token_sign(before, 0xff08) && f->token == 1 && after != NULL &&
                   pc_token_sign(after, 0xff09);
    if (bracket)
        return true;
    if (f->token != 0 || after == NULL)
        return false;
    return pc_token_sign(after, 0x3001) || pc_token_sign(after, 0xff09) || s[f->digits.to] == '.' ||
           (f->digits.to + 3 <= r->to && memcmp(s + f->digits.to, "．", 3) == 0);
}

/* 〔2021〕41号, [2021]41号. */
static bool document_number(const PcReading *r, const PcFigure *f) {
    const PcToken *before = token_before(r, f->token), *after = token_after(r, f->token);
    const char *s = r->block->text;
    if (before != NULL && after != NULL && (pc_token_sign(before, 0x3014) || pc_token_sign(before, '[')) &&
        (pc_token_sign(after, 0x3015) || pc_token_sign(after, ']')) && bare_year(r, f))
        return true;
    if (before == NULL ||
        !(pc_token_sign(before, 0x3015) || pc_token_sign(before, ']') || pc_token_sign(before, 0xff09)))
        return false;
    uint32_t at = f->digits.to;
    while (at < r->to && s[at] == ' ')
        at++;
    return at + 3 <= r->to && memcmp(s + at, "号", 3) == 0;
}

/* 指数, 系数, 比: whether the text before `to` ends with a noun whose figures need no unit. */
static bool ends_bare(const PcReading *r, uint32_t to) {
    const char *s = r->block->text;
    for (uint32_t from = pc_char_back(s, to), n = 0; n < 4; n++) {
        const PcWord *word = pc_trie_find(r->lexicon->words, s + from, to - from);
        if (word != NULL && word->kinds & PC_WORD(BARE))
            return true;
        if (from <= r->from)
            return false;
        from = pc_char_back(s, from);
    }
    return false;
}

/* 由上年的|1.84, 从2015年的|0: the first of two values. */
static bool first_of_pair(const PcReading *r, uint32_t t) {
    if (t > 0 && pc_token_text_is(r, &r->tokens[t - 1], "的"))
        t--;
    if (t > 0 && r->tokens[t - 1].kind == PC_TOKEN_TIME)
        t--;
    return t > 0 && pc_token_is(&r->tokens[t - 1], PC_WORD(FROM));
}

/* 系数分别为0.58|和|0.56: whether the figure goes on a list of values without a unit. */
static bool lists_values(const PcReading *r, const PcFigure *f) {
    uint32_t t = f->token;
    if (t < 2 || !(pc_token_sign(&r->tokens[t - 1], 0x3001) || pc_token_is(&r->tokens[t - 1], PC_WORD(AND))))
        return false;
    const PcFigure *before = pc_token_claim(r, &r->tokens[t - 2]);
    return before != NULL && before->unit_text == NULL && !before->han && before->form == PC_FORM_PLAIN;
}

/* Whether the figure stands where only a value can: after a verb or bound, with nothing of a name behind it.
 */
static bool value_place(const PcReading *r, const PcFigure *f) {
    const PcToken *before = token_before(r, f->token), *after = token_after(r, f->token);
    if (after != NULL && pc_token_is(after, PC_WORD(REACH) | PC_WORD(CHANGE)) && first_of_pair(r, f->token))
        return true;
    if (after != NULL && after->kind == PC_TOKEN_TEXT)
        return false;
    if (after != NULL && after->kind == PC_TOKEN_WORD &&
        !pc_token_is(after, PC_WORD(AFTER) | PC_WORD(AND) | PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(TO)))
        return false;
    if (before == NULL)
        return false;
    if (pc_token_is(before, PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(BEFORE) | PC_WORD(CHANGE) |
                                PC_WORD(SHARE_HEAD) | PC_WORD(RESPECT)))
        return true;
    return lists_values(r, f) || ends_bare(r, before->to);
}

/* 第十六、十七批. */
static bool in_ordinal_list(const PcReading *r, const PcFigure *f) {
    uint32_t t = f->token;
    while (t > 1 && (pc_token_sign(&r->tokens[t - 1], 0x3001) || r->tokens[t - 1].kind == PC_TOKEN_TEXT) &&
           f->token - t < 6)
        t--;
    return t > 0 && t < f->token && pc_token_text_is(r, &r->tokens[t - 1], "第");
}

/* 60岁以上老年人: the age names whom is spoken of. */
static bool names_class(const PcReading *r, const PcFigure *f) {
    uint32_t t = f->token + 1;
    for (int n = 0; n < 6 && t + 1 < r->n_tokens && r->tokens[t + 1].kind == PC_TOKEN_FIGURE &&
                    (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND)));
         n++) { /* 80—89周岁、90—99周岁、100周岁及以上老人 */
        const char *unit = r->figures[r->tokens[t + 1].index].unit_text;
        if (unit == NULL || !pc_text_ends(unit, "岁"))
            break;
        t += 2;
    }
    if (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)) &&
        r->tokens[t].word->comparator != PC_CMP_ABOUT)
        t++;
    else if (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)))
        return false;
    bool bound = t > f->token + 1 && pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER));
    if (bound && t < r->n_tokens && r->tokens[t].kind == PC_TOKEN_FIGURE)
        return true; /* 65岁及以上|1.91亿人 */
    return t < r->n_tokens && (r->tokens[t].kind == PC_TOKEN_TEXT ||
                               (r->tokens[t].kind == PC_TOKEN_WORD &&
                                !pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(TO) |
                                                                PC_WORD(AND) | PC_WORD(STRIP))));
}

/* 500吨级泊位: of what class the things behind it are. */
static bool names_grade(const PcReading *r, const PcFigure *f) {
    const PcToken *after = token_after(r, f->token);
    const PcToken *behind = token_after(r, f->token + 1);
    if (f->unit_text != NULL && pc_text_is(f->unit_text, "级") && !f->han && after != NULL &&
        pc_token_is(after, PC_WORD(AFTER)) && behind != NULL &&
        behind->kind == PC_TOKEN_TEXT) /* 5级及以上堤防 */
        return true;
    bool voltage =
        f->unit_text != NULL && (pc_text_ends(f->unit_text, "伏") || pc_text_is(f->unit_text, "kV"));
    if (voltage && after != NULL && after->kind == PC_TOKEN_TEXT) /* 500千伏变电站 */
        return true;
    return f->unit_text != NULL && !f->han && pc_text_ends(f->unit_text, "级") &&
           !pc_text_ends(f->unit_text, "亿级") && !pc_text_ends(f->unit_text, "万级") &&
           !pc_text_ends(f->unit_text, "元级") && strlen(f->unit_text) > 3 && after != NULL &&
           (after->kind == PC_TOKEN_TEXT || pc_token_is(after, PC_WORD(AFTER)));
}

/* 连续5年, 5年累计发放: for how long something was done. */
static bool lasts(const PcReading *r, const PcFigure *f, const PcToken *before) {
    if (f->unit_text == NULL || !pc_text_is(f->unit_text, "年"))
        return false;
    const PcToken *after = token_after(r, f->token);
    bool head = before == NULL || pc_token_sign(before, 0xff0c) || pc_token_sign(before, 0xff1b);
    if (head && after != NULL && pc_token_is(after, PC_WORD(MAKE) | PC_WORD(REACH)))
        return true; /* 5年|实施项目1200个 */
    bool used = before != NULL && before->to >= 3 && memcmp(r->block->text + before->to - 3, "用", 3) == 0;
    const char *behind = r->block->text + f->end;
    bool time = (f->end + 6 <= r->to && memcmp(behind, "时间", 6) == 0) ||
                (f->end + 12 <= r->to && memcmp(behind, "左右时间", 12) == 0); /* 用3年时间 */
    return (used && time) || (before != NULL && pc_token_text_is(r, before, "连续")) ||
           (after != NULL && pc_token_is(after, PC_WORD(CUMULATIVE))) ||
           (after != NULL && pc_token_text_is(r, after, "仅"));
}

/* 每3万|人口|配置1辆, 每500名学生|配备1名, 20万|人口以下的县: people by whom something is measured out, or a
 * place described. */
static bool of_so_many_people(const PcReading *r, const PcFigure *f) {
    static const char *const BEHIND[] = {"的", "以上的", "以下的", "以上", "以下"};
    const char *text = r->block->text + f->end, *digits = r->block->text + f->digits.from;
    bool each = f->digits.from >= r->from + 3 && memcmp(digits - 3, "每", 3) == 0;
    if (each && f->counts) /* 每500名学生配备1名教师 */
        return true;
    if (f->end + 6 > r->to || !pc_text_begins(text, "人口"))
        return false;
    if (each)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(BEHIND); i++)
        if (pc_text_begins(text + 6, BEHIND[i]))
            return true;
    return false;
}

/* Whether a name of a measure stands from token t on, and then its figure. */
static bool measures_behind(const PcReading *r, uint32_t t) {
    static const uint64_t VERBS =
        PC_WORD(REACH) | PC_WORD(BEFORE) | PC_WORD(STRIP) | PC_WORD(CHANGE) | PC_WORD(TO);
    uint32_t from = t, end = t;
    for (; t < r->n_tokens && t - from < PC_FAR && r->tokens[t].kind != PC_TOKEN_FIGURE &&
           r->tokens[t].kind != PC_TOKEN_MARK;
         t++)
        if (!pc_token_is(&r->tokens[t], VERBS))
            end = t + 1;
    return end > from && t < r->n_tokens && r->tokens[t].kind == PC_TOKEN_FIGURE &&
           pc_name_tail(r->lexicon, r->block->text + r->tokens[from].from,
                        r->tokens[end - 1].to - r->tokens[from].from, PC_WORD(MEASURE_TAIL)) != NULL;
}

/* 24小时火灾扑灭率达96%, 15天内平均降雨量达161毫米: a length of time that says what the measure behind it is
 * of. */
static bool lies_within(const PcReading *r, const PcFigure *f, const PcToken *before) {
    static const char *const UNITS[] = {"小时", "分钟", "天", "日", "米", "公里"};
    static const uint64_t VERBS = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(TO) | PC_WORD(BEFORE);
    bool duration = false;
    for (size_t i = 0; f->unit_text != NULL && i < G_N_ELEMENTS(UNITS); i++)
        duration |= pc_text_is(f->unit_text, UNITS[i]);
    uint32_t t = f->token + 1;
    bool bound = t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)) &&
                 r->tokens[t].word->comparator != PC_CMP_ABOUT && f->counts; /* 20户以上自然村通硬化路率 */
    if (!(duration || bound) || (before != NULL && pc_token_is(before, VERBS | PC_WORD(MAKE))))
        return false;
    if (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)))
        t++;
    return measures_behind(r, t);
}

/* 10万人生产安全事故死亡人数1.374人: a power of ten that a measure behind it is taken per. */
static bool counts_per(const PcReading *r, const PcFigure *f) {
    const char *s = r->block->text + f->digits.from;
    uint32_t n = f->digits.to - f->digits.from;
    bool ten =
        f->han ? n == 3 && memcmp(s, "十", 3) == 0 : n <= 3 && *s == '1' && strspn(s + 1, "0") >= n - 1;
    static const char *const SCALES[] = {"十", "百", "千", "万"};
    bool scale = false; /* 千人医疗机构床位数 */
    for (size_t i = 0; f->han && n == 3 && f->unit_text != NULL && i < G_N_ELEMENTS(SCALES); i++)
        scale |= memcmp(s, SCALES[i], 3) == 0 && pc_text_is(f->unit_text, "人");
    bool per = scale || (ten && f->unit_text != NULL && strstr(f->unit_text, "万") != NULL);
    if (f->form != PC_FORM_PLAIN || !per)
        return false;
    return f->token + 1 < r->n_tokens && r->tokens[f->token + 1].kind == PC_TOKEN_TEXT &&
           measures_behind(r, f->token + 1);
}

/* 中国电科32所: an institute by its number, behind the name of those who have such. */
static bool names_institute(const PcReading *r, const PcFigure *f) {
    if (f->unit_text == NULL || !pc_text_is(f->unit_text, "所") || f->han || f->form != PC_FORM_PLAIN)
        return false;
    uint32_t at = f->digits.from;
    while (at > r->from && r->block->text[at - 1] == ' ')
        at--;
    return pc_name_tail(r->lexicon, r->block->text + r->from, at - r->from, PC_WORD(OWNER)) != NULL;
}

/* 进入全国前10名: a place among others. */
static bool is_rank_among(const PcReading *r, const PcFigure *f, const PcToken *before) {
    if (f->unit_text == NULL || (!pc_text_is(f->unit_text, "名") && !pc_text_is(f->unit_text, "位")) ||
        before == NULL || before->to < 3)
        return false;
    bool alone = before->kind == PC_TOKEN_TEXT || before->to - before->from == 3; /* not 目前 */
    return alone && memcmp(r->block->text + before->to - 3, "前", 3) == 0;
}

/* 500千伏：开工建设…: a measure alone before a colon says what is spoken of. */
static bool is_label(const PcReading *r, const PcFigure *f, const PcToken *before) {
    const PcToken *after = token_after(r, f->token);
    return before == NULL && after != NULL && pc_token_sign(after, 0xff1a) && f->unit_text != NULL &&
           !f->counts && r->block->kind != PC_BLOCK_TABLE;
}

/* 肉类、果蔬、水产品“3大品类”: a count of the list before the quotation mark. */
static bool counts_list(const PcReading *r, const PcFigure *f) {
    uint32_t commas = 0;
    if (f->form != PC_FORM_PLAIN || f->unit_text == NULL || !pc_text_is(f->unit_text, "大"))
        return false;
    for (uint32_t t = f->token; t > 0 && f->token - t < PC_FAR; t--) {
        const PcToken *token = &r->tokens[t - 1];
        if (token->kind != PC_TOKEN_MARK || token->sign == 0x201c)
            continue;
        if (token->sign != 0x3001)
            break;
        commas++;
    }
    return commas >= 2;
}

/* 连续跨越三个千亿台阶: how many steps, whatever their height. */
static bool counts_steps(const PcReading *r, const PcFigure *f) {
    static const char *const HEIGHTS[] = {"十", "百", "千", "万", "亿", "元", "新", "大", "级"},
                             *const STEPS[] = {"台阶", "大关", "关口"};
    const char *text = r->block->text;
    uint32_t at = f->end;
    if (f->unit_text == NULL || !pc_text_is(f->unit_text, "个"))
        return false;
    while (at + 6 <= r->to && at - f->end < 18) {
        for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
            if (memcmp(text + at, STEPS[i], 6) == 0)
                return true;
        bool height = text[at] == ' ';
        for (size_t i = 0; !height && i < G_N_ELEMENTS(HEIGHTS); i++)
            height = memcmp(text + at, HEIGHTS[i], 3) == 0;
        if (!height)
            return false;
        at += text[at] == ' ' ? 1 : 3;
    }
    return false;
}

/* 百座粮仓计划, 百家企业升级行动: a round numeral in the name of a programme, but 十项重点工程 counts the
 * works. */
static bool names_programme(const PcReading *r, const PcFigure *f) {
    static const char *const ROUND[] = {"十", "百", "千", "万"}, *const WORKS[] = {"项", "个", "大", "类"};
    const char *digits = r->block->text + f->digits.from;
    bool round = false;
    for (size_t i = 0; f->han && f->digits.to - f->digits.from == 3 && i < G_N_ELEMENTS(ROUND); i++)
        round |= memcmp(digits, ROUND[i], 3) == 0;
    for (size_t i = 0; f->unit_text != NULL && i < G_N_ELEMENTS(WORKS); i++)
        round = round && !pc_text_is(f->unit_text, WORKS[i]);
    uint32_t from = f->token + 1, t = from;
    if (!round || !f->counts)
        return false;
    while (t < r->n_tokens && t - from < PC_FAR && r->tokens[t].kind != PC_TOKEN_MARK &&
           r->tokens[t].kind != PC_TOKEN_FIGURE && r->tokens[t].kind != PC_TOKEN_TIME)
        t++;
    if (t == from)
        return false;
    const PcWord *tail = pc_name_tail(r->lexicon, r->block->text + r->tokens[from].from,
                                      r->tokens[t - 1].to - r->tokens[from].from, PC_WORD(NAME_AFTER));
    return tail != NULL && tail->length > 3; /* 计划, 行动, 工程 */
}

static PcWhy why_not(const PcReading *r, const PcFigure *f) {
    const PcToken *before = token_before(r, f->token);
    if (f->why != PC_WHY_NONE)
        return f->why;
    if (f->digits.to - f->digits.from > r->scan.max_digits)
        return PC_WHY_OTHER; /* beyond any measure: named, never computed */
    if (f->digits.from < r->block->marker.text + r->block->marker.length && r->block->marker.length > 0 &&
        f->digits.from >= r->block->marker.text)
        return r->block->kind == PC_BLOCK_HEADING ? PC_WHY_SECTION_NUMBER : PC_WHY_LIST_NUMBER;
    static const char *const SIGNS[] = {"×", "÷", "=", "＝"};
    for (size_t i = 0; i < G_N_ELEMENTS(SIGNS); i++) {
        size_t n = strlen(SIGNS[i]);
        if (f->digits.from >= r->from + n && memcmp(r->block->text + f->digits.from - n, SIGNS[i], n) == 0)
            return PC_WHY_OTHER;
    }
    if (list_number(r, f))
        return PC_WHY_LIST_NUMBER;
    if (document_number(r, f))
        return PC_WHY_DOCUMENT_NUMBER;
    if (before != NULL && pc_token_is(before, PC_WORD(NAME_BEFORE)) && f->unit_text == NULL)
        return before->word->why;
    if (before != NULL && pc_token_is(before, PC_WORD(NAME_BEFORE)) && before->word->why == PC_WHY_ORDINAL)
        return PC_WHY_ORDINAL;
    if (is_rank_among(r, f, before))
        return PC_WHY_ORDINAL;
    if (f->han && in_ordinal_list(r, f))
        return PC_WHY_ORDINAL;
    const PcWord *name = f->form == PC_FORM_PLAIN || f->form == PC_FORM_RANGE ? name_word(r, f) : NULL;
    if (name != NULL)
        return name->why;
    if (f->quoted && !f->han && counts_list(r, f))
        return PC_WHY_NONE;
    if (f->quoted && (f->unit_text == NULL || f->han || f->counts))
        return f->unit_text == NULL || f->han ? PC_WHY_SLOGAN : PC_WHY_NAME;
    if (f->unit_text != NULL && pc_text_ends(f->unit_text, "岁") && names_class(r, f))
        return PC_WHY_NAME;
    if (names_institute(r, f) || names_grade(r, f) || counts_per(r, f) || of_so_many_people(r, f) ||
        lies_within(r, f, before))
        return PC_WHY_NAME;
    if (names_programme(r, f) || is_label(r, f, before))
        return PC_WHY_NAME;
    if (counts_steps(r, f))
        return PC_WHY_SLOGAN;
    if (lasts(r, f, before))
        return PC_WHY_DATE;
    if (f->han || f->unit_text != NULL)
        return PC_WHY_NONE;
    if (f->form == PC_FORM_RATIO || f->form == PC_FORM_FRACTION)
        return PC_WHY_NONE;
    if (pc_trie_find(r->lexicon->words, r->block->text + f->digits.from, f->digits.to - f->digits.from) !=
        NULL)
        return PC_WHY_NAME; /* 12345 */
    if (bare_year(r, f))
        return PC_WHY_YEAR;
    if (value_place(r, f))
        return PC_WHY_NONE;
    const PcToken *after = token_after(r, f->token);
    bool joined = after != NULL && after->from == f->end && after->kind != PC_TOKEN_MARK;
    return joined && f->form == PC_FORM_PLAIN ? PC_WHY_NAME : PC_WHY_OTHER;
}

/* 培育10亿级企业10家、50亿级2家: things of a class that are counted behind it. */
static bool is_rank(const PcReading *r, const PcFigure *f) {
    if (f->why != PC_WHY_NONE || f->unit_text == NULL || !pc_text_ends(f->unit_text, "级"))
        return false;
    uint32_t t = f->token + 1;
    while (t < r->n_tokens &&
           (r->tokens[t].kind == PC_TOKEN_TEXT ||
            pc_token_is(&r->tokens[t], PC_WORD(HEAD) | PC_WORD(PLAIN) | PC_WORD(PREDICATE))))
        t++;
    const PcFigure *count = t < r->n_tokens ? pc_token_claim(r, &r->tokens[t]) : NULL;
    return count != NULL && count->counts;
}

/* 收入50万元以上|的行政村占比达到72%: whether what 的 at token t describes has a share of its own. */
static bool describes_sharer(const PcReading *r, uint32_t t) {
    bool share = false;
    uint32_t from = t;
    for (; t < r->n_tokens && t - from < PC_FAR && r->tokens[t].kind != PC_TOKEN_MARK; t++) {
        const PcFigure *figure = pc_token_claim(r, &r->tokens[t]);
        if (figure != NULL)
            return share && figure->unit_text != NULL && pc_text_is(figure->unit_text, "%");
        share |= pc_token_is(&r->tokens[t], PC_WORD(SHARE_HEAD));
    }
    return false;
}

/* 10亿元以上项目32个, 产值超10亿元企业5家: a bound that only says which things are counted. */
static bool is_threshold(const PcReading *r, const PcFigure *f) {
    uint32_t t = f->token + 1;
    if (f->why != PC_WHY_NONE || f->counts || f->unit_text == NULL || strstr(f->unit_text, "%") != NULL)
        return false;
    const PcToken *before = token_before(r, f->token);
    bool bound =
        before != NULL && pc_token_is(before, PC_WORD(REACH)) && before->word->comparator != PC_CMP_EQ;
    if (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)) &&
        r->tokens[t].word->comparator != PC_CMP_ABOUT && r->tokens[t].word->comparator != PC_CMP_EQ) {
        bound = true;
        t++;
    }
    if (!bound || t >= r->n_tokens)
        return false;
    if (pc_token_text_is(r, &r->tokens[t], "的"))
        return describes_sharer(r, t);
    uint32_t noun = t;
    bool verb = before != NULL && pc_token_is(before, PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(CHANGE));
    while (t < r->n_tokens &&
           (r->tokens[t].kind == PC_TOKEN_TEXT ||
            (r->tokens[t].kind == PC_TOKEN_WORD &&
             !pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(AND) |
                                             PC_WORD(STRIP) | PC_WORD(BEFORE)))))
        t++;
    if (t == noun && t < r->n_tokens &&
        pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER))) /* 年营收10亿元以上|5家 */
        return pc_token_claim(r, &r->tokens[t]) != NULL && r->figures[r->tokens[t].index].counts;
    if (t <= noun || t >= r->n_tokens)
        return false;
    bool plain = r->tokens[noun].word != NULL && r->tokens[noun].word->kinds == PC_WORD(PLAIN) &&
                 pc_token_is(&r->tokens[t], PC_WORD(REACH)); /* 时速250公里及以上|高铁|超过600公里 */
    bool noun_behind =
        plain || r->tokens[noun].kind == PC_TOKEN_TEXT || pc_token_is(&r->tokens[noun], PC_WORD(PREDICATE));
    return pc_token_claim(r, &r->tokens[t]) != NULL || (!verb && noun_behind);
}

static bool is_scale(const char *unit) {
    return pc_text_is(unit, "万") || pc_text_is(unit, "亿") || pc_text_is(unit, "千");
}

/* 拆除违建1200处|8.6万平方米，: whether nothing follows that the measure could be a class of. */
static bool ends_amounts(const PcReading *r, const PcFigure *f) {
    uint32_t t = f->token + 1;
    while (t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(AFTER)))
        t++;
    if (f->han || t >= r->n_tokens || r->tokens[t].kind == PC_TOKEN_FIGURE)
        return !f->han;
    const PcToken *next = &r->tokens[t];
    bool class = pc_text_ends(f->unit_text, "元") ||
                 pc_text_ends(f->unit_text, "级"); /* 12个100亿元、70个30亿元以上项目 */
    return next->kind == PC_TOKEN_MARK && next->sign != 0x201c && !(class && next->sign == 0x3001);
}

/* 12个百亿元项目, 70个30亿元以上项目: a measure directly behind a count says of what kind the things are;
 * “3个100万” is a slogan. */
static bool is_class(const PcReading *r, const PcFigure *f) {
    const PcToken *before = token_before(r, f->token);
    bool rank = f->unit_text != NULL && !f->han && pc_text_ends(f->unit_text, "级"); /* 2个2000亿级集群 */
    if (f->why != PC_WHY_NONE || (f->counts && !rank) || f->unit_text == NULL || before == NULL ||
        before->kind != PC_TOKEN_FIGURE)
        return false;
    const PcFigure *count = &r->figures[before->index];
    if (is_scale(f->unit_text) || ends_amounts(r, f)) /* 3.2万户|9.6万|贫困人口: a count of its own */
        return false;
    return count->counts && (count->why == PC_WHY_NONE || count->quoted) && strchr(f->unit_text, '%') == NULL;
}

void pc_classify(PcReading *r) {
    for (uint32_t i = 0; i < r->n_figures; i++)
        r->figures[i].why = why_not(r, &r->figures[i]);
    for (uint32_t i = 0; i < r->n_figures; i++)
        if (is_rank(r, &r->figures[i]) || is_threshold(r, &r->figures[i]) || is_class(r, &r->figures[i]))
            r->figures[i].why = PC_WHY_NAME;
}
