/* shares: a stated share against its part and its whole, as any document of the area gives them (PC303).
 *
 * The part is the figure the share is said of: the one before it in the sentence, or the level that goes by
 * the name before 占. The whole is what 占 names: “全区属地规上工业产值” is the level of that name and 口径,
 * “全区工业” that of the measure the part itself is counted in. Where the whole so named does not fit but one
 * of another 口径 does, that one is named.
 */
#include "check/arithmetic.h"
#include "check/fulfilment.h"
#include "check/levels.h"
#include "check/parts.h"

#include <string.h>

/* ---- areas ----------------------------------------------------------------------------------------------
 */

static PcAreaLevel level_of(const PcTerm *t) {
    const char *level = pc_phrase_attribute(t->phrase, "level");
    return g_strcmp0(level, "county") == 0     ? PC_AREA_COUNTY
           : g_strcmp0(level, "province") == 0 ? PC_AREA_PROVINCE
                                               : PC_AREA_PREFECTURE;
}

/* Whether a whole speaks of the share's own area: 全市 in a district's text is the city. */
static bool is_own_whole(const PcCheckRun *run, const char *whole, const PcStatement *share) {
    const PcArea *own = share->document->info.area;
    const PcTerm *t = pc_term_at_start(run->words, "area", whole, strlen(whole));
    const char *value = t ? pc_phrase_attribute(t->phrase, "value") : NULL;
    if (!t)
        return true;
    if (g_strcmp0(value, "own") != 0)
        return false;
    PcAreaLevel level = level_of(t);
    for (const PcArea *a = own; a; a = a->parent)
        if (a->level == level || (level == PC_AREA_PREFECTURE && a->level == PC_AREA_PROVINCE))
            return a == share->area;
    return !own && !share->area;
}

/* Whether an area word speaks of this area or one on its level; the 市 of a municipality is a province's. */
static bool is_meant(const PcTerm *t, const PcArea *a) {
    const char *value = t ? pc_phrase_attribute(t->phrase, "value") : NULL;
    if (g_strcmp0(value, "nation") == 0)
        return a->level == PC_AREA_NATION;
    return g_strcmp0(value, "own") == 0 &&
           (a->level == level_of(t) || (level_of(t) == PC_AREA_PREFECTURE && a->level == PC_AREA_PROVINCE));
}

/* The area above the share's own document that a whole speaks of: by its name, or as 全市 in a district's
 * text. NULL where it speaks of none; `length` gets how much of the phrase says so. */
static const PcArea *area_above(const PcCheckRun *run, const char *whole, const PcStatement *share,
                                size_t *length) {
    const PcArea *own = share->document->info.area;
    const PcTerm *t = pc_term_at_start(run->words, "area", whole, strlen(whole));
    if (!own || is_meant(t, own))
        return NULL;
    for (const PcArea *a = own->parent; a; a = a->parent) {
        const char *name = g_str_has_prefix(whole, a->name)                          ? a->name
                           : a->short_name && g_str_has_prefix(whole, a->short_name) ? a->short_name
                                                                                     : NULL;
        *length = name ? strlen(name) : is_meant(t, a) ? t->length : 0;
        if (*length)
            return a;
    }
    return NULL;
}

/* ---- part -----------------------------------------------------------------------------------------------
 */

static bool is_part(const PcStatement *s) {
    return s->numeric && s->unit && !s->q->parts && s->q->annual == PC_ANNUAL_NONE &&
           (s->q->aspect == PC_ASPECT_LEVEL || s->q->aspect == PC_ASPECT_CUMULATIVE) &&
           strcmp(s->unit->dimension, "ratio") != 0 && s->q->comparator != PC_CMP_RANGE;
}

/* The text before 占 or 相当于 in the share's name. The caller owns it. */
static char *part_phrase(const PcCheckRun *run, const PcStatement *share) {
    const char *name = share->q->indicator;
    const GArray *terms = pc_vocabulary_terms(run->words, "share");
    const char *cut = NULL;
    for (guint i = 0; i < terms->len; i++) {
        const char *p = strstr(name, g_array_index(terms, PcTerm, i).text);
        if (p && (!cut || p < cut))
            cut = p;
    }
    return cut && cut > name ? g_strndup(name, (gsize)(cut - name)) : NULL;
}

