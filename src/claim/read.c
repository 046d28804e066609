/* read: a document's blocks, one after the other, through the layers. */
#include <string.h>

#include "claim/look.h"
#include "claim/reading.h"

/* ---- sentences
 * --------------------------------------------------------------------------------------------- */

/* 5.路网密度。指道路总长度与…之比，共涉及…: whether the sentence says what a name means: what it counts is
 * there. */
static bool explains(const PcReading *r, const PcLook *look) {
    const char *s = r->block->text;
    uint32_t at = look->from, length;
    while (at < look->to && s[at] == ' ')
        at++;
    if (look->to - at <= 3 || memcmp(s + at, "指", 3) != 0)
        return false;
    return pc_trie_longest(r->lexicon->words, s + at, look->to - at, &length) == NULL; /* not 指标, 指导 */
}

/* 共涉及20个断面，其中包括5个国控断面和15个市控断面: a definition may say how many there are. Whether the
 * figure at token k is summed up so; `since` is where the sum before it in the sentence ends, 0 where there
 * is none. */
static bool sums_up(const PcReading *r, uint32_t since, uint32_t k) {
    const PcFigure *figure = &r->figures[r->tokens[k].index];
    bool sum = false;
    if (!figure->counts || figure->han)
        return false;
    for (uint32_t t = since; t < k; t++) {
        const PcToken *token = &r->tokens[t];
        bool comma = pc_token_sign(token, 0xff0c);
        if (token->kind == PC_TOKEN_MARK && !comma && token->sign != 0x3001)
            sum = false;
        bool all = pc_token_is(token, PC_WORD(CUMULATIVE) | PC_WORD(STRIP) | PC_WORD(REACH)) &&
                   pc_text_begins(token->word->text, "共");
        sum = (sum && !comma) || all || (since > 0 && pc_token_is(token, PC_WORD(PART) | PC_WORD(AND)));
    }
    return sum;
}

/* Gives the figures of a definition their reason: what it says in passing is no claim of the plan. Returns
 * whether one is left that is. */
static bool pass_definition(PcReading *r) {
    uint32_t since = 0;
    for (uint32_t i = 0; i < r->n_figures; i++) {
        PcFigure *figure = &r->figures[i];
        if (figure->why != PC_WHY_NONE)
            continue;
        if (sums_up(r, since, figure->token))
            since = figure->token + 1;
        else
            figure->why = PC_WHY_DEFINITION;
    }
    return since > 0;
}

static void read_sentence(PcReading *r, PcLook *look) {
    PcWordsFound words;
    bool defines = r->heading.status == 3;
    pc_words_find(r, look->from, look->to, look->called, &words);
    if (!look->found && words.n == 0)
        return;
    if (words.n > 0)
        pc_lex(r, look->from, look->to);
    else
        pc_lex(r, look->first, look->last);
    r->lead = (PcSlice){0, 0};
    if (r->n_figures == 0 && r->n_times == 0 && words.n == 0)
        return;
    pc_emit_begin(r, look->from, look->to);
    pc_classify(r);
    bool names = r->block->kind == PC_BLOCK_CAPTION || r->block->kind == PC_BLOCK_TITLE;
    for (uint32_t i = 0; names && i < r->n_figures; i++)
        if (r->figures[i].why == PC_WHY_NONE)
            r->figures[i].why = PC_WHY_NAME;
    bool claims = !defines || pass_definition(r);
    if (claims && words.n == 0) {
        pc_look_before(r, look);
        r->lead = (PcSlice){look->lead, look->first};
    }
    r->sentence_target = look->target;
    r->sentence_actual = look->actual || explains(r, look);
    if (claims)
        pc_sentence_read(r);
    pc_emit_figures(r, NULL);
    if (words.n > 0) {
        PcCarry kept = r->carry; /* its times have been passed: what they leave is settled */
        r->timed = 0;
        pc_words_read(r, &words, NULL, NULL);
        r->carry = kept;
    }
}

static bool has_digits(const char *s, uint32_t from, uint32_t to) {
    while (from < to && !pc_is_digit(s[from]))
        from++;
    return from < to;
}

