/* derive: a stated change held against the values before and after. */
#include "check/derive.h"

#include <string.h>

#include "check/levels.h"

enum { MOST_YEARS = 40 };

int pc_change_sign(const PcStatement *change) {
    return change->direction == PC_DIR_DOWN ? -1 : 1;
}

char *pc_change_size(const PcStatement *change) {
    char *text = pc_statement_text(change);
    return *text == '-' ? memmove(text, text + 1, strlen(text)) : text;
}

char *pc_change_text(const PcStatement *change) {
    g_autofree char *size = pc_change_size(change);
    return g_strdup_printf("%s%s", pc_change_sign(change) < 0 ? "−" : "", size);
}

static void negate(PcInterval *i) {
    mpq_swap(i->lo, i->hi);
    mpq_neg(i->lo, i->lo);
    mpq_neg(i->hi, i->hi);
    bool open = i->lo_open, inf = i->lo_inf;
    i->lo_open = i->hi_open;
    i->lo_inf = i->hi_inf;
    i->hi_open = open;
    i->hi_inf = inf;
}

void pc_change_interval(const PcStatement *change, bool wide, PcInterval *out) {
    if (wide)
        pc_statement_interval(change, out);
    else
        pc_statement_rounded(change, out);
    if (pc_change_sign(change) < 0)
        negate(out);
}

static bool is_dimension(const PcStatement *s, const char *dimension) {
    return s->unit && strcmp(s->unit->dimension, dimension) == 0;
}

static bool is_compound(const PcChange *c) {
    return c->change->q->aspect == PC_ASPECT_GROWTH && c->years > 0;
}

static bool dimensions_fit(const PcChange *c) {
    const char *levels = c->from->unit->dimension;
    bool rates = strcmp(levels, "ratio") == 0;
    switch (c->change->q->aspect) {
    case PC_ASPECT_GROWTH:
        return !rates && is_dimension(c->change, "ratio");
    case PC_ASPECT_PP:
        return rates && is_dimension(c->change, "percentage-point");
    case PC_ASPECT_INCREMENT:
        return is_dimension(c->change, levels);
    case PC_ASPECT_MULTIPLE:
        return !rates && (is_dimension(c->change, "multiple") || is_dimension(c->change, "doubling"));
    default:
        return false;
    }
}

bool pc_change_is_sound(const PcChange *c) {
    if (!c->from->numeric || !c->to->numeric || !c->change->numeric || !c->from->unit || !c->to->unit ||
        strcmp(c->from->unit->dimension, c->to->unit->dimension) != 0 || !dimensions_fit(c))
        return false;
    if (c->from->q->comparator == PC_CMP_LT || c->from->q->comparator == PC_CMP_LE ||
        c->change->q->comparator == PC_CMP_RANGE)
        return false;
    return c->years <= MOST_YEARS && mpq_sgn(c->from->value) > 0 && mpq_sgn(c->to->value) > 0;
}

/* By as much as 番 says no more exactly. */
static void loosen(const PcStatement *change, PcInterval *i) {
    mpq_t below, above;
    mpq_inits(below, above, NULL);
    if (pc_hedge_width(change->document->ledger, change->q->unit, below, above)) {
        mpq_mul(below, below, i->lo);
        mpq_sub(i->lo, i->lo, below);
        mpq_mul(above, above, i->hi);
        mpq_add(i->hi, i->hi, above);
    }
    mpq_clears(below, above, NULL);
}

/* What the stated change allows, as the derived one is computed. */
static void stated(const PcChange *c, bool wide, PcInterval *out) {
    const PcStatement *change = c->change;
    mpq_t q;
    if (!is_dimension(change, "doubling")) {
        pc_change_interval(change, wide, out);
        if (change->q->aspect != PC_ASPECT_MULTIPLE || !c->by)
            return;
        mpq_init(q);
        mpq_set_ui(q, 1, 1);
        mpq_add(out->lo, out->lo, q);
        mpq_add(out->hi, out->hi, q);
        mpq_clear(q);
        return;
    }
    enum { MOST_DOUBLINGS = 10 };
    mpz_t doublings;
    mpz_init(doublings);
    mpz_tdiv_q(doublings, mpq_numref(change->value), mpq_denref(change->value));
    unsigned long n = MIN(mpz_get_ui(doublings), MOST_DOUBLINGS);
    mpz_clear(doublings);
    mpq_init(q);
    mpq_set_ui(q, 1UL << n, 1);
    pc_interval_set_point(out, q);
    loosen(change, out); /* 翻一番 is about 2 倍 */
    out->hi_inf = wide && change->q->comparator != PC_CMP_EQ;
    mpq_clear(q);
}

