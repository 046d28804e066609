/* resource: see resource.h. */
#include "base/resource.h"

#include <string.h>

const PcResource *pc_resource(const char *name) {
    for (const PcResource *resource = pc_resources; resource->name; resource++)
        if (strcmp(resource->name, name) == 0)
            return resource;
    g_error("no resource %s", name);
}
