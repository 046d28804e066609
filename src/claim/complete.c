/* complete: names made whole by what stands before: topics, counts, wholes, measures. */

#include "claim/work.h"

const char *pc_of_all(const PcWork *w, const char *subject) {
    const PcReading *r = w->r;
    const char *reach = w->zone.reach != PC_NO_TOKEN ? r->tokens[w->zone.reach].word->text : "";
    bool total =
        pc_text_begins(reach, "总") || (w->zone.cumulative && w->zone.made == NULL && w->figure->counts);
    return total && subject != NULL ? pc_without_made(r, subject) : subject;
}

/* 面积, 里程: of what was made rather than of who made it. */
static bool is_extent(const char *name) {
    return pc_text_ends(name, "面积") || pc_text_ends(name, "长") || pc_text_ends(name, "长度") ||
           pc_text_ends(name, "里程");
}

/* 园区内的产业集聚度超过60%，营业收入…: an amount behind a rate is of whom the rate is said of. */
static const char *owner_of(PcWork *w, const char *topic) {
    const PcDraft *before = pc_draft_before(w);
    if (before == NULL || before->subject != topic || w->percent || w->figure->unit_text == NULL)
        return topic;
    const char *of = strstr(topic, "的"), *unit = NULL;
    for (uint32_t k = w->i; k > 0 && unit == NULL; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE)
            unit = w->r->figures[k - 1].unit_text;
    bool rate = pc_name_tail(w->r->lexicon, topic, strlen(topic), PC_WORD(RATE_TAIL)) != NULL;
    if (unit == NULL || !pc_text_is(unit, "%") || !rate)
        return topic;
    if (of == NULL || of == topic)
        return NULL;
    size_t n = (size_t)(of - topic);
    if (n > 6 && memcmp(of - 3, "内", 3) == 0)
        n -= 3;
    return pc_arena_copy(&w->r->arena, topic, n);
}

const char *pc_without_noun(const PcWork *w, const char *topic, const char *replaced) {
    size_t n = strlen(topic);
    for (const char *noun = replaced; *noun != '\0';) {
        size_t length = strcspn(noun, "|");
        if (n >= length && memcmp(topic + n - length, noun, length) == 0)
            return n == length ? NULL : pc_arena_copy(&w->r->arena, topic, n - length);
        noun += length + (noun[length] == '|' ? 1 : 0);
    }
    return topic;
}

/* 一般公共预算收入12.8亿元，税收收入9.1亿元: a measure that the catalogue has as a part of what the claim
 * before measures stands alone. */
static bool is_part_of(const PcWork *w, const char *name, const char *whole) {
    const PcLexicon *lexicon = w->r->lexicon;
    const PcIndicator *part = pc_name_known(lexicon, name, strlen(name), false),
                      *all = pc_name_known(lexicon, whole, strlen(whole), false);
    for (size_t i = 0; part != NULL && all != NULL && i < pc_relation_count(lexicon->catalogue); i++) {
        const PcRelation *relation = pc_relation_at(lexicon->catalogue, i);
        const char *of = relation->kind == PC_RELATION_SUM ? relation->result : relation->whole;
        if (g_strcmp0(of, all->id) != 0)
            continue;
        for (const char *const *id = relation->parts; *id != NULL; id++)
            if (pc_text_is(*id, part->id))
                return true;
    }
    return false;
}

/* 园区|亩均税收25万元，入园率70%: whose the measure is that the topic ends with; NULL where it has no owner.
 */
static const char *owner_of_measure(PcWork *w, const char *topic, const PcWord *measure) {
    size_t n = strlen(topic) - measure->length;
    const PcWord *mean = n == 0 ? NULL : pc_name_tail(w->r->lexicon, topic, n, PC_WORD(MEAN));
    n -= mean == NULL ? 0 : mean->length;
    return n == 0 ? NULL : pc_arena_copy(&w->r->arena, topic, n);
}