/* A sum of years as so much a year. */
static void spread(PcInterval *i, unsigned years) {
    mpq_t share;
    if (years < 2)
        return;
    mpq_init(share);
    mpq_set_ui(share, 1, years);
    pc_interval_scale(i, i, share);
    mpq_clear(share);
}

/* The change that the values give; a compound one is judged by powers instead. */
static bool derived(const PcChange *c, bool wide, PcInterval *out) {
    g_auto(PcInterval) from, to;
    pc_interval_init(&from);
    pc_interval_init(&to);
    void (*const read)(const PcStatement *, PcInterval *) =
        wide ? pc_statement_interval : pc_statement_rounded;
    read(c->from, &from);
    read(c->to, &to);
    if (c->change->q->aspect == PC_ASPECT_PP || c->change->q->aspect == PC_ASPECT_INCREMENT) {
        pc_interval_sub(out, &to, &from);
        spread(out, c->years);
        return true;
    }
    if (!pc_interval_div(out, &to, &from))
        return false;
    if (c->change->q->aspect == PC_ASPECT_GROWTH)
        pc_interval_shift(out, -1);
    return true;
}

static bool fits_with(const PcChange *c, bool wide_values, bool wide_change) {
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    if (is_compound(c)) {
        g_auto(PcInterval) rate;
        pc_interval_init(&rate);
        void (*const read)(const PcStatement *, PcInterval *) =
            wide_values ? pc_statement_interval : pc_statement_rounded;
        read(c->from, &a);
        read(c->to, &b);
        pc_change_interval(c->change, wide_change, &rate);
        if (rate.lo_inf) {
            rate.lo_inf = false;
            mpq_set_si(rate.lo, -1, 2);
        }
        return pc_interval_compound_fits(&a, &b, &rate, c->years);
    }
    stated(c, wide_change, &b);
    return derived(c, wide_values, &a) && pc_interval_overlaps(&a, &b);
}

static bool is_bounded(const PcStatement *s) {
    return s->q->comparator != PC_CMP_EQ;
}

/* What is said to be above or below a number lies close to it: the half-line only excuses. */
static bool is_excused(const PcStatement *s) {
    return s->q->comparator != PC_CMP_EQ && s->q->comparator != PC_CMP_ABOUT;
}

/* 到 2025 年实现翻番: what is to double may do more than that. */
static bool more_than_doubles(const PcChange *c) {
    if (!is_dimension(c->change, "doubling") || c->change->q->status != PC_STATUS_TARGET)
        return false;
    g_auto(PcInterval) reached, asked;
    pc_interval_init(&reached);
    pc_interval_init(&asked);
    stated(c, false, &asked);
    return derived(c, false, &reached) && mpq_cmp(reached.lo, asked.hi) > 0;
}

PcFit pc_change_fit(const PcChange *c) {
    bool values = is_bounded(c->from) || is_bounded(c->to), change = is_bounded(c->change);
    if (fits_with(c, false, false) || (change && fits_with(c, false, true)))
        return PC_FITS;
    if (!values || !(fits_with(c, true, false) || (change && fits_with(c, true, true))))
        return more_than_doubles(c) ? PC_FITS_BARELY : PC_FITS_NOT;
    return is_excused(c->from) || is_excused(c->to) ? PC_FITS_BARELY : PC_FITS;
}

bool pc_change_fits_backwards(const PcChange *c) {
    if (is_compound(c) || c->change->q->aspect == PC_ASPECT_MULTIPLE)
        return false;
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    stated(c, false, &b);
    negate(&b);
    return derived(c, false, &a) && pc_interval_overlaps(&a, &b);
}

/* ---- prices ---------------------------------------------------------------------------------------------
 */

bool pc_change_is_real(const PcCheckRun *run, const PcChange *c) {
    const PcStatement *s = c->change;
    if (s->q->aspect != PC_ASPECT_GROWTH && !is_dimension(s, "doubling"))
        return false; /* 是 2015 年的 1.7 倍 speaks of the levels */
    const char *qualifier = s->q->qualifier;
    const PcTerm *t =
        qualifier ? pc_term_at_end(run->words, "price-basis", qualifier, strlen(qualifier)) : NULL;
    if (t)
        return g_strcmp0(pc_phrase_attribute(t->phrase, "real"), "true") == 0;
    return s->indicator && s->indicator->real_growth;
}

