/* marker: reads the number a line begins with. */
#include "source/marker.h"

#include "source/chars.h"
#include "source/fold.h"

#define PEEK 12

/* The first characters of a line, folded, with the byte each of them ends at. */
typedef struct {
    gunichar c[PEEK + 1]; /* 0 behind the end */
    uint32_t end[PEEK + 1];
    size_t n;
} Peek;

static bool begins_han_marker(gunichar c) {
    return c == 0x7b2c || c == 0x5341 || c == 0x767e || pc_char_han_digit(c) >= 0;
}

static Peek peek(const char *text, size_t length) {
    Peek p = {.n = 0};
    unsigned foreign = 0; /* characters behind any marker, 部分 the longest word in one */
    for (size_t at = 0; at < length && p.n < PEEK && foreign < 2;) {
        size_t bytes;
        gunichar c = pc_char_at(text + at, &bytes);
        if (c < ' ' || (c >= 0x80 && (c < 0x3400 || c > 0x9fff)))
            c = pc_fold(c);
        at += bytes;
        if (c == 0)
            continue;
        foreign += p.n > 0 && c >= 0x3400 && !begins_han_marker(c) && c < 0xa000;
        p.c[p.n] = c;
        p.end[p.n++] = (uint32_t)at;
    }
    p.c[p.n] = 0;
    return p;
}

/* The number at p->c[*at], Chinese (up to 百) or Arabic of at most four digits; moves behind it. */
static bool number(const Peek *p, size_t *at, bool arabic, uint32_t *value) {
    size_t i = *at;
    uint32_t total = 0, digit = 0;
    bool any = false, after_digit = false;
    for (; arabic && p->c[i] >= '0' && p->c[i] <= '9' && i - *at < 4; i++, any = true)
        total = total * 10 + (p->c[i] - '0');
    for (; !arabic; i++, any = true) {
        int d = pc_char_han_digit(p->c[i]);
        if (d >= 0)
            digit = (after_digit ? digit * 10 : 0) + (uint32_t)d;
        else if (p->c[i] == 0x5341) /* 十 */
            total += (after_digit ? digit : 1) * 10, digit = 0;
        else if (p->c[i] == 0x767e) /* 百 */
            total += (after_digit ? digit : 1) * 100, digit = 0;
        else
            break;
        after_digit = d >= 0;
    }
    if (!any || (arabic && p->c[i] >= '0' && p->c[i] <= '9'))
        return false;
    *value = total + digit;
    *at = i;
    return true;
}

static size_t skip_spaces(const Peek *p, size_t at) {
    while (p->c[at] == ' ')
        at++;
    return at;
}

static PcMarker make(const Peek *p, size_t length, PcMarkerStyle style, size_t end, uint32_t value) {
    size_t content = skip_spaces(p, end);
    return (PcMarker){.style = style,
                      .length = p->end[end - 1],
                      .content = content > 0 && content <= p->n ? p->end[content - 1] : (uint32_t)length,
                      .value = value,
                      .depth = 1};
}

static const PcMarker none = {0};

/* 第一章, 第 3 节, 第二部分, 第五条 */
static PcMarker parse_division(const Peek *p, size_t length) {
    uint32_t value;
    size_t at = skip_spaces(p, 1);
    bool arabic = p->c[at] >= '0' && p->c[at] <= '9';
    if (!number(p, &at, arabic, &value))
        return none;
    at = skip_spaces(p, at);
    switch (p->c[at]) {
    case 0x7bc7: /* 篇 */
    case 0x7f16: /* 编 */
        return make(p, length, PC_MARKER_PART, at + 1, value);
    case 0x90e8: /* 部分 */
        return p->c[at + 1] == 0x5206 ? make(p, length, PC_MARKER_PART, at + 2, value) : none;
    case 0x7ae0: /* 章 */
        return make(p, length, PC_MARKER_CHAPTER, at + 1, value);
    case 0x8282: /* 节 */
        return make(p, length, PC_MARKER_SECTION, at + 1, value);
    case 0x6761: /* 条 */
        return make(p, length, PC_MARKER_ARTICLE, at + 1, value);
    default:
        return none;
    }
}

/* （一） (1) 【1】 */
static PcMarker parse_paren(const Peek *p, size_t length) {
    uint32_t value;
    size_t at = skip_spaces(p, 1);
    bool arabic = p->c[at] >= '0' && p->c[at] <= '9';
    if (!number(p, &at, arabic, &value))
        return none;
    at = skip_spaces(p, at);
    if ((p->c[at] != 0xff09 && p->c[at] != ')') || value > 199)
        return none;
    return make(p, length, arabic ? PC_MARKER_PAREN : PC_MARKER_HAN_PAREN, at + 1, value);
}

/* 一、 一． */
static PcMarker parse_han(const Peek *p, size_t length) {
    uint32_t value;
    size_t at = 0;
    if (!number(p, &at, false, &value))
        return none;
    if (p->c[at] != 0x3001 && p->c[at] != '.')
        return none;
    return make(p, length, PC_MARKER_HAN, at + 1, value);
}

