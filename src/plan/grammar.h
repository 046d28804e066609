/* grammar: what a schema allows at a place, to be told to people. It decides nothing: libxml2 does. */
#ifndef PC_PLAN_GRAMMAR_H
#define PC_PLAN_GRAMMAR_H

#include <glib.h>
#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "catalogue/catalogue.h"

typedef struct PcGrammar PcGrammar;
/* From the text of a schema without imports. NULL where it is no XML. */
PcGrammar *pc_grammar_new(const char *xsd, size_t length);
void pc_grammar_free(PcGrammar *grammar);

/* The declaration of the element at the end of `path` (names from the root down); NULL where the schema has
 * none. */
const xmlNode *pc_grammar_element(const PcGrammar *g, const char *const *path, size_t depth);
/* Names of the children (in the schema's order) or the attributes it may have. The caller frees the array
 * only. */
GPtrArray *pc_grammar_children(const PcGrammar *g, const xmlNode *element);
GPtrArray *pc_grammar_attributes(const PcGrammar *g, const xmlNode *element);
/* The declaration of one attribute; NULL where the element has no such attribute. */
const xmlNode *pc_grammar_attribute(const PcGrammar *g, const xmlNode *element, const char *name);

/* Of an attribute's or a text element's value: the values it is chosen from (empty where it is not), whether
 * a value would do, and what the schema says about it (NULL where nothing). The caller frees the array only;
 * owns the text. */
GPtrArray *pc_grammar_values(const PcGrammar *g, const xmlNode *declaration);
bool pc_grammar_accepts(const PcGrammar *g, const xmlNode *declaration, const char *value);
char *pc_grammar_says(const PcGrammar *g, const xmlNode *declaration, PcLang lang);

/* The field of an identity constraint: an attribute's name, or "." for the text. NULL where there is none of
 * that name. */
const char *pc_grammar_key_field(const PcGrammar *g, const char *constraint);

#endif
