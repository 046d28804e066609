/* main: runs a command. */
#include "cli/cli.h"

#include <stdio.h>

int main(int argc, char **argv) {
    PcCli cli;
    int status = pc_cli_parse(&cli, argc, argv);
    if (status < 0)
        status = pc_command_called(cli.command)->run(&cli);
    pc_cli_clear(&cli);
    if (fflush(stdout) != 0)
        return PC_EXIT_FAILED;
    return status;
}
