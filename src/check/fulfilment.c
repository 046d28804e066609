/* fulfilment: what was done beside what a plan had set.
 *
 *   PC303  完成投资 186 亿元，占年度计划 210 亿元的 88.6%; 新增就业 5.1 万人，完成年度目标的 102%
 *   PC319  新增就业 4.8 万人，超额完成 5 万人的目标: the words against the two figures
 */
#include "check/fulfilment.h"

#include "check/arithmetic.h"
#include "check/parts.h"

#include <string.h>

static const PcStatement *claim_before(const PcStatement *s) {
    const PcStatement *b = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    return b && pc_same_sentence(b, s) && !b->record->table ? b : NULL;
}

/* The claim after one, in its sentence. */
static const PcStatement *claim_after(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    const PcStatement *next = s->index + 1 < claims->len ? claims->pdata[s->index + 1] : NULL;
    return next && pc_same_sentence(next, s) && !next->record->table ? next : NULL;
}

static bool is_amount(const PcStatement *s) {
    return s->numeric && s->unit && !s->q->parts && s->q->annual == PC_ANNUAL_NONE &&
           strcmp(s->unit->dimension, "ratio") != 0 && s->q->comparator != PC_CMP_RANGE &&
           mpq_sgn(s->value) > 0;
}

static bool is_only(const char *text, size_t length, const char *word) {
    g_autofree char *copy = g_strndup(text, length);
    return strcmp(g_strstrip(copy), word) == 0;
}

/* ---- so much of what was planned ------------------------------------------------------------------------
 */

/* 占年度计划 210 亿元的: the figure just before the share, and nothing but 的 between. */
static const PcStatement *whole_beside(const PcStatement *share) {
    const PcStatement *whole = claim_before(share);
    size_t length;
    if (!whole || !is_amount(whole))
        return NULL;
    const char *text = pc_text_between(whole, share, &length);
    return is_only(text, length, "的") ? whole : NULL;
}

/* The figure that the share is said of: the one before, of the whole's unit, with 占 or 完成 after it. */
static const PcStatement *part_beside(const PcCheckRun *run, const PcStatement *whole) {
    const PcStatement *part = claim_before(whole);
    size_t length;
    if (!part || !is_amount(part) || strcmp(part->unit->dimension, whole->unit->dimension) != 0)
        return NULL;
    const char *text = pc_text_between(part, whole, &length);
    bool said = pc_term_last(run->words, "share", text, length, NULL) ||
                pc_term_last(run->words, "fulfil", text, length, NULL);
    return said ? part : NULL;
}

/* The target of the same thing and year that any document of the area set: 完成年度目标的 102%. */
static const PcStatement *target_of(const PcCheckRun *run, const PcStatement *part) {
    PcNamed n = pc_levels_named(run->levels, part);
    const PcLevelQuery query = {.name = n.name,
                                .area = part->area,
                                .area_name = part->q->area_name,
                                .aspect = PC_ASPECT_LEVEL,
                                .dimension = part->unit->dimension,
                                .period = part->period,
                                .document = part->document,
                                .text = true};
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (level->s->q->status == PC_STATUS_TARGET && g_strcmp0(level->scope, n.scope) == 0 &&
            is_amount(level->s))
            return level->s;
    }
    return NULL;
}

/* 为年度计划的 95.7%（年度计划 280 亿元）. */
static const PcStatement *plan_after(const PcCheckRun *run, const PcStatement *share,
                                     const PcStatement *part) {
    const PcStatement *plan = claim_after(share);
    size_t length;
    if (!plan || !is_amount(plan) || strcmp(plan->unit->dimension, part->unit->dimension) != 0)
        return NULL;
    const char *text = pc_text_between(share, plan, &length);
    return g_str_has_prefix(text, "（") && pc_term_last(run->words, "plan", text, length, NULL) ? plan : NULL;
}

/* A plan's bound is fulfilled where it is reached: 5 万人以上 by 5 万人. */
static void judge_share(PcCheckRun *run, const PcStatement *share, const PcStatement *part,
                        const PcStatement *whole) {
    g_auto(PcInterval) of;
    pc_interval_init(&of);
    if (whole->q->status == PC_STATUS_TARGET)
        pc_interval_set_point(&of, whole->value);
    else
        pc_statement_rounded(whole, &of);
    pc_share_judge(run, share, part, whole, &of);
}

bool pc_check_share_of_plan(PcCheckRun *run, const PcStatement *share) {
    const PcStatement *whole = whole_beside(share);
    const PcStatement *part = whole ? part_beside(run, whole) : NULL;
    if (!part && share->q->whole && pc_term_in(run->words, "plan", share->q->whole)) {
        part = claim_before(share);
        part =
            part && is_amount(part) && part->has_period && part->q->status == PC_STATUS_ACTUAL ? part : NULL;
        whole = part ? plan_after(run, share, part) : NULL;
        whole = part && !whole ? target_of(run, part) : whole;
    }
    if (!part || !whole)
        return false;
    judge_share(run, share, part, whole);
    return true;
}