/* What number s[from, to) is, with a point behind it; 0 where it is none. */
static uint32_t number_with_point(const char *s, uint32_t from, uint32_t to) {
    enum { MOST = 3 };
    uint32_t number = 0, at = from;
    for (; at < to && at - from < MOST && pc_is_digit(s[at]); at++)
        number = number * 10 + (uint32_t)(s[at] - '0');
    return at > from && at < to && s[at] == '.' ? number : 0;
}

/* 4.…, then 5.5岁以下儿童…: the number of a list's next member before one of its text. Its length, 0 where it
 * is none. */
static uint32_t next_member(const PcReading *r, uint32_t to) {
    const char *s = r->block->text;
    uint32_t at = 0;
    if (r->listed == 0 || number_with_point(s, 0, to) != r->listed + 1)
        return 0;
    while (s[at] != '.')
        at++;
    return at + 1 < to && pc_is_digit(s[at + 1]) ? at + 1 : 0;
}

/* The number a heading or a list's member begins with. Returns where its text begins. */
static uint32_t read_marker(PcReading *r, uint32_t to) {
    const char *s = r->block->text;
    PcCell marker = r->block->marker;
    uint32_t end = marker.text + marker.length, next = next_member(r, to);
    if (r->block->kind == PC_BLOCK_HEADING)
        r->listed = 0;
    if (marker.length == 0 && next > 0) {
        r->listed++;
        pc_emit_unread(r, 0, next, PC_WHY_LIST_NUMBER);
        return next;
    }
    if (marker.length == 0 || marker.text >= 8 || end > to)
        return 0;
    r->listed = number_with_point(s, marker.text, to);
    bool section =
        r->block->kind == PC_BLOCK_HEADING || memchr(s + marker.text, '.', marker.length - 1) != NULL;
    if (has_digits(s, 0, end))
        pc_emit_unread(r, 0, end, section ? PC_WHY_SECTION_NUMBER : PC_WHY_LIST_NUMBER);
    return end;
}

/* Inside a long block the arena is emptied between sentences; what the next sentence may ask for is kept. */
static void make_room(PcReading *r) {
    const char **carried[] = {&r->carry.subject,  &r->carry.indicator, &r->carry.whole,
                              &r->carry.model[0], &r->carry.model[1],  &r->carry.model_unit};
    if (pc_arena_used(&r->arena) < (size_t)1 << 20)
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(carried); i++) {
        if (*carried[i] == NULL || *carried[i] == r->kept[i]->str)
            continue;
        g_string_assign(r->kept[i], *carried[i]);
        *carried[i] = r->kept[i]->str;
    }
    r->carry.area_name = NULL;
    pc_arena_reset(&r->arena);
}

static void read_text(PcReading *r) {
    uint32_t to = (uint32_t)MIN(r->block->length, (size_t)G_MAXUINT32 - 8), from = read_marker(r, to);
    pc_look_begin(r, to);
    while (from < to) {
        PcLook look;
        pc_look(r, from, to, &look);
        if (look.found || look.called != 0)
            read_sentence(r, &look);
        make_room(r);
        from = look.to;
    }
}

/* ---- blocks
 * ------------------------------------------------------------------------------------------------ */

static bool goes_on(const PcBlock *block) {
    static const char *const ENDS[] = {"。", "：", "！", "？", "”", "）"};
    for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++)
        if (block->length >= 3 && memcmp(block->text + block->length - 3, ENDS[i], 3) == 0)
            return false;
    return block->kind == PC_BLOCK_PARAGRAPH && block->length > 90;
}

static void read_block(PcReading *r) {
    const PcBlock *block = r->block;
    uint32_t length = (uint32_t)MIN(block->length, (size_t)G_MAXUINT32 - 8);
    switch (block->kind) {
    case PC_BLOCK_TABLE:
        pc_cells_read(r);
        break;
    case PC_BLOCK_TOC:
        pc_emit_unread(r, 0, length, PC_WHY_TOC);
        break;
    case PC_BLOCK_PAGE_NUMBER:
        pc_emit_unread(r, 0, length, PC_WHY_PAGE_NUMBER);
        break;
    case PC_BLOCK_RUNNING_HEAD:
        pc_emit_unread(r, 0, length, PC_WHY_PAGE_NUMBER);
        break;
    case PC_BLOCK_FOOTNOTE:
        pc_emit_unread(r, 0, length, PC_WHY_FOOTNOTE);
        break;
    default:
        read_text(r);
        break;
    }
}

