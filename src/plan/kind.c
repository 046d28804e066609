/* kind: what a data file is, and the validation of any one file. */
#include <libxml/parser.h>
#include <string.h>

#include "plan/data_file.h"
#include "plan/fault.h"
#include "plan/schemas.h"
#include "plan/xml_reader.h"

typedef struct {
    PcFileKind kind;
    bool seen;
    xmlParserCtxt *parser;
} Peek;

static PcFileKind kind_of_root(const char *name, const char *namespace) {
    for (int kind = 0; kind < PC_FILE_OTHER; kind++) {
        bool own = namespace && g_str_has_prefix(namespace, "urn:plancheck:") &&
                   g_str_has_prefix(namespace + strlen("urn:plancheck:"), pc_file_kind_root(kind));
        if (strcmp(name, pc_file_kind_root(kind)) == 0 || own)
            return (PcFileKind)kind;
    }
    return PC_FILE_OTHER;
}

static void on_root(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace,
                    int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                    const xmlChar **attributes) {
    Peek *peek = data;
    (void)prefix, (void)n_namespaces, (void)namespaces, (void)n_attributes, (void)n_defaulted,
        (void)attributes;
    if (!peek->seen)
        peek->kind = kind_of_root((const char *)name, (const char *)namespace);
    peek->seen = true;
    xmlStopParser(peek->parser);
}

static void stop(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    xmlStopParser(((Peek *)data)->parser);
}

static void ignore(void *data, xmlError *problem) {
    (void)data, (void)problem;
}

/* The root's start tag stands in the first bytes, or the file is none of ours. */
PcFileKind pc_data_file_kind(const PcDataFile *file) {
    enum { HEAD = 65536 };
    xmlSAXHandler events = {
        .internalSubset = stop, .startElementNs = on_root, .serror = ignore, .initialized = XML_SAX2_MAGIC};
    Peek peek = {.kind = PC_FILE_OTHER};
    peek.parser = xmlCreatePushParserCtxt(&events, &peek, NULL, 0, NULL);
    xmlCtxtUseOptions(peek.parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlParseChunk(peek.parser, file->text, (int)MIN(file->length, HEAD), 0);
    xmlFreeParserCtxt(peek.parser);
    return peek.kind;
}

static void name_all_kinds(PcFault *fault) {
    g_autoptr(GString) roots = g_string_new(NULL);
    for (int kind = 0; kind < PC_FILE_OTHER; kind++)
        g_string_append_printf(roots, "%s<%s>", kind ? " | " : "", pc_file_kind_root(kind));
    pc_fault_arg(fault, "expected", roots->str);
}

bool pc_other_file_read(PcDataFile *file, PcSchemas *schemas, const PcLimits *limits, GPtrArray *faults,
                        GError **error) {
    PcFaultList found;
    pc_fault_list_init(&found, file);
    guint from = faults->len;
    bool ok = pc_xml_read(&found, PC_FILE_PLAN, schemas, limits, NULL, NULL, error);
    pc_fault_list_publish(&found, faults);
    for (guint i = from; ok && i < faults->len; i++)
        name_all_kinds(faults->pdata[i]);
    pc_fault_list_clear(&found);
    return ok;
}

bool pc_validate_file(const char *path, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                      GPtrArray *faults, GError **error) {
    g_autoptr(PcDataFile) file = pc_data_file_open(path, limits, error);
    if (!file)
        return false;
    switch (pc_data_file_kind(file)) {
    case PC_FILE_PLAN: {
        g_autoptr(PcPlan) plan = pc_plan_read(file, schemas, catalogue, limits, faults, error);
        return plan != NULL;
    }
    case PC_FILE_CATALOGUE:
        return pc_catalogue_file_read(file, schemas, catalogue, limits, faults, error);
    case PC_FILE_WORKSPACE: {
        g_autoptr(PcWorkspace) workspace = pc_workspace_read(file, schemas, catalogue, limits, faults, error);
        return workspace != NULL;
    }
    default:
        return pc_other_file_read(file, schemas, limits, faults, error);
    }
}
