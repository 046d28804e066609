/* JSON that people hand in. */
#include "unit/unit.h"

#include "session/json_input.h"

static json_t *parsed(const char *text, GError **error) {
    return pc_json_input("x.json", text, strlen(text), error);
}

static void members_of_the_kind_asked_for(void **state) {
    (void)state;
    json_auto_t *o =
        parsed("{\"t\":\"浦\\u4e1c\\ud83d\\ude00\",\"n\":7,\"minus\":-1,\"real\":1.5,\"b\":true,\"nil\":null,"
               "\"o\":{\"n\":1},\"a\":[\"x\",1,[]]}",
               NULL);
    assert_non_null(o);
    assert_string_equal(pc_json_member_text(o, "t"), "浦东😀");
    assert_int_equal(pc_json_member_count(o, "n"), 7);
    assert_int_equal(pc_json_member_count(o, "minus"), 0);
    assert_int_equal(pc_json_member_count(o, "real"), 0);
    assert_int_equal(pc_json_member_count(o, "t"), 0);
    assert_true(pc_json_member_bool(o, "b"));
    static const char *const others[] = {"n", "nil", "o", "a", "absent"};
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        assert_null(pc_json_member_text(o, others[i]));
        assert_false(pc_json_member_bool(o, others[i]));
    }
    assert_int_equal(pc_json_member_count(pc_json_member_object(o, "o"), "n"), 1);
    assert_null(pc_json_member_object(o, "a"));
    assert_null(pc_json_member_array(o, "o"));
    json_t *a = pc_json_member_array(o, "a");
    assert_string_equal(pc_json_element_text(a, 0), "x");
    assert_null(pc_json_element_text(a, 1));
    assert_null(pc_json_element_text(a, 2));
}

static void refused(void **state) {
    (void)state;
    static const char *const bad[] = {"",     " ", "[]",       "1",          "\"x\"",
                                      "null", "{", "{\"a\":}", "{\"a\":1}}", "{\"a\":\"\xff\"}"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        if (parsed(bad[i], &error))
            fail_msg("accepted: %s", bad[i]);
        assert_true(g_str_has_prefix(error->message, "x.json: "));
    }
}

/* Depth is counted outside strings alone. */
static void depth(void **state) {
    (void)state;
    for (size_t levels = 30; levels <= 34; levels++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *open = g_strnfill(levels, '['), *close = g_strnfill(levels, ']');
        g_autofree char *text = g_strdup_printf(
            "{\"s\":\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"{{{\",\"a\":%s%s}", open, close);
        json_auto_t *value = parsed(text, &error);
        assert_int_equal(value != NULL, levels < 32);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_of_the_kind_asked_for),
        cmocka_unit_test(refused),
        cmocka_unit_test(depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
