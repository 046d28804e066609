/* explain: what a rule checks, why, an example, how to fix or waive it: all from the catalogue. */
#include "cli/cli.h"

#include <string.h>

#include "report/rules.h"

int pc_cmd_explain(PcCli *cli) {
    GError *error = NULL;
    const char *format = cli->format ? cli->format : "text";
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    const PcRule *rule = NULL;
    if (cli->n_args) {
        rule = pc_rule_by_code(catalogue, cli->args[0]);
        if (!rule)
            pc_fail(&error, PC_ERROR_USAGE, "%s：没有这条规则；`plancheck explain` 列出全部规则",
                    "%s: no such rule; `plancheck explain` lists them", cli->args[0]);
    }
    if (!error && strcmp(format, "text") != 0 && strcmp(format, "json") != 0)
        pc_fail(&error, PC_ERROR_USAGE, "-f %s：explain 的格式是 text, json",
                "-f %s: explain prints text, json", format);
    const PcRulePage page = {.lang = cli->lang, .colour = cli->colour, .width = cli->columns};
    PcOutput *out = error ? NULL : pc_output_open(cli->output, &error);
    if (!out)
        return pc_cli_fail(cli, &error);
    if (strcmp(format, "json") == 0)
        pc_print_rules_json(catalogue, rule, out);
    else if (rule)
        pc_print_rule(rule, &page, out);
    else
        pc_print_rule_list(catalogue, &page, out);
    return pc_output_commit(out, &error) ? PC_EXIT_CLEAN : pc_cli_fail(cli, &error);
}
