/* subject: what a figure measures, by the grammar of its clause, and of what kind the measure is. */

#include "claim/work.h"

/* 依托生态廊道、环湖岸线等|新建|绿道: behind 依托 the phrase begins with the verb of making. */
static void read_after_aim(PcWork *w, PcNoun *phrase) {
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
    bool alone = zone->right >= r->n_tokens || r->tokens[zone->right].kind == PC_TOKEN_MARK;
    for (uint32_t t = alone ? zone->np_end : 0; t > zone->lo + 2; t--) {
        const PcToken *verb = &r->tokens[t - 2];
        if (pc_token_is(verb, PC_WORD(MAKE)) && !verb->word->keep) {
            pc_noun_read(r, t - 1, zone->np_end, phrase); /* 围绕产业需求布局|建设|充电站40座 */
            return;
        }
    }
}

/* The noun phrase of the figure's clause, and what it says as it is read. */
typedef struct {
    PcNoun phrase;
    const char *left;  /* its text; NULL where there is none */
    bool verb;         /* a verb of making alone: 新增 | 5家 | 企业 */
    const char *mean;  /* 日均 alone before a verb of making; NULL where it is not */
    const char *topic; /* what a verb alone is said of: 项目 of 竣工8个; NULL elsewhere */
} Left;

/* Where the phrase is a whole clause: what follows its last verb. */
static void shorten(PcWork *w, PcNoun *phrase) {
    PcReading *r = w->r;
    enum { MAX_NAME = 120 };
    for (uint32_t t = w->zone.np_end; phrase->length > MAX_NAME && t > w->zone.lo; t--)
        if (pc_token_is(&r->tokens[t - 1], PC_WORD(MAKE) | PC_WORD(STOP)) && t < w->zone.np_end) {
            pc_noun_read(r, r->tokens[t - 1].word->keep ? t - 1 : t, w->zone.np_end, phrase);
            return;
        }
}

/* A verb that alone is left says what happens to the noun on the right. */
static void read_verb(PcWork *w, Left *left) {
    PcReading *r = w->r;
    const PcToken *made = NULL;
    for (uint32_t t = w->zone.np_end; t < w->zone.figure; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->keep)
            made = &r->tokens[t];
    if (made == NULL || left->left != NULL)
        return;
    left->verb = true;
    left->phrase = (PcNoun){.piece = {{made->from, made->to}},
                            .n = 1,
                            .length = made->to - made->from,
                            .head = made,
                            .last = made};
    left->left = pc_noun_text(r, &left->phrase);
}

/* 因追加专款、动用预备费等|调整为41亿元, 剔除一次性因素后|增长2.4%: why or under what condition it is so, not
 * what is. */
static bool is_circumstance(const PcWork *w, const PcNoun *phrase, const char *name) {
    if (name == NULL || (w->zone.change == NULL && w->zone.reach == PC_NO_TOKEN))
        return false;
    if (pc_text_begins(name, "因") && pc_token_text_is(w->r, phrase->last + 1, "等"))
        return true;
    size_t n = strlen(name);
    for (const PcPhrase *const *p = w->r->lexicon->lists[PC_LIST_CIRCUMSTANCE]; *p != NULL; p++) {
        const char *tails = pc_text_begins(name, (*p)->text) ? pc_phrase_attribute(*p, "tail") : NULL;
        for (; tails != NULL && *tails != '\0'; tails = pc_text_behind_word(tails)) {
            size_t length = pc_text_word(tails);
            if (n >= length && memcmp(name + n - length, tails, length) == 0)
                return true;
        }
    }
    return false;
}

static void read_left(PcWork *w, Left *left) {
    PcReading *r = w->r;
    *left = (Left){0};
    pc_noun_read(r, w->zone.lo, w->zone.np_end, &left->phrase);
    shorten(w, &left->phrase);
    read_after_aim(w, &left->phrase);
    left->left = pc_noun_text(r, &left->phrase);
    if (is_circumstance(w, &left->phrase, left->left)) {
        left->left = NULL;
        left->phrase = (PcNoun){0};
        w->zone.np_end = w->zone.lo;
    }
    const PcToken *head = left->phrase.head;
    bool each = head != NULL && head == left->phrase.last && pc_token_is(head, PC_WORD(PLAIN)) &&
                pc_text_ends(head->word->text, "均") && head->word->length == 6;
    if (each) { /* 养老金连续上调，人均|增长5.5%; 日均|新增170户 */
        left->mean = w->zone.made != NULL ? left->left : NULL;
        left->left = NULL;
    }
    read_verb(w, left);
    if (left->phrase.area != NULL)
        w->draft->q.area_name = pc_token_copy(r, left->phrase.area);
}

/* 城市防洪标准达到100年一遇，|县城不低于20年一遇: the standard of the claim before is that of the next. */
static const char *of_standard(const PcWork *w, const char *name) {
    enum { STANDARD = 12 };
    const char *unit = w->figure->unit_text;
    const PcDraft *before = pc_draft_of_unit(w);
    if (unit == NULL || !pc_text_ends(unit, "一遇") || before == NULL || pc_text_ends(name, "标准") ||
        w->zone.reach == PC_NO_TOKEN)
        return name;
    size_t n = strlen(before->subject);
    return n > STANDARD && pc_text_ends(before->subject, "标准")
               ? pc_join(w->r, name, before->subject + n - STANDARD, NULL)
               : name;
}

