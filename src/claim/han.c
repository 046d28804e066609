/* han: numbers in Chinese numerals; see figure.h. A numeral is a number only where it counts something. */
#include <stdio.h>
#include <string.h>

#include "claim/figure.h"

/* One character of a numeral: its digit, or the power of ten it multiplies by. */
typedef struct {
    int digit; /* -1: none */
    int power; /* 1, 2, 3, 4 (万), 8 (亿); 0: none */
} Numeral;

static Numeral numeral_of(uint32_t c) {
    static const struct {
        uint16_t c;
        int8_t digit, power;
    } TABLE[] = {{0x4e00, 1, 0},  {0x4e8c, 2, 0},  {0x4e09, 3, 0},  {0x56db, 4, 0},  {0x4e94, 5, 0},
                 {0x516d, 6, 0},  {0x4e03, 7, 0},  {0x516b, 8, 0},  {0x4e5d, 9, 0},  {0x3007, 0, 0},
                 {0x96f6, 0, 0},  {0x4e24, 2, 0},  {0x58f9, 1, 0},  {0x8d30, 2, 0},  {0x53c1, 3, 0},
                 {0x8086, 4, 0},  {0x4f0d, 5, 0},  {0x9646, 6, 0},  {0x67d2, 7, 0},  {0x634c, 8, 0},
                 {0x7396, 9, 0},  {0x5341, -1, 1}, {0x767e, -1, 2}, {0x5343, -1, 3}, {0x4e07, -1, 4},
                 {0x4ebf, -1, 8}, {0x62fe, -1, 1}, {0x4f70, -1, 2}, {0x4edf, -1, 3}, {0x842c, -1, 4},
                 {0x5104, -1, 8}, {0x5eff, 20, 0}, {0x5345, 30, 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(TABLE); i++)
        if (TABLE[i].c == c)
            return (Numeral){TABLE[i].digit, TABLE[i].power};
    return (Numeral){-1, 0};
}

enum { MAX_NUMERAL = 24 };

/* A run of numeral characters. */
typedef struct {
    Numeral part[MAX_NUMERAL];
    uint32_t end[MAX_NUMERAL]; /* after each */
    int n;
} Run;

static bool read_run(const PcScan *scan, uint32_t at, Run *run) {
    run->n = 0;
    while (at < scan->to && run->n < MAX_NUMERAL) {
        uint32_t step;
        Numeral part = numeral_of(pc_char_read(scan->s + at, &step));
        if (part.digit < 0 && part.power == 0)
            break;
        at += step;
        run->part[run->n] = part;
        run->end[run->n++] = at;
    }
    return run->n > 0;
}

static const uint64_t TEN[] = {1, 10, 100, 1000, 10000, 0, 0, 0, 100000000};

/* The value of part[0, n): positional where it has no powers. false where it is no number. */
static bool run_value(const Run *run, int n, uint64_t *value) {
    uint64_t total = 0, section = 0, digit = 0;
    bool powers = false, have = false;
    for (int i = 0; i < n; i++)
        powers |= run->part[i].power != 0;
    if (!powers) {
        if (n > 18)
            return false;
        for (int i = 0; i < n; i++)
            total = total * 10 + (uint64_t)run->part[i].digit;
        *value = total;
        return true;
    }
    for (int i = 0; i < n; i++) {
        Numeral part = run->part[i];
        if (part.power == 0) {
            if (have && part.digit != 0)
                return false; /* 十三五 */
            digit = (uint64_t)part.digit;
            have = part.digit != 0;
            continue;
        }
        if (part.power >= 4) {
            section = section + digit == 0 && total == 0 ? 1 : section + digit;
            if (section > G_MAXUINT64 / TEN[part.power] / 10000)
                return false;
            total = part.power == 8 ? (total + section) * TEN[8] : total + section * TEN[4];
            section = 0;
        } else {
            section += (have ? digit : 1) * TEN[part.power];
        }
        digit = 0;
        have = false;
    }
    if (have && n >= 2 && run->part[n - 2].power >= 2)
        digit *= TEN[MIN(run->part[n - 2].power, 4) - 1]; /* 两千三 is 2300 */
    *value = total + section + digit;
    return true;
}

static const char *print(const PcScan *scan, uint64_t value) {
    char text[24];
    return pc_arena_copy(scan->arena, text, (size_t)snprintf(text, sizeof text, "%" G_GUINT64_FORMAT, value));
}

/* 三点五 after the integer part that ends at *end: the number, *end moved. NULL where it has no decimals. */
static const char *with_decimals(const PcScan *scan, uint64_t whole, uint32_t *end) {
    Run run;
    if (!pc_scan_is(scan, *end, "点") || !read_run(scan, *end + 3, &run))
        return NULL;
    char text[64];
    int n = snprintf(text, sizeof text, "%" G_GUINT64_FORMAT ".", whole), used = 0;
    for (; used < run.n && run.part[used].power == 0 && n < 60; used++)
        text[n++] = (char)('0' + run.part[used].digit % 10);
    if (used == 0)
        return NULL;
    *end = run.end[used - 1];
    return pc_arena_copy(scan->arena, text, (size_t)n);
}

static bool finish(const PcScan *scan, uint32_t from, uint32_t to, const char *value, PcFigure *out) {
    (void)scan;
    out->han = true;
    out->digits = out->first = (PcSlice){from, to};
    out->end = MAX(out->end, to);
    out->value = value;
    return true;
}

/* 百分之三点五, 千分之五, 三分之一: at the part before 分之. */
static bool scan_parts_of(const PcScan *scan, uint32_t from, const Run *run, PcFigure *out) {
    uint32_t at = run->end[run->n - 1];
    if (!pc_scan_is(scan, at, "分之"))
        return false;
    Run upper;
    uint32_t to = at + 6;
    uint64_t below, above;
    bool digits = to < scan->to && pc_is_digit(scan->s[to]);
    if (!run_value(run, run->n, &below) || (!digits && !read_run(scan, to, &upper)))
        return false;
    const char *value;
    if (digits) {
        uint32_t begin = to;
        while (to < scan->to && (pc_is_digit(scan->s[to]) || scan->s[to] == '.'))
            to++;
        value = pc_arena_copy(scan->arena, scan->s + begin, to - begin);
        above = 0;
    } else {
        if (!run_value(&upper, upper.n, &above))
            return false;
        to = upper.end[upper.n - 1];
        value = with_decimals(scan, above, &to);
        if (value == NULL)
            value = print(scan, above);
    }
    const char *unit = below == 100 ? "%" : below == 1000 ? "‰" : below == 10000 ? "‱" : NULL;
    if (unit == NULL) {
        char text[48];
        int n = snprintf(text, sizeof text, "%s/%" G_GUINT64_FORMAT, value, below);
        out->form = PC_FORM_FRACTION;
        value = pc_arena_copy(scan->arena, text, (size_t)n);
    } else {
        out->unit = (PcSlice){to, to};
        out->unit_text = unit;
    }
    return finish(scan, from, to, value, out);
}

/* Whether the unit after `at` may be counted by a Chinese numeral, a long one any; fills the unit. */
static bool scan_han_unit(const PcScan *scan, uint32_t at, bool sure, PcFigure *out) {
    uint32_t length;
    while (at < scan->to && scan->s[at] == ' ')
        at++;
    const PcWord *word =
        at < scan->to ? pc_trie_longest(scan->lexicon->after, scan->s + at, scan->to - at, &length) : NULL;
    if (word == NULL)
        return false;
    if (word->kinds & PC_WORD(INSIDE)) {
        uint32_t step;
        const PcWord *next =
            at + length < scan->to
                ? pc_trie_longest(scan->lexicon->after, scan->s + at + length, scan->to - at - length, &step)
                : NULL;
        if (next == NULL || !(next->kinds & (PC_WORD_UNIT | PC_WORD(COUNTER))))
            return false;
        return pc_figure_scan_unit(scan, at, out);
    }
    if (!(word->kinds & PC_WORD(HAN)) && !(sure && word->kinds & (PC_WORD_UNIT | PC_WORD(COUNTER))))
        return false;
    out->unit = (PcSlice){at, at + length};
    out->unit_text = pc_arena_copy(scan->arena, scan->s + at, length);
    out->counts = (word->kinds & PC_WORD(COUNTER)) != 0;
    out->end = at + length;
    return true;
}

/* 数百, 几十, 上千, 两三, 八九十: an approximate number before a unit. */
static bool scan_approximate(const PcScan *scan, uint32_t from, Run *run, PcFigure *out) {
    for (int i = 0; i + 1 < run->n; i++) {
        Numeral a = run->part[i], b = run->part[i + 1];
        bool three_or_five = run->n == 2 && a.digit == 3 && b.digit == 5; /* 三五家 */
        bool next = b.digit == a.digit + 1 || three_or_five;
        if (a.power != 0 || b.power != 0 || !next || a.digit < 1 || run->n > i + 4)
            continue;
        if (i > 0 && run->part[i - 1].power == 0)
            continue;
        Run low = *run;
        memmove(low.part + i + 1, low.part + i + 2, sizeof(Numeral) * (size_t)(run->n - i - 2));
        low.n = run->n - 1;
        Run high = low;
        high.part[i] = b;
        uint64_t x, y;
        if (!run_value(&low, low.n, &x) || !run_value(&high, high.n, &y))
            return false;
        if (!scan_han_unit(scan, run->end[run->n - 1], false, out))
            return false;
        out->form = PC_FORM_RANGE;
        out->value_to = print(scan, y);
        out->approx = PC_CMP_RANGE;
        return finish(scan, from, run->end[run->n - 1], print(scan, x), out);
    }
    return false;
}

/* 七、八十个: an approximate number whose two digits 、 parts. */
static bool scan_parted(const PcScan *scan, uint32_t from, const Run *first, PcFigure *out) {
    Run run;
    int digit = first->part[0].digit;
    if (first->n != 1 || digit < 1 || digit > 8 || !pc_scan_is(scan, first->end[0], "、") ||
        !read_run(scan, first->end[0] + 3, &run) || run.part[0].digit != digit + 1)
        return false;
    uint64_t low, high;
    uint32_t to = run.end[run.n - 1];
    if (!run_value(&run, run.n, &high))
        return false;
    run.part[0].digit = digit;
    if (!run_value(&run, run.n, &low) || !scan_han_unit(scan, to, false, out))
        return false;
    out->form = PC_FORM_RANGE;
    out->value_to = print(scan, high);
    out->approx = PC_CMP_RANGE;
    return finish(scan, from, to, print(scan, low), out);
}

/* Splits a trailing 万 or 亿 off as the unit's scale: 二十五万人 is 25 万人, 千亿级 1000 亿级. */
static int scale_parts(const Run *run) {
    int n = run->n;
    while (n > 1 && run->part[n - 1].power >= 4)
        n--;
    return n;
}

static bool prepend_scale(const PcScan *scan, uint32_t from, PcFigure *out) {
    uint32_t to = out->end;
    if (to <= from)
        return false;
    out->unit = (PcSlice){from, to};
    out->unit_text = pc_arena_copy(scan->arena, scan->s + from, to - from);
    return true;
}

/* 数 几 上 近 成 before 十 百 千 万 亿. */
static uint32_t vague_prefix(const PcScan *scan, uint32_t at) {
    return pc_scan_is(scan, at, "数") || pc_scan_is(scan, at, "几") ? 3 : 0;
}

static bool scan_half(const PcScan *scan, uint32_t from, PcFigure *out) {
    if (pc_scan_is(scan, from, "一半"))
        return finish(scan, from, from + 6, "0.5", out);
    return false;
}

/* 翻一番, 翻两番, 翻番. */
static bool scan_doubling(const PcScan *scan, uint32_t from, PcFigure *out) {
    Run run;
    uint64_t value = 1;
    uint32_t at = from + 3;
    if (pc_scan_is(scan, at, "了"))
        at += 3;
    uint32_t first = at;
    if (read_run(scan, at, &run) && run_value(&run, run.n, &value))
        at = run.end[run.n - 1];
    else if (at < scan->to && pc_is_digit(scan->s[at])) {
        value = (uint64_t)(scan->s[at] - '0');
        at++;
    }
    if (!pc_scan_is(scan, at, "番"))
        return false;
    out->unit = (PcSlice){at, at + 3};
    out->unit_text = "番";
    out->end = at + 3;
    return finish(scan, first == at ? from : first, at, print(scan, value), out);
}

/* 壹 贰 叁 …: alone they are parts of names (陆家嘴, 伍). */
static bool is_financial(uint32_t c) {
    static const uint16_t FORMS[] = {0x58f9, 0x8d30, 0x53c1, 0x8086, 0x4f0d, 0x9646,
                                     0x67d2, 0x634c, 0x7396, 0x62fe, 0x4f70, 0x4edf};
    for (size_t i = 0; i < G_N_ELEMENTS(FORMS); i++)
        if (FORMS[i] == c)
            return true;
    return false;
}

bool pc_figure_scan_han(const PcScan *scan, uint32_t from, PcFigure *out) {
    Run run;
    memset(out, 0, sizeof *out);
    if (pc_scan_is(scan, from, "翻"))
        return scan_doubling(scan, from, out);
    if (scan_half(scan, from, out))
        return true;
    uint32_t vague = vague_prefix(scan, from);
    uint32_t step;
    bool financial = is_financial(pc_char_read(scan->s + from, &step));
    if (!read_run(scan, from + vague, &run) || (financial && run.n < 2) ||
        (vague != 0 && run.part[0].power == 0))
        return false;
    if (vague == 0 && scan_parts_of(scan, from, &run, out))
        return true;
    if (vague == 0 && scan_approximate(scan, from, &run, out))
        return true;
    if (vague == 0 && scan_parted(scan, from, &run, out))
        return true;
    uint32_t to = run.end[run.n - 1];
    uint64_t value;
    if (run.n == 1 && run.part[0].power >= 4 && vague == 0 && !(scan->bounded && run.part[0].power == 4) &&
        !pc_scan_is(scan, to, "亿级"))
        return false; /* 万, 亿 alone */
    int n = scale_parts(&run);
    if (!run_value(&run, n, &value))
        return false;
    bool above = false; /* 两亿八千|万: what stands before the scale may hold a greater one */
    for (int i = 0; i < n; i++)
        above |= run.part[i].power > 4;
    uint64_t all;
    if (above && run.n == n + 1 && run.part[n].power == 4 && run_value(&run, run.n, &all))
        value = all / TEN[4];
    if (n == 1 && run.part[0].digit == 1 && run.n == 1 && !pc_scan_is(scan, to, "倍") &&
        !pc_scan_is(scan, to, "成") && !pc_scan_is(scan, to, "番") && !pc_scan_is(scan, to, "点"))
        return false; /* 一 before a counter is an article */
    uint32_t number_end = run.end[n - 1];
    const char *printed = n == run.n ? with_decimals(scan, value, &number_end) : NULL;
    uint32_t unit_at = n == run.n ? number_end : to;
    bool sure = false; /* 五千五百七十五万: no part of a word */
    for (int i = 0; i < n; i++)
        sure |= run.n > 3 && run.part[i].power >= 2;
    bool class_word = pc_scan_is(scan, unit_at, "级") && run.n > n;
    if (class_word || (run.n == 1 && pc_scan_is(scan, unit_at, "亿级")) || pc_scan_is(scan, unit_at, "万级"))
        out->end = unit_at + (pc_scan_is(scan, unit_at, "级") ? 3 : 6);
    else if (!scan_han_unit(scan, unit_at, sure, out)) {
        uint32_t next = 0;
        if (to < scan->to)
            next = pc_char_read(scan->s + to, &step);
        bool ends = to >= scan->to || pc_lexicon_class(scan->lexicon, next) & (PC_CHAR_PUNCT | PC_CHAR_END);
        if (n == run.n || vague != 0 || (!ends && !sure))
            return false; /* 千亿集群: a class, no number */
        out->end = to;    /* 突破千亿 */
    }
    if (n < run.n || class_word || out->unit_text == NULL)
        prepend_scale(scan, number_end, out);
    if (vague != 0)
        out->approx = PC_CMP_ABOUT;
    return finish(scan, from, number_end, printed != NULL ? printed : print(scan, value), out);
}