/* (1 + by/100)^years as a factor of `rate`'s ends. */
static void shift(mpq_t end, const char *by) {
    mpq_t q, hundred;
    int decimals;
    mpq_inits(q, hundred, NULL);
    mpq_set_ui(hundred, 100, 1);
    if (by && pc_decimal_parse(by, 6, q, &decimals)) {
        mpq_div(q, q, hundred);
        mpq_add(end, end, q);
    }
    mpq_clears(q, hundred, NULL);
}

bool pc_change_is_plausible(const PcCheckRun *run, const PcChange *c) {
    const GArray *terms = pc_vocabulary_terms(run->words, "deflator");
    if (terms->len == 0 || c->change->q->aspect != PC_ASPECT_GROWTH)
        return true;
    const PcPhrase *deflator = g_array_index(terms, PcTerm, 0).phrase;
    g_auto(PcInterval) from, to, rate;
    pc_interval_init(&from);
    pc_interval_init(&to);
    pc_interval_init(&rate);
    pc_statement_interval(c->from, &from);
    pc_statement_interval(c->to, &to);
    pc_change_interval(c->change, true, &rate);
    if (rate.lo_inf || from.lo_inf)
        return true;
    shift(rate.lo, pc_phrase_attribute(deflator, "low"));
    shift(rate.hi, pc_phrase_attribute(deflator, "high"));
    return pc_interval_compound_fits(&from, &to, &rate, MAX(c->years, 1));
}

/* ---- words for it ---------------------------------------------------------------------------------------
 */

/* floor(q^(1/n) · 10^digits), exactly; q above zero. */
static void root(mpz_t out, const mpq_t q, unsigned n, unsigned digits) {
    mpz_ui_pow_ui(out, 10, (unsigned long)n * digits);
    mpz_mul(out, out, mpq_numref(q));
    mpz_fdiv_q(out, out, mpq_denref(q));
    mpz_root(out, out, n);
}

/* The yearly rate that the two values give, ends rounded outwards to far more digits than are shown. */
static void yearly_rate(const PcChange *c, PcInterval *out) {
    enum { DIGITS = 12 };
    g_auto(PcInterval) a, b;
    mpz_t n;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_statement_rounded(c->from, &a);
    pc_statement_rounded(c->to, &b);
    pc_interval_div(out, &b, &a);
    mpz_init(n);
    mpq_t *ends[] = {&out->lo, &out->hi};
    for (int i = 0; i < 2; i++) {
        root(n, *ends[i], c->years, DIGITS);
        mpz_add_ui(n, n, (unsigned long)i);
        mpz_set(mpq_numref(*ends[i]), n);
        mpz_ui_pow_ui(mpq_denref(*ends[i]), 10, DIGITS);
        mpz_sub(mpq_numref(*ends[i]), mpq_numref(*ends[i]), mpq_denref(*ends[i]));
        mpq_canonicalize(*ends[i]);
    }
    mpz_clear(n);
}

/* What the values give, in the unit of the change: "1.761 % (1.760–1.761)". The caller owns it. */
static char *derived_text(const PcChange *c) {
    const PcStatement *s = c->change;
    g_auto(PcInterval) i;
    pc_interval_init(&i);
    if (is_compound(c)) {
        yearly_rate(c, &i);
    } else {
        derived(c, false, &i);
    }
    if (is_dimension(s, "doubling"))
        return pc_interval_text(&i, s->scale, 2, NULL);
    if (s->q->aspect == PC_ASPECT_MULTIPLE && c->by)
        pc_interval_shift(&i, -1);
    return pc_interval_text(&i, s->scale, s->decimals, s->q->unit);
}

/* A statement as the computation shows it: with how far its hedge was taken to reach, "8%（左右）
 * [6.75–9.35]". */
static char *side_text(const PcStatement *s) {
    char *text = pc_statement_text(s);
    if (s->q->comparator != PC_CMP_ABOUT)
        return text;
    g_auto(PcInterval) i;
    pc_interval_init(&i);
    pc_statement_interval(s, &i);
    mpq_div(i.lo, i.lo, s->scale);
    mpq_div(i.hi, i.hi, s->scale);
    enum { FINER = 2 };
    g_autofree char *plain = text;
    g_autofree char *lo = pc_decimal_print(i.lo, s->decimals + FINER, true);
    g_autofree char *hi = pc_decimal_print(i.hi, s->decimals + FINER, true);
    return g_strdup_printf("%s [%s–%s]", plain, lo, hi);
}

