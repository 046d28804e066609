/* table_fit: which words of a row belong to which column. */
#ifndef PC_SOURCE_TABLE_FIT_H
#define PC_SOURCE_TABLE_FIT_H

#include "source/grid.h"

/* The cost at and over which a row is none. */
#define PC_FIT_BAD 60
/* Most tokens of one row. */
#define PC_FIT_TOKENS 160
/* Most columns of a flattened table. */
#define PC_FIT_COLUMNS 24

typedef struct {
    uint32_t first[PC_FIT_COLUMNS + 1], count[PC_FIT_COLUMNS + 1]; /* tokens of each fitted column */
    size_t n_columns;                                              /* fitted columns */
    uint32_t group_first, group_count; /* tokens at the end that name the next rows' group */
    uint32_t cost;
} PcFit;

/* Cuts the tokens [first, first + count) into cells of the columns given, in their order, so that the roles
 * are best kept: a unit is one that the catalogue knows, a value has one number or none, a bracket stays
 * whole. The tokens may end with the group of the rows that follow, at the cost `group`; UINT32_MAX: they may
 * not. */
void pc_table_fit_row(PcGrid *grid, size_t first, size_t count, const uint32_t *columns, size_t n_columns,
                      uint32_t group, PcFit *fit);

#endif
