/* cells: the rows of a table to claims: the name from its column, unit from column, bracket or head, period
 * from the head, bound and window from the cell. */
#include <string.h>

#include "claim/name.h"
#include "claim/noun.h"
#include "claim/reading.h"
#include "claim/work.h"
#include "claim/zone.h"

/* What a column's head says of its cells. */
typedef struct {
    const char *text; /* as printed, without line ends */
    PcHeading said;
    bool target, growth, cumulative, mean;
    bool added; /* 累计增加 */
    bool spans; /* “十四五”期间, “十四五”投资: of the whole plan, not of its end */
    PcDirection direction;
    const char *unit; /* in brackets in the head; NULL where none */
    const char
        *noun; /* what the column measures, where its head says so: 产量, 占比; NULL where it does not */
    PcSpan base;       /* of growth: the year of an earlier column; unknown where there is none */
    const char *whole; /* what a percentage is taken of */
    const char *half;  /* 城镇居民, 农村: of whom the column is; NULL where its head does not say */
    bool share, ratio; /* a share; a percentage of something else: 为预算% */
} Head;

typedef struct {
    PcReading *r;
    const PcTable *table;
    Head *heads;
    const char *caption_unit;
    PcSpan caption_span;   /* “十四五”投资: of a table whose heads say no time; unknown elsewhere */
    bool caption_spans;    /* it is of the whole plan, not of its end */
    PcSpan caption_plan;   /* a plan before the document's own that the caption looks back on; else unknown */
    const char *known[16]; /* ids of what the rows above measure, the latest ones */
    uint32_t n_known;
    const char *above; /* the name of the last row that is no part of another */
    const char *above_unit;
    bool parts;       /* the row before was 其中 of it, or one of those below */
    size_t next_mark; /* footnote marks handed out so far */
} Sheet;

/* What one row says of its cells. */
typedef struct {
    const char *name, *unit;
    PcAttribute attribute;
    const PcIndicator *known;
    PcAspect aspect;
    PcAnnual annual;
    PcDirection direction;
    const char *whole;
    PcSpan year; /* of a row that is a year's: its name; unknown elsewhere */
} Row;

static bool holds(const char *text, const char *word) {
    return text != NULL && word != NULL && strstr(text, word) != NULL;
}

/* What a head or a caption may say of its figures; the words are the catalogue's, kind column. */
#define COLUMN_SAYS(X)                                                                                       \
    X(GROWTH, "growth")                                                                                      \
    X(AMOUNT, "amount")                                                                                      \
    X(PERCENT_GROWTH, "percent-growth")                                                                      \
    X(CUMULATIVE, "cumulative")                                                                              \
    X(ADDED, "added")                                                                                        \
    X(SPAN, "span")                                                                                          \
    X(MEAN, "mean")                                                                                          \
    X(SHARE, "share")                                                                                        \
    X(FALL, "fall")                                                                                          \
    X(CAPTION_GROWTH, "caption-growth")
enum {
#define X(name, text) SAYS_BIT_##name,
    COLUMN_SAYS(X)
#undef X
};
#define SAYS(name) (1u << SAYS_BIT_##name)

/* The bit of a phrase's value; 0 of one that is unknown. */
static uint32_t bit_said(const PcPhrase *phrase) {
    static const char *const VALUES[] = {
#define X(name, text) text,
        COLUMN_SAYS(X)
#undef X
    };
    const char *value = pc_phrase_attribute(phrase, "value");
    for (size_t i = 0; value != NULL && i < G_N_ELEMENTS(VALUES); i++)
        if (pc_text_is(value, VALUES[i]))
            return 1u << i;
    return 0;
}

static bool holds_one(const char *text, size_t n, const char *words) {
    for (const char *word = words; *word != '\0'; word = pc_text_behind_word(word))
        if (memmem(text, n, word, pc_text_word(word)) != NULL)
            return true;
    return false;
}

/* All that the text says: SAYS(GROWTH), … */
static uint32_t said_by(const PcReading *r, const char *text) {
    size_t n = text == NULL ? 0 : strlen(text);
    uint32_t said = 0;
    for (const PcPhrase *const *p = r->lexicon->lists[PC_LIST_COLUMN]; n > 0 && *p != NULL; p++)
        if (holds_one(text, n, (*p)->text) && !holds(text, pc_phrase_attribute(*p, "unless")))
            said |= bit_said(*p);
    return said;
}

/* The cell without spaces between Chinese characters; NULL where it is empty. */
static const char *cell_plain(PcReading *r, PcCell cell) {
    if (cell.length == 0)
        return NULL;
    PcNoun all = {.piece = {{cell.text, cell.text + cell.length}}, .n = 1};
    return pc_noun_text(r, &all);
}

/* The unit in brackets at the end of a name or head: 总产值（亿元）. Cuts it off where `cut`. */
static const char *bracket_unit(PcReading *r, char *text, bool cut) {
    size_t n = text == NULL ? 0 : strlen(text);
    size_t close = n > 3 && memcmp(text + n - 3, "）", 3) == 0 ? 3 : n > 1 && text[n - 1] == ')' ? 1 : 0;
    if (close == 0)
        return NULL;
    char *open = NULL;
    for (char *p = text; *p != '\0'; p++)
        if (pc_text_begins(p, "（") || *p == '(')
            open = p;
    if (open == NULL)
        return NULL;
    size_t skip = *open == '(' ? 1 : 3, length = (size_t)(text + n - close - open) - skip;
    if (length > 12 && pc_text_begins(open + skip, "单位：")) {
        skip += 9;
        length -= 9;
    }
    if (length == 0 || length > 40 || pc_unit_resolve(r->lexicon->catalogue, open + skip, length) == NULL)
        return NULL;
    const char *unit = pc_arena_copy(&r->arena, open + skip, length);
    if (cut)
        *open = '\0';
    return unit;
}

/* What a head says is measured, without its unit and its time: 产量（万吨）, 2020年产值. NULL where it says
 * no more than that there are values. */
