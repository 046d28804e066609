/* block: from a slice of a block's text back to the original. */
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/text.h"
#include "source/chars.h"
#include "source/origin.h"
#include "source/source.h"

size_t pc_char_count(const char *text, size_t length) {
    size_t n = 0, at = 0;
#ifdef __SSE2__
    __m128i sums = _mm_setzero_si128();
    for (; at + 16 <= length; at += 16) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(text + at));
        __m128i begins =
            _mm_cmpgt_epi8(x, _mm_set1_epi8((char)0xbf)); /* -1 in each that continues no other */
        sums =
            _mm_add_epi64(sums, _mm_sad_epu8(_mm_sub_epi8(_mm_setzero_si128(), begins), _mm_setzero_si128()));
    }
    n = (size_t)_mm_cvtsi128_si64(_mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums)));
#endif
    for (; at < length; at++)
        n += !pc_text_continues(text[at]);
    return n;
}

/* The run that holds text[at], or the first one after it; NULL behind the last. */
static const PcRun *run_at(const PcBlock *block, size_t at) {
    size_t low = 0, high = block->n_runs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const PcRun *run = &block->runs[middle];
        if ((size_t)run->text + run->text_length <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < block->n_runs ? &block->runs[low] : NULL;
}

/* The run that holds the character before text[at], or the last one before it. */
static const PcRun *run_before(const PcBlock *block, size_t at) {
    const PcRun *run = run_at(block, at > 0 ? at - 1 : 0);
    if (run && run->text < at)
        return run;
    if (!run)
        return block->n_runs ? &block->runs[block->n_runs - 1] : NULL;
    return run > block->runs ? run - 1 : NULL;
}

/* Fills offset and column of the place `bytes` bytes of text into the run. */
static void place_in(const PcBlock *block, const PcRun *run, size_t bytes, uint64_t *offset,
                     uint32_t *column) {
    bytes = MIN(bytes, run->text_length);
    size_t chars = pc_char_count(block->text + run->text, bytes);
    *column = run->column + (uint32_t)chars;
    if (bytes == run->text_length)
        *offset = run->offset + run->length;
    else if (run->text_length != run->length && run->length % run->text_length == 0 && !block->origin)
        *offset = run->offset + bytes * (run->length / run->text_length); /* folded to ASCII */
    else if (block->origin)
        *offset = pc_origin_advance(block->origin, run->offset, chars);
    else
        *offset = run->offset + bytes;
}

void pc_block_locate(const PcBlock *block, size_t from, size_t to, PcPlace *place) {
    const PcRun *first = run_at(block, from);
    const PcRun *last = run_before(block, to);
    if (!first)
        first = last;
    if (!first)
        return;
    if (!last || last < first)
        last = first;
    uint64_t start, end;
    place_in(block, first, from > first->text ? from - first->text : 0, &start, &place->column);
    place_in(block, last, to > last->text ? to - last->text : 0, &end, &place->end_column);
    place->line = first->line;
    place->end_line = last->line;
    place->offset = (int64_t)start;
    place->length = end > start ? (int64_t)(end - start) : 0;
}

uint32_t pc_block_line(const PcBlock *block, size_t at) {
    const PcRun *run = run_at(block, at);
    if (!run)
        run = run_before(block, at);
    return run ? run->line : 0;
}

bool pc_block_is_broken(const PcBlock *block, size_t from, size_t to) {
    const PcRun *first = run_at(block, from);
    const PcRun *last = run_before(block, to);
    return first && last && first < last && first->line != last->line;
}

size_t pc_block_full_width(const PcBlock *block, size_t from, size_t to) {
    size_t n = 0;
    const PcRun *end = block->runs + block->n_runs;
    bool wide_units = block->origin && (block->origin->encoding == PC_ENCODING_UTF16LE ||
                                        block->origin->encoding == PC_ENCODING_UTF16BE);
    for (const PcRun *run = run_at(block, from); run && run < end && run->text < to && !wide_units; run++)
        for (size_t at = MAX(from, run->text); at < MIN(to, run->text + run->text_length); at++)
            n += run->length > run->text_length && block->text[at] > ' '; /* folded to ASCII */
    return n;
}