/* What the noun phrase alone leaves out: the measure, the count, the whole it goes on from. */
static const char *completed(PcWork *w, const Left *left, const char *name) {
    if (name == NULL)
        return NULL;
    if (name == left->left) {
        name = pc_with_mean(w, pc_like_before(w, pc_list_noun(w, name)));
        name = pc_with_reference(w, pc_with_count(w, &left->phrase, name));
        name = pc_with_whole(w, pc_with_joint(w, pc_with_measure(w, name)));
    }
    if (name == left->left)
        name = of_standard(w, name);
    if (left->left != NULL && pc_text_begins(name, left->left))
        name = pc_with_things(w, pc_with_bound(w, &left->phrase, name));
    return name;
}

/* 装配式建筑比例达到30%，其中重点地区达到35%: whether the figure is of the same rate as the one before. */
static bool is_same_rate(const PcWork *w, const char *name, const PcDraft *before) {
    return w->zone.part && w->percent && w->zone.change == NULL && before->q.indicator != NULL &&
           !pc_measures(w, name) && before->q.aspect <= PC_ASPECT_SHARE &&
           pc_tail_word(w->r->lexicon, name, PC_WORD(SHARE_HEAD)) == NULL &&
           pc_is_measure(w, before->q.indicator);
}

/* 老旧小区改造156个、惠及3.2万户，累计|改造682个: the verb says what is done to what was counted alike. */
static const char *with_verbs(PcWork *w, Left *left, const char *name, const PcDraft *before) {
    const PcDraft *like = w->draft->part ? NULL : pc_draft_of_unit(w);
    const char *topic = pc_verbs_topic(w, before);
    if (like != NULL && like != before && pc_text_ends(like->subject, name))
        return like->subject;
    const PcWord *verb = topic == NULL ? NULL : pc_trie_find(w->r->lexicon->words, topic, strlen(topic));
    if (verb != NULL && verb->kinds & (PC_WORD(MAKE) | PC_WORD(STOP))) /* 开工200万平方米、|竣工120万平方米 */
        return name;
    if (topic != NULL && w->zone.change == NULL)
        topic = pc_without_made(w->r, topic);
    const PcWord *done = topic == NULL ? NULL : pc_tail_word(w->r->lexicon, topic, PC_WORD(DONE));
    if (done != NULL && strlen(topic) > done->length)
        topic = pc_arena_copy(&w->r->arena, topic, strlen(topic) - done->length); /* 住房竣工|交付 */
    left->topic = topic;
    return pc_text_ends(topic, name) || pc_text_begins(topic, name) ? topic
                                                                    : pc_join(w->r, topic, name, NULL);
}

/* A name that needs what the claim before measures to be understood. */
static const char *related(PcWork *w, Left *left, const char *name) {
    PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    if (before == NULL || before->subject == NULL)
        return name;
    if (left->mean != NULL) /* 日均|新增170户 */
        return pc_join(r, left->mean, w->zone.made->text, pc_without_made(r, before->subject));
    if (name == NULL || name != left->left)
        return name;
    if (is_same_rate(w, name, before)) {
        w->draft->q.whole = before->q.whole;
        return pc_join(r, name, before->q.indicator, NULL);
    }
    const PcWord *reach = w->zone.reach == PC_NO_TOKEN ? NULL : r->tokens[w->zone.reach].word;
    bool per = pc_text_begins(name, "每") && reach != NULL && pc_text_ends(reach->text, "有");
    if (per && !pc_is_measure(w, name)) /* 计算机4120台，每百名学生拥有17.5台 */
        return pc_join(r, pc_join(r, name, reach->text, NULL), before->subject, NULL);
    const PcToken *first = &r->tokens[w->zone.lo];
    bool beside = w->percent && w->zone.lo < w->zone.np_end &&
                  pc_token_is(first, PC_WORD(COMPARE) | PC_WORD(AND)) && pc_text_ends(name, "之比") &&
                  strlen(name) > 6;
    if (beside) { /* 经费支出…，与国内生产总值之比为2.44% */
        pc_set_share_of_two(w, before->subject, pc_arena_copy(&r->arena, name, strlen(name) - 6));
        return w->draft->q.indicator;
    }
    if (w->points && pc_text_begins(name, "拉动") &&
        strlen(name) > 6) {                             /* 第一产业…，拉动GDP增长1.1个百分点 */
        const char *on = strstr(before->subject, "对"); /* of the one that contributes to it */
        if (!before->paired && !pc_text_begins(before->subject, name))
            return pc_join(r,
                           on == NULL
                               ? before->subject
                               : pc_arena_copy(&r->arena, before->subject, (size_t)(on - before->subject)),
                           name, NULL);
    }
    bool towards = w->zone.lo < w->zone.np_end && pc_token_text_is(r, &r->tokens[w->zone.lo], "对");
    if (towards && pc_is_measure(w, name)) /* 增加值…，对经济增长的贡献率 */
        return pc_join(r, pc_join(r, before->subject, "对", NULL), name, NULL);
    const char *unit = r->figures[before - r->drafts].unit_text;
    bool rate = unit != NULL && pc_text_is(unit, "%");        /* 水质达标率100%，造林5.2万亩 */
    if (!left->verb && !rate && pc_verbs_only(&left->phrase)) /* 项目新开工5个、竣工交付10个 */
        return with_verbs(w, left, name, before);
    return name;
}

