/* statement: what a schema cannot say about one figure of a plan. */
#include "plan/statement.h"

#include <string.h>

#include "base/number.h"
#include "plan/references.h"

/* ---- identity
 * ---------------------------------------------------------------------------------------------- */

static const char *subject_of(const PcDatum *d) {
    return d->quantity.indicator_id ? d->quantity.indicator_id : d->quantity.indicator;
}

/* The fields that make two statements of one kind the same figure. What is said in words and what is said in
 * numbers are two statements. */
enum { IDENTITY_FIELDS = 8 };
static void identity(const PcDatum *d, const char *out[IDENTITY_FIELDS]) {
    const PcQuantity *q = &d->quantity;
    const char *fields[IDENTITY_FIELDS] = {subject_of(d),
                                           q->period,
                                           q->area ? q->area : q->area_name,
                                           q->qualifier,
                                           q->part,
                                           q->base,
                                           q->whole,
                                           d->kind == PC_DATUM_ALLOCATED ? d->number : NULL};
    memcpy(out, fields, sizeof fields);
}

static guint datum_hash(gconstpointer p) {
    const PcDatum *d = p;
    const char *fields[IDENTITY_FIELDS];
    guint hash = (guint)d->kind * 31 + (guint)d->quantity.aspect * 7 + (guint)d->quantity.annual;
    identity(d, fields);
    for (size_t i = 0; i < IDENTITY_FIELDS; i++)
        hash = hash * 33 + (fields[i] ? g_str_hash(fields[i]) : 1);
    return hash;
}

static gboolean datum_equal(gconstpointer a, gconstpointer b) {
    const PcDatum *x = a, *y = b;
    const char *of_x[IDENTITY_FIELDS], *of_y[IDENTITY_FIELDS];
    if (x->kind != y->kind || x->quantity.aspect != y->quantity.aspect ||
        x->quantity.annual != y->quantity.annual ||
        (x->quantity.words_text != NULL) != (y->quantity.words_text != NULL))
        return FALSE;
    identity(x, of_x);
    identity(y, of_y);
    for (size_t i = 0; i < IDENTITY_FIELDS; i++)
        if (g_strcmp0(of_x[i], of_y[i]) != 0)
            return FALSE;
    return TRUE;
}

void pc_statement_checker_init(PcStatementChecker *c, PcFaultList *faults, const PcCatalogue *catalogue,
                               const PcLimits *limits, const PcPlan *plan) {
    *c = (PcStatementChecker){.faults = faults, .catalogue = catalogue, .limits = limits, .plan = plan};
    c->seen = g_hash_table_new(datum_hash, datum_equal);
    c->above_whole = g_ptr_array_new_with_free_func(g_free);
    c->below_zero = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *phrase = pc_phrase_at(catalogue, i);
        bool above = strcmp(phrase->kind, "above-whole") == 0;
        if (!above && strcmp(phrase->kind, "below-zero") != 0)
            continue;
        g_auto(GStrv) words = g_strsplit(phrase->text, " ", -1);
        for (char **w = words; *w; w++) {
            if (above)
                g_ptr_array_add(c->above_whole, g_strdup(*w));
            else
                g_hash_table_add(c->below_zero, g_strdup(*w));
        }
    }
}

void pc_statement_checker_clear(PcStatementChecker *c) {
    g_hash_table_unref(c->seen);
    g_ptr_array_unref(c->above_whole);
    g_hash_table_unref(c->below_zero);
}

/* ---- telling
 * ----------------------------------------------------------------------------------------------- */

static char *figure_text(const PcDatum *d) {
    const PcQuantity *q = &d->quantity;
    if (!q->value)
        return g_strdup(q->parts ? q->parts : q->words_text ? q->words_text : "—");
    return g_strdup_printf("%s%s%s%s", q->value, q->value_to ? "～" : "", q->value_to ? q->value_to : "",
                           q->unit ? q->unit : "");
}

