/* xml_reader: parses a data file once, validates it on the way and hands its elements to whoever reads it.
 *
 * libxml2's validator stops judging an element's content at its first misplaced child. So that one slip does
 * not hide the others, a file with such a slip is validated again with the child left out, or under the name
 * that was meant. */
#include "plan/xml_reader.h"

#include <string.h>

#include "plan/explain.h"

enum { MAX_ATTRIBUTES = 64, SHORT_TAG = 4096, MAX_TAG = 65536, MAX_PASSES = 8 };
static const size_t max_bytes_revalidated = (size_t)64 << 20;

typedef struct {
    PcDataFile *file;
    PcFaultList *faults;
    const PcLimits *limits;
    PcFileKind kind;
    const PcXmlHandler *handler; /* NULL when the file is only validated again */
    void *data;
    xmlParserCtxt *parser;
    xmlSAXHandler *schema; /* the validator's own events */
    void *schema_data;
    GArray *stack;    /* of PcXmlElement */
    size_t hidden;    /* depth from which elements are hidden from the schema; 0: none */
    GString *text;    /* since the last tag */
    GHashTable *told; /* where a tag stands in the text → the name told to the schema; NULL: hidden */
    bool again;       /* `told` has something new */
    bool wrong_root;
    bool leaving;     /* the run is over; what the schema still says counts for nothing */
    xmlError *syntax; /* the first error that makes the file not well-formed */
    size_t syntax_at;
    GError *error;
    PcExplainer explainer;
} Reader;

/* ---- before the parser: tags with so many attributes that parsing them would take quadratic time
 * ------------- */

static const char *skip_past(const char *p, const char *end, const char *mark) {
    const char *found = memmem(p, (size_t)(end - p), mark, strlen(mark));
    return found ? found + strlen(mark) : end;
}

static bool tag_too_large(const char *p, const char *end) {
    int quoted = 0;
    const char *stop = MIN(end, p + MAX_TAG);
    while (p < stop && *p != '>') {
        if (*p == '"' || *p == '\'') {
            const char *close = memchr(p + 1, *p, (size_t)(stop - p - 1));
            if (!close || ++quoted > MAX_ATTRIBUTES)
                return true;
            p = close;
        }
        p++;
    }
    return p == stop && stop < end;
}

static bool refuse_large_tags(const PcDataFile *file, GError **error) {
    const char *end = file->text + file->length, *p = file->text;
    while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
        if (end - p >= 4 && memcmp(p, "<!--", 4) == 0)
            p = skip_past(p + 4, end, "-->");
        else if (end - p >= 9 && memcmp(p, "<![CDATA[", 9) == 0)
            p = skip_past(p + 9, end, "]]>");
        else {
            const char *next = memchr(p + 1, '<', (size_t)(end - p - 1));
            if ((next ? next : end) - p > SHORT_TAG && tag_too_large(p + 1, end)) {
                pc_fail(error, PC_ERROR_LIMIT,
                        "%s：第 %zu 字节处：标记超过 %d 字节或 %d 个属性；数据文件不需要这样的标记",
                        "%s: byte offset %zu: a tag of more than %d bytes or %d attributes; no data file "
                        "needs it",
                        file->path, (size_t)(p - file->text), MAX_TAG, MAX_ATTRIBUTES);
                return false;
            }
            p = next ? next : end;
        }
    }
    return true;
}

/* ---- events
 * ------------------------------------------------------------------------------------------------ */

static Reader *reader_of(void *ctx) {
    return ((xmlParserCtxt *)ctx)->_private;
}

static size_t parser_offset(const xmlParserCtxt *parser) {
    const xmlParserInput *input = parser->input;
    return input ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;
}

static void refuse(Reader *r, PcError code, size_t offset, const char *zh, const char *en) {
    uint32_t line, column;
    pc_data_file_place(r->file, offset, &line, &column);
    if (!r->error) {
        pc_fail_words(&r->error, code, zh, en);
        pc_fail_prefix(&r->error, "%s:%u:%u: ", r->file->path, line, column);
    }
    xmlStopParser(r->parser);
}

