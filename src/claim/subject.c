/* subject: what a figure measures, by the grammar of its clause, and of what kind the measure is. */
#include <stdlib.h>
#include <string.h>

#include "claim/name.h"
#include "claim/noun.h"
#include "claim/zone.h"

/* What subject_of works with. */
typedef struct {
    PcReading *r;
    uint32_t i;
    const PcFigure *figure;
    PcDraft *draft;
    PcZone zone;
    bool percent, points;
} Work;

static bool ends_with(const char *text, const char *with) {
    size_t n = strlen(text), m = strlen(with);
    return n >= m && memcmp(text + n - m, with, m) == 0;
}

static const char *token_copy(PcReading *r, const PcToken *token) {
    return pc_arena_copy(&r->arena, r->block->text + token->from, token->to - token->from);
}

/* The longest word of `kinds` that `text` ends with, NULL where there is none. */
static const PcWord *tail_word(const PcLexicon *lexicon, const char *text, uint64_t kinds) {
    size_t n = strlen(text), from = n > 27 ? n - 27 : 0;
    for (size_t at = from; at < n; at++) {
        if (((uint8_t)text[at] & 0xc0) == 0x80)
            continue;
        const PcWord *word = pc_trie_find(lexicon->words, text + at, n - at);
        if (word != NULL && word->kinds & kinds)
            return word;
        if (word != NULL && word->kinds == PC_WORD(PLAIN))
            return NULL; /* 自然增长率 is a name of its own */
    }
    return NULL;
}

/* 新开工住房 without 新开工: for another verb that takes up the noun. */
static const char *without_made(const PcReading *r, const char *name) {
    uint32_t length;
    const PcWord *word = pc_trie_longest(r->lexicon->words, name, strlen(name), &length);
    bool made = word != NULL && word->kinds & PC_WORD(MAKE) && word->aspect && name[length] != '\0';
    return made ? name + length : name;
}

/* Whether the phrase is only a general noun that needs a subject before it. */
static bool is_general(const PcReading *r, const char *text) {
    const PcWord *word = pc_trie_find(r->lexicon->words, text, strlen(text));
    return word != NULL && word->kinds & (PC_WORD(HEAD) | PC_WORD(GROWTH_HEAD) | PC_WORD(SHARE_HEAD));
}

/* What was made in the clause [lo, end): 形成…构成的生态网络空间，总面积…; NULL where nothing short says. */
static const char *object_before(PcReading *r, uint32_t lo, uint32_t end) {
    uint32_t from = end, of = end;
    for (uint32_t t = end; t > lo; t--) {
        const PcToken *verb = &r->tokens[t - 1];
        bool takes = pc_token_is(verb, PC_WORD(MAKE)) ||
                     (pc_token_is(verb, PC_WORD(REACH)) && verb->word->comparator == PC_CMP_LE);
        takes = takes || (t - 1 == lo && pc_token_is(verb, PC_WORD(CHANGE))); /* 扩大|保护性耕作面积 */
        if (takes && t < end)
            from = t;
        if (pc_token_text_is(r, &r->tokens[t - 1], "的") && of == end)
            of = t;
    }
    if (from == end)
        return NULL;
    PcNoun phrase;
    pc_noun_read(r, of > from && of < end ? of : from, end, &phrase);
    return phrase.n > 0 && phrase.length <= 48 ? pc_noun_text(r, &phrase) : NULL;
}

/* The subject of the clause that ends before token `end`, or, where `made`, what was made in it, where that
 * clause has no figure: 软件业迅猛发展，产值… */
static const char *subject_before(PcReading *r, uint32_t end, bool made) {
    if (end == 0 ||
        (!pc_token_sign(&r->tokens[end - 1], 0xff0c) && !pc_token_sign(&r->tokens[end - 1], 0x3001)))
        return NULL;
    uint32_t lo = end - 1;
    while (lo > 0 &&
           !(r->tokens[lo - 1].kind == PC_TOKEN_MARK &&
             (pc_token_sign(&r->tokens[lo - 1], 0xff0c) || pc_token_sign(&r->tokens[lo - 1], 0x3002) ||
              pc_token_sign(&r->tokens[lo - 1], 0xff1b) || pc_token_sign(&r->tokens[lo - 1], 0xff1a))) &&
           pc_token_claim(r, &r->tokens[lo - 1]) == NULL)
        lo--;
    if (lo > 0 && pc_token_claim(r, &r->tokens[lo - 1]) != NULL)
        return NULL;
    uint32_t place = lo; /* a place may be part of the name: 益阳电厂 */
    while (lo < end && (r->tokens[lo].kind == PC_TOKEN_TIME || pc_token_is(&r->tokens[lo], PC_WORD(AREA))))
        lo++;
    const char *object = object_before(r, lo, end - 1);
    if (object != NULL && (made || pc_token_is(&r->tokens[lo], PC_WORD(MAKE) | PC_WORD(STRIP) |
                                                                   PC_WORD(REACH) | PC_WORD(CHANGE))))
        return object;
    uint32_t stop = lo;
    if (end - lo > 2 && pc_token_text_is(r, &r->tokens[end - 2], "方面")) /* 就业和社会保障方面，安排资金… */
        stop = end - 2;
    while (stop < end - 1 && !pc_token_text_is(r, &r->tokens[stop], "方面") &&
           r->tokens[stop].kind != PC_TOKEN_TIME &&
           (pc_token_is(&r->tokens[stop], PC_WORD(AND)) ||
            !pc_token_is(&r->tokens[stop], PC_WORD(REACH) | PC_WORD(STOP) | PC_WORD(DONE) | PC_WORD(STRIP) |
                                               PC_WORD(MAKE) | PC_WORD(CUT))))
        stop++;
    if (stop == lo || stop == end - 1)
        return object;
    PcNoun phrase;
    pc_noun_read(r, place, stop, &phrase);
    return phrase.length <= 60 ? pc_noun_text(r, &phrase) : NULL;
}

/* The same of the clause before the tokens, which is read for this alone. */
static const char *subject_of_lead(PcReading *r, bool made) {
    PcTokens kept = r->lexed;
    PcScan scan = r->scan;
    uint32_t from = r->from, to = r->to;
    r->lexed = r->spare;
    pc_lex(r, r->lead.from, r->lead.to);
    const char *subject = subject_before(r, r->n_tokens, made);
    r->spare = r->lexed;
    r->lexed = kept;
    r->scan = scan;
    r->from = from;
    r->to = to;
    return subject;
}

/* The noun that text[from, to) is, without a verb or a figure; NULL where it is no noun. */
static const char *noun_alone(PcReading *r, uint32_t from, uint32_t to) {
    PcTokens kept = r->lexed;
    PcScan scan = r->scan;
    uint32_t of = r->from, until = r->to;
    const char *text = NULL;
    r->lexed = r->spare;
    pc_lex(r, from, to);
    bool noun = r->n_tokens > 0;
    for (uint32_t t = 0; noun && t < r->n_tokens; t++)
        noun = r->tokens[t].kind != PC_TOKEN_TIME && pc_token_claim(r, &r->tokens[t]) == NULL &&
               !pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(STOP) | PC_WORD(CHANGE) | PC_WORD(PART) |
                                               PC_WORD(STATUS));
    if (noun) {
        PcNoun phrase;
        pc_noun_read(r, 0, r->n_tokens, &phrase);
        text = pc_noun_text(r, &phrase);
    }
    r->spare = r->lexed;
    r->lexed = kept;
    r->scan = scan;
    r->from = of;
    r->to = until;
    return text;
}

/* What a general noun or an ellipsis speaks of: the claim before, or the subject of the clause before. */
static const char *inherited(Work *w, bool topic, bool made) {
    const char *clause = NULL;
    if (w->zone.prev < 0 && w->zone.lo == 0 && !pc_slice_empty(w->r->lead))
        clause = subject_of_lead(w->r, made);
    else if (w->zone.prev < 0)
        clause = subject_before(w->r, w->zone.lo, made);
    if (clause != NULL)
        return clause;
    for (uint32_t k = w->i; k > 0; k--) {
        const PcFigure *before = &w->r->figures[k - 1];
        const PcDraft *draft = &w->r->drafts[k - 1];
        if (before->why == PC_WHY_NONE && !before->skip && draft->subject != NULL)
            return topic && draft->topic != NULL ? draft->topic : draft->subject;
    }
    if (w->r->carry.whole != NULL) /* not of a part that the sentence before ended with */
        return w->r->carry.whole;
    return w->r->carry.subject;
}

/* The claim before in the sentence, else NULL. */
static const PcDraft *draft_before(const Work *w) {
    for (uint32_t k = w->i; k > 0; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE && !w->r->figures[k - 1].skip)
            return &w->r->drafts[k - 1];
    return NULL;
}

/* ---- shares
 * ------------------------------------------------------------------------------------------------ */

/* 卫生机构55637个，其中医院占3%: the whole is what was spoken of before its parts. */
static const char *whole_before(const Work *w, const char *subject) {
    for (uint32_t k = w->i; k > 0; k--) {
        const PcDraft *before = &w->r->drafts[k - 1];
        if (w->r->figures[k - 1].why != PC_WHY_NONE || before->subject == NULL || before->part ||
            before->q.aspect == PC_ASPECT_SHARE || before->q.aspect == PC_ASPECT_RATIO ||
            (before->q.aspect == PC_ASPECT_LEVEL && g_strcmp0(w->r->figures[k - 1].unit_text, "%") == 0))
            continue;
        if (subject == NULL || strcmp(before->subject, subject) != 0)
            return before->subject;
    }
    if (draft_before(w) != NULL && w->zone.part) /* 师生比11.3:1，合格率100%，其中…占98.7%: of nothing said */
        return NULL;
    return g_strcmp0(w->r->carry.whole, subject) != 0 ? w->r->carry.whole : NULL;
}

