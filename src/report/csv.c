/* csv: one line a side of a comparison (RFC 4180: CRLF, a header line), so that a sum of ten parts is eleven
 * lines of one `n`. Lines of kind "run" (reason: complete or incomplete) and "unread" come first.
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @ tab or carriage return) gets an
 * apostrophe in front, as the OWASP page on CSV injection advises. */
#include "report/printers.h"

#include <string.h>

#include "report/row.h"
#include "report/style.h"

typedef struct {
    const PcReport *report;
    PcOutput *out;
    PcRow row;
} Csv;

static void print_cell(PcOutput *out, const char *text) {
    bool formula = *text && strchr("=+-@\t\r", *text);
    size_t n = strlen(text);
    bool quoted = n && (strpbrk(text, ",\"\r\n") || *text == ' ' || text[n - 1] == ' ');
    if (quoted)
        pc_output_char(out, '"');
    if (formula)
        pc_output_char(out, '\'');
    for (const char *p; quoted && (p = strchr(text, '"')); text = p + 1) {
        pc_output_bytes(out, text, (size_t)(p + 1 - text));
        pc_output_char(out, '"');
    }
    pc_output_text(out, text);
    if (quoted)
        pc_output_char(out, '"');
}

static void print_value(PcOutput *out, const PcRow *row, PcField field) {
    const PcRowValue *value = &row->fields[field];
    if (pc_fields[field].kind == PC_FIELD_BOOL)
        pc_output_text(out, value->number ? "true" : row->fields[PC_F_N].number ? "false" : "");
    else if (value->number)
        pc_output_uint(out, value->number);
    else if (value->text)
        print_cell(out, value->text);
}

static void print_row(const PcRow *row, PcOutput *out) {
    for (int f = 0; f < PC_F_COUNT; f++) {
        if (f)
            pc_output_char(out, ',');
        print_value(out, row, (PcField)f);
    }
    pc_output_text(out, "\r\n");
}

static void print_head(PcOutput *out) {
    for (int f = 0; f < PC_F_COUNT; f++) {
        if (f)
            pc_output_char(out, ',');
        pc_output_text(out, pc_fields[f].name);
    }
    pc_output_text(out, "\r\n");
}

static void print_run(Csv *csv) {
    const PcResult *s = csv->report->result;
    g_autofree char *summary = pc_result_sentence(s, csv->report->lang);
    PcRow row = {0};
    row.fields[PC_F_KIND].text = "run";
    row.fields[PC_F_REASON].text = s->unread->len ? "incomplete" : "complete";
    row.fields[PC_F_MESSAGE].text = summary;
    print_row(&row, csv->out);
}

static void print_unread(Csv *csv, const PcUnread *u) {
    g_auto(PcRow) row = {0};
    row.fields[PC_F_KIND].text = "unread";
    row.fields[PC_F_SEVERITY].text = pc_severity_name(PC_SEVERITY_ERROR);
    pc_row_set_text(&row, PC_F_MESSAGE, u->reason);
    pc_row_set_text(&row, PC_F_FILE, u->file);
    print_row(&row, csv->out);
}

static void print_verdict(const PcVerdictItem *item, void *data) {
    Csv *csv = data;
    pc_row_set_verdict(&csv->row, item, csv->report->lang);
    if (item->verdict->evidence->len == 0)
        print_row(&csv->row, csv->out);
    for (guint i = 0; i < item->verdict->evidence->len; i++) {
        pc_row_set_side(&csv->row, item->verdict, i);
        print_row(&csv->row, csv->out);
    }
}

void pc_print_csv(const PcReport *report, PcOutput *out) {
    Csv csv = {.report = report, .out = out};
    print_head(out);
    print_run(&csv);
    for (guint i = 0; i < report->result->unread->len; i++)
        print_unread(&csv, &g_array_index(report->result->unread, PcUnread, i));
    pc_each_verdict(report->result, report->agreements, print_verdict, &csv);
    pc_row_clear(&csv.row);
}
