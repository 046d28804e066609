/* transcription: PC2xx, plan data against the text it was taken from.
 *
 * Each datum is paired with the claim that states it: first with claims printed exactly alike, then with
 * claims of the same figure printed otherwise. What differs in print is a finding (value, precision,
 * comparator, hedge, unit), and so is a datum without a claim and a cell of an indicator table without a
 * datum. */
#include "check/run.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    PcStatement *datum, *claim;
    int score;
    guint order;
} Pair;

/* What stands on both sides of a pairing is reduced once. */
typedef struct {
    PcCheckRun *run;
    const PcLedgerDocument *document;
    GHashTable *phrase_keys; /* PcStatement* → char* */
    GHashTable *by_value;    /* value text → GPtrArray of claims */
} Pairing;

static const char *phrase_key(Pairing *p, const PcStatement *s) {
    char *key = g_hash_table_lookup(p->phrase_keys, s);
    if (!key) {
        key = pc_phrase_key(p->run->ledger, s->q->indicator ? s->q->indicator : "", p->document->info.area);
        g_hash_table_insert(p->phrase_keys, (gpointer)s, key);
    }
    return key;
}

static bool same_unit(const PcQuantity *a, const PcQuantity *b) {
    if (a->unit_id && b->unit_id)
        return strcmp(a->unit_id, b->unit_id) == 0;
    return g_strcmp0(a->unit, b->unit) == 0;
}

/* 突破 and 首次突破, 以上 and 及以上 bound alike. */
static bool same_hedge(const char *a, const char *b) {
    return g_strcmp0(a, b) == 0 || (a && b && (strstr(a, b) || strstr(b, a)));
}

static bool printed_alike(const PcQuantity *a, const PcQuantity *b) {
    bool same_number = a->parts && b->parts
                           ? strcmp(a->parts, b->parts) == 0
                           : g_strcmp0(a->value, b->value) == 0 && g_strcmp0(a->value_to, b->value_to) == 0 &&
                                 g_strcmp0(a->parts, b->parts) == 0;
    return same_number && a->comparator == b->comparator && same_hedge(a->hedge, b->hedge) && same_unit(a, b);
}

/* How surely a claim speaks of a datum's figure, 0 to 200. */
static int identity_score(Pairing *p, const PcStatement *datum, const PcStatement *claim) {
    int score = pc_phrase_likeness(phrase_key(p, datum), phrase_key(p, claim));
    if (datum->indicator && datum->indicator == claim->indicator && score < 90)
        score = 90;
    else if (datum->indicator && claim->indicator && datum->indicator != claim->indicator)
        score /= 2;
    if (datum->has_period && claim->has_period &&
        pc_period_end_year(datum->period) == pc_period_end_year(claim->period))
        score += 30;
    score += (datum->datum->table != NULL) == (claim->record->table != 0) ? 20 : -10;
    score += datum->q->status == claim->q->status ? 10 : 0;
    score += datum->aspect == claim->aspect ? 10 : 0;
    score += datum->direction == claim->direction ? 5 : 0;
    score += datum->datum->row && datum->datum->row == claim->record->row ? 15 : 0;
    return score;
}

