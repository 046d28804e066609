/* options: the command line read into PcCli, and the help texts. */
#include "cli/cli.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/report.h"

static const char *const common_options = "lang color quiet limit help";

/* Options that are words first and values later. */
typedef struct {
    char *lang, *color, *fail_on;
    char **limits;
} Raw;

static bool listed(const char *names, const char *name) {
    size_t n = strlen(name);
    for (const char *p = strstr(names, name); p; p = strstr(p + 1, name))
        if ((p == names || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
            return true;
    return false;
}

/* The entries a command takes, of every option there is. */
static GArray *entries_for(Raw *raw, PcCli *cli, const PcCommand *command) {
    const GOptionEntry all[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &cli->format, "output format", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &cli->output, "write to FILE instead of standard output",
         "FILE"},
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &raw->fail_on,
         "exit 1 from this severity on: error (default), warning, info, never", "LEVEL"},
        {"agreements", 0, 0, G_OPTION_ARG_NONE, &cli->agreements, "list every comparison that held, too",
         NULL},
        {"all", 0, 0, G_OPTION_ARG_NONE, &cli->all, "every number, with the reason where it is no claim",
         NULL},
        {"sources", 0, 0, G_OPTION_ARG_FILENAME, &cli->sources,
         "take the workspace's documents from this folder, by file name", "DIR"},
        {"area", 0, 0, G_OPTION_ARG_STRING, &cli->area, "area of plain files (GB/T 2260 code)", "CODE"},
        {"kind", 0, 0, G_OPTION_ARG_STRING, &cli->kind,
         "kind of plain files: outline, sector, report, annual-plan, bulletin, budget, other", "KIND"},
        {"period", 0, 0, G_OPTION_ARG_STRING, &cli->period, "period of plain files: 2020, 2021/2025", "Y/Y"},
        {"claims", 0, 0, G_OPTION_ARG_FILENAME, &cli->claims,
         "take the records of `extract --all -f ndjson` instead of texts", "FILE"},
        {"against", 0, 0, G_OPTION_ARG_FILENAME, &cli->against,
         "check the files against a workspace; one named like a document is its draft", "DIR"},
        {"compare", 0, 0, G_OPTION_ARG_FILENAME, &cli->compare,
         "tell what changed since an older copy of the workspace", "OLD"},
        {"baseline", 0, 0, G_OPTION_ARG_FILENAME, &cli->baseline,
         "an earlier -f json: only what it lacks is printed and counts for the exit status", "FILE"},
        {"reason", 0, 0, G_OPTION_ARG_STRING, &cli->reason, "why the finding is waived", "TEXT"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &cli->by, "who waives", "NAME"},
        {"until", 0, 0, G_OPTION_ARG_STRING, &cli->until, "last day the waiver holds (YYYY-MM-DD)", "DATE"},
        {"jobs", 'j', 0, G_OPTION_ARG_INT, &cli->jobs, "work on N files at a time (default: one a core)",
         "N"},
        {"stats", 0, 0, G_OPTION_ARG_NONE, &cli->stats, "numbers of numbers and claims, on standard error",
         NULL},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &raw->lang,
         "language of messages: zh, en (default: the locale's)", "LANG"},
        {"color", 0, 0, G_OPTION_ARG_STRING, &raw->color, "colours: auto (default), always, never", "WHEN"},
        {"limit", 0, 0, G_OPTION_ARG_STRING_ARRAY, &raw->limits,
         "raise a limit: file-bytes, xml-depth, paragraph-bytes, number-digits, match-steps", "NAME=N"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &cli->quiet, "results only", NULL},
    };
    GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        if (listed(command->options, all[i].long_name) || listed(common_options, all[i].long_name))
            g_array_append_val(entries, all[i]);
    return entries;
}

static void print_overview(void) {
    printf("plancheck – checks the figures of public plans: text against data, document against document,\n"
           "district against city.\n\nUsage: plancheck COMMAND [OPTION...] [FILE...]\n\nCommands:\n");
    for (const PcCommand *c = pc_commands; c->name; c++)
        printf("  %-9s %-21s %s\n", c->name, c->arguments, c->summary);
    printf("\n`plancheck COMMAND --help` tells a command's options, `plancheck explain CODE` what a rule "
           "checks.\n"
           "Exit status: 0 nothing found at or above --fail-on (default: error), 1 findings, 2 the job could "
           "not be done.\n"
           "Try: plancheck check fixtures/shanghai\n");
}