const char *pc_with_topic(PcWork *w, const char *name) {
    PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    if (before != NULL && before->subject != NULL && is_part_of(w, name, before->subject))
        return w->draft->subject = w->draft->topic = name;
    const PcWord *word = pc_trie_find(r->lexicon->words, name, strlen(name));
    bool sibling = word == NULL || !(word->kinds & (PC_WORD(GROWTH_HEAD) | PC_WORD(SHARE_HEAD)));
    const char *ahead = w->zone.change == NULL ? pc_noun_ahead(w) : NULL; /* 下降14.1%、…下降28.4%的局面 */
    const char *colon = ahead == NULL && sibling ? pc_colon_topic(w) : NULL,
               *topic = ahead != NULL   ? ahead
                        : colon != NULL ? colon
                                        : pc_inherited(w, sibling, is_extent(name));
    bool far = before == NULL && sibling &&
               (topic == NULL || topic == r->carry.whole || topic == r->carry.subject) &&
               pc_name_known(r->lexicon, name, strlen(name), true) == NULL;
    const char *title = far ? pc_item_title(r) : NULL;
    if (title != NULL)
        topic = title;
    bool extent = is_extent(name) && w->zone.reach == PC_NO_TOKEN; /* 新增专用道12条、总长度85公里 */
    if (topic != NULL && !extent &&
        (pc_text_begins(name, "总") || pc_text_ends(name, "总数") || strstr(name, "余额") != NULL))
        topic = pc_without_made(r, topic); /* 新增上市公司24家，总数241家 */
    if (topic != NULL && topic != ahead && sibling)
        topic = owner_of(w, topic);
    if (topic != NULL && topic != ahead && (pc_text_ends(topic, "总计") || pc_text_ends(topic, "合计")))
        topic = NULL; /* 收入总计53亿元；支出42亿元 */
    const PcWord *rate = topic == NULL || sibling || topic == ahead
                             ? NULL
                             : pc_tail_word(r->lexicon, topic, PC_WORD(GROWTH_HEAD));
    if (rate != NULL && rate->length < strlen(topic) && word->kinds & PC_WORD(GROWTH_HEAD)) /* 增速|降幅 */
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - rate->length);
    const PcWord *tail = topic != NULL && sibling && w->percent && pc_text_ends(name, "率")
                             ? pc_tail_word(r->lexicon, topic, PC_WORD(HEAD))
                             : NULL;
    if (tail != NULL && tail->length < strlen(topic) && pc_text_ends(topic, "率")) /* 工单办结率|满意率 */
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - tail->length);
    else if (tail != NULL && tail->replaces != NULL)
        topic = owner_of_measure(w, topic, tail);
    w->draft->topic = topic == NULL ? name : topic;
    if (topic != NULL && word != NULL && word->replaces != NULL)
        topic = pc_without_noun(w, topic, word->replaces);
    if (topic != NULL && pc_text_begins(name, "总") && pc_text_ends(topic, name + 3) &&
        strlen(topic) > strlen(name)) /* 高铁里程|总里程 */
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - strlen(name) + 3);
    if (topic != NULL && strlen(name) > 6 && strlen(topic) > 6 &&
        memcmp(topic + strlen(topic) - 6, name, 6) == 0)
        topic = pc_arena_copy(&r->arena, topic, strlen(topic) - 6); /* 基本医疗保险参保|参保率 */
    if (topic != NULL && strstr(topic, name) == NULL)
        name = pc_join(r, topic, name, NULL);
    else if (topic != NULL && word != NULL && pc_text_ends(topic, name) && strstr(topic, "的") == NULL)
        name = topic; /* 轴承产业产值…，占…份额15%，产值年均增长9.2% */
    w->draft->subject = sibling || topic == NULL ? name : w->draft->topic;
    return name;
}

/* The general noun that the last change of the paragraph was one of: 增加值 of 规模以上工业增加值. */
static const char *measure_of_model(const PcWork *w) {
    const char *model = w->r->carry.model[1];
    const PcWord *head = model == NULL ? NULL : pc_tail_word(w->r->lexicon, model, PC_WORD(HEAD));
    return head == NULL || strlen(model) == head->length ? NULL : head->text;
}

/* Whether `word` is one of words in a row. */
static bool is_word_of(const char *words, const char *word) {
    size_t n = strlen(word);
    for (; *words != '\0'; words = pc_text_behind_word(words))
        if (pc_text_word(words) == n && memcmp(words, word, n) == 0)
            return true;
    return false;
}

/* Whether a list of the catalogue has the word. */
static bool is_listed(const PcPhrase *const *list, const char *word) {
    for (; *list != NULL; list++)
        if (is_word_of((*list)->text, word))
            return true;
    return false;
}

