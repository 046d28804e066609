/* ellipsis: what a clause leaves out, from the clause before, the claim before or the noun before a colon. */

#include "claim/work.h"

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
    bool noun = false; /* 线路|建成|运营: no object */
    for (uint32_t t = from; t < end; t++)
        noun |= !pc_token_is(&r->tokens[t], PC_WORD(STOP) | PC_WORD(DONE) | PC_WORD(STRIP));
    if (!noun)
        return NULL;
    PcNoun phrase;
    pc_noun_read(r, of > from && of < end ? of : from, end, &phrase);
    return phrase.n > 0 && phrase.length <= 48 ? pc_noun_text(r, &phrase) : NULL;
}

/* 城市绿化覆盖率|明显|改善: where the name of a measure ends that stands before nothing but verbs; `lo` where
 * there is none. */
static uint32_t measure_end(const PcReading *r, uint32_t lo, uint32_t end) {
    static const uint64_t VERBS = PC_WORD(STOP) | PC_WORD(DONE) | PC_WORD(STRIP) | PC_WORD(CHANGE);
    uint32_t stop = end;
    while (stop > lo && pc_token_is(&r->tokens[stop - 1], VERBS))
        stop--;
    if (stop == lo || stop == end)
        return lo;
    for (uint32_t t = lo; t < stop; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(CUT)))
            return lo;
    uint32_t from = r->tokens[lo].from, to = r->tokens[stop - 1].to;
    bool measure = pc_name_tail(r->lexicon, r->block->text + from, to - from, PC_WORD(RATE_TAIL)) != NULL;
    return measure ? stop : lo;
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
    uint32_t stop = measure_end(r, lo, end - 1);
    bool whole = stop > lo;
    if (!whole && end - lo > 2 &&
        pc_token_text_is(r, &r->tokens[end - 2], "方面")) /* 就业和社会保障方面，安排资金… */
        stop = end - 2;
    while (!whole && stop < end - 1 && !pc_token_text_is(r, &r->tokens[stop], "方面") &&
           r->tokens[stop].kind != PC_TOKEN_TIME &&
           (pc_token_is(&r->tokens[stop], PC_WORD(AND)) ||
            !pc_token_is(&r->tokens[stop], PC_WORD(REACH) | PC_WORD(STOP) | PC_WORD(DONE) | PC_WORD(STRIP) |
                                               PC_WORD(MAKE) | PC_WORD(CUT) | PC_WORD(CHANGE) |
                                               PC_WORD(ANNUAL))))
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
        noun =
            r->tokens[t].kind != PC_TOKEN_TIME && pc_token_claim(r, &r->tokens[t]) == NULL &&
            !pc_token_is(&r->tokens[t], PC_WORD(REACH) | PC_WORD(STOP) | PC_WORD(CHANGE) | PC_WORD(PART)) &&
            !(pc_token_is(&r->tokens[t], PC_WORD(STATUS)) &&
              r->tokens[t].word->status == PC_STATUS_TARGET); /* 现状|常住人口: */
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

/* 1.临港产业园三期。规划面积8.6平方公里: the noun that a listed paragraph begins with as its title; NULL
 * where it has none. */
const char *pc_item_title(PcReading *r) {
    enum { MAX_TITLE = 60 };
    const char *s = r->block->text;
    const PcCell *marker = &r->block->marker;
    uint32_t from = marker->text + marker->length, to = from;
    if (marker->length == 0)
        return NULL;
    while (to < r->from && to - from <= MAX_TITLE && !pc_text_begins(s + to, "。"))
        to++;
    if (to == from || to >= r->from || to - from > MAX_TITLE)
        return NULL;
    const char *title = noun_alone(r, from, to);
    return title != NULL && strlen(title) == to - from ? title : NULL; /* no verb before it */
}

/* 开工建设引水工程，|设计引水量7亿立方米，|总投资390亿元: money and time are of what is built, not of the
 * measure between; NULL where no such thing stands before. */
static const char *made_before_measure(PcWork *w, const PcDraft *draft) {
    PcReading *r = w->r;
    const char *unit = w->figure->unit_text, *subject = draft->subject;
    bool spent = unit != NULL && (pc_text_ends(unit, "元") || pc_text_is(unit, "个月"));
    const char *other = r->figures[draft - r->drafts].unit_text;
    if (!spent || subject == NULL || draft->topic != subject || other == NULL || pc_text_ends(other, "元") ||
        !pc_is_measure(w, subject))
        return NULL;
    const PcZone *zone = pc_zone_of(r, (uint32_t)(draft - r->drafts));
    if (zone->prev >= 0)
        return NULL;
    if (zone->lo == 0)
        return pc_slice_empty(r->lead) ? NULL : subject_of_lead(r, true);
    return subject_before(r, zone->lo, true);
}

/* 抽水蓄能电站（|装机120万千瓦: the noun before the bracket that the clause begins in; NULL where there is
 * none. */
static const char *noun_before_bracket(PcReading *r, uint32_t lo) {
    if (lo < 2 || !pc_token_sign(&r->tokens[lo - 1], 0xff08) || r->tokens[lo - 2].kind == PC_TOKEN_FIGURE)
        return NULL;
    PcNoun noun;
    pc_noun_read(r, pc_zone_left(r, lo - 1), lo - 1, &noun);
    return pc_noun_text(r, &noun);
}

const char *pc_inherited(PcWork *w, bool topic, bool made) {
    const char *clause = topic && w->zone.prev < 0 ? noun_before_bracket(w->r, w->zone.lo) : NULL;
    if (clause != NULL)
        return clause;
    if (w->zone.prev < 0 && w->zone.lo == 0 && !pc_slice_empty(w->r->lead))
        clause = subject_of_lead(w->r, made);
    else if (w->zone.prev < 0)
        clause = subject_before(w->r, w->zone.lo, made);
    if (clause != NULL)
        return clause;
    for (uint32_t k = w->i; k > 0; k--) {
        const PcFigure *before = &w->r->figures[k - 1];
        if (before->why != PC_WHY_NONE || before->skip || w->r->drafts[k - 1].subject == NULL)
            continue;
        int outside = pc_claim_outside(w->r, w->i, (int)k - 1);
        const PcDraft *draft = &w->r->drafts[outside < 0 ? k - 1 : (uint32_t)outside];
        const char *made_before = made_before_measure(w, draft);
        if (made_before != NULL)
            return made_before;
        if (draft->subject != NULL)
            return topic && draft->topic != NULL ? draft->topic : draft->subject;
    }
    if (w->r->carry.whole != NULL) /* not of a part that the sentence before ended with */
        return w->r->carry.whole;
    return w->r->carry.subject;
}

const char *pc_colon_topic(PcWork *w) {
    PcReading *r = w->r;
    const char *s = r->block->text;
    uint32_t from = r->from, to = from;
    enum { MAX_TOPIC = 60 };
    if (!pc_slice_empty(r->lead))
        from = to = r->lead.from;
    for (uint32_t step; to < r->to && to - from <= MAX_TOPIC; to += step) {
        uint32_t c = pc_char_read(s + to, &step);
        if (c == 0xff1a || c == ':')
            break;
        if (c == 0xff0c)
            return NULL;
    }
    if (to >= r->to || to - from > MAX_TOPIC || to == from || to >= r->block->length)
        return NULL;
    const char *topic = noun_alone(r, from, to);
    if (topic == NULL ||
        pc_tail_word(r->lexicon, topic, PC_WORD(SECTION) | PC_WORD(STRIP) | PC_WORD(PART)) != NULL)
        return NULL;
    return topic;
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
