/* table_head: the head of a table that was flattened to lines of words. */
#ifndef PC_SOURCE_TABLE_HEAD_H
#define PC_SOURCE_TABLE_HEAD_H

#include "source/grid.h"

/* Reads the head that begins at window line `line`: its columns go to the grid, its tokens stay in it.
 * Returns the number of lines the head takes, 0 where there is none. */
size_t pc_table_head_read(PcGrid *grid, size_t line);

/* Whether window line `line` begins with a word of a head and holds no number. */
bool pc_table_head_begins(PcGrid *grid, size_t line);

/* The role a head's words tell; *known is false where they tell nothing and OTHER is returned. */
PcColumnRole pc_table_head_role(const PcLayoutWords *words, const char *text, size_t length, bool *known);

/* Makes the columns of values fit the `values` that a row has: heads above several columns are moved to
 * `over`, heads broken over lines are joined, columns without a head are added. */
void pc_table_head_fit(PcGrid *grid, size_t values);

/* The heads of that role. */
size_t pc_table_head_count(const PcGrid *grid, PcColumnRole role);

#endif