/* 占年度计划的112%: where the words are all fillers elsewhere, all of them. */
static const char *plain_whole(const Work *w, uint32_t from) {
    PcReading *r = w->r;
    uint32_t end = w->zone.figure;
    while (end > from &&
           (pc_token_text_is(r, &r->tokens[end - 1], "的") ||
            pc_token_is(&r->tokens[end - 1], PC_WORD(REACH) | PC_WORD(BEFORE) | PC_WORD(SHARE_HEAD))))
        end--;
    if (end <= from || r->tokens[from].kind == PC_TOKEN_TIME)
        return NULL;
    PcNoun all = {.piece = {{r->tokens[from].from, r->tokens[end - 1].to}}, .n = 1};
    return pc_noun_text(r, &all);
}

/* 贡献了全省60.7%的税收: the whole stands behind the figure; NULL where none does. */
static const char *whole_behind(const Work *w, uint32_t from) {
    PcReading *r = w->r;
    uint32_t t = w->zone.right;
    if (t >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的"))
        return NULL;
    PcNoun noun;
    uint32_t stop;
    pc_noun_right(r, t, &noun, &stop);
    const char *area = from < w->zone.figure && pc_token_is(&r->tokens[from], PC_WORD(AREA))
                           ? token_copy(r, &r->tokens[from])
                           : NULL;
    return noun.n == 0 ? NULL : pc_join(r, area, pc_noun_text(r, &noun), NULL);
}

static void set_share(Work *w, const char *subject, const char *whole) {
    w->draft->subject = subject;
    w->draft->q.whole = whole;
    w->draft->q.indicator = pc_join(w->r, pc_join(w->r, subject, "占", NULL), whole, "比重");
    w->draft->q.aspect = PC_ASPECT_SHARE;
}

static void read_share(Work *w) {
    PcReading *r = w->r;
    PcNoun part, whole;
    pc_noun_read(r, w->zone.lo, w->zone.share, &part);
    uint32_t from = w->zone.share + 1, end = MAX(MIN(w->zone.np_end, w->zone.compare), from), head = end;
    for (uint32_t t = from; t < end; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(SHARE_HEAD)))
            head = t;
    memset(&whole, 0, sizeof whole);
    PcNoun with_area;
    pc_noun_read(r, from, head, &with_area);
    whole = with_area;
    if (with_area.area != NULL && with_area.area >= &r->tokens[from]) { /* 占全市 78.6% keeps its place */
        whole.piece[0] =
            (PcSlice){with_area.area->from, with_area.n > 0 ? with_area.piece[0].to : with_area.area->to};
        whole.n = MAX(whole.n, 1);
    }
    const char *subject = pc_noun_text(r, &part);
    if (subject == NULL)
        subject = inherited(w, false, false);
    const char *of = pc_noun_text(r, &whole);
    const char *behind = pc_token_text_is(r, &r->tokens[w->zone.share], "贡献") ||
                                 pc_token_text_is(r, &r->tokens[w->zone.share], "贡献了")
                             ? whole_behind(w, from)
                             : NULL;
    if (behind != NULL && subject != NULL) {
        set_share(w, subject, behind);
        return;
    }
    if (of == NULL)
        of = plain_whole(w, from);
    if (of == NULL)
        of = whole_before(w, subject);
    for (uint32_t k = w->i; k > 0 && of == NULL; k--) /* 占18.7%，其中65岁及以上…，占13.5% */
        if (r->figures[k - 1].why == PC_WHY_NONE && r->drafts[k - 1].q.aspect == PC_ASPECT_SHARE)
            of = r->drafts[k - 1].q.whole;
    const PcToken *verb = &r->tokens[w->zone.share];
    bool alike = pc_token_text_is(r, verb, "相当于");
    const char *printed_head = head < end ? token_copy(r, &r->tokens[head]) : NULL;
    if (printed_head != NULL && strcmp(printed_head, "比") == 0 && w->figure->form != PC_FORM_RATIO)
        printed_head = "比重";
    const char *tail = printed_head != NULL ? printed_head : alike ? NULL : "比重";
    w->draft->subject = subject;
    w->draft->q.whole = of;
    w->draft->q.indicator = pc_join(r,
                                    pc_join(r, subject,
                                            alike        ? "相当于"
                                            : of == NULL ? "占比"
                                                         : "占",
                                            NULL),
                                    of, of == NULL ? NULL : tail);
    w->draft->q.aspect = w->figure->form == PC_FORM_RATIO ? PC_ASPECT_RATIO : PC_ASPECT_SHARE;
    if (part.area != NULL)
        w->draft->q.area_name = token_copy(r, part.area);
}

/* Makes a share of `of` of what the draft names. */
static void set_share_of(Work *w, const char *of) {
    PcReading *r = w->r;
    const char *name = w->draft->q.indicator;
    if (name == NULL)
        return;
    const PcWord *head = tail_word(r->lexicon, name, PC_WORD(SHARE_HEAD));
    if (head != NULL)
        name = pc_arena_copy(&r->arena, name, strlen(name) - head->length);
    w->draft->q.whole = of;
    w->draft->q.indicator = pc_join(r, pc_join(r, name, "占", of), "比重", NULL);
    w->draft->q.aspect = PC_ASPECT_SHARE;
}

/* 达标街镇比重达到全区总数的95%. */
static void read_of(Work *w) {
    PcReading *r = w->r;
    PcNoun whole;
    pc_noun_read(r, w->zone.of, w->zone.figure, &whole);
    const char *of = pc_noun_text(r, &whole);
    if (whole.area != NULL && of != NULL)
        of = pc_join(r, token_copy(r, whole.area), of, NULL);
    const char *all =
        plain_whole(w, w->zone.of); /* 年初预算, 年度目标任务: with what is left out elsewhere */
    if (all != NULL && (of == NULL || (strlen(all) <= 30 && whole.area == NULL)))
        of = all;
    if (of == NULL)
        return;
    w->draft->q.whole = of;
    if (w->percent)
        set_share_of(w, of);
}

/* ---- aspect
 * ------------------------------------------------------------------------------------------------ */

static PcDirection direction_of(const Work *w, const PcWord *growth_head) {
    if (w->zone.above != PC_DIR_NONE)
        return w->zone.above;
    if (w->zone.change != NULL && w->zone.change->direction != PC_DIR_NONE)
        return w->zone.change->direction;
    if (growth_head != NULL)
        return growth_head->direction;
    return PC_DIR_UP;
}

/* Whether the text ends as names of measures do. */
static bool is_measure(const Work *w, const char *text) {
    const PcWord *word = pc_trie_find(w->r->lexicon->words, text, strlen(text));
    if (word != NULL && word->kinds == PC_WORD(PLAIN) && word->length > 12 && !ends_with(text, "率"))
        return false; /* 化学需氧量 */
    if (pc_name_tail(w->r->lexicon, text, strlen(text), PC_WORD(MEASURE_TAIL)) != NULL)
        return true;
    return tail_word(w->r->lexicon, text,
                     PC_WORD(HEAD) | PC_WORD(SHARE_HEAD) | PC_WORD(GROWTH_HEAD) | PC_WORD(BARE)) != NULL;
}

/* 新增上市公司5家、挂牌企业9家: the verb holds for the next of the list. */
static bool new_goes_on(const Work *w) {
    const PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    if (zone->prev < 0 || zone->lo == 0 || !pc_token_sign(&r->tokens[zone->lo - 1], 0x3001) ||
        zone->reach != PC_NO_TOKEN || zone->change != NULL || zone->made != NULL || zone->cumulative)
        return false;
    const PcZone *before = r->zones[zone->prev];
    const char *a = w->figure->unit_text, *b = r->figures[zone->prev].unit_text;
    if (before == NULL || r->drafts[zone->prev].q.aspect != PC_ASPECT_INCREMENT || before->change != NULL ||
        a == NULL || b == NULL || strchr(a, '%') != NULL || strstr(a, "元") != NULL ||
        strstr(a, "百分点") != NULL || w->draft->q.indicator == NULL || is_measure(w, w->draft->q.indicator))
        return false;
    for (uint32_t t = zone->lo; t < zone->figure; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(MAKE)))
            return false;
    return true;
}

/* Whether no more than a word of status stands before the figure in its clause. */
static bool status_alone(const Work *w) {
    const PcReading *r = w->r;
    bool status = false;
    if (w->zone.prev >= 0 || w->zone.change != NULL || w->zone.reach != PC_NO_TOKEN)
        return false;
    for (uint32_t t = w->zone.lo; t < w->zone.figure; t++) {
        if (!pc_token_is(&r->tokens[t], PC_WORD(STATUS) | PC_WORD(STRIP) | PC_WORD(BEFORE)))
            return false;
        status |= pc_token_is(&r->tokens[t], PC_WORD(STATUS));
    }
    return status;
}

