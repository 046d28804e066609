/* formats: the table of check's formats, and which way each is written. */
#include "report/printers.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"

static const struct {
    const char *name;
    PcReportPrinter print;
} formats[] = {
    {"text", pc_print_text},     {"json", pc_print_json},     {"sarif", pc_print_sarif},
    {"github", pc_print_github}, {"gitlab", pc_print_gitlab}, {"junit", pc_print_junit},
    {"csv", pc_print_csv},       {"xml", pc_print_xml},       {"xlsx", pc_print_xlsx},
    {"html", pc_print_html},     {"sqlite", pc_print_sqlite},
};

/* Formats that grow from run to run. */
static const struct {
    const char *name;
    PcReportKeeper keep;
} kept[] = {{"sqlite", pc_keep_sqlite}};

/* Formats that a terminal cannot show. */
static const char *const binary[] = {"xlsx", "sqlite"};

PcReportPrinter pc_report_format(const char *name) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0)
            return formats[i].print;
    return NULL;
}

const char *pc_report_formats(void) {
    return "text, json, sarif, junit, github, gitlab, csv, xlsx, html, sqlite, xml";
}

/* The keeper of a format where `path` is a file that can be kept, or none yet. */
static PcReportKeeper keeper_for(const char *format, const char *path) {
    struct stat st;
    if (!path || (stat(path, &st) == 0 && !S_ISREG(st.st_mode)))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++)
        if (g_strcmp0(kept[i].name, format) == 0)
            return kept[i].keep;
    return NULL;
}

bool pc_report_usable(const char *format, const char *path, GError **error) {
    if (!pc_report_format(format)) {
        g_set_error(error, PC_ERROR, PC_ERROR_USAGE, "-f %s: check prints %s", format, pc_report_formats());
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(binary); i++) {
        if (strcmp(binary[i], format) != 0 || path || !isatty(STDOUT_FILENO))
            continue;
        g_set_error(error, PC_ERROR, PC_ERROR_USAGE,
                    "-f %s: a terminal cannot show it; write it to a file with -o", format);
        return false;
    }
    return true;
}

bool pc_report_write(const char *format, const PcReport *report, const char *path, GError **error) {
    PcReportKeeper keep = keeper_for(format, path);
    if (keep)
        return keep(report, path, error);
    PcOutput *out = pc_output_open(path, error);
    if (!out)
        return false;
    pc_report_format(format)(report, out);
    return pc_output_commit(out, error);
}
