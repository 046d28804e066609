/* comparison: what changed since an older workspace, in words that the formats for people share. */
#include "report/comparison.h"

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
