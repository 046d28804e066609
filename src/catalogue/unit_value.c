/* unit_value: printed units resolved, "万元/人" = CNY.1e4/person.
 *
 * A printed unit is a name, or scales before the name of a scalable unit, or one of these over another or
 * over two (升/人·日). A name goes before a scale: 千米 is the kilometre, 千瓦 the kilowatt. Alternatives in
 * brackets count for nothing: 家（个）. */
#include <stdlib.h>
#include <string.h>

#include "catalogue/internal.h"

/* A unit is per two others at most: 升/人·日. */
enum { MAX_UNDER = 2 };

/* One side of the stroke: a unit times its scales. */
typedef struct {
    const PcUnit *unit;
    mpz_t scale;
} Term;

/* ---- one side
 * ---------------------------------------------------------------------------------------------- */

static void index_names(PcNameIndex *index, const void *catalogue) {
    const PcCatalogue *c = catalogue;
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        const PcUnit *u = pc_unit_at(c, i);
        for (const char *const *name = u->names; *name; name++)
            pc_name_index_add(index, *name, u, 0);
    }
}

static int by_name(const void *folded, const void *name) {
    return strcmp(folded, ((const PcUnitName *)name)->name);
}

static const PcUnit *unit_named(const PcCatalogue *c, const char *folded) {
    if (c->constant) {
        const PcUnitName *found =
            bsearch(folded, c->constant->unit_names, c->constant->n_unit_names, sizeof(PcUnitName), by_name);
        return found ? found->unit : NULL;
    }
    const PcNames *names = pc_name_index_get(c->unit_names, index_names, c);
    const PcNameLink *link = pc_names_find_folded(names, folded);
    return link ? link->entry : NULL;
}

/* The longest scale that `text` begins with. */
static const PcScale *scale_before(const PcCatalogue *c, const char *text) {
    const PcScale *longest = NULL;
    for (size_t i = 0; i < pc_scale_count(c); i++) {
        const PcScale *s = pc_table_at(&c->scales, i);
        if ((!longest || s->length > longest->length) && g_str_has_prefix(text, s->name))
            longest = s;
    }
    return longest;
}

/* What a scale alone counts: 参与人次84.7万. */
static const PcUnit *bare_number(const PcCatalogue *c) {
    return unit_named(c, "无量纲");
}

static bool term_parse(const PcCatalogue *c, const char *text, Term *term) {
    term->unit = unit_named(c, text);
    if (term->unit)
        return true;
    const char *const start = text;
    for (const PcScale *s; (s = scale_before(c, text));) {
        mpz_t factor;
        if (mpz_init_set_str(factor, s->factor, 10) == 0)
            mpz_mul(term->scale, term->scale, factor);
        mpz_clear(factor);
        bool alone = text == start && text[s->length] == '\0';
        text += s->length;
        term->unit = alone ? bare_number(c) : unit_named(c, text);
        if (term->unit)
            return term->unit->scalable;
    }
    return false;
}

/* The text before a bracket that closes it: 家(个). NULL where there is none. */
static char *without_alternative(const char *text) {
    const char *open = strchr(text, '(');
    return open && open > text && g_str_has_suffix(text, ")") ? g_strndup(text, open - text) : NULL;
}

static bool term_read(const PcCatalogue *c, const char *text, Term *term) {
    mpz_set_ui(term->scale, 1);
    if (term_parse(c, text, term))
        return true;
    g_autofree char *shorter = without_alternative(text);
    mpz_set_ui(term->scale, 1);
    return shorter && term_parse(c, shorter, term);
}

static void append_id(GString *id, const Term *term) {
    g_string_append(id, term->unit->id);
    if (mpz_cmp_ui(term->scale, 1) == 0)
        return;
    char *digits = g_new(char, mpz_sizeinbase(term->scale, 10) + 2);
    mpz_get_str(digits, 10, term->scale);
    size_t zeros = strlen(digits) - 1;
    if (digits[0] == '1' && strspn(digits + 1, "0") == zeros)
        g_string_append_printf(id, ".1e%zu", zeros);
    else
        g_string_append_printf(id, ".%s", digits);
    g_free(digits);
}

