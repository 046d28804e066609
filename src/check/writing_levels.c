/* writing_levels: an amount given in % with no word of growth or share about it (PC314): 零售总额保持在 6%.
 */
#include "check/arithmetic.h"
#include "check/index.h"
#include "check/writing.h"

#include <string.h>

/* A text without the name of the thing itself, whose words tell nothing of its %: 一般公共|预算|收入. */
static char *without_name(const char *text, const char *name) {
    g_auto(GStrv) parts = g_strsplit(text ? text : "", name, -1);
    return g_strjoinv("", parts);
}

/* What a % of the thing could be called stands in its clause, its name or its column's head. */
static bool is_explained(const PcWriting *w, const PcSpot *spot) {
    static const char *const KINDS[] = {"percent-of", "change", "share", "share-head", "growth-head"};
    g_autofree char *clause = pc_spot_clause(spot);
    const char *const texts[] = {clause, spot->s->q->indicator, spot->s->record->head};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *about = without_name(texts[i], spot->s->indicator->name);
        for (size_t k = 0; k < G_N_ELEMENTS(KINDS); k++)
            if (pc_term_in(w->words, KINDS[k], about))
                return true;
    }
    return false;
}

/* The rate of growth of the same thing that has the same value: what is meant. NULL: none. */
static const PcStatement *growth_meant(const PcWriting *w, const PcStatement *s) {
    const GPtrArray *list = pc_index_named(w->run->index, s->name, s->area);
    for (guint i = 0; list && i < list->len; i++) {
        const PcStatement *other = list->pdata[i];
        if (other->aspect == PC_ASPECT_GROWTH && other->document == s->document &&
            mpq_equal(other->value, s->value) && other->q->status == s->q->status && s->has_period &&
            other->has_period && other->period.last == s->period.last)
            return other;
    }
    return NULL;
}

void pc_check_level_words(const PcWriting *w, const PcSpot *spot) {
    const PcStatement *s = spot->s;
    if (s->q->aspect != PC_ASPECT_LEVEL || g_strcmp0(s->q->unit, "%") != 0 || !s->indicator ||
        strcmp(s->indicator->dimension, "ratio") == 0 || strcmp(s->indicator->dimension, "number") == 0 ||
        s->indicator->measures == PC_MEASURES_CHANGE || is_explained(w, spot))
        return;
    PcVerdict *v = pc_verdict_new(w->run, PC_VERDICT_DISAGREES, "PC314");
    pc_verdict_add(v, "text", s);
    pc_verdict_publish(w->run, v);
    const PcStatement *growth = growth_meant(w, s);
    if (!growth)
        return;
    g_autofree char *a = pc_statement_text(s), *b = pc_statement_text(growth);
    v = pc_verdict_new(w->run, PC_VERDICT_AGREES, "PC314");
    pc_verdict_add(v, "text", s);
    pc_verdict_add(v, "growth", growth);
    pc_verdict_compute(v, "%s = %s（%s）", a, b, growth->q->indicator);
    pc_verdict_publish(w->run, v);
}
