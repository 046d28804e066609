/* scaffold: plan data drafted from a text. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "session/draft.h"

/* What the draft holds and lacks, and what to do next; on standard error. */
static void tell(const PcCli *cli, const char *file, const PcPlanDraft *draft) {
    for (guint i = 0; i < draft->left_out->len; i++) {
        const PcLeftOut *left = &g_array_index(draft->left_out, PcLeftOut, i);
        pc_cli_note(cli, "%s:%u:%u：略去：%s：%s", "%s:%u:%u: left out: %s: %s", file, left->line,
                    left->column, left->text, left->why);
    }
    pc_cli_note(cli, "%s：%u 个表格 %u 行，%u 个句中数字%s",
                "%s: %u tables with %u rows, %u figures of sentences%s", cli->output ? cli->output : file,
                draft->tables, draft->rows, draft->figures,
                !cli->output ? ""
                : cli->lang == PC_LANG_ZH
                    ? "；请对照文本核对，然后在 plancheck.xml 中写作该文件的 plan"
                    : "; read it against the text, then name it in plancheck.xml as the document's plan");
}

int pc_cmd_scaffold(PcCli *cli) {
    GError *error = NULL;
    if (cli->n_args != 1) {
        pc_fail(&error, PC_ERROR_USAGE, "scaffold：请给出一份文本，或者用 - 表示标准输入",
                "scaffold: name one text, or - for standard input");
        return pc_cli_fail(cli, &error);
    }
    const char *file = cli->args[0];
    const PcSessionOptions options = {.area = cli->area,
                                      .kind = cli->kind,
                                      .period = cli->period,
                                      .against = cli->against,
                                      .limits = cli->limits,
                                      .jit = cli->jit};
    g_auto(PcPlanDraft) draft = {0};
    PcOutput *out = NULL;
    if (pc_plan_draft(file, &options, cli->lang, &draft, &error))
        out = pc_output_open(cli->output, &error);
    if (!out)
        return pc_cli_fail(cli, &error);
    pc_output_text(out, draft.xml);
    if (!pc_output_commit(out, &error))
        return pc_cli_fail(cli, &error);
    tell(cli, file, &draft);
    return PC_EXIT_CLEAN;
}