/* 中央资金23.6亿元、专项债券31.2亿元，合计54.8亿元: whether the figure sums up what was listed before it. */
static bool is_sum_of_list(const PcWork *w) {
    const PcReading *r = w->r;
    uint32_t reach = w->zone.reach, k = w->i;
    if (reach == PC_NO_TOKEN || !pc_token_is(&r->tokens[reach], PC_WORD(CUMULATIVE)) ||
        pc_token_is(&r->tokens[reach], PC_WORD(MAKE)) || w->figure->unit_text == NULL || w->draft->part)
        return false;
    while (k > 0 && r->figures[k - 1].why != PC_WHY_NONE)
        k--;
    int before = k == 0 ? -1 : pc_zone_of(w->r, k - 1)->prev;
    if (before < 0 || r->figures[before].unit_text == NULL || r->figures[k - 1].unit_text == NULL)
        return false;
    const PcZone *last = pc_zone_of(w->r, k - 1);
    bool listed = last->lo > 0 && (pc_token_sign(&r->tokens[last->lo - 1], 0x3001) || last->parallel);
    return listed && pc_same_measure(r->figures[before].unit_text, w->figure->unit_text) &&
           pc_same_measure(r->figures[k - 1].unit_text, w->figure->unit_text) &&
           g_strcmp0(r->drafts[before].subject, r->drafts[k - 1].subject) != 0;
}

/* 新签约项目80个、|新开工60个: what was newly made, by the verb at hand. */
static const char *made_anew(const PcWork *w, const char *subject) {
    const PcWord *made = w->zone.made;
    const char *things = subject == NULL ? NULL : pc_without_made(w->r, subject);
    bool other = made != NULL && things != subject && w->zone.change == NULL && !w->percent &&
                 !pc_text_ends(made->text, "新增") && !pc_text_begins(subject, made->text);
    return other ? pc_join(w->r, made->text, things, NULL) : subject;
}

/* 新建农田208万亩，|累计建成|1203万亩; 工程开工41座、|建成|28座: what is done to it by the verb at hand is
 * not what the verb before says. */
static const char *of_verb(const PcWork *w, const char *subject) {
    const PcReading *r = w->r;
    const PcWord *verb = NULL;
    for (uint32_t t = w->zone.lo; t < w->zone.figure; t++)
        if ((pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && !r->tokens[t].word->link) ||
            (pc_token_is(&r->tokens[t], PC_WORD(CUMULATIVE)) &&
             pc_text_ends(r->tokens[t].word->text, "建成")))
            verb = r->tokens[t].word;
    if (subject == NULL || verb == NULL || verb->aspect || w->zone.change != NULL || w->percent || w->points)
        return subject;
    if (w->zone.cumulative)
        subject = pc_without_made(r, subject);
    const PcWord *done = pc_tail_word(r->lexicon, subject, PC_WORD(DONE));
    size_t n = strlen(subject);
    return done == NULL || n <= done->length ? subject
                                             : pc_arena_copy(&w->r->arena, subject, n - done->length);
}

/* 公交线路延伸3条，|撤销2条: what the verb before was done to, where another stands at hand. */
static const char *without_verb(const PcWork *w, const PcDraft *before) {
    const char *subject = before->subject, *topic = before->topic;
    const PcReading *r = w->r;
    bool other = false;
    for (uint32_t t = w->zone.lo; t < w->zone.figure; t++)
        other |= pc_token_is(&r->tokens[t], PC_WORD(MAKE)) && r->tokens[t].word->keep;
    if (!other || w->zone.change != NULL || w->percent || subject == NULL || topic == NULL ||
        !pc_text_begins(subject, topic))
        return subject;
    const char *verb = subject + strlen(topic);
    const PcWord *word = pc_trie_find(r->lexicon->words, verb, strlen(verb));
    return word != NULL && word->kinds & PC_WORD(MAKE) && word->keep ? topic : subject;
}

/* The name of a figure whose clause has none. */
static const char *left_out(PcWork *w) {
    const PcDraft *last = pc_draft_before(w);
    bool more = w->zone.change != NULL && !w->percent && !w->points;
    bool rated = more && w->i > 0 && g_strcmp0(w->r->figures[w->i - 1].unit_text, "%") == 0;
    const PcDraft *like = w->draft->part || rated /* 优良天数310天，优良率84.9%，增加11天 */
                              ? pc_draft_of_unit(w)
                              : NULL, /* 项目1000个、投资1万亿元，其中新开工350个 */
        *before = like != NULL ? like : last;
    if (before == NULL)
        return w->draft->subject = pc_inherited(w, false, false);
    if (is_sum_of_list(w))
        return w->draft->subject = w->draft->topic = w->r->tokens[w->zone.reach].word->text;
    bool rate = w->points || (w->percent && w->zone.change == NULL);
    bool joined = w->zone.onward || w->zone.parallel || rate;
    w->draft->subject = made_anew(w, of_verb(w, pc_of_all(w, without_verb(w, before))));
    w->draft->topic = before->topic;
    if (joined)
        w->draft->q.whole = before->q.whole;
    return joined ? before->q.indicator : w->draft->subject;
}

