/* quantity: the contract's spelling of each enumerated value, and periods. */
#include "base/quantity.h"

#include <glib.h>
#include <string.h>

static const char *const comparators[] = {"=", ">", ">=", "<", "<=", "~", "range"};
static const char *const aspects[] = {"level",     "share",      "growth", "pp",
                                      "increment", "cumulative", "ratio",  "multiple"};
static const char *const annuals[] = {NULL, "compound", "mean", "each"};
static const char *const directions[] = {NULL, "up", "down"};
static const char *const statuses[] = {"actual", "target"};
static const char *const vintages[] = {NULL, "estimate", "preliminary", "revised"};
static const char *const attributes[] = {NULL, "约束性", "预期性"};
static const char *const words[] = {NULL,      "equal-to",  "above",           "not-below",
                                    "below",   "not-above", "order-fulfilled", "within-order",
                                    "in-step", "standard",  "leading",         "maintained"};
static const char *const thans[] = {NULL, "parent", "nation", "indicator", "standard"};

static bool find(const char *const *names, size_t n, const char *text, size_t *out) {
    for (size_t i = 0; i < n; i++)
        if (names[i] && strcmp(names[i], text) == 0) {
            *out = i;
            return true;
        }
    return false;
}

/* A pair of functions per enumeration: value to name, name to value. */
#define SPELLING(name, Type, table)                                                                          \
    const char *pc_##name##_name(Type v) {                                                                   \
        return (size_t)v < G_N_ELEMENTS(table) ? table[v] : NULL;                                            \
    }                                                                                                        \
    bool pc_##name##_from(const char *text, Type *out) {                                                     \
        size_t i;                                                                                            \
        if (!find(table, G_N_ELEMENTS(table), text, &i))                                                     \
            return false;                                                                                    \
        *out = (Type)i;                                                                                      \
        return true;                                                                                         \
    }
SPELLING(comparator, PcComparator, comparators)
SPELLING(aspect, PcAspect, aspects)
SPELLING(annual, PcAnnual, annuals)
SPELLING(direction, PcDirection, directions)
SPELLING(status, PcStatus, statuses)
SPELLING(vintage, PcVintage, vintages)
SPELLING(attribute, PcAttribute, attributes)
SPELLING(words, PcWords, words)
SPELLING(than, PcThan, thans)

/* Reads exactly n digits; -1 where there are fewer. */
static int digits(const char *p, int n) {
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (!g_ascii_isdigit(p[i]))
            return -1;
        value = value * 10 + (p[i] - '0');
    }
    return value;
}

/* Reads one end of a period at *p and moves past it: 2020, 2020-06, 2020-06-30, 2020-Q3, 2020-H1. */
static bool parse_end(const char **p, PcPeriod *out) {
    const char *s = *p;
    int year = digits(s, 4);
    if (year < 0)
        return false;
    s += 4;
    *out = (PcPeriod){year * 12, year * 12 + 11};
    if (*s == '-' && (s[1] == 'Q' || s[1] == 'H') && s[2] >= '1' && s[2] <= (s[1] == 'Q' ? '4' : '2')) {
        int months = s[1] == 'Q' ? 3 : 6;
        out->first = year * 12 + (s[2] - '1') * months;
        out->last = out->first + months - 1;
        s += 3;
    } else if (*s == '-') {
        int month = digits(s + 1, 2);
        if (month < 1 || month > 12)
            return false;
        out->first = out->last = year * 12 + month - 1;
        s += 3;
        if (*s == '-') {
            int day = digits(s + 1, 2);
            if (day < 1 || day > 31)
                return false;
            s += 3;
        }
    }
    *p = s;
    return true;
}

bool pc_period_parse(const char *text, PcPeriod *out) {
    PcPeriod last;
    const char *p = text;
    if (!text || !parse_end(&p, out))
        return false;
    if (*p == '/') {
        p++;
        if (!parse_end(&p, &last) || last.last < out->first)
            return false;
        out->last = last.last;
    }
    return *p == '\0';
}

int pc_period_end_year(PcPeriod p) {
    return p.last / 12;
}
