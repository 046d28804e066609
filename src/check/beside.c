/* beside: points or an amount by which a figure is said to lie above or below another area's, against both
 * figures (PC304): 增长 4.1%，高于全省平均水平 0.9 个百分点（全省增长 3.1%）; 城镇居民收入 38726 元、农村
 * 21348 元，分别比全市平均水平高 1811 元和 1211 元. */
#include "check/ends.h"
#include "check/parts.h"

#include <string.h>

static bool is_plain(const PcStatement *s) {
    return s->numeric && s->unit && !s->q->parts && s->q->comparator != PC_CMP_RANGE &&
           s->q->annual != PC_ANNUAL_MEAN;
}

static bool is_rate(const PcStatement *s) {
    return is_plain(s) && strcmp(s->unit->dimension, "ratio") == 0;
}

/* The rate the points speak of: the last one before them in the sentence, of their own area. */
static const PcStatement *own_rate(const PcStatement *points) {
    const GPtrArray *claims = points->document->claims;
    for (guint i = points->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, points))
            return NULL;
        if (is_rate(s) && pc_same_place(s, points))
            return s;
        if (s->q->aspect != PC_ASPECT_PP)
            return NULL;
    }
    return NULL;
}

/* Which area the words between the figure and the points name; NULL where none with a code. */
static const PcArea *other_area(const PcCheckRun *run, const PcStatement *points, const char *text,
                                size_t length) {
    size_t at = 0;
    const PcTerm *t = pc_term_last(run->words, "area", text, length, &at);
    const char *value = t ? pc_phrase_attribute(t->phrase, "value") : NULL;
    const char *level = t ? pc_phrase_attribute(t->phrase, "level") : NULL;
    for (const PcArea *a = points->document->info.area; a; a = a->parent) {
        if (g_strcmp0(value, "nation") == 0 && a->level == PC_AREA_NATION)
            return a;
        if (g_strcmp0(value, "own") != 0 || a == points->document->info.area)
            continue;
        bool province = g_strcmp0(level, "province") == 0, city = g_strcmp0(level, "prefecture") == 0;
        if ((province && a->level == PC_AREA_PROVINCE) ||
            (city && (a->level == PC_AREA_PREFECTURE || a->level == PC_AREA_PROVINCE)))
            return a;
    }
    return NULL;
}

/* The other area's figure of the same thing and time. */
static const PcStatement *figure_of(const PcCheckRun *run, const PcStatement *own, const PcArea *area) {
    PcNamed n = pc_levels_named(run->levels, own);
    const PcLevelQuery query = {.name = n.name,
                                .area = area,
                                .aspect = own->aspect == PC_ASPECT_SHARE ? PC_ASPECT_LEVEL : own->aspect,
                                .dimension = own->unit->dimension,
                                .period = own->period,
                                .document = own->document,
                                .text = true};
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (g_strcmp0(level->scope, n.scope) == 0 && level->s->q->status == own->q->status &&
            level->s->q->annual == own->q->annual && is_plain(level->s))
            return level->s;
    }
    return NULL;
}

static void judge(PcCheckRun *run, const PcStatement *points, const PcStatement *own,
                  const PcStatement *other, bool below) {
    g_auto(PcInterval) a, b, d, stated;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&d);
    pc_interval_init(&stated);
    pc_change_interval(own, false, &a);
    pc_change_interval(other, false, &b);
    if (below)
        pc_interval_sub(&d, &b, &a);
    else
        pc_interval_sub(&d, &a, &b);
    bool fits = pc_derived_fits(&d, points);
    g_autofree char *in_own = pc_change_text(own), *in_other = pc_change_text(other);
    g_autofree char *by = pc_statement_text(points);
    g_autofree char *gives = pc_interval_text(&d, points->scale, points->decimals, points->q->unit);
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC304");
    pc_verdict_add(v, "change", points);
    pc_verdict_add(v, "from", other);
    pc_verdict_add(v, "to", own);
    pc_verdict_arg(v, "from", in_other);
    pc_verdict_arg(v, "to", in_own);
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s − %s = %s %s %s", below ? in_other : in_own, below ? in_own : in_other, gives,
                       fits ? "=" : "≠", by);
    pc_verdict_publish(run, v);
}

static void check_points(PcCheckRun *run, const PcStatement *points) {
    const PcStatement *own = own_rate(points);
    size_t length;
    if (!own || !own->has_period || !own->q->indicator || !pc_is_beside_another(run, points))
        return;
    const char *text = pc_text_between(points->document->claims->pdata[points->index - 1], points, &length);
    const PcArea *area = other_area(run, points, text, length);
    const PcStatement *other = area ? figure_of(run, own, area) : NULL;
    if (other && other != own)
        judge(run, points, own, other, pc_term_last(run->words, "below", text, length, NULL) != NULL);
}

/* The first amount of the list that a claim belongs to: 1811 元 of 高 1811 元和 1211 元. */
static const PcStatement *first_of_list(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    while (s->index) {
        const PcStatement *before = claims->pdata[s->index - 1];
        if (before->q->aspect != PC_ASPECT_INCREMENT || !pc_same_sentence(before, s))
            break;
        s = before;
    }
    return s;
}

/* The amount that the difference speaks of: the last one of the same thing before it in the sentence. */
static const PcStatement *own_amount(const PcStatement *by) {
    const GPtrArray *claims = by->document->claims;
    for (guint i = by->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, by))
            return NULL;
        if (s->q->aspect == PC_ASPECT_LEVEL && s->name == by->name && is_plain(s) && pc_same_place(s, by) &&
            strcmp(s->unit->dimension, by->unit->dimension) == 0)
            return s;
    }
    return NULL;
}

static void check_amount(PcCheckRun *run, const PcStatement *by) {
    const PcStatement *own = own_amount(by), *first = first_of_list(by);
    size_t length;
    if (!own || !own->has_period || !own->indicator || !first->index || !pc_is_beside_another(run, first))
        return;
    const char *text = pc_text_between(first->document->claims->pdata[first->index - 1], first, &length);
    const PcArea *area = other_area(run, first, text, length);
    const PcStatement *other = area ? figure_of(run, own, area) : NULL;
    if (other && other != own)
        judge(run, by, own, other, pc_term_last(run->words, "below", text, length, NULL) != NULL);
}

void pc_check_beside(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (!s->numeric || !s->unit || !s->index || !s->record->sentence || s->record->table)
                continue;
            if (s->q->aspect == PC_ASPECT_PP)
                check_points(run, s);
            else if (s->q->aspect == PC_ASPECT_INCREMENT)
                check_amount(run, s);
        }
    }
}
