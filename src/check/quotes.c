/* quotes: the parent's figures as a district's document quotes them, and the district's stated share of the
 * parent. */
#include "check/parents.h"

#include <string.h>

static bool same_figure(const PcStatement *a, const PcStatement *b) {
    return a->indicator && a->indicator == b->indicator && a->area == b->area && a->aspect == b->aspect &&
           a->q->annual == b->q->annual && a->numeric && b->numeric && a->has_period && b->has_period &&
           a->period.first == b->period.first && a->period.last == b->period.last &&
           a->q->status == b->q->status && g_strcmp0(a->q->qualifier, b->q->qualifier) == 0 &&
           g_strcmp0(a->q->part, b->q->part) == 0 && g_strcmp0(a->q->base, b->q->base) == 0;
}

static void judge_quote(const PcKin *kin, const PcStatement *quote, const PcStatement *own) {
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_statement_interval(quote, &a);
    pc_statement_interval(own, &b);
    bool agrees = pc_interval_overlaps(&a, &b) || mpq_equal(quote->value, own->value); /* 超过800家: 800 */
    g_autofree char *in_a = pc_statement_text(quote);
    g_autofree char *in_b = pc_statement_text(own);
    PcVerdict *v = pc_verdict_new(kin->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC509");
    pc_verdict_add(v, "district", quote);
    pc_verdict_add(v, "city", own);
    pc_verdict_compute(v, "%s %s %s", in_a, agrees ? "=" : "≠", in_b);
    pc_verdict_publish(kin->run, v);
}

static const PcStatement *find(const PcLedgerDocument *d, const PcIndicator *indicator, const PcArea *area,
                               int year) {
    for (guint i = 0; i < d->data->len; i++) {
        const PcStatement *s = d->data->pdata[i];
        if (s->indicator == indicator && s->area == area && s->aspect == PC_ASPECT_LEVEL && s->numeric &&
            s->has_period && pc_period_end_year(s->period) == year)
            return s;
    }
    return NULL;
}

/* The share that the two levels give, in the unit of the stated one and a digit finer. */
static void add_derived(PcVerdict *v, const PcStatement *share, const PcStatement *part,
                        const PcStatement *whole) {
    mpq_t quotient;
    mpq_init(quotient);
    mpq_div(quotient, part->value, whole->value);
    mpq_div(quotient, quotient, share->scale);
    g_autofree char *number = pc_decimal_print(quotient, share->decimals + 1, false);
    pc_verdict_arg_printf(v, "derived", "%s%s", number, share->q->unit ? share->q->unit : "");
    mpq_clear(quotient);
}

/* Whether a phrase speaks of the parent's area: by its name, or as 全市 in a district's document. */
static bool names_parent(const PcKin *kin, const char *phrase) {
    const PcArea *area = kin->parent->info.area;
    if (strstr(phrase, area->name) || (area->short_name && strstr(phrase, area->short_name)))
        return true;
    return pc_scope_names_parent(kin->run->ledger, phrase, kin->child->info.area);
}

/* 占全市…比重: the share against both levels, where the data has them and no text, whose shares are judged as
 * shares. */
static void judge_share(const PcKin *kin, const PcStatement *share) {
    g_autofree char *whole_key =
        share->q->whole ? pc_phrase_key(kin->run->ledger, share->q->whole, kin->parent->info.area) : NULL;
    const PcIndicator *indicator =
        whole_key && names_parent(kin, share->q->whole)
            ? pc_indicator_by_name(kin->run->catalogue, whole_key, strlen(whole_key), true)
            : NULL;
    if (!indicator || !share->numeric || !share->has_period)
        return;
    int year = pc_period_end_year(share->period);
    const PcStatement *part = find(kin->child, indicator, kin->child->info.area, year);
    const PcStatement *whole = find(kin->parent, indicator, kin->parent->info.area, year);
    if (!part || !whole || mpq_sgn(whole->value) <= 0)
        return;
    g_auto(PcInterval) a, b, quotient, stated;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&quotient);
    pc_interval_init(&stated);
    pc_statement_interval(part, &a);
    pc_statement_interval(whole, &b);
    pc_statement_interval(share, &stated);
    if (!pc_interval_div(&quotient, &a, &b))
        return;
    bool agrees = pc_interval_overlaps(&quotient, &stated);
    g_autofree char *in_part = pc_statement_text(part);
    g_autofree char *in_whole = pc_statement_text(whole);
    g_autofree char *in_share = pc_statement_text(share);
    PcVerdict *v = pc_verdict_new(kin->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC508");
    pc_verdict_add(v, "share", share);
    pc_verdict_add(v, "part", part);
    pc_verdict_add(v, "whole", whole);
    pc_verdict_arg(v, "part", in_part);
    pc_verdict_arg(v, "whole", in_whole);
    add_derived(v, share, part, whole);
    pc_verdict_compute(v, "%s ÷ %s %s %s", in_part, in_whole, agrees ? "=" : "≠", in_share);
    pc_verdict_publish(kin->run, v);
}

void pc_check_quotes(const PcKin *kin) {
    for (guint i = 0; i < kin->child->data->len; i++) {
        const PcStatement *s = kin->child->data->pdata[i];
        if (s->area == kin->parent->info.area)
            for (guint j = 0; j < kin->parent->data->len; j++)
                if (same_figure(s, kin->parent->data->pdata[j]))
                    judge_quote(kin, s, kin->parent->data->pdata[j]);
        if (s->q->aspect == PC_ASPECT_SHARE && s->area == kin->child->info.area &&
            kin->child->claims->len == 0)
            judge_share(kin, s);
    }
}