static PcFault *fault_of(PcStatementChecker *c, const char *code, const PcStatementInput *in,
                         const char *attribute) {
    PcFault *fault = pc_fault_at(c->faults, code, in->tag->offset, attribute);
    pc_fault_arg(fault, "element", in->tag->name);
    pc_fault_arg(fault, "indicator",
                 in->datum->quantity.indicator ? in->datum->quantity.indicator : subject_of(in->datum));
    pc_fault_arg(fault, "period", in->datum->quantity.period);
    return fault;
}

/* ---- shape
 * ------------------------------------------------------------------------------------------------- */

static void check_exactly_one(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    int n = (q->value != NULL) + (q->parts != NULL) + in->words;
    bool is_schemas = in->datum->kind == PC_DATUM_ALLOCATED || in->datum->kind == PC_DATUM_AMENDS;
    if (n == 1 || is_schemas || (n == 0 && in->slips))
        return;
    PcFault *fault = pc_fault_of_form(c->faults, "PC113", in->tag->offset, NULL);
    if (!fault)
        return;
    g_autofree char *found = g_strconcat(q->value ? " + value" : "", q->parts ? " + ratio" : "",
                                         in->words ? " + <words>" : "", NULL);
    pc_fault_arg(fault, "element", in->tag->name);
    pc_fault_arg(fault, "expected", "value | ratio | <words>");
    pc_fault_arg(fault, "found", n ? found + strlen(" + ") : "—");
    pc_fault_arg(fault, "instead", n ? (q->value ? "value" : "<words>") : "value=\"…\"");
}

static void check_range(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    bool is_range = q->comparator == PC_CMP_RANGE;
    if (is_range == (q->value_to != NULL) || in->slips)
        return;
    PcFault *fault = fault_of(c, "PC137", in, is_range ? "comparator" : "to");
    pc_fault_arg_place(fault, in->tag->name, NULL);
    pc_fault_arg(fault, "found", is_range ? "comparator=\"range\"" : "to");
    pc_fault_arg(fault, "expected", is_range ? "to" : "comparator=\"range\"");
    pc_fault_arg(fault, "instead", is_range ? "to=\"…\"" : "comparator=\"range\"");
}

static void misfit(PcStatementChecker *c, const PcStatementInput *in, const char *attribute,
                   const char *value, const char *expected) {
    PcFault *fault = fault_of(c, "PC140", in, attribute);
    pc_fault_arg_attribute(fault, "found", attribute, value);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", expected);
}

static void check_aspect(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    if (q->annual == PC_ANNUAL_COMPOUND && q->aspect != PC_ASPECT_GROWTH)
        misfit(c, in, "annual", "compound", "aspect=\"growth\"");
    if (q->whole && q->aspect != PC_ASPECT_SHARE && q->aspect != PC_ASPECT_PP)
        misfit(c, in, "whole", q->whole, "aspect=\"share\"");
    if (q->parts && q->aspect != PC_ASPECT_RATIO && q->aspect != PC_ASPECT_LEVEL)
        misfit(c, in, "ratio", q->parts, "aspect=\"ratio\"");
    if (q->aspect == PC_ASPECT_RATIO && q->value && !q->parts)
        misfit(c, in, "aspect", "ratio", "ratio=\"…:…\"");
}

/* ---- units
 * ------------------------------------------------------------------------------------------------- */

/* "CNY/person" → "CNY" and "person"; bottom NULL where there is no stroke. */
static char *split_dimension(const char *dimension, const char **bottom) {
    const char *stroke = strchr(dimension, '/');
    *bottom = stroke ? stroke + 1 : NULL;
    return stroke ? g_strndup(dimension, (gsize)(stroke - dimension)) : g_strdup(dimension);
}

static bool is_one_of(const char *text, const char *const *set) {
    for (; *set; set++)
        if (strcmp(text, *set) == 0)
            return true;
    return false;
}

/* Dimensions that plans print one for the other: people counted with 个, sums of money in any currency. */
static bool alike(const PcCatalogue *c, const char *a, const char *b) {
    static const char *const counts[] = {"count",       "person",         "household",
                                         "person-time", "household-time", NULL};
    (void)c;
    bool money = strlen(a) == 3 && strlen(b) == 3 && g_ascii_isupper(a[0]) && g_ascii_isupper(b[0]);
    return strcmp(a, b) == 0 || money || (is_one_of(a, counts) && is_one_of(b, counts));
}

