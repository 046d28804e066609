/* restated: one figure stated several times: in one document (PC301), in two documents of one area (PC401).
 * Statements that differ in nothing but their 口径 are set side by side too (PC402): that difference is
 * named, not judged. */
#include "check/ends.h"
#include "check/parts.h"
#include "check/run.h"

#include <string.h>

/* How long a noun phrase the catalogue does not know must be to name one figure wherever it stands, in
 * characters. */
enum { TELLING_PHRASE = 6, SURE_PHRASE = 9 };

static bool has_own_dimension(const PcStatement *s) {
    return s->aspect != PC_ASPECT_LEVEL || g_strcmp0(s->unit->dimension, s->indicator->dimension) == 0;
}

/* 从A到B with one period for both: which of the two it belongs to is not said. */
static bool shares_period_with_its_mate(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    if (s->record->role != PC_ROLE_FROM && s->record->role != PC_ROLE_TO)
        return false;
    PcRole mate = s->record->role == PC_ROLE_FROM ? PC_ROLE_TO : PC_ROLE_FROM;
    guint from = s->index > 2 ? s->index - 2 : 0, to = MIN(s->index + 3, claims->len);
    for (guint i = from; i < to; i++) {
        const PcStatement *other = claims->pdata[i];
        if (other != s && other->record->role == mate && pc_same_sentence(other, s) && other->has_period &&
            s->has_period && other->period.last == s->period.last)
            return true;
    }
    return false;
}

/* “甲 3 亿元、乙 5 亿元，合计 8 亿元”: of all of them, whatever name it is given. */
static bool is_sum_of_those_before(const PcCheckRun *run, const PcStatement *s) {
    const PcStatement *before = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    size_t length;
    if (!before || !pc_same_sentence(before, s) || s->record->table)
        return false;
    const char *text = pc_text_between(before, s, &length);
    const PcTerm *t = pc_term_at_end(run->words, "sum", text, length);
    return t && g_strcmp0(pc_phrase_attribute(t->phrase, "value"), "weak") != 0;
}

/* Whether a statement may be set against another's: a number with a unit and a period, of something that is
 * named well enough. */
static bool is_comparable(const PcCheckRun *run, const PcStatement *s) {
    bool points = s->q->aspect == PC_ASPECT_PP && s->record && !s->record->table;
    if (points && pc_is_beside_another(run, s)) /* 高于全市目标 26 个百分点 */
        return false;
    if (!s->numeric || !s->has_period || !s->unit || s->q->parts || s->q->vintage == PC_VINTAGE_ESTIMATE ||
        shares_period_with_its_mate(s) || is_sum_of_those_before(run, s) || pc_is_of_new(run->words, s))
        return false;
    if (s->indicator)
        return has_own_dimension(s);
    return g_utf8_strlen(s->name, -1) >= TELLING_PHRASE;
}

/* A row named 年均增速 holds yearly means, whatever single year its column is headed with. */
static bool is_yearly_row(const PcCheckRun *run, const PcStatement *s) {
    return s->record->table && s->aspect == PC_ASPECT_GROWTH && s->q->status == PC_STATUS_ACTUAL &&
           pc_term_in(run->words, "annual", s->q->indicator);
}

/* The figure without its 口径 and window: statements of one family are compared. */
static char *family_key(const PcCheckRun *run, const PcStatement *s) {
    g_auto(GStrv) fields = g_strsplit(s->figure->key, "|", -1);
    enum { PERIOD = 2, ANNUAL = 4, BASE = 5, QUALIFIER = 7, FIELDS = 9 };
    if (g_strv_length(fields) < FIELDS)
        return g_strdup(s->figure->key);
    if (is_yearly_row(run, s)) {
        g_free(fields[ANNUAL]);
        fields[ANNUAL] = g_strdup("");
        g_free(fields[BASE]);
        fields[BASE] = g_strdup("");
    }
    g_free(fields[QUALIFIER]);
    fields[QUALIFIER] = g_strdup(pc_direction_name(s->direction) ? pc_direction_name(s->direction) : "");
    g_free(fields[PERIOD]);
    fields[PERIOD] = g_strdup_printf("%d", s->period.last);
    g_autofree char *key = g_strjoinv("|", fields);
    const char *grown = pc_is_grown_by(run, s) ? "by" : "", *people = pc_levels_named(run->levels, s).people;
    return g_strconcat(key, "|", s->unit->dimension, "|", pc_status_name(s->q->status), "|", grown,
                       people ? people : "", NULL);
}

