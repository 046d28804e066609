/* documents: PC4xx, one figure in several documents of one area. Statements that differ in nothing but their
 * 口径 are set side by side too: the difference is then named, not judged. */
#include "check/run.h"

#include <string.h>

/* Whether a statement is sure enough to be set against another document's: a known indicator measured in its
 * own dimension, a number, a period. */
static bool is_sure(const PcStatement *s) {
    if (!s->indicator || !s->numeric || !s->has_period || !s->unit || s->q->parts)
        return false;
    return s->aspect != PC_ASPECT_LEVEL || strcmp(s->unit->dimension, s->indicator->dimension) == 0;
}

/* The figure's identity without its 口径: the eighth field of the key is blanked. */
static char *family_key(const PcStatement *s) {
    g_auto(GStrv) fields = g_strsplit(s->figure->key, "|", -1);
    enum { QUALIFIER = 7 };
    if (g_strv_length(fields) > QUALIFIER) {
        g_free(fields[QUALIFIER]);
        fields[QUALIFIER] = g_strdup("");
    }
    return g_strjoinv("|", fields);
}

static bool agree(const PcStatement *a, const PcStatement *b) {
    g_auto(PcInterval) in_a, in_b;
    pc_interval_init(&in_a);
    pc_interval_init(&in_b);
    pc_statement_interval(a, &in_a);
    pc_statement_interval(b, &in_b);
    return pc_interval_overlaps(&in_a, &in_b);
}

static char *difference(const PcStatement *a, const PcStatement *b) {
    mpq_t d;
    mpq_init(d);
    mpq_sub(d, b->value, a->value);
    mpq_abs(d, d);
    mpq_div(d, d, a->scale);
    char *text = pc_decimal_print(d, MAX(a->decimals, b->decimals), true);
    mpq_clear(d);
    return text;
}

static void judge(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    bool agrees = agree(a, b);
    bool explained = a->q->qualifier && b->q->qualifier && strcmp(a->q->qualifier, b->q->qualifier) != 0;
    g_autofree char *in_a = pc_statement_text(a);
    g_autofree char *in_b = pc_statement_text(b);
    PcVerdict *v = pc_verdict_new(run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES,
                                  !agrees && explained ? "PC402" : "PC401");
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_arg(v, "qualifier_a", a->q->qualifier);
    pc_verdict_arg(v, "qualifier_b", b->q->qualifier);
    if (agrees) {
        pc_verdict_compute(v, "%s = %s", in_a, in_b);
    } else {
        g_autofree char *by = difference(a, b);
        pc_verdict_compute(v, "%s ≠ %s (Δ %s)", in_a, in_b, by);
    }
    pc_verdict_publish(run, v);
}

/* Each document's distinct values against those of the documents after it. */
static void check_family(PcCheckRun *run, const GPtrArray *statements) {
    for (guint i = 0; i < statements->len; i++)
        for (guint j = i + 1; j < statements->len; j++) {
            const PcStatement *a = statements->pdata[i], *b = statements->pdata[j];
            if (a->document != b->document)
                judge(run, a, b);
        }
}

/* Whether the family has a statement of this document with these values already. */
static bool is_repeated(const GPtrArray *statements, const PcStatement *s) {
    for (guint i = 0; i < statements->len; i++) {
        const PcStatement *other = statements->pdata[i];
        if (other->document == s->document && mpq_equal(other->value, s->value) &&
            mpq_equal(other->to, s->to) && g_strcmp0(other->q->qualifier, s->q->qualifier) == 0)
            return true;
    }
    return false;
}

void pc_check_documents(PcCheckRun *run) {
    g_autoptr(GHashTable) families =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            PcStatement *s = d->claims->pdata[j];
            if (!is_sure(s))
                continue;
            g_autofree char *key = family_key(s);
            GPtrArray *family = g_hash_table_lookup(families, key);
            if (!family) {
                family = g_ptr_array_new();
                g_hash_table_insert(families, g_steal_pointer(&key), family);
                g_ptr_array_add(order, family);
            }
            if (!is_repeated(family, s))
                g_ptr_array_add(family, s);
        }
    }
    for (guint i = 0; i < order->len; i++)
        check_family(run, order->pdata[i]);
}
