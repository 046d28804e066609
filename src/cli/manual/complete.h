/* complete: what the three shells' completions share. Private to src/cli/manual. */
#ifndef PC_CLI_MANUAL_COMPLETE_H
#define PC_CLI_MANUAL_COMPLETE_H

#include "cli/cli.h"

/* The values there are for an option of a command, separated by spaces; NULL: any. The caller owns them. */
char *pc_complete_words(const PcCommand *command, const PcOption *option);
/* The codes of all rules, separated by spaces. The caller owns them. */
char *pc_complete_rules(const PcCatalogue *catalogue);
/* 'text' as a word of a shell whose quotes take no escapes, "'" as `quote`. The caller owns it. */
char *pc_complete_quoted(const char *text, const char *quote);

#endif
