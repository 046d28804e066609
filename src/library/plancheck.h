/* plancheck.h: the engine of plancheck for other programs: open a workspace or files, run, walk the findings.
 *
 *     plancheck *p = plancheck_new();
 *     plancheck_set(p, "lang", "en");
 *     if (plancheck_check_workspace(p, "plans") == PLANCHECK_FAILED)
 *         fprintf(stderr, "%s\n", plancheck_error(p));
 *     for (size_t i = 0; i < plancheck_finding_count(p); i++)
 *         puts(plancheck_finding_at(p, i)->message);
 *     plancheck_free(p);
 *
 * Ownership: everything handed out belongs to its plancheck and lives until that checks again or is freed.
 * Strings handed in are copied. Strings are UTF-8; NULL is "absent", never "".
 * Threads: each plancheck belongs to one thread at a time; several may work at once.
 * Promise: structs only gain fields, at their end, and only the library makes them. */
#ifndef PLANCHECK_H
#define PLANCHECK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define PLANCHECK_API __attribute__((visibility("default")))
#else
#define PLANCHECK_API
#endif

/* What a check came to; the exit statuses of `plancheck check`. */
typedef enum {
    PLANCHECK_CLEAN = 0,    /* nothing at or above "fail-on" */
    PLANCHECK_FINDINGS = 1, /* findings */
    PLANCHECK_FAILED = 2    /* something could not be done: see plancheck_error and plancheck_unread_at */
} plancheck_status;

typedef enum {
    PLANCHECK_OFF = 0,
    PLANCHECK_INFO = 1,
    PLANCHECK_WARNING = 2,
    PLANCHECK_ERROR = 3
} plancheck_severity;

/* One side of a comparison: a figure and where it stands. Lines and columns are 1-based, columns count
 * characters, end_column is exclusive; 0 is unknown. */
typedef struct {
    const char *role; /* district, city, text, data, whole, part, from, to … */
    const char *doc;  /* id of the document */
    const char *file; /* as it was named, or relative to the current folder */
    unsigned line, column, end_line, end_column;
    const char *text;         /* as printed: "2488.4 亿元" */
    const char *value, *unit; /* "2488.4", "亿元" */
    const char *indicator, *indicator_id;
    const char *period;    /* "2020", "2021/2025" */
    const char *qualifier; /* 口径 */
    const char *area, *area_name;
    const char *sentence;
    int absent;            /* a figure that the document leaves out */
    const char *data_file; /* of a datum: its XML file and line */
    unsigned data_line;
} plancheck_evidence;

/* What a comparison came to. */
typedef struct {
    const char *code, *rule;     /* "PC501", "weaker-than-binding-target" */
    plancheck_severity severity; /* of findings, else PLANCHECK_OFF */
    const char *message;         /* in the language set; NULL of what could not be compared */
    const char *fingerprint;     /* sixteen hexadecimal digits; NULL of what could not be compared */
    const char *computation;     /* "0.0235 > 0.01" */
    const char *reason;          /* why it could not be compared: "other-base" … */
    const char *waived, *waived_by, *waived_until; /* the waiver's reason, who, last day */
    size_t evidence_count;
    const plancheck_evidence *const *evidence;
} plancheck_verdict;

/* A file that could not be read, or not wholly. */
typedef struct {
    const char *file, *reason;
} plancheck_unread;

typedef struct {
    size_t documents, numbers, claims, data;
    size_t compared, agree, disagree, incomparable;
    size_t errors, warnings, infos, waived; /* findings */
    int complete;                           /* every file was read */
} plancheck_summary;

typedef struct plancheck plancheck;

PLANCHECK_API const char *plancheck_version(void); /* "0.1.0" */

PLANCHECK_API plancheck *plancheck_new(void);
PLANCHECK_API void plancheck_free(plancheck *p); /* NULL is fine */

/* Sets what the option of `plancheck check` of this name sets: "lang" (default "en"), "fail-on", "area",
 * "kind", "period", "sources", "claims", "against", "baseline", "jobs", "limit" ("NAME=N"); and "today"
 * (YYYY-MM-DD, for waivers that end). NULL takes a value back. 0, or -1 where there is no such option or it
 * has no such value; plancheck_error then says why. */
PLANCHECK_API int plancheck_set(plancheck *p, const char *option, const char *value);

/* Checks a workspace (a folder with plancheck.xml, or that file), or plain files. What an earlier check of
 * this plancheck handed out is gone. */
PLANCHECK_API plancheck_status plancheck_check_workspace(plancheck *p, const char *path);
PLANCHECK_API plancheck_status plancheck_check_files(plancheck *p, const char *const *files, size_t count);

/* Why the last call failed; NULL where it did not. Files that could not be read are told by
 * plancheck_unread_at alone, the others are checked all the same. */
PLANCHECK_API const char *plancheck_error(const plancheck *p);

/* The result of the last check; NULL or nothing before it or where it could not be done. */
PLANCHECK_API const plancheck_summary *plancheck_result(const plancheck *p);
PLANCHECK_API size_t plancheck_finding_count(const plancheck *p);
PLANCHECK_API const plancheck_verdict *plancheck_finding_at(const plancheck *p, size_t i);
PLANCHECK_API size_t plancheck_agreement_count(const plancheck *p);
PLANCHECK_API const plancheck_verdict *plancheck_agreement_at(const plancheck *p, size_t i);
PLANCHECK_API size_t plancheck_incomparable_count(const plancheck *p);
PLANCHECK_API const plancheck_verdict *plancheck_incomparable_at(const plancheck *p, size_t i);
PLANCHECK_API size_t plancheck_unread_count(const plancheck *p);
PLANCHECK_API const plancheck_unread *plancheck_unread_at(const plancheck *p, size_t i);

/* Writes the result as a report ("json", "sarif", "html" …, see plancheck check --help) to a file, or with
 * NULL to standard output. 0, or -1 and plancheck_error. */
PLANCHECK_API int plancheck_report(plancheck *p, const char *format, const char *path);

#ifdef __cplusplus
}
#endif

#endif
