/* directions: 提高到, 下降到 between two values (PC311), and what 降幅收窄 and 增速回落 say of an earlier
 * rate (PC304).
 *
 * 降幅较上半年收窄 4 个百分点 beside 下降 18.6% means a fall of 22.6 % in the first half: held against the
 * rate that any document of the area states for it.
 */
#include "check/ends.h"
#include "check/parts.h"

#include <string.h>

/* ---- from … to … -----------------------------------------------------------------------------------------
 */

static bool is_value(const PcStatement *s) {
    return s->numeric && (s->unit || !s->q->unit) && !s->q->parts && !s->record->table &&
           s->q->comparator != PC_CMP_RANGE && s->q->annual == PC_ANNUAL_NONE &&
           (s->aspect == PC_ASPECT_LEVEL || s->aspect == PC_ASPECT_SHARE || s->q->aspect == PC_ASPECT_SHARE);
}

/* Ranks rise by falling: 从第 9 位上升到第 3 位. */
static bool is_rank(const PcCheckRun *run, const PcStatement *s) {
    const char *unit = s->q->unit ? s->q->unit : "";
    return (s->unit && strcmp(s->unit->dimension, "rank") == 0) ||
           pc_term_at_start(run->words, "rank", unit, strlen(unit)) != NULL;
}

/* Whether both count in units of one dimension, or both in none: 收入比由 2.06 缩小至 1.95. */
static bool alike(const PcStatement *a, const PcStatement *b) {
    return a->unit && b->unit ? strcmp(a->unit->dimension, b->unit->dimension) == 0 : a->unit == b->unit;
}

/* The value before, for a value after: tied by the reader, or the same thing's in an earlier year of the
 * sentence (从 2015 年的 a、b、c 提高到 2020 年的 x、y、z). */
static const PcStatement *value_before(const GPtrArray *claims, guint i) {
    const PcStatement *to = claims->pdata[i];
    for (guint k = i; k-- > 0;) {
        const PcStatement *s = claims->pdata[k];
        if (!pc_same_sentence(s, to))
            return NULL;
        if (!is_value(s) || !alike(s, to))
            continue;
        bool tied = s->record->role == PC_ROLE_FROM && to->record->role == PC_ROLE_TO &&
                    g_strcmp0(s->record->group, to->record->group) == 0 && s->record->group;
        bool listed = !to->record->group && s->name == to->name && s->q->indicator && pc_same_place(s, to) &&
                      s->has_period && to->has_period && s->period.last < to->period.last;
        if (tied || listed)
            return s;
    }
    return NULL;
}

/* −1, 0, 1: which way the values go; 0 where their intervals meet. */
static int way(const PcStatement *from, const PcStatement *to) {
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_statement_rounded(from, &a);
    pc_statement_rounded(to, &b);
    if (pc_interval_overlaps(&a, &b))
        return 0;
    return mpq_cmp(from->value, to->value) < 0 ? 1 : -1;
}

static void check_pair(PcCheckRun *run, const PcStatement *from, const PcStatement *to) {
    size_t length;
    const char *text = pc_text_between(from, to, &length);
    const PcTerm *t = pc_term_last(run->words, "toward", text, length, NULL);
    if (!t || is_rank(run, to))
        return;
    int said = g_strcmp0(pc_phrase_attribute(t->phrase, "direction"), "down") == 0 ? -1 : 1;
    int is = way(from, to);
    if (is != -said)
        return; /* most values would agree with a direction: that confirms neither of these */
    g_autofree char *a = pc_statement_text(from);
    g_autofree char *b = pc_statement_text(to);
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC311");
    pc_verdict_add(v, "from", from);
    pc_verdict_add(v, "to", to);
    pc_verdict_arg(v, "word", t->text);
    pc_verdict_compute(v, "%s %s %s（%s）", a, is > 0 ? "<" : ">", b, t->text);
    pc_verdict_publish(run, v);
}

/* ---- a rate of change and its own change ----------------------------------------------------------------
 */

/* The rate that the points change: the growth just before them in the sentence, of their own time. */
static const PcStatement *rate_before(const GPtrArray *claims, guint i) {
    const PcStatement *points = claims->pdata[i];
    for (guint k = i; k-- > 0;) {
        const PcStatement *s = claims->pdata[k];
        if (!pc_same_sentence(s, points))
            return NULL;
        bool before = s->has_period && points->has_period && s->period.last < points->period.last &&
                      s->record->role == PC_ROLE_FROM; /* 比上半年的 5.8% 回落 */
        if (s->q->aspect == PC_ASPECT_GROWTH && s->numeric && s->unit && !before)
            return s;
        if (s->q->aspect != PC_ASPECT_PP && !before)
            return NULL;
    }
    return NULL;
}

/* Whether points speak of a rate of growth, and of which kind: −1 降幅, 1 增幅 and 增速. 0: of something
 * else. Without such a word they do where the rate of the same thing stands just before:
 * 增长 6.3%，比上年加快 1.2 个百分点; and of a fall where that narrows. */
