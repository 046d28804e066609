/* grammar: reads a schema's own text to say what it allows at a place. Made only when a file has a fault. */
#include "plan/grammar.h"

#include <libxml/parser.h>
#include <libxml/xmlregexp.h>
#include <string.h>

#include "plan/references.h"

struct PcGrammar {
    xmlDoc *doc;
    GStringChunk *strings;
};

PcGrammar *pc_grammar_new(const char *xsd, size_t length) {
    xmlDoc *doc =
        xmlReadMemory(xsd, (int)length, NULL, NULL,
                      XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!doc)
        return NULL;
    PcGrammar *g = g_new0(PcGrammar, 1);
    g->doc = doc;
    g->strings = g_string_chunk_new(1024);
    return g;
}

void pc_grammar_free(PcGrammar *g) {
    if (!g)
        return;
    xmlFreeDoc(g->doc);
    g_string_chunk_free(g->strings);
    g_free(g);
}

static bool is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* An attribute of the schema's own text; "p:Name" without its prefix. Lives as long as the grammar. */
static const char *property(const PcGrammar *g, const xmlNode *node, const char *name) {
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    if (!value)
        return NULL;
    const char *colon = strchr((const char *)value, ':');
    bool qualified =
        colon && (strcmp(name, "type") == 0 || strcmp(name, "ref") == 0 || strcmp(name, "base") == 0);
    const char *kept = g_string_chunk_insert_const(g->strings, qualified ? colon + 1 : (const char *)value);
    xmlFree(value);
    return kept;
}

/* A component of the whole schema by its kind and name. */
static const xmlNode *component(const PcGrammar *g, const char *kind, const char *name) {
    const xmlNode *root = xmlDocGetRootElement(g->doc);
    for (const xmlNode *n = root ? root->children : NULL; n; n = n->next) {
        const char *own = is(n, kind) ? property(g, n, "name") : NULL;
        if (own && name && strcmp(own, name) == 0)
            return n;
    }
    return NULL;
}

static const xmlNode *child(const xmlNode *node, const char *name) {
    for (const xmlNode *n = node ? node->children : NULL; n; n = n->next)
        if (is(n, name))
            return n;
    return NULL;
}

/* The type of an element or attribute declaration; NULL for a built-in one. */
static const xmlNode *type_of(const PcGrammar *g, const xmlNode *declaration) {
    const char *name = property(g, declaration, "type");
    if (!name) {
        const xmlNode *complex = child(declaration, "complexType");
        return complex ? complex : child(declaration, "simpleType");
    }
    const xmlNode *complex = component(g, "complexType", name);
    return complex ? complex : component(g, "simpleType", name);
}

/* Calls `found` for each declaration called `kind` below `node`, following references to groups and base
 * types, until it returns true. */
typedef bool (*Visitor)(const PcGrammar *g, const xmlNode *declaration, void *data);
static bool walk(const PcGrammar *g, const xmlNode *node, const char *kind, Visitor found, void *data) {
    for (const xmlNode *n = node ? node->children : NULL; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE || is(n, "annotation"))
            continue;
        if (is(n, kind)) {
            const char *ref = property(g, n, "ref");
            if (found(g, ref ? component(g, kind, ref) : n, data))
                return true;
            continue;
        }
        if (is(n, "element") || is(n, "attribute"))
            continue;
        const char *ref = property(g, n, "ref"), *base = property(g, n, "base");
        const xmlNode *named = ref ? component(g, (const char *)n->name, ref) : NULL;
        const xmlNode *type = base ? component(g, "complexType", base) : NULL;
        if (walk(g, type, kind, found, data) || walk(g, named, kind, found, data) ||
            walk(g, n, kind, found, data))
            return true;
    }
    return false;
}

typedef struct {
    const char *name;
    const xmlNode *node;
} Wanted;

static bool match_name(const PcGrammar *g, const xmlNode *declaration, void *data) {
    Wanted *wanted = data;
    const char *name = declaration ? property(g, declaration, "name") : NULL;
    if (!name || strcmp(name, wanted->name) != 0)
        return false;
    wanted->node = declaration;
    return true;
}

static bool collect_name(const PcGrammar *g, const xmlNode *declaration, void *data) {
    const char *name = declaration ? property(g, declaration, "name") : NULL;
    if (name && !g_ptr_array_find(data, name, NULL))
        g_ptr_array_add(data, (gpointer)name);
    return false;
}

const xmlNode *pc_grammar_element(const PcGrammar *g, const char *const *path, size_t depth) {
    const xmlNode *element = depth ? component(g, "element", path[0]) : NULL;
    for (size_t i = 1; element && i < depth; i++) {
        Wanted wanted = {path[i], NULL};
        walk(g, type_of(g, element), "element", match_name, &wanted);
        element = wanted.node;
    }
    return element;
}

static GPtrArray *names(const PcGrammar *g, const xmlNode *element, const char *kind) {
    GPtrArray *array = g_ptr_array_new();
    if (element)
        walk(g, type_of(g, element), kind, collect_name, array);
    return array;
}

GPtrArray *pc_grammar_children(const PcGrammar *g, const xmlNode *element) {
    return names(g, element, "element");
}

GPtrArray *pc_grammar_attributes(const PcGrammar *g, const xmlNode *element) {
    return names(g, element, "attribute");
}

