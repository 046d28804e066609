/* quotient: a share or ratio of relations.xml against the part and the whole (PC303). Shares whose sentence
 * names the whole have been judged there; here are those of tables and names: 研发强度, 人均地区生产总值,
 * 每万人口发明专利. */
#include "check/arithmetic.h"
#include "check/relations.h"

#include <string.h>

typedef struct {
    PcLevel part, whole;
    bool found, fits;
} Pair;

/* What part ÷ whole is multiplied with to be the stated figure: per where its unit leaves the whole out.
 * false: the dimensions do not go together. */
static bool multiplier(const PcRelation *r, const PcStatement *s, const PcStatement *part,
                       const PcStatement *whole, mpq_t out) {
    int decimals;
    const char *dimension = s->unit ? s->unit->dimension : NULL, *counted = part->unit->dimension;
    bool same = strcmp(counted, whole->unit->dimension) == 0;
    g_autofree char *composed = g_strconcat(counted, "/", whole->unit->dimension, NULL);
    mpq_set_ui(out, 1, 1);
    if (r->kind == PC_RELATION_SHARE)
        return same && g_strcmp0(dimension, "ratio") == 0;
    if (g_strcmp0(dimension, composed) == 0)
        return true;
    if (g_strcmp0(dimension, counted) == 0) {
        if (r->per)
            pc_decimal_parse(r->per, 20, out, &decimals);
        return true;
    }
    return same;
}

/* part ÷ whole in base units of the stated figure, without slack. */
static bool derive(const PcRelation *r, const PcStatement *s, const PcStatement *part,
                   const PcStatement *whole, PcInterval *out) {
    g_auto(PcInterval) a, b;
    mpq_t by;
    pc_interval_init(&a);
    pc_interval_init(&b);
    mpq_init(by);
    pc_statement_interval(part, &a);
    pc_statement_interval(whole, &b);
    bool sound = multiplier(r, s, part, whole, by) && pc_interval_div(out, &a, &b);
    if (sound)
        pc_interval_scale(out, out, by);
    mpq_clear(by);
    return sound;
}

static bool pair_fits(const PcRelation *r, const PcStatement *s, const Pair *pair, const char *slack) {
    g_auto(PcInterval) derived;
    pc_interval_init(&derived);
    derive(r, s, pair->part.s, pair->whole.s, &derived);
    pc_relation_slacken(slack, &derived);
    return pc_derived_fits(&derived, s);
}

static bool can_pair(const PcRelation *r, const PcStatement *s, const PcLevel *part, const PcLevel *whole) {
    g_auto(PcInterval) derived;
    pc_interval_init(&derived);
    return part->s != whole->s && derive(r, s, part->s, whole->s, &derived);
}

typedef enum { OWN_DOCUMENT, ANY_DOCUMENT, OTHER_SCOPE } Tier;

/* 按常住人口计算 asks for 常住人口, which names no other 口径 of itself. */
static bool is_of_scope(const PcLevel *level, const char *scope) {
    if (g_strcmp0(level->scope, scope) == 0)
        return true;
    return !level->scope && scope && level->s->indicator && strstr(level->s->indicator->name, scope);
}

static bool is_of_tier(const PcRelationCase *c, const PcLevel *part, const PcLevel *whole, Tier tier) {
    bool scoped = is_of_scope(whole, c->scope) && (!part->scope || is_of_scope(part, c->scope));
    bool own = part->s->document == c->s->document && whole->s->document == c->s->document;
    switch (tier) {
    case OWN_DOCUMENT:
        return scoped && own;
    case ANY_DOCUMENT:
        return scoped && !own;
    case OTHER_SCOPE:
        return !scoped && (!part->scope || !whole->scope || strcmp(part->scope, whole->scope) == 0);
    }
    return false;
}

/* The first pair of a tier that fits, else its first. Few statements of one figure differ: the first ones do.
 */
