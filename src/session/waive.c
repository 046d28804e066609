/* waive: a waiver written into the text of a plancheck.xml.
 *
 * The file is not parsed and printed again: the place is found in its bytes and the element put there, in the
 * file's own indentation, line ends and namespace prefix. What is not ASCII becomes character references
 * where the file is not UTF-8. */
#include "session/waive.h"

#include <string.h>

/* The bytes, and what was found in them; offsets are SIZE_MAX where there is no such place. */
typedef struct {
    const char *p;
    size_t n;
    size_t first_child; /* the '<' of the root's first child */
    size_t first_inner; /* the '<' of its first child */
    size_t waivers_end; /* the '<' of </waivers> */
    size_t waiver;      /* the '<' of the last <waiver> */
    size_t root_end;    /* the '<' of the root's end tag */
    char *prefix;       /* of the root's name with its colon: "w:" or "" */
} Scan;

static size_t find(const Scan *s, size_t from, const char *what) {
    const char *at = g_strstr_len(s->p + from, (gssize)(s->n - from), what);
    return at ? (size_t)(at - s->p) + strlen(what) : s->n;
}

/* The end of the markup that begins at '<': behind its '>'. */
static size_t markup_end(const Scan *s, size_t at) {
    const char *p = s->p + at;
    size_t left = s->n - at;
    if (left >= 4 && memcmp(p, "<!--", 4) == 0)
        return find(s, at + 4, "-->");
    if (left >= 9 && memcmp(p, "<![CDATA[", 9) == 0)
        return find(s, at + 9, "]]>");
    if (left >= 2 && p[1] == '?')
        return find(s, at + 2, "?>");
    for (char quote = '\0'; at < s->n; at++) {
        char c = s->p[at];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return s->n;
}

/* Whether the tag whose name begins at `at` is called `name`, whatever its prefix. */
static bool is_called(const Scan *s, size_t at, const char *name) {
    size_t length = 0;
    while (at + length < s->n && !strchr(" \t\r\n/>", s->p[at + length]))
        length++;
    const char *colon = memchr(s->p + at, ':', length);
    size_t skip = colon ? (size_t)(colon + 1 - (s->p + at)) : 0;
    return length - skip == strlen(name) && memcmp(s->p + at + skip, name, length - skip) == 0;
}

static char *prefix_of(const Scan *s, size_t at) {
    size_t end = at;
    while (end < s->n && !strchr(" \t\r\n/>:", s->p[end]))
        end++;
    return end < s->n && s->p[end] == ':' ? g_strndup(s->p + at, end + 1 - at) : g_strdup("");
}

static void see_start(Scan *s, size_t at, size_t depth) {
    if (depth == 0) {
        g_free(s->prefix);
        s->prefix = prefix_of(s, at + 1);
    } else if (depth == 1 && s->first_child == SIZE_MAX)
        s->first_child = at;
    else if (depth == 2 && s->first_inner == SIZE_MAX)
        s->first_inner = at;
    if (depth == 2 && is_called(s, at + 1, "waiver"))
        s->waiver = at;
}

static void see_end(Scan *s, size_t at, size_t depth) {
    if (depth == 0)
        s->root_end = at;
    else if (depth == 1 && is_called(s, at + 2, "waivers"))
        s->waivers_end = at;
}

static void scan(Scan *s) {
    size_t depth = 0;
    for (size_t at = 0; at < s->n;) {
        const char *open = memchr(s->p + at, '<', s->n - at);
        if (!open || open + 1 == s->p + s->n)
            return;
        at = (size_t)(open - s->p);
        size_t end = markup_end(s, at);
        char next = s->p[at + 1];
        if (next == '/' && depth > 0)
            see_end(s, at, --depth);
        else if (next != '!' && next != '?' && next != '/') {
            see_start(s, at, depth);
            depth += s->p[end - 2] != '/';
        }
        at = end;
    }
}

/* The white space from the line's start to the tag at `at`; NULL where something else stands there. */
static char *indent_of(const Scan *s, size_t at) {
    size_t from = at;
    if (at == SIZE_MAX)
        return NULL;
    while (from > 0 && (s->p[from - 1] == ' ' || s->p[from - 1] == '\t'))
        from--;
    bool alone = from > 0 && s->p[from - 1] == '\n';
    return alone ? g_strndup(s->p + from, at - from) : NULL;
}

static const char *line_end_of(const Scan *s) {
    const char *newline = memchr(s->p, '\n', s->n);
    return newline && newline > s->p && newline[-1] == '\r' ? "\r\n" : "\n";
}

/* `text` as XML; characters that are not ASCII as references where the file may not hold them as they are. */
static void append_text(GString *out, const char *text, bool utf8) {
    g_autofree char *escaped = g_markup_escape_text(text, -1);
    for (const char *p = escaped; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c < 0x80 || utf8)
            g_string_append_unichar(out, c);
        else
            g_string_append_printf(out, "&#%u;", c);
    }
}