static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    Reader *r = reader_of(ctx);
    size_t here = MIN(parser_offset(r->parser), r->file->length);
    const char *at = memmem(r->file->text, here, "<!DOCTYPE", strlen("<!DOCTYPE"));
    refuse(r, PC_ERROR_REFUSED, at ? (size_t)(at - r->file->text) : here,
           "拒绝 DOCTYPE：数据文件没有文档类型，也没有实体；请删去这一声明",
           "DOCTYPE is refused: data files have no document type and no entities; delete the declaration");
}

static PcXmlElement *top(Reader *r) {
    return r->stack->len ? &g_array_index(r->stack, PcXmlElement, r->stack->len - 1) : NULL;
}

static void show_explainer(Reader *r, PcExplainPhase phase, const char *text) {
    r->explainer.phase = phase;
    r->explainer.text = text;
    r->explainer.stack = (const PcXmlElement *)(const void *)r->stack->data;
    r->explainer.depth = r->stack->len;
}

static void on_schema_error(void *data, xmlError *problem) {
    Reader *r = data;
    const PcXmlElement *element = top(r);
    if (!element || r->leaving || r->faults->full)
        return;
    const char *name = NULL;
    PcExplained what = pc_explain_schema(&r->explainer, problem, &name);
    if (what == PC_EXPLAINED)
        return;
    gpointer key = (gpointer)(r->file->text + element->offset);
    if (!g_hash_table_contains(r->told, key))
        r->again = true;
    g_hash_table_insert(r->told, key, what == PC_EXPLAINED_RENAME ? g_strdup(name) : NULL);
}

static PcXmlElement element_at(Reader *r, const char *name, const xmlChar *space, int n_attributes,
                               const xmlChar **attributes) {
    size_t here = MIN(parser_offset(r->parser), r->file->length);
    const char *text = r->file->text, *tag = memrchr(text, '<', here);
    PcXmlElement e = {
        .name = name, .told = name, .space = space, .attributes = attributes, .n_attributes = n_attributes};
    e.offset = tag ? (size_t)(tag - text) : here;
    e.line = (uint32_t)r->parser->input->line;
    for (const char *p = tag; p && (p = memchr(p, '\n', here - (size_t)(p - text))); p++)
        e.line--;
    gpointer told;
    if (g_hash_table_size(r->told) && g_hash_table_lookup_extended(r->told, text + e.offset, NULL, &told))
        e.told = told;
    return e;
}

static bool is_root_of_kind(Reader *r, const char *name, const char *namespace) {
    return strcmp(name, pc_file_kind_root(r->kind)) == 0 &&
           g_strcmp0(namespace, pc_file_kind_namespace(r->kind)) == 0;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace,
                     int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                     const xmlChar **attributes) {
    Reader *r = reader_of(ctx);
    if (r->error || r->wrong_root)
        return;
    PcXmlElement e = element_at(r, (const char *)name, namespace, n_attributes, attributes);
    if (r->stack->len >= r->limits->xml_depth) {
        size_t most = r->limits->xml_depth;
        g_autofree char *zh = g_strdup_printf("元素嵌套超过 %zu 层；可用 --limit xml-depth=N 提高上限", most);
        g_autofree char *en =
            g_strdup_printf("nested more than %zu elements deep; raise it with --limit xml-depth=N", most);
        refuse(r, PC_ERROR_LIMIT, e.offset, zh, en);
        return;
    }
    if (n_attributes > MAX_ATTRIBUTES || n_namespaces > MAX_ATTRIBUTES) {
        refuse(r, PC_ERROR_LIMIT, e.offset, "标记的属性超过 64 个；数据文件不需要这样的标记",
               "a tag of more than 64 attributes; no data file needs it");
        return;
    }
    g_array_append_val(r->stack, e);
    show_explainer(r, PC_PHASE_START, "");
    if (r->stack->len == 1 && !is_root_of_kind(r, e.name, (const char *)namespace)) {
        r->wrong_root = true;
        pc_explain_root(&r->explainer, e.name, (const char *)namespace);
        xmlStopParser(r->parser);
        return;
    }
    g_string_truncate(r->text, 0);
    if (!e.told && !r->hidden)
        r->hidden = r->stack->len;
    if (!r->hidden)
        r->schema->startElementNs(r->schema_data, BAD_CAST e.told, prefix, namespace, n_namespaces,
                                  namespaces, n_attributes, n_defaulted, attributes);
    if (r->handler)
        r->handler->start(r->data, &e);
}

