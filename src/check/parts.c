/* parts: PC302: parts and their whole. */
#include "check/run.h"

void pc_check_parts(PcCheckRun *run) {
    (void)run;
}
