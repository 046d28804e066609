/* directions: words of direction against the values (PC311). */
#include "check/run.h"

void pc_check_directions(PcCheckRun *run) {
    (void)run;
}
