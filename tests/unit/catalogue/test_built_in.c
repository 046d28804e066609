/* The built-in knowledge is consistent: what its files refer to is there, no name means two things, all is
 * said in both languages. */
#include "unit/unit.h"

#include "catalogue/catalogue.h"

static void assert_indicator(const PcCatalogue *c, const char *id, const char *named_by) {
    if (!pc_indicator_by_id(c, id))
        fail_msg("%s names the unknown indicator %s", named_by, id);
}

static bool is_unlike(const PcIndicator *indicator, const char *ref) {
    for (size_t i = 0; i < indicator->n_unlike; i++)
        if (strcmp(indicator->unlike[i].ref, ref) == 0)
            return true;
    return false;
}

static void lookalikes_name_each_other(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        for (size_t k = 0; k < indicator->n_unlike; k++) {
            const char *ref = indicator->unlike[k].ref;
            assert_indicator(c, ref, indicator->id);
            if (!is_unlike(pc_indicator_by_id(c, ref), indicator->id))
                fail_msg("%s is unlike %s, but not the other way", indicator->id, ref);
        }
    }
}

static void no_name_means_two_indicators(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        assert_ptr_equal(pc_indicator_by_id(c, indicator->id), indicator);
        const PcIndicator *found = pc_indicator_by_name(c, indicator->name, strlen(indicator->name), false);
        if (found != indicator)
            fail_msg("%s means %s and %s", indicator->name, indicator->id, found->id);
        for (const char *const *a = indicator->aliases; *a; a++) {
            found = pc_indicator_by_name(c, *a, strlen(*a), false);
            if (found != indicator)
                fail_msg("%s means %s and %s", *a, indicator->id, found->id);
        }
    }
}

/* Whether a unit, or one unit over another, measures `dimension`. */
static bool has_unit(const PcCatalogue *c, const char *dimension) {
    g_auto(GStrv) parts = g_strsplit(dimension, "/", 2);
    for (char **part = parts; *part; part++) {
        bool found = false;
        for (size_t i = 0; i < pc_unit_count(c) && !found; i++)
            found = strcmp(pc_unit_at(c, i)->dimension, *part) == 0;
        if (!found)
            return false;
    }
    return true;
}

static void every_dimension_has_a_unit(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_indicator_count(c); i++) {
        const PcIndicator *indicator = pc_indicator_at(c, i);
        if (strcmp(indicator->dimension, "number") != 0 && !has_unit(c, indicator->dimension))
            fail_msg("%s: no unit measures %s", indicator->id, indicator->dimension);
    }
}

static void relations_hold_between_indicators(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_relation_count(c); i++) {
        const PcRelation *r = pc_relation_at(c, i);
        if (r->result)
            assert_indicator(c, r->result, r->id);
        if (r->whole)
            assert_indicator(c, r->whole, r->id);
        if (r->fall)
            assert_indicator(c, r->fall, r->id);
        for (const char *const *part = r->parts; *part; part++)
            assert_indicator(c, *part, r->id);
    }
}

static void rules_speak_both_languages(void **state) {
    const PcCatalogue *c = *state;
    assert_true(pc_rule_count(c) > 0);
    for (size_t i = 0; i < pc_rule_count(c); i++) {
        const PcRule *r = pc_rule_at(c, i);
        assert_ptr_equal(pc_rule_by_code(c, r->code), r);
        assert_ptr_equal(pc_rule_by_code(c, r->slug), r);
        for (int lang = 0; lang < PC_LANG_COUNT; lang++)
            if (!r->name[lang] || !r->message[lang] || !r->what[lang] || !r->why[lang] || !r->example[lang] ||
                !r->fix[lang])
                fail_msg("%s is silent in a language", r->code);
    }
    assert_null(pc_rule_by_code(c, "PC000"));
}

/* What a message cannot do without: the names outside of square brackets, without the language that some add
 * ({expected.zh}). */
static GHashTable *needed(const char *message) {
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    int brackets = 0;
    for (const char *p = message; *p; p++) {
        brackets += (*p == '[') - (*p == ']');
        if (*p == '{' && brackets == 0)
            g_hash_table_add(names, g_strndup(p, strcspn(p, ".}")));
    }
    return names;
}

static void messages_need_the_same_in_both_languages(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_rule_count(c); i++) {
        const PcRule *r = pc_rule_at(c, i);
        g_autoptr(GHashTable) zh = needed(r->message[PC_LANG_ZH]), en = needed(r->message[PC_LANG_EN]);
        GHashTableIter iter;
        void *name;
        g_hash_table_iter_init(&iter, zh);
        while (g_hash_table_iter_next(&iter, &name, NULL))
            if (!g_hash_table_remove(en, name))
                fail_msg("%s: %s} is in the Chinese message alone", r->code, (char *)name);
        if (g_hash_table_size(en) > 0)
            fail_msg("%s: a placeholder is in the English message alone", r->code);
    }
}

static int setup(void **state) {
    *state = pc_catalogue_new();
    return *state ? 0 : -1;
}

static int teardown(void **state) {
    pc_catalogue_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lookalikes_name_each_other),
        cmocka_unit_test(no_name_means_two_indicators),
        cmocka_unit_test(every_dimension_has_a_unit),
        cmocka_unit_test(relations_hold_between_indicators),
        cmocka_unit_test(rules_speak_both_languages),
        cmocka_unit_test(messages_need_the_same_in_both_languages),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
