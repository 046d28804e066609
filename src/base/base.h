/* base: what every room may use and GLib does not have. The face of src/base. */
#ifndef PC_BASE_H
#define PC_BASE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/quantity.h"

/* Why a job could not be done; every code ends in exit status 2. */
#define PC_ERROR pc_error_quark()
GQuark pc_error_quark(void);
typedef enum {
    PC_ERROR_USAGE,      /* the command line is wrong */
    PC_ERROR_UNREADABLE, /* a file is absent, a folder, unreadable, vanished, or not what its name says */
    PC_ERROR_REFUSED,    /* hostile: entities, limits, paths that leave the workspace */
    PC_ERROR_ENCODING,   /* bytes that are not valid in their encoding; the message names the offset */
    PC_ERROR_LIMIT,      /* a documented limit (see pc_limits) was reached; the message names it */
    PC_ERROR_WORKSPACE,  /* plancheck.xml is invalid */
    PC_ERROR_WRITE,      /* the result could not be written */
} PcError;

/* The languages that people are spoken to in. */
typedef enum { PC_LANG_ZH, PC_LANG_EN, PC_LANG_COUNT } PcLang;

/* Sets an error that says the same in both languages, both from the same arguments. */
void pc_fail(GError **error, PcError code, const char *zh, const char *en, ...) G_GNUC_PRINTF(3, 5)
    G_GNUC_PRINTF(4, 5);
/* The same of words as they are. */
void pc_fail_words(GError **error, PcError code, const char *zh, const char *en);
/* The same from the system's error number: "PATH: no such file"; path NULL: standard output. */
void pc_fail_errno(GError **error, PcError code, const char *path, int number);
/* Puts words of no language ("FILE: ") before what it says. */
void pc_fail_prefix(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* What it says, in English where nobody said it in Chinese; lives as long as the error. */
const char *pc_error_text(const GError *error, PcLang lang);

/* Limits on hostile input, raised with --limit NAME=N. */
typedef struct {
    size_t file_bytes;      /* "file-bytes": a text or an XML file */
    size_t xml_depth;       /* "xml-depth": nesting of elements */
    size_t paragraph_bytes; /* "paragraph-bytes": longest paragraph read as one */
    size_t number_digits; /* "number-digits": digits of one number; longer ones are classed, never computed */
    size_t match_steps;   /* "match-steps": PCRE2 match limit */
} PcLimits;
extern const PcLimits pc_limits_default;
/* Sets the limit called `name`; false where there is no such limit or `text` is no positive number. */
bool pc_limits_set(PcLimits *limits, const char *name, const char *text);

/* Reads a whole regular file or standard input ("-") of at most limits->file_bytes bytes.
 * Refuses folders, FIFOs and devices, names the file and the reason in `error`. The caller owns the bytes. */
GBytes *pc_read_file(const char *path, const PcLimits *limits, GError **error);
/* The same, never mapped: a file that shrinks while it is used is then short, not a crash. */
GBytes *pc_read_file_copy(const char *path, const PcLimits *limits, GError **error);

/* Joins `relative` to `folder`; NULL and PC_ERROR_REFUSED where it is absolute, has a ".." step, or leaves
 * the folder through a symbolic link. */
char *pc_path_inside(const char *folder, const char *relative, GError **error);

#endif
