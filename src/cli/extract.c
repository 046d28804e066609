/* extract: the claims of texts, several files at a time, printed in the order of the command line. */
#include "cli/cli.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/workers.h"
#include "report/report.h"
#include "session/knowledge.h"
#include "session/session.h"

/* One file: what it is, and its records waiting for their turn. */
typedef struct {
    const char *path;
    char *id;
    PcDocumentInfo info;
    GStringChunk *strings;
    PcOutput *records;
    PcRecordPrinter *printer;
    char *sha256;
    PcReadStats stats;
    uint64_t statements; /* targets and trends in words */
    GError *error;
    bool done;
} File;

typedef struct {
    PcCli *cli;
    const PcKnowledge *knowledge;
    const PcLexicon *lexicon;
    File *files;
    size_t n, printed;
    PcOutput *out;
    PcRecordPrinter *printer;
    pthread_mutex_t lock; /* over `done`, `printed` and `out` */
    bool failed;
} Extraction;

typedef struct {
    File *file;
    bool all;
} Sink;

static void take(const PcRecord *record, void *data) {
    Sink *sink = data;
    if (record->kind == PC_RECORD_STATEMENT)
        sink->file->statements++;
    if (sink->all || record->kind == PC_RECORD_CLAIM)
        pc_record_printer_record(sink->file->printer, record);
}

static void read_file(Extraction *e, File *f) {
    g_autoptr(GBytes) bytes = pc_read_file(f->path, &e->cli->limits, &f->error);
    if (!bytes)
        return;
    g_autoptr(PcReader) reader =
        pc_reader_open(bytes, f->path, e->knowledge->catalogue, &e->cli->limits, &f->error);
    if (!reader)
        return;
    pc_document_info_complete(&f->info, reader, e->lexicon, f->strings);
    Sink sink = {f, e->cli->all};
    pc_claims_read(reader, &f->info, e->lexicon, &e->cli->limits, e->cli->all, take, &sink, &f->stats,
                   &f->error);
    f->sha256 = pc_reader_sha256(reader);
}

/* Numbers of a file, on standard error: claims, statements in words, and the numbers that are no claims. */
static void print_stats(const PcCli *cli, const File *f) {
    pc_cli_say(cli,
               "%s：数字 %" G_GUINT64_FORMAT " 个：声明 %" G_GUINT64_FORMAT
               " 个，不是声明的 %" G_GUINT64_FORMAT " 个；文字目标 %" G_GUINT64_FORMAT " 个",
               "%s: %" G_GUINT64_FORMAT " numbers: %" G_GUINT64_FORMAT " claims, %" G_GUINT64_FORMAT
               " no claims; %" G_GUINT64_FORMAT " statements in words",
               f->id, f->stats.numbers, f->stats.claims, f->stats.numbers - f->stats.claims, f->statements);
    for (int why = 0; why <= PC_WHY_OTHER; why++)
        if (f->stats.why[why])
            pc_cli_say(cli, "  %-16s %" G_GUINT64_FORMAT, "  %-16s %" G_GUINT64_FORMAT,
                       pc_why_name((PcWhy)why), f->stats.why[why]);
}

static void print_file(Extraction *e, File *f) {
    pc_record_printer_free(f->printer);
    if (f->error) {
        pc_output_discard(f->records);
        e->failed = true;
        pc_cli_fail(e->cli, &f->error);
        return;
    }
    const PcRecordDocument document = {.info = &f->info,
                                       .sha256 = f->sha256,
                                       .numbers = f->stats.numbers,
                                       .claims = f->stats.claims,
                                       .statements = f->statements,
                                       .unchecked = f->stats.unchecked};
    pc_record_printer_document(e->printer, &document);
    pc_output_append(e->out, f->records);
    if (f->stats.unchecked) {
        e->failed = true;
        pc_cli_say(
            e->cli, "plancheck: %s：有 %" G_GUINT64_FORMAT " 处未核对；可用 --limit match-steps=N 提高上限",
            "plancheck: %s: %" G_GUINT64_FORMAT " places were not checked; raise --limit match-steps=N",
            f->path, f->stats.unchecked);
    }
    if (e->cli->stats)
        print_stats(e->cli, f);
}

static void show_progress(const Extraction *e) {
    enum { WORTH_IT = 8 };
    if (!e->cli->quiet && e->n >= WORTH_IT && isatty(STDERR_FILENO))
        fprintf(stderr, "\r%zu/%zu%s", e->printed, e->n, e->printed == e->n ? "\n" : "");
}

