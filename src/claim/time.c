/* time: see time.h. */
#include "claim/time.h"

#include <string.h>

#include "source/chars.h"

static uint32_t spaces(const PcScan *scan, uint32_t at) {
    while (at < scan->to && scan->s[at] == ' ')
        at++;
    return at;
}

/* Up to four digits at `at`; -1 where there are none or more. */
static int read_digits(const PcScan *scan, uint32_t at, uint32_t *end) {
    int value = 0, n = 0;
    while (at < scan->to && pc_is_digit(scan->s[at]) && n < 5) {
        value = value * 10 + (scan->s[at++] - '0');
        n++;
    }
    *end = at;
    return n == 0 || n > 4 ? -1 : value;
}

static int read_year(const PcScan *scan, uint32_t at, uint32_t *end) {
    int year = read_digits(scan, at, end);
    return *end - at == 4 && year >= 1900 && year <= 2100 ? year : -1;
}

/* ○ stands for 〇 in years. */
static int han_digit(const PcScan *scan, uint32_t at) {
    uint32_t step;
    if (at + 3 > scan->to)
        return -1;
    uint32_t c = pc_char_read(scan->s + at, &step);
    return c == 0x25cb ? 0 : pc_char_han_digit(c);
}

/* 二〇三五. */
static int read_han_year(const PcScan *scan, uint32_t at, uint32_t *end) {
    int year = 0;
    for (int i = 0; i < 4; i++, at += 3) {
        int digit = han_digit(scan, at);
        if (digit < 0)
            return -1;
        year = year * 10 + digit;
    }
    *end = at;
    return year >= 1900 && year <= 2100 ? year : -1;
}

static void add_digits(PcTime *time, uint32_t from, uint32_t to, PcWhy why) {
    if (time->n_digits < PC_TIME_DIGITS) {
        time->digits[time->n_digits] = (PcSlice){from, to};
        time->why[time->n_digits++] = why;
    }
}

/* Words behind a time: 底, 期间, 以来. Returns the new end. */
static uint32_t read_marks(const PcScan *scan, uint32_t at, PcTime *time) {
    for (int i = 0; i < 4; i++) {
        uint32_t next = spaces(scan, at), length = 0;
        const PcWord *word =
            next < scan->to ? pc_trie_longest(scan->lexicon->words, scan->s + next, scan->to - next, &length)
                            : NULL;
        if (word == NULL || !(word->kinds & PC_WORD(TIME)) || word->mark < PC_MARK_END)
            return at;
        time->marks |= (uint8_t)(1 << word->mark);
        at = next + length;
    }
    return at;
}

static uint8_t part_of(PcTimeValue value) {
    switch (value) {
    case PC_TIME_FIRST_HALF:
        return 31;
    case PC_TIME_SECOND_HALF:
        return 32;
    case PC_TIME_FIRST_QUARTER:
    case PC_TIME_SECOND_QUARTER:
    case PC_TIME_THIRD_QUARTER:
    case PC_TIME_FOURTH_QUARTER:
        return (uint8_t)(21 + value - PC_TIME_FIRST_QUARTER);
    default:
        return 0;
    }
}

static void set_part(PcTime *time, PcTimeValue value) {
    time->span.from_part = time->span.to_part = part_of(value);
    if (value == PC_TIME_THREE_QUARTERS) {
        time->span.from_part = 21;
        time->span.to_part = 23;
    }
}

