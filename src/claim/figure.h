/* figure: a number as it is printed, with its unit: what the scanner finds and the later layers add to. */
#ifndef PC_CLAIM_FIGURE_H
#define PC_CLAIM_FIGURE_H

#include <string.h>

#include "claim/arena.h"
#include "claim/chars.h"
#include "claim/lexicon.h"

typedef enum {
    PC_FORM_PLAIN,
    PC_FORM_RANGE,    /* 3-5, 6%—7%, 两三 */
    PC_FORM_RATIO,    /* 0.1:59.4:40.5 */
    PC_FORM_FRACTION, /* 1/3, 三分之一 */
    PC_FORM_CHAIN,    /* 3+16, 1+1+N */
    PC_FORM_SECTION,  /* 2.3.4 */
    PC_FORM_CODE      /* letters and digits: PM2.5, 5G, a web address */
} PcForm;

/* A period without its writing: years and, where less than years, parts of them. from_year 0: unknown. */
typedef struct {
    int16_t from_year, to_year;
    uint8_t from_part, to_part; /* 0 the whole year, 1–12 a month, 21–24 a quarter, 31 and 32 a half */
} PcSpan;

typedef struct {
    PcSlice digits; /* the number itself, both ends of a range */
    PcSlice unit;   /* its unit with what stands between (多 in 4万多人); empty where there is none */
    PcSlice first, second; /* the printed values; second of a range's upper end */
    uint32_t end;          /* after the unit */
    PcForm form;
    PcWhy why;   /* no claim, for this reason */
    bool han;    /* in Chinese numerals */
    bool counts; /* its unit counts things */
    bool quoted; /* inside short quotation marks */
    bool skip;   /* no number after all: said otherwise by what surrounds it */
    const char *value, *value_to,
        *parts;            /* set by the scanner for Chinese numerals, else when the claim is made */
    const char *unit_text; /* without spaces and what stands between; NULL where there is none */
    const PcWord *inside;  /* 多 余 between number and unit */
    PcComparator approx;   /* PC_CMP_ABOUT for 数百, 八九十 */
    uint32_t token;        /* its token */
} PcFigure;

/* A text to scan: s[from, to), in a block. */
typedef struct {
    const PcLexicon *lexicon;
    PcArena *arena;
    const char *s;
    uint32_t from, to;
    size_t max_digits;
    bool bounded; /* a word that bounds a number stands before what is scanned: 近|万名旅客 */
} PcScan;

/* Whether `text`, a literal, stands at `at`. Here, so that its length is a constant. */
static inline bool pc_scan_is(const PcScan *scan, uint32_t at, const char *text) {
    size_t length = strlen(text);
    return at + length <= scan->to && memcmp(scan->s + at, text, length) == 0;
}

/* Bytes of the sign or word at `at` that joins the ends of a range, 0 where there is none. */
uint32_t pc_scan_range_sign(const PcScan *scan, uint32_t at);

/* The number that begins at the digit or letter run at `at`. Never false at a digit. */
bool pc_figure_scan(const PcScan *scan, uint32_t at, PcFigure *out);
/* The Chinese numeral that begins at `at` and counts something: false where it is part of a word. */
bool pc_figure_scan_han(const PcScan *scan, uint32_t at, PcFigure *out);
/* The unit after `at` (spaces skipped) into out->unit, unit_text, counts, inside and end; false where there
 * is none. */
bool pc_figure_scan_unit(const PcScan *scan, uint32_t at, PcFigure *out);
/* Sets value, value_to and parts of an Arabic figure. */
void pc_figure_values(const PcScan *scan, PcFigure *figure);

#endif
