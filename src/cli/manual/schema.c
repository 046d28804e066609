/* schema: a schema's elements and values as the manual tells them: what each means, what stands inside, its
 * attributes. It reads the parts of XML Schema that schemas/ uses. */
#include "cli/manual/manual.h"

#include <string.h>

typedef struct {
    PcRoff *roff;
    xmlNode *root;
    GPtrArray *queue;  /* of xmlNode: element declarations still to be told, in order */
    GHashTable *told;  /* of char*: complex types that were */
    GPtrArray *values; /* of xmlNode: simple types that attributes have, in order */
} Schema;

/* A name without its prefix: "p:Text" → "Text". */
static char *reference(const xmlNode *n, const char *name) {
    g_autofree char *value = pc_node_attribute(n, name);
    const char *colon = value ? strchr(value, ':') : NULL;
    return g_strdup(colon ? colon + 1 : value);
}

/* What stands at the top of the schema under this name. */
static xmlNode *top(const Schema *s, const char *kind, const char *name) {
    for (xmlNode *n = s->root->children; n; n = n->next) {
        g_autofree char *own = pc_node_is(n, kind) ? pc_node_attribute(n, "name") : NULL;
        if (own && g_strcmp0(own, name) == 0)
            return n;
    }
    return NULL;
}

static xmlNode *child(const xmlNode *parent, const char *name) {
    for (xmlNode *n = parent->children; n; n = n->next)
        if (pc_node_is(n, name))
            return n;
    return NULL;
}

/* The documentation in the page's language, else the one of no language. NULL where there is none. */
static char *documentation(const Schema *s, const xmlNode *n) {
    const xmlNode *annotation = child(n, "annotation");
    xmlNode *found = NULL;
    for (xmlNode *d = annotation ? annotation->children : NULL; d; d = d->next) {
        if (!pc_node_is(d, "documentation"))
            continue;
        xmlChar *lang = xmlGetNsProp(d, BAD_CAST "lang", XML_XML_NAMESPACE);
        bool own = lang && strcmp((const char *)lang, s->roff->lang == PC_LANG_ZH ? "zh" : "en") == 0;
        if (own || (!lang && !found))
            found = d;
        xmlFree(lang);
    }
    xmlChar *text = found ? xmlNodeGetContent(found) : NULL;
    char *line = text ? pc_manual_line((const char *)text) : NULL;
    xmlFree(text);
    return line;
}

static void print_documentation(const Schema *s, const xmlNode *n) {
    g_autofree char *text = documentation(s, n);
    if (text)
        pc_roff_text(s->roff, text);
}

/* The elements inside a particle, with how often they come. */
static void list_elements(Schema *s, const xmlNode *particle, bool optional, bool many, GString *list) {
    for (xmlNode *n = particle->children; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE)
            continue;
        g_autofree char *least = pc_node_attribute(n, "minOccurs"), *most = pc_node_attribute(n, "maxOccurs");
        bool may_lack = optional || g_strcmp0(least, "0") == 0 || pc_node_is(n, "choice");
        bool may_repeat = many || (most && strcmp(most, "1") != 0);
        if (pc_node_is(n, "element")) {
            g_autofree char *name = pc_node_attribute(n, "name");
            const char *often = may_repeat ? (may_lack ? "*" : "+") : may_lack ? "?" : "";
            g_string_append_printf(list, "%s `%s`%s", list->len ? "," : "", name, often);
            g_ptr_array_add(s->queue, n);
        } else if (pc_node_is(n, "group")) {
            g_autofree char *name = reference(n, "ref");
            list_elements(s, top(s, "group", name), may_lack, may_repeat, list);
        } else if (pc_node_is(n, "sequence") || pc_node_is(n, "choice")) {
            list_elements(s, n, may_lack, may_repeat, list);
        }
    }
}

static void remember_value(Schema *s, const char *type) {
    xmlNode *value = top(s, "simpleType", type);
    if (value && !g_ptr_array_find(s->values, value, NULL))
        g_ptr_array_add(s->values, value);
}

/* The attributes of a type, the groups that it takes included; what those say of them goes to `notes`. */
static void list_attributes(Schema *s, const xmlNode *type, GString *list, GPtrArray *notes) {
    for (xmlNode *n = type->children; n; n = n->next) {
        if (pc_node_is(n, "attribute")) {
            g_autofree char *name = pc_node_attribute(n, "name"), *value = reference(n, "type"),
                            *use = pc_node_attribute(n, "use");
            g_string_append_printf(list, "%s `%s`%s (%s)", list->len ? "," : "", name,
                                   g_strcmp0(use, "required") == 0 ? "!" : "", value);
            remember_value(s, value);
        } else if (pc_node_is(n, "attributeGroup")) {
            g_autofree char *name = reference(n, "ref");
            const xmlNode *group = top(s, "attributeGroup", name);
            char *note = documentation(s, group);
            if (note)
                g_ptr_array_add(notes, note);
            list_attributes(s, group, list, notes);
        } else if (pc_node_is(n, "simpleContent") || pc_node_is(n, "extension")) {
            list_attributes(s, n, list, notes);
        }
    }
}

