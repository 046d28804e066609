/* Fuzz target of src/source (libFuzzer): any bytes are read or refused, every block is well-formed UTF-8
 * whose places lie in the original, and of UTF-8 input each digit stands in exactly one block. `make
 * fuzz` builds and runs it. */
#include <stdlib.h>

#include "source/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds) {
    if (!holds)
        abort();
}

static void check_runs(const PcBlock *block, size_t size, uint8_t *seen) {
    for (size_t i = 0; i < block->n_runs; i++) {
        const PcRun *run = &block->runs[i];
        check(run->offset + run->length <= size && run->text + run->text_length <= block->length);
        for (uint32_t k = 0; k < run->length; k++)
            seen[run->offset + k] += seen[run->offset + k] < 9;
    }
}

static void check_places(const PcBlock *block, size_t size) {
    PcPlace place = {0};
    for (const char *p = block->text; p < block->text + block->length; p = g_utf8_next_char(p)) {
        size_t from = (size_t)(p - block->text);
        pc_block_locate(block, from, MIN(block->length, from + 9), &place);
        check(place.offset >= 0 && (size_t)(place.offset + place.length) <= size);
        pc_block_is_broken(block, from, block->length);
    }
}

static void check_table(const PcBlock *block) {
    const PcTable *t = block->table;
    for (uint32_t i = 0; t && i < t->n_rows * t->n_columns; i++)
        check(t->cells[i].text + t->cells[i].length <= block->length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static PcCatalogue *catalogue;
    if (!catalogue)
        catalogue = pc_catalogue_new();
    PcLimits limits = pc_limits_default;
    if (size > 0 && data[size - 1] % 5 == 0)
        limits.paragraph_bytes = 100;
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(PcReader) reader = pc_reader_open(bytes, "fuzz", catalogue, &limits, NULL);
    if (!reader)
        return 0;
    g_autofree uint8_t *seen = g_malloc0(size + 1);
    bool utf8 = true;
    PcBlock block;
    while (pc_reader_next(reader, &block, NULL)) {
        utf8 = utf8 && !block.origin;
        check(block.text[block.length] == '\0' && g_utf8_validate(block.text, (gssize)block.length, NULL));
        check_runs(&block, size, seen);
        check_places(&block, size);
        check_table(&block);
    }
    for (size_t i = 0; utf8 && i < size; i++)
        check(!g_ascii_isdigit(data[i]) || seen[i] == 1);
    return 0;
}
