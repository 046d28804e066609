/* parts: lists that 其中 opens, against the figure they are parts of (PC302).
 *
 * A list begins with the claim after 其中 and goes on through the sentence; a bracket or another 其中 inside
 * it divides the part before. Its whole is the last figure before 其中 that is counted in the same unit, in
 * the sentence or in the one before.
 */
#include "check/parts.h"
#include "base/text.h"
#include "check/levels.h"

#include <string.h>

typedef struct {
    PcCheckRun *run;
    const GPtrArray *claims;
    guint from, to; /* of one sentence */
} Sentence;

static const PcStatement *at(const Sentence *s, guint i) {
    return s->claims->pdata[i];
}

/* The text before claim i, back to the claim before it in the sentence. */
static const char *before(const Sentence *s, guint i, size_t *length) {
    return pc_text_between(i > s->from ? at(s, i - 1) : NULL, at(s, i), length);
}

/* Whether claim i opens a list; `bracket` tells whether inside a bracket. */
static bool opens(const Sentence *s, guint i, bool *bracket) {
    size_t length, where;
    const char *text = before(s, i, &length);
    const PcTerm *t = pc_term_last(s->run->words, "parts", text, length, &where);
    if (!t)
        return false;
    *bracket = g_strstr_len(text, (gssize)where, "（") != NULL;
    return true;
}

static bool same_section(const PcStatement *a, const PcStatement *b) {
    const char *const *p = a->record->section, *const *q = b->record->section;
    return p == q || (p && q && g_strv_equal(p, q));
}

/* Where the sentence of the claim before `to` begins; with `chain`, where the first of those does that go on
 * to it after semicolons. */
static guint sentence_start(const Sentence *s, guint to, bool chain) {
    guint from = to - 1;
    while (from > 0 &&
           (pc_same_sentence(at(s, from - 1), at(s, from)) || (chain && pc_goes_on_after(at(s, from - 1)))))
        from--;
    return from;
}

/* 其中 opens the sentence: the sentence before holds the whole, if it can be but one figure. One that divides
 * the same whole otherwise (按消费类型分…。按经营地分…) is passed over. */
static const PcStatement *whole_in_sentence_before(const Sentence *s, const PcStatement *part) {
    guint to = s->from;
    for (guint from; to > 0; to = from) {
        const char *text;
        from = sentence_start(s, to, true);
        text = at(s, from)->record->sentence;
        if (!text || !pc_term_at_start(s->run->words, "parts", text, strlen(text)))
            break;
    }
    const PcStatement *whole = NULL;
    for (guint i = to ? sentence_start(s, to, false) : 0; i < to; i++) {
        const PcStatement *other = at(s, i);
        if (other->record->table || !same_section(other, part))
            return NULL;
        if (!pc_part_is_additive(s->run, other) || !pc_part_goes_with(part, other))
            continue;
        if (whole)
            return NULL;
        whole = other;
    }
    return whole;
}

/* 205 万亩（含幼园 52 万亩），其中苹果 157 万亩: whether the claim stands in a bracket that has closed before
 * the part. */
static bool is_in_bracket(const PcStatement *s, const PcStatement *part) {
    const char *text = s->record->sentence;
    size_t from = s->record->sentence_to, to = part->record->sentence_from;
    if (!text || from >= to)
        return false;
    const char *close = g_strstr_len(text + from, (gssize)(to - from), "）"),
               *open = g_strstr_len(text + from, (gssize)(to - from), "（");
    return close && (!open || close < open);
}

/* 1860 个，其中新建 320 个；其中改造 64 公里、新建 120 公里: a part, and no change of what stands before it.
 */
static bool is_new_part(const PcStatement *before, const PcStatement *s) {
    size_t length;
    const char *text = pc_text_between(before, s, &length);
    return s->record->role == PC_ROLE_PART &&
           (before->record->role == PC_ROLE_WHOLE || g_str_has_prefix(text, "、"));
}

/* 42 所，比上年增加 2 所，其中…; 284.3万亿元，增加25.7万亿元: how much the level named before changed, no
 * whole and no part of its own. */
