/* aspect: of what kind a measure is, and its bounds. */

#include "claim/work.h"

/* PM2.5浓度|改善4.7%: down where less is better. */
static PcDirection better_way(const PcWork *w) {
    const char *name = w->draft->q.indicator;
    const PcIndicator *known = name == NULL ? NULL : pc_name_known(w->r->lexicon, name, strlen(name), true);
    return known != NULL && known->better == PC_BETTER_LOW ? PC_DIR_DOWN : PC_DIR_UP;
}

static PcDirection direction_of(const PcWork *w, const PcWord *growth_head) {
    if (w->zone.above != PC_DIR_NONE)
        return w->zone.above;
    if (w->zone.change != NULL && w->zone.change->improves)
        return better_way(w);
    if (w->zone.change != NULL && w->zone.change->direction != PC_DIR_NONE)
        return w->zone.change->direction;
    if (growth_head != NULL)
        return growth_head->direction;
    return PC_DIR_UP;
}

/* 新增上市公司5家、挂牌企业9家: the verb holds for the next of the list; so it does for how long the new are.
 */
static bool new_goes_on(const PcWork *w) {
    const PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    if (zone->prev < 0 || zone->lo == 0 || !pc_token_sign(&r->tokens[zone->lo - 1], 0x3001) ||
        zone->reach != PC_NO_TOKEN || zone->change != NULL || zone->made != NULL || zone->cumulative)
        return false;
    const PcZone *before = r->zones[zone->prev];
    const char *a = w->figure->unit_text, *b = r->figures[zone->prev].unit_text;
    if (before == NULL || r->drafts[zone->prev].q.aspect != PC_ASPECT_INCREMENT || before->change != NULL ||
        a == NULL || b == NULL || strchr(a, '%') != NULL || strstr(a, "元") != NULL ||
        strstr(a, "分点") != NULL || w->draft->q.indicator == NULL)
        return false;
    const char *new_ones = r->drafts[zone->prev].q.indicator; /* 新增专用道12条、总长度85公里 */
    bool of_new = new_ones != NULL && pc_text_begins(w->draft->q.indicator, new_ones);
    if (!of_new && pc_is_measure(w, w->draft->q.indicator))
        return false;
    for (uint32_t t = zone->lo; t < zone->figure; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(MAKE)))
            return false;
    return true;
}

/* Whether no more than a word of status, and a verb that reaches, stands before the figure in its clause. */
static bool status_alone(const PcWork *w) {
    const PcReading *r = w->r;
    bool status = false;
    if (w->zone.change != NULL)
        return false;
    for (uint32_t t = w->zone.lo; t < w->zone.figure; t++) {
        if (!pc_token_is(&r->tokens[t], PC_WORD(STATUS) | PC_WORD(STRIP) | PC_WORD(BEFORE) | PC_WORD(REACH)))
            return false;
        status |= pc_token_is(&r->tokens[t], PC_WORD(STATUS));
    }
    return status;
}

/* 增加学位4.2万个: how much more or less there is of what stands behind the verb of change. */
static PcDirection adds(const PcWork *w, const char *name) {
    uint32_t length;
    if (name == NULL || (!pc_text_begins(name, "增加") && !pc_text_begins(name, "减少")))
        return PC_DIR_NONE;
    const PcWord *word = pc_trie_longest(w->r->lexicon->words, name, strlen(name), &length);
    bool change = word != NULL && word->kinds & PC_WORD(CHANGE) && name[length] != '\0';
    return change ? word->direction : PC_DIR_NONE;
}

void pc_read_aspect(PcWork *w, const char *name) {
    PcQuantity *q = &w->draft->q;
    const PcWord *growth_head = name == NULL ? NULL : pc_tail_word(w->r->lexicon, name, PC_WORD(GROWTH_HEAD));
    const PcDraft *last = pc_draft_before(w);
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
    bool share_name = name != NULL && pc_tail_word(w->r->lexicon, name, PC_WORD(SHARE_HEAD)) != NULL &&
                      !pc_text_ends(name, "同比");
    bool half = w->figure->form == PC_FORM_FRACTION ||
                (w->figure->value != NULL && pc_text_is(w->figure->value, "0.5"));
    const char *unit = w->figure->unit_text;
    if (w->figure->form == PC_FORM_RATIO) {
        q->aspect = PC_ASPECT_RATIO;
    } else if (w->points && w->zone.change == NULL && w->zone.above == PC_DIR_NONE && name != NULL &&
               (pc_text_ends(name, "差距") || pc_text_ends(name, "差"))) {
        q->aspect = PC_ASPECT_LEVEL; /* 城镇化率差距|缩小至|12个百分点 */
    } else if (w->points) {
        q->aspect = PC_ASPECT_PP;
        q->direction = direction_of(w, NULL);
    } else if (unit != NULL && (pc_text_is(unit, "倍") || pc_text_is(unit, "番"))) {
        q->aspect = PC_ASPECT_MULTIPLE;
    } else if ((w->percent || half) &&
               (w->zone.change != NULL || growth_head != NULL || w->zone.above != PC_DIR_NONE)) {
        q->aspect = PC_ASPECT_GROWTH;
        q->direction = direction_of(w, growth_head);
    } else if (w->percent || half) {
        q->aspect = share_name || w->zone.share != PC_NO_TOKEN ? PC_ASPECT_SHARE : PC_ASPECT_LEVEL;
    } else if (w->zone.change != NULL || w->zone.above != PC_DIR_NONE) {
        q->aspect = PC_ASPECT_INCREMENT;
        q->direction = direction_of(w, NULL);
    } else if (w->zone.made != NULL) {
        q->aspect = w->zone.made->aspect;
        q->direction = w->zone.made->direction;
    } else if (adds(w, name) != PC_DIR_NONE) {
        q->aspect = PC_ASPECT_INCREMENT;
        q->direction = adds(w, name);
    } else if (name != NULL && pc_text_ends(name, "增量")) {
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

void pc_read_bounds(PcWork *w) {
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
