/* roff: a page in man(7). */
#include "cli/manual/roff.h"

#include <string.h>

#include "report/wrap.h"

/* mandoc's limit is 80, and it counts every character beyond ASCII as the eight of \\[uXXXX]. */
enum { LINE_COLUMNS = 74, UNICODE_COLUMNS = 8 };

static size_t columns_of(const char *text) {
    size_t n = 0;
    for (; *text; text = g_utf8_next_char(text))
        n += (*text & 0x80) ? UNICODE_COLUMNS : 1;
    return n;
}

static void append_escaped(GString *out, gunichar c) {
    static const struct {
        gunichar c;
        const char *escape;
    } escapes[] = {{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"}, {'`', "\\(ga"},
                   {'^', "\\(ha"}, {'~', "\\(ti"}, {'"', "\\(dq"}};
    for (size_t i = 0; i < G_N_ELEMENTS(escapes); i++)
        if (escapes[i].c == c) {
            g_string_append(out, escapes[i].escape);
            return;
        }
    g_string_append_unichar(out, c);
}

/* A line of filled text in the making. */
typedef struct {
    GString *out, *line;
    bool bold;
} Fill;

static void end_line(Fill *f, const char *end) {
    if (f->line->str[0] == '.' || f->line->str[0] == '\'')
        g_string_append(f->out, "\\&");
    g_string_append(f->out, f->line->str);
    g_string_append(f->out, end);
    g_string_truncate(f->line, 0);
}

/* Ends a line that a space follows. A full stop there is no end of a sentence that wants two spaces. */
static void end_line_with_space(Fill *f) {
    char last = f->line->str[f->line->len - 1];
    end_line(f, g_ascii_isalnum(last) ? "\n" : "\\&\n");
}

/* One unbreakable piece of text, escaped. */
static char *piece_of(Fill *f, const char *text, const char *end) {
    GString *piece = g_string_new(NULL);
    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c != '`') {
            append_escaped(piece, c);
            continue;
        }
        f->bold = !f->bold;
        g_string_append(piece, f->bold ? "\\fB" : "\\fP");
    }
    return g_string_free(piece, FALSE);
}

void pc_roff_text(PcRoff *r, const char *text) {
    g_autoptr(GString) line = g_string_new(NULL);
    Fill f = {r->out, line, false};
    bool spaced = false;
    while (*text) {
        const char *end = pc_piece_end(text);
        g_autofree char *piece = piece_of(&f, text, end);
        if (line->len && columns_of(line->str) + columns_of(piece) > LINE_COLUMNS)
            spaced ? end_line_with_space(&f) : end_line(&f, "\\:\\c\n");
        else if (line->len)
            g_string_append(line, spaced ? " " : "\\:");
        g_string_append(line, piece);
        spaced = *end == ' ';
        text = end + spaced;
    }
    end_line(&f, "\n");
}

/* A title or term on a line of its own. */
static void print_heading(PcRoff *r, const char *macro, const char *title) {
    Fill f = {r->out, NULL, false};
    g_autofree char *text = piece_of(&f, title, title + strlen(title));
    g_string_append_printf(r->out, "%s\n%s\n", macro, text);
}

void pc_roff_section(PcRoff *r, const char *title) {
    print_heading(r, ".SH", title);
}

void pc_roff_subsection(PcRoff *r, const char *title) {
    print_heading(r, ".SS", title);
}

void pc_roff_item(PcRoff *r, const char *term) {
    print_heading(r, ".TP", term);
}

void pc_roff_paragraph(PcRoff *r, const char *text) {
    g_string_append(r->out, ".PP\n");
    pc_roff_text(r, text);
}

void pc_roff_code(PcRoff *r, const char *lines, bool apart) {
    g_auto(GStrv) all = g_strsplit(lines, "\n", -1);
    g_string_append(r->out, apart ? ".PP\n.RS 4\n.nf\n" : ".RS 4\n.nf\n");
    for (char **line = all; *line; line++) {
        Fill f = {r->out, NULL, false};
        g_autofree char *text = piece_of(&f, *line, *line + strlen(*line));
        g_string_append_printf(r->out, "%s%s\n", *text == '.' || !*text ? "\\&" : "", text);
    }
    g_string_append(r->out, ".fi\n.RE\n");
}

void pc_roff_begin(PcRoff *r, const char *name, const char *section, const char *date, const char *version) {
    g_autofree char *title = g_ascii_strup(name, -1);
    g_string_append(r->out, ".\\\" Made when plancheck is built, from its own tables; do not edit.\n");
    g_string_append_printf(r->out, ".TH %s %s %s \"plancheck %s\" plancheck\n", title, section, date,
                           version);
    g_string_append(r->out, ".ad l\n.nh\n");
}