/* 突破 50 is said of 53.8, not of 60: of two such numbers the larger would have been said. A fact's lower
 * bound allows what lies below the next number as round as it. */
static bool is_far_above(const PcStatement *bound, const PcStatement *s) {
    enum { TEN = 10 };
    bool lower = bound->q->comparator == PC_CMP_GT || bound->q->comparator == PC_CMP_GE;
    if (!lower || bound->q->status != PC_STATUS_ACTUAL || mpq_sgn(bound->value) <= 0)
        return false;
    mpq_t last, ratio, ten;
    mpq_inits(last, ratio, ten, NULL);
    mpq_set_ui(ten, TEN, 1);
    mpq_set(last, bound->scale); /* the unit of the last digit that is no zero */
    for (int i = 0; i < bound->decimals; i++)
        mpq_div(last, last, ten);
    for (bool round = true; round;) {
        mpq_div(ratio, bound->value, last);
        mpq_div(ratio, ratio, ten);
        round = mpz_cmp_ui(mpq_denref(ratio), 1) == 0;
        if (round)
            mpq_mul(last, last, ten);
    }
    mpq_add(last, last, bound->value);
    bool far = mpq_cmp(s->value, last) > 0;
    mpq_clears(last, ratio, ten, NULL);
    return far;
}

/* A planned number is exact when it is set against another of the same target, a measured one is its
 * interval. */
static bool meet(const PcStatement *a, const PcStatement *b) {
    g_auto(PcInterval) in_a, in_b;
    pc_interval_init(&in_a);
    pc_interval_init(&in_b);
    pc_statement_interval(a, &in_a);
    pc_statement_interval(b, &in_b);
    return pc_interval_overlaps(&in_a, &in_b);
}

/* Whether the number printed less finely is the other one rounded; half a unit off is another number. */
static bool is_rounded_from(const PcStatement *a, const PcStatement *b) {
    g_auto(PcInterval) in_a, in_b;
    pc_interval_init(&in_a);
    pc_interval_init(&in_b);
    pc_statement_rounded(a, &in_a);
    pc_statement_rounded(b, &in_b);
    in_a.lo_open = in_a.hi_open = in_b.lo_open = in_b.hi_open = mpq_cmp(in_a.lo, in_a.hi) < 0;
    return pc_interval_has(&in_a, b->value) || pc_interval_has(&in_b, a->value);
}

static bool agree(const PcStatement *a, const PcStatement *b) {
    bool planned = a->q->status == PC_STATUS_TARGET && b->q->status == PC_STATUS_TARGET;
    bool range_a = a->q->comparator == PC_CMP_RANGE, range_b = b->q->comparator == PC_CMP_RANGE;
    if (planned && range_a && range_b)
        return mpq_equal(a->value, b->value) && mpq_equal(a->to, b->to);
    if (planned && !range_a && !range_b)
        return a->decimals == b->decimals && mpq_equal(a->scale, b->scale) ? mpq_equal(a->value, b->value)
                                                                           : is_rounded_from(a, b);
    return meet(a, b) && !is_far_above(a, b) && !is_far_above(b, a);
}

static bool is_bound(const PcStatement *s) {
    return s->q->comparator == PC_CMP_GT || s->q->comparator == PC_CMP_GE || s->q->comparator == PC_CMP_LT ||
           s->q->comparator == PC_CMP_LE;
}

