/* lexicon: the language compiled for reading. Inside src/claim only; the face is claim.h. */
#ifndef PC_CLAIM_LEXICON_H
#define PC_CLAIM_LEXICON_H

#include "base/text.h"
#include "claim/chars.h"
#include "claim/claim.h"
#include "claim/exact.h"
#include "claim/trie.h"

/* What a word may be; phrases.xml says what each kind means. */
#define PC_WORD_KINDS(X)                                                                                     \
    X(REACH, "reach")                                                                                        \
    X(CHANGE, "change")                                                                                      \
    X(TO, "to")                                                                                              \
    X(MAKE, "make")                                                                                          \
    X(BEFORE, "before")                                                                                      \
    X(AFTER, "after")                                                                                        \
    X(INSIDE, "inside")                                                                                      \
    X(STRIP, "strip")                                                                                        \
    X(CUT, "cut")                                                                                            \
    X(STOP, "stop")                                                                                          \
    X(DONE, "done")                                                                                          \
    X(PLAIN, "plain")                                                                                        \
    X(COMPARE, "compare")                                                                                    \
    X(BASE, "base")                                                                                          \
    X(SHARE, "share")                                                                                        \
    X(SHARE_HEAD, "share-head")                                                                              \
    X(GROWTH_HEAD, "growth-head")                                                                            \
    X(HEAD, "head")                                                                                          \
    X(ANNUAL, "annual")                                                                                      \
    X(CUMULATIVE, "cumulative")                                                                              \
    X(STATUS, "status")                                                                                      \
    X(VINTAGE, "vintage")                                                                                    \
    X(FROM, "from")                                                                                          \
    X(RESPECT, "respect")                                                                                    \
    X(PART, "part")                                                                                          \
    X(AND, "and")                                                                                            \
    X(MODIFIER, "modifier")                                                                                  \
    X(AREA, "area")                                                                                          \
    X(QUALIFIER, "qualifier")                                                                                \
    X(TIME, "time")                                                                                          \
    X(IDIOM, "idiom")                                                                                        \
    X(COUNTER, "counter")                                                                                    \
    X(HAN, "han")                                                                                            \
    X(NO_UNIT, "no-unit")                                                                                    \
    X(NAME_AFTER, "name-after")                                                                              \
    X(NAME_BEFORE, "name-before")                                                                            \
    X(HOTLINE, "hotline")                                                                                    \
    X(BARE, "bare")                                                                                          \
    X(PREDICATE, "predicate")                                                                                \
    X(SECTION, "section")                                                                                    \
    X(NOUN_TAIL, "noun-tail")                                                                                \
    X(MEASURE_TAIL, "measure-tail")                                                                          \
    X(COUNT_TAIL, "count-tail")                                                                              \
    X(KIND_TAIL, "kind-tail")                                                                                \
    X(PLACE_TAIL, "place-tail")                                                                              \
    X(SIDE, "side")                                                                                          \
    X(OWNER, "owner")                                                                                        \
    X(MEAN, "mean")                                                                                          \
    X(GROUP, "group")                                                                                        \
    X(PER, "per")                                                                                            \
    X(NO_TIME, "no-time")                                                                                    \
    X(TO_WHOM, "to-whom")                                                                                    \
    X(STANDARD, "standard")                                                                                  \
    X(EXTANT, "extant")                                                                                      \
    X(RATE_TAIL, "rate-tail")                                                                                \
    X(BELONGING, "belonging")                                                                                \
    X(STOCK_TAIL, "stock-tail")                                                                              \
    X(PLANNED, "planned")                                                                                    \
    X(BASE_KIND, "base-kind")

enum {
#define X(name, text) PC_WORD_BIT_##name,
    PC_WORD_KINDS(X)
#undef X
        PC_WORD_BIT_COUNT
};
_Static_assert(PC_WORD_BIT_COUNT <= 60, "the kinds of words share a word with two more bits");
#define PC_WORD(name) ((uint64_t)1 << PC_WORD_BIT_##name)
/* Kinds without a phrase: units and scales of the catalogue. */
#define PC_WORD_UNIT ((uint64_t)1 << 60)
#define PC_WORD_SCALE ((uint64_t)1 << 61)

typedef enum {
    PC_PLACE_NONE,
    PC_PLACE_OWN,
    PC_PLACE_PARENT,
    PC_PLACE_NATION,
    PC_PLACE_OTHER,
    PC_PLACE_NAMED
} PcPlaceKind;

/* What time a word of kind time names or marks. */
typedef enum {
    PC_TIME_NONE,
    PC_TIME_THIS_YEAR,
    PC_TIME_LAST_YEAR,
    PC_TIME_NEXT_YEAR,
    PC_TIME_SAME_PERIOD,
    PC_TIME_FIRST_HALF,
    PC_TIME_SECOND_HALF,
    PC_TIME_FIRST_QUARTER,
    PC_TIME_SECOND_QUARTER,
    PC_TIME_THIRD_QUARTER,
    PC_TIME_FOURTH_QUARTER,
    PC_TIME_THREE_QUARTERS,
    PC_TIME_PAST_PLAN,
    PC_TIME_THIS_PLAN,
    PC_TIME_YEAR_START,
    PC_TIME_SOME_PLAN,
    PC_TIME_PAST_YEAR,
    PC_TIME_THAT_YEAR,
    PC_TIME_YEAR_REPORTED
} PcTimeValue;
typedef enum {
    PC_MARK_NONE,
    PC_MARK_TO,
    PC_MARK_BEFORE,
    PC_MARK_END,
    PC_MARK_START,
    PC_MARK_WITHIN,
    PC_MARK_SINCE,
    PC_MARK_BY
} PcTimeMark;

