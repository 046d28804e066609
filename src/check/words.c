/* words: a target given in words (与全市保持同步, 高于全市平均水平, 完成市下达目标, 与经济增长保持同步)
 * resolved against the figure it speaks of, or said to be unresolvable. */
#include "check/parents.h"
#include "check/vocabulary.h"

#include <string.h>

/* The relation a resolved target stands in to the figure, for the computation. */
static const char *relation_sign(PcWords words) {
    switch (words) {
    case PC_WORDS_ABOVE:
        return ">";
    case PC_WORDS_NOT_BELOW:
        return "≥";
    case PC_WORDS_BELOW:
        return "<";
    case PC_WORDS_NOT_ABOVE:
    case PC_WORDS_WITHIN_ORDER:
        return "≤";
    default:
        return "=";
    }
}

/* 增速与全市同步 speaks of the yearly growth, whatever it is read as. */
static bool speaks_of_growth(const PcKin *kin, const PcStatement *own) {
    const char *name = own->q->indicator;
    return own->aspect == PC_ASPECT_GROWTH ||
           (name && pc_term_at_end(kin->run->words, "growth-head", name, strlen(name)));
}

/* The statement the words lean on: the parent's target, a quota, or another indicator's target of this
 * document or, where that is in words too, of the parent's. */
static const PcStatement *leans_on(const PcKin *kin, const PcStatement *own) {
    const PcIndicator *other;
    int year = pc_period_end_year(own->period);
    switch (own->q->than) {
    case PC_THAN_PARENT:
        if (own->q->words == PC_WORDS_ORDER_FULFILLED || own->q->words == PC_WORDS_WITHIN_ORDER)
            return NULL; /* the order itself is not in the plan; quotas are looked up by the caller */
        const PcStatement *same = pc_parent_target(kin, own);
        if (!same && speaks_of_growth(kin, own))
            same = pc_find_target(kin->parent, own->indicator, PC_ASPECT_GROWTH, year);
        return same;
    case PC_THAN_INDICATOR:
        other = own->q->than_ref ? pc_indicator_by_id(kin->run->catalogue, own->q->than_ref) : NULL;
        const PcStatement *here = pc_find_target(kin->child, other, PC_ASPECT_GROWTH, year);
        if (here && here->numeric)
            return here;
        return pc_find_target(kin->parent, other, PC_ASPECT_GROWTH, year);
    default:
        return NULL;
    }
}

static void unresolvable(const PcKin *kin, const PcStatement *own, const PcStatement *figure) {
    PcVerdict *v = pc_verdict_new(kin->run, PC_VERDICT_INCOMPARABLE, "PC505");
    v->reason = "unresolvable-words";
    pc_verdict_add(v, "district", own);
    if (figure)
        pc_verdict_add(v, "city", figure);
    pc_verdict_publish(kin->run, v);
}

static void resolve(const PcKin *kin, const PcStatement *own, const PcStatement *figure) {
    g_autofree char *number = pc_statement_text(figure);
    PcVerdict *v = pc_verdict_new(kin->run, PC_VERDICT_DISAGREES, "PC505");
    pc_verdict_add(v, "district", own);
    pc_verdict_add(v, figure->document == kin->child ? "plan" : "city", figure);
    pc_verdict_arg(v, "words", own->q->words_text);
    pc_verdict_arg(v, "number", number);
    pc_verdict_arg(v, "other", figure->q->indicator);
    pc_verdict_compute(v, "%s → %s %s", own->q->words_text ? own->q->words_text : "",
                       relation_sign(own->q->words), number);
    pc_verdict_publish(kin->run, v);
}

void pc_check_words(const PcKin *kin) {
    for (guint i = 0; i < kin->child->data->len; i++) {
        const PcStatement *own = kin->child->data->pdata[i];
        if (own->q->words == PC_WORDS_NONE || own->q->status != PC_STATUS_TARGET || !own->has_period ||
            !own->indicator)
            continue;
        const PcStatement *figure = leans_on(kin, own);
        if (!figure)
            figure = own->q->than == PC_THAN_PARENT ? pc_allocated(kin, own) : NULL;
        if (figure && figure->numeric)
            resolve(kin, own, figure);
        else
            unresolvable(kin, own, figure);
    }
}