static bool is_step(const PcStatement *s) {
    const PcStatement *before = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    return s->q->aspect == PC_ASPECT_INCREMENT &&
           (s->q->base ||
            (before && before->q->aspect == PC_ASPECT_LEVEL && before->name == s->name &&
             pc_same_sentence(before, s) && s->direction != PC_DIR_NONE && !is_new_part(before, s)));
}

/* The figure the parts are parts of: the last one before them in the same unit. */
static const PcStatement *whole_before(const Sentence *s, guint first) {
    const PcStatement *part = at(s, first);
    for (guint i = first; i-- > s->from;)
        if (!is_in_bracket(at(s, i), part) && !is_step(at(s, i)) && pc_part_is_additive(s->run, at(s, i)) &&
            pc_part_goes_with(part, at(s, i)))
            return at(s, i);
    if (first > s->from)
        return NULL;
    return whole_in_sentence_before(s, part);
}

/* Whether the sentence of a claim states a share. */
static bool has_share(const Sentence *s, const PcStatement *of) {
    for (guint i = of->index; i < s->claims->len && pc_same_sentence(at(s, i), of); i++)
        if (at(s, i)->q->aspect == PC_ASPECT_SHARE)
            return true;
    for (guint i = of->index; i-- > 0 && pc_same_sentence(at(s, i), of);)
        if (at(s, i)->q->aspect == PC_ASPECT_SHARE)
            return true;
    return false;
}

/* “其中，A 5 亿元，增长 3%；B 2 亿元，增长 1%。”: the first figure of each clause that goes on after a
 * semicolon. */
static void add_clauses(const Sentence *s, const PcStatement *whole, GPtrArray *list) {
    const PcStatement *last = at(s, s->to - 1);
    bool shares = has_share(s, last);
    for (guint i = s->to; i < s->claims->len && pc_goes_on_after(last); i++) {
        const PcStatement *c = at(s, i);
        if (pc_same_sentence(c, last))
            continue;
        size_t length;
        const char *text = pc_text_between(NULL, c, &length);
        if (!same_section(c, last) || c->record->table || c->record->role == PC_ROLE_WHOLE ||
            c->q->status != whole->q->status || !pc_part_is_additive(s->run, c) ||
            !pc_part_goes_with(c, whole) || pc_term_last(s->run->words, "parts", text, length, NULL) ||
            (shares && !has_share(s, c)))
            return; /* 其中甲 2 亿元，占 40%；乙 3 亿元: what has no share is no part */
        g_ptr_array_add(list, (gpointer)c);
        last = c;
    }
}

/* Claims after the first that go on with the list: of its unit and time, outside brackets that open
 * meanwhile. */
static GPtrArray *members(const Sentence *s, guint first, const PcStatement *whole, bool in_bracket) {
    GPtrArray *list = g_ptr_array_new();
    int depth = 0;
    for (guint i = first; i < s->to; i++) {
        size_t length;
        bool bracket;
        const PcStatement *c = at(s, i);
        const char *text = before(s, i, &length);
        if (i > first) {
            if (in_bracket && g_strstr_len(text, (gssize)length, "）"))
                return list;
            depth += g_strstr_len(text, (gssize)length, "（") ? 1 : 0;
            depth -= g_strstr_len(text, (gssize)length, "）") ? 1 : 0;
            if (opens(s, i, &bracket) && !bracket)
                return list;
        }
        bool cap = c->q->comparator == PC_CMP_LE || c->q->comparator == PC_CMP_LT;
        if (cap && whole->q->comparator == PC_CMP_EQ && list->len > 0)
            return list; /* 其中一般债务…、专项债务…，控制在限额50.60亿元以内 */
        if (depth <= 0 && !is_step(c) && pc_part_is_additive(s->run, c) && pc_part_goes_with(c, whole) &&
            c->q->status == whole->q->status)
            g_ptr_array_add(list, (gpointer)c);
    }
    if (!in_bracket && list->len <= 1) /* 甲 5 亿元、乙 2 亿元；…: what follows is another matter */
        add_clauses(s, whole, list);
    return list;
}