static gint best_first(gconstpointer pa, gconstpointer pb) {
    const Pair *a = pa, *b = pb;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void tie(PcStatement *datum, PcStatement *claim) {
    datum->stated = claim;
    claim->datum_of = datum;
}

static void take_best(GArray *pairs) {
    g_array_sort(pairs, best_first);
    for (guint i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        if (!pair->datum->stated && !pair->claim->datum_of)
            tie(pair->datum, pair->claim);
    }
}

/* Quotas and amendments are stated by other documents than the text. */
static bool is_of_the_text(const PcStatement *datum) {
    return datum->datum->kind != PC_DATUM_ALLOCATED && datum->datum->kind != PC_DATUM_AMENDS;
}

static bool is_words(const PcStatement *s) {
    return s->q->words != PC_WORDS_NONE;
}

/* What claims are looked up by: the printed value, a ratio's parts; targets in words lie together. */
static const char *value_key(const PcStatement *s) {
    return is_words(s) ? "words" : s->q->parts ? s->q->parts : s->q->value;
}

static void index_by_value(Pairing *p) {
    for (guint i = 0; i < p->document->claims->len; i++) {
        PcStatement *claim = p->document->claims->pdata[i];
        const char *value = value_key(claim);
        if (!value)
            continue;
        GPtrArray *list = g_hash_table_lookup(p->by_value, value);
        if (!list) {
            list = g_ptr_array_new();
            g_hash_table_insert(p->by_value, (gpointer)value, list);
        }
        g_ptr_array_add(list, claim);
    }
}

/* The same relation in the same words; one side may print more of them. */
static bool words_alike(const PcStatement *a, const PcStatement *b) {
    g_autofree char *in_a = g_strdup(a->q->words_text ? a->q->words_text : "");
    g_autofree char *in_b = g_strdup(b->q->words_text ? b->q->words_text : "");
    char *const texts[] = {in_a, in_b};
    for (int i = 0; i < 2; i++) {
        char *to = texts[i];
        for (const char *from = to; *from; from++)
            if (*from != ' ')
                *to++ = *from;
        *to = '\0';
    }
    return a->q->words == b->q->words && (strstr(in_a, in_b) || strstr(in_b, in_a));
}

/* Claims printed exactly like the datum, of at least `least` likeness in what they speak of. */
static void pair_printed_alike(Pairing *p, int least) {
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    for (guint i = 0; i < p->document->data->len; i++) {
        PcStatement *datum = p->document->data->pdata[i];
        const char *value = value_key(datum);
        GPtrArray *claims = datum->stated || !value || !is_of_the_text(datum)
                                ? NULL
                                : g_hash_table_lookup(p->by_value, value);
        for (guint j = 0; claims && j < claims->len; j++) {
            PcStatement *claim = claims->pdata[j];
            if (claim->datum_of)
                continue;
            if (is_words(datum) ? !words_alike(datum, claim) : !printed_alike(datum->q, claim->q))
                continue;
            Pair pair = {datum, claim, identity_score(p, datum, claim), i};
            if (pair.score >= least)
                g_array_append_val(pairs, pair);
        }
    }
    take_best(pairs);
}

/* Whether the claim speaks of several things at once, the datum's among them: A和B均达到x. */
static bool names_too(Pairing *p, const PcStatement *claim, const PcStatement *datum) {
    return strstr(phrase_key(p, claim), phrase_key(p, datum)) != NULL;
}

/* Data that share a claim with another datum. */
static void pair_shared(Pairing *p) {
    for (guint i = 0; i < p->document->data->len; i++) {
        PcStatement *datum = p->document->data->pdata[i];
        const char *value = value_key(datum);
        GPtrArray *claims = datum->stated || !value ? NULL : g_hash_table_lookup(p->by_value, value);
        for (guint j = 0; claims && !datum->stated && j < claims->len; j++) {
            PcStatement *claim = claims->pdata[j];
            if (claim->datum_of && !is_words(datum) && printed_alike(datum->q, claim->q) &&
                names_too(p, claim, datum))
                datum->stated = claim;
        }
    }
}

/* Claims of the same figure that are printed otherwise. */
static void pair_same_figure(Pairing *p) {
    enum { SURE = 130 };
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    for (guint i = 0; i < p->document->data->len; i++) {
        PcStatement *datum = p->document->data->pdata[i];
        for (guint j = 0; is_of_the_text(datum) && !datum->stated && j < p->document->claims->len; j++) {
            PcStatement *claim = p->document->claims->pdata[j];
            if (claim->datum_of || is_words(datum) != is_words(claim))
                continue;
            Pair pair = {datum, claim, identity_score(p, datum, claim), i};
            if (pair.score >= SURE && datum->aspect == claim->aspect)
                g_array_append_val(pairs, pair);
        }
    }
    take_best(pairs);
}

static const char *rule_of_difference(const PcStatement *datum, const PcStatement *claim) {
    const PcQuantity *a = datum->q, *b = claim->q;
    if (is_words(datum))
        return "PC201";
    bool same_value = datum->numeric && claim->numeric && mpq_equal(datum->value, claim->value) &&
                      mpq_equal(datum->to, claim->to);
    if (a->parts || b->parts ? g_strcmp0(a->parts, b->parts) != 0 : !same_value)
        return "PC201";
    return "PC202";
}

static void judge(PcCheckRun *run, PcStatement *datum) {
    const PcStatement *claim = datum->stated;
    bool alike = claim && (is_words(datum) ? words_alike(datum, claim) : printed_alike(datum->q, claim->q));
    const char *code = !claim ? "PC204" : alike ? "PC201" : rule_of_difference(datum, claim);
    PcVerdict *v = pc_verdict_new(run, alike ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, code);
    if (!claim && is_words(datum))
        v->severity = MIN(v->severity, PC_SEVERITY_INFO); /* words may stand there in another order */
    pc_verdict_add(v, "data", datum);
    if (claim) {
        g_autofree char *in_data = pc_statement_text(datum);
        g_autofree char *in_text = pc_statement_text(claim);
        pc_verdict_add(v, "text", claim);
        pc_verdict_compute(v, "%s %s %s", in_data, alike ? "=" : "≠", in_text);
    }
    pc_verdict_publish(run, v);
}

static void judge_attribute(PcCheckRun *run, PcStatement *datum) {
    const PcStatement *claim = datum->stated;
    if (!claim || !datum->q->attribute || !claim->q->attribute || datum->q->attribute == claim->q->attribute)
        return;
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC203");
    pc_verdict_add(v, "data", datum);
    pc_verdict_add(v, "text", claim);
    pc_verdict_arg(v, "attribute_a", pc_attribute_name(datum->q->attribute));
    pc_verdict_arg(v, "attribute_b", pc_attribute_name(claim->q->attribute));
    pc_verdict_publish(run, v);
}

/* Cells of an indicator table (one that says 约束性 or 预期性) that no datum records. */
static void judge_left_out(PcCheckRun *run, const PcLedgerDocument *d) {
    for (guint i = 0; i < d->claims->len; i++) {
        const PcStatement *claim = d->claims->pdata[i];
        if (!claim->record->table || claim->q->attribute == PC_ATTRIBUTE_NONE || claim->datum_of)
            continue;
        PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC205");
        pc_verdict_add(v, "text", claim);
        pc_verdict_arg(v, "head", claim->record->head);
        pc_verdict_publish(run, v);
    }
}

static void check_document(PcCheckRun *run, const PcLedgerDocument *d) {
    enum { ALIKE = 75, LIKELY = 45, ANY = 20 };
    Pairing p = {.run = run,
                 .document = d,
                 .phrase_keys = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free),
                 .by_value =
                     g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref)};
    index_by_value(&p);
    pair_printed_alike(&p, ALIKE);
    pair_printed_alike(&p, LIKELY);
    pair_shared(&p);
    pair_same_figure(&p);
    pair_printed_alike(&p, ANY);
    for (guint i = 0; i < d->data->len; i++) {
        if (!is_of_the_text(d->data->pdata[i]))
            continue;
        judge(run, d->data->pdata[i]);
        judge_attribute(run, d->data->pdata[i]);
    }
    judge_left_out(run, d);
    g_hash_table_unref(p.by_value);
    g_hash_table_unref(p.phrase_keys);
}

void pc_check_transcription(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        /* A document without a text has nothing to be transcribed from. */
        if (d->plan && d->stats.numbers && !d->partial && !d->standin)
            check_document(run, d);
    }
}
