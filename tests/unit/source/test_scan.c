/* Measuring and validating many bytes at a time says what one character at a time says. */
#include "unit/source/blocks.h"

#include "source/chars.h"
#include "source/fold.h"
#include "source/scan.h"

static guint32 seed = 11;

static guint32 next_random(void) {
    seed = seed * 1664525u + 1013904223u;
    return seed >> 8;
}

/* A text without white space at its ends. */
static GString *random_text(void) {
    static const gunichar signs[] = {' ',    '\t',   '|',    '-',    'a',    '7',     0x3001,  0x3002, 0xff0c,
                                     0xff1b, 0x3000, 0xff05, 0x201c, 0xff11, 0x2f00,  0xf900,  0xa0,   0x1b,
                                     0xb7,   0x300a, 0xff5c, 0xac00, 0xe001, 0x20b9f, 0x1d7ce, 0xfeff, 0x7f};
    GString *text = g_string_new("甲");
    for (guint32 n = next_random() % 90; n > 0; n--)
        g_string_append_unichar(text, next_random() % 3 ? 0x4e00 + next_random() % 0x5000
                                                        : signs[next_random() % G_N_ELEMENTS(signs)]);
    g_string_append(text, "乙");
    return text;
}

static PcScan expected(const GString *text) {
    PcScan e = {0};
    uint32_t cells = 0;
    bool space = false;
    for (const char *p = text->str; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        e.chars++;
        e.wide += (uint8_t)*p >= 0xe2;
        e.punctuation |= c == 0xff0c ? PC_LINE_COMMA : c == 0xff1b ? PC_LINE_SEMICOLON : 0;
        e.punctuation |= c == 0x3002 ? PC_LINE_STOP : c == 0x3001 ? PC_LINE_PAUSE : 0;
        e.pipes += c == '|' || c == 0xff5c;
        e.tabs += c == '\t';
        e.fold = e.fold || pc_fold(c) != c;
        if (pc_char_is_space(c)) {
            uint32_t before = space ? cells : 0;
            cells = before + (c == '\t' ? 4 : c == 0x3000 ? 2 : 1);
            e.spaces += !space;
            e.gaps += before < 2 && cells >= 2;
        }
        space = pc_char_is_space(c);
    }
    return e;
}

static void assert_same(PcScan s, PcScan e) {
    assert_int_equal(s.chars, e.chars);
    assert_int_equal(s.wide, e.wide);
    assert_int_equal(s.punctuation, e.punctuation);
    assert_int_equal(s.pipes, e.pipes);
    assert_int_equal(s.tabs, e.tabs);
    assert_int_equal(s.spaces, e.spaces);
    assert_int_equal(s.gaps, e.gaps);
    assert_int_equal(s.fold, e.fold);
}

static void measures_like_one_by_one(void **state) {
    (void)state;
    for (int round = 0; round < 20000; round++) {
        g_autoptr(GString) text = random_text();
        PcScan e = expected(text);
        g_autofree char *alone = g_memdup2(text->str, text->len); /* nothing behind it can be read */
        g_autoptr(GString) more = random_text();
        g_string_prepend_len(more, text->str, (gssize)text->len);
        assert_same(pc_scan(alone, text->len, text->len), e);
        assert_same(pc_scan(more->str, text->len, more->len), e);
        assert_same(pc_scan_chars(alone, text->len), e);
    }
}

/* Counters of bytes do not overflow in long lines. */
static void measures_long_lines(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 30000; i++)
        g_string_append(text, i % 7 ? "区" : "1");
    PcScan s = pc_scan(text->str, text->len, text->len);
    assert_int_equal(s.chars, 30000);
    assert_int_equal(s.wide, 30000 - 4286);
}

/* Random edits of valid text: the first invalid byte is where GLib says it is. */
static void validates_like_glib(void **state) {
    (void)state;
    for (int round = 0; round < 20000; round++) {
        g_autoptr(GString) text = random_text();
        for (guint32 n = next_random() % 3; n > 0; n--)
            text->str[next_random() % text->len] = (char)(next_random() % 255 + 1);
        size_t size = text->len - next_random() % 3;
        const char *end;
        g_utf8_validate(text->str, (gssize)size, &end);
        assert_int_equal(pc_utf8_validate((const uint8_t *)text->str, 0, size), (size_t)(end - text->str));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_like_one_by_one),
        cmocka_unit_test(measures_long_lines),
        cmocka_unit_test(validates_like_glib),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
