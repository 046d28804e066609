/* explain: what libxml2 finds, said to people: where, what was expected, what to write instead. */
#ifndef PC_PLAN_EXPLAIN_H
#define PC_PLAN_EXPLAIN_H

#include <libxml/xmlerror.h>

#include "plan/xml_reader.h"

typedef enum { PC_PHASE_START, PC_PHASE_TEXT, PC_PHASE_END } PcExplainPhase;

/* Where the reader is when an error comes. */
typedef struct {
    PcFaultList *faults;
    PcFileKind kind;
    PcGrammar *grammar;        /* made when first needed */
    const PcXmlElement *stack; /* the open elements, root first */
    size_t depth;
    PcExplainPhase phase;
    const char *text; /* since the last tag */
} PcExplainer;

/* What to do about the element that an error was about. */
typedef enum { PC_EXPLAINED, PC_EXPLAINED_HIDE, PC_EXPLAINED_RENAME } PcExplained;

/* A schema error at the innermost open element. Where the schema will say no more about the parent's content,
 * asks to hide the element from it or to call it `*name` (static or the grammar's). */
PcExplained pc_explain_schema(PcExplainer *explainer, const xmlError *problem, const char **name);
/* The root element is not the one of the kind. */
void pc_explain_root(PcExplainer *explainer, const char *name, const char *namespace);
/* The error that makes the file not well-formed, met at byte `offset`. The fault is the list's. */
PcFault *pc_explain_syntax(PcExplainer *explainer, const xmlError *problem, size_t offset);

#endif
