/* document: area, kind and period of a document from its title. */
#include <string.h>

#include "claim/reading.h"

static const char *kind_of(const PcLexicon *lexicon, PcMatcher *matcher, const char *title) {
    for (guint i = 0; i < lexicon->titles->len; i++) {
        const PcPattern *pattern = g_ptr_array_index(lexicon->titles, i);
        PcSlice found;
        if (pc_pattern_match(pattern, matcher, title, strlen(title), 0, &found) == PC_MATCH_FOUND)
            return pc_phrase_attribute(pc_pattern_phrase(pattern), "value");
    }
    return NULL;
}

/* The most exact area named in the title: 上海市嘉定区 is 嘉定区. */
static const PcArea *area_in(const PcLexicon *lexicon, const char *title) {
    const PcArea *found = NULL;
    size_t n = strlen(title);
    for (size_t at = 0; at < n;) {
        uint32_t step, length;
        pc_char_read(title + at, &step);
        const PcWord *word = pc_trie_longest(lexicon->words, title + at, n - at, &length);
        if (word != NULL && word->kinds & PC_WORD(AREA) && word->place == PC_PLACE_NAMED) {
            const PcArea *area = word->area != NULL
                                     ? word->area
                                     : pc_area_by_name(lexicon->catalogue, word->text, word->length, found);
            if (area != NULL && (found == NULL || pc_area_is_inside(area, found)))
                found = area;
            step = length;
        }
        at += step;
    }
    return found;
}

/* Whether the plan is the whole country's: 国家“十四五”…规划, “十四五”全国…规划. */
static bool is_national(const char *title) {
    const char *quote = strstr(title, "”");
    return pc_text_begins(title, "国家“") || pc_text_begins(title, "全国") ||
           pc_text_begins(title, "中华人民共和国") ||
           (pc_text_begins(title, "“") && quote != NULL &&
            (pc_text_begins(quote + 3, "国家") || pc_text_begins(quote + 3, "全国")));
}

/* 第十四个五年规划, “十四五”, 2021—2025年; a report's year is the one before the year it is given in. */
static PcSpan period_in(const PcLexicon *lexicon, const char *title, PcArena *arena, bool report) {
    PcScan scan = {.lexicon = lexicon, .arena = arena, .s = title, .to = (uint32_t)strlen(title)};
    const char *plan = strstr(title, "个五年");
    PcSpan year = {0};
    if (plan != NULL && plan - title >= 9 && pc_span_known(pc_time_named_plan(plan - 6)))
        return pc_time_named_plan(plan - 6);
    for (uint32_t at = 0, step; at < scan.to; at += step) {
        PcTime time;
        pc_char_read(title + at, &step);
        bool digit = pc_is_digit(title[at]) && (at == 0 || !pc_is_digit(title[at - 1]));
        if ((digit || (uint8_t)title[at] >= 0xe2) && pc_time_scan(&scan, at, &time) &&
            pc_span_known(time.span)) {
            step = time.slice.to - at;
            if (time.plan || time.span.from_year != time.span.to_year)
                return time.span;
            if (!pc_span_known(year))
                year = time.span;
        }
    }
    if (pc_span_known(year) && report)
        return pc_span_year(year.to_year - 1);
    return pc_span_known(year) ? pc_span_year(year.to_year) : year;
}

void pc_document_info_complete(PcDocumentInfo *info, const PcReader *reader, const PcLexicon *lexicon,
                               GStringChunk *strings) {
    const char *guessed = pc_reader_title(reader);
    if (info->title == NULL && guessed != NULL)
        info->title = g_string_chunk_insert(strings, guessed);
    if (info->title == NULL)
        return;
    PcArena arena = {0};
    PcMatcher *matcher = pc_matcher_new(100000);
    if (info->kind == NULL)
        info->kind = kind_of(lexicon, matcher, info->title);
    const char *byline = pc_reader_byline(reader);
    bool report = info->kind != NULL && pc_text_is(info->kind, "report");
    if (info->area == NULL)
        info->area = area_in(lexicon, info->title);
    if (info->area == NULL && byline != NULL)
        info->area = area_in(lexicon, byline);
    if (info->area == NULL && is_national(info->title))
        info->area = pc_area_by_code(lexicon->catalogue, "100000");
    if (info->period == NULL) {
        PcSpan span = period_in(lexicon, info->title, &arena, report);
        if (!pc_span_known(span) && byline != NULL && report)
            span = period_in(lexicon, byline, &arena, report);
        const char *period = pc_span_print(span, &arena);
        if (period != NULL)
            info->period = g_string_chunk_insert(strings, period);
    }
    pc_matcher_free(matcher);
    pc_arena_clear(&arena);
}
