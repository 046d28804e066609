/* reader: lines → blocks. Looks at a few lines ahead, tells what kind of block begins, and builds it. */
#include <string.h>

#include "source/builder.h"
#include "source/chars.h"
#include "source/fold.h"
#include "source/layout.h"
#include "source/lines.h"
#include "source/marker.h"
#include "source/origin.h"
#include "source/section.h"
#include "source/source.h"

#define SAMPLE_BYTES ((size_t)1 << 19)
#define LOOKAHEAD 8

struct PcReader {
    GBytes *bytes;
    char *file;
    const PcCatalogue *catalogue;
    PcLimits limits;
    PcOrigin origin;
    PcLayout layout;
    PcLines lines;
    /* a window of lines read ahead: ring[first .. first + count) */
    PcLine ring[LOOKAHEAD];
    size_t first, count;
    PcBuilder builder;
    PcSections sections;
    PcLine last; /* of the paragraph being built: its width and end decide whether it goes on */
};

static PcLine *line_at(PcReader *r, size_t i) {
    return &r->ring[(r->first + i) % LOOKAHEAD];
}

/* Reads ahead until `n` lines are in the window; false where the text ends before. */
static bool have(PcReader *r, size_t n) {
    while (r->count < n) {
        if (!pc_lines_next(&r->lines, line_at(r, r->count)))
            return false;
        r->count++;
    }
    return true;
}

static void drop(PcReader *r) {
    r->first = (r->first + 1) % LOOKAHEAD;
    r->count--;
}

/* ---- kinds of lines ---------------------------------------------------------------------------------------
 */

/* A number alone, with signs around it: 15, - 15 -, — 15 —, 第 15 页. */
static bool is_page_number(const PcLine *line) {
    if (line->width > 16)
        return false;
    size_t n, digits = 0, dashes = 0;
    bool closed = false;
    for (size_t at = 0; at < line->length; at += n) {
        gunichar c = pc_char_at(line->text + at, &n);
        if (pc_char_is_digit(c)) {
            if (closed)
                return false;
            digits++;
            continue;
        }
        closed = digits > 0;
        if (c == '-' || c == 0x2014 || c == 0x2013 || c == 0xff0d || c == 0xb7)
            dashes++;
        else if (!pc_char_is_space(c))
            return false;
    }
    return digits > 0 && digits <= 4 && dashes <= 4;
}

/* Dotted leaders and a page number at the end. */
static bool is_toc(const PcLine *line) {
    size_t at = line->length, n, dots = 0;
    bool digits = false;
    while (at > 0) {
        gunichar c = pc_char_before(line->text, at, &n);
        if (c == '.' || c == 0x2026 || c == 0xb7 || c == 0x2025 || c == 0x22ef)
            dots += c == '.' || c == 0xb7 ? 1 : 3;
        else if (dots == 0 && pc_char_is_digit(c))
            digits = true;
        else if (!(pc_char_is_space(c) || (dots == 0 && (c == '-' || c == 0x2014 || c == ')' || c == '('))))
            break;
        at -= n;
    }
    return dots >= 6 || (dots >= 3 && digits && dots > 3);
}

static bool has_sentence(const PcLine *line) {
    return memmem(line->text, line->length, "。", 3) || memmem(line->text, line->length, "；", 3) ||
           memmem(line->text, line->length, "，", 3);
}

/* ---- joining ----------------------------------------------------------------------------------------------
 */

/* Cells of what cannot be broken at the start of a line: a Latin word, a number, an opening bracket. */
static uint32_t first_word_width(const PcLine *line) {
    uint32_t width = 0;
    size_t n;
    for (size_t at = 0; at < line->length && width < 24; at += n) {
        gunichar c = pc_char_at(line->text + at, &n);
        if (c >= 0x80 || c == ' ')
            return width + (width == 0 ? 2 : 0);
        width += 1;
    }
    return width;
}

static bool is_full(const PcReader *r, const PcLine *a, const PcLine *b) {
    return a->width + first_word_width(b) + 4 >= r->layout.width;
}

/* Whether line b continues the paragraph whose last line is a. */
static bool goes_on(const PcReader *r, const PcLine *a, const PcLine *b, PcMarker first, bool prose) {
    if (a->cut)
        return true;
    bool terminated = pc_line_is_terminated(a);
    PcMarker marker = pc_marker_parse(b->text, b->length);
    if (marker.style != PC_MARKER_NONE && (terminated || !r->layout.wrapped) &&
        marker.style != PC_MARKER_DOTTED)
        return false;
    if (is_toc(b))
        return false;
    if (!r->layout.wrapped)
        return !terminated && prose && a->width >= 60 && marker.style == PC_MARKER_NONE && b->width > 20;
    if (is_full(r, a, b))
        return !(terminated && b->indent >= a->indent + 2 && b->indent >= 4);
    if (terminated || first.style != PC_MARKER_NONE)
        return false;
    return prose && a->width * 10 >= r->layout.width * 7 && marker.style == PC_MARKER_NONE;
}

