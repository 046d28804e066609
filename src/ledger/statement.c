/* statement: one claim or datum made ready to be compared: unit resolved, value exact, period parsed. */
#include "ledger/statement.h"

#include "ledger/phrase.h"

#include <string.h>

static bool is_ratio_dimension(const char *dimension) {
    return dimension && strcmp(dimension, "ratio") == 0;
}

/* 地区生产总值增加 896 亿元: so much more of what flows every year, not the flow itself (新增就业 12 万人).
 */
static bool is_amount_more(const PcStatement *s) {
    return s->q->aspect == PC_ASPECT_INCREMENT && s->indicator->measures == PC_MEASURES_FLOW && s->q->base;
}

bool pc_statement_is_to_one(const PcStatement *s) {
    return s->q->parts && s->indicator && strcmp(s->indicator->dimension, "multiple") == 0 &&
           g_str_has_suffix(s->q->parts, ":1") && strchr(s->q->parts, ':') == strrchr(s->q->parts, ':');
}

/* A share and the level of an indicator that is a share say the same thing: level; so do 3.37:1 and 3.37. */
static PcAspect canonical_aspect(const PcStatement *s) {
    PcAspect aspect = s->q->aspect;
    if (aspect == PC_ASPECT_RATIO && pc_statement_is_to_one(s))
        return PC_ASPECT_LEVEL;
    if (aspect == PC_ASPECT_SHARE && s->indicator && is_ratio_dimension(s->indicator->dimension))
        return PC_ASPECT_LEVEL;
    /* What an indicator measures decides before the word 累计 or 新增 does: its cells are sums or changes
     * anyway. */
    if (aspect == PC_ASPECT_CUMULATIVE || aspect == PC_ASPECT_INCREMENT)
        if (s->indicator && s->indicator->measures != PC_MEASURES_STOCK && !is_amount_more(s))
            return PC_ASPECT_LEVEL;
    return aspect;
}

/* The interval of the last printed digit; `value` is still in printed units. */
static void read_rounding(PcStatement *s) {
    g_auto(PcInterval) i;
    pc_interval_init(&i);
    pc_interval_set_rounded(&i, s->value, s->decimals);
    mpq_mul(s->lo, i.lo, s->scale);
    mpq_mul(s->hi, i.hi, s->scale);
}

/* A change of -4.8 % is a fall of 4.8 %, however it is written. */
static void turn_fall(PcStatement *s) {
    bool change = s->q->aspect == PC_ASPECT_GROWTH || s->q->aspect == PC_ASPECT_PP ||
                  s->q->aspect == PC_ASPECT_INCREMENT;
    if (!change || s->q->value_to || mpq_sgn(s->value) >= 0)
        return;
    mpq_neg(s->value, s->value);
    s->direction = PC_DIR_DOWN;
}

static void read_value(PcStatement *s) {
    enum { MAX_DIGITS = 200 };
    int decimals_to;
    if (!s->q->value || !pc_decimal_parse(s->q->value, MAX_DIGITS, s->value, &s->decimals))
        return;
    s->numeric = true;
    turn_fall(s);
    mpq_set(s->to, s->value);
    if (s->q->value_to && pc_decimal_parse(s->q->value_to, MAX_DIGITS, s->to, &decimals_to)) {
        if (decimals_to > s->decimals)
            s->decimals = decimals_to;
    }
    mpq_set_ui(s->scale, 1, 1);
    if (s->unit)
        mpq_set(s->scale, s->unit->factor);
    read_rounding(s);
    mpq_mul(s->value, s->value, s->scale);
    mpq_mul(s->to, s->to, s->scale);
}

