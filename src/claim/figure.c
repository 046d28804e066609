/* figure: scans numbers in Arabic digits with their units; see figure.h. Chinese numerals are in han.c. */
#include "claim/figure.h"

#include <string.h>

static uint32_t skip_spaces(const PcScan *scan, uint32_t at) {
    while (at < scan->to && scan->s[at] == ' ')
        at++;
    return at;
}

static bool digit_at(const PcScan *scan, uint32_t at) {
    return at < scan->to && pc_is_digit(scan->s[at]);
}

static bool letter_at(const PcScan *scan, uint32_t at) {
    return at < scan->to && pc_is_letter(scan->s[at]);
}

/* Exactly three digits after the separator at `at`. */
static bool group_at(const PcScan *scan, uint32_t at) {
    return digit_at(scan, at + 1) && digit_at(scan, at + 2) && digit_at(scan, at + 3) &&
           !digit_at(scan, at + 4);
}

/* The end of a decimal number: digits, separators between groups of three, a decimal part. */
static uint32_t scan_decimal(const PcScan *scan, uint32_t at) {
    uint32_t from = at;
    while (digit_at(scan, at))
        at++;
    if (at - from <= 3) {
        if (at < scan->to && scan->s[at] == ',')
            while (at < scan->to && scan->s[at] == ',' && group_at(scan, at))
                at += 4;
        else if (at < scan->to && scan->s[at] == ' ' && scan->s[from] != '0')
            while (at < scan->to && scan->s[at] == ' ' && group_at(scan, at))
                at += 4;
    }
    if (at < scan->to && scan->s[at] == '.' && digit_at(scan, at + 1)) {
        at += 2;
        while (digit_at(scan, at))
            at++;
    }
    return at;
}

uint32_t pc_scan_range_sign(const PcScan *scan, uint32_t at) {
    uint32_t step;
    if (at >= scan->to)
        return 0;
    switch (pc_char_read(scan->s + at, &step)) {
    case 0x2014: /* — and —— */
        return pc_scan_is(scan, at + 3, "—") ? 6 : 3;
    case '-':
    case '~':
    case 0x2010: /* ‐ */
    case 0x2013: /* – */
    case 0x2212: /* − */
    case 0x223c: /* ∼ */
    case 0x301c: /* 〜 */
    case 0x5230: /* 到 */
    case 0x81f3: /* 至 */
    case 0xff0d: /* － */
    case 0xff5e: /* ～ */
        return step;
    default:
        return 0;
    }
}

static uint32_t ratio_sign(const PcScan *scan, uint32_t at) {
    return pc_scan_is(scan, at, ":") ? 1 : pc_scan_is(scan, at, "∶") || pc_scan_is(scan, at, "：") ? 3 : 0;
}

/* The end of a run of letters, digits and what joins them in names and addresses. */
static uint32_t scan_code(const PcScan *scan, uint32_t at) {
    bool address = pc_scan_is(scan, at, "http") || pc_scan_is(scan, at, "www.");
    const char *joins = address ? "._-/:%?=&#+~@,;" : "._-/+";
    while (at < scan->to) {
        bool inner =
            strchr(joins, scan->s[at]) != NULL && (letter_at(scan, at + 1) || digit_at(scan, at + 1));
        if (!digit_at(scan, at) && !letter_at(scan, at) && !inner &&
            !(address && strchr("/%", scan->s[at]) != NULL))
            break;
        at++;
    }
    return at;
}

static bool finish_code(const PcScan *scan, uint32_t from, uint32_t to, PcForm form, PcFigure *out) {
    (void)scan;
    out->form = form;
    out->digits = out->first = (PcSlice){from, to};
    out->end = to;
    out->why = form == PC_FORM_CHAIN     ? PC_WHY_SLOGAN
               : form == PC_FORM_SECTION ? PC_WHY_SECTION_NUMBER
                                         : PC_WHY_NAME;
    return true;
}

