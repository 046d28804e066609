/* levels: statements of levels by name, place and the month their period ends in. */
#include "check/levels.h"

#include <string.h>

struct PcLevels {
    const PcLedger *ledger;
    const PcIndex *index;
    const PcVocabulary *words;
    GHashTable *by_key; /* "name|place|month" → GArray of PcLevel, in the order of the documents */
    GHashTable *named;  /* PcStatement → PcNamed*: what has been asked for */
};

/* ---- names ----------------------------------------------------------------------------------------------
 */

/* Cuts words of growth off the end: 产值年均增速 → 产值. Single characters (高, 多) are parts of other words.
 */
static size_t without_growth(const PcVocabulary *words, const char *phrase) {
    static const char *const kinds[] = {"growth-head", "change", "annual"};
    enum { LEAST = 6, SHORTEST_WORD = 6 }; /* bytes: two characters */
    size_t length = strlen(phrase);
    for (bool cut = true; cut;) {
        cut = false;
        for (size_t i = 0; i < G_N_ELEMENTS(kinds) && !cut; i++) {
            const PcTerm *t = pc_term_at_end(words, kinds[i], phrase, length);
            if (t && t->length >= SHORTEST_WORD && length - t->length >= LEAST) {
                length -= t->length;
                cut = true;
            }
        }
    }
    return length;
}

static const char *scope_word(const PcTerm *t) {
    const char *value = t ? pc_phrase_attribute(t->phrase, "value") : NULL;
    return value ? value : t ? t->text : NULL;
}

/* 常住人口 is no 人口 of the scope 常住; an alias may name a scope that the indicator leaves open. */
static bool names_itself(const PcIndicator *indicator, const char *word) {
    return strstr(indicator->name, word) != NULL;
}

static PcNamed named(const PcLevels *levels, const char *phrase, const PcArea *area) {
    PcNamed n = {.name = pc_index_name(levels->index, phrase, area)};
    n.known = pc_indicator_by_id(levels->ledger->catalogue, n.name) != NULL;
    return n;
}

PcNamed pc_levels_name(const PcLevels *levels, const char *phrase, const PcArea *area) {
    g_autofree char *bare = g_strndup(phrase, without_growth(levels->words, phrase));
    PcNamed whole = named(levels, bare, area);
    size_t at = 0;
    const PcTerm *t = pc_term_last(levels->words, "scope", bare, strlen(bare), &at);
    if (t && pc_term_at_start(levels->words, "no-scope", bare + at, strlen(bare + at)))
        t = NULL;
    if (!t || strlen(bare) == t->length)
        return whole;
    if (whole.known) {
        const PcIndicator *indicator = pc_indicator_by_id(levels->ledger->catalogue, whole.name);
        whole.scope = names_itself(indicator, t->text) ? NULL : scope_word(t);
        return whole;
    }
    g_autoptr(GString) rest = g_string_new(bare);
    g_string_erase(rest, (gssize)at, (gssize)t->length);
    PcNamed n = named(levels, rest->str, area);
    n.scope = scope_word(t);
    return n;
}

static PcNamed name_statement(const PcLevels *levels, const PcStatement *s) {
    PcNamed n = {.name = s->name, .known = s->indicator != NULL};
    if (!s->q->indicator)
        return n;
    PcNamed printed = pc_levels_name(levels, s->q->indicator, s->document->info.area);
    if (!s->indicator)
        n = printed;
    else if (printed.known)
        n.scope = printed.scope;
    const PcTerm *t = s->q->qualifier
                          ? pc_term_at_end(levels->words, "scope", s->q->qualifier, strlen(s->q->qualifier))
                          : NULL;
    if (t)
        n.scope = scope_word(t);
    return n;
}

/* Whose births, deaths and towns: 年末户籍人口 …。其中，城镇人口 … 。出生率 …: the count of people that the
 * paragraph named last. NULL of residents, whom nobody needs to name. */
