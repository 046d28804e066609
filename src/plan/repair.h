/* repair: how a value that does not fit its form was probably meant. */
#ifndef PC_PLAN_REPAIR_H
#define PC_PLAN_REPAIR_H

#include "plan/grammar.h"

/* A value that the declaration accepts and that differs from `value` only in how it is written: full-width
 * digits, spaces, grouping, dashes for the slash of a span, 年 and 月 in dates. NULL where nothing of that
 * kind fits. */
char *pc_repair(const PcGrammar *g, const xmlNode *declaration, const char *value);

/* An attribute's raw text with XML's five entities resolved. */
char *pc_repair_unescape(const char *raw);

#endif
