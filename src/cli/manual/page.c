/* page: a page of manual.xml as a man page. */
#include "cli/manual/manual.h"

#include <string.h>

typedef struct {
    const PcManual *manual;
    PcRoff roff;
    bool after_head; /* nothing stands under the section's head yet */
} Page;

/* Whether an element is for the page's language. */
static bool speaks(const Page *p, const xmlNode *n) {
    g_autofree char *lang = pc_node_attribute(n, "lang");
    return !lang || strcmp(lang, p->roff.lang == PC_LANG_ZH ? "zh" : "en") == 0;
}

static char *words_of(xmlNode *n, bool one_line) {
    xmlChar *content = xmlNodeGetContent(n);
    char *text = one_line ? pc_manual_line((const char *)content) : g_strdup((const char *)content);
    xmlFree(content);
    return text;
}

/* The child of this name that is for the page's language. */
static char *child_words(const Page *p, const xmlNode *parent, const char *name) {
    for (xmlNode *n = parent->children; n; n = n->next)
        if (pc_node_is(n, name) && speaks(p, n))
            return words_of(n, true);
    return NULL;
}

static void print_text(Page *p, xmlNode *n) {
    g_autofree char *text = words_of(n, true);
    if (p->after_head)
        pc_roff_text(&p->roff, text);
    else
        pc_roff_paragraph(&p->roff, text);
}

static void print_item(Page *p, const xmlNode *n) {
    g_autofree char *term = pc_node_attribute(n, "term"), *text = child_words(p, n, "p");
    g_autofree char *bold = g_strconcat("`", term, "`", NULL);
    pc_roff_item(&p->roff, bold);
    pc_roff_text(&p->roff, text);
}

static void insert(Page *p, const xmlNode *n) {
    g_autofree char *what = pc_node_attribute(n, "what");
    if (strcmp(what, "synopsis") == 0)
        pc_manual_synopsis(&p->roff);
    else if (strcmp(what, "commands") == 0)
        pc_manual_commands(&p->roff);
    else if (strcmp(what, "options") == 0)
        pc_manual_options(&p->roff);
    else if (strcmp(what, "workspace") == 0)
        pc_manual_schema(&p->roff, p->manual->workspace);
    else
        pc_manual_schema(&p->roff, p->manual->plan);
}

static void print_element(Page *p, xmlNode *n) {
    if (n->type != XML_ELEMENT_NODE || !speaks(p, n) || pc_node_is(n, "title"))
        return;
    if (pc_node_is(n, "p")) {
        print_text(p, n);
    } else if (pc_node_is(n, "item")) {
        print_item(p, n);
    } else if (pc_node_is(n, "code")) {
        g_autofree char *lines = words_of(n, false);
        pc_roff_code(&p->roff, lines, !p->after_head);
    } else {
        insert(p, n);
    }
    p->after_head = false;
}

static void print_part(Page *p, const xmlNode *part) {
    g_autofree char *title = child_words(p, part, "title");
    pc_roff_section(&p->roff, title);
    p->after_head = true;
    for (xmlNode *n = part->children; n; n = n->next)
        print_element(p, n);
}

static void print_rules(Page *p, const xmlNode *rules) {
    g_autofree char *title = child_words(p, rules, "title"), *codes = pc_node_attribute(rules, "codes");
    pc_roff_section(&p->roff, title);
    pc_manual_rules(&p->roff, p->manual->catalogue, codes);
}

static void print_name(Page *p, const xmlNode *page, const char *name) {
    g_autofree char *about = child_words(p, page, "about");
    pc_roff_section(&p->roff, p->roff.lang == PC_LANG_ZH ? "名称" : "NAME");
    g_autofree char *line = g_strdup_printf("%s - %s", name, about);
    pc_roff_text(&p->roff, line);
}

char *pc_manual_page(const PcManual *m, xmlNode *page, PcLang lang) {
    g_autofree char *name = pc_node_attribute(page, "name"), *section = pc_node_attribute(page, "section");
    Page p = {.manual = m, .roff = {.out = g_string_new(NULL), .lang = lang}};
    pc_roff_begin(&p.roff, name, section, m->date, m->version);
    print_name(&p, page, name);
    for (xmlNode *n = page->children; n; n = n->next) {
        if (pc_node_is(n, "part"))
            print_part(&p, n);
        else if (pc_node_is(n, "rules"))
            print_rules(&p, n);
    }
    return g_string_free(p.roff.out, FALSE);
}
