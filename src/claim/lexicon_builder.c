/* lexicon_builder: the catalogue's phrases, units, areas and indicator names → tries. */
#include "claim/lexicon_builder.h"

#include <stdlib.h>
#include <string.h>

#include "claim/exact_builder.h"
#include "claim/name.h"
#include "claim/trie_builder.h"

static const char *const KIND_NAMES[] = {
#define X(name, text) text,
    PC_WORD_KINDS(X)
#undef X
};

/* Kinds that are looked for only behind a number, or where a name or a time ends, in a trie of their own. */
static const uint64_t AFTER_NUMBER =
    PC_WORD(INSIDE) | PC_WORD(COUNTER) | PC_WORD(HAN) | PC_WORD(NAME_AFTER) | PC_WORD(NO_UNIT) |
    PC_WORD(NOUN_TAIL) | PC_WORD(MEASURE_TAIL) | PC_WORD(COUNT_TAIL) | PC_WORD(KIND_TAIL) |
    PC_WORD(PLACE_TAIL) | PC_WORD(SIDE) | PC_WORD(OWNER) | PC_WORD(MEAN) | PC_WORD(GROUP) | PC_WORD(PER) |
    PC_WORD(NO_TIME) | PC_WORD(TO_WHOM) | PC_WORD(STANDARD) | PC_WORD(EXTANT) | PC_WORD(RATE_TAIL) |
    PC_WORD(STOCK_TAIL) | PC_WORD(PLANNED) | PC_WORD(BELONGING) | PC_WORD(BASE_KIND);

typedef struct {
    const PcCatalogue *catalogue;
    PcTrieBuilder *words, *after, *calls; /* values: places in `all` */
    PcExactBuilder *names;                /* values: places in `indicators` */
    PcWord *all;
    uint32_t n_all, room;
    GPtrArray *indicators; /* PcIndicator */
    GPtrArray *patterns;   /* PcPhrase of kinds title and words */
    GPtrArray *triggered;  /* those of kind words */
    GPtrArray *lists[PC_LIST_COUNT];
    GStringChunk *texts;
    uint8_t *classes;
    uint16_t *scan;
} Builder;

static PcWord *word_new(Builder *b) {
    if (b->n_all == b->room) {
        b->room = MAX(1024, 2 * b->room);
        PcWord *wider = aligned_alloc(64, sizeof(PcWord) * b->room);
        if (wider == NULL)
            g_error("out of memory");
        if (b->n_all > 0)
            memcpy(wider, b->all, sizeof(PcWord) * b->n_all);
        free(b->all);
        b->all = wider;
    }
    PcWord *word = &b->all[b->n_all++];
    memset(word, 0, sizeof *word);
    return word;
}

/* Valid until the next new word. */
static PcWord *word_at(Builder *b, PcTrieBuilder *trie, const char *text, size_t length) {
    uint32_t *slot = pc_trie_builder_slot(trie, text, length);
    if (*slot != 0)
        return &b->all[*slot - 1];
    PcWord *word = word_new(b);
    word->text = g_string_chunk_insert_len(b->texts, text, (gssize)length);
    word->length = (uint32_t)length;
    *slot = b->n_all;
    return word;
}

/* The place of `text` in a NULL-terminated list, or -1. */
static int place_in(const char *const *list, const char *text) {
    for (int i = 0; text != NULL && list[i] != NULL; i++)
        if (pc_text_is(list[i], text))
            return i;
    return -1;
}

