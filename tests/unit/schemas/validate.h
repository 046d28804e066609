/* validate: a schema of ../schemas held against texts. Tests run in the repository's root. */
#ifndef PC_TEST_VALIDATE_H
#define PC_TEST_VALIDATE_H

#include "unit/unit.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

/* One way to break a valid text: `from`, which it has, becomes `to`. */
typedef struct {
    const char *why, *from, *to;
} Breakage;

static void keep_quiet(void *user, xmlErrorPtr error) {
    (void)user, (void)error;
}

static xmlSchemaPtr schema_load(const char *path) {
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(path);
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    if (!schema)
        fail_msg("%s is no schema", path);
    return schema;
}

static bool schema_accepts(xmlSchemaPtr schema, const char *xml) {
    xmlDocPtr doc = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, XML_PARSE_NONET);
    if (!doc)
        fail_msg("not well-formed: %s", xml);
    xmlSchemaValidCtxtPtr valid = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(valid, keep_quiet, NULL);
    bool accepted = xmlSchemaValidateDoc(valid, doc) == 0;
    xmlSchemaFreeValidCtxt(valid);
    xmlFreeDoc(doc);
    return accepted;
}

static bool schema_accepts_file(xmlSchemaPtr schema, const char *path) {
    g_autofree char *xml = NULL;
    if (!g_file_get_contents(path, &xml, NULL, NULL))
        fail_msg("cannot read %s", path);
    return schema_accepts(schema, xml);
}

static char *replaced(const char *text, const char *from, const char *to) {
    const char *at = strstr(text, from);
    if (!at)
        fail_msg("the valid text has no '%s'", from);
    return g_strdup_printf("%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

static void assert_each_breaks(xmlSchemaPtr schema, const char *valid, const Breakage *ways, size_t n) {
    assert_true(schema_accepts(schema, valid));
    for (size_t i = 0; i < n; i++) {
        g_autofree char *broken = replaced(valid, ways[i].from, ways[i].to);
        if (schema_accepts(schema, broken))
            fail_msg("accepted: %s", ways[i].why);
    }
}

static void assert_each_passes(xmlSchemaPtr schema, const char *valid, const Breakage *ways, size_t n) {
    for (size_t i = 0; i < n; i++) {
        g_autofree char *other = replaced(valid, ways[i].from, ways[i].to);
        if (!schema_accepts(schema, other))
            fail_msg("refused: %s", ways[i].why);
    }
}

static int load_schema(void **state, const char *path) {
    *state = schema_load(path);
    return 0;
}

static int free_schema(void **state) {
    xmlSchemaFree(*state);
    xmlCleanupParser();
    return 0;
}

#endif
