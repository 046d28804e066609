/* ends: the values before and after that a stated change leads from and to.
 *
 * What the sentence itself ties comes first: from … to … by …, or the level just before “增长”. Else the
 * ledger is asked for the level of the same thing in the period the change ends in and in the one it is
 * measured from.
 */
#include "check/ends.h"

#include "check/parts.h"

#include <string.h>

bool pc_differ_like_a_sum(const PcStatement *a, const PcStatement *b) {
    enum { LEAST = 5, MOST = 20, PER = 2 }; /* 2.5 to 10 times */
    mpq_t ratio;
    if (mpq_sgn(a->value) <= 0 || mpq_sgn(b->value) <= 0)
        return false;
    mpq_init(ratio);
    bool a_larger = mpq_cmp(a->value, b->value) > 0;
    mpq_div(ratio, a_larger ? a->value : b->value, a_larger ? b->value : a->value);
    bool like = mpq_cmp_ui(ratio, LEAST, PER) >= 0 && mpq_cmp_ui(ratio, MOST, PER) <= 0;
    mpq_clear(ratio);
    return like;
}

void pc_ends_init(PcEnds *ends) {
    memset(ends, 0, sizeof *ends);
    ends->from = g_array_new(FALSE, FALSE, sizeof(PcLevel));
    ends->to = g_array_new(FALSE, FALSE, sizeof(PcLevel));
}

void pc_ends_clear(PcEnds *ends) {
    g_clear_pointer(&ends->from, g_array_unref);
    g_clear_pointer(&ends->to, g_array_unref);
}

static bool is_in_row_of(const PcStatement *s, const PcStatement *cell) {
    return s->record->table == cell->record->table && s->record->row == cell->record->row;
}

static bool same_group(const PcStatement *a, const PcStatement *b) {
    return a->record->group && b->record->group && strcmp(a->record->group, b->record->group) == 0;
}

/* 757 家, 1610 家次: how often it was done is no count of those it was done to. */
static bool counts_alike(const PcStatement *a, const PcStatement *b) {
    static const char TIMES[] = "次";
    return !a->q->unit || !b->q->unit ||
           g_str_has_suffix(a->q->unit, TIMES) == g_str_has_suffix(b->q->unit, TIMES);
}

/* “从 121 公里增加到 210 公里，增加 89 公里”: an increase measured from the value just named. */
static bool follows_its_ends(const PcStatement *s) {
    const PcStatement *to = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    return to && pc_same_sentence(to, s) && to->record->role == PC_ROLE_TO && to->unit && s->unit &&
           strcmp(to->unit->dimension, s->unit->dimension) == 0 && to->name == s->name;
}

/* “提高 10 元，由 125 元提高到 135 元”: an increase that its ends follow. */
static bool precedes_its_ends(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    if (s->index + 2 >= claims->len || s->record->table || s->q->annual != PC_ANNUAL_NONE)
        return false;
    const PcStatement *from = claims->pdata[s->index + 1], *to = claims->pdata[s->index + 2];
    return pc_same_sentence(from, s) && same_group(from, to) && from->record->role == PC_ROLE_FROM &&
           to->record->role == PC_ROLE_TO && to->name == s->name && to->unit && s->unit &&
           strcmp(to->unit->dimension, s->unit->dimension) == 0;
}

static bool is_change(const PcStatement *s) {
    switch (s->q->aspect) {
    case PC_ASPECT_GROWTH:
    case PC_ASPECT_PP:
    case PC_ASPECT_MULTIPLE:
        return true;
    case PC_ASPECT_INCREMENT: /* 新增 n 家 without a base is a flow of its own */
        return s->q->base || follows_its_ends(s) || precedes_its_ends(s);
    default:
        return false;
    }
}

/* Whether a level can be what the change leads to: of the dimension the change asks for. */
static bool carries(const PcStatement *level, const PcStatement *change) {
    if (!level->numeric || !level->unit || level->q->parts || level->q->annual != PC_ANNUAL_NONE)
        return false;
    bool rate = strcmp(level->unit->dimension, "ratio") == 0;
    switch (change->q->aspect) {
    case PC_ASPECT_PP:
        return rate && level->aspect != PC_ASPECT_GROWTH;
    case PC_ASPECT_INCREMENT:
        return change->unit && strcmp(level->unit->dimension, change->unit->dimension) == 0 &&
               counts_alike(level, change);
    default:
        return !rate;
    }
}

