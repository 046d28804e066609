/* Encodings: what is detected, what is refused, and that places are those of the original bytes. */
#include "unit/source/blocks.h"

#include "base/digest.h"

static const char sample[] = "“十四五”时期，全市地区生产总值达到12.5亿元，比上年增长8％。\n"
                             "人均可支配收入为3.6万元。\n";

static GBytes *converted(const char *text, const char *charset, const char *mark, size_t mark_length) {
    gsize length;
    GError *error = NULL;
    g_autofree char *out = g_convert(text, -1, charset, "UTF-8", NULL, &length, &error);
    if (!out)
        fail_msg("%s", error->message);
    GByteArray *bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)mark, (guint)mark_length);
    g_byte_array_append(bytes, (const guint8 *)out, (guint)length);
    return g_byte_array_free_to_bytes(bytes);
}

/* The bytes of the original at the place of `what` are `what` in that charset. */
static void assert_place(GBytes *bytes, const char *charset, const char *what, uint32_t line,
                         uint32_t column) {
    gsize size, length;
    const char *data = g_bytes_get_data(bytes, &size);
    g_autoptr(PcReader) r = open_bytes(data, size, NULL);
    PcBlock b;
    while (pc_reader_next(r, &b, NULL)) {
        const char *at = strstr(b.text, what);
        if (!at)
            continue;
        PcPlace place = {0};
        pc_block_locate(&b, (size_t)(at - b.text), (size_t)(at - b.text) + strlen(what), &place);
        g_autofree char *back =
            g_convert(data + place.offset, (gssize)place.length, "UTF-8", charset, NULL, &length, NULL);
        assert_string_equal(back, what);
        assert_int_equal(place.line, line);
        assert_int_equal(place.column, column);
        assert_int_equal(place.end_column, column + (uint32_t)g_utf8_strlen(what, -1));
        return;
    }
    fail_msg("%s: not found", what);
}

/* Whether the text was read to its end, in part or not at all, and whatever its encoding. */
static void hashes_the_original(void **state) {
    (void)state;
    static const char *const charsets[] = {"UTF-8", "GB18030", "UTF-16LE"};
    for (size_t i = 0; i < G_N_ELEMENTS(charsets); i++)
        for (int blocks = 0; blocks < 3; blocks++) {
            g_autoptr(GBytes) bytes = converted(sample, charsets[i], "", 0);
            gsize size;
            const char *data = g_bytes_get_data(bytes, &size);
            g_autoptr(PcReader) r = open_bytes(data, size, NULL);
            PcBlock b;
            for (int n = 0; n < blocks; n++)
                pc_reader_next(r, &b, NULL);
            g_autofree char *sum = pc_reader_sha256(r), *whole = pc_sha256(bytes);
            assert_string_equal(sum, whole);
        }
}

static void places_in_every_encoding(void **state) {
    (void)state;
    static const struct {
        const char *charset, *mark;
        size_t mark_length;
    } encodings[] = {
        {"UTF-8", "", 0},    {"UTF-8", "\xef\xbb\xbf", 3},
        {"GB18030", "", 0},  {"GB18030", "\x84\x31\x95\x33", 4},
        {"UTF-16LE", "", 0}, {"UTF-16LE", "\xff\xfe", 2},
        {"UTF-16BE", "", 0}, {"UTF-16BE", "\xfe\xff", 2},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(encodings); i++) {
        g_autoptr(GBytes) bytes =
            converted(sample, encodings[i].charset, encodings[i].mark, encodings[i].mark_length);
        assert_place(bytes, encodings[i].charset, "12.5亿元", 1, 19);
        assert_place(bytes, encodings[i].charset, "3.6万元", 2, 9);
        assert_place(bytes, encodings[i].charset, "十四五", 1, 2);
    }
}

/* ％ of one character is % of one: the place has the length of the printed form. */
static void folded_characters_keep_their_place(void **state) {
    (void)state;
    g_autoptr(PcReader) r = open_text("增长８．５％，占比〇。\n");
    PcBlock b;
    assert_true(pc_reader_next(r, &b, NULL));
    assert_string_equal(b.text, "增长8.5%，占比〇。");
    PcPlace place = {0};
    pc_block_locate(&b, 6, 10, &place);
    assert_int_equal(place.column, 3);
    assert_int_equal(place.end_column, 7);
    assert_int_equal(place.offset, 6);
    assert_int_equal(place.length, 12);
}

