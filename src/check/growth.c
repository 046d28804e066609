/* growth: what a sentence or a document says of one growth in two ways, without the value before.
 *
 *   PC307  年均下降 4.0 % for five years beside 累计下降 18.6 %: the one is the other compounded
 *   PC304  45.2 亿元, 增加 5.1 亿元, 增长 12.7 %: the increase by the value less the increase is the growth
 */
#include "check/ends.h"

#include <string.h>

static bool is_growth(const PcStatement *s, bool yearly) {
    return s->numeric && s->unit && s->has_period && s->q->indicator && s->q->aspect == PC_ASPECT_GROWTH &&
           (s->q->annual != PC_ANNUAL_NONE) == yearly && s->q->comparator != PC_CMP_RANGE &&
           strcmp(s->unit->dimension, "ratio") == 0;
}

/* ---- a yearly rate and the rate over the years ----------------------------------------------------------
 */

/* At constant prices 1, at current ones 0 as its 口径 says; −1 where it says nothing. */
static int price_basis(const PcCheckRun *run, const PcStatement *s) {
    const char *q = s->q->qualifier;
    const PcTerm *t = q ? pc_term_at_end(run->words, "price-basis", q, strlen(q)) : NULL;
    return t ? g_strcmp0(pc_phrase_attribute(t->phrase, "real"), "true") == 0 : -1;
}

/* 同口径增长 44.1%，年均可比增长 6.9%: rates at other prices, said or, where one is at current prices, meant.
 */
static bool differ_in_prices(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    int of_a = price_basis(run, a), of_b = price_basis(run, b);
    bool real = a->indicator && a->indicator->real_growth;
    return of_a >= 0 && of_b >= 0 ? of_a != of_b : real && (of_a == 0 || of_b == 0);
}

/* The growth over the same years, of the same thing, measured from where the yearly rate is measured from. */
static const PcStatement *over_the_years(const PcCheckRun *run, const PcStatement *yearly, PcPeriod base) {
    PcNamed n = pc_levels_named(run->levels, yearly);
    const PcPeriod windows[] = {yearly->period, pc_year_of(pc_period_end_year(yearly->period))};
    for (size_t w = 0; w < G_N_ELEMENTS(windows); w++) {
        PcLevelQuery query = {.name = n.name,
                              .area = yearly->area,
                              .area_name = yearly->q->area_name,
                              .aspect = PC_ASPECT_GROWTH,
                              .period = windows[w],
                              .document = yearly->document,
                              .text = yearly->record->table == 0};
        g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
        for (guint i = 0; i < found->len; i++) {
            const PcLevel *level = &g_array_index(found, PcLevel, i);
            PcPeriod other;
            if (is_growth(level->s, false) && !differ_in_prices(run, level->s, yearly) &&
                level->s->q->status == yearly->q->status && g_strcmp0(level->scope, n.scope) == 0 &&
                pc_period_parse(level->s->q->base, &other) &&
                pc_period_end_year(other) == pc_period_end_year(base))
                return level->s;
        }
    }
    return NULL;
}

/* Whether (1 + rate)^years and 1 + growth share a value. */
static bool compounds_to(const PcStatement *yearly, const PcStatement *whole, unsigned years, bool wide) {
    g_auto(PcInterval) one, rate, reached;
    mpq_t q;
    pc_interval_init(&one);
    pc_interval_init(&rate);
    pc_interval_init(&reached);
    mpq_init(q);
    mpq_set_ui(q, 1, 1);
    pc_interval_set_point(&one, q);
    mpq_clear(q);
    pc_change_interval(yearly, wide, &rate);
    pc_change_interval(whole, wide, &reached);
    pc_interval_shift(&reached, 1);
    return !rate.lo_inf && pc_interval_compound_fits(&one, &reached, &rate, years);
}

/* The growth of one year over the year before, of the same thing as the yearly rate; NULL where none says it.
 */
