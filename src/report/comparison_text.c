/* comparison_text: what changed since an older workspace, for people: each datum with its old and new value
 * and what leans on it, then the findings the change brought, took away and changed. */
#include <string.h>

#include "report/comparison.h"
#include "report/style.h"

static void print_head(const PcReport *r, PcOutput *out, PcWord word, guint n) {
    g_autofree char *text = g_strdup_printf(pc_word(word, r->lang), n);
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, text);
    pc_output_char(out, '\n');
}

/* What a datum says, and what of it a value alone does not show. The caller owns it. */
static char *describe(const PcStatement *s, const PcStatement *other) {
    if (!s)
        return g_strdup("–");
    const PcQuantity *q = s->q, *o = other ? other->q : NULL;
    g_autofree char *text = pc_statement_text(s);
    GString *all = g_string_new(text);
    const char *const fields[][2] = {
        {q->period, o ? o->period : NULL},
        {q->indicator, o ? o->indicator : NULL},
        {q->indicator_id, o ? o->indicator_id : NULL},
        {q->area_name, o ? o->area_name : NULL},
        {q->qualifier, o ? o->qualifier : NULL},
        {q->base, o ? o->base : NULL},
        {q->whole, o ? o->whole : NULL},
        {pc_aspect_name(q->aspect), o ? pc_aspect_name(o->aspect) : NULL},
        {pc_annual_name(q->annual), o ? pc_annual_name(o->annual) : NULL},
        {pc_direction_name(q->direction), o ? pc_direction_name(o->direction) : NULL},
        {pc_status_name(q->status), o ? pc_status_name(o->status) : NULL},
        {pc_vintage_name(q->vintage), o ? pc_vintage_name(o->vintage) : NULL},
        {pc_attribute_name(q->attribute), o ? pc_attribute_name(o->attribute) : NULL}};
    for (size_t i = 0; o && i < G_N_ELEMENTS(fields); i++)
        if (g_strcmp0(fields[i][0], fields[i][1]) != 0)
            g_string_append_printf(all, " [%s]", fields[i][0] ? fields[i][0] : "–");
    return g_string_free(all, FALSE);
}

/* The other sides of a comparison on one line: ✓ [PC401] jd-mfg 2488.4 亿元 */
static void print_dependent(const PcReport *r, PcOutput *out, const PcVerdict *v, const PcStatement *own) {
    bool agrees = v->kind == PC_VERDICT_AGREES;
    pc_output_text(out, "    ");
    pc_print_styled(out, r->colour, agrees ? PC_STYLE_GOOD : pc_style_of(v->severity), agrees ? "=" : "≠");
    pc_output_printf(out, " [%s]", v->rule->code);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        if (e->statement == own)
            continue;
        g_autofree char *text = e->statement ? pc_statement_text(e->statement) : NULL;
        pc_output_text(out, "  ");
        pc_print_safe(out, e->place.file ? e->place.file : e->place.doc ? e->place.doc : "–");
        if (e->place.line)
            pc_output_printf(out, ":%u", e->place.line);
        pc_output_char(out, ' ');
        pc_print_safe(out, text ? text : e->indicator ? e->indicator : "");
    }
    pc_output_char(out, '\n');
}

static void print_change(const PcReport *r, PcOutput *out, const PcDatumChange *change) {
    const PcStatement *s = change->after ? change->after : change->before;
    g_autofree char *place = g_strdup_printf("%s:%u", s->datum->data_file, s->datum->data_line);
    g_autofree char *before = describe(change->before, change->after);
    g_autofree char *after = describe(change->after, change->before);
    pc_output_text(out, "  ");
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, place);
    pc_output_char(out, ' ');
    pc_print_safe(out, s->q->indicator ? s->q->indicator : s->q->indicator_id ? s->q->indicator_id : "–");
    pc_output_char(out, ' ');
    pc_print_safe(out, s->q->period ? s->q->period : "–");
    pc_output_text(out, ": ");
    pc_print_safe(out, before);
    pc_output_text(out, " → ");
    pc_print_safe(out, after);
    pc_output_char(out, '\n');
    for (guint i = 0; i < change->depends->len; i++)
        print_dependent(r, out, change->depends->pdata[i], change->after);
}

static void print_finding(const PcReport *r, PcOutput *out, const PcVerdict *v, const char *lead) {
    g_autofree char *message = pc_verdict_message(v, r->lang);
    pc_output_text(out, lead);
    pc_print_styled(out, r->colour, v->waiver ? PC_STYLE_DIM : pc_style_of(v->severity),
                    pc_severity_word(v->severity, r->lang));
    pc_output_printf(out, " [%s] ", v->rule->code);
    pc_print_safe(out, message);
    pc_output_char(out, '\n');
}

static void print_findings(const PcReport *r, PcOutput *out, PcWord word, const GPtrArray *findings,
                           const char *lead) {
    if (findings->len)
        print_head(r, out, word, findings->len);
    for (guint i = 0; i < findings->len; i++)
        print_finding(r, out, findings->pdata[i], lead);
}

void pc_print_comparison_text(const PcReport *r, PcOutput *out) {
    const PcComparison *c = r->comparison;
    print_head(r, out, PC_WORD_CHANGED_DATA, c->data->len);
    for (guint i = 0; i < c->data->len; i++)
        print_change(r, out, c->data->pdata[i]);
    print_findings(r, out, PC_WORD_BROUGHT, c->brought, "  + ");
    print_findings(r, out, PC_WORD_TAKEN_AWAY, c->gone, "  - ");
    if (c->changed->len)
        print_head(r, out, PC_WORD_CHANGED_FINDINGS, c->changed->len);
    for (guint i = 0; i < c->changed->len; i++) {
        print_finding(r, out, g_array_index(c->changed, PcFindingChange, i).before, "  - ");
        print_finding(r, out, g_array_index(c->changed, PcFindingChange, i).after, "  + ");
    }
    print_head(r, out, PC_WORD_KEPT, c->kept);
    pc_output_char(out, '\n');
}