/* ---- more than was planned ------------------------------------------------------------------------------
 */

static void judge_words(PcCheckRun *run, const PcStatement *done, const PcStatement *target,
                        const PcTerm *word) {
    bool holds = mpq_cmp(done->value, target->value) > 0, same = mpq_equal(done->value, target->value);
    g_autofree char *a = pc_statement_text(done), *b = pc_statement_text(target);
    PcVerdict *v = pc_verdict_new(run, holds ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC319");
    pc_verdict_add(v, "done", done);
    pc_verdict_add(v, "target", target);
    pc_verdict_arg(v, "word", word->text);
    pc_verdict_compute(v, "%s %s %s（%s）", a, holds ? ">" : same ? "=" : "<", b, word->text);
    pc_verdict_publish(run, v);
}

/* How much of text[0, length) stands before the next mark between clauses. */
static size_t clause_length(const char *text, size_t length) {
    static const char *const marks[] = {"，", "；", "。", "、", "：", "（"};
    size_t clause = length;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *at = g_strstr_len(text, (gssize)clause, marks[i]);
        clause = at ? (size_t)(at - text) : clause;
    }
    return clause;
}

/* 下降 3.2%，超额完成下降 3.5% 的目标: rates of one direction. */
static bool are_rates(const PcStatement *a, const PcStatement *b) {
    return a->q->aspect == PC_ASPECT_GROWTH && b->q->aspect == PC_ASPECT_GROWTH && a->numeric && b->numeric &&
           a->unit && b->unit && a->direction == b->direction && b->q->comparator != PC_CMP_RANGE;
}

/* 累计下降 20.1%，年均下降 4.4%，超额完成累计下降 16% 的目标: the rate over as many years as the target's,
 * NULL where there is none. */
static const PcStatement *done_alike(const PcStatement *done, const PcStatement *target) {
    if (done->q->annual == target->q->annual)
        return done;
    const PcStatement *before = claim_before(done);
    bool alike = before && before->q->annual == target->q->annual && before->q->indicator &&
                 g_strcmp0(before->q->indicator, done->q->indicator) == 0 && are_rates(before, target);
    return alike ? before : NULL;
}

/* 4.8 万人，超额完成 5 万人的目标. */
static void check_words(PcCheckRun *run, const PcStatement *done, const PcStatement *target) {
    size_t length;
    done = are_rates(done, target) ? done_alike(done, target) : done;
    if (!done)
        return;
    if (!(is_amount(target) || are_rates(done, target)) ||
        strcmp(done->unit->dimension, target->unit->dimension) != 0)
        return;
    const char *text = pc_text_between(done, target, &length);
    const char *rest = target->record->sentence + target->record->sentence_to;
    const PcTerm *word = pc_term_last(run->words, "exceed", text, length, NULL);
    bool named = pc_term_last(run->words, "plan", text, length, NULL) ||
                 pc_term_last(run->words, "plan", rest, clause_length(rest, strlen(rest)), NULL);
    if (word && named && !pc_term_last(run->words, "parts", text, length, NULL))
        judge_words(run, done, target, word);
}

/* 完成投资 268 亿元，超额完成年度目标: the target stands elsewhere. */
static void check_bare_words(PcCheckRun *run, const PcStatement *done) {
    const char *rest = done->record->sentence + done->record->sentence_to;
    size_t skip = g_str_has_prefix(rest, "，") ? strlen("，") : 0, at = 0;
    size_t clause = clause_length(rest + skip, strlen(rest + skip));
    const PcTerm *word = pc_term_last(run->words, "exceed", rest + skip, clause, &at);
    if (!word || at > 0 || done->q->status != PC_STATUS_ACTUAL || !done->has_period ||
        !pc_term_last(run->words, "plan", rest + skip, clause, NULL))
        return;
    const PcStatement *target = target_of(run, done);
    if (target)
        judge_words(run, done, target, word);
}

static void check_done(PcCheckRun *run, const PcStatement *done) {
    const PcStatement *next = done->record->sentence && !done->record->table ? claim_after(done) : NULL;
    if (next && (is_amount(done) || are_rates(done, next)))
        check_words(run, done, next);
    if (!is_amount(done) || done->record->table || !done->record->sentence)
        return;
    size_t length = 0;
    const char *text = next ? pc_text_between(done, next, &length) : NULL;
    if (!next || g_strstr_len(text, (gssize)length, "；") ||
        clause_length(text + MIN(length, 3), length - MIN(length, 3)) + 3 < length)
        check_bare_words(run, done); /* the next figure is of another clause */
}

void pc_check_fulfilment(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            check_done(run, d->claims->pdata[j]);
    }
}
