/* The schema of workspaces. */
#include "validate.h"

static const char valid[] =
    "<workspace xmlns='urn:plancheck:workspace:1' id='shanghai' title='上海'>"
    "<documents>"
    "<document id='sh-outline' source='sources/sh-outline.txt' plan='plans/sh-outline.xml' area='310000' "
    "kind='outline' period='2021/2025'/>"
    "<document id='jd-report' source='报告 2021.docx'/>"
    "</documents>"
    "<catalogues><catalogue href='catalogue.xml'/></catalogues>"
    "<severities><severity code='PC601' level='off'/><severity code='PC602' level='error'/></severities>"
    "<waivers>"
    "<waiver code='PC401' fingerprint='0123456789abcdef' by='张三' on='2026-01-01' "
    "until='2028-02-29'>已\n核实</waiver>"
    "<waiver code='PC503' ref='rd-intensity' area='310118' period='2025'>区级口径</waiver>"
    "</waivers></workspace>";

static const Breakage broken[] = {
    {"no documents", "<documents>", "<documents/><documents>"},
    {"a document without id", "id='jd-report' ", ""},
    {"two documents of one id", "id='jd-report'", "id='sh-outline'"},
    {"two documents of one source", "source='报告 2021.docx'", "source='sources/sh-outline.txt'"},
    {"two documents of one plan", "source='报告 2021.docx'", "plan='plans/sh-outline.xml'"},
    {"an absolute path", "source='报告 2021.docx'", "source='/etc/passwd'"},
    {"a path upwards", "source='报告 2021.docx'", "source='../a.txt'"},
    {"a path upwards in its middle", "source='报告 2021.docx'", "source='a/../../b.txt'"},
    {"a path upwards at its end", "source='报告 2021.docx'", "source='a/..'"},
    {"a path with a dot step", "source='报告 2021.docx'", "source='./a.txt'"},
    {"a path with a drive", "source='报告 2021.docx'", "source='C:/a.txt'"},
    {"an address", "source='报告 2021.docx'", "source='http://example.org/a.txt'"},
    {"backslashes", "source='报告 2021.docx'", "source='a\\b.txt'"},
    {"a folder", "source='报告 2021.docx'", "source='a/'"},
    {"an empty step", "source='报告 2021.docx'", "source='a//b'"},
    {"an empty path", "source='报告 2021.docx'", "source=''"},
    {"an unknown kind", "kind='outline'", "kind='outlines'"},
    {"an unknown level", "level='off'", "level='none'"},
    {"a code of another shape", "code='PC601'", "code='PC6'"},
    {"a code of no family", "code='PC601'", "code='PC701'"},
    {"one rule twice", "code='PC602'", "code='PC601'"},
    {"a waiver without a reason", "区级口径", " "},
    {"a waiver of nothing", "ref='rd-intensity' ", ""},
    {"a waiver of two things", "ref='rd-intensity'", "ref='rd-intensity' fingerprint='0123456789abcdee'"},
    {"a short fingerprint", "0123456789abcdef", "0123456789abcde"},
    {"a fingerprint in capitals", "0123456789abcdef", "0123456789ABCDEF"},
    {"a day that is none", "2028-02-29", "2027-02-29"},
    {"a day with a time zone", "2028-02-29", "2028-02-29Z"},
    {"the waivers before the severities", "<catalogues>", "<waivers/><catalogues>"},
};

static const Breakage other[] = {
    {"a hidden file", "source='报告 2021.docx'", "source='.a/..b.txt'"},
    {"neither title nor catalogue", " title='上海'", ""},
    {"no catalogues", "<catalogues><catalogue href='catalogue.xml'/></catalogues>", ""},
};

static void the_broken_are_refused(void **state) {
    assert_each_breaks(*state, valid, broken, G_N_ELEMENTS(broken));
}

static void variants_pass(void **state) {
    assert_each_passes(*state, valid, other, G_N_ELEMENTS(other));
}

static void the_example_passes(void **state) {
    assert_true(schema_accepts_file(*state, "fixtures/shanghai/plancheck.xml"));
}

static int setup(void **state) {
    return load_schema(state, "schemas/workspace.xsd");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_broken_are_refused),
        cmocka_unit_test(variants_pass),
        cmocka_unit_test(the_example_passes),
    };
    return cmocka_run_group_tests(tests, setup, free_schema);
}
