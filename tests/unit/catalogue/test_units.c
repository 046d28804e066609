/* Units: what plans print resolves to an exact factor; threads may ask at once. */
#include "unit/unit.h"

#include <pthread.h>

#include "catalogue/catalogue.h"

static const PcUnitValue *resolve(const PcCatalogue *c, const char *printed) {
    return pc_unit_resolve(c, printed, strlen(printed));
}

typedef struct {
    const char *printed, *id, *dimension, *factor;
    bool discrete;
} Case;

static const Case cases[] = {
    {"元", "CNY", "CNY", "1", false},
    {"亿元", "CNY.1e8", "CNY", "100000000", false},
    {"万", "number.1e4", "number", "10000", false}, /* 参与人次84.7万 */
    {"亿 元", "CNY.1e8", "CNY", "100000000", false},
    {"亿元人民币", "CNY.1e8", "CNY", "100000000", false},
    {"万亿元", "CNY.1e12", "CNY", "1000000000000", false},
    {"亿美元", "USD.1e8", "USD", "100000000", false},
    {"万元/人", "CNY.1e4/person", "CNY/person", "10000", false},
    {"人/亿元", "person/CNY.1e8", "person/CNY", "1/100000000", false},
    {"万吨标准煤", "tce.1e4", "coal-equivalent", "10000000", false},
    {"吨标准煤/万元", "tce/CNY.1e4", "coal-equivalent/CNY", "1/10", false},
    {"亿元/平方公里", "CNY.1e8/km2", "CNY/area", "100", false},
    {"公里/平方公里", "km/km2", "length/area", "1/1000", false},
    {"微克/立方米", "ug/m3", "mass/volume", "1/1000000000", false},
    {"μg/m³", "ug/m3", "mass/volume", "1/1000000000", false}, /* µ and μ are one letter */
    {"微克／立方米", "ug/m3", "mass/volume", "1/1000000000", false},
    {"升/人·日", "litre/person/day", "volume/person/time", "1/86400000", false},
    {"升/（人·天）", "litre/person/day", "volume/person/time", "1/86400000", false},
    {"升/人/日", "litre/person/day", "volume/person/time", "1/86400000", false},
    {"万亩", "mu.1e4", "area", "20000000/3", false},
    {"平方公里", "km2", "area", "1000000", false},
    {"万平方米", "m2.1e4", "area", "10000", false},
    {"㎡", "m2", "area", "1", false},
    {"％", "percent", "ratio", "1/100", false},
    {"‰", "permille", "ratio", "1/1000", false},
    {"个百分点", "pp", "percentage-point", "1/100", false},
    {"千瓦", "kW", "power", "1000", false}, /* a name goes before a scale */
    {"万千瓦时", "kWh.1e4", "energy", "36000000000", false},
    {"家", "enterprise", "count", "1", true},
    {"家（个）", "enterprise", "count", "1", true},
    {"家(户)", "enterprise", "count", "1", true}, /* the first of alternatives */
    {"人", "person", "person", "1", true},
    {"万人", "person.1e4", "person", "10000", false},
    {"万人次", "visit.1e4", "person-time", "10000", false},
    {"件/万人", "item-jian/person.1e4", "count/person", "1/10000", false},
    {"张/千人", "sheet/person.1e3", "count/person", "1/1000", false},
};

static void printed_units_resolve(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const PcUnitValue *v = resolve(c, cases[i].printed);
        if (!v) {
            fail_msg("%s is unknown", cases[i].printed);
            return;
        }
        mpq_t factor;
        mpq_init(factor);
        mpq_set_str(factor, cases[i].factor, 10);
        assert_string_equal(v->id, cases[i].id);
        assert_string_equal(v->dimension, cases[i].dimension);
        if (!mpq_equal(v->factor, factor))
            fail_msg("%s has another factor than %s", cases[i].printed, cases[i].factor);
        assert_int_equal(v->discrete, cases[i].discrete);
        assert_true((v->denominator != NULL) == (strchr(cases[i].id, '/') != NULL));
        assert_ptr_equal(resolve(c, cases[i].printed), v);
        mpq_clear(factor);
    }
}

static void nonsense_does_not_resolve(void **state) {
    const char *const bad[] = {"",       "亿%",    "万％",        "元/",        "/人",
                               "//",     "元/人/", "元/人/年/月", "升/（人·日", "（个）",
                               "\xFF元", "哪里",   "万万万"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        if (resolve(*state, bad[i]))
            fail_msg("%s resolves", bad[i]);
    g_autofree char *long_text = g_strnfill(100000, 'x');
    assert_null(resolve(*state, long_text));
    assert_non_null(pc_unit_resolve(*state, "亿元以上", strlen("亿元")));
}

static void every_unit_is_found_by_its_names(void **state) {
    const PcCatalogue *c = *state;
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        const PcUnit *u = pc_unit_at(c, i);
        for (const char *const *name = u->names; *name; name++) {
            const PcUnitValue *v = resolve(c, *name);
            if (!v || v->numerator != u || v->denominator)
                fail_msg("%s is not %s", *name, u->id);
        }
    }
    assert_null(pc_unit_at(c, pc_unit_count(c)));
}

static void scales_are_listed(void **state) {
    const char *factor = NULL;
    bool seen = false;
    for (size_t i = 0; i < pc_scale_count(*state); i++)
        seen = seen || (strcmp(pc_scale_at(*state, i, &factor), "万") == 0 && strcmp(factor, "10000") == 0);
    assert_true(seen);
    assert_null(pc_scale_at(*state, pc_scale_count(*state), &factor));
}

static void *ask_everything(void *data) {
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        if (!resolve(data, cases[i].printed) || !pc_area_by_name(data, "嘉定", strlen("嘉定"), NULL) ||
            !pc_indicator_by_name(data, "GDP", 3, true))
            return data;
    return NULL;
}

static void threads_may_ask_at_once(void **state) {
    (void)state;
    g_autoptr(PcCatalogue) c = pc_catalogue_new();
    pthread_t threads[4];
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, ask_everything, c), 0);
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        void *failed = NULL;
        pthread_join(threads[i], &failed);
        assert_null(failed);
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

/* A name means in the constant tables what it means once a workspace has added to the catalogue. */
static void names_mean_the_same(void **state) {
    const PcCatalogue *c = *state;
    static const char XML[] = "<catalogue xmlns='urn:plancheck:catalogue:1'><units>"
                              "<unit id='box-of-tea' dimension='count' factor='1'><name>茶盒盒</name></unit>"
                              "</units></catalogue>";
    g_autoptr(PcCatalogue) own = pc_catalogue_new();
    assert_true(pc_catalogue_add(own, XML, strlen(XML), "own.xml", NULL));
    assert_non_null(resolve(own, "茶盒盒"));
    assert_null(resolve(c, "茶盒盒"));
    for (size_t i = 0; i < pc_unit_count(c); i++)
        for (const char *const *name = pc_unit_at(c, i)->names; *name; name++) {
            const PcUnitValue *constant = resolve(c, *name), *built = resolve(own, *name);
            assert_non_null(constant);
            assert_non_null(built);
            assert_string_equal(constant->id, built->id);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_units_resolve),
        cmocka_unit_test(nonsense_does_not_resolve),
        cmocka_unit_test(every_unit_is_found_by_its_names),
        cmocka_unit_test(names_mean_the_same),
        cmocka_unit_test(scales_are_listed),
        cmocka_unit_test(threads_may_ask_at_once),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
