/* baseline: the fingerprints of an earlier result. Private to src/session. */
#ifndef PC_SESSION_BASELINE_H
#define PC_SESSION_BASELINE_H

#include <glib.h>

#include "base/base.h"

/* The fingerprints (a set of char*) of the findings in `path`, which `check -f json` wrote; those that were
 * known to its own baseline belong to them. NULL and `error` where it is no such file. */
GHashTable *pc_baseline_load(const char *path, const PcLimits *limits, GError **error);

#endif
