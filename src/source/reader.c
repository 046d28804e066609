/* reader: lines → blocks. Tells what kind of block begins at the window's first line, and builds it. */
#include <string.h>

#include "source/builder.h"
#include "source/chars.h"
#include "source/fold.h"
#include "source/heading.h"
#include "source/paragraph.h"
#include "source/release.h"
#include "source/section.h"
#include "source/source.h"
#include "source/table.h"
#include "source/title.h"
#include "source/window.h"
#include "source/words.h"

#define PLAIN_BELOW 44     /* cells: the least width of the text under a heading without a number */
#define CONTENTS_CELLS 120 /* a line of a table of contents is not longer */
#define PARAGRAPH_RUNS ((size_t)1 << 20) /* bounds the memory that places take */
#define GATHER_SPAN 16 /* lines of a paragraph kept in the window before they are taken away */

struct PcReader {
    GBytes *bytes;
    PcOrigin origin;
    PcDigest *digest; /* of `bytes` */
    PcLimits limits;
    PcLayoutWords words;
    PcWindow window;
    PcBuilder builder;
    PcTableReader tables;
    PcSections sections;
    PcRelease release;
    PcNumbering numbering;
    char *title, *byline;
    bool in_body;      /* behind the title */
    bool in_contents;  /* behind the words 目录 and before the first sentence */
    bool leaders;      /* the table of contents has dotted leaders */
    PcMarker contents; /* of the first line of the table of contents: it comes again where the body begins */
    uint32_t notes;    /* notes to the last table that are still to come are numbered from … */
    uint32_t last_note;
};

/* ---- building ---------------------------------------------------------------------------------------------
 */

static void append_line(PcReader *r, PcLine *line) {
    size_t n;
    gunichar first = pc_char_at(line->text, &n);
    if (r->builder.length > 0 && (first < 0x3400 || first > 0x9fff)) /* an ideograph is joined to anything */
        pc_builder_join(&r->builder, pc_fold(first));
    pc_builder_append(&r->builder, line, 0, line->length);
    line->used = true;
}

static void finish(PcReader *r, PcBlock *block, PcBlockKind kind) {
    *block = (PcBlock){.kind = kind,
                       .clean = !r->window.layout.wrapped && !pc_window_is_wrapped(&r->window),
                       .text = r->builder.text,
                       .length = r->builder.length,
                       .runs = r->builder.runs,
                       .n_runs = r->builder.n_runs,
                       .origin = r->origin.encoding == PC_ENCODING_UTF8 ? NULL : &r->origin,
                       .section = pc_sections_chain(&r->sections)};
}

static void read_single(PcReader *r, PcBlock *block, PcBlockKind kind) {
    append_line(r, pc_window_at(&r->window, 0));
    finish(r, block, kind);
    pc_window_take(&r->window, 1);
}

/* ---- paragraphs -------------------------------------------------------------------------------------------
 */

/* Whether a line begins a block of its own whatever stands before it. */
static bool begins_block(const PcReader *r, const PcLine *line) {
    return line->kind != PC_LINE_TEXT || pc_caption_kind(&r->words, line) != PC_WORD_KINDS;
}

/* The index of the line at or after i that is text; page numbers and running heads are passed over. */
static size_t skip_furniture(PcReader *r, size_t i) {
    for (size_t skipped = 0; skipped < 4 && pc_window_have(&r->window, i + 1); skipped++, i++) {
        uint8_t kind = pc_window_at(&r->window, i)->kind;
        if (kind != PC_LINE_PAGE_NUMBER && kind != PC_LINE_RUNNING_HEAD)
            return i;
    }
    return i;
}

/* Puts the paragraph that begins at the window's first line into the builder. Page numbers and running heads
 * inside it stay in the window and are read after it. */
static PcParagraph gather(PcReader *r) {
    PcWindow *w = &r->window;
    PcParagraph p;
    PcLine *a = pc_window_at(w, 0);
    pc_paragraph_begin(&p, a, pc_numbering_marker(&r->numbering, a->marker));
    append_line(r, a);
    size_t span = 1;
    while (r->builder.n_runs < PARAGRAPH_RUNS) {
        size_t next = skip_furniture(r, span);
        if (!pc_window_have(w, next + 1))
            break;
        a = pc_window_at(w, span - 1);
        PcLine *b = pc_window_at(w, next);
        if (r->builder.length + b->length > r->limits.paragraph_bytes)
            break;
        if (begins_block(r, b) || (a->terminated && pc_table_begins(&r->tables, next)) ||
            !pc_paragraph_goes_on(&p, w, &r->numbering, a, b))
            break;
        append_line(r, b);
        pc_paragraph_add(&p, b);
        span = next + 1;
        if (span >= GATHER_SPAN)
            span = pc_window_take(w, span - 1) + 1;
    }
    pc_window_take(w, span);
    return p;
}

static void enter(PcReader *r, PcBlock *block, PcMarker marker) {
    pc_sections_enter(&r->sections, marker, block->text, block->length);
    block->kind = PC_BLOCK_HEADING;
    block->level = pc_sections_level(&r->sections);
    block->section = pc_sections_chain(&r->sections);
}