static void read_aspect(Work *w, const char *name) {
    PcQuantity *q = &w->draft->q;
    const PcWord *growth_head = name == NULL ? NULL : tail_word(w->r->lexicon, name, PC_WORD(GROWTH_HEAD));
    const PcDraft *last = draft_before(w);
    if (last != NULL && last->q.aspect == PC_ASPECT_GROWTH && w->percent && status_alone(w)) {
        q->aspect = PC_ASPECT_GROWTH; /* 能耗强度下降15%，力争16% */
        q->direction = last->q.direction;
        q->annual = last->q.annual;
        return;
    }
    bool bounded = last != NULL && last->q.aspect == PC_ASPECT_GROWTH && last->subject != NULL &&
                   name == last->subject && w->percent && w->zone.bound != NULL && w->zone.change == NULL &&
                   w->zone.share == PC_NO_TOKEN;
    if (bounded) { /* CPI上涨1.9%，控制在3%的目标以内 */
        q->aspect = PC_ASPECT_GROWTH;
        q->direction = last->q.direction;
        return;
    }
    bool share_name = name != NULL && tail_word(w->r->lexicon, name, PC_WORD(SHARE_HEAD)) != NULL &&
                      !ends_with(name, "同比");
    bool half = w->figure->form == PC_FORM_FRACTION ||
                (w->figure->value != NULL && strcmp(w->figure->value, "0.5") == 0);
    const char *unit = w->figure->unit_text;
    if (w->figure->form == PC_FORM_RATIO) {
        q->aspect = PC_ASPECT_RATIO;
    } else if (w->points) {
        q->aspect = PC_ASPECT_PP;
        q->direction = direction_of(w, NULL);
    } else if (unit != NULL && (strcmp(unit, "倍") == 0 || strcmp(unit, "番") == 0)) {
        q->aspect = PC_ASPECT_MULTIPLE;
    } else if ((w->percent || half) &&
               (w->zone.change != NULL || growth_head != NULL || w->zone.above != PC_DIR_NONE)) {
        q->aspect = PC_ASPECT_GROWTH;
        q->direction = direction_of(w, growth_head);
    } else if (w->percent || half) {
        q->aspect = share_name || w->zone.share != PC_NO_TOKEN ? PC_ASPECT_SHARE : PC_ASPECT_LEVEL;
    } else if (w->zone.change != NULL) {
        q->aspect = PC_ASPECT_INCREMENT;
        q->direction = w->zone.change->direction;
    } else if (w->zone.made != NULL) {
        q->aspect = w->zone.made->aspect;
        q->direction = w->zone.made->direction;
    } else if (name != NULL && ends_with(name, "增量")) {
        q->aspect = PC_ASPECT_INCREMENT;
        q->direction = PC_DIR_UP;
    } else if (w->zone.cumulative) {
        q->aspect = PC_ASPECT_CUMULATIVE;
    }
    if (q->aspect == PC_ASPECT_LEVEL && new_goes_on(w)) {
        const PcQuantity *before = &w->r->drafts[w->zone.prev].q;
        q->aspect = before->aspect;
        q->direction = before->direction;
    }
    if (w->zone.annual != NULL) {
        q->annual = w->zone.annual->annual;
        if (q->annual == PC_ANNUAL_MEAN && q->aspect == PC_ASPECT_GROWTH)
            q->annual = PC_ANNUAL_COMPOUND;
    } else if (growth_head != NULL &&
               (strstr(growth_head->text, "年均") != NULL || strstr(growth_head->text, "复合") != NULL)) {
        q->annual = PC_ANNUAL_COMPOUND;
    }
}

static void read_bounds(Work *w) {
    PcQuantity *q = &w->draft->q;
    const PcWord *inside = w->figure->inside, *after = w->zone.after, *bound = w->zone.bound;
    const PcWord *hedge = bound != NULL && bound->comparator != PC_CMP_ABOUT   ? bound
                          : after != NULL && after->comparator != PC_CMP_ABOUT ? after
                          : bound != NULL                                      ? bound
                          : after != NULL                                      ? after
                                                                               : inside;
    q->comparator = w->figure->form == PC_FORM_RANGE ? PC_CMP_RANGE
                    : hedge != NULL                  ? hedge->comparator
                                                     : w->figure->approx;
    if (hedge != NULL && hedge->hedge)
        q->hedge = hedge->text;
    /* 控制在…以内: the word behind says how */
    if (bound != NULL && after != NULL && bound->comparator == PC_CMP_LE && after->comparator != PC_CMP_ABOUT)
        q->hedge = after->text;
}

/* The value where it is a small whole number, else 0. */
static int value_of(const PcFigure *figure) {
    return figure->value == NULL || strlen(figure->value) > 4 ? 0 : atoi(figure->value);
}

/* ---- lists that pair off
 * ----------------------------------------------------------------------------------- */

enum { MAX_ITEMS = 12 };

typedef struct {
    const char *item[MAX_ITEMS];
    int n;
} Items;

/* 主城区、县城、建制镇污水处理率: what follows the last place, where the first item is a place alone; else
 * NULL. */
static const char *behind_place(const Work *w, const char *first, const char *last) {
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

/* The same, or one of the catalogue's indicators. */
static bool measures(const Work *w, const char *text) {
    PcAspect aspect = PC_ASPECT_LEVEL;
    PcAnnual annual = PC_ANNUAL_NONE;
    return is_measure(w, text) ||
           pc_name_indicator(w->r->lexicon, text, strlen(text), true, &aspect, &annual) != NULL;
}

/* Where a measure of the mean begins in a name: 生均, 每公里; NULL where none does. */
static const char *mean_in(const PcLexicon *lexicon, const char *name) {
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

/* 机耕、机播、机收面积; 小学、初中、高中生均经费; 食品类、汽车类商品零售额: what the last says of a measure
 * that the first does not; NULL where there is nothing such. */
static const char *shared_measure(const Work *w, const char *first, const char *last) {
    static const char *const TRADE[] = {"进出口", "出口", "进口"};
    const PcLexicon *lexicon = w->r->lexicon;
    const char *mean = mean_in(lexicon, last);
    if (mean != NULL && mean > last && mean_in(lexicon, first) == NULL && !is_measure(w, first))
        return mean;
    if (pc_is_letter(*first) ? is_measure(w, first) : measures(w, first)) /* PM2.5 alone is none */
        return NULL;
    const PcWord *kind = pc_name_tail(lexicon, first, strlen(first), PC_WORD(KIND_TAIL));
    const char *same = kind == NULL ? NULL : strstr(last, kind->text);
    if (same != NULL && same > last && same[kind->length] != '\0')
        return same + kind->length;
    for (size_t i = 0; i < G_N_ELEMENTS(TRADE); i++)
        if (ends_with(last, TRADE[i]) && strlen(last) > strlen(TRADE[i]) && !ends_with(first, "口"))
            return last + strlen(last) - strlen(TRADE[i]);
    const PcWord *head = tail_word(w->r->lexicon, last, PC_WORD(HEAD));
    if (head == NULL)
        return NULL;
    size_t before = strlen(last) - head->length;
    const PcWord *group = pc_name_tail(lexicon, last, before, PC_WORD(GROUP));
    if (group != NULL && before > 2 * (size_t)group->length && !ends_with(first, group->text))
        before -= group->length;
    return before >= 6 ? last + before : NULL;
}

/* 每千人口 of 每千人口医师数; NULL where the name begins with nothing such. */
static const char *counted_by(PcReading *r, const char *name) {
    uint32_t length;
    if (name == NULL || strncmp(name, "每", 3) != 0)
        return NULL;
    const PcWord *word = pc_trie_longest(r->lexicon->words, name, strlen(name), &length);
    return word == NULL || !(word->kinds & PC_WORD(PLAIN)) || name[length] == '\0'
               ? NULL
               : pc_arena_copy(&r->arena, name, length);
}

/* What the last item says for all: 冲洗率 in 城区主要道路和全区道路冲洗率. */
static void share_tail(Work *w, Items *items) {
    const char *last = items->item[items->n - 1], *first = items->item[0];
    const char *by = counted_by(w->r, first);
    for (int k = 1; by != NULL && k < items->n; k++) /* 每千人口医师数、护士数 */
        if (strncmp(items->item[k], "每", 3) != 0)
            items->item[k] = pc_join(w->r, by, items->item[k], NULL);
    last = items->item[items->n - 1];
    for (int k = 0; k < items->n - 1; k++) /* 化学需氧量、氨氮排放总量 */
        if (!is_measure(w, items->item[k])) {
            first = items->item[k];
            break;
        }
    size_t length = strlen(first);
    if (length < 6 && !pc_is_letter(*first))
        return;
    if (length == 6 && strncmp(first, "第", 3) == 0 && strlen(last) > 6) { /* 第一、二、三产业增加值 */
        for (int k = 0; k < items->n; k++) {
            const char *item = items->item[k] + (strncmp(items->item[k], "第", 3) == 0 ? 3 : 0);
            const char *numeral = pc_arena_copy(&w->r->arena, item, MIN(strlen(item), 3u));
            items->item[k] = pc_join(w->r, "第", numeral, last + (strncmp(last, "第", 3) == 0 ? 6 : 3));
        }
        return;
    }
    const PcWord *half = pc_trie_find(w->r->lexicon->words, first, length);
    if (half != NULL && half->kinds & PC_WORD(MODIFIER) && strlen(last) > length) { /* 城镇、农村居民收入 */
        items->item[0] = pc_join(w->r, first, last + length, NULL);
        return;
    }
    const char *kind = behind_place(w, first, last);
    if (kind != NULL) {
        for (int k = 0; k < items->n - 1; k++)
            items->item[k] = pc_join(w->r, items->item[k], kind, NULL);
        return;
    }
    const char *echo = length < 6 ? NULL : strstr(last, first + length - 6), *total = strstr(last, "总");
    const PcWord *whole_head = tail_word(w->r->lexicon, last, PC_WORD(HEAD)); /* 排放总量 */
    if (total != NULL && whole_head != NULL && last + strlen(last) - whole_head->length < total)
        total = last + strlen(last) - whole_head->length;
    if (echo == NULL && total != NULL && total > last && strstr(first, "总") == NULL &&
        !is_measure(w, first)) {
        for (int k = 0; k < items->n - 1; k++)
            items->item[k] = pc_join(w->r, items->item[k], total, NULL);
        return;
    }
    if (echo == NULL || echo[6] == '\0' || strlen(echo + 6) > 24) {
        const char *measure = echo == NULL ? shared_measure(w, first, last) : NULL;
        for (int k = 0; measure != NULL && k < items->n - 1; k++)
            if (pc_is_letter(*items->item[k]) || mean_in(w->r->lexicon, measure) == measure
                    ? !is_measure(w, items->item[k])
                    : !measures(w, items->item[k]))
                items->item[k] = pc_join(w->r, items->item[k], measure, NULL);
        return;
    }
    for (int k = 0; k < items->n - 1; k++)
        if (!ends_with(items->item[k], echo + 6))
            items->item[k] = pc_join(w->r, items->item[k], echo + 6, NULL);
}

/* 一二三产增加值 speaks of three. */
static void split_industries(Work *w, Items *items, int n) {
    static const char *const NAMES[] = {"第一产业", "第二产业", "第三产业"};
    static const char *const FORMS[] = {"一二三产业", "一二三次产业", "第一二三产业", "一二三产",
                                        "二三产业",   "二三次产业",   "第二三产业",   "二三产"};
    for (size_t i = 0; i < G_N_ELEMENTS(FORMS); i++) {
        int first = i < 4 ? 0 : 1;
        if (n != 3 - first || strncmp(items->item[0], FORMS[i], strlen(FORMS[i])) != 0)
            continue;
        const char *rest = items->item[0] + strlen(FORMS[i]);
        for (int k = 0; k < n; k++)
            items->item[k] = pc_join(w->r, NAMES[first + k], rest, NULL);
        items->n = n;
        return;
    }
}

/* 城乡低保标准分别为a和b: of the towns and of the countryside. */
static void split_town_and_country(Work *w, Items *items, int n) {
    const char *name = items->item[0];
    if (n != 2 || strncmp(name, "城乡", 6) != 0)
        return;
    bool people = strncmp(name + 6, "居民", 6) == 0;
    items->item[0] = pc_join(w->r, people ? "城镇" : "城市", name + 6, NULL);
    items->item[1] = pc_join(w->r, "农村", name + 6, NULL);
    items->n = 2;
}

/* The members of the list in tokens [lo, end). */
static void read_items(Work *w, uint32_t lo, uint32_t end, Items *items) {
    PcReading *r = w->r;
    uint32_t from = lo;
    items->n = 0;
    for (uint32_t t = lo; t <= end && items->n < MAX_ITEMS; t++) {
        if (t < end && r->tokens[t].kind == PC_TOKEN_MARK && r->tokens[t].index > t &&
            r->tokens[t].index < end) {
            t = r->tokens[t].index; /* lists inside brackets or quotation marks are not this one */
            continue;
        }
        bool joint =
            t < end && (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND)));
        if (t < end && !joint)
            continue;
        PcNoun phrase;
        pc_noun_read(r, from, t, &phrase);
        const char *text = pc_noun_text(r, &phrase);
        if (text == NULL && phrase.area != NULL)
            text = token_copy(r, phrase.area); /* 主城区、县城 */
        if (text != NULL)
            items->item[items->n++] = text;
        from = t + 1;
    }
    if (items->n > 1)
        share_tail(w, items);
}