/* 累计新增: the name is of the new ones. */
static const char *with_new(PcWork *w, const char *name) {
    const PcWord *made = w->zone.made;
    if (made == NULL || !(made->kinds & PC_WORD(CUMULATIVE)))
        return name;
    const char *verb = strstr(made->text, "新增");
    if (verb == NULL)
        verb = made->text + (pc_text_begins(made->text, "累计") ? 6 : 3);
    if (strstr(name, verb) != NULL)
        return name;
    bool own = w->draft->subject == name;
    name = pc_join(w->r, verb, name, NULL);
    if (own)
        w->draft->subject = name;
    return name;
}

/* 安置房项目|新开工|7个, 结合旧城更新|新建|30座公园: what is new of it is part of the name, but for 新增,
 * which the aspect says. `before`: the name stands before the verb. */
static const char *with_begun(const PcWork *w, const char *name, bool before) {
    const PcReading *r = w->r;
    const PcWord *made = w->zone.made;
    uint32_t t = w->zone.np_end;
    while (t < w->zone.figure && r->tokens[t].word != made)
        t++;
    bool begun = made != NULL && t < w->zone.figure && t > w->zone.lo && w->zone.change == NULL &&
                 !w->percent && w->figure->counts && pc_text_begins(made->text, "新") &&
                 strstr(made->text, "增") == NULL && strstr(name, made->text) == NULL;
    if (!begun)
        return name;
    return before ? pc_join(w->r, name, made->text, NULL) : pc_join(w->r, made->text, name, NULL);
}

/* Whether the name is of what there is at a time, not of what is done over one. */
static bool is_standing(const PcReading *r, const char *name) {
    return pc_text_begins(name, "每") || pc_text_begins(name, "人均") ||
           pc_name_tail(r->lexicon, name, strlen(name), PC_WORD(STOCK_TAIL)) != NULL;
}

/* 藏书980万册，人均|1.2册: the subject left out, taken per head. */
static const char *of_mean(const PcWork *w, const char *subject) {
    const PcReading *r = w->r;
    if (subject == NULL || w->zone.change != NULL || w->points)
        return subject;
    for (uint32_t t = w->zone.lo; t < w->zone.figure; t++) {
        uint32_t from = r->tokens[t].from, length = r->tokens[t].to - from;
        const PcWord *mean = pc_trie_find(r->lexicon->after, r->block->text + from, length);
        if (mean != NULL && mean->kinds & PC_WORD(MEAN) && length == 6 &&
            memcmp(r->block->text + from + 3, "均", 3) == 0 && memcmp(r->block->text + from, "年", 3) != 0 &&
            !pc_text_begins(subject, mean->text))
            return pc_join(w->r, mean->text, subject, NULL);
    }
    return subject;
}

/* 户籍人口612万人，60岁以上|108万人: people of an age. */
static const char *of_age(const PcWork *w, const char *name) {
    const PcReading *r = w->r;
    uint32_t t = w->zone.figure;
    const char *unit = w->figure->unit_text;
    if (unit == NULL || !pc_text_ends(unit, "人") || !pc_text_ends(name, "岁") || t == 0 ||
        !pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER)))
        return name;
    const PcDraft *before = pc_draft_before(w);
    bool people = before != NULL && before->subject != NULL && pc_text_ends(before->subject, "人口") &&
                  strstr(before->subject, "岁") == NULL;
    return pc_join(w->r, name, r->tokens[t - 1].word->text, people ? before->subject : "人口");
}

/* 低效用地|减量860公顷: what was done away with, with the verb behind it; 净减少 says no more than how much.
 */
static const char *with_loss(PcWork *w, const char *name) {
    const PcWord *made = w->zone.made;
    const PcToken *verb = &w->r->tokens[w->zone.np_end];
    bool loss = made != NULL && w->zone.np_end < w->zone.figure && verb->word == made && made->keep &&
                made->direction == PC_DIR_DOWN && !(made->kinds & PC_WORD(CHANGE)) &&
                !pc_text_begins(made->text, "净");
    return loss ? pc_join(w->r, name, made->text, NULL) : name;
}

/* 自然|增长0.31万人: the noun with its verb where the catalogue has the two as one name. */
static const char *with_verb(PcWork *w, const char *name) {
    const PcLexicon *lexicon = w->r->lexicon;
    const PcWord *change = w->zone.change;
    if (name == NULL || change == NULL || w->percent || w->points || strlen(name) > 30)
        return name;
    const char *joined = pc_join(w->r, name, change->text, NULL);
    PcAspect aspect = PC_ASPECT_LEVEL;
    PcAnnual annual = PC_ANNUAL_NONE;
    bool known = pc_name_indicator(lexicon, joined, strlen(joined), false, &aspect, &annual) != NULL;
    return known && aspect == PC_ASPECT_LEVEL && !pc_measures(w, name) ? joined : name;
}

