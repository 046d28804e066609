/* draft_parts: a plan file being drafted, as its writer and its mender share it. Private to src/session.
 *
 * The strings point into the text's records and the draft's own chunk; every node knows the line it was last
 * written at, so that a fault of the written file leads back to it. */
#ifndef PC_SESSION_DRAFT_PARTS_H
#define PC_SESSION_DRAFT_PARTS_H

#include "session/text.h"

#include "plan/plan.h"

/* <baseline>, <target> or <actual>: a copy of the record's quantity, mended where it must be. */
typedef struct {
    const PcRecord *record;
    PcQuantity q;
    PcDatumKind kind;
    uint32_t line; /* in the file, of its tag */
} PcDraftFigure;

/* <indicator> or <figure>. */
typedef struct {
    const char *name, *ref, *area, *place, *section, *group;
    PcAttribute attribute;
    uint32_t row; /* as printed; 0: none */
    bool in_table;
    GPtrArray *figures; /* of PcDraftFigure */
    uint32_t line;
} PcDraftSubject;

typedef struct {
    uint32_t id; /* the records' */
    const char *caption, *section;
    GPtrArray *rows; /* of PcDraftSubject, by row; NULL where a row has no name */
} PcDraftTable;

typedef struct {
    const PcText *text;
    const char *id, *title, *kind;
    GStringChunk *strings;
    GPtrArray *tables;   /* of PcDraftTable */
    GPtrArray *subjects; /* of PcDraftSubject: the figures of the sentences */
    GArray *left_out;    /* of PcLeftOut */
} PcDraftParts;

/* draft_text.c: words fit for an attribute: one line, single spaces, none between Chinese characters, what
 * XML cannot carry as U+FFFD; NULL where nothing is left. In `strings`. */
const char *pc_draft_words(PcDraftParts *parts, const char *text, gssize length);
/* "第一章 发展基础" → "第一章": the markers of the headings above, joined by spaces; NULL where there are
 * none. */
const char *pc_draft_section(PcDraftParts *parts, const char *const *headings);

/* draft_tables.c: the tables that have records, every row of them, without figures. */
bool pc_draft_tables(PcDraftParts *parts, GBytes *bytes, const PcCatalogue *catalogue, const PcLimits *limits,
                     GError **error);

/* draft_write.c: the file, lines entered in the nodes. */
GString *pc_draft_write(PcDraftParts *parts);

/* draft_mend.c: changes or leaves out what has faults until the written file has none. The file, or NULL. */
GString *pc_draft_mend(PcDraftParts *parts, const PcCatalogue *catalogue, const PcLimits *limits, PcLang lang,
                       GError **error);

#endif
