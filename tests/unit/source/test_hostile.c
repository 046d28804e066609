/* Hostile layouts: read whole, in linear time and bounded memory. */
#include "unit/source/blocks.h"

#include <sys/resource.h>

typedef struct {
    size_t blocks, bytes, longest;
    uint64_t digits;
} Reading;

static Reading read_all(const GString *text, const PcLimits *limits) {
    g_autoptr(PcReader) r = open_bytes(text->str, text->len, limits);
    Reading n = {0};
    PcBlock b;
    while (pc_reader_next(r, &b, NULL)) {
        n.blocks++;
        n.bytes += b.length;
        n.longest = MAX(n.longest, b.length);
        for (size_t i = 0; i < b.length; i++)
            n.digits += g_ascii_isdigit(b.text[i]);
    }
    return n;
}

static uint64_t digits_of(const GString *text) {
    uint64_t n = 0;
    for (size_t i = 0; i < text->len; i++)
        n += g_ascii_isdigit(text->str[i]);
    return n;
}

static GString *repeated(const char *head, const char *piece, size_t times) {
    GString *text = g_string_new(head);
    for (size_t i = 0; i < times; i++)
        g_string_append(text, piece);
    return text;
}

static double seconds(void) {
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return (double)use.ru_utime.tv_sec + (double)use.ru_utime.tv_usec / 1e6;
}

static const struct {
    const char *head, *piece;
} hostile[] = {
    {"", "全市12亿元，"}, /* a line without end */
    {"", "1"},            /* a number without end */
    {"", "１"},           /* the same, folded */
    {"", "\n"},           /* nothing but blank lines */
    {"", " "},
    {"", "12\n"}, /* page numbers, serial numbers, values */
    {"", "- 1 -\n"},
    {"", "序号 指标 单位 2020年\n"}, /* heads without rows */
    {"", "序\n号\n指标\n单位\n"},
    {"", "主要指标\n"},
    {"序号 指标 单位 2020年\n1 甲 ", "乙 丙\n"},     /* a row without end */
    {"序号 指标 单位 2020年\n1 甲（", "（ 1\n"},     /* brackets never closed */
    {"指标 单位 2020年\n", "经济\n"},                /* groups without rows */
    {"指标 单位 2020年\n", "甲 乙 丙 丁 1 2 3 4\n"}, /* rows of too many cells */
    {"", "\t"},
    {"", "1\t"},
    {"", "a\t1\t2\n"},
    {"1\t2\t3\n", "4\n"},
    {"", "|"},
    {"", "| 1 | 2 |\n"},
    {"", "|---|\n"},
    {"", "甲  1  2\n"},
    {"甲", "  1"},
    {"序号  指标  单位\n", "      甲\n"},
    {"", "甲1。\r"},
    {"", "\f1"},
    {"", "\f1\n"},
    {"", "《"},
    {"", "”"},
    {"", "."},
    {"", "甲.....\n"},
    {"", "一、甲\n（一）乙\n1.丙\n1.1丁\n"},
    {"", "表1 甲\n"},
    {"", "甲乙丙\n单位：元\n"},
    {"目录\n", "甲\n"},
    {"", "甲，\n"},
    {"", "\x1b[31m12亿元\x07\n"},
    {"", "注：1\n[2] 3\n"},
};

/* Four times the text takes not much more than four times the time; nothing is lost. */
static void linear_and_whole(void **state) {
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
        double times[2];
        for (int k = 0; k < 2; k++) {
            size_t bytes = k ? 160000 : 40000;
            g_autoptr(GString) text =
                repeated(hostile[i].head, hostile[i].piece, bytes / strlen(hostile[i].piece));
            double start = seconds();
            Reading n = read_all(text, NULL);
            times[k] = seconds() - start;
            if (strcmp(hostile[i].piece, "１") != 0)
                assert_int_equal(n.digits, digits_of(text));
        }
        if (times[1] > 8 * times[0] + 0.3)
            fail_msg("%s: %.3f s, then %.3f s for four times the text", hostile[i].piece, times[0], times[1]);
    }
}

/* A paragraph over the limit comes in pieces that end with a sentence or at least with a number. */
static void long_paragraphs_come_in_pieces(void **state) {
    (void)state;
    PcLimits limits = pc_limits_default;
    limits.paragraph_bytes = 5000;
    g_autoptr(GString) text = repeated("", "全市生产总值12345678亿元。", 1000);
    g_autoptr(PcReader) r = open_bytes(text->str, text->len, &limits);
    PcBlock b;
    size_t blocks = 0, bytes = 0;
    for (; pc_reader_next(r, &b, NULL); blocks++, bytes += b.length) {
        assert_true(g_str_has_suffix(b.text, "亿元。"));
        assert_true(b.length <= 5000);
        PcPlace place = {0};
        pc_block_locate(&b, 0, 6, &place);
        assert_int_equal(place.line, 1);
        assert_int_equal(place.column, bytes / 35 * 17 + 1);
    }
    assert_int_equal(bytes, text->len);
    assert_true(blocks > 5);
}

/* A table over what is read as one goes on as another with the rest of its rows. */
static void long_tables_come_in_pieces(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new("指标\t2020年\n");
    for (int i = 0; i < 10000; i++)
        g_string_append_printf(text, "甲%d\t%d\n", i, i);
    g_autoptr(PcReader) r = open_bytes(text->str, text->len, NULL);
    PcBlock b;
    uint32_t rows = 0, tables = 0;
    for (; next_table(r, &b); tables++)
        rows += b.table->n_rows;
    assert_int_equal(rows, 10000);
    assert_true(tables > 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(linear_and_whole),
        cmocka_unit_test(long_paragraphs_come_in_pieces),
        cmocka_unit_test(long_tables_come_in_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
