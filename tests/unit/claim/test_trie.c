/* The trie: the longest word, words of one character, exact words, none. */
#include "unit/unit.h"

#include "claim/trie_builder.h"

static const char *const WORDS[] = {"增长", "增长率", "增加值", "达", "达到", "A", "AI", "年均", "𠀀里"};

static PcTrie trie_of_words(void) {
    PcTrieBuilder *builder = pc_trie_builder_new();
    for (uint32_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
        *pc_trie_builder_slot(builder, WORDS[i], strlen(WORDS[i])) = i + 1;
    assert_int_equal(pc_trie_builder_find(builder, "达到", 6), 5);
    assert_int_equal(pc_trie_builder_find(builder, "达成", 6), 0);
    PcTrie trie = pc_trie_builder_end(builder, WORDS, sizeof *WORDS);
    pc_trie_builder_free(builder);
    return trie;
}

static void longest(void **state) {
    (void)state;
    static const struct {
        const char *text, *word;
    } cases[] = {
        {"增长率高", "增长率"}, {"增长快", "增长"}, {"增加", NULL},   {"增加值", "增加值"}, {"达标", "达"},
        {"达到50", "达到"},     {"达", "达"},       {"AI芯片", "AI"}, {"A股", "A"},         {"B股", NULL},
        {"年", NULL},           {"年均", "年均"},   {"", NULL},       {"𠀀里", "𠀀里"}};
    PcTrie trie = trie_of_words();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        uint32_t matched = 0;
        const char *const *found = pc_trie_longest(&trie, cases[i].text, strlen(cases[i].text), &matched);
        if (g_strcmp0(found ? *found : NULL, cases[i].word) != 0)
            fail_msg("%s begins with %s, not %s", cases[i].text, found ? *found : "none", cases[i].word);
        if (found)
            assert_int_equal(matched, strlen(cases[i].word));
    }
    pc_trie_clear(&trie);
}

/* What stands behind the end is not looked at. */
static void within_its_length(void **state) {
    (void)state;
    PcTrie trie = trie_of_words();
    uint32_t matched;
    const char *const *found = pc_trie_longest(&trie, "增长率", 6, &matched);
    assert_string_equal(*found, "增长");
    found = pc_trie_longest(&trie, "达到", 3, &matched);
    assert_string_equal(*found, "达");
    assert_null(pc_trie_longest(&trie, "增长", 3, &matched));
    pc_trie_clear(&trie);
}

static void exactly(void **state) {
    (void)state;
    PcTrie trie = trie_of_words();
    for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++) {
        const char *const *found = pc_trie_find(&trie, WORDS[i], strlen(WORDS[i]));
        assert_non_null(found);
        assert_ptr_equal(found, &WORDS[i]);
    }
    assert_null(pc_trie_find(&trie, "增", 3));
    assert_null(pc_trie_find(&trie, "增长率高", 12));
    assert_null(pc_trie_find(&trie, "", 0));
    pc_trie_clear(&trie);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(longest),
        cmocka_unit_test(within_its_length),
        cmocka_unit_test(exactly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