static char *difference(const PcStatement *a, const PcStatement *b) {
    mpq_t d;
    mpq_init(d);
    mpq_sub(d, b->value, a->value);
    mpq_abs(d, d);
    mpq_div(d, d, a->scale);
    char *text = pc_decimal_print(d, MAX(a->decimals, b->decimals), true);
    mpq_clear(d);
    return text;
}

/* The 口径 a statement names, or the one of a share that its sentence measures it by: "1173.9
 * 亿元、占属地…33.1%". */
static const char *definition_of(const PcStatement *s) {
    if (s->q->qualifier || !s->record)
        return s->q->qualifier;
    const GPtrArray *claims = s->document->claims;
    for (guint i = s->index + 1; i < claims->len; i++) {
        const PcStatement *next = claims->pdata[i];
        if (!pc_same_sentence(s, next) || next->q->aspect == PC_ASPECT_LEVEL)
            return NULL;
        if (next->q->aspect == PC_ASPECT_SHARE)
            return next->q->qualifier ? next->q->qualifier
                                      : pc_qualifier_in(s->document->ledger, next->q->whole);
    }
    return NULL;
}

/* 增长 1.7%（同口径增长 2.5%）: a rate of growth is another one at other prices or over another base. */
static bool is_other_growth(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const char *q = a->q->qualifier ? a->q->qualifier : b->q->qualifier;
    if (a->aspect != PC_ASPECT_GROWTH || !pc_same_base_kind(run, a, b))
        return a->aspect == PC_ASPECT_GROWTH; /* 较上年年初预算 */
    return (a->q->qualifier != NULL) != (b->q->qualifier != NULL) &&
           pc_term_at_end(run->words, "price-basis", q, strlen(q));
}

/* The scope that a statement's 口径 or name says: 常住 of 按常住人口计算, 户籍 of 户籍人口; NULL where
 * neither does.
 */
static const char *scope_said(const PcCheckRun *run, const PcStatement *s) {
    const char *said[] = {s->q->qualifier, s->q->indicator};
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++) {
        const PcTerm *t = said[i] ? pc_term_last(run->words, "scope", said[i], strlen(said[i]), NULL) : NULL;
        const char *value = t ? pc_phrase_attribute(t->phrase, "value") : NULL;
        if (t)
            return value ? value : t->text;
    }
    return NULL;
}

/* 户籍人口 60.8 万人，按常住人口计算为 57.3 万人. */
static bool differ_in_scope(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const char *of_a = scope_said(run, a), *of_b = scope_said(run, b);
    return of_a && of_b && strcmp(of_a, of_b) != 0;
}

static const char *rule_for(const PcCheckRun *run, const PcStatement *a, const PcStatement *b, bool agrees) {
    bool explained = (a->q->qualifier && b->q->qualifier && strcmp(a->q->qualifier, b->q->qualifier) != 0) ||
                     is_other_growth(run, a, b) || differ_in_scope(run, a, b);
    if (!agrees && explained)
        return "PC402";
    return a->document == b->document ? "PC301" : "PC401";
}

/* Less than the rule's own severity where the two may well be two figures: other windows of one year's end,
 * or a phrase too short to be sure of. */