static void four_byte_characters_of_gb18030_and_utf16(void **state) {
    (void)state;
    static const char text[] = "全区共有𠮷㐀村12个，面积3.5公顷，涉及人口超过两千人，其中老年人口占三成。\n";
    static const char *const charsets[] = {"GB18030", "UTF-16LE", "UTF-16BE"};
    for (size_t i = 0; i < G_N_ELEMENTS(charsets); i++) {
        g_autoptr(GBytes) bytes = converted(text, charsets[i], "", 0);
        assert_place(bytes, charsets[i], "村12个", 1, 7);
        assert_place(bytes, charsets[i], "𠮷㐀", 1, 5);
    }
}

static void assert_refused(const void *data, size_t size, PcError code, const char *says) {
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(PcReader) r = pc_reader_open(bytes, "t.txt", NULL, &pc_limits_default, &error);
    assert_null(r);
    assert_true(g_error_matches(error, PC_ERROR, (int)code));
    if (!strstr(error->message, says))
        fail_msg("“%s” does not say “%s”", error->message, says);
}

static void refuses_what_is_no_text(void **state) {
    (void)state;
    assert_refused("", 0, PC_ERROR_UNREADABLE, "empty");
    assert_refused("%PDF-1.7 ...", 12, PC_ERROR_UNREADABLE, "PDF");
    assert_refused("PK\003\004....", 8, PC_ERROR_UNREADABLE, "packed");
    assert_refused("\x01\x02\x03\x04\x05\x06\x07\x08", 8, PC_ERROR_UNREADABLE, "control");
    assert_refused("12\0004 5", 6, PC_ERROR_ENCODING, "offset 2");
    assert_refused("\xff\xfe\0\0a\0\0\0", 8, PC_ERROR_ENCODING, "UTF-32");
}

static void names_the_offset_of_invalid_bytes(void **state) {
    (void)state;
    static const char broken[] = "全市生产总值增长。\xe5\x85\n全市生产总值增长。\n";
    assert_refused(broken, sizeof broken - 1, PC_ERROR_ENCODING, "offset 27");
    assert_refused("\xef\xbb\xbf"
                   "abc\xff",
                   7, PC_ERROR_ENCODING, "offset 6");
    assert_refused("全市\xe5\x85", 8, PC_ERROR_ENCODING, "breaks off");
    assert_refused("\xff\xfe\x41\x4e\x00\xd8\x41\x4e", 8, PC_ERROR_ENCODING,
                   "offset 4"); /* a lone surrogate */
    assert_refused("\xff\xfe\x41\x4e\x00\xdc", 6, PC_ERROR_ENCODING, "offset 4");
    assert_refused("\xff\xfe\x41\x4e\x00", 5, PC_ERROR_ENCODING, "offset 4"); /* half a unit */
    assert_refused("\xed\xa0\x80全市生产总值增长", 27, PC_ERROR_ENCODING, "offset 0");
    assert_refused("全市生产总值增长\xf4\x90\x80\x80", 28, PC_ERROR_ENCODING, "offset 24");
    assert_refused("全市生产总值增长\xc0\xaf", 26, PC_ERROR_ENCODING, "offset 24");
    assert_refused("\xc8\xab\xca\xd0\xff\xff", 6, PC_ERROR_ENCODING, "GB18030");
}

static void lines_end_in_every_way(void **state) {
    (void)state;
    static const char *const texts[] = {"甲1。\n乙2。\n丙3。\n", "甲1。\r\n乙2。\r\n丙3。\r\n",
                                        "甲1。\r乙2。\r丙3。", "甲1。\n\r\n乙2。\r丙3。"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(PcReader) r = open_text(texts[i]);
        PcBlock b;
        uint32_t n = 0;
        for (; pc_reader_next(r, &b, NULL); n++) {
            PcPlace place = {0};
            pc_block_locate(&b, 3, 4, &place);
            assert_int_equal(place.line, i == 3 && n > 0 ? n + 2 : n + 1);
            assert_int_equal(place.column, 2);
        }
        assert_int_equal(n, 3);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_in_every_encoding),
        cmocka_unit_test(hashes_the_original),
        cmocka_unit_test(folded_characters_keep_their_place),
        cmocka_unit_test(four_byte_characters_of_gb18030_and_utf16),
        cmocka_unit_test(refuses_what_is_no_text),
        cmocka_unit_test(names_the_offset_of_invalid_bytes),
        cmocka_unit_test(lines_end_in_every_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
