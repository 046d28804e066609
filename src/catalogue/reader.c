/* reader: catalogue XML → entries, straight from the parser's events: no tree is built. */
#include "catalogue/reader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/base.h"
#include "catalogue/catalogue.h"

#define NAMESPACE "urn:plancheck:catalogue:1"

/* Depths of the elements that mean something. */
enum { ROOT = 1, SECTION, ENTRY, CHILD };

typedef struct {
    GStringChunk *strings;
    PcEntry entry;
    GString *text;  /* of the element that is open */
    size_t current; /* its index in the entry */
    unsigned depth;
    PcEntryFunc func;
    void *user;
    GError *error;
} Reader;

static Reader *reader_of(void *ctx) {
    return ((xmlParserCtxtPtr)ctx)->_private;
}

static PcElement *element_at(const PcEntry *entry, size_t i) {
    return &g_array_index(entry->elements, PcElement, i);
}

static void stop(void *ctx, GError *error) {
    Reader *r = reader_of(ctx);
    if (r->error)
        g_error_free(error);
    else
        r->error = error;
    xmlStopParser(ctx);
}

/* ---- white space
 * ------------------------------------------------------------------------------------------- */

static bool is_wide(gunichar c) {
    return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2026);
}

/* Collapses white space. A line broken between two Chinese characters leaves no space behind. */
static void collapse(GString *s) {
    size_t n = 0;
    bool space = false, broken = false;
    gunichar last = 0;
    for (const char *p = s->str; *p; p = g_utf8_next_char(p)) {
        size_t bytes = g_utf8_next_char(p) - p;
        if (strchr(" \t\r\n", *p)) {
            space = true;
            broken = broken || *p == '\n';
            continue;
        }
        gunichar c = g_utf8_get_char(p);
        if (space && n > 0 && !(broken && is_wide(last) && is_wide(c)))
            s->str[n++] = ' ';
        memmove(s->str + n, p, bytes);
        n += bytes;
        last = c;
        space = broken = false;
    }
    g_string_truncate(s, n);
}

static void close_text(Reader *r) {
    if (r->text->len == 0 || r->entry.elements->len == 0)
        return;
    collapse(r->text);
    PcElement *element = element_at(&r->entry, r->current);
    if (r->text->len > 0 && !element->text)
        element->text = g_string_chunk_insert_len(r->strings, r->text->str, (gssize)r->text->len);
    g_string_truncate(r->text, 0);
}

/* ---- events
 * ------------------------------------------------------------------------------------------------ */

static void open_element(Reader *r, const char *name, int n_attributes, const xmlChar **attributes) {
    PcElement element = {
        .name = name, .first_attribute = r->entry.attributes->len, .n_attributes = (size_t)n_attributes};
    for (int i = 0; i < n_attributes; i++, attributes += 5) {
        const char *value = (const char *)attributes[3];
        PcXmlAttribute a = {
            .name = (const char *)attributes[0],
            .value = g_string_chunk_insert_len(r->strings, value, (const char *)attributes[4] - value),
        };
        g_array_append_val(r->entry.attributes, a);
    }
    r->current = r->entry.elements->len;
    g_array_append_val(r->entry.elements, element);
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                     const xmlChar **attributes) {
    (void)prefix, (void)n_namespaces, (void)namespaces, (void)n_defaulted;
    Reader *r = reader_of(ctx);
    r->depth++;
    if (r->depth == ROOT &&
        (strcmp((const char *)name, "catalogue") != 0 || g_strcmp0((const char *)uri, NAMESPACE) != 0))
        stop(ctx,
             g_error_new(PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "%s:%d: the root is no catalogue of %s",
                         r->entry.file, xmlSAX2GetLineNumber(ctx), NAMESPACE));
    if (r->depth < ENTRY)
        return;
    if (r->depth == ENTRY) {
        g_array_set_size(r->entry.elements, 0);
        g_array_set_size(r->entry.attributes, 0);
        r->entry.line = (unsigned)xmlSAX2GetLineNumber(ctx);
    }
    g_string_truncate(r->text, 0);
    open_element(r, (const char *)name, n_attributes, attributes);
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)name, (void)prefix, (void)uri;
    Reader *r = reader_of(ctx);
    if (r->depth >= ENTRY)
        close_text(r);
    GError *error = NULL;
    if (r->depth == ENTRY && !r->error && !r->func(r->user, &r->entry, &error))
        stop(ctx, error);
    r->depth--;
}

static void on_text(void *ctx, const xmlChar *text, int length) {
    Reader *r = reader_of(ctx);
    if (r->depth >= ENTRY)
        g_string_append_len(r->text, (const char *)text, length);
}

static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    stop(ctx, g_error_new(PC_ERROR, PC_ERROR_REFUSED, "%s:%d: a document type declaration is refused",
                          reader_of(ctx)->entry.file, xmlSAX2GetLineNumber(ctx)));
}

static void on_error(void *ctx, xmlErrorPtr e) {
    Reader *r = reader_of(ctx);
    if (e->level < XML_ERR_ERROR || r->error)
        return;
    g_autofree char *message = g_strchomp(g_strdup(e->message ? e->message : "not well-formed"));
    stop(ctx, g_error_new(PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "%s:%d: %s", r->entry.file, e->line,
                          message));
}

static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .serror = on_error,
};

bool pc_catalogue_read(const char *xml, size_t length, const char *file, GStringChunk *strings,
                       PcEntryFunc func, void *user, GError **error) {
    xmlParserCtxtPtr ctx = length < INT_MAX ? xmlCreateMemoryParserCtxt(xml, (int)length) : NULL;
    if (!ctx) {
        g_set_error(error, PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "%s: empty or too large", file);
        return false;
    }
    Reader r = {
        .strings = strings,
        .entry = {.file = file,
                  .elements = g_array_new(FALSE, FALSE, sizeof(PcElement)),
                  .attributes = g_array_new(FALSE, FALSE, sizeof(PcXmlAttribute))},
        .text = g_string_new(NULL),
        .func = func,
        .user = user,
    };
    *ctx->sax = handler;
    ctx->_private = &r;
    xmlCtxtUseOptions(ctx, XML_PARSE_NONET);
    xmlParseDocument(ctx);
    if (!r.error && !ctx->wellFormed)
        r.error = g_error_new(PC_CATALOGUE_ERROR, PC_CATALOGUE_ERROR_XML, "%s: not well-formed", file);
    xmlFreeParserCtxt(ctx);
    g_string_free(r.text, TRUE);
    g_array_unref(r.entry.elements);
    g_array_unref(r.entry.attributes);
    if (!r.error)
        return true;
    g_propagate_error(error, r.error);
    return false;
}
