/* say: what the commands tell on standard error, and what else they share. */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/clock.h"

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

int pc_cli_fail(const PcCli *cli, GError **error) {
    print_line("plancheck: ", pc_error_text(*error, cli->lang));
    g_clear_error(error);
    return PC_EXIT_FAILED;
}

void pc_cli_say(const PcCli *cli, const char *zh, const char *en, ...) {
    va_list args;
    va_start(args, en);
    g_autofree char *text = g_strdup_vprintf(cli->lang == PC_LANG_ZH ? zh : en, args);
    va_end(args);
    print_line("", text);
}

void pc_cli_note(const PcCli *cli, const char *zh, const char *en, ...) {
    va_list args;
    if (cli->quiet)
        return;
    va_start(args, en);
    g_autofree char *text = g_strdup_vprintf(cli->lang == PC_LANG_ZH ? zh : en, args);
    va_end(args);
    print_line("", text);
}

GDateTime *pc_cli_time(void) {
    return pc_clock();
}
