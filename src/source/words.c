/* words: phrases of the catalogue sorted by what they tell of layout. */
#include "source/words.h"

#include <string.h>

static const struct {
    const char *kind, *what;
    PcWordKind word;
} kinds[] = {
    {"attribute", NULL, PC_WORD_ATTRIBUTE}, {"caption", "table", PC_WORD_TABLE},
    {"caption", "figure", PC_WORD_FIGURE},  {"caption", "box", PC_WORD_BOX},
    {"contents", NULL, PC_WORD_CONTENTS},   {"closing", NULL, PC_WORD_CLOSING},
    {"annex", NULL, PC_WORD_ANNEX},         {"note", NULL, PC_WORD_NOTE},
    {"unit-line", NULL, PC_WORD_UNIT_LINE}, {"genre", NULL, PC_WORD_GENRE},
    {"page", NULL, PC_WORD_PAGE},
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

static void take(PcLayoutWords *words, const PcPhrase *phrase) {
    if (strcmp(phrase->kind, "table-head") == 0) {
        add(words, pc_phrase_attribute(phrase, "part") ? PC_WORD_HEAD_PART : PC_WORD_HEAD, phrase);
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const char *what = pc_phrase_attribute(phrase, "what");
        if (strcmp(phrase->kind, kinds[i].kind) == 0 &&
            g_strcmp0(kinds[i].what, kinds[i].what ? what : NULL) == 0)
            add(words, kinds[i].word, phrase);
    }
}

#define EACH(w, words, kind)                                                                                 \
    const PcWord *w = (const PcWord *)(void *)(words)->words[kind]->data,                                    \
                 *end = w + (words)->words[kind]->len;                                                       \
    w < end;                                                                                                 \
    w++

static unsigned hash_first(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    return (p[0] * 31u + p[1] * 17u + p[2]) & 0xff;
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
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++)
        take(words, pc_phrase_at(catalogue, i));
    for (int i = 0; i < PC_WORD_KINDS; i++)
        g_array_sort(words->words[i], longest_first);
    for (EACH(w, words, PC_WORD_HEAD)) {
        unsigned hash = hash_first(w->text);
        words->first[hash / 64] |= (uint64_t)1 << (hash % 64);
    }
}

void pc_words_clear(PcLayoutWords *words) {
    for (int i = 0; i < PC_WORD_KINDS; i++)
        g_clear_pointer(&words->words[i], g_array_unref);
}

const PcWord *pc_words_is(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (EACH(w, words, kind))
        if (w->length == length && memcmp(w->text, text, length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_begins(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (EACH(w, words, kind))
        if (w->length <= length && memcmp(w->text, text, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_ends(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (EACH(w, words, kind))
        if (w->length <= length && memcmp(w->text, text + length - w->length, w->length) == 0)
            return w;
    return NULL;
}

const PcWord *pc_words_holds(const PcLayoutWords *words, PcWordKind kind, const char *text, size_t length) {
    for (EACH(w, words, kind))
        if (memmem(text, length, w->text, w->length))
            return w;
    return NULL;
}

bool pc_words_may_begin(const PcLayoutWords *words, const char *text, size_t length) {
    if (length < 3)
        return false;
    unsigned hash = hash_first(text);
    return words->first[hash / 64] >> (hash % 64) & 1;
}

bool pc_words_is_unit(const PcLayoutWords *words, const char *text, size_t length) {
    return words->catalogue && length > 0 && length < 64 &&
           pc_unit_resolve(words->catalogue, text, length) != NULL;
}
