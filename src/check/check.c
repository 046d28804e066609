/* check: runs the rule families one after the other and puts what they found in order. */
#include "check/check.h"

#include "check/index.h"
#include "check/levels.h"
#include "check/run.h"

#include <string.h>

/* By document (what has none are data files, which come first), place, severity, rule. */
static gint in_order(gconstpointer pa, gconstpointer pb) {
    const PcVerdict *a = *(PcVerdict *const *)pa, *b = *(PcVerdict *const *)pb;
    if (a->evidence->len == 0 || b->evidence->len == 0)
        return (a->evidence->len != 0) - (b->evidence->len != 0);
    const PcEvidence *ea = &g_array_index(a->evidence, PcEvidence, 0);
    const PcEvidence *eb = &g_array_index(b->evidence, PcEvidence, 0);
    guint da = ea->document ? ea->document->order : 0;
    guint db = eb->document ? eb->document->order : 0;
    if (da != db)
        return da < db ? -1 : 1;
    if (ea->place.line != eb->place.line)
        return ea->place.line < eb->place.line ? -1 : 1;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    int by_code = strcmp(a->rule->code, b->rule->code);
    return by_code ? by_code : strcmp(a->fingerprint, b->fingerprint);
}

static void count(PcResult *result) {
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        result->documents++;
        result->numbers += (guint)d->stats.numbers;
        result->claims += (guint)d->stats.claims;
        result->data += d->given->len;
    }
    result->compared = result->agreements->len + result->findings->len;
}

PcResult *pc_check(const PcCase *the_case) {
    PcResult *result = pc_result_new(the_case);
    g_autoptr(GHashTable) fingerprints = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) agreed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) used = g_hash_table_new(g_direct_hash, g_direct_equal);
    PcIndex *index = pc_index_new(the_case->ledger);
    PcVocabulary *words = pc_vocabulary_new(the_case->catalogue);
    PcLevels *levels = pc_levels_new(the_case->ledger, index, words);
    PcCheckRun run = {.the_case = the_case,
                      .catalogue = the_case->catalogue,
                      .ledger = the_case->ledger,
                      .result = result,
                      .index = index,
                      .words = words,
                      .levels = levels,
                      .fingerprints = fingerprints,
                      .agreed = agreed,
                      .told = told,
                      .waivers_used = used};
    pc_check_data_files(&run);
    pc_check_transcription(&run);
    pc_check_restated(&run);
    pc_check_conversions(&run);
    pc_check_rows(&run);
    pc_check_course(&run);
    pc_check_parts(&run);
    pc_check_sums(&run);
    pc_check_total_rows(&run);
    pc_check_table_parts(&run);
    pc_check_shares(&run);
    pc_check_changes(&run);
    pc_check_growth(&run);
    pc_check_pace(&run);
    pc_check_directions(&run);
    pc_check_beside(&run);
    pc_check_fulfilment(&run);
    pc_check_means(&run);
    pc_check_ratios(&run);
    pc_check_structure(&run);
    pc_check_lists(&run);
    pc_check_formulas(&run);
    pc_check_relations(&run);
    pc_check_bounds(&run);
    pc_check_lookalikes(&run);
    pc_check_parents(&run);
    pc_check_within(&run);
    pc_check_between(&run);
    pc_check_impossible(&run);
    pc_check_writing(&run);
    pc_check_waivers(&run);
    g_ptr_array_sort(result->findings, in_order);
    g_ptr_array_sort(result->agreements, in_order);
    g_ptr_array_sort(result->incomparable, in_order);
    count(result);
    pc_levels_free(levels);
    pc_vocabulary_free(words);
    pc_index_free(index);
    return result;
}
