/* github: a workflow command a finding ("::error file=…,line=…,col=…,title=…::message"), which GitHub Actions
 * shows as an annotation on the line. A finding about a datum stands at its element in the data file, which
 * is the line that a pull request on data changes, and its message names the text's place. Waived findings
 * are notices. Compared with an older workspace, a changed datum is a notice on its line, before the findings
 * (GitHub shows the first ten notices of a step).
 *
 * Source: GitHub Docs, "Workflow commands for GitHub Actions", "Setting an error message"; the escaping is
 * that of actions/toolkit, packages/core/src/command.ts: % CR LF in data, and : , in properties. */
#include "report/printers.h"

#include <string.h>

#include "report/anchor.h"
#include "report/clean.h"
#include "report/comparison.h"
#include "report/row.h"
#include "report/style.h"

static void print_escaped(PcOutput *out, const char *text, const char *special) {
    g_autofree char *owned = NULL;
    text = pc_clean(text, &owned);
    for (size_t n; *text; text += n) {
        n = strcspn(text, special);
        pc_output_bytes(out, text, n);
        if (text[n])
            pc_output_printf(out, "%%%02X", (unsigned char)text[n++]);
    }
}

static void print_data(PcOutput *out, const char *text) {
    print_escaped(out, text, "%\r\n");
}

static void print_property(PcOutput *out, const char *name, const char *text) {
    pc_output_text(out, name);
    print_escaped(out, text, "%\r\n:,");
}

static void print_number(PcOutput *out, const char *name, uint32_t n) {
    pc_output_text(out, name);
    pc_output_uint(out, n);
}

static void print_anchor(PcOutput *out, const PcAnchor *a) {
    print_property(out, "file=", a->file);
    if (!a->line) {
        pc_output_char(out, ',');
        return;
    }
    print_number(out, ",line=", a->line);
    /* Columns are taken only within one line; endColumn is inclusive. */
    if (a->end_line > a->line) {
        print_number(out, ",endLine=", a->end_line);
    } else if (a->column) {
        print_number(out, ",col=", a->column);
        if (a->end_column > a->column)
            print_number(out, ",endColumn=", a->end_column - 1);
    }
    pc_output_char(out, ',');
}

static const char *command_of(const PcVerdict *v) {
    return v->waiver                            ? "notice"
           : v->severity == PC_SEVERITY_ERROR   ? "error"
           : v->severity == PC_SEVERITY_WARNING ? "warning"
                                                : "notice";
}

/* The message, then every side with its place, the computation, the waiver. */
static char *whole_message(const PcVerdict *v, const PcAnchor *anchor, PcLang lang) {
    g_autofree char *message = pc_verdict_message(v, lang);
    g_autofree char *waiver = pc_verdict_waiver(v, lang);
    GString *text = g_string_new(message);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcAnchor a = pc_anchor_of_text(e);
        g_autofree char *place = pc_anchor_text(&a);
        g_autofree char *side = pc_side_text(e, lang);
        g_string_append_printf(text, "\n%s: %s", place ? place : "–", side);
        if (e->data_file && e->data_line && a.file != e->data_file && anchor->file != e->data_file)
            g_string_append_printf(text, " ← %s:%u", e->data_file, e->data_line);
    }
    if (v->computation)
        g_string_append_printf(text, "\n= %s", v->computation);
    if (waiver)
        g_string_append_printf(text, "\n%s", waiver);
    return g_string_free(text, FALSE);
}

static void print_command(PcOutput *out, const char *command, const PcAnchor *anchor, const char *title,
                          const char *message) {
    pc_output_printf(out, "::%s ", command);
    if (anchor->file)
        print_anchor(out, anchor);
    print_property(out, "title=", title);
    pc_output_text(out, "::");
    print_data(out, message);
    pc_output_char(out, '\n');
}

/* Whether a change since an older workspace brought it. */
static bool is_new(const PcReport *r, const PcVerdict *v) {
    return r->comparison && g_ptr_array_find(r->comparison->brought, v, NULL);
}

static void print_finding(const PcReport *r, PcOutput *out, const PcVerdict *v) {
    const PcAnchor anchor =
        v->evidence->len ? pc_anchor_of_data(&g_array_index(v->evidence, PcEvidence, 0)) : (PcAnchor){0};
    g_autofree char *title = g_strdup_printf("%s %s%s", v->rule->code, v->rule->name[r->lang],
                                             is_new(r, v) ? pc_word(PC_WORD_NEW, r->lang) : "");
    g_autofree char *message = whole_message(v, &anchor, r->lang);
    print_command(out, command_of(v), &anchor, title, message);
}

/* A changed datum, on its line: old and new value, and the comparisons it takes part in now. One that is
 * there no more has no line. */
static void print_change(const PcReport *r, PcOutput *out, const PcDatumChange *change) {
    const PcStatement *s = change->after;
    const PcAnchor anchor = s ? (PcAnchor){.file = s->datum->data_file,
                                           .line = s->datum->data_line,
                                           .end_line = s->datum->data_line}
                              : (PcAnchor){0};
    g_autofree char *figure = pc_change_figure(change);
    g_autofree char *title = g_strdup_printf("%s %s", pc_word(PC_WORD_CHANGE, r->lang), figure);
    g_autofree char *values = pc_change_values(change);
    g_autoptr(GString) message = g_string_new(values);
    for (guint i = 0; i < change->depends->len; i++) {
        const PcVerdict *v = change->depends->pdata[i];
        g_autofree char *sides = pc_dependent_text(v, s);
        g_string_append_printf(message, "\n%s %s", v->kind == PC_VERDICT_AGREES ? "=" : "≠", sides);
    }
    print_command(out, "notice", &anchor, title, message->str);
}

static void print_changes(const PcReport *r, PcOutput *out) {
    const PcComparison *c = r->comparison;
    for (guint i = 0; i < c->data->len; i++)
        print_change(r, out, c->data->pdata[i]);
    pc_output_printf(out, pc_word(PC_WORD_COMPARED, r->lang), c->data->len, c->brought->len, c->gone->len,
                     c->changed->len, c->kept);
    pc_output_char(out, '\n');
}

static void print_unread(const PcReport *r, PcOutput *out, const PcUnread *u) {
    pc_output_text(out, "::error ");
    print_property(out, "file=", u->file);
    print_property(out, ",title=", pc_word(PC_WORD_UNREAD, r->lang));
    pc_output_text(out, "::");
    print_data(out, u->reason);
    pc_output_char(out, '\n');
}

void pc_print_github(const PcReport *r, PcOutput *out) {
    const PcResult *s = r->result;
    for (guint i = 0; i < s->unread->len; i++)
        print_unread(r, out, &g_array_index(s->unread, PcUnread, i));
    if (r->comparison)
        print_changes(r, out);
    for (guint i = 0; i < s->findings->len; i++)
        print_finding(r, out, s->findings->pdata[i]);
    g_autofree char *summary = pc_result_sentence(s, r->lang);
    pc_output_text(out, s->unread->len ? "plancheck: complete: false; " : "plancheck: complete: true; ");
    print_data(out, summary);
    pc_output_char(out, '\n');
}