/* The figure of the sentence that the share is said of. */
static const PcStatement *part_in_sentence(const PcStatement *share) {
    const GPtrArray *claims = share->document->claims;
    if (!share->record->group || share->record->table)
        return NULL;
    for (guint i = share->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, share))
            return NULL;
        if (s->record->group && strcmp(s->record->group, share->record->group) == 0 && is_part(s))
            return s->has_period && pc_period_end_year(s->period) == pc_period_end_year(share->period) ? s
                                                                                                       : NULL;
    }
    return NULL;
}

/* A share over a plan's years is the one at their end, unless the part is summed up over them. */
static PcPeriod window_of(const PcStatement *share, const PcStatement *part) {
    enum { YEAR = 11 };
    bool summed = part && part->q->aspect == PC_ASPECT_CUMULATIVE;
    if (summed && part->has_period && pc_period_end_year(part->period) == pc_period_end_year(share->period))
        return part->period; /* 累计 1186 亿元，占 43.0%: over the same years */
    if (summed || share->period.last - share->period.first <= YEAR)
        return share->period;
    return pc_year_of(pc_period_end_year(share->period));
}

static GArray *levels_named(const PcCheckRun *run, const PcStatement *share, const PcStatement *part,
                            const char *name) {
    PcLevelQuery query = {.name = name,
                          .area = share->area,
                          .area_name = share->q->area_name,
                          .aspect = PC_ASPECT_LEVEL,
                          .dimension = part ? part->unit->dimension : NULL,
                          .period = window_of(share, part),
                          .document = share->document,
                          .text = share->record->table == 0};
    return pc_levels_find(run->levels, &query);
}

/* The whole without its area words, and the words of share that a name may end with. The caller owns it. */
static char *bare_whole(const PcCheckRun *run, const char *whole) {
    const PcTerm *area = pc_term_at_start(run->words, "area", whole, strlen(whole));
    const char *start = area ? whole + area->length : whole;
    const PcTerm *head = pc_term_at_end(run->words, "share-head", start, strlen(start));
    return g_strndup(start, strlen(start) - (head ? head->length : 0));
}

/* Whether a figure is the very whole the share is of: 收入118.6亿元，其中税收占比七成. */
static bool is_the_whole(const PcCheckRun *run, const PcStatement *share, const PcStatement *s) {
    if (!share->q->whole)
        return false;
    g_autofree char *bare = bare_whole(run, share->q->whole);
    PcNamed n = pc_levels_name(run->levels, bare, share->document->info.area);
    return *bare && g_strcmp0(n.name, s->name) == 0;
}

/* ---- a share said again ----------------------------------------------------------------------------------
 */

/* Shares that stand beside their part, by area, year and printed value: one document says of what, another
 * only says the share again. */
static char *twin_key(const PcStatement *share) {
    const char *place = share->area           ? share->area->code
                        : share->q->area_name ? share->q->area_name
                                              : share->document->info.doc;
    return g_strdup_printf("%s|%d|%s|%s", place, pc_period_end_year(share->period), share->q->value,
                           share->q->unit);
}

/* Whether four characters on end of one phrase stand in the other: 新兴产业集群, 新兴产业产值. */
static bool shares_words(const char *a, const char *b) {
    enum { WINDOW = 4 };
    for (const char *p = a; g_utf8_strlen(p, -1) >= WINDOW; p = g_utf8_next_char(p)) {
        g_autofree char *window = g_utf8_substring(p, 0, WINDOW);
        if (strstr(b, window))
            return true;
    }
    return false;
}

static const PcStatement *part_of_twin(const PcCheckRun *run, GHashTable *twins, const PcStatement *share,
                                       const char *phrase) {
    g_autofree char *key = twin_key(share);
    const GPtrArray *alike = g_hash_table_lookup(twins, key);
    for (guint i = 0; alike && i < alike->len; i++) {
        g_autofree char *other = part_phrase(run, alike->pdata[i]);
        const PcStatement *part = part_in_sentence(alike->pdata[i]);
        if (alike->pdata[i] != share && part && other && shares_words(phrase, other))
            return part;
    }
    return NULL;
}

