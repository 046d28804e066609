/* restrict: a result cut down to what concerns some of its documents. */
#include "check/check.h"

static bool concerns(const PcVerdict *v, GHashTable *documents) {
    for (guint i = 0; i < v->evidence->len; i++)
        if (g_hash_table_contains(documents, g_array_index(v->evidence, PcEvidence, i).document))
            return true;
    return false;
}

static void keep_those(GPtrArray *verdicts, GHashTable *documents) {
    guint kept = 0;
    for (guint i = 0; i < verdicts->len; i++) {
        /* Those to be dropped gather at the end. */
        gpointer v = verdicts->pdata[i];
        if (!concerns(v, documents))
            continue;
        verdicts->pdata[i] = verdicts->pdata[kept];
        verdicts->pdata[kept++] = v;
    }
    g_ptr_array_set_size(verdicts, (gint)kept);
}

static void count_findings(PcResult *result) {
    result->errors = result->warnings = result->infos = result->waived = 0;
    for (guint i = 0; i < result->findings->len; i++) {
        const PcVerdict *v = result->findings->pdata[i];
        guint *count = v->waiver                            ? &result->waived
                       : v->severity == PC_SEVERITY_ERROR   ? &result->errors
                       : v->severity == PC_SEVERITY_WARNING ? &result->warnings
                                                            : &result->infos;
        (*count)++;
    }
}

void pc_result_restrict(PcResult *result, GHashTable *documents) {
    keep_those(result->findings, documents);
    keep_those(result->agreements, documents);
    keep_those(result->incomparable, documents);
    count_findings(result);
    result->compared = result->agreements->len + result->findings->len;
    result->documents = result->numbers = result->claims = 0;
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        if (!g_hash_table_contains(documents, d))
            continue;
        result->documents++;
        result->numbers += (guint)d->stats.numbers;
        result->claims += (guint)d->stats.claims;
    }
}