/* 亩均|增产120斤, 牧民人均|增收3200元: the verb says what each has more of. */
static const char *with_gain(const PcWork *w, const char *name) {
    const PcReading *r = w->r;
    const PcWord *change = w->zone.change;
    uint32_t t = w->zone.np_end;
    if (name == NULL || change == NULL || !change->keep || w->percent || w->points || t <= w->zone.lo)
        return name;
    const PcToken *mean = &r->tokens[t - 1];
    if (!pc_token_is(mean, PC_WORD(PLAIN)) ||
        !(pc_text_ends(mean->word->text, "均") || pc_text_begins(mean->word->text, "每")))
        return name;
    return pc_join(w->r, name, pc_text_ends(name, mean->word->text) ? NULL : mean->word->text, change->text);
}

/* 整治|僵尸企业21家、散乱污企业156家: what is done to the first of a list is done to the next that are
 * counted alike. */
static void share_verb(PcWork *w, Left *left) {
    PcReading *r = w->r;
    const PcToken *head = left->phrase.head;
    uint32_t lo = w->zone.lo;
    enum { MAX_VERB = 12 };
    if (left->left == NULL || head == NULL || w->percent || w->draft->part)
        return;
    if (pc_token_is(head, PC_WORD(MAKE)) && head->word->keep && head != left->phrase.last) {
        w->draft->verb = head->word;
        return;
    }
    bool listed = w->zone.prev >= 0 && lo > 0 && lo < w->zone.np_end &&
                  (pc_token_sign(&r->tokens[lo - 1], 0x3001) || pc_token_is(&r->tokens[lo], PC_WORD(AND)));
    const PcWord *verb = listed ? r->drafts[w->zone.prev].verb : NULL;
    if (verb == NULL || w->zone.made != NULL || w->zone.change != NULL || w->zone.reach != PC_NO_TOKEN ||
        w->figure->unit_text == NULL || verb->length > MIN(MAX_VERB, strlen(left->left)))
        return;
    const PcFigure *first = &r->figures[w->zone.prev];
    bool measure = pc_is_measure(w, left->left);
    const char *subject = r->drafts[w->zone.prev].subject;
    bool alike = measure && subject != NULL && pc_text_ends(subject, left->left + strlen(left->left) - 6) &&
                 g_strcmp0(w->figure->unit_text, first->unit_text) == 0; /* 压减钢铁产能、水泥产能 */
    if ((measure && !alike) || pc_text_ends(left->left, "再就业")) /* 失业人员|再就业: a verb of its own */
        return;
    bool counted = w->figure->counts && first->counts && strlen(left->left) > verb->length;
    if (!counted && g_strcmp0(w->figure->unit_text, first->unit_text) != 0)
        return;
    for (const PcToken *t = head; t <= left->phrase.last; t++)
        if (pc_token_is(t, PC_WORD(MAKE) | PC_WORD(STOP)))
            return;
    left->left = pc_join(r, verb->text, left->left, NULL);
    w->draft->verb = verb;
    if (measure && verb->aspect)
        w->zone.made = verb;
}

/* 2022年建成12个、|2025年建成30个未来社区: the noun behind the next count of the list; NULL where it has one
 * before it or what was counted alike stands before. */
static const char *noun_of_next(PcWork *w) {
    PcReading *r = w->r;
    uint32_t k = w->i + 1, joint = w->zone.right, stop;
    if (!w->figure->counts || joint >= r->n_tokens || !pc_token_sign(&r->tokens[joint], 0x3001) ||
        pc_draft_of_unit(w) != NULL)
        return NULL;
    while (k < r->n_figures && (r->figures[k].why != PC_WHY_NONE || r->figures[k].skip))
        k++;
    if (k >= r->n_figures)
        return NULL;
    const PcZone *next = pc_zone_of(r, k);
    bool alike = g_strcmp0(r->figures[k].unit_text, w->figure->unit_text) == 0;
    if (!alike && r->figures[k].token != joint + 1) /* 108条段、|185公里中小河道 */
        return NULL;
    PcNoun before, noun;
    pc_noun_read(r, next->lo, next->np_end, &before);
    if (next->lo != joint + 1 || before.n > 0)
        return NULL;
    pc_noun_right(r, next->right, &noun, &stop);
    return noun.n > 0 ? pc_noun_text(r, &noun) : NULL;
}

/* 规划总用地：|56平方公里: the label before the colon that the figure stands behind; NULL where there is
 * none. */
static const char *label_before(PcWork *w) {
    PcReading *r = w->r;
    uint32_t lo = w->zone.lo;
    if (w->zone.prev >= 0 || w->zone.change != NULL || w->zone.made != NULL)
        return NULL;
    if (lo > 0) {
        if (!pc_token_sign(&r->tokens[lo - 1], 0xff1a) && !pc_token_sign(&r->tokens[lo - 1], ':'))
            return NULL;
        PcNoun label;
        pc_noun_read(r, pc_zone_left(r, lo - 1), lo - 1, &label);
        return label.n > 0 ? pc_noun_text(r, &label) : NULL;
    }
    return pc_colon_topic(w);
}