/* Whether a level of an indicator of dimension `wanted` may be printed in a unit of dimension `printed`. A
 * stroke is often left out: 人均… in 元, 每年 in 吨/年. */
static bool level_fits(const PcCatalogue *c, const char *wanted, const char *printed) {
    const char *wanted_bottom, *printed_bottom;
    g_autofree char *wanted_top = split_dimension(wanted, &wanted_bottom);
    g_autofree char *printed_top = split_dimension(printed, &printed_bottom);
    if (pc_dimension_is_unitless(wanted))
        return true;
    if (!alike(c, wanted_top, printed_top))
        return false;
    return !wanted_bottom || !printed_bottom || alike(c, wanted_bottom, printed_bottom);
}

static const char *const growth_dimensions[] = {"ratio", "multiple", "doubling", NULL};
static const char *const share_dimensions[] = {"ratio", NULL};
static const char *const pp_dimensions[] = {"percentage-point", NULL};
static const char *const multiple_dimensions[] = {"multiple", "doubling", NULL};

/* The dimensions an aspect takes whatever the indicator; NULL where the indicator decides. */
static const char *const *aspect_dimensions(PcAspect aspect) {
    switch (aspect) {
    case PC_ASPECT_GROWTH:
        return growth_dimensions;
    case PC_ASPECT_SHARE:
        return share_dimensions;
    case PC_ASPECT_PP:
        return pp_dimensions;
    case PC_ASPECT_MULTIPLE:
        return multiple_dimensions;
    default:
        return NULL;
    }
}

static const char *unit_name_of(const PcCatalogue *c, const char *dimension, const char *factor) {
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        const PcUnit *unit = pc_unit_at(c, i);
        if (strcmp(unit->dimension, dimension) == 0 && (!factor || g_strcmp0(unit->factor, factor) == 0))
            return unit->names[0];
    }
    return NULL;
}

/* The usual unit of a dimension: % of ratios, 元/人 of CNY/person. NULL where the catalogue has none. */
static char *usual_unit(const PcCatalogue *c, const char *dimension) {
    const char *bottom;
    g_autofree char *top = split_dimension(dimension, &bottom);
    const char *name = unit_name_of(c, top, strcmp(top, "ratio") == 0 ? "1/100" : NULL);
    const char *below = bottom ? unit_name_of(c, bottom, NULL) : NULL;
    if (!name || (bottom && !below))
        return NULL;
    return bottom ? g_strdup_printf("%s/%s", name, below) : g_strdup(name);
}

/* The scale a unit is printed with: 万 of 万人. */
static char *scale_of(const PcCatalogue *c, const char *printed) {
    size_t longest = 0;
    for (size_t i = 0; i < pc_scale_count(c); i++) {
        const char *factor, *scale = pc_scale_at(c, i, &factor);
        if (g_str_has_prefix(printed, scale) && strlen(scale) > longest)
            longest = strlen(scale);
    }
    return g_strndup(printed, longest);
}

/* The usual unit of a dimension with the scale of what is printed: 万元 of CNY for 万人. The caller owns it;
 * NULL where there is none. */
static char *usual_scaled(const PcCatalogue *c, const char *dimension, const char *printed) {
    g_autofree char *usual = usual_unit(c, dimension);
    const PcUnitValue *unit = usual ? pc_unit_resolve(c, usual, strlen(usual)) : NULL;
    g_autofree char *scale =
        unit && printed && unit->numerator->scalable ? scale_of(c, printed) : g_strdup("");
    return usual ? g_strconcat(scale, usual, NULL) : NULL;
}

/* What a misspelt unit was meant to be: the nearest that fits the indicator, else the indicator's usual one.
 * The caller owns it; NULL where nothing is near. */
