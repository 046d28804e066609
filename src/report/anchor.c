/* anchor: where a verdict is pinned by the formats that a CI shows on changed lines. */
#include "report/anchor.h"

#include "report/row.h"
#include "report/style.h"

static PcAnchor anchor_in_data(const PcEvidence *e) {
    return (PcAnchor){.file = e->data_file, .line = e->data_line, .end_line = e->data_line};
}

PcAnchor pc_anchor_of_text(const PcEvidence *e) {
    const PcPlace *p = &e->place;
    if (!p->line && e->data_file)
        return anchor_in_data(e);
    return (PcAnchor){p->file, p->line, p->column, p->end_line, p->end_column};
}

PcAnchor pc_anchor_of_data(const PcEvidence *e) {
    bool is_datum = e->statement && e->statement->datum && e->data_file && e->data_line;
    return is_datum ? anchor_in_data(e) : pc_anchor_of_text(e);
}

char *pc_anchor_text(const PcAnchor *a) {
    if (!a->file || !a->line)
        return g_strdup(a->file);
    return a->column ? g_strdup_printf("%s:%u:%u", a->file, a->line, a->column)
                     : g_strdup_printf("%s:%u", a->file, a->line);
}

char *pc_file_uri(const char *path) {
    g_autofree char *absolute = g_canonicalize_filename(path, NULL);
    return g_filename_to_uri(absolute, g_get_host_name(), NULL);
}

char *pc_side_text(const PcEvidence *e, PcLang lang) {
    const PcRecord *record = pc_record_of(e->statement);
    g_autofree char *value = e->statement ? pc_statement_text(e->statement) : NULL;
    GString *text = g_string_new(pc_role_word(e->role, lang));
    const char *const words[] = {e->document ? e->document->info.doc : NULL, e->indicator, e->period};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (words[i])
            g_string_append_printf(text, " %s", words[i]);
    g_string_append(text, lang == PC_LANG_ZH ? "：" : ": ");
    if (value && *value)
        g_string_append(text, value);
    else if (!e->statement && e->document)
        g_string_append(text, pc_word(PC_WORD_ABSENT, lang));
    if (record && record->sentence)
        g_string_append_printf(text, lang == PC_LANG_ZH ? "。原文：%s" : "; the text: %s", record->sentence);
    return g_string_free(text, FALSE);
}
