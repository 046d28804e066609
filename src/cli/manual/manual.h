/* manual: makes the man pages and the shell completions when plancheck is built, from the tables of commands
 * and options, the rules, the schemas and the words of manual.xml. The face of src/cli/manual. */
#ifndef PC_CLI_MANUAL_H
#define PC_CLI_MANUAL_H

#include <libxml/tree.h>

#include "cli/cli.h"
#include "cli/manual/roff.h"

typedef struct {
    const PcCatalogue *catalogue;
    xmlDoc *words;            /* manual.xml */
    xmlDoc *workspace, *plan; /* their schemas */
    const char *version;      /* "0.1.0" */
    const char *date;         /* of the release, "2026-01-31" */
} PcManual;

/* One page of manual.xml, whole, in a language. The caller owns the text. */
char *pc_manual_page(const PcManual *m, xmlNode *page, PcLang lang);

/* The parts of a page that stand elsewhere. */
void pc_manual_synopsis(PcRoff *roff);
void pc_manual_commands(PcRoff *roff);
void pc_manual_options(PcRoff *roff);
void pc_manual_rules(PcRoff *roff, const PcCatalogue *catalogue, const char *prefix);
/* A schema's elements from its root on, then its values. */
void pc_manual_schema(PcRoff *roff, xmlDoc *schema);

/* Completions. The caller owns the text. */
char *pc_completion_bash(const PcCatalogue *catalogue);
char *pc_completion_zsh(const PcCatalogue *catalogue);
char *pc_completion_fish(const PcCatalogue *catalogue);

/* Whether a node is an element of this name, and an attribute of it; the caller owns it, NULL: it has none.
 */
bool pc_node_is(const xmlNode *n, const char *name);
char *pc_node_attribute(const xmlNode *n, const char *name);
/* The words of an XML text on one line; a line end inside Chinese is no space. The caller owns them. */
char *pc_manual_line(const char *text);

#endif
