/* schemas: the compiled-in XML Schemas, parsed when first needed. */
#include "plan/schemas.h"

#include <libxml/parser.h>
#include <pthread.h>

#include "base/resource.h"

typedef struct {
    const char *root, *namespace, *resource;
} Kind;

static const Kind kinds[] = {
    [PC_FILE_PLAN] = {"plan", "urn:plancheck:plan:1", "plan.xsd"},
    [PC_FILE_CATALOGUE] = {"catalogue", "urn:plancheck:catalogue:1", "catalogue.xsd"},
    [PC_FILE_WORKSPACE] = {"workspace", "urn:plancheck:workspace:1", "workspace.xsd"},
};

struct PcSchemas {
    pthread_mutex_t lock;
    xmlSchema *schemas[PC_FILE_OTHER];
};

const char *pc_file_kind_root(PcFileKind kind) {
    return kinds[kind].root;
}

const char *pc_file_kind_namespace(PcFileKind kind) {
    return kinds[kind].namespace;
}

PcSchemas *pc_schemas_new(void) {
    PcSchemas *schemas = g_new0(PcSchemas, 1);
    pthread_mutex_init(&schemas->lock, NULL);
    xmlInitParser();
    return schemas;
}

void pc_schemas_free(PcSchemas *schemas) {
    if (!schemas)
        return;
    for (int kind = 0; kind < PC_FILE_OTHER; kind++)
        xmlSchemaFree(schemas->schemas[kind]);
    pthread_mutex_destroy(&schemas->lock);
    g_free(schemas);
}

static void keep_first(void *data, xmlError *problem) {
    GError **error = data;
    if (error && !*error)
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "built-in schema, line %d: %s", problem->line,
                    problem->message);
}

static xmlSchema *parse(PcFileKind kind, GError **error) {
    const PcResource *xsd = pc_resource(kinds[kind].resource);
    xmlSchemaParserCtxt *parser = xmlSchemaNewMemParserCtxt(xsd->text, (int)xsd->length);
    g_autoptr(GError) why = NULL;
    xmlSchemaSetParserStructuredErrors(parser, keep_first, &why);
    xmlSchema *schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    if (!schema && why)
        g_propagate_error(error, g_steal_pointer(&why));
    else if (!schema)
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "built-in schema of %s: broken", kinds[kind].root);
    return schema;
}

xmlSchema *pc_schemas_get(PcSchemas *schemas, PcFileKind kind, GError **error) {
    pthread_mutex_lock(&schemas->lock);
    if (!schemas->schemas[kind])
        schemas->schemas[kind] = parse(kind, error);
    xmlSchema *schema = schemas->schemas[kind];
    pthread_mutex_unlock(&schemas->lock);
    return schema;
}

PcGrammar *pc_schemas_grammar(PcFileKind kind) {
    const PcResource *xsd = pc_resource(kinds[kind].resource);
    return pc_grammar_new(xsd->text, xsd->length);
}
