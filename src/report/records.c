/* records: the table of extract's formats. */
#include "report/records.h"

#include <string.h>

static const PcRecordFormat *const formats[] = {&pc_records_text, &pc_records_ndjson, &pc_records_json,
                                                &pc_records_csv, &pc_records_xml};

const char *pc_record_formats(void) {
    return "text, ndjson, json, csv, xml";
}

const char *pc_record_type(const PcRecord *record) {
    static const char *const types[] = {"claim", "number", "statement"};
    return types[record->kind];
}

PcRecordPrinter *pc_record_printer_new(const char *format, PcOutput *out, bool colour) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (strcmp(formats[i]->name, format) != 0)
            continue;
        PcRecordPrinter *p = g_new(PcRecordPrinter, 1);
        *p = (PcRecordPrinter){.out = out, .format = formats[i], .colour = colour};
        if (p->format->begin)
            p->format->begin(p);
        return p;
    }
    return NULL;
}

PcRecordPrinter *pc_record_printer_part(const PcRecordPrinter *whole, PcOutput *out) {
    PcRecordPrinter *p = g_new(PcRecordPrinter, 1);
    *p = (PcRecordPrinter){
        .out = out, .format = whole->format, .colour = whole->colour, .any = true, .part = true};
    return p;
}

void pc_record_printer_document(PcRecordPrinter *p, const PcRecordDocument *document) {
    if (p->format->document)
        p->format->document(p, document);
}

void pc_record_printer_record(PcRecordPrinter *p, const PcRecord *record) {
    p->format->record(p, record);
}

void pc_record_printer_free(PcRecordPrinter *p) {
    if (p->format->end && !p->part)
        p->format->end(p);
    g_free(p);
}