/* 自给率：小麦120%、玉米75%: each of the rate before the colon. */
static const char *with_rate(PcWork *w, const char *name) {
    if (!w->percent || w->zone.change != NULL || w->zone.made != NULL || w->zone.reach != PC_NO_TOKEN ||
        w->draft->part || pc_measures(w, name))
        return name;
    const char *rate = pc_colon_topic(w);
    bool of_rate =
        rate != NULL && pc_name_tail(w->r->lexicon, rate, strlen(rate), PC_WORD(RATE_TAIL)) != NULL;
    return of_rate ? pc_join(w->r, name, rate, NULL) : name;
}

/* 收入任务为38600万元，实际完成40127万元: what follows a value of the plan is of the same thing. */
static const char *without_planned(const PcWork *w, const char *name) {
    enum { LEAST = 12 };
    const PcWord *planned = w->figure->counts || w->percent
                                ? NULL
                                : pc_name_tail(w->r->lexicon, name, strlen(name), PC_WORD(PLANNED));
    return planned == NULL || strlen(name) < planned->length + (size_t)LEAST
               ? name
               : pc_arena_copy(&w->r->arena, name, strlen(name) - planned->length);
}

/* 生猪出栏210万头，下降1.2%；存栏120万头: the owner of what `word` replaces, in the sentence before; NULL
 * where there is none, or a full stop between. */
static const char *owner_beyond(const PcWork *w, const PcWord *word) {
    const PcReading *r = w->r;
    const char *subject = r->carry.subject;
    if (subject == NULL || r->from < 3 || memcmp(r->block->text + r->from - 3, "；", 3) != 0)
        return NULL;
    const char *owner = pc_without_noun(w, subject, word->replaces);
    return owner == subject ? NULL : owner;
}

/* 普通高中27所，招生1.6万人，|在校生4.9万人; 铁路客运量506万人次，|货运量5126万吨: of whom it is said, by the
 * claims before; NULL where they do not say. */
static const char *owner_of_belonging(const PcWork *w, const char *name) {
    const PcReading *r = w->r;
    enum { NEAR = 6, LEAST = 6 };
    const PcWord *word = pc_trie_find(r->lexicon->after, name, strlen(name));
    if (word == NULL || !(word->kinds & PC_WORD(BELONGING)) || w->percent || w->points || w->draft->part)
        return NULL;
    uint32_t last = w->i == 0 ? 0 : (uint32_t)(pc_claim_outside(r, w->i, (int)w->i - 1) + 1);
    for (uint32_t k = last; k > 0 && w->i - k < NEAR; k--) {
        const PcDraft *before = &r->drafts[k - 1];
        const char *unit = r->figures[k - 1].unit_text, *subject = before->subject;
        if (r->figures[k - 1].why != PC_WHY_NONE || subject == NULL || unit == NULL || pc_text_is(unit, "%"))
            continue;
        size_t n = strlen(subject);
        if (word->replaces != NULL) {
            const char *owner = pc_without_noun(w, subject, word->replaces);
            return owner == subject ? NULL : owner;
        }
        if (before->owned)
            return before->topic;
        bool things = r->figures[k - 1].counts && !pc_text_ends(unit, "人") && !pc_text_is(unit, "名");
        return things && !before->part && n >= LEAST ? subject : NULL;
    }
    return last == 0 && word->replaces != NULL ? owner_beyond(w, word) : NULL;
}

static void read_noun(PcWork *w) {
    Left left;
    read_left(w, &left);
    share_verb(w, &left);
    if (left.left != NULL && !w->draft->part)
        left.left = of_age(w, left.left);
    const char *name = related(w, &left, completed(w, &left, pc_choose(w, left.left, &left.phrase)));
    if (name != NULL && name == left.left)
        left.left = name = with_loss(w, with_verb(w, name));
    bool before = name == left.left;
    if (left.verb && before) /* 比“十三五”末净增1358亿元 */
        name = NULL;
    if (name != NULL && name == left.left)
        left.left = name = with_rate(w, name);
    const char *ahead = name == NULL ? noun_of_next(w) : NULL;
    const char *owner = name != NULL && name == left.left ? owner_of_belonging(w, name) : NULL;
    if (name == NULL && ahead == NULL)
        ahead = label_before(w);
    if (ahead != NULL)
        name = w->draft->subject = w->draft->topic = ahead;
    else if (name == NULL)
        name = of_mean(w, left_out(w));
    else if (owner != NULL) {
        name = w->draft->subject = pc_join(w->r, owner, name, NULL);
        w->draft->topic = owner;
        w->draft->owned = true;
    } else if (pc_is_general(w->r, name) && left.phrase.area == NULL && !w->zone.part)
        name = pc_with_topic(w, name);
    else {
        w->draft->subject = without_planned(w, name);
        w->draft->topic = left.topic != NULL ? left.topic : w->draft->subject;
    }
    pc_keep_kinds(w);
    if (name == NULL)
        return;
    if (w->zone.verb_only && w->zone.change == NULL && !w->percent) /* 新开工3200套，基本建成1800套 */
        name = pc_without_made(w->r, name);
    name = with_gain(w, with_begun(w, with_new(w, name), before));
    name = pc_without_places(w, name, left.phrase.area);
    const char *of_places = pc_is_place_group(w->r, name) ? pc_inherited(w, false, false) : NULL;
    if (of_places != NULL && !pc_text_begins(of_places, name)) { /* 新增床位4200张，其中…三市各|800张 */
        w->draft->q.area_name = name;
        name = w->draft->subject = of_places;
    }
    w->draft->reached |= is_standing(w->r, name);
    if (!w->percent && !w->points && w->figure->form == PC_FORM_PLAIN && w->figure->unit_text != NULL)
        name = pc_without_rate(w, name);
    w->draft->q.indicator = name;
}

