/* time: words of time in a text, and what period they mean. */
#ifndef PC_CLAIM_TIME_H
#define PC_CLAIM_TIME_H

#include "claim/figure.h"

enum { PC_TIME_DIGITS = 6 };

/* A time as printed. Relative ones (去年) have a value and no span until they are resolved. */
typedef struct {
    PcSlice slice;
    PcSpan span;
    PcTimeValue value;
    uint8_t marks;                  /* 1 << PcTimeMark, of words behind it */
    bool plan;                      /* 十四五 */
    PcSlice digits[PC_TIME_DIGITS]; /* the printed numbers in it */
    PcWhy why[PC_TIME_DIGITS];
    int n_digits;
} PcTime;

/* The time that begins at `at` with a number or 十四五. false where none does. */
bool pc_time_scan(const PcScan *scan, uint32_t at, PcTime *out);
/* The time that the word at `slice` begins: 去年, 上半年. */
bool pc_time_scan_word(const PcScan *scan, const PcWord *word, PcSlice slice, PcTime *out);

/* The five-year plan that 十四个五年 at the head of a text names in full; unknown where it names none. */
PcSpan pc_time_named_plan(const char *text);

/* "2020", "2016/2020", "2020-Q1/2020-Q3"; NULL for an unknown span. */
const char *pc_span_print(PcSpan span, PcArena *arena);

static inline PcSpan pc_span_year(int year) {
    return (PcSpan){(int16_t)year, (int16_t)year, 0, 0};
}
static inline PcSpan pc_span_years(int from, int to) {
    return (PcSpan){(int16_t)from, (int16_t)to, 0, 0};
}
static inline bool pc_span_known(PcSpan span) {
    return span.from_year != 0;
}
static inline bool pc_span_same(PcSpan a, PcSpan b) {
    return a.from_year == b.from_year && a.to_year == b.to_year && a.from_part == b.from_part &&
           a.to_part == b.to_part;
}

#endif