/* Whether the sentence ties a value to the change: as a group, or as the same thing's level just before. */
static bool is_tied(const PcCheckRun *run, const PcStatement *level, const PcStatement *change) {
    if (!pc_same_sentence(level, change) || level->record->table || !carries(level, change))
        return false;
    if (same_group(level, change))
        return true;
    if (change->record->group && change->record->role == PC_ROLE_CHANGE)
        return false;
    if (level->q->aspect == PC_ASPECT_INCREMENT && change->index != level->index + 1)
        return false;
    PcNamed a = pc_levels_named(run->levels, level), b = pc_levels_named(run->levels, change);
    return strcmp(a.name, b.name) == 0 && pc_same_place(level, change);
}

static void add(GArray *to, const PcCheckRun *run, const PcStatement *s) {
    PcLevel level = {s, pc_levels_named(run->levels, s).scope, 0};
    g_array_append_val(to, level);
}

/* “96.8 亿元，是 2015 年 38.2 亿元的 2.5 倍”: nothing but 的 between the value before and the multiple. */
static bool is_times_it(const PcStatement *from, const PcStatement *change) {
    size_t length;
    const char *text = pc_text_between(from, change, &length);
    g_autofree char *between = g_strndup(text, length);
    return change->q->aspect == PC_ASPECT_MULTIPLE && strcmp(g_strstrip(between), "的") == 0;
}

/* “0.28 吨，较 2015 年的 0.35 吨下降 20%”: the value just before the change is the one it is measured from.
 */
static bool take_compared(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    enum { BOTH = 2 };
    if (change->index < BOTH)
        return false;
    const GPtrArray *claims = change->document->claims;
    const PcStatement *from = claims->pdata[change->index - 1], *to = claims->pdata[change->index - BOTH];
    for (guint i = change->index - BOTH; i > 0 && is_change(to) && pc_same_sentence(to, change); i--)
        to = claims->pdata[i - 1]; /* 6200 亿元，年均增长 8.5%，是“十二五”时期 3800 亿元的 1.6 倍 */
    if (!pc_same_sentence(from, change) || !pc_same_sentence(to, change) || !carries(from, change) ||
        !carries(to, change) || is_change(from) || is_change(to) || from->record->table ||
        strcmp(from->unit->dimension, to->unit->dimension) != 0 || from->name != to->name ||
        !from->record->sentence || to->record->sentence_to > from->record->sentence_from)
        return false;
    const char *text = from->record->sentence + to->record->sentence_to;
    size_t length = from->record->sentence_from - to->record->sentence_to;
    if (!pc_term_last(run->words, "compare", text, length, NULL) && !is_times_it(from, change))
        return false;
    add(out->to, run, to);
    add(out->from, run, from);
    return true;
}

/* “2120.9 亿元，迈上 2000 亿元台阶，增长 10.2%”: the value said just before its bound; the level itself where
 * none is. */
static const PcStatement *said_plainly(const PcStatement *level) {
    const PcStatement *before = level->index ? level->document->claims->pdata[level->index - 1] : NULL;
    bool bound = level->q->comparator != PC_CMP_EQ && level->q->status == PC_STATUS_ACTUAL;
    bool plain = bound && before && pc_same_sentence(before, level) && before->name == level->name &&
                 before->q->comparator == PC_CMP_EQ && before->aspect == level->aspect && before->numeric &&
                 before->unit && strcmp(before->unit->dimension, level->unit->dimension) == 0 &&
                 before->has_period && level->has_period && before->period.last == level->period.last &&
                 before->record->role != PC_ROLE_FROM;
    return plain ? before : level;
}

/* The nearest values before the change in its own sentence. */
static void look_in_sentence(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    const GPtrArray *claims = change->document->claims;
    for (guint i = change->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, change))
            return;
        if (!is_tied(run, s, change) || is_change(s))
            continue;
        if (out->to->len == 0 && s->record->role != PC_ROLE_FROM) {
            add(out->to, run, said_plainly(s));
        } else if (s->record->role == PC_ROLE_FROM && out->to->len && out->from->len == 0) {
            add(out->from, run, s);
            return;
        }
    }
}

/* Whether the words between the value and its change name a base: 同比, 比上年, 较 2016 年. */
static bool names_base(const PcCheckRun *run, const PcStatement *change) {
    const PcStatement *before = change->index ? change->document->claims->pdata[change->index - 1] : NULL;
    if (!before || !pc_same_sentence(before, change) || !change->record->sentence)
        return true;
    size_t from = before->record->sentence_to, to = change->record->sentence_from;
    const char *text = change->record->sentence + from;
    return from < to && (pc_term_last(run->words, "base", text, to - from, NULL) ||
                         pc_term_last(run->words, "compare", text, to - from, NULL));
}

