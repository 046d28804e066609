/* fish: the completion for fish. */
#include "cli/manual/complete.h"
#include "cli/manual/manual.h"

static const char head[] =
    "# Completion of plancheck for fish. Made when plancheck is built, from its own tables; do not edit.\n"
    "complete -c plancheck -n __fish_use_subcommand -f -s h -l help -d 'print the commands'\n"
    "complete -c plancheck -n __fish_use_subcommand -f -s V -l version -d 'print the version'\n";

static char *quoted(const char *text) {
    g_autofree char *line = pc_manual_line(text);
    g_auto(GStrv) parts = g_strsplit(line, "\\", -1);
    g_autofree char *escaped = g_strjoinv("\\\\", parts);
    return pc_complete_quoted(escaped, "\\'");
}

static void append_option(GString *out, const PcCommand *c, const PcOption *o) {
    g_autofree char *words = pc_complete_words(c, o), *help = quoted(o->help[PC_LANG_EN]);
    g_string_append_printf(out, "complete -c plancheck -n '__fish_seen_subcommand_from %s'", c->name);
    if (o->letter)
        g_string_append_printf(out, " -s %c", o->letter);
    g_string_append_printf(out, " -l %s", o->name);
    if (words)
        g_string_append_printf(out, " -x -a '%s'", words);
    else if (o->kind == PC_VALUE_FOLDER)
        g_string_append(out, " -x -a '(__fish_complete_directories)'");
    else if (o->kind == PC_VALUE_PATH)
        g_string_append(out, " -r -F");
    else if (o->kind != PC_VALUE_NONE)
        g_string_append(out, " -x");
    g_string_append_printf(out, " -d %s\n", help);
}

static void append_rules(GString *out, const PcCommand *c, const PcCatalogue *catalogue) {
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        g_autofree char *name = quoted(rule->name[PC_LANG_EN]);
        g_string_append_printf(out,
                               "complete -c plancheck -n '__fish_seen_subcommand_from %s' -f -a %s -d %s\n",
                               c->name, rule->code, name);
    }
}

static void append_command(GString *out, const PcCommand *c, const PcCatalogue *catalogue) {
    g_autofree char *summary = quoted(c->summary[PC_LANG_EN]);
    g_string_append_printf(out, "complete -c plancheck -n __fish_use_subcommand -f -a %s -d %s\n", c->name,
                           summary);
    for (const PcOption *o = pc_options; o->name; o++)
        if (pc_command_takes(c, o))
            append_option(out, c, o);
    if (c->argument == PC_VALUE_RULE)
        append_rules(out, c, catalogue);
    else if (c->argument == PC_VALUE_FOLDER)
        g_string_append_printf(out,
                               "complete -c plancheck -n '__fish_seen_subcommand_from %s' -f -a "
                               "'(__fish_complete_directories)'\n",
                               c->name);
}

char *pc_completion_fish(const PcCatalogue *catalogue) {
    GString *out = g_string_new(head);
    for (const PcCommand *c = pc_commands; c->name; c++)
        append_command(out, c, catalogue);
    return g_string_free(out, FALSE);
}