/* The marker of a heading without a number. A line that merely looks like one has text below it. */
static PcMarker heading_without_number(PcReader *r, const PcParagraph *p, const PcBlock *block) {
    PcMarker marker = pc_heading_without_number(&r->words, p, block->text, block->length);
    if (marker.style == PC_MARKER_PART && pc_sections_numbered(&r->sections)) {
        marker.style = PC_MARKER_PLAIN;
        return marker;
    }
    if (marker.style != PC_MARKER_PLAIN)
        return marker;
    const PcLine *below = pc_window_have(&r->window, 1) ? pc_window_at(&r->window, 0) : NULL;
    if (r->in_body && below && below->kind == PC_LINE_TEXT &&
        (below->width > PLAIN_BELOW ||
         pc_numbering_marker(&r->numbering, below->marker).style != PC_MARKER_NONE))
        return marker;
    return (PcMarker){0};
}

/* ---- notes
 * ------------------------------------------------------------------------------------------------- */

/* The number with which a note begins: of the marks in the table above, or [2]; 0 where there is none.
 * *length gets its bytes. */
static uint32_t note_number(const PcReader *r, const char *text, size_t length, uint32_t *bytes) {
    size_t at = text[0] == '[' ? 1 : 0, digits = at;
    uint32_t number = 0;
    while (digits < length && digits < at + 3 && g_ascii_isdigit(text[digits]))
        number = number * 10 + (uint32_t)(text[digits++] - '0');
    *bytes = (uint32_t)digits + (uint32_t)at;
    if (at == 1)
        return digits > 1 && digits < length && text[digits] == ']' ? number : 0;
    bool apart = digits < length && (text[digits] == ' ' || ((uint8_t)text[digits] & 0x80));
    return digits > 0 && apart && number >= r->notes && number <= r->last_note ? number : 0;
}

/* 注：…, 资料来源：…, [1] …, and the notes that a table's marks announce. */
static bool is_note(PcReader *r, const PcBlock *block, uint32_t *marker) {
    uint32_t number = note_number(r, block->text, block->length, marker);
    if (number > 0) {
        r->notes = number <= r->last_note ? number + 1 : r->notes;
        return true;
    }
    *marker = 0;
    const PcWord *word = pc_words_begins(&r->words, PC_WORD_NOTE, block->text, block->length);
    const char *behind = word ? block->text + word->length : NULL;
    return word && (g_str_has_prefix(behind, "：") || *behind == ':' || g_ascii_isdigit(*behind));
}

static void read_paragraph(PcReader *r, PcBlock *block) {
    PcParagraph p = gather(r);
    finish(r, block, PC_BLOCK_PARAGRAPH);
    PcMarker marker;
    if (p.marker.style == PC_MARKER_NONE) {
        marker = heading_without_number(r, &p, block);
    } else {
        marker = p.exact ? p.marker : pc_marker_parse(block->text, block->length);
        pc_numbering_take(&r->numbering, marker);
    }
    block->marker = (PcCell){0, marker.length};
    block->list_item = marker.style >= PC_MARKER_NUMBER && marker.style != PC_MARKER_PLAIN;
    if (pc_is_heading(marker, &p, block->text, block->length)) {
        block->list_item = false;
        enter(r, block, marker);
    }
    uint32_t note;
    if (block->kind == PC_BLOCK_PARAGRAPH && is_note(r, block, &note)) {
        block->kind = PC_BLOCK_FOOTNOTE;
        block->marker.length = note;
        block->list_item = false;
    }
    r->in_body = r->in_body || p.punctuation & PC_LINE_CLAUSES || block->kind == PC_BLOCK_HEADING;
    r->in_contents = r->in_contents && !(p.punctuation & PC_LINE_CLAUSES);
}

/* ---- other blocks -----------------------------------------------------------------------------------------
 */

/* Lines of the title, joined as long as the title goes on with them. */
static bool read_title(PcReader *r, PcBlock *block) {
    PcWindow *w = &r->window;
    if (r->in_body || !r->title || !pc_title_holds(r->title, pc_window_at(w, 0), 0))
        return false;
    size_t n = 0;
    do {
        append_line(r, pc_window_at(w, n++));
    } while (pc_window_have(w, n + 1) && pc_title_holds(r->title, pc_window_at(w, n), r->builder.length));
    pc_window_take(w, n);
    finish(r, block, PC_BLOCK_TITLE);
    return true;
}

static bool read_caption(PcReader *r, PcBlock *block) {
    PcWordKind kind = pc_caption_kind(&r->words, pc_window_at(&r->window, 0));
    if (kind == PC_WORD_KINDS)
        return false;
    read_single(r, block, PC_BLOCK_CAPTION);
    if (kind == PC_WORD_BOX)
        enter(r, block, (PcMarker){.style = PC_MARKER_BOX, .depth = 1});
    return true;
}

