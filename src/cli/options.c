/* options: the command line read into PcCli. */
#include "cli/cli.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/help.h"

static void *field_of(PcCli *cli, const PcOption *option) {
    return (char *)cli + option->at;
}

/* The entries a command takes, of every option there is. */
static GArray *entries_for(PcCli *cli, const PcCommand *command) {
    static const GOptionArg args[] = {
        [PC_VALUE_NONE] = G_OPTION_ARG_NONE,     [PC_VALUE_WORD] = G_OPTION_ARG_STRING,
        [PC_VALUE_PATH] = G_OPTION_ARG_FILENAME, [PC_VALUE_FOLDER] = G_OPTION_ARG_FILENAME,
        [PC_VALUE_NUMBER] = G_OPTION_ARG_INT,    [PC_VALUE_LIST] = G_OPTION_ARG_STRING_ARRAY,
        [PC_VALUE_RULE] = G_OPTION_ARG_STRING,
    };
    GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
    for (const PcOption *o = pc_options; o->name; o++) {
        const GOptionEntry entry = {.long_name = o->name,
                                    .short_name = o->letter,
                                    .arg = args[o->kind],
                                    .arg_data = field_of(cli, o)};
        if (pc_command_takes(command, o))
            g_array_append_val(entries, entry);
    }
    return entries;
}

/* Refuses the command line. */
static int usage(const PcCli *cli, const char *zh, const char *en, ...) G_GNUC_PRINTF(2, 4)
    G_GNUC_PRINTF(3, 4);
static int usage(const PcCli *cli, const char *zh, const char *en, ...) {
    va_list args;
    GError *error = NULL;
    va_start(args, en);
    g_autofree char *said = g_strdup_vprintf(cli->lang == PC_LANG_ZH ? zh : en, args);
    va_end(args);
    pc_fail_words(&error, PC_ERROR_USAGE, said, said);
    return pc_cli_fail(cli, &error);
}

static PcLang locale_language(void) {
    const char *names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = g_getenv(names[i]);
        if (value && *value)
            return g_str_has_prefix(value, "zh") ? PC_LANG_ZH : PC_LANG_EN;
    }
    return PC_LANG_EN;
}

static bool read_language(PcCli *cli, const char *text) {
    if (!text)
        cli->lang = locale_language();
    else if (strcmp(text, "zh") == 0)
        cli->lang = PC_LANG_ZH;
    else if (strcmp(text, "en") == 0)
        cli->lang = PC_LANG_EN;
    else
        return false;
    return true;
}

static bool read_colour(PcCli *cli, const char *text) {
    const char *no_color = g_getenv("NO_COLOR"), *term = g_getenv("TERM");
    if (!text || strcmp(text, "auto") == 0)
        cli->colour = !cli->output && isatty(STDOUT_FILENO) && !(no_color && *no_color) &&
                      !(term && strcmp(term, "dumb") == 0);
    else if (strcmp(text, "always") == 0 || strcmp(text, "never") == 0)
        cli->colour = text[0] == 'a';
    else
        return false;
    return true;
}

/* The columns of the terminal that the result goes to, at most what is well read; 0 where there is none. */
static int read_columns(const PcCli *cli) {
    struct winsize size = {0};
    if (cli->output || !isatty(STDOUT_FILENO))
        return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return CLAMP(size.ws_col, 40, 120);
}

static bool read_fail_on(PcCli *cli, const char *text) {
    if (!text || strcmp(text, "error") == 0)
        cli->fail_on = PC_SEVERITY_ERROR;
    else if (strcmp(text, "never") == 0)
        cli->fail_on = PC_SEVERITY_OFF;
    else
        return pc_severity_from(text, &cli->fail_on) && cli->fail_on != PC_SEVERITY_OFF;
    return true;
}

static bool read_limit(PcLimits *limits, const char *text) {
    const char *equals = strchr(text, '=');
    g_autofree char *name = equals ? g_strndup(text, (gsize)(equals - text)) : NULL;
    return name && pc_limits_set(limits, name, equals + 1);
}

/* What stands for a document's own words. */
static int read_document_values(const PcCli *cli) {
    PcPeriod period;
    if (cli->kind && !pc_option_allows("kind", cli->kind))
        return usage(cli, "--kind %s：请写 outline、sector、report、annual-plan、bulletin、budget 或 other",
                     "--kind %s: write outline, sector, report, annual-plan, bulletin, budget or other",
                     cli->kind);
    if (cli->period && !pc_period_parse(cli->period, &period))
        return usage(cli, "--period %s：请写一年（2020）或若干年（2021/2025）",
                     "--period %s: write a year (2020) or a span of years (2021/2025)", cli->period);
    return -1;
}

static int read_values(PcCli *cli) {
    if (!read_language(cli, cli->lang_word))
        return usage(cli, "--lang %s：请写 zh 或 en", "--lang %s: write zh or en", cli->lang_word);
    if (!read_colour(cli, cli->color_word))
        return usage(cli, "--color %s：请写 auto、always 或 never", "--color %s: write auto, always or never",
                     cli->color_word);
    cli->columns = read_columns(cli);
    if (!read_fail_on(cli, cli->fail_on_word))
        return usage(cli, "--fail-on %s：请写 error、warning、info 或 never",
                     "--fail-on %s: write error, warning, info or never", cli->fail_on_word);
    for (char **limit = cli->limit_words; limit && *limit; limit++)
        if (!read_limit(&cli->limits, *limit))
            return usage(
                cli,
                "--limit %s：请写成 名称=N，N 为整数；名称有 "
                "file-bytes、xml-depth、paragraph-bytes、number-digits 和 match-steps",
                "--limit %s: write NAME=N with N a whole number; the names are file-bytes, xml-depth, "
                "paragraph-bytes, number-digits and match-steps",
                *limit);
    if (cli->jobs < 0)
        return usage(cli, "-j %d：请写 1 以上的整数", "-j %d: write a whole number, 1 or more", cli->jobs);
    return read_document_values(cli);
}