static void tell_end(Reader *r, const PcXmlElement *e) {
    if (!r->hidden)
        r->schema->endElementNs(r->schema_data, BAD_CAST e->told, NULL, e->space);
    else if (r->hidden == r->stack->len)
        r->hidden = 0;
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace) {
    Reader *r = reader_of(ctx);
    PcXmlElement *e = top(r);
    (void)name, (void)prefix, (void)namespace;
    if (r->error || r->wrong_root || !e)
        return;
    e->attributes = NULL;
    e->n_attributes = 0;
    show_explainer(r, PC_PHASE_END, r->text->str);
    tell_end(r, e);
    if (r->handler)
        r->handler->end(r->data, e, r->text->str);
    g_string_truncate(r->text, 0);
    g_array_set_size(r->stack, r->stack->len - 1);
}

/* libxml2 frees what the validator has made for an element only at its end. The stack itself stays, for
 * messages. */
static void leave_open_elements(Reader *r) {
    r->leaving = true;
    guint open = r->stack->len;
    while (r->stack->len && !r->wrong_root) {
        tell_end(r, top(r));
        r->stack->len--;
    }
    r->stack->len = open;
    r->leaving = false;
}

static void on_text(void *ctx, const xmlChar *text, int n) {
    Reader *r = reader_of(ctx);
    if (r->error || r->wrong_root || !r->stack->len)
        return;
    g_string_append_len(r->text, (const char *)text, n);
    show_explainer(r, PC_PHASE_TEXT, r->text->str);
    if (!r->hidden)
        r->schema->characters(r->schema_data, text, n);
}

static void on_cdata(void *ctx, const xmlChar *text, int n) {
    Reader *r = reader_of(ctx);
    if (r->error || r->wrong_root || !r->stack->len)
        return;
    g_string_append_len(r->text, (const char *)text, n);
    show_explainer(r, PC_PHASE_TEXT, r->text->str);
    if (!r->hidden)
        r->schema->cdataBlock(r->schema_data, text, n);
}

static void on_syntax_error(void *data, xmlError *problem) {
    (void)data;
    xmlParserCtxt *parser = problem->ctxt;
    Reader *r = parser ? parser->_private : NULL;
    bool breaks = problem->level == XML_ERR_FATAL || problem->domain == XML_FROM_NAMESPACE;
    if (!r || r->syntax || r->error || r->wrong_root || !breaks || problem->level < XML_ERR_ERROR)
        return;
    r->syntax = g_new0(xmlError, 1);
    xmlCopyError(problem, r->syntax);
    r->syntax_at = MIN(parser_offset(parser), r->file->length);
}

/* ---- one pass
 * ---------------------------------------------------------------------------------------------- */

static const xmlSAXHandler events = {
    .internalSubset = on_doctype,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_cdata,
    .serror = on_syntax_error,
    .initialized = XML_SAX2_MAGIC,
};

/* The names of open elements are the parser's, so it stays until its errors are explained. */
static void free_parser(Reader *r) {
    if (!r->parser)
        return;
    xmlFreeDoc(r->parser->myDoc);
    xmlFreeParserCtxt(r->parser);
    r->parser = NULL;
}

