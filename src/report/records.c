/* records: what extract prints: ndjson and json (the contract's records), and a text for people. */
#include "report/report.h"

#include <string.h>

#include "report/json.h"
#include "report/style.h"

typedef enum { NDJSON, JSON, TEXT } Kind;
struct PcRecordPrinter {
    PcOutput *out;
    Kind kind;
    bool colour, any, part;
};

PcRecordPrinter *pc_record_printer_new(const char *format, PcOutput *out, bool colour) {
    static const char *const names[] = {"ndjson", "json", "text"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(names[i], format) != 0)
            continue;
        PcRecordPrinter *p = g_new0(PcRecordPrinter, 1);
        *p = (PcRecordPrinter){.out = out, .kind = (Kind)i, .colour = colour};
        if (p->kind == JSON)
            pc_output_text(out, "[");
        return p;
    }
    return NULL;
}

PcRecordPrinter *pc_record_printer_part(const PcRecordPrinter *whole, PcOutput *out) {
    PcRecordPrinter *p = g_new(PcRecordPrinter, 1);
    *p = (PcRecordPrinter){
        .out = out, .kind = whole->kind, .colour = whole->colour, .any = true, .part = true};
    return p;
}

static void begin(PcRecordPrinter *p) {
    if (p->kind == JSON)
        pc_output_text(p->out, p->any ? ",\n" : "\n");
    p->any = true;
}

static void end(PcRecordPrinter *p) {
    if (p->kind == NDJSON)
        pc_output_char(p->out, '\n');
}

static void document_text(PcRecordPrinter *p, const PcDocumentInfo *info, uint64_t numbers) {
    pc_print_styled(p->out, p->colour, PC_STYLE_BOLD, info->doc);
    pc_output_text(p->out, "  ");
    pc_print_safe(p->out, info->title ? info->title : "–");
    pc_output_printf(p->out, "  [%s %s %s] %" G_GUINT64_FORMAT "\n", info->area ? info->area->name : "–",
                     info->kind ? info->kind : "–", info->period ? info->period : "–", numbers);
}

void pc_record_printer_document(PcRecordPrinter *p, const PcDocumentInfo *info, const char *sha256,
                                uint64_t numbers) {
    if (p->kind == TEXT) {
        document_text(p, info, numbers);
        return;
    }
    begin(p);
    PcJson j = pc_json_object(p->out);
    pc_json_text(&j, "type", "document");
    pc_json_count(&j, "schema", 1);
    pc_json_text(&j, "doc", info->doc);
    pc_json_text(&j, "file", info->file);
    pc_json_text(&j, "sha256", sha256);
    pc_json_text(&j, "title", info->title);
    pc_json_text(&j, "area", info->area ? info->area->code : NULL);
    pc_json_text(&j, "kind", info->kind);
    pc_json_text(&j, "period", info->period);
    pc_json_count(&j, "numbers", numbers);
    pc_json_end(&j);
    end(p);
}

static void print_place(PcJson *j, const PcRecord *r) {
    const PcPlace *p = &r->place;
    pc_json_text(j, "id", r->id);
    pc_json_text(j, "doc", p->doc);
    pc_json_text(j, "file", p->file);
    pc_json_number(j, "line", p->line);
    pc_json_number(j, "column", p->column);
    pc_json_number(j, "end_line", p->end_line);
    pc_json_number(j, "end_column", p->end_column);
    if (p->offset < 0) {
        pc_json_text(j, "offset", NULL);
        pc_json_text(j, "length", NULL);
    } else {
        pc_json_count(j, "offset", (guint64)p->offset);
        pc_json_count(j, "length", (guint64)p->length);
    }
    pc_json_text(j, "place", NULL);
    pc_json_text(j, "text", r->text);
}

static void print_words(PcJson *j, const PcQuantity *q) {
    pc_json_text(j, "relation", pc_words_name(q->words));
    pc_json_text(j, "than", pc_than_name(q->than));
    pc_json_text(j, "than_ref", q->than_ref);
    pc_json_text(j, "words", q->words_text);
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
    pc_json_text(j, "value", q->value);
    pc_json_text(j, "value_to", q->value_to);
    print_parts(j, q->parts);
    pc_json_text(j, "unit", q->unit);
    pc_json_text(j, "unit_id", q->unit_id);
    pc_json_text(j, "comparator", pc_comparator_name(q->comparator));
    pc_json_text(j, "hedge", q->hedge);
    pc_json_text(j, "indicator", q->indicator);
    pc_json_text(j, "indicator_id", q->indicator_id);
    pc_json_text(j, "qualifier", q->qualifier);
    pc_json_text(j, "period", q->period);
    pc_json_text(j, "aspect", pc_aspect_name(q->aspect));
    pc_json_text(j, "annual", pc_annual_name(q->annual));
    pc_json_text(j, "base", q->base);
    pc_json_text(j, "whole", q->whole);
    pc_json_text(j, "direction", pc_direction_name(q->direction));
    pc_json_text(j, "status", pc_status_name(q->status));
    pc_json_text(j, "vintage", pc_vintage_name(q->vintage));
    pc_json_text(j, "area", q->area);
    pc_json_text(j, "area_name", q->area_name);
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
    pc_json_text(&t, "attribute", pc_attribute_name(r->quantity.attribute));
    pc_json_end(&t);
}

static void record_json(PcRecordPrinter *p, const PcRecord *r) {
    static const char *const types[] = {"claim", "number", "statement"};
    PcJson j = pc_json_object(p->out);
    pc_json_text(&j, "type", types[r->kind]);
    print_place(&j, r);
    if (r->kind == PC_RECORD_NUMBER) {
        pc_json_text(&j, "why", pc_why_name(r->why));
    } else {
        print_quantity(&j, r);
        if (r->kind == PC_RECORD_STATEMENT)
            print_words(&j, &r->quantity);
    }
    print_context(&j, r);
    pc_json_end(&j);
}

static void record_text(PcRecordPrinter *p, const PcRecord *r) {
    const PcQuantity *q = &r->quantity;
    pc_output_printf(p->out, "  %u:%u\t", r->place.line, r->place.column);
    pc_print_styled(p->out, p->colour, r->kind == PC_RECORD_CLAIM ? PC_STYLE_BOLD : PC_STYLE_DIM, r->text);
    if (r->kind == PC_RECORD_NUMBER) {
        pc_output_printf(p->out, "\t(%s)\n", pc_why_name(r->why));
        return;
    }
    const char *rest[] = {q->indicator,
                          q->indicator_id,
                          q->period,
                          pc_aspect_name(q->aspect),
                          pc_annual_name(q->annual),
                          pc_direction_name(q->direction),
                          pc_status_name(q->status)};
    pc_output_printf(p->out, "\t%s", pc_comparator_name(q->comparator));
    for (size_t i = 0; i < G_N_ELEMENTS(rest); i++) {
        pc_output_char(p->out, '\t');
        pc_print_safe(p->out, rest[i] ? rest[i] : "–");
    }
    pc_output_char(p->out, '\n');
}

void pc_record_printer_record(PcRecordPrinter *p, const PcRecord *r) {
    if (p->kind == TEXT) {
        record_text(p, r);
        return;
    }
    begin(p);
    record_json(p, r);
    end(p);
}

void pc_record_printer_free(PcRecordPrinter *p) {
    if (p->kind == JSON && !p->part)
        pc_output_text(p->out, "\n]\n");
    g_free(p);
}