/* ---- whether the list is whole --------------------------------------------------------------------------
 */

/* 其他, 水运及其他投资: what the others leave. */
static bool is_rest(const PcCheckRun *run, const PcStatement *part) {
    const char *name = part->q->indicator;
    size_t at = 0;
    if (!name || !pc_term_last(run->words, "rest", name, strlen(name), &at))
        return false;
    return at == 0 || pc_term_at_end(run->words, "list-join", name, at) != NULL;
}

/* 等 after the last part, 主要有 before the first. */
static bool is_open(const Sentence *s, guint first, const PcStatement *last) {
    size_t length;
    const char *text = before(s, first, &length);
    const char *rest = last->record->sentence ? last->record->sentence + last->record->sentence_to : "";
    if (pc_term_last(s->run->words, "open-list", text, length, NULL))
        return true;
    return pc_term_at_start(s->run->words, "open-list", rest, strlen(rest)) != NULL;
}

/* 其中 2021 年 …, 2022 年 …: years of a plan, rarely all of them. */
static bool is_of_several_times(const GPtrArray *parts) {
    const PcStatement *first = parts->pdata[0];
    for (guint i = 1; i < parts->len; i++) {
        const PcStatement *s = parts->pdata[i];
        if (s->has_period != first->has_period || s->period.last != first->period.last)
            return true;
    }
    return false;
}

/* How much of a part's name, in bytes, stands at the start of the text. */
static size_t spelt_at(const char *text, const char *part) {
    size_t same = 0;
    while (part[same] && part[same] == text[same])
        same++;
    while (same && pc_text_continues(part[same]))
        same--;
    return same;
}

/* Whether the text is what the parts are called, one after the other, what they end with alike once at its
 * end: 供水 供热 管网. */
static bool spells(const PcCheckRun *run, const char *text, const GPtrArray *parts) {
    for (guint i = 0; i < parts->len; i++) {
        const char *part = ((const PcStatement *)parts->pdata[i])->q->indicator;
        const PcTerm *join = pc_term_at_start(run->words, "list-join", text, strlen(text));
        text += i == 0 ? 0 : join ? join->length : g_str_has_prefix(text, "、") ? strlen("、") : 0;
        size_t same = part ? spelt_at(text, part) : 0;
        bool last = i + 1 == parts->len;
        if (same == 0 || !g_str_has_suffix(text, part + same) || (last && strcmp(text, part) != 0))
            return false;
        text += same;
    }
    return true;
}

/* 新建供水供热管网200公里，其中供水管网…、供热管网…: the whole's name says what its parts are. */
static bool names_its_parts(const PcCheckRun *run, const PcStatement *whole, const GPtrArray *parts) {
    const char *name = whole->q->indicator;
    while (parts->len > 1 && name && *name) {
        if (spells(run, name, parts))
            return true;
        name = g_utf8_next_char(name);
    }
    return false;
}

/* 建设3个片区共12平方公里，其中东区…、中区…、西区…: the sentence says how many there are. */
static bool is_announced(const Sentence *s, guint first, guint n) {
    enum { LEAST = 3 }; /* two of one and two of the other are often two things */
    for (guint i = first; n >= LEAST && i-- > s->from;) {
        const PcStatement *c = at(s, i);
        bool counts = (c->unit && c->unit->discrete) || pc_counts_classes(s->run, c);
        if (c->numeric && counts && c->q->aspect == PC_ASPECT_LEVEL && c->q->comparator == PC_CMP_EQ &&
            mpq_cmp_ui(c->value, n, 1) == 0)
            return true;
    }
    return false;
}

