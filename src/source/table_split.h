/* table_split: tables whose cells are set apart by tabs, bars or wide spaces. */
#ifndef PC_SOURCE_TABLE_SPLIT_H
#define PC_SOURCE_TABLE_SPLIT_H

#include "source/grid.h"

/* Whether the line has cells set apart. */
bool pc_line_is_split(const PcLine *line);

/* Reads a table that nothing but its regularity tells: a line of words, and lines below it with as many words
 * each, all numbers but the first. */
bool pc_table_regular_read(PcGrid *grid, size_t line);

/* Reads the table whose head or first row is window line `line`. Sets columns, rows and n_lines. False where
 * there is none. */
bool pc_table_split_read(PcGrid *grid, size_t line);

#endif
