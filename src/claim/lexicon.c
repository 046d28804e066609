/* lexicon: compiles the catalogue's phrases, units, areas and indicator names into tries. */
#include "claim/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "claim/name.h"
#include "claim/pattern.h"

static const char *const KIND_NAMES[] = {
#define X(name, text) text,
    PC_WORD_KINDS(X)
#undef X
};

/* Kinds that are looked for only behind a number, in a trie of their own. */
static const uint64_t AFTER_NUMBER =
    PC_WORD(INSIDE) | PC_WORD(COUNTER) | PC_WORD(HAN) | PC_WORD(NAME_AFTER) | PC_WORD(NO_UNIT);

static PcWord *word_new(PcLexicon *lexicon) {
    guint used = lexicon->owned->len % PC_WORDS_IN_BLOCK;
    if (used == 0) {
        PcWord *block = aligned_alloc(64, sizeof(PcWord) * PC_WORDS_IN_BLOCK);
        if (block == NULL)
            g_error("out of memory");
        memset(block, 0, sizeof(PcWord) * PC_WORDS_IN_BLOCK);
        g_ptr_array_add(lexicon->blocks, block);
    }
    PcWord *word = (PcWord *)g_ptr_array_index(lexicon->blocks, lexicon->blocks->len - 1) + used;
    g_ptr_array_add(lexicon->owned, word);
    return word;
}

static PcWord *word_at(PcLexicon *lexicon, PcTrie *trie, const char *text, size_t length) {
    void **slot = pc_trie_slot(trie, text, length);
    if (*slot == NULL) {
        PcWord *word = word_new(lexicon);
        word->text = g_string_chunk_insert_len(lexicon->texts, text, (gssize)length);
        word->length = (uint32_t)length;
        *slot = word;
    }
    return *slot;
}

/* The place of `text` in a NULL-terminated list, or -1. */
static int place_in(const char *const *list, const char *text) {
    for (int i = 0; text != NULL && list[i] != NULL; i++)
        if (strcmp(list[i], text) == 0)
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
        if (strcmp(pc_why_name((PcWhy)v), text) == 0)
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
    if (strcmp(kind, "head") == 0 && pc_phrase_attribute(phrase, "replaces") != NULL)
        word->replaces = pc_phrase_attribute(phrase, "replaces");
    word->copula = word->copula || g_strcmp0(pc_phrase_attribute(phrase, "copula"), "true") == 0;
    word->hard = word->hard || g_strcmp0(pc_phrase_attribute(phrase, "hard"), "true") == 0;
    word->link = word->link || g_strcmp0(pc_phrase_attribute(phrase, "link"), "true") == 0;
    if (strcmp(kind, "time") == 0)
        set_time(word, phrase);
    else if (strcmp(kind, "area") == 0)
        set_area(word, phrase);
    else if (strcmp(kind, "status") == 0)
        word->status = g_strcmp0(value, "target") == 0 ? PC_STATUS_TARGET : PC_STATUS_ACTUAL;
    else if (strcmp(kind, "vintage") == 0)
        set_vintage(word, value);
    else if (strcmp(kind, "annual") == 0)
        set_annual(word, value);
    else if (strcmp(kind, "base") == 0)
        word->compare_period = g_strcmp0(value, "period") == 0;
    else if (strcmp(kind, "section") == 0)
        word->section = MAX(place_in(SECTIONS, value), 0);
    else if (strncmp(kind, "name-", 5) == 0)
        word->why = why_from(pc_phrase_attribute(phrase, "why"));
}

static bool add_phrase(PcLexicon *lexicon, const PcPhrase *phrase, bool jit, GError **error) {
    if (strcmp(phrase->kind, "title") == 0 || strcmp(phrase->kind, "words") == 0) {
        PcPattern *pattern = pc_pattern_new(phrase, jit, error);
        if (pattern == NULL)
            return false;
        g_ptr_array_add(*phrase->kind == 't' ? lexicon->titles : lexicon->patterns, pattern);
        return true;
    }
    int bit = -1;
    for (int i = 0; i < PC_WORD_BIT_COUNT; i++)
        if (strcmp(KIND_NAMES[i], phrase->kind) == 0)
            bit = i;
    if (bit < 0)
        return true; /* of another room or of a later version */
    uint64_t kind = (uint64_t)1 << bit;
    g_auto(GStrv) words = g_strsplit(phrase->text, " ", -1);
    for (char **w = words; *w != NULL; w++) {
        if (**w == '\0')
            continue;
        PcWord *word =
            word_at(lexicon, kind & AFTER_NUMBER ? lexicon->after : lexicon->words, *w, strlen(*w));
        word->kinds |= kind;
        set_fields(word, phrase->kind, phrase);
    }
    return true;
}

