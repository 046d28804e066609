/* text: reading one text into records. */
#include "session/text.h"

#include <string.h>

#include "base/digest.h"

PcText *pc_text_new(const char *doc, const char *path) {
    PcText *text = g_new0(PcText, 1);
    text->strings = g_string_chunk_new(1 << 14);
    text->records = g_ptr_array_new_with_free_func((GDestroyNotify)pc_record_free);
    text->path = g_strdup(path);
    text->info.doc = g_string_chunk_insert_const(text->strings, doc);
    text->info.file = path ? g_string_chunk_insert_const(text->strings, path) : NULL;
    return text;
}

void pc_text_free(PcText *text) {
    g_ptr_array_unref(text->records);
    g_string_chunk_free(text->strings);
    g_free(text->path);
    g_free(text->sha256);
    g_clear_error(&text->error);
    g_clear_error(&text->missing);
    g_clear_error(&text->note);
    g_free(text);
}

static void keep(const PcRecord *record, void *data) {
    PcText *text = data;
    g_ptr_array_add(text->records, pc_record_copy(record, text->strings));
}

void pc_text_read(PcText *text, const PcCatalogue *catalogue, const PcLexicon *lexicon,
                  const PcLimits *limits) {
    g_autoptr(GBytes) bytes = pc_read_file(text->path, limits, &text->error);
    if (bytes)
        pc_text_read_bytes(text, bytes, catalogue, lexicon, limits);
}

void pc_text_read_bytes(PcText *text, GBytes *bytes, const PcCatalogue *catalogue, const PcLexicon *lexicon,
                        const PcLimits *limits) {
    g_autoptr(PcReader) reader = pc_reader_open(bytes, text->path, catalogue, limits, &text->error);
    if (!reader) {
        text->sha256 = pc_sha256(bytes);
        return;
    }
    pc_document_info_complete(&text->info, reader, lexicon, text->strings);
    pc_claims_read(reader, &text->info, lexicon, limits, false, keep, text, &text->stats, &text->error);
    text->sha256 = pc_reader_sha256(reader);
}
