/* run: the inside of a session, for the files that fill it and run it. Private to src/session.
 *
 * documents.c says which texts and plans there are, session.c reads them, fills the ledger and checks it. */
#ifndef PC_SESSION_RUN_H
#define PC_SESSION_RUN_H

#include "plan/plan.h"
#include "session/claims.h"
#include "session/session.h"
#include "session/standin.h"
#include "session/text.h"

struct PcSession {
    PcSessionOptions options;
    PcCatalogue *catalogue;
    PcLexicon *lexicon;
    PcSchemas *schemas;
    PcWorkspace *workspace;
    GPtrArray *faults;    /* of PcFault */
    GPtrArray *texts;     /* of PcText */
    GPtrArray *plans;     /* of PcPlan; NULL where a text has none */
    GPtrArray *standins;  /* of PcStandin, beside `texts`; NULL where a text has a plan or says nothing */
    GPtrArray *loaded;    /* of PcPlan, those that are there */
    GArray *unread;       /* of PcUnread */
    GPtrArray *notes;     /* of char* */
    GHashTable *baseline; /* set of fingerprints; NULL where there is none */
    PcClaims *claims;     /* in place of texts; NULL where the texts are read */
    GPtrArray *drafts;    /* of PcText: those of `texts` that are checked against the others; NULL: all are */
    PcLedger *ledger;
    PcResult *result;
    PcSession *before; /* the older workspace; NULL where none is compared */
    PcComparison *comparison;
};

/* A session without documents; NULL and `error` where a file of the options is no such file. */
PcSession *pc_session_new(const PcSessionOptions *options, GError **error);
/* Takes over the text; the plan (NULL: it has none) is owned by `plans` too. */
void pc_session_add(PcSession *s, PcText *text, PcPlan *plan);
void pc_session_add_unread(PcSession *s, const char *file, const GError *error);
/* Reads the texts and runs every rule over them. */
bool pc_session_run(PcSession *s, GError **error);

#endif