static const char *head_noun(PcReading *r, const char *text) {
    size_t n = strcspn(text, "(");
    const char *bracket = strstr(text, "（");
    if (bracket != NULL)
        n = MIN(n, (size_t)(bracket - text));
    while (n >= 3 && text[n - 1] == '%')
        n--;
    const PcWord *planned = pc_name_tail(r->lexicon, text, n, PC_WORD(PLANNED));
    if (planned != NULL && n > planned->length + 3) /* 2025年产值|目标 */
        n -= planned->length;
    for (size_t at = 0; at < n; at++) {
        if (pc_text_continues(text[at]))
            continue;
        const PcWord *word = pc_trie_find(r->lexicon->words, text + at, n - at);
        bool times = at == 0 ||
                     (at >= 3 && (memcmp(text + at - 3, "年", 3) == 0 ||
                                  memcmp(text + at - 3, "月", 3) == 0 || memcmp(text + at - 3, "”", 3) == 0));
        if (times && n - at == 6 && memcmp(text + at, "投资", 6) == 0) /* “十四五”|投资（亿元） */
            return "投资";
        const PcWord *kind = times ? pc_name_tail(r->lexicon, text + at, n - at, PC_WORD(BASE_KIND)) : NULL;
        if (kind != NULL && kind->length == n - at)
            return NULL; /* 2020年|执行数 */
        if (times && word != NULL && word->kinds & (PC_WORD(HEAD) | PC_WORD(SHARE_HEAD)))
            return pc_arena_copy(&r->arena, text + at, n - at);
        if (times && pc_name_known(r->lexicon, text + at, n - at, true) != NULL)
            return pc_arena_copy(&r->arena, text + at, n - at);
    }
    return NULL;
}

/* A head's unit without brackets: 增速%, 为预算%. */
static const char *bare_percent(const char *text) {
    size_t n = strlen(text);
    return n > 1 && text[n - 1] == '%' ? "%" : NULL;
}

/* Whether a head speaks of what is planned: 目标值, 预算数. */
static bool says_target(const PcReading *r, const char *text) {
    size_t n = text == NULL ? 0 : strlen(text);
    for (size_t at = 0; at < n;) {
        uint32_t length, step;
        pc_char_read(text + at, &step);
        const PcWord *word = pc_trie_longest(r->lexicon->words, text + at, n - at, &length);
        if (word != NULL &&
            ((word->kinds & PC_WORD(STATUS) && word->status == PC_STATUS_TARGET) || word->section == 2))
            return true;
        at += word != NULL ? length : step;
    }
    return false;
}

/* What a percentage is taken of: 执行数为预算数的%, 完成预算（%）; NULL where the head does not say. */
static const char *head_whole(PcReading *r, const char *text) {
    const char *of = strstr(text, "为"), *made = strstr(text, "完成");
    const char *from = of != NULL ? of + 3 : made != NULL ? made + 6 : NULL;
    if (from == NULL || (from != text && of == NULL && pc_text_begins(from, "率"))) /* 完成率 */
        return NULL;
    size_t n = strcspn(from, "(%");
    const char *bracket = strstr(from, "（"), *tail = strstr(from, "的%");
    if (bracket != NULL)
        n = MIN(n, (size_t)(bracket - from));
    if (tail != NULL)
        n = MIN(n, (size_t)(tail - from));
    return n == 0 ? NULL : pc_arena_copy(&r->arena, from, n);
}

/* 其中：城市, 农村居民, over columns or at the head of one: of whom they are; NULL where the text says more.
 */
static const char *half_of_head(PcReading *r, const char *text) {
    enum { MAX_HALF = 18 };
    uint32_t length;
    const PcWord *word =
        text == NULL ? NULL : pc_trie_longest(r->lexicon->words, text, strlen(text), &length);
    if (word != NULL && word->kinds & PC_WORD(PART)) {
        text += length;
        text += pc_text_begins(text, "：") ? 3 : 0;
        word = pc_trie_longest(r->lexicon->words, text, strlen(text), &length);
    }
    bool half = word != NULL && word->kinds & PC_WORD(MODIFIER) && !pc_text_ends(word->text, "口");
    if (!half)
        return NULL;
    size_t n = strcspn(text, "(");
    const char *bracket = strstr(text, "（"); /* 城镇居民（元） */
    if (bracket != NULL)
        n = MIN(n, (size_t)(bracket - text));
    bool more = n > MAX_HALF || strcspn(text, "%0123456789") < n;
    return more ? NULL : pc_arena_copy(&r->arena, text, n);
}

static void read_head(Sheet *sheet, uint32_t c) {
    PcReading *r = sheet->r;
    Head *head = &sheet->heads[c];
    char *text = (char *)cell_plain(r, sheet->table->columns[c].head);
    memset(head, 0, sizeof *head);
    head->text = text;
    if (text == NULL)
        return;
    head->unit = bracket_unit(r, text, false);
    if (head->unit == NULL)
        head->unit = bare_percent(text);
    head->noun = head_noun(r, text);
    head->said = pc_heading_of(r, text);
    const char *over = cell_plain(r, sheet->table->columns[c].over);
    head->half = half_of_head(r, over != NULL ? over : text);
    if (over != NULL) { /* “十四五”目标 over 2025年 and 年均[累计] */
        PcHeading above = pc_heading_of(r, over);
        if (!pc_span_known(head->said.span))
            head->said.span = above.span;
        if (head->said.status == 0)
            head->said.status = above.status;
    }
    head->target = head->said.status == 2 || says_target(r, over) || says_target(r, text);
    bool percent = head->unit != NULL && pc_text_is(head->unit, "%");
    uint32_t said = said_by(r, text);
    head->growth = said & SAYS(GROWTH);
    if (!percent && said & SAYS(AMOUNT))
        head->growth = false; /* 比上年增减额: by how much */
    head->growth |= percent && said & SAYS(PERCENT_GROWTH);
    head->cumulative = said & SAYS(CUMULATIVE);
    head->added = !head->growth && said & SAYS(ADDED);
    head->spans = said & SAYS(SPAN);
    head->mean = said & SAYS(MEAN);
    head->share = said & SAYS(SHARE);
    head->ratio = !head->growth && !head->share && head->unit != NULL && pc_text_is(head->unit, "%") &&
                  (head->noun == NULL || holds(text, "为"));
    if (head->unit == NULL && !head->growth && pc_text_begins(text, "完成") && head_whole(r, text) != NULL) {
        head->unit = "%"; /* 完成预算 beside the budget and what came of it */
        head->ratio = true;
    }
    if (pc_text_ends(text, "预算"))
        head->target = true;
    if (head->ratio) {
        head->whole = head_whole(r, text);
        head->target = false;
    }
    head->direction = said & SAYS(FALL) ? PC_DIR_DOWN : PC_DIR_UP;
}

static bool one_year(PcSpan span) {
    return span.from_year == span.to_year;
}

static bool is_share(const PcReading *r, const char *noun) {
    const PcWord *word = pc_trie_find(r->lexicon->words, noun, strlen(noun));
    return word != NULL && word->kinds & PC_WORD(SHARE_HEAD);
}

/* 2020年产值（亿元） | 2025年目标（亿元）: what is aimed at is what the column before in the same unit
 * measures. */
static void share_noun(Sheet *sheet, uint32_t c) {
    Head *head = &sheet->heads[c];
    if (!head->target || head->noun != NULL || head->unit == NULL || head->growth || head->ratio ||
        head->share)
        return;
    for (uint32_t k = c; k > 0; k--) {
        const Head *left = &sheet->heads[k - 1];
        bool other = left->growth || left->ratio || left->share || g_strcmp0(left->unit, head->unit) != 0;
        if (left->noun == NULL || other)
            continue;
        head->noun = left->noun;
        return;
    }
}