static void set_time(PcWord *word, const PcPhrase *phrase) {
    static const char *const VALUES[] = {"",
                                         "this-year",
                                         "last-year",
                                         "next-year",
                                         "same-period",
                                         "first-half",
                                         "second-half",
                                         "first-quarter",
                                         "second-quarter",
                                         "third-quarter",
                                         "fourth-quarter",
                                         "three-quarters",
                                         "past-plan",
                                         "this-plan",
                                         "year-start",
                                         "some-plan",
                                         "past-year",
                                         "that-year",
                                         "year-reported",
                                         NULL};
    static const char *const MARKS[] = {"", "to", "before", "end", "start", "within", "since", "by", NULL};
    int value = place_in(VALUES, pc_phrase_attribute(phrase, "value"));
    int mark = place_in(MARKS, pc_phrase_attribute(phrase, "mark"));
    if (value > 0)
        word->time = (PcTimeValue)value;
    if (mark > 0)
        word->mark = (PcTimeMark)mark;
}

static void set_area(PcWord *word, const PcPhrase *phrase) {
    static const char *const PLACES[] = {"", "own", "parent", "nation", "other", NULL};
    static const char *const LEVELS[] = {"nation", "province", "prefecture", "county", NULL};
    word->place = (PcPlaceKind)MAX(place_in(PLACES, pc_phrase_attribute(phrase, "value")), 0);
    word->area_level = (int8_t)(place_in(LEVELS, pc_phrase_attribute(phrase, "level")) + 1);
}

static PcWhy why_from(const char *text) {
    for (int v = PC_WHY_YEAR; text != NULL && v <= PC_WHY_OTHER; v++)
        if (pc_text_is(pc_why_name((PcWhy)v), text))
            return (PcWhy)v;
    return PC_WHY_NAME;
}

static void set_comparator(PcWord *word, const char *text) {
    PcComparator value;
    if (pc_comparator_from(text, &value))
        word->comparator = value;
}

static void set_vintage(PcWord *word, const char *text) {
    PcVintage value;
    if (text != NULL && pc_vintage_from(text, &value))
        word->vintage = value;
}

static void set_annual(PcWord *word, const char *text) {
    PcAnnual value;
    if (text != NULL && pc_annual_from(text, &value))
        word->annual = value;
}

static void set_fields(PcWord *word, const char *kind, const PcPhrase *phrase) {
    static const char *const SECTIONS[] = {"", "actual", "target", "definition", NULL};
    const char *value = pc_phrase_attribute(phrase, "value");
    const char *direction = pc_phrase_attribute(phrase, "direction");
    const char *aspect = pc_phrase_attribute(phrase, "aspect");
    PcDirection way;
    PcAspect measure;
    if (direction != NULL && pc_direction_from(direction, &way))
        word->direction = way;
    word->improves = word->improves || g_strcmp0(direction, "better") == 0;
    if (aspect != NULL && pc_aspect_from(aspect, &measure))
        word->aspect = measure;
    if (value != NULL &&
        place_in((const char *const[]){"reach", "before", "after", "inside", NULL}, kind) >= 0)
        set_comparator(word, value);
    word->hedge = word->hedge || g_strcmp0(pc_phrase_attribute(phrase, "hedge"), "true") == 0;
    word->keep = word->keep || g_strcmp0(pc_phrase_attribute(phrase, "keep"), "true") == 0;
    word->head_only = word->head_only || g_strcmp0(pc_phrase_attribute(phrase, "at"), "head") == 0;
    word->adjective = word->adjective || g_strcmp0(pc_phrase_attribute(phrase, "adjective"), "true") == 0;
    word->weak = word->weak || g_strcmp0(pc_phrase_attribute(phrase, "weak"), "true") == 0;
    bool replaces = pc_text_is(kind, "head") || pc_text_is(kind, "belonging");
    if (replaces && pc_phrase_attribute(phrase, "replaces") != NULL)
        word->replaces = pc_phrase_attribute(phrase, "replaces");
    word->copula = word->copula || g_strcmp0(pc_phrase_attribute(phrase, "copula"), "true") == 0;
    word->hard = word->hard || g_strcmp0(pc_phrase_attribute(phrase, "hard"), "true") == 0;
    word->planned = word->planned || g_strcmp0(pc_phrase_attribute(phrase, "planned"), "true") == 0;
    word->link = word->link || g_strcmp0(pc_phrase_attribute(phrase, "link"), "true") == 0;
    if (pc_text_is(kind, "time"))
        set_time(word, phrase);
    else if (pc_text_is(kind, "area"))
        set_area(word, phrase);
    else if (pc_text_is(kind, "status"))
        word->status = g_strcmp0(value, "target") == 0 ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    else if (pc_text_is(kind, "vintage"))
        set_vintage(word, value);
    else if (pc_text_is(kind, "annual"))
        set_annual(word, value);
    else if (pc_text_is(kind, "base"))
        word->compare_period = g_strcmp0(value, "period") == 0;
    else if (pc_text_is(kind, "section"))
        word->section = MAX(place_in(SECTIONS, value), 0);
    else if (pc_text_begins(kind, "name-"))
        word->why = why_from(pc_phrase_attribute(phrase, "why"));
}

