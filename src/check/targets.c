/* targets: a district's target in numbers against its parent's, ordered by the printed numbers, never by
 * whether intervals overlap: 45 against >45 is below, 4左右 against 4.5左右 is below. */
#include "check/parents.h"

#include <string.h>

/* 受教育年限 11.5 年 〔0.6〕: by how much what there is at a time is to rise says nothing of where it stands.
 */
static bool is_way_of_stock(const PcStatement *s) {
    bool change = s->aspect == PC_ASPECT_PP || s->aspect == PC_ASPECT_INCREMENT ||
                  (s->aspect == PC_ASPECT_CUMULATIVE && s->record && s->record->table);
    return change && s->indicator->measures == PC_MEASURES_STOCK;
}

/* Whether the statement is a target in numbers of its own area. */
static bool is_own_number(const PcKin *kin, const PcStatement *s) {
    return s->datum && s->datum->kind == PC_DATUM_TARGET && s->indicator && s->numeric &&
           s->area == kin->child->info.area && !s->q->parts && !is_way_of_stock(s);
}

/* Whether the number is a fall printed without its sign: 下降 5 %. What is a reduction itself (能耗降低率)
 * has none.
 */
static bool is_fall(const PcStatement *s) {
    return pc_is_rate_of_change(s) && s->direction == PC_DIR_DOWN;
}

/* -1: a is weaker than b, 0: the same number, 1: stricter. */
static int compare(PcBetter better, const PcStatement *a, const PcStatement *b) {
    bool a_falls = is_fall(a), b_falls = is_fall(b);
    int c = a_falls == b_falls ? mpq_cmp(a->value, b->value) : b_falls ? 1 : -1;
    if (a_falls && b_falls)
        c = -c;
    if (better == PC_BETTER_LOW)
        c = -c;
    return (c > 0) - (c < 0);
}

static bool is_strict(PcComparator c) {
    return c == PC_CMP_GT || c == PC_CMP_LT;
}

static const char *sign(const PcStatement *a, const PcStatement *b) {
    int c = mpq_cmp(a->value, b->value);
    return c < 0 ? "<" : c > 0 ? ">" : "=";
}

/* Ordered by the printed numbers; where those are the same, the bounds are shown. */
static char *comparison(PcVerdictKind kind, const PcStatement *a, const PcStatement *b) {
    bool same = mpq_equal(a->value, b->value);
    g_autofree char *in_a = same ? pc_statement_text(a) : pc_statement_number(a);
    g_autofree char *in_b = same ? pc_statement_text(b) : pc_statement_number(b);
    const char *relation = !same ? sign(a, b) : kind == PC_VERDICT_DISAGREES ? "≠" : "=";
    return g_strdup_printf("%s %s %s", in_a, relation, in_b);
}

static PcVerdict *pair(const PcKin *kin, PcVerdictKind kind, const char *code, const PcStatement *a,
                       const PcStatement *b) {
    g_autofree char *computation = comparison(kind, a, b);
    PcVerdict *v = pc_verdict_new(kin->run, kind, code);
    pc_verdict_add(v, "district", a);
    pc_verdict_add(v, "city", b);
    pc_verdict_compute(v, "%s", computation);
    return v;
}

static void incomparable(const PcKin *kin, const char *code, const char *reason, const PcStatement *a,
                         const PcStatement *b) {
    PcVerdict *v = pair(kin, PC_VERDICT_INCOMPARABLE, code, a, b);
    v->reason = reason;
    pc_verdict_publish(kin->run, v);
}

static void judge_quota(const PcKin *kin, const PcStatement *own, const PcStatement *quota) {
    bool weaker = compare(pc_better_of(own), own, quota) < 0;
    PcVerdict *v = pair(kin, weaker ? PC_VERDICT_DISAGREES : PC_VERDICT_AGREES, "PC501", own, quota);
    pc_verdict_arg(v, "issuer", quota->datum->body ? quota->datum->body : kin->parent->info.area->name);
    pc_verdict_arg(v, "number", quota->datum->number);
    pc_verdict_publish(kin->run, v);
}

