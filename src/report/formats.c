/* formats: the table of check's formats, and which way each is written. */
#include "report/printers.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"

typedef struct {
    const char *name;
    PcReportPrinter print;
    PcReportKeeper keep; /* of a format that grows from run to run */
    bool compares;       /* it shows what changed since an older workspace */
    bool brief;          /* it shows what agreed only where that is asked for */
    bool binary;         /* a terminal cannot show it */
} Format;

static const Format formats[] = {
    {.name = "text", .print = pc_print_text, .compares = true, .brief = true},
    {.name = "json", .print = pc_print_json, .compares = true, .brief = true},
    {.name = "ndjson", .print = pc_print_ndjson, .compares = true, .brief = true},
    {.name = "sarif", .print = pc_print_sarif, .brief = true},
    {.name = "junit", .print = pc_print_junit},
    {.name = "github", .print = pc_print_github, .compares = true, .brief = true},
    {.name = "gitlab", .print = pc_print_gitlab, .brief = true},
    {.name = "csv", .print = pc_print_csv, .brief = true},
    {.name = "xlsx", .print = pc_print_xlsx, .binary = true},
    {.name = "html", .print = pc_print_html},
    {.name = "sqlite", .print = pc_print_sqlite, .keep = pc_keep_sqlite, .binary = true},
    {.name = "xml", .print = pc_print_xml, .brief = true},
};

static const Format *format_called(const char *name) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

PcReportPrinter pc_report_format(const char *name) {
    const Format *format = format_called(name);
    return format ? format->print : NULL;
}

const char *pc_report_formats(void) {
    return "text, json, ndjson, sarif, junit, github, gitlab, csv, xlsx, html, sqlite, xml";
}

bool pc_report_compares(const char *name) {
    const Format *format = format_called(name);
    return format && format->compares;
}

bool pc_report_brief(const char *name) {
    const Format *format = format_called(name);
    return format && format->brief;
}

const char *pc_report_comparing_formats(void) {
    return "text, json, ndjson, github";
}

/* The keeper of a format where `path` is a file that can be kept, or none yet. */
static PcReportKeeper keeper_for(const Format *format, const char *path) {
    struct stat st;
    if (!path || (stat(path, &st) == 0 && !S_ISREG(st.st_mode)))
        return NULL;
    return format->keep;
}

bool pc_report_usable(const char *name, const char *path, GError **error) {
    const Format *format = format_called(name);
    if (!format)
        pc_fail(error, PC_ERROR_USAGE, "-f %s：check 的格式是 %s", "-f %s: check prints %s", name,
                pc_report_formats());
    else if (format->binary && !path && isatty(STDOUT_FILENO))
        pc_fail(error, PC_ERROR_USAGE, "-f %s：终端无法显示；请用 -o 写到文件",
                "-f %s: a terminal cannot show it; write it to a file with -o", name);
    else
        return true;
    return false;
}

bool pc_report_write(const char *name, const PcReport *report, const char *path, GError **error) {
    const Format *format = format_called(name);
    PcReportKeeper keep = keeper_for(format, path);
    if (keep)
        return keep(report, path, error);
    PcOutput *out = pc_output_open(path, error);
    if (!out)
        return false;
    format->print(report, out);
    return pc_output_commit(out, error);
}
