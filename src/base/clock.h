/* clock: when a run is said to be made. */
#ifndef PC_CLOCK_H
#define PC_CLOCK_H

#include <glib.h>

/* Now in local time, or SOURCE_DATE_EPOCH in UTC. The caller owns it. */
GDateTime *pc_clock(void);

#endif
