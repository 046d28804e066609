/* structure: the members of a ratio that divides a whole (三次产业结构 7.2:43.1:49.7) against what is said of
 * each of them elsewhere: its share (PC301, PC401), its amount and the whole's (PC303). Which indicators the
 * members are is data (ties.xml, members). */
#include "check/arithmetic.h"
#include "check/levels.h"

#include <string.h>

enum { MOST = 6 };

/* One ratio and what its members are. */
typedef struct {
    PcCheckRun *run;
    const PcStatement *s;
    char **shares, **values; /* indicator ids: of each member's share, of its amount */
    const char *whole;       /* indicator id of the whole's amount */
    PcInterval member[MOST];
    char **printed;
    guint n;
} Structure;

/* The member as an interval of fractions of the whole the ratio adds up to. */
static bool read_members(Structure *t) {
    enum { MOST_DIGITS = 20, HUNDRED = 100 };
    mpq_t q, percent, sum;
    bool sound = true;
    mpq_inits(q, percent, sum, NULL);
    mpq_set_ui(percent, 1, HUNDRED);
    for (guint i = 0; i < t->n && sound; i++) {
        int decimals;
        sound = pc_decimal_parse(t->printed[i], MOST_DIGITS, q, &decimals);
        if (!sound)
            break;
        mpq_add(sum, sum, q);
        pc_interval_set_rounded(&t->member[i], q, decimals);
        pc_interval_scale(&t->member[i], &t->member[i], percent);
    }
    sound = sound && mpq_cmp_ui(sum, HUNDRED - 5, 1) > 0 && mpq_cmp_ui(sum, HUNDRED + 5, 1) < 0;
    mpq_clears(q, percent, sum, NULL);
    return sound;
}

static GArray *levels_of(const Structure *t, const char *id, PcPeriod period) {
    const PcLevelQuery query = {.name = id,
                                .area = t->s->area,
                                .area_name = t->s->q->area_name,
                                .aspect = PC_ASPECT_LEVEL,
                                .period = period,
                                .document = t->s->document};
    GArray *found = pc_levels_find(t->run->levels, &query);
    for (guint i = found->len; i-- > 0;) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        if (level->scope || level->s->q->status != t->s->q->status || level->s->q->part)
            g_array_remove_index(found, i);
    }
    return found;
}

/* 43.1 of 7.2:43.1:49.7 beside 第二产业占比 42.5%. */
static void check_share(const Structure *t, guint i) {
    g_autoptr(GArray) found = levels_of(t, t->shares[i], t->s->period);
    for (guint k = 0; k < found->len; k++) {
        const PcStatement *share = g_array_index(found, PcLevel, k).s;
        if (strcmp(share->unit->dimension, "ratio") != 0)
            continue;
        bool agrees = pc_derived_fits(&t->member[i], share);
        g_autofree char *stated = pc_statement_text(share);
        const char *code = share->document == t->s->document ? "PC301" : "PC401";
        PcVerdict *v = pc_verdict_new(t->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, code);
        pc_verdict_add(v, "share", share);
        pc_verdict_add(v, "ratio", t->s);
        pc_verdict_compute(v, "%s（%s）%s %s", t->printed[i], t->s->q->parts, agrees ? "=" : "≠", stated);
        pc_verdict_publish(t->run, v);
    }
}

/* 43.1 beside 第二产业增加值 ÷ 地区生产总值. */
static void check_amount(const Structure *t, guint i) {
    g_autoptr(GArray) parts = levels_of(t, t->values[i], t->s->period);
    g_autoptr(GArray) wholes = levels_of(t, t->whole, t->s->period);
    g_auto(PcInterval) a, b, q;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&q);
    if (parts->len == 0 || wholes->len == 0)
        return;
    const PcStatement *part = g_array_index(parts, PcLevel, 0).s,
                      *whole = g_array_index(wholes, PcLevel, 0).s;
    pc_statement_interval(part, &a);
    pc_statement_interval(whole, &b);
    if (strcmp(part->unit->dimension, whole->unit->dimension) != 0 || !pc_interval_div(&q, &a, &b))
        return;
    bool agrees = pc_interval_overlaps(&q, &t->member[i]);
    mpq_t percent;
    mpq_init(percent);
    mpq_set_ui(percent, 1, 100);
    g_autofree char *in_part = pc_statement_text(part), *in_whole = pc_statement_text(whole);
    g_autofree char *gives = pc_interval_text(&q, percent, 1, "%");
    mpq_clear(percent);
    PcVerdict *v = pc_verdict_new(t->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC303");
    bool one_document = part->document == t->s->document && whole->document == t->s->document;
    if (!one_document || part->q->vintage != whole->q->vintage)
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_add(v, "ratio", t->s);
    pc_verdict_add(v, "part", part);
    pc_verdict_add(v, "whole", whole);
    pc_verdict_arg(v, "part", in_part);
    pc_verdict_arg(v, "whole", in_whole);
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s ÷ %s = %s %s %s（%s）", in_part, in_whole, gives, agrees ? "=" : "≠",
                       t->printed[i], t->s->q->parts);
    pc_verdict_publish(t->run, v);
}

static bool open_structure(PcCheckRun *run, const PcStatement *s, const PcTerm *term, Structure *out) {
    const char *shares = pc_phrase_attribute(term->phrase, "shares");
    const char *values = pc_phrase_attribute(term->phrase, "values");
    *out = (Structure){.run = run,
                       .s = s,
                       .whole = pc_phrase_attribute(term->phrase, "whole"),
                       .shares = g_strsplit(shares ? shares : "", " ", -1),
                       .values = g_strsplit(values ? values : "", " ", -1),
                       .printed = g_strsplit(s->q->parts, ":", -1)};
    out->n = g_strv_length(out->printed);
    for (guint i = 0; i < MOST; i++)
        pc_interval_init(&out->member[i]);
    return out->n <= MOST && out->whole && g_strv_length(out->shares) == out->n &&
           g_strv_length(out->values) == out->n && read_members(out);
}

static void close_structure(Structure *t) {
    g_strfreev(t->shares);
    g_strfreev(t->values);
    g_strfreev(t->printed);
    for (guint i = 0; i < MOST; i++)
        pc_interval_clear(&t->member[i]);
}

static void check_ratio(PcCheckRun *run, const PcStatement *s) {
    const GArray *terms = pc_vocabulary_terms(run->words, "members");
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *term = &g_array_index(terms, PcTerm, i);
        if (strcmp(term->text, s->indicator->id) != 0)
            continue;
        Structure t;
        if (open_structure(run, s, term, &t))
            for (guint k = 0; k < t.n; k++) {
                check_share(&t, k);
                check_amount(&t, k);
            }
        close_structure(&t);
    }
}

void pc_check_structure(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (s->q->parts && s->indicator && s->has_period)
                check_ratio(run, s);
        }
    }
}
