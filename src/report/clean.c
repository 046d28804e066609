/* clean: texts fit for any format. */
#include "report/clean.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

static int is_bad(gunichar c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f) || /* controls */
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || /* line ends, direction */
           (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);         /* no characters */
}

size_t pc_clean_step(const char *p, int *bad) {
    unsigned char first = (unsigned char)*p;
    if (first < 0x80) {
        *bad = is_bad(first);
        return 1;
    }
    gunichar c = g_utf8_get_char_validated(p, -1);
    if (c == (gunichar)-1 || c == (gunichar)-2) {
        *bad = 1;
        return 1;
    }
    *bad = is_bad(c);
    return (size_t)(g_utf8_next_char(p) - p);
}

/* Past what most texts are made of: printable ASCII and U+3000 to U+9FFF. */
static const char *skip_plain(const char *text) {
    const unsigned char *p = (const unsigned char *)text;
    for (;;) {
        if (*p >= 0x20 && *p < 0x7f)
            p++;
        else if (*p >= 0xe3 && *p <= 0xe9 && pc_text_continues(p[1]) && pc_text_continues(p[2]))
            p += 3;
        else
            return (const char *)p;
    }
}

const char *pc_clean(const char *text, char **owned) {
    GString *copy = NULL;
    const char *run = text;
    int bad;
    for (const char *p = text; p && *(p = skip_plain(p));) {
        size_t n = pc_clean_step(p, &bad);
        if (bad) {
            copy = copy ? copy : g_string_new(NULL);
            g_string_append_len(copy, run, p - run);
            g_string_append(copy, PC_REPLACEMENT);
            run = p + n;
        }
        p += n;
    }
    if (!copy)
        return text;
    g_string_append(copy, run);
    g_free(*owned);
    return *owned = g_string_free(copy, FALSE);
}