static GArray *just(const PcCheckRun *run, const PcStatement *s) {
    GArray *one = g_array_new(FALSE, FALSE, sizeof(PcLevel));
    PcLevel level = {s, pc_levels_named(run->levels, s).scope, 0};
    g_array_append_val(one, level);
    return one;
}

/* All figures the share may be said of: the sentence's own, else those that go by its name. */
static GArray *parts_of(const PcCheckRun *run, GHashTable *twins, const PcStatement *share, bool *sure) {
    const PcStatement *tied = part_in_sentence(share);
    if (tied && is_the_whole(run, share, tied))
        tied = NULL;
    *sure = tied != NULL;
    if (tied)
        return just(run, tied);
    g_autofree char *phrase = part_phrase(run, share);
    if (!phrase)
        return g_array_new(FALSE, FALSE, sizeof(PcLevel));
    PcNamed part = pc_levels_name(run->levels, phrase, share->document->info.area);
    GArray *levels = levels_named(run, share, NULL, part.name);
    const PcStatement *twin = levels->len == 0 ? part_of_twin(run, twins, share, phrase) : NULL;
    *sure = part.known || twin;
    if (!twin)
        return levels;
    g_array_unref(levels);
    return just(run, twin);
}

/* ---- whole ----------------------------------------------------------------------------------------------
 */

/* “占全区工业比重” of “汽车产业规模以上工业总产值”: the longest end of the part's name that the catalogue
 * knows as another figure and that speaks of what the whole names. */
static PcNamed measure_of(const PcCheckRun *run, const PcStatement *part, const char *bare) {
    const char *name = part->q->indicator ? part->q->indicator : "";
    for (const char *p = *name ? g_utf8_next_char(name) : name; *p; p = g_utf8_next_char(p)) {
        if (!strstr(p, bare))
            break;
        PcNamed n = pc_levels_name(run->levels, p, part->document->info.area);
        if (n.known && strcmp(n.name, part->name) != 0)
            return n;
    }
    return (PcNamed){0};
}

static PcNamed whole_of(const PcCheckRun *run, const PcStatement *share, const PcStatement *part) {
    g_autofree char *bare = bare_whole(run, share->q->whole);
    if (!*bare)
        return measure_of(run, part, "");
    PcNamed n = pc_levels_name(run->levels, bare, share->document->info.area);
    PcNamed measure = n.known ? n : measure_of(run, part, bare);
    return measure.name ? measure : n;
}

/* ---- judgement ------------------------------------------------------------------------------------------
 */

static bool quotient(const PcStatement *part, const PcStatement *whole, bool wide, PcInterval *out) {
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    void (*const read)(const PcStatement *, PcInterval *) =
        wide ? pc_statement_interval : pc_statement_rounded;
    read(part, &a);
    read(whole, &b);
    return pc_interval_div(out, &a, &b);
}

static bool fits(const PcStatement *share, const PcStatement *part, const PcStatement *whole) {
    g_auto(PcInterval) q;
    pc_interval_init(&q);
    if (!quotient(part, whole, false, &q))
        return false;
    if (pc_derived_fits(&q, share))
        return true;
    bool bounded = part->q->comparator != PC_CMP_EQ || whole->q->comparator != PC_CMP_EQ;
    return bounded && quotient(part, whole, true, &q) && pc_derived_fits(&q, share);
}

/* A part, a whole, and whether they give the share. */
typedef struct {
    PcLevel part, whole;
    bool found, fits;
} Pair;

