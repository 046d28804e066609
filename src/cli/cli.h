/* cli: the table of commands and what they share. Only this room prints to standard error and exits. */
#ifndef PC_CLI_H
#define PC_CLI_H

#include <glib.h>
#include <stdbool.h>

#include "base/base.h"
#include "base/output.h"
#include "catalogue/catalogue.h"
#include "session/session.h"

/* Exit statuses (DESIGN of the contract): 2 wins over 1. */
enum { PC_EXIT_CLEAN = 0, PC_EXIT_FINDINGS = 1, PC_EXIT_FAILED = 2 };

/* The command line, read. Options mean the same for every command; a command refuses what it does not take.
 */
typedef struct {
    const char *command;
    char *command_line; /* all of it, as pc_cli_command_line gives it */
    char **args;        /* what is left after the options, NULL-terminated */
    int n_args;
    const char *format; /* NULL: the command's default */
    const char *output; /* NULL: standard output */
    const char *sources, *reason, *by, *until;
    const char *area, *kind, *period;
    const char *baseline, *compare, *against, *claims;
    PcLang lang;
    bool colour; /* standard output is a terminal that wants colours, or --color=always */
    int columns; /* how wide text for people is broken; 0: standard output is no terminal, or -o is given */
    gboolean quiet, stats, agreements, all, help; /* not bool: GOption writes an int */
    int jobs;
    PcSeverity fail_on; /* PC_SEVERITY_OFF: never */
    PcLimits limits;
    bool jit;
    char *lang_word, *color_word, *fail_on_word, **limit_words; /* as written, before they are read */
    const PcSession
        *session; /* of check; goes with the process: to take it apart would cost a tenth of the run */
} PcCli;

/* What a word of the command line is: how an option is read, what completion offers. */
typedef enum {
    PC_VALUE_NONE,   /* an option without a value: bool */
    PC_VALUE_WORD,   /* char* */
    PC_VALUE_PATH,   /* a file or folder: char* */
    PC_VALUE_FOLDER, /* char* */
    PC_VALUE_NUMBER, /* int */
    PC_VALUE_LIST,   /* may be given again: char** */
    PC_VALUE_RULE,   /* the code of a rule: char* */
} PcValue;

typedef struct {
    const char *name;
    char letter; /* 0: none */
    PcValue kind;
    size_t at;         /* offset of its field in PcCli */
    const char *value; /* "FILE"; NULL where there is none */
    const char *words; /* the values there are, separated by spaces; NULL: any (of format: the command's) */
    const char *help[PC_LANG_COUNT];
} PcOption;

typedef struct {
    const char *line;
    const char *why[PC_LANG_COUNT];
} PcExample;

typedef struct {
    const char *name;
    const char *arguments;              /* "[WORKSPACE|FILE...]" */
    const char *summary[PC_LANG_COUNT]; /* without a full stop */
    const char *about[PC_LANG_COUNT];   /* the rest of `plancheck COMMAND --help`; {formats} stands in it */
    const PcExample *examples;          /* ends with a NULL line */
    const char *options;                /* which long options it takes, separated by spaces */
    PcValue argument;
    const char *(*formats)(void); /* "text, json"; NULL where -f is not taken */
    int (*run)(PcCli *cli);
} PcCommand;

extern const PcCommand pc_commands[];                 /* ends with a NULL name */
extern const PcOption pc_options[];                   /* ends with a NULL name */
const PcCommand *pc_command_called(const char *name); /* NULL: none */
bool pc_command_takes(const PcCommand *command, const PcOption *option);
/* `about`, filled in. The caller owns it. */
char *pc_command_about(const PcCommand *command, PcLang lang);
/* Whether `word` is one of the values the option `name` has. */
bool pc_option_allows(const char *name, const char *word);

int pc_cmd_check(PcCli *cli);
int pc_cmd_validate(PcCli *cli);
int pc_cmd_extract(PcCli *cli);
int pc_cmd_scaffold(PcCli *cli);
int pc_cmd_init(PcCli *cli);
int pc_cmd_waive(PcCli *cli);
int pc_cmd_explain(PcCli *cli);

/* Reads the options into *cli. Returns -1 to go on, else the exit status (help, version, usage error). */
int pc_cli_parse(PcCli *cli, int argc, char **argv);
void pc_cli_clear(PcCli *cli);

/* The words of argv, quoted for a shell where that is needed, without -o and -j: the same input and this line
 * give the same result again. The caller owns it. */
char *pc_cli_command_line(char **argv);

/* The words that name a workspace, and where its documents are, to another command. The caller owns them. */
char *pc_cli_workspace_words(const PcCli *cli, const char *workspace);

/* Prints "plancheck: MESSAGE" to standard error (control characters made visible) and frees *error. Returns
 * PC_EXIT_FAILED, so that a command can `return pc_cli_fail(cli, &error)`. */
int pc_cli_fail(const PcCli *cli, GError **error);
/* A line on standard error, in the language asked for. */
void pc_cli_say(const PcCli *cli, const char *zh, const char *en, ...) G_GNUC_PRINTF(2, 4)
    G_GNUC_PRINTF(3, 4);
/* The same; silent with -q. */
void pc_cli_note(const PcCli *cli, const char *zh, const char *en, ...) G_GNUC_PRINTF(2, 4)
    G_GNUC_PRINTF(3, 4);
/* When the run is said to be made: now in local time, or SOURCE_DATE_EPOCH in UTC. The caller owns it. */
GDateTime *pc_cli_time(void);

#endif
