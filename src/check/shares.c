/* shares: PC303: a share against part and whole. */
#include "check/run.h"

void pc_check_shares(PcCheckRun *run) {
    (void)run;
}
