/* sheet: one sheet of the workbook, written row by row: a head that stays in view, filters, real numbers.
 * Private to src/report. */
#ifndef PC_REPORT_SHEET_H
#define PC_REPORT_SHEET_H

#include "report/row.h"
#include "report/xlsxwriter.h"

enum { PC_SHEET_DECIMALS = 9 };

/* What the sheets of one workbook share. */
typedef struct {
    PcXlsxWriter writer;
    lxw_workbook *workbook;
    PcLang lang;
    lxw_format *head, *top, *wrapped, *link, *severity[4];
    bool too_long; /* a sheet has more rows than Excel takes; what is beyond them is not written */
    lxw_format *number[PC_SHEET_DECIMALS]; /* by decimals printed, so that 23.0 stays 23.0 */
} PcBook;

typedef struct {
    PcBook *book;
    lxw_worksheet *worksheet;
    const char *name;
    lxw_format *plain; /* of texts; NULL, which is smaller, where no row is higher than a line */
    lxw_row_t row;     /* the next one; 0 is the head */
    lxw_col_t column, columns;
    guint links; /* so far; Excel takes 65530 a sheet, after which texts stand without */
} PcSheet;

/* A book of a workbook to be, at `path`; false and errno where none can be made. */
bool pc_book_open(PcBook *book, const char *path, const lxw_doc_properties *properties, PcLang lang);
/* Writes it out. */
bool pc_book_close(PcBook *book);
/* `name` must live as long as the sheet; `wraps` where some cells are several lines high. */
PcSheet pc_sheet_new(PcBook *book, const char *name, bool wraps);
/* A column with its head; width in characters. Before the first row. */
void pc_sheet_column(PcSheet *sheet, const char *title, double width);
/* After the last column: keeps the head and the first `kept` columns in view. */
void pc_sheet_begin_rows(PcSheet *sheet, lxw_col_t kept);
/* The next cell of the row. Absent ones stay empty. */
void pc_sheet_text(PcSheet *sheet, const char *text);
void pc_sheet_styled(PcSheet *sheet, const char *text, lxw_format *format);
void pc_sheet_count(PcSheet *sheet, guint64 n); /* 0: empty */
/* A printed decimal as a number of that many decimals; as text where no double can hold it. */
void pc_sheet_decimal(PcSheet *sheet, const char *decimal);
/* A link to a row (counted as PcSheet counts) of another sheet; plain text where the row is 0. */
void pc_sheet_link(PcSheet *sheet, const char *text, const char *to_sheet, lxw_row_t to_row);
void pc_sheet_field(PcSheet *sheet, const PcRow *row, PcField field);
void pc_sheet_end_row(PcSheet *sheet);
/* Filters over all rows. */
void pc_sheet_end(PcSheet *sheet);

#endif