/* 幼儿园22所, 卫生院3家: whether what is counted are institutions by their kind, not what they hold. */
static bool counts_institutions(const PcWork *w, const char *name) {
    const char *unit = w->figure->unit_text;
    for (const PcPhrase *const *p = w->r->lexicon->lists[PC_LIST_INSTITUTION]; unit != NULL && *p != NULL;
         p++) {
        const char *units = pc_phrase_attribute(*p, "unit");
        if (units == NULL || !is_word_of(units, unit))
            continue;
        for (const char *end = (*p)->text; *end != '\0'; end = pc_text_behind_word(end)) {
            size_t n = pc_text_word(end), length = strlen(name);
            if (length > n && memcmp(name + length - n, end, n) == 0)
                return true;
        }
    }
    return false;
}

/* 新增学位2.3万个，其中幼儿园0.5万个: of the new ones too; NULL where the whole is not of new ones. */
static const char *new_of_whole(const PcWork *w, const char *name) {
    uint32_t t = w->zone.figure;
    if (t > 0 && pc_token_is(&w->r->tokens[t - 1], PC_WORD(AFTER)) &&
        w->r->tokens[t - 1].word->comparator != PC_CMP_ABOUT)
        return NULL; /* 百亿元以上|1个 */
    for (uint32_t k = w->i; k > 0 && w->i - k < PC_FAR; k--) {
        const PcDraft *whole = &w->r->drafts[k - 1];
        if (w->r->figures[k - 1].why != PC_WHY_NONE || whole->part)
            continue;
        if (!w->draft->part || name == NULL || whole->q.aspect != PC_ASPECT_INCREMENT ||
            whole->subject == NULL || pc_is_measure(w, name) || w->zone.made != NULL ||
            w->zone.change != NULL || g_strcmp0(w->figure->unit_text, w->r->figures[k - 1].unit_text) != 0)
            return NULL;
        const char *things = pc_without_made(w->r, whole->subject);
        size_t n = strlen(things);
        if (things == whole->subject || (n > 6 && pc_text_ends(name, things + n - 6)) ||
            strstr(name, things) != NULL || strstr(things, name) != NULL)
            return NULL;
        if (counts_institutions(
                w, name)) /* 新建学校45所，其中幼儿园22所: new too, and called by a name of its own */
            return pc_join(w->r,
                           pc_arena_copy(&w->r->arena, whole->subject, (size_t)(things - whole->subject)),
                           name, NULL);
        const PcWord *verb = pc_tail_word(w->r->lexicon, name, PC_WORD(MAKE));
        if (verb != NULL && pc_text_begins(things, verb->text)) /* 雨污分流改造|改造管网 */
            things += verb->length;
        return pc_join(w->r, name, things, NULL);
    }
    return NULL;
}

/* 城镇居民与农村居民人均可支配收入之比为1.86，其中城镇居民58420元: what the two are measured by. */
static const char *of_ratio(const PcWork *w, const char *name, const char *whole) {
    size_t n = strlen(name), end = strlen(whole) - 6;
    const char *measure = NULL;
    if (n < 6)
        return name;
    for (const char *at = strstr(whole, name + n - 6); at != NULL; at = strstr(at + 3, name + n - 6))
        measure = at + 6;
    if (measure == NULL || measure >= whole + end)
        return name;
    return pc_join(w->r, name, pc_arena_copy(&w->r->arena, measure, (size_t)(whole + end - measure)), NULL);
}

/* 社会消费品零售总额412亿元。按经营地分，城镇352亿元，…；乡村60亿元: a half alone is of what was measured
 * before it; NULL where it is none. */
static const char *half_of_model(PcWork *w, const char *name) {
    const PcReading *r = w->r;
    bool change = w->percent && w->zone.change != NULL;
    const char *model = r->carry.model[change], *unit = w->figure->unit_text;
    const PcWord *half = name == NULL ? NULL : pc_trie_find(r->lexicon->words, name, strlen(name)), *other;
    uint32_t length;
    if (half == NULL || !(half->kinds & PC_WORD(MODIFIER)) || pc_text_ends(name, "口") || model == NULL ||
        (w->percent && !change) || w->points || unit == NULL)
        return NULL;
    if (!change && (r->carry.model_unit == NULL || !pc_same_measure(unit, r->carry.model_unit)))
        return NULL;
    other = pc_trie_longest(r->lexicon->words, model, strlen(model), &length);
    if (other != NULL && other->kinds & half->kinds & PC_WORD(QUALIFIER) && model[length] != '\0' &&
        other != half)
        model += length;
    bool whole = strstr(model, name) == NULL && (w->figure->counts || pc_measures(w, model));
    w->draft->half = whole;
    return whole ? pc_join(w->r, name, model, NULL) : NULL;
}

