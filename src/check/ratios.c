/* ratios: a ratio that divides a whole (PC308). */
#include "check/run.h"

void pc_check_ratios(PcCheckRun *run) {
    (void)run;
}
