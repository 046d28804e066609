/* row: a verdict, one of its sides or one statement as a flat row of named columns, from which csv, xml, xlsx
 * and sqlite are written. Private to src/report. */
#ifndef PC_REPORT_ROW_H
#define PC_REPORT_ROW_H

#include "report/report.h"

typedef enum {
    /* of a verdict */
    PC_COL_N,    /* 1, 2, … in the order of the report, findings first */
    PC_COL_KIND, /* finding, agreement, incomparable */
    PC_COL_CODE,
    PC_COL_RULE, /* the slug */
    PC_COL_SEVERITY,
    PC_COL_REASON, /* why it cannot be compared */
    PC_COL_MESSAGE,
    PC_COL_COMPUTATION,
    PC_COL_DIFFERENCE, /* absolute, in units of the first side */
    PC_COL_DIFFERENCE_UNIT,
    PC_COL_DIFFERENCE_PERCENT, /* of the second side */
    PC_COL_FINGERPRINT,
    PC_COL_WAIVED_REASON,
    PC_COL_WAIVED_BY,
    PC_COL_WAIVED_ON,
    PC_COL_WAIVED_UNTIL,
    /* of one of its sides */
    PC_COL_SIDE, /* 1, 2, … */
    PC_COL_ROLE,
    PC_COL_ABSENT, /* the document lacks the figure; the place is where it should be */
    /* of a statement, as a side or by itself */
    PC_COL_DOC,
    PC_COL_FILE,
    PC_COL_LINE,
    PC_COL_COLUMN,
    PC_COL_END_LINE,
    PC_COL_END_COLUMN,
    PC_COL_PAGE, /* of paged and packed formats, with the paragraph */
    PC_COL_PARAGRAPH,
    PC_COL_TABLE_NO, /* of a table cell, with its row and column */
    PC_COL_TABLE_ROW,
    PC_COL_TABLE_COLUMN,
    PC_COL_DATA_FILE,
    PC_COL_DATA_LINE,
    PC_COL_CLAIM, /* its id */
    PC_COL_TEXT,
    PC_COL_VALUE,
    PC_COL_VALUE_TO,
    PC_COL_PARTS,
    PC_COL_UNIT,
    PC_COL_COMPARATOR, /* absent: the plain number */
    PC_COL_HEDGE,
    PC_COL_WORDS, /* a target in words, as printed, and its relation to what */
    PC_COL_RELATION,
    PC_COL_THAN,
    PC_COL_INDICATOR,
    PC_COL_INDICATOR_ID,
    PC_COL_PERIOD,
    PC_COL_ASPECT,
    PC_COL_ANNUAL,
    PC_COL_BASE,
    PC_COL_WHOLE,
    PC_COL_DIRECTION,
    PC_COL_STATUS,
    PC_COL_VINTAGE,
    PC_COL_ATTRIBUTE,
    PC_COL_QUALIFIER,
    PC_COL_AREA,
    PC_COL_AREA_NAME,
    PC_COL_SECTION,
    PC_COL_SENTENCE,
    PC_COL_COUNT,
    PC_COL_FIRST_OF_SIDE = PC_COL_SIDE,
    PC_COL_FIRST_OF_STATEMENT = PC_COL_DOC
} PcColumn;

typedef enum { PC_FIELD_TEXT, PC_FIELD_NUMBER, PC_FIELD_BOOL } PcFieldKind;
typedef struct {
    const char *name; /* as in JSON: snake_case */
    PcFieldKind kind;
    const char *title[PC_LANG_COUNT];
} PcColumnInfo;
extern const PcColumnInfo pc_columns[PC_COL_COUNT];

/* Texts are fit for any format (see clean.h); they live as long as the row and the result. What is absent has
 * neither text nor number. */
typedef struct {
    const char *text;
    guint64 number;
} PcField;
typedef struct {
    PcField fields[PC_COL_COUNT];
    char *owned[PC_COL_COUNT]; /* texts made for this row */
} PcRow;
void pc_row_clear(PcRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcRow, pc_row_clear)

/* Each empties the columns it sets first; a row begins as {0}. */
void pc_row_set_verdict(PcRow *row, const PcVerdict *verdict, guint n, PcLang lang);
/* Side i, counted from 0. */
void pc_row_set_side(PcRow *row, const PcVerdict *verdict, guint i);
void pc_row_set_statement(PcRow *row, const PcStatement *statement);

/* One line that says what was compared, whatever came of it: a finding's message, else the figures. The
 * caller owns it. */
char *pc_verdict_line(const PcVerdict *verdict, PcLang lang);
const char *pc_verdict_kind_name(PcVerdictKind kind);
/* The claim that states it: itself, or for a datum the one of its document; NULL where there is none. */
const PcRecord *pc_record_of(const PcStatement *s);

/* All verdicts of a result, in the order of the report: findings, agreements where `agreements`, what could
 * not be compared. `each` gets them with their number from 1. */
typedef void (*PcVerdictFunc)(const PcVerdict *verdict, guint n, void *data);
void pc_each_verdict(const PcResult *result, bool agreements, PcVerdictFunc each, void *data);

#endif
