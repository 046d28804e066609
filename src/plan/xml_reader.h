/* xml_reader: parses a data file once, validates it on the way and hands its elements to whoever reads it.
 *
 * No tree is built. A DOCTYPE, deep nesting and giant tags are refused before anything is made of them;
 * nothing outside the file is opened. */
#ifndef PC_PLAN_XML_READER_H
#define PC_PLAN_XML_READER_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "plan/fault.h"
#include "plan/schemas.h"

/* An element, while it is open. */
typedef struct {
    const char *name;           /* local name */
    size_t offset;              /* of its '<' in the file's text */
    uint32_t line;              /* of its '<' */
    const xmlChar **attributes; /* libxml2's, five pointers each; only in `start` */
    int n_attributes;
    const char
        *told; /* private: the name told to the schema where this one is a slip; NULL where it is hidden */
    const xmlChar *space; /* private: its namespace */
} PcXmlElement;

/* Called for each element of the file's namespace, also where the schema does not allow it. text: what stands
 * directly between a leaf's tags; empty for others. */
typedef struct {
    void (*start)(void *data, const PcXmlElement *element);
    void (*end)(void *data, const PcXmlElement *element, const char *text);
} PcXmlHandler;

/* Reads `file` as a file of `kind`. Faults of form are added to `faults`. False and `error` where it is not
 * well-formed (then `faults` has nothing but that) or is refused. */
bool pc_xml_read(PcFaultList *faults, PcFileKind kind, PcSchemas *schemas, const PcLimits *limits,
                 const PcXmlHandler *handler, void *data, GError **error);

/* The raw value of one attribute inside libxml2's array; false where it is absent. */
typedef struct {
    const char *name;
    const char *value; /* not NUL-terminated */
    size_t length;
} PcXmlValue;
PcXmlValue pc_xml_attribute(const PcXmlElement *element, int i);

#endif
