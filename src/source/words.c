/* words: phrases of the catalogue sorted by what they tell of layout. */
#include "source/words.h"

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

static void add(PcLayoutWords *words, PcWordKind kind, const PcPhrase *phrase) {
    PcWord word = {phrase->text, strlen(phrase->text), role_of(pc_phrase_attribute(phrase, "role"))};
    g_array_append_val(words->words[kind], word);
}

/* Phrases of a kind that tells of layout. */
static void take(PcLayoutWords *words, const PcPhrase *phrase) {
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
static void take_all(PcLayoutWords *words, const PcCatalogue *catalogue) {
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

static const PcWord *first_of(const PcLayoutWords *words, int kind) {
    return (const PcWord *)(const void *)words->words[kind]->data;
}

/* Of the first character, three bytes of an ideograph. */
static unsigned hash_one(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    return (p[1] * 5u + p[2]) & 63;
}

/* Of the first two characters. */
static unsigned hash_two(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    return (p[1] * 5u + p[2] * 67u + p[4] * 11u + p[5] * 131u) & 4095;
}

static int longest_first(gconstpointer a, gconstpointer b) {
    const PcWord *x = a, *y = b;
    return x->length != y->length ? (x->length < y->length ? 1 : -1) : strcmp(x->text, y->text);
}

void pc_words_init(PcLayoutWords *words, const PcCatalogue *catalogue) {
    *words = (PcLayoutWords){.catalogue = catalogue};
    for (int i = 0; i < PC_WORD_KINDS; i++)
        words->words[i] = g_array_new(FALSE, FALSE, sizeof(PcWord));
    if (!catalogue)
        return;
    take_all(words, catalogue);
    for (int i = 0; i < PC_WORD_KINDS; i++)
        g_array_sort(words->words[i], longest_first);
    for (int i = 0; i < PC_WORD_KINDS; i++)
        for (const PcWord *w = first_of(words, i), *end = w + words->words[i]->len; w < end; w++)
            if (w->length >= 3)
                words->first[i] |= (uint64_t)1 << hash_one(w->text);
    for (const PcWord *w = first_of(words, PC_WORD_HEAD), *end = w + words->words[PC_WORD_HEAD]->len; w < end;
         w++)
        if (w->length >= 6)
            words->heads[hash_two(w->text) / 64] |= (uint64_t)1 << (hash_two(w->text) % 64);
}

void pc_words_clear(PcLayoutWords *words) {
    for (int i = 0; i < PC_WORD_KINDS; i++)
        if (words->words[i])
            g_array_unref(words->words[i]);
    *words = (PcLayoutWords){0};
}

bool pc_words_may_be(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    return length >= 3 && words->first[kind] >> hash_one(text) & 1;
}

const PcWord *pc_words_is(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    if (!pc_words_may_be(words, kind, text, length))
        return NULL;
    if (kind == PC_WORD_HEAD && length >= 6 &&
        !(words->heads[hash_two(text) / 64] >> (hash_two(text) % 64) & 1))
        return NULL;
    for (const PcWord *w = first_of(words, kind), *end = w + words->words[kind]->len; w < end; w++)
        if (w->length == length && memcmp(w->text, text, length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_begins(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    if (!pc_words_may_be(words, kind, text, length))
        return NULL;
    for (const PcWord *w = first_of(words, kind), *end = w + words->words[kind]->len; w < end; w++)
        if (w->length <= length && memcmp(w->text, text, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_ends(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (const PcWord *w = first_of(words, kind), *end = w + words->words[kind]->len; w < end; w++)
        if (w->length <= length && memcmp(w->text, text + length - w->length, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_holds(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (const PcWord *w = first_of(words, kind), *end = w + words->words[kind]->len; w < end; w++)
        if (memmem(text, length, w->text, w->length))
            return w;
    return NULL;
}

bool pc_words_may_be_caption(const PcLayoutWords *words, const char *text, size_t length) {
    uint64_t first = words->first[PC_WORD_TABLE] | words->first[PC_WORD_FIGURE] | words->first[PC_WORD_BOX];
    return length >= 3 && first >> hash_one(text) & 1;
}

bool pc_words_may_begin(const PcLayoutWords *words, const char *text, size_t length) {
    if (length < 3)
        return false;
    bool one = words->first[PC_WORD_HEAD] >> hash_one(text) & 1;
    if (!one || length < 6 || text[3] == ' ') /* 序 / 号, 指 标 */
        return one;
    return words->heads[hash_two(text) / 64] >> (hash_two(text) % 64) & 1;
}

bool pc_words_is_unit(const PcLayoutWords *words, const char *text, size_t length) {
    return words->catalogue && length > 0 && length < 64 &&
           pc_unit_resolve(words->catalogue, text, length) != NULL;
}
