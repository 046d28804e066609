/* main: runs a command. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    PcCli cli;
    int status = pc_cli_parse(&cli, argc, argv);
    if (status < 0)
        status = pc_command_called(cli.command)->run(&cli);
    pc_cli_clear(&cli);
    exit(fflush(stdout) == 0 ? status : PC_EXIT_FAILED);
}
