/* complete: what the three shells' completions share. */
#include "cli/manual/complete.h"

#include <string.h>

char *pc_complete_words(const PcCommand *command, const PcOption *option) {
    if (strcmp(option->name, "format") != 0 || !command->formats)
        return g_strdup(option->words);
    g_auto(GStrv) formats = g_strsplit(command->formats(), ", ", -1);
    return g_strjoinv(" ", formats);
}

char *pc_complete_rules(const PcCatalogue *catalogue) {
    GString *codes = g_string_new(NULL);
    for (size_t i = 0; i < pc_rule_count(catalogue); i++)
        g_string_append_printf(codes, "%s%s", i ? " " : "", pc_rule_at(catalogue, i)->code);
    return g_string_free(codes, FALSE);
}

char *pc_complete_quoted(const char *text, const char *quote) {
    g_auto(GStrv) parts = g_strsplit(text, "'", -1);
    g_autofree char *inside = g_strjoinv(quote, parts);
    return g_strdup_printf("'%s'", inside);
}