static int rate_kind(const PcCheckRun *run, const PcStatement *points, const PcStatement *rate) {
    const char *name = points->q->indicator;
    const PcTerm *t = name ? pc_term_at_end(run->words, "growth-head", name, strlen(name)) : NULL;
    if (t)
        return g_strcmp0(pc_phrase_attribute(t->phrase, "direction"), "down") == 0 ? -1 : 1;
    if (!rate || rate->name != points->name || rate->q->annual != PC_ANNUAL_NONE ||
        (rate->indicator && strcmp(rate->indicator->dimension, "ratio") == 0))
        return 0;
    size_t length;
    const char *text = pc_text_between(rate, points, &length);
    bool narrows = pc_term_last(run->words, "narrow", text, length, NULL) != NULL;
    return narrows && rate->direction == PC_DIR_DOWN ? -1 : 1;
}

/* The rate before, as the rate and the points give it: in base units, below zero for a fall. */
static void earlier(const PcStatement *rate, const PcStatement *points, int kind, PcInterval *out) {
    g_auto(PcInterval) now, by;
    pc_interval_init(&now);
    pc_interval_init(&by);
    pc_change_interval(rate, false, &now);
    pc_change_interval(points, false, &by);
    if (kind > 0)
        pc_interval_sub(out, &now, &by); /* 增速回落 2: it was 2 higher */
    else
        pc_interval_add(out, &now, &by); /* 降幅收窄 2: it was 2 lower */
}

/* The rate stated for the period the points are measured from. */
static const PcStatement *stated_before(const PcCheckRun *run, const PcStatement *rate,
                                        const PcStatement *points) {
    PcNamed n = pc_levels_named(run->levels, rate);
    PcLevelQuery query = {.name = n.name,
                          .area = rate->area,
                          .area_name = rate->q->area_name,
                          .aspect = PC_ASPECT_GROWTH,
                          .dimension = "ratio",
                          .document = rate->document,
                          .text = true};
    if (!points->q->base || !pc_period_parse(points->q->base, &query.period))
        return NULL;
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (level->s != rate && g_strcmp0(level->scope, n.scope) == 0)
            return level->s;
    }
    return NULL;
}

static void judge_rates(PcCheckRun *run, const PcStatement *rate, const PcStatement *points,
                        const PcStatement *before, int kind) {
    g_auto(PcInterval) was, stated;
    pc_interval_init(&was);
    pc_interval_init(&stated);
    earlier(rate, points, kind, &was);
    pc_change_interval(before, before->q->comparator != PC_CMP_EQ, &stated);
    bool fits = pc_interval_overlaps(&was, &stated);
    g_autofree char *now = pc_change_text(rate);
    g_autofree char *then = pc_change_text(before);
    g_autofree char *by = pc_statement_text(points);
    g_autofree char *gives = pc_interval_text(&was, rate->scale, rate->decimals, rate->q->unit);
    bool plus = (kind > 0) == (pc_change_sign(points) < 0);
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC304");
    pc_verdict_add(v, "change", points);
    pc_verdict_add(v, "from", before);
    pc_verdict_add(v, "to", rate);
    pc_verdict_arg(v, "from", then);
    pc_verdict_arg(v, "to", now);
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s %s %s = %s %s %s", now, plus ? "+" : "−", by, gives, fits ? "=" : "≠", then);
    pc_verdict_publish(run, v);
}

/* 增长 5%，降幅收窄: what grows has no 降幅. */
static void judge_word(PcCheckRun *run, const PcStatement *rate, const PcStatement *points) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC311");
    g_autofree char *now = pc_change_text(rate);
    pc_verdict_add(v, "change", points);
    pc_verdict_add(v, "rate", rate);
    pc_verdict_compute(v, "%s ↔ %s", now, points->q->indicator);
    pc_verdict_publish(run, v);
}

static void check_points(PcCheckRun *run, const GPtrArray *claims, guint i) {
    const PcStatement *points = claims->pdata[i];
    const PcStatement *rate = rate_before(claims, i);
    int kind = rate_kind(run, points, rate);
    if (!rate || !kind || pc_is_beside_another(run, points))
        return;
    if (kind < 0 && rate->direction == PC_DIR_UP) {
        judge_word(run, rate, points);
        return;
    }
    const PcStatement *before = stated_before(run, rate, points);
    if (before)
        judge_rates(run, rate, points, before, kind);
}

void pc_check_directions(PcCheckRun *run) {
    for (guint d = 0; d < run->ledger->documents->len; d++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[d])->claims;
        for (guint i = 0; i < claims->len; i++) {
            const PcStatement *s = claims->pdata[i];
            const PcStatement *from = is_value(s) && s->record->sentence ? value_before(claims, i) : NULL;
            if (from)
                check_pair(run, from, s);
            if (s->q->aspect == PC_ASPECT_PP && s->numeric && s->unit)
                check_points(run, claims, i);
        }
    }
}