static char *meant_unit(const PcCatalogue *c, const char *printed, const PcIndicator *indicator) {
    g_autofree const char **near = pc_catalogue_suggest(c, "unit", printed, 20);
    for (size_t i = 0; indicator && near && near[i]; i++) {
        const PcUnitValue *unit = pc_unit_resolve(c, near[i], strlen(near[i]));
        if (unit && level_fits(c, indicator->dimension, unit->dimension))
            return g_strdup(near[i]);
    }
    return indicator ? usual_scaled(c, indicator->dimension, printed) : g_strdup(near ? near[0] : NULL);
}

const PcUnitValue *pc_statement_unit(PcStatementChecker *c, const char *printed, size_t tag,
                                     const char *element, const PcIndicator *indicator) {
    const PcUnitValue *unit = pc_unit_resolve(c->catalogue, printed, strlen(printed));
    if (unit || c->faults->full)
        return unit;
    PcFault *fault = pc_fault_at(c->faults, "PC122", tag, "unit");
    g_autofree char *meant = meant_unit(c->catalogue, printed, indicator);
    pc_fault_arg_place(fault, element, "unit");
    pc_fault_arg(fault, "found", printed);
    pc_fault_arg(fault, "instead", meant);
    return NULL;
}

static const char *wanted_dimension(const PcStatementInput *in) {
    const char *const *fixed = aspect_dimensions(in->datum->quantity.aspect);
    return fixed ? fixed[0] : in->datum->indicator ? in->datum->indicator->dimension : NULL;
}

static bool unit_fits(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    const char *const *fixed = aspect_dimensions(q->aspect);
    const char *printed = in->unit->dimension;
    if (fixed)
        return is_one_of(printed, fixed);
    if (!in->datum->indicator || q->aspect == PC_ASPECT_RATIO)
        return true;
    if (q->aspect == PC_ASPECT_INCREMENT && strcmp(printed, "percentage-point") == 0)
        return strcmp(in->datum->indicator->dimension, "ratio") == 0;
    return level_fits(c->catalogue, in->datum->indicator->dimension, printed);
}

static void tell_unit(PcStatementChecker *c, const PcStatementInput *in, const char *code) {
    const char *printed = in->datum->quantity.unit, *wanted = wanted_dimension(in);
    g_autofree char *usual = usual_unit(c->catalogue, wanted);
    g_autofree char *meant = usual_scaled(c->catalogue, wanted, printed);
    g_autofree char *expected = usual ? g_strdup_printf("%s (%s)", wanted, usual) : g_strdup(wanted);
    PcFault *fault =
        pc_fault_at(c->faults, code, printed ? in->unit_tag : in->tag->offset, printed ? "unit" : NULL);
    pc_fault_arg(fault, "indicator", in->datum->quantity.indicator);
    pc_fault_arg(fault, "found", printed);
    pc_fault_arg(fault, "dimension", in->unit ? in->unit->dimension : NULL);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg_attribute(fault, "instead", "unit", meant ? meant : "…");
}

static void check_unit(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    const char *wanted = wanted_dimension(in);
    if (!wanted || !q->value || in->words)
        return;
    if (in->unit && !unit_fits(c, in)) {
        if (!*in->unit_told)
            tell_unit(c, in, "PC131");
        *in->unit_told = true;
    }
    static const char *const often_bare[] = {"ratio", "multiple", "rank", NULL};
    bool is_level = !aspect_dimensions(q->aspect);
    bool may_lack = q->aspect == PC_ASPECT_MULTIPLE || q->aspect == PC_ASPECT_RATIO ||
                    strchr(q->value, '/') ||
                    (is_level && (pc_dimension_is_unitless(wanted) || is_one_of(wanted, often_bare)));
    if (!q->unit && !may_lack) {
        if (!*in->unit_told)
            tell_unit(c, in, "PC132");
        *in->unit_told = true;
    }
}

/* ---- values
 * ------------------------------------------------------------------------------------------------ */

static bool number(PcStatementChecker *c, const char *text, mpq_t out) {
    int decimals;
    return text && pc_decimal_parse(text, c->limits->number_digits, out, &decimals);
}