static PcSeverity severity_for(const PcCheckRun *run, const PcVerdict *v, const PcStatement *a,
                               const PcStatement *b) {
    const PcStatement *first = a->index < b->index ? a : b, *second = first == a ? b : a;
    size_t length;
    bool sure = a->indicator || g_utf8_strlen(a->name, -1) >= SURE_PHRASE;
    bool counts = a->aspect == PC_ASPECT_INCREMENT || a->aspect == PC_ASPECT_CUMULATIVE;
    bool other_vintage = a->document != b->document && a->q->vintage != b->q->vintage;
    bool other_window = a->aspect == PC_ASPECT_GROWTH && a->period.first != b->period.first;
    /* 突破 50 beside 60.3; of targets, 突破700亿元 beside a table's 720 */
    bool bounded = meet(a, b) && (a->q->status == PC_STATUS_ACTUAL || is_bound(a) != is_bound(b));
    /* 上涨的城市53个，下降的17个: nobody says a figure twice in a sentence to contradict it */
    bool one_sentence = pc_same_sentence(a, b) && !a->record->table;
    if (one_sentence) { /* 年初预算…31.26亿元，调整为41.08亿元; but 不低于42%，力争达到41.5% */
        const char *text = pc_text_between(first, second, &length);
        one_sentence = !pc_term_last(run->words, "strive", text, length, NULL);
    }
    return !sure || one_sentence || (counts && !a->indicator) || other_vintage || other_window || bounded
               ? MIN(v->severity, PC_SEVERITY_INFO)
               : v->severity;
}

/* What a plan says of the year before it, in a table's cell under that year or in its review, may be the sum
 * of a whole plan where the indicator is a flow. */
static bool may_hold_a_sum(const PcStatement *s) {
    const char *kind = s->document->info.kind;
    bool plan = g_strcmp0(kind, "outline") == 0 || g_strcmp0(kind, "sector") == 0;
    return (s->record->table || plan) && s->aspect != PC_ASPECT_GROWTH && s->aspect != PC_ASPECT_PP &&
           (!s->indicator || s->indicator->measures == PC_MEASURES_FLOW ||
            s->indicator->measures == PC_MEASURES_SUM);
}

/* Whether the larger of two values is at most so many tenths of the smaller. */
static bool is_within(const PcStatement *a, const PcStatement *b, unsigned long tenths) {
    enum { TEN = 10 };
    if (mpq_sgn(a->value) <= 0 || mpq_sgn(b->value) <= 0)
        return false;
    mpq_t ratio, most;
    mpq_inits(ratio, most, NULL);
    bool a_larger = mpq_cmp(a->value, b->value) > 0;
    mpq_div(ratio, a_larger ? a->value : b->value, a_larger ? b->value : a->value);
    mpq_set_ui(most, tenths, TEN);
    bool within = mpq_cmp(ratio, most) <= 0;
    mpq_clears(ratio, most, NULL);
    return within;
}

/* A year's figure and a plan's sum are far apart; what lies close and ends together is one figure, whatever
 * window each is read with. A cell's window is less sure than a sentence's. */
static bool is_one_window(const PcStatement *a, const PcStatement *b) {
    enum { PLAN = 48 /* months */, NEAR = 12, NEAR_A_CELL = 15 /* tenths */ };
    int in_a = a->period.last - a->period.first + 1, in_b = b->period.last - b->period.first + 1;
    bool cell = a->record->table || b->record->table;
    return (may_hold_a_sum(a) || may_hold_a_sum(b)) && MAX(in_a, in_b) >= PLAN &&
           is_within(a, b, cell ? NEAR_A_CELL : NEAR);
}

static bool same_window(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    if (may_hold_a_sum(a) != may_hold_a_sum(b) && pc_differ_like_a_sum(a, b))
        return false;
    if (is_one_window(a, b))
        return true;
    if (a->period.first == b->period.first || (is_yearly_row(run, a) && is_yearly_row(run, b)))
        return true;
    return a->indicator && a->indicator->measures == PC_MEASURES_STOCK && a->aspect == PC_ASPECT_LEVEL;
}

/* Two windows that end together: a year's figure and a plan's sum. Said, not judged. */
static void say_windows_differ(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_INCOMPARABLE, "PC401");
    v->reason = "period-missing";
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_publish(run, v);
}

/* 在校学生 62.4 万人。其中普通高校 4 所，在校生 5.6 万人；小学 252 所，在校生 33.2 万人: clauses after the
 * figure that divide it, the first of them opened by 其中. */
