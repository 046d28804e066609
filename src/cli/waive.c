/* waive: a finding accepted for a reason, written into the workspace. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "plan/plan.h"
#include "session/session.h"
#include "session/waive.h"

/* A day of the calendar; false for anything else. */
static bool is_day(const char *text) {
    int year, month, day, length = 0;
    if (strlen(text) != 10 || sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3 ||
        length != 10)
        return false;
    return year >= 2000 && month >= 1 && month <= 12 &&
           g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* Words on one line, as the schema takes them; NULL where nothing is left. The caller owns them. */
static char *one_line(const char *text) {
    if (!text || !g_utf8_validate(text, -1, NULL))
        return NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool space = g_unichar_isspace(c) || g_unichar_iscntrl(c);
        if (!space)
            g_string_append_unichar(out, c);
        else if (out->len && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    g_autofree char *words = g_strchomp(g_string_free(g_steal_pointer(&out), FALSE));
    return *words ? g_steal_pointer(&words) : NULL;
}

static bool is_fingerprint(const char *text) {
    return strlen(text) == 16 && strspn(text, "0123456789abcdef") == 16;
}

/* What can be told before the workspace is read. */
static bool check_arguments(const PcCli *cli, const char *today, GError **error) {
    if (cli->n_args < 1 || cli->n_args > 2)
        pc_fail(error, PC_ERROR_USAGE,
                "waive：请写 plancheck waive 指纹 --reason 理由 [工作区]；指纹由 `check` 写在每个问题之后",
                "waive: write plancheck waive FINGERPRINT --reason TEXT [WORKSPACE]; `check` prints the "
                "fingerprints behind its findings");
    else if (!is_fingerprint(cli->args[0]))
        pc_fail(error, PC_ERROR_USAGE,
                "waive：%s：不是指纹（十六个 0-9 a-f）；指纹由 `check` 写在每个问题之后",
                "waive: %s: is no fingerprint (sixteen of 0-9 a-f); `check` prints them behind its findings",
                cli->args[0]);
    else if (cli->until && !is_day(cli->until))
        pc_fail(error, PC_ERROR_USAGE, "--until %s：请写成日历上的一天：YYYY-MM-DD",
                "--until %s: write a day of the calendar as YYYY-MM-DD", cli->until);
    else if (cli->until && strcmp(cli->until, today) < 0)
        pc_fail(error, PC_ERROR_USAGE, "--until %s：已经过去；今天是 %s",
                "--until %s: is over already; today is %s", cli->until, today);
    else
        return true;
    return false;
}

static const PcVerdict *find_finding(const PcResult *result, const char *fingerprint, const char *workspace,
                                     GError **error) {
    for (guint i = 0; i < result->findings->len; i++) {
        const PcVerdict *v = result->findings->pdata[i];
        if (strcmp(v->fingerprint, fingerprint) != 0)
            continue;
        if (!v->waiver)
            return v;
        pc_fail(error, PC_ERROR_USAGE, "waive：%s 已经豁免，见 %s:%u：%s",
                "waive: %s is waived already, at %s:%u: %s", fingerprint, result->workspace->file,
                v->waiver->line, v->waiver->reason);
        return NULL;
    }
    if (result->unread->len)
        pc_fail(
            error, PC_ERROR_USAGE,
            "waive：%1$s：%2$s 中没有这个指纹的问题（它的文件没有全部读到）；`plancheck check %2$s` 列出指纹",
            "waive: %1$s: no finding of %2$s has this fingerprint (not all of its files could be read); "
            "`plancheck check %2$s` prints them",
            fingerprint, workspace);
    else
        pc_fail(error, PC_ERROR_USAGE,
                "waive：%1$s：%2$s 中没有这个指纹的问题；`plancheck check %2$s` 列出指纹",
                "waive: %1$s: no finding of %2$s has this fingerprint; `plancheck check %2$s` prints them",
                fingerprint, workspace);
    return NULL;
}

/* A waiver of this finding that does not hold any more must be mended, not doubled. */
static bool is_doubled(const PcWorkspace *workspace, const PcVerdict *v, GError **error) {
    for (guint i = 0; i < workspace->waivers->len; i++) {
        const PcWaiver *w = workspace->waivers->pdata[i];
        if (strcmp(w->code, v->rule->code) != 0 || g_strcmp0(w->fingerprint, v->fingerprint) != 0)
            continue;
        pc_fail(error, PC_ERROR_USAGE, "waive：%s:%u：%s 的豁免已于 %s 到期；请在那里改它的 until",
                "waive: %s:%u: %s has a waiver that ended on %s; change its until there", workspace->file,
                w->line, v->fingerprint, w->until ? w->until : "—");
        return true;
    }
    return false;
}

/* Nothing is written that the program would not read again. */
static bool still_valid(GBytes *xml, const char *file, const PcLimits *limits, GError **error) {
    g_autoptr(PcSchemas) schemas = pc_schemas_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    g_autoptr(PcDataFile) data = pc_data_file_of_bytes(file, g_bytes_ref(xml), error);
    g_autoptr(PcWorkspace) workspace =
        data ? pc_workspace_read(data, schemas, catalogue, limits, faults, error) : NULL;
    return workspace != NULL;
}

static bool write_waiver(const PcCli *cli, const char *file, const PcNewWaiver *waiver, guint *line,
                         GError **error) {
    g_autoptr(GBytes) old = pc_read_file(file, &cli->limits, error);
    g_autoptr(GBytes) xml = old ? pc_waiver_insert(old, file, waiver, line, error) : NULL;
    if (!xml || !still_valid(xml, file, &cli->limits, error))
        return false;
    gsize length;
    const char *bytes = g_bytes_get_data(xml, &length);
    PcOutput *out = pc_output_open(file, error);
    if (!out)
        return false;
    pc_output_bytes(out, bytes, length);
    return pc_output_commit(out, error);
}

static int waive(PcCli *cli, const char *workspace, const PcNewWaiver *template, GError **error) {
    const PcSessionOptions options = {.sources = cli->sources,
                                      .limits = cli->limits,
                                      .jobs = cli->jobs,
                                      .jit = cli->jit,
                                      .lang = cli->lang,
                                      .today = template->on};
    g_autoptr(PcSession) session = pc_session_check_workspace(workspace, &options, error);
    if (!session)
        return PC_EXIT_FAILED;
    const PcResult *result = pc_session_result(session);
    const PcVerdict *finding = find_finding(result, template->fingerprint, workspace, error);
    if (!finding || is_doubled(result->workspace, finding, error))
        return PC_EXIT_FAILED;
    PcNewWaiver waiver = *template;
    waiver.code = finding->rule->code;
    guint line;
    if (!write_waiver(cli, result->workspace->file, &waiver, &line, error))
        return PC_EXIT_FAILED;
    g_autofree char *message = pc_verdict_message(finding, cli->lang);
    pc_cli_note(cli, "%s:%u：已豁免 [%s] %s", "%s:%u: waived [%s] %s", result->workspace->file, line,
                waiver.code, message);
    return PC_EXIT_CLEAN;
}

int pc_cmd_waive(PcCli *cli) {
    GError *error = NULL;
    g_autoptr(GDateTime) now = pc_cli_time();
    g_autofree char *today = g_date_time_format(now, "%Y-%m-%d");
    g_autofree char *reason = one_line(cli->reason), *by = one_line(cli->by);
    if (check_arguments(cli, today, &error) && !reason)
        pc_fail(&error, PC_ERROR_USAGE, "waive：请用 --reason 说明理由；没有理由的豁免毫无意义",
                "waive: say why with --reason TEXT; a waiver without a reason is worth nothing");
    if (error)
        return pc_cli_fail(cli, &error);
    const PcNewWaiver waiver = {
        .fingerprint = cli->args[0], .reason = reason, .by = by, .on = today, .until = cli->until};
    int status = waive(cli, cli->n_args > 1 ? cli->args[1] : ".", &waiver, &error);
    return error ? pc_cli_fail(cli, &error) : status;
}