/* ---- blocks -----------------------------------------------------------------------------------------------
 */

static void append_line(PcReader *r, const PcLine *line) {
    size_t n;
    pc_builder_join(&r->builder, pc_fold(pc_char_at(line->text, &n)));
    pc_builder_append(&r->builder, line, 0, line->length);
}

static void finish(PcReader *r, PcBlock *block, PcBlockKind kind) {
    *block = (PcBlock){.kind = kind,
                       .clean = !r->layout.wrapped,
                       .text = r->builder.text,
                       .length = r->builder.length,
                       .runs = r->builder.runs,
                       .n_runs = r->builder.n_runs,
                       .origin = r->origin.encoding == PC_ENCODING_UTF8 ? NULL : &r->origin,
                       .section = pc_sections_chain(&r->sections)};
}

static void single(PcReader *r, PcBlock *block, PcBlockKind kind) {
    append_line(r, line_at(r, 0));
    drop(r);
    finish(r, block, kind);
}

static bool is_heading(const char *text, size_t length, PcMarker marker) {
    if (marker.style == PC_MARKER_NONE || marker.style >= PC_MARKER_BOX)
        return false;
    if (marker.style == PC_MARKER_HASH)
        return true;
    return length < 240 && !memmem(text, length, "。", 3) && !memmem(text, length, "；", 3) &&
           !g_str_has_suffix(text, "，") && !g_str_has_suffix(text, "：");
}

static void read_paragraph(PcReader *r, PcBlock *block) {
    PcLine *line = line_at(r, 0);
    PcMarker marker = pc_marker_parse(line->text, line->length);
    PcLine a = *line;
    bool prose = has_sentence(line);
    append_line(r, line);
    drop(r);
    while (have(r, 1) && r->builder.length < r->limits.paragraph_bytes) {
        line = line_at(r, 0);
        if (!goes_on(r, &a, line, marker, prose))
            break;
        append_line(r, line);
        prose = prose || has_sentence(line);
        a = *line;
        drop(r);
    }
    marker = pc_marker_parse(r->builder.text, r->builder.length);
    bool heading = is_heading(r->builder.text, r->builder.length, marker);
    if (heading)
        pc_sections_enter(&r->sections, marker, r->builder.text, r->builder.length);
    finish(r, block, heading ? PC_BLOCK_HEADING : PC_BLOCK_PARAGRAPH);
    block->marker = (PcCell){0, marker.length};
    block->level = heading ? pc_sections_level(&r->sections) : 0;
    block->list_item = !heading && marker.style >= PC_MARKER_NUMBER;
}

bool pc_reader_next(PcReader *r, PcBlock *block, GError **error) {
    (void)error;
    pc_builder_reset(&r->builder);
    if (!have(r, 1))
        return false;
    PcLine *line = line_at(r, 0);
    if (is_page_number(line))
        single(r, block, PC_BLOCK_PAGE_NUMBER);
    else if (is_toc(line))
        single(r, block, PC_BLOCK_TOC);
    else
        read_paragraph(r, block);
    return true;
}

PcReader *pc_reader_open(GBytes *bytes, const char *file, const PcCatalogue *catalogue,
                         const PcLimits *limits, GError **error) {
    gsize size;
    const uint8_t *data = g_bytes_get_data(bytes, &size);
    PcOrigin origin;
    if (!pc_origin_init(&origin, data, size, file, error)) {
        pc_origin_clear(&origin);
        return NULL;
    }
    PcReader *r = g_new0(PcReader, 1);
    r->bytes = g_bytes_ref(bytes);
    r->file = g_strdup(file);
    r->catalogue = catalogue;
    r->limits = *limits;
    r->origin = origin;
    r->layout = pc_layout_sample(&r->origin, SAMPLE_BYTES);
    pc_lines_init(&r->lines, &r->origin, limits->paragraph_bytes);
    pc_sections_init(&r->sections);
    return r;
}

const char *pc_reader_title(const PcReader *reader) {
    (void)reader;
    return NULL;
}

void pc_reader_free(PcReader *r) {
    if (!r)
        return;
    for (size_t i = 0; i < LOOKAHEAD; i++)
        if (r->ring[i].decoded)
            g_string_free(r->ring[i].decoded, TRUE);
    pc_builder_clear(&r->builder);
    pc_sections_clear(&r->sections);
    pc_origin_clear(&r->origin);
    g_bytes_unref(r->bytes);
    g_free(r->file);
    g_free(r);
}
