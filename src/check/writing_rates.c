/* writing_rates: words of change that do not go with their unit: a rate that rises by % and an amount that
 * grows by 个百分点 (PC602), what falls by 倍 (PC603). */
#include "check/arithmetic.h"
#include "check/index.h"
#include "check/writing.h"

#include <string.h>

static bool has_dimension(const PcStatement *s, const char *dimension) {
    return s->unit && strcmp(s->unit->dimension, dimension) == 0;
}

/* Whether what is measured is a rate in %; *sure where nothing else can be meant. */
static bool is_rate(const PcWriting *w, const PcStatement *s, bool *sure) {
    const char *name = s->q->indicator;
    const PcTerm *noun = pc_word_at_end(w, "rate-noun", name);
    *sure = noun && pc_phrase_attribute(noun->phrase, "sure");
    if (pc_word_at_end(w, "growth-noun", name) || pc_word_at_end(w, "rate-not", name))
        return false;
    if (s->indicator && s->indicator->measures == PC_MEASURES_CHANGE)
        return false;
    if (s->indicator && strcmp(s->indicator->dimension, "ratio") == 0)
        return *sure = true;
    return s->indicator ? *sure : noun != NULL;
}

/* The verb of the kind right before the number, a bound between aside: 提高约 9.8%. *edge: where it begins.
 */
static const PcTerm *verb_before(const PcWriting *w, const char *kind, const PcSpot *spot, size_t *edge) {
    const PcTerm *verb = pc_word_before(w, kind, spot->sentence, spot->from, edge);
    if (!verb && pc_word_before(w, "before", spot->sentence, spot->from, edge))
        verb = pc_word_before(w, kind, spot->sentence, *edge, edge);
    return verb;
}

/* The statement of the number's group with this role; NULL where there is none. */
static const PcStatement *partner(const PcWriting *w, const PcStatement *s, PcRole role) {
    g_autoptr(GPtrArray) sentence = pc_index_sentence(w->run->index, s);
    for (guint i = 0; s->record->group && i < sentence->len; i++) {
        const PcStatement *other = sentence->pdata[i];
        if (other->record->role == role && g_strcmp0(other->record->group, s->record->group) == 0 &&
            other->numeric)
            return other;
    }
    return NULL;
}

typedef enum { UNKNOWN, A_DIFFERENCE, A_RATIO, NEITHER } Meaning;

/* What the values before and after say the change is. */
static Meaning meaning_of(const PcStatement *from, const PcStatement *to, const PcStatement *change) {
    if (!from || !to || !has_dimension(from, "ratio") || !has_dimension(to, "ratio"))
        return UNKNOWN;
    g_auto(PcInterval) a, b, by, negative;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&by);
    pc_interval_init(&negative);
    bool falls = mpq_cmp(to->value, from->value) < 0;
    pc_statement_rounded(falls ? to : from, &a);
    pc_statement_rounded(falls ? from : to, &b);
    pc_interval_sub(&by, &b, &a);
    if (pc_derived_fits(&by, change))
        return A_DIFFERENCE;
    if (!pc_growth_interval(from, to, &by))
        return NEITHER;
    mpq_set_si(negative.lo, -1, 1);
    pc_interval_set_point(&negative, negative.lo);
    if (falls)
        pc_interval_mul(&by, &by, &negative);
    return pc_derived_fits(&by, change) ? A_RATIO : NEITHER;
}

/* 占比由 13.2% 提高 9.8% 至 23.0%. */
static void check_rate(const PcWriting *w, const PcSpot *spot) {
    size_t edge;
    bool sure;
    const PcStatement *s = spot->s;
    if (s->q->aspect != PC_ASPECT_GROWTH || !has_dimension(s, "ratio") || g_strcmp0(s->q->unit, "%") != 0 ||
        !is_rate(w, s, &sure) || !verb_before(w, "rate-verb", spot, &edge))
        return;
    const PcStatement *from = partner(w, s, PC_ROLE_FROM), *to = partner(w, s, PC_ROLE_TO);
    Meaning meaning = meaning_of(from, to, s);
    size_t relative;
    if (meaning == A_RATIO || meaning == NEITHER ||
        (meaning == UNKNOWN && pc_word_before(w, "relative", spot->sentence, edge, &relative)))
        return;
    g_autofree char *found = pc_spot_slice(spot, edge, spot->to);
    g_autofree char *verb = pc_spot_slice(spot, edge, pc_spot_digits_end(spot));
    g_autofree char *instead = g_strconcat(verb, "个百分点", NULL);
    PcVerdict *v = pc_writing_finding(w, "PC602", spot, found, instead);
    if (meaning == A_DIFFERENCE) {
        g_autofree char *a = pc_statement_text(to), *b = pc_statement_text(from);
        pc_verdict_add(v, "from", from);
        pc_verdict_add(v, "to", to);
        pc_verdict_compute(v, "%s − %s = %s 个百分点", a, b, s->q->value);
    } else if (!sure) {
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    }
    pc_verdict_publish(w->run, v);
}

/* Whether a percentage stands before the number in its sentence: 增长7.7%，较上年增加2个百分点 moves a rate.
 */
static bool follows_rate(const PcWriting *w, const PcStatement *s) {
    g_autoptr(GPtrArray) sentence = pc_index_sentence(w->run->index, s);
    for (guint i = 0; i < sentence->len && sentence->pdata[i] != s; i++)
        if (has_dimension(sentence->pdata[i], "ratio"))
            return true;
    return false;
}

static bool is_amount(const PcWriting *w, const PcStatement *s) {
    if (pc_word_at_end(w, "rate-noun", s->q->indicator))
        return false;
    if (s->indicator)
        return strcmp(s->indicator->dimension, "ratio") != 0 &&
               strcmp(s->indicator->dimension, "number") != 0;
    return pc_word_at_end(w, "amount-noun", s->q->indicator) != NULL;
}

/* 零售总额增长 5 个百分点. */
static void check_amount(const PcWriting *w, const PcSpot *spot) {
    size_t edge;
    const PcStatement *s = spot->s;
    if (!has_dimension(s, "percentage-point") || !is_amount(w, s) ||
        pc_term_in(w->words, "pull", s->q->indicator) || !verb_before(w, "amount-verb", spot, &edge) ||
        follows_rate(w, s))
        return;
    g_autofree char *clause = pc_spot_clause(spot);
    if (pc_term_in(w->words, "rate-noun", clause))
        return;
    g_autofree char *found = pc_spot_slice(spot, edge, spot->to);
    g_autofree char *verb = pc_spot_slice(spot, edge, pc_spot_digits_end(spot));
    g_autofree char *instead = g_strconcat(verb, "%", NULL);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC602", spot, found, instead));
}

static void check_multiple(const PcWriting *w, const PcSpot *spot) {
    size_t edge;
    if (!has_dimension(spot->s, "multiple") || g_strcmp0(spot->s->q->unit, "倍") != 0 ||
        !verb_before(w, "decrease-verb", spot, &edge))
        return;
    g_autofree char *found = pc_spot_slice(spot, edge, spot->to);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC603", spot, found, NULL));
}

void pc_check_rate_words(const PcWriting *w, const PcSpot *spot) {
    check_rate(w, spot);
    check_amount(w, spot);
    check_multiple(w, spot);
}
