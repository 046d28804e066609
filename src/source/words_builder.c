/* words_builder: phrases of the catalogue sorted by what they tell of layout. */
#include "source/words_builder.h"

#include <string.h>

static const struct {
    const char *kind, *what;
    PcWordKind word;
} kinds[] = {
    {"attribute", NULL, PC_WORD_ATTRIBUTE},
    {"caption", "table", PC_WORD_TABLE},
    {"caption", "figure", PC_WORD_FIGURE},
    {"caption", "box", PC_WORD_BOX},
    {"contents", NULL, PC_WORD_CONTENTS},
    {"closing", NULL, PC_WORD_CLOSING},
    {"annex", NULL, PC_WORD_ANNEX},
    {"note", NULL, PC_WORD_NOTE},
    {"unit-line", NULL, PC_WORD_UNIT_LINE},
    {"genre", NULL, PC_WORD_GENRE},
    {"page", NULL, PC_WORD_PAGE},
    {"report-part", NULL, PC_WORD_PART},
    {"report-part-time", NULL, PC_WORD_PART_TIME},
};

static PcColumnRole role_of(const char *name) {
    static const char *const names[] = {"other", "group", "serial", "name", "unit", "attribute", "value"};
    for (size_t i = 0; name && i < G_N_ELEMENTS(names); i++)
        if (strcmp(names[i], name) == 0)
            return (PcColumnRole)i;
    return PC_COLUMN_OTHER;
}

static void add(GArray *const *words, PcWordKind kind, const PcPhrase *phrase) {
    PcWord word = {phrase->text, strlen(phrase->text), role_of(pc_phrase_attribute(phrase, "role"))};
    g_array_append_val(words[kind], word);
}

/* Phrases of a kind that tells of layout. */
static void take(GArray *const *words, const PcPhrase *phrase) {
    if (strcmp(phrase->kind, "table-head") == 0)
        add(words, pc_phrase_attribute(phrase, "part") ? PC_WORD_HEAD_PART : PC_WORD_HEAD, phrase);
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (strcmp(phrase->kind, kinds[i].kind) == 0 &&
            (!kinds[i].what || g_strcmp0(kinds[i].what, pc_phrase_attribute(phrase, "what")) == 0))
            add(words, kinds[i].word, phrase);
}

static bool is_of_layout(const char *kind) {
    bool any = strcmp(kind, "table-head") == 0;
    for (size_t i = 0; i < G_N_ELEMENTS(kinds) && !any; i++)
        any = strcmp(kind, kinds[i].kind) == 0;
    return any;
}

/* The catalogue has most phrases by their kinds, nearly all of which tell nothing. */
static void take_all(GArray *const *words, const PcCatalogue *catalogue) {
    const char *kind = "";
    bool wanted = false;
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++) {
        const PcPhrase *phrase = pc_phrase_at(catalogue, i);
        if (phrase->kind != kind && strcmp(phrase->kind, kind) != 0) {
            wanted = is_of_layout(phrase->kind);
        }
        kind = phrase->kind;
        if (wanted)
            take(words, phrase);
    }
}

static int longest_first(gconstpointer a, gconstpointer b) {
    const PcWord *x = a, *y = b;
    return x->length != y->length ? (x->length < y->length ? 1 : -1) : strcmp(x->text, y->text);
}

static void mark(PcLayoutWords *words, PcWordKind kind, const PcWord *word) {
    if (word->length >= 3)
        words->first[kind] |= (uint64_t)1 << pc_words_hash_one(word->text);
    if (kind == PC_WORD_HEAD && word->length >= 6) {
        unsigned hash = pc_words_hash_two(word->text);
        words->heads[hash / 64] |= (uint64_t)1 << (hash % 64);
    }
}

void pc_layout_words_build(PcLayoutWords *words, const PcCatalogue *catalogue) {
    GArray *lists[PC_WORD_KINDS];
    *words = (PcLayoutWords){.built = true};
    for (int kind = 0; kind < PC_WORD_KINDS; kind++)
        lists[kind] = g_array_new(FALSE, FALSE, sizeof(PcWord));
    take_all(lists, catalogue);
    for (int kind = 0; kind < PC_WORD_KINDS; kind++) {
        g_array_sort(lists[kind], longest_first);
        words->n[kind] = lists[kind]->len;
        words->words[kind] = (const PcWord *)(const void *)g_array_free(lists[kind], FALSE);
        for (uint32_t i = 0; i < words->n[kind]; i++)
            mark(words, (PcWordKind)kind, &words->words[kind][i]);
    }
}

void pc_layout_words_clear(PcLayoutWords *words) {
    for (int kind = 0; words->built && kind < PC_WORD_KINDS; kind++)
        g_free((void *)words->words[kind]);
    *words = (PcLayoutWords){0};
}