static const PcCommand *find_command(const char *name) {
    for (const PcCommand *c = pc_commands; c->name; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}

static int usage(const char *format, ...) G_GNUC_PRINTF(1, 2);
static int usage(const char *format, ...) {
    va_list args;
    va_start(args, format);
    GError *error = g_error_new_valist(PC_ERROR, PC_ERROR_USAGE, format, args);
    va_end(args);
    return pc_cli_fail(&error);
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

static bool is_kind(const char *text) {
    static const char *const kinds[] = {"outline",  "sector", "report", "annual-plan",
                                        "bulletin", "budget", "other",  NULL};
    return g_strv_contains(kinds, text);
}

/* What stands for a document's own words. */
static int read_document_values(const PcCli *cli) {
    PcPeriod period;
    if (cli->kind && !is_kind(cli->kind))
        return usage("--kind %s: write outline, sector, report, annual-plan, bulletin, budget or other",
                     cli->kind);
    if (cli->period && !pc_period_parse(cli->period, &period))
        return usage("--period %s: write a year (2020) or a span of years (2021/2025)", cli->period);
    return -1;
}

static int read_values(PcCli *cli, const Raw *raw) {
    if (!read_language(cli, raw->lang))
        return usage("--lang %s: write zh or en", raw->lang);
    if (!read_colour(cli, raw->color))
        return usage("--color %s: write auto, always or never", raw->color);
    if (!read_fail_on(cli, raw->fail_on))
        return usage("--fail-on %s: write error, warning, info or never", raw->fail_on);
    for (char **limit = raw->limits; limit && *limit; limit++)
        if (!read_limit(&cli->limits, *limit))
            return usage(
                "--limit %s: write NAME=N with N a whole number; the names are file-bytes, xml-depth, "
                "paragraph-bytes, number-digits and match-steps",
                *limit);
    if (cli->jobs < 0)
        return usage("-j %d: write a whole number, 1 or more", cli->jobs);
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

static int parse_options(PcCli *cli, const PcCommand *command, int argc, char **argv) {
    Raw raw = {0};
    g_autoptr(GArray) entries = entries_for(&raw, cli, command);
    g_autoptr(GOptionContext) context = g_option_context_new(command->arguments);
    g_autofree char *summary = g_strconcat(command->summary, ".", NULL);
    g_autoptr(GError) error = NULL;
    g_option_context_set_summary(context, summary);
    g_auto(GStrv) help = g_strsplit(command->help, "{formats}", -1);
    g_autofree char *described = g_strjoinv(pc_report_formats(), help);
    g_option_context_set_description(context, described);
    g_option_context_add_main_entries(context, (GOptionEntry *)entries->data, NULL);
    g_autofree char *name = g_strconcat("plancheck ", command->name, NULL);
    g_set_prgname(name);

    g_auto(GStrv) args = separated(name, argc, argv);
    bool ok = g_option_context_parse_strv(context, &args, &error);
    int status = ok ? read_values(cli, &raw) : usage("%s; see `%s --help`", error->message, name);
    if (ok) {
        cli->args = g_strdupv(args + 1);
        cli->n_args = (int)g_strv_length(cli->args);
        if (cli->n_args && strcmp(cli->args[0], "--") == 0) {
            g_free(cli->args[0]);
            memmove(cli->args, cli->args + 1, (size_t)cli->n_args * sizeof *cli->args);
            cli->n_args--;
        }
    }
    g_free(raw.lang);
    g_free(raw.color);
    g_free(raw.fail_on);
    g_strfreev(raw.limits);
    return status;
}

int pc_cli_parse(PcCli *cli, int argc, char **argv) {
    setlocale(LC_ALL, "");
    *cli = (PcCli){.limits = pc_limits_default};
    const char *jit = g_getenv("PLANCHECK_JIT");
    cli->jit = !(jit && strcmp(jit, "0") == 0);
    if (argc < 2)
        return usage("write a command: plancheck check WORKSPACE; `plancheck --help` lists them all");
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        puts("plancheck " PLANCHECK_VERSION);
        return PC_EXIT_CLEAN;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        print_overview();
        return PC_EXIT_CLEAN;
    }
    const PcCommand *command = find_command(argv[1]);
    if (!command)
        return usage("%s: no such command; `plancheck --help` lists them", argv[1]);
    cli->command = command->name;
    cli->command_line = pc_cli_command_line(argv);
    return parse_options(cli, command, argc, argv);
}

void pc_cli_clear(PcCli *cli) {
    const char *const owned[] = {cli->format,  cli->output,  cli->sources, cli->reason, cli->by,
                                 cli->until,   cli->area,    cli->kind,    cli->period, cli->baseline,
                                 cli->compare, cli->against, cli->claims};
    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free((char *)owned[i]);
    g_free(cli->command_line);
    g_strfreev(cli->args);
}
