/* main: the table of commands. */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Help texts: {formats} becomes the formats of check. */
const PcCommand pc_commands[] = {
    {"check", "[WORKSPACE|FILE...]", "validate, extract, cross-check and report",
     "WORKSPACE is a folder with plancheck.xml, or that file; without one, the current folder. Plain FILEs\n"
     "need no workspace: area, kind and period are read from their titles.\n"
     "Formats: {formats}.\n\n"
     "  plancheck check plans                               all of a workspace\n"
     "  plancheck check draft.txt --against plans           one text, beside what is known\n"
     "  plancheck check plans -f json -o base.json          keep a result,\n"
     "  plancheck check plans --baseline base.json          then see only what is new\n"
     "  plancheck check plans --compare old/plans           see what a change of the data did",
     "format output fail-on agreements baseline compare against claims sources area kind period jobs stats",
     pc_cmd_check},
    {"validate", "FILE...", "check plan data, catalogue and workspace files against schema and references",
     "Formats: text, json.", "format output fail-on", pc_cmd_validate},
    {"extract", "FILE...", "print the numeric claims of texts",
     "- reads standard input. Formats: text, ndjson, json, csv, xml (schemas/claims.xsd).\n"
     "--all adds the numbers that are no claims, each with its reason, and the targets in words:\n"
     "`plancheck extract --all -f ndjson` writes what `plancheck check --claims` reads.",
     "format output all area kind period jobs stats", pc_cmd_extract},
    {"scaffold", "FILE", "draft plan data from a text: the rows of its tables, the figures of its sentences",
     "Prints a plan file (schemas/plan.xsd) that `plancheck validate` accepts. Area, kind and period are\n"
     "read from the title unless they are given. An indicator that the catalogue is not known to have gets\n"
     "no ref; figures that a plan file cannot hold are left out and told. - reads standard input.\n\n"
     "  plancheck scaffold sources/outline.txt -o plans/outline.xml",
     "output area kind period", pc_cmd_scaffold},
    {"init", "[DIR]", "draft a workspace from a folder of texts",
     "Writes plancheck.xml beside the texts found in DIR (default: the current folder).", "output",
     pc_cmd_init},
    {"waive", "FINGERPRINT", "accept a finding for a reason, in the workspace",
     "Usage: plancheck waive FINGERPRINT --reason TEXT [--by NAME] [--until DATE] [WORKSPACE]\n"
     "Adds a <waiver> to plancheck.xml and leaves the rest of the file as it is. `check -f json` tells the\n"
     "fingerprints; a waiver that has ended or matches nothing any more is itself a finding.",
     "reason by until sources jobs", pc_cmd_waive},
    {"explain", "[CODE]", "say what a rule checks, why, and how to fix what it finds",
     "Without CODE, lists every rule. Formats: text, json.", "format output", pc_cmd_explain},
    {0},
};

/* A line on standard error, control characters made visible. */
static void print_line(const char *start, const char *text) {
    g_autoptr(GString) line = g_string_new(start);
    while (*text) {
        gunichar c = g_utf8_get_char_validated(text, -1);
        bool invalid = c == (gunichar)-1 || c == (gunichar)-2;
        if (invalid || (g_unichar_iscntrl(c) && c != '\n'))
            g_string_append_printf(line, "\\x%02x", invalid ? (unsigned char)*text : c);
        else
            g_string_append_unichar(line, c);
        text = invalid ? text + 1 : g_utf8_next_char(text);
    }
    g_string_append_c(line, '\n');
    fputs(line->str, stderr);
}

int pc_cli_fail(GError **error) {
    print_line("plancheck: ", (*error)->message);
    g_clear_error(error);
    return PC_EXIT_FAILED;
}

void pc_cli_note(const PcCli *cli, const char *format, ...) {
    va_list args;
    if (cli->quiet)
        return;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    print_line("", text);
}

GDateTime *pc_cli_time(void) {
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    GDateTime *time = epoch ? g_date_time_new_from_unix_utc(g_ascii_strtoll(epoch, NULL, 10)) : NULL;
    return time ? time : g_date_time_new_now_local();
}

PcCatalogue *pc_cli_catalogue(void) {
    GError *error = NULL;
    PcCatalogue *catalogue = pc_catalogue_new(&error);
    if (!catalogue)
        pc_cli_fail(&error);
    return catalogue;
}

static int run(PcCli *cli) {
    for (const PcCommand *c = pc_commands; c->name; c++)
        if (strcmp(c->name, cli->command) == 0)
            return c->run(cli);
    return PC_EXIT_FAILED;
}

int main(int argc, char **argv) {
    PcCli cli;
    int status = pc_cli_parse(&cli, argc, argv);
    if (status < 0)
        status = run(&cli);
    pc_cli_clear(&cli);
    if (fflush(stdout) != 0)
        return PC_EXIT_FAILED;
    return status;
}