static PcListKind kind_of(const Sentence *s, guint first, const PcStatement *whole, const GPtrArray *parts) {
    const PcStatement *last = parts->pdata[parts->len - 1];
    if (is_rest(s->run, last))
        return PC_LIST_CLOSED;
    if (is_of_several_times(parts))
        return PC_LIST_OPEN;
    const PcStatement *const *all = (const PcStatement *const *)parts->pdata;
    if (pc_parts_complete(s->run, "complement", all, parts->len) || names_its_parts(s->run, whole, parts))
        return PC_LIST_CLOSED;
    if (is_open(s, first, last))
        return PC_LIST_OPEN;
    bool mostly = pc_parts_complete(s->run, "near-complement", all, parts->len);
    bool told = mostly || is_announced(s, first, parts->len);
    return told && pc_parts_near(s->run, whole, all, parts->len) ? PC_LIST_NEAR : PC_LIST_UNCLEAR;
}

/* ---- judgement ------------------------------------------------------------------------------------------
 */

/* How many brackets more a text opens than it closes; less than 0 at once where one closes that it did not
 * open: not 社区卫生服务中心（站）. */
static int brackets_open(const char *text, size_t length) {
    int depth = 0;
    for (const char *p = text; p < text + length && depth >= 0; p++)
        depth += strncmp(p, "（", 3) == 0 ? 1 : strncmp(p, "）", 3) == 0 ? -1 : 0;
    return depth;
}

/* Whether one item follows the other with nothing between but its name, its growth and its share, and what it
 * is made of in a bracket: 上级补助收入338650万元（返还性收入…，…），调入资金…. */
static bool go_on(const Sentence *s, const PcStatement *a, const PcStatement *b) {
    size_t length;
    bool one = pc_same_sentence(a, b);
    for (guint i = a->index + 1; i < b->index; i++) {
        const PcStatement *c = at(s, i);
        PcAspect aspect = c->q->aspect;
        bool other =
            c->unit && a->unit && c->unit->numerator != a->unit->numerator; /* 初中14所，在校生…；小学… */
        const char *text = one ? pc_text_between(a, c, &length) : NULL;
        if (aspect != PC_ASPECT_GROWTH && aspect != PC_ASPECT_PP && aspect != PC_ASPECT_SHARE && !other &&
            !(text && brackets_open(text, length) > 0))
            return false;
    }
    if (!one)
        return true; /* after a semicolon */
    const char *text = pc_text_between(a, b, &length);
    return brackets_open(text, length) == 0;
}

/* Whether the catalogue says that the one is a subset of the other: the relations' rule speaks of it. */
static bool is_declared(const PcCheckRun *run, const PcStatement *part, const PcStatement *whole) {
    for (size_t i = 0; part->indicator && whole->indicator && i < pc_relation_count(run->catalogue); i++) {
        const PcRelation *r = pc_relation_at(run->catalogue, i);
        if (r->kind != PC_RELATION_SUBSET || g_strcmp0(r->whole, whole->indicator->id) != 0)
            continue;
        for (const char *const *p = r->parts; *p; p++)
            if (strcmp(*p, part->indicator->id) == 0)
                return true;
    }
    return false;
}

/* Whether they are joined as members of a list are: 、 or 和, not a comma. */
static bool is_joined(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    size_t length;
    const char *text = pc_text_between(a, b, &length);
    while (length && *text == ' ') {
        text++;
        length--;
    }
    return b->index == a->index + 1 &&
           (g_str_has_prefix(text, "、") || pc_term_at_start(run->words, "list-join", text, length) != NULL);
}

/* How many figures belong to the list for certain: those joined, and all up to the rest. */
static guint least_reach(const PcCheckRun *run, const GPtrArray *list) {
    guint least = 1;
    while (least < list->len && is_joined(run, list->pdata[least - 1], list->pdata[least]))
        least++;
    for (guint i = least; i < list->len; i++)
        if (is_rest(run, list->pdata[i]))
            least = i + 1;
    return least;
}

/* How many of the list's figures are its parts: as many as give the whole, else those in one breath. */
static guint reach(const Sentence *s, const PcStatement *whole, const GPtrArray *list) {
    guint least = least_reach(s->run, list);
    for (guint n = list->len; n >= MAX(least, 2); n--)
        if (pc_parts_fit(whole, (const PcStatement *const *)list->pdata, n))
            return n;
    guint n = least;
    while (n < list->len && go_on(s, list->pdata[n - 1], list->pdata[n]))
        n++;
    return n;
}

