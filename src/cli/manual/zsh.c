/* zsh: the completion for zsh. */
#include "cli/manual/complete.h"
#include "cli/manual/manual.h"

#include <string.h>

static const char head[] =
    "#compdef plancheck\n"
    "# Completion of plancheck for zsh. Made when plancheck is built, from its own tables; do not edit.\n";

static const char body[] =
    "_plancheck() {\n"
    "  local curcontext=\"$curcontext\" state line\n"
    "  _arguments -C '(- *)'{-h,--help}'[print the commands]' '(- *)'{-V,--version}'[print the version]' \\\n"
    "    '1:command:->command' '*::argument:->argument'\n"
    "  case $state in\n"
    "  command) _plancheck_commands ;;\n"
    "  argument)\n"
    "    curcontext=\"${curcontext%:*:*}:plancheck-$words[1]:\"\n"
    "    (( $+functions[_plancheck_$words[1]] )) && _plancheck_$words[1] ;;\n"
    "  esac\n"
    "}\n"
    "_plancheck_help() { _arguments '1:command:_plancheck_commands' }\n"
    "_plancheck \"$@\"\n";

/* What stands for itself inside [...] and between colons of a specification. */
static char *specified(const char *text) {
    GString *out = g_string_new(NULL);
    for (; *text; text++) {
        if (strchr("[]:\\", *text))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
    return g_string_free(out, FALSE);
}

static void append_commands(GString *out) {
    g_string_append(out, "_plancheck_commands() {\n  local -a commands=(\n");
    for (const PcCommand *c = pc_commands; c->name; c++) {
        g_autofree char *summary = specified(c->summary[PC_LANG_EN]);
        g_autofree char *entry = g_strdup_printf("%s:%s", c->name, summary);
        g_autofree char *quoted = pc_complete_quoted(entry, "'\\''");
        g_string_append_printf(out, "    %s\n", quoted);
    }
    g_string_append(out, "  )\n  _describe -t commands command commands\n}\n");
}

static void append_rules(GString *out, const PcCatalogue *catalogue) {
    g_string_append(out, "_plancheck_rules() {\n  local -a rules=(\n");
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        g_autofree char *line = pc_manual_line(rule->name[PC_LANG_EN]), *name = specified(line);
        g_autofree char *entry = g_strdup_printf("%s:%s", rule->code, name);
        g_autofree char *quoted = pc_complete_quoted(entry, "'\\''");
        g_string_append_printf(out, "    %s\n", quoted);
    }
    g_string_append(out, "  )\n  _describe -t rules rule rules\n}\n");
}

/* ":VALUE:action"; "" where the option has no value. The caller owns it. */
static char *action(const PcCommand *c, const PcOption *o) {
    g_autofree char *words = pc_complete_words(c, o);
    if (o->kind == PC_VALUE_NONE)
        return g_strdup("");
    if (words)
        return g_strdup_printf(":%s:(%s)", o->value, words);
    return g_strdup_printf(":%s:%s", o->value,
                           o->kind == PC_VALUE_PATH     ? "_files"
                           : o->kind == PC_VALUE_FOLDER ? "_files -/"
                                                        : " ");
}

static void append_option(GString *out, const PcCommand *c, const PcOption *o) {
    g_autofree char *help = specified(o->help[PC_LANG_EN]), *rest = action(c, o);
    g_autofree char *spec = g_strdup_printf("[%s]%s", help, rest);
    g_autofree char *quoted = pc_complete_quoted(spec, "'\\''");
    const char *value = o->kind == PC_VALUE_NONE ? "" : "=";
    if (o->letter)
        g_string_append_printf(out, " \\\n    '(-%c --%s)'{-%c%s,--%s%s}%s", o->letter, o->name, o->letter,
                               *value ? "+" : "", o->name, value, quoted);
    else
        g_string_append_printf(out, " \\\n    '%s--%s%s'%s", o->kind == PC_VALUE_LIST ? "*" : "", o->name,
                               value, quoted);
}

static void append_command(GString *out, const PcCommand *c) {
    g_string_append_printf(out, "_plancheck_%s() {\n  _arguments -s -S", c->name);
    for (const PcOption *o = pc_options; o->name; o++)
        if (pc_command_takes(c, o))
            append_option(out, c, o);
    g_string_append_printf(out, " \\\n    '*:argument:%s'\n}\n",
                           c->argument == PC_VALUE_RULE     ? "_plancheck_rules"
                           : c->argument == PC_VALUE_FOLDER ? "_files -/"
                                                            : "_files");
}

char *pc_completion_zsh(const PcCatalogue *catalogue) {
    GString *out = g_string_new(head);
    append_commands(out);
    append_rules(out, catalogue);
    for (const PcCommand *c = pc_commands; c->name; c++)
        append_command(out, c);
    g_string_append(out, body);
    return g_string_free(out, FALSE);
}
