/* wrap: text as wide as a terminal shows it. */
#include "report/wrap.h"

int pc_display_columns(gunichar c) {
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

size_t pc_display_width(const char *text, size_t bytes) {
    size_t width = 0;
    for (const char *p = text; p < text + bytes && *p; p = g_utf8_next_char(p))
        width += (size_t)pc_display_columns(g_utf8_get_char(p));
    return width;
}

static bool closes(gunichar c) {
    return g_utf8_strchr("，。、；：？！）》”’】％", -1, c) != NULL;
}

static bool opens(gunichar c) {
    return g_utf8_strchr("（《“‘【", -1, c) != NULL;
}

bool pc_may_break(gunichar before, gunichar after) {
    return (g_unichar_iswide(before) || g_unichar_iswide(after)) && before != ' ' && after != ' ' &&
           !closes(after) && !opens(before);
}

const char *pc_piece_end(const char *text) {
    const char *p = text;
    while (*p && *p != ' ') {
        gunichar c = g_utf8_get_char(p);
        p = g_utf8_next_char(p);
        if (*p && *p != ' ' && pc_may_break(c, g_utf8_get_char(p)))
            break;
    }
    return p;
}

void pc_wrap(GString *to, const char *text, int indent, int width) {
    int at = indent;
    bool spaced = false;
    while (*text) {
        const char *end = pc_piece_end(text);
        int n = (int)pc_display_width(text, (size_t)(end - text));
        if (width && at > indent && at + spaced + n > width) {
            g_string_append_printf(to, "\n%*s", indent, "");
            at = indent;
        } else if (spaced) {
            g_string_append_c(to, ' ');
            at++;
        }
        g_string_append_len(to, text, end - text);
        at += n;
        spaced = *end == ' ';
        text = end + spaced;
    }
}