static const char *const LIST_NAMES[] = {
#define X(name, text) text,
    PC_LISTS(X)
#undef X
};

static void add_phrase(Builder *b, const PcPhrase *phrase) {
    for (int i = 0; i < PC_LIST_COUNT; i++)
        if (pc_text_is(phrase->kind, LIST_NAMES[i]))
            g_ptr_array_add(b->lists[i], (void *)phrase);
    bool triggered = pc_text_is(phrase->kind, PC_PHRASE_WORDS);
    if (triggered)
        g_ptr_array_add(b->triggered, (void *)phrase);
    if (triggered || pc_text_is(phrase->kind, PC_PHRASE_TITLE))
        g_ptr_array_add(b->patterns, (void *)phrase);
    int bit = -1;
    for (int i = 0; i < PC_WORD_BIT_COUNT; i++)
        if (pc_text_is(KIND_NAMES[i], phrase->kind))
            bit = i;
    if (bit < 0)
        return; /* a pattern, of another room, or of a later version */
    uint64_t kind = (uint64_t)1 << bit;
    g_auto(GStrv) words = g_strsplit(phrase->text, " ", -1);
    for (char **w = words; *w != NULL; w++) {
        if (**w == '\0')
            continue;
        PcWord *word = word_at(b, kind & AFTER_NUMBER ? b->after : b->words, *w, strlen(*w));
        word->kinds |= kind;
        set_fields(word, phrase->kind, phrase);
    }
}

static void add_units(Builder *b) {
    const PcCatalogue *c = b->catalogue;
    for (size_t i = 0; i < pc_scale_count(c); i++) {
        const char *factor;
        const char *name = pc_scale_at(c, i, &factor);
        word_at(b, b->after, name, strlen(name))->kinds |= PC_WORD_SCALE;
    }
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        const PcUnit *unit = pc_unit_at(c, i);
        for (const char *const *name = unit->names; *name != NULL; name++) {
            PcWord *word = word_at(b, b->after, *name, strlen(*name));
            word->kinds |= PC_WORD_UNIT;
            if (unit->counter)
                word->kinds |= PC_WORD(COUNTER);
        }
    }
}

static void add_area_name(Builder *b, const char *name, const PcArea *area) {
    if (name == NULL || *name == '\0')
        return;
    PcWord *word = word_at(b, b->words, name, strlen(name));
    if (word->kinds & ~PC_WORD(AREA))
        return; /* a word of the language first: 和平, 同心 */
    word->area = word->kinds & PC_WORD(AREA) ? NULL : area;
    word->kinds |= PC_WORD(AREA);
    word->place = PC_PLACE_NAMED;
}

static void add_areas(Builder *b) {
    for (size_t i = 0; i < pc_area_count(b->catalogue); i++) {
        const PcArea *area = pc_area_at(b->catalogue, i);
        add_area_name(b, area->name, area);
        /* short names of counties are too often words (城关, 和平, 长安): only with their suffix */
        if (area->level <= PC_AREA_PREFECTURE)
            add_area_name(b, area->short_name, area);
    }
}

