/* fault: collects the faults of one file, one for each mistake. */
#ifndef PC_PLAN_FAULT_H
#define PC_PLAN_FAULT_H

#include "plan/data_file.h"

/* How many faults of one file are listed. */
enum { PC_FAULTS_LISTED = 200 };

/* The faults found in one file. A fault of form (the schema's) silences faults of meaning at the same
 * attribute. */
typedef struct {
    PcDataFile *file;
    GArray *entries;  /* private */
    GHashTable *form; /* private: places that have a fault of form */
    bool full;        /* more than are listed: what is added now is forgotten */
} PcFaultList;

void pc_fault_list_init(PcFaultList *list, PcDataFile *file);
void pc_fault_list_clear(PcFaultList *list);

/* Adds a fault at attribute `attribute` of the tag whose '<' is at byte `tag`, or at the tag itself where
 * `attribute` is NULL or not there. Returns it to be filled with arguments, owned by the list; never NULL. */
PcFault *pc_fault_at(PcFaultList *list, const char *code, size_t tag, const char *attribute);
/* The same for a fault of form; NULL where there is already one at that place. */
PcFault *pc_fault_of_form(PcFaultList *list, const char *code, size_t tag, const char *attribute);
/* A fault of form at bytes [start, end). */
PcFault *pc_fault_between(PcFaultList *list, const char *code, size_t start, size_t end);
/* Empties the list. */
void pc_fault_list_forget(PcFaultList *list);
/* Moves the faults, by place, to `faults`. */
void pc_fault_list_publish(PcFaultList *list, GPtrArray *faults);

/* A fault without a file list, for what spans files. */
PcFault *pc_fault_new(const char *code, const char *file, uint32_t line, uint32_t column,
                      uint32_t end_column);

/* Sets an argument, clipped and made printable; _verbatim takes text this program composed itself. NULL sets
 * nothing. */
void pc_fault_arg(PcFault *fault, const char *name, const char *value);
void pc_fault_arg_verbatim(PcFault *fault, const char *name, const char *value);
/* name="value" */
void pc_fault_arg_attribute(PcFault *fault, const char *name, const char *attribute, const char *value);
/* Where in the file, for messages: <element attribute="…">'s "<element> attribute". */
void pc_fault_arg_place(PcFault *fault, const char *element, const char *attribute);

/* At most 80 characters of `text` (n bytes, -1: to its end), control and bidirectional characters shown as
 * \u{…}, bytes that are no UTF-8 as \x…. The caller owns it. */
char *pc_fault_clip(const char *text, gssize n);

/* The candidate nearest to `text`: NULL where none is near. */
const char *pc_nearest(const char *text, const char *const *candidates, size_t n);

#endif
