/* record: names of its values, copies of records. */
#include <string.h>

#include "claim/claim.h"

const char *pc_role_name(PcRole v) {
    static const char *const NAMES[] = {NULL, "whole", "part", "from", "to", "change", "count"};
    return (size_t)v < G_N_ELEMENTS(NAMES) ? NAMES[v] : NULL;
}

const char *pc_why_name(PcWhy v) {
    static const char *const NAMES[] = {
        NULL,          "year",         "date",     "ordinal", "list-number",     "section-number",
        "page-number", "table-serial", "footnote", "name",    "document-number", "slogan",
        "toc",         "definition",   "other"};
    return (size_t)v < G_N_ELEMENTS(NAMES) ? NAMES[v] : NULL;
}

static const char *keep(GStringChunk *strings, const char *text) {
    return text == NULL ? NULL : g_string_chunk_insert_const(strings, text);
}

static void keep_quantity(PcQuantity *q, GStringChunk *strings) {
    const char **const fields[] = {&q->value,    &q->value_to,  &q->parts,        &q->unit,      &q->unit_id,
                                   &q->hedge,    &q->indicator, &q->indicator_id, &q->qualifier, &q->period,
                                   &q->base,     &q->whole,     &q->area,         &q->area_name, &q->part,
                                   &q->than_ref, &q->words_text};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        *fields[i] = keep(strings, *fields[i]);
}

PcRecord *pc_record_copy(const PcRecord *record, GStringChunk *strings) {
    PcRecord *copy = g_memdup2(record, sizeof *record);
    size_t n = 0;
    keep_quantity(&copy->quantity, strings);
    copy->place.doc = keep(strings, record->place.doc);
    copy->place.file = keep(strings, record->place.file);
    copy->id = keep(strings, record->id);
    copy->text = keep(strings, record->text);
    copy->sentence = keep(strings, record->sentence);
    copy->sentence_id = keep(strings, record->sentence_id);
    copy->group = keep(strings, record->group);
    copy->head = keep(strings, record->head);
    copy->column_unit = keep(strings, record->column_unit);
    while (record->section != NULL && record->section[n] != NULL)
        n++;
    const char **section = g_new0(const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        section[i] = keep(strings, record->section[i]);
    copy->section = section;
    return copy;
}

void pc_record_free(PcRecord *record) {
    if (record == NULL)
        return;
    g_free((void *)record->section);
    g_free(record);
}
