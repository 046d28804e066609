/* nested: a part that is larger than what it is a part of: 制造业 ⊂ 工业 ⊂ 第二产业, of amounts and of shares
 * of one whole (PC403 across documents, else PC302 for amounts, PC303 for shares). A part below its whole
 * confirms nothing and is no verdict. */
#include "check/relations.h"

#include <string.h>

typedef struct {
    PcCheckRun *run;
    GHashTable *wholes; /* indicator id → GPtrArray of ids it is directly a part of */
    GHashTable *chains; /* indicator id → GPtrArray of all ids it is a part of, nearest first */
    GHashTable *told;
} Nest;

static void add_edge(const Nest *n, const char *part, const char *whole) {
    GPtrArray *list = g_hash_table_lookup(n->wholes, part);
    if (!list) {
        list = g_ptr_array_new();
        g_hash_table_insert(n->wholes, (gpointer)part, list);
    }
    if (strcmp(part, whole) != 0 && !g_ptr_array_find_with_equal_func(list, whole, g_str_equal, NULL))
        g_ptr_array_add(list, (gpointer)whole);
}

/* All that `id` is a part of, breadth first. */
static const GPtrArray *chain_of(const Nest *n, const char *id) {
    GPtrArray *chain = g_hash_table_lookup(n->chains, id);
    if (chain)
        return chain;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    chain = g_ptr_array_new();
    g_hash_table_insert(n->chains, (gpointer)id, chain);
    g_hash_table_add(seen, (gpointer)id);
    const char *at = id;
    for (guint i = 0; at; at = i < chain->len ? chain->pdata[i++] : NULL) {
        const GPtrArray *wholes = g_hash_table_lookup(n->wholes, at);
        for (guint k = 0; wholes && k < wholes->len; k++)
            if (g_hash_table_add(seen, wholes->pdata[k]))
                g_ptr_array_add(chain, wholes->pdata[k]);
    }
    return chain;
}

static bool is_part_of(const Nest *n, const char *part, const char *whole) {
    const GPtrArray *chain = chain_of(n, part);
    return g_ptr_array_find_with_equal_func((GPtrArray *)chain, whole, g_str_equal, NULL);
}

static void read_relation(const Nest *n, const PcRelation *r) {
    const char *whole = r->kind == PC_RELATION_SUM ? r->result : r->whole;
    bool inside = r->kind == PC_RELATION_SUBSET || r->kind == PC_RELATION_SUM ||
                  (r->kind == PC_RELATION_SHARE && !r->outside);
    for (const char *const *part = r->parts; inside && *part; part++)
        add_edge(n, *part, whole);
}

/* Two shares of one whole are nested as their parts are. */
static void nest_shares(const Nest *n, const PcCatalogue *c) {
    size_t count = pc_relation_count(c);
    g_autoptr(GPtrArray) edges = g_ptr_array_new(); /* of pairs: added when all have been asked for */
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++) {
            const PcRelation *a = pc_relation_at(c, i), *b = pc_relation_at(c, k);
            if (i == k || a->kind != PC_RELATION_SHARE || b->kind != PC_RELATION_SHARE || a->outside ||
                b->outside || strcmp(a->whole, b->whole) != 0 || !is_part_of(n, a->parts[0], b->parts[0]))
                continue;
            g_ptr_array_add(edges, (gpointer)a->result);
            g_ptr_array_add(edges, (gpointer)b->result);
        }
    for (guint i = 0; i + 1 < edges->len; i += 2)
        add_edge(n, edges->pdata[i], edges->pdata[i + 1]);
    g_hash_table_remove_all(n->chains);
}

