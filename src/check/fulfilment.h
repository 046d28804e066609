/* fulfilment: what was done beside what a plan had set. Private to src/check. */
#ifndef PC_CHECK_FULFILMENT_H
#define PC_CHECK_FULFILMENT_H

#include "check/levels.h"
#include "check/run.h"

/* Judges a share that is said of a plan's figure: 占年度计划 210 亿元的 88.6%, 完成年度目标的 102%. false
 * where it is none or the plan's figure is not known. */
bool pc_check_share_of_plan(PcCheckRun *run, const PcStatement *share);

#endif
