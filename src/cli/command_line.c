/* command_line: the command line as a report keeps it, and words for another one. */
#include "cli/cli.h"

#include <string.h>

/* Options that change where the result goes or how fast, never what it says. */
static const struct { const char *letter, *name; } left_out[] = {{"-o", "--output"}, {"-j", "--jobs"}};

/* How many words from `argv` on are an option that is left out: 0, 1 or 2. */
static int skipped(char **argv) {
    for (size_t i = 0; i < G_N_ELEMENTS(left_out); i++) {
        size_t n = strlen(left_out[i].name);
        if (strcmp(argv[0], left_out[i].letter) == 0 || strcmp(argv[0], left_out[i].name) == 0)
            return argv[1] ? 2 : 1;
        if (g_str_has_prefix(argv[0], left_out[i].letter) ||
            (strncmp(argv[0], left_out[i].name, n) == 0 && argv[0][n] == '='))
            return 1;
    }
    return 0;
}

static bool is_plain(const char *word) {
    return *word &&
           word[strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,@%+")] ==
               '\0';
}

static void append_word(GString *line, const char *word) {
    g_autofree char *quoted = is_plain(word) ? g_strdup(word) : g_shell_quote(word);
    if (line->len)
        g_string_append_c(line, ' ');
    g_string_append(line, quoted);
}

char *pc_cli_workspace_words(const PcCli *cli, const char *workspace) {
    GString *line = g_string_new(NULL);
    append_word(line, workspace);
    if (cli->sources) {
        append_word(line, "--sources");
        append_word(line, cli->sources);
    }
    return g_string_free(line, FALSE);
}

char *pc_cli_command_line(char **argv) {
    GString *line = g_string_new("plancheck");
    bool options = true;
    for (char **word = argv + 1; *word; word++) {
        int skip = options ? skipped(word) : 0;
        if (skip) {
            word += skip - 1;
            continue;
        }
        options = options && strcmp(*word, "--") != 0;
        append_word(line, *word);
    }
    return g_string_free(line, FALSE);
}