/* 3+16, 1+5+X, 1+1+N: the end of the chain that begins at `from`, or `at` where there is none. */
static uint32_t scan_chain(const PcScan *scan, uint32_t at) {
    while (at + 1 < scan->to && scan->s[at] == '+') {
        uint32_t next = at + 1;
        if (digit_at(scan, next) || letter_at(scan, next))
            while (digit_at(scan, next) || letter_at(scan, next))
                next++;
        else
            break;
        at = next;
    }
    return at;
}

/* A ratio or a time of day after the number that ends at `at`. */
static bool scan_ratio(const PcScan *scan, uint32_t from, uint32_t at, PcFigure *out) {
    uint32_t sign = ratio_sign(scan, at);
    if (sign == 0 || !digit_at(scan, at + sign))
        return false;
    uint32_t parts = 1, to = at, last = at;
    while (sign != 0 && digit_at(scan, to + sign)) {
        last = to + sign;
        to = scan_decimal(scan, last);
        parts++;
        sign = ratio_sign(scan, to);
    }
    bool clock = parts == 2 && to - last == 2 && at - from <= 2 && scan->s[last] < '6' &&
                 (at - from == 1 || scan->s[from] <= '2') && memchr(scan->s + from, '.', to - from) == NULL;
    out->form = PC_FORM_RATIO;
    out->digits = (PcSlice){from, to};
    out->first = (PcSlice){from, at};
    out->end = to;
    if (clock)
        out->why = PC_WHY_DATE;
    return true;
}

static bool is_year(const PcScan *scan, PcSlice s) {
    return s.to - s.from == 4 &&
           (memcmp(scan->s + s.from, "19", 2) == 0 || memcmp(scan->s + s.from, "20", 2) == 0);
}

/* The upper end of a range whose lower end is out->first and ends, unit included, at out->end. */
static void scan_range(const PcScan *scan, PcFigure *out) {
    uint32_t at = skip_spaces(scan, out->end);
    uint32_t sign = pc_scan_range_sign(scan, at);
    if (sign == 0)
        return;
    uint32_t next = skip_spaces(scan, at + sign);
    bool word = pc_scan_is(scan, at, "至") || pc_scan_is(scan, at, "到");
    if (!digit_at(scan, next) || (word && out->unit_text != NULL && pc_text_ends(out->unit_text, "分点")))
        return; /* 提升1.2个百分点至55.3% */
    uint32_t to = scan_decimal(scan, next);
    if (letter_at(scan, to) || ratio_sign(scan, to) != 0) {
        PcFigure unit = {0};
        if (!pc_figure_scan_unit(scan, to, &unit))
            return;
    }
    if (word && is_year(scan, (PcSlice){next, to}) && !is_year(scan, out->first))
        return; /* 增加3个到2025年 */
    PcSlice lower_unit = out->unit;
    out->form = PC_FORM_RANGE;
    out->second = (PcSlice){next, to};
    out->digits.to = to;
    out->end = to;
    out->unit = (PcSlice){to, to};
    const char *lower_text = out->unit_text;
    out->unit_text = NULL;
    if (!pc_figure_scan_unit(scan, to, out) && !pc_slice_empty(lower_unit)) {
        out->unit = (PcSlice){to, to};
        out->unit_text = lower_text;
    }
}

