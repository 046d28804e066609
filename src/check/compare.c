/* compare: what changed between two results of one workspace.
 *
 * Data are matched by what they speak of: first by all that tells figures apart, then, for those that are
 * left, by name and place, so that a changed period is one change and not a datum gone and another come. */
#include "check/compare.h"

#include <string.h>

static void change_free(gpointer data) {
    PcDatumChange *change = data;
    g_ptr_array_unref(change->depends);
    g_free(change);
}

void pc_comparison_free(PcComparison *c) {
    g_ptr_array_unref(c->data);
    g_ptr_array_unref(c->brought);
    g_ptr_array_unref(c->gone);
    g_array_unref(c->changed);
    g_free(c);
}

/* ---- data
 * -------------------------------------------------------------------------------------------------- */

/* How surely two data are the same datum, from the surest on. */
typedef enum { BY_FIGURE, BY_NAME, BY_ROW, WAYS } Way;

static void add_field(GString *key, const char *field) {
    g_string_append(key, field ? field : "");
    g_string_append_c(key, '\n');
}

/* What a datum is matched by; NULL where it cannot be matched this way. The caller owns it. */
static char *key_of(const PcStatement *s, Way way) {
    const PcDatum *d = s->datum;
    const PcQuantity *q = s->q;
    if (way == BY_ROW && (!d->table || !d->row))
        return NULL;
    GString *key = g_string_new(NULL);
    bool issued = d->kind == PC_DATUM_ALLOCATED || d->kind == PC_DATUM_AMENDS;
    add_field(key, s->document->info.doc);
    g_string_append_printf(key, "%d %d\n", issued ? (int)d->kind : -1, (int)q->status);
    add_field(key, q->part);
    add_field(key, d->table);
    if (way == BY_ROW) {
        g_string_append_printf(key, "%u", d->row);
        return g_string_free(key, FALSE);
    }
    add_field(key, way == BY_FIGURE && q->indicator_id ? q->indicator_id : q->indicator);
    if (way == BY_NAME)
        return g_string_free(key, FALSE);
    const char *const fields[] = {q->area,  q->area_name, q->period, q->base,
                                  q->whole, q->qualifier, d->number};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        add_field(key, fields[i]);
    g_string_append_printf(key, "%d %d", (int)q->aspect, (int)q->annual);
    return g_string_free(key, FALSE);
}

/* Whether what the data say of one figure is the same. */
static bool same_datum(const PcStatement *a, const PcStatement *b) {
    const PcQuantity *p = a->q, *q = b->q;
    const char *const fields[][2] = {{p->value, q->value},
                                     {p->value_to, q->value_to},
                                     {p->parts, q->parts},
                                     {p->unit, q->unit},
                                     {p->hedge, q->hedge},
                                     {p->indicator, q->indicator},
                                     {p->indicator_id, q->indicator_id},
                                     {p->area, q->area},
                                     {p->area_name, q->area_name},
                                     {p->period, q->period},
                                     {p->base, q->base},
                                     {p->whole, q->whole},
                                     {p->qualifier, q->qualifier},
                                     {p->words_text, q->words_text},
                                     {p->than_ref, q->than_ref}};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (g_strcmp0(fields[i][0], fields[i][1]) != 0)
            return false;
    return p->comparator == q->comparator && p->aspect == q->aspect && p->annual == q->annual &&
           p->direction == q->direction && p->status == q->status && p->vintage == q->vintage &&
           p->attribute == q->attribute && p->words == q->words && p->than == q->than &&
           a->datum->kind == b->datum->kind;
}

static GPtrArray *data_of(const PcResult *result) {
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        for (guint k = 0; k < d->given->len; k++)
            g_ptr_array_add(all, d->given->pdata[k]);
    }
    return all;
}

static void free_queue(gpointer queue) {
    g_queue_free(queue);
}

/* The data not yet matched, by key, each key's in order. */
static GHashTable *index_data(const GPtrArray *data, GHashTable *matched, Way way) {
    GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_queue);
    for (guint i = 0; i < data->len; i++) {
        char *key = g_hash_table_contains(matched, data->pdata[i]) ? NULL : key_of(data->pdata[i], way);
        if (!key)
            continue;
        GQueue *queue = g_hash_table_lookup(index, key);
        if (!queue) {
            queue = g_queue_new();
            g_hash_table_insert(index, g_strdup(key), queue);
        }
        g_queue_push_tail(queue, data->pdata[i]);
        g_free(key);
    }
    return index;
}

/* Pairs the data of `before` and `after` that share a key; `pairs` maps each to its other. */
static void match(const GPtrArray *before, const GPtrArray *after, GHashTable *pairs, Way way) {
    g_autoptr(GHashTable) index = index_data(before, pairs, way);
    for (guint i = 0; i < after->len; i++) {
        PcStatement *s = after->pdata[i];
        g_autofree char *key = g_hash_table_contains(pairs, s) ? NULL : key_of(s, way);
        GQueue *queue = key ? g_hash_table_lookup(index, key) : NULL;
        PcStatement *other = queue ? g_queue_pop_head(queue) : NULL;
        if (!other)
            continue;
        g_hash_table_insert(pairs, s, other);
        g_hash_table_insert(pairs, other, s);
    }
}

/* ---- what depends on a datum
 * ------------------------------------------------------------------------------- */

