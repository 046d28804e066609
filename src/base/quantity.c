/* quantity: the contract's spelling of each enumerated value, and periods. */
#include "base/quantity.h"

#include <assert.h>
#include <glib.h>
#include <stddef.h>
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

#define TEXT(name, member)                                                                                   \
    { {name, sizeof name - 1}, offsetof(PcQuantity, member), NULL, 0 }
#define WORD(name, member, list)                                                                             \
    { {name, sizeof name - 1}, offsetof(PcQuantity, member), list, G_N_ELEMENTS(list) }
static const struct {
    PcFieldName name;
    size_t at;                /* of a string, or of an enumeration where there is a list */
    const char *const *words; /* the spelling of each value */
    size_t n;
} fields[PC_Q_COUNT] = {
    [PC_Q_VALUE] = TEXT("value", value),
    [PC_Q_VALUE_TO] = TEXT("value_to", value_to),
    [PC_Q_PARTS] = TEXT("parts", parts),
    [PC_Q_UNIT] = TEXT("unit", unit),
    [PC_Q_UNIT_ID] = TEXT("unit_id", unit_id),
    [PC_Q_COMPARATOR] = WORD("comparator", comparator, comparators),
    [PC_Q_HEDGE] = TEXT("hedge", hedge),
    [PC_Q_INDICATOR] = TEXT("indicator", indicator),
    [PC_Q_INDICATOR_ID] = TEXT("indicator_id", indicator_id),
    [PC_Q_QUALIFIER] = TEXT("qualifier", qualifier),
    [PC_Q_PERIOD] = TEXT("period", period),
    [PC_Q_ASPECT] = WORD("aspect", aspect, aspects),
    [PC_Q_ANNUAL] = WORD("annual", annual, annuals),
    [PC_Q_BASE] = TEXT("base", base),
    [PC_Q_WHOLE] = TEXT("whole", whole),
    [PC_Q_DIRECTION] = WORD("direction", direction, directions),
    [PC_Q_STATUS] = WORD("status", status, statuses),
    [PC_Q_VINTAGE] = WORD("vintage", vintage, vintages),
    [PC_Q_AREA] = TEXT("area", area),
    [PC_Q_AREA_NAME] = TEXT("area_name", area_name),
    [PC_Q_PART] = TEXT("part", part),
    [PC_Q_RELATION] = WORD("relation", words, words),
    [PC_Q_THAN] = WORD("than", than, thans),
    [PC_Q_THAN_REF] = TEXT("than_ref", than_ref),
    [PC_Q_WORDS] = TEXT("words", words_text),
    [PC_Q_ATTRIBUTE] = WORD("attribute", attribute, attributes),
};
#undef TEXT
#undef WORD
static_assert(sizeof(PcComparator) == sizeof(int) && sizeof(PcAspect) == sizeof(int) &&
                  sizeof(PcAnnual) == sizeof(int) && sizeof(PcDirection) == sizeof(int) &&
                  sizeof(PcStatus) == sizeof(int) && sizeof(PcVintage) == sizeof(int) &&
                  sizeof(PcAttribute) == sizeof(int) && sizeof(PcWords) == sizeof(int) &&
                  sizeof(PcThan) == sizeof(int),
              "enumerations are copied as int");

const PcFieldName *pc_quantity_field_name(PcQuantityField field) {
    return &fields[field].name;
}

const char *pc_quantity_text(const PcQuantity *q, PcQuantityField field) {
    const char *member = (const char *)q + fields[field].at, *text;
    int value;
    if (!fields[field].words) {
        memcpy(&text, member, sizeof text);
        return text;
    }
    memcpy(&value, member, sizeof value);
    return (size_t)value < fields[field].n ? fields[field].words[value] : NULL;
}

bool pc_quantity_set(PcQuantity *q, PcQuantityField field, const char *text) {
    char *member = (char *)q + fields[field].at;
    size_t i;
    if (!fields[field].words) {
        memcpy(member, &text, sizeof text);
        return true;
    }
    if (!find(fields[field].words, fields[field].n, text, &i))
        return false;
    int value = (int)i;
    memcpy(member, &value, sizeof value);
    return true;
}

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