/* The first pair that fits, else the first; wholes of the named scope or of any other. */
static Pair try_pairs(const PcStatement *share, const GArray *parts, const GArray *wholes, const char *scope,
                      bool own) {
    Pair best = {.found = false};
    for (guint i = 0; i < parts->len; i++) {
        for (guint j = 0; j < wholes->len; j++) {
            PcLevel part = g_array_index(parts, PcLevel, i), whole = g_array_index(wholes, PcLevel, j);
            if ((g_strcmp0(whole.scope, scope) == 0) != own || part.s == whole.s || !is_part(part.s) ||
                !is_part(whole.s) || strcmp(part.s->unit->dimension, whole.s->unit->dimension) != 0 ||
                part.s->q->status != whole.s->q->status || mpq_sgn(whole.s->value) <= 0)
                continue;
            bool right = fits(share, part.s, whole.s);
            if (!best.found || right)
                best = (Pair){part, whole, true, right};
            if (right)
                return best;
        }
    }
    return best;
}

static char *describe(const PcLevel *level) {
    g_autofree char *text = pc_statement_text(level->s);
    return level->scope ? g_strdup_printf("%s（%s）", text, level->scope) : g_steal_pointer(&text);
}

static void publish(PcCheckRun *run, const char *code, const PcStatement *share, const Pair *pair,
                    const Pair *other, PcSeverity cap) {
    g_auto(PcInterval) q;
    pc_interval_init(&q);
    quotient(pair->part.s, pair->whole.s, false, &q);
    g_autofree char *part = describe(&pair->part);
    g_autofree char *whole = describe(&pair->whole);
    g_autofree char *gives = pc_interval_text(&q, share->scale, share->decimals, share->q->unit);
    g_autofree char *stated = pc_statement_text(share);
    PcVerdict *v = pc_verdict_new(run, pair->fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, code);
    v->severity = MIN(v->severity, cap);
    pc_verdict_add(v, "share", share);
    pc_verdict_add(v, "part", pair->part.s);
    pc_verdict_add(v, "whole", pair->whole.s);
    pc_verdict_arg(v, "part", part);
    pc_verdict_arg(v, "whole", whole);
    pc_verdict_arg(v, "derived", gives);
    if (other && other->fits) {
        g_autofree char *fitting = describe(&other->whole);
        pc_verdict_arg(v, "fits", fitting);
    }
    pc_verdict_compute(v, "%s ÷ %s = %s %s %s", part, whole, gives, pair->fits ? "=" : "≠", stated);
    pc_verdict_publish(run, v);
}

static void give_up(PcCheckRun *run, const PcStatement *share, const char *reason) {
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_INCOMPARABLE, "PC303");
    v->reason = reason;
    pc_verdict_add(v, "share", share);
    pc_verdict_publish(run, v);
}

/* 60岁及以上98.6万人，占常住人口的23.1%，其中65岁及以上77.3万人，占18.1%: where the share says no more than
 * 占, it may be one of what the whole's own share is of. */
static bool fits_whole_of_whole(const PcStatement *share, const PcStatement *part, const PcStatement *whole) {
    enum { MOST = 5 }; /* characters of ，占比为 */
    const GPtrArray *claims = share->document->claims;
    const PcStatement *of = whole->index + 1 < claims->len ? claims->pdata[whole->index + 1] : NULL;
    size_t length;
    if (!of || of == share || !pc_same_sentence(of, whole) || of->q->aspect != PC_ASPECT_SHARE ||
        !of->numeric || !pc_same_sentence(part, share) || whole->document != share->document)
        return false;
    const char *text = pc_text_between(part, share, &length);
    if (g_utf8_strlen(text, (gssize)length) > MOST)
        return false;
    g_auto(PcInterval) q, by;
    pc_interval_init(&q);
    pc_interval_init(&by);
    if (!quotient(part, whole, false, &q))
        return false;
    pc_statement_rounded(of, &by);
    pc_interval_mul(&q, &q, &by);
    return pc_derived_fits(&q, share);
}

/* “480 亿元，其中区级 160 亿元，占比 33.3%”: the whole that the part is part of. */
static const PcStatement *whole_in_sentence(const PcStatement *share, const PcStatement *part) {
    const GPtrArray *claims = share->document->claims;
    if (part->record->role != PC_ROLE_PART || !part->record->group)
        return NULL;
    for (guint i = part->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, share))
            return NULL;
        if (s->record->role == PC_ROLE_WHOLE && g_strcmp0(s->record->group, part->record->group) == 0)
            return is_part(s) ? s : NULL;
    }
    return NULL;
}