bool pc_is_beside_another(const PcCheckRun *run, const PcStatement *change) {
    const PcStatement *before = change->index ? change->document->claims->pdata[change->index - 1] : NULL;
    bool follows = before && pc_same_sentence(before, change) &&
                   before->record->sentence_to <= change->record->sentence_from;
    size_t from = follows ? before->record->sentence_to : 0, to = change->record->sentence_from, at = 0;
    if (!change->record->sentence || from >= to)
        return false;
    const char *text = change->record->sentence + from, *end = change->record->sentence + to;
    if (pc_term_last(run->words, "than", text, to - from, NULL))
        return true;
    const PcTerm *t = pc_term_last(run->words, "compare", text, to - from, &at);
    const char *after = t ? text + at + t->length : end;
    const PcArea *own = change->document->info.area;
    return pc_term_at_start(run->words, "area", after, (size_t)(end - after)) != NULL ||
           (own && own->parent && g_str_has_prefix(after, own->parent->name));
}

/* 由 A 增加到 B，年均增长 C: when A was is not said, its period is only B's over again; then the change is
 * measured from it unless it names another base. */
static bool is_undated(const PcCheckRun *run, const PcStatement *from, const PcStatement *change,
                       const PcEnds *ends) {
    const PcStatement *to = ends->to->len ? g_array_index(ends->to, PcLevel, 0).s : NULL;
    return to && from->record->role == PC_ROLE_FROM && to->record->role == PC_ROLE_TO &&
           (!from->has_period || from->period.last == to->period.last) && !names_base(run, change);
}

/* 到 2025 年实现翻番 in a plan: what it doubles is the year before the plan's. */
static bool is_plans_doubling(const PcStatement *change) {
    PcPeriod plan;
    enum { YEAR = 11 };
    return change->q->aspect == PC_ASPECT_MULTIPLE && strcmp(change->unit->dimension, "doubling") == 0 &&
           change->q->status == PC_STATUS_TARGET && pc_period_parse(change->document->info.period, &plan) &&
           plan.last - plan.first > YEAR && plan.last == change->period.last;
}

/* What the change is measured from: as stated, else by custom: the year before, or that before a span. */
static void settle_base(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    const PcStatement *from = out->from->len ? g_array_index(out->from, PcLevel, 0).s : NULL;
    out->base_known = true;
    bool yearly = change->q->annual != PC_ANNUAL_NONE;
    bool before = from && precedes_its_ends(change);
    if (from && (before || !names_base(run, change)) && !(yearly && is_undated(run, from, change, out))) {
        out->base = from->has_period ? from->period : pc_year_before(change->period);
        return;
    }
    if (change->q->base && pc_period_parse(change->q->base, &out->base))
        return;
    enum { YEAR = 11 };
    PcPeriod p = change->period;
    if (is_plans_doubling(change)) {
        pc_period_parse(change->document->info.period, &p);
        out->base = pc_year_of(p.first / 12 - 1);
        return;
    }
    if (change->q->aspect == PC_ASPECT_INCREMENT || change->q->aspect == PC_ASPECT_MULTIPLE) {
        out->base_known = false;
        return;
    }
    out->base = p.last - p.first > YEAR ? pc_year_of(p.first / 12 - 1) : pc_year_before(p);
}

static const char *dimension_of(const PcStatement *change, const PcStatement *to) {
    if (to)
        return to->unit->dimension;
    if (change->q->aspect == PC_ASPECT_PP)
        return "ratio";
    if (change->q->aspect == PC_ASPECT_INCREMENT)
        return change->unit ? change->unit->dimension : NULL;
    return change->indicator ? change->indicator->dimension : NULL;
}

/* A year's change leads to that year's level; a span's to the level of its last year. */
static PcPeriod end_of(const PcStatement *change) {
    enum { YEAR = 11 };
    PcPeriod p = change->period;
    return p.last - p.first > YEAR ? pc_year_of(pc_period_end_year(p)) : p;
}

static void look_in_ledger_as(const PcCheckRun *run, const PcStatement *change, const PcStatement *to,
                              const char *name, PcPeriod period, PcStatus status, GArray *out) {
    PcAspect aspect = to && to->aspect != PC_ASPECT_SHARE ? to->aspect : PC_ASPECT_LEVEL;
    if (aspect == PC_ASPECT_CUMULATIVE && period.last - period.first <= 11)
        aspect = PC_ASPECT_LEVEL;
    PcLevelQuery query = {.name = name,
                          .area = change->area,
                          .area_name = change->q->area_name,
                          .aspect = aspect,
                          .dimension = dimension_of(change, to),
                          .period = period,
                          .document = change->document};
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (level->s != change && level->s->q->status == status && carries(level->s, change))
            g_array_append_val(out, *level);
    }
}