/* 3月, 1-6月, 12月8日 after a year or alone. Returns the new end, or `at`. */
static uint32_t read_months(const PcScan *scan, uint32_t at, PcTime *time) {
    uint32_t first = spaces(scan, at), end, second, sign;
    int from = read_digits(scan, first, &end), to = from;
    if (from < 1 || from > 12)
        return at;
    uint32_t next = spaces(scan, end);
    uint32_t month = pc_scan_is(scan, next, "月") ? 3 : 0;
    sign = pc_scan_range_sign(scan, spaces(scan, next + month));
    second = 0;
    if (sign != 0) {
        second = spaces(scan, spaces(scan, next + month) + sign);
        uint32_t second_end;
        to = read_digits(scan, second, &second_end);
        next = spaces(scan, second_end);
        if (to < 1 || to > 12 || !pc_scan_is(scan, next, "月"))
            return at;
        add_digits(time, first, end, PC_WHY_DATE);
        add_digits(time, second, second_end, PC_WHY_DATE);
    } else {
        if (month == 0)
            return at;
        add_digits(time, first, end, PC_WHY_DATE);
    }
    time->span.from_part = (uint8_t)from;
    time->span.to_part = (uint8_t)to;
    at = next + 3;
    uint32_t day = spaces(scan, at), day_end;
    int d = read_digits(scan, day, &day_end);
    if (sign == 0 && d >= 1 && d <= 31 &&
        (pc_scan_is(scan, spaces(scan, day_end), "日") || pc_scan_is(scan, spaces(scan, day_end), "号"))) {
        add_digits(time, day, day_end, PC_WHY_DATE);
        at = spaces(scan, day_end) + 3;
    } else if (pc_scan_is(scan, at, "份")) {
        at += 3;
    }
    return at;
}

/* What follows 年: halves, quarters, months, marks. */
static uint32_t read_year_tail(const PcScan *scan, uint32_t at, PcTime *time) {
    if (pc_scan_is(scan, at, "度"))
        at += 3;
    uint32_t next = spaces(scan, at), length = 0;
    const PcWord *word = next < scan->to
                             ? pc_trie_longest(scan->lexicon->words, scan->s + next, scan->to - next, &length)
                             : NULL;
    if (word != NULL && word->kinds & PC_WORD(TIME) && word->time >= PC_TIME_FIRST_HALF &&
        word->time <= PC_TIME_THREE_QUARTERS) {
        set_part(time, word->time);
        at = next + length;
    } else {
        at = read_months(scan, at, time);
    }
    return read_marks(scan, at, time);
}

/* /2024学年 behind 2023; *end gets where its digits end. */
static bool scan_school_year(const PcScan *scan, int year, uint32_t at, uint32_t *end) {
    return pc_scan_is(scan, at, "/") && read_year(scan, at + 1, end) == year + 1 &&
           pc_scan_is(scan, *end, "学年");
}

static bool scan_year(const PcScan *scan, uint32_t at, PcTime *out) {
    uint32_t end, second_end;
    bool han = !pc_is_digit(scan->s[at]);
    int year = han ? read_han_year(scan, at, &end) : read_year(scan, at, &end), last = year;
    if (year < 0)
        return false;
    uint32_t next = spaces(scan, end);
    uint32_t mark = pc_scan_is(scan, next, "年") ? 3 : 0;
    uint32_t behind = spaces(scan, next + mark), sign = pc_scan_range_sign(scan, behind);
    uint32_t second = sign == 0 ? 0 : spaces(scan, behind + sign);
    int upper = sign == 0 ? -1
                : han     ? read_han_year(scan, second, &second_end)
                          : read_year(scan, second, &second_end);
    if (upper < 0 && !han && mark == 0 && scan_school_year(scan, year, behind, &second_end)) {
        add_digits(out, at, second_end, PC_WHY_YEAR);
        out->span = pc_span_years(year, year + 1);
        out->slice = (PcSlice){at, second_end + (uint32_t)strlen("学年")};
        return true;
    }
    if (upper > year) {
        next = spaces(scan, second_end);
        mark = pc_scan_is(scan, next, "年") ? 3 : 0;
        last = upper;
        PcFigure unit = {0};
        if (mark == 0 && pc_figure_scan_unit(scan, second_end, &unit))
            return false;
        add_digits(out, at, second_end, PC_WHY_YEAR);
        end = second_end;
    } else {
        if (mark == 0)
            return false;
        add_digits(out, at, end, PC_WHY_YEAR);
    }
    out->span = pc_span_years(year, last);
    uint32_t to = mark == 0 ? end : next + mark;
    out->slice = (PcSlice){at, mark == 0 ? to : read_year_tail(scan, to, out)};
    return true;
}

/* 十四五: n.th five-year plan. In quotation marks or before 时期 and the like; 十五 and 八五 only in
 * quotation marks. */