/* “8620 件，其中甲 1120 件，占 13.0%；乙 6320 件，占 73.3%”: the whole that the sentence divides, for a later
 * part. */
static const PcStatement *divided_whole(const PcCheckRun *run, const PcStatement *share,
                                        const PcStatement *part) {
    const GPtrArray *claims = share->document->claims;
    for (guint i = part->index; i-- > 0;) {
        const PcStatement *s = claims->pdata[i], *next = claims->pdata[i + 1];
        size_t length;
        if (!pc_same_sentence(s, next) && !pc_goes_on_after(s))
            return NULL;
        if (s->record->role != PC_ROLE_WHOLE || !is_part(s) || !pc_part_goes_with(part, s))
            continue;
        const char *text = pc_text_between(s, next, &length);
        return pc_term_last(run->words, "parts", text, length, NULL) ? s : NULL;
    }
    return NULL;
}

/* 其中企业16.2万户、个体工商户36.8万户，个体工商户占比76.5%: the part of the sentence that the share names.
 */
static const PcStatement *part_by_name(const PcCheckRun *run, const PcStatement *share) {
    const GPtrArray *claims = share->document->claims;
    g_autofree char *phrase = share->record->table ? NULL : part_phrase(run, share);
    for (guint i = share->index; phrase && i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, share))
            return NULL;
        if (is_part(s) && s->record->role == PC_ROLE_PART && g_strcmp0(s->q->indicator, phrase) == 0 &&
            s->has_period && pc_period_end_year(s->period) == pc_period_end_year(share->period))
            return s;
    }
    return NULL;
}

static void check_bare_share(PcCheckRun *run, const PcStatement *share) {
    const PcStatement *part = part_in_sentence(share);
    if (!part)
        part = part_by_name(run, share);
    const PcStatement *whole = part ? whole_in_sentence(share, part) : NULL;
    if (part && !whole && part->record->role != PC_ROLE_PART)
        whole = divided_whole(run, share, part);
    if (!whole || strcmp(whole->unit->dimension, part->unit->dimension) != 0 || mpq_sgn(whole->value) <= 0)
        return;
    Pair pair = {{part, NULL, 0}, {whole, NULL, 0}, true, fits(share, part, whole)};
    if (!pair.fits && fits_whole_of_whole(share, part, whole)) {
        give_up(run, share, "other-whole");
        return;
    }
    publish(run, "PC303", share, &pair, NULL, PC_SEVERITY_ERROR);
}

/* 占全市比重: of the same thing's level in the area above, or of what the phrase names there (PC508). */
static void check_share_of_parent(PcCheckRun *run, const PcStatement *share, const GArray *parts,
                                  const PcArea *parent, const char *bare) {
    PcLevel first = g_array_index(parts, PcLevel, 0);
    PcNamed whole = {.name = first.s->name, .scope = first.scope};
    if (*bare) {
        whole = pc_levels_name(run->levels, bare, parent);
        whole = whole.known ? whole : measure_of(run, first.s, bare);
    }
    const PcLevelQuery query = {.name = whole.name,
                                .area = parent,
                                .aspect = PC_ASPECT_LEVEL,
                                .dimension = first.s->unit->dimension,
                                .period = window_of(share, first.s),
                                .document = share->document,
                                .text = true};
    g_autoptr(GArray) wholes = whole.name ? pc_levels_find(run->levels, &query) : NULL;
    Pair pair = {.found = false};
    if (wholes)
        pair = try_pairs(share, parts, wholes, whole.scope, true);
    if (pair.found)
        publish(run, "PC508", share, &pair, NULL, PC_SEVERITY_ERROR);
    else
        give_up(run, share, "no-counterpart");
}

/* 电力装机736.5万千瓦，其中新能源588.2万千瓦，占79.9%: where the ledger knows no whole of that name, the one
 * that the sentence divides, if it is called so. False where there is none. */
