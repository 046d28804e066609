/* xml: the whole result, schemas/report.xsd. Short fields are attributes, named as in JSON with hyphens; what
 * is written in words (message, sentence …) are elements. */
#include "report/printers.h"

#include <string.h>

#include "report/element.h"
#include "report/inputs.h"
#include "report/row.h"

typedef struct {
    const PcReport *report;
    PcXml xml;
    PcRow row;
    const char *list; /* the list of verdicts that is open; NULL: none */
} Xml;

/* The element that holds the verdicts of a kind. */
static const char *const lists[] = {"agreements", "findings", "incomparables"};

/* Fields that are elements of a verdict or a side, in the schema's order; the others are attributes. */
static const PcField side_elements[] = {PC_F_TEXT, PC_F_WORDS, PC_F_SECTION, PC_F_SENTENCE};

static bool is_element(PcField field) {
    for (size_t i = 0; i < G_N_ELEMENTS(side_elements); i++)
        if (side_elements[i] == field)
            return true;
    return field == PC_F_KIND || field == PC_F_KNOWN || field == PC_F_MESSAGE || field == PC_F_COMPUTATION ||
           (field >= PC_F_WAIVED_REASON && field <= PC_F_WAIVED_UNTIL);
}

/* snake_case as XML writes it. */
static void hyphenate(char *to, size_t size, const char *name) {
    g_strlcpy(to, name, size);
    for (; *to; to++)
        if (*to == '_')
            *to = '-';
}

static void print_attributes(Xml *x, PcField from, PcField to) {
    char name[32];
    for (int f = (int)from; f < (int)to; f++) {
        if (is_element((PcField)f))
            continue;
        hyphenate(name, sizeof name, f == PC_F_SIDE ? "n" : pc_fields[f].name);
        if (pc_fields[f].kind == PC_FIELD_BOOL)
            pc_element_attribute(&x->xml, name, x->row.fields[f].number ? "true" : NULL);
        else if (pc_fields[f].kind == PC_FIELD_NUMBER)
            pc_element_number(&x->xml, name, x->row.fields[f].number);
        else
            pc_element_attribute(&x->xml, name, x->row.fields[f].text);
    }
}

static void print_side(Xml *x, const PcVerdict *v, guint i) {
    pc_row_set_side(&x->row, v, i);
    pc_element_start(&x->xml, "side");
    print_attributes(x, PC_F_FIRST_OF_SIDE, PC_F_COUNT);
    for (size_t k = 0; k < G_N_ELEMENTS(side_elements); k++)
        pc_element_whole(&x->xml, pc_fields[side_elements[k]].name, x->row.fields[side_elements[k]].text);
    pc_element_end(&x->xml);
}

static void print_waiver(Xml *x) {
    const PcRowValue *fields = x->row.fields;
    if (!fields[PC_F_WAIVED_REASON].text)
        return;
    pc_element_start(&x->xml, "waived");
    pc_element_attribute(&x->xml, "by", fields[PC_F_WAIVED_BY].text);
    pc_element_attribute(&x->xml, "on", fields[PC_F_WAIVED_ON].text);
    pc_element_attribute(&x->xml, "until", fields[PC_F_WAIVED_UNTIL].text);
    pc_element_text(&x->xml, fields[PC_F_WAIVED_REASON].text);
    pc_element_end(&x->xml);
}

static void print_verdict(const PcVerdictItem *item, void *data) {
    Xml *x = data;
    const PcVerdict *v = item->verdict;
    const char *list = item->known ? "known" : lists[v->kind];
    if (list != x->list) {
        if (x->list)
            pc_element_end(&x->xml);
        pc_element_start(&x->xml, list);
        x->list = list;
    }
    pc_row_set_verdict(&x->row, item, x->report->lang);
    pc_element_start(&x->xml, pc_verdict_kind_name(v->kind));
    print_attributes(x, 0, PC_F_FIRST_OF_SIDE);
    pc_element_whole(&x->xml, "message", x->row.fields[PC_F_MESSAGE].text);
    pc_element_whole(&x->xml, "computation", x->row.fields[PC_F_COMPUTATION].text);
    print_waiver(x);
    for (guint i = 0; i < v->evidence->len; i++)
        print_side(x, v, i);
    pc_element_end(&x->xml);
}

