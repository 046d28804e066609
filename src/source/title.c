/* title: the lines at the top that end with the word for a kind of document (纲要, 报告), or a 《…》 that
 * names the document itself: at the start of a sentence, or in the notice that issues it. */
#include "source/title.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"
#include "source/layout.h"
#include "source/marker.h"

#define TOP_LINES 40   /* lines in which the title stands */
#define NAME_LINES 400 /* lines in which a 《…》 is looked for */
#define TITLE_BYTES 300

/* The line folded, white space between ideographs left out. */
static void append_folded(GString *to, const PcLine *line) {
    bool space = false;
    size_t n;
    for (size_t at = 0; at < line->length; at += n) {
        gunichar c = pc_fold(pc_char_at(line->text + at, &n));
        if (c == 0)
            continue;
        if (c == ' ') {
            space = to->len > 0;
            continue;
        }
        if (space && c < 0x80 && !((uint8_t)to->str[to->len - 1] & 0x80))
            g_string_append_c(to, ' ');
        space = false;
        g_string_append_unichar(to, c);
    }
}

/* text[0, length) without a bracket at its end: 纲要（草案）. */
static size_t without_bracket(const char *text, size_t length) {
    if (length < 3 || memcmp(text + length - 3, "）", 3) != 0)
        return length;
    for (size_t i = length - 3; i >= 3; i--)
        if (memcmp(text + i - 3, "（", 3) == 0)
            return i - 3;
    return length;
}

static bool names_a_genre(const PcLayoutWords *words, const char *text, size_t length) {
    return pc_words_ends(words, PC_WORD_GENRE, text, without_bracket(text, length)) != NULL;
}

/* The first 《…》 of the text that names a document of some genre and stands at its start or, where
 * `anywhere`, in it; NULL where there is none. */
static char *quoted_name(const PcLayoutWords *words, const char *text, bool anywhere) {
    const char *from = anywhere ? strstr(text, "《") : g_str_has_prefix(text, "《") ? text : NULL;
    const char *to = from ? strstr(from, "》") : NULL;
    if (!to || to - from > TITLE_BYTES || !names_a_genre(words, from + 3, (size_t)(to - from - 3)))
        return NULL;
    return g_strndup(from + 3, (gsize)(to - from - 3));
}

static bool may_be_title(const PcLayoutWords *words, const PcLine *line, const GString *text) {
    return line->width >= 8 && line->width <= 120 && !pc_line_is_terminated(line) &&
           !strstr(text->str, "，") && !strstr(text->str, "…") && !strstr(text->str, "....") &&
           !pc_words_is(words, PC_WORD_CONTENTS, text->str, text->len);
}

typedef struct {
    const PcLayoutWords *words;
    GString *line; /* the line at hand */
    char *title, *notice, *named;
    uint32_t lines;
    bool body; /* headings or sentences have begun */
} Search;

static void look_at_top(Search *s, const PcLine *line) {
    PcMarker marker = pc_marker_parse(line->text, line->length);
    if (marker.style != PC_MARKER_NONE && marker.style != PC_MARKER_HASH && marker.style != PC_MARKER_DASH) {
        s->body = s->body || s->title;
        return;
    }
    if (marker.style == PC_MARKER_HASH)
        g_string_erase(s->line, 0, (gssize)MIN(marker.content, s->line->len));
    if (!may_be_title(s->words, line, s->line)) {
        s->body = s->body || line->width > 60;
        return;
    }
    if (!names_a_genre(s->words, s->line->str, s->line->len))
        return;
    char *notice = quoted_name(s->words, s->line->str, true);
    if (notice && !s->notice)
        s->notice = g_steal_pointer(&notice);
    g_free(notice);
    if (s->notice && strstr(s->line->str, "《"))
        return;
    if (s->title) { /* 规划 / 和二〇三五年远景目标纲要 */
        g_string_prepend(s->line, s->title);
        g_free(s->title);
    }
    s->title = g_strdup(s->line->str);
}

char *pc_title_guess(const PcOrigin *origin, const PcLayoutWords *words) {
    PcOrigin head = *origin;
    head.size = MIN(origin->size, origin->start + ((size_t)1 << 17));
    if (head.size < origin->size)
        head.size = pc_origin_boundary(origin, origin->start, head.size);
    PcLines lines;
    PcLine line = {0};
    Search s = {.words = words, .line = g_string_new(NULL)};
    g_autoptr(GString) start = g_string_new(NULL); /* a paragraph's first lines */
    bool begins = true;
    pc_lines_init(&lines, &head, 4096);
    while (s.lines++ < NAME_LINES && pc_lines_next(&lines, &line) && !(s.title && s.body)) {
        g_string_truncate(s.line, 0);
        append_folded(s.line, &line);
        if (!s.named && (begins || start->len > 0)) {
            if (start->len > 0 || g_str_has_prefix(s.line->str, "《"))
                g_string_append(start, s.line->str);
            s.named = quoted_name(words, start->str, false);
            if (s.named || start->len > TITLE_BYTES)
                g_string_truncate(start, 0);
        }
        begins = pc_line_is_terminated(&line);
        if (s.lines <= TOP_LINES && !s.body)
            look_at_top(&s, &line);
    }
    if (line.decoded)
        g_string_free(line.decoded, TRUE);
    g_string_free(s.line, TRUE);
    char **best = s.title ? &s.title : s.notice ? &s.notice : &s.named;
    char *title = g_steal_pointer(best);
    g_free(s.title);
    g_free(s.notice);
    g_free(s.named);
    return title;
}

bool pc_title_holds(const char *title, const PcLine *line, size_t seen) {
    if (line->width < 8 || line->width > 160)
        return false;
    g_autoptr(GString) text = g_string_new(NULL);
    append_folded(text, line);
    const char *at = strstr(title, text->str);
    return at && (seen == 0 ? at == title : at > title);
}
