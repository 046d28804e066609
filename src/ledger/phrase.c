/* phrase: how noun phrases and hedges are reduced so that they can be compared. The words are data:
 * phrases.xml, kinds "key-scope" (全区), "key-drop" (quotation marks), "key-same" (规上 = 规模以上),
 * "key-ending" (数量), and the widths of the hedges. */
#include "ledger/phrase.h"

#include <string.h>

typedef struct {
    char *word;
    const char *value; /* of key-same: the one writing; of area: the level it means */
} Word;

typedef struct {
    mpq_t below, above;
} Width;

struct PcPhraseBook {
    GArray *scopes, *drops, *sames, *endings, *qualifiers, *areas; /* of Word */
    GHashTable *widths;                                            /* hedge → Width */
};

static void word_clear(gpointer data) {
    g_free(((Word *)data)->word);
}

static GArray *words_new(void) {
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    g_array_set_clear_func(words, word_clear);
    return words;
}

static void width_free(gpointer data) {
    Width *w = data;
    mpq_clears(w->below, w->above, NULL);
    g_free(w);
}

/* `width` percent of the value to the side "down", "up" or "both". */
static Width *width_new(const char *width, const char *side) {
    Width *w = g_new(Width, 1);
    int decimals;
    mpq_t hundred;
    mpq_inits(w->below, w->above, hundred, NULL);
    mpq_set_ui(hundred, 100, 1);
    if (g_strcmp0(side, "up") != 0)
        pc_decimal_parse(width, 20, w->below, &decimals);
    if (g_strcmp0(side, "down") != 0)
        pc_decimal_parse(width, 20, w->above, &decimals);
    mpq_div(w->below, w->below, hundred);
    mpq_div(w->above, w->above, hundred);
    mpq_clear(hundred);
    return w;
}

static void add_words(GArray *to, const char *text, const char *value) {
    g_auto(GStrv) each = g_strsplit(text, " ", -1);
    for (char **word = each; *word; word++) {
        Word w = {g_strdup(*word), value ? value : ""};
        if (**word)
            g_array_append_val(to, w);
        else
            g_free(w.word);
    }
}

static void add_widths(PcPhraseBook *book, const PcPhrase *p) {
    const char *width = pc_phrase_attribute(p, "width");
    if (!width)
        return;
    g_auto(GStrv) each = g_strsplit(p->text, " ", -1);
    for (char **word = each; *word; word++)
        if (**word && !g_hash_table_contains(book->widths, *word))
            g_hash_table_insert(book->widths, g_strdup(*word),
                                width_new(width, pc_phrase_attribute(p, "side")));
}

PcPhraseBook *pc_phrase_book_new(const PcCatalogue *catalogue) {
    PcPhraseBook *book = g_new(PcPhraseBook, 1);
    *book = (PcPhraseBook){.scopes = words_new(),
                           .drops = words_new(),
                           .sames = words_new(),
                           .endings = words_new(),
                           .qualifiers = words_new(),
                           .areas = words_new(),
                           .widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, width_free)};
    const struct {
        const char *kind;
        GArray *words;
    } kinds[] = {{"key-scope", book->scopes},   {"key-drop", book->drops},       {"key-same", book->sames},
                 {"key-ending", book->endings}, {"qualifier", book->qualifiers}, {"area", book->areas}};
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *p = pc_phrase_at(catalogue, i);
        add_widths(book, p);
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++)
            if (strcmp(p->kind, kinds[k].kind) == 0)
                add_words(kinds[k].words, p->text,
                          pc_phrase_attribute(p, kinds[k].words == book->areas ? "level" : "value"));
    }
    return book;
}

void pc_phrase_book_free(PcPhraseBook *book) {
    g_array_unref(book->scopes);
    g_array_unref(book->drops);
    g_array_unref(book->sames);
    g_array_unref(book->endings);
    g_array_unref(book->qualifiers);
    g_array_unref(book->areas);
    g_hash_table_unref(book->widths);
    g_free(book);
}

