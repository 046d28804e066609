/* identities: rates of growth that must multiply (PC318): for result = part ÷ whole, (1 + growth of the part)
 * = (1 + growth of the result) × (1 + growth of the whole): energy, intensity and GDP; GDP, GDP per head and
 * people. Growth of several years at a yearly rate counts with its power; the part's growth may come from its
 * two levels where these are no matter of prices. */
#include "check/arithmetic.h"
#include "check/derive.h"
#include "check/relations.h"

#include <string.h>

/* From the month a change is measured from to the month it ends in. */
typedef struct {
    int base, last;
} Window;

/* What something grew by in a window: 1 + rate, over all its years. */
typedef struct {
    const PcStatement *growth;    /* the stated rate; NULL where it comes from levels */
    const PcStatement *from, *to; /* the levels */
    PcInterval factor;
} Growth;

typedef struct {
    PcCheckRun *run;
    GHashTable *ids;    /* set of indicator ids whose growth is asked for */
    GHashTable *falls;  /* set of ids that state a fall: 降低率 */
    GHashTable *stated; /* "id|area|base|last|status" → GPtrArray of PcStatement */
    GHashTable *told;
} Identities;

enum { MOST_YEARS = 50 }; /* a plan's horizon; powers grow with them */

static unsigned years_of(Window w) {
    return (unsigned)(w.last - w.base) / 12;
}

/* The window of a stated change; false where it is not known or no whole number of years. */
static bool window_of(const PcStatement *s, Window *out) {
    PcPeriod base;
    if (!s->has_period || s->q->annual == PC_ANNUAL_MEAN || s->q->annual == PC_ANNUAL_EACH)
        return false;
    *out = (Window){s->period.first - 1, s->period.last};
    if (s->q->base) {
        if (!pc_period_parse(s->q->base, &base))
            return false;
        out->base = base.last;
    }
    return out->last > out->base && (out->last - out->base) % 12 == 0 && years_of(*out) <= MOST_YEARS;
}

static bool is_nominal(const PcCheckRun *run, const PcStatement *s) {
    const char *q = s->q->qualifier;
    const PcTerm *t = q ? pc_term_at_end(run->words, "price-basis", q, strlen(q)) : NULL;
    return t && g_strcmp0(pc_phrase_attribute(t->phrase, "real"), "false") == 0;
}

static bool is_fall(const Identities *d, const PcStatement *s) {
    return s->indicator && g_hash_table_contains(d->falls, s->indicator->id);
}

/* A rate of growth, or the level of an indicator that is a fall. */
static bool is_growth(const Identities *d, const PcStatement *s) {
    if (!s->numeric || !s->unit || !s->indicator || s->q->parts || s->q->part ||
        strcmp(s->unit->dimension, "ratio") != 0 || s->q->comparator == PC_CMP_RANGE || is_nominal(d->run, s))
        return false;
    if (is_fall(d, s))
        return mpq_sgn(s->value) >= 0 && s->direction != PC_DIR_UP;
    return s->aspect == PC_ASPECT_GROWTH && g_hash_table_contains(d->ids, s->indicator->id);
}

static char *key_of(const char *id, const PcStatement *s, Window w) {
    return g_strdup_printf("%s|%s|%d|%d|%d", id,
                           s->area           ? s->area->code
                           : s->q->area_name ? s->q->area_name
                                             : "",
                           w.base, w.last, (int)s->q->status);
}

static void index_document(const Identities *d, const PcLedgerDocument *document) {
    for (guint i = 0; i < document->claims->len; i++) {
        PcStatement *s = document->claims->pdata[i];
        Window w;
        if (!is_growth(d, s) || !window_of(s, &w))
            continue;
        g_autofree char *key = key_of(s->indicator->id, s, w);
        GPtrArray *list = g_hash_table_lookup(d->stated, key);
        if (!list) {
            list = g_ptr_array_new();
            g_hash_table_insert(d->stated, g_steal_pointer(&key), list);
        }
        g_ptr_array_add(list, s);
    }
}

/* The statement of a document that is met first, else the first of any. */
static const PcStatement *stated(const Identities *d, const char *id, const PcStatement *s, Window w) {
    enum { MOST = 32 };
    g_autofree char *key = key_of(id, s, w);
    const GPtrArray *list = g_hash_table_lookup(d->stated, key);
    for (guint i = 0; list && i < MIN(list->len, MOST); i++)
        if (((const PcStatement *)list->pdata[i])->document == s->document)
            return list->pdata[i];
    return list ? list->pdata[0] : NULL;
}

/* ---- factors ---- */

static void add_one(PcInterval *i) {
    mpq_t one;
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    mpq_add(i->lo, i->lo, one);
    mpq_add(i->hi, i->hi, one);
    mpq_clear(one);
}

static void turn_sign(PcInterval *i) {
    mpq_t minus;
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    pc_interval_scale(i, i, minus);
    mpq_clear(minus);
}