static void index_verdicts(GHashTable *index, const GPtrArray *verdicts) {
    for (guint i = 0; i < verdicts->len; i++) {
        PcVerdict *v = verdicts->pdata[i];
        for (guint k = 0; k < v->evidence->len; k++) {
            const PcStatement *s = g_array_index(v->evidence, PcEvidence, k).statement;
            GPtrArray *list = s ? g_hash_table_lookup(index, s) : NULL;
            if (s && !list) {
                list = g_ptr_array_new();
                g_hash_table_insert(index, (gpointer)s, list);
            }
            if (s && (list->len == 0 || list->pdata[list->len - 1] != v))
                g_ptr_array_add(list, v);
        }
    }
}

static void add_change(PcComparison *c, GHashTable *verdicts, const PcStatement *before,
                       const PcStatement *after) {
    PcDatumChange *change = g_new0(PcDatumChange, 1);
    change->before = before;
    change->after = after;
    GPtrArray *depends = after ? g_hash_table_lookup(verdicts, after) : NULL;
    change->depends = depends ? g_ptr_array_ref(depends) : g_ptr_array_new();
    g_ptr_array_add(c->data, change);
}

static void compare_data(PcComparison *c) {
    g_autoptr(GPtrArray) before = data_of(c->before), after = data_of(c->after);
    g_autoptr(GHashTable) pairs = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GHashTable) verdicts =
        g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    const GPtrArray *const lists[] = {c->after->findings, c->after->known, c->after->agreements};
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        index_verdicts(verdicts, lists[i]);
    for (Way way = BY_FIGURE; way < WAYS; way++)
        match(before, after, pairs, way);
    for (guint i = 0; i < after->len; i++) {
        const PcStatement *s = after->pdata[i], *other = g_hash_table_lookup(pairs, s);
        if (!other || !same_datum(other, s))
            add_change(c, verdicts, other, s);
    }
    for (guint i = 0; i < before->len; i++)
        if (!g_hash_table_contains(pairs, before->pdata[i]))
            add_change(c, verdicts, before->pdata[i], NULL);
}

/* ---- findings
 * ---------------------------------------------------------------------------------------------- */

/* All findings, those that a baseline has too among them. */
static GPtrArray *findings_of(const PcResult *result) {
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < result->findings->len; i++)
        g_ptr_array_add(all, result->findings->pdata[i]);
    for (guint i = 0; i < result->known->len; i++)
        g_ptr_array_add(all, result->known->pdata[i]);
    return all;
}

static GHashTable *by_fingerprint(const GPtrArray *findings) {
    GHashTable *set = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < findings->len; i++)
        g_hash_table_add(set, ((PcVerdict *)findings->pdata[i])->fingerprint);
    return set;
}

/* The figures of a finding, its values left aside. The caller owns it. */
static char *figures_of(const PcVerdict *v) {
    GString *key = g_string_new(v->rule->code);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcStatement *s = e->statement;
        const char *name = s && s->indicator ? s->indicator->id : e->indicator;
        const char *doc = e->document ? e->document->info.doc : NULL;
        g_string_append_printf(key, "\n%s|%s|%s|%s", e->role, doc ? doc : "", name ? name : "",
                               e->period ? e->period : "");
    }
    return g_string_free(key, FALSE);
}

/* A finding gone and one brought that speak of the same figures are one that changed. */
static void pair_findings(PcComparison *c) {
    g_autoptr(GHashTable) gone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_queue);
    for (guint i = 0; i < c->gone->len; i++) {
        char *key = figures_of(c->gone->pdata[i]);
        GQueue *queue = g_hash_table_lookup(gone, key);
        if (!queue) {
            queue = g_queue_new();
            g_hash_table_insert(gone, g_strdup(key), queue);
        }
        g_queue_push_tail(queue, c->gone->pdata[i]);
        g_free(key);
    }
    for (guint i = 0; i < c->brought->len;) {
        g_autofree char *key = figures_of(c->brought->pdata[i]);
        GQueue *queue = g_hash_table_lookup(gone, key);
        PcFindingChange change = {queue ? g_queue_pop_head(queue) : NULL, c->brought->pdata[i]};
        if (!change.before) {
            i++;
            continue;
        }
        g_array_append_val(c->changed, change);
        g_ptr_array_remove(c->gone, (gpointer)change.before);
        g_ptr_array_remove_index(c->brought, i);
    }
}

static void compare_findings(PcComparison *c) {
    g_autoptr(GPtrArray) before = findings_of(c->before), after = findings_of(c->after);
    g_autoptr(GHashTable) was = by_fingerprint(before), is = by_fingerprint(after);
    for (guint i = 0; i < after->len; i++) {
        PcVerdict *v = after->pdata[i];
        if (g_hash_table_contains(was, v->fingerprint))
            c->kept++;
        else
            g_ptr_array_add(c->brought, v);
    }
    for (guint i = 0; i < before->len; i++) {
        PcVerdict *v = before->pdata[i];
        if (!g_hash_table_contains(is, v->fingerprint))
            g_ptr_array_add(c->gone, v);
    }
    pair_findings(c);
}

PcComparison *pc_compare(const PcResult *before, const PcResult *after) {
    PcComparison *c = g_new0(PcComparison, 1);
    c->before = before;
    c->after = after;
    c->data = g_ptr_array_new_with_free_func(change_free);
    c->brought = g_ptr_array_new();
    c->gone = g_ptr_array_new();
    c->changed = g_array_new(FALSE, FALSE, sizeof(PcFindingChange));
    compare_data(c);
    compare_findings(c);
    return c;
}
