/* totals: a sum or difference of relations.xml against its terms (PC302). Whole terms only: one that the
 * ledger does not have leaves nothing to judge but terms that exceed the total without it. */
#include "check/arithmetic.h"
#include "check/relations.h"

#include <string.h>

enum { MOST_TERMS = 16 };

/* total = terms[0] + … */
typedef struct {
    PcOperand total;
    PcOperand terms[MOST_TERMS];
    size_t n;
    bool whole; /* no term is missing */
} Sum;

static bool same_dimension(const PcStatement *a, const PcStatement *b) {
    return a->unit && b->unit && strcmp(a->unit->dimension, b->unit->dimension) == 0;
}

static void add_term(Sum *sum, PcOperand term) {
    if (term.s && same_dimension(term.s, sum->total.s) && sum->n < MOST_TERMS)
        sum->terms[sum->n++] = term;
    else
        sum->whole = false;
}

/* A difference is the sum its whole is: result + parts. */
static bool read_sum(PcRelationCase *c, const PcRelation *r, Sum *sum) {
    const PcOperand own = {c->s, c->scope};
    bool difference = r->kind == PC_RELATION_DIFFERENCE;
    *sum = (Sum){.total = difference ? pc_relation_operand(c, r->whole) : own, .whole = true};
    if (!sum->total.s)
        return false;
    if (difference)
        add_term(sum, own);
    for (const char *const *part = r->parts; *part; part++)
        add_term(sum, pc_relation_operand(c, *part));
    return sum->n > 1 && (sum->whole || !difference);
}

static void add_up(const Sum *sum, PcInterval *out) {
    g_auto(PcInterval) term;
    pc_interval_init(&term);
    pc_statement_interval(sum->terms[0].s, out);
    for (size_t i = 1; i < sum->n; i++) {
        pc_statement_interval(sum->terms[i].s, &term);
        pc_interval_add(out, out, &term);
    }
}

static bool is_above(const PcInterval *a, const PcStatement *s) {
    g_auto(PcInterval) b;
    pc_interval_init(&b);
    pc_statement_interval(s, &b);
    if (a->lo_inf || b.hi_inf)
        return false;
    int order = mpq_cmp(a->lo, b.hi);
    return order > 0 || (order == 0 && (a->lo_open || b.hi_open));
}

/* A deficit is printed without a sign: imports = exports + deficit. */
static bool fits_turned(const PcCheckRun *run, const PcRelation *r, const Sum *sum) {
    enum { TERMS = 2 };
    const PcStatement *result = sum->terms[0].s;
    if (r->kind != PC_RELATION_DIFFERENCE || sum->n != TERMS ||
        !(result->direction == PC_DIR_DOWN || pc_term_in(run->words, "deficit", result->q->indicator)))
        return false;
    const Sum turned = {.total = sum->terms[1], .terms = {sum->terms[0], sum->total}, .n = TERMS};
    g_auto(PcInterval) i;
    pc_interval_init(&i);
    add_up(&turned, &i);
    return pc_derived_fits(&i, turned.total.s);
}

static bool is_rounded(const PcCheckRun *run, const PcStatement *s) {
    return s->record && pc_term_in(run->words, "rounding", s->record->sentence);
}

/* 全社会固定资产投资509708亿元。固定资产投资（不含农户）503036亿元，…第一产业投资…: whether a figure beside
 * the terms, of another scope, is the one they add up to. */
static bool is_total_of_another(const Sum *sum, const PcInterval *all) {
    enum { NEAR = 12 };
    const PcStatement *term = sum->terms[0].s;
    if (!term->record)
        return false;
    const GPtrArray *claims = term->document->claims;
    for (guint i = term->index > NEAR ? term->index - NEAR : 0; i < MIN(term->index + NEAR, claims->len);
         i++) {
        const PcStatement *s = claims->pdata[i];
        if (s != sum->total.s && s->unit && s->numeric && s->aspect == sum->total.s->aspect &&
            s->name != sum->total.s->name && same_dimension(s, sum->total.s) && pc_derived_fits(all, s))
            return true;
    }
    return false;
}

static char *terms_text(const Sum *sum) {
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < sum->n; i++) {
        g_autofree char *term = pc_operand_text(&sum->terms[i]);
        g_string_append_printf(text, "%s%s", i ? " + " : "", term);
    }
    return g_string_free(text, FALSE);
}

static void publish(const PcRelationCase *c, const PcRelation *r, const Sum *sum, const PcInterval *all,
                    bool agrees) {
    g_autofree char *terms = terms_text(sum), *stated = pc_operand_text(&sum->total);
    const PcStatement *total = sum->total.s;
    g_autofree char *gives = pc_interval_text(all, total->scale, total->decimals, total->q->unit);
    PcVerdict *v = pc_verdict_new(c->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC302");
    pc_verdict_add(v, "whole", total);
    for (size_t i = 0; i < sum->n; i++)
        pc_verdict_add(v, "part", sum->terms[i].s);
    pc_verdict_arg(v, "sum", gives);
    pc_verdict_arg(v, "parts", terms);
    pc_verdict_compute(v, "%s = %s %s %s", terms, gives, agrees ? "=" : sum->whole ? "≠" : ">", stated);
    pc_relation_publish(c, r->id, v);
}

void pc_check_total(PcRelationCase *c, const PcRelation *r) {
    Sum sum;
    if (!c->s->unit || !read_sum(c, r, &sum))
        return;
    g_auto(PcInterval) all;
    pc_interval_init(&all);
    add_up(&sum, &all);
    bool agrees = sum.whole ? pc_derived_fits(&all, sum.total.s) || fits_turned(c->run, r, &sum)
                            : !is_above(&all, sum.total.s);
    for (size_t i = 0; i < sum.n && !agrees; i++)
        if (is_rounded(c->run, sum.terms[i].s))
            return;
    if (agrees && (!sum.whole || all.lo_inf || all.hi_inf))
        return; /* terms below their total confirm nothing */
    if (!agrees && (is_rounded(c->run, sum.total.s) || is_total_of_another(&sum, &all)))
        return;
    publish(c, r, &sum, &all, agrees);
}
