/* title: the lines at the top that end with the word for a kind of document (纲要, 报告), or a 《…》 that
 * names the document itself: at the start of a sentence, or in the notice that issues it. */
#include "source/title.h"

#include <string.h>

#include "source/chars.h"
#include "source/fold.h"
#include "source/heading.h"
#include "source/layout.h"
#include "source/marker.h"

#define TOP_LINES 40   /* lines in which the title stands */
#define NAME_LINES 120 /* lines in which a 《…》 is looked for */
#define TITLE_BYTES 300
#define SHORT_CELLS 40  /* a line this short ends a paragraph */
#define LINE_BYTES 4096 /* of longer lines only the beginning is looked at */

/* Whether text[0, length) is what a note's mark has in its brackets: 1, 注, 注1. */
static bool is_note_number(const char *text, size_t length) {
    size_t at = length >= 3 && memcmp(text, "注", 3) == 0 ? 3 : 0, from = at;
    while (at < length && g_ascii_isdigit(text[at]))
        at++;
    return at == length && length > 0 && at - from <= 3;
}

/* Bytes of the mark of a footnote that the text ends with: [1], 【注】, ①, *; 0 where there is none. */
static size_t note_mark(const char *text, size_t length) {
    static const char *const PAIRS[][2] = {{"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"（", "）"}};
    for (size_t i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
        size_t n = strlen(PAIRS[i][0]);
        if (length < 2 * n || memcmp(text + length - n, PAIRS[i][1], n) != 0)
            continue;
        const char *open = g_strrstr_len(text, (gssize)length, PAIRS[i][0]);
        bool number = open && is_note_number(open + n, length - n - (size_t)(open + n - text));
        return number ? length - (size_t)(open - text) : 0;
    }
    size_t n = 0;
    gunichar last = length > 0 ? pc_char_before(text, length, &n) : 0;
    bool circled = last >= 0x2460 && last <= 0x2473;
    return circled || last == '*' || last == 0x203b || last == 0x2020 ? n : 0;
}

/* 统计公报[1]: cuts the mark of a footnote off at the end. */
static void cut_note(GString *text) {
    size_t mark = note_mark(text->str, text->len);
    if (mark > 0 && mark < text->len)
        g_string_truncate(text, text->len - mark);
}

/* Bytes of the ideographs that the text begins with: none is folded. */
static size_t ideographs(const char *text, size_t length) {
    size_t at = 0, n;
    while (at < length) {
        gunichar c = pc_char_at(text + at, &n);
        if (c < 0x4e00 || c > 0x9fff)
            break;
        at += n;
    }
    return at;
}

/* The line folded, white space between ideographs and the mark of a footnote at its end left out. */
static void append_folded(GString *to, const PcLine *line) {
    bool space = false;
    size_t n, length = MIN(line->length, LINE_BYTES), at = 0;
    if (!line->fold && line->spaces == 0 && length == line->length) { /* nothing to do */
        g_string_append_len(to, line->text, (gssize)length);
        at = length;
    }
    for (; at < length; at += n) {
        n = ideographs(line->text + at, length - at);
        if (n > 0) {
            space = false;
            g_string_append_len(to, line->text + at, (gssize)n);
            continue;
        }
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
    cut_note(to);
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

/* The name in the 《…》 that begins the text, where it is a document's of some genre; NULL else. */
static char *quoted_name(const PcLayoutWords *words, const char *text) {
    const char *to = strstr(text, "》");
    if (!to || to - text > TITLE_BYTES || !names_a_genre(words, text + 3, (size_t)(to - text - 3)))
        return NULL;
    return g_strndup(text + 3, (gsize)(to - text - 3));
}

/* Whether a sentence or a paragraph begins at `at`. */
static bool begins_sentence(const char *text, const char *at) {
    return at == text || at[-1] == '\n' || (at - text >= 3 && memcmp(at - 3, "。", 3) == 0);
}

/* The first document that the text names at the start of a sentence. */
static char *named_document(const PcLayoutWords *words, const char *text) {
    char *name = NULL;
    for (const char *at = strstr(text, "《"); at && !name; at = strstr(at + 3, "《"))
        if (begins_sentence(text, at))
            name = quoted_name(words, at);
    return name;
}

/* Whether the line stands as titles do: a quick no for most. */
static bool is_like_title(const PcLine *line) {
    return line->width >= 8 && line->width <= 120 && !(line->punctuation & PC_LINE_COMMA) &&
           !pc_line_is_terminated(line);
}

static bool may_be_title(const PcLayoutWords *words, const GString *text) {
    return !strstr(text->str, "，") && !strstr(text->str, "…") && !strstr(text->str, "....") &&
           !pc_words_is(words, PC_WORD_CONTENTS, text->str, text->len);
}

typedef struct {
    const PcLayoutWords *words;
    GString *line; /* the line at hand */
    char *title, *notice, *byline;
    bool body; /* headings or sentences have begun */
} Search;

/* The line folded, in s->line, where that is not done yet. */
static const char *folded(Search *s, const PcLine *line) {
    if (s->line->len == 0)
        append_folded(s->line, line);
    return s->line->str;
}

static void look_at_top(Search *s, const PcLine *line) {
    PcMarker marker = line->marker;
    if (marker.style != PC_MARKER_NONE && marker.style != PC_MARKER_HASH && marker.style != PC_MARKER_DASH) {
        s->body = s->body || s->title;
        return;
    }
    bool like = is_like_title(line);
    if (like)
        folded(s, line);
    if (marker.style == PC_MARKER_HASH)
        g_string_erase(s->line, 0, (gssize)strspn(s->line->str, "# "));
    if (!like || !may_be_title(s->words, s->line)) {
        s->body = s->body || line->width > 60;
        return;
    }
    if (!names_a_genre(s->words, s->line->str, s->line->len))
        return;
    const char *quoted = strstr(s->line->str, "《");
    char *notice = quoted ? quoted_name(s->words, quoted) : NULL;
    if (notice && !s->notice)
        s->notice = g_steal_pointer(&notice);
    g_free(notice);
    if (s->notice && quoted)
        return;
    if (s->title) { /* 规划 / 和二〇三五年远景目标纲要 */
        g_string_prepend(s->line, s->title);
        g_free(s->title);
    }
    s->title = g_strdup(s->line->str);
}

/* （2026年1月27日在某省第十四届人民代表大会第四次会议上）: when and where what the title names was given. */
static void look_for_byline(Search *s, const PcLine *line) {
    if (s->byline || line->width > 120 || !memmem(line->text, line->length, "会议", 6))
        return;
    const char *text = folded(s, line);
    if (!strstr(text, "年") || strstr(text, "《"))
        return;
    if (!g_str_has_suffix(text, "上") && !g_str_has_suffix(text, "上）") && !g_str_has_suffix(text, "通过）"))
        return;
    s->byline = g_strdup(text);
}

/* The title among the lines at the top, or the document that a notice there issues. */
static char *title_at_top(Search *s, const PcWindow *window) {
    const PcLine *line;
    for (size_t i = 0; i < TOP_LINES && !(s->title && s->body) && (line = pc_window_sampled(window, i));
         i++) {
        g_string_truncate(s->line, 0);
        look_for_byline(s, line);
        if (!s->body)
            look_at_top(s, line);
    }
    if (!s->title)
        return s->notice;
    g_free(s->notice);
    return s->title;
}

/* The first document that the text names at the start of a sentence: lines joined, but for the ends of
 * paragraphs. */
static char *named_in_text(const PcLayoutWords *words, const PcWindow *window) {
    g_autoptr(GString) text = g_string_new(NULL);
    const PcLine *line;
    for (size_t i = 0; i < NAME_LINES && (line = pc_window_sampled(window, i)); i++) {
        append_folded(text, line);
        if (line->width < SHORT_CELLS || pc_line_is_terminated(line))
            g_string_append_c(text, '\n');
    }
    return named_document(words, text->str);
}

/* What the caption of the first table says behind its number. */
static char *caption_of_table(const PcLayoutWords *words, const PcWindow *window) {
    g_autoptr(GString) text = g_string_new(NULL);
    const PcLine *line;
    for (size_t i = 0; i < NAME_LINES && (line = pc_window_sampled(window, i)); i++) {
        PcWordKind kind = pc_caption_kind(words, line);
        if (kind != PC_WORD_TABLE && kind != PC_WORD_BOX)
            continue;
        g_string_truncate(text, 0);
        append_folded(text, line);
        const PcWord *word = pc_words_begins(words, kind, text->str, text->len);
        if (!word)
            continue;
        const char *at = text->str + word->length;
        while (g_ascii_isdigit(*at) || *at == '-' || *at == ' ' || *at == ':')
            at++;
        at += g_str_has_prefix(at, "：") ? 3 : 0;
        if (*at)
            return g_strdup(at);
    }
    return NULL;
}

char *pc_title_guess(const PcWindow *window, char **byline) {
    const PcLayoutWords *words = window->words;
    Search s = {.words = words, .line = g_string_new(NULL)};
    char *title = title_at_top(&s, window);
    if (!title)
        title = named_in_text(words, window);
    if (!title)
        title = caption_of_table(words, window);
    *byline = s.byline;
    g_string_free(s.line, TRUE);
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