static bool is_in_list_after(const PcCheckRun *run, const PcStatement *first, const PcStatement *second) {
    enum { NEAR = 24 };
    const GPtrArray *claims = second->document->claims;
    if (second->index - first->index > NEAR || mpq_cmp(second->value, first->value) >= 0)
        return false;
    for (guint i = second->index; i > first->index; i--) {
        const PcStatement *s = claims->pdata[i], *before = claims->pdata[i - 1];
        const char *text = s->record->sentence;
        if (!text || pc_same_sentence(s, before))
            continue;
        if (pc_term_at_start(run->words, "parts", text, strlen(text)))
            return true;
        if (!pc_goes_on_after(before))
            return false;
    }
    return false;
}

/* 分别为 4.0%、36.0% 和 60.0%: members of one list are of several things. */
static bool is_of_one_list(const PcCheckRun *run, const char *text, size_t length) {
    bool joined =
        g_strstr_len(text, (gssize)length, "、") || pc_term_last(run->words, "list-join", text, length, NULL);
    return joined && !g_strstr_len(text, (gssize)length, "，") && !g_strstr_len(text, (gssize)length, "；");
}

/* What the clause of a figure counts before it: 幼儿园24所 in 幼儿园24所，新增学位6480个. */
static const PcStatement *opener_of(const PcStatement *s) {
    const PcStatement *before = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    return before && pc_same_sentence(before, s) && before->name != s->name ? before : NULL;
}

/* 幼儿园24所，新增学位6480个；中小学18所，新增学位2.1万个: clauses of one sentence, each of its own thing. */
static bool are_of_other_things(const PcStatement *first, const PcStatement *second) {
    enum { NEAR = 24 };
    const PcStatement *a = opener_of(first), *b = opener_of(second);
    if (!a || !b || strcmp(a->name, b->name) == 0 || second->index - first->index > NEAR)
        return false;
    for (guint i = first->index; i < second->index; i++) {
        const PcStatement *s = first->document->claims->pdata[i],
                          *next = first->document->claims->pdata[i + 1];
        if (!pc_same_sentence(s, next) && !pc_goes_on_after(s))
            return false;
    }
    return true;
}

static bool is_bare_member(const PcCheckRun *run, const PcStatement *s) {
    return pc_term_is(run->words, "member", s->q->indicator) != NULL;
}

/* Whose students, beds, … the paragraph speaks of where a figure stands: the institutions last counted before
 * it (小学26所，…；在校生…), or the owner of the last such figure (普通高中招生…，在校生…). NULL where nobody
 * is named. The caller owns it. */
static char *owner_before(const PcCheckRun *run, const PcStatement *s) {
    enum { NEAR = 12, LINES = 3 };
    const GPtrArray *claims = s->document->claims;
    for (guint i = s->index, n = 0; i-- > 0 && n < NEAR; n++) {
        const PcStatement *other = claims->pdata[i];
        if (other->record->place.line + LINES < s->record->place.line)
            break;
        if (!other->unit || !other->unit->numerator || !other->unit->numerator->counter ||
            other->aspect != PC_ASPECT_LEVEL)
            continue;
        const char *name = other->q->indicator;
        const PcTerm *member = pc_term_at_end(run->words, "member", name, strlen(name));
        if (member && strlen(name) > member->length)
            return g_strndup(name, strlen(name) - member->length);
        if (!member && strcmp(other->unit->dimension, s->unit->dimension) != 0)
            return g_strdup(name);
    }
    return NULL;
}

static bool are_of_other_owners(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    if (!is_bare_member(run, a) || !is_bare_member(run, b))
        return false;
    g_autofree char *of_a = owner_before(run, a), *of_b = owner_before(run, b);
    return g_strcmp0(of_a, of_b) != 0;
}

