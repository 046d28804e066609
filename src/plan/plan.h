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
 * instead (what to write), limit … */
typedef struct {
    const char *code; /* "PC102" */
    char *file;
    uint32_t line, column; /* column 0 where libxml2 gives none */
    GHashTable *args;      /* char* → char*, both owned */
} PcFault;
void pc_fault_free(PcFault *fault);

typedef enum { PC_DATUM_BASELINE, PC_DATUM_TARGET, PC_DATUM_ACTUAL, PC_DATUM_ALLOCATED, PC_DATUM_AMENDS } PcDatumKind;

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
    const char *amends_from; /* the value amended */
} PcDatum;

typedef struct {
    const char *ref, *text;
    uint32_t line;
} PcDefinition;

typedef struct PcPlan PcPlan;
struct PcPlan {
    const char *id, *title, *kind, *period, *issued, *parent;
    const PcArea *area;
    const char *file;
    GPtrArray *data;        /* of PcDatum */
    GArray *definitions;    /* of PcDefinition */
    GPtrArray *tables;      /* of PcPlanTable */
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
    const char *folder; /* path of the folder, relative to the current directory */
    const char *file;   /* plancheck.xml */
    GPtrArray *documents;  /* of PcWorkspaceDocument */
    GPtrArray *waivers;    /* of PcWaiver */
    GHashTable *severities; /* code → GINT_TO_POINTER(PcSeverity) */
    GPtrArray *catalogues; /* of char*, paths inside the workspace */
};

/* The schemas, parsed once a run and shared by all files. */
typedef struct PcSchemas PcSchemas;
PcSchemas *pc_schemas_new(void);
void pc_schemas_free(PcSchemas *schemas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcSchemas, pc_schemas_free)

/* Opens `path`: a folder with plancheck.xml, or that file. NULL and PC_ERROR_WORKSPACE (message with file:line) where
 * it is invalid. Its catalogue files are added to `catalogue`; faults of those are appended to `faults`. */
PcWorkspace *pc_workspace_open(const char *path, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                               GPtrArray *faults, GError **error);
void pc_workspace_free(PcWorkspace *workspace);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcWorkspace, pc_workspace_free)

/* Loads one plan file. Faults (PC1xx) are appended to `faults`; what could be read in spite of them is returned.
 * NULL and `error` only where the file could not be read or was refused. */
PcPlan *pc_plan_load(const char *file, PcSchemas *schemas, const PcCatalogue *catalogue, const PcLimits *limits,
                     GPtrArray *faults, GError **error);
void pc_plan_free(PcPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcPlan, pc_plan_free)

/* References between plans that one file alone cannot show: a parent that is not there, a plan period different from
 * its parent's, a document named twice. */
void pc_plans_cross_check(const GPtrArray *plans, GPtrArray *faults);

/* Validates any plancheck XML file, told by its root element and namespace: plan, workspace or catalogue. */
bool pc_validate_file(const char *file, PcSchemas *schemas, PcCatalogue *catalogue, const PcLimits *limits,
                      GPtrArray *faults, GError **error);

#endif
