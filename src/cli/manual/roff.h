/* roff: writes a page in man(7), clean for groff and mandoc. Chinese text may break between any two
 * characters that punctuation does not tie. */
#ifndef PC_CLI_MANUAL_ROFF_H
#define PC_CLI_MANUAL_ROFF_H

#include <glib.h>

#include "catalogue/catalogue.h"

typedef struct {
    GString *out;
    PcLang lang;
} PcRoff;

/* Text may hold words in `backticks`, which are set in bold. */
void pc_roff_section(PcRoff *r, const char *title);
void pc_roff_subsection(PcRoff *r, const char *title);
void pc_roff_paragraph(PcRoff *r, const char *text);
/* Text that goes on where the line before ended: after a section's head, inside an item. */
void pc_roff_text(PcRoff *r, const char *text);
/* A term, and after it pc_roff_text. */
void pc_roff_item(PcRoff *r, const char *term);
/* Lines as they are, indented, a blank line before them or none. */
void pc_roff_code(PcRoff *r, const char *lines, bool apart);
/* ".TH" and what every page begins with. */
void pc_roff_begin(PcRoff *r, const char *name, const char *section, const char *date, const char *version);

#endif