static void add_name(Builder *b, const char *name, bool weak) {
    char plain[PC_NAME_PLAIN_MAX];
    size_t length = pc_name_plain(name, strlen(name), plain);
    if (length > 0)
        pc_exact_builder_add(b->names, plain, length, b->indicators->len, weak);
}

static void add_indicators(Builder *b) {
    for (size_t i = 0; i < pc_indicator_count(b->catalogue); i++) {
        const PcIndicator *indicator = pc_indicator_at(b->catalogue, i);
        g_ptr_array_add(b->indicators, (void *)indicator);
        add_name(b, indicator->name, false);
        for (const char *const *a = indicator->aliases; a != NULL && *a != NULL; a++)
            add_name(b, *a, false);
        for (const char *const *a = indicator->weak_aliases; a != NULL && *a != NULL; a++)
            add_name(b, *a, true);
    }
}

static void mark(Builder *b, const char *characters, uint8_t class) {
    uint32_t step;
    for (const char *p = characters; *p != '\0'; p += step)
        b->classes[pc_char_read(p, &step)] |= class;
}

static void scan_mark(Builder *b, const char *characters, uint16_t class) {
    uint32_t step;
    for (const char *p = characters; *p != '\0'; p += step)
        b->scan[pc_char_read(p, &step)] |= class;
}

/* Whether the word at `place` is one of the trie's. */
static bool is_in(const Builder *b, const PcTrieBuilder *trie, uint32_t place) {
    const PcWord *word = &b->all[place];
    return pc_trie_builder_find(trie, word->text, word->length) == place + 1;
}

/* The characters that words begin with, by what the words are. */
static void mark_beginnings(Builder *b) {
    for (uint32_t i = 0; i < b->n_all; i++) {
        const PcWord *word = &b->all[i];
        uint32_t step, c = pc_char_read(word->text, &step);
        bool is_word = is_in(b, b->words, i);
        if (is_word)
            b->classes[c] |= PC_CHAR_WORD;
        if (is_word && word->kinds & PC_WORD(STATUS))
            b->scan[c] |= PC_SCAN_STATUS;
        if (word->kinds & (PC_WORD(HAN) | PC_WORD(INSIDE)) && is_in(b, b->after, i))
            b->scan[c] |= PC_SCAN_AFTER;
        if (is_in(b, b->calls, i))
            b->scan[c] |= PC_SCAN_CALL;
        if (word->kinds & PC_WORD(NOUN_TAIL) && is_in(b, b->after, i) && step == word->length)
            b->scan[c] |= PC_SCAN_TAIL;
    }
    scan_mark(b, "分点级半年季", PC_SCAN_AFTER);
}

static const char NUMERALS[] = "一二三四五六七八九十百千万亿〇零两半数几翻壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅";
static const char SENTENCE_ENDS[] = "。！？；!?;\n";

