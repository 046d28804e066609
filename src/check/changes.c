/* changes: every stated growth, difference, increase and multiple against the values before and after,
 * wherever any document of the area states them.
 *
 *   PC304  a change that the text measures from a named value or year
 *   PC306  a planned growth that does not lead from the base to the target
 *   PC307  a past yearly growth against its first and last level
 *   PC404  a report's growth over the year before against the two years' levels
 *   PC317  a 口径 whose own base does not carry the target, while another's does
 */
#include "check/ends.h"

#include <string.h>

/* How long a phrase the catalogue does not know must be to name one thing wherever it stands, in characters.
 */
enum { SURE_PHRASE = 6 };

static bool is_yearly_report(const PcLedgerDocument *d) {
    static const char *const kinds[] = {"report", "bulletin", "annual-plan", "budget"};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_strcmp0(d->info.kind, kinds[i]) == 0)
            return true;
    return false;
}

static bool is_over_year_before(const PcStatement *change, const PcEnds *ends) {
    return pc_period_end_year(change->period) - pc_period_end_year(ends->base) == 1;
}

static const char *rule_for(const PcStatement *change, const PcEnds *ends) {
    bool growth = change->q->aspect == PC_ASPECT_GROWTH;
    if (growth && ends->years && change->q->status == PC_STATUS_ACTUAL)
        return "PC307";
    if (growth && change->q->status == PC_STATUS_TARGET && (ends->years || !ends->in_sentence))
        return "PC306";
    if (growth && !ends->in_sentence && is_over_year_before(change, ends) &&
        is_yearly_report(change->document))
        return "PC404";
    return "PC304";
}

/* A pair of ends that was tried. */
typedef struct {
    PcLevel from, to;
    bool found, fits;
} Pair;

/* A sum of several years, which no yearly growth leads to. */
static bool is_sum(const PcStatement *s) {
    enum { YEAR = 11 };
    bool flow = s->q->aspect == PC_ASPECT_CUMULATIVE ||
                (s->indicator && s->indicator->additive && s->indicator->measures == PC_MEASURES_FLOW);
    return flow && s->has_period && s->period.last - s->period.first > YEAR;
}

static Pair try_pairs(const PcStatement *change, const PcEnds *ends, bool own_scope) {
    Pair best = {.found = false};
    for (guint i = 0; i < ends->to->len; i++) {
        for (guint j = 0; j < ends->from->len; j++) {
            PcLevel to = g_array_index(ends->to, PcLevel, i), from = g_array_index(ends->from, PcLevel, j);
            PcChange c = {change, from.s, to.s, ends->years, ends->by};
            if (change->q->aspect == PC_ASPECT_GROWTH && ends->years && is_sum(to.s))
                continue;
            bool own = g_strcmp0(from.scope, ends->scope) == 0 &&
                       (g_strcmp0(to.scope, ends->scope) == 0 || !to.scope);
            if (own != own_scope || from.s == to.s || !pc_change_is_sound(&c))
                continue;
            bool fits = pc_change_fit(&c) == PC_FITS;
            if (!fits && !ends->in_sentence && from.s->record->table != to.s->record->table &&
                change->q->aspect == PC_ASPECT_GROWTH && pc_differ_like_a_sum(from.s, to.s))
                continue; /* a year's figure and, maybe, a plan's sum in a year's cell */
            if (!best.found || fits)
                best = (Pair){from, to, true, fits};
            if (fits)
                return best;
        }
    }
    return best;
}

/* Two things of one short unknown name may be two things; what is estimated may yet move. */
static PcSeverity cap_for(const PcCheckRun *run, const PcStatement *change, const PcEnds *ends,
                          const Pair *pair) {
    bool sure =
        ends->in_sentence || pair->to.s->indicator || g_utf8_strlen(pair->to.s->name, -1) >= SURE_PHRASE;
    bool settled =
        pair->from.s->q->vintage != PC_VINTAGE_ESTIMATE && pair->to.s->q->vintage != PC_VINTAGE_ESTIMATE;
    const PcTerm *kind = pc_base_kind(run, change); /* 决算, 调整预算: near what others print */
    settled = settled && (!kind || g_strcmp0(pc_phrase_attribute(kind->phrase, "value"), "plan") == 0);
    bool ranked = change->q->aspect == PC_ASPECT_GROWTH || change->q->aspect == PC_ASPECT_MULTIPLE ||
                  ends->in_sentence || change->q->base;
    return sure && settled && ranked ? PC_SEVERITY_ERROR : PC_SEVERITY_INFO;
}

/* The base that fits stands first: what the target was reckoned from. */
static void report_scope(PcCheckRun *run, const PcStatement *change, const PcEnds *ends, const Pair *own,
                         const Pair *other) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC317");
    const PcStatement *target = own->to.s;
    g_autofree char *to = pc_statement_text(target);
    g_autofree char *from = pc_statement_text(own->from.s);
    g_autofree char *fitting = pc_statement_text(other->from.s);
    g_autofree char *stated = pc_statement_text(change);
    const char *name = target->q->indicator;
    const PcTerm *printed = pc_term_last(run->words, "scope", name, strlen(name), NULL);
    pc_verdict_add(v, "target", target);
    pc_verdict_add(v, "fits", other->from.s);
    pc_verdict_add(v, "base", own->from.s);
    pc_verdict_add(v, "change", change);
    pc_verdict_arg(v, "qualifier_a", printed ? printed->text : ends->scope);
    pc_verdict_arg(v, "qualifier_b", other->from.scope);
    pc_verdict_arg(v, "base", from);
    pc_verdict_compute(v, "%s → %s ≠ %s; %s → %s = %s", from, to, stated, fitting, to, stated);
    pc_verdict_publish(run, v);
}

static void give_up(PcCheckRun *run, const PcStatement *change, const char *reason) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_INCOMPARABLE, "PC304");
    v->reason = reason;
    pc_verdict_add(v, "change", change);
    pc_verdict_publish(run, v);
}

static void check_change(PcCheckRun *run, const PcStatement *change, GHashTable *told) {
    g_auto(PcEnds) ends;
    pc_ends_init(&ends);
    if (!pc_ends_find(run, change, &ends))
        return;
    bool yearly = change->q->annual != PC_ANNUAL_NONE;
    if (!ends.base_known || ends.from->len == 0 || ends.to->len == 0 || (yearly && ends.years < 2)) {
        give_up(run, change, ends.base_known ? "no-counterpart" : "period-missing");
        return;
    }
    Pair own = try_pairs(change, &ends, true), other = {.found = false};
    if (!own.fits)
        other = try_pairs(change, &ends, false);
    const Pair *pair = own.found && (own.fits || !other.fits || !ends.scope) ? &own : &other;
    if (!pair->found || (pair == &other && !other.fits)) {
        give_up(run, change, "other-qualifier");
        return;
    }
    PcChange c = {change, pair->from.s, pair->to.s, ends.years, ends.by};
    if (pc_change_fits_backwards(&c) && !pair->fits)
        pc_change_judge(run, &c, "PC311", cap_for(run, change, &ends, pair));
    else
        pc_change_judge(run, &c, rule_for(change, &ends), cap_for(run, change, &ends, pair));
    if (own.found && pair == &other && g_hash_table_add(told, (gpointer)own.to.s))
        report_scope(run, change, &ends, &own, &other);
}

void pc_check_changes(PcCheckRun *run) {
    g_autoptr(GHashTable) told = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            check_change(run, d->claims->pdata[j], told);
    }
}