/* 各类养老机构218家，其中公办132家: the things that are counted by twos, told apart by a word that is no
 * noun; NULL where they are not. */
static const char *thing_of_whole(PcWork *w, const char *name) {
    const PcDraft *before = pc_draft_before(w);
    if (name == NULL || before == NULL || !(w->draft->part || before->part) || !w->figure->counts ||
        !is_listed(w->r->lexicon->lists[PC_LIST_ATTRIBUTE], name))
        return NULL;
    const PcFigure *last = &w->r->figures[before - w->r->drafts];
    bool inside =
        w->zone.lo > 0 && pc_token_sign(&w->r->tokens[w->zone.lo - 1], 0xff08); /* 医院35个（公立12个） */
    const char *whole = inside ? before->subject : pc_whole_before(w, name);
    if (whole == NULL || !last->counts || g_strcmp0(last->unit_text, w->figure->unit_text) != 0 ||
        strstr(whole, name) != NULL)
        return NULL;
    return pc_join(w->r, name,
                   whole + (pc_text_begins(whole, "各类") || pc_text_begins(whole, "各级") ? 6 : 0), NULL);
}

const char *pc_with_whole(PcWork *w, const char *name) {
    const char *unit = w->figure->unit_text, *half_name = half_of_model(w, name);
    if (half_name != NULL)
        return half_name;
    const char *fresh = new_of_whole(w, name);
    if (fresh != NULL)
        return fresh;
    const char *thing = thing_of_whole(w, name);
    if (thing != NULL)
        return thing;
    if (!w->draft->part || name == NULL || unit == NULL || w->percent || w->points ||
        w->zone.change != NULL || (pc_text_ends(unit, "张") ? pc_is_measure(w, name) : pc_measures(w, name)))
        return name;
    const char *whole = pc_whole_before(w, name);
    if (whole == NULL || w->figure->form != PC_FORM_PLAIN)
        return name;
    if (pc_text_ends(whole, "之比"))
        return of_ratio(w, name, whole);
    const char *last = w->r->carry.model_unit;
    if (pc_draft_before(w) == NULL && last != NULL && !pc_same_measure(unit, last))
        return name; /* 公路密度111公里/百平方公里。其中，高速公路412公里 */
    const PcWord *half = pc_trie_find(w->r->lexicon->words, name, strlen(name));
    bool people = pc_text_ends(unit, "人") && pc_text_ends(whole, "人数") && !pc_text_ends(name, "人") &&
                  strstr(name, "人数") == NULL && strstr(name, "人员") == NULL && strstr(whole, name) == NULL;
    if (people) /* 养老保险参保人数289万人，其中城镇职工102万人 */
        return pc_join(w->r, name, whole, NULL);
    bool mean = pc_text_begins(whole, "人均") || pc_text_begins(whole, "每");
    if (half != NULL && half->kinds & PC_WORD(MODIFIER) &&
        mean) /* 人均住房面积39.8平方米，其中城镇38.6平方米 */
        return pc_join(w->r, name, whole, NULL);
    bool alone = half != NULL && half->kinds & PC_WORD(MODIFIER) && !w->figure->counts;
    if (alone && pc_tail_word(w->r->lexicon, whole, PC_WORD(HEAD)) == NULL) /* 劳务输出9万人，其中省外6万人 */
        return pc_join(w->r, name, whole, NULL);
    const PcWord *head = pc_tail_word(w->r->lexicon, whole, PC_WORD(HEAD)),
                 *stock = pc_name_tail(w->r->lexicon, whole, strlen(whole), PC_WORD(STOCK_TAIL));
    const char *measure = head != NULL                                              ? head->text
                          : strlen(whole) <= 6                                      ? whole
                          : mean && stock != NULL                                   ? stock->text
                          : pc_text_ends(unit, "张") && pc_text_ends(whole, "床位") ? "床位"
                                                                                    : NULL;
    bool amount = !w->figure->counts || (head == NULL && pc_text_ends(unit, "张"));
    if (measure == NULL || !amount || strstr(name, measure) != NULL)
        return name;
    if (pc_text_begins(measure, "总") && strlen(measure) > 6)
        measure += 3;
    return strlen(measure) < 6 || pc_text_is(measure, "总额") || pc_text_is(measure, "资金")
               ? name
               : pc_join(w->r, name, measure, NULL);
}

