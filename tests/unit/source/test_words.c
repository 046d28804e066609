/* The constant words of layout are those built now from the same catalogue; a workspace's own are known too.
 */
#include "unit/unit.h"

#include "source/words_builder.h"

static void constant_as_built(void **state) {
    (void)state;
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    PcLayoutWords built;
    pc_layout_words_build(&built, catalogue);
    for (int kind = 0; kind < PC_WORD_KINDS; kind++) {
        assert_int_equal(built.n[kind], pc_constant_layout_words.n[kind]);
        for (uint32_t i = 0; i < built.n[kind]; i++) {
            const PcWord *a = &built.words[kind][i], *b = &pc_constant_layout_words.words[kind][i];
            assert_string_equal(a->text, b->text);
            assert_int_equal(a->length, b->length);
            assert_int_equal(a->role, b->role);
        }
    }
    assert_memory_equal(built.first, pc_constant_layout_words.first, sizeof built.first);
    assert_memory_equal(built.heads, pc_constant_layout_words.heads, sizeof built.heads);
    pc_words_clear(&built);
}

static bool is_head(const PcCatalogue *catalogue, const char *text) {
    PcLayoutWords words;
    pc_words_init(&words, catalogue);
    const PcWord *word = pc_words_is(&words, PC_WORD_HEAD, text, strlen(text));
    bool found = word != NULL && word->role == PC_COLUMN_NAME;
    pc_words_clear(&words);
    return found;
}

static void own_words(void **state) {
    (void)state;
    static const char XML[] = "<catalogue xmlns='urn:plancheck:catalogue:1'><phrases>"
                              "<phrase kind='table-head' role='name'>茶名甲乙</phrase></phrases></catalogue>";
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    assert_true(is_head(catalogue, "指标名称"));
    assert_false(is_head(catalogue, "茶名甲乙"));
    assert_true(pc_catalogue_add(catalogue, XML, strlen(XML), "own.xml", NULL));
    assert_true(is_head(catalogue, "指标名称"));
    assert_true(is_head(catalogue, "茶名甲乙"));
    assert_false(is_head(NULL, "指标名称"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(constant_as_built),
        cmocka_unit_test(own_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
