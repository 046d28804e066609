/* baseline: the fingerprints of an earlier result. */
#include "session/baseline.h"

#include <string.h>

#include "session/json_input.h"

static const char way_out[] = "write one with `plancheck check -f json -o FILE`";

static bool is_fingerprint(const char *text) {
    return text && strlen(text) == 16 && strspn(text, "0123456789abcdef") == 16;
}

static bool add_findings(GHashTable *set, json_t *findings) {
    for (size_t i = 0; i < json_array_size(findings); i++) {
        const char *fingerprint = pc_json_member_text(json_array_get(findings, i), "fingerprint");
        if (!is_fingerprint(fingerprint))
            return false;
        g_hash_table_add(set, g_strdup(fingerprint));
    }
    return true;
}

/* What its own baseline had: such a result can be the next baseline. */
static bool add_known(GHashTable *set, json_t *result) {
    json_t *baseline = pc_json_member_object(result, "baseline");
    json_t *known = baseline ? pc_json_member_array(baseline, "known") : NULL;
    for (size_t i = 0; i < json_array_size(known); i++) {
        const char *fingerprint = pc_json_element_text(known, i);
        if (!is_fingerprint(fingerprint))
            return false;
        g_hash_table_add(set, g_strdup(fingerprint));
    }
    return true;
}

GHashTable *pc_baseline_load(const char *path, const PcLimits *limits, GError **error) {
    g_autoptr(GBytes) bytes = pc_read_file(path, limits, error);
    if (!bytes)
        return NULL;
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    json_auto_t *result = pc_json_input(path, text, length, error);
    if (!result) {
        g_prefix_error(error, "--baseline: ");
        return NULL;
    }
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    json_t *findings = pc_json_member_array(result, "findings");
    if (pc_json_member_count(result, "schema") != 1 || !findings) {
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "--baseline: %s: is no result of schema 1; %s",
                    path, way_out);
        return NULL;
    }
    if (!add_findings(set, findings) || !add_known(set, result)) {
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "--baseline: %s: a finding has no fingerprint; %s",
                    path, way_out);
        return NULL;
    }
    return g_steal_pointer(&set);
}
