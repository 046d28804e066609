/* The schema of catalogues, and the built-in files against it. */
#include "validate.h"

#define SAID(element) "<" element " lang='zh'>中</" element "><" element " lang='en'>en</" element ">"

static const char valid[] =
    "<catalogue xmlns='urn:plancheck:catalogue:1'>"
    "<areas><area code='310199' name='某新区' short='某新' parent='310000' "
    "level='county'><alias>某</alias></area></areas>"
    "<units><scale name='兆' factor='1000000000000'/>"
    "<unit id='mu' dimension='area' factor='2000/3' scalable='true'><name>亩</name><name>市亩</name></unit>"
    "<unit id='shop' dimension='count' counter='true'><name>门店</name></unit></units>"
    "<indicators><indicator id='tea' name='茶园面积' en='tea' dimension='area' better='high' "
    "measures='stock' "
    "parent='sum' quota='true' attribute='约束性' applies='any' additive='true'>"
    "<alias>茶田面积</alias><alias weak='true'>茶园</alias>"
    "<unlike ref='farmland' reason='scope'>茶园不是耕地</unlike></indicator></indicators>"
    "<relations><relation id='tea-share' kind='share' result='tea-rate'><part ref='tea'/><whole "
    "ref='land'/></relation>"
    "</relations>"
    "<phrases><phrase kind='before' value='&gt;=' position='after'>以上</phrase></phrases>"
    "<rules><rule code='PC599' slug='tea' severity='info'>" SAID("name") SAID("message") SAID("what")
        SAID("why") SAID("example") SAID("fix") "</rule></rules>"
                                                "</catalogue>";

static const Breakage broken[] = {
    {"sections out of order", "<areas>", "<rules/><areas>"},
    {"an empty section", "<relations>", "<relations/><relations>"},
    {"a code of five digits", "code='310199'", "code='31019'"},
    {"an unknown level", "level='county'", "level='district'"},
    {"two areas of one code", "</areas>",
     "<area code='310199' name='b' parent='310000' level='county'/></areas>"},
    {"a factor of zero", "factor='2000/3'", "factor='0'"},
    {"a decimal factor", "factor='2000/3'", "factor='666.7'"},
    {"a factor over zero", "factor='2000/3'", "factor='2000/0'"},
    {"a unit without a name", "<name>门店</name>", ""},
    {"one name for two units", "<name>门店</name>", "<name>亩</name>"},
    {"two units of one id", "id='shop'", "id='mu'"},
    {"a composed dimension of a unit", "dimension='count'", "dimension='count/area'"},
    {"yes for true", "scalable='true'", "scalable='yes'"},
    {"1 for true", "scalable='true'", "scalable='1'"},
    {"an unknown direction", "better='high'", "better='up'"},
    {"an unknown measure", "measures='stock'", "measures='level'"},
    {"an unknown standing", "parent='sum'", "parent='all'"},
    {"an unknown attribute", "约束性", "约束"},
    {"a capital in an id", "id='tea'", "id='Tea'"},
    {"an alias twice", "<alias>茶田面积</alias>", "<alias>茶田面积</alias><alias>茶田面积</alias>"},
    {"an unknown reason", "reason='scope'", "reason='other'"},
    {"an unknown relation", "kind='share'", "kind='product'"},
    {"a relation per nothing", "kind='share'", "kind='share' per='0'"},
    {"a relation that holds for something else", "kind='share'", "kind='share' holds='sometimes'"},
    {"a relation without parts", "<part ref='tea'/>", ""},
    {"a phrase without a kind", "kind='before' ", ""},
    {"an empty phrase", "以上", ""},
    {"a rule without a family", "PC599", "PC099"},
    {"a rule in one language", "<fix lang='en'>en</fix>", ""},
    {"a rule twice in one language", "<fix lang='en'>en</fix>", "<fix lang='zh'>en</fix>"},
    {"a rule without a reason", SAID("why"), ""},
    {"an unknown severity", "severity='info'", "severity='note'"},
};

static void the_broken_are_refused(void **state) {
    assert_each_breaks(*state, valid, broken, G_N_ELEMENTS(broken));
}

static void phrases_have_attributes_of_their_own(void **state) {
    const Breakage other[] = {{"an attribute of a kind", "position='after'", "width='5' side='up'"}};
    assert_each_passes(*state, valid, other, G_N_ELEMENTS(other));
}

static void the_built_in_files_pass(void **state) {
    g_autoptr(GDir) dir = g_dir_open("src/catalogue", 0, NULL);
    assert_non_null(dir);
    unsigned seen = 0;
    for (const char *name; (name = g_dir_read_name(dir));) {
        if (!g_str_has_suffix(name, ".xml") || g_str_has_suffix(name, ".gresource.xml"))
            continue;
        g_autofree char *path = g_build_filename("src/catalogue", name, NULL);
        if (!schema_accepts_file(*state, path))
            fail_msg("%s breaks its schema", path);
        seen++;
    }
    assert_true(seen >= 6);
}

static int setup(void **state) {
    return load_schema(state, "schemas/catalogue.xsd");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_broken_are_refused),
        cmocka_unit_test(phrases_have_attributes_of_their_own),
        cmocka_unit_test(the_built_in_files_pass),
    };
    return cmocka_run_group_tests(tests, setup, free_schema);
}