static void look_in_ledger(const PcCheckRun *run, const PcStatement *change, const PcStatement *to,
                           PcPeriod period, PcStatus status, GArray *out) {
    const char *name = pc_levels_named(run->levels, to ? to : change).name;
    look_in_ledger_as(run, change, to, name, period, status, out);
}

/* A cell under a year's head may hold the sum of a plan's years; then it is some times what others give for
 * that year alone. */
static bool is_sum_beside(const PcStatement *cell, const PcStatement *other) {
    bool flow = !cell->indicator || cell->indicator->measures == PC_MEASURES_FLOW;
    return cell->record->table && !other->record->table && flow && pc_differ_like_a_sum(cell, other);
}

static void drop_sums(GArray *levels) {
    for (guint i = levels->len; i-- > 0;) {
        const PcStatement *cell = g_array_index(levels, PcLevel, i).s;
        bool sum = false;
        for (guint j = 0; j < levels->len && !sum; j++)
            sum = is_sum_beside(cell, g_array_index(levels, PcLevel, j).s);
        if (sum)
            g_array_remove_index(levels, i);
    }
}

static const PcTerm *base_kind(const PcCheckRun *run, const PcStatement *change) {
    const char *text = change->q->qualifier, *head = change->record ? change->record->head : NULL;
    size_t at = 0;
    if (!text && head && change->record->table) { /* 预算数比上年预算数增长（%） */
        const PcTerm *compare = pc_term_last(run->words, "compare", head, strlen(head), &at);
        text = compare ? head + at + compare->length : "";
        return pc_term_last(run->words, "base-kind", text, strlen(text), NULL);
    }
    return pc_term_is(run->words, "base-kind", text);
}

const PcTerm *pc_base_kind(const PcCheckRun *run, const PcStatement *change) {
    const PcTerm *t = base_kind(run, change);
    return t && g_strcmp0(pc_phrase_attribute(t->phrase, "value"), "actual") != 0 ? t : NULL;
}

bool pc_same_base_kind(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    const PcTerm *of_a = pc_base_kind(run, a), *of_b = pc_base_kind(run, b);
    return of_a == of_b || (of_a && of_b && of_a->phrase == of_b->phrase);
}

static bool is_plan_kind(const PcTerm *kind) {
    return kind && g_strcmp0(pc_phrase_attribute(kind->phrase, "value"), "result") != 0;
}

/* Whether a planned level of the base year is of the kind: by its column's head, else as any plan of its year
 * is unless it is the changed one that is asked for. */
static bool is_of_kind(const PcCheckRun *run, const PcStatement *level, const PcTerm *kind) {
    const char *head = level->record ? level->record->head : NULL;
    const PcTerm *t = head ? pc_term_last(run->words, "base-kind", head, strlen(head), NULL) : NULL;
    return t ? t->phrase == kind->phrase
             : g_strcmp0(pc_phrase_attribute(kind->phrase, "value"), "adjusted") != 0;
}

/* 较上年年初预算增长5.8%: what was planned for the base year, in the plan of that year, in a column of that
 * head, or by the name of both: 一般公共预算支出|年初预算. */
static void look_for_planned_base(const PcCheckRun *run, const PcStatement *change, const PcTerm *kind,
                                  PcEnds *out) {
    const PcStatement *to = out->to->len ? g_array_index(out->to, PcLevel, 0).s : NULL;
    const char *phrase = to && to->q->indicator ? to->q->indicator : change->q->indicator;
    look_in_ledger(run, change, to, out->base, PC_STATUS_TARGET, out->from);
    for (guint i = out->from->len; i-- > 0;)
        if (!is_of_kind(run, g_array_index(out->from, PcLevel, i).s, kind))
            g_array_remove_index(out->from, i);
    const GArray *terms = pc_vocabulary_terms(run->words, "base-kind");
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *t = &g_array_index(terms, PcTerm, i);
        if (t->phrase != kind->phrase)
            continue;
        g_autofree char *full = g_strconcat(phrase, t->text, NULL);
        const char *name = pc_levels_name(run->levels, full, change->area).name;
        if (strcmp(name, pc_levels_named(run->levels, to ? to : change).name) == 0)
            continue;
        look_in_ledger_as(run, change, to, name, out->base, PC_STATUS_ACTUAL, out->from);
        look_in_ledger_as(run, change, to, name, out->base, PC_STATUS_TARGET, out->from);
    }
}

