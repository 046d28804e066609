/* Every printed digit stands in exactly one block, at the place where the original has it. */
#include "unit/source/blocks.h"

#include <stdio.h>

static bool is_digit_at(const char *p, size_t left) {
    return g_ascii_isdigit(*p) ||
           (left >= 3 && memcmp(p, "\xef\xbc", 2) == 0 && (uint8_t)p[2] >= 0x90 && (uint8_t)p[2] <= 0x99);
}

/* Counts, for each byte of the original, the runs that hold it. */
static uint8_t *count_runs(const char *data, size_t size) {
    g_autoptr(PcReader) r = open_bytes(data, size, NULL);
    uint8_t *seen = g_malloc0(size + 1);
    PcBlock b;
    while (pc_reader_next(r, &b, NULL)) {
        uint64_t text = 0;
        for (size_t i = 0; i < b.n_runs; i++) {
            const PcRun *run = &b.runs[i];
            assert_true(run->text >= text);
            text = (uint64_t)run->text + run->text_length;
            assert_true(text <= b.length && run->offset + run->length <= size);
            if (run->text_length == run->length)
                assert_true(run->length < 2 ||
                            memcmp(b.text + run->text, data + run->offset, run->length) == 0);
            for (uint32_t k = 0; k < run->length; k++)
                if (seen[run->offset + k] < 255)
                    seen[run->offset + k]++;
        }
    }
    return seen;
}

static void assert_digits_once(const char *name, const char *data, size_t size) {
    g_autofree uint8_t *seen = count_runs(data, size);
    uint32_t line = 1;
    for (size_t i = 0; i < size; i++) {
        line += data[i] == '\n';
        if (is_digit_at(data + i, size - i) && seen[i] != 1)
            fail_msg("%s:%u: the digit at byte %zu stands in %u blocks: %.30s", name, line, i, seen[i],
                     data + i);
    }
}

static void digits_of_small_layouts(void **state) {
    (void)state;
    static const char *const texts[] = {
        "1\n2\n3\n",
        "１２３ 45\n- 6 -\n",
        "目 录\n一、总论........1\n二、指标........ 12\n\n1\n\n一、总论\n2020年为100亿元。\n",
        "序号 指标 单位 2020年\n1 人口 万人 10\n2 面积 公顷 20\n2020年的口径。\n",
        "序号 指标 单位 2020年\n2 人口 万人 10\n5\n\n7 8 9\n",
        "指标\t2019\t2020\n甲\t1\t2\n3\n乙\t4\n5\t6\n7\n",
        "| a | 1 |\n|---|---|\n| b | 2 |\n3\n",
        "项目    1    2\n  甲    3\n     4   5   6   7\n",
        "表1 甲\n表2 乙\n单位：3元\n4\n",
        "图 1：一\n注：2\n① 3\n[4] 5\n",
        "序\n号\n指标 单位 属性\n2025年 2030年\n1 甲1 % 预期性 1 2\n2 乙2 % 约束性 3\n4\n1 注释5\n2 注释6\n",
        "全市2020年共有\f3\f4个\n5\n\f6\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_digits_once(texts[i], texts[i], strlen(texts[i]));
}

/* Lines put together at random from the pieces that layouts are told by. */
static void digits_of_random_layouts(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "1",      "2020年",     "，",      "。",           "\n",   "\n\n",       " ",
        "  ",     "\t",         "|",       "指标",         "单位", "序号",       "属性",
        "预期性", "亿元",       "%",       "表 1 ",        "3.5",  "一、",       "（一）",
        "1.",     "2.1 ",       "\f",      "- 7 -",        "目录", "......",     "增加值达到",
        "- ",     "[",          "]",       "（",           "）",   "12\n",       "\r\n",
        "类别",   "2025年目标", "4\n",     "\xe3\x80\x80", "９",   "单位：万元", "注：",
        "②",      "|---|",      "\xc2\xa0"};
    guint32 seed = 20201;
    for (int round = 0; round < 3000; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (int i = 0; i < 60; i++) {
            seed = seed * 1664525u + 1013904223u;
            g_string_append(text, pieces[(seed >> 8) % G_N_ELEMENTS(pieces)]);
        }
        assert_digits_once(text->str, text->str, text->len);
    }
}

static void digits_of_real_texts(void **state) {
    (void)state;
    const char *shared = g_getenv("PLANCHECK_SHARED");
    g_autofree char *seeds = g_build_filename(shared ? shared : "../shared", "seeds", NULL);
    g_autoptr(GDir) dir = g_dir_open(seeds, 0, NULL);
    if (!dir) {
        printf("no texts at %s: skipped\n", seeds);
        skip();
    }
    for (const char *name; (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(seeds, name, NULL), *data = NULL;
        gsize size;
        assert_true(g_file_get_contents(path, &data, &size, NULL));
        assert_digits_once(name, data, size);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_of_small_layouts),
        cmocka_unit_test(digits_of_random_layouts),
        cmocka_unit_test(digits_of_real_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