/* The arguments after the command, -j1 as -j 1: GOption knows only the latter. */
static char **separated(const char *name, int argc, char **argv) {
    GPtrArray *args = g_ptr_array_new();
    bool options = true;
    g_ptr_array_add(args, g_strdup(name));
    for (int i = 2; i < argc; i++) {
        const char *arg = argv[i];
        options = options && strcmp(arg, "--") != 0;
        bool glued = options && arg[0] == '-' && arg[1] && strchr("foj", arg[1]) && arg[2];
        g_ptr_array_add(args, glued ? g_strndup(arg, 2) : g_strdup(arg));
        if (glued)
            g_ptr_array_add(args, g_strdup(arg + 2));
    }
    g_ptr_array_add(args, NULL);
    return (char **)g_ptr_array_free(args, FALSE);
}

/* The arguments that are left once the options are read; a "--" in front of them is no argument. */
static void keep_arguments(PcCli *cli, char **args) {
    bool separator = args[0] && strcmp(args[0], "--") == 0;
    cli->args = g_strdupv(args + separator);
    cli->n_args = (int)g_strv_length(cli->args);
}

/* What GLib says in the locale's language: its words but for the commonest, which ends with the option. */
static int refuse_option(const PcCli *cli, const GError *error, const char *command) {
    const char *option = strrchr(error->message, ' ');
    if (option && g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
        return usage(cli, "没有选项%s；见 `%s --help`", "Unknown option%s; see `%s --help`", option, command);
    return usage(cli, "%s；见 `%s --help`", "%s; see `%s --help`", error->message, command);
}

static int parse_options(PcCli *cli, const PcCommand *command, int argc, char **argv) {
    g_autoptr(GArray) entries = entries_for(cli, command);
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_autoptr(GError) error = NULL;
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, (GOptionEntry *)entries->data, NULL);
    g_autofree char *name = g_strconcat("plancheck ", command->name, NULL);
    g_set_prgname(name);

    g_auto(GStrv) args = separated(name, argc, argv);
    if (!g_option_context_parse_strv(context, &args, &error))
        return refuse_option(cli, error, name);
    keep_arguments(cli, args + 1);
    int status = read_values(cli);
    if (status < 0 && cli->help) {
        pc_help_command(command, cli->lang);
        return PC_EXIT_CLEAN;
    }
    return status;
}

/* The language of what is said before the options are read, or without them. */
static PcLang wanted_language(char **argv) {
    PcCli cli = {0};
    const char *word = NULL;
    for (int i = 1; argv[i]; i++)
        if (g_str_has_prefix(argv[i], "--lang="))
            word = argv[i] + strlen("--lang=");
        else if (strcmp(argv[i], "--lang") == 0)
            word = argv[i + 1];
    return read_language(&cli, word) ? cli.lang : locale_language();
}

/* plancheck --help, plancheck help [COMMAND] */
static int help(const PcCli *cli, char **argv) {
    const PcCommand *command = argv[2] && argv[2][0] != '-' ? pc_command_called(argv[2]) : NULL;
    if (command)
        pc_help_command(command, cli->lang);
    else if (argv[2] && argv[2][0] != '-')
        return usage(cli, "%s：没有这条命令；`plancheck --help` 列出全部命令",
                     "%s: no such command; `plancheck --help` lists them", argv[2]);
    else
        pc_help_overview(cli->lang);
    return PC_EXIT_CLEAN;
}

int pc_cli_parse(PcCli *cli, int argc, char **argv) {
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, ""); /* numbers are printed alike in every locale */
    *cli = (PcCli){.limits = pc_limits_default, .lang = wanted_language(argv)};
    const char *jit = g_getenv("PLANCHECK_JIT");
    cli->jit = !(jit && strcmp(jit, "0") == 0);
    if (argc < 2)
        return usage(cli, "请写一条命令：plancheck check 工作区；`plancheck --help` 列出全部命令",
                     "write a command: plancheck check WORKSPACE; `plancheck --help` lists them all");
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        puts("plancheck " PLANCHECK_VERSION);
        return PC_EXIT_CLEAN;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0)
        return help(cli, argv);
    const PcCommand *command = pc_command_called(argv[1]);
    if (!command)
        return usage(cli, "%s：没有这条命令；`plancheck --help` 列出全部命令",
                     "%s: no such command; `plancheck --help` lists them", argv[1]);
    cli->command = command->name;
    cli->command_line = pc_cli_command_line(argv);
    return parse_options(cli, command, argc, argv);
}

void pc_cli_clear(PcCli *cli) {
    for (const PcOption *o = pc_options; o->name; o++) {
        void *field = field_of(cli, o);
        if (o->kind == PC_VALUE_LIST)
            g_strfreev(*(char ***)field);
        else if (o->kind != PC_VALUE_NONE && o->kind != PC_VALUE_NUMBER)
            g_free(*(char **)field);
    }
    g_free(cli->command_line);
    g_strfreev(cli->args);
}