/* (1 + rate)^years; false where that may be no growth at all. */
static bool factor_of(const Identities *d, const PcStatement *s, Window w, PcInterval *out) {
    if (is_fall(d, s)) {
        pc_statement_interval(s, out);
        turn_sign(out);
    } else {
        pc_change_interval(s, true, out);
    }
    add_one(out);
    if (out->lo_inf || out->hi_inf || mpq_sgn(out->lo) <= 0)
        return false;
    g_auto(PcInterval) yearly;
    pc_interval_init(&yearly);
    pc_interval_set(&yearly, out);
    for (unsigned n = s->q->annual == PC_ANNUAL_COMPOUND ? years_of(w) : 1; n > 1; n--)
        pc_interval_mul(out, out, &yearly);
    return true;
}

static const PcStatement *level_at(const PcRelationCase *c, const char *id, int month) {
    const PcLevelQuery query = {.name = id,
                                .area = c->s->area,
                                .area_name = c->s->q->area_name,
                                .aspect = PC_ASPECT_LEVEL,
                                .period = pc_year_of(month / 12),
                                .document = c->s->document};
    g_autoptr(GArray) levels = pc_levels_find(c->run->levels, &query);
    for (guint i = 0; i < levels->len; i++) {
        const PcLevel *level = &g_array_index(levels, PcLevel, i);
        if (g_strcmp0(level->scope, c->scope) == 0 && level->s->q->comparator == PC_CMP_EQ)
            return level->s;
    }
    return NULL;
}

/* Growth as the two levels give it; not where the levels are at current prices and growth is not. */
static bool from_levels(const PcRelationCase *c, const char *id, Window w, Growth *out) {
    const PcIndicator *indicator = pc_indicator_by_id(c->run->catalogue, id);
    enum { DECEMBER = 11 };
    if (!indicator || indicator->real_growth || w.base % 12 != DECEMBER || w.last % 12 != DECEMBER)
        return false;
    out->from = level_at(c, id, w.base);
    out->to = level_at(c, id, w.last);
    if (!out->from || !out->to || !pc_growth_interval(out->from, out->to, &out->factor))
        return false;
    add_one(&out->factor);
    return mpq_sgn(out->factor.lo) > 0;
}

static bool find_growth(const Identities *d, const PcRelationCase *c, const char *id, Window w, Growth *out) {
    out->growth = stated(d, id, c->s, w);
    if (out->growth && out->growth != c->s)
        return factor_of(d, out->growth, w, &out->factor);
    out->growth = NULL;
    return from_levels(c, id, w, out);
}

/* ---- judgement ---- */

static void add_evidence(PcVerdict *v, const char *role, const Growth *g) {
    if (g->growth) {
        pc_verdict_add(v, role, g->growth);
        return;
    }
    pc_verdict_add(v, "from", g->from);
    pc_verdict_add(v, "to", g->to);
}

/* "(1 + 2.1%)", "(1 + 5%)^5", "5200 ÷ 5000". The caller owns it. */
static char *factor_text(const Identities *d, const PcStatement *s, const Growth *g, Window w) {
    if (!s) {
        g_autofree char *from = pc_statement_text(g->from), *to = pc_statement_text(g->to);
        return g_strdup_printf("%s ÷ %s", to, from);
    }
    g_autofree char *rate = pc_change_size(s);
    bool falls = is_fall(d, s) || pc_change_sign(s) < 0;
    bool powers = s->q->annual == PC_ANNUAL_COMPOUND && years_of(w) > 1;
    g_autofree char *power = powers ? g_strdup_printf("^%u", years_of(w)) : g_strdup("");
    return g_strdup_printf("(1 %s %s)%s", falls ? "−" : "+", rate, power);
}

/* A change over the whole window is shown as one; against a yearly rate stands the factor. */
static char *derived_text(const PcStatement *s, const PcInterval *factor) {
    g_auto(PcInterval) change;
    mpq_t one;
    bool yearly = s->q->annual == PC_ANNUAL_COMPOUND;
    pc_interval_init(&change);
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    pc_interval_set(&change, factor);
    if (!yearly) {
        mpq_sub(change.lo, change.lo, one);
        mpq_sub(change.hi, change.hi, one);
    }
    char *text = yearly ? pc_interval_text(&change, one, s->decimals + 2, NULL)
                        : pc_interval_text(&change, s->scale, s->decimals, s->q->unit);
    mpq_clear(one);
    return text;
}

static char *stated_text(const Identities *d, const PcStatement *s, Window w) {
    if (s->q->annual == PC_ANNUAL_COMPOUND)
        return factor_text(d, s, NULL, w);
    g_autofree char *rate = pc_statement_text(s);
    return g_strconcat(is_fall(d, s) || pc_change_sign(s) < 0 ? "−" : "", rate, NULL);
}

/* Allows for half the relation's slack: what parts a year's mean from its end is much the same in both years
 * of a change. The text, "（± 1 %）", is empty where there is none; the caller owns it. */
