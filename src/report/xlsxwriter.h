/* xlsxwriter: libxlsxwriter, loaded when the first workbook is written: with what it needs itself it would
 * take a good part of the start of every run. Private to src/report. */
#ifndef PC_REPORT_XLSXWRITER_H
#define PC_REPORT_XLSXWRITER_H

#include <xlsxwriter.h>

/* What is used of it; the same names, declared there. */
#define PC_XLSX_FUNCTIONS(X)                                                                                 \
    X(workbook_new_opt)                                                                                      \
    X(workbook_set_properties)                                                                               \
    X(workbook_add_format)                                                                                   \
    X(workbook_add_worksheet)                                                                                \
    X(workbook_close)                                                                                        \
    X(format_set_align)                                                                                      \
    X(format_set_bg_color)                                                                                   \
    X(format_set_bold)                                                                                       \
    X(format_set_bottom)                                                                                     \
    X(format_set_font_color)                                                                                 \
    X(format_set_num_format)                                                                                 \
    X(format_set_text_wrap)                                                                                  \
    X(format_set_underline)                                                                                  \
    X(worksheet_autofilter)                                                                                  \
    X(worksheet_freeze_panes)                                                                                \
    X(worksheet_repeat_rows)                                                                                 \
    X(worksheet_set_column)                                                                                  \
    X(worksheet_set_landscape)                                                                               \
    X(worksheet_set_paper)                                                                                   \
    X(worksheet_write_number)                                                                                \
    X(worksheet_write_string)                                                                                \
    X(worksheet_write_url_opt)

typedef struct {
#define X(name) __typeof__(name) *name;
    PC_XLSX_FUNCTIONS(X)
#undef X
} PcXlsxWriter;

/* False, with errno ELIBACC, where the library of the version that was built with is not installed. It stays
 * loaded. */
bool pc_xlsxwriter_load(PcXlsxWriter *writer);

#endif
