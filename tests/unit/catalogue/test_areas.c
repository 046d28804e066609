/* Areas: the built-in list is whole and tidy; names find the area a text means. */
#include "unit/unit.h"

#include "catalogue/catalogue.h"

static const PcArea *by_name(const PcCatalogue *c, const char *name, const char *within) {
    return pc_area_by_name(c, name, strlen(name), pc_area_by_code(c, within));
}

static void assert_named(const PcCatalogue *c, const char *name, const char *within, const char *code) {
    const PcArea *area = by_name(c, name, within);
    if (g_strcmp0(area ? area->code : NULL, code) != 0)
        fail_msg("%s within %s is %s, not %s", name, within ? within : "nothing",
                 area ? area->code : "nothing", code ? code : "nothing");
}

static void every_area_has_its_place(void **state) {
    const PcCatalogue *c = *state;
    size_t levels[4] = {0};
    for (size_t i = 0; i < pc_area_count(c); i++) {
        const PcArea *a = pc_area_at(c, i);
        levels[a->level]++;
        assert_int_equal(strlen(a->code), 6);
        assert_ptr_equal(pc_area_by_code(c, a->code), a);
        assert_true((a->parent == NULL) == (a->level == PC_AREA_NATION));
        if (a->parent)
            assert_true(a->parent->level < a->level);
        /* A code begins like its parent's. */
        if (a->parent && a->parent->level != PC_AREA_NATION)
            assert_memory_equal(a->code, a->parent->code, a->parent->level == PC_AREA_PROVINCE ? 2 : 4);
    }
    assert_int_equal(levels[PC_AREA_NATION], 1);
    assert_int_equal(levels[PC_AREA_PROVINCE], 34);
    assert_int_equal(levels[PC_AREA_PREFECTURE], 333);
    assert_in_range(levels[PC_AREA_COUNTY], 2840, 2860);
    assert_null(pc_area_at(c, pc_area_count(c)));
}

static void municipalities_and_provinces_have_direct_counties(void **state) {
    const PcCatalogue *c = *state;
    assert_string_equal(pc_area_by_code(c, "310114")->parent->code, "310000");
    assert_string_equal(pc_area_by_code(c, "500229")->parent->code, "500000");
    assert_string_equal(pc_area_by_code(c, "429004")->parent->code, "420000");
    assert_string_equal(pc_area_by_code(c, "320583")->parent->code, "320500");
    assert_null(pc_area_by_code(c, "310100"));
}

static void short_names_leave_the_kind_of_area_out(void **state) {
    const PcCatalogue *c = *state;
    const char *const shorts[][2] = {{"310000", "上海"},   {"310114", "嘉定"}, {"310115", "浦东"},
                                     {"150000", "内蒙古"}, {"450000", "广西"}, {"650000", "新疆"},
                                     {"222400", "延边"},   {"810000", "香港"}, {"232700", "大兴安岭"}};
    for (size_t i = 0; i < G_N_ELEMENTS(shorts); i++)
        assert_string_equal(pc_area_by_code(c, shorts[i][0])->short_name, shorts[i][1]);
    assert_null(pc_area_by_code(c, "623001")->short_name); /* 合作市: an ordinary word */
    assert_null(pc_area_by_code(c, "120105")->short_name); /* 河北区: the province has that name */
}

static void areas_are_found_by_every_name(void **state) {
    const PcCatalogue *c = *state;
    assert_named(c, "嘉定区", NULL, "310114");
    assert_named(c, "嘉定", NULL, "310114");
    assert_named(c, "沪", NULL, "310000");
    assert_named(c, "全国", "310114", "100000");
    assert_named(c, "崇明县", NULL, "310151"); /* as it was called before 2016 */
    assert_named(c, "嘉 定 区", NULL, "310114");
    assert_named(c, "嘉定新城", NULL, NULL);
    assert_named(c, "", NULL, NULL);
}

static void the_nearest_of_one_name_is_meant(void **state) {
    const PcCatalogue *c = *state;
    assert_named(c, "普陀区", "310114", "310107"); /* a sister */
    assert_named(c, "普陀区", "310000", "310107"); /* a child */
    assert_named(c, "普陀区", "330900", "330903");
    assert_named(c, "普陀区", NULL, NULL);
    assert_named(c, "鼓楼区", "320000", NULL); /* two in that province */
    assert_named(c, "鼓楼区", "320102", "320106");
    assert_named(c, "西安", "310000", "610100"); /* the city, no district of that name */
    assert_named(c, "吉林", NULL, "220000");
}

static void inside_goes_up_the_parents(void **state) {
    const PcCatalogue *c = *state;
    const PcArea *jiading = pc_area_by_code(c, "310114"), *city = pc_area_by_code(c, "310000");
    assert_true(pc_area_is_inside(jiading, city));
    assert_true(pc_area_is_inside(jiading, jiading));
    assert_true(pc_area_is_inside(city, pc_area_by_code(c, "100000")));
    assert_false(pc_area_is_inside(city, jiading));
    assert_false(pc_area_is_inside(jiading, pc_area_by_code(c, "320000")));
    assert_false(pc_area_is_inside(NULL, city));
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
        cmocka_unit_test(every_area_has_its_place),
        cmocka_unit_test(municipalities_and_provinces_have_direct_counties),
        cmocka_unit_test(short_names_leave_the_kind_of_area_out),
        cmocka_unit_test(areas_are_found_by_every_name),
        cmocka_unit_test(the_nearest_of_one_name_is_meant),
        cmocka_unit_test(inside_goes_up_the_parents),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