/* What 其中 before a figure divides: 对…国家进出口额，其中，出口…；进口…; NULL where nothing does. */
static const PcStatement *divided_before(const PcCheckRun *run, const PcStatement *s) {
    enum { NEAR = 6 };
    const GPtrArray *claims = s->document->claims;
    for (guint i = s->index, n = 0; i > 0 && n < NEAR; i--, n++) {
        const PcStatement *part = claims->pdata[i], *before = claims->pdata[i - 1];
        const char *sentence = part->record->sentence;
        size_t length = sentence ? strlen(sentence) : 0;
        const char *text = pc_same_sentence(part, before) ? pc_text_between(before, part, &length) : sentence;
        const PcTerm *word = !text ? NULL
                             : pc_same_sentence(part, before)
                                 ? pc_term_last(run->words, "parts", text, length, NULL)
                                 : pc_term_at_start(run->words, "parts", text, length);
        if (word)
            return before->aspect == PC_ASPECT_LEVEL ? before : NULL;
        if (!pc_same_sentence(part, before) && !pc_goes_on_after(before))
            return NULL;
    }
    return NULL;
}

/* 出口 of all, and 其中出口 of the trade with some countries only. */
static bool are_of_other_wholes(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const PcStatement *of_a = divided_before(run, a), *of_b = divided_before(run, b);
    if (of_a && of_b)
        return of_a->name != of_b->name;
    const PcStatement *one = of_a ? of_a : of_b;
    return one && !one->indicator;
}

/* The amount whose change a figure is: the one of its name before it in the sentence; NULL where there is
 * none. */
static const PcStatement *level_of_change(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    for (guint i = s->index; i-- > 0 && pc_same_sentence(claims->pdata[i], s);) {
        const PcStatement *other = claims->pdata[i];
        if (other->aspect == PC_ASPECT_LEVEL && other->name == s->name)
            return other;
    }
    return NULL;
}

/* 出口237726亿元，增长0.6%。对…国家…，其中，出口107314亿元，增长6.9%: growth of amounts that differ
 * themselves. */
static bool are_of_other_levels(const PcStatement *a, const PcStatement *b) {
    bool change =
        a->aspect == PC_ASPECT_GROWTH || a->aspect == PC_ASPECT_PP || a->aspect == PC_ASPECT_INCREMENT;
    const PcStatement *of_a = change ? level_of_change(a) : NULL, *of_b = change ? level_of_change(b) : NULL;
    return of_a && of_b && of_a->numeric && of_b->numeric && !agree(of_a, of_b);
}

/* 亿元以上项目 146 个，其中十亿元以上 21 个: the one is part of the other, whatever name it is given. 由 A、B
 * 提高到 C、D: of two times. */
static bool are_told_apart(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const PcStatement *first = a->index < b->index ? a : b, *second = first == a ? b : a;
    size_t length;
    if (a->document != b->document || a->record->table || b->record->table)
        return false;
    if (!pc_same_sentence(a, b))
        return is_in_list_after(run, first, second) || are_of_other_things(first, second) ||
               are_of_other_owners(run, first, second) || are_of_other_levels(first, second) ||
               are_of_other_wholes(run, first, second);
    const char *text = pc_text_between(first, second, &length);
    bool other_counter = a->unit->discrete && b->unit->discrete && g_strcmp0(a->unit->id, b->unit->id) != 0;
    other_counter |= strcmp(a->unit->dimension, "count") == 0 && a->unit->numerator != b->unit->numerator;
    if (other_counter || is_of_one_list(run, text, length)) /* 非遗项目99项159处 */
        return true;
    return pc_term_last(run->words, "parts", text, length, NULL) ||
           pc_term_last(run->words, "toward", text, length, NULL) ||
           g_strstr_len(text, (gssize)length, "；"); /* 小学…，在校生…；中学…，在校生… */
}

/* 增长6.5%左右，力争7%: what is striven for beyond what is planned, no second value of it. Better is more,
 * unless less is known to be. */
