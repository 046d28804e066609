/* init: a workspace drafted from a folder of texts: one document a text, area, kind and period read from its
 * title. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "session/session.h"

static gint by_name(gconstpointer a, gconstpointer b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void collect(const char *folder, const char *below, GPtrArray *texts) {
    g_autofree char *path = below ? g_build_filename(folder, below, NULL) : g_strdup(folder);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *relative = below ? g_build_filename(below, name, NULL) : g_strdup(name);
        g_autofree char *full = g_build_filename(folder, relative, NULL);
        if (name[0] == '.' || g_file_test(full, G_FILE_TEST_IS_SYMLINK))
            continue;
        if (!below && g_file_test(full, G_FILE_TEST_IS_DIR))
            collect(folder, relative, texts);
        else if (g_str_has_suffix(name, ".txt") || g_str_has_suffix(name, ".md"))
            g_ptr_array_add(texts, g_steal_pointer(&relative));
    }
}

static void attribute(PcOutput *out, const char *name, const char *value) {
    if (!value)
        return;
    g_autofree char *escaped = g_markup_escape_text(value, -1);
    pc_output_printf(out, " %s=\"%s\"", name, escaped);
}

static void write_document(PcOutput *out, const PcLedgerDocument *d, const char *source) {
    pc_output_text(out, "    <document");
    attribute(out, "id", d->info.doc);
    attribute(out, "source", source);
    attribute(out, "area", d->info.area ? d->info.area->code : NULL);
    attribute(out, "kind", d->info.kind);
    attribute(out, "period", d->info.period);
    pc_output_text(out, "/>\n");
}

static void write_workspace(PcOutput *out, const char *folder, const PcResult *result,
                            const GPtrArray *texts) {
    g_autofree char *real = g_canonicalize_filename(folder, NULL);
    g_autofree char *id = g_path_get_basename(real);
    for (char *p = id; *p; p++)
        if (!g_ascii_isalnum(*p) && *p != '-' && *p != '_')
            *p = '-';
    pc_output_text(
        out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workspace xmlns=\"urn:plancheck:workspace:1\"");
    attribute(out, "id", g_ascii_isalpha(id[0]) ? id : "workspace");
    pc_output_text(out, ">\n  <documents>\n");
    for (guint i = 0; i < texts->len; i++)
        write_document(out, result->ledger->documents->pdata[i], texts->pdata[i]);
    pc_output_text(out, "  </documents>\n</workspace>\n");
}

static int init(PcCli *cli, const char *folder, const char *target) {
    GError *error = NULL;
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    collect(folder, NULL, texts);
    g_ptr_array_sort(texts, by_name);
    for (guint i = 0; i < texts->len; i++)
        g_ptr_array_add(paths, strcmp(folder, ".") == 0 ? g_strdup(texts->pdata[i])
                                                        : g_build_filename(folder, texts->pdata[i], NULL));
    if (texts->len == 0) {
        pc_fail(&error, PC_ERROR_USAGE, "%s：其中没有文本（.txt、.md）", "%s: holds no text (.txt, .md)",
                folder);
        return pc_cli_fail(cli, &error);
    }
    const PcSessionOptions options = {.limits = cli->limits, .jit = cli->jit, .lang = cli->lang};
    g_autoptr(PcSession) session =
        pc_session_check_files((char **)paths->pdata, paths->len, &options, &error);
    PcOutput *out = session ? pc_output_open(target, &error) : NULL;
    if (!out)
        return pc_cli_fail(cli, &error);
    write_workspace(out, folder, pc_session_result(session), texts);
    if (!pc_output_commit(out, &error))
        return pc_cli_fail(cli, &error);
    pc_cli_note(cli, "%s：%u 份文件；接下来：plancheck check %s",
                texts->len == 1 ? "%s: %u document; now: plancheck check %s"
                                : "%s: %u documents; now: plancheck check %s",
                target, texts->len, folder);
    return PC_EXIT_CLEAN;
}

int pc_cmd_init(PcCli *cli) {
    GError *error = NULL;
    const char *folder = cli->n_args ? cli->args[0] : ".";
    g_autofree char *target =
        cli->output ? g_strdup(cli->output) : g_build_filename(folder, "plancheck.xml", NULL);
    if (cli->n_args > 1 || !g_file_test(folder, G_FILE_TEST_IS_DIR))
        pc_fail(&error, PC_ERROR_USAGE, "%s：不是文件夹", "%s: is no folder", folder);
    else if (g_file_test(target, G_FILE_TEST_EXISTS))
        pc_fail(&error, PC_ERROR_USAGE, "%s：已经存在；请移走，或者用 -o 另指定一个",
                "%s: is there already; remove it or name another with -o", target);
    return error ? pc_cli_fail(cli, &error) : init(cli, folder, target);
}