static void print_list(const Schema *s, const char *head, const GString *list) {
    if (list->len == 0)
        return;
    g_autofree char *line = s->roff->lang == PC_LANG_ZH ? g_strdup_printf("%s%s。", head, list->str + 1)
                                                        : g_strdup_printf("%s%s.", head, list->str);
    pc_roff_paragraph(s->roff, line);
}

/* "<baseline>, <target>, <actual>": all elements of one type that stand at one place. */
static char *title_of(const Schema *s, const xmlNode *element, const char *type) {
    GString *title = g_string_new(NULL);
    for (guint i = 0; i < s->queue->len; i++) {
        const xmlNode *e = s->queue->pdata[i];
        g_autofree char *own = reference(e, "type"), *name = pc_node_attribute(e, "name");
        g_autofree char *term = g_strdup_printf("<%s>", name);
        if ((e == element || e->parent == element->parent) && strcmp(own, type) == 0 &&
            !strstr(title->str, term))
            g_string_append_printf(title, "%s%s", title->len ? ", " : "", term);
    }
    return g_string_free(title, FALSE);
}

/* The value that the text of an element is. */
static char *content_line(Schema *s, const char *value) {
    remember_value(s, value);
    return g_strdup_printf(s->roff->lang == PC_LANG_ZH ? "文字：%s。" : "Text: %s.", value);
}

static void print_content(Schema *s, const xmlNode *type) {
    const xmlNode *content = child(type, "simpleContent");
    const xmlNode *extension = content ? child(content, "extension") : NULL;
    g_autofree char *base = extension ? reference(extension, "base") : NULL;
    g_autofree char *line = base ? content_line(s, base) : NULL;
    if (line)
        pc_roff_paragraph(s->roff, line);
}

static void print_complex(Schema *s, const xmlNode *type) {
    bool zh = s->roff->lang == PC_LANG_ZH;
    g_autoptr(GString) inside = g_string_new(NULL), attributes = g_string_new(NULL);
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    print_documentation(s, type);
    list_attributes(s, type, attributes, notes);
    for (guint i = 0; i < notes->len; i++)
        pc_roff_paragraph(s->roff, notes->pdata[i]);
    list_elements(s, type, false, false, inside);
    print_content(s, type);
    print_list(s, zh ? "内含：" : "Inside:", inside);
    print_list(s, zh ? "属性：" : "Attributes:", attributes);
}

static void print_element(Schema *s, const xmlNode *element) {
    g_autofree char *type = reference(element, "type"), *title = NULL;
    const xmlNode *complex = top(s, "complexType", type);
    if (!complex) {
        g_autofree char *name = pc_node_attribute(element, "name");
        g_autofree char *line = g_strdup_printf("<%s>", name);
        pc_roff_subsection(s->roff, line);
        g_autofree char *text = content_line(s, type);
        pc_roff_text(s->roff, text);
        return;
    }
    if (!g_hash_table_add(s->told, g_strdup(type)))
        return;
    title = title_of(s, element, type);
    pc_roff_subsection(s->roff, title);
    print_complex(s, complex);
}

/* ", one of a, b"; "" where any value may stand. The caller owns it. */
static char *words_of(const Schema *s, const xmlNode *type) {
    const xmlNode *restriction = child(type, "restriction");
    g_autoptr(GString) words = g_string_new(NULL);
    for (const xmlNode *n = restriction ? restriction->children : NULL; n; n = n->next) {
        g_autofree char *word = pc_node_is(n, "enumeration") ? pc_node_attribute(n, "value") : NULL;
        if (word)
            g_string_append_printf(words, "%s`%s`", words->len ? ", " : "", word);
    }
    if (words->len == 0)
        return g_strdup("");
    return g_strdup_printf(s->roff->lang == PC_LANG_ZH ? "。可写：%s" : ". One of %s", words->str);
}

/* A named value: what it means, and the words there are. */
static void print_value(const Schema *s, const xmlNode *type) {
    g_autofree char *name = pc_node_attribute(type, "name"), *says = documentation(s, type);
    g_autofree char *words = words_of(s, type), *term = g_strconcat("`", name, "`", NULL);
    size_t n = says ? strlen(says) : 0;
    g_autofree char *text =
        g_strdup_printf("%.*s%s%s", (int)(n && says[n - 1] == '.' ? n - 1 : n), says ? says : "", words,
                        s->roff->lang == PC_LANG_ZH ? "。" : ".");
    pc_roff_item(s->roff, term);
    pc_roff_text(s->roff, text);
}

void pc_manual_schema(PcRoff *roff, xmlDoc *schema) {
    g_autoptr(GPtrArray) queue = g_ptr_array_new(), values = g_ptr_array_new();
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Schema s = {roff, xmlDocGetRootElement(schema), queue, told, values};
    for (xmlNode *n = s.root->children; n; n = n->next)
        if (pc_node_is(n, "element"))
            g_ptr_array_add(queue, n);
    for (guint i = 0; i < queue->len; i++)
        print_element(&s, queue->pdata[i]);
    pc_roff_subsection(roff, roff->lang == PC_LANG_ZH ? "值" : "Values");
    for (guint i = 0; i < values->len; i++)
        print_value(&s, values->pdata[i]);
}