/* How many figures from i on are members of one list. */
static int list_length(PcReading *r, uint32_t i) {
    int n = 1;
    for (uint32_t k = i + 1; k < r->n_figures && n < MAX_ITEMS; k++) {
        if (r->figures[k].why != PC_WHY_NONE || r->figures[k].skip)
            continue;
        const PcZone *zone = pc_zone_of(r, k);
        if (!zone->parallel)
            break;
        n++;
    }
    return n;
}

/* Gives the items to the claims from figure k on; returns the figure behind the last. */
static uint32_t name_list(Work *w, uint32_t k, const Items *items) {
    for (int j = 0; j < items->n; k++) {
        if (w->r->figures[k].why != PC_WHY_NONE)
            continue;
        w->r->drafts[k].q.indicator = w->r->drafts[k].subject = items->item[j++];
        w->r->drafts[k].paired = true;
    }
    return k;
}

/* What the last n claims of the sentence measure. */
static void claims_before(Work *w, int n, Items *items) {
    const char *last[MAX_ITEMS];
    int found = 0;
    for (uint32_t k = w->i; k > 0 && found < n; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE && w->r->drafts[k - 1].subject != NULL)
            last[found++] = w->r->drafts[k - 1].subject;
    items->n = found == n ? n : 0;
    for (int k = 0; k < items->n; k++)
        items->item[k] = last[n - 1 - k];
}

/* 装备制造、电子信息、新材料三大产业增加值分别…: the list stands before the number that counts it. */
static void counted_items(Work *w, int n, Items *items) {
    const PcFigure *count = w->zone.prev < 0 ? NULL : &w->r->figures[w->zone.prev];
    if (count == NULL || !count->counts || value_of(count) != n)
        return;
    const PcZone *zone = pc_zone_of(w->r, (uint32_t)w->zone.prev);
    const char *noun = items->item[0];
    Items listed;
    read_items(w, zone->lo, zone->figure, &listed);
    if (listed.n != n)
        return;
    for (int k = 0; k < n; k++)
        items->item[k] = pc_join(w->r, listed.item[k], noun, NULL);
    items->n = n;
}

