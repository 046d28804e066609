/* phrase: how noun phrases and hedges are reduced so that they can be compared. The words put aside are data:
 * phrases.xml, kinds "scope" (全区), "quote", "synonym" (规上 = 规模以上) and "count-ending" (数量). */
#include "ledger/ledger.h"

#include <string.h>

void pc_hedge_width(const PcCatalogue *catalogue, const char *hedge, PcHedgeWidth *out) {
    int decimals;
    mpq_set_ui(out->below, 0, 1);
    mpq_set_ui(out->above, 0, 1);
    for (size_t i = 0; hedge && i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *p = pc_phrase_at(catalogue, i);
        if (strcmp(p->kind, "hedge-width") != 0 || strcmp(p->text, hedge) != 0)
            continue;
        const char *below = pc_phrase_attribute(p, "below"), *above = pc_phrase_attribute(p, "above");
        if (below)
            pc_decimal_parse(below, 20, out->below, &decimals);
        if (above)
            pc_decimal_parse(above, 20, out->above, &decimals);
        return;
    }
}

static void replace_all(GString *text, const char *find, const char *by) {
    if (*find)
        g_string_replace(text, find, by, 0);
}

static void strip_start(GString *text, const char *word) {
    size_t n = word ? strlen(word) : 0;
    if (n && text->len > n && strncmp(text->str, word, n) == 0)
        g_string_erase(text, 0, (gssize)n);
}

static void strip_end(GString *text, const char *word) {
    size_t n = strlen(word);
    if (text->len > n + 3 && strcmp(text->str + text->len - n, word) == 0)
        g_string_truncate(text, text->len - n);
}

static void strip_area(GString *text, const PcArea *area) {
    for (; area; area = area->parent) {
        strip_start(text, area->name);
        strip_start(text, area->short_name);
    }
}

char *pc_phrase_key(const PcCatalogue *catalogue, const char *phrase, const PcArea *area) {
    GString *key = g_string_new(phrase);
    replace_all(key, " ", "");
    strip_area(key, area);
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *p = pc_phrase_at(catalogue, i);
        if (strcmp(p->kind, "scope") == 0)
            strip_start(key, p->text);
        else if (strcmp(p->kind, "quote") == 0)
            replace_all(key, p->text, "");
        else if (strcmp(p->kind, "synonym") == 0)
            replace_all(key, p->text, pc_phrase_attribute(p, "value"));
        else if (strcmp(p->kind, "count-ending") == 0)
            strip_end(key, p->text);
    }
    return g_string_free(key, FALSE);
}

/* Adds to `set` every pair of neighbouring characters of `text`. */
static GHashTable *bigrams(const char *text) {
    GHashTable *set = g_hash_table_new(g_direct_hash, g_direct_equal);
    gunichar before = 0;
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (before)
            g_hash_table_add(set, GUINT_TO_POINTER(before * 0x1000193u + c));
        before = c;
    }
    return set;
}

int pc_phrase_likeness(const char *a, const char *b) {
    if (strcmp(a, b) == 0)
        return 100;
    g_autoptr(GHashTable) in_a = bigrams(a);
    g_autoptr(GHashTable) in_b = bigrams(b);
    guint n_a = g_hash_table_size(in_a), n_b = g_hash_table_size(in_b), shared = 0;
    GHashTableIter iter;
    gpointer pair;
    g_hash_table_iter_init(&iter, in_a);
    while (g_hash_table_iter_next(&iter, &pair, NULL))
        shared += g_hash_table_contains(in_b, pair);
    return n_a + n_b ? (int)(200 * shared / (n_a + n_b)) : 0;
}
