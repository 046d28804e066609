/* check: figures → verdicts. One file a rule family. The face of src/check. Never sees XML or bytes. */
#ifndef PC_CHECK_H
#define PC_CHECK_H

#include <glib.h>
#include <stdbool.h>

#include "ledger/ledger.h"

typedef enum { PC_VERDICT_AGREES, PC_VERDICT_DISAGREES, PC_VERDICT_INCOMPARABLE } PcVerdictKind;

/* One side of a comparison. */
typedef struct {
    const char *role;             /* district, city, text, data, whole, part, from, to, report, plan … */
    const PcStatement *statement; /* NULL where a figure is absent */
    const PcLedgerDocument *document;
    const char *indicator; /* of an absent figure */
    const char *period;
    PcPlace place;         /* where the figure stands; of an absent one, the table it is missing from */
    const char *data_file; /* of a datum, else NULL */
    uint32_t data_line;
} PcEvidence;

typedef struct {
    PcVerdictKind kind;
    const PcRule *rule;
    PcSeverity severity; /* after the workspace's settings */
    GHashTable *args;    /* for the rule's message: char* → char*; NULL of an agreement, which needs none */
    GArray *evidence;    /* of PcEvidence */
    char *computation;   /* readable arithmetic; NULL where there is none */
    bool brief;          /* an agreement that is only counted */
    const char *reason;  /* of an incomparable verdict */
    char fingerprint[17];
    const PcWaiver *waiver; /* NULL: not waived */
} PcVerdict;

typedef struct {
    char *file, *reason;
} PcUnread;

typedef struct {
    const PcWorkspace *workspace; /* NULL for plain files */
    const PcLedger *ledger;
    GPtrArray *findings; /* of PcVerdict, worst first within a file, in file order */
    GPtrArray *agreements;
    GPtrArray *incomparable;
    GArray *unread; /* of PcUnread */
    guint documents, numbers, claims, data, compared;
    guint errors, warnings, infos, waived; /* findings */
    /* Against an earlier result (--baseline): findings that it has too, in order, which are not in
     * `findings`, and how many of its findings are there no more. */
    bool has_baseline;
    GPtrArray *known;
    guint gone;
    GDestroyNotify free_verdict;
} PcResult;

typedef struct {
    const PcCatalogue *catalogue;
    const PcWorkspace *workspace; /* may be NULL */
    PcLedger *ledger;
    const GPtrArray *faults; /* of PcFault: PC1xx found while loading */
    const char *today;       /* YYYY-MM-DD, for waivers that end */
    bool brief; /* nobody looks at what agreed: agreements have no computation and no fingerprint */
} PcCase;

/* Runs every rule. The result refers to the case's ledger and catalogue. */
PcResult *pc_check(const PcCase *the_case);
void pc_result_free(PcResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcResult, pc_result_free)
void pc_result_add_unread(PcResult *result, const char *file, const char *reason);
/* Cuts the result down to the verdicts that have one of these documents (a set of const PcLedgerDocument*) as
 * a side, and its counts of documents, numbers and claims to theirs; the data are still all there is. */
void pc_result_restrict(PcResult *result, GHashTable *documents);
/* Puts aside the findings whose fingerprints (a set of char*) an earlier result has; waived ones stay. */
void pc_result_set_baseline(PcResult *result, GHashTable *fingerprints);
/* The worst severity among findings that are not waived; PC_SEVERITY_OFF where there is none. */
PcSeverity pc_result_worst(const PcResult *result);

/* How far apart the two sides of a verdict are: both numbers for one indicator in one dimension. */
typedef struct {
    bool known;
    bool has_relative; /* the second side is not zero */
    mpq_t absolute;    /* in units of the first side, above zero */
    mpq_t relative;    /* to the second side, as a fraction */
    const char *unit;  /* of the first side, as printed; NULL where it has none */
} PcDifference;
/* Initialises *out; `known` is false where there is nothing to subtract. Clear it either way. */
void pc_verdict_difference(const PcVerdict *v, PcDifference *out);
void pc_difference_clear(PcDifference *d);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PcDifference, pc_difference_clear)

/* The rule's message in a language, its {placeholders} filled. The caller owns it. */
char *pc_verdict_message(const PcVerdict *verdict, PcLang lang);

#endif
