/* means: a total against its yearly mean (PC305). */
#include "check/run.h"

void pc_check_means(PcCheckRun *run) {
    (void)run;
}