static const char *people_of(const PcLevels *levels, const PcStatement *s) {
    enum { NEAR = 16 };
    const GPtrArray *claims = s->document->claims;
    if (!s->indicator || s->q->qualifier || !s->record || s->record->table ||
        !pc_term_at_start(levels->words, "of-people", s->indicator->id, strlen(s->indicator->id)))
        return NULL;
    for (guint i = s->index, n = 0; i-- > 0 && n < NEAR; n++) {
        const PcStatement *before = claims->pdata[i];
        if (before->record->place.line != s->record->place.line)
            return NULL;
        const PcTerm *t =
            before->indicator ? pc_term_is(levels->words, "people", before->indicator->id) : NULL;
        if (t)
            return pc_phrase_attribute(t->phrase, "value");
    }
    return NULL;
}

PcNamed pc_levels_named(const PcLevels *levels, const PcStatement *s) {
    PcNamed *known = g_hash_table_lookup(levels->named, s);
    if (!known) {
        known = g_new(PcNamed, 1);
        *known = name_statement(levels, s);
        known->people = people_of(levels, s);
        known->scope = known->scope ? known->scope : known->people;
        g_hash_table_insert(levels->named, (gpointer)s, known);
    }
    return *known;
}

/* ---- the table ------------------------------------------------------------------------------------------
 */

/* Figures of a document whose area nobody knows stand beside those of the same document only. */
static char *key_of(const char *name, const PcArea *area, const char *area_name,
                    const PcLedgerDocument *document, int month) {
    const char *place = area ? area->code : area_name ? area_name : NULL;
    return place ? g_strdup_printf("%s|%s|%d", name, place, month)
                 : g_strdup_printf("%s|%p|%d", name, (const void *)document, month);
}

/* A rate beside an indicator of amounts, or the reverse, is no level of it; other currencies are. */
static bool has_own_dimension(const PcStatement *s) {
    if (!s->indicator || s->aspect == PC_ASPECT_GROWTH)
        return true;
    return (strcmp(s->unit->dimension, "ratio") == 0) == (strcmp(s->indicator->dimension, "ratio") == 0);
}

static bool is_level(const PcStatement *s) {
    if (!s->numeric || !s->has_period || !s->unit || s->q->parts || s->q->annual != PC_ANNUAL_NONE ||
        s->q->comparator == PC_CMP_RANGE || !s->q->indicator ||
        (s->q->aspect == PC_ASPECT_INCREMENT && s->q->base))
        return false;
    switch (s->aspect) {
    case PC_ASPECT_LEVEL:
    case PC_ASPECT_SHARE:
    case PC_ASPECT_CUMULATIVE:
    case PC_ASPECT_GROWTH:
    case PC_ASPECT_INCREMENT:
        return has_own_dimension(s);
    default:
        return false;
    }
}

bool pc_is_of_new(const PcVocabulary *words, const PcStatement *s) {
    const char *name = s->q->indicator;
    if (!name || s->aspect != PC_ASPECT_LEVEL || !s->indicator || s->indicator->measures != PC_MEASURES_STOCK)
        return false;
    const PcTerm *t = pc_term_at_start(words, "make", name, strlen(name));
    return t && g_strcmp0(pc_phrase_attribute(t->phrase, "aspect"), "increment") == 0;
}

/* Less is better: what a reader would take for the figure. */
static int worth(const PcStatement *s) {
    int worth = s->q->comparator == PC_CMP_EQ ? 0 : 2;
    worth += s->q->vintage == PC_VINTAGE_ESTIMATE ? 4 : 0;
    return worth;
}

PcLevels *pc_levels_new(const PcLedger *ledger, const PcIndex *index, const PcVocabulary *words) {
    PcLevels *levels = g_new(PcLevels, 1);
    *levels =
        (PcLevels){ledger, index, words,
                   g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref),
                   g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free)};
    for (guint i = 0; i < ledger->documents->len; i++) {
        const PcLedgerDocument *d = ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (!is_level(s) || pc_is_of_new(words, s))
                continue;
            PcNamed n = pc_levels_named(levels, s);
            g_autofree char *key = key_of(n.name, s->area, s->q->area_name, d, s->period.last);
            GArray *list = g_hash_table_lookup(levels->by_key, key);
            if (!list) {
                list = g_array_new(FALSE, FALSE, sizeof(PcLevel));
                g_hash_table_insert(levels->by_key, g_steal_pointer(&key), list);
            }
            PcLevel level = {s, n.scope, worth(s)};
            g_array_append_val(list, level);
        }
    }
    return levels;
}