static const PcStatement *of_year(const PcCheckRun *run, const PcStatement *yearly, int year) {
    PcNamed n = pc_levels_named(run->levels, yearly);
    PcLevelQuery query = {.name = n.name,
                          .area = yearly->area,
                          .area_name = yearly->q->area_name,
                          .aspect = PC_ASPECT_GROWTH,
                          .period = pc_year_of(year),
                          .document = yearly->document,
                          .text = true};
    g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        PcPeriod base;
        if (is_growth(level->s, false) && level->s->q->status == PC_STATUS_ACTUAL &&
            level->s->q->comparator == PC_CMP_EQ && g_strcmp0(level->scope, n.scope) == 0 &&
            pc_period_parse(level->s->q->base, &base) && pc_period_end_year(base) == year - 1)
            return level->s;
    }
    return NULL;
}

/* 增长 7.4%，两年平均增长 6.0%: the rate twice against the growth of each of the two years. */
static void check_two_years(PcCheckRun *run, const PcStatement *yearly) {
    int year = pc_period_end_year(yearly->period);
    const PcStatement *last = of_year(run, yearly, year),
                      *first = last ? of_year(run, yearly, year - 1) : NULL;
    if (!first || yearly->q->status != PC_STATUS_ACTUAL || yearly->q->comparator != PC_CMP_EQ)
        return;
    g_auto(PcInterval) a, b, both, rate, twice;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&both);
    pc_interval_init(&rate);
    pc_interval_init(&twice);
    pc_change_interval(first, false, &a);
    pc_change_interval(last, false, &b);
    pc_change_interval(yearly, false, &rate);
    pc_interval_shift(&a, 1);
    pc_interval_shift(&b, 1);
    pc_interval_shift(&rate, 1);
    pc_interval_mul(&both, &a, &b);
    pc_interval_mul(&twice, &rate, &rate);
    bool fits = pc_interval_overlaps(&both, &twice);
    g_autofree char *in_first = pc_change_size(first), *in_last = pc_change_size(last);
    g_autofree char *mean = pc_change_size(yearly);
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC307");
    pc_verdict_add(v, "change", yearly);
    pc_verdict_add(v, "from", first);
    pc_verdict_add(v, "to", last);
    pc_verdict_compute(v, "(1 %s %s) × (1 %s %s) %s (1 %s %s)^2", pc_change_sign(first) < 0 ? "−" : "+",
                       in_first, pc_change_sign(last) < 0 ? "−" : "+", in_last, fits ? "=" : "≠",
                       pc_change_sign(yearly) < 0 ? "−" : "+", mean);
    pc_verdict_publish(run, v);
}

static void check_yearly(PcCheckRun *run, const PcStatement *yearly) {
    PcPeriod base;
    if (!yearly->q->base || !pc_period_parse(yearly->q->base, &base))
        return;
    int years = pc_period_end_year(yearly->period) - pc_period_end_year(base);
    enum { MOST_YEARS = 40 };
    const PcStatement *whole = years > 1 && years <= MOST_YEARS ? over_the_years(run, yearly, base) : NULL;
    if (!whole && years == 2)
        check_two_years(run, yearly);
    if (!whole)
        return;
    bool fits = compounds_to(yearly, whole, (unsigned)years, false) ||
                compounds_to(yearly, whole, (unsigned)years, true);
    g_autofree char *rate = pc_change_size(yearly);
    g_autofree char *sum = pc_change_text(whole);
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC307");
    pc_verdict_add(v, "change", yearly);
    pc_verdict_add(v, "whole", whole);
    pc_verdict_compute(v, "(1 %s %s)^%d − 1 %s %s", pc_change_sign(yearly) < 0 ? "−" : "+", rate, years,
                       fits ? "=" : "≠", sum);
    pc_verdict_publish(run, v);
}

/* ---- value, increase and growth -------------------------------------------------------------------------
 */

/* The claim of an aspect just before another of its sentence, of the same thing. */
static const PcStatement *before(const PcStatement *s, PcAspect aspect) {
    const PcStatement *b = s->index ? s->document->claims->pdata[s->index - 1] : NULL;
    bool usable = b && pc_same_sentence(b, s) && b->q->aspect == aspect && b->name == s->name &&
                  pc_same_place(b, s) && b->numeric && b->unit && b->q->annual == PC_ANNUAL_NONE &&
                  b->q->comparator != PC_CMP_RANGE && !b->record->table && mpq_sgn(b->value) > 0;
    return usable ? b : NULL;
}