const char *pc_with_measure(const PcWork *w, const char *name) {
    if (!w->percent || w->zone.change == NULL || name == NULL || pc_measures(w, name))
        return name;
    bool kind = pc_text_ends(name, "业");
    const char *measure = kind || w->zone.part ? measure_of_model(w) : NULL;
    return measure == NULL || !kind ? name : pc_join(w->r, name, measure, NULL);
}

/* 光伏装机容量225万千瓦、风电58万千瓦: the measure of the one before holds for the next of the list, where an
 * amount is given of what is no measure. */
const char *pc_with_joint(const PcWork *w, const char *name) {
    const PcReading *r = w->r;
    const PcZone *zone = &w->zone;
    const char *unit = w->figure->unit_text, *last = zone->prev < 0 ? NULL : r->drafts[zone->prev].subject;
    if (last == NULL || unit == NULL || zone->lo == 0 || !pc_token_sign(&r->tokens[zone->lo - 1], 0x3001) ||
        w->figure->counts || w->percent || w->points || zone->made != NULL || zone->change != NULL ||
        zone->reach != PC_NO_TOKEN || strstr(unit, "元") != NULL || w->draft->part ||
        g_strcmp0(unit, r->figures[zone->prev].unit_text) != 0 || pc_measures(w, name))
        return name;
    const PcWord *measure = pc_tail_word(r->lexicon, last, PC_WORD(HEAD));
    return measure == NULL || strlen(last) < measure->length + 6u ? name
                                                                  : pc_join(w->r, name, measure->text, NULL);
}

static const char *printed_count(PcReading *r, const PcFigure *count) {
    return pc_arena_copy(&r->arena, r->block->text + count->digits.from, count->end - count->digits.from);
}

const char *pc_with_count(const PcWork *w, const PcNoun *left, const char *name) {
    const PcReading *r = w->r;
    const PcFigure *count = w->zone.prev < 0 ? NULL : &r->figures[w->zone.prev];
    if (count == NULL || !count->han || !count->counts || left->head == NULL ||
        left->head != &r->tokens[count->token + 1] || name == NULL || count->unit_text == NULL)
        return name;
    bool kinds = pc_text_is(count->unit_text, "大");
    if (!kinds && (w->figure->counts || !pc_text_is(count->unit_text, "个") || !pc_is_measure(w, name)))
        return name;
    return pc_join(w->r, printed_count(w->r, count), name, NULL);
}

void pc_keep_kinds(const PcWork *w) {
    const PcFigure *count = w->figure;
    PcNoun noun;
    uint32_t stop;
    if (!count->han || count->unit_text == NULL || !pc_text_is(count->unit_text, "大"))
        return;
    pc_noun_right(w->r, w->zone.right, &noun, &stop);
    if (noun.n > 0)
        w->draft->subject = pc_join(w->r, printed_count(w->r, count), pc_noun_text(w->r, &noun), NULL);
}

const char *pc_like_before(const PcWork *w, const char *name) {
    bool change = w->points || (w->percent && w->zone.change != NULL);
    const char *model = w->r->carry.model[change], *unit = w->figure->unit_text;
    size_t n = strlen(name), echo = 6;
    if (model == NULL || n <= 6 || pc_text_begins(name, "单位") || pc_text_begins(name, "人均") ||
        pc_text_begins(name, "每") || (uint8_t)name[n - 6] < 0xe0 || (uint8_t)name[n - 3] < 0xe0)
        return name;
    if (!change &&
        (unit == NULL || w->r->carry.model_unit == NULL || !pc_same_measure(unit, w->r->carry.model_unit)))
        return name;
    if (pc_name_tail(w->r->lexicon, name, n, PC_WORD(KIND_TAIL)) != NULL)
        echo = 3;
    const char *tail = NULL;
    for (const char *at = strstr(model, name + n - echo); at != NULL; at = strstr(at + 3, name + n - echo))
        tail = at + echo;
    const PcWord *total =
        tail == NULL ? NULL : pc_name_tail(w->r->lexicon, tail, strlen(tail), PC_WORD(COUNT_TAIL));
    if (w->figure->counts && total != NULL && total->length == strlen(tail))
        return name; /* 停车泊位总量1.8万个，共享泊位3500个 */
    if (tail == NULL || *tail == '\0' || strlen(tail) > 36 || strstr(name, tail) != NULL ||
        (change ? pc_is_measure(w, name) : pc_measures(w, name)) || !pc_measures(w, tail))
        return name;
    return pc_join(w->r, name, tail, NULL);
}