/* A column of growth beside columns of years: 2019年, 2020年, 增长（%） speaks of the second, measured from
 * the first; a yearly mean or a sum of the years between them. */
static void relate_head(Sheet *sheet, uint32_t c) {
    Head *head = &sheet->heads[c];
    const Head *last = NULL, *first = NULL;
    share_noun(sheet, c);
    if (!(head->growth || head->added || head->cumulative || head->ratio || head->share) ||
        pc_span_known(head->said.span))
        return;
    for (uint32_t k = c; k > 0; k--) {
        const Head *left = &sheet->heads[k - 1];
        if (left->noun != NULL && !head->ratio && !left->share) {
            if (head->noun == NULL)
                head->noun = left->noun;
            else if (head->share && is_share(sheet->r, head->noun)) /* 常住人口（人） | 比重（%） */
                head->noun = pc_join(sheet->r, left->noun, head->noun, NULL);
        }
        if (left->growth || left->ratio || !pc_span_known(left->said.span) || !one_year(left->said.span))
            continue;
        if (last == NULL)
            last = left;
        else if (first == NULL && left->said.span.to_year < last->said.span.to_year)
            first = left;
    }
    if (last == NULL)
        return;
    int year = last->said.span.to_year;
    head->target = last->target;
    head->said.status = last->said.status;
    head->said.span = last->said.span;
    if (first != NULL && (head->growth || head->added))
        head->base = first->said.span;
    if ((head->mean || head->cumulative) && first != NULL)
        head->said.span = pc_span_years(first->said.span.to_year + 1, year);
}

/* ---- a row
 * ------------------------------------------------------------------------------------------------- */

static const char *without_note(PcReading *r, const char *name) {
    size_t n = name == NULL ? 0 : strlen(name);
    if (n > 3 && name[n - 1] == ']') { /* 0—15岁[7] */
        size_t open = n - 1;
        while (open > 0 && pc_is_digit(name[open - 1]))
            open--;
        if (open > 1 && open < n - 1 && name[open - 1] == '[')
            n = open - 1;
    }
    while (n > 0 && pc_is_digit(name[n - 1]) && n > 3 && (uint8_t)name[n - 2] >= 0x80)
        n--;
    return name == NULL ? NULL : pc_arena_copy(&r->arena, name, n);
}

/* Bytes of a sign that sets a row under the one above: #, ——. */
static size_t order_sign(const char *at) {
    static const char *const SIGNS[] = {"#", "＃", "*", "＊", "——", "—", "-", "　", " ", "△", "："};
    for (size_t i = 0; i < G_N_ELEMENTS(SIGNS); i++)
        if (pc_text_begins(at, SIGNS[i]))
            return strlen(SIGNS[i]);
    return 0;
}

/* Bytes of a row's number: 1. 2、 一、 （一）. */
static size_t order_number(const char *at) {
    static const char NUMERALS[] = "一二三四五六七八九十";
    size_t open = pc_text_begins(at, "（") ? 3 : *at == '(' ? 1 : 0, n = open;
    while (pc_is_digit(at[n]) && n < open + 2)
        n++;
    if (n == open && strlen(at + n) > 3 &&
        g_strstr_len(NUMERALS, -1, (char[]){at[n], at[n + 1], at[n + 2], 0}) != NULL)
        n += 3;
    if (n == open)
        return 0;
    if (open > 0)
        return pc_text_begins(at + n, "）") ? n + 3 : at[n] == ')' ? n + 1 : 0;
    return pc_text_begins(at + n, "、") ? n + 3 : at[n] == '.' && !pc_is_digit(at[n + 1]) ? n + 1 : 0;
}

/* 其中：税收收入, #限额以上, 1.粮食: the name without what orders the rows. */
static const char *without_order(PcReading *r, const char *name) {
    const char *at = name;
    for (size_t n = 1; n > 0 && *at != '\0'; at += n) {
        uint32_t length;
        const PcWord *word = pc_trie_longest(r->lexicon->words, at, strlen(at), &length);
        bool part = word != NULL && word->kinds & PC_WORD(PART) && at[length] != '\0';
        n = part ? length : MAX(order_sign(at), order_number(at));
    }
    return *at == '\0' || at == name ? name : pc_arena_copy(&r->arena, at, strlen(at));
}

static void read_name(Sheet *sheet, Row *row) {
    PcReading *r = sheet->r;
    size_t n = strlen(row->name), at = n > 27 ? n - 27 : 0;
    row->known = pc_name_indicator(r->lexicon, row->name, n, true, &row->aspect, &row->annual);
    for (; at < n; at++) {
        if (pc_text_continues(row->name[at]))
            continue;
        const PcWord *word = pc_trie_find(r->lexicon->words, row->name + at, n - at);
        if (word == NULL)
            continue;
        if (word->kinds & (PC_WORD(GROWTH_HEAD) | PC_WORD(CHANGE))) {
            row->aspect = PC_ASPECT_GROWTH;
            row->direction = word->direction;
            if (holds(row->name, "年均") || holds(row->name, "平均增长") || holds(row->name, "复合"))
                row->annual = PC_ANNUAL_COMPOUND;
            return;
        }
        if (word->kinds & PC_WORD(SHARE_HEAD) && !pc_text_is(word->text, "比")) {
            row->aspect = PC_ASPECT_SHARE;
            const char *share = strstr(row->name, "占");
            if (share != NULL && share + 3 < row->name + at) /* 蓝绿空间占比 names no whole */
                row->whole = pc_arena_copy(&r->arena, share + 3, (size_t)(row->name + at - share - 3));
            return;
        }
    }
    if (row->aspect == PC_ASPECT_GROWTH && row->direction == PC_DIR_NONE)
        row->direction = PC_DIR_UP;
    if (row->aspect == PC_ASPECT_LEVEL && pc_text_begins(row->name, "新增")) {
        row->aspect = PC_ASPECT_INCREMENT;
        row->direction = PC_DIR_UP;
    }
}

/* Whether a row's name only says of whom: 城镇, 女性, 0—15岁, 65周岁及以上. */
static bool is_half(const PcReading *r, const char *name) {
    const PcWord *word = pc_trie_find(r->lexicon->words, name, strlen(name));
    return (word != NULL && word->kinds & PC_WORD(MODIFIER)) || pc_text_ends(name, "岁") ||
           pc_text_ends(name, "岁及以上") || pc_text_ends(name, "岁以上") || pc_text_ends(name, "岁以下");
}

