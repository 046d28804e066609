/* plan: XML → workspace, plans, catalogue files, each checked against its schema and its references (PC1xx).
 * The face of src/plan. */
#ifndef PC_PLAN_H
#define PC_PLAN_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "catalogue/catalogue.h"

/* One PC1xx fault of a data file. Arguments fill the rule's message: element, attribute, found, expected,
 * instead (what to write), limit … They are clipped and free of control characters. */
typedef struct {
    const char *code; /* "PC104" */
    char *file;
    uint32_t line, column;   /* 1-based, of what the fault is about, columns in Unicode characters */
    uint32_t end_column;     /* exclusive; on the same line */
    char *excerpt;           /* the line as it stands in the file, clipped; NULL where there is none */
    uint32_t excerpt_column; /* the column of the excerpt's first character: 1 but in very long lines */
    GHashTable *args;        /* char* → char*, both owned */
} PcFault;
void pc_fault_free(PcFault *fault);
/* The fault's message, its rule's text filled in. The caller owns it. */
char *pc_fault_message(const PcFault *fault, const PcCatalogue *catalogue, PcLang lang);

typedef enum {
    PC_DATUM_BASELINE,
    PC_DATUM_TARGET,
    PC_DATUM_ACTUAL,
    PC_DATUM_ALLOCATED,
    PC_DATUM_AMENDS
} PcDatumKind;

/* One quantity a plan data file states. */
typedef struct {
    PcDatumKind kind;
    PcQuantity quantity;
    const PcIndicator *indicator; /* NULL where the file gives no ref */
    const char *data_file;
    uint32_t data_line;
    const char *table, *caption; /* table id and caption; NULL for a figure of the text */
    const char *group;
    uint32_t row; /* as printed; 0 where none */
    const char *section;
    const char *number, *body, *date; /* of a quota or an amendment */
    const char *amends_from;          /* the value amended */
} PcDatum;

typedef struct {
    const char *ref, *text;
    uint32_t line;
} PcDefinition;

typedef struct PcPlan PcPlan;
struct PcPlan {
    const char *id, *title, *kind, *period, *issued, *parent;
    const PcArea *area; /* NULL where the code is missing or unknown */
    const char *file;
    const char *sha256;  /* of the file as loaded; NULL where it was only validated */
    GPtrArray *data;     /* of PcDatum */
    GArray *definitions; /* of PcDefinition */
    GPtrArray *tables;   /* of PcPlanTable */
};

typedef struct {
    const char *id, *caption, *section;
    uint32_t line, rows;
} PcPlanTable;

typedef struct {
    const char *id, *source, *plan; /* paths inside the workspace; source or plan may be NULL */
    const char *kind, *period;
    const PcArea *area;
    uint32_t line;
} PcWorkspaceDocument;

typedef struct {
    const char *code, *fingerprint, *ref, *period, *by, *on, *until, *reason;
    const PcArea *area;
    uint32_t line;
} PcWaiver;

typedef struct PcWorkspace PcWorkspace;
struct PcWorkspace {
    const char *id, *title;
    const char *folder;        /* path of the folder, relative to the current directory */
    const char *file;          /* plancheck.xml */
    const char *sha256;        /* of plancheck.xml as loaded */
    GPtrArray *documents;      /* of PcWorkspaceDocument */
    GPtrArray *waivers;        /* of PcWaiver */
    GHashTable *severities;    /* code → GINT_TO_POINTER(PcSeverity) */
    GPtrArray *catalogues;     /* of char*, paths inside the workspace */
    GPtrArray *catalogue_sums; /* of char*: the SHA-256 of each that was loaded, in that order */
};

/* The schemas, each parsed once a run, when the first file of its kind comes, and shared by all files and
 * threads. */
typedef struct PcSchemas PcSchemas;
PcSchemas *pc_schemas_new(void);
void pc_schemas_free(PcSchemas *schemas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcSchemas, pc_schemas_free)

