/* records_json: the contract's records, schema 1: one object a line (ndjson) or one array (json). */
#include "report/json.h"
#include "report/records.h"

static void begin_array(PcRecordPrinter *p) {
    pc_output_char(p->out, '[');
}

static void end_array(PcRecordPrinter *p) {
    pc_output_text(p->out, "\n]\n");
}

static void document_object(PcRecordPrinter *p, const PcRecordDocument *d) {
    const PcDocumentInfo *info = d->info;
    PcJson j = pc_json_object(p->out);
    pc_json_text(&j, "type", "document");
    pc_json_count(&j, "schema", 1);
    pc_json_text(&j, "doc", info->doc);
    pc_json_text(&j, "file", info->file);
    pc_json_text(&j, "sha256", d->sha256);
    pc_json_text(&j, "title", info->title);
    pc_json_text(&j, "area", info->area ? info->area->code : NULL);
    pc_json_text(&j, "kind", info->kind);
    pc_json_text(&j, "period", info->period);
    pc_json_count(&j, "numbers", d->numbers);
    pc_json_count(&j, "claims", d->claims);
    pc_json_count(&j, "statements", d->statements);
    pc_json_count(&j, "unchecked", d->unchecked);
    pc_json_end(&j);
}

static void print_place(PcJson *j, const PcRecord *r) {
    const PcPlace *p = &r->place;
    pc_json_text(j, "id", r->id);
    pc_json_text(j, "doc", p->doc);
    pc_json_place(j, p);
    pc_json_bytes(j, p);
    pc_json_text(j, "place", NULL);
    pc_json_text(j, "text", r->text);
}

/* "0.1:59.4:40.5" as ["0.1","59.4","40.5"]. */
static void print_parts(PcJson *j, const char *parts) {
    if (!parts) {
        pc_json_text(j, "parts", NULL);
        return;
    }
    g_auto(GStrv) each = g_strsplit(parts, ":", -1);
    pc_json_texts(j, "parts", (const char *const *)each);
}

static void print_quantity(PcJson *j, const PcRecord *r) {
    const PcQuantity *q = &r->quantity;
    PcQuantityField end = r->kind == PC_RECORD_STATEMENT ? PC_Q_ATTRIBUTE : PC_Q_RELATION;
    for (PcQuantityField f = PC_Q_VALUE; f < end; f++)
        if (f == PC_Q_PARTS)
            print_parts(j, q->parts);
        else
            pc_json_field(j, pc_quantity_field_name(f), pc_quantity_text(q, f));
}

static void print_context(PcJson *j, const PcRecord *r) {
    pc_json_texts(j, "section", r->section);
    pc_json_text(j, "sentence", r->sentence);
    pc_json_text(j, "sentence_id", r->sentence_id);
    pc_json_text(j, "role", pc_role_name(r->role));
    pc_json_text(j, "group", r->group);
    if (!r->table) {
        pc_json_text(j, "table", NULL);
        return;
    }
    pc_json_key(j, "table");
    PcJson t = pc_json_object(j->out);
    pc_json_count(&t, "id", r->table);
    pc_json_count(&t, "row", r->row);
    pc_json_count(&t, "column", r->column);
    pc_json_text(&t, "head", r->head);
    pc_json_text(&t, "unit", r->column_unit);
    pc_json_text(&t, "attribute", pc_attribute_name(r->quantity.attribute));
    pc_json_end(&t);
}

/* How it is written, for the rules on writing; bytes inside `sentence`. */
static void print_writing(PcJson *j, const PcRecord *r) {
    pc_json_count(j, "sentence_from", r->sentence_from);
    pc_json_count(j, "sentence_to", r->sentence_to);
    pc_json_bool(j, "broken", r->broken);
    pc_json_count(j, "wide", r->wide);
}

static void record_object(PcRecordPrinter *p, const PcRecord *r) {
    PcJson j = pc_json_object(p->out);
    pc_json_text(&j, "type", pc_record_type(r));
    print_place(&j, r);
    if (r->kind == PC_RECORD_NUMBER) {
        pc_json_text(&j, "why", pc_why_name(r->why));
    } else {
        print_quantity(&j, r);
    }
    print_context(&j, r);
    print_writing(&j, r);
    pc_json_end(&j);
}

static void document_line(PcRecordPrinter *p, const PcRecordDocument *d) {
    document_object(p, d);
    pc_output_char(p->out, '\n');
}

static void record_line(PcRecordPrinter *p, const PcRecord *r) {
    record_object(p, r);
    pc_output_char(p->out, '\n');
}

static void separate(PcRecordPrinter *p) {
    pc_output_text(p->out, p->any ? ",\n" : "\n");
    p->any = true;
}

static void document_member(PcRecordPrinter *p, const PcRecordDocument *d) {
    separate(p);
    document_object(p, d);
}

static void record_member(PcRecordPrinter *p, const PcRecord *r) {
    separate(p);
    record_object(p, r);
}

const PcRecordFormat pc_records_ndjson = {.name = "ndjson", .document = document_line, .record = record_line};
const PcRecordFormat pc_records_json = {.name = "json",
                                        .begin = begin_array,
                                        .document = document_member,
                                        .record = record_member,
                                        .end = end_array};
