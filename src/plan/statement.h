/* statement: what a schema cannot say about one figure of a plan: does its unit fit, is its value possible,
 * do its periods agree, is it there twice (PC113, PC122, PC13x–PC15x). */
#ifndef PC_PLAN_STATEMENT_H
#define PC_PLAN_STATEMENT_H

#include "plan/xml_reader.h"

/* What all statements of one plan share. */
typedef struct {
    PcFaultList *faults;
    const PcCatalogue *catalogue;
    const PcLimits *limits;
    const PcPlan *plan;
    PcPeriod period; /* the plan's */
    bool has_period;
    GHashTable *seen;       /* set of PcDatum, by identity */
    GPtrArray *above_whole; /* char*: words of names of ratios that can exceed 100 % */
    GHashTable *below_zero; /* set of char*: dimensions of quantities that can be negative */
} PcStatementChecker;

/* One statement as it stands in the file. */
typedef struct {
    const PcDatum *datum;
    const PcXmlElement *tag;
    size_t unit_tag;         /* the tag that states the unit */
    const PcUnitValue *unit; /* NULL where there is none or it is unknown */
    bool *unit_told;         /* a misfit of this unit has been reported; shared by the statements of a row */
    bool words;              /* it has the child `words` */
    bool slips; /* its tag has attributes nobody knows: what seems to be missing may be misspelt */
} PcStatementInput;

void pc_statement_checker_init(PcStatementChecker *checker, PcFaultList *faults, const PcCatalogue *catalogue,
                               const PcLimits *limits, const PcPlan *plan);
void pc_statement_checker_clear(PcStatementChecker *checker);
void pc_statement_check(PcStatementChecker *checker, const PcStatementInput *input);

/* A baseline that is not before a target of the same row. `data` are the row's, `tags` the bytes of their
 * tags. */
void pc_statement_check_row(PcStatementChecker *checker, PcDatum *const *data, const size_t *tags, size_t n);

/* The unit `printed` at `tag`; NULL with a fault where the catalogue does not know it. `indicator` (may be
 * NULL) helps to guess what was meant. */
const PcUnitValue *pc_statement_unit(PcStatementChecker *checker, const char *printed, size_t tag,
                                     const char *element, const PcIndicator *indicator);

#endif
