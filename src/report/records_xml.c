/* records_xml: records as schemas/claims.xsd says. Attributes carry what is one word or value, children what
 * is text or a list; what is absent is not there. Characters that XML 1.0 cannot carry become U+FFFD. */
#include "report/element.h"
#include "report/records.h"

/* The contract's names have hyphens in XML: value_to is value-to. */
static void print_name(PcOutput *out, const char *name) {
    for (; *name; name++)
        pc_output_char(out, *name == '_' ? '-' : *name);
}

static void attribute(PcOutput *out, const char *name, const char *value) {
    if (!value || !*value)
        return;
    pc_output_char(out, ' ');
    print_name(out, name);
    pc_output_text(out, "=\"");
    pc_markup_text(out, value, true);
    pc_output_char(out, '"');
}

static void count(PcOutput *out, const char *name, uint64_t n) {
    pc_output_printf(out, " %s=\"%" G_GUINT64_FORMAT "\"", name, n);
}

static void element(PcOutput *out, const char *name, const char *text) {
    if (!text || !*text)
        return;
    pc_output_printf(out, "      <%s>", name);
    pc_markup_text(out, text, true);
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
    for (PcQuantityField f = PC_Q_VALUE; f < PC_Q_RELATION; f++)
        attribute(out, pc_quantity_name(f), pc_quantity_text(q, f));
    attribute(out, pc_quantity_name(PC_Q_ATTRIBUTE), pc_quantity_text(q, PC_Q_ATTRIBUTE));
    for (PcQuantityField f = PC_Q_RELATION; r->kind == PC_RECORD_STATEMENT && f <= PC_Q_WORDS; f++)
        attribute(out, pc_quantity_name(f), pc_quantity_text(q, f));
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
