/* The constant lexicon says what one built now from the same catalogue says; every built-in pattern compiles.
 */
#include "unit/unit.h"

#include "claim/lexicon_builder.h"
#include "claim/pattern.h"

static const PcTrie *trie_at(const PcLexiconTables *tables, size_t i) {
    const PcTrie *const tries[] = {&tables->words, &tables->after, &tables->calls};
    return tries[i];
}

static void same_trie(const PcTrie *a, const PcTrie *b) {
    assert_int_equal(a->n_states, b->n_states);
    assert_int_equal(a->table_bits, b->table_bits);
    assert_memory_equal(a->pairs, b->pairs, sizeof *a->pairs);
    assert_memory_equal(a->table, b->table, sizeof *a->table << a->table_bits);
    assert_memory_equal(a->states, b->states, (a->n_states + 1) * sizeof *a->states);
    assert_memory_equal(a->characters, b->characters, a->n_states * sizeof *a->characters);
}

/* All of a word but its texts, which lie elsewhere. */
static void same_word(const PcWord *a, const PcWord *b) {
    PcWord x = *a, y = *b;
    assert_string_equal(a->text, b->text);
    assert_int_equal(g_strcmp0(a->replaces, b->replaces), 0);
    x.text = y.text = x.replaces = y.replaces = NULL;
    if (memcmp(&x, &y, sizeof x) != 0)
        fail_msg("%s is not the same word", a->text);
}

static void same_phrases(const PcPhrase *const *a, const PcPhrase *const *b) {
    assert_non_null(*a);
    for (; *a && *b; a++, b++)
        assert_ptr_equal(*a, *b);
    assert_true(!*a && !*b);
}

static void constant_as_built(void **state) {
    (void)state;
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    PcLexiconTables *built = pc_lexicon_tables_build(catalogue);
    assert_int_equal(built->n_all, pc_constant_lexicon.n_all);
    for (uint32_t i = 0; i < built->n_all; i++)
        same_word(&pc_constant_lexicon.all[i], &built->all[i]);
    for (size_t i = 0; i < 3; i++)
        same_trie(trie_at(&pc_constant_lexicon, i), trie_at(built, i));
    const PcExact *names = &pc_constant_lexicon.names;
    assert_int_equal(names->bits, built->names.bits);
    assert_int_equal(names->n_texts, built->names.n_texts);
    assert_memory_equal(names->texts, built->names.texts, names->n_texts);
    assert_memory_equal(names->slots, built->names.slots, sizeof *names->slots << names->bits);
    assert_memory_equal(pc_constant_lexicon.classes, built->classes, 65536);
    assert_memory_equal(pc_constant_lexicon.scan, built->scan, 65536 * sizeof *built->scan);
    assert_memory_equal(pc_constant_lexicon.events, built->events, 65536 / 8);
    for (size_t i = 0; built->indicators[i]; i++)
        assert_ptr_equal(built->indicators[i], pc_constant_lexicon.indicators[i]);
    same_phrases(built->patterns, pc_constant_lexicon.patterns);
    for (int i = 0; i < PC_LIST_COUNT; i++)
        same_phrases(built->lists[i], pc_constant_lexicon.lists[i]);
    pc_lexicon_tables_free(built);
}

static void patterns_compile(void **state) {
    (void)state;
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    for (int jit = 0; jit < 2; jit++) {
        g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, jit, NULL);
        const GPtrArray *lists[] = {lexicon->patterns, lexicon->titles};
        for (size_t k = 0; k < G_N_ELEMENTS(lists); k++) {
            assert_true(lists[k]->len > 0);
            for (guint i = 0; i < lists[k]->len; i++) {
                g_autoptr(GError) error = NULL;
                if (!pc_pattern_compile(lists[k]->pdata[i], &error))
                    fail_msg("%s", error->message);
            }
        }
    }
}

/* A workspace's own words are known at once, and its faulty pattern is refused. */
static void own_catalogue(void **state) {
    (void)state;
    static const char OPEN[] =
        "<catalogue xmlns='urn:plancheck:catalogue:1'><phrases><phrase kind='words' value='done'"
        " trigger='喝茶'>",
                      CLOSE[] = "</phrase></phrases></catalogue>";
    for (int faulty = 0; faulty < 2; faulty++) {
        g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
        g_autoptr(GError) error = NULL;
        g_autofree char *xml = g_strconcat(OPEN, faulty ? "(喝茶" : "喝茶", CLOSE, NULL);
        assert_true(pc_catalogue_add(catalogue, xml, strlen(xml), "own.xml", NULL));
        g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, true, &error);
        assert_int_equal(lexicon == NULL, faulty);
        assert_int_equal(error != NULL, faulty);
        if (lexicon)
            assert_non_null(pc_trie_find(lexicon->words, "达到", strlen("达到")));
    }
}

/* A pattern is called by its trigger where a longer one of another pattern begins with it, too. */
static void nested_triggers(void **state) {
    (void)state;
    static const char XML[] = "<catalogue xmlns='urn:plancheck:catalogue:1'><phrases>"
                              "<phrase kind='words' value='maintained' trigger='饮茗'>饮茗</phrase>"
                              "<phrase kind='words' value='leading' trigger='饮茗饮 "
                              "饮茗醪'>饮茗[饮醪]</phrase></phrases></catalogue>";
    static const char *const TEXTS[] = {"饮茗", "饮茗饮", "饮茗醪"};
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    assert_true(pc_catalogue_add(catalogue, XML, strlen(XML), "own.xml", NULL));
    g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, true, NULL);
    assert_non_null(lexicon);
    for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
        uint64_t called = 0;
        uint32_t step, length;
        for (const char *at = TEXTS[i]; *at; at += step) {
            const PcWord *word = pc_trie_longest(lexicon->calls, at, strlen(at), &length);
            called |= word ? word->kinds : 0;
            pc_char_read(at, &step);
        }
        assert_int_equal(__builtin_popcountll(called), i == 0 ? 1 : 2);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(constant_as_built),
        cmocka_unit_test(patterns_compile),
        cmocka_unit_test(own_catalogue),
        cmocka_unit_test(nested_triggers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
