/* row: a verdict, one of its sides or one statement as a flat row of named fields, from which csv, xml, xlsx
 * and sqlite are written. Private to src/report. */
#ifndef PC_REPORT_ROW_H
#define PC_REPORT_ROW_H

#include "report/report.h"

typedef enum {
    /* of a verdict */
    PC_F_N,    /* 1, 2, … in the order of the report, findings first */
    PC_F_KIND, /* finding, agreement, incomparable */
    PC_F_CODE,
    PC_F_RULE, /* the slug */
    PC_F_SEVERITY,
    PC_F_REASON, /* why it cannot be compared */
    PC_F_MESSAGE,
    PC_F_COMPUTATION,
    PC_F_DIFFERENCE, /* absolute, in units of the first side */
    PC_F_DIFFERENCE_UNIT,
    PC_F_DIFFERENCE_PERCENT, /* of the second side */
    PC_F_FINGERPRINT,
    PC_F_KNOWN, /* a finding that the baseline has too */
    PC_F_WAIVED_REASON,
    PC_F_WAIVED_BY,
    PC_F_WAIVED_ON,
    PC_F_WAIVED_UNTIL,
    /* of one of its sides */
    PC_F_SIDE, /* 1, 2, … */
    PC_F_ROLE,
    PC_F_ABSENT, /* the document lacks the figure; the place is where it should be */
    /* of a statement, as a side or by itself */
    PC_F_DOC,
    PC_F_FILE,
    PC_F_LINE,
    PC_F_COLUMN,
    PC_F_END_LINE,
    PC_F_END_COLUMN,
    PC_F_PAGE, /* of paged and packed formats, with the paragraph */
    PC_F_PARAGRAPH,
    PC_F_TABLE_NO, /* of a table cell, with its row and column */
    PC_F_TABLE_ROW,
    PC_F_TABLE_COLUMN,
    PC_F_DATA_FILE,
    PC_F_DATA_LINE,
    PC_F_CLAIM, /* its id */
    PC_F_TEXT,
    PC_F_VALUE,
    PC_F_VALUE_TO,
    PC_F_PARTS,
    PC_F_UNIT,
    PC_F_COMPARATOR, /* absent: the plain number */
    PC_F_HEDGE,
    PC_F_WORDS, /* a target in words, as printed, and its relation to what */
    PC_F_RELATION,
    PC_F_THAN,
    PC_F_INDICATOR,
    PC_F_INDICATOR_ID,
    PC_F_PERIOD,
    PC_F_ASPECT,
    PC_F_ANNUAL,
    PC_F_BASE,
    PC_F_WHOLE,
    PC_F_DIRECTION,
    PC_F_STATUS,
    PC_F_VINTAGE,
    PC_F_ATTRIBUTE,
    PC_F_QUALIFIER,
    PC_F_AREA,
    PC_F_AREA_NAME,
    PC_F_SECTION,
    PC_F_SENTENCE,
    PC_F_COUNT,
    PC_F_FIRST_OF_SIDE = PC_F_SIDE,
    PC_F_FIRST_OF_STATEMENT = PC_F_DOC
} PcField;

typedef enum { PC_FIELD_TEXT, PC_FIELD_NUMBER, PC_FIELD_BOOL } PcFieldKind;
typedef struct {
    const char *name; /* as in JSON: snake_case */
    PcFieldKind kind;
    const char *title[PC_LANG_COUNT];
} PcFieldInfo;
extern const PcFieldInfo pc_fields[PC_F_COUNT];

/* Texts are fit for any format (see clean.h); they live as long as the row and the result. What is absent has
 * neither text nor number. */
typedef struct {
    const char *text;
    guint64 number;
} PcRowValue;
typedef struct {
    PcRowValue fields[PC_F_COUNT];
    char *owned[PC_F_COUNT]; /* texts made for this row */
} PcRow;
void pc_row_clear(PcRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcRow, pc_row_clear)

/* A verdict with its place in the report. */
typedef struct {
    const PcVerdict *verdict;
    guint n; /* from 1: findings, those that the baseline has too, agreements, what could not be compared */
    bool known; /* the baseline has it too */
} PcVerdictItem;

/* A row begins as {0}. Of a verdict: all other fields are emptied; of a side or a statement: those of the
 * verdict stay. */
void pc_row_set_verdict(PcRow *row, const PcVerdictItem *item, PcLang lang);
/* Side i, counted from 0. */
void pc_row_set_side(PcRow *row, const PcVerdict *verdict, guint i);
void pc_row_set_statement(PcRow *row, const PcStatement *statement);
/* One field by itself; the text is made fit. */
void pc_row_set_text(PcRow *row, PcField field, const char *text);

/* "地区生产总值 2020：2488.4 亿元 (jd-outline) – 2500 亿元 (jd-report)": what was compared, whatever came of
 * it. The caller owns it. */
char *pc_verdict_figures(const PcVerdict *verdict, PcLang lang);
/* A finding's message, else the figures. The caller owns it. */
char *pc_verdict_line(const PcVerdict *verdict, PcLang lang);
/* "waived until 2027-01-01 by 张三: reason"; NULL where it is not waived. The caller owns it. */
char *pc_verdict_waiver(const PcVerdict *verdict, PcLang lang);
const char *pc_verdict_kind_name(PcVerdictKind kind);
/* A value of a closed list ("city", "growth") in the reader's words; any other, and in English all, as it is.
 */
const char *pc_field_word(PcField field, const char *value, PcLang lang);
/* The claim that states it: itself, or for a datum the one of its document; NULL where there is none. */
const PcRecord *pc_record_of(const PcStatement *s);

/* The rule's place in the catalogue, from 0. */
size_t pc_rule_index(const PcCatalogue *catalogue, const PcRule *rule);

/* Hands out all verdicts of a result in the order of the report; agreements only where asked for. */
typedef void (*PcVerdictFunc)(const PcVerdictItem *item, void *data);
void pc_each_verdict(const PcResult *result, bool agreements, PcVerdictFunc each, void *data);

/* What was counted, under the names of the JSON format. */
typedef struct {
    const char *name;
    guint n;
} PcCount;
enum { PC_COUNTS = 14 };
void pc_result_counts(const PcResult *result, PcCount counts[PC_COUNTS]);
/* The same as one sentence. The caller owns it. */
char *pc_result_sentence(const PcResult *result, PcLang lang);

#endif