bool pc_figure_scan(const PcScan *scan, uint32_t at, PcFigure *out) {
    memset(out, 0, sizeof *out);
    if (letter_at(scan, at)) {
        uint32_t to = scan_code(scan, at);
        for (uint32_t i = at; i < to; i++)
            if (pc_is_digit(scan->s[i]))
                return finish_code(scan, at, to, PC_FORM_CODE, out);
        out->end = to;
        return false;
    }
    uint32_t to = scan_decimal(scan, at);
    if (to < scan->to && scan->s[to] == '.' && digit_at(scan, to + 1)) {
        while (to < scan->to && (digit_at(scan, to) || (scan->s[to] == '.' && digit_at(scan, to + 1))))
            to++;
        return finish_code(scan, at, to, PC_FORM_SECTION, out);
    }
    uint32_t chain = scan_chain(scan, to);
    if (chain > to)
        return finish_code(scan, at, chain, PC_FORM_CHAIN, out);
    out->digits = out->first = (PcSlice){at, to};
    out->end = to;
    if (scan_ratio(scan, at, to, out))
        return true;
    if (to < scan->to && scan->s[to] == '/' && digit_at(scan, to + 1)) {
        uint32_t down = scan_decimal(scan, to + 1);
        if (pc_scan_is(scan, down, "万")) { /* 9.6/10万 */
            out->unit = (PcSlice){to, down + 3};
            out->unit_text = pc_arena_copy(scan->arena, scan->s + to, down + 3 - to);
            out->end = down + 3;
            return true;
        }
        out->form = PC_FORM_FRACTION;
        out->digits.to = out->first.to = out->end = down;
        return true;
    }
    bool unit = pc_figure_scan_unit(scan, to, out);
    if (!unit && letter_at(scan, to))
        return finish_code(scan, at, scan_code(scan, to), PC_FORM_CODE, out);
    scan_range(scan, out);
    return true;
}

/* ---- units
 * ------------------------------------------------------------------------------------------------- */

static bool is_unit(const PcWord *word) {
    return word != NULL && (word->kinds & (PC_WORD_UNIT | PC_WORD(COUNTER))) != 0;
}

static const PcWord *word_after(const PcScan *scan, uint32_t at, uint32_t *length) {
    const PcTrie *after = scan->lexicon->after;
    const PcWord *word = at < scan->to ? pc_trie_longest(after, scan->s + at, scan->to - at, length) : NULL;
    bool yearly = is_unit(word) && *length > 3 && memcmp(scan->s + at + *length - 3, "年", 3) == 0 &&
                  pc_scan_is(scan, at + *length, "度");
    const PcWord *unit = yearly ? pc_trie_find(after, scan->s + at, *length - 3) : NULL;
    if (!is_unit(unit))
        return word;
    *length -= 3; /* 5万人|年度目标 */
    return unit;
}

/* 10家|具有影响力的企业, 4个|体育馆: behind digits the unit that a word which is none begins with, where it
 * is never left out (hard; weak: but behind 万) or the next word begins behind it and ends behind the other
 * one. NULL where there is none. */
static const PcWord *unit_before_word(const PcScan *scan, uint32_t at, bool scaled, uint32_t *length) {
    uint32_t word = *length, step, next;
    if (at == 0 || (!scaled && !pc_is_digit(scan->s[at - 1]) && scan->s[at - 1] != ' '))
        return NULL;
    pc_char_read(scan->s + at, &step);
    const PcWord *unit = step < word ? pc_trie_find(scan->lexicon->after, scan->s + at, step) : NULL;
    if (!is_unit(unit))
        return NULL;
    bool split = unit->hard && !(scaled && unit->weak);
    const PcTrie *tries[] = {scan->lexicon->words, scan->lexicon->after};
    for (size_t i = 0; !split && i < G_N_ELEMENTS(tries); i++)
        split = pc_trie_longest(tries[i], scan->s + at + step, scan->to - at - step, &next) != NULL &&
                step + next > word;
    *length = split ? step : word;
    return split ? unit : NULL;
}

/* A unit in letters must not be the beginning of a longer run: 5G, 3D. */
static bool ends_well(const PcScan *scan, uint32_t at, uint32_t length) {
    return !pc_is_letter(scan->s[at + length - 1]) ||
           (!letter_at(scan, at + length) && !digit_at(scan, at + length));
}