static void judge_each(const PcKin *kin, const PcStatement *own, const PcStatement *city) {
    int order = compare(pc_better_of(own), own, city);
    bool binding = city->q->attribute == PC_ATTRIBUTE_BINDING;
    bool looser = order == 0 && is_strict(city->q->comparator) && !is_strict(own->q->comparator);
    const char *code = looser ? "PC504" : binding ? "PC501" : "PC502";
    PcVerdictKind kind = order < 0 || looser ? PC_VERDICT_DISAGREES : PC_VERDICT_AGREES;
    PcVerdict *v = pair(kin, kind, code, own, city);
    pc_verdict_arg(v, "parent", kin->parent->info.area->name);
    pc_verdict_publish(kin->run, v);
}

/* Where the district's document says in words that this target is no weaker than the parent's:
 * 高于全市平均水平. */
static const PcStatement *claim_in_words(const PcKin *kin, const PcStatement *own) {
    for (guint i = 0; i < kin->child->claims->len; i++) {
        const PcStatement *s = kin->child->claims->pdata[i];
        bool no_weaker = s->q->words == PC_WORDS_EQUAL_TO || s->q->words == PC_WORDS_ABOVE ||
                         s->q->words == PC_WORDS_NOT_BELOW;
        if (no_weaker && s->q->than == PC_THAN_PARENT && s->indicator == own->indicator &&
            s->q->status == PC_STATUS_TARGET && s->has_period &&
            pc_period_end_year(s->period) == pc_period_end_year(own->period))
            return s;
    }
    return NULL;
}

static void judge_mean(const PcKin *kin, const PcStatement *own, const PcStatement *city) {
    bool weaker = compare(pc_better_of(own), own, city) < 0;
    PcVerdict *v = pair(kin, weaker ? PC_VERDICT_DISAGREES : PC_VERDICT_AGREES, "PC503", own, city);
    const PcStatement *claim = weaker ? claim_in_words(kin, own) : NULL;
    if (claim) {
        v->severity = MAX(v->severity, PC_SEVERITY_WARNING);
        pc_verdict_add(v, "words", claim);
        pc_verdict_arg(v, "words", claim->q->words_text);
    }
    pc_verdict_publish(kin->run, v);
}

static void judge_sum(const PcKin *kin, const PcStatement *own, const PcStatement *city) {
    if (mpq_cmp(own->value, city->value) > 0) /* a part below its whole confirms nothing */
        pc_verdict_publish(kin->run, pair(kin, PC_VERDICT_DISAGREES, "PC506", own, city));
}

static bool same_dimension(const PcStatement *a, const PcStatement *b) {
    if (!a->unit || !b->unit)
        return g_strcmp0(a->q->unit, b->q->unit) == 0;
    return strcmp(a->unit->dimension, b->unit->dimension) == 0;
}

static void judge(const PcKin *kin, const PcStatement *own, const PcStatement *city) {
    if (!same_dimension(own, city))
        return;
    if (g_strcmp0(own->q->qualifier, city->q->qualifier) != 0 && own->q->qualifier && city->q->qualifier) {
        incomparable(kin, "PC512", "other-qualifier", own, city);
        return;
    }
    switch (pc_standing_of(own)) {
    case PC_STANDS_NONE:
        return;
    case PC_STANDS_QUOTA:
        incomparable(kin, "PC501", "no-counterpart", own, city); /* only an issued quota would tell */
        return;
    case PC_STANDS_SUM:
        judge_sum(kin, own, city);
        return;
    case PC_STANDS_EACH:
        if (pc_better_of(own) != PC_BETTER_NEUTRAL)
            judge_each(kin, own, city);
        return;
    case PC_STANDS_MEAN:
        if (pc_better_of(own) != PC_BETTER_NEUTRAL)
            judge_mean(kin, own, city);
        return;
    }
}

void pc_check_targets(const PcKin *kin) {
    for (guint i = 0; i < kin->child->data->len; i++) {
        const PcStatement *own = kin->child->data->pdata[i];
        if (!is_own_number(kin, own))
            continue;
        const PcStatement *quota = pc_allocated(kin, own);
        if (quota) {
            judge_quota(kin, own, quota);
            continue;
        }
        const PcStatement *city = pc_parent_target(kin, own);
        if (city && city->numeric)
            judge(kin, own, city);
    }
}
