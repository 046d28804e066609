/* Lists: a member's number stands before a number of its text with nothing between. */
#include "unit/unit.h"

#include "claim/claim.h"

static const char LIST[] = "甲省妇女儿童发展规划（2021—2025年）\n\n二、主要目标\n\n"
                           "4.乳腺癌筛查率达到70%。\n\n5.5岁以下儿童贫血率控制在10%以下。\n\n"
                           "6.服务站覆盖率达到90%以上。\n\n8.5亿元以上项目投资占比过半。\n";

typedef struct {
    guint claims, members;
    bool child;
} Seen;

static void take(const PcRecord *record, void *data) {
    Seen *seen = data;
    seen->claims += record->kind == PC_RECORD_CLAIM;
    seen->members += record->why == PC_WHY_LIST_NUMBER;
    seen->child |=
        record->kind == PC_RECORD_CLAIM && g_strcmp0(record->quantity.indicator, "5岁以下儿童贫血率") == 0;
}

static void members_are_parted_from_their_text(void **state) {
    (void)state;
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, true, NULL);
    g_autoptr(GBytes) bytes = g_bytes_new_static(LIST, sizeof LIST - 1);
    g_autoptr(GStringChunk) strings = g_string_chunk_new(64);
    g_autoptr(PcReader) reader = pc_reader_open(bytes, "a.txt", catalogue, &pc_limits_default, NULL);
    PcDocumentInfo info = {.doc = "a", .file = "a.txt"};
    PcReadStats stats = {0};
    Seen seen = {0};
    assert_non_null(reader);
    pc_document_info_complete(&info, reader, lexicon, strings);
    assert_true(pc_claims_read(reader, &info, lexicon, &pc_limits_default, true, take, &seen, &stats, NULL));
    assert_int_equal(seen.members, 3); /* 8.5亿元 does not go on from 6. */
    assert_true(seen.child);
    assert_true(seen.claims >= 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_are_parted_from_their_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