/* Bytes of the bracket that opens, or closes, at `at`; 0 where there is none. */
static uint32_t opening_at(const PcScan *scan, uint32_t at) {
    return pc_scan_is(scan, at, "（") ? 3 : pc_scan_is(scan, at, "(") ? 1 : 0;
}
static uint32_t closing_at(const PcScan *scan, uint32_t at) {
    return pc_scan_is(scan, at, "）") ? 3 : pc_scan_is(scan, at, ")") ? 1 : 0;
}

/* （个）, （户）次 after a unit: part of it where it holds a unit alone. */
static uint32_t scan_second_unit(const PcScan *scan, uint32_t at) {
    uint32_t open = opening_at(scan, at), length;
    if (open == 0)
        return at;
    const PcWord *word = word_after(scan, at + open, &length);
    if (!is_unit(word))
        return at;
    uint32_t end = at + open + length, close = closing_at(scan, end);
    if (close == 0)
        return at;
    return pc_scan_is(scan, end + close, "次") ? end + close + 3 : end + close;
}

/* What a unit is per, at `at`: 平方公里, 万人, 日. Its end, `at` where there is none. */
static uint32_t scan_under(const PcScan *scan, uint32_t at) {
    uint32_t next = skip_spaces(scan, at), length;
    const PcWord *word = word_after(scan, next, &length);
    if (word != NULL && word->kinds & PC_WORD_SCALE && !is_unit(word)) {
        next += length;
        word = word_after(scan, next, &length);
    }
    if (!is_unit(word) && word != NULL && word->kinds & PC_WORD(PER)) /* 801元/月 */
        return next + length;
    return is_unit(word) && ends_well(scan, next, length) ? next + length : at;
}

/* The second of two that a unit is per: ·日 in 升/人·日, /月 in 元/平方米/月. */
static uint32_t scan_second_under(const PcScan *scan, uint32_t at) {
    uint32_t sign = at >= scan->to                                             ? 0
                    : scan->s[at] == '/'                                       ? 1
                    : pc_scan_is(scan, at, "·")                                ? 2
                    : pc_scan_is(scan, at, "／") || pc_scan_is(scan, at, "・") ? 3
                                                                               : 0;
    uint32_t end = sign == 0 ? at : scan_under(scan, at + sign);
    return end > at + sign ? end : at;
}

/* /平方公里, /万人, /日, 每立方米, /人·日, /（人·日） after a unit. */
static uint32_t scan_per(const PcScan *scan, uint32_t at) {
    if (at >= scan->to || (scan->s[at] != '/' && !pc_scan_is(scan, at, "／") && !pc_scan_is(scan, at, "每")))
        return at;
    uint32_t next = at + (scan->s[at] == '/' ? 1 : 3);
    uint32_t open = opening_at(scan, next);
    uint32_t first = scan_under(scan, next + open);
    if (first == next + open)
        return at;
    uint32_t end = scan_second_under(scan, first);
    if (open == 0)
        return end;
    uint32_t close = closing_at(scan, end);
    return close > 0 ? end + close : at;
}

/* Copies the unit without spaces and without [cut.from, cut.to); 每 is written as a stroke. */
static const char *unit_text(const PcScan *scan, uint32_t from, uint32_t to, PcSlice cut) {
    char *text = pc_arena_take(scan->arena, to - from + 1);
    uint32_t n = 0;
    for (uint32_t i = from; i < to; i++)
        if (pc_scan_is(scan, i, "每"))
            text[n++] = '/', i += 2;
        else if (scan->s[i] != ' ' && (i < cut.from || i >= cut.to))
            text[n++] = scan->s[i];
    text[n] = '\0';
    return text;
}