static bool adds_up(const PcRelation *r, const GPtrArray *list) {
    for (guint i = 0; i < list->len; i++)
        if (!g_strv_contains(r->parts, ((const PcStatement *)list->pdata[i])->indicator->id))
            return false;
    return true;
}

/* Whether the catalogue knows all of them and does not say that they add up: 工业投资 and 民间投资 overlap.
 * So do owners: 国有控股企业 are 股份制企业 too. */
static bool may_overlap(const PcCheckRun *run, const PcStatement *whole, const GPtrArray *list) {
    for (guint i = 0; i < list->len; i++)
        if (pc_term_in(run->words, "overlap", ((const PcStatement *)list->pdata[i])->q->indicator))
            return true;
    bool same = true; /* 新建改建学校, 其中新建 …、改扩建 …: kinds of one thing */
    for (guint i = 0; i < list->len; i++)
        same = same && ((const PcStatement *)list->pdata[i])->indicator == whole->indicator;
    if (same)
        return false;
    for (guint i = 0; i < list->len; i++)
        if (!((const PcStatement *)list->pdata[i])->indicator || !whole->indicator)
            return false;
    for (size_t i = 0; i < pc_relation_count(run->catalogue); i++) {
        const PcRelation *r = pc_relation_at(run->catalogue, i);
        if (r->kind == PC_RELATION_SUM && g_strcmp0(r->result, whole->indicator->id) == 0 && adds_up(r, list))
            return false;
    }
    return true;
}

/* 其中属地规上产值: the same thing in a narrower scope stands beside no other parts. */
static bool is_narrower_scope(const PcCheckRun *run, const PcStatement *part, const PcStatement *whole) {
    PcNamed a = pc_levels_named(run->levels, part), b = pc_levels_named(run->levels, whole);
    return a.scope && a.known && strcmp(a.name, b.name) == 0;
}

/* 省级以上重点实验室 18 家，其中国家级 20 家: what is named by a threshold adds up to nothing, but is no less
 * a part.
 */
static void check_threshold(const Sentence *s, guint first) {
    const PcStatement *part = at(s, first), *whole = first > s->from ? at(s, first - 1) : NULL;
    if (!whole || !part->numeric || !whole->numeric || !part->unit || !whole->unit || !part->unit->discrete ||
        part->unit->numerator != whole->unit->numerator || part->unit->denominator || part->q->parts ||
        whole->q->parts || part->q->annual != PC_ANNUAL_NONE || whole->q->comparator != PC_CMP_EQ ||
        part->q->comparator != PC_CMP_EQ || part->q->status != whole->q->status || is_step(whole) ||
        mpq_cmp(part->value, whole->value) <= 0)
        return;
    pc_parts_judge(s->run, whole, &part, 1, PC_LIST_OPEN, PC_SEVERITY_ERROR);
}

static bool falls_short(const PcStatement *whole, const GPtrArray *list) {
    mpq_t sum;
    mpq_init(sum);
    for (guint i = 0; i < list->len; i++)
        mpq_add(sum, sum, ((const PcStatement *)list->pdata[i])->value);
    bool less = mpq_cmp(sum, whole->value) < 0;
    mpq_clear(sum);
    return less;
}

/* 居民人均可支配收入 42160 元，其中工资性收入 …、经营净收入 …、财产净收入 …、转移净收入 …: means over the
 * same people add up. Whether the words of such a complement are all there. */