static bool read_table(PcReader *r, PcBlock *block) {
    size_t lines = pc_table_read(&r->tables, &r->builder);
    if (lines == 0) {
        pc_builder_reset(&r->builder);
        return false;
    }
    pc_window_take(&r->window, lines);
    finish(r, block, PC_BLOCK_TABLE);
    block->table = &r->tables.table;
    r->notes = 1;
    r->last_note = (uint32_t)block->table->n_marks;
    r->in_body = true;
    return true;
}

/* ---- table of contents without leaders
 * ----------------------------------------------------------------------- */

static bool same_number(PcMarker a, PcMarker b) {
    return a.style == b.style && a.value == b.value && a.parent == b.parent && a.depth == b.depth;
}

/* Whether the line still belongs to the contents: the number of its first line has not come again, and no
 * sentence has begun. */
static bool is_in_contents(PcReader *r, const PcLine *line) {
    PcMarker marker = line->marker;
    if (marker.style != PC_MARKER_NONE && r->contents.style != PC_MARKER_NONE &&
        same_number(marker, r->contents))
        return false;
    if (r->contents.style == PC_MARKER_NONE)
        r->contents = marker;
    if (line->kind == PC_LINE_TOC) {
        r->leaders = true;
        return true;
    }
    if (r->leaders) /* only a line that goes on in one with leaders */
        return pc_window_have(&r->window, 2) && pc_window_at(&r->window, 1)->kind == PC_LINE_TOC;
    bool clause = line->punctuation & PC_LINE_CLAUSES && marker.style == PC_MARKER_NONE;
    return line->width <= CONTENTS_CELLS && !line->terminated && !(line->punctuation & PC_LINE_STOP) &&
           !clause;
}

static bool read_contents(PcReader *r, PcBlock *block) {
    if (!r->in_contents)
        return false;
    r->in_contents = is_in_contents(r, pc_window_at(&r->window, 0));
    if (r->in_contents)
        read_single(r, block, PC_BLOCK_TOC);
    return r->in_contents;
}

static bool read_contents_title(PcReader *r, PcBlock *block) {
    if (!pc_is_contents_title(&r->words, pc_window_at(&r->window, 0)))
        return false;
    read_single(r, block, PC_BLOCK_TOC);
    r->in_contents = true;
    r->contents = (PcMarker){0};
    r->leaders = false;
    return true;
}

bool pc_reader_next(PcReader *r, PcBlock *block, GError **error) {
    (void)error;
    pc_builder_reset(&r->builder);
    if (!pc_window_have(&r->window, 1))
        return false;
    pc_release_until(&r->release, pc_window_at(&r->window, 0)->offset);
    static const PcBlockKind furniture[] = {PC_BLOCK_PARAGRAPH, PC_BLOCK_PAGE_NUMBER, PC_BLOCK_RUNNING_HEAD,
                                            PC_BLOCK_TOC};
    uint8_t kind = pc_window_at(&r->window, 0)->kind;
    if (kind == PC_LINE_TOC && r->in_contents)
        is_in_contents(r, pc_window_at(&r->window, 0));
    if (kind != PC_LINE_TEXT)
        read_single(r, block, furniture[kind]);
    else if (!read_title(r, block) && !read_contents_title(r, block) && !read_contents(r, block) &&
             !read_table(r, block) && !read_caption(r, block))
        read_paragraph(r, block);
    return true;
}

/* ---- opening ----------------------------------------------------------------------------------------------
 */

PcReader *pc_reader_open(GBytes *bytes, const char *file, const PcCatalogue *catalogue,
                         const PcLimits *limits, GError **error) {
    gsize size;
    const uint8_t *data = g_bytes_get_data(bytes, &size);
    PcReader *r = g_new0(PcReader, 1);
    r->bytes = g_bytes_ref(bytes);
    r->limits = *limits;
    pc_words_init(&r->words, catalogue);
    if (!pc_origin_init(&r->origin, data, size, file, error)) {
        pc_reader_free(r);
        return NULL;
    }
    pc_release_init(&r->release, data, size);
    pc_window_init(&r->window, &r->origin, limits->paragraph_bytes, &r->words);
    r->digest = r->window.lines.digest = pc_digest_new(data, size);
    pc_table_reader_init(&r->tables, &r->window, &r->words);
    r->title = pc_title_guess(&r->window, &r->byline);
    return r;
}

const char *pc_reader_title(const PcReader *reader) {
    return reader->title;
}

const char *pc_reader_byline(const PcReader *reader) {
    return reader->byline;
}

char *pc_reader_sha256(PcReader *reader) {
    return pc_digest_end(reader->digest);
}

void pc_reader_free(PcReader *r) {
    if (!r)
        return;
    pc_window_clear(&r->window);
    pc_table_reader_clear(&r->tables);
    pc_builder_clear(&r->builder);
    pc_sections_clear(&r->sections);
    pc_words_clear(&r->words);
    pc_origin_clear(&r->origin);
    pc_digest_free(r->digest);
    g_bytes_unref(r->bytes);
    g_free(r->title);
    g_free(r->byline);
    g_free(r);
}
