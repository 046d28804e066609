/* element: XML elements written straight to an output, indented, everything escaped; what XML 1.0 cannot
 * carry becomes U+FFFD. Private to src/report. */
#ifndef PC_REPORT_ELEMENT_H
#define PC_REPORT_ELEMENT_H

#include "base/output.h"

/* What a character is in markup: "&lt;"; NULL where it stands for itself. */
const char *pc_markup_entity(char c);
/* Text escaped for XML, in an attribute or between tags. */
void pc_markup_text(PcOutput *out, const char *text, bool attribute);

typedef struct {
    PcOutput *out;
    const char *open[8]; /* names of the open elements */
    int depth;
    bool in_tag; /* the start tag can still take attributes */
    bool text;   /* the innermost element holds text: no line break before its end tag */
} PcXml;

/* The XML declaration. */
PcXml pc_element_begin(PcOutput *out);
void pc_element_start(PcXml *x, const char *name);
void pc_element_end(PcXml *x);
/* Nothing where the text is NULL, the number is 0. */
void pc_element_attribute(PcXml *x, const char *name, const char *text);
void pc_element_number(PcXml *x, const char *name, guint64 n);
/* Also where it is 0. */
void pc_element_count(PcXml *x, const char *name, guint64 n);
void pc_element_text(PcXml *x, const char *text);
/* <name>text</name>; nothing where the text is NULL. */
void pc_element_whole(PcXml *x, const char *name, const char *text);

#endif
