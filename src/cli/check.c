/* check: the main job: validate, extract, cross-check, report. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "report/report.h"
#include "session/session.h"

/* The folder or file that is a workspace; NULL where the arguments are plain texts. */
static const char *workspace_argument(const PcCli *cli) {
    if (cli->n_args == 0) /* claims stand for their texts where there is no workspace */
        return cli->claims && !g_file_test("plancheck.xml", G_FILE_TEST_EXISTS) ? NULL : ".";
    if (cli->n_args > 1)
        return NULL;
    const char *path = cli->args[0];
    bool is_workspace = g_file_test(path, G_FILE_TEST_IS_DIR) || g_str_has_suffix(path, ".xml");
    return is_workspace ? path : NULL;
}

static void warn_unknown(const PcCli *cli, const PcResult *result) {
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        if (d->stats.numbers == 0 || (d->info.area && d->info.period && d->info.kind))
            continue;
        bool zh = cli->lang == PC_LANG_ZH;
        pc_cli_note(cli, "plancheck: %s：未知：%s%s%s请用 --area、--kind、--period 说明，或者写进工作区",
                    "plancheck: %s: unknown%s%s%s; tell with --area, --kind, --period or in a workspace",
                    d->info.doc,
                    d->info.area ? ""
                    : zh         ? "地区；"
                                 : " area",
                    d->info.kind ? ""
                    : zh         ? "类型；"
                                 : " kind",
                    d->info.period ? ""
                    : zh           ? "时期；"
                                   : " period");
    }
}

/* Numbers of each document, on standard error. */
static void print_stats(const PcCli *cli, const PcResult *result) {
    for (guint i = 0; i < result->ledger->documents->len; i++) {
        const PcLedgerDocument *d = result->ledger->documents->pdata[i];
        guint in_words = 0;
        for (guint k = 0; k < d->claims->len; k++)
            in_words += ((PcStatement *)d->claims->pdata[k])->record->kind == PC_RECORD_STATEMENT;
        pc_cli_say(cli,
                   "%s：数字 %" G_GUINT64_FORMAT " 个：声明 %" G_GUINT64_FORMAT
                   " 个，不是声明的 %" G_GUINT64_FORMAT " 个；文字目标 %u 个；数据 %u 条",
                   "%s: %" G_GUINT64_FORMAT " numbers: %" G_GUINT64_FORMAT " claims, %" G_GUINT64_FORMAT
                   " no claims; %u statements in words; %u data",
                   d->info.doc, d->stats.numbers, d->stats.claims, d->stats.numbers - d->stats.claims,
                   in_words, d->given->len);
    }
}

static int exit_status(const PcCli *cli, const PcResult *result) {
    if (result->unread->len)
        return PC_EXIT_FAILED;
    bool fails = cli->fail_on != PC_SEVERITY_OFF && pc_result_worst(result) >= cli->fail_on;
    return fails ? PC_EXIT_FINDINGS : PC_EXIT_CLEAN;
}

static int print(PcCli *cli, const PcSession *session, const char *format, GDateTime *time) {
    GError *error = NULL;
    g_autoptr(GDateTime) utc = g_date_time_to_utc(time);
    g_autofree char *stamp = g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ");
    const PcResult *result = pc_session_result(session);
    const char *workspace = workspace_argument(cli);
    g_autofree char *words = workspace ? pc_cli_workspace_words(cli, workspace) : NULL;
    const PcReport report = {.result = result,
                             .catalogue = pc_session_catalogue(session),
                             .comparison = pc_session_comparison(session),
                             .lang = cli->lang,
                             .colour = cli->colour,
                             .links = cli->colour && cli->columns,
                             .columns = cli->columns,
                             .fail_on = cli->fail_on,
                             .agreements = cli->agreements || cli->all,
                             .all = cli->all,
                             .quiet = cli->quiet,
                             .workspace_words = words,
                             .command = cli->command_line,
                             .time = stamp};
    if (!pc_report_write(format, &report, cli->output, &error))
        return pc_cli_fail(cli, &error);
    for (guint i = 0; i < result->unread->len; i++)
        pc_cli_note(cli, "plancheck: %s", "plancheck: %s", g_array_index(result->unread, PcUnread, i).reason);
    for (guint i = 0; i < pc_session_notes(session)->len; i++)
        pc_cli_note(cli, "plancheck: %s", "plancheck: %s", (char *)pc_session_notes(session)->pdata[i]);
    warn_unknown(cli, result);
    if (cli->stats)
        print_stats(cli, result);
    return exit_status(cli, result);
}

/* Options that mean nothing together are refused, not passed over. */
static bool fits_together(const PcCli *cli, const char *format, GError **error) {
    if (cli->compare && !workspace_argument(cli))
        pc_fail(error, PC_ERROR_USAGE,
                "--compare：比较的是工作区；请给出含有 plancheck.xml 的文件夹，而不是其中的文本",
                "--compare: compares workspaces; name the folder with plancheck.xml, not its texts");
    else if (cli->against && (cli->n_args == 0 || workspace_argument(cli)))
        pc_fail(error, PC_ERROR_USAGE, "--against：请给出要与工作区核对的文本：check 文件… --against 工作区",
                "--against: name the texts to be checked against the workspace: check FILE... --against "
                "WORKSPACE");
    else if (cli->against && cli->claims)
        pc_fail(error, PC_ERROR_USAGE, "--against：读的是文本，不是 --claims；请用 --claims 核对工作区本身",
                "--against: reads texts, not --claims; check the workspace itself with --claims");
    else if (cli->compare && !pc_report_compares(format))
        pc_fail(error, PC_ERROR_USAGE, "--compare：-f %s 不能显示变化；能显示的格式是 %s",
                "--compare: -f %s cannot show what changed; these formats can: %s", format,
                pc_report_comparing_formats());
    else
        return true;
    return false;
}

int pc_cmd_check(PcCli *cli) {
    GError *error = NULL;
    const char *format = cli->format ? cli->format : "text";
    if (!pc_report_usable(format, cli->output, &error) || !fits_together(cli, format, &error))
        return pc_cli_fail(cli, &error);
    g_autoptr(GDateTime) time = pc_cli_time();
    g_autofree char *date = g_date_time_format(time, "%Y-%m-%d");
    const PcSessionOptions options = {.sources = cli->sources,
                                      .area = cli->area,
                                      .kind = cli->kind,
                                      .period = cli->period,
                                      .claims = cli->claims,
                                      .baseline = cli->baseline,
                                      .compare = cli->compare,
                                      .against = cli->against,
                                      .limits = cli->limits,
                                      .jobs = cli->jobs,
                                      .jit = cli->jit,
                                      .lang = cli->lang,
                                      .today = date,
                                      .brief = !cli->agreements && !cli->all && pc_report_brief(format)};
    const char *workspace = workspace_argument(cli);
    cli->session = workspace ? pc_session_check_workspace(workspace, &options, &error)
                             : pc_session_check_files(cli->args, (size_t)cli->n_args, &options, &error);
    return cli->session ? print(cli, cli->session, format, time) : pc_cli_fail(cli, &error);
}
