/* faults: what `validate` prints: each fault with the line it stands in and carets under it, or one JSON
 * object of the shape check's has. */
#include "report/report.h"

#include <string.h>

#include "report/result_json.h"
#include "report/style.h"

PcSeverity pc_report_fault_severity(const PcFaultReport *r, const PcFault *fault) {
    gpointer level;
    if (r->workspace && g_hash_table_lookup_extended(r->workspace->severities, fault->code, NULL, &level))
        return (PcSeverity)GPOINTER_TO_INT(level);
    const PcRule *rule = pc_rule_by_code(r->catalogue, fault->code);
    return rule ? rule->severity : PC_SEVERITY_ERROR;
}

/* The bytes of the excerpt that the fault is about. */
static void marked_part(const PcFault *fault, size_t *from, size_t *to) {
    const char *p = fault->excerpt;
    for (uint32_t column = fault->excerpt_column; column < fault->column && *p; column++)
        p = g_utf8_next_char(p);
    *from = (size_t)(p - fault->excerpt);
    for (uint32_t column = fault->column; column < fault->end_column && *p; column++)
        p = g_utf8_next_char(p);
    *to = (size_t)(p - fault->excerpt);
}

static void print_excerpt(const PcFaultReport *r, PcOutput *out, const PcFault *fault) {
    size_t from, to;
    if (!fault->excerpt)
        return;
    marked_part(fault, &from, &to);
    size_t blank = strspn(fault->excerpt, " \t");
    blank = MIN(blank, from);
    g_autofree char *flat = g_strdelimit(g_strdup(fault->excerpt + blank), "\t\r", ' ');
    g_autofree char *spaces = g_strnfill(pc_display_width(flat, from - blank), ' ');
    g_autofree char *carets = g_strnfill(MAX(pc_display_width(flat + from - blank, to - from), 1), '^');
    pc_output_text(out, "    ");
    pc_print_safe(out, flat);
    pc_output_printf(out, "\n    %s", spaces);
    pc_print_styled(out, r->colour, PC_STYLE_GOOD, carets);
    pc_output_char(out, '\n');
}

static void print_fault(const PcFaultReport *r, PcOutput *out, const PcFault *fault, PcSeverity severity) {
    g_autofree char *message = pc_fault_message(fault, r->catalogue, r->lang);
    g_autofree char *place = fault->column
                                 ? g_strdup_printf("%s:%u:%u", fault->file, fault->line, fault->column)
                                 : g_strdup_printf("%s:%u", fault->file, fault->line);
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, place);
    pc_output_text(out, ": ");
    pc_print_styled(out, r->colour, pc_style_of(severity), pc_severity_word(severity, r->lang));
    pc_output_printf(out, " [%s] ", fault->code);
    pc_print_safe(out, message);
    pc_output_char(out, '\n');
    print_excerpt(r, out, fault);
    pc_output_char(out, '\n');
}

typedef struct {
    guint of[PC_SEVERITY_ERROR + 1];
    const PcFault *worst;
} Counts;

static Counts count(const PcFaultReport *r) {
    Counts counts = {.worst = NULL};
    PcSeverity worst = PC_SEVERITY_OFF;
    for (guint i = 0; i < r->faults->len; i++) {
        PcSeverity severity = pc_report_fault_severity(r, r->faults->pdata[i]);
        counts.of[severity]++;
        if (severity > worst) {
            worst = severity;
            counts.worst = r->faults->pdata[i];
        }
    }
    return counts;
}

static void print_counts(const PcFaultReport *r, PcOutput *out, const Counts *counts) {
    static const PcWord names[] = {[PC_SEVERITY_INFO] = PC_WORD_INFOS,
                                   [PC_SEVERITY_WARNING] = PC_WORD_WARNINGS,
                                   [PC_SEVERITY_ERROR] = PC_WORD_ERRORS};
    bool any = false;
    for (int severity = PC_SEVERITY_ERROR; severity > PC_SEVERITY_OFF; severity--) {
        if (!counts->of[severity])
            continue;
        g_autofree char *text = pc_counted(counts->of[severity], names[severity], r->lang);
        pc_output_text(out, any ? (r->lang == PC_LANG_ZH ? "，" : ", ") : "");
        pc_print_styled(out, r->colour, pc_style_of((PcSeverity)severity), text);
        any = true;
    }
    if (!any && !r->unread->len)
        pc_print_styled(out, r->colour, PC_STYLE_GOOD, pc_word(PC_WORD_VALID, r->lang));
    if (any || !r->unread->len)
        pc_output_char(out, '\n');
}

void pc_report_faults_text(const PcFaultReport *r, PcOutput *out) {
    for (guint i = 0; i < r->faults->len; i++) {
        PcSeverity severity = pc_report_fault_severity(r, r->faults->pdata[i]);
        if (severity != PC_SEVERITY_OFF)
            print_fault(r, out, r->faults->pdata[i], severity);
    }
    for (guint i = 0; i < r->unread->len; i++) {
        pc_print_styled(out, r->colour, PC_STYLE_ERROR, pc_word(PC_WORD_UNREAD, r->lang));
        pc_output_text(out, ": ");
        pc_print_safe(out, g_array_index(r->unread, PcUnread, i).reason);
        pc_output_char(out, '\n');
    }
    Counts counts = count(r);
    print_counts(r, out, &counts);
    pc_output_printf(out, pc_word(PC_WORD_VALIDATED, r->lang), r->files, r->data);
    pc_output_char(out, '\n');
    if (!counts.worst)
        return;
    pc_output_printf(out, pc_word(PC_WORD_EXPLAIN, r->lang), counts.worst->code);
    pc_output_char(out, '\n');
}

