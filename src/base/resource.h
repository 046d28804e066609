/* resource: files that travel inside the program: schemas, style sheet, script. */
#ifndef PC_BASE_RESOURCE_H
#define PC_BASE_RESOURCE_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    const char *name; /* "plan.xsd" */
    const char *text; /* NUL-terminated */
    size_t length;
} PcResource;

/* Made by the build; the last has no name. */
extern const PcResource pc_resources[];

/* By the file's name without its folder, which the build must have put in. */
const PcResource *pc_resource(const char *name);

#endif