PcStatement *pc_statement_new(const PcQuantity *q, const PcCatalogue *catalogue, PcLedgerDocument *document) {
    PcStatement *s = g_new0(PcStatement, 1);
    s->q = q;
    s->document = document;
    mpq_inits(s->value, s->to, s->lo, s->hi, s->scale, NULL);
    s->indicator = q->indicator_id ? pc_indicator_by_id(catalogue, q->indicator_id) : NULL;
    s->area = q->area ? pc_area_by_code(catalogue, q->area) : NULL;
    if (!s->area && !q->area_name)
        s->area = document->info.area;
    s->unit = q->unit ? pc_unit_resolve(catalogue, q->unit, strlen(q->unit)) : NULL;
    s->aspect = canonical_aspect(s);
    s->direction = q->direction;
    s->has_period = pc_period_parse(q->period, &s->period);
    read_value(s);
    return s;
}

void pc_statement_free(PcStatement *s) {
    mpq_clears(s->value, s->to, s->lo, s->hi, s->scale, NULL);
    g_free(s);
}

/* The interval of the last printed digit, in base units. */
static void rounded(const PcStatement *s, PcInterval *out) {
    pc_interval_set_point(out, s->lo);
    mpq_set(out->hi, s->hi);
}

/* Widens the interval by a fraction of its ends below and above. */
static void widen(PcInterval *i, const mpq_t below, const mpq_t above) {
    mpq_t by;
    mpq_init(by);
    mpq_mul(by, i->lo, below);
    mpq_abs(by, by);
    mpq_sub(i->lo, i->lo, by);
    mpq_mul(by, i->hi, above);
    mpq_abs(by, by);
    mpq_add(i->hi, i->hi, by);
    mpq_clear(by);
}

static void approximate(const PcStatement *s, PcInterval *out) {
    mpq_t below, above;
    mpq_inits(below, above, NULL);
    if (pc_phrase_book_width(s->document->ledger->phrases, s->q->hedge, below, above))
        widen(out, below, above);
    mpq_clears(below, above, NULL);
}

void pc_statement_interval(const PcStatement *s, PcInterval *out) {
    bool exact = s->unit && s->unit->discrete && s->decimals == 0;
    switch (s->q->comparator) {
    case PC_CMP_GT:
    case PC_CMP_GE:
        pc_interval_set_point(out, s->value);
        out->hi_inf = true;
        out->lo_open = s->q->comparator == PC_CMP_GT;
        return;
    case PC_CMP_LT:
    case PC_CMP_LE:
        pc_interval_set_point(out, s->value);
        out->lo_inf = true;
        out->hi_open = s->q->comparator == PC_CMP_LT;
        return;
    case PC_CMP_RANGE:
        pc_interval_set_point(out, s->value);
        mpq_set(out->hi, s->to);
        return;
    case PC_CMP_ABOUT:
        rounded(s, out);
        approximate(s, out);
        return;
    case PC_CMP_EQ:
        break;
    }
    if (exact)
        pc_interval_set_point(out, s->value);
    else
        rounded(s, out);
}

/* No space before a percent sign. */
static const char *gap_before(const char *unit) {
    return *unit && *unit != '%' ? " " : "";
}

char *pc_statement_number(const PcStatement *s) {
    const char *unit = s->q->unit ? s->q->unit : "";
    return g_strdup_printf("%s%s%s", s->q->value ? s->q->value : "", gap_before(unit), unit);
}

char *pc_statement_text(const PcStatement *s) {
    const PcQuantity *q = s->q;
    if (q->words != PC_WORDS_NONE)
        return g_strdup(q->words_text);
    if (q->parts)
        return g_strdup(q->parts);
    if (!q->value)
        return g_strdup("");
    const char *unit = q->unit ? q->unit : "";
    const char *space = gap_before(unit);
    if (q->comparator == PC_CMP_RANGE && q->value_to)
        return g_strdup_printf("%s–%s%s%s", q->value, q->value_to, space, unit);
    if (q->hedge)
        return g_strdup_printf("%s%s%s（%s）", q->value, space, unit, q->hedge);
    const char *sign = q->comparator == PC_CMP_EQ ? "" : pc_comparator_name(q->comparator);
    return g_strdup_printf("%s%s%s%s", sign, q->value, space, unit);
}
