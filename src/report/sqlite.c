/* sqlite: a database that grows run by run (schemas/report.sql). The run is one transaction with SQLite's
 * rollback journal: a writer that is killed, or finds the disk full, leaves the runs that were there; the
 * next one to open the file rolls back what was half written. */
#include "report/printers.h"

#include <errno.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "base/resource.h"
#include "report/database.h"

enum { APPLICATION_ID = 0x706c636b /* 'plck' */, SCHEMA_VERSION = 1, WAIT_MS = 10000 };

static int run_sql(sqlite3 *db, const char *sql) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* The one number a statement gives. */
static int ask(sqlite3 *db, const char *sql, int *answer) {
    sqlite3_stmt *statement = NULL;
    int error = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (error == SQLITE_OK && (error = sqlite3_step(statement)) == SQLITE_ROW) {
        *answer = sqlite3_column_int(statement, 0);
        error = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return error;
}

static int create_schema(sqlite3 *db) {
    g_autofree char *pragmas =
        g_strdup_printf("PRAGMA application_id=%d; PRAGMA user_version=%d", APPLICATION_ID, SCHEMA_VERSION);
    int error = run_sql(db, pragmas);
    return error == SQLITE_OK ? run_sql(db, pc_resource("report.sql")->text) : error;
}

/* Inside the transaction: makes the tables of an empty database, refuses one that is another program's or a
 * later version's. *refused then says why. */
static int prepare_schema(sqlite3 *db, const char **refused) {
    int objects = 0, id = 0, version = 0;
    int error = ask(db, "SELECT count(*) FROM sqlite_schema", &objects);
    if (error == SQLITE_OK)
        error = ask(db, "PRAGMA application_id", &id);
    if (error == SQLITE_OK)
        error = ask(db, "PRAGMA user_version", &version);
    if (error != SQLITE_OK)
        return error;
    if (objects == 0 && id == 0)
        return create_schema(db);
    if (id != APPLICATION_ID)
        *refused = "is a database of another program; name a new file";
    else if (version > SCHEMA_VERSION)
        *refused = "was written by a later version of plancheck";
    return *refused ? SQLITE_ERROR : SQLITE_OK;
}

static int add_run(sqlite3 *db, const PcReport *report, const char **refused) {
    int error = run_sql(db, "BEGIN IMMEDIATE");
    if (error == SQLITE_OK)
        error = prepare_schema(db, refused);
    if (error == SQLITE_OK)
        error = pc_database_add_run(db, report);
    if (error == SQLITE_OK)
        error = run_sql(db, "COMMIT");
    return error;
}

bool pc_keep_sqlite(const PcReport *report, const char *path, GError **error) {
    sqlite3 *db = NULL;
    const char *refused = NULL;
    bool existed = access(path, F_OK) == 0;
    /* "./" keeps "file:…" and ":memory:" names of files. */
    g_autofree char *name = g_path_is_absolute(path) ? g_strdup(path) : g_strconcat("./", path, NULL);
    int code = sqlite3_open_v2(name, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(db, WAIT_MS);
        code = add_run(db, report, &refused);
    }
    if (code != SQLITE_OK)
        g_set_error(error, PC_ERROR, PC_ERROR_WRITE, "%s: %s", path,
                    refused ? refused
                    : db    ? sqlite3_errmsg(db)
                            : sqlite3_errstr(code));
    sqlite3_close(db); /* rolls back what was not committed */
    if (code != SQLITE_OK && !existed)
        unlink(path);
    return code == SQLITE_OK;
}

/* A new database with this run alone, made in memory. */
void pc_print_sqlite(const PcReport *report, PcOutput *out) {
    sqlite3 *db = NULL;
    sqlite3_int64 size = 0;
    const char *refused = NULL;
    int code = sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    if (code == SQLITE_OK)
        code = add_run(db, report, &refused);
    unsigned char *bytes = code == SQLITE_OK ? sqlite3_serialize(db, "main", &size, 0) : NULL;
    if (bytes)
        pc_output_bytes(out, (const char *)bytes, (size_t)size);
    else
        pc_output_fail(out, code == SQLITE_OK || code == SQLITE_NOMEM ? ENOMEM : EIO);
    sqlite3_free(bytes);
    sqlite3_close(db);
}
