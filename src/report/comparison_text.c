/* comparison_text: what changed since an older workspace, for people: each datum with its old and new value
 * and what leans on it, then the findings the change brought, took away and changed. */
#include "report/comparison.h"
#include "report/style.h"

static void print_head(const PcReport *r, PcOutput *out, PcWord word, guint n) {
    g_autofree char *text = g_strdup_printf(pc_word(word, r->lang), n);
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, text);
    pc_output_char(out, '\n');
}

/* The other sides of a comparison on one line: = [PC401] sources/jd-mfg.txt:12 2488.4 亿元 */
static void print_dependent(const PcReport *r, PcOutput *out, const PcVerdict *v, const PcStatement *own) {
    bool agrees = v->kind == PC_VERDICT_AGREES;
    g_autofree char *sides = pc_dependent_text(v, own);
    pc_output_text(out, "    ");
    pc_print_styled(out, r->colour, agrees ? PC_STYLE_GOOD : pc_style_of(v->severity), agrees ? "=" : "≠");
    pc_output_char(out, ' ');
    pc_print_safe(out, sides);
    pc_output_char(out, '\n');
}

static void print_change(const PcReport *r, PcOutput *out, const PcDatumChange *change) {
    const PcStatement *s = change->after ? change->after : change->before;
    g_autofree char *place = g_strdup_printf("%s:%u", s->datum->data_file, s->datum->data_line);
    g_autofree char *figure = pc_change_figure(change);
    g_autofree char *values = pc_change_values(change);
    pc_output_text(out, "  ");
    pc_print_styled(out, r->colour, PC_STYLE_BOLD, place);
    pc_output_char(out, ' ');
    pc_print_safe(out, figure);
    pc_output_text(out, ": ");
    pc_print_safe(out, values);
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