const char *pc_with_mean(const PcWork *w, const char *name) {
    const PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    const char *unit = w->figure->unit_text;
    bool takes = w->zone.made != NULL &&
                 r->tokens[w->zone.np_end].word != w->zone.made; /* 新增|学校, not 学校|再增加 */
    if (before == NULL || before->subject == NULL || takes || unit == NULL || w->percent || w->points ||
        w->figure->counts || g_strcmp0(r->figures[before - r->drafts].unit_text, unit) != 0 ||
        pc_tail_word(r->lexicon, name, PC_WORD(PREDICATE)) == NULL || pc_measures(w, name))
        return name;
    const char *mean = pc_mean_in(r->lexicon, before->subject);
    return mean == NULL || mean == before->subject ? name : pc_join(w->r, name, mean, NULL);
}

const char *pc_verbs_topic(const PcWork *w, const PcDraft *before) {
    const char *whole =
        w->draft->part ? pc_whole_before(w, NULL) : NULL; /* 企业134家，其中关停38家、改造57家 */
    return whole != NULL ? whole : before->topic != NULL ? before->topic : before->subject;
}

const PcDraft *pc_draft_of_unit(const PcWork *w) {
    for (uint32_t k = w->i; k > 0 && w->i - k < PC_FAR; k--)
        if (w->r->figures[k - 1].why == PC_WHY_NONE && w->r->drafts[k - 1].subject != NULL &&
            !w->r->drafts[k - 1].part && g_strcmp0(w->r->figures[k - 1].unit_text, w->figure->unit_text) == 0)
            return &w->r->drafts[k - 1];
    return NULL;
}

bool pc_verbs_only(const PcNoun *phrase) {
    if (phrase->head == NULL)
        return false;
    for (const PcToken *t = phrase->head; t <= phrase->last; t++)
        if (!pc_token_is(t, PC_WORD(MAKE) | PC_WORD(DONE)))
            return false;
    return true;
}

/* 每万人口发明专利5.8件，其中高价值1.6件: a part of what is counted so, by as many. */
static bool is_broken_part(const PcWork *w, const PcDraft *whole) {
    const PcReading *r = w->r;
    const char *unit = w->figure->unit_text;
    return whole != NULL && w->zone.part && unit != NULL && w->figure->form == PC_FORM_PLAIN &&
           w->figure->counts && g_strcmp0(unit, r->figures[whole - r->drafts].unit_text) == 0 &&
           memchr(r->block->text + w->figure->digits.from, '.',
                  w->figure->digits.to - w->figure->digits.from) != NULL;
}

/* 床位18366张，每千人口6.92张: nothing but by how many it is counted; what is so counted stands before. */
static const char *of_reference_alone(const PcWork *w, const char *name) {
    PcReading *r = w->r;
    const PcDraft *before = pc_draft_before(w);
    const char *unit = w->figure->unit_text;
    if (name == NULL || !pc_text_begins(name, "每") || before == NULL || before->subject == NULL ||
        unit == NULL || pc_text_begins(before->subject, "每"))
        return NULL;
    const PcWord *word = pc_trie_find(r->lexicon->words, name, strlen(name));
    const char *other = r->figures[before - r->drafts].unit_text;
    bool alone = word != NULL && word->kinds & PC_WORD(PLAIN) && pc_text_ends(name, "人口");
    return alone && other != NULL && pc_same_measure(unit, other) ? pc_join(r, name, before->subject, NULL)
                                                                  : NULL;
}

