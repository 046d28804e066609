/* table_rows: the rows below the head of a table that was flattened to lines of words. */
#ifndef PC_SOURCE_TABLE_ROWS_H
#define PC_SOURCE_TABLE_ROWS_H

#include "source/grid.h"

/* Reads the rows that begin at window line `line`, under the columns of the grid. Sets n_rows and n_lines,
 * the index of the first line behind the table. False where there are no rows. */
bool pc_table_rows_read(PcGrid *grid, size_t line);

#endif
