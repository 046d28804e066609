/* comparison: what changed since an older workspace, in words that the formats for people share. */
#include "report/comparison.h"

/* What a datum says, and what of it a value alone does not show. The caller owns it. */
static char *describe(const PcStatement *s, const PcStatement *other) {
    if (!s)
        return g_strdup("–");
    static const PcQuantityField fields[] = {
        PC_Q_PERIOD, PC_Q_INDICATOR, PC_Q_INDICATOR_ID, PC_Q_AREA_NAME, PC_Q_QUALIFIER,
        PC_Q_BASE,   PC_Q_WHOLE,     PC_Q_ASPECT,       PC_Q_ANNUAL,    PC_Q_DIRECTION,
        PC_Q_STATUS, PC_Q_VINTAGE,   PC_Q_ATTRIBUTE};
    g_autofree char *text = pc_statement_text(s);
    GString *all = g_string_new(text);
    for (size_t i = 0; other && i < G_N_ELEMENTS(fields); i++) {
        const char *own = pc_quantity_text(s->q, fields[i]);
        if (g_strcmp0(own, pc_quantity_text(other->q, fields[i])) != 0)
            g_string_append_printf(all, " [%s]", own ? own : "–");
    }
    return g_string_free(all, FALSE);
}

char *pc_change_figure(const PcDatumChange *change) {
    const PcStatement *s = change->after ? change->after : change->before;
    const char *name = s->q->indicator ? s->q->indicator : s->q->indicator_id;
    return g_strdup_printf("%s %s", name ? name : "–", s->q->period ? s->q->period : "–");
}

char *pc_change_values(const PcDatumChange *change) {
    g_autofree char *before = describe(change->before, change->after);
    g_autofree char *after = describe(change->after, change->before);
    return g_strdup_printf("%s → %s", before, after);
}

char *pc_dependent_text(const PcVerdict *v, const PcStatement *own) {
    GString *text = g_string_new(NULL);
    g_string_printf(text, "[%s]", v->rule->code);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        if (e->statement == own)
            continue;
        g_autofree char *value = e->statement ? pc_statement_text(e->statement) : NULL;
        g_string_append_printf(text, "  %s",
                               e->place.file  ? e->place.file
                               : e->place.doc ? e->place.doc
                                              : "–");
        if (e->place.line)
            g_string_append_printf(text, ":%u", e->place.line);
        g_string_append_printf(text, " %s", value ? value : e->indicator ? e->indicator : "");
    }
    return g_string_free(text, FALSE);
}