static void print_summary(Xml *x) {
    PcCount counts[PC_COUNTS];
    pc_result_counts(x->report->result, counts);
    pc_element_start(&x->xml, "summary");
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        pc_element_count(&x->xml, counts[i].name, counts[i].n);
    pc_element_end(&x->xml);
}

static void print_unread(Xml *x) {
    const GArray *unread = x->report->result->unread;
    for (guint i = 0; i < unread->len; i++) {
        const PcUnread *u = &g_array_index(unread, PcUnread, i);
        pc_element_start(&x->xml, "unread");
        pc_element_attribute(&x->xml, "file", u->file);
        pc_element_text(&x->xml, u->reason);
        pc_element_end(&x->xml);
    }
}

static void print_inputs(Xml *x) {
    g_autoptr(GArray) inputs = pc_result_inputs(x->report->result);
    pc_element_start(&x->xml, "inputs");
    for (guint i = 0; i < inputs->len; i++) {
        const PcInput *input = &g_array_index(inputs, PcInput, i);
        pc_element_start(&x->xml, "input");
        pc_element_attribute(&x->xml, "kind", input->kind);
        pc_element_attribute(&x->xml, "doc", input->doc);
        pc_element_attribute(&x->xml, "file", input->file);
        pc_element_attribute(&x->xml, "sha256", input->sha256);
        pc_element_end(&x->xml);
    }
    pc_element_end(&x->xml);
}

static void print_document(Xml *x, const PcLedgerDocument *d) {
    pc_element_start(&x->xml, "document");
    pc_element_attribute(&x->xml, "doc", d->info.doc);
    pc_element_attribute(&x->xml, "file", d->info.file);
    pc_element_attribute(&x->xml, "sha256", d->sha256);
    pc_element_attribute(&x->xml, "data-file", d->plan ? d->plan->file : NULL);
    pc_element_attribute(&x->xml, "area", d->info.area ? d->info.area->code : NULL);
    pc_element_attribute(&x->xml, "area-name", d->info.area ? d->info.area->name : NULL);
    pc_element_attribute(&x->xml, "kind", d->info.kind);
    pc_element_attribute(&x->xml, "period", d->info.period);
    pc_element_count(&x->xml, "numbers", d->stats.numbers);
    pc_element_count(&x->xml, "claims", d->stats.claims);
    pc_element_count(&x->xml, "data", d->given->len);
    pc_element_whole(&x->xml, "title", d->info.title);
    pc_element_end(&x->xml);
}

static void print_documents(Xml *x) {
    const GPtrArray *documents = x->report->result->ledger->documents;
    pc_element_start(&x->xml, "documents");
    for (guint i = 0; i < documents->len; i++)
        print_document(x, documents->pdata[i]);
    pc_element_end(&x->xml);
}

static void print_rules(Xml *x) {
    const PcCatalogue *catalogue = x->report->catalogue;
    const PcLang lang = x->report->lang;
    pc_element_start(&x->xml, "rules");
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        pc_element_start(&x->xml, "rule");
        pc_element_attribute(&x->xml, "code", rule->code);
        pc_element_attribute(&x->xml, "rule", rule->slug);
        pc_element_attribute(&x->xml, "severity", pc_severity_name(rule->severity));
        pc_element_text(&x->xml, rule->name[lang]);
        pc_element_end(&x->xml);
    }
    pc_element_end(&x->xml);
}

void pc_print_xml(const PcReport *report, PcOutput *out) {
    const PcResult *result = report->result;
    Xml x = {.report = report, .xml = pc_element_begin(out)};
    pc_element_start(&x.xml, "report");
    pc_element_attribute(&x.xml, "xmlns", "urn:plancheck:report:1");
    pc_element_attribute(&x.xml, "plancheck", PLANCHECK_VERSION);
    pc_element_attribute(&x.xml, "workspace", result->workspace ? result->workspace->id : NULL);
    pc_element_attribute(&x.xml, "lang", report->lang == PC_LANG_ZH ? "zh" : "en");
    pc_element_attribute(&x.xml, "time", report->time);
    pc_element_attribute(&x.xml, "command", report->command);
    pc_element_attribute(&x.xml, "complete", result->unread->len ? "false" : "true");
    print_unread(&x);
    print_summary(&x);
    print_inputs(&x);
    print_documents(&x);
    print_rules(&x);
    pc_each_verdict(result, report->agreements, print_verdict, &x);
    if (x.list)
        pc_element_end(&x.xml);
    pc_element_end(&x.xml);
    pc_row_clear(&x.row);
}
