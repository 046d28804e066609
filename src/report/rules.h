/* rules: the rules themselves, as explain prints them. */
#ifndef PC_REPORT_RULES_H
#define PC_REPORT_RULES_H

#include "base/output.h"
#include "catalogue/catalogue.h"

void pc_print_rule(const PcRule *rule, PcLang lang, bool colour, PcOutput *out);
void pc_print_rule_list(const PcCatalogue *catalogue, PcLang lang, bool colour, PcOutput *out);
/* One rule, or all where `rule` is NULL, in both languages. */
void pc_print_rules_json(const PcCatalogue *catalogue, const PcRule *rule, PcOutput *out);

#endif
