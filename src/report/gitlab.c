/* gitlab: findings as a Code Quality report: an array of {description, check_name, fingerprint, severity,
 * location}. Source: GitLab Docs, "Code Quality", "Import code quality results from a CI/CD job". A waived
 * finding is an info that says so; a file that could not be read is a blocker. */
#include "report/printers.h"

#include "report/anchor.h"
#include "report/clean.h"
#include "report/json.h"
#include "report/row.h"
#include "report/style.h"

static const char *severity_of(const PcVerdict *v) {
    return v->waiver                            ? "info"
           : v->severity == PC_SEVERITY_ERROR   ? "critical"
           : v->severity == PC_SEVERITY_WARNING ? "major"
                                                : "info";
}

static void print_text(PcJson *j, const char *key, const char *text) {
    g_autofree char *owned = NULL;
    pc_json_text(j, key, pc_clean(text, &owned));
}

/* GitLab wants a path as git lists it and a line. */
static void print_location(PcJson *j, const char *file, uint32_t line) {
    pc_json_key(j, "location");
    PcJson location = pc_json_object(j->out);
    print_text(&location, "path", file && g_str_has_prefix(file, "./") ? file + 2 : file ? file : "");
    pc_json_key(&location, "lines");
    PcJson lines = pc_json_object(j->out);
    pc_json_count(&lines, "begin", line ? line : 1);
    pc_json_end(&lines);
    pc_json_end(&location);
}

/* The message, the other side's place and value, the waiver: GitLab shows one line. */
static char *description(const PcVerdict *v, PcLang lang) {
    g_autofree char *message = pc_verdict_message(v, lang);
    g_autofree char *waiver = pc_verdict_waiver(v, lang);
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "[%s] %s", v->rule->code, message);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcAnchor a = pc_anchor_of_text(e);
        g_autofree char *place = pc_anchor_text(&a);
        g_autofree char *value = e->statement ? pc_statement_text(e->statement) : NULL;
        g_string_append_printf(text, "; %s %s %s", pc_role_word(e->role, lang), place ? place : "–",
                               value && *value                ? value
                               : e->document && !e->statement ? pc_word(PC_WORD_ABSENT, lang)
                                                              : "");
        if (e->data_file && e->data_line && a.file != e->data_file)
            g_string_append_printf(text, " ← %s:%u", e->data_file, e->data_line);
    }
    if (waiver)
        g_string_append_printf(text, " (%s)", waiver);
    return g_string_free(text, FALSE);
}

static void print_finding(const PcReport *r, PcOutput *out, const PcVerdict *v) {
    const PcAnchor anchor =
        v->evidence->len ? pc_anchor_of_data(&g_array_index(v->evidence, PcEvidence, 0)) : (PcAnchor){0};
    g_autofree char *text = description(v, r->lang);
    g_autofree char *check = g_strdup_printf("%s %s", v->rule->code, v->rule->slug);
    PcJson j = pc_json_object(out);
    print_text(&j, "description", text);
    print_text(&j, "check_name", check);
    pc_json_text(&j, "fingerprint", v->fingerprint);
    pc_json_text(&j, "severity", severity_of(v));
    print_location(&j, anchor.file, anchor.line);
    pc_json_end(&j);
}

static void print_unread(PcOutput *out, const PcUnread *u) {
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, u->file, -1);
    PcJson j = pc_json_object(out);
    print_text(&j, "description", u->reason);
    pc_json_text(&j, "check_name", "unread");
    pc_json_text(&j, "fingerprint", sum);
    pc_json_text(&j, "severity", "blocker");
    print_location(&j, u->file, 1);
    pc_json_end(&j);
}

void pc_print_gitlab(const PcReport *r, PcOutput *out) {
    const char *separator = "\n";
    pc_output_char(out, '[');
    for (guint i = 0; i < r->result->unread->len; i++, separator = ",\n") {
        pc_output_text(out, separator);
        print_unread(out, &g_array_index(r->result->unread, PcUnread, i));
    }
    for (guint i = 0; i < r->result->findings->len; i++, separator = ",\n") {
        pc_output_text(out, separator);
        print_finding(r, out, r->result->findings->pdata[i]);
    }
    pc_output_text(out, "\n]\n");
}