static void add_units(PcLexicon *lexicon) {
    const PcCatalogue *c = lexicon->catalogue;
    for (size_t i = 0; i < pc_scale_count(c); i++) {
        const char *factor;
        const char *name = pc_scale_at(c, i, &factor);
        word_at(lexicon, lexicon->after, name, strlen(name))->kinds |= PC_WORD_SCALE;
    }
    for (size_t i = 0; i < pc_unit_count(c); i++) {
        const PcUnit *unit = pc_unit_at(c, i);
        for (const char *const *name = unit->names; *name != NULL; name++) {
            PcWord *word = word_at(lexicon, lexicon->after, *name, strlen(*name));
            word->kinds |= PC_WORD_UNIT;
            if (unit->counter)
                word->kinds |= PC_WORD(COUNTER);
        }
    }
}

static void add_area_name(PcLexicon *lexicon, const char *name, const PcArea *area) {
    if (name == NULL || *name == '\0')
        return;
    PcWord *word = word_at(lexicon, lexicon->words, name, strlen(name));
    if (word->kinds & ~PC_WORD(AREA))
        return; /* a word of the language first: 和平, 同心 */
    word->area = word->kinds & PC_WORD(AREA) ? NULL : area;
    word->kinds |= PC_WORD(AREA);
    word->place = PC_PLACE_NAMED;
}

static void add_areas(PcLexicon *lexicon) {
    for (size_t i = 0; i < pc_area_count(lexicon->catalogue); i++) {
        const PcArea *area = pc_area_at(lexicon->catalogue, i);
        add_area_name(lexicon, area->name, area);
        /* short names of counties are too often words (城关, 和平, 长安): only with their suffix */
        if (area->level <= PC_AREA_PREFECTURE)
            add_area_name(lexicon, area->short_name, area);
    }
}

static void add_name(PcTrie *trie, const char *name, const PcIndicator *indicator) {
    char plain[PC_NAME_PLAIN_MAX];
    size_t length = pc_name_plain(name, strlen(name), plain);
    if (length > 0) {
        void **slot = pc_trie_slot(trie, plain, length);
        if (*slot == NULL)
            *slot = (void *)indicator;
    }
}

static void add_indicators(PcLexicon *lexicon) {
    for (size_t i = 0; i < pc_indicator_count(lexicon->catalogue); i++) {
        const PcIndicator *indicator = pc_indicator_at(lexicon->catalogue, i);
        add_name(lexicon->names, indicator->name, indicator);
        for (const char *const *a = indicator->aliases; a != NULL && *a != NULL; a++)
            add_name(lexicon->names, *a, indicator);
        for (const char *const *a = indicator->weak_aliases; a != NULL && *a != NULL; a++)
            add_name(lexicon->weak, *a, indicator);
    }
}

static void mark(PcLexicon *lexicon, const char *characters, uint8_t class) {
    uint32_t step;
    for (const char *p = characters; *p != '\0'; p += step)
        lexicon->classes[pc_char_read(p, &step)] |= class;
}

static void mark_word(uint32_t c, void *data) {
    ((PcLexicon *)data)->classes[c] |= PC_CHAR_WORD;
}

static void mark_call(uint32_t c, void *data) {
    ((PcLexicon *)data)->scan[c] |= PC_SCAN_CALL;
}

static void scan_mark(PcLexicon *lexicon, const char *characters, uint16_t class) {
    uint32_t step;
    for (const char *p = characters; *p != '\0'; p += step)
        lexicon->scan[pc_char_read(p, &step)] |= class;
}

/* The characters that units of Chinese numerals and words of status begin with. */
static void mark_beginnings(PcLexicon *lexicon) {
    uint32_t step;
    for (guint i = 0; i < lexicon->owned->len; i++) {
        const PcWord *word = g_ptr_array_index(lexicon->owned, i);
        if (pc_trie_find(lexicon->after, word->text, word->length) == word &&
            word->kinds & (PC_WORD(HAN) | PC_WORD(INSIDE)))
            lexicon->scan[pc_char_read(word->text, &step)] |= PC_SCAN_AFTER;
        if (word->kinds & PC_WORD(STATUS) && pc_trie_find(lexicon->words, word->text, word->length) == word)
            lexicon->scan[pc_char_read(word->text, &step)] |= PC_SCAN_STATUS;
    }
    scan_mark(lexicon, "分点级半年季", PC_SCAN_AFTER);
}

static const char NUMERALS[] = "一二三四五六七八九十百千万亿〇零两半数几翻壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅";
static const char SENTENCE_ENDS[] = "。！？；!?;\n";

