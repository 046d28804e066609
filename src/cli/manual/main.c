/* main: writes the man pages and the completions into a folder, laid out as below PREFIX/share;
 * @datadir@ in the pages stands for that folder.
 *   manual OUT VERSION DATE, run in the top folder of the sources */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "cli/help.h"
#include "cli/manual/manual.h"

bool pc_node_is(const xmlNode *n, const char *name) {
    return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

char *pc_node_attribute(const xmlNode *n, const char *name) {
    xmlChar *value = xmlGetNoNsProp(n, BAD_CAST name);
    char *copy = g_strdup((const char *)value);
    xmlFree(value);
    return copy;
}

char *pc_manual_line(const char *text) {
    GString *line = g_string_new(NULL);
    gunichar before = 0;
    bool space = false;
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c < 0x80 && g_ascii_isspace(c)) { /* the macro looks at one byte */
            space = true;
            continue;
        }
        if (space && before && !(g_unichar_iswide(before) && g_unichar_iswide(c)))
            g_string_append_c(line, ' ');
        g_string_append_unichar(line, c);
        before = c;
        space = false;
    }
    return g_string_free(line, FALSE);
}

static bool write_file(const char *out, const char *relative, const char *text) {
    g_autofree char *path = g_build_filename(out, relative, NULL), *folder = g_path_get_dirname(path);
    g_autoptr(GError) error = NULL;
    if (g_mkdir_with_parents(folder, 0755) == 0 && g_file_set_contents(path, text, -1, &error))
        return true;
    fprintf(stderr, "manual: %s: %s\n", path, error ? error->message : "cannot be written");
    return false;
}

static bool write_page(const PcManual *m, const char *out, xmlNode *page, PcLang lang) {
    xmlChar *name = xmlGetNoNsProp(page, BAD_CAST "name"),
            *section = xmlGetNoNsProp(page, BAD_CAST "section");
    g_autofree char *text = pc_manual_page(m, page, lang);
    g_autofree char *path = g_strdup_printf("man%s/man%s/%s.%s", lang == PC_LANG_ZH ? "/zh_CN" : "",
                                            (char *)section, (char *)name, (char *)section);
    xmlFree(name);
    xmlFree(section);
    return write_file(out, path, text);
}

static bool write_pages(const PcManual *m, const char *out) {
    bool ok = true;
    for (xmlNode *page = xmlDocGetRootElement(m->words)->children; page; page = page->next)
        for (int lang = 0; page->type == XML_ELEMENT_NODE && lang < PC_LANG_COUNT; lang++)
            ok = write_page(m, out, page, lang) && ok;
    return ok;
}

static bool write_completions(const PcCatalogue *catalogue, const char *out) {
    g_autofree char *bash = pc_completion_bash(catalogue), *zsh = pc_completion_zsh(catalogue);
    g_autofree char *fish = pc_completion_fish(catalogue);
    return write_file(out, "bash-completion/completions/plancheck", bash) &&
           write_file(out, "zsh/site-functions/_plancheck", zsh) &&
           write_file(out, "fish/vendor_completions.d/plancheck.fish", fish);
}

static xmlDoc *read_xml(const char *path) {
    return xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOENT);
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "manual: write manual OUT VERSION DATE\n");
        return 2;
    }
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    PcManual m = {.catalogue = catalogue,
                  .words = read_xml("src/cli/manual/manual.xml"),
                  .workspace = read_xml("schemas/workspace.xsd"),
                  .plan = read_xml("schemas/plan.xsd"),
                  .version = argv[2],
                  .date = argv[3]};
    bool ok =
        m.words && m.workspace && m.plan && write_pages(&m, argv[1]) && write_completions(catalogue, argv[1]);
    xmlFreeDoc(m.words);
    xmlFreeDoc(m.workspace);
    xmlFreeDoc(m.plan);
    return ok ? 0 : 2;
}
