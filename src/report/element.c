/* element: XML elements written straight to an output. */
#include "report/element.h"

#include <string.h>

#include "report/clean.h"

PcXml pc_element_begin(PcOutput *out) {
    pc_output_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return (PcXml){.out = out};
}

const char *pc_markup_entity(char c) {
    return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : NULL;
}

/* What a character is written as; NULL where it stands for itself. Line ends and tabs are kept through the
 * reader's normalisation by character references: in attributes all of them, in text the carriage return. */
static const char *escape_of(char c, bool attribute) {
    switch (c) {
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? pc_markup_entity(c) : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    default:
        return pc_markup_entity(c);
    }
}

void pc_markup_text(PcOutput *out, const char *text, bool attribute) {
    const char *run = text;
    int bad;
    for (const char *p = text; *p;) {
        size_t n = pc_clean_step(p, &bad);
        const char *escape = bad ? PC_REPLACEMENT : n == 1 ? escape_of(*p, attribute) : NULL;
        if (escape) {
            pc_output_bytes(out, run, (size_t)(p - run));
            pc_output_text(out, escape);
            run = p + n;
        }
        p += n;
    }
    pc_output_text(out, run);
}

static void end_tag_open(PcXml *x) {
    if (x->in_tag)
        pc_output_char(x->out, '>');
    x->in_tag = false;
}

static void break_line(PcXml *x) {
    pc_output_char(x->out, '\n');
    for (int i = 0; i < x->depth; i++)
        pc_output_text(x->out, "  ");
}

void pc_element_start(PcXml *x, const char *name) {
    g_assert(x->depth < (int)G_N_ELEMENTS(x->open));
    end_tag_open(x);
    if (x->depth)
        break_line(x);
    pc_output_char(x->out, '<');
    pc_output_text(x->out, name);
    x->open[x->depth++] = name;
    x->in_tag = true;
    x->text = false;
}

void pc_element_end(PcXml *x) {
    const char *name = x->open[--x->depth];
    if (x->in_tag) {
        pc_output_text(x->out, "/>");
    } else {
        if (!x->text)
            break_line(x);
        pc_output_text(x->out, "</");
        pc_output_text(x->out, name);
        pc_output_char(x->out, '>');
    }
    x->in_tag = x->text = false;
    if (x->depth == 0)
        pc_output_char(x->out, '\n');
}

void pc_element_attribute(PcXml *x, const char *name, const char *text) {
    if (!text)
        return;
    pc_output_char(x->out, ' ');
    pc_output_text(x->out, name);
    pc_output_text(x->out, "=\"");
    pc_markup_text(x->out, text, true);
    pc_output_char(x->out, '"');
}

void pc_element_count(PcXml *x, const char *name, guint64 n) {
    pc_output_char(x->out, ' ');
    pc_output_text(x->out, name);
    pc_output_text(x->out, "=\"");
    pc_output_uint(x->out, n);
    pc_output_char(x->out, '"');
}

void pc_element_number(PcXml *x, const char *name, guint64 n) {
    if (n)
        pc_element_count(x, name, n);
}

void pc_element_text(PcXml *x, const char *text) {
    end_tag_open(x);
    pc_markup_text(x->out, text, false);
    x->text = true;
}

void pc_element_whole(PcXml *x, const char *name, const char *text) {
    if (!text)
        return;
    pc_element_start(x, name);
    pc_element_text(x, text);
    pc_element_end(x);
}
