/* draft_text: words of a text made fit for the attributes of a plan file. */
#include "session/draft_parts.h"

#include <string.h>

static bool is_chinese(gunichar c) {
    return c >= 0x2e80 && !g_unichar_isspace(c);
}

/* Characters that XML 1.0 cannot carry. */
static bool is_bad(gunichar c) {
    return (c < 0x20 && !g_unichar_isspace(c)) || c == 0x7f || (c & 0xfffe) == 0xfffe ||
           (c >= 0xd800 && c <= 0xdfff) || c == (gunichar)-1 || c == (gunichar)-2;
}

const char *pc_draft_words(PcDraftParts *parts, const char *text, gssize length) {
    if (!text)
        return NULL;
    const char *end = text + (length < 0 ? (gssize)strlen(text) : length);
    g_autoptr(GString) words = g_string_new(NULL);
    gunichar last = 0;
    bool space = false;
    while (text < end) {
        gunichar c = g_utf8_get_char_validated(text, end - text);
        bool bad = is_bad(c);
        text = c == (gunichar)-1 || c == (gunichar)-2 ? text + 1 : g_utf8_next_char(text);
        if (!bad && g_unichar_isspace(c)) {
            space = last != 0;
            continue;
        }
        if (space && !(is_chinese(last) && is_chinese(c)))
            g_string_append_c(words, ' ');
        space = false;
        last = bad ? 0xfffd : c;
        g_string_append_unichar(words, last);
    }
    return words->len ? g_string_chunk_insert(parts->strings, words->str) : NULL;
}

/* The marker a heading begins with: 第一章, 一, （一）, 2.3; the whole heading where it has none and is
 * short. */
static char *marker_of(const char *heading) {
    enum { SHORT = 12 };
    static const char *const ends[] = {" ", "\t", "　", "、", "．", "："};
    const char *cut = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
        const char *at = strstr(heading, ends[i]);
        if (at && at > heading && (!cut || at < cut))
            cut = at;
    }
    const char *bracket = g_str_has_prefix(heading, "（") ? strstr(heading, "）") : NULL;
    if (bracket && (!cut || bracket < cut))
        cut = bracket + strlen("）");
    if (cut && g_utf8_strlen(heading, cut - heading) <= SHORT)
        return g_strndup(heading, (gsize)(cut - heading));
    return g_utf8_strlen(heading, -1) <= SHORT ? g_strdup(heading) : g_utf8_substring(heading, 0, SHORT);
}

const char *pc_draft_section(PcDraftParts *parts, const char *const *headings) {
    g_autoptr(GString) all = g_string_new(NULL);
    for (; headings && *headings; headings++) {
        g_autofree char *marker = marker_of(*headings);
        g_string_append_printf(all, "%s%s", all->len ? " " : "", marker);
    }
    /* Spaces between the markers stay: they are not running text. */
    g_auto(GStrv) markers = g_strsplit_set(all->str, " \t\r\n", -1);
    g_autoptr(GString) line = g_string_new(NULL);
    for (char **m = markers; *m; m++) {
        const char *word = pc_draft_words(parts, *m, -1);
        if (word)
            g_string_append_printf(line, "%s%s", line->len ? " " : "", word);
    }
    return line->len ? g_string_chunk_insert_const(parts->strings, line->str) : NULL;
}