/* Prints every file whose turn has come. */
static void finish(Extraction *e, File *f) {
    pthread_mutex_lock(&e->lock);
    f->done = true;
    while (e->printed < e->n && e->files[e->printed].done) {
        File *next = &e->files[e->printed++];
        print_file(e, next);
        /* Not before its turn: what a document says of itself is kept until it is printed. */
        g_string_chunk_free(next->strings);
        g_free(next->sha256);
        show_progress(e);
    }
    pthread_mutex_unlock(&e->lock);
}

static void work(size_t i, void *data) {
    Extraction *e = data;
    File *f = &e->files[i];
    f->strings = g_string_chunk_new(256);
    f->records = pc_output_spool();
    f->printer = pc_record_printer_part(e->printer, f->records);
    read_file(e, f);
    finish(e, f);
}

static bool name_files(Extraction *e, GError **error) {
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < e->n; i++) {
        File *f = &e->files[i];
        f->path = e->cli->args[i];
        const PcWorkspaceDocument *known = pc_knowledge_document(e->knowledge, f->path);
        f->id = known ? g_strdup(known->id) : pc_document_id(f->path);
        f->info =
            (PcDocumentInfo){.doc = f->id, .file = f->path, .kind = e->cli->kind, .period = e->cli->period};
        if (e->cli->area)
            f->info.area = pc_area_by_code(e->knowledge->catalogue, e->cli->area);
        pc_knowledge_complete(&f->info, known);
        if (!g_hash_table_add(ids, f->id)) {
            pc_fail(error, PC_ERROR_USAGE, "%s：另有文件也叫 %s；请给其中一个改名",
                    "%s: another file is called %s too; rename one", f->path, f->id);
            return false;
        }
    }
    return true;
}

static int extract(Extraction *e, const char *format) {
    GError *error = NULL;
    if (!name_files(e, &error) || !(e->out = pc_output_open(e->cli->output, &error)))
        return pc_cli_fail(e->cli, &error);
    e->printer = pc_record_printer_new(format, e->out, e->cli->colour);
    if (!e->printer) {
        pc_output_discard(e->out);
        pc_fail(&error, PC_ERROR_USAGE, "-f %s：extract 的格式是 %s", "-f %s: extract prints %s", format,
                pc_record_formats());
        return pc_cli_fail(e->cli, &error);
    }
    pthread_mutex_init(&e->lock, NULL);
    pc_workers_run(e->n, e->cli->jobs, work, e);
    pthread_mutex_destroy(&e->lock);
    pc_record_printer_free(e->printer);
    if (!pc_output_commit(e->out, &error))
        return pc_cli_fail(e->cli, &error);
    return e->failed ? PC_EXIT_FAILED : PC_EXIT_CLEAN;
}

int pc_cmd_extract(PcCli *cli) {
    GError *error = NULL;
    if (cli->n_args == 0) {
        pc_fail(&error, PC_ERROR_USAGE, "extract：请给出一份以上的文本，或者用 - 表示标准输入",
                "extract: name one text or more, or - for standard input");
        return pc_cli_fail(cli, &error);
    }
    g_auto(PcKnowledge) knowledge = {0};
    if (!pc_knowledge_init(&knowledge, cli->against, &cli->limits, &error))
        return pc_cli_fail(cli, &error);
    g_autoptr(PcLexicon) lexicon = pc_lexicon_new(knowledge.catalogue, cli->jit, &error);
    if (!lexicon)
        return pc_cli_fail(cli, &error);
    if (cli->area && !pc_area_by_code(knowledge.catalogue, cli->area)) {
        pc_fail(&error, PC_ERROR_USAGE, "--area %s：GB/T 2260 中没有这个代码",
                "--area %s: no such GB/T 2260 code", cli->area);
        return pc_cli_fail(cli, &error);
    }
    Extraction e = {.cli = cli,
                    .knowledge = &knowledge,
                    .lexicon = lexicon,
                    .n = (size_t)cli->n_args,
                    .files = g_new0(File, cli->n_args)};
    int status = extract(&e, cli->format ? cli->format : "text");
    for (size_t i = 0; i < e.n; i++)
        g_free(e.files[i].id);
    g_free(e.files);
    return status;
}