/* 全国人口 without 全国. */
static const char *without_area(const PcReading *r, const char *name) {
    uint32_t length;
    const PcWord *word = pc_trie_longest(r->lexicon->words, name, strlen(name), &length);
    return word != NULL && word->kinds & PC_WORD(AREA) && name[length] != '\0' ? name + length : name;
}

/* Whether a row above measures the indicator. */
static bool is_above(const Sheet *sheet, const char *id) {
    for (uint32_t i = 0; id != NULL && i < MIN(sheet->n_known, G_N_ELEMENTS(sheet->known)); i++)
        if (pc_text_is(sheet->known[i], id))
            return true;
    return false;
}

/* 地区生产总值 | 第一产业 | #工业: what a row names shortly that is a part of a row above; NULL where nothing
 * is. */
static const char *part_of_above(const Sheet *sheet, const char *name) {
    const PcCatalogue *catalogue = sheet->r->lexicon->catalogue;
    size_t n = strlen(name);
    for (size_t i = 0; n >= 6 && i < pc_relation_count(catalogue); i++) {
        const PcRelation *relation = pc_relation_at(catalogue, i);
        bool sum = relation->kind == PC_RELATION_SUM,
             part_of = relation->kind == PC_RELATION_SUBSET ||
                       (relation->kind == PC_RELATION_SHARE && !relation->outside);
        if (!(sum || part_of) || !is_above(sheet, sum ? relation->result : relation->whole))
            continue;
        for (const char *const *id = relation->parts; *id != NULL; id++) {
            const PcIndicator *part = pc_indicator_by_id(catalogue, *id);
            if (part == NULL || strncmp(part->name, name, n) != 0 || part->name[n] == '\0')
                continue;
            const PcWord *measure =
                pc_trie_find(sheet->r->lexicon->words, part->name + n, strlen(part->name + n));
            if (measure != NULL && measure->kinds & PC_WORD(HEAD))
                return part->name;
        }
    }
    return NULL;
}

/* 2018, 2019年: the year that is a row's name; unknown where it is none. */
static PcSpan year_of_row(const char *name) {
    size_t n = 0;
    while (pc_is_digit(name[n]))
        n++;
    bool year = n == 4 && (pc_text_begins(name, "19") || pc_text_begins(name, "20")) &&
                (name[n] == '\0' || pc_text_is(name + n, "年"));
    return year ? pc_span_year(atoi(name)) : (PcSpan){0};
}

/* 每千人口床位数 | 其中：公立医院 | 社会办医院: a part that is no measure is counted by what its whole is. */
static const char *part_of_mean(const Sheet *sheet, const char *name, const char *unit) {
    PcReading *r = sheet->r;
    const PcWork w = {.r = r};
    const char *per = pc_counted_by(r, sheet->above), *above = sheet->above;
    if (per == NULL || pc_name_known(r->lexicon, name, strlen(name), false) != NULL ||
        g_strcmp0(unit, sheet->above_unit) != 0 || pc_text_begins(name, "每"))
        return name;
    const PcWord *stock = pc_name_tail(r->lexicon, above, strlen(above), PC_WORD(STOCK_TAIL));
    return pc_join(r, per, name, stock == NULL || pc_is_measure(&w, name) ? NULL : stock->text);
}

/* Whether a row is set under the one above: 其中：…, or a row without a number behind such a one. */
static bool goes_below(const Sheet *sheet, const char *name, bool numbered) {
    uint32_t length;
    const PcWord *word = pc_trie_longest(sheet->r->lexicon->words, name, strlen(name), &length);
    return (word != NULL && word->kinds & PC_WORD(PART)) || (sheet->parts && !numbered);
}

/* 电力装机容量 | 其中：风电: a part in the same unit that is no measure by itself is measured as what it is
 * of. */
static const char *part_measured(const Sheet *sheet, const char *name, const char *unit) {
    const PcWork w = {.r = sheet->r};
    if (sheet->above == NULL || unit == NULL || g_strcmp0(unit, sheet->above_unit) != 0 ||
        pc_measures(&w, name))
        return name;
    const PcWord *head = pc_tail_word(sheet->r->lexicon, sheet->above, PC_WORD(HEAD));
    bool whole = head == NULL || head->length == strlen(sheet->above) || pc_text_is(unit, "%");
    return whole ? name : pc_join(sheet->r, name, head->text, NULL);
}

static void read_row(Sheet *sheet, uint32_t i, Row *row) {
    PcReading *r = sheet->r;
    const PcTable *table = sheet->table;
    bool numbered = true; /* where no column numbers the rows */
    memset(row, 0, sizeof *row);
    for (uint32_t c = 0; c < table->n_columns; c++) {
        PcCell cell = table->cells[(size_t)i * table->n_columns + c];
        const char *text = cell_plain(r, cell);
        if (table->columns[c].role == PC_COLUMN_SERIAL)
            numbered = text != NULL;
        if (text == NULL)
            continue;
        if (table->columns[c].role == PC_COLUMN_NAME)
            row->name = row->name == NULL ? without_note(r, text) : row->name;
        else if (table->columns[c].role == PC_COLUMN_UNIT && !pc_text_is(text, "/") &&
                 !pc_text_is(text, "-") && !pc_text_is(text, "—"))
            row->unit = text;
        else if (table->columns[c].role == PC_COLUMN_ATTRIBUTE)
            pc_attribute_from(text, &row->attribute);
    }
    if (row->name == NULL)
        return;
    const char *name = without_order(r, row->name);
    const PcWord *qualifier = pc_trie_find(r->lexicon->words, name, strlen(name));
    bool half = is_half(r, name), below = goes_below(sheet, row->name, numbered);
    sheet->parts = below;
    if (half && sheet->above != NULL && strstr(name, sheet->above) == NULL)
        name = pc_join(r, name, sheet->above, NULL); /* 全国人口 | 其中：城镇 | 65周岁及以上 */
    else if (name == row->name && !below)
        sheet->above = without_area(r, name);
    else if (qualifier != NULL && qualifier->kinds & PC_WORD(QUALIFIER) && sheet->above != NULL)
        name = pc_join(r, name, sheet->above, NULL); /* #限额以上 */
    row->name = name;
    const char *unit = bracket_unit(r, (char *)row->name, true);
    if (row->unit == NULL)
        row->unit = unit;
    if (below)
        row->name = part_measured(sheet, part_of_mean(sheet, row->name, row->unit), row->unit);
    else
        sheet->above_unit = row->unit;
    row->year = year_of_row(row->name);
    if (pc_span_known(row->year))
        return;
    read_name(sheet, row);
    const char *part = row->known == NULL ? part_of_above(sheet, row->name) : NULL;
    if (part != NULL) {
        row->name = part;
        read_name(sheet, row);
    }
    if (row->known != NULL)
        sheet->known[sheet->n_known++ % G_N_ELEMENTS(sheet->known)] = row->known->id;
}