static bool scan_plan(const PcScan *scan, uint32_t at, PcTime *out) {
    bool quoted = pc_scan_is(scan, at, "“");
    uint32_t p = at + (quoted ? 3 : 0);
    int n = 0;
    if (pc_scan_is(scan, p, "十")) {
        n = 10;
        p += 3;
    }
    int digit = han_digit(scan, p);
    if (digit > 0 && pc_scan_is(scan, p + 3, "五")) {
        n += digit;
        p += 6;
    } else if (n == 10 && pc_scan_is(scan, p, "五") && quoted) {
        p += 3;
    } else {
        return false;
    }
    if (n < 10 && !quoted)
        return false;
    if (quoted) {
        if (!pc_scan_is(scan, p, "”"))
            return false;
        p += 3;
    }
    out->plan = true;
    out->span = pc_span_years(1951 + 5 * n, 1955 + 5 * n);
    out->slice = (PcSlice){at, read_marks(scan, p, out)};
    return n >= 10 || out->marks != 0; /* “七五”普法 is no plan */
}

PcSpan pc_time_named_plan(const char *text) {
    PcScan scan = {.s = text, .to = (uint32_t)strnlen(text, 18)};
    uint32_t at = pc_scan_is(&scan, 0, "十") ? 3 : 0;
    int digit = han_digit(&scan, at), n = (at > 0 ? 10 : 0) + MAX(digit, 0);
    at += digit > 0 ? 3 : 0;
    return n > 0 && pc_scan_is(&scan, at, "个五年") ? pc_span_years(1951 + 5 * n, 1955 + 5 * n) : (PcSpan){0};
}

/* 二〇, 十四, “八五: a year and a plan have a digit second; most numerals have none. */
static bool has_second_digit(const PcScan *scan, uint32_t at) {
    return han_digit(scan, at + (pc_scan_is(scan, at, "“") ? 6 : 3)) >= 0;
}

bool pc_time_scan(const PcScan *scan, uint32_t at, PcTime *out) {
    bool han = !pc_is_digit(scan->s[at]);
    if (han && !has_second_digit(scan, at))
        return false;
    memset(out, 0, sizeof *out);
    if (scan_year(scan, at, out))
        return true;
    if (han)
        return scan_plan(scan, at, out);
    uint32_t end = read_months(scan, at, out);
    if (end == at)
        return false;
    out->value = PC_TIME_THIS_YEAR;
    out->slice = (PcSlice){at, read_marks(scan, end, out)};
    return true;
}

bool pc_time_scan_word(const PcScan *scan, const PcWord *word, PcSlice slice, PcTime *out) {
    memset(out, 0, sizeof *out);
    if (word->time == PC_TIME_NONE)
        return false;
    out->value = word->time;
    if (word->time >= PC_TIME_FIRST_HALF && word->time <= PC_TIME_THREE_QUARTERS) {
        set_part(out, word->time);
        out->value = PC_TIME_THIS_YEAR;
    }
    uint32_t at = slice.to;
    if (word->time == PC_TIME_LAST_YEAR || word->time == PC_TIME_THIS_YEAR ||
        word->time == PC_TIME_THAT_YEAR || word->time == PC_TIME_NEXT_YEAR || word->time == PC_TIME_PAST_YEAR)
        at = read_year_tail(scan, at, out);
    out->slice = (PcSlice){slice.from, read_marks(scan, at, out)};
    return true;
}

static char *put_two(char *to, int value) {
    *to++ = (char)('0' + value / 10 % 10);
    *to++ = (char)('0' + value % 10);
    return to;
}

static char *put_end(char *to, int year, uint8_t part) {
    to = put_two(put_two(to, year / 100), year % 100);
    if (part == 0)
        return to;
    *to++ = '-';
    if (part <= 12)
        return put_two(to, part);
    *to++ = part < 30 ? 'Q' : 'H';
    *to++ = (char)('0' + part % 10);
    return to;
}

const char *pc_span_print(PcSpan span, PcArena *arena) {
    char text[32];
    if (!pc_span_known(span))
        return NULL;
    char *end = put_end(text, span.from_year, span.from_part);
    if (span.to_year != span.from_year || span.to_part != span.from_part) {
        *end++ = '/';
        end = put_end(end, span.to_year, span.to_part);
    }
    return pc_arena_copy(arena, text, (size_t)(end - text));
}