static bool strives_for_more(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const PcStatement *first = a->index < b->index ? a : b, *second = first == a ? b : a;
    size_t length;
    if (a->document != b->document || !pc_same_sentence(a, b) || second->q->status != PC_STATUS_TARGET)
        return false;
    bool less = first->direction == PC_DIR_DOWN
                    ? first->indicator && first->indicator->better == PC_BETTER_HIGH
                    : first->indicator && first->indicator->better == PC_BETTER_LOW &&
                          first->aspect != PC_ASPECT_GROWTH;
    int order = mpq_cmp(second->value, first->value);
    const char *text = pc_text_between(first, second, &length);
    return pc_term_last(run->words, "strive", text, length, NULL) && (less ? order < 0 : order > 0);
}

/* 突破1.2万亿元、力争达到1.5万亿元: of a target what is striven for beyond it, of that the target; NULL where
 * the sentence has but one. */
static const PcStatement *other_aim(const PcCheckRun *run, const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    guint from = s->index, to = s->index;
    while (from > 0 && pc_same_sentence(claims->pdata[from - 1], s))
        from--;
    while (to < claims->len && pc_same_sentence(claims->pdata[to], s))
        to++;
    for (guint i = s->record->table ? to : from; i < to; i++) {
        const PcStatement *other = claims->pdata[i];
        if (other != s && other->name == s->name && other->aspect == s->aspect && other->numeric &&
            other->unit && s->unit && strcmp(other->unit->dimension, s->unit->dimension) == 0 &&
            other->q->status == s->q->status && other->q->annual == s->q->annual && pc_same_place(other, s) &&
            strives_for_more(run, s, other))
            return other;
    }
    return NULL;
}

/* Whether a rate leads to the aim of its sentence that is not the one it is held against elsewhere. */
static bool grows_to_an_aim(const PcCheckRun *run, const PcStatement *growth) {
    g_auto(PcEnds) ends;
    pc_ends_init(&ends);
    if (growth->record->table || !pc_ends_find(run, growth, &ends) || ends.to->len == 0)
        return false;
    const PcStatement *aims[] = {g_array_index(ends.to, PcLevel, 0).s, NULL};
    if (!pc_same_sentence(aims[0], growth) || !(aims[1] = other_aim(run, aims[0])))
        return false;
    for (guint i = 0; i < ends.from->len; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(aims); k++) {
            PcChange c = {growth, g_array_index(ends.from, PcLevel, i).s, aims[k], ends.years, ends.by};
            if (pc_change_is_sound(&c) && pc_change_fit(&c) == PC_FITS)
                return true;
        }
    return false;
}

/* Whether one of them is an aim of a sentence that has two, and the other figure is the other aim; or the
 * rate of growth to one of the two. */
static bool is_of_two_aims(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const PcStatement *of_a = other_aim(run, a), *of_b = other_aim(run, b);
    if ((of_a && agree(of_a, b)) || (of_b && agree(a, of_b)))
        return true;
    return a->aspect == PC_ASPECT_GROWTH && (grows_to_an_aim(run, a) || grows_to_an_aim(run, b));
}

static void judge(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    bool agrees = agree(a, b);
    if (!agrees && (strives_for_more(run, a, b) || is_of_two_aims(run, a, b)))
        return;
    if (!agrees && are_told_apart(run, a, b))
        return;
    if (!agrees && !same_window(run, a, b)) {
        say_windows_differ(run, a, b);
        return;
    }
    if (a->document == b->document && pc_bounds_contradict(a, b))
        return; /* PC310 says more */
    if (pc_is_conversion(run, a, b) || pc_is_conversion(run, b, a))
        return; /* told as one */
    const char *rule = rule_for(run, a, b, agrees);
    if (!agrees && strcmp(rule, "PC402") == 0 && pc_same_sentence(a, b))
        return; /* 增长6.3%，扣除价格因素，实际增长6.1%: it says itself that they differ */
    PcVerdict *v = pc_verdict_new(run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, rule);
    g_autofree char *in_a = pc_statement_text(a);
    g_autofree char *in_b = pc_statement_text(b);
    v->severity = severity_for(run, v, a, b);
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_arg(v, "qualifier_a", definition_of(a));
    pc_verdict_arg(v, "qualifier_b", definition_of(b));
    if (agrees) {
        pc_verdict_compute(v, "%s = %s", in_a, in_b);
    } else {
        g_autofree char *by = difference(a, b);
        pc_verdict_compute(v, "%s ≠ %s (Δ %s)", in_a, in_b, by);
    }
    pc_verdict_publish(run, v);
}

