/* schemas: the compiled-in XML Schemas, parsed when first needed. */
#ifndef PC_PLAN_SCHEMAS_H
#define PC_PLAN_SCHEMAS_H

#include <libxml/xmlschemas.h>

#include "plan/grammar.h"
#include "plan/plan.h"

/* Root element and namespace of a kind of file ("plan", "urn:plancheck:plan:1"); not of PC_FILE_OTHER. */
const char *pc_file_kind_root(PcFileKind kind);
const char *pc_file_kind_namespace(PcFileKind kind);

/* The schema of a kind of file. NULL and `error` only where the build is broken. */
xmlSchema *pc_schemas_get(PcSchemas *schemas, PcFileKind kind, GError **error);
/* The same schema's grammar, for messages. The caller owns it: it is for one thread. */
PcGrammar *pc_schemas_grammar(PcFileKind kind);

#endif