bool pc_figure_scan_unit(const PcScan *scan, uint32_t number_end, PcFigure *out) {
    uint32_t at = skip_spaces(scan, number_end), from = at, length = 0;
    PcSlice cut = {0, 0};
    const PcWord *word = word_after(scan, at, &length);
    if (word == NULL)
        return false;
    if (word->kinds & PC_WORD(NO_UNIT) && !is_unit(word)) {
        word = unit_before_word(scan, at, false, &length);
        if (word == NULL)
            return false;
    }
    if (word->kinds & PC_WORD(INSIDE)) { /* 700多家 */
        const PcWord *next = NULL;
        uint32_t step = 0;
        next = word_after(scan, skip_spaces(scan, at + length), &step);
        if (next == NULL || !(next->kinds & (PC_WORD_UNIT | PC_WORD(COUNTER) | PC_WORD_SCALE)))
            return false;
        out->inside = word;
        cut = (PcSlice){at, at + length};
        at = skip_spaces(scan, at + length);
        word = next;
        length = step;
    }
    bool scale = false;
    if (word->kinds & PC_WORD_SCALE && !is_unit(word)) {
        at += length;
        uint32_t after = skip_spaces(scan, at), step = 0;
        const PcWord *next = word_after(scan, after, &step);
        if (next != NULL && next->kinds & PC_WORD(INSIDE)) { /* 4万余人次 */
            out->inside = next;
            cut = (PcSlice){after, after + step};
            at = after + step;
            next = word_after(scan, skip_spaces(scan, at), &step);
            after = skip_spaces(scan, at);
        }
        scale = true;
        if (next != NULL && next->kinds & PC_WORD(NO_UNIT) && !is_unit(next)) {
            const PcWord *unit = unit_before_word(scan, after, true, &step);
            next = unit != NULL ? unit : next;
        }
        if (is_unit(next) && ends_well(scan, after, step)) {
            at = after;
            word = next;
            length = step;
        } else {
            word = NULL;
        }
    }
    if (word != NULL) {
        if (!is_unit(word) || !ends_well(scan, at, length)) {
            out->inside = NULL;
            return false;
        }
        out->counts = (word->kinds & PC_WORD(COUNTER)) != 0;
        at += length;
        if (out->counts && pc_scan_is(scan, at, "次") && !pc_scan_is(scan, at - 3, "次"))
            at += 3;
    } else if (!scale) {
        return false;
    }
    at = scan_second_unit(scan, at);
    at = scan_per(scan, at);
    out->unit = (PcSlice){from, at};
    out->unit_text = unit_text(scan, from, at, cut);
    out->end = at;
    return true;
}

/* ---- values
 * ------------------------------------------------------------------------------------------------ */

/* The digits and the point of s[slice]. */
static const char *plain_value(const PcScan *scan, PcSlice slice) {
    char *text = pc_arena_take(scan->arena, slice.to - slice.from + 2);
    uint32_t n = 0;
    if (slice.from < slice.to && !pc_is_digit(scan->s[slice.from])) { /* a minus sign */
        text[n++] = '-';
        while (!pc_is_digit(scan->s[slice.from]))
            slice.from++;
    }
    for (uint32_t i = slice.from; i < slice.to; i++)
        if (scan->s[i] != ',' && scan->s[i] != ' ')
            text[n++] = scan->s[i];
    text[n] = '\0';
    return text;
}

static const char *ratio_parts(const PcScan *scan, PcSlice digits) {
    char *text = pc_arena_take(scan->arena, digits.to - digits.from + 1);
    uint32_t n = 0;
    for (uint32_t i = digits.from; i < digits.to;) {
        if (pc_is_digit(scan->s[i]) || scan->s[i] == '.') {
            text[n++] = scan->s[i++];
            continue;
        }
        uint32_t sign = ratio_sign(scan, i);
        if (sign != 0)
            text[n++] = ':';
        i += sign != 0 ? sign : 1;
    }
    text[n] = '\0';
    return text;
}

void pc_figure_values(const PcScan *scan, PcFigure *figure) {
    if (figure->value != NULL)
        return;
    figure->value = plain_value(scan, figure->first);
    if (!pc_slice_empty(figure->second))
        figure->value_to = plain_value(scan, figure->second);
    if (figure->form == PC_FORM_RATIO)
        figure->parts = ratio_parts(scan, figure->digits);
}