const xmlNode *pc_grammar_attribute(const PcGrammar *g, const xmlNode *element, const char *name) {
    Wanted wanted = {name, NULL};
    if (element)
        walk(g, type_of(g, element), "attribute", match_name, &wanted);
    return wanted.node;
}

/* The simple type of a value: that of an attribute or text element, or of a text element with attributes. */
static const xmlNode *simple_type(const PcGrammar *g, const xmlNode *declaration) {
    const xmlNode *type = declaration ? type_of(g, declaration) : NULL;
    while (type && is(type, "complexType")) {
        const xmlNode *content = child(type, "simpleContent"), *extension = child(content, "extension");
        const char *base = extension ? property(g, extension, "base") : NULL;
        type = base ? component(g, "complexType", base) : NULL;
        if (base && !type)
            type = component(g, "simpleType", base);
    }
    return type;
}

/* The type that a simple type restricts, where this schema has it. */
static const xmlNode *base_of(const PcGrammar *g, const xmlNode *type) {
    const xmlNode *restriction = child(type, "restriction");
    const char *base = restriction ? property(g, restriction, "base") : NULL;
    return base ? component(g, "simpleType", base) : NULL;
}

static void facets(const PcGrammar *g, const xmlNode *type, const char *facet, GPtrArray *values) {
    const xmlNode *restriction = child(type, "restriction");
    for (const xmlNode *n = restriction ? restriction->children : NULL; n; n = n->next)
        if (is(n, facet))
            g_ptr_array_add(values, (gpointer)property(g, n, "value"));
}

GPtrArray *pc_grammar_values(const PcGrammar *g, const xmlNode *declaration) {
    GPtrArray *values = g_ptr_array_new();
    for (const xmlNode *t = simple_type(g, declaration); t && values->len == 0; t = base_of(g, t))
        facets(g, t, "enumeration", values);
    return values;
}

static bool matches(const char *pattern, const char *value) {
    xmlRegexp *regexp = xmlRegexpCompile(BAD_CAST pattern);
    bool ok = regexp && xmlRegexpExec(regexp, BAD_CAST value) == 1;
    xmlRegFreeRegexp(regexp);
    return ok;
}

bool pc_grammar_accepts(const PcGrammar *g, const xmlNode *declaration, const char *value) {
    g_autoptr(GPtrArray) values = pc_grammar_values(g, declaration);
    if (values->len)
        return g_ptr_array_find_with_equal_func(values, value, g_str_equal, NULL);
    for (const xmlNode *t = simple_type(g, declaration); t; t = base_of(g, t)) {
        g_autoptr(GPtrArray) patterns = g_ptr_array_new();
        bool ok = false;
        facets(g, t, "pattern", patterns);
        for (guint i = 0; i < patterns->len && !ok; i++)
            ok = matches(patterns->pdata[i], value);
        if (patterns->len && !ok)
            return false;
    }
    return *value != '\0';
}

/* What the schema says, on one line and without its full stop. */
static char *one_line(const char *text) {
    char *line = pc_text_one_line(text);
    if (g_str_has_suffix(line, "."))
        line[strlen(line) - 1] = '\0';
    else if (g_str_has_suffix(line, "。"))
        line[strlen(line) - strlen("。")] = '\0';
    return line;
}

/* The documentation in the language, else the one of no language. */
static char *documentation(const xmlNode *annotated, const char *language) {
    const xmlNode *annotation = child(annotated, "annotation"), *plain = NULL, *own = NULL;
    for (const xmlNode *n = annotation ? annotation->children : NULL; n; n = n->next) {
        if (!is(n, "documentation"))
            continue;
        xmlChar *lang = xmlGetNsProp(n, BAD_CAST "lang", XML_XML_NAMESPACE);
        if (lang && strcmp((const char *)lang, language) == 0)
            own = n;
        else if (!lang && !plain)
            plain = n;
        xmlFree(lang);
    }
    if (!own && !plain)
        return NULL;
    xmlChar *text = xmlNodeGetContent(own ? own : plain);
    char *line = one_line((const char *)text);
    xmlFree(text);
    return line;
}

char *pc_grammar_says(const PcGrammar *g, const xmlNode *declaration, PcLang lang) {
    char *text = NULL;
    for (const xmlNode *t = simple_type(g, declaration); t && !text; t = base_of(g, t))
        text = documentation(t, lang == PC_LANG_ZH ? "zh" : "en");
    return text;
}

static const xmlNode *find_constraint(const PcGrammar *g, const xmlNode *node, const char *name) {
    for (const xmlNode *n = node ? node->children : NULL; n; n = n->next) {
        const char *own = is(n, "key") || is(n, "unique") ? property(g, n, "name") : NULL;
        if (own && strcmp(own, name) == 0)
            return n;
        const xmlNode *below = find_constraint(g, n, name);
        if (below)
            return below;
    }
    return NULL;
}

const char *pc_grammar_key_field(const PcGrammar *g, const char *constraint) {
    const xmlNode *key = find_constraint(g, xmlDocGetRootElement(g->doc), constraint);
    const char *field = NULL;
    for (const xmlNode *n = key ? key->children : NULL; n; n = n->next)
        if (is(n, "field"))
            field = property(g, n, "xpath");
    return field && *field == '@' ? field + 1 : field;
}