/* Opens `path`: a folder with plancheck.xml, or that file. NULL and PC_ERROR_WORKSPACE where it is invalid:
 * its faults are appended to `faults`, and the error's message lists them too. Its catalogue
 * files are added to `catalogue`; the faults of one that is invalid are appended to `faults`, and it is not
 * added. */
PcWorkspace *pc_workspace_open(const char *path, PcSchemas *schemas, PcCatalogue *catalogue,
                               const PcLimits *limits, GPtrArray *faults, GError **error);
void pc_workspace_free(PcWorkspace *workspace);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcWorkspace, pc_workspace_free)

/* Loads one plan file. Faults (PC1xx) are appended to `faults`; what could be read in spite of them is
 * returned. NULL and `error` only where the file could not be read or was refused; one that is not
 * well-formed is such a file, and its PC101 or PC102 is appended as well. */
PcPlan *pc_plan_load(const char *file, PcSchemas *schemas, const PcCatalogue *catalogue,
                     const PcLimits *limits, GPtrArray *faults, GError **error);
void pc_plan_free(PcPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcPlan, pc_plan_free)

/* References between plans that one file alone cannot show: a parent that is not there or not above, a plan
 * period different from its parent's, two plans of one id. `plans` are all there are. */
void pc_plans_cross_check(const GPtrArray *plans, GPtrArray *faults);
/* The same for some of the plans: a parent that is not among them says nothing. */
void pc_plans_cross_check_some(const GPtrArray *plans, GPtrArray *faults);
/* Faults where the workspace registers a document otherwise than its plan says. */
void pc_workspace_check_plan(const PcWorkspace *workspace, const PcWorkspaceDocument *document,
                             const PcPlan *plan, GPtrArray *faults);

/* Adds a workspace's or any other catalogue file to `catalogue` where it has no faults. False and `error`
 * only where it could not be read or was refused. */
bool pc_catalogue_load(const char *file, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                       GPtrArray *faults, GError **error);

typedef enum { PC_FILE_PLAN, PC_FILE_CATALOGUE, PC_FILE_WORKSPACE, PC_FILE_OTHER } PcFileKind;
/* A data file read and decoded once: "-" is standard input. */
typedef struct PcDataFile PcDataFile;
PcDataFile *pc_data_file_open(const char *path, const PcLimits *limits, GError **error);
/* The same of bytes at hand, which it takes over; `path` is what messages call them. */
PcDataFile *pc_data_file_of_bytes(const char *path, GBytes *bytes, GError **error);
void pc_data_file_free(PcDataFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcDataFile, pc_data_file_free)
/* What it is, told by its root element; PC_FILE_OTHER where it is none of them or has none. */
PcFileKind pc_data_file_kind(const PcDataFile *file);
/* pc_plan_load, pc_catalogue_load and pc_workspace_open of a file already open. */
PcPlan *pc_plan_read(PcDataFile *file, PcSchemas *schemas, const PcCatalogue *catalogue,
                     const PcLimits *limits, GPtrArray *faults, GError **error);
bool pc_catalogue_file_read(PcDataFile *file, PcSchemas *schemas, PcCatalogue *catalogue,
                            const PcLimits *limits, GPtrArray *faults, GError **error);
PcWorkspace *pc_workspace_read(PcDataFile *file, PcSchemas *schemas, PcCatalogue *catalogue,
                               const PcLimits *limits, GPtrArray *faults, GError **error);

/* The faults of a file that is none of these: its root. */
bool pc_other_file_read(PcDataFile *file, PcSchemas *schemas, const PcLimits *limits, GPtrArray *faults,
                        GError **error);

/* Validates any one file by itself: plan, workspace (with its catalogue files) or catalogue. One that is none
 * of them gets a fault. False and `error` where it could not be read or was refused, or the workspace is
 * invalid. */
bool pc_validate_file(const char *file, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                      GPtrArray *faults, GError **error);

#endif