/* The base may be a fact or, seen from a later year, a target; facts come first. */
static void look_for_base(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    const PcStatement *to = out->to->len ? g_array_index(out->to, PcLevel, 0).s : NULL;
    const PcTerm *kind = pc_base_kind(run, change);
    if (is_plan_kind(kind)) {
        look_for_planned_base(run, change, kind, out);
        return;
    }
    look_in_ledger(run, change, to, out->base, PC_STATUS_ACTUAL, out->from);
    if (change->q->status == PC_STATUS_TARGET)
        look_in_ledger(run, change, to, out->base, PC_STATUS_TARGET, out->from);
}

/* 项目 2023年预算数 2024年预算数 增减额: the row's own values before and after, where it has them: another of
 * their name may be of another tier of government. */
static void look_in_row(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    const GPtrArray *claims = change->document->claims;
    const PcTerm *kind = pc_base_kind(run, change);
    const char *name = pc_levels_named(run->levels, change).name;
    PcPeriod end = end_of(change);
    guint i = change->index;
    while (i > 0 && is_in_row_of(claims->pdata[i - 1], change))
        i--;
    for (; i < claims->len && is_in_row_of(claims->pdata[i], change); i++) {
        const PcStatement *s = claims->pdata[i];
        if (s == change || is_change(s) || !s->has_period || !carries(s, change) ||
            strcmp(pc_levels_named(run->levels, s).name, name) != 0)
            continue;
        bool planned = is_plan_kind(kind) && (s->q->status != PC_STATUS_TARGET || !is_of_kind(run, s, kind));
        if (s->period.last == end.last)
            add(out->to, run, s);
        else if (out->base_known && s->period.last == out->base.last && !planned)
            add(out->from, run, s);
    }
}

/* 增长 1.7 倍 is what is added, 是 1.7 倍 what is reached; 翻一番 says the latter. */
bool pc_is_grown_by(const PcCheckRun *run, const PcStatement *change) {
    const char *sentence = change->record->sentence;
    size_t length = change->record->sentence_from;
    if (change->q->aspect != PC_ASPECT_MULTIPLE || !sentence ||
        strcmp(change->unit->dimension, "multiple") != 0)
        return false;
    while (length && sentence[length - 1] == ' ')
        length--;
    const PcTerm *hedge = pc_term_at_end(run->words, "before", sentence, length);
    length -= hedge ? hedge->length : 0;
    return pc_term_at_end(run->words, "change", sentence, length) != NULL;
}

static bool is_stated_base(const PcStatement *from, PcPeriod base) {
    return !from->has_period || (from->period.first == base.first && from->period.last == base.last) ||
           pc_period_end_year(from->period) == pc_period_end_year(base);
}

bool pc_ends_find(const PcCheckRun *run, const PcStatement *change, PcEnds *out) {
    if (!is_change(change) || !change->numeric || !change->unit || !change->has_period ||
        !change->q->indicator || pc_is_beside_another(run, change))
        return false;
    if (change->q->aspect == PC_ASPECT_INCREMENT && precedes_its_ends(change)) {
        add(out->from, run, change->document->claims->pdata[change->index + 1]);
        add(out->to, run, change->document->claims->pdata[change->index + 2]);
    } else if (!take_compared(run, change, out)) {
        look_in_sentence(run, change, out);
    }
    settle_base(run, change, out);
    if (out->base_known && out->from->len &&
        !is_undated(run, g_array_index(out->from, PcLevel, 0).s, change, out) &&
        !is_stated_base(g_array_index(out->from, PcLevel, 0).s, out->base))
        g_array_set_size(out->from, 0); /* “从 A 到 B，比上年增长 C”: C is not measured from A */
    out->in_sentence = out->from->len > 0;
    if (change->record->table && out->to->len == 0 && out->from->len == 0)
        look_in_row(run, change, out);
    if (out->to->len == 0)
        look_in_ledger(run, change, NULL, end_of(change), change->q->status, out->to);
    if (out->base_known && out->from->len == 0)
        look_for_base(run, change, out);
    out->by = pc_is_grown_by(run, change);
    drop_sums(out->from);
    drop_sums(out->to);
    out->scope = pc_levels_named(run->levels, change).scope;
    if (!out->scope && out->to->len)
        out->scope = g_array_index(out->to, PcLevel, 0).scope;
    if (change->q->annual != PC_ANNUAL_NONE && out->base_known)
        out->years = (unsigned)MAX(0, pc_period_end_year(change->period) - pc_period_end_year(out->base));
    return true;
}