/* 普通高中2所、职业学校1所，在校生分别为…: whether the clause before counts members of a list. */
static bool follows_list(const Work *w) {
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
static bool lists_times(const Work *w) {
    const PcToken *tokens = w->r->tokens;
    for (uint32_t t = w->zone.lo; t + 2 < w->zone.figure; t++) {
        bool joint = pc_token_sign(&tokens[t + 1], 0x3001) || pc_token_is(&tokens[t + 1], PC_WORD(AND));
        if (tokens[t].kind == PC_TOKEN_TIME && joint && tokens[t + 2].kind == PC_TOKEN_TIME)
            return true;
    }
    return false;
}

/* Pairs the list of nouns in [lo, np_end) with the list of figures that begins here. */
static bool pair_list(Work *w) {
    const PcDraft *last = draft_before(w); /* 分别提高8%和10%，达到a和b */
    bool apart = w->zone.prev < 0 || pc_token_sign(&w->r->tokens[w->zone.lo - 1], 0x3001);
    bool again = (w->zone.reach != PC_NO_TOKEN || w->zone.change != NULL) && apart && last != NULL &&
                 last->paired && w->zone.np_end <= w->zone.lo;
    if (w->zone.parallel || (w->zone.np_end <= w->zone.lo && !w->zone.respect && !again))
        return false;
    int n = list_length(w->r, w->i);
    if (n < 2 && !w->zone.respect)
        return false;
    Items items;
    uint32_t end = w->zone.np_end;
    for (uint32_t t = w->zone.lo; t < end; t++)
        if (pc_token_is(&w->r->tokens[t], PC_WORD(RESPECT)))
            end = t;
    read_items(w, w->zone.lo, end, &items);
    bool paired = items.n == 1 && n > 1 && w->zone.respect;
    const char *general =
        paired && (is_general(w->r, items.item[0]) || follows_list(w)) ? items.item[0] : NULL;
    if (items.n == 0 && lists_times(w)) /* 2021年、2022年分别安排156亿元、210亿元 */
        return false;
    if ((items.n == 0 && (w->zone.respect || again)) || general != NULL)
        claims_before(w, n, &items);
    for (int k = 0; general != NULL && k < items.n; k++) /* 新开工…、建成…、发放…，完成率分别为 */
        items.item[k] = pc_join(w->r, items.item[k], general, NULL);
    if (general != NULL && items.n == 0)
        items = (Items){.item = {general}, .n = 1}; /* …分别为a、b，分别增长c、d */
    if (items.n == 1 && n > 1)
        counted_items(w, n, &items);
    if (items.n == 1 && n > 1)
        split_industries(w, &items, n);
    if (items.n == 1 && n > 1)
        split_town_and_country(w, &items, n);
    if (items.n != n || n < 2)
        return false;
    uint32_t next = name_list(w, w->i, &items);
    while (next < w->r->n_figures && w->r->figures[next].why != PC_WHY_NONE)
        next++;
    if (next < w->r->n_figures) { /* 分别从a、b提高到c、d */
        const PcZone *zone = pc_zone_of(w->r, next);
        if (zone->onward && list_length(w->r, next) == n)
            name_list(w, next, &items);
    }
    return true;
}

/* ---- the noun phrase
 * --------------------------------------------------------------------------------------- */

/* 企业|通过认定 → 通过认定的企业, where the noun alone says too little. */
static const char *with_predicate(Work *w, const PcNoun *right, uint32_t stop) {
    PcReading *r = w->r;
    const char *noun = pc_noun_text(r, right);
    if (noun == NULL || strlen(noun) > 36)
        return noun;
    if (stop < r->n_tokens && g_str_has_prefix(r->block->text + r->tokens[stop].from, "为"))
        return noun; /* 以23.8公里横沥河|为轴线 */
    uint32_t end = stop;
    while (end < r->n_tokens && pc_token_claim(r, &r->tokens[end]) == NULL &&
           r->tokens[end].kind != PC_TOKEN_TIME &&
           !(r->tokens[end].kind == PC_TOKEN_MARK && r->tokens[end].index == end) &&
           !pc_token_sign(&r->tokens[end], 0xff09))
        end++;
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
    predicate.piece[0] = (PcSlice){r->tokens[stop].from, r->tokens[end - 1].to};
    predicate.n = 1;
    const char *verb = pc_noun_text(r, &predicate);
    return verb == NULL ? noun : pc_join(r, verb, "的", noun);
}

static const char *batch_noun(Work *w, const char *batch) {
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
static const char *same_but_level(Work *w, const char *modifier) {
    const PcDraft *before = draft_before(w);
    uint32_t k = w->i;
    if (before == NULL || before->subject == NULL || !ends_with(modifier, "级") || strlen(modifier) > 9 ||
        !w->figure->counts)
        return NULL;
    while (k > 0 && w->r->figures[k - 1].why != PC_WHY_NONE)
        k--;
    const char *level = strstr(before->subject, "级");
    if (level == NULL || level - before->subject > 9 || level[3] == '\0' ||
        g_strcmp0(w->figure->unit_text, w->r->figures[k - 1].unit_text) != 0)
        return NULL;
    return pc_join(w->r, modifier, level + 3, NULL);
}

/* 国家级7家、市级88家的企业技术中心: the noun behind the last member belongs to all. */
static const char *list_noun(Work *w, const char *modifier) {
    PcReading *r = w->r;
    if (ends_with(modifier, "批")) /* 首批12项及第二批14项重点改革 */
        return batch_noun(w, modifier);
    if (!ends_with(modifier, "级") && !ends_with(modifier, "类"))
        return modifier;
    const char *whole = w->zone.part || w->draft->part ? whole_before(w, modifier) : NULL;
    const char *above = whole == NULL ? NULL : strstr(whole, "以上");
    if (above != NULL && above - whole <= 12) /* 市级以上龙头企业50家，其中国家级1家 */
        whole = above + 6;
    const PcWord *measure =
        whole != NULL && ends_with(modifier, "类") ? tail_word(r->lexicon, whole, PC_WORD(HEAD)) : NULL;
    if (measure != NULL) /* 肉蛋奶总产量1100万吨，其中肉类350万吨 */
        return pc_join(r, modifier, measure->text + (strncmp(measure->text, "总", 3) == 0 ? 3 : 0), NULL);
    if (whole != NULL) /* 其中区县级1890.3亿元 */
        return pc_join(r, modifier, whole, NULL);
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

/* 服务半径为500米、面积约0.3公顷的社区公园: the noun behind the list, NULL where none follows. */
static const char *noun_ahead(const Work *w) {
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
    return !pc_token_is(next,
                        PC_WORD(REACH) | PC_WORD(TO) | PC_WORD(AND) | PC_WORD(SHARE) | PC_WORD(AFTER)) &&
           (!pc_token_is(next, PC_WORD(STRIP) | PC_WORD(CHANGE)) || pc_token_is(next, PC_WORD(MAKE)));
}

/* 143项总投资2240亿元的重大项目, 53.9公里的38条道路: the noun stands behind the second figure. */
static void second_noun(Work *w, PcNoun *right, uint32_t *stop) {
    PcReading *r = w->r;
    uint32_t next = *stop;
    if (next >= r->n_tokens || pc_token_claim(r, &r->tokens[next]) == NULL)
        return;
    uint32_t behind = next + 1;
    while (behind < r->n_tokens && pc_token_is(&r->tokens[behind], PC_WORD(AFTER)))
        behind++;
    bool of = behind < r->n_tokens && pc_token_text_is(r, &r->tokens[behind], "的");
    const char *measure = right->n > 0 ? pc_noun_text(r, right) : NULL;
    bool bound =
        behind > next + 1 && measure != NULL && is_measure(w, measure); /* 年销售收入1亿元以上|企业 */
    if (!of && measure != NULL && !bound && !is_general(r, measure))
        return;
    PcNoun second;
    uint32_t second_stop;
    pc_noun_right(r, behind, &second, &second_stop);
    if (second.n > 0) {
        *right = second;
        *stop = second_stop;
    }
}

/* 12个百亿元、70个30亿元以上项目: the noun behind the second belongs to the first as well. */
static void class_noun(const Work *w, PcNoun *noun, uint32_t *stop) {
    PcReading *r = w->r;
    uint32_t t = *stop + 1;
    bool class = noun->n == 1 && noun->head == noun->last && noun->head->kind == PC_TOKEN_FIGURE;
    bool joint = *stop < r->n_tokens &&
                 (pc_token_sign(&r->tokens[*stop], 0x3001) || pc_token_is(&r->tokens[*stop], PC_WORD(AND)));
    if (!class || !joint || t >= r->n_tokens || pc_token_claim(r, &r->tokens[t]) == NULL)
        return;
    while (t < r->n_tokens &&
           (r->tokens[t].kind == PC_TOKEN_FIGURE || pc_token_is(&r->tokens[t], PC_WORD(AFTER))))
        t++;
    PcNoun second;
    pc_noun_right(r, t, &second, stop);
    for (int i = 0; i < second.n && noun->n < PC_NOUN_PIECES; i++)
        noun->piece[noun->n++] = second.piece[i];
    noun->length += second.length;
    noun->last = second.last != NULL ? second.last : noun->last;
}

/* 147个国考断面中，: 中 before a comma is no part of the noun. */
static void drop_inside(const Work *w, PcNoun *noun, uint32_t stop) {
    PcSlice *last = noun->n > 0 ? &noun->piece[noun->n - 1] : NULL;
    bool comma = stop < w->r->n_tokens && pc_token_sign(&w->r->tokens[stop], 0xff0c);
    if (last != NULL && comma && last->to - last->from > 3 &&
        memcmp(w->r->block->text + last->to - 3, "中", 3) == 0)
        last->to -= 3;
}

/* How many members a list in words has. */
static int list_items(const char *text) {
    int n = 1;
    for (const char *p = strstr(text, "、"); p != NULL; p = strstr(p + 3, "、"))
        n++;
    return n + (strstr(text, "和") != NULL) + (strstr(text, "及") != NULL && strstr(text, "以及") == NULL);
}

static const char *last_item(const char *text) {
    for (const char *p = strstr(text, "、"); p != NULL; p = strstr(text, "、"))
        text = p + 3;
    return text;
}

/* 围绕|产业需求布局建设|5条专用线: what stands between 围绕 and the verb is no part of what is counted. The
 * verb where the name keeps it, "" where it does not, NULL where there is none such. */
static const char *verb_of_aim(const Work *w, const PcNoun *left) {
    const PcReading *r = w->r;
    bool aim = w->zone.lo > 0 && pc_token_is(&r->tokens[w->zone.lo - 1], PC_WORD(CUT));
    if (!aim || left->last == NULL || left->last == left->head || !pc_token_is(left->last, PC_WORD(MAKE)))
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

static const char *choose(Work *w, const char *left, const PcNoun *left_phrase) {
    PcReading *r = w->r;
    PcNoun right;
    uint32_t stop;
    if (!noun_follows(r, &w->zone))
        return left;
    bool of = pc_token_text_is(r, &r->tokens[w->zone.right], "的");
    pc_noun_right(r, w->zone.right, &right, &stop);
    second_noun(w, &right, &stop);
    drop_inside(w, &right, stop);
    class_noun(w, &right, &stop);
    if (right.n == 0)
        return left;
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
        return is_general(r, left) ? pc_join(r, pc_noun_text(r, &right), left, NULL) : left;
    if (w->figure->counts) {
        bool list = strstr(left, "、") != NULL;
        if (w->zone.figure > w->zone.lo && pc_token_text_is(r, &r->tokens[w->zone.figure - 1], "等") &&
            w->zone.made == NULL)
            return with_predicate(w, &right, stop);
        if (list && !verb_before && w->zone.made == NULL && list_items(left) != value_of(w->figure)) {
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
            return pc_join(r, token_copy(r, left_phrase->head), noun, NULL);
        return list || verb_before || strlen(left) > 30 ? noun : pc_join(r, left, noun, NULL);
    }
    if (w->percent || verb_before)
        return left;
    return pc_join(r, left, pc_noun_text(r, &right), NULL);
}

/* 新增床位2500张，总数达到8278张: a total is no longer of the new ones alone. */
static const char *of_all(const Work *w, const char *subject) {
    const PcReading *r = w->r;
    bool total = w->zone.reach != PC_NO_TOKEN && g_str_has_prefix(r->tokens[w->zone.reach].word->text, "总");
    return total && subject != NULL ? without_made(r, subject) : subject;
}

/* 高标准农田项目：总投资8亿元: the noun alone before the colon that the sentence begins with; NULL where
 * there is none. */
static const char *colon_topic(Work *w) {
    PcReading *r = w->r;
    const char *s = r->block->text;
    uint32_t from = r->from, to = from;
    enum { MAX_TOPIC = 60 };
    if (!pc_slice_empty(r->lead))
        from = to = r->lead.from;
    while (to < r->to && to - from <= MAX_TOPIC && memcmp(s + to, "：", MIN(3, r->to - to)) != 0 &&
           s[to] != ':') {
        if (memcmp(s + to, "，", MIN(3, r->to - to)) == 0)
            return NULL;
        to++;
    }
    if (to >= r->to || to - from > MAX_TOPIC || to == from || to >= r->block->length)
        return NULL;
    const char *topic = noun_alone(r, from, to);
    if (topic == NULL ||
        tail_word(r->lexicon, topic, PC_WORD(SECTION) | PC_WORD(STRIP) | PC_WORD(PART)) != NULL)
        return NULL;
    return topic;
}

/* 面积, 里程: of what was made rather than of who made it. */
static bool is_extent(const char *name) {
    return ends_with(name, "面积") || ends_with(name, "长") || ends_with(name, "长度") ||
           ends_with(name, "里程");
}

/* 园区内的产业集聚度超过60%，营业收入…: an amount behind a rate is of whom the rate is said of. */
static const char *owner_of(Work *w, const char *topic) {
    const PcDraft *before = draft_before(w);
    if (before == NULL || before->subject != topic || w->percent || w->figure->unit_text == NULL)
        return topic;
    const char *of = strstr(topic, "的"), *unit = NULL;
    for (uint32_t k = w->i; k > 0 && unit == NULL; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE)
            unit = w->r->figures[k - 1].unit_text;
    bool rate = pc_name_tail(w->r->lexicon, topic, strlen(topic), PC_WORD(RATE_TAIL)) != NULL;
    if (unit == NULL || strcmp(unit, "%") != 0 || !rate)
        return topic;
    if (of == NULL || of == topic)
        return NULL;
    size_t n = (size_t)(of - topic);
    if (n > 6 && memcmp(of - 3, "内", 3) == 0)
        n -= 3;
    return pc_arena_copy(&w->r->arena, topic, n);
}

/* The topic without the one of the nouns in `replaced`, parted by |, that it ends with. */
static const char *without_replaced(const Work *w, const char *topic, const char *replaced) {
    size_t n = strlen(topic);
    for (const char *noun = replaced; *noun != '\0';) {
        size_t length = strcspn(noun, "|");
        if (n > length && memcmp(topic + n - length, noun, length) == 0)
            return pc_arena_copy(&w->r->arena, topic, n - length);
        noun += length + (noun[length] == '|' ? 1 : 0);
    }
    return topic;
}

/* A general noun behind what it speaks of: 产业结构调整|面积; of a pair the second replaces the first:
 * 预算|支出. */
static const char *with_topic(Work *w, const char *name) {
    PcReading *r = w->r;
    const PcWord *word = pc_trie_find(r->lexicon->words, name, strlen(name));
    bool sibling = !(word->kinds & (PC_WORD(GROWTH_HEAD) | PC_WORD(SHARE_HEAD)));
    const char *ahead = w->zone.change == NULL ? noun_ahead(w) : NULL; /* 下降14.1%、…下降28.4%的局面 */
    const char *colon = ahead == NULL && sibling ? colon_topic(w) : NULL,
               *topic = ahead != NULL   ? ahead
                        : colon != NULL ? colon
                                        : inherited(w, sibling, is_extent(name));
    if (topic != NULL && strncmp(name, "总", 3) == 0)
        topic = without_made(r, topic); /* 新增上市公司24家，总数241家 */
    if (topic != NULL && topic != ahead && sibling)
        topic = owner_of(w, topic);
    if (topic != NULL && topic != ahead && (ends_with(topic, "总计") || ends_with(topic, "合计")))
        topic = NULL; /* 收入总计53亿元；支出42亿元 */
    w->draft->topic = topic == NULL ? name : topic;
    if (topic != NULL && word->replaces != NULL)
        topic = without_replaced(w, topic, word->replaces);
    if (topic != NULL && strncmp(name, "总", 3) == 0 && ends_with(topic, name + 3) &&
        strlen(topic) > strlen(name)) /* 高铁里程|总里程 */
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - strlen(name) + 3);
    if (topic != NULL && strlen(name) > 6 && strlen(topic) > 6 &&
        memcmp(topic + strlen(topic) - 6, name, 6) == 0)
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - 6); /* 基本医疗保险参保|参保率 */
    if (topic != NULL && strstr(topic, name) == NULL)
        name = pc_join(r, topic, name, NULL);
    w->draft->subject = sibling || topic == NULL ? name : w->draft->topic;
    return name;
}

/* The general noun that the last change of the paragraph was one of: 增加值 of 规模以上工业增加值. */
static const char *measure_of_model(const Work *w) {
    const char *model = w->r->carry.model[1];
    const PcWord *head = model == NULL ? NULL : tail_word(w->r->lexicon, model, PC_WORD(HEAD));
    return head == NULL || strlen(model) == head->length ? NULL : head->text;
}

/* 新增学位2.3万个，其中幼儿园0.5万个: of the new ones too; NULL where the whole is not of new ones. */
static const char *new_of_whole(const Work *w, const char *name) {
    for (uint32_t k = w->i; k > 0; k--) {
        const PcDraft *whole = &w->r->drafts[k - 1];
        if (w->r->figures[k - 1].why != PC_WHY_NONE || whole->part)
            continue;
        if (!w->draft->part || name == NULL || whole->q.aspect != PC_ASPECT_INCREMENT ||
            whole->subject == NULL || is_measure(w, name) || w->zone.made != NULL || w->zone.change != NULL ||
            g_strcmp0(w->figure->unit_text, w->r->figures[k - 1].unit_text) != 0)
            return NULL;
        const char *things = without_made(w->r, whole->subject);
        size_t n = strlen(things);
        if (things == whole->subject || (n > 6 && ends_with(name, things + n - 6)) ||
            strstr(name, things) != NULL || strstr(things, name) != NULL)
            return NULL;
        return pc_join(w->r, name, things, NULL);
    }
    return NULL;
}

/* 床位910万张，其中医院713万张; 固定资产投资100亿元，其中工业60亿元: a part that is no measure is of the
 * whole's. */
static const char *with_whole(const Work *w, const char *name) {
    const char *unit = w->figure->unit_text;
    const char *fresh = new_of_whole(w, name);
    if (fresh != NULL)
        return fresh;
    if (!w->draft->part || name == NULL || unit == NULL || w->percent || w->points ||
        w->zone.change != NULL || (ends_with(unit, "张") ? is_measure(w, name) : measures(w, name)))
        return name;
    const char *whole = whole_before(w, name);
    if (whole == NULL || w->figure->form != PC_FORM_PLAIN)
        return name;
    const PcWord *head = tail_word(w->r->lexicon, whole, PC_WORD(HEAD));
    const char *measure = head != NULL                                        ? head->text
                          : strlen(whole) <= 6                                ? whole
                          : ends_with(unit, "张") && ends_with(whole, "床位") ? "床位"
                                                                              : NULL;
    bool amount = !w->figure->counts || (head == NULL && ends_with(unit, "张"));
    if (measure == NULL || !amount || strstr(name, measure) != NULL)
        return name;
    if (strncmp(measure, "总", 3) == 0 && strlen(measure) > 6)
        measure += 3;
    return strlen(measure) < 6 || strcmp(measure, "总额") == 0 || strcmp(measure, "资金") == 0
               ? name
               : pc_join(w->r, name, measure, NULL);
}

/* 规模以上工业增加值增长6.1%，其中国有控股企业增长3.4%: a part, an industry or a kind of enterprise does not
 * grow itself; the measure of the one before goes on. */
static const char *with_measure(const Work *w, const char *name) {
    if (!w->percent || w->zone.change == NULL || name == NULL || measures(w, name))
        return name;
    bool kind = ends_with(name, "业");
    const char *measure = kind || w->zone.part ? measure_of_model(w) : NULL;
    return measure == NULL || !kind ? name : pc_join(w->r, name, measure, NULL);
}

static const char *printed_count(PcReading *r, const PcFigure *count) {
    return pc_arena_copy(&r->arena, r->block->text + count->digits.from, count->end - count->digits.from);
}

/* 四大|新兴产业产值545.8亿元: the count belongs to the name of what the next figure measures. */
static const char *with_count(const Work *w, const PcNoun *left, const char *name) {
    const PcReading *r = w->r;
    const PcFigure *count = w->zone.prev < 0 ? NULL : &r->figures[w->zone.prev];
    if (count == NULL || !count->han || !count->counts || left->head == NULL ||
        left->head != &r->tokens[count->token + 1] || name == NULL || count->unit_text == NULL)
        return name;
    bool kinds = strcmp(count->unit_text, "大") == 0;
    if (!kinds && (w->figure->counts || strcmp(count->unit_text, "个") != 0 || !is_measure(w, name)))
        return name;
    return pc_join(w->r, printed_count(w->r, count), name, NULL);
}

/* 四大新兴产业实现快速增长，占…: what the count counts, for figures that leave their subject out. */
static void keep_kinds(const Work *w) {
    const PcFigure *count = w->figure;
    PcNoun noun;
    uint32_t stop;
    if (!count->han || count->unit_text == NULL || strcmp(count->unit_text, "大") != 0)
        return;
    pc_noun_right(w->r, w->zone.right, &noun, &stop);
    if (noun.n > 0)
        w->draft->subject = pc_join(w->r, printed_count(w->r, count), pc_noun_text(w->r, &noun), NULL);
}

/* 第一产业用电量1278亿千瓦时；第二产业6.07万亿千瓦时: the measure of the one before goes on. */
static const char *like_before(const Work *w, const char *name) {
    bool change = w->points || (w->percent && w->zone.change != NULL);
    const char *model = w->r->carry.model[change], *unit = w->figure->unit_text;
    size_t n = strlen(name), echo = 6;
    if (model == NULL || n <= 6 || strncmp(name, "单位", 6) == 0 || strncmp(name, "人均", 6) == 0 ||
        (uint8_t)name[n - 6] < 0xe0 || (uint8_t)name[n - 3] < 0xe0)
        return name;
    if (!change &&
        (unit == NULL || w->r->carry.model_unit == NULL || !pc_same_measure(unit, w->r->carry.model_unit)))
        return name;
    if (pc_name_tail(w->r->lexicon, name, n, PC_WORD(KIND_TAIL)) != NULL)
        echo = 3;
    const char *tail = NULL;
    for (const char *at = strstr(model, name + n - echo); at != NULL; at = strstr(at + 3, name + n - echo))
        tail = at + echo;
    if (tail == NULL || *tail == '\0' || strlen(tail) > 36 || strstr(name, tail) != NULL ||
        (change ? is_measure(w, name) : measures(w, name)) || !measures(w, tail))
        return name;
    return pc_join(w->r, name, tail, NULL);
}

static const char *verbs_topic(const Work *w, const PcDraft *before) {
    const char *whole = w->draft->part ? whole_before(w, NULL) : NULL; /* 企业134家，其中关停38家、改造57家 */
    return whole != NULL ? whole : before->topic != NULL ? before->topic : before->subject;
}

/* The last claim before of the same unit; NULL where there is none. */
static const PcDraft *draft_of_unit(const Work *w) {
    for (uint32_t k = w->i; k > 0; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE && w->r->drafts[k - 1].subject != NULL &&
            g_strcmp0(w->r->figures[k - 1].unit_text, w->figure->unit_text) == 0)
            return &w->r->drafts[k - 1];
    return NULL;
}

/* Whether the phrase holds verbs of making and nothing else. */
static bool verbs_only(const PcNoun *phrase) {
    if (phrase->head == NULL)
        return false;
    for (const PcToken *t = phrase->head; t <= phrase->last; t++)
        if (!pc_token_is(t, PC_WORD(MAKE)))
            return false;
    return true;
}

/* 每千人口医师数2.8人、护士数3.6人: what the first is counted by holds for the second. */
static const char *with_reference(const Work *w, const char *name) {
    PcReading *r = w->r;
    bool joint = w->zone.prev >= 0 && w->zone.lo > 0 &&
                 (pc_token_sign(&r->tokens[w->zone.lo - 1], 0x3001) ||
                  (w->zone.lo < w->zone.np_end && pc_token_is(&r->tokens[w->zone.lo], PC_WORD(AND))));
    if (!joint || name == NULL || strncmp(name, "每", 3) == 0 ||
        g_strcmp0(w->figure->unit_text, r->figures[w->zone.prev].unit_text) != 0)
        return name;
    const char *by = counted_by(r, r->drafts[w->zone.prev].subject);
    return by == NULL ? name : pc_join(r, by, name, NULL);
}

/* 产值超10亿元企业10户、超50亿元企业2户: the bound of the first says of what. */
static const char *with_bound(const Work *w, const PcNoun *left, const char *name) {
    PcReading *r = w->r;
    const PcDraft *before = w->zone.prev < 0 ? NULL : &r->drafts[w->zone.prev];
    if (before == NULL || before->subject == NULL || name == NULL || left->head == NULL ||
        left->head == r->tokens || left->head->kind != PC_TOKEN_FIGURE)
        return name;
    const PcToken *bound = left->head - 1;
    if (!pc_token_is(bound, PC_WORD(REACH)) || bound->word->comparator == PC_CMP_EQ)
        return name;
    const char *same = strstr(before->subject, bound->word->text);
    if (same == NULL || same == before->subject)
        return name;
    size_t n = (size_t)(same - before->subject) + bound->word->length;
    return pc_join(r, pc_arena_copy(&r->arena, before->subject, n), name, NULL);
}

/* 5000万元以上项目141个，其中亿元以上87个: the things are those of the whole. */
static const char *with_things(const Work *w, const char *name) {
    PcReading *r = w->r;
    uint32_t t = w->zone.figure;
    if (!w->zone.part || name == NULL || !w->figure->counts || t == 0 ||
        !pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER)) || r->tokens[t - 1].word->comparator == PC_CMP_ABOUT)
        return name;
    const char *whole = whole_before(w, name),
               *above = whole == NULL ? NULL : strstr(whole, r->tokens[t - 1].word->text);
    const char *things = above == NULL ? whole : above + r->tokens[t - 1].word->length;
    return things == NULL || *things == '\0' ? name : pc_join(r, name, r->tokens[t - 1].word->text, things);
}

/* 收入增速高于经济增速，到2025年达到2.4万元: an amount is no rate of growth. */
static const char *without_rate(const Work *w, const char *name) {
    const PcWord *rate = tail_word(w->r->lexicon, name, PC_WORD(GROWTH_HEAD));
    bool amount = rate != NULL && strlen(name) > rate->length && strstr(w->figure->unit_text, "元") != NULL &&
                  strchr(w->figure->unit_text, '/') == NULL;
    return amount ? pc_arena_copy(&w->r->arena, name, strlen(name) - rate->length) : name;
}

/* 依托生态廊道、环湖岸线等|新建|绿道: behind 依托 the phrase begins with the verb of making. */
static void read_after_aim(Work *w, PcNoun *phrase) {
    const PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    if (zone->lo == 0 || !pc_token_is(&r->tokens[zone->lo - 1], PC_WORD(CUT)) || zone->made != NULL)
        return;
    for (uint32_t t = zone->lo + 1; t + 1 < zone->np_end; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->aspect) {
            pc_noun_read(r, t, zone->np_end, phrase);
            w->zone.made = r->tokens[t].word;
            return;
        }
}

/* Verbs that alone are left of a phrase say what happens to the noun on the right: 新增 | 5家 | 企业. */
static void read_noun(Work *w) {
    PcReading *r = w->r;
    PcNoun phrase;
    pc_noun_read(r, w->zone.lo, w->zone.np_end, &phrase);
    if (phrase.length > 120) { /* a whole clause: what follows its last verb */
        for (uint32_t t = w->zone.np_end; t > w->zone.lo; t--)
            if (pc_token_is(&r->tokens[t - 1], PC_WORD(MAKE) | PC_WORD(STOP)) && t < w->zone.np_end) {
                pc_noun_read(r, r->tokens[t - 1].word->keep ? t - 1 : t, w->zone.np_end, &phrase);
                break;
            }
    }
    read_after_aim(w, &phrase);
    const char *left = pc_noun_text(r, &phrase);
    bool each = phrase.head != NULL && phrase.head == phrase.last &&
                pc_token_is(phrase.head, PC_WORD(PLAIN)) && left != NULL && ends_with(left, "均") &&
                strlen(left) == 6;
    PcSlice each_at = each ? (PcSlice){phrase.head->from, phrase.head->to} : (PcSlice){0, 0};
    if (each) /* 养老金实现连涨，人均|增长5.5% */
        left = NULL;
    const PcDraft *daily = each && w->zone.made != NULL ? draft_before(w) : NULL;
    const PcToken *made = NULL;
    bool made_alone = false;
    for (uint32_t t = w->zone.np_end; t < w->zone.figure; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->keep)
            made = &r->tokens[t];
    if (made != NULL && left == NULL) {
        made_alone = true;
        PcNoun verb = {.piece = {{made->from, made->to}},
                       .n = 1,
                       .length = made->to - made->from,
                       .head = made,
                       .last = made};
        phrase = verb;
        left = pc_noun_text(r, &verb);
    }
    if (phrase.area != NULL)
        w->draft->q.area_name = token_copy(r, phrase.area);
    const char *name = choose(w, left, &phrase);
    if (name == NULL && (w->zone.right < r->n_tokens && pc_token_sign(&r->tokens[w->zone.right], 0xff08))) {
        /* nothing: the bracket is no noun */
    }
    if (name != NULL && left == name)
        name = with_whole(
            w,
            with_measure(w, with_reference(w, with_count(w, &phrase, like_before(w, list_noun(w, name))))));
    if (name != NULL && left != NULL && strncmp(name, left, strlen(left)) == 0)
        name = with_things(w, with_bound(w, &phrase, name));
    const PcDraft *before = draft_before(w);
    bool same_rate = w->zone.part && w->percent && w->zone.change == NULL && name != NULL && name == left &&
                     before != NULL && before->q.indicator != NULL && !measures(w, name) &&
                     before->q.aspect <= PC_ASPECT_SHARE &&
                     tail_word(r->lexicon, name, PC_WORD(SHARE_HEAD)) == NULL &&
                     is_measure(w, before->q.indicator);
    if (same_rate) { /* 装配式建筑比例达到30%，其中重点地区达到35% */
        name = pc_join(r, name, before->q.indicator, NULL);
        w->draft->q.whole = before->q.whole;
    }
    bool towards = w->zone.lo < w->zone.np_end && pc_token_text_is(r, &r->tokens[w->zone.lo], "对");
    if (towards && name != NULL && name == left && before != NULL && before->subject != NULL &&
        is_measure(w, name))
        name =
            pc_join(r, pc_join(r, before->subject, "对", NULL), name, NULL); /* 增加值…，对经济增长的贡献率 */
    bool per = name != NULL && name == left && before != NULL && before->subject != NULL &&
               strncmp(name, "每", 3) == 0 && w->zone.reach != PC_NO_TOKEN &&
               ends_with(r->tokens[w->zone.reach].word->text, "有") && !is_measure(w, name);
    if (per) /* 计算机4120台，每百名学生拥有17.5台 */
        name = pc_join(r, pc_join(r, name, r->tokens[w->zone.reach].word->text, NULL), before->subject, NULL);
    if (daily != NULL && daily->subject != NULL) { /* 日均|新增170户 */
        const char *mean = pc_noun_text(r, &(PcNoun){.piece = {{each_at.from, each_at.to}}, .n = 1});
        name = pc_join(r, mean, w->zone.made->text, without_made(r, daily->subject));
        made_alone = false;
    }
    if (made_alone && name == left) /* 比“十三五”末净增1358亿元 */
        name = NULL;
    if (name != NULL && name == left && before != NULL && before->subject != NULL && verbs_only(&phrase))
        name = pc_join(r, verbs_topic(w, before), name, NULL); /* 项目新开工5个、竣工交付10个 */
    if (name == NULL) {
        bool rate = w->points || (w->percent && w->zone.change == NULL);
        const PcDraft *like =
            w->zone.part ? draft_of_unit(w) : NULL; /* 项目1000个、投资1万亿元，其中新开工350个 */
        if (like != NULL)
            before = like;
        if (before != NULL) {
            w->draft->subject = of_all(w, before->subject);
            w->draft->topic = before->topic;
            name = (w->points || w->zone.onward || w->zone.parallel || rate) ? before->q.indicator
                                                                             : w->draft->subject;
            if (w->zone.parallel || w->zone.onward || rate)
                w->draft->q.whole = before->q.whole;
        } else {
            name = inherited(w, false, false);
            w->draft->subject = name;
        }
    } else if (is_general(r, name) && phrase.area == NULL && !w->zone.part) {
        name = with_topic(w, name);
    } else {
        w->draft->subject = w->draft->topic = name;
    }
    if (w->zone.verb_only && name != NULL && w->zone.change == NULL &&
        !w->percent) /* 新开工3200套，基本建成1800套 */
        name = without_made(w->r, name);
    const char *sum =
        w->zone.made != NULL && w->zone.made->kinds & PC_WORD(CUMULATIVE) ? w->zone.made->text : NULL;
    if (sum != NULL && name != NULL) { /* 累计新增: the name is of the new ones */
        sum += g_str_has_prefix(sum, "累计") ? 6 : 3;
        name = strstr(name, sum) == NULL ? pc_join(r, sum, name, NULL) : name;
    }
    keep_kinds(w);
    w->draft->reached |= name != NULL && (strncmp(name, "每", 3) == 0 || strncmp(name, "人均", 6) == 0 ||
                                          ends_with(name, "拥有量") || ends_with(name, "保有量"));
    if (name != NULL && !w->percent && !w->points && w->figure->form == PC_FORM_PLAIN &&
        w->figure->unit_text != NULL)
        name = without_rate(w, name);
    w->draft->q.indicator = name;
}

/* ---- all
 * --------------------------------------------------------------------------------------------------- */

static void copy_list_facts(Work *w) {
    if (!w->zone.parallel)
        return;
    const PcDraft *before = &w->r->drafts[w->zone.prev];
    if (w->figure->unit_text == NULL || w->r->figures[w->zone.prev].unit_text == NULL ||
        strcmp(w->figure->unit_text, w->r->figures[w->zone.prev].unit_text) == 0) {
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
    }
}

/* 贡献了60.7%的税收、80%以上的就业: likewise. */
static bool contribution_goes_on(Work *w) {
    const PcDraft *before = draft_before(w);
    if (before == NULL || before->q.aspect != PC_ASPECT_SHARE || !w->percent || w->zone.np_end > w->zone.lo ||
        before->q.whole == NULL)
        return false;
    const char *whole = whole_behind(w, w->zone.figure);
    if (whole == NULL)
        return false;
    set_share(w, before->subject, whole);
    return true;
}

/* 占全市78.6%、全国13.5%: a share of another whole. */
static bool share_goes_on(Work *w) {
    PcReading *r = w->r;
    if (w->zone.prev < 0 || !w->percent || w->zone.np_end != w->zone.lo + 1 ||
        r->drafts[w->zone.prev].q.whole == NULL)
        return false;
    const PcDraft *before = &r->drafts[w->zone.prev];
    if (!pc_token_is(&r->tokens[w->zone.lo], PC_WORD(AREA)) || before->q.aspect != PC_ASPECT_SHARE)
        return false;
    w->draft->subject = before->subject;
    w->draft->q.whole = token_copy(r, &r->tokens[w->zone.lo]);
    w->draft->q.indicator = pc_join(r, pc_join(r, before->subject, "占", w->draft->q.whole), "比重", NULL);
    w->draft->q.aspect = PC_ASPECT_SHARE;
    return true;
}

int pc_subject_list(PcReading *r, uint32_t lo, uint32_t end, const char *item[PC_SUBJECTS_MAX]) {
    Work w = {.r = r};
    Items items;
    read_items(&w, lo, end, &items);
    bool all = items.n > 1 && items.n <= PC_SUBJECTS_MAX;
    for (int k = 0; all && k < items.n; k++)
        all = measures(&w, items.item[k]);
    for (int k = 0; all && k < items.n; k++)
        item[k] = items.item[k];
    return all ? items.n : 0;
}

const char *pc_subject_before(PcReading *r, uint32_t token, bool compared) {
    for (uint32_t i = r->n_figures; i-- > 0;)
        if (r->figures[i].token < token && r->figures[i].why == PC_WHY_NONE && !r->figures[i].skip &&
            r->drafts[i].subject != NULL) {
            bool growth =
                compared && r->drafts[i].q.aspect == PC_ASPECT_GROWTH; /* 增长7%，高于全省平均水平 */
            return growth ? pc_join(r, r->drafts[i].subject, "增速", NULL) : r->drafts[i].subject;
        }
    return NULL;
}

/* 其中国家级1家、省级8家: the second is a part too. */
static bool part_goes_on(const Work *w) {
    const PcReading *r = w->r;
    return w->zone.prev >= 0 && w->zone.lo > 0 && pc_token_sign(&r->tokens[w->zone.lo - 1], 0x3001) &&
           r->drafts[w->zone.prev].part && w->figure->unit_text != NULL &&
           g_strcmp0(w->figure->unit_text, r->figures[w->zone.prev].unit_text) == 0;
}

void pc_subject_read(PcReading *r, uint32_t i) {
    Work w = {.r = r, .i = i, .figure = &r->figures[i], .draft = &r->drafts[i]};
    const char *unit = w.figure->unit_text;
    w.zone = *pc_zone_of(r, i);
    w.percent = unit != NULL && (strcmp(unit, "%") == 0 || strcmp(unit, "‰") == 0 || strcmp(unit, "‱") == 0 ||
                                 strcmp(unit, "成") == 0);
    w.points = unit != NULL && strstr(unit, "百分点") != NULL;
    w.draft->zone_annual = w.zone.annual != NULL;
    w.draft->bound_before = w.zone.bound != NULL;
    w.draft->onward = w.zone.onward;
    w.draft->from = w.zone.from;
    w.draft->basis = w.zone.basis;
    w.draft->reached =
        w.zone.reach != PC_NO_TOKEN || w.percent || (w.zone.parallel && r->drafts[w.zone.prev].reached);
    w.draft->part = w.zone.part || part_goes_on(&w);
    w.draft->compare = w.zone.compare;
    w.draft->base_word = w.zone.base;
    w.draft->cumulative = w.zone.cumulative;
    w.draft->q.vintage = w.zone.vintage != NULL ? w.zone.vintage->vintage : PC_VINTAGE_NONE;
    read_bounds(&w);
    if (w.draft->paired) {
        w.draft->q.indicator = w.draft->subject = with_measure(&w, w.draft->q.indicator);
        read_aspect(&w, w.draft->q.indicator);
        copy_list_facts(&w);
        if (w.zone.parallel && w.percent && r->drafts[w.zone.prev].q.whole != NULL)
            set_share_of(&w, r->drafts[w.zone.prev].q.whole);
        return;
    }
    bool part = w.percent || w.points || w.figure->form == PC_FORM_RATIO ||
                w.figure->form == PC_FORM_FRACTION ||
                (w.figure->value != NULL && strcmp(w.figure->value, "0.5") == 0);
    if (w.zone.share != PC_NO_TOKEN && part) {
        read_share(&w);
        if (w.points || w.zone.change != NULL)
            read_aspect(&w, w.draft->q.indicator);
        else if (w.zone.annual != NULL)
            w.draft->q.annual = w.zone.annual->annual;
        return;
    }
    if (share_goes_on(&w) || contribution_goes_on(&w))
        return;
    if (!pair_list(&w))
        read_noun(&w);
    read_aspect(&w, w.draft->q.indicator);
    if (w.zone.of != PC_NO_TOKEN)
        read_of(&w);
    copy_list_facts(&w);
}
