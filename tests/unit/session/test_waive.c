/* A waiver put into the text of a plancheck.xml. */
#include "unit/unit.h"

#include "session/waive.h"

static const PcNewWaiver waiver = {.code = "PC501",
                                   .fingerprint = "0123456789abcdef",
                                   .reason = "已核 & <实>",
                                   .by = "张\"三",
                                   .on = "2026-01-01"};
#define ELEMENT(prefix)                                                                                        \
    "<" prefix "waiver code=\"PC501\" fingerprint=\"0123456789abcdef\" by=\"张&quot;三\" on=\"2026-01-01\">" \
    "已核 &amp; &lt;实&gt;</" prefix "waiver>"

static void assert_inserted(const char *before, const char *after, guint at) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) xml = g_bytes_new_static(before, strlen(before));
    guint line = 0;
    g_autoptr(GBytes) out = pc_waiver_insert(xml, "plancheck.xml", &waiver, &line, &error);
    if (!out)
        fail_msg("%s", error->message);
    gsize n;
    const char *p = g_bytes_get_data(out, &n);
    assert_int_equal(n, strlen(after));
    assert_memory_equal(p, after, n);
    assert_int_equal(line, at);
}

static void the_first_waiver(void **state) {
    (void)state;
    assert_inserted("<workspace>\n  <documents>\n    <document/>\n  </documents>\n</workspace>\n",
                    "<workspace>\n  <documents>\n    <document/>\n  </documents>\n  <waivers>\n    " ELEMENT(
                        "") "\n  </waivers>\n</workspace>\n",
                    6);
}

static void another_waiver(void **state) {
    (void)state;
    assert_inserted(
        "<workspace>\n\t<waivers>\n\t\t<waiver>x</waiver>\n\t</waivers>\n</workspace>",
        "<workspace>\n\t<waivers>\n\t\t<waiver>x</waiver>\n\t\t" ELEMENT("") "\n\t</waivers>\n</workspace>",
        4);
}

static void a_file_on_one_line(void **state) {
    (void)state;
    assert_inserted(
        "<workspace><documents><document/></documents></workspace>",
        "<workspace><documents><document/></documents><waivers>" ELEMENT("") "</waivers></workspace>", 1);
    assert_inserted("<workspace><waivers><waiver>x</waiver></waivers></workspace>",
                    "<workspace><waivers><waiver>x</waiver>" ELEMENT("") "</waivers></workspace>", 1);
}

static void line_ends_and_prefixes(void **state) {
    (void)state;
    assert_inserted(
        "<w:workspace>\r\n <w:documents>\r\n  <w:document/>\r\n </w:documents>\r\n</w:workspace>\r\n",
        "<w:workspace>\r\n <w:documents>\r\n  <w:document/>\r\n </w:documents>\r\n <w:waivers>\r\n  " ELEMENT(
            "w:") "\r\n </w:waivers>\r\n</w:workspace>\r\n",
        6);
}

/* What looks like a tag and is none: in comments, CDATA, processing instructions and attributes. */
static void not_every_tag_is_one(void **state) {
    (void)state;
    assert_inserted(
        "<?x </workspace>?><workspace title=\"a > b </waivers>\"><!-- </workspace> --><documents/>"
        "<waivers><waiver><![CDATA[</waivers>]]></waiver></waivers></workspace><!-- </waivers> -->",
        "<?x </workspace>?><workspace title=\"a > b </waivers>\"><!-- </workspace> --><documents/>"
        "<waivers><waiver><![CDATA[</waivers>]]></waiver>" ELEMENT(
            "") "</waivers></workspace><!-- </waivers> -->",
        1);
}

static void other_encodings(void **state) {
    (void)state;
    static const char before[] = "<workspace t=\"\xb9\xe6\xbb\xae\"><documents/></workspace>"; /* GB18030 */
    g_autoptr(GBytes) xml = g_bytes_new_static(before, strlen(before));
    guint line;
    g_autoptr(GBytes) out = pc_waiver_insert(xml, "plancheck.xml", &waiver, &line, NULL);
    assert_non_null(out);
    g_autofree char *text = g_strndup(g_bytes_get_data(out, NULL), g_bytes_get_size(out));
    assert_non_null(strstr(text, "\xb9\xe6\xbb\xae"));
    assert_non_null(strstr(text, ">&#24050;&#26680; &amp; &lt;&#23454;&gt;</waiver>"));
}

static void what_is_no_such_file(void **state) {
    (void)state;
    static const char *const bad[] = {
        "", "<", "no markup", "<workspace>", "<a", "<!-- x", "</workspace>", "<a b=\"", "<workspace/>"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) xml = g_bytes_new_static(bad[i], strlen(bad[i]));
        guint line;
        assert_null(pc_waiver_insert(xml, "plancheck.xml", &waiver, &line, &error));
        assert_non_null(strstr(error->message, "plancheck.xml"));
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) utf16 = g_bytes_new_static("\xff\xfe<\0w\0>\0", 8);
    guint line;
    assert_null(pc_waiver_insert(utf16, "plancheck.xml", &waiver, &line, &error));
    assert_non_null(strstr(error->message, "UTF-8"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_waiver),     cmocka_unit_test(another_waiver),
        cmocka_unit_test(a_file_on_one_line),   cmocka_unit_test(line_ends_and_prefixes),
        cmocka_unit_test(not_every_tag_is_one), cmocka_unit_test(other_encodings),
        cmocka_unit_test(what_is_no_such_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
