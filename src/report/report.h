/* report: findings → one file a format. The face of src/report. Never computes. */
#ifndef PC_REPORT_H
#define PC_REPORT_H

#include <stdbool.h>

#include "base/output.h"
#include "check/check.h"

typedef struct {
    const PcResult *result;
    const PcCatalogue *catalogue;
    PcLang lang;
    bool colour, agreements, quiet;
    const char *time;    /* of the run, ISO 8601; metadata alone, NULL: left out */
    const char *command; /* the command line; metadata alone, NULL: left out */
} PcReport;

/* Prints a whole report; write errors are kept in `out`. */
typedef void (*PcReportPrinter)(const PcReport *report, PcOutput *out);
/* NULL where there is no such format of `check`. */
PcReportPrinter pc_report_format(const char *name);
/* "text, json", for messages. */
const char *pc_report_formats(void);

/* Prints the records of `extract`, one after the other. */
typedef struct PcRecordPrinter PcRecordPrinter;
PcRecordPrinter *pc_record_printer_new(const char *format, PcOutput *out,
                                       bool colour); /* NULL: no such format */
/* A printer of the same format whose records follow others: for results that are collected apart and put
 * after a document's record. */
PcRecordPrinter *pc_record_printer_part(const PcRecordPrinter *whole, PcOutput *out);
void pc_record_printer_document(PcRecordPrinter *p, const PcDocumentInfo *info, const char *sha256,
                                uint64_t numbers);
void pc_record_printer_record(PcRecordPrinter *p, const PcRecord *record);
void pc_record_printer_free(PcRecordPrinter *p); /* ends the output */

/* PC1xx faults as `validate` prints them. */
void pc_report_faults_text(const GPtrArray *faults, const PcCatalogue *catalogue, PcLang lang, bool colour,
                           PcOutput *out);
void pc_report_faults_json(const GPtrArray *faults, const PcCatalogue *catalogue, PcLang lang, PcOutput *out);

#endif
