/* source: bytes → a stream of blocks (headings, paragraphs, tables …) with the position of every byte in its
 * original. The face of src/source.
 *
 * A reader yields blocks one after the other and keeps only the current one, so that memory does not grow
 * with the text. Every character of the original but white space, delimiters of tables and what is folded
 * away stands in exactly one block; page numbers, running heads and tables of contents are blocks of their
 * own kinds.
 *
 * A block's text is UTF-8, hard-wrapped lines joined (no space between ideographs, one between Latin words),
 * and folded: full-width letters, digits and signs      to ASCII: ５ ％ ＋ － ＞ ＜ ＝ ． ／ ～ ＆ … ; − to
 * -, 〜 to ~ spaces of all kinds, control characters   to the space CJK radicals, compatibility ideographs to
 * the ideographs that PDF fonts stand them for: ⼀ to 一, ⻓ to 长 small forms, mathematical digits to ASCII
 * or the marks of Chinese zero-width characters, soft hyphens       left out What carries a meaning of its
 * own stays: ， 。 、 ； ： ？ ！ （ ） “ ” 《 》 — … ∶ ㎡ ㎞ Ⅲ ① ² ‰ ℃. */
#ifndef PC_SOURCE_H
#define PC_SOURCE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "catalogue/catalogue.h"

typedef enum {
    PC_BLOCK_TITLE, /* the document's title; its lines joined */
    PC_BLOCK_HEADING, /* 第一章, 一、, （一）, 1., 2.3.4, Markdown #, 专栏1, 附件, and short lines above text
                       */
    PC_BLOCK_PARAGRAPH, /* lists are paragraphs */
    PC_BLOCK_TABLE,     /* with its caption, unit line and head: lines of the text, cells set apart by tabs */
    PC_BLOCK_CAPTION,   /* of a figure, or of a table that is not read as one */
    PC_BLOCK_TOC,       /* a line of a table of contents */
    PC_BLOCK_FOOTNOTE, /* 注：…, 资料来源：…, [1] …, and the notes that a table's marks announce */
    PC_BLOCK_PAGE_NUMBER,
    PC_BLOCK_RUNNING_HEAD /* also the head of a table printed again on its next page */
} PcBlockKind;

/* A run of block text whose bytes stand one after the other in one line of the original. Runs are in text
 * order; text between two runs (a joining space) has no original. A run whose lengths in text and original
 * differ is of another encoding, or folded: one character, or ASCII from characters of one length. Go from
 * text to the original with pc_block_locate. */
typedef struct {
    uint32_t text; /* byte offset in the block's text */
    uint32_t text_length;
    uint64_t offset;       /* byte offset in the original */
    uint32_t length;       /* bytes in the original */
    uint32_t line, column; /* 1-based, of the run's first character in the original */
} PcRun;

typedef enum {
    PC_COLUMN_OTHER,
    PC_COLUMN_GROUP,
    PC_COLUMN_SERIAL,
    PC_COLUMN_NAME,
    PC_COLUMN_UNIT,
    PC_COLUMN_ATTRIBUTE,
    PC_COLUMN_VALUE
} PcColumnRole;

/* A slice of the block's text. length 0: an empty cell. */
typedef struct {
    uint32_t text, length;
} PcCell;

typedef struct {
    PcColumnRole role;
    PcCell head; /* as printed, wrapped heads joined: "2025年目标", "年均[累计]" */
    PcCell over; /* the head printed above several columns: “十四五”目标; length 0 where none */
} PcColumn;

/* Rows are records: a cell wrapped over lines is joined, a group cell is repeated (the same slice) on each
 * row it spans. Rows that only name the group of those below become a group column with an empty head. A
 * table longer than what is looked ahead comes in several. cells[row * n_columns + column]. */
typedef struct {
    uint32_t id; /* 1-based in the document */
    PcCell caption;
    PcCell unit; /* （单位：亿元） of the caption line; length 0 where none */
    uint32_t n_columns, n_rows;
    const PcColumn *columns;
    const PcCell *cells;
    const PcCell *marks; /* footnote marks that are glued to names: in the text, in no cell */
    size_t n_marks;
} PcTable;

typedef struct {
    PcBlockKind kind;
    int level;        /* of a heading: 1 outermost */
    bool list_item;   /* of a paragraph */
    bool clean;       /* the text does not look hard-wrapped: a number broken over lines is then a slip */
    const char *text; /* NUL-terminated */
    size_t length;
    PcCell marker; /* the number or sign of a heading, list item or note: 第一章, （一）, 1., [1], • */
    const PcRun *runs;
    size_t n_runs;
    const struct PcOrigin *origin; /* NULL where the original is UTF-8; for pc_block_locate alone */
    const PcTable *table;          /* of PC_BLOCK_TABLE, else NULL */
    const char *const *section;    /* headings above, outermost first, NULL-terminated */
} PcBlock;

typedef struct PcReader PcReader;

/* Opens bytes as a text. Encoding (UTF-8, GB18030, UTF-16 with or without BOM) and layout are detected.
 * The reader keeps a reference on `bytes`; `catalogue` must outlive it (its units and words mark table
 * columns). */
PcReader *pc_reader_open(GBytes *bytes, const char *file, const PcCatalogue *catalogue,
                         const PcLimits *limits, GError **error);
/* The next block, valid until the next call; false at the end, or with `error` set. All bytes were found
 * valid when the text was opened. */
bool pc_reader_next(PcReader *reader, PcBlock *block, GError **error);
/* The SHA-256 of the bytes, as pc_sha256 gives it: once, when the blocks have been read or are not wanted. It
 * costs little then: they were hashed in passing. */
char *pc_reader_sha256(PcReader *reader);
void pc_reader_free(PcReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcReader, pc_reader_free)

/* The document's title, guessed from its first lines, a 《…》 that names the document itself, or a table's
 * caption; NULL where nothing tells. Owned by the reader. */
const char *pc_reader_title(const PcReader *reader);
/* （2026年1月27日在某省第十四届人民代表大会第四次会议上）: when and where a report was given, folded; NULL
 * where no line at the top says so. Owned by the reader. */
const char *pc_reader_byline(const PcReader *reader);

/* Fills line, column, end_line, end_column, offset and length of the slice text[from, to) of a block. */
void pc_block_locate(const PcBlock *block, size_t from, size_t to, PcPlace *place);
/* The line of the original that text[at] stands on. */
uint32_t pc_block_line(const PcBlock *block, size_t at);
/* Whether the original of text[from, to) runs over a line end. */
bool pc_block_is_broken(const PcBlock *block, size_t from, size_t to);
/* How many of the ASCII characters of text[from, to) are full-width in the original: ０ ． ％. 0 in UTF-16,
 * where the length does not tell. */
size_t pc_block_full_width(const PcBlock *block, size_t from, size_t to);

#endif
