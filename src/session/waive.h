/* waive: a waiver written into the text of a plancheck.xml, the rest of it byte for byte as it was. */
#ifndef PC_SESSION_WAIVE_H
#define PC_SESSION_WAIVE_H

#include <glib.h>

#include "base/base.h"

typedef struct {
    const char *code, *fingerprint;
    const char *reason;
    const char *by, *on, *until; /* NULL: left out; days as YYYY-MM-DD */
} PcNewWaiver;

/* `xml` (a valid workspace file in any encoding that holds ASCII as it is) with the waiver added behind those
 * it has. *line gets the line it stands at. NULL and `error` where the file is UTF-16 or its end is not
 * found. */
GBytes *pc_waiver_insert(GBytes *xml, const char *path, const PcNewWaiver *waiver, guint *line,
                         GError **error);

#endif
