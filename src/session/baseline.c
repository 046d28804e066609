/* baseline: the fingerprints of an earlier result. */
#include "session/baseline.h"

#include <string.h>

#include "session/json_input.h"

#define WAY_OUT_ZH "请用 `plancheck check -f json -o 文件` 写出"
#define WAY_OUT_EN "write one with `plancheck check -f json -o FILE`"

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
        pc_fail_prefix(error, "--baseline: ");
        return NULL;
    }
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    json_t *findings = pc_json_member_array(result, "findings");
    if (pc_json_member_count(result, "schema") != 1 || !findings) {
        pc_fail(error, PC_ERROR_UNREADABLE, "--baseline：%s：不是 schema 1 的结果；" WAY_OUT_ZH,
                "--baseline: %s: is no result of schema 1; " WAY_OUT_EN, path);
        return NULL;
    }
    if (!add_findings(set, findings) || !add_known(set, result)) {
        pc_fail(error, PC_ERROR_UNREADABLE, "--baseline：%s：有一个问题没有指纹；" WAY_OUT_ZH,
                "--baseline: %s: a finding has no fingerprint; " WAY_OUT_EN, path);
        return NULL;
    }
    return g_steal_pointer(&set);
}
