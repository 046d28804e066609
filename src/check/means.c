/* means: a sum over several years against what is done each year or a year on average (PC305), and a year's
 * target beside what the plan's years need (info). */
#include "check/arithmetic.h"
#include "check/levels.h"
#include "check/parts.h"

#include <string.h>

static unsigned years_of(PcPeriod p) {
    return (unsigned)((p.last - p.first + 1) / 12);
}

static bool is_yearly(const PcStatement *s) {
    return s->numeric && s->unit && s->has_period && years_of(s->period) > 1 && s->q->indicator &&
           (s->q->annual == PC_ANNUAL_MEAN || s->q->annual == PC_ANNUAL_EACH) &&
           s->q->aspect != PC_ASPECT_GROWTH && s->q->aspect != PC_ASPECT_PP &&
           strcmp(s->unit->dimension, "ratio") != 0 && !s->unit->denominator;
}

/* 累计发放贷款 586 亿元，年均发放 137.2 亿元: a verb alone takes up the name before it. */
static bool speaks_of_the_same(const PcStatement *total, const PcStatement *yearly) {
    const char *a = total->q->indicator, *b = yearly->q->indicator;
    return total->name == yearly->name || (a && b && total->unit->numerator == yearly->unit->numerator &&
                                           (g_str_has_prefix(b, a) || strstr(a, b)));
}

/* “建设高标准农田 100 万亩，年均 20 万亩”: nothing but 年均 between them, and a verb of making before the
 * first that both share. */
static bool shares_its_verb(const PcCheckRun *run, const PcStatement *total, const PcStatement *yearly) {
    enum { NEAR = 60 /* bytes */ };
    size_t length, from = total->record->sentence_from;
    const char *text = pc_text_between(total, yearly, &length), *sentence = total->record->sentence;
    if (!g_str_has_prefix(text, "，") || total->q->aspect != PC_ASPECT_LEVEL)
        return false;
    size_t comma = strlen("，");
    const PcTerm *mean = pc_term_at_start(run->words, "annual", text + comma, length - comma);
    if (!mean || mean->length != length - comma)
        return false;
    size_t start = from > NEAR ? from - NEAR : 0;
    const char *clause = sentence + start;
    for (const char *c = clause;
         (c = g_strstr_len(c, (gssize)(from - (size_t)(c - sentence)), "，")) != NULL;)
        clause = c += comma;
    size_t n = from - (size_t)(clause - sentence);
    return pc_term_last(run->words, "make", clause, n, NULL) &&
           !pc_term_last(run->words, "reach", clause, n, NULL);
}

/* “到 2025 年新增就业 12 万人，平均每年 2.4 万人”: the figure just before, though it has the last year alone.
 */
static const PcStatement *total_beside(const PcCheckRun *run, const PcStatement *yearly) {
    const PcStatement *b = yearly->index ? yearly->document->claims->pdata[yearly->index - 1] : NULL;
    bool beside = b && b->numeric && b->unit && b->has_period && !b->record->table &&
                  speaks_of_the_same(b, yearly) && pc_same_place(b, yearly) &&
                  b->q->annual == PC_ANNUAL_NONE && !b->q->parts && b->q->status == yearly->q->status &&
                  b->period.last == yearly->period.last && pc_same_sentence(b, yearly) &&
                  strcmp(b->unit->dimension, yearly->unit->dimension) == 0;
    bool sum = beside && (b->q->aspect == PC_ASPECT_INCREMENT || b->q->aspect == PC_ASPECT_CUMULATIVE ||
                          shares_its_verb(run, b, yearly));
    return sum ? b : NULL;
}

