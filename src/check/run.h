/* run: what the rule families share while a check runs. Private to src/check. */
#ifndef PC_CHECK_RUN_H
#define PC_CHECK_RUN_H

#include "check/check.h"

typedef struct {
    const PcCase *the_case;
    const PcCatalogue *catalogue;
    const PcLedger *ledger;
    PcResult *result;
    const struct PcIndex *index;
    const struct PcVocabulary *words;
    const struct PcLevels *levels;
    GHashTable *fingerprints; /* of findings, those given so far, so that two alike get two */
    GHashTable *agreed;       /* likewise of agreements */
    GHashTable *told;         /* rule, figures and computation of each finding, so that none is told twice */
    GHashTable *waivers_used; /* set of const PcWaiver* */
} PcCheckRun;

/* Starts a verdict of the rule `code` (built-in severity, workspace's settings applied on publishing). */
PcVerdict *pc_verdict_new(PcCheckRun *run, PcVerdictKind kind, const char *code);
/* Adds a statement as evidence. */
void pc_verdict_add(PcVerdict *v, const char *role, const PcStatement *s);
/* Adds a figure that a document lacks, at the table (or the start) it is missing from. */
void pc_verdict_add_absent(PcVerdict *v, const char *role, const PcLedgerDocument *d, const char *indicator,
                           const char *period, const PcPlace *place);
/* Adds a place in a data file that no statement stands for. */
void pc_verdict_add_file(PcVerdict *v, const char *role, const char *file, uint32_t line);
/* Sets a message argument; takes no ownership of either. */
void pc_verdict_arg(PcVerdict *v, const char *name, const char *value);
void pc_verdict_arg_printf(PcVerdict *v, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);
void pc_verdict_compute(PcVerdict *v, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Gives the verdict its fingerprint, waiver and place in the result. Dropped where its rule is off. */
void pc_verdict_publish(PcCheckRun *run, PcVerdict *v);
/* Frees a verdict that is not published after all. */
void pc_verdict_drop(PcVerdict *v);

PcResult *pc_result_new(const PcCase *the_case);

/* bounds.c: whether an upper and a lower bound leave nothing between them. */
bool pc_bounds_contradict(const PcStatement *a, const PcStatement *b);

/* The rule families. */
void pc_check_data_files(PcCheckRun *run);    /* PC1xx: faults found while loading */
void pc_check_transcription(PcCheckRun *run); /* PC2xx */
void pc_check_restated(PcCheckRun *run);      /* PC301, PC401, PC402: one figure stated several times */
void pc_check_rows(PcCheckRun *run);          /* PC312, PC313, PC316, PC609: within a row of a table */
void pc_check_course(PcCheckRun *run);        /* PC312: a target behind what comes before it */
/* Whether claim b is a, which stands just before it, in another unit; judged by pc_check_conversions. */
bool pc_is_conversion(const PcCheckRun *run, const PcStatement *a, const PcStatement *b);
void pc_check_conversions(PcCheckRun *run); /* PC301: the two sides of a unit conversion */
void pc_check_parts(PcCheckRun *run);       /* PC302: parts and their whole */
void pc_check_sums(PcCheckRun *run);        /* PC302: what a sentence adds up */
void pc_check_total_rows(PcCheckRun *run);  /* PC302: rows of a table that add up the others */
void pc_check_table_parts(PcCheckRun *run); /* PC302, PC303: rows of a table against the row of all */
void pc_check_shares(PcCheckRun *run);      /* PC303: a share against part and whole */
void pc_check_changes(PcCheckRun *run);     /* PC304, PC306, PC307, PC317, PC404: a change against its ends */
void pc_check_growth(PcCheckRun *run);      /* PC304, PC307: one growth said in two ways */
void pc_check_pace(PcCheckRun *run);        /* PC405: a year beside what the plan needs */
void pc_check_directions(PcCheckRun *run);  /* PC304, PC311: words of direction against the values */
void pc_check_fulfilment(PcCheckRun *run);  /* PC319: 超额完成 against what was planned */
void pc_check_beside(PcCheckRun *run);      /* PC304: points above another area */
void pc_check_means(PcCheckRun *run);       /* PC305: a total against its yearly mean */
void pc_check_ratios(PcCheckRun *run);      /* PC308: a ratio that divides a whole */
void pc_check_structure(PcCheckRun *run);  /* PC301, PC303, PC401: members of a ratio against what they are */
void pc_check_lists(PcCheckRun *run);      /* PC309: a count against the names beside it */
void pc_check_formulas(PcCheckRun *run);   /* PC309: “3+16” against the counts it is made of */
void pc_check_bounds(PcCheckRun *run);     /* PC310, PC612: bounds of one figure in several places */
void pc_check_lookalikes(PcCheckRun *run); /* PC315: like names side by side */
void pc_check_relations(PcCheckRun *run);  /* PC302, PC303: relations.xml; calls the next two */
void pc_check_nested(PcCheckRun *run);     /* PC403, PC302, PC303: a part above its whole */
void pc_check_identities(PcCheckRun *run); /* PC318: rates of growth that must multiply */
void pc_check_parents(PcCheckRun *run);    /* PC5xx */
void pc_check_between(PcCheckRun *run);    /* PC302: growth of a total and of its parts */
void pc_check_impossible(PcCheckRun *run); /* PC320: more than all of a whole */
void pc_check_within(PcCheckRun *run);     /* PC506: an amount above that of the area around */
void pc_check_writing(PcCheckRun *run);    /* PC314, PC601–PC608, PC610, PC611, PC613 */
void pc_check_waivers(PcCheckRun *run);    /* PC19x: expired and unused waivers */

#endif