static void append_attribute(GString *out, const char *name, const char *value, bool utf8) {
    if (!value)
        return;
    g_string_append_printf(out, " %s=\"", name);
    append_text(out, value, utf8);
    g_string_append_c(out, '"');
}

static char *element(const PcNewWaiver *w, const char *prefix, bool utf8) {
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "<%swaiver", prefix);
    append_attribute(out, "code", w->code, utf8);
    append_attribute(out, "fingerprint", w->fingerprint, utf8);
    append_attribute(out, "by", w->by, utf8);
    append_attribute(out, "on", w->on, utf8);
    append_attribute(out, "until", w->until, utf8);
    g_string_append_c(out, '>');
    append_text(out, w->reason, utf8);
    g_string_append_printf(out, "</%swaiver>", prefix);
    return g_string_free(out, FALSE);
}

/* What is put into the file: the element on a line of its own where the file has one an element, with
 * <waivers> around it where there is none yet. */
static GString *insertion(const Scan *s, const PcNewWaiver *waiver, bool utf8) {
    const char *nl = line_end_of(s);
    g_autofree char *text = element(waiver, s->prefix, utf8);
    g_autofree char *outer = indent_of(s, s->first_child);
    g_autofree char *inner = indent_of(s, s->waiver != SIZE_MAX ? s->waiver : s->first_inner);
    GString *out = g_string_new(NULL);
    if (!outer)
        nl = "";
    if (s->waivers_end != SIZE_MAX) {
        g_string_append_printf(out, "%s%s%s", inner ? nl : "", inner ? inner : "", text);
        return out;
    }
    g_autofree char *deeper =
        inner ? g_strdup(inner) : g_strconcat(outer ? outer : "", outer ? "  " : "", NULL);
    const char *before = outer ? outer : "";
    g_string_append_printf(out, "%s%s<%swaivers>%s%s%s%s%s</%swaivers>", nl, before, s->prefix, nl, deeper,
                           text, nl, before, s->prefix);
    return out;
}

/* Behind the last element before `end`: the white space in front of the end tag stays there. */
static size_t place_before(const Scan *s, size_t end) {
    while (end > 0 && strchr(" \t\r\n", s->p[end - 1]))
        end--;
    return end;
}

static guint count_lines(const char *p, size_t n) {
    guint lines = 0;
    for (const char *end = p + n; (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
        lines++;
    return lines;
}

static GBytes *splice(const Scan *s, size_t at, const GString *piece) {
    GString *whole = g_string_sized_new(s->n + piece->len);
    g_string_append_len(whole, s->p, (gssize)at);
    g_string_append_len(whole, piece->str, (gssize)piece->len);
    g_string_append_len(whole, s->p + at, (gssize)(s->n - at));
    return g_string_free_to_bytes(whole);
}

GBytes *pc_waiver_insert(GBytes *xml, const char *path, const PcNewWaiver *waiver, guint *line,
                         GError **error) {
    Scan s = {.first_child = SIZE_MAX,
              .first_inner = SIZE_MAX,
              .waivers_end = SIZE_MAX,
              .waiver = SIZE_MAX,
              .root_end = SIZE_MAX,
              .prefix = g_strdup("")};
    s.p = g_bytes_get_data(xml, &s.n);
    GBytes *result = NULL;
    if (memchr(s.p, '\0', s.n) == NULL)
        scan(&s);
    if (s.root_end == SIZE_MAX) {
        pc_fail(error, PC_ERROR_WORKSPACE, "%s：这样的文件不能改写；请另存为 UTF-8，或者手工加入豁免",
                "%s: is not written here; save it as UTF-8, or add the waiver by hand", path);
    } else {
        g_autoptr(GString) piece = insertion(&s, waiver, g_utf8_validate_len(s.p, s.n, NULL));
        size_t at = place_before(&s, s.waivers_end != SIZE_MAX ? s.waivers_end : s.root_end);
        const char *tag = strstr(piece->str, "waiver code=");
        *line = 1 + count_lines(s.p, at) + count_lines(piece->str, (size_t)(tag - piece->str));
        result = splice(&s, at, piece);
    }
    g_free(s.prefix);
    return result;
}