/* A row that is a year's is named by the heads of its columns, a rate of growth by the column before. */
static void name_year(Sheet *sheet, const Head *head, Row *row) {
    PcReading *r = sheet->r;
    const Head *of = head;
    while (of > sheet->heads && (of->growth || of->share || of->ratio))
        of--;
    size_t n = of->text == NULL ? 0 : strcspn(of->text, "(");
    const char *bracket = n == 0 ? NULL : strstr(of->text, "（");
    if (bracket != NULL)
        n = MIN(n, (size_t)(bracket - of->text));
    bool named = of > sheet->heads && n > 0; /* the first column holds the years */
    row->name = named ? pc_arena_copy(&r->arena, of->text, n) : head->noun != NULL ? head->noun : head->text;
    if (row->name != NULL)
        read_name(sheet, row);
}

/* ---- a cell
 * ------------------------------------------------------------------------------------------------ */

/* The window a cell speaks of. */
static PcSpan cell_span(const Sheet *sheet, const Row *row, const Head *head, const PcDraft *draft,
                        PcSpan marked) {
    const PcReading *r = sheet->r;
    if (pc_span_known(marked))
        return marked;
    PcSpan span = head->said.span;
    if (!pc_span_known(span) && head->target &&
        pc_span_known(sheet->caption_plan)) /* “十三五”规划指标实现情况 | 规划目标 */
        span = sheet->caption_plan;
    if (!pc_span_known(span) && head->target) /* 规划目标 under “十三五”完成情况 */
        span = r->heading.status == 1 && pc_span_known(r->heading.span) ? r->heading.span : r->plan;
    bool spans = head->spans;
    if (!pc_span_known(span) && pc_span_known(sheet->caption_span)) {
        span = sheet->caption_span;
        spans |= sheet->caption_spans;
    }
    if (!pc_span_known(span)) /* a report's table speaks of the report's year */
        span = pc_span_known(r->heading.span)                ? r->heading.span
               : pc_span_known(r->plan) && one_year(r->plan) ? r->plan
                                                             : span;
    if (!pc_span_known(span) && r->heading.status == 2 && head->said.status != 1 && pc_span_known(r->plan) &&
        !one_year(r->plan))
        span = pc_span_year(r->plan.to_year); /* what a plan aims at ends with it */
    if (!pc_span_known(span))
        return span;
    bool whole = draft->q.annual != PC_ANNUAL_NONE || draft->q.aspect == PC_ASPECT_CUMULATIVE ||
                 draft->cumulative || (row->known != NULL && row->known->measures == PC_MEASURES_SUM);
    bool planned = pc_span_known(r->plan) && !one_year(r->plan);
    if (whole && planned && one_year(span)) {
        if (span.to_year == r->plan.to_year)
            return r->plan;
        if (span.to_year == r->plan.from_year - 1)
            return (PcSpan){(int16_t)(span.to_year - 4), span.to_year, 0, 0};
    }
    if (!whole && !spans && !one_year(span) && draft->q.aspect != PC_ASPECT_INCREMENT)
        return pc_span_year(span.to_year);
    return span;
}

/* The name of one of several figures in a cell: 成片：…, （其中工程技术研究中心 4）. */
static const char *part_name(PcReading *r, const PcZone *zone) {
    PcNoun phrase;
    uint32_t lo = zone->lo, end = zone->np_end;
    pc_noun_read(r, lo, end, &phrase);
    if (phrase.n == 0 && lo > 0 && pc_token_sign(&r->tokens[lo - 1], 0xff1a))
        pc_noun_read(r, pc_zone_left(r, lo - 1), lo - 1, &phrase);
    return pc_noun_text(r, &phrase);
}

/* 省级以上平台数 without 省级以上: for （其中国家级5）. */
static const char *without_level(const char *name) {
    enum { NEAR = 12 };
    const char *above = strstr(name, "以上"), *level = strstr(name, "级");
    if (above != NULL && above - name <= NEAR && above[6] != '\0')
        return above + 6;
    return level != NULL && level - name <= 6 && level[3] != '\0' ? level + 3 : name;
}

/* Whether the row is of an area and its columns say what is measured: 城关区 | 地区生产总值. */
static const PcWord *row_area(const PcReading *r, const char *name) {
    const PcWord *word = pc_trie_find(r->lexicon->words, name, strlen(name));
    return word != NULL && word->kinds & PC_WORD(AREA) ? word : NULL;
}

/* What the head adds to the row's name, and its unit where the head has one of its own. */
static void name_cell(Sheet *sheet, const Row *row, const Head *head, PcQuantity *q) {
    PcReading *r = sheet->r;
    if (head->half != NULL && head->noun == NULL && !head->ratio && strstr(row->name, head->half) == NULL)
        q->indicator = pc_join(r, head->half, row->name, NULL);
    bool own_unit = head->unit != NULL && (row->unit == NULL || head->ratio || head->share);
    if (own_unit && !head->growth)
        q->unit = head->unit;
    if (head->ratio) {
        if (head->whole != NULL) {
            q->whole = head->whole;
            q->indicator = pc_join(r, pc_join(r, row->name, "相当于", head->whole), "比例", NULL);
        }
        return;
    }
    const PcWork w = {.r = r};
    bool named =
        row->unit != NULL && !head->share && pc_measures(&w, row->name); /* 水泥 | 万吨 | 产量 is not */
    if (head->noun == NULL || named || holds(row->name, head->noun))
        return;
    const PcWord *area = row_area(r, row->name);
    if (area == NULL)
        q->indicator = pc_join(r, row->name, head->noun, NULL);
    else
        q->indicator = head->noun;
}

/* 年均/累计 over 7.5% in a row of 亿元: a yearly rate. */
static bool is_mean_rate(const Row *row, const Head *head, const PcFigure *figure) {
    return head->mean && figure->unit_text != NULL && pc_text_is(figure->unit_text, "%") &&
           row->unit != NULL && !pc_text_is(row->unit, "%");
}

/* The bound before a bracket: ＞[12]; NULL where there is none. */
static const PcWord *bound_outside(const PcReading *r) {
    return r->n_tokens > 1 && pc_token_is(&r->tokens[0], PC_WORD(REACH) | PC_WORD(BEFORE)) ? r->tokens[0].word
                                                                                           : NULL;
}

static bool in_brackets(const PcReading *r) {
    const PcToken *first = r->tokens + (bound_outside(r) != NULL);
    return r->n_tokens > 1 &&
           (pc_token_sign(first, '[') || pc_token_sign(first, 0x3014) || pc_token_sign(first, 0x3010));
}

/* What a sum over the plan is in brackets: 亿元 〔2600〕; a change, where a rate says it: 城镇化率 〔5〕,
 * 死亡率 〔-20%〕, 占比 〔2.8个百分点〕. Whether that is so. */
