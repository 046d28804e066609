/* bash: the completion for bash. */
#include "cli/manual/complete.h"
#include "cli/manual/manual.h"

static const char head[] =
    "# Completion of plancheck for bash. Made when plancheck is built, from its own tables; do not edit.\n"
    "# shellcheck shell=bash\n"
    "_plancheck_files() {\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
    "}\n"
    "_plancheck_words() {\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\")\n"
    "}\n";

static const char body[] =
    "_plancheck() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}\n"
    "    COMPREPLY=()\n"
    "    # --option=value comes as three words\n"
    "    if [ \"$cur\" = = ]; then\n"
    "        cur=''\n"
    "    elif [ \"$prev\" = = ] && [ \"$COMP_CWORD\" -gt 2 ]; then\n"
    "        prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
    "        _plancheck_words \"$(_plancheck_commands) help --help --version\"\n"
    "    elif [ \"$command\" = help ]; then\n"
    "        _plancheck_words \"$(_plancheck_commands)\"\n"
    "    elif _plancheck_value \"$command:$prev\"; then\n"
    "        return 0\n"
    "    elif [[ $cur == -* ]]; then\n"
    "        _plancheck_words \"$(_plancheck_options \"$command\")\"\n"
    "    else\n"
    "        _plancheck_argument \"$command\"\n"
    "    fi\n"
    "}\n"
    "complete -F _plancheck plancheck\n";

static void append_commands(GString *out) {
    g_string_append(out, "_plancheck_commands() {\n    echo '");
    for (const PcCommand *c = pc_commands; c->name; c++)
        g_string_append_printf(out, "%s%s", c == pc_commands ? "" : " ", c->name);
    g_string_append(out, "'\n}\n");
}

static void append_options(GString *out) {
    g_string_append(out, "_plancheck_options() {\n    case $1 in\n");
    for (const PcCommand *c = pc_commands; c->name; c++) {
        g_string_append_printf(out, "    %s) echo '", c->name);
        bool any = false;
        for (const PcOption *o = pc_options; o->name; o++) {
            if (!pc_command_takes(c, o))
                continue;
            g_string_append_printf(out, "%s--%s", any ? " " : "", o->name);
            any = true;
        }
        g_string_append(out, "' ;;\n");
    }
    g_string_append(out, "    esac\n}\n");
}

static void append_value(GString *out, const PcCommand *c, const PcOption *o) {
    g_autofree char *words = pc_complete_words(c, o);
    g_string_append_printf(out, "    %s:--%s", c->name, o->name);
    if (o->letter)
        g_string_append_printf(out, " | %s:-%c", c->name, o->letter);
    if (words)
        g_string_append_printf(out, ") _plancheck_words '%s' ;;\n", words);
    else if (o->kind == PC_VALUE_PATH || o->kind == PC_VALUE_FOLDER)
        g_string_append_printf(out, ") _plancheck_files %s ;;\n", o->kind == PC_VALUE_PATH ? "-f" : "-d");
    else
        g_string_append(out, ") ;;\n");
}

static void append_values(GString *out) {
    g_string_append(out,
                    "# The values of the option before the cursor; false where there is no such option.\n"
                    "_plancheck_value() {\n    case $1 in\n");
    for (const PcCommand *c = pc_commands; c->name; c++)
        for (const PcOption *o = pc_options; o->name; o++)
            if (pc_command_takes(c, o) && o->kind != PC_VALUE_NONE)
                append_value(out, c, o);
    g_string_append(out, "    *) return 1 ;;\n    esac\n}\n");
}

static void append_arguments(GString *out, const PcCatalogue *catalogue) {
    g_autofree char *rules = pc_complete_rules(catalogue);
    g_string_append(out, "_plancheck_argument() {\n    case $1 in\n");
    for (const PcCommand *c = pc_commands; c->name; c++) {
        if (c->argument == PC_VALUE_RULE)
            g_string_append_printf(out, "    %s) _plancheck_words '%s' ;;\n", c->name, rules);
        else if (c->argument == PC_VALUE_FOLDER)
            g_string_append_printf(out, "    %s) _plancheck_files -d ;;\n", c->name);
        else if (c->argument == PC_VALUE_PATH)
            g_string_append_printf(out, "    %s) _plancheck_files -f ;;\n", c->name);
    }
    g_string_append(out, "    esac\n}\n");
}

char *pc_completion_bash(const PcCatalogue *catalogue) {
    GString *out = g_string_new(head);
    append_commands(out);
    append_options(out);
    append_values(out);
    append_arguments(out, catalogue);
    g_string_append(out, body);
    return g_string_free(out, FALSE);
}