void pc_levels_free(PcLevels *levels) {
    g_hash_table_unref(levels->by_key);
    g_hash_table_unref(levels->named);
    g_free(levels);
}

/* ---- look-up --------------------------------------------------------------------------------------------
 */

PcPeriod pc_year_of(int year) {
    return (PcPeriod){year * 12, year * 12 + 11};
}

PcPeriod pc_year_before(PcPeriod period) {
    return (PcPeriod){period.first - 12, period.last - 12};
}

bool pc_same_place(const PcStatement *a, const PcStatement *b) {
    if (a->area || b->area)
        return a->area == b->area;
    return g_strcmp0(a->q->area_name, b->q->area_name) == 0;
}

bool pc_same_sentence(const PcStatement *a, const PcStatement *b) {
    return a->document == b->document && a->record->sentence_id &&
           g_strcmp0(a->record->sentence_id, b->record->sentence_id) == 0;
}

/* A stock or a rate is what it is at the end of a span; what flows is so only in its own window. */
static bool in_window(const PcStatement *s, PcPeriod period) {
    if (s->period.last != period.last)
        return false;
    if (s->period.first == period.first)
        return true;
    return s->aspect == PC_ASPECT_LEVEL && s->indicator &&
           (s->indicator->measures == PC_MEASURES_STOCK || s->indicator->measures == PC_MEASURES_AVERAGE);
}

/* What is counted up over one year is that year's level. */
static PcAspect kind_of(const PcStatement *s) {
    enum { YEAR = 11 };
    if (s->aspect == PC_ASPECT_SHARE)
        return PC_ASPECT_LEVEL;
    if (s->aspect == PC_ASPECT_CUMULATIVE && s->period.last - s->period.first <= YEAR)
        return PC_ASPECT_LEVEL;
    return s->aspect;
}

static gint by_rank(gconstpointer pa, gconstpointer pb) {
    const PcLevel *a = pa, *b = pb;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    return a->s->index < b->s->index ? -1 : a->s->index > b->s->index;
}

/* The first entry of a document or of one after it. */
static guint lower_bound(const GArray *list, guint order) {
    guint from = 0, to = list->len;
    while (from < to) {
        guint middle = from + (to - from) / 2;
        if (g_array_index(list, PcLevel, middle).s->document->order < order)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool add_fitting(GArray *found, const PcLevelQuery *query, PcLevel level) {
    enum { OTHER_DOCUMENT = 8, OTHER_WINDOW = 16 };
    if (kind_of(level.s) != query->aspect || !in_window(level.s, query->period) ||
        (query->dimension && strcmp(level.s->unit->dimension, query->dimension) != 0))
        return false;
    level.rank += (level.s->record->table == 0) == query->text ? 0 : 1;
    level.rank += level.s->document == query->document ? 0 : OTHER_DOCUMENT;
    level.rank += level.s->period.first == query->period.first ? 0 : OTHER_WINDOW;
    g_array_append_val(found, level);
    return true;
}

/* All of the preferred document; of the others the first ones, however many there are: they say the same. */
GArray *pc_levels_find(const PcLevels *levels, const PcLevelQuery *query) {
    enum { OWN = 32, OTHERS = 6, LOOKED_AT = 16 };
    GArray *found = g_array_new(FALSE, FALSE, sizeof(PcLevel));
    g_autofree char *key =
        key_of(query->name, query->area, query->area_name, query->document, query->period.last);
    const GArray *list = g_hash_table_lookup(levels->by_key, key);
    if (!list)
        return found;
    guint own = query->document ? query->document->order : 0;
    guint from = lower_bound(list, own), to = lower_bound(list, own + 1), others = 0;
    for (guint i = from; i < to && found->len < OWN; i++)
        add_fitting(found, query, g_array_index(list, PcLevel, i));
    for (guint i = 0; i < list->len && i < LOOKED_AT + (to - from) && others < OTHERS; i++)
        if (i < from || i >= to)
            others += add_fitting(found, query, g_array_index(list, PcLevel, i));
    g_array_sort(found, by_rank);
    return found;
}
