/* result_json: what check found, as the objects and members that json and ndjson are made of; both print the
 * same. Private to src/report. */
#ifndef PC_REPORT_RESULT_JSON_H
#define PC_REPORT_RESULT_JSON_H

#include "report/json.h"
#include "report/report.h"

/* Members that say what the result is of: schema, plancheck, workspace (NULL: null), complete, unread. */
void pc_json_run(PcJson *j, const PcWorkspace *workspace, const GArray *unread);
/* Members that count: documents … incomparable, and the findings by severity. */
void pc_json_counts(PcJson *j, const PcResult *result);
/* The member "baseline": the fingerprints that it has too, so that this result can be the next baseline, and
 * how many of its findings are there no more. */
void pc_json_baseline(PcJson *j, const PcResult *result);

/* One side of a verdict, an object. */
void pc_json_evidence(PcOutput *out, const PcEvidence *evidence);
/* A verdict: its members, the whole object, an array of them as a member. */
void pc_json_verdict_members(const PcReport *report, PcJson *j, const PcVerdict *verdict);
void pc_json_verdict(const PcReport *report, PcOutput *out, const PcVerdict *verdict);
void pc_json_verdicts(const PcReport *report, PcJson *j, const char *key, const GPtrArray *verdicts);

#endif
