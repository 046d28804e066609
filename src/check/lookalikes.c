/* lookalikes: two indicators that the catalogue holds apart, side by side in one document as if one were the
 * other's baseline, or the table's form of the text's (PC315). They are named, never compared. */
#include "check/run.h"

#include <string.h>

/* Where a document states an indicator's level: the first statement of each kind, NULL where there is none.
 */
typedef struct {
    const PcStatement *actual, *target, *text, *cell;
} Seen;

static void keep_first(const PcStatement **place, const PcStatement *s) {
    if (!*place)
        *place = s;
}

/* Indicator → Seen, of the document's own area. */
static GHashTable *read_document(const PcLedgerDocument *d, GPtrArray *order) {
    GHashTable *seen = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
    for (guint i = 0; i < d->claims->len; i++) {
        const PcStatement *s = d->claims->pdata[i];
        if (!s->numeric || !s->indicator || s->indicator->n_unlike == 0 || s->aspect != PC_ASPECT_LEVEL ||
            !s->unit || s->area != d->info.area)
            continue;
        Seen *own = g_hash_table_lookup(seen, s->indicator);
        if (!own) {
            own = g_new0(Seen, 1);
            g_hash_table_insert(seen, (gpointer)s->indicator, own);
            g_ptr_array_add(order, (gpointer)s->indicator);
        }
        keep_first(s->q->status == PC_STATUS_TARGET ? &own->target : &own->actual, s);
        keep_first(s->record->table ? &own->cell : &own->text, s);
    }
    return seen;
}

static bool same_dimension(const PcStatement *a, const PcStatement *b) {
    return strcmp(a->unit->dimension, b->unit->dimension) == 0;
}

static bool same_year(const PcStatement *a, const PcStatement *b) {
    return a->has_period && b->has_period && a->period.last == b->period.last;
}

/* Whether a reader may take one name for the other; parts and wholes with other names are told apart. */
static bool sounds_alike(const PcStatement *a, const PcStatement *b) {
    enum { ALIKE = 40 }; /* of 100 */
    if (mpq_equal(a->value, b->value))
        return true;
    return a->q->indicator && b->q->indicator &&
           pc_phrase_likeness(a->q->indicator, b->q->indicator) >= ALIKE;
}

/* The two statements a reader would take for one figure: one indicator only as it is and the other only as it
 * shall be, or the one only in the text and the other only in the table, of one year. */
static bool find_pair(const Seen *a, const Seen *b, const PcStatement **first, const PcStatement **second) {
    const PcStatement *const pairs[][2] = {
        {!a->target && !b->actual ? a->actual : NULL, b->target},
        {!b->target && !a->actual ? b->actual : NULL, a->target},
        {!a->cell && !b->text ? a->text : NULL, b->cell},
        {!b->cell && !a->text ? b->text : NULL, a->cell},
    };
    enum { BY_STATUS = 2 };
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        *first = pairs[i][0];
        *second = pairs[i][1];
        if (*first && *second && same_dimension(*first, *second) && sounds_alike(*first, *second) &&
            (i < BY_STATUS || same_year(*first, *second)))
            return true;
    }
    return false;
}

static void report(PcCheckRun *run, const PcStatement *a, const PcStatement *b, const PcUnlike *why) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC315");
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_arg(v, "other", b->q->indicator);
    if (why->text)
        pc_verdict_arg(v, "why", why->text);
    pc_verdict_publish(run, v);
}

static void check_indicator(PcCheckRun *run, GHashTable *seen, const PcIndicator *indicator) {
    for (size_t i = 0; i < indicator->n_unlike; i++) {
        const PcUnlike *why = &indicator->unlike[i];
        const PcIndicator *other = pc_indicator_by_id(run->catalogue, why->ref);
        const Seen *a = g_hash_table_lookup(seen, indicator),
                   *b = other ? g_hash_table_lookup(seen, other) : NULL;
        const PcStatement *first, *second;
        /* each pair names the other; it is looked at from the side of the smaller id */
        if (b && strcmp(indicator->id, other->id) < 0 && find_pair(a, b, &first, &second))
            report(run, first, second, why);
    }
}

void pc_check_lookalikes(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        g_autoptr(GPtrArray) order = g_ptr_array_new();
        g_autoptr(GHashTable) seen = read_document(run->ledger->documents->pdata[i], order);
        for (guint k = 0; k < order->len; k++)
            check_indicator(run, seen, order->pdata[k]);
    }
}