/* Whether the value (or the range's upper end) is above 1 in the unit's base: above 100 %. */
static bool above_one(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    bool above = false;
    mpq_t value;
    mpq_init(value);
    if (number(c, q->value_to ? q->value_to : q->value, value)) {
        mpq_mul(value, value, in->unit->factor);
        above = mpq_cmp_ui(value, 1, 1) > 0;
    }
    mpq_clear(value);
    return above;
}

static bool name_may_exceed(PcStatementChecker *c, const PcQuantity *q) {
    for (guint i = 0; q->indicator && i < c->above_whole->len; i++)
        if (strstr(q->indicator, c->above_whole->pdata[i]))
            return true;
    return false;
}

static void tell_value(PcStatementChecker *c, const PcStatementInput *in, const char *code,
                       const char *expected, const char *instead) {
    g_autofree char *found = figure_text(in->datum);
    PcFault *fault = fault_of(c, code, in, in->datum->quantity.value_to ? "to" : "value");
    pc_fault_arg(fault, "found", found);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", instead);
}

static void check_whole(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    bool is_level = q->aspect == PC_ASPECT_LEVEL || q->aspect == PC_ASPECT_CUMULATIVE;
    bool is_share =
        q->aspect == PC_ASPECT_SHARE || (is_level && in->datum->indicator && in->datum->indicator->whole);
    bool is_fall = q->aspect == PC_ASPECT_GROWTH && q->direction == PC_DIR_DOWN;
    if (!in->unit || !(is_share || is_fall) || strcmp(in->unit->dimension, "ratio") != 0 || !above_one(c, in))
        return;
    if (is_share && !name_may_exceed(c, q))
        tell_value(c, in, "PC133", "0–100%", "value ≤ 100");
    const PcIndicator *indicator = in->datum->indicator;
    if (is_fall && indicator && !g_hash_table_contains(c->below_zero, indicator->dimension))
        tell_value(c, in, "PC135", "100%", "value ≤ 100");
}

static void check_below_zero(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    bool is_amount =
        q->aspect == PC_ASPECT_LEVEL || q->aspect == PC_ASPECT_CUMULATIVE || q->aspect == PC_ASPECT_MULTIPLE;
    if (*q->value != '-' || strspn(q->value, "-0.") == strlen(q->value))
        return;
    if (q->aspect != PC_ASPECT_SHARE && !(is_amount && in->unit))
        return;
    const char *bottom;
    g_autofree char *top = in->unit ? split_dimension(in->unit->dimension, &bottom) : NULL;
    if (q->aspect != PC_ASPECT_SHARE && g_hash_table_contains(c->below_zero, top))
        return;
    g_autofree char *instead = g_strdup_printf("value=\"%s\"", q->value + 1);
    tell_value(c, in, "PC134", "≥ 0", instead);
}

static void check_ends(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    mpq_t from, to;
    mpq_inits(from, to, NULL);
    if (number(c, q->value, from) && number(c, q->value_to, to) && mpq_cmp(from, to) > 0) {
        PcFault *fault = fault_of(c, "PC136", in, "to");
        g_autofree char *instead = g_strdup_printf("value=\"%s\" to=\"%s\"", q->value_to, q->value);
        pc_fault_arg_place(fault, in->tag->name, NULL);
        pc_fault_arg(fault, "found", q->value);
        pc_fault_arg(fault, "expected", q->value_to);
        pc_fault_arg(fault, "instead", instead);
    }
    mpq_clears(from, to, NULL);
}

/* Three or more parts that come near 100 are shares of one whole: the sum may miss 100 by half a last digit
 * each. */