static char *slacken(const PcRelation *r, PcInterval *allowed) {
    if (!r->slack)
        return g_strdup("");
    g_auto(PcInterval) wide, half;
    mpq_t two, one;
    int decimals;
    pc_interval_init(&wide);
    pc_interval_init(&half);
    mpq_inits(two, one, NULL);
    mpq_set_ui(two, 2, 1);
    mpq_set_ui(one, 1, 1);
    pc_interval_set(&wide, allowed);
    pc_relation_slacken(r->slack, &wide);
    mpq_add(allowed->lo, allowed->lo, wide.lo);
    mpq_add(allowed->hi, allowed->hi, wide.hi);
    mpq_div(allowed->lo, allowed->lo, two);
    mpq_div(allowed->hi, allowed->hi, two);
    char *text = NULL;
    if (pc_decimal_parse(r->slack, 20, one, &decimals)) {
        mpq_div(one, one, two);
        pc_interval_set_point(&half, one);
        mpq_set_ui(one, 1, 1);
        g_autofree char *by = pc_interval_text(&half, one, decimals, NULL);
        text = g_strdup_printf("（± %s %%）", by);
    }
    mpq_clears(two, one, NULL);
    return text ? text : g_strdup("");
}

/* Holds result against part ÷ whole. */
static void judge(const Identities *d, const PcRelationCase *c, const PcRelation *r, Window w,
                  const Growth *part, const Growth *whole, const PcInterval *result) {
    g_auto(PcInterval) derived, allowed;
    pc_interval_init(&derived);
    pc_interval_init(&allowed);
    if (!pc_interval_div(&derived, &part->factor, &whole->factor))
        return;
    pc_interval_set(&allowed, &derived);
    g_autofree char *slack = slacken(r, &allowed);
    bool agrees = pc_interval_overlaps(&allowed, result);
    g_autofree char *gives = derived_text(c->s, &derived), *own = stated_text(d, c->s, w);
    g_autofree char *a = factor_text(d, part->growth, part, w), *b = factor_text(d, whole->growth, whole, w);
    PcVerdict *v = pc_verdict_new(c->run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC318");
    pc_verdict_add(v, "change", c->s);
    add_evidence(v, "part", part);
    add_evidence(v, "whole", whole);
    pc_verdict_arg(v, "part", a);
    pc_verdict_arg(v, "whole", b);
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s ÷ %s%s = %s%s %s %s", a, b, c->s->q->annual == PC_ANNUAL_COMPOUND ? "" : " − 1",
                       gives, slack, agrees ? "=" : "≠", own);
    pc_relation_publish(c, r->id, v);
}

static void check_statement(const Identities *d, const PcRelation *r, const PcStatement *s) {
    Window w;
    if (!window_of(s, &w))
        return;
    const PcRelationCase c = {d->run, s, pc_levels_named(d->run->levels, s).scope, false, d->told};
    Growth part = {0}, whole = {0};
    g_auto(PcInterval) result;
    pc_interval_init(&result);
    pc_interval_init(&part.factor);
    pc_interval_init(&whole.factor);
    if (factor_of(d, s, w, &result) && find_growth(d, &c, r->parts[0], w, &part) &&
        find_growth(d, &c, r->whole, w, &whole))
        judge(d, &c, r, w, &part, &whole, &result);
    pc_interval_clear(&part.factor);
    pc_interval_clear(&whole.factor);
}

static bool is_rate_relation(const PcRelation *r) {
    return r->kind == PC_RELATION_RATIO && r->holds != PC_HOLDS_LEVELS;
}

static void read_relation(const Identities *d, const PcRelation *r) {
    g_hash_table_add(d->ids, (gpointer)r->result);
    g_hash_table_add(d->ids, (gpointer)r->parts[0]);
    g_hash_table_add(d->ids, (gpointer)r->whole);
    if (r->fall)
        g_hash_table_add(d->falls, (gpointer)r->fall);
}

static void check_relation(const Identities *d, const PcRelation *r) {
    for (guint i = 0; i < d->run->ledger->documents->len; i++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)d->run->ledger->documents->pdata[i])->claims;
        for (guint j = 0; j < claims->len; j++) {
            const PcStatement *s = claims->pdata[j];
            bool own = s->indicator && (strcmp(s->indicator->id, r->result) == 0 ||
                                        (r->fall && strcmp(s->indicator->id, r->fall) == 0));
            if (own && is_growth(d, s))
                check_statement(d, r, s);
        }
    }
}

void pc_check_identities(PcCheckRun *run) {
    Identities d = {run, g_hash_table_new(g_str_hash, g_str_equal), g_hash_table_new(g_str_hash, g_str_equal),
                    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref),
                    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (size_t i = 0; i < pc_relation_count(run->catalogue); i++)
        if (is_rate_relation(pc_relation_at(run->catalogue, i)))
            read_relation(&d, pc_relation_at(run->catalogue, i));
    for (guint i = 0; i < run->ledger->documents->len; i++)
        index_document(&d, run->ledger->documents->pdata[i]);
    for (size_t i = 0; i < pc_relation_count(run->catalogue); i++)
        if (is_rate_relation(pc_relation_at(run->catalogue, i)))
            check_relation(&d, pc_relation_at(run->catalogue, i));
    g_hash_table_unref(d.ids);
    g_hash_table_unref(d.falls);
    g_hash_table_unref(d.stated);
    g_hash_table_unref(d.told);
}
