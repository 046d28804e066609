/* session: one run over a workspace or plain files, from paths to a result. The face of src/session, and of
 * the engine: it opens everything, reads the texts (several at a time), fills the ledger and runs the checks.
 */
#ifndef PC_SESSION_H
#define PC_SESSION_H

#include <glib.h>
#include <stdbool.h>

#include "base/base.h"
#include "catalogue/catalogue.h"
#include "check/check.h"
#include "check/compare.h"
#include "claim/claim.h"

typedef struct {
    const char *sources; /* take the workspace's texts from this folder; NULL: from the workspace */
    const char *area, *kind, *period; /* of plain files; NULL: read from their titles */
    const char *claims;               /* records of `extract --all -f ndjson` in place of the texts */
    const char *baseline;             /* an earlier `check -f json`: what it has too is known, not new */
    const char *against;              /* of plain files: a workspace they are checked against */
    const char *compare;              /* an older workspace, told apart from the one that is checked */
    PcLimits limits;
    int jobs; /* 0: one a core */
    bool jit;
    const char *today; /* YYYY-MM-DD */
    bool brief;        /* agreements are only counted: they get no computation and no fingerprint */
    PcLang lang;       /* what could not be read is told in it, and notes */
} PcSessionOptions;

typedef struct PcSession PcSession;

/* Checks a workspace (a folder with plancheck.xml, or that file). NULL and `error` where nothing could be
 * done; files that could not be read are told by the result. */
PcSession *pc_session_check_workspace(const char *path, const PcSessionOptions *options, GError **error);
/* Checks plain texts, by themselves or against a workspace; with options.claims and none named, all documents
 * of that file. */
PcSession *pc_session_check_files(char *const *files, size_t n, const PcSessionOptions *options,
                                  GError **error);
const PcResult *pc_session_result(const PcSession *session);
const PcCatalogue *pc_session_catalogue(const PcSession *session);
/* With the older workspace; NULL where none was named. */
const PcComparison *pc_session_comparison(const PcSession *session);
/* What the user should know beside the result, of char*. */
const GPtrArray *pc_session_notes(const PcSession *session);
void pc_session_free(PcSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcSession, pc_session_free)

/* "dir/jd-outline.txt" → "jd-outline". The caller owns it. */
char *pc_document_id(const char *path);
/* Whether two paths name one file. */
bool pc_same_file(const char *a, const char *b);

#endif
