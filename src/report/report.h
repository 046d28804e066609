/* report: findings → one file a format. The face of src/report. Never computes.
 *
 * Most formats are printed: written once, from first to last byte, to an output that puts the file in its
 * place when all is there. sqlite is kept: each run adds to the database that is there, in one transaction of
 * SQLite's own, so that format takes the path instead. Where there is no file to keep (standard output, a
 * FIFO, a device), sqlite is printed too: a new database with this run alone. xlsx needs to seek while it is
 * written; it is made in a temporary file whose bytes are then printed. */
#ifndef PC_REPORT_H
#define PC_REPORT_H

#include <stdbool.h>

#include "base/output.h"
#include "check/check.h"
#include "check/compare.h"

typedef struct {
    const PcResult *result;
    const PcCatalogue *catalogue;
    const PcComparison *comparison; /* with an older workspace; NULL mostly; see pc_report_compares */
    PcLang lang;
    bool colour, agreements, quiet;
    bool all;           /* text lists what could not be compared, too; the other formats always do */
    PcSeverity fail_on; /* from which severity on a finding fails the run; OFF: never, or unknown */
    bool links;         /* places are hyperlinks, for a terminal */
    int columns;        /* of the terminal that text is for; 0: none */
    const char *time;   /* of the run, "2026-01-31T12:00:00Z"; metadata alone, NULL: left out */
    const char *
        workspace_words; /* what names the workspace on a command line: "plans --sources texts"; NULL: none */
    const char *command; /* the command line without -o and -j; metadata alone, NULL: left out */
} PcReport;

/* Prints a whole report; write errors are kept in `out`. */
typedef void (*PcReportPrinter)(const PcReport *report, PcOutput *out);
/* NULL where there is no such format of `check`. */
PcReportPrinter pc_report_format(const char *name);
/* "text, json", for messages. */
const char *pc_report_formats(void);
/* Whether a format shows PcReport's comparison, and the names of those that do. */
bool pc_report_compares(const char *format);
const char *pc_report_comparing_formats(void);
/* Whether it shows what agreed only with `agreements`. */
bool pc_report_brief(const char *name);
/* Adds a whole report to the file `path`, which is there from an earlier run or is not there yet. Whatever
 * happens, the file then holds either all of the new run or nothing of it. */
typedef bool (*PcReportKeeper)(const PcReport *report, const char *path, GError **error);
/* Whether there is such a format and `path` (NULL: standard output) can take it: the formats that no person
 * reads as they are (xlsx, sqlite) are not written to a terminal. */
bool pc_report_usable(const char *format, const char *path, GError **error);
/* Writes a whole report in a usable format to `path` (NULL: standard output). */
bool pc_report_write(const char *format, const PcReport *report, const char *path, GError **error);

/* A document of `extract`, told before its records. */
typedef struct {
    const PcDocumentInfo *info;
    const char *sha256;
    uint64_t numbers, claims, statements; /* what its text has, printed or not */
    uint64_t unchecked;                   /* places where a match limit stopped the reading */
} PcRecordDocument;

/* Prints the records of `extract`, one after the other. */
typedef struct PcRecordPrinter PcRecordPrinter;
PcRecordPrinter *pc_record_printer_new(const char *format, PcOutput *out,
                                       bool colour); /* NULL: no such format */
/* "text, ndjson, …", for messages. */
const char *pc_record_formats(void);
/* A printer of the same format whose records follow others: for results that are collected apart and put
 * after a document's record. */
PcRecordPrinter *pc_record_printer_part(const PcRecordPrinter *whole, PcOutput *out);
void pc_record_printer_document(PcRecordPrinter *p, const PcRecordDocument *document);
void pc_record_printer_record(PcRecordPrinter *p, const PcRecord *record);
void pc_record_printer_free(PcRecordPrinter *p); /* ends the output */

/* PC1xx faults as `validate` prints them. */
typedef struct {
    const GPtrArray *faults; /* of PcFault, in the order of the files */
    const GArray *unread;    /* of PcUnread */
    const PcCatalogue *catalogue;
    const PcWorkspace *workspace; /* its severities hold; NULL: the rules' own */
    guint files, data;            /* how many were validated */
    PcLang lang;
    bool colour;
} PcFaultReport;
/* The severity of a fault: the workspace's, else its rule's. */
PcSeverity pc_report_fault_severity(const PcFaultReport *report, const PcFault *fault);
void pc_report_faults_text(const PcFaultReport *report, PcOutput *out);
void pc_report_faults_json(const PcFaultReport *report, PcOutput *out);

#endif
