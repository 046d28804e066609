/* rules: the rules themselves, as explain prints them. */
#ifndef PC_REPORT_RULES_H
#define PC_REPORT_RULES_H

#include "base/output.h"
#include "catalogue/catalogue.h"

/* How rules are shown to people. */
typedef struct {
    PcLang lang;
    bool colour;
    int width; /* columns lines are broken at; 0: not at all */
} PcRulePage;
void pc_print_rule(const PcRule *rule, const PcRulePage *page, PcOutput *out);
void pc_print_rule_list(const PcCatalogue *catalogue, const PcRulePage *page, PcOutput *out);
/* One rule, or all where `rule` is NULL, in both languages. */
void pc_print_rules_json(const PcCatalogue *catalogue, const PcRule *rule, PcOutput *out);

#endif