/* A word with all its kinds; fields that its kinds do not use are zero. Small enums are bytes: a word is one
 * cache line. */
typedef struct {
    uint64_t kinds;
    const char *text;
    const PcArea
        *area; /* of a named area: the only one of this name, or NULL: ask with the document's area */
    const char *replaces; /* of head; NULL where none */
    uint32_t length;
    uint8_t comparator;      /* PcComparator of reach, before, after, inside */
    uint8_t direction;       /* PcDirection of change, make, growth-head */
    uint8_t status;          /* PcStatus of status */
    uint8_t vintage;         /* PcVintage */
    uint8_t annual;          /* PcAnnual */
    uint8_t aspect;          /* PcAspect of make */
    uint8_t place;           /* PcPlaceKind */
    uint8_t time;            /* PcTimeValue */
    uint8_t mark;            /* PcTimeMark */
    uint8_t why;             /* PcWhy of name-after, name-before */
    uint8_t section;         /* 1 actual, 2 target, 3 definition */
    int8_t area_level;       /* of area own: PcAreaLevel + 1 */
    bool hedge : 1;          /* the word is kept as the hedge */
    bool keep : 1;           /* of make */
    bool head_only : 1;      /* of strip: only at the head */
    bool adjective : 1;      /* of change: only in a comparison */
    bool improves : 1;       /* of change: for the better, whichever way that is */
    bool weak : 1;           /* of status */
    bool copula : 1;         /* of reach */
    bool hard : 1;           /* of cut: wherever it stands, not only at the head of a clause */
    bool planned : 1;        /* of reach */
    bool link : 1;           /* of make: it parts subject and object of one noun phrase */
    bool compare_period : 1; /* of base: with the period before, not the year before */
} PcWord;

/* Phrases that are not looked for in running text but asked for by what they are: a list each. */
#define PC_LISTS(X)                                                                                          \
    X(COLUMN, "column")                                                                                      \
    X(SEVERAL, "several")                                                                                    \
    X(CIRCUMSTANCE, "circumstance")                                                                          \
    X(ATTRIBUTE, "attribute")                                                                                \
    X(INSTITUTION, "institution")
enum {
#define X(name, text) PC_LIST_##name,
    PC_LISTS(X)
#undef X
        PC_LIST_COUNT
};

/* What is looked up while reading: made from a catalogue by lexicon_builder.h, or constant, made by the build
 * from the built-in catalogue (pack/pack.c). */
typedef struct {
    const uint8_t *classes; /* of the basic plane's characters, PC_CHAR_* */
    const uint16_t *scan;   /* likewise, PC_SCAN_* */
    const uint64_t *events; /* a bit for each: where a first look stops */
    const uint64_t *ends;   /* of PC_ENDS rows (pc_end_row): the kinds of the words that end so */
    PcTrie words;           /* PcWord: all kinds but those that only stand after a number */
    PcTrie after;           /* PcWord: units, scales, counters, inside, name-after */
    PcTrie calls;  /* what triggers of patterns end with, from their rarest character: PcWord with a bit in
                      kinds for each pattern; replaces and why: the trigger, where that begins */
    PcExact names; /* indicator names and weak aliases, made plain by pc_name_plain: places in `indicators` */
    const PcWord *all;
    const uint64_t *kinds; /* of `all`, side by side: of most words nothing else is asked */
    uint32_t n_all;
    const PcIndicator *const *indicators;        /* NULL-terminated */
    const PcPhrase *const *patterns;             /* phrases that are patterns, NULL-terminated */
    const PcPhrase *const *lists[PC_LIST_COUNT]; /* NULL-terminated */
    GStringChunk *texts;                         /* of the words; NULL where they are constant */
} PcLexiconTables;
extern const PcLexiconTables pc_constant_lexicon;

enum { PC_ENDS = 512 };

/* The row of the words that end as text[0, length) does, length > 0: by the last character's last two bytes.
 */
static inline uint32_t pc_end_row(const char *text, size_t length) {
    uint32_t last = (uint8_t)text[length - 1], before = length > 1 ? (uint8_t)text[length - 2] : 0;
    return (last ^ before << 3) & (PC_ENDS - 1);
}

/* Kinds of the phrases that are patterns: for a target or trend in words, for a title. */
#define PC_PHRASE_WORDS "words"
#define PC_PHRASE_TITLE "title"
typedef struct PcPattern PcPattern;

struct PcLexicon {
    const PcCatalogue *catalogue;
    const uint8_t *classes;
    const uint16_t *scan;
    const uint64_t *events, *ends;
    const PcTrie *words, *after, *calls;
    const PcExact *names;
    const PcIndicator *const *indicators;
    const PcPhrase *const *const *lists; /* PC_LIST_COUNT */
    const PcWord *all;
    const uint64_t *kinds;        /* of `all` */
    GPtrArray *patterns, *titles; /* PcPattern */
    PcLexiconTables *built;       /* NULL where the tables are constant */
};

/* The kinds of a word of the lexicon, without a look at the word itself. */
static inline uint64_t pc_lexicon_kinds(const PcLexicon *lexicon, const PcWord *word) {
    return lexicon->kinds[word - lexicon->all];
}

static inline uint8_t pc_lexicon_class(const PcLexicon *lexicon, uint32_t c) {
    return lexicon->classes[c];
}

#endif