static void add_classes(PcLexicon *lexicon) {
    mark(lexicon, "0123456789", PC_CHAR_DIGIT);
    mark(lexicon, "一二三四五六七八九十百千万亿〇零两半数几翻壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅",
         PC_CHAR_NUMERAL);
    mark(lexicon, SENTENCE_ENDS, PC_CHAR_END);
    mark(lexicon, "，、：（）“”《》〔〕【】[](),:‘’。！？；!?;\n\"<>+—", PC_CHAR_PUNCT);
    mark(lexicon, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", PC_CHAR_LETTER);
    mark(lexicon, " \t\r\f\v", PC_CHAR_SPACE);
    lexicon->classes[0x3000] |= PC_CHAR_SPACE;
    lexicon->classes[0xa0] |= PC_CHAR_SPACE;
    lexicon->classes[0] |= PC_CHAR_SPACE;
    pc_trie_each_first(lexicon->words, mark_word, lexicon);
    for (guint i = 0; i < lexicon->owned->len; i++) {
        const PcWord *word = g_ptr_array_index(lexicon->owned, i);
        uint32_t step, c = pc_char_read(word->text, &step);
        if (step == word->length)
            lexicon->classes[c] |= PC_CHAR_SINGLE;
    }
    lexicon->word_pairs = pc_trie_pairs(lexicon->words);
    scan_mark(lexicon, "0123456789", PC_SCAN_DIGIT);
    scan_mark(lexicon, NUMERALS, PC_SCAN_NUMERAL);
    scan_mark(lexicon, SENTENCE_ENDS, PC_SCAN_END);
    scan_mark(lexicon, "，；：,;:", PC_SCAN_CLAUSE);
    scan_mark(lexicon, "年", PC_SCAN_YEAR);
    scan_mark(lexicon, "今去上本明当来前同", PC_SCAN_YEARLY);
    mark_beginnings(lexicon);
    pc_trie_each_first(lexicon->calls, mark_call, lexicon);
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

static void count_characters(const PcLexicon *lexicon, uint16_t *counts) {
    for (guint i = 0; i < lexicon->owned->len; i++) {
        const PcWord *word = g_ptr_array_index(lexicon->owned, i);
        uint32_t step;
        for (const char *p = word->text; *p != '\0'; p += step)
            counts[pc_char_read(p, &step)]++;
    }
}

static void add_calls(PcLexicon *lexicon) {
    g_autofree uint16_t *counts = g_new0(uint16_t, 65536);
    count_characters(lexicon, counts);
    for (guint i = 0; i < lexicon->patterns->len; i++) {
        const char *const *trigger = pc_pattern_triggers(g_ptr_array_index(lexicon->patterns, i));
        for (; *trigger != NULL; trigger++) {
            size_t anchor = anchor_of(counts, *trigger);
            const char *tail = *trigger + anchor;
            PcWord *word = word_at(lexicon, lexicon->calls, tail, strlen(tail));
            word->kinds |= (uint64_t)1 << MIN(i, 63u);
            /* what stands before the anchor is looked at too, where all triggers of this tail agree in it */
            const char *before = g_string_chunk_insert_const(lexicon->texts, *trigger);
            bool agrees =
                word->replaces == NULL || (word->why == anchor && strcmp(word->replaces, before) == 0);
            word->replaces = before;
            word->why = agrees && anchor < 255 ? (uint8_t)anchor : 0;
        }
    }
}

PcLexicon *pc_lexicon_new(const PcCatalogue *catalogue, bool jit, GError **error) {
    g_autoptr(PcLexicon) lexicon = g_new0(PcLexicon, 1);
    lexicon->catalogue = catalogue;
    lexicon->classes = g_new0(uint8_t, 65536);
    lexicon->scan = g_new0(uint16_t, 65536);
    lexicon->words = pc_trie_new();
    lexicon->after = pc_trie_new();
    lexicon->calls = pc_trie_new();
    lexicon->names = pc_trie_new();
    lexicon->weak = pc_trie_new();
    lexicon->owned = g_ptr_array_new();
    lexicon->blocks = g_ptr_array_new_with_free_func(free);
    lexicon->texts = g_string_chunk_new(1 << 16);
    lexicon->patterns = g_ptr_array_new_with_free_func(pc_pattern_free);
    lexicon->titles = g_ptr_array_new_with_free_func(pc_pattern_free);
    for (size_t i = 0; i < pc_phrase_count(catalogue); i++)
        if (!add_phrase(lexicon, pc_phrase_at(catalogue, i), jit, error))
            return NULL;
    add_units(lexicon);
    add_areas(lexicon);
    add_calls(lexicon);
    add_indicators(lexicon);
    pc_trie_freeze(lexicon->words);
    pc_trie_freeze(lexicon->after);
    pc_trie_freeze(lexicon->calls);
    add_classes(lexicon);
    return g_steal_pointer(&lexicon);
}

void pc_lexicon_free(PcLexicon *lexicon) {
    if (lexicon == NULL)
        return;
    g_free(lexicon->classes);
    g_free(lexicon->scan);
    pc_trie_free(lexicon->words);
    pc_trie_free(lexicon->after);
    pc_trie_free(lexicon->calls);
    pc_trie_free(lexicon->names);
    pc_trie_free(lexicon->weak);
    g_ptr_array_unref(lexicon->owned);
    g_ptr_array_unref(lexicon->blocks);
    g_string_chunk_free(lexicon->texts);
    g_ptr_array_unref(lexicon->patterns);
    g_ptr_array_unref(lexicon->titles);
    g_free(lexicon);
}