/* Strings of the carried context must outlive the arena's reset. */
static void begin_block(PcReading *r, bool onward) {
    PcCarry last = r->carry;
    memset(&r->carry, 0, sizeof r->carry);
    if (onward) {
        r->carry.span = r->carry.settled = last.settled;
        r->carry.plan = last.settled_plan;
        r->carry.frame = last.frame;
        r->carry.settled_plan = last.settled_plan;
        r->carry.settled_since = last.settled_since;
        r->carry.since = last.settled_since;
    }
    pc_arena_reset(&r->arena);
}

static void reading_init(PcReading *r, PcReader *reader, const PcDocumentInfo *info, const PcLexicon *lexicon,
                         const PcLimits *limits) {
    memset(r, 0, sizeof *r);
    r->reader = reader;
    r->info = info;
    r->lexicon = lexicon;
    r->limits = limits;
    r->area = info->area;
    r->matcher = pc_matcher_new(limits->match_steps);
    r->unit_ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(r->kept); i++)
        r->kept[i] = g_string_new(NULL);
    PcPeriod period;
    if (info->period != NULL && pc_period_parse(info->period, &period)) {
        r->plan = pc_span_years(period.first / 12, period.last / 12);
        static const char *const AHEAD[] = {"report", "budget", "annual-plan"}; /* given the year after */
        bool ahead = false;
        for (size_t i = 0; i < G_N_ELEMENTS(AHEAD); i++)
            ahead |= g_strcmp0(info->kind, AHEAD[i]) == 0;
        r->this_year = r->plan.from_year != r->plan.to_year ? 0 : r->plan.to_year + (ahead ? 1 : 0);
    }
    r->scan = (PcScan){.lexicon = lexicon, .arena = &r->arena, .max_digits = limits->number_digits};
}

static void tokens_clear(PcTokens *tokens) {
    g_free(tokens->tokens);
    g_free(tokens->figures);
    g_free(tokens->drafts);
    g_free(tokens->zones);
    g_free(tokens->times);
}

static void reading_clear(PcReading *r) {
    pc_matcher_free(r->matcher);
    g_hash_table_unref(r->unit_ids);
    for (int i = 0; i < PC_HEADING_LEVELS; i++)
        g_free(r->above[i].text);
    pc_arena_clear(&r->arena);
    for (size_t i = 0; i < G_N_ELEMENTS(r->kept); i++)
        g_string_free(r->kept[i], TRUE);
    tokens_clear(&r->lexed);
    tokens_clear(&r->spare);
    g_free(r->events);
}

bool pc_claims_read(PcReader *reader, const PcDocumentInfo *info, const PcLexicon *lexicon,
                    const PcLimits *limits, bool numbers, PcRecordSink sink, void *data, PcReadStats *stats,
                    GError **error) {
    PcReading r;
    PcBlock block;
    GError *failure = NULL;
    bool onward = false, heading = true;
    reading_init(&r, reader, info, lexicon, limits);
    r.numbers = numbers;
    r.sink = sink;
    r.sink_data = data;
    r.stats = stats;
    while (pc_reader_next(reader, &block, &failure)) {
        r.block = &block;
        begin_block(&r, onward);
        if (heading || block.kind == PC_BLOCK_HEADING || r.heading.section != block.section) {
            r.heading.section = NULL;
            pc_heading_read(&r, block.section);
        }
        heading = block.kind == PC_BLOCK_HEADING || block.kind == PC_BLOCK_TITLE;
        read_block(&r);
        onward = goes_on(&block);
    }
    reading_clear(&r);
    if (failure == NULL)
        return true;
    g_propagate_error(error, failure);
    return false;
}