/* 其中国家级1家、省级8家: the second is a part too. */
static bool part_goes_on(const PcWork *w) {
    const PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    uint32_t lo = w->zone.lo;
    bool money = w->figure->unit_text != NULL && pc_text_ends(w->figure->unit_text, "元") &&
                 w->zone.change == NULL && w->zone.reach == PC_NO_TOKEN;
    bool half = lo + 1 == w->zone.np_end &&
                pc_token_is(&r->tokens[lo], PC_WORD(MODIFIER)); /* 其中城镇38.6，农村45.2 */
    bool comma = (money || half) && lo > 1 && pc_token_sign(&r->tokens[lo - 1], 0xff0c) && before != NULL &&
                 r->figures[before - r->drafts].token + 2 == lo; /* 铁路350亿元，公路530亿元 */
    bool listed = w->zone.prev >= 0 && lo > 0 && pc_token_sign(&r->tokens[lo - 1], 0x3001);
    if (listed)
        before = &r->drafts[w->zone.prev];
    const char *unit = listed || comma ? r->figures[before - r->drafts].unit_text : NULL;
    return unit != NULL && before->part && w->figure->unit_text != NULL &&
           pc_same_measure(w->figure->unit_text, unit);
}

/* 共有图书馆99个、博物馆129个: things there are, the listed ones too, not things done over some years. */
static bool is_held(const PcWork *w) {
    const PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    if (!w->figure->counts || zone->made != NULL)
        return false;
    for (uint32_t t = zone->lo; t < zone->np_end; t++)
        if (pc_token_is(&r->tokens[t], PC_WORD(REACH)) && r->tokens[t].word->copula &&
            pc_text_ends(r->tokens[t].word->text, "有"))
            return true;
    return zone->prev >= 0 && zone->lo > 0 && pc_token_sign(&r->tokens[zone->lo - 1], 0x3001) &&
           r->drafts[zone->prev].held;
}

/* 床位3200张，其中护理型床位58%、其他42%: what is no rate is a share of what was counted. NULL where it is no
 * share. */
static const char *bare_whole(const PcWork *w) {
    const PcDraft *before = pc_draft_before(w);
    const char *name = w->draft->q.indicator;
    bool share = w->percent || w->figure->form == PC_FORM_FRACTION;
    if (!w->draft->part || !share || w->draft->q.aspect != PC_ASPECT_LEVEL || name == NULL || before == NULL)
        return NULL;
    if (pc_name_tail(w->r->lexicon, name, strlen(name), PC_WORD(RATE_TAIL)) != NULL ||
        pc_name_tail(w->r->lexicon, name, strlen(name), PC_WORD(NOUN_TAIL)) != NULL)
        return NULL;
    if (before->part)
        return before->q.aspect == PC_ASPECT_SHARE && !w->zone.parallel ? before->q.whole : NULL;
    return w->r->figures[before - w->r->drafts].counts ? before->subject : NULL;
}

/* 每年引进团队20个、人才100名: what is done every year is so of the whole list. */
static void share_yearly(PcReading *r, uint32_t i, const PcFigure *figure) {
    PcZone *zone = r->zones[i];
    bool listed = zone->prev >= 0 && zone->lo > 0 && pc_token_sign(&r->tokens[zone->lo - 1], 0x3001);
    bool within = zone->prev >= 0 && zone->made == NULL && zone->lo > 0 &&
                  r->tokens[zone->lo - 1].kind != PC_TOKEN_MARK; /* 每年向2300名学生|发放助学金460万元 */
    const PcWord *yearly = listed || within ? pc_zone_of(r, (uint32_t)zone->prev)->annual : NULL;
    if (yearly != NULL && yearly->annual == PC_ANNUAL_EACH && zone->annual == NULL && zone->change == NULL &&
        zone->reach == PC_NO_TOKEN && figure->unit_text != NULL && strchr(figure->unit_text, '%') == NULL)
        zone->annual = yearly;
}

/* Whether a rate of growth follows the figure, or the last one of its list: 4.2%和6.3%|的平均增速. */
static bool leads_to_rate(const PcReading *r, uint32_t t) {
    while (t + 1 < r->n_tokens &&
           (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND))) &&
           pc_token_claim(r, &r->tokens[t + 1]) != NULL)
        t += 2;
    if (t >= r->n_tokens || !pc_token_text_is(r, &r->tokens[t], "的"))
        return false;
    t += t + 1 < r->n_tokens && pc_token_text_is(r, &r->tokens[t + 1], "平均") ? 2 : 1;
    return t < r->n_tokens && pc_token_is(&r->tokens[t], PC_WORD(GROWTH_HEAD));
}

/* 增长4.6%和6.8%，分别高于|全省|4.2%和6.3%的平均增速: the growth of another place that this one is measured
 * against. */
