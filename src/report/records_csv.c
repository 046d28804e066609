/* records_csv: one line a record (RFC 4180: CRLF, a header line). Absent is an empty cell, and so is the
 * comparator of a plain number.
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @ tab or carriage return, and is
 * no plain number) gets an apostrophe in front, as the OWASP page on CSV injection advises. */
#include <stdio.h>
#include <string.h>

#include "report/clean.h"
#include "report/records.h"

static const char header[] =
    "type,id,doc,file,line,column,end_line,end_column,offset,length,text,value,value_to,parts,unit,unit_id,"
    "comparator,hedge,indicator,indicator_id,qualifier,period,aspect,annual,base,whole,direction,status,"
    "vintage,area,area_name,part,relation,than,than_ref,words,section,sentence,sentence_id,role,group,table,"
    "table_row,table_column,table_head,attribute,why\r\n";

/* A line being written. */
typedef struct {
    PcOutput *out;
    bool any;
} Line;

static bool is_number(const char *text) {
    text += *text == '-';
    size_t digits = strspn(text, "0123456789");
    const char *rest = text + digits;
    if (*rest == '.')
        rest += 1 + strspn(rest + 1, "0123456789");
    return digits > 0 && *rest == '\0';
}

static void put(Line *line, const char *text) {
    g_autofree char *owned = NULL;
    PcOutput *out = line->out;
    if (line->any)
        pc_output_char(out, ',');
    line->any = true;
    if (!text)
        return;
    text = pc_clean(text, &owned);
    bool formula = *text && strchr("=+-@\t\r", *text) && !is_number(text);
    bool quoted = formula || strpbrk(text, ",\"\r\n") != NULL;
    if (quoted)
        pc_output_char(out, '"');
    if (formula)
        pc_output_char(out, '\'');
    for (const char *p; (p = strchr(text, '"')); text = p + 1) {
        pc_output_bytes(out, text, (size_t)(p + 1 - text));
        pc_output_char(out, '"');
    }
    pc_output_text(out, text);
    if (quoted)
        pc_output_char(out, '"');
}

static void put_number(Line *line, int64_t n, bool there) {
    char text[24];
    snprintf(text, sizeof text, "%" G_GINT64_FORMAT, n);
    put(line, there ? text : NULL);
}

static void put_place(Line *line, const PcRecord *r) {
    const PcPlace *p = &r->place;
    put(line, r->id);
    put(line, p->doc);
    put(line, p->file);
    const uint32_t at[] = {p->line, p->column, p->end_line, p->end_column};
    for (size_t i = 0; i < G_N_ELEMENTS(at); i++)
        put_number(line, at[i], at[i] != 0);
    put_number(line, p->offset, p->offset >= 0);
    put_number(line, p->length, p->offset >= 0);
    put(line, r->text);
}

static void put_quantity(Line *line, const PcRecord *r) {
    for (PcQuantityField f = PC_Q_VALUE; f < PC_Q_ATTRIBUTE; f++) {
        bool absent =
            r->kind == PC_RECORD_NUMBER || (f == PC_Q_COMPARATOR && r->quantity.comparator == PC_CMP_EQ);
        put(line, absent ? NULL : pc_quantity_text(&r->quantity, f));
    }
}

static void put_context(Line *line, const PcRecord *r) {
    g_autofree char *section = r->section && r->section[0] ? g_strjoinv(" / ", (char **)r->section) : NULL;
    put(line, section);
    put(line, r->sentence);
    put(line, r->sentence_id);
    put(line, pc_role_name(r->role));
    put(line, r->group);
    put_number(line, r->table, r->table != 0);
    put_number(line, r->row, r->row != 0);
    put_number(line, r->column, r->column != 0);
    put(line, r->head);
    put(line, pc_attribute_name(r->quantity.attribute));
    put(line, r->kind == PC_RECORD_NUMBER ? pc_why_name(r->why) : NULL);
}

static void print_header(PcRecordPrinter *p) {
    pc_output_text(p->out, header);
}

static void print_record(PcRecordPrinter *p, const PcRecord *r) {
    Line line = {.out = p->out};
    put(&line, pc_record_type(r));
    put_place(&line, r);
    put_quantity(&line, r);
    put_context(&line, r);
    pc_output_text(p->out, "\r\n");
}

const PcRecordFormat pc_records_csv = {.name = "csv", .begin = print_header, .record = print_record};
