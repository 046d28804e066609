/* What cannot be read or is refused: which error, and that the message names the file and the place. */
#include "plan_fixture.h"

static void assert_refused(Fixture *f, const char *text, int code, const char *word) {
    assert_null(load(f, text));
    assert_true(g_error_matches(f->error, PC_ERROR, code));
    assert_non_null(strstr(f->error->message, "plan.xml"));
    if (!strstr(f->error->message, word))
        fail_msg("“%s” does not say “%s”", f->error->message, word);
    g_clear_error(&f->error);
}

static void not_well_formed(void **state) {
    Fixture *f = *state;
    g_autofree char *text = plan_text(ROOT, "<figures></figuers>\n");
    assert_refused(f, text, PC_ERROR_UNREADABLE, "plan.xml:3:10");
    assert_codes(f, "PC101");
    assert_string_equal(arg(fault(f, 0), "found"), "</figuers>");
    assert_string_equal(arg(fault(f, 0), "expected"), "</figures>");
}

static void nothing_else_is_said_of_a_broken_file(void **state) {
    Fixture *f = *state;
    g_autofree char *text = plan_text(ROOT, "<figures><figure ref=\"nobody\" name=\"x\"/></figures>");
    g_autofree char *cut = g_strndup(text, strlen(text) - strlen("</plan>\n"));
    assert_refused(f, cut, PC_ERROR_UNREADABLE, "ends too early");
    assert_codes(f, "PC102");
    assert_string_equal(arg(fault(f, 0), "element"), "plan");
    assert_string_equal(arg(fault(f, 0), "first"), "1");
}

static void no_xml(void **state) {
    Fixture *f = *state;
    assert_refused(f, "", PC_ERROR_UNREADABLE, "empty");
    assert_refused(f, "指标,单位\n", PC_ERROR_UNREADABLE, "指标,单位");
    assert_codes(f, "");
}

static void document_types(void **state) {
    Fixture *f = *state;
    assert_refused(f, "<!DOCTYPE plan [<!ENTITY a \"b\">]>\n<plan/>", PC_ERROR_REFUSED, "plan.xml:1:1");
    assert_refused(f, "<!-- x -->\n<!DOCTYPE plan SYSTEM \"http://127.0.0.1:9/\"><plan/>", PC_ERROR_REFUSED,
                   "plan.xml:2:1");
    assert_codes(f, "");
}

static void depth(void **state) {
    Fixture *f = *state;
    g_autoptr(GString) deep = g_string_new(NULL);
    for (int i = 0; i < 1000; i++)
        g_string_append(deep, "<title>");
    g_autofree char *text = plan_text(ROOT, deep->str);
    assert_refused(f, text, PC_ERROR_LIMIT, "xml-depth");
}

static void attributes(void **state) {
    Fixture *f = *state;
    g_autoptr(GString) many = g_string_new(ROOT);
    for (int i = 0; i < 2000; i++)
        g_string_append_printf(many, " a%d=\"\"", i);
    g_autofree char *text = plan_text(many->str, "");
    assert_refused(f, text, PC_ERROR_LIMIT, "attributes");
}

static void encodings(void **state) {
    Fixture *f = *state;
    assert_refused(f, "<plan a=\"\xb9\xfa\"/>", PC_ERROR_ENCODING, "offset 9");
    assert_refused(f, "<?xml version=\"1.0\" encoding=\"x-\033[31m\"?><plan/>", PC_ERROR_ENCODING,
                   "x-\\u{1b}[31m");
    assert_refused(f, "<?xml version=\"1.0\" encoding=\"GB18030\"?><plan a=\"\xff\"/>", PC_ERROR_ENCODING,
                   "GB18030");
}

static void kinds(void **state) {
    Fixture *f = *state;
    static const struct {
        const char *text;
        PcFileKind kind;
    } files[] = {
        {"<?xml version=\"1.0\"?><!-- x --><plan xmlns=\"urn:plancheck:plan:1\"/>", PC_FILE_PLAN},
        {"<w:workspace xmlns:w=\"urn:plancheck:workspace:1\"/>", PC_FILE_WORKSPACE},
        {"<catalogue xmlns=\"urn:plancheck:catalogue:1\">", PC_FILE_CATALOGUE},
        {"<plann xmlns=\"urn:plancheck:plan:1\"/>", PC_FILE_PLAN},
        {"<html/>", PC_FILE_OTHER},
        {"<!DOCTYPE plan [<!ENTITY a \"b\">]><plan/>", PC_FILE_OTHER},
        {"<", PC_FILE_OTHER},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = put(f, "file.xml", files[i].text);
        g_autoptr(PcDataFile) file = pc_data_file_open(path, &pc_limits_default, NULL);
        assert_int_equal(pc_data_file_kind(file), files[i].kind);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test(not_well_formed), test(nothing_else_is_said_of_a_broken_file),
        test(no_xml),          test(document_types),
        test(depth),           test(attributes),
        test(encodings),       test(kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
