/* writing_units: a number of something measured without its unit (PC607), units that are not legal (PC611).
 */
#include "check/index.h"
#include "check/writing.h"

#include <string.h>

/* ---- missing units ---- */

static bool has_unit_by_nature(const PcIndicator *indicator) {
    static const char *const NONE[] = {"ratio", "number", "multiple", "percentage-point", "index"};
    for (size_t i = 0; i < G_N_ELEMENTS(NONE); i++)
        if (strcmp(indicator->dimension, NONE[i]) == 0)
            return false;
    return true;
}

/* The unit another statement of the same thing has; NULL where none has one. */
static const char *expected_unit(const PcWriting *w, const PcStatement *s) {
    const GPtrArray *list = pc_index_named(w->run->index, s->name, s->area);
    for (guint i = 0; list && i < list->len; i++) {
        const PcStatement *other = list->pdata[i];
        if (other->aspect == s->aspect && other->unit &&
            strcmp(other->unit->dimension, s->indicator->dimension) == 0)
            return other->q->unit;
    }
    return NULL;
}

static void check_missing(const PcWriting *w, const PcSpot *spot) {
    const PcStatement *s = spot->s;
    bool amount =
        s->aspect == PC_ASPECT_LEVEL || s->aspect == PC_ASPECT_INCREMENT || s->aspect == PC_ASPECT_CUMULATIVE;
    if (s->q->unit || s->q->parts || !amount || !s->indicator || !has_unit_by_nature(s->indicator) ||
        pc_spot_digits_end(spot) == spot->from)
        return;
    g_autofree char *found = pc_spot_text(spot);
    PcVerdict *v = pc_writing_finding(w, "PC607", spot, found, NULL);
    const char *unit = expected_unit(w, s);
    if (unit) {
        pc_verdict_arg(v, "expected.zh", unit);
        pc_verdict_arg(v, "expected.en", unit);
    }
    pc_verdict_publish(w->run, v);
}

/* ---- legal units ---- */

/* The unit with `name` replaced by `legal` where it ends the numerator or is the denominator: 万亩, 公斤/亩.
 * NULL where it does neither. The caller owns it. */
static char *replaced(const char *unit, const char *name, const char *legal) {
    g_auto(GStrv) parts = g_strsplit(unit, "/", 2);
    if (g_str_has_suffix(parts[0], name)) {
        g_autofree char *head = g_strndup(parts[0], strlen(parts[0]) - strlen(name));
        return parts[1] ? g_strconcat(head, legal, "/", parts[1], NULL) : g_strconcat(head, legal, NULL);
    }
    if (parts[1] && strcmp(parts[1], name) == 0)
        return g_strconcat(parts[0], "/", legal, NULL);
    return NULL;
}

/* The legal unit for a printed one, and the words that make the difference. The caller owns it. */
static char *legal_unit(const PcWriting *w, const char *unit, const char **legal) {
    const GArray *terms = pc_vocabulary_terms(w->words, "non-legal");
    const PcCatalogue *c = w->run->catalogue;
    const PcUnitValue *printed = pc_unit_resolve(c, unit, strlen(unit));
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *t = &g_array_index(terms, PcTerm, i);
        if (!strstr(unit, t->text))
            continue;
        *legal = pc_phrase_attribute(t->phrase, "value");
        g_autofree char *with = replaced(unit, t->text, *legal);
        /* 公斤 ends in 斤 and is legal: 公千克 is no unit */
        const PcUnitValue *instead = with ? pc_unit_resolve(c, with, strlen(with)) : NULL;
        if (instead && strcmp(instead->dimension, printed->dimension) == 0)
            return g_steal_pointer(&with);
    }
    return NULL;
}

/* Digits that count: of 0.50, two. */
static int significant(const char *value) {
    int n = 0;
    for (; *value; value++)
        if (g_ascii_isdigit(*value) && (n > 0 || *value != '0'))
            n++;
    return n;
}

/* The value in a unit, with as many digits as are printed, three at least. */
static char *converted(const PcStatement *s, const PcUnitValue *unit) {
    enum { LEAST = 3 };
    mpq_t value;
    mpq_init(value);
    mpq_div(value, s->value, unit->factor);
    g_autofree char *whole = pc_decimal_print(value, 0, false);
    int digits = MAX(significant(s->q->value), LEAST);
    int decimals = digits - (strcmp(whole, "0") == 0 ? 0 : (int)strlen(whole));
    g_autofree char *number = pc_decimal_print(value, MAX(decimals, 0), true);
    mpq_clear(value);
    return g_steal_pointer(&number);
}

/* 1 万亩 is 667 公顷, not 0.067 万公顷. The caller owns it. */
static char *in_legal_unit(const PcWriting *w, const PcStatement *s, const char *unit, const char *legal) {
    const PcUnitValue *full = pc_unit_resolve(w->run->catalogue, unit, strlen(unit));
    const PcUnitValue *bare = pc_unit_resolve(w->run->catalogue, legal, strlen(legal));
    mpq_t value;
    mpq_init(value);
    mpq_div(value, s->value, full->factor);
    bool small = mpq_cmp_ui(value, 1, 1) < 0 && bare && strcmp(bare->dimension, full->dimension) == 0;
    mpq_clear(value);
    g_autofree char *number = converted(s, small ? bare : full);
    return g_strdup_printf("%s %s", number, small ? legal : unit);
}

/* Whether the legal unit stands beside the number: 15 亩（1 公顷）, 1 公顷（15 亩）. */
static bool stands_beside(const PcSpot *spot, const char *legal) {
    enum { NEAR = 48 }; /* bytes */
    g_autofree char *after = g_strndup(spot->sentence + spot->to, NEAR);
    if ((g_str_has_prefix(after, "（") || *after == '(') && strstr(after, legal))
        return true;
    g_autofree char *before = pc_spot_slice(spot, spot->from - MIN(spot->from, NEAR), spot->from);
    char *open = g_strrstr(before, "（") ? g_strrstr(before, "（") : strrchr(before, '(');
    if (!open)
        return false;
    *open = '\0';
    return g_str_has_suffix(before, legal);
}

/* The cells of a row share one unit: told once. */
static bool is_told(const PcStatement *s) {
    if (!s->record->table || s->index == 0)
        return false;
    const PcStatement *left = s->document->claims->pdata[s->index - 1];
    return left->record->table == s->record->table && left->record->row == s->record->row && left->numeric &&
           g_strcmp0(left->q->unit, s->q->unit) == 0;
}

static void check_legal(const PcWriting *w, const PcSpot *spot) {
    const PcStatement *s = spot->s;
    const char *legal = NULL;
    bool han = pc_spot_digits_end(spot) == spot->from; /* 千亩, 百亩方: names */
    g_autofree char *unit = s->unit && !han ? legal_unit(w, s->q->unit, &legal) : NULL;
    if (!unit || stands_beside(spot, legal) || is_told(s))
        return;
    g_autofree char *found = pc_statement_text(s);
    g_autofree char *instead = in_legal_unit(w, s, unit, legal);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC611", spot, found, instead));
}

void pc_check_units(const PcWriting *w, const PcSpot *spot) {
    check_missing(w, spot);
    check_legal(w, spot);
}
