/* records_text: records for people: a line a document, an indented line a record. */
#include "report/records.h"
#include "report/style.h"

static void print_document(PcRecordPrinter *p, const PcRecordDocument *d) {
    const PcDocumentInfo *info = d->info;
    pc_print_styled(p->out, p->colour, PC_STYLE_BOLD, info->doc);
    pc_output_text(p->out, "  ");
    pc_print_safe(p->out, info->title ? info->title : "–");
    pc_output_printf(p->out, "  [%s %s %s] %" G_GUINT64_FORMAT "\n", info->area ? info->area->name : "–",
                     info->kind ? info->kind : "–", info->period ? info->period : "–", d->numbers);
}

static void print_record(PcRecordPrinter *p, const PcRecord *r) {
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
    const char *relation = r->kind == PC_RECORD_STATEMENT ? pc_words_name(q->words) : NULL;
    pc_output_printf(p->out, "\t%s", relation ? relation : pc_comparator_name(q->comparator));
    for (size_t i = 0; i < G_N_ELEMENTS(rest); i++) {
        pc_output_char(p->out, '\t');
        pc_print_safe(p->out, rest[i] ? rest[i] : "–");
    }
    pc_output_char(p->out, '\n');
}

const PcRecordFormat pc_records_text = {.name = "text", .document = print_document, .record = print_record};
