/* records_xml: records as schemas/claims.xsd says. Attributes carry what is one word or value, children what
 * is text or a list; what is absent is not there. Characters that XML 1.0 cannot carry become U+FFFD. */
#include <string.h>

#include "report/clean.h"
#include "report/records.h"

static void escaped(PcOutput *out, const char *text) {
    static const char specials[] = "&<>\"\t\n\r";
    static const char *const written[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#9;", "&#10;", "&#13;"};
    g_autofree char *owned = NULL;
    for (text = pc_clean(text, &owned); *text;) {
        size_t n = strcspn(text, specials);
        pc_output_bytes(out, text, n);
        text += n;
        if (*text)
            pc_output_text(out, written[strchr(specials, *text++) - specials]);
    }
}

static void attribute(PcOutput *out, const char *name, const char *value) {
    if (!value || !*value)
        return;
    pc_output_printf(out, " %s=\"", name);
    escaped(out, value);
    pc_output_char(out, '"');
}

static void count(PcOutput *out, const char *name, uint64_t n) {
    pc_output_printf(out, " %s=\"%" G_GUINT64_FORMAT "\"", name, n);
}

static void element(PcOutput *out, const char *name, const char *text) {
    if (!text || !*text)
        return;
    pc_output_printf(out, "      <%s>", name);
    escaped(out, text);
    pc_output_printf(out, "</%s>\n", name);
}

static void begin(PcRecordPrinter *p) {
    pc_output_text(p->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<claims xmlns=\"urn:plancheck:claims:1\" schema=\"1\">\n");
}

static void close_document(PcRecordPrinter *p) {
    if (p->open)
        pc_output_text(p->out, "  </document>\n");
    p->open = false;
}

static void print_document(PcRecordPrinter *p, const PcRecordDocument *d) {
    const PcDocumentInfo *info = d->info;
    close_document(p);
    pc_output_text(p->out, "  <document");
    attribute(p->out, "doc", info->doc);
    attribute(p->out, "file", info->file);
    attribute(p->out, "sha256", d->sha256);
    attribute(p->out, "title", info->title);
    attribute(p->out, "area", info->area ? info->area->code : NULL);
    attribute(p->out, "kind", info->kind);
    attribute(p->out, "period", info->period);
    count(p->out, "numbers", d->numbers);
    count(p->out, "claims", d->claims);
    count(p->out, "statements", d->statements);
    count(p->out, "unchecked", d->unchecked);
    pc_output_text(p->out, ">\n");
    p->open = true;
}

static void print_place(PcOutput *out, const PcRecord *r) {
    const PcPlace *p = &r->place;
    attribute(out, "id", r->id);
    const struct {
        const char *name;
        uint32_t n;
    } at[] = {
        {"line", p->line}, {"column", p->column}, {"end-line", p->end_line}, {"end-column", p->end_column}};
    for (size_t i = 0; i < G_N_ELEMENTS(at); i++)
        if (at[i].n)
            count(out, at[i].name, at[i].n);
    if (p->offset >= 0) {
        count(out, "offset", (uint64_t)p->offset);
        count(out, "length", (uint64_t)p->length);
    }
    attribute(out, "text", r->text);
}

static void print_quantity(PcOutput *out, const PcRecord *r) {
    const PcQuantity *q = &r->quantity;
    attribute(out, "value", q->value);
    attribute(out, "value-to", q->value_to);
    attribute(out, "parts", q->parts);
    attribute(out, "unit", q->unit);
    attribute(out, "unit-id", q->unit_id);
    attribute(out, "comparator", pc_comparator_name(q->comparator));
    attribute(out, "hedge", q->hedge);
    attribute(out, "indicator", q->indicator);
    attribute(out, "indicator-id", q->indicator_id);
    attribute(out, "qualifier", q->qualifier);
    attribute(out, "period", q->period);
    attribute(out, "aspect", pc_aspect_name(q->aspect));
    attribute(out, "annual", pc_annual_name(q->annual));
    attribute(out, "base", q->base);
    attribute(out, "whole", q->whole);
    attribute(out, "direction", pc_direction_name(q->direction));
    attribute(out, "status", pc_status_name(q->status));
    attribute(out, "vintage", pc_vintage_name(q->vintage));
    attribute(out, "area", q->area);
    attribute(out, "area-name", q->area_name);
    attribute(out, "part", q->part);
    attribute(out, "attribute", pc_attribute_name(q->attribute));
    if (r->kind != PC_RECORD_STATEMENT)
        return;
    attribute(out, "relation", pc_words_name(q->words));
    attribute(out, "than", pc_than_name(q->than));
    attribute(out, "than-ref", q->than_ref);
    attribute(out, "words", q->words_text);
}

static void print_context(PcOutput *out, const PcRecord *r) {
    for (size_t i = 0; r->section && r->section[i]; i++)
        element(out, "section", r->section[i]);
    element(out, "sentence", r->sentence);
    if (!r->table)
        return;
    pc_output_text(out, "      <cell");
    count(out, "table", r->table);
    if (r->row)
        count(out, "row", r->row);
    if (r->column)
        count(out, "column", r->column);
    attribute(out, "head", r->head);
    pc_output_text(out, "/>\n");
}

static void print_record(PcRecordPrinter *p, const PcRecord *r) {
    const char *type = pc_record_type(r);
    pc_output_printf(p->out, "    <%s", type);
    print_place(p->out, r);
    if (r->kind == PC_RECORD_NUMBER)
        attribute(p->out, "why", pc_why_name(r->why));
    else
        print_quantity(p->out, r);
    attribute(p->out, "sentence-id", r->sentence_id);
    attribute(p->out, "role", pc_role_name(r->role));
    attribute(p->out, "group", r->group);
    pc_output_text(p->out, ">\n");
    print_context(p->out, r);
    pc_output_printf(p->out, "    </%s>\n", type);
}

static void end(PcRecordPrinter *p) {
    close_document(p);
    pc_output_text(p->out, "</claims>\n");
}

const PcRecordFormat pc_records_xml = {
    .name = "xml", .begin = begin, .document = print_document, .record = print_record, .end = end};
