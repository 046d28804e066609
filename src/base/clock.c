/* clock: when a run is said to be made. */
#include "base/clock.h"

GDateTime *pc_clock(void) {
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    GDateTime *time = epoch ? g_date_time_new_from_unix_utc(g_ascii_strtoll(epoch, NULL, 10)) : NULL;
    return time ? time : g_date_time_new_now_local();
}