static Nest nest_new(PcCheckRun *run) {
    GDestroyNotify unref = (GDestroyNotify)g_ptr_array_unref;
    Nest n = {run, g_hash_table_new_full(g_str_hash, g_str_equal, NULL, unref),
              g_hash_table_new_full(g_str_hash, g_str_equal, NULL, unref),
              g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (size_t i = 0; i < pc_relation_count(run->catalogue); i++)
        read_relation(&n, pc_relation_at(run->catalogue, i));
    nest_shares(&n, run->catalogue);
    return n;
}

static void nest_clear(Nest *n) {
    g_hash_table_unref(n->wholes);
    g_hash_table_unref(n->chains);
    g_hash_table_unref(n->told);
}

/* ---- judgement ---- */

static bool is_hedged_target(const PcStatement *s) {
    return s->q->status == PC_STATUS_TARGET && s->q->comparator == PC_CMP_ABOUT;
}

/* Targets are ordered by what is printed, hedged ones too; measured figures by what their digits allow. */
static void interval_of(const PcStatement *s, PcInterval *out) {
    if (is_hedged_target(s) || (s->q->status == PC_STATUS_TARGET && s->q->comparator == PC_CMP_EQ))
        pc_interval_set_point(out, s->value);
    else
        pc_statement_interval(s, out);
}

static bool is_cap(const PcStatement *s) {
    return s->q->status == PC_STATUS_TARGET &&
           (s->q->comparator == PC_CMP_LE || s->q->comparator == PC_CMP_LT);
}

static bool is_above(const PcStatement *part, const PcStatement *whole) {
    if (is_cap(part) && is_cap(whole)) /* 婴儿死亡率 4‰以内 beside 5岁以下儿童死亡率 3‰以内 */
        return mpq_cmp(part->value, whole->value) > 0;
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    interval_of(part, &a);
    interval_of(whole, &b);
    if (a.lo_inf || b.hi_inf)
        return false;
    int order = mpq_cmp(a.lo, b.hi);
    return order > 0 || (order == 0 && (a.lo_open || b.hi_open));
}

typedef struct {
    PcOperand whole;
    bool explained; /* only a whole of another 口径 is there */
} Found;

/* The whole to hold a part against: of the part's 口径, of none, else of any. */
static Found find_whole(const PcRelationCase *c, const char *indicator) {
    g_autoptr(GArray) levels = pc_relation_levels(c, indicator);
    Found best = {.explained = true};
    for (guint i = 0; i < levels->len; i++) {
        const PcLevel *level = &g_array_index(levels, PcLevel, i);
        bool same = g_strcmp0(level->scope, c->scope) == 0, open = !level->scope || !c->scope;
        if (!level->s->unit || strcmp(level->s->unit->dimension, c->s->unit->dimension) != 0)
            continue;
        if (same)
            return (Found){{level->s, level->scope}, false};
        if (!best.whole.s || (best.explained && open))
            best = (Found){{level->s, level->scope}, !open};
    }
    return best;
}

static const char *code_for(const PcStatement *part, const PcStatement *whole) {
    if (part->document != whole->document)
        return "PC403";
    return strcmp(part->unit->dimension, "ratio") == 0 ? "PC303" : "PC302";
}

static void report(const PcRelationCase *c, const Found *found) {
    const PcOperand part = {c->s, c->scope};
    const PcStatement *whole = found->whole.s;
    g_autofree char *a = pc_operand_text(&part), *b = pc_operand_text(&found->whole);
    PcVerdict *v = pc_verdict_new(c->run, PC_VERDICT_DISAGREES, code_for(c->s, whole));
    /* whether a whole without a 口径 is the part's is open: 3676.1（全口径） and 3545.7 may be of two */
    bool open = g_strcmp0(found->whole.scope, c->scope) != 0;
    if (found->explained || open || is_cap(c->s) || is_hedged_target(c->s) || is_hedged_target(whole))
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    bool amounts = strcmp(v->rule->code, "PC302") == 0; /* which speaks of the total */
    pc_verdict_add(v, amounts ? "whole" : "part", amounts ? whole : c->s);
    pc_verdict_add(v, amounts ? "part" : "whole", amounts ? c->s : whole);
    pc_verdict_arg(v, "other", whole->q->indicator);
    pc_verdict_arg(v, "above", b);
    pc_verdict_arg(v, "sum", a);
    pc_verdict_arg(v, "parts", c->s->q->indicator);
    pc_verdict_compute(v, "%s > %s（%s）", a, b, whole->q->indicator);
    pc_relation_publish(c, "nested", v);
}

static bool is_amount(const PcStatement *s) {
    return pc_relation_has_level(s) && s->unit && s->q->comparator != PC_CMP_RANGE &&
           strcmp(s->unit->dimension, s->indicator->dimension) == 0;
}

/* 累计 over the years of a plan. */
static bool is_sum(const PcStatement *s) {
    return s->numeric && s->has_period && s->unit && s->indicator && !s->q->parts && !s->q->part &&
           s->q->aspect == PC_ASPECT_CUMULATIVE && s->q->annual == PC_ANNUAL_NONE &&
           s->q->comparator != PC_CMP_RANGE && strcmp(s->unit->dimension, s->indicator->dimension) == 0;
}

/* The sum over the same years of what another is part of. */
static Found find_sum(const PcRelationCase *c, const char *indicator) {
    const PcLevelQuery query = {.name = indicator,
                                .area = c->s->area,
                                .area_name = c->s->q->area_name,
                                .aspect = c->s->aspect,
                                .dimension = c->s->unit->dimension,
                                .period = c->s->period,
                                .document = c->s->document};
    g_autoptr(GArray) found = pc_levels_find(c->run->levels, &query);
    for (guint i = 0; i < found->len; i++) {
        const PcLevel *level = &g_array_index(found, PcLevel, i);
        const PcStatement *s = level->s;
        if (is_sum(s) && s->q->status == c->s->q->status && s->period.first == c->s->period.first &&
            s->period.last == c->s->period.last && g_strcmp0(level->scope, c->scope) == 0)
            return (Found){{s, level->scope}, false};
    }
    return (Found){0};
}

/* Only the nearest whole that is exceeded is told: those around it are exceeded too. */
static void check_part(const Nest *n, const PcStatement *s) {
    const GPtrArray *chain = chain_of(n, s->indicator->id);
    PcRelationCase c = {n->run, s, pc_levels_named(n->run->levels, s).scope, false, n->told};
    for (guint i = 0; i < chain->len; i++) {
        Found found = is_sum(s) ? find_sum(&c, chain->pdata[i]) : find_whole(&c, chain->pdata[i]);
        if (found.whole.s && is_above(s, found.whole.s)) {
            report(&c, &found);
            return;
        }
    }
}

void pc_check_nested(PcCheckRun *run) {
    Nest n = nest_new(run);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[i])->claims;
        for (guint j = 0; j < claims->len; j++) {
            const PcStatement *s = claims->pdata[j];
            if ((is_amount(s) || is_sum(s)) && g_hash_table_contains(n.wholes, s->indicator->id))
                check_part(&n, s);
        }
    }
    nest_clear(&n);
}
