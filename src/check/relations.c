/* relations: every relation of relations.xml over the ledger's figures, per area, period and 口径, the
 * document's own figures first and then those of any document of the area. Here: what a relation's figures
 * are, and the order in which claims are shown to the relations that result in them. */
#include "check/relations.h"

#include <string.h>

static bool same_status(const PcStatement *a, const PcStatement *b) {
    return a->q->status == b->q->status;
}

/* 累计 in a plan adds up its years, whatever single year is named beside it; in a yearly report it is the
 * year's. */
static bool is_plan_sum(const PcStatement *s) {
    const char *period = s->document->info.period;
    return s->q->aspect == PC_ASPECT_CUMULATIVE && period && strchr(period, '/');
}

bool pc_relation_has_level(const PcStatement *s) {
    return s->numeric && s->has_period && s->indicator && (!s->q->parts || pc_statement_is_to_one(s)) &&
           !s->q->part && !is_plan_sum(s) && s->aspect == PC_ASPECT_LEVEL && s->q->annual == PC_ANNUAL_NONE &&
           s->direction == PC_DIR_NONE;
}

GArray *pc_relation_levels(const PcRelationCase *c, const char *indicator) {
    const PcLevelQuery query = {.name = indicator,
                                .area = c->s->area,
                                .area_name = c->s->q->area_name,
                                .aspect = PC_ASPECT_LEVEL,
                                .period = c->s->period,
                                .document = c->s->document};
    GArray *levels = pc_levels_find(c->run->levels, &query);
    for (guint i = levels->len; i-- > 0;) {
        const PcStatement *s = g_array_index(levels, PcLevel, i).s;
        if (!same_status(s, c->s) || s == c->s || s->q->part || is_plan_sum(s) || mpq_sgn(s->value) < 0)
            g_array_remove_index(levels, i);
    }
    return levels;
}

PcOperand pc_relation_operand(PcRelationCase *c, const char *indicator) {
    g_autoptr(GArray) levels = pc_relation_levels(c, indicator);
    for (guint i = 0; i < levels->len; i++) {
        const PcLevel *level = &g_array_index(levels, PcLevel, i);
        if (g_strcmp0(level->scope, c->scope) == 0)
            return (PcOperand){level->s, level->scope};
    }
    if (levels->len)
        c->other_scope = true;
    return (PcOperand){0};
}

char *pc_operand_text(const PcOperand *o) {
    g_autofree char *text = pc_statement_text(o->s);
    return o->scope ? g_strdup_printf("%s（%s）", text, o->scope) : g_steal_pointer(&text);
}

void pc_relation_slacken(const char *slack, PcInterval *i) {
    mpq_t by, hundred;
    int decimals;
    if (!slack)
        return;
    mpq_inits(by, hundred, NULL);
    pc_decimal_parse(slack, 20, by, &decimals);
    mpq_set_ui(hundred, 100, 1);
    mpq_div(by, by, hundred);
    mpq_mul(hundred, by, i->lo);
    mpq_sub(i->lo, i->lo, hundred);
    mpq_mul(hundred, by, i->hi);
    mpq_add(i->hi, i->hi, hundred);
    mpq_clears(by, hundred, NULL);
}

static void note_census(PcVerdict *v) {
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcStatement *s = g_array_index(v->evidence, PcEvidence, i).statement;
        if (s && s->indicator && s->indicator->census && s->q->status == PC_STATUS_ACTUAL)
            pc_verdict_arg(v, "census", "");
    }
}

/* Figures of three documents, or estimates, may well be of several dates. */
static bool is_of_one_time(const PcVerdict *v) {
    const PcLedgerDocument *first = NULL, *second = NULL;
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        if (e->statement->q->vintage == PC_VINTAGE_ESTIMATE)
            return false;
        if (e->document == first || e->document == second)
            continue;
        if (second)
            return false;
        *(first ? &second : &first) = e->document;
    }
    return true;
}

/* What is told: the relation and every figure's value; of the judged one the document too. */
static char *told_key(const char *id, const PcVerdict *v) {
    GString *key = g_string_new(id);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        g_string_append_printf(key, "|%s %s %s %s", e->document->info.doc, e->statement->name,
                               e->period ? e->period : "", e->statement->q->value);
    }
    return g_string_free(key, FALSE);
}

void pc_relation_publish(const PcRelationCase *c, const char *id, PcVerdict *v) {
    if (v->kind == PC_VERDICT_DISAGREES) {
        note_census(v);
        if (!is_of_one_time(v))
            v->severity = MIN(v->severity, PC_SEVERITY_INFO);
        if (!g_hash_table_add(c->told, told_key(id, v))) {
            pc_verdict_drop(v);
            return;
        }
    }
    pc_verdict_publish(c->run, v);
}

/* ---- the engine ---- */

typedef struct {
    PcCheckRun *run;
    GHashTable *by_result; /* indicator id → GPtrArray of PcRelation */
    GHashTable *judged;    /* statements that a rule on sentences has judged as a share or a total */
    GHashTable *told;
} Engine;

static void judged_in(Engine *e, const GPtrArray *verdicts) {
    for (guint i = 0; i < verdicts->len; i++) {
        const PcVerdict *v = verdicts->pdata[i];
        bool ours = strcmp(v->rule->code, "PC302") == 0 || strcmp(v->rule->code, "PC303") == 0;
        if (ours && v->evidence->len > 1)
            g_hash_table_add(e->judged, (gpointer)g_array_index(v->evidence, PcEvidence, 0).statement);
    }
}

static Engine engine_new(PcCheckRun *run) {
    Engine e = {run, g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref),
                g_hash_table_new(g_direct_hash, g_direct_equal),
                g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (size_t i = 0; i < pc_relation_count(run->catalogue); i++) {
        const PcRelation *r = pc_relation_at(run->catalogue, i);
        if (!r->result)
            continue;
        GPtrArray *list = g_hash_table_lookup(e.by_result, r->result);
        if (!list) {
            list = g_ptr_array_new();
            g_hash_table_insert(e.by_result, (gpointer)r->result, list);
        }
        g_ptr_array_add(list, (gpointer)r);
    }
    judged_in(&e, run->result->findings);
    judged_in(&e, run->result->agreements);
    return e;
}

static void engine_clear(Engine *e) {
    g_hash_table_unref(e->by_result);
    g_hash_table_unref(e->judged);
    g_hash_table_unref(e->told);
}

static void check_statement(const Engine *e, const PcStatement *s) {
    const GPtrArray *relations =
        pc_relation_has_level(s) ? g_hash_table_lookup(e->by_result, s->indicator->id) : NULL;
    if (!relations || g_hash_table_contains(e->judged, s))
        return;
    for (guint i = 0; i < relations->len; i++) {
        const PcRelation *r = relations->pdata[i];
        PcRelationCase c = {e->run, s, pc_levels_named(e->run->levels, s).scope, false, e->told};
        if (r->kind == PC_RELATION_SUM || r->kind == PC_RELATION_DIFFERENCE)
            pc_check_total(&c, r);
        else if (r->holds != PC_HOLDS_RATES)
            pc_check_quotient(&c, r);
    }
}

void pc_check_relations(PcCheckRun *run) {
    Engine e = engine_new(run);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[i])->claims;
        for (guint j = 0; j < claims->len; j++)
            check_statement(&e, claims->pdata[j]);
    }
    engine_clear(&e);
    pc_check_nested(run);
    pc_check_identities(run);
}