/* Of the statements [from, to) of one document the one the others are held against: a table's cell before a
 * sentence. */
static const PcStatement *representative(const GPtrArray *family, guint from, guint to) {
    for (guint i = from; i < to; i++) {
        const PcStatement *s = family->pdata[i];
        if (s->record->table)
            return s;
    }
    return family->pdata[from];
}

/* Inside a document each statement is held against the representative; across documents against the first
 * document's, unless it only repeats what its own representative is blamed for. Linear in the number of
 * statements, which stand in document order. */
static void check_family(PcCheckRun *run, const GPtrArray *family) {
    const PcStatement *base = NULL;
    for (guint from = 0, to; from < family->len; from = to) {
        const PcLedgerDocument *d = ((const PcStatement *)family->pdata[from])->document;
        for (to = from + 1; to < family->len && ((const PcStatement *)family->pdata[to])->document == d;)
            to++;
        const PcStatement *own = representative(family, from, to);
        for (guint i = from; i < to; i++) {
            const PcStatement *s = family->pdata[i];
            if (s != own)
                judge(run, own, s);
            if (base && (s == own || agree(base, s) || !agree(s, own)))
                judge(run, base, s);
        }
        if (!base)
            base = own;
    }
}

/* A rate that another document repeats under another window: 29.7 (2020年) in one, 29.7 in a column of yearly
 * means in the other. The figures differ by their words, the number is the same: said as agreement, never
 * blamed. */
static char *number_key(const PcStatement *s) {
    if (s->aspect != PC_ASPECT_GROWTH || s->decimals == 0)
        return NULL;
    return g_strdup_printf("%s|%s|%d|%s|%s", s->name, s->area ? s->area->code : "", s->period.last,
                           s->q->value, pc_comparator_name(s->q->comparator));
}

static void match_number(PcCheckRun *run, GHashTable *numbers, const PcStatement *s) {
    g_autofree char *key = number_key(s);
    const PcStatement *other = key ? g_hash_table_lookup(numbers, key) : NULL;
    if (key && !other)
        g_hash_table_insert(numbers, g_steal_pointer(&key), (gpointer)s);
    else if (other && other->document != s->document && other->figure != s->figure)
        judge(run, other, s);
}

/* Every comparable statement of the run, in document order. */
static GPtrArray *comparable_statements(const PcCheckRun *run) {
    const PcLedger *ledger = run->ledger;
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < ledger->documents->len; i++) {
        const PcLedgerDocument *d = ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            if (is_comparable(run, d->claims->pdata[j]))
                g_ptr_array_add(all, d->claims->pdata[j]);
    }
    return all;
}

void pc_check_restated(PcCheckRun *run) {
    g_autoptr(GHashTable) families =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GHashTable) numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) all = comparable_statements(run);
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    for (guint i = 0; i < all->len; i++) {
        PcStatement *s = all->pdata[i];
        g_autofree char *key = family_key(run, s);
        GPtrArray *family = g_hash_table_lookup(families, key);
        if (!family) {
            family = g_ptr_array_new();
            g_hash_table_insert(families, g_steal_pointer(&key), family);
            g_ptr_array_add(order, family);
        }
        g_ptr_array_add(family, s);
        match_number(run, numbers, s);
    }
    for (guint i = 0; i < order->len; i++)
        check_family(run, order->pdata[i]);
}
