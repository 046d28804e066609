/* table_roles: what a table's columns are, by their heads and by what stands in them. */
#ifndef PC_SOURCE_TABLE_ROLES_H
#define PC_SOURCE_TABLE_ROLES_H

#include "source/grid.h"

/* Tells the roles that the heads leave open; makes rows that only name a group cells of a group column;
 * repeats groups over the rows they span; cuts footnote marks off names. */
void pc_table_finish(PcGrid *grid);

#endif
