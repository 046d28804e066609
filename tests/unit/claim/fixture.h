/* fixture: the built-in language for tests of single layers of the reading. */
#ifndef PC_TEST_CLAIM_FIXTURE_H
#define PC_TEST_CLAIM_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "claim/arena.h"
#include "claim/claim.h"
#include "claim/figure.h"
#include "claim/time.h"

typedef struct {
    PcCatalogue *catalogue;
    PcLexicon *lexicon;
    PcArena arena;
} PcLanguage;

static inline int pc_language_set_up(void **state) {
    PcLanguage *language = g_new0(PcLanguage, 1);
    g_autoptr(GError) error = NULL;
    language->catalogue = pc_catalogue_new();
    language->lexicon =
        language->catalogue == NULL ? NULL : pc_lexicon_new(language->catalogue, true, &error);
    *state = language;
    return language->lexicon == NULL ? -1 : 0;
}

static inline int pc_language_tear_down(void **state) {
    PcLanguage *language = *state;
    pc_arena_clear(&language->arena);
    pc_lexicon_free(language->lexicon);
    pc_catalogue_free(language->catalogue);
    g_free(language);
    return 0;
}

/* A scan of the whole text. */
static inline PcScan pc_language_scan(PcLanguage *language, const char *text) {
    return (PcScan){.lexicon = language->lexicon,
                    .arena = &language->arena,
                    .s = text,
                    .to = (uint32_t)strlen(text),
                    .max_digits = 400};
}

/* Reads a whole text; each record, numbers that are no claims among them, goes to `take`. */
static inline void pc_language_read(PcLanguage *language, const char *text, PcRecordSink take, void *data) {
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(GStringChunk) strings = g_string_chunk_new(64);
    g_autoptr(PcReader) reader =
        pc_reader_open(bytes, "a.txt", language->catalogue, &pc_limits_default, NULL);
    PcDocumentInfo info = {.doc = "a", .file = "a.txt"};
    PcReadStats stats = {0};
    assert_non_null(reader);
    pc_document_info_complete(&info, reader, language->lexicon, strings);
    assert_true(
        pc_claims_read(reader, &info, language->lexicon, &pc_limits_default, true, take, data, &stats, NULL));
}

#endif