static void parse(Reader *r) {
    free_parser(r);
    r->parser = xmlCreateMemoryParserCtxt(r->file->text, (int)r->file->length);
    *r->parser->sax = events;
    r->parser->userData = r->parser;
    r->parser->_private = r;
    /* The text is UTF-8 whatever it declares; HUGE because the limits here are tighter and named. */
    xmlCtxtUseOptions(r->parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
    xmlParseDocument(r->parser);
}

static void run_pass(Reader *r, xmlSchema *schema) {
    xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(validator, on_schema_error, r);
    r->schema = NULL;
    r->schema_data = NULL;
    xmlSchemaSAXPlugStruct *plug = xmlSchemaSAXPlug(validator, &r->schema, &r->schema_data);
    r->again = false;
    r->hidden = 0;
    g_array_set_size(r->stack, 0);
    parse(r);
    leave_open_elements(r);
    xmlSchemaSAXUnplug(plug);
    xmlSchemaFreeValidCtxt(validator);
}

static bool not_well_formed(Reader *r, GError **error) {
    pc_fault_list_forget(r->faults);
    show_explainer(r, PC_PHASE_END, "");
    PcFault *fault = pc_explain_syntax(&r->explainer, r->syntax, r->syntax_at);
    const char *found = g_hash_table_lookup(fault->args, "found");
    const char *expected = g_hash_table_lookup(fault->args, "expected");
    const char *instead = g_hash_table_lookup(fault->args, "instead");
    const char *wanted = expected ? expected : instead;
    g_autofree char *zh = g_strdup_printf("不是合格的 XML：%s%s%s%s", found ? "读到 " : "文件过早结束",
                                          found ? found : "", wanted ? "，应为 " : "", wanted ? wanted : "");
    g_autofree char *en =
        g_strdup_printf("is not well-formed XML: %s%s%s%s", found ? "found " : "the file ends too early",
                        found ? found : "", wanted ? ", expected " : "", wanted ? wanted : "");
    pc_fail_words(error, PC_ERROR_UNREADABLE, zh, en);
    pc_fail_prefix(error, "%s:%u:%u: ", r->file->path, fault->line, fault->column);
    return false;
}

bool pc_xml_read(PcFaultList *faults, PcFileKind kind, PcSchemas *schemas, const PcLimits *limits,
                 const PcXmlHandler *handler, void *data, GError **error) {
    xmlSchema *schema = pc_schemas_get(schemas, kind, error);
    if (!schema || !refuse_large_tags(faults->file, error))
        return false;
    Reader r = {.file = faults->file,
                .faults = faults,
                .limits = limits,
                .kind = kind,
                .handler = handler,
                .data = data};
    r.stack = g_array_new(FALSE, FALSE, sizeof(PcXmlElement));
    r.text = g_string_new(NULL);
    r.told = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    r.explainer = (PcExplainer){.faults = faults, .kind = kind};
    size_t revalidated = 0;
    for (int pass = 0; pass == 0 || (r.again && pass < MAX_PASSES); pass++) {
        run_pass(&r, schema);
        r.handler = NULL;
        revalidated += r.file->length;
        if (r.error || r.syntax || r.wrong_root || faults->full || revalidated > max_bytes_revalidated)
            break;
    }
    bool ok = !r.error && (!r.syntax || r.wrong_root);
    if (r.error)
        g_propagate_error(error, r.error);
    else if (!ok)
        not_well_formed(&r, error);
    free_parser(&r);
    if (r.syntax)
        xmlResetError(r.syntax);
    g_free(r.syntax);
    g_array_unref(r.stack);
    g_string_free(r.text, TRUE);
    g_hash_table_unref(r.told);
    pc_grammar_free(r.explainer.grammar);
    return ok;
}

PcXmlValue pc_xml_attribute(const PcXmlElement *element, int i) {
    const xmlChar **a = element->attributes + (size_t)5 * (size_t)i;
    return (PcXmlValue){(const char *)a[0], (const char *)a[3], (size_t)(a[4] - a[3])};
}
