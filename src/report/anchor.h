/* anchor: where a verdict is pinned by the formats that a CI shows on changed lines. Private to src/report.
 */
#ifndef PC_REPORT_ANCHOR_H
#define PC_REPORT_ANCHOR_H

#include "report/report.h"

typedef struct {
    const char *file;                            /* NULL: nowhere */
    uint32_t line, column, end_line, end_column; /* 0: unknown */
} PcAnchor;

/* Where the side's document states it; of a datum that no text states, its element in the data file. */
PcAnchor pc_anchor_of_text(const PcEvidence *e);
/* The element of a datum in its data file, which is what a change of data touches; else as above. */
PcAnchor pc_anchor_of_data(const PcEvidence *e);
/* "file:line:column"; the caller owns it. NULL where the anchor is nowhere. */
char *pc_anchor_text(const PcAnchor *a);
/* file:///…, as a terminal's hyperlink takes it (OSC 8: no control characters); the caller owns it, NULL
 * where the name is no path. */
char *pc_file_uri(const char *path);
/* "district jd-outline 2025: 0.0235 人/亿元; sentence", without its place. The caller owns it. */
char *pc_side_text(const PcEvidence *e, PcLang lang);

#endif