static void add_classes(Builder *b) {
    mark(b, "0123456789", PC_CHAR_DIGIT);
    mark(b, "一二三四五六七八九十百千万亿〇零两半数几翻壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅", PC_CHAR_NUMERAL);
    mark(b, SENTENCE_ENDS, PC_CHAR_END);
    mark(b, "，、：（）“”《》〔〕【】[](),:‘’。！？；!?;\n\"<>+—", PC_CHAR_PUNCT);
    mark(b, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", PC_CHAR_LETTER);
    mark(b, " \t\r\f\v", PC_CHAR_SPACE);
    b->classes[0x3000] |= PC_CHAR_SPACE;
    b->classes[0xa0] |= PC_CHAR_SPACE;
    b->classes[0] |= PC_CHAR_SPACE;
    scan_mark(b, "0123456789", PC_SCAN_DIGIT);
    scan_mark(b, NUMERALS, PC_SCAN_NUMERAL);
    scan_mark(b, SENTENCE_ENDS, PC_SCAN_END);
    scan_mark(b, "，；：,;:", PC_SCAN_CLAUSE);
    scan_mark(b, "年", PC_SCAN_YEAR);
    scan_mark(b, "今去上本明当来前同", PC_SCAN_YEARLY);
    mark_beginnings(b);
}

/* The character of a trigger that is rarest in the words of the lexicon, and so in texts: the fewer places it
 * calls from, the better. Returns its place. */
static size_t anchor_of(const uint16_t *counts, const char *trigger) {
    size_t best = 0, step_sum = 0;
    uint32_t step, least = G_MAXUINT32;
    for (const char *p = trigger; *p != '\0'; p += step, step_sum += step) {
        uint32_t c = pc_char_read(p, &step);
        if (counts[c] < least) {
            least = counts[c];
            best = step_sum;
        }
    }
    return best;
}

static void count_characters(const Builder *b, uint16_t *counts) {
    for (uint32_t i = 0; i < b->n_all; i++) {
        uint32_t step;
        for (const char *p = b->all[i].text; *p != '\0'; p += step)
            counts[pc_char_read(p, &step)]++;
    }
}

static void add_call(Builder *b, const uint16_t *counts, const char *trigger, uint64_t bit) {
    size_t anchor = anchor_of(counts, trigger);
    const char *tail = trigger + anchor;
    PcWord *word = word_at(b, b->calls, tail, strlen(tail));
    word->kinds |= bit;
    /* what stands before the anchor is looked at too, where all triggers of this tail agree in it */
    const char *before = g_string_chunk_insert_const(b->texts, trigger);
    bool agrees = word->replaces == NULL || (word->why == anchor && pc_text_is(word->replaces, before));
    word->replaces = before;
    word->why = agrees && anchor < 255 ? (uint8_t)anchor : 0;
}

/* The longest tail is found: it calls what those that it begins with call, too. */
static void settle_calls(Builder *b, uint32_t first) {
    for (uint32_t i = first; i < b->n_all; i++)
        for (uint32_t j = first; j < b->n_all; j++) {
            PcWord *longer = &b->all[i];
            const PcWord *shorter = &b->all[j];
            if (i == j || !pc_text_begins(longer->text, shorter->text))
                continue;
            longer->kinds |= shorter->kinds;
            if (longer->why != shorter->why || memcmp(longer->replaces, shorter->replaces, longer->why) != 0)
                longer->why = 0;
        }
}

static void add_calls(Builder *b) {
    g_autofree uint16_t *counts = g_new0(uint16_t, 65536);
    uint32_t first = b->n_all;
    count_characters(b, counts);
    for (guint i = 0; i < b->triggered->len; i++) {
        const char *triggers = pc_phrase_attribute(g_ptr_array_index(b->triggered, i), "trigger");
        g_auto(GStrv) list = g_strsplit(triggers == NULL ? "" : triggers, " ", -1);
        for (char **trigger = list; *trigger != NULL; trigger++)
            add_call(b, counts, *trigger, (uint64_t)1 << MIN(i, 63u));
    }
    settle_calls(b, first);
}

static Builder *builder_new(const PcCatalogue *catalogue) {
    Builder *b = g_new0(Builder, 1);
    *b = (Builder){.catalogue = catalogue,
                   .words = pc_trie_builder_new(),
                   .after = pc_trie_builder_new(),
                   .calls = pc_trie_builder_new(),
                   .names = pc_exact_builder_new(),
                   .indicators = g_ptr_array_new(),
                   .patterns = g_ptr_array_new(),
                   .triggered = g_ptr_array_new(),
                   .texts = g_string_chunk_new(1 << 16),
                   .classes = g_new0(uint8_t, 65536),
                   .scan = g_new0(uint16_t, 65536)};
    for (int i = 0; i < PC_LIST_COUNT; i++)
        b->lists[i] = g_ptr_array_new();
    return b;
}

static const uint64_t *events_of(const uint16_t *scan) {
    uint64_t *rows = g_new0(uint64_t, 65536 / 64);
    for (uint32_t c = 0; c < 65536; c++)
        if (scan[c] & PC_SCAN_EVENT)
            rows[c >> 6] |= (uint64_t)1 << (c & 63);
    return rows;
}

static const uint64_t *ends_of(const PcWord *words, uint32_t n) {
    uint64_t *ends = g_new0(uint64_t, PC_ENDS);
    for (const PcWord *word = words; word < words + n; word++)
        ends[pc_end_row(word->text, word->length)] |= word->kinds;
    return ends;
}

static const uint64_t *kinds_of(const PcWord *words, uint32_t n) {
    uint64_t *kinds = g_new(uint64_t, n);
    for (uint32_t i = 0; i < n; i++)
        kinds[i] = words[i].kinds;
    return kinds;
}

/* Hands out what was built; the rest goes. */
static PcLexiconTables *builder_end(Builder *b) {
    PcLexiconTables *tables = g_new0(PcLexiconTables, 1);
    uint32_t each = sizeof(PcWord);
    tables->classes = b->classes;
    tables->scan = b->scan;
    tables->events = events_of(b->scan);
    tables->ends = ends_of(b->all, b->n_all);
    tables->n_all = b->n_all;
    tables->all = b->all;
    tables->kinds = kinds_of(b->all, b->n_all);
    g_ptr_array_add(b->indicators, NULL);
    tables->indicators = (const PcIndicator *const *)g_ptr_array_free(b->indicators, FALSE);
    for (int i = 0; i < PC_LIST_COUNT; i++) {
        g_ptr_array_add(b->lists[i], NULL);
        tables->lists[i] = (const PcPhrase *const *)g_ptr_array_free(b->lists[i], FALSE);
    }
    g_ptr_array_add(b->patterns, NULL);
    tables->patterns = (const PcPhrase *const *)g_ptr_array_free(b->patterns, FALSE);
    tables->words = pc_trie_builder_end(b->words, tables->all, each);
    tables->after = pc_trie_builder_end(b->after, tables->all, each);
    tables->calls = pc_trie_builder_end(b->calls, tables->all, each);
    tables->names = pc_exact_builder_end(b->names);
    tables->texts = b->texts;
    PcTrieBuilder *builders[] = {b->words, b->after, b->calls};
    for (size_t i = 0; i < G_N_ELEMENTS(builders); i++)
        pc_trie_builder_free(builders[i]);
    g_ptr_array_unref(b->triggered);
    g_free(b);
    return tables;
}

PcLexiconTables *pc_lexicon_tables_build(const PcCatalogue *catalogue) {
    Builder *b = builder_new(catalogue);
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++)
        add_phrase(b, pc_phrase_at(catalogue, i));
    add_units(b);
    add_areas(b);
    add_calls(b);
    add_indicators(b);
    add_classes(b);
    return builder_end(b);
}

void pc_lexicon_tables_free(PcLexiconTables *tables) {
    if (tables == NULL)
        return;
    PcTrie *tries[] = {&tables->words, &tables->after, &tables->calls};
    for (size_t i = 0; i < G_N_ELEMENTS(tries); i++)
        pc_trie_clear(tries[i]);
    pc_exact_clear(&tables->names);
    g_free((void *)tables->classes);
    g_free((void *)tables->scan);
    g_free((void *)tables->events);
    g_free((void *)tables->ends);
    free((void *)tables->all);
    g_free((void *)tables->kinds);
    g_free((void *)tables->indicators);
    g_free((void *)tables->patterns);
    for (int i = 0; i < PC_LIST_COUNT; i++)
        g_free((void *)tables->lists[i]);
    g_string_chunk_free(tables->texts);
    g_free(tables);
}