static void check_ratio(PcStatementChecker *c, const PcStatementInput *in) {
    g_auto(GStrv) parts = g_strsplit(in->datum->quantity.parts, ":", -1);
    guint n = g_strv_length(parts);
    mpq_t sum, part, half, slack, off;
    int decimals = 0, ok = n >= 3;
    mpq_inits(sum, part, half, slack, off, NULL);
    for (guint i = 0; i < n && ok; i++) {
        ok = pc_decimal_parse(parts[i], c->limits->number_digits, part, &decimals);
        mpq_add(sum, sum, part);
        mpq_set_ui(half, 1, 2);
        for (int d = 0; d < MIN(decimals, 100); d++)
            mpz_mul_ui(mpq_denref(half), mpq_denref(half), 10);
        mpq_canonicalize(half);
        mpq_add(slack, slack, half);
    }
    mpq_set_ui(part, 100, 1);
    mpq_sub(off, sum, part);
    mpq_abs(off, off);
    if (ok && mpq_cmp(off, slack) > 0 && mpq_cmp_ui(off, 10, 1) <= 0) {
        g_autofree char *total = pc_decimal_print(sum, 2, true);
        g_autofree char *found = g_strdup_printf("%s (Σ = %s)", in->datum->quantity.parts, total);
        PcFault *fault = fault_of(c, "PC138", in, "ratio");
        pc_fault_arg(fault, "found", found);
        pc_fault_arg(fault, "expected", "Σ = 100");
        pc_fault_arg(fault, "instead", "ratio=\"…\" (Σ = 100)");
    }
    mpq_clears(sum, part, half, slack, off, NULL);
}

/* ---- periods
 * ----------------------------------------------------------------------------------------------- */

/* A period of the statement. False where it is upside down (then told) or no period at all (the schema says
 * so). */
static bool period_of(PcStatementChecker *c, const PcStatementInput *in, const char *attribute,
                      const char *text, PcPeriod *out) {
    pc_fault_upside_down_period(c->faults, text, in->tag->offset, in->tag->name, attribute);
    return text && pc_period_parse(text, out) && out->first <= out->last;
}

/* Whether the title names the year: 2035, 二〇三五, 二零三五. */
static bool title_names(const char *title, int year) {
    static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    g_autofree char *arabic = g_strdup_printf("%d", year);
    g_autoptr(GString) chinese = g_string_new(NULL);
    for (const char *p = arabic; *p; p++)
        g_string_append(chinese, digits[*p - '0']);
    g_auto(GStrv) zeros = g_strsplit(title ? title : "", "零", -1);
    g_autofree char *one = g_strjoinv("〇", zeros);
    g_auto(GStrv) circles = g_strsplit(one, "○", -1);
    g_autofree char *plain = g_strjoinv("〇", circles);
    return strstr(plain, arabic) || strstr(plain, chinese->str);
}

static void check_target_period(PcStatementChecker *c, const PcStatementInput *in, PcPeriod period) {
    const char *kind = c->plan->kind;
    if (in->datum->kind != PC_DATUM_TARGET || !c->has_period || !kind)
        return;
    bool is_plan =
        strcmp(kind, "outline") == 0 || strcmp(kind, "sector") == 0 || strcmp(kind, "annual-plan") == 0;
    bool early = period.last<c->period.first, late = period.last> c->period.last;
    if (!early && !(late && is_plan && !title_names(c->plan->title, pc_period_end_year(period))))
        return;
    PcFault *fault = fault_of(c, "PC150", in, "period");
    g_autofree char *year = g_strdup_printf("%d", pc_period_end_year(c->period));
    pc_fault_arg(fault, "found", in->datum->quantity.period);
    pc_fault_arg(fault, "expected", c->plan->period);
    pc_fault_arg_attribute(fault, "instead", "period", year);
}

/* What begins after the document was issued (or, undated, after its period) has no actual value in it. */
static void check_actual_period(PcStatementChecker *c, const PcStatementInput *in, PcPeriod period) {
    PcPeriod known = c->period;
    const char *issued = c->plan->issued;
    bool dated = issued && pc_period_parse(issued, &known);
    if (in->datum->kind != PC_DATUM_ACTUAL || (!dated && !c->has_period) || period.first <= known.last)
        return;
    PcFault *fault = fault_of(c, "PC155", in, "period");
    pc_fault_arg(fault, "found", in->datum->quantity.period);
    pc_fault_arg(fault, "expected", dated ? issued : c->plan->period);
}