static void multiply(mpq_t factor, const Term *term, bool divide) {
    mpq_t q;
    mpq_init(q);
    if (mpq_set_str(q, term->unit->factor, 10) == 0 && mpq_sgn(q) > 0) {
        mpq_canonicalize(q);
        mpz_mul(mpq_numref(q), mpq_numref(q), term->scale);
        mpq_canonicalize(q);
        (divide ? mpq_div : mpq_mul)(factor, factor, q);
    }
    mpq_clear(q);
}

/* ---- both sides
 * -------------------------------------------------------------------------------------------- */

/* `under` has n_under terms, none or more: what the unit is per. */
static PcUnitValue *compose(const Term *over, const Term *under, size_t n_under) {
    PcUnitValue *v = g_new0(PcUnitValue, 1);
    GString *id = g_string_new(NULL), *dimension = g_string_new(over->unit->dimension);
    mpq_init(v->factor);
    mpq_set_ui(v->factor, 1, 1);
    append_id(id, over);
    multiply(v->factor, over, false);
    v->numerator = over->unit;
    v->discrete = n_under == 0 && over->unit->counter && mpz_cmp_ui(over->scale, 1) == 0;
    for (size_t i = 0; i < n_under; i++) {
        g_string_append_c(id, '/');
        append_id(id, &under[i]);
        g_string_append_printf(dimension, "/%s", under[i].unit->dimension);
        multiply(v->factor, &under[i], true);
    }
    v->denominator = n_under > 0 ? under[0].unit : NULL;
    v->id = g_string_free(id, FALSE);
    v->dimension = g_string_free(dimension, FALSE);
    return v;
}

/* What stands under the stroke: 人, 人·日, (人·日), 人/日. The number of terms; 0 where it is no unit. */
static size_t under_read(const PcCatalogue *c, const char *text, Term under[MAX_UNDER]) {
    g_autoptr(GString) bare = g_string_new(text);
    if (bare->len > 2 && bare->str[0] == '(' && bare->str[bare->len - 1] == ')') {
        g_string_truncate(bare, bare->len - 1);
        g_string_erase(bare, 0, 1);
    }
    g_string_replace(bare, "·", "/", 0);
    g_string_replace(bare, "・", "/", 0);
    g_auto(GStrv) parts = g_strsplit(bare->str, "/", MAX_UNDER + 1);
    size_t n = g_strv_length(parts);
    bool read = n <= MAX_UNDER;
    for (size_t i = 0; i < n && read; i++)
        read = term_read(c, parts[i], &under[i]);
    if (read)
        return n;
    return term_read(c, text, &under[0]) ? 1 : 0;
}

static PcUnitValue *resolve(const PcCatalogue *c, const char *folded) {
    Term over, under[MAX_UNDER];
    PcUnitValue *value = NULL;
    mpz_init(over.scale);
    for (size_t i = 0; i < MAX_UNDER; i++)
        mpz_init(under[i].scale);
    /* A whole name first: some have a stroke of their own (Mbit/s). */
    const char *stroke = strchr(folded, '/');
    if (term_read(c, folded, &over)) {
        value = compose(&over, NULL, 0);
    } else if (stroke) {
        g_autofree char *numerator = g_strndup(folded, stroke - folded);
        size_t n = term_read(c, numerator, &over) ? under_read(c, stroke + 1, under) : 0;
        if (n > 0)
            value = compose(&over, under, n);
    }
    mpz_clear(over.scale);
    for (size_t i = 0; i < MAX_UNDER; i++)
        mpz_clear(under[i].scale);
    return value;
}

const PcUnitValue *pc_unit_resolve(const PcCatalogue *c, const char *printed, size_t length) {
    char folded[PC_NAME_MAX];
    if (pc_name_fold(printed, length, folded) == 0)
        return NULL;
    const PcUnitValue *known = pc_unit_cache_get(c->unit_values, folded);
    if (known)
        return known;
    PcUnitValue *value = resolve(c, folded);
    return value ? pc_unit_cache_put(c->unit_values, folded, value) : NULL;
}