static Pair find_pair(const PcRelationCase *c, const PcRelation *r, const GArray *parts, const GArray *wholes,
                      Tier tier) {
    enum { MOST = 6 };
    Pair best = {.found = false};
    for (guint i = 0; i < MIN(parts->len, MOST); i++)
        for (guint j = 0; j < MIN(wholes->len, MOST); j++) {
            Pair pair = {g_array_index(parts, PcLevel, i), g_array_index(wholes, PcLevel, j), true, false};
            if (!is_of_tier(c, &pair.part, &pair.whole, tier) || !can_pair(r, c->s, &pair.part, &pair.whole))
                continue;
            pair.fits = pair_fits(r, c->s, &pair, r->slack);
            if (pair.fits)
                return pair;
            if (!best.found)
                best = pair;
        }
    return best;
}

static char *level_text(const PcLevel *level) {
    const PcOperand o = {level->s, level->scope};
    return pc_operand_text(&o);
}

static void publish(const PcRelationCase *c, const PcRelation *r, const Pair *pair, const Pair *other,
                    bool sure) {
    g_auto(PcInterval) derived;
    pc_interval_init(&derived);
    derive(r, c->s, pair->part.s, pair->whole.s, &derived);
    if (pair->fits && (derived.lo_inf || derived.hi_inf))
        return; /* bounds that allow the figure confirm nothing */
    g_autofree char *part = level_text(&pair->part), *whole = level_text(&pair->whole);
    g_autofree char *stated = pc_statement_text(c->s);
    g_autofree char *gives = pc_interval_text(&derived, c->s->scale, c->s->decimals, c->s->q->unit);
    PcVerdict *v = pc_verdict_new(c->run, pair->fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC303");
    if (!sure || (r->doubt && pair_fits(r, c->s, pair, r->doubt)))
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_add(v, "share", c->s);
    pc_verdict_add(v, "part", pair->part.s);
    pc_verdict_add(v, "whole", pair->whole.s);
    pc_verdict_arg(v, "part", part);
    pc_verdict_arg(v, "whole", whole);
    pc_verdict_arg(v, "derived", gives);
    if (other && other->fits) {
        g_autofree char *fits = level_text(&other->whole);
        pc_verdict_add(v, "fits", other->whole.s);
        pc_verdict_arg(v, "fits", fits);
    }
    pc_verdict_compute(v, "%s ÷ %s = %s%s%s%s %s %s", part, whole, gives, r->slack ? "（± " : "",
                       r->slack ? r->slack : "", r->slack ? " %）" : "", pair->fits ? "=" : "≠", stated);
    pc_relation_publish(c, r->id, v);
}

static void give_up(const PcRelationCase *c, const GArray *parts, const GArray *wholes) {
    PcVerdict *v = pc_verdict_new(c->run, PC_VERDICT_INCOMPARABLE, "PC303");
    v->reason = "other-qualifier";
    pc_verdict_add(v, "share", c->s);
    pc_verdict_add(v, "part", g_array_index(parts, PcLevel, 0).s);
    pc_verdict_add(v, "whole", g_array_index(wholes, PcLevel, 0).s);
    pc_verdict_publish(c->run, v);
}

/* Whether the words 占… of the figure, where it has any, name the relation's whole; *sure where they surely
 * do. */
static bool names_whole(PcRelationCase *c, const PcRelation *r, bool *sure) {
    const char *phrase = c->s->q->whole;
    *sure = true;
    if (!phrase)
        return true;
    if (pc_scope_names_parent(c->run->ledger, phrase, c->s->document->info.area))
        return false;
    PcNamed whole = pc_levels_name(c->run->levels, phrase, c->s->document->info.area);
    if (whole.scope)
        c->scope = whole.scope;
    *sure = whole.known;
    return !whole.known || strcmp(whole.name, r->whole) == 0;
}

void pc_check_quotient(PcRelationCase *c, const PcRelation *r) {
    bool sure;
    if (!names_whole(c, r, &sure))
        return;
    g_autoptr(GArray) parts = pc_relation_levels(c, r->parts[0]), wholes = pc_relation_levels(c, r->whole);
    Pair own = find_pair(c, r, parts, wholes, OWN_DOCUMENT);
    if (!own.found)
        own = find_pair(c, r, parts, wholes, ANY_DOCUMENT);
    if (own.found && own.fits) {
        publish(c, r, &own, NULL, sure);
        return;
    }
    Pair other = find_pair(c, r, parts, wholes, OTHER_SCOPE);
    if (own.found)
        publish(c, r, &own, &other, sure);
    else if (other.found)
        give_up(c, parts, wholes);
}