static bool sums_change(const Row *row, const PcFigure *figure, PcQuantity *q) {
    bool points = q->unit != NULL && strstr(q->unit, "分点") != NULL,
         percent = q->unit != NULL && pc_text_is(q->unit, "%");
    if (!points && !percent)
        return false;
    bool rate = percent && figure->unit_text != NULL && row->unit != NULL && !pc_text_is(row->unit, "%");
    q->aspect = rate ? PC_ASPECT_GROWTH : PC_ASPECT_PP;
    q->direction = figure->value != NULL && *figure->value == '-' ? PC_DIR_DOWN : PC_DIR_UP;
    return true;
}

static void read_cell_figure(Sheet *sheet, const Row *row, const Head *head, uint32_t i, PcSpan marked,
                             bool bracketed) {
    PcReading *r = sheet->r;
    PcFigure *figure = &r->figures[i];
    PcDraft *draft = &r->drafts[i];
    pc_figure_values(&r->scan, figure);
    pc_subject_read(r, i); /* bounds, change, part */
    const PcZone *zone = pc_zone_of(r, i);
    const char *part = part_name(r, zone);
    PcQuantity own = draft->q;
    PcQuantity *q = &draft->q;
    q->indicator = row->name;
    q->whole = row->whole;
    q->part = part;
    q->attribute = row->attribute;
    q->unit = figure->unit_text != NULL ? figure->unit_text
              : row->unit != NULL       ? row->unit
              : head->unit != NULL      ? head->unit
                                        : sheet->caption_unit;
    q->aspect = row->aspect;
    q->annual = row->annual;
    q->direction = row->direction;
    if (bracketed && bound_outside(r) != NULL && q->comparator == PC_CMP_EQ)
        q->comparator = bound_outside(r)->comparator;
    name_cell(sheet, row, head, q);
    bool rate =
        q->unit == NULL || pc_text_is(q->unit, "%") || pc_text_is(q->unit, "‰") || pc_text_is(q->unit, "倍");
    if (q->aspect == PC_ASPECT_GROWTH && !rate) { /* 提升率 in 亿元/平方公里: the level it starts from */
        q->aspect = PC_ASPECT_LEVEL;
        q->annual = PC_ANNUAL_NONE;
        q->direction = PC_DIR_NONE;
    }
    bool changes = zone->change != NULL, longer = false;
    if (figure->form == PC_FORM_RATIO) {
        q->aspect = PC_ASPECT_RATIO;
    } else if (changes && q->unit != NULL && pc_text_is(q->unit, "%")) {
        q->aspect = PC_ASPECT_GROWTH;
        q->direction = zone->change->direction;
    } else if (changes && own.aspect == PC_ASPECT_PP) {
        q->aspect = PC_ASPECT_PP;
        q->direction = own.direction;
    } else if (head->share && q->unit != NULL && pc_text_is(q->unit, "%") &&
               (row->unit == NULL || figure->unit_text != NULL) &&
               q->aspect != PC_ASPECT_SHARE) { /* 防洪提升 | 占比（%） */
        q->aspect = PC_ASPECT_SHARE;
        q->annual = PC_ANNUAL_NONE;
        q->direction = PC_DIR_NONE;
    } else if (head->added && q->aspect != PC_ASPECT_GROWTH && !bracketed) {
        bool points = q->unit != NULL && (pc_text_is(q->unit, "%") || strstr(q->unit, "分点") != NULL);
        q->aspect = points ? PC_ASPECT_PP : PC_ASPECT_INCREMENT;
        q->direction = PC_DIR_UP;
    } else if (head->cumulative && bracketed &&
               (q->aspect == PC_ASPECT_LEVEL || q->aspect == PC_ASPECT_SHARE)) {
        longer = q->unit != NULL && (pc_text_is(q->unit, "岁") || pc_text_is(q->unit, "年"));
        if (!sums_change(row, figure, q)) {
            q->aspect = longer ? PC_ASPECT_INCREMENT : PC_ASPECT_CUMULATIVE;
            q->direction = longer ? PC_DIR_UP : PC_DIR_NONE; /* 人均预期寿命 [1]: longer by so many */
        }
    } else if ((head->growth || is_mean_rate(row, head, figure)) &&
               (row->aspect == PC_ASPECT_LEVEL || row->aspect == PC_ASPECT_INCREMENT) && !bracketed) {
        q->aspect = PC_ASPECT_GROWTH;
        q->direction = changes ? zone->change->direction : head->direction;
        q->annual = head->mean ? PC_ANNUAL_COMPOUND : PC_ANNUAL_NONE;
        q->unit = figure->unit_text != NULL ? figure->unit_text : head->unit != NULL ? head->unit : "%";
    } else if (q->aspect == PC_ASPECT_LEVEL && (zone->cumulative || bracketed)) {
        q->aspect = PC_ASPECT_CUMULATIVE;
    } else if (q->aspect == PC_ASPECT_LEVEL && (head->share || head->ratio) && q->unit != NULL &&
               pc_text_is(q->unit, "%")) {
        q->aspect = PC_ASPECT_SHARE;
    } else if (q->aspect == PC_ASPECT_GROWTH && head->mean && !bracketed) {
        q->annual = PC_ANNUAL_COMPOUND;
    }
    if (pc_span_known(marked) && one_year(marked) && q->annual == PC_ANNUAL_COMPOUND)
        q->annual = PC_ANNUAL_NONE; /* “(2020年)” behind the rate of one year */
    draft->cumulative = zone->cumulative || bracketed;
    draft->span = cell_span(sheet, row, head, draft, marked);
    draft->base = (PcSpan){0};
    bool change = q->aspect == PC_ASPECT_GROWTH || q->aspect == PC_ASPECT_PP ||
                  ((head->added || longer) && q->aspect == PC_ASPECT_INCREMENT);
    if (change && pc_span_known(draft->span) && pc_span_known(head->base))
        draft->base = head->base;
    else if (change && pc_span_known(draft->span))
        draft->base = pc_span_year(one_year(draft->span) && head->target && q->annual == PC_ANNUAL_NONE &&
                                           pc_span_known(r->plan)
                                       ? r->plan.from_year - 1
                                       : draft->span.from_year - 1);
    q->status = head->target || (head->said.status == 0 && r->heading.status == 2) ? PC_STATUS_TARGET
                                                                                   : PC_STATUS_ACTUAL;
    q->area_name = NULL;
    if (q->indicator != row->name && row_area(r, row->name) != NULL)
        q->area_name = row->name;
    pc_draft_place(r, draft);
    q->indicator_id = row->known == NULL ? NULL : row->known->id;
    if (zone->part && part != NULL && strlen(part) >= 12) /* 64（其中工程技术研究中心 4） */
        q->indicator = part;
    else if (zone->part && part != NULL && pc_text_ends(part, "级"))
        q->indicator = pc_join(r, part, without_level(row->name), NULL);
    if (q->indicator != row->name) {
        const PcIndicator *known = pc_name_known(r->lexicon, q->indicator, strlen(q->indicator), true);
        q->indicator_id = known == NULL ? NULL : known->id;
    }
    draft->group = 0;
    draft->role = PC_ROLE_NONE;
}

