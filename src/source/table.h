/* table: recognises tables and makes them records. */
#ifndef PC_SOURCE_TABLE_H
#define PC_SOURCE_TABLE_H

#include "source/builder.h"
#include "source/grid.h"

/* What a table block is made of besides the builder's text; the arrays are reused. */
typedef struct {
    PcGrid grid;
    GArray *columns;     /* of PcColumn */
    GArray *cells;       /* of PcCell */
    GArray *marks;       /* of PcCell */
    GByteArray *written; /* 1 for each of the grid's tokens that is in the text */
    uint32_t count;      /* tables so far */
    uint32_t failures;   /* heads without rows, one after the other */
    uint32_t skip_until; /* lines up to there have been tried in vain */
    PcTable table;
} PcTableReader;

void pc_table_reader_init(PcTableReader *reader, PcWindow *window, const PcLayoutWords *words);
void pc_table_reader_clear(PcTableReader *reader);

/* Reads the table that begins at the window's first line, with its caption, into the builder and
 * reader->table, and marks the lines it takes as used. Returns how many lines it spans; 0 where there is no
 * table. */
size_t pc_table_read(PcTableReader *reader, PcBuilder *builder);

/* Whether a table, its caption not counted, begins at window line i. Quick to say no. */
bool pc_table_begins(PcTableReader *reader, size_t i);

#endif
