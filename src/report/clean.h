/* clean: texts fit for any format: what XML 1.0 cannot carry and what would drive a terminal or reverse the
 * direction of writing becomes U+FFFD, and so does each byte that is no UTF-8. Private to src/report. */
#ifndef PC_REPORT_CLEAN_H
#define PC_REPORT_CLEAN_H

#include <stddef.h>

/* What stands at p (not the end of the text): how many bytes it takes, and in *bad whether it must be
 * replaced. Tab, line feed and carriage return are no such characters. */
size_t pc_clean_step(const char *p, int *bad);
/* The text itself where nothing need be replaced, else a copy, which *owned gets too (freed there first).
 * NULL stays NULL. */
const char *pc_clean(const char *text, char **owned);

#define PC_REPLACEMENT "\xef\xbf\xbd"

#endif
