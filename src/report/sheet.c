/* sheet: one sheet of the workbook, written row by row. */
#include "report/sheet.h"

#include <string.h>

/* Excel's limit is 32767 UTF-16 units a cell; every character of a text may take two. */
enum { CELL_CHARACTERS = 16000, DOUBLE_DIGITS = 15, LINKS = 65530, ROWS = 1048576 };

static lxw_format *new_format(PcBook *book) {
    lxw_format *format = book->writer.workbook_add_format(book->workbook);
    book->writer.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

static void add_number_formats(PcBook *book) {
    for (int decimals = 0; decimals < PC_SHEET_DECIMALS; decimals++) {
        g_autofree char *zeros = g_strnfill((gsize)decimals, '0');
        g_autofree char *code = g_strconcat("0", decimals ? "." : "", zeros, NULL);
        book->number[decimals] = new_format(book);
        book->writer.format_set_num_format(book->number[decimals], code);
    }
}

static void add_formats(PcBook *book) {
    static const lxw_color_t colours[] = {0x000000, 0x1F5FBF, 0x9C5700,
                                          0xC00000}; /* off, info, warning, error */
    book->head = new_format(book);
    book->writer.format_set_bold(book->head);
    book->writer.format_set_text_wrap(book->head);
    book->writer.format_set_bg_color(book->head, 0xE7E6E6);
    book->writer.format_set_bottom(book->head, LXW_BORDER_THIN);
    book->top = new_format(book);
    book->wrapped = new_format(book);
    book->writer.format_set_text_wrap(book->wrapped);
    book->link = new_format(book);
    book->writer.format_set_font_color(book->link, LXW_COLOR_BLUE);
    book->writer.format_set_underline(book->link, LXW_UNDERLINE_SINGLE);
    for (size_t i = 0; i < G_N_ELEMENTS(colours); i++) {
        book->severity[i] = new_format(book);
        book->writer.format_set_bold(book->severity[i]);
        book->writer.format_set_font_color(book->severity[i], colours[i]);
    }
    add_number_formats(book);
}

bool pc_book_open(PcBook *book, const char *path, const lxw_doc_properties *properties, PcLang lang) {
    /* rows go to disk as they are written; each sheet's come in order */
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    *book = (PcBook){.lang = lang};
    if (!pc_xlsxwriter_load(&book->writer))
        return false;
    book->workbook = book->writer.workbook_new_opt(path, &options);
    if (!book->workbook)
        return false;
    book->writer.workbook_set_properties(book->workbook, (lxw_doc_properties *)properties);
    add_formats(book);
    return true;
}

bool pc_book_close(PcBook *book) {
    return book->writer.workbook_close(book->workbook) == LXW_NO_ERROR;
}

PcSheet pc_sheet_new(PcBook *book, const char *name, bool wraps) {
    return (PcSheet){.plain = wraps ? book->top : NULL,
                     .book = book,
                     .worksheet = book->writer.workbook_add_worksheet(book->workbook, name),
                     .name = name};
}

void pc_sheet_column(PcSheet *s, const char *title, double width) {
    s->book->writer.worksheet_set_column(s->worksheet, s->columns, s->columns, width, NULL);
    s->book->writer.worksheet_write_string(s->worksheet, 0, s->columns, title, s->book->head);
    s->columns++;
}

void pc_sheet_begin_rows(PcSheet *s, lxw_col_t kept) {
    s->book->writer.worksheet_freeze_panes(s->worksheet, 1, kept);
    s->book->writer.worksheet_repeat_rows(s->worksheet, 0, 0);
    s->book->writer.worksheet_set_landscape(s->worksheet);
    s->book->writer.worksheet_set_paper(s->worksheet, 9); /* A4 */
    s->row = 1;
}

/* A text that fits into a cell: itself, or a cut copy in *owned. */
static const char *cut(const char *text, char **owned) {
    if (strlen(text) <= CELL_CHARACTERS || g_utf8_strlen(text, -1) <= CELL_CHARACTERS)
        return text;
    g_autofree char *head = g_utf8_substring(text, 0, CELL_CHARACTERS);
    return *owned = g_strconcat(head, "…", NULL);
}

void pc_sheet_text(PcSheet *s, const char *text) {
    pc_sheet_styled(s, text, s->plain);
}

void pc_sheet_styled(PcSheet *s, const char *text, lxw_format *format) {
    g_autofree char *owned = NULL;
    if (text && *text)
        s->book->writer.worksheet_write_string(s->worksheet, s->row, s->column, cut(text, &owned), format);
    s->column++;
}

void pc_sheet_count(PcSheet *s, guint64 n) {
    if (n)
        s->book->writer.worksheet_write_number(s->worksheet, s->row, s->column, (double)n,
                                               s->book->number[0]);
    s->column++;
}

/* How many digits stand after the point; -1 where the text is no decimal that a double can hold. */
static int decimals_of(const char *text) {
    const char *p = *text == '-' ? text + 1 : text, *point = NULL;
    int digits = 0;
    for (; *p; p++) {
        if (*p == '.' && !point && digits)
            point = p;
        else if (g_ascii_isdigit(*p))
            digits++;
        else
            return -1;
    }
    int decimals = point ? (int)(p - point - 1) : 0;
    return digits && digits <= DOUBLE_DIGITS && decimals < PC_SHEET_DECIMALS ? decimals : -1;
}

void pc_sheet_decimal(PcSheet *s, const char *text) {
    int decimals = text ? decimals_of(text) : -1;
    if (decimals < 0) {
        pc_sheet_text(s, text);
        return;
    }
    s->book->writer.worksheet_write_number(s->worksheet, s->row, s->column, g_ascii_strtod(text, NULL),
                                           s->book->number[decimals]);
    s->column++;
}

void pc_sheet_link(PcSheet *s, const char *text, const char *to_sheet, lxw_row_t to_row) {
    g_autofree char *owned = NULL;
    g_autofree char *url = g_strdup_printf("internal:'%s'!A%u", to_sheet, to_row + 1);
    if (!text || !to_row || s->links++ >= LINKS ||
        s->book->writer.worksheet_write_url_opt(s->worksheet, s->row, s->column, url, s->book->link,
                                                cut(text, &owned), NULL) != LXW_NO_ERROR) {
        pc_sheet_text(s, text);
        return;
    }
    s->column++;
}

static bool is_decimal(PcField field) {
    return field == PC_F_VALUE || field == PC_F_VALUE_TO || field == PC_F_DIFFERENCE ||
           field == PC_F_DIFFERENCE_PERCENT;
}

void pc_sheet_field(PcSheet *s, const PcRow *row, PcField field) {
    const PcRowValue *value = &row->fields[field];
    if (pc_fields[field].kind == PC_FIELD_BOOL)
        pc_sheet_text(s, value->number ? "✓" : NULL);
    else if (pc_fields[field].kind == PC_FIELD_NUMBER)
        pc_sheet_count(s, value->number);
    else if (is_decimal(field))
        pc_sheet_decimal(s, value->text);
    else
        pc_sheet_styled(s, pc_field_word(field, value->text, s->book->lang),
                        field == PC_F_MESSAGE ? s->book->wrapped : s->plain);
}

void pc_sheet_end_row(PcSheet *s) {
    s->book->too_long |= s->row >= ROWS;
    s->row++;
    s->column = 0;
}

void pc_sheet_end(PcSheet *s) {
    if (s->columns)
        s->book->writer.worksheet_autofilter(s->worksheet, 0, 0, s->row > 1 ? s->row - 1 : 1,
                                             (lxw_col_t)(s->columns - 1));
}
