/* quantity: one quantity stated about the world, whoever states it: the shape a claim and a datum share.
 * The field names and values are those of the claim record (schema 1). Absent strings are NULL, never "". */
#ifndef PC_QUANTITY_H
#define PC_QUANTITY_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
    PC_CMP_EQ,
    PC_CMP_GT,
    PC_CMP_GE,
    PC_CMP_LT,
    PC_CMP_LE,
    PC_CMP_ABOUT,
    PC_CMP_RANGE
} PcComparator;
typedef enum {
    PC_ASPECT_LEVEL,
    PC_ASPECT_SHARE,
    PC_ASPECT_GROWTH,
    PC_ASPECT_PP,
    PC_ASPECT_INCREMENT,
    PC_ASPECT_CUMULATIVE,
    PC_ASPECT_RATIO,
    PC_ASPECT_MULTIPLE
} PcAspect;
typedef enum { PC_ANNUAL_NONE, PC_ANNUAL_COMPOUND, PC_ANNUAL_MEAN, PC_ANNUAL_EACH } PcAnnual;
typedef enum { PC_DIR_NONE, PC_DIR_UP, PC_DIR_DOWN } PcDirection;
typedef enum { PC_STATUS_ACTUAL, PC_STATUS_TARGET } PcStatus;
typedef enum { PC_VINTAGE_NONE, PC_VINTAGE_ESTIMATE, PC_VINTAGE_PRELIMINARY, PC_VINTAGE_REVISED } PcVintage;
typedef enum {
    PC_ATTRIBUTE_NONE,
    PC_ATTRIBUTE_BINDING,
    PC_ATTRIBUTE_EXPECTED
} PcAttribute; /* 约束性, 预期性 */

/* A target stated in words instead of a number. */
typedef enum {
    PC_WORDS_NONE,
    PC_WORDS_EQUAL_TO,        /* 与全市保持同步 */
    PC_WORDS_ABOVE,           /* 高于全市平均水平 */
    PC_WORDS_NOT_BELOW,       /* 不低于全市平均水平 */
    PC_WORDS_BELOW,           /* 低于全市平均水平 */
    PC_WORDS_NOT_ABOVE,       /* 不高于全市平均水平 */
    PC_WORDS_ORDER_FULFILLED, /* 完成市下达目标 */
    PC_WORDS_WITHIN_ORDER,    /* 控制在市下达指标以内 */
    PC_WORDS_IN_STEP,         /* 与经济增长保持同步 */
    PC_WORDS_STANDARD,        /* 全面稳定达到国家二级标准 */
    PC_WORDS_LEADING,         /* 保持郊区领先水平 */
    PC_WORDS_MAINTAINED       /* 保持稳定, 只增不减 */
} PcWords;
typedef enum { PC_THAN_NONE, PC_THAN_PARENT, PC_THAN_NATION, PC_THAN_INDICATOR, PC_THAN_STANDARD } PcThan;

typedef struct {
    const char *value;     /* as printed, without separators: "2488.4", "1/3"; NULL for a target in words */
    const char *value_to;  /* upper end of a range */
    const char *parts;     /* of a ratio: "0.1:59.4:40.5" */
    const char *unit;      /* as printed, scale included, without spaces: "亿元" */
    const char *unit_id;   /* the catalogue's: "CNY.1e8" */
    const char *hedge;     /* the printed word */
    const char *indicator; /* the noun phrase in the text's words */
    const char *indicator_id;
    const char *qualifier; /* 口径: 全口径, 属地, 按可比价格 */
    const char *period;    /* "2020", "2016/2020", "2020-06", "2020-Q3", "2020-H1" */
    const char *base;      /* the period a change is measured from */
    const char *whole;     /* what a share is a share of */
    const char *area;      /* GB/T 2260 code; NULL for a place without one */
    const char *area_name; /* always there once resolved */
    const char *part;      /* which part of one cell, where a cell holds several figures */
    PcComparator comparator;
    PcAspect aspect;
    PcAnnual annual;
    PcDirection direction;
    PcStatus status;
    PcVintage vintage;
    PcAttribute attribute;
    PcWords words; /* with `value` NULL */
    PcThan than;
    const char *than_ref;   /* indicator id for PC_THAN_INDICATOR */
    const char *words_text; /* the words as printed */
} PcQuantity;