/* 1. 1、 1） 2.3 2.3.4 */
static PcMarker parse_arabic(const Peek *p, size_t length) {
    uint32_t value, parent = 0, depth = 1;
    size_t at = 0;
    if (!number(p, &at, true, &value) || value > 999)
        return none;
    while (p->c[at] == '.' && p->c[at + 1] >= '0' && p->c[at + 1] <= '9') {
        size_t next = at + 1;
        parent = value;
        if (!number(p, &next, true, &value) || value > 99 || (p->c[at + 1] == '0'))
            return none;
        at = next;
        depth++;
    }
    if (depth > 1) {
        if (p->c[at] == '.' || p->c[at] == 0x3001)
            at++;
        else if (p->c[at] != ' ' && p->c[at] < 0x2000 && p->c[at] != 0)
            return none; /* 1.5%, 3.2m */
        PcMarker m = make(p, length, PC_MARKER_DOTTED, at, value);
        m.parent = parent;
        m.depth = depth;
        return m;
    }
    if (p->c[at] == 0x3001 || p->c[at] == '.')
        return make(p, length, PC_MARKER_NUMBER, at + 1, value);
    if (p->c[at] == 0xff09 || p->c[at] == ')')
        return make(p, length, PC_MARKER_PAREN, at + 1, value);
    return none;
}

/* ## heading, at most six signs and a space */
static PcMarker parse_hash(const Peek *p, size_t length) {
    size_t at = 0;
    while (p->c[at] == '#' && at < 7)
        at++;
    if (at > 6 || p->c[at] != ' ')
        return none;
    PcMarker m = make(p, length, PC_MARKER_HASH, at, 0);
    m.depth = (uint32_t)at;
    return m;
}

static bool is_bullet(gunichar c) {
    return c == 0x2022 || c == 0xb7 || c == 0x30fb || (c >= 0x25a0 && c <= 0x25ff) || c == 0x2605 ||
           c == 0x2606 || c == 0x27a2 || c == 0x2756 || c == 0x2713 || c == 0x2714 ||
           (c >= 0xf06c && c <= 0xf0fc) || c == 0x2666;
}

static bool may_begin_marker(gunichar c) {
    if (c >= 0x3400)
        return c < 0xa000 ? begins_han_marker(c) : c >= 0xe000;
    return !(c < 0x80 && g_ascii_isalpha((char)c)) && c != 0x201c && c != 0x300a;
}

/* Whether what stands behind the first character lets it be a marker: a quick no for 2020年, 一体化,
 * （上海）. */
static bool may_go_on(gunichar first, const char *text, size_t length) {
    size_t n, at = 0;
    gunichar c = ' ';
    while (at < length && (c = pc_char_at(text + at, &n)) < 0x80 && g_ascii_isdigit((char)c))
        at += n;
    if (at >= length)
        return true;
    if (first < 0x80 && g_ascii_isdigit((char)first))
        return c == '.' || c == ')' || c == ' ' || c >= 0xff00 || c == 0x3001;
    if (first == 0xff08 || first == '(' || first == 0x7b2c)
        return at > 0 || c == ' ' || c >= 0xff00 || begins_han_marker(c);
    if (first >= 0x3400 && first < 0xa000)
        return c == 0x3001 || c == '.' || c == ' ' || c >= 0xff00 || begins_han_marker(c);
    return true;
}

PcMarker pc_marker_parse(const char *text, size_t length) {
    size_t bytes;
    if (length == 0)
        return none;
    gunichar first = pc_char_at(text, &bytes);
    if (!may_begin_marker(first) || !may_go_on(first, text + bytes, length - bytes)) /* nearly every line */
        return none;
    Peek p = peek(text, length);
    gunichar c = p.c[0];
    if (c == 0x7b2c) /* 第 */
        return parse_division(&p, length);
    if (c == 0xff08 || c == '(')
        return parse_paren(&p, length);
    if (c >= '0' && c <= '9')
        return parse_arabic(&p, length);
    if (c == '#')
        return parse_hash(&p, length);
    if (c >= 0x2460 && c <= 0x2473)
        return make(&p, length, PC_MARKER_CIRCLE, 1, c - 0x2460 + 1);
    if (c == 0x2014 && p.c[1] == 0x2014)
        return make(&p, length, PC_MARKER_DASH, 2, 0);
    if (is_bullet(c) || ((c == '-' || c == '*' || c == '+') && p.c[1] == ' ' && p.n > 2))
        return make(&p, length, PC_MARKER_BULLET, 1, 0);
    if (pc_char_han_digit(c) >= 0 || c == 0x5341 || c == 0x767e)
        return parse_han(&p, length);
    return none;
}

bool pc_marker_is_division(PcMarkerStyle style) {
    return style != PC_MARKER_NONE && style < PC_MARKER_PAREN;
}