/* ---- JSON
 * --------------------------------------------------------------------------------------------------- */

/* The message without the other line it speaks of, which edits above it move. The caller owns it. */
static char *lineless_message(const PcFault *fault, const PcCatalogue *catalogue) {
    if (!g_hash_table_contains(fault->args, "first"))
        return pc_fault_message(fault, catalogue, PC_LANG_ZH);
    GHashTableIter i;
    gpointer name, value;
    g_autoptr(GHashTable) args = g_hash_table_new(g_str_hash, g_str_equal);
    g_hash_table_iter_init(&i, fault->args);
    while (g_hash_table_iter_next(&i, &name, &value))
        g_hash_table_insert(args, name, value);
    g_hash_table_insert(args, (gpointer) "first", (gpointer) "");
    PcFault copy = *fault;
    copy.args = args;
    return pc_fault_message(&copy, catalogue, PC_LANG_ZH);
}

/* As check gives it to the same fault: rule, file name and message; a number where several are the same. */
static char *fingerprint(const PcFaultReport *r, const PcFault *fault, GHashTable *used) {
    g_autofree char *message = lineless_message(fault, r->catalogue);
    g_autofree char *file = g_path_get_basename(fault->file);
    for (guint n = 1;; n++) {
        g_autofree char *number = n > 1 ? g_strdup_printf("\n%u", n) : g_strdup("");
        g_autofree char *text =
            g_strdup_printf("%s\ndata|%s|||absent\n%s%s", fault->code, file, message, number);
        g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
        sum[16] = '\0';
        if (g_hash_table_add(used, g_strdup(sum)))
            return g_steal_pointer(&sum);
    }
}

static void json_evidence(PcJson *j, const PcFault *fault) {
    size_t from = 0, to = 0;
    if (fault->excerpt)
        marked_part(fault, &from, &to);
    g_autofree char *text = to > from ? g_strndup(fault->excerpt + from, to - from) : NULL;
    PcJson evidence = pc_json_array(j, "evidence"), e = pc_json_object(j->out);
    pc_json_text(&e, "role", "data");
    pc_json_text(&e, "doc", NULL);
    pc_json_text(&e, "file", fault->file);
    pc_json_number(&e, "line", fault->line);
    pc_json_number(&e, "column", fault->column);
    pc_json_number(&e, "end_line", fault->line);
    pc_json_number(&e, "end_column", fault->end_column);
    pc_json_text(&e, "text", text);
    pc_json_text(&e, "indicator", g_hash_table_lookup(fault->args, "indicator"));
    pc_json_text(&e, "period", g_hash_table_lookup(fault->args, "period"));
    pc_json_text(&e, "data_file", fault->file);
    pc_json_number(&e, "data_line", fault->line);
    pc_json_end(&e);
    pc_json_array_end(&evidence);
}

static void json_fault(const PcFaultReport *r, PcOutput *out, const PcFault *fault, GHashTable *used) {
    const PcRule *rule = pc_rule_by_code(r->catalogue, fault->code);
    g_autofree char *message = pc_fault_message(fault, r->catalogue, r->lang),
                    *print = fingerprint(r, fault, used);
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "code", fault->code);
    pc_json_text(&j, "rule", rule ? rule->slug : NULL);
    pc_json_text(&j, "severity", pc_severity_name(pc_report_fault_severity(r, fault)));
    pc_json_text(&j, "message", message);
    pc_json_text(&j, "fingerprint", print);
    pc_json_text(&j, "waived", NULL);
    json_evidence(&j, fault);
    pc_json_text(&j, "computation", NULL);
    pc_json_end(&j);
}

static void json_summary(PcJson *j, const PcFaultReport *r) {
    Counts counts = count(r);
    pc_json_key(j, "summary");
    PcJson s = pc_json_object(j->out);
    pc_json_count(&s, "files", r->files);
    pc_json_count(&s, "data", r->data);
    pc_json_key(&s, "findings");
    PcJson f = pc_json_object(j->out);
    pc_json_count(&f, "error", counts.of[PC_SEVERITY_ERROR]);
    pc_json_count(&f, "warning", counts.of[PC_SEVERITY_WARNING]);
    pc_json_count(&f, "info", counts.of[PC_SEVERITY_INFO]);
    pc_json_count(&f, "waived", 0);
    pc_json_end(&f);
    pc_json_end(&s);
}

void pc_report_faults_json(const PcFaultReport *r, PcOutput *out) {
    g_autoptr(GHashTable) used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    PcJson j = pc_json_object(out);
    pc_json_run(&j, r->workspace, r->unread);
    json_summary(&j, r);
    PcJson findings = pc_json_array(&j, "findings");
    for (guint i = 0; i < r->faults->len; i++) {
        const PcFault *fault = r->faults->pdata[i];
        if (pc_report_fault_severity(r, fault) == PC_SEVERITY_OFF)
            continue;
        pc_json_row(&findings);
        json_fault(r, out, fault, used);
    }
    pc_json_array_end(&findings);
    pc_json_end(&j);
    pc_output_text(out, "\n");
}
