/* Fuzz target of src/claim (libFuzzer): any text is read within its limits; every record lies in the
 * original, has its id, and a claim its value and period as the contract writes them. `make fuzz` builds and
 * runs it. */
#include <stdlib.h>

#include "claim/claim.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds) {
    if (!holds)
        abort();
}

static void check_record(const PcRecord *record, void *data) {
    const size_t *size = data;
    PcPeriod period;
    check(record->id != NULL && record->sentence != NULL && record->text != NULL);
    check(record->place.offset >= 0 && (size_t)(record->place.offset + record->place.length) <= *size);
    check(record->sentence_from <= record->sentence_to && record->sentence_to <= strlen(record->sentence));
    if (record->kind != PC_RECORD_CLAIM)
        return;
    check(record->quantity.value != NULL && record->quantity.value[0] != '\0');
    check(record->quantity.period == NULL || pc_period_parse(record->quantity.period, &period));
    check(record->quantity.base == NULL || pc_period_parse(record->quantity.base, &period));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static PcCatalogue *catalogue;
    static PcLexicon *lexicon;
    if (!catalogue) {
        catalogue = pc_catalogue_new();
        lexicon = pc_lexicon_new(catalogue, true, NULL);
    }
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GStringChunk) strings = g_string_chunk_new(256);
    g_autoptr(PcReader) reader = pc_reader_open(bytes, "fuzz", catalogue, &pc_limits_default, NULL);
    if (!reader)
        return 0;
    PcDocumentInfo info = {.doc = "fuzz", .file = "fuzz"};
    PcReadStats stats = {0};
    pc_document_info_complete(&info, reader, lexicon, strings);
    check(
        pc_claims_read(reader, &info, lexicon, &pc_limits_default, true, check_record, &size, &stats, NULL));
    check(stats.claims <= stats.numbers);
    return 0;
}
