/* Names found whole: of any length, the first of its kind, a strong one before a weak one. */
#include "unit/unit.h"

#include "claim/exact_builder.h"

static const char *const NAMES[] = {
    "A", "GDP", "林草地", "森林覆盖", "森林覆盖率", "地区生产总值", "人均地区生产总值", "R&D经费", ""};

static PcExact table_of_names(void) {
    PcExactBuilder *builder = pc_exact_builder_new();
    for (uint32_t i = 0; i < G_N_ELEMENTS(NAMES); i++)
        pc_exact_builder_add(builder, NAMES[i], strlen(NAMES[i]), i + 1, false);
    return pc_exact_builder_end(builder);
}

static void whole(void **state) {
    (void)state;
    PcExact exact = table_of_names();
    for (uint32_t i = 0; i < G_N_ELEMENTS(NAMES); i++) {
        const PcExactSlot *slot = pc_exact_find(&exact, NAMES[i], strlen(NAMES[i]));
        assert_non_null(slot);
        assert_int_equal(slot->value, i + 1);
    }
    assert_null(pc_exact_find(&exact, "森林", 6));
    assert_null(pc_exact_find(&exact, "森林覆盖率高", 18));
    assert_int_equal(pc_exact_find(&exact, "森林覆盖率高", 15)->value, 5);
    pc_exact_clear(&exact);
}

static void which_one(void **state) {
    (void)state;
    static const struct {
        uint32_t value;
        bool weak;
    } given[] = {{1, true}, {2, true}, {3, false}, {4, false}, {5, true}};
    PcExactBuilder *builder = pc_exact_builder_new();
    pc_exact_builder_add(builder, "出口", 6, 9, true);
    for (size_t i = 0; i < G_N_ELEMENTS(given); i++)
        pc_exact_builder_add(builder, "产值", 6, given[i].value, given[i].weak);
    PcExact exact = pc_exact_builder_end(builder);
    assert_int_equal(pc_exact_find(&exact, "产值", 6)->value, 3);
    assert_false(pc_exact_find(&exact, "产值", 6)->weak);
    assert_true(pc_exact_find(&exact, "出口", 6)->weak);
    pc_exact_clear(&exact);
}

static void many(void **state) {
    (void)state;
    enum { N = 20000 };
    PcExactBuilder *builder = pc_exact_builder_new();
    char name[32];
    for (uint32_t i = 0; i < N; i++)
        pc_exact_builder_add(builder, name, (size_t)g_snprintf(name, sizeof name, "第%u类", i), i + 1, false);
    PcExact exact = pc_exact_builder_end(builder);
    for (uint32_t i = 0; i < N; i++)
        assert_int_equal(
            pc_exact_find(&exact, name, (size_t)g_snprintf(name, sizeof name, "第%u类", i))->value, i + 1);
    pc_exact_clear(&exact);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole),
        cmocka_unit_test(which_one),
        cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
