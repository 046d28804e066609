/* scaffold: plan data drafted from a text. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "session/draft.h"

/* What the draft holds and lacks, and what to do next; on standard error. */
static void tell(const PcCli *cli, const char *file, const PcPlanDraft *draft) {
    for (guint i = 0; i < draft->left_out->len; i++) {
        const PcLeftOut *left = &g_array_index(draft->left_out, PcLeftOut, i);
        pc_cli_note(cli, "%s:%u:%u: left out: %s: %s", file, left->line, left->column, left->text, left->why);
    }
    pc_cli_note(cli, "%s: %u tables with %u rows, %u figures of sentences%s",
                cli->output ? cli->output : file, draft->tables, draft->rows, draft->figures,
                cli->output
                    ? "; read it against the text, then name it in plancheck.xml as the document's plan"
                    : "");
}

int pc_cmd_scaffold(PcCli *cli) {
    GError *error = NULL;
    if (cli->n_args != 1) {
        g_set_error_literal(&error, PC_ERROR, PC_ERROR_USAGE,
                            "scaffold: name one text, or - for standard input");
        return pc_cli_fail(&error);
    }
    const char *file = cli->args[0];
    const PcSessionOptions options = {
        .area = cli->area, .kind = cli->kind, .period = cli->period, .limits = cli->limits, .jit = cli->jit};
    g_auto(PcPlanDraft) draft = {0};
    PcOutput *out = NULL;
    if (pc_plan_draft(file, &options, cli->lang, &draft, &error))
        out = pc_output_open(cli->output, &error);
    if (!out)
        return pc_cli_fail(&error);
    pc_output_text(out, draft.xml);
    if (!pc_output_commit(out, &error))
        return pc_cli_fail(&error);
    tell(cli, file, &draft);
    return PC_EXIT_CLEAN;
}