bool pc_phrase_book_width(const PcPhraseBook *book, const char *hedge, mpq_t below, mpq_t above) {
    const Width *w = hedge ? g_hash_table_lookup(book->widths, hedge) : NULL;
    if (!w)
        return false;
    mpq_set(below, w->below);
    mpq_set(above, w->above);
    return true;
}

static bool strip_start(GString *text, const char *word) {
    size_t n = word ? strlen(word) : 0;
    if (!n || text->len <= n || strncmp(text->str, word, n) != 0)
        return false;
    g_string_erase(text, 0, (gssize)n);
    return true;
}

static void strip_end(GString *text, const char *word) {
    enum { LEAST = 6 }; /* bytes that must stay: two characters */
    size_t n = strlen(word);
    if (text->len >= n + LEAST && strcmp(text->str + text->len - n, word) == 0)
        g_string_truncate(text, text->len - n);
}

static void strip_areas(GString *text, const PcArea *area) {
    for (; area; area = area->parent)
        if (strip_start(text, area->name) || strip_start(text, area->short_name))
            return;
}

static void replace_all(GString *text, const GArray *words) {
    for (guint i = 0; i < words->len; i++) {
        const Word *w = &g_array_index(words, Word, i);
        if (strstr(text->str, w->word))
            g_string_replace(text, w->word, w->value, 0);
    }
}

char *pc_phrase_book_key(const PcPhraseBook *book, const char *phrase, const PcArea *area) {
    GString *key = g_string_new(phrase);
    g_string_replace(key, " ", "", 0);
    replace_all(key, book->drops);
    strip_areas(key, area);
    for (guint i = 0; i < book->scopes->len; i++)
        strip_start(key, g_array_index(book->scopes, Word, i).word);
    replace_all(key, book->sames);
    for (guint i = 0; i < book->endings->len; i++)
        strip_end(key, g_array_index(book->endings, Word, i).word);
    return g_string_free(key, FALSE);
}

const char *pc_phrase_book_qualifier(const PcPhraseBook *book, const char *phrase) {
    const char *found = NULL;
    for (guint i = 0; phrase && i < book->qualifiers->len; i++) {
        const char *word = g_array_index(book->qualifiers, Word, i).word;
        if (strstr(phrase, word) && (!found || strlen(word) > strlen(found)))
            found = word;
    }
    return found;
}

bool pc_phrase_book_names_parent(const PcPhraseBook *book, const char *phrase, const PcArea *area) {
    static const char *const levels[] = {"nation", "province", "prefecture", "county"};
    for (guint i = 0; area && i < book->areas->len; i++) {
        const Word *w = &g_array_index(book->areas, Word, i);
        for (PcAreaLevel level = PC_AREA_PROVINCE; level < area->level; level++)
            if (strcmp(w->value, levels[level]) == 0 && strstr(phrase, w->word))
                return true;
    }
    return false;
}

enum { PAIRS = 96 }; /* a longer phrase is judged by its start */

/* The pairs of neighbouring characters of `text`, each once; their number. */
static guint bigrams(const char *text, guint32 pairs[PAIRS]) {
    guint n = 0;
    gunichar before = 0;
    for (const char *p = text; *p && n < PAIRS; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        guint32 pair = before * 0x1000193u + c;
        bool seen = before == 0;
        for (guint i = 0; i < n && !seen; i++)
            seen = pairs[i] == pair;
        if (!seen)
            pairs[n++] = pair;
        before = c;
    }
    return n;
}

int pc_phrase_likeness(const char *a, const char *b) {
    if (strcmp(a, b) == 0)
        return 100;
    guint32 in_a[PAIRS], in_b[PAIRS];
    guint n_a = bigrams(a, in_a), n_b = bigrams(b, in_b), shared = 0;
    for (guint i = 0; i < n_a; i++)
        for (guint k = 0; k < n_b; k++)
            if (in_a[i] == in_b[k]) {
                shared++;
                break;
            }
    return n_a + n_b ? (int)(200 * shared / (n_a + n_b)) : 0;
}