static void read_rate_beside(PcWork *w) {
    PcReading *r = w->r;
    PcQuantity *q = &w->draft->q;
    uint32_t first = w->i;
    while (pc_zone_of(r, first)->parallel && pc_zone_of(r, first)->prev >= 0 && w->i - first < PC_FAR)
        first = (uint32_t)pc_zone_of(r, first)->prev;
    uint32_t t = r->figures[first].token;
    const PcToken *place = t > 1 ? &r->tokens[t - 1] : NULL;
    if (!w->percent || place == NULL || !pc_token_is(place, PC_WORD(AREA)) ||
        !pc_token_is(place - 1, PC_WORD(REACH)) || place[-1].word->comparator == PC_CMP_EQ ||
        !leads_to_rate(r, w->zone.right))
        return;
    const PcDraft *before = pc_draft_before(w);
    if ((q->indicator == NULL || pc_is_general(r, q->indicator)) && before != NULL)
        q->indicator = w->draft->subject = before->subject;
    q->aspect = PC_ASPECT_GROWTH;
    q->direction = PC_DIR_UP;
    q->comparator = PC_CMP_EQ;
    q->hedge = NULL;
    q->area_name = pc_token_copy(r, place);
}

void pc_subject_read(PcReading *r, uint32_t i) {
    PcWork w = {.r = r, .i = i, .figure = &r->figures[i], .draft = &r->drafts[i]};
    const char *unit = w.figure->unit_text;
    pc_zone_of(r, i);
    share_yearly(r, i, w.figure);
    w.zone = *r->zones[i];
    w.percent = unit != NULL && (pc_text_is(unit, "%") || pc_text_is(unit, "‰") || pc_text_is(unit, "‱") ||
                                 pc_text_is(unit, "成"));
    w.points = unit != NULL && (strstr(unit, "分点") != NULL || pc_text_ends(unit, "基点"));
    w.draft->zone_annual = w.zone.annual != NULL;
    w.draft->bound_before = w.zone.bound != NULL;
    w.draft->onward = w.zone.onward;
    w.draft->from =
        w.zone.from || (w.draft->paired && w.zone.parallel && r->drafts[w.zone.prev].from); /* 由a、b */
    bool goes_on = w.draft->paired && w.zone.parallel && r->drafts[w.zone.prev].basis; /* 比2015年的a、b */
    w.draft->basis = w.zone.basis || goes_on;
    w.draft->held = is_held(&w);
    w.draft->reached = w.draft->held || w.zone.reach != PC_NO_TOKEN || w.percent ||
                       (w.zone.parallel && r->drafts[w.zone.prev].reached);
    w.draft->part = !w.draft->basis && (w.zone.part || part_goes_on(&w));
    w.draft->compare = goes_on ? r->drafts[w.zone.prev].compare : w.zone.compare;
    w.draft->base_word = w.zone.base;
    w.draft->cumulative = w.zone.cumulative;
    w.draft->q.vintage = w.zone.vintage != NULL ? w.zone.vintage->vintage : PC_VINTAGE_NONE;
    pc_read_bounds(&w);
    if (w.draft->paired) {
        w.draft->q.indicator = w.draft->subject = pc_with_measure(&w, w.draft->q.indicator);
        pc_read_aspect(&w, w.draft->q.indicator);
        const PcQuantity *first = w.zone.parallel ? &r->drafts[w.zone.prev].q : NULL;
        bool share = first != NULL && first->whole != NULL && first->indicator != NULL &&
                     !pc_text_ends(first->indicator, "占比");
        if (share && w.points)
            pc_set_share_of(&w, r->drafts[w.zone.prev].q.whole);
        pc_copy_list_facts(&w);
        if (share && w.percent)
            pc_set_share_of(&w, r->drafts[w.zone.prev].q.whole);
        read_rate_beside(&w);
        return;
    }
    if (w.zone.yard != PC_NO_TOKEN) {
        pc_read_yard(&w);
        return;
    }
    if (w.zone.over >= 0) {
        pc_read_over(&w);
        return;
    }
    if (pc_read_aim(&w) || pc_read_beside(&w))
        return;
    bool part = w.percent || w.points || w.figure->form == PC_FORM_RATIO ||
                w.figure->form == PC_FORM_FRACTION ||
                (w.figure->value != NULL && pc_text_is(w.figure->value, "0.5"));
    if (w.zone.share != PC_NO_TOKEN && part) {
        pc_read_share(&w);
        if (w.points || w.zone.change != NULL)
            pc_read_aspect(&w, w.draft->q.indicator);
        else if (w.zone.annual != NULL)
            w.draft->q.annual = w.zone.annual->annual;
        return;
    }
    if (pc_share_goes_on(&w) || pc_contribution_goes_on(&w))
        return;
    if (!pc_pair_list(&w))
        read_noun(&w);
    pc_read_aspect(&w, w.draft->q.indicator);
    const char *whole = bare_whole(&w);
    if (whole != NULL)
        pc_set_share_of(&w, whole);
    if (w.zone.of != PC_NO_TOKEN)
        pc_read_of(&w);
    pc_copy_list_facts(&w);
    read_rate_beside(&w);
}
