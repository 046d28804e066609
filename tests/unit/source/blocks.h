/* blocks: what the tests of src/source share: reading a text whole, and saying what a block is. */
#ifndef PC_TESTS_BLOCKS_H
#define PC_TESTS_BLOCKS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "source/source.h"

/* The built-in catalogue, read once a program. */
static inline const PcCatalogue *catalogue(void) {
    static PcCatalogue *c = NULL;
    GError *error = NULL;
    if (!c)
        c = pc_catalogue_new();
    if (!c)
        fail_msg("%s", error->message);
    return c;
}

static inline PcReader *open_bytes(const void *data, size_t size, const PcLimits *limits) {
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    GError *error = NULL;
    PcReader *r = pc_reader_open(bytes, "t.txt", catalogue(), limits ? limits : &pc_limits_default, &error);
    if (!r)
        fail_msg("%s", error->message);
    return r;
}

static inline PcReader *open_text(const char *text) {
    return open_bytes(text, strlen(text), NULL);
}

/* A line for each block: its kind, level and text; cells of tables in brackets. For comparing whole readings.
 */
static inline char *describe(const char *text) {
    static const char *const kinds[] = {"title", "heading",  "paragraph", "table",  "caption",
                                        "toc",   "footnote", "page",      "running"};
    g_autoptr(PcReader) r = open_text(text);
    GString *out = g_string_new(NULL);
    PcBlock b;
    while (pc_reader_next(r, &b, NULL)) {
        g_string_append(out, kinds[b.kind]);
        if (b.level)
            g_string_append_printf(out, " %d", b.level);
        if (b.table)
            g_string_append_printf(out, " %ux%u", b.table->n_rows, b.table->n_columns);
        else
            g_string_append_printf(out, ": %s", b.text);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static inline void assert_blocks(const char *text, const char *expected) {
    g_autofree char *got = describe(text);
    assert_string_equal(got, expected);
}

#define assert_cell(block, cell, expected)                                                                   \
    do {                                                                                                     \
        g_autofree char *got_ = g_strndup((block).text + (cell).text, (cell).length);                        \
        assert_string_equal(got_, expected);                                                                 \
    } while (0)

/* Reads on to the first table. */
static inline bool next_table(PcReader *r, PcBlock *b) {
    while (pc_reader_next(r, b, NULL))
        if (b->kind == PC_BLOCK_TABLE)
            return true;
    return false;
}

/* The table's rows as lines, cells set apart by bars; roles and heads in the first line. */
static inline char *describe_table(const PcBlock *b) {
    static const char *const roles[] = {"other", "group", "serial", "name", "unit", "attribute", "value"};
    const PcTable *t = b->table;
    GString *out = g_string_new(NULL);
    for (uint32_t c = 0; c < t->n_columns; c++)
        g_string_append_printf(out, "%s%s:%.*s", c ? "|" : "", roles[t->columns[c].role],
                               (int)t->columns[c].head.length, b->text + t->columns[c].head.text);
    g_string_append_c(out, '\n');
    for (uint32_t i = 0; i < t->n_rows * t->n_columns; i++)
        g_string_append_printf(out, "%s%.*s%s", i % t->n_columns ? "|" : "", (int)t->cells[i].length,
                               b->text + t->cells[i].text, (i + 1) % t->n_columns ? "" : "\n");
    return g_string_free(out, FALSE);
}

/* Reads the n-th table of a text, 1 the first. */
static inline void assert_table(const char *text, int n, const char *expected) {
    g_autoptr(PcReader) r = open_text(text);
    PcBlock b;
    for (; n > 0; n--)
        assert_true(next_table(r, &b));
    g_autofree char *got = describe_table(&b);
    assert_string_equal(got, expected);
}

#endif
