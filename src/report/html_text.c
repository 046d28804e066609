/* html_text: text that cannot break out of the page. */
#include "report/html.h"

#include <string.h>

#include "report/element.h"

void pc_html_raw(PcHtml *h, const char *markup) {
    pc_output_text(h->out, markup);
}

void pc_html_count(PcHtml *h, guint64 n) {
    pc_output_uint(h->out, n);
}

static const char *entity(char c) {
    switch (c) {
    case '\'':
        return "&#39;";
    case '\n':
    case '\r':
        return " ";
    case '\t':
        return "&emsp;";
    default:
        return pc_markup_entity(c);
    }
}

/* Controls, marks that reverse the direction of writing or hide what stands beside them, and code points that
 * are no characters. */
static bool is_unruly(gunichar c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
           (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe ||
           (c >= 0xe0000 && c <= 0xe0fff);
}

/* The character at p: its code and length in bytes; a byte that begins none stands for itself. Whether it may
 * be printed as it is. */
static bool read_character(const char *p, size_t n, unsigned *code, size_t *length) {
    unsigned char first = (unsigned char)*p;
    gunichar c = first < 0x80 ? first : g_utf8_get_char_validated(p, (gssize)n);
    bool valid = c != (gunichar)-1 && c != (gunichar)-2;
    *code = valid ? c : first;
    *length = valid ? (size_t)g_utf8_skip[first] : 1;
    return valid && !is_unruly(c) && !entity(*p);
}

void pc_html_slice(PcHtml *h, const char *text, size_t n) {
    const char *run = text, *p = text, *end = text + n;
    unsigned code;
    for (size_t length; p < end; p += length) {
        if (read_character(p, (size_t)(end - p), &code, &length))
            continue;
        pc_output_bytes(h->out, run, (size_t)(p - run));
        run = p + length;
        const char *instead = entity(*p);
        if (instead)
            pc_output_text(h->out, instead);
        else
            pc_output_printf(h->out, "\\x%02x", code);
    }
    pc_output_bytes(h->out, run, (size_t)(p - run));
}

void pc_html_text(PcHtml *h, const char *text) {
    if (text)
        pc_html_slice(h, text, strlen(text));
}

void pc_html_attribute(PcHtml *h, const char *name, const char *value) {
    if (!value)
        return;
    pc_output_char(h->out, ' ');
    pc_html_raw(h, name);
    pc_html_raw(h, "=\"");
    pc_html_text(h, value);
    pc_output_char(h->out, '"');
}

void pc_html_element(PcHtml *h, const char *tag, const char *class, const char *text) {
    if (!text || !*text)
        return;
    pc_output_char(h->out, '<');
    pc_html_raw(h, tag);
    pc_html_attribute(h, "class", class);
    pc_output_char(h->out, '>');
    pc_html_text(h, text);
    pc_html_raw(h, "</");
    pc_html_raw(h, tag);
    pc_output_char(h->out, '>');
}

void pc_html_word(PcHtml *h, PcHtmlWord word) {
    pc_html_raw(h, pc_html_words(word, h->lang));
}

void pc_html_word_count(PcHtml *h, PcHtmlWord word, guint n) {
    const char *text = pc_html_words(word, h->lang), *plural = strchr(text, '|');
    const char *end = plural && n == 1 ? plural : text + strlen(text);
    if (plural && n != 1)
        text = plural + 1;
    const char *hole = g_strstr_len(text, end - text, "%u");
    pc_output_bytes(h->out, text, (size_t)((hole ? hole : end) - text));
    if (!hole)
        return;
    pc_html_count(h, n);
    pc_output_bytes(h->out, hole + 2, (size_t)(end - hole - 2));
}

void pc_html_section(PcHtml *h, const char *id, PcHtmlWord heading, PcHtmlWord about) {
    pc_output_printf(h->out, "\n<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    pc_html_word(h, heading);
    pc_html_raw(h, "</h2>\n");
    if (about == PC_HTML_NONE)
        return;
    pc_html_raw(h, "<p class=\"about\">");
    pc_html_word(h, about);
    pc_html_raw(h, "</p>\n");
}

void pc_html_table(PcHtml *h, const char *class, PcHtmlWord label, const PcHtmlWord *heads) {
    pc_html_raw(h, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    pc_html_word(h, label);
    pc_output_printf(h->out, "\"><table class=\"%s\">\n<thead><tr>", class);
    for (; *heads != PC_HTML_NONE; heads++) {
        pc_html_raw(h, "<th scope=\"col\">");
        pc_html_word(h, *heads);
        pc_html_raw(h, "</th>");
    }
    pc_html_raw(h, "</tr></thead>\n<tbody>\n");
}

void pc_html_table_end(PcHtml *h) {
    pc_html_raw(h, "</tbody></table></div>\n");
}

void pc_html_cell_count(PcHtml *h, guint64 n) {
    pc_html_raw(h, "<td class=\"n\">");
    pc_html_count(h, n);
    pc_html_raw(h, "</td>");
}

void pc_html_details(PcHtml *h, const char *class, PcHtmlWord summary, guint n) {
    pc_output_printf(h->out, "<details class=\"%s\"><summary>", class);
    pc_html_word_count(h, summary, n);
    pc_html_raw(h, "</summary>\n");
}

void pc_html_unread(PcHtml *h, const char *open, const char *between, const char *close) {
    for (guint i = 0; i < h->result->unread->len; i++) {
        const PcUnread *u = &g_array_index(h->result->unread, PcUnread, i);
        pc_html_raw(h, open);
        pc_html_element(h, "code", NULL, u->file);
        pc_html_raw(h, between);
        pc_html_text(h, u->reason);
        pc_html_raw(h, close);
    }
}

PcHtmlWord pc_html_no_finding(const PcHtml *h) {
    return h->result->compared ? PC_HTML_NO_FINDING : PC_HTML_NO_COMPARISON;
}