/* The contract's spelling of each value, both ways. *_from return false where `text` is no such value. */
const char *pc_comparator_name(PcComparator v); /* "=" ">" ">=" "<" "<=" "~" "range" */
const char *pc_aspect_name(PcAspect v);
const char *pc_annual_name(PcAnnual v);       /* NULL for none */
const char *pc_direction_name(PcDirection v); /* NULL for none */
const char *pc_status_name(PcStatus v);
const char *pc_vintage_name(PcVintage v);     /* NULL for none */
const char *pc_attribute_name(PcAttribute v); /* 约束性, 预期性, NULL for none */
const char *pc_words_name(PcWords v);         /* NULL for none */
const char *pc_than_name(PcThan v);           /* NULL for none */
bool pc_comparator_from(const char *text, PcComparator *out);
bool pc_aspect_from(const char *text, PcAspect *out);
bool pc_annual_from(const char *text, PcAnnual *out);
bool pc_direction_from(const char *text, PcDirection *out);
bool pc_status_from(const char *text, PcStatus *out);
bool pc_vintage_from(const char *text, PcVintage *out);
bool pc_attribute_from(const char *text, PcAttribute *out);
bool pc_words_from(const char *text, PcWords *out);
bool pc_than_from(const char *text, PcThan *out);

/* The fields of a quantity, in the order of the claim record: what reads or writes them walks this list. */
typedef enum {
    PC_Q_VALUE,
    PC_Q_VALUE_TO,
    PC_Q_PARTS,
    PC_Q_UNIT,
    PC_Q_UNIT_ID,
    PC_Q_COMPARATOR,
    PC_Q_HEDGE,
    PC_Q_INDICATOR,
    PC_Q_INDICATOR_ID,
    PC_Q_QUALIFIER,
    PC_Q_PERIOD,
    PC_Q_ASPECT,
    PC_Q_ANNUAL,
    PC_Q_BASE,
    PC_Q_WHOLE,
    PC_Q_DIRECTION,
    PC_Q_STATUS,
    PC_Q_VINTAGE,
    PC_Q_AREA,
    PC_Q_AREA_NAME,
    PC_Q_PART,
    PC_Q_RELATION, /* from here on: of a target in words */
    PC_Q_THAN,
    PC_Q_THAN_REF,
    PC_Q_WORDS,
    PC_Q_ATTRIBUTE, /* of a table's row; records have it in "table" */
    PC_Q_COUNT
} PcQuantityField;
/* Its name in the contract, "value_to": sixteen bytes that can be copied as they are, and how many count. */
typedef struct {
    char text[15];
    uint8_t length;
} PcFieldName;
const PcFieldName *pc_quantity_field_name(PcQuantityField field);
static inline const char *pc_quantity_name(PcQuantityField field) {
    return pc_quantity_field_name(field)->text;
}
/* Its value in the contract's spelling; NULL: absent. */
const char *pc_quantity_text(const PcQuantity *q, PcQuantityField field);
/* Sets it to `text`, which must live as long as *q; false where the field has a closed list of values and
 * this is none of them. */
bool pc_quantity_set(PcQuantity *q, PcQuantityField field, const char *text);

/* Where a statement stands in its original file. line and column are 1-based, columns count Unicode
 * characters, end_column is exclusive; offset and length are bytes, -1 where the format has none. */
typedef struct {
    const char *doc;  /* document id */
    const char *file; /* relative to the current directory */
    uint32_t line, column, end_line, end_column;
    int64_t offset, length;
    /* for paged and packed formats (DOCX, PDF …); 0 where unknown */
    uint32_t page, paragraph, table, row, cell;
} PcPlace;

/* A period as whole months, both ends inclusive, counted from year 0 (year * 12 + month - 1). */
typedef struct {
    int32_t first, last;
} PcPeriod;
/* Parses the contract's period forms; false for anything else. A year is its twelve months. */
bool pc_period_parse(const char *text, PcPeriod *out);
/* The year a period ends in. */
int pc_period_end_year(PcPeriod p);

#endif