/* A time in the cell that says when its figure holds: 29.7 (2020年). */
static PcSpan marked_time(const PcReading *r) {
    for (uint32_t t = 0; t < r->n_tokens; t++)
        if (r->tokens[t].kind == PC_TOKEN_TIME)
            return pc_time_resolve(r, &r->times[r->tokens[t].index], (PcSpan){0});
    return (PcSpan){0};
}

/* Numbers in a cell of values are claims where prose would ask for a unit. */
static void classify_cell(PcReading *r) {
    pc_classify(r);
    for (uint32_t i = 0; i < r->n_figures; i++) {
        PcFigure *f = &r->figures[i];
        bool number = f->form == PC_FORM_PLAIN || f->form == PC_FORM_RANGE || f->form == PC_FORM_RATIO;
        bool timed = r->n_tokens > 0 && f->token < r->n_tokens && r->tokens[f->token].kind == PC_TOKEN_TIME;
        if (number && !timed && !f->han &&
            (f->why == PC_WHY_OTHER || f->why == PC_WHY_NAME || f->why == PC_WHY_YEAR ||
             f->why == PC_WHY_LIST_NUMBER || f->why == PC_WHY_DATE))
            f->why = PC_WHY_NONE;
        if (f->han && f->why == PC_WHY_NONE)
            f->why = PC_WHY_NAME;
    }
}

/* The unit a cell need not write; a column of growth has its own. */
static const char *column_unit(const Sheet *sheet, const Row *row, const Head *head) {
    if (head->growth && row->aspect == PC_ASPECT_LEVEL)
        return head->unit;
    if (row->unit != NULL)
        return row->unit;
    return head->unit != NULL ? head->unit : sheet->caption_unit;
}

static void read_value(Sheet *sheet, const Row *row, uint32_t c, PcCell cell, PcRecord *place) {
    PcReading *r = sheet->r;
    const Head *head = &sheet->heads[c];
    Row of_year = *row;
    if (pc_span_known(row->year)) {
        name_year(sheet, head, &of_year);
        row = &of_year;
    }
    place->column = c + 1;
    place->head = head->text;
    place->column_unit = column_unit(sheet, row, head);
    pc_lex(r, cell.text, cell.text + cell.length);
    classify_cell(r);
    if (r->n_figures > 0)
        memset(r->drafts, 0, sizeof(PcDraft) * r->n_figures);
    memset(r->zones, 0, sizeof(*r->zones) * r->n_figures);
    PcSpan marked = marked_time(r);
    if (!pc_span_known(marked))
        marked = row->year;
    bool any = false;
    for (uint32_t i = 0; i < r->n_figures; i++)
        if (r->figures[i].why == PC_WHY_NONE) {
            read_cell_figure(sheet, row, head, i, marked, in_brackets(r));
            any = true;
        }
    pc_emit_figures(r, place);
    if (any || row->name == NULL)
        return;
    PcDraft draft = {0};
    draft.q.indicator = row->name;
    draft.q.indicator_id = row->known == NULL ? NULL : row->known->id;
    draft.q.unit = row->unit;
    draft.q.aspect = row->aspect;
    draft.q.annual = row->annual;
    draft.q.direction = row->direction;
    draft.q.whole = row->whole;
    draft.q.attribute = row->attribute;
    draft.q.status = head->target ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    draft.q.period = pc_span_print(cell_span(sheet, row, head, &draft, (PcSpan){0}), &r->arena);
    pc_draft_place(r, &draft);
    PcWordsFound words;
    pc_words_find(r, r->from, r->to, pc_words_called(r, r->from, r->to), &words);
    words.n = MIN(words.n, 1);
    pc_words_read(r, &words, &draft.q, place);
}

/* Numbers of a cell that holds no value. */
static void read_other(Sheet *sheet, uint32_t c, PcCell cell, PcWhy why, PcRecord *place) {
    PcReading *r = sheet->r;
    place->column = c + 1;
    place->head = sheet->heads[c].text;
    place->column_unit = NULL;
    pc_lex(r, cell.text, cell.text + cell.length);
    pc_classify(r);
    for (uint32_t i = 0; i < r->n_figures; i++) {
        PcFigure *f = &r->figures[i];
        if (f->why == PC_WHY_NONE || why == PC_WHY_TABLE_SERIAL || f->why == PC_WHY_OTHER)
            f->why = why;
    }
    pc_emit_figures(r, place);
}

/* Whether the cell holds nothing but one figure with its unit and bounds: 超过400家. */
static bool is_lone_figure(const PcReading *r) {
    uint32_t figures = 0;
    for (uint32_t t = 0; t < r->n_tokens; t++) {
        const PcFigure *figure = pc_token_claim(r, &r->tokens[t]);
        bool bound = pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(BEFORE) | PC_WORD(AFTER));
        if (figure == NULL ? !bound : figure->unit_text == NULL)
            return false;
        figures += figure != NULL;
    }
    return figures == 1;
}

/* 建设内容 | 新建快速路86公里，改造立交12座: a column of text, whose cells are sentences. Whether it was
 * read. */
static bool read_prose(Sheet *sheet, const Row *row, uint32_t c, PcCell cell, PcRecord *place) {
    PcReading *r = sheet->r;
    Head *head = &sheet->heads[c];
    if (sheet->table->columns[c].role != PC_COLUMN_OTHER || row->name == NULL || head->text == NULL ||
        head->said.status == 3)
        return false;
    pc_lex(r, cell.text, cell.text + cell.length);
    pc_classify(r);
    bool any = false;
    for (uint32_t i = 0; i < r->n_figures && !any; i++)
        any = r->figures[i].why == PC_WHY_NONE && r->figures[i].unit_text != NULL && !r->figures[i].han;
    if (!any)
        return false;
    if (is_lone_figure(r)) {
        if (head->noun == NULL && !pc_span_known(head->said.span))
            head->noun = head->text;
        read_value(sheet, row, c, cell, place);
        return true;
    }
    PcCarry carry = r->carry;
    PcSlice lead = r->lead;
    r->carry = (PcCarry){0};
    r->lead = (PcSlice){0};
    r->sentence_target = head->target;
    r->sentence_actual = false;
    place->column = c + 1;
    place->head = head->text;
    place->column_unit = NULL;
    pc_sentence_read(r);
    pc_emit_figures(r, place);
    r->carry = carry;
    r->lead = lead;
    return true;
}