const char *pc_with_reference(const PcWork *w, const char *name) {
    PcReading *r = w->r;
    const char *referred = of_reference_alone(w, name);
    if (referred != NULL)
        return referred;
    bool joint = w->zone.prev >= 0 && w->zone.lo > 0 &&
                 (pc_token_sign(&r->tokens[w->zone.lo - 1], 0x3001) ||
                  (w->zone.lo < w->zone.np_end && pc_token_is(&r->tokens[w->zone.lo], PC_WORD(AND))));
    const char *unit = w->figure->unit_text;
    const PcDraft *before = pc_draft_before(w); /* 床位数6.8张，医师数2.9人: no one counts parts of a man */
    bool broken =
        !joint && before != NULL && unit != NULL && name != NULL && w->figure->form == PC_FORM_PLAIN &&
        (pc_text_is(unit, "人") || pc_text_is(unit, "张") || pc_text_is(unit, "名")) &&
        memchr(r->block->text + w->figure->digits.from, '.', w->figure->digits.to - w->figure->digits.from) !=
            NULL &&
        strstr(name, "均") == NULL && !pc_text_begins(name, "每");
    broken |= is_broken_part(w, before) && name != NULL && !pc_text_begins(name, "每");
    if (broken) {
        const char *per = pc_counted_by(r, before->subject);
        return per == NULL ? name : pc_join(r, per, name, NULL);
    }
    if (!joint || name == NULL || pc_text_begins(name, "每") ||
        (g_strcmp0(w->figure->unit_text, r->figures[w->zone.prev].unit_text) != 0 &&
         !(w->figure->counts && r->figures[w->zone.prev].counts)))
        return name;
    const char *by = pc_counted_by(r, r->drafts[w->zone.prev].subject);
    return by == NULL ? name : pc_join(r, by, name, NULL);
}

const char *pc_with_bound(const PcWork *w, const PcNoun *left, const char *name) {
    PcReading *r = w->r;
    const PcDraft *before = w->zone.prev < 0 ? NULL : &r->drafts[w->zone.prev];
    if (name == NULL || left->head == NULL || left->head == r->tokens || left->head->kind != PC_TOKEN_FIGURE)
        return name;
    const PcToken *bound = left->head - 1;
    if (!pc_token_is(bound, PC_WORD(REACH)) || bound->word->comparator == PC_CMP_EQ)
        return name;
    const char *same =
        before == NULL || before->subject == NULL ? NULL : strstr(before->subject, bound->word->text);
    if (same == NULL || same == before->subject) /* 超10亿元项目50个 */
        return left->last == left->head || bound != &r->tokens[w->zone.lo]
                   ? name
                   : pc_join(r, bound->word->text, name, NULL);
    size_t n = (size_t)(same - before->subject) + bound->word->length;
    return pc_join(r, pc_arena_copy(&r->arena, before->subject, n), name, NULL);
}

const char *pc_with_things(const PcWork *w, const char *name) {
    PcReading *r = w->r;
    uint32_t t = w->zone.figure;
    if (name == NULL || !w->figure->counts || t == 0 || !pc_token_is(&r->tokens[t - 1], PC_WORD(AFTER)) ||
        r->tokens[t - 1].word->comparator == PC_CMP_ABOUT)
        return name;
    const PcDraft *like = pc_draft_of_unit(w);
    bool amount = t > 1 && r->tokens[t - 2].kind == PC_TOKEN_FIGURE; /* 50亿元以上10个 */
    if (!w->draft->part &&
        (!amount || like == NULL || strstr(like->subject, r->tokens[t - 1].word->text) == NULL))
        return name;
    const char *whole = like != NULL ? like->subject : pc_whole_before(w, name),
               *above = whole == NULL ? NULL : strstr(whole, r->tokens[t - 1].word->text);
    const char *things = above == NULL ? whole : above + r->tokens[t - 1].word->length;
    return things == NULL || *things == '\0' ? name : pc_join(r, name, r->tokens[t - 1].word->text, things);
}

const char *pc_without_rate(const PcWork *w, const char *name) {
    const PcWord *rate = pc_tail_word(w->r->lexicon, name, PC_WORD(GROWTH_HEAD));
    bool amount = rate != NULL && strlen(name) > rate->length && strstr(w->figure->unit_text, "元") != NULL &&
                  strchr(w->figure->unit_text, '/') == NULL;
    return amount ? pc_arena_copy(&w->r->arena, name, strlen(name) - rate->length) : name;
}