/* The sum over the same years: of the same name, of whatever aspect sums have. */
static const PcStatement *total_for(const PcCheckRun *run, const PcStatement *yearly) {
    static const PcAspect aspects[] = {PC_ASPECT_LEVEL, PC_ASPECT_CUMULATIVE, PC_ASPECT_INCREMENT};
    PcNamed n = pc_levels_named(run->levels, yearly);
    for (size_t a = 0; a < G_N_ELEMENTS(aspects); a++) {
        bool stock = yearly->indicator && yearly->indicator->measures == PC_MEASURES_STOCK;
        if (aspects[a] == PC_ASPECT_LEVEL && stock)
            continue; /* what there is is no sum of what is added each year */
        PcLevelQuery query = {.name = n.name,
                              .area = yearly->area,
                              .area_name = yearly->q->area_name,
                              .aspect = aspects[a],
                              .dimension = yearly->unit->dimension,
                              .period = yearly->period,
                              .document = yearly->document,
                              .text = true};
        g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
        for (guint i = 0; i < found->len; i++) {
            const PcLevel *level = &g_array_index(found, PcLevel, i);
            if (level->s->q->status == yearly->q->status && g_strcmp0(level->scope, n.scope) == 0 &&
                level->s->period.first == yearly->period.first)
                return level->s;
        }
    }
    return total_beside(run, yearly);
}

/* Whether two intervals share one point alone. */
static bool only_touch(const PcInterval *a, const PcInterval *b) {
    return mpq_equal(a->lo, b->hi) || mpq_equal(a->hi, b->lo);
}

/* Whether both agree only if either was rounded as far as rounding goes: 12 ÷ 5 = 3. */
static bool only_just_agree(const PcStatement *yearly, const PcStatement *total, const PcInterval *mean) {
    if (yearly->q->comparator != PC_CMP_EQ || total->q->comparator != PC_CMP_EQ)
        return false;
    g_auto(PcInterval) stated;
    pc_interval_init(&stated);
    pc_statement_rounded(yearly, &stated);
    return only_touch(mean, &stated) && !mpq_equal(mean->lo, mean->hi);
}

/* What is done each year is at least or at most so much of the sum; a mean is the sum divided. */
static bool agree(const PcStatement *yearly, const PcInterval *mean) {
    if (pc_derived_fits(mean, yearly))
        return true;
    g_auto(PcInterval) each;
    pc_interval_init(&each);
    pc_statement_interval(yearly, &each);
    return pc_interval_overlaps(mean, &each);
}

static void check_yearly(PcCheckRun *run, const PcStatement *yearly) {
    const PcStatement *total = total_for(run, yearly);
    if (!total)
        return;
    g_auto(PcInterval) sum, mean;
    mpq_t share;
    pc_interval_init(&sum);
    pc_interval_init(&mean);
    pc_statement_rounded(total, &sum);
    mpq_init(share);
    mpq_set_ui(share, 1, years_of(yearly->period));
    pc_interval_scale(&mean, &sum, share);
    bool agrees = agree(yearly, &mean);
    if (!agrees && total->q->comparator != PC_CMP_EQ) {
        pc_statement_interval(total, &sum);
        pc_interval_scale(&mean, &sum, share);
        agrees = agree(yearly, &mean);
        pc_statement_rounded(total, &sum);
        pc_interval_scale(&mean, &sum, share);
    }
    mpq_clear(share);
    g_autofree char *whole = pc_statement_text(total);
    g_autofree char *stated = pc_statement_text(yearly);
    g_autofree char *gives = pc_interval_text(&mean, yearly->scale, yearly->decimals, yearly->q->unit);
    bool barely = agrees && only_just_agree(yearly, total, &mean);
    agrees = agrees && !barely;
    PcVerdict *v = pc_verdict_new(run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC305");
    if (barely)
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_add(v, "total", total);
    pc_verdict_add(v, "mean", yearly);
    pc_verdict_arg_printf(v, "years", "%u", years_of(yearly->period));
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s ÷ %u = %s %s %s", whole, years_of(yearly->period), gives, agrees ? "=" : "≠",
                       stated);
    pc_verdict_publish(run, v);
}

void pc_check_means(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            if (is_yearly(d->claims->pdata[j]))
                check_yearly(run, d->claims->pdata[j]);
    }
}
