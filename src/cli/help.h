/* help: what --help prints, in either language. */
#ifndef PC_CLI_HELP_H
#define PC_CLI_HELP_H

#include "cli/cli.h"

void pc_help_overview(PcLang lang);
void pc_help_command(const PcCommand *command, PcLang lang);

#endif
