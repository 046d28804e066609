/* view: verdicts as plancheck.h shows them. Private to src/library. */
#ifndef PC_LIBRARY_VIEW_H
#define PC_LIBRARY_VIEW_H

#include "check/check.h"
#include "library/plancheck.h"

/* A result as plain structs and strings. It refers to the result it was made of. */
typedef struct {
    plancheck_summary summary;
    GPtrArray *findings, *agreements, *incomparable; /* of plancheck_verdict* */
    GPtrArray *unread;                               /* of plancheck_unread* */
} PcView;

PcView *pc_view_new(const PcResult *result, PcLang lang);
void pc_view_free(PcView *view);

#endif
