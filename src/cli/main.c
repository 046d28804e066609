/* main: runs a command. */
#include "cli/cli.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

/* Memory given back is kept for the next document instead of being handed to the system and asked for again
 * page by page (mallopt(3)). */
static void keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 8 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}

int main(int argc, char **argv) {
    PcCli cli;
    keep_memory();
    int status = pc_cli_parse(&cli, argc, argv);
    if (status < 0)
        status = pc_command_called(cli.command)->run(&cli);
    pc_cli_clear(&cli);
    exit(fflush(stdout) == 0 ? status : PC_EXIT_FAILED);
}