/* Whether the increase by the value less the increase gives the growth: 1, 0; −1 where nothing can be
 * divided. *derived gets what it gives. */
static int gives_growth(const PcStatement *value, const PcStatement *by, const PcStatement *growth,
                        PcInterval *derived) {
    g_auto(PcInterval) now, change, was, stated, wide;
    pc_interval_init(&now);
    pc_interval_init(&change);
    pc_interval_init(&was);
    pc_interval_init(&stated);
    pc_interval_init(&wide);
    pc_statement_rounded(value, &now);
    pc_change_interval(by, false, &change);
    pc_interval_sub(&was, &now, &change);
    if (!pc_interval_div(derived, &change, &was))
        return -1;
    pc_change_interval(growth, false, &stated);
    pc_change_interval(growth, true, &wide);
    return pc_interval_overlaps(derived, &stated) ||
           (growth->q->comparator != PC_CMP_EQ && pc_interval_overlaps(derived, &wide));
}

/* 债券82.6亿元，其中一般债券16.8亿元、专项债券65.8亿元，比上年增加11.4亿元，增长16.0%: what the list behind
 * 其中 divides; NULL where the value is no part. */
static const PcStatement *whole_of(const PcStatement *value) {
    const PcStatement *s = value;
    while (s->record->role == PC_ROLE_PART && s->index &&
           pc_same_sentence(s->document->claims->pdata[s->index - 1], value))
        s = s->document->claims->pdata[s->index - 1];
    bool whole = s != value && s->record->role == PC_ROLE_WHOLE && s->numeric && s->unit &&
                 strcmp(s->unit->dimension, value->unit->dimension) == 0;
    return whole ? s : NULL;
}

static void check_triple(PcCheckRun *run, const PcStatement *growth) {
    const PcStatement *by = before(growth, PC_ASPECT_INCREMENT);
    const PcStatement *value = by ? before(by, PC_ASPECT_LEVEL) : NULL;
    if (by && !value)
        value = before(by, PC_ASPECT_INCREMENT); /* 新增债券82.6亿元，比上年增加11.4亿元 */
    if (!value || value->q->base || strcmp(value->unit->dimension, by->unit->dimension) != 0 ||
        g_strcmp0(by->q->base, growth->q->base) != 0 || !pc_same_base_kind(run, by, growth) ||
        by->direction != growth->direction)
        return;
    const PcStatement *whole = whole_of(value);
    g_auto(PcInterval) derived;
    pc_interval_init(&derived);
    if (whole && gives_growth(value, by, growth, &derived) == 0 &&
        gives_growth(whole, by, growth, &derived) == 1)
        value = whole;
    int given = gives_growth(value, by, growth, &derived);
    if (given < 0)
        return;
    bool fits = given == 1;
    g_autofree char *to = pc_statement_text(value);
    g_autofree char *step = pc_change_size(by);
    g_autofree char *rate = pc_change_text(growth);
    g_autofree char *gives = pc_interval_text(&derived, growth->scale, growth->decimals, growth->q->unit);
    bool up = pc_change_sign(by) > 0;
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC304");
    pc_verdict_add(v, "change", growth);
    pc_verdict_add(v, "increase", by);
    pc_verdict_add(v, "to", value);
    pc_verdict_arg(v, "derived", gives);
    if (growth->indicator && growth->indicator->real_growth && !fits) {
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
        pc_verdict_arg(v, "real", "");
    }
    pc_verdict_compute(v, "%s%s ÷ (%s %s %s) = %s %s %s", up ? "" : "−", step, to, up ? "−" : "+", step,
                       gives, fits ? "=" : "≠", rate);
    pc_verdict_publish(run, v);
}

void pc_check_growth(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (is_growth(s, true))
                check_yearly(run, s);
            else if (is_growth(s, false) && !s->record->table)
                check_triple(run, s);
        }
    }
}