static bool check_share_in_sentence(PcCheckRun *run, const PcStatement *share, const PcStatement *part) {
    const PcStatement *whole = pc_same_sentence(part, share) ? whole_in_sentence(share, part) : NULL;
    bool so_called = whole && whole->q->indicator && strcmp(whole->q->indicator, share->q->whole) == 0;
    if (!so_called || strcmp(whole->unit->dimension, part->unit->dimension) != 0 ||
        mpq_sgn(whole->value) <= 0)
        return false;
    Pair pair = {{part, NULL, 0}, {whole, NULL, 0}, true, fits(share, part, whole)};
    publish(run, "PC303", share, &pair, NULL, PC_SEVERITY_ERROR);
    return true;
}

static void check_share(PcCheckRun *run, GHashTable *twins, const PcStatement *share) {
    if (pc_check_share_of_plan(run, share))
        return;
    if (pc_term_is(run->words, "plan", share->q->whole)) {
        give_up(run, share, "no-counterpart"); /* 为预算的 96.3%: of a budget that nobody states */
        return;
    }
    bool sure;
    g_autoptr(GArray) parts = parts_of(run, twins, share, &sure);
    size_t said = 0;
    const PcArea *above = parts->len ? area_above(run, share->q->whole, share, &said) : NULL;
    if (above && sure) {
        g_autofree char *bare = bare_whole(run, share->q->whole + said);
        check_share_of_parent(run, share, parts, above, bare);
        return;
    }
    if (parts->len == 0 || !is_own_whole(run, share->q->whole, share)) {
        give_up(run, share, "no-counterpart");
        return;
    }
    const PcStatement *part = g_array_index(parts, PcLevel, 0).s;
    PcNamed whole = whole_of(run, share, part);
    g_autoptr(GArray) wholes = whole.name ? levels_named(run, share, part, whole.name) : NULL;
    if (!wholes || wholes->len == 0) {
        if (!sure || !check_share_in_sentence(run, share, part))
            give_up(run, share, "no-counterpart");
        return;
    }
    Pair own = try_pairs(share, parts, wholes, whole.scope, true), other = {.found = false};
    if (!own.fits)
        other = try_pairs(share, parts, wholes, whole.scope, false);
    if (!own.found) {
        give_up(run, share, "other-qualifier");
        return;
    }
    if (!own.fits && fits_whole_of_whole(share, own.part.s, own.whole.s)) {
        give_up(run, share, "other-whole");
        return;
    }
    /* 其中接入监管平台的充电桩 28.7 万个: some of them, which a short name does not tell from all */
    bool some = !own.whole.s->indicator && own.whole.s->record->role == PC_ROLE_PART &&
                !pc_same_sentence(own.whole.s, share);
    PcSeverity cap = sure && !some ? PC_SEVERITY_ERROR : PC_SEVERITY_INFO;
    publish(run, "PC303", share, &own, &other, cap);
}

static bool is_share(const PcStatement *s) {
    return s->numeric && s->unit && s->has_period && s->q->aspect == PC_ASPECT_SHARE && s->q->indicator &&
           s->q->comparator != PC_CMP_RANGE && strcmp(s->unit->dimension, "ratio") == 0;
}

static GHashTable *collect_twins(const GPtrArray *shares) {
    GHashTable *twins =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < shares->len; i++) {
        if (!part_in_sentence(shares->pdata[i]))
            continue;
        g_autofree char *key = twin_key(shares->pdata[i]);
        GPtrArray *alike = g_hash_table_lookup(twins, key);
        if (!alike) {
            alike = g_ptr_array_new();
            g_hash_table_insert(twins, g_steal_pointer(&key), alike);
        }
        g_ptr_array_add(alike, shares->pdata[i]);
    }
    return twins;
}

void pc_check_shares(PcCheckRun *run) {
    g_autoptr(GPtrArray) shares = g_ptr_array_new();
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            if (is_share(d->claims->pdata[j]))
                g_ptr_array_add(shares, d->claims->pdata[j]);
    }
    g_autoptr(GHashTable) twins = collect_twins(shares);
    for (guint i = 0; i < shares->len; i++)
        if (((const PcStatement *)shares->pdata[i])->q->whole)
            check_share(run, twins, shares->pdata[i]);
        else
            check_bare_share(run, shares->pdata[i]);
}
