/* baseline: findings that an earlier result has too are put aside: what is left is new. */
#include "check/check.h"

static void uncount(PcResult *result, const PcVerdict *v) {
    guint *count = v->severity == PC_SEVERITY_ERROR     ? &result->errors
                   : v->severity == PC_SEVERITY_WARNING ? &result->warnings
                                                        : &result->infos;
    (*count)--;
}

void pc_result_set_baseline(PcResult *result, GHashTable *fingerprints) {
    g_autoptr(GPtrArray) all = result->findings;
    guint there = 0;
    result->has_baseline = true;
    result->findings = g_ptr_array_new_with_free_func(result->free_verdict);
    g_ptr_array_set_free_func(all, NULL);
    for (guint i = 0; i < all->len; i++) {
        PcVerdict *v = all->pdata[i];
        bool known = g_hash_table_contains(fingerprints, v->fingerprint);
        there += known;
        if (!known || v->waiver) {
            g_ptr_array_add(result->findings, v);
            continue;
        }
        uncount(result, v);
        g_ptr_array_add(result->known, v);
    }
    result->gone = g_hash_table_size(fingerprints) - there;
}