/* Footnote marks glued to names stand in no cell: those before `until` have their turn. */
static void read_marks(Sheet *sheet, uint32_t until, const PcRecord *place) {
    const PcTable *table = sheet->table;
    for (; sheet->next_mark < table->n_marks && table->marks[sheet->next_mark].text < until;
         sheet->next_mark++) {
        const PcCell *mark = &table->marks[sheet->next_mark];
        pc_emit_digits(sheet->r, mark->text, mark->text + mark->length, PC_WHY_FOOTNOTE, place);
    }
}

static void read_cells(Sheet *sheet, uint32_t i) {
    const PcTable *table = sheet->table;
    Row row;
    PcRecord place = {.table = table->id, .row = i + 1};
    read_row(sheet, i, &row);
    const PcCell *cells = &table->cells[(size_t)i * table->n_columns];
    uint32_t from = G_MAXUINT32, to = 0; /* the row, as the sentence of its records */
    for (uint32_t c = 0; c < table->n_columns; c++) {
        if (cells[c].length == 0 || table->columns[c].role == PC_COLUMN_GROUP)
            continue;
        from = MIN(from, cells[c].text);
        to = MAX(to, cells[c].text + cells[c].length);
    }
    if (to <= from)
        return;
    pc_emit_begin(sheet->r, from, to);
    for (uint32_t c = 0; c < table->n_columns; c++) {
        const PcCell *above = i > 0 ? cells + c - table->n_columns : NULL;
        bool repeated =
            table->columns[c].role == PC_COLUMN_GROUP && above != NULL && cells[c].text == above->text;
        if (cells[c].length == 0 || repeated)
            continue;
        read_marks(sheet, cells[c].text, &place);
        bool value = table->columns[c].role == PC_COLUMN_VALUE && row.name != NULL;
        if (value)
            read_value(sheet, &row, c, cells[c], &place);
        else if (!read_prose(sheet, &row, c, cells[c], &place))
            read_other(sheet, c, cells[c],
                       table->columns[c].role == PC_COLUMN_SERIAL ? PC_WHY_TABLE_SERIAL : PC_WHY_NAME,
                       &place);
    }
}

/* The caption's time, where no head says one, or of what time it is. */
static void read_caption_time(Sheet *sheet, const char *caption) {
    PcSpan plan = caption == NULL ? (PcSpan){0} : pc_heading_of(sheet->r, caption).span, own = sheet->r->plan;
    if (pc_span_known(plan) && !one_year(plan) && pc_span_known(own) && !one_year(own) &&
        plan.to_year < own.from_year)
        sheet->caption_plan = plan;
    for (uint32_t c = 0; c < sheet->table->n_columns; c++) {
        const Head *head = &sheet->heads[c];
        if (pc_span_known(head->said.span) || head->said.status != 0 || head->target)
            return;
    }
    if (caption == NULL)
        return;
    sheet->caption_span = pc_heading_of(sheet->r, caption).span;
    sheet->caption_spans = said_by(sheet->r, caption) & SAYS(SPAN);
}

/* 居民消费价格比上年涨跌幅度: what a caption says of columns that say no more than %. */
static void read_caption_growth(Sheet *sheet, const char *caption) {
    bool growth = said_by(sheet->r, caption) & SAYS(CAPTION_GROWTH);
    for (uint32_t c = 0; growth && c < sheet->table->n_columns; c++) {
        Head *head = &sheet->heads[c];
        PcColumnRole role = sheet->table->columns[c].role;
        bool bare = head->text != NULL && head->unit == NULL && g_strcmp0(sheet->caption_unit, "%") == 0 &&
                    (role == PC_COLUMN_VALUE || role == PC_COLUMN_OTHER); /* 单位：% */
        if ((head->ratio && head->whole == NULL) || bare) {
            head->growth = true;
            head->ratio = false;
        }
    }
}

/* 收支执行情况（单位：万元，%）: the first of the units that a caption names; NULL where it names none. */
static const char *unit_of_caption(PcReading *r, const char *caption) {
    const char *said = caption == NULL ? NULL : strstr(caption, "单位");
    if (said == NULL || (!pc_text_begins(said + 6, "：") && said[6] != ':'))
        return NULL;
    const char *unit = said + (said[6] == ':' ? 7 : 9);
    size_t n = strcspn(unit, ",;)");
    static const char *const ENDS[] = {"，", "、", "；", "）"};
    for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
        const char *end = strstr(unit, ENDS[i]);
        n = end == NULL ? n : MIN(n, (size_t)(end - unit));
    }
    return pc_unit_resolve(r->lexicon->catalogue, unit, n) == NULL ? NULL : pc_arena_copy(&r->arena, unit, n);
}

void pc_cells_read(PcReading *r) {
    const PcTable *table = r->block->table;
    Sheet sheet = {.r = r, .table = table};
    sheet.heads = pc_arena_take(&r->arena, sizeof(Head) * MAX(table->n_columns, 1));
    PcRecord place = {.table = table->id};
    for (uint32_t c = 0; c < table->n_columns; c++)
        read_head(&sheet, c);
    sheet.caption_unit = cell_plain(r, table->unit);
    if (sheet.caption_unit != NULL && holds(sheet.caption_unit, "单位")) /* 单位：亿元 */
        sheet.caption_unit = unit_of_caption(r, sheet.caption_unit);
    if (sheet.caption_unit == NULL)
        sheet.caption_unit = unit_of_caption(r, cell_plain(r, table->caption));
    read_caption_growth(&sheet, cell_plain(r, table->caption));
    for (uint32_t c = 0; c < table->n_columns; c++)
        relate_head(&sheet, c);
    read_caption_time(&sheet, cell_plain(r, table->caption));
    if (table->caption.length > 0) {
        pc_lex(r, table->caption.text, table->caption.text + table->caption.length);
        pc_classify(r);
        for (uint32_t i = 0; i < r->n_figures; i++)
            if (r->figures[i].why == PC_WHY_NONE)
                r->figures[i].why = PC_WHY_OTHER;
        pc_emit_begin(r, table->caption.text, table->caption.text + table->caption.length);
        pc_emit_figures(r, &place);
    }
    for (uint32_t c = 0; c < table->n_columns; c++)
        if (table->columns[c].head.length > 0) {
            pc_emit_begin(r, table->columns[c].head.text,
                          table->columns[c].head.text + table->columns[c].head.length);
            read_other(&sheet, c, table->columns[c].head, PC_WHY_OTHER, &place);
        }
    for (uint32_t i = 0; i < table->n_rows; i++)
        read_cells(&sheet, i);
    read_marks(&sheet, G_MAXUINT32, &(PcRecord){.table = table->id});
}