static char *equation(const PcChange *c) {
    g_autofree char *from = side_text(c->from);
    g_autofree char *to = side_text(c->to);
    if (is_compound(c))
        return g_strdup_printf("(%s ÷ %s)^(1/%u) − 1", to, from, c->years);
    switch (c->change->q->aspect) {
    case PC_ASPECT_GROWTH:
        return g_strdup_printf("%s ÷ %s − 1", to, from);
    case PC_ASPECT_MULTIPLE:
        return g_strdup_printf(c->by ? "%s ÷ %s − 1" : "%s ÷ %s", to, from);
    default:
        if (c->years > 1)
            return g_strdup_printf("(%s − %s) ÷ %u", to, from, c->years);
        return g_strdup_printf("%s − %s", to, from);
    }
}

/* from · (1 + rate)^years in the unit of the target. The caller owns it. */
static char *reached_text(const PcChange *c) {
    g_auto(PcInterval) from, factor, one;
    mpq_t q;
    pc_interval_init(&from);
    pc_interval_init(&factor);
    pc_interval_init(&one);
    mpq_init(q);
    mpq_set_ui(q, 1, 1);
    pc_interval_set_point(&one, q);
    mpq_clear(q);
    pc_statement_rounded(c->from, &from);
    pc_change_interval(c->change, false, &factor);
    pc_interval_add(&factor, &factor, &one);
    for (unsigned i = 0; i < MAX(c->years, 1); i++)
        pc_interval_mul(&from, &from, &factor);
    return pc_interval_text(&from, c->to->scale, c->to->decimals, c->to->q->unit);
}

static void note_causes(const PcCheckRun *run, const PcChange *c, PcVerdict *v) {
    const PcStatement *s = c->change;
    if (pc_change_is_real(run, c))
        pc_verdict_arg(v, "real", "");
    if (s->indicator && s->indicator->census)
        pc_verdict_arg(v, "census", "");
    if (s->aspect != PC_ASPECT_INCREMENT &&
        (pc_term_in(run->words, "panel", s->q->indicator) ||
         (s->indicator && pc_term_in(run->words, "panel", s->indicator->name))))
        pc_verdict_arg(v, "panel", "");
}

/* A target is judged by what the growth leads to, anything else by what the values give. */
static void add_sides(PcVerdict *v, const PcChange *c, bool target, bool fits) {
    g_autofree char *from = pc_statement_text(c->from);
    g_autofree char *to = pc_statement_text(c->to);
    g_autofree char *change = pc_statement_text(c->change);
    g_autofree char *gives = target ? reached_text(c) : derived_text(c);
    g_autofree char *how = equation(c);
    pc_verdict_add(v, target ? "target" : "change", target ? c->to : c->change);
    pc_verdict_add(v, "from", c->from);
    pc_verdict_add(v, target ? "change" : "to", target ? c->change : c->to);
    pc_verdict_arg(v, "from", from);
    pc_verdict_arg(v, "to", to);
    pc_verdict_arg(v, "rate", change);
    pc_verdict_arg_printf(v, "years", "%u", MAX(c->years, 1));
    pc_verdict_arg(v, "derived", gives);
    const char *sign = pc_change_sign(c->change) < 0 ? "−" : "", *is = fits ? "=" : "≠";
    g_autofree char *shown_from = side_text(c->from);
    g_autofree char *shown_to = side_text(c->to);
    g_autofree char *side = side_text(c->change);
    const char *shown = side + (*side == '-');
    if (target)
        pc_verdict_compute(v, "%s × (1 + %s%s)^%u = %s %s %s", shown_from, sign, shown, MAX(c->years, 1),
                           gives, is, shown_to);
    else
        pc_verdict_compute(v, "%s = %s %s %s%s", how, gives, is, sign, shown);
}

/* 同口径增长: over a base that is not the printed one. */
static bool is_adjusted(const PcCheckRun *run, const PcStatement *change) {
    const char *q = change->q->qualifier;
    const PcTerm *t = q ? pc_term_at_end(run->words, "price-basis", q, strlen(q)) : NULL;
    return t && pc_phrase_attribute(t->phrase, "adjusted");
}

void pc_change_judge(PcCheckRun *run, const PcChange *c, const char *code, PcSeverity cap) {
    PcFit fit = pc_change_fit(c);
    bool fits = fit == PC_FITS;
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, code);
    bool prices = pc_change_is_real(run, c) && pc_change_is_plausible(run, c);
    bool explained = prices || c->from->q->vintage != c->to->q->vintage || is_adjusted(run, c->change);
    v->severity = MIN(v->severity, !fits && (explained || fit == PC_FITS_BARELY) ? PC_SEVERITY_INFO : cap);
    bool target = strcmp(code, "PC306") == 0 && c->change->q->aspect == PC_ASPECT_GROWTH;
    add_sides(v, c, target, fits);
    note_causes(run, c, v);
    pc_verdict_publish(run, v);
}
