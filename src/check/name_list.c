/* name_list: names that a sentence lists, taken apart and counted. */
#include "check/name_list.h"

#include <string.h>

enum { LONGEST_BARE = 12, LONGEST_NAME = 20 }; /* characters: what is longer is a clause */

static bool is(const char *p, size_t left, const char *sign) {
    size_t n = strlen(sign);
    return left >= n && memcmp(p, sign, n) == 0;
}

static bool is_any(const char *p, size_t left, const char *const *signs, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (is(p, left, signs[i]))
            return true;
    return false;
}

static const char *const OPENERS[] = {"（", "(", "“", "《", "〈", "【"};
static const char *const CLOSERS[] = {"）", ")", "”", "》", "〉", "】"};
static const char *const CLAUSE_MARKS[] = {"，", "；", "。", "：", "！", "？", ",", ";", ":", "——"};

/* The place after the last clause mark outside brackets and quotation marks. */
static const char *clause_start(const char *text, size_t length) {
    const char *start = text;
    int depth = 0;
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        size_t left = (size_t)(text + length - p);
        if (is_any(p, left, OPENERS, G_N_ELEMENTS(OPENERS)))
            depth++;
        else if (is_any(p, left, CLOSERS, G_N_ELEMENTS(CLOSERS)))
            depth -= depth > 0;
        else if (depth == 0 && is_any(p, left, CLAUSE_MARKS, G_N_ELEMENTS(CLAUSE_MARKS)))
            start = g_utf8_next_char(p);
    }
    return MIN(start, text + length); /* a cut character ends the text */
}

/* Whether a name takes in words that are none: the first may begin with the sentence's verb. */
static bool is_clean(const PcVocabulary *words, const char *name, size_t length, bool first) {
    if (g_utf8_strlen(name, (gssize)length) > LONGEST_NAME && !first)
        return false;
    /* 推进水乡客厅 is no name; 建设 in 规划、建设、管理 is one */
    const PcTerm *verb = pc_term_at_start(words, "list-mix", name, length);
    return first || !verb || verb->length == length;
}

/* Whether 和 stands inside the last name: two names or one. */
static bool is_joined(const PcVocabulary *words, const char *name, size_t length) {
    size_t at = 0;
    const PcTerm *t = pc_term_last(words, "list-join", name, length, &at);
    return t && at > 0 && at + t->length < length;
}

/* Takes text[0, length) apart at 、 outside brackets and quotation marks; “A”“B” are two names too. */
static PcNameList take_apart(const PcVocabulary *words, const char *text, size_t length) {
    PcNameList list = {.clean = true};
    const char *name = text, *end = text + length;
    unsigned names = 1;
    int depth = 0;
    bool listed = false;
    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        size_t left = (size_t)(end - p);
        bool quotes = depth == 0 && p > text && is(p, left, "“") && p >= text + 3 && is(p - 3, left + 3, "”");
        if (is_any(p, left, OPENERS, G_N_ELEMENTS(OPENERS)))
            depth++;
        else if (is_any(p, left, CLOSERS, G_N_ELEMENTS(CLOSERS)))
            depth -= depth > 0;
        if (quotes || (depth == 0 && is(p, left, "、"))) {
            if (names == 1)
                list.bare = g_utf8_strlen(name, p - name) <= LONGEST_BARE;
            list.clean &= p > name && is_clean(words, name, (size_t)(p - name), names == 1);
            names++;
            listed = true;
            name = quotes ? p : g_utf8_next_char(p);
        }
    }
    size_t last = name < end ? (size_t)(end - name) : 0;
    list.clean &= last > 0 && is_clean(words, name, last, !listed);
    bool joined = is_joined(words, name, last);
    list.least = listed || joined ? names : 0;
    list.most = list.least ? names + joined : 0;
    return list;
}

/* Cuts 等 and spaces off the end. */
static size_t trim(const char *text, size_t length, bool *open) {
    for (;;) {
        if (length && text[length - 1] == ' ')
            length--;
        else if (length >= 3 && is(text + length - 3, 3, "等")) {
            length -= 3;
            *open = true;
        } else
            return length;
    }
}

PcNameList pc_names_before(const PcVocabulary *words, const char *text, size_t length) {
    bool open = false;
    const char *start = clause_start(text, length);
    length = trim(start, (size_t)(text + length - start), &open);
    PcNameList none = {0};
    if (length == 0 || pc_term_at_end(words, "list-stop", start, length))
        return none;
    PcNameList list = take_apart(words, start, length);
    list.open = open;
    return list.most > 1 && g_strstr_len(start, (gssize)length, "、") ? list : none;
}

/* Where the list ends: at the bracket's mate, else at the end of the sentence's part. */
static size_t list_length(const char *text, size_t length, bool bracket) {
    int depth = 0;
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        size_t left = (size_t)(text + length - p);
        if (is_any(p, left, CLOSERS, G_N_ELEMENTS(CLOSERS))) {
            if (depth == 0 && bracket)
                return (size_t)(p - text);
            depth -= depth > 0;
        } else if (is_any(p, left, OPENERS, G_N_ELEMENTS(OPENERS))) {
            depth++;
        } else if (depth == 0 && !bracket && (is(p, left, "。") || is(p, left, "；")))
            return (size_t)(p - text);
    }
    return length;
}

/* 7个县（市、区）: kinds of places, no names of some. */
static bool lists_kinds(const PcVocabulary *words, const char *text, size_t length) {
    const char *end = g_strstr_len(text, (gssize)length, "、");
    const PcTerm *kind = pc_term_at_start(words, "place-end", text, length);
    return end && kind && text + kind->length == end;
}

/* 国家级2家、省级8家: a number in every member says how many there are of each. 1.改造…: members that are
 * sentences of their own, and go on in the next. */
static bool counts_members(const char *text, size_t length) {
    size_t numbers = 0, joints = 0;
    for (size_t at = 0; at < length; at++) {
        bool digit = g_ascii_isdigit(text[at]);
        numbers += digit && (at == 0 || !g_ascii_isdigit(text[at - 1]));
        joints += is(text + at, length - at, "、");
    }
    return numbers > joints || (length > 1 && g_ascii_isdigit(text[0]) && text[1] == '.');
}

PcNameList pc_names_after(const PcVocabulary *words, const char *text, size_t length) {
    enum { LONGEST_NOUN = 15 }; /* characters between count and list */
    PcNameList none = {0};
    const char *p = text;
    const PcTerm *t = NULL;
    for (int n = 0; n <= LONGEST_NOUN && p < text + length; n++, p = g_utf8_next_char(p)) {
        size_t left = (size_t)(text + length - p);
        if ((t = pc_term_at_start(words, "list-open", p, left)) != NULL ||
            is_any(p, left, CLAUSE_MARKS, G_N_ELEMENTS(CLAUSE_MARKS)) || is(p, left, "、"))
            break;
    }
    if (!t)
        return none;
    p += t->length;
    size_t n = list_length(p, (size_t)(text + length - p), is(t->text, t->length, "（") || *t->text == '(');
    bool open = pc_term_at_start(words, "open-list", p, n) != NULL;
    n = trim(p, n, &open);
    if (n == 0 || g_strstr_len(p, (gssize)n, "，") || !g_strstr_len(p, (gssize)n, "、") ||
        lists_kinds(words, p, n) || counts_members(p, n))
        return none;
    PcNameList list = take_apart(words, p, n);
    list.clean &= is_clean(words, p, n, false) || list.clean;
    list.open = open;
    return list;
}
