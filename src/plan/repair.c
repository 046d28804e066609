/* repair: how a value that does not fit its form was probably meant. */
#include "plan/repair.h"

#include <stdio.h>
#include <string.h>

#include "plan/references.h"

/* Each step works on what the steps before it left, and gives a new text. */
typedef char *(*Step)(const char *value);

static char *fold(const char *value) {
    g_autofree char *compatible = g_utf8_normalize(value, -1, G_NORMALIZE_NFKC);
    return compatible ? g_strstrip(g_steal_pointer(&compatible)) : g_strdup(value);
}

static char *replace_any(const char *value, const char *set, const char *by) {
    GString *out = g_string_new(NULL);
    for (const char *p = value; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_utf8_strchr(set, -1, c))
            g_string_append(out, by);
        else
            g_string_append_unichar(out, c);
    }
    return g_string_free(out, FALSE);
}

static char *no_spaces(const char *value) {
    return replace_any(value, " \t\r\n\u3000", "");
}

static char *no_grouping(const char *value) {
    return replace_any(value, ",，'", "");
}

static char *plain_sign(const char *value) {
    g_autofree char *minus = replace_any(value, "−—–", "-");
    return g_strdup(*minus == '+' ? minus + 1 : minus);
}

static char *leading_zero(const char *value) {
    const char *p = value;
    while (p[0] == '0' && g_ascii_isdigit(p[1]))
        p++;
    return g_strconcat(*p == '.' ? "0" : "", p, NULL);
}

/* The number before a unit: 1,234.5% → 1234.5. Not where what follows could belong to it (1e5). */
static char *number_only(const char *value) {
    g_autofree char *plain = no_grouping(value);
    size_t n = strspn(plain, "0123456789.-");
    return g_ascii_isalnum(plain[n]) ? g_strdup("") : g_strndup(plain, n);
}

static char *slash_span(const char *value) {
    g_autofree char *no_year = replace_any(value, "年", "");
    return replace_any(no_year, "-—–~～〜至到", "/");
}

static char *colons(const char *value) {
    return replace_any(value, "：∶/", ":");
}

/* 2021年2月5日, 2021.2.5, 2021/2/5 → 2021-02-05 */
static char *dashed_date(const char *value) {
    int year = 0, month = 0, day = 0;
    g_autofree char *spaced = replace_any(value, "年月日./-", " ");
    int n = sscanf(spaced, "%4d %2d %2d", &year, &month, &day);
    return n == 3   ? g_strdup_printf("%04d-%02d-%02d", year, month, day)
           : n == 2 ? g_strdup_printf("%04d-%02d", year, month)
           : n == 1 ? g_strdup_printf("%04d", year)
                    : g_strdup(value);
}

/* The quarter and half of a year: 2020Q3, 2020年H1 */
static char *part_of_year(const char *value) {
    g_autofree char *no_year = replace_any(value, "年-", "");
    return strlen(no_year) > 4 ? g_strdup_printf("%.4s-%s", no_year, no_year + 4) : g_strdup(value);
}

static char *lower_id(const char *value) {
    g_autofree char *lower = g_ascii_strdown(value, -1);
    return replace_any(lower, "_. ", "-");
}

static char *lower(const char *value) {
    return g_ascii_strdown(value, -1);
}

static char *upper(const char *value) {
    return g_ascii_strup(value, -1);
}

static char *forward_slashes(const char *value) {
    return replace_any(value, "\\", "/");
}

char *pc_repair(const PcGrammar *g, const xmlNode *declaration, const char *value) {
    static const Step before[] = {pc_text_one_line, fold, no_spaces};
    static const Step alone[] = {no_grouping, plain_sign,   leading_zero,    slash_span,
                                 dashed_date, part_of_year, colons,          lower_id,
                                 lower,       upper,        forward_slashes, number_only};
    if (strlen(value) > 200)
        return NULL;
    g_autofree char *so_far = g_strdup(value);
    for (size_t i = 0; i < G_N_ELEMENTS(before); i++) {
        char *next = before[i](so_far);
        g_free(so_far);
        so_far = next;
        if (pc_grammar_accepts(g, declaration, so_far))
            return g_steal_pointer(&so_far);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(alone); i++) {
        g_autofree char *one = alone[i](so_far);
        g_autofree char *both = no_grouping(one);
        if (pc_grammar_accepts(g, declaration, one))
            return g_steal_pointer(&one);
        if (pc_grammar_accepts(g, declaration, both))
            return g_steal_pointer(&both);
    }
    return NULL;
}

char *pc_repair_unescape(const char *raw) {
    static const char *const entities[] = {"&lt;", "<",      "&gt;", ">",     "&quot;",
                                           "\"",   "&apos;", "'",    "&amp;", "&"};
    char *text = g_strdup(raw);
    for (size_t i = 0; i < G_N_ELEMENTS(entities); i += 2) {
        g_auto(GStrv) parts = g_strsplit(text, entities[i], -1);
        g_free(text);
        text = g_strjoinv(entities[i + 1], parts);
    }
    return text;
}