static void check_periods(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    PcPeriod period, base;
    bool has_period = period_of(c, in, "period", q->period, &period);
    if (has_period) {
        check_target_period(c, in, period);
        check_actual_period(c, in, period);
    }
    if (!q->base || !period_of(c, in, "base", q->base, &base) || !has_period)
        return;
    if (base.first < period.first || base.last < period.last)
        return;
    PcFault *fault = fault_of(c, "PC153", in, "base");
    g_autofree char *before = g_strdup_printf("%d", period.first / 12 - 1);
    pc_fault_arg(fault, "found", q->base);
    pc_fault_arg(fault, "expected", q->period);
    pc_fault_arg_attribute(fault, "instead", "base", before);
}

void pc_statement_check_row(PcStatementChecker *c, PcDatum *const *data, const size_t *tags, size_t n) {
    for (size_t i = 0; i < n; i++) {
        PcPeriod baseline, target;
        if (data[i]->kind != PC_DATUM_BASELINE || !data[i]->quantity.period ||
            !pc_period_parse(data[i]->quantity.period, &baseline))
            continue;
        for (size_t j = 0; j < n; j++) {
            if (data[j]->kind != PC_DATUM_TARGET || !data[j]->quantity.period ||
                g_strcmp0(data[i]->quantity.part, data[j]->quantity.part) != 0 ||
                !pc_period_parse(data[j]->quantity.period, &target) || baseline.last < target.last)
                continue;
            PcFault *fault = pc_fault_at(c->faults, "PC151", tags[i], "period");
            g_autofree char *line = g_strdup_printf("%u", data[j]->data_line);
            pc_fault_arg(fault, "indicator", data[i]->quantity.indicator);
            pc_fault_arg(fault, "found", data[i]->quantity.period);
            pc_fault_arg(fault, "expected", data[j]->quantity.period);
            pc_fault_arg(fault, "first", line);
            pc_fault_arg(fault, "instead", "<baseline> period | <target> period");
            break;
        }
    }
}

/* ---- all of them
 * ------------------------------------------------------------------------------------------- */

/* A text may state a figure of its table again; data that record both places are no duplicate while the
 * numbers are the same. */
static bool restates_table(const PcDatum *first, const PcDatum *again) {
    const PcQuantity *a = &first->quantity, *b = &again->quantity;
    bool same = g_strcmp0(a->value, b->value) == 0 && g_strcmp0(a->value_to, b->value_to) == 0 &&
                g_strcmp0(a->parts, b->parts) == 0 && g_strcmp0(a->unit_id, b->unit_id) == 0;
    return (same || a->words_text) && g_strcmp0(first->table, again->table) != 0;
}

static void check_duplicate(PcStatementChecker *c, const PcStatementInput *in) {
    const PcDatum *first = g_hash_table_lookup(c->seen, in->datum);
    if (!subject_of(in->datum) || !in->datum->quantity.period || in->slips)
        return;
    if (!first) {
        g_hash_table_add(c->seen, (gpointer)in->datum);
        return;
    }
    if (restates_table(first, in->datum))
        return;
    PcFault *fault = fault_of(c, "PC130", in, NULL);
    g_autofree char *line = g_strdup_printf("%u", first->data_line);
    g_autofree char *here = figure_text(in->datum), *there = figure_text(first);
    pc_fault_arg(fault, "first", line);
    pc_fault_arg(fault, "found", here);
    pc_fault_arg(fault, "expected", there);
    pc_fault_arg(fault, "instead", "qualifier | whole | base | part");
}

void pc_statement_check(PcStatementChecker *c, const PcStatementInput *in) {
    const PcQuantity *q = &in->datum->quantity;
    check_exactly_one(c, in);
    check_range(c, in);
    check_aspect(c, in);
    check_unit(c, in);
    if (q->value) {
        check_whole(c, in);
        check_below_zero(c, in);
    }
    if (q->value && q->value_to)
        check_ends(c, in);
    if (q->parts)
        check_ratio(c, in);
    check_periods(c, in);
    check_duplicate(c, in);
}
