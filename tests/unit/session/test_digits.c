/* No number goes unaccounted for: every maximal run of digits of a text lies inside exactly one printed
 * record. */
#include "unit/unit.h"

#include "base/base.h"
#include "claim/claim.h"

typedef struct {
    int64_t from, to;
} Span;

static void keep(const PcRecord *record, void *data) {
    GArray *spans = data;
    Span span = {record->place.offset, record->place.offset + record->place.length};
    if (record->kind != PC_RECORD_STATEMENT)
        g_array_append_val(spans, span);
}

static gint by_start(gconstpointer a, gconstpointer b) {
    const Span *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

static GArray *spans_of(GBytes *bytes, const char *path, const PcCatalogue *catalogue,
                        const PcLexicon *lexicon) {
    g_autoptr(GError) error = NULL;
    GArray *spans = g_array_new(FALSE, FALSE, sizeof(Span));
    g_autoptr(GStringChunk) strings = g_string_chunk_new(64);
    PcDocumentInfo info = {.doc = "d", .file = path};
    PcReadStats stats = {0};
    g_autoptr(PcReader) reader = pc_reader_open(bytes, path, catalogue, &pc_limits_default, &error);
    assert_non_null(reader);
    pc_document_info_complete(&info, reader, lexicon, strings);
    assert_true(
        pc_claims_read(reader, &info, lexicon, &pc_limits_default, true, keep, spans, &stats, &error));
    g_array_sort(spans, by_start);
    return spans;
}

/* How many spans hold [from, to); spans are sorted by their start. */
static guint holding(const GArray *spans, int64_t from, int64_t to, guint *hint) {
    guint n = 0;
    while (*hint < spans->len && g_array_index(spans, Span, *hint).to <= from)
        ++*hint;
    for (guint i = *hint; i < spans->len && g_array_index(spans, Span, i).from <= from; i++)
        n += g_array_index(spans, Span, i).to >= to;
    return n;
}

static guint line_of(const char *text, gsize at) {
    guint line = 1;
    for (gsize i = 0; i < at; i++)
        line += text[i] == '\n';
    return line;
}

static void check_text(const char *path, const PcCatalogue *catalogue, const PcLexicon *lexicon) {
    g_autoptr(GBytes) bytes = pc_read_file(path, &pc_limits_default, NULL);
    assert_non_null(bytes);
    g_autoptr(GArray) spans = spans_of(bytes, path, catalogue, lexicon);
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    guint hint = 0, wrong = 0;
    for (gsize from = 0, to; from < length; from = to + 1) {
        for (to = from; to < length && g_ascii_isdigit(text[to]);)
            to++;
        if (to == from || holding(spans, (int64_t)from, (int64_t)to, &hint) == 1)
            continue;
        print_message("%s:%u: %.*s lies in %u numbers\n", path, line_of(text, from), (int)(to - from),
                      text + from, holding(spans, (int64_t)from, (int64_t)to, &hint));
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static guint check_folder(const char *folder, const PcCatalogue *catalogue, const PcLexicon *lexicon) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (!g_str_has_suffix(name, ".txt"))
            continue;
        check_text(path, catalogue, lexicon);
        n++;
    }
    return n;
}

static void every_run_of_digits_is_one_number(void **state) {
    (void)state;
    const char *shared = g_getenv("PLANCHECK_SHARED");
    g_autofree char *seeds = g_build_filename(shared ? shared : "../shared", "seeds", NULL);
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, true, NULL);
    assert_int_equal(check_folder("fixtures/shanghai/sources", catalogue, lexicon), 5);
    if (check_folder(seeds, catalogue, lexicon) == 0)
        print_message("skipped: %s is not here\n", seeds);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_run_of_digits_is_one_number)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
