/* claim: document → claims. The face of src/claim. Knows no plan. */
#ifndef PC_CLAIM_H
#define PC_CLAIM_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "catalogue/catalogue.h"
#include "source/source.h"

/* The language compiled for reading: patterns, phrases, indicator names, units. Built once, shared by
 * threads. */
typedef struct PcLexicon PcLexicon;
PcLexicon *pc_lexicon_new(const PcCatalogue *catalogue, bool jit, GError **error);
void pc_lexicon_free(PcLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcLexicon, pc_lexicon_free)

/* What is known of a document before it is read, and after. Strings may be NULL: unknown. */
typedef struct {
    const char *doc, *file;
    const char *title;
    const PcArea *area;
    const char *kind;   /* outline sector report annual-plan bulletin budget other */
    const char *period; /* "2021/2025"; a report's is the year it reviews */
} PcDocumentInfo;

typedef enum {
    PC_ROLE_NONE,
    PC_ROLE_WHOLE,
    PC_ROLE_PART,
    PC_ROLE_FROM,
    PC_ROLE_TO,
    PC_ROLE_CHANGE,
    PC_ROLE_COUNT
} PcRole;
const char *pc_role_name(PcRole v); /* NULL for none */

typedef enum { PC_RECORD_CLAIM, PC_RECORD_NUMBER, PC_RECORD_STATEMENT } PcRecordKind;

/* Why a number is no claim. */
typedef enum {
    PC_WHY_NONE,
    PC_WHY_YEAR,
    PC_WHY_DATE,
    PC_WHY_ORDINAL,
    PC_WHY_LIST_NUMBER,
    PC_WHY_SECTION_NUMBER,
    PC_WHY_PAGE_NUMBER,
    PC_WHY_TABLE_SERIAL,
    PC_WHY_FOOTNOTE,
    PC_WHY_NAME,
    PC_WHY_DOCUMENT_NUMBER,
    PC_WHY_SLOGAN,
    PC_WHY_TOC,
    PC_WHY_DEFINITION,
    PC_WHY_OTHER
} PcWhy;
const char *pc_why_name(PcWhy v);

typedef struct {
    PcRecordKind kind;
    PcWhy why;           /* of PC_RECORD_NUMBER */
    PcQuantity quantity; /* of a claim or a statement in words */
    PcPlace place;
    const char *id;   /* "doc#line.n" */
    const char *text; /* number and unit as printed in the original order, line ends left out */
    const char *sentence;
    const char *sentence_id;    /* "doc#s41" */
    const char *const *section; /* NULL-terminated */
    PcRole role;
    const char *group; /* "doc#g7"; NULL where nothing is tied */
    /* of a table cell; table 0 elsewhere */
    uint32_t table, row, column;
    const char *head;
    const char *column_unit; /* as the row, the head or the caption prints it; NULL where none does */
    /* how it is written, for the rules on writing; offsets of the number and its unit inside `sentence` */
    uint32_t sentence_from, sentence_to;
    bool broken; /* broken by a line end or a space in a text that is otherwise clean */
    uint32_t
        wide; /* how many of its ASCII characters (digits, point, per cent) are full-width in the original */
} PcRecord;

/* Called for each record in document order; everything it points to is gone when it returns. */
typedef void (*PcRecordSink)(const PcRecord *record, void *data);

/* How a reading went. */
typedef struct {
    uint64_t numbers; /* every printed number, claims included */
    uint64_t claims;
    uint64_t why[PC_WHY_OTHER + 1]; /* numbers that are no claims, by reason */
    uint64_t unchecked;             /* places where a match limit stopped the reading: exit status 2 */
} PcReadStats;

/* Completes `info` (title, area, kind, period) from the title where fields are NULL. Strings it sets are
 * owned by `strings`. */
void pc_document_info_complete(PcDocumentInfo *info, const PcReader *reader, const PcLexicon *lexicon,
                               GStringChunk *strings);

/* Reads every block of `reader` and hands each claim and statement in words to `sink`; `numbers`: each number
 * that is no claim, too. */
bool pc_claims_read(PcReader *reader, const PcDocumentInfo *info, const PcLexicon *lexicon,
                    const PcLimits *limits, bool numbers, PcRecordSink sink, void *data, PcReadStats *stats,
                    GError **error);

/* A copy of a record whose strings live in `strings` (section is interned there too). */
PcRecord *pc_record_copy(const PcRecord *record, GStringChunk *strings);
void pc_record_free(PcRecord *record);

/* The catalogue's indicator for a noun phrase as texts print it: area, year, 年均增长率 and 数/总数/规模
 * endings put aside. aspect and annual are set where the name says them (…年均增长率). NULL where the
 * catalogue has none. */
const PcIndicator *pc_lexicon_indicator(const PcLexicon *lexicon, const char *name, size_t length,
                                        PcAspect *aspect, PcAnnual *annual);

#endif
