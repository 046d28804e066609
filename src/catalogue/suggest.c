/* suggest: what a misspelt id or name may have meant. */
#include <string.h>

#include "catalogue/internal.h"

typedef struct {
    const char *text;
    unsigned distance;
} Candidate;

typedef struct {
    gunichar *wanted;
    size_t length;
    unsigned limit; /* further away is no suggestion */
    GArray *found;  /* of Candidate */
} Search;

static unsigned least(unsigned a, unsigned b, unsigned c) {
    return MIN(MIN(a, b), c);
}

/* What a mistake costs. A swap of neighbours hardly comes from another text, so it is the nearest. */
enum { SWAP = 2, EDIT = 3 };

/* The cheapest insertions, deletions and replacements of characters and swaps of neighbours that lead from
 * one text to the other (optimal string alignment). */
static unsigned distance(const gunichar *a, size_t n, const gunichar *b, size_t m) {
    unsigned *rows = g_new(unsigned, 3 * (m + 1));
    unsigned *before = rows, *last = rows + m + 1, *now = rows + 2 * (m + 1);
    for (size_t j = 0; j <= m; j++)
        last[j] = EDIT * (unsigned)j;
    for (size_t i = 1; i <= n; i++) {
        now[0] = EDIT * (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            now[j] =
                least(last[j] + EDIT, now[j - 1] + EDIT, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : EDIT));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = MIN(now[j], before[j - 2] + SWAP);
        }
        unsigned *spare = before;
        before = last;
        last = now;
        now = spare;
    }
    unsigned result = last[m];
    g_free(rows);
    return result;
}

static void consider(Search *s, const char *text) {
    glong length;
    if (!text)
        return;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &length);
    size_t apart = s->length > (size_t)length ? s->length - length : (size_t)length - s->length;
    if (apart * EDIT > s->limit)
        return;
    Candidate c = {.text = text, .distance = distance(s->wanted, s->length, chars, (size_t)length)};
    if (c.distance <= s->limit)
        g_array_append_val(s->found, c);
}

static void consider_all(Search *s, const char *const *texts) {
    for (; *texts; texts++)
        consider(s, *texts);
}

static void search_areas(Search *s, const PcCatalogue *c, bool ids) {
    for (size_t i = 0; i < pc_area_count(c); i++) {
        const PcArea *a = pc_area_at(c, i);
        consider(s, ids ? a->code : a->name);
        if (!ids)
            consider(s, a->short_name);
    }
}

static void search_units(Search *s, const PcCatalogue *c, bool ids) {
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        consider_all(s, pc_unit_at(c, i)->names);
        if (ids)
            consider(s, pc_unit_at(c, i)->id);
    }
}

static void search_indicators(Search *s, const PcCatalogue *c, bool ids) {
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        consider(s, ids ? indicator->id : indicator->name);
        if (!ids)
            consider_all(s, indicator->aliases);
    }
}

static int by_distance(const void *a, const void *b) {
    const Candidate *x = a, *y = b;
    return x->distance != y->distance ? (x->distance < y->distance ? -1 : 1) : strcmp(x->text, y->text);
}

static const char **nearest(GArray *found, size_t n) {
    const char **texts = g_new0(const char *, n + 1);
    size_t k = 0;
    g_array_sort(found, by_distance);
    for (size_t i = 0; i < found->len && k < n; i++) {
        const char *text = g_array_index(found, Candidate, i).text;
        if (k == 0 || strcmp(texts[k - 1], text) != 0)
            texts[k++] = text;
    }
    return texts;
}

const char **pc_catalogue_suggest(const PcCatalogue *c, const char *what, const char *text, size_t n) {
    glong length;
    Search s = {.found = g_array_new(FALSE, FALSE, sizeof(Candidate))};
    s.wanted = g_utf8_validate(text, -1, NULL) ? g_utf8_to_ucs4_fast(text, -1, &length) : NULL;
    /* A third of the characters may be wrong; no name is so long that more need be looked at. */
    if (s.wanted && length > 0 && length < PC_NAME_MAX) {
        bool ids = g_str_is_ascii(text);
        s.length = (size_t)length;
        s.limit = EDIT * MAX(1, (unsigned)length / 3);
        if (strcmp(what, "area") == 0)
            search_areas(&s, c, ids);
        else if (strcmp(what, "unit") == 0)
            search_units(&s, c, ids);
        else if (strcmp(what, "indicator") == 0)
            search_indicators(&s, c, ids);
    }
    const char **texts = nearest(s.found, n);
    g_array_unref(s.found);
    g_free(s.wanted);
    return texts;
}
