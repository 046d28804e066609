/* records: how the formats of `extract` are made. Private to src/report.
 *
 * A format is four functions. `begin` and `end` frame the whole output, `document` opens a document, `record`
 * prints one of its records. Records of one document may be printed apart (a part) and put behind its
 * document; a part has neither frame nor documents. */
#ifndef PC_REPORT_RECORDS_H
#define PC_REPORT_RECORDS_H

#include "report/report.h"

typedef struct {
    const char *name;
    void (*begin)(PcRecordPrinter *p); /* NULL: nothing to print, like the others */
    void (*document)(PcRecordPrinter *p, const PcRecordDocument *d);
    void (*record)(PcRecordPrinter *p, const PcRecord *r);
    void (*end)(PcRecordPrinter *p);
} PcRecordFormat;

struct PcRecordPrinter {
    PcOutput *out;
    const PcRecordFormat *format;
    bool colour;
    bool any;  /* something was printed before; always of a part */
    bool open; /* a document is open */
    bool part;
};

extern const PcRecordFormat pc_records_text, pc_records_ndjson, pc_records_json, pc_records_csv,
    pc_records_xml;

/* "claim", "number", "statement" */
const char *pc_record_type(const PcRecord *record);

#endif
