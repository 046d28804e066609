/* database: the rows of one run put into a database of schemas/report.sql. Private to src/report. */
#ifndef PC_REPORT_DATABASE_H
#define PC_REPORT_DATABASE_H

#include <sqlite3.h>

#include "report/report.h"

/* Adds the run to every table. SQLITE_OK, or the first error; the caller ends the transaction. */
int pc_database_add_run(sqlite3 *db, const PcReport *report);

#endif