static bool check_components(const Sentence *s, guint first) {
    const PcStatement *whole = first > s->from ? at(s, first - 1) : NULL;
    g_autoptr(GPtrArray) list = g_ptr_array_new();
    while (whole && whole->index > at(s, s->from)->index && whole->q->aspect != PC_ASPECT_LEVEL)
        whole = s->claims->pdata[whole->index - 1];
    for (guint i = first; whole && whole->unit && i < s->to; i++) {
        const PcStatement *c = at(s, i);
        if (c->numeric && c->unit && c->q->aspect == PC_ASPECT_LEVEL && pc_part_goes_with(c, whole))
            g_ptr_array_add(list, (gpointer)c);
    }
    const PcStatement *const *all = (const PcStatement *const *)list->pdata;
    if (list->len < 2 || !pc_parts_complete(s->run, "components", all, list->len))
        return false;
    pc_parts_judge(s->run, whole, all, list->len, PC_LIST_CLOSED, PC_SEVERITY_ERROR);
    return true;
}

/* Whether the growth or the share of an item follows it. */
static bool has_own_rate(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    const PcStatement *next = s->index + 1 < claims->len ? claims->pdata[s->index + 1] : NULL;
    return next && pc_same_sentence(s, next) &&
           (next->q->aspect == PC_ASPECT_GROWTH || next->q->aspect == PC_ASPECT_SHARE);
}

/* 其中，甲5亿元；乙3亿元, 其中甲5亿元，增长2%；乙3亿元，增长1%: clauses that are surely a list's.
 * 7个县级医院达标，其中3个…； 5个中医医院… goes on with something else. */
static bool are_listed(const Sentence *s, guint first, const GPtrArray *list) {
    size_t length, where;
    const char *text = before(s, first, &length);
    const PcTerm *t = pc_term_last(s->run->words, "parts", text, length, &where);
    const char *after = t ? text + where + t->length : text;
    if (t && (g_str_has_prefix(after, "，") || g_str_has_prefix(after, "：") ||
              g_str_has_suffix(t->text, "，") || g_str_has_suffix(t->text, "：")))
        return true;
    for (guint i = 0; i < list->len; i++)
        if (!has_own_rate(list->pdata[i]))
            return false;
    return true;
}

static void check_list(const Sentence *s, guint first, bool bracket) {
    const PcStatement *part = at(s, first);
    if (part->record->table || check_components(s, first))
        return;
    if (first > s->from &&
        (!pc_part_is_additive(s->run, part) || !pc_part_is_additive(s->run, at(s, first - 1))))
        check_threshold(s, first);
    if (!pc_part_is_additive(s->run, part))
        return;
    const PcStatement *whole = whole_before(s, first);
    if (!whole || whole->q->status != part->q->status)
        return;
    g_autoptr(GPtrArray) list = members(s, first, whole, bracket);
    if (list->len == 0)
        return;
    bool alone = is_narrower_scope(s->run, part, whole);
    g_ptr_array_set_size(list, alone ? 1 : (gint)reach(s, whole, list));
    if (list->len == 1 && mpq_cmp(part->value, whole->value) > 0 && is_declared(s->run, part, whole))
        return;
    PcSeverity cap = list->len > 1 && may_overlap(s->run, whole, list) ? PC_SEVERITY_INFO : PC_SEVERITY_ERROR;
    PcListKind kind = kind_of(s, first, whole, list);
    bool clauses = !pc_same_sentence(part, list->pdata[list->len - 1]);
    if (clauses && kind != PC_LIST_CLOSED && (falls_short(whole, list) || !are_listed(s, first, list)))
        cap = PC_SEVERITY_INFO; /* whether the clauses go on with the list is not said */
    pc_parts_judge(s->run, whole, (const PcStatement *const *)list->pdata, list->len, kind, cap);
}

static void check_sentence(const Sentence *s) {
    bool bracket;
    for (guint i = s->from; i < s->to; i++)
        if (at(s, i)->record->sentence && opens(s, i, &bracket))
            check_list(s, i, bracket);
}

void pc_check_parts(PcCheckRun *run) {
    for (guint n = 0; n < run->ledger->documents->len; n++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[n])->claims;
        for (guint i = 0, j; i < claims->len; i = j) {
            for (j = i + 1; j < claims->len && pc_same_sentence(claims->pdata[i], claims->pdata[j]);)
                j++;
            const Sentence s = {run, claims, i, j};
            check_sentence(&s);
        }
    }
}
