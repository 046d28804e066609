/* lists: a count against the names beside it (PC309). */
#include "check/run.h"

void pc_check_lists(PcCheckRun *run) {
    (void)run;
}
