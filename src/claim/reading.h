/* reading: the state of one reading of one document, and the layers that work on a sentence. Inside src/claim
 * only. */
#ifndef PC_CLAIM_READING_H
#define PC_CLAIM_READING_H

#include "claim/arena.h"
#include "claim/figure.h"
#include "claim/lexicon.h"
#include "claim/pattern.h"
#include "claim/time.h"

typedef enum { PC_TOKEN_TEXT, PC_TOKEN_WORD, PC_TOKEN_FIGURE, PC_TOKEN_TIME, PC_TOKEN_MARK } PcTokenKind;

/* A piece of a sentence. Spaces lie between tokens. */
typedef struct {
    uint32_t from, to; /* in the block's text */
    PcTokenKind kind;
    uint32_t sign; /* of a mark: its character */
    uint32_t
        index; /* of a figure or time; of a bracket or quotation mark: its mate's token, itself where none */
    uint64_t kinds;     /* of a word: word->kinds, at hand; 0 of any other token */
    const PcWord *word; /* of a word; of a time that began as one */
} PcToken;

/* What the text says of one figure that is a claim. Slices lie in the block's text. */
typedef struct {
    PcQuantity q; /* strings in the arena */
    PcSpan span, base;
    bool stated_time; /* the sentence itself gives the period */
    const char
        *subject;      /* what q.indicator says without share and growth words: for those that leave it out */
    const char *topic; /* the noun that general ones beside it speak of: 技术合同 in 成交金额 */
    PcRole role;
    uint32_t group;     /* 0: none */
    const char *things; /* those so many of whom do something: 医院 of 医院65%|达到标准; else NULL */
    /* what the layers tell each other */
    bool paired;       /* its name came from a list */
    bool bound_before; /* its bound stands before the number, for a list's next member */
    bool onward, from, basis, part, cumulative, zone_annual, reached, held;
    bool beside;  /* of another thing, which what was said before is compared with */
    bool owned;   /* its name is of whom `topic` says: 普通高中|在校生 */
    bool half;    /* of one of the halves of what was measured before: 城镇, 乡村 */
    bool planned; /* a value of a plan beside what was done: 占年度计划210亿元的92.1% */
    uint32_t partner; /* 分别由a和b提高到c和d: one more than the figure of a, for c; 0 where there is none */
    uint32_t compare; /* token of 较 比 */
    const PcWord *base_word;
    const PcWord *verb; /* what is done to what it counts, for a list's next member: 整治|企业; else NULL */
} PcDraft;

/* What a sentence leaves to the next ones of its paragraph. */
typedef struct {
    PcSpan span;      /* of the last time that was no base; unknown where none */
    PcSpan frame;     /* of the last time of more years than one; unknown where none */
    PcSpan head;      /* of a time that the sentence begins with; unknown where there is none */
    PcSpan beyond;    /* what held before 继…, and holds again behind 之后; unknown elsewhere */
    uint32_t token;   /* of the last time, in its sentence */
    bool plan;        /* it is a whole plan */
    bool since;       /* …以来: what was reached stands at its end */
    bool from_figure; /* the last figure was the first of two */
    PcSpan from_span;
    PcSpan settled;                   /* what holds for the next sentence */
    bool settled_plan, settled_since; /* plan and since of it */
    PcSpan last;                      /* of the last time, held or not */
    const char *subject;              /* of the last claim, for ellipsis; in the arena */
    const char *indicator;            /* its full name */
    const char *whole;                /* what the last claim that was no part measures */
    const char *model[2]; /* subjects of the last level and of the last change, for names that follow them */
    const char *model_unit;
    const char
        *base_kind; /* what a list's changes are measured from: 年初预算; of the lexicon; NULL where none */
    PcWord const *area_word;
    const PcArea *area;
    const char *area_name;
} PcCarry;

/* What headings say of the text below them. */
typedef struct {
    PcSpan span;
    PcSpan plan; /* a whole plan it names beside its year */
    int status;  /* 0 nothing, 1 actual, 2 target, 3 definition */
    const char *const *section;
} PcHeading;

/* A text cut up: the same members stand in PcReading. */
typedef struct {
    PcToken *tokens;
    uint32_t n_tokens, max_tokens;
    PcFigure *figures;
    PcDraft *drafts;       /* of the same index as figures */
    struct PcZone **zones; /* likewise; NULL until asked for */
    uint32_t n_figures, max_figures;
    PcTime *times;
    uint32_t n_times, max_times;
} PcTokens;

enum { PC_HEADING_LEVELS = 10 };

typedef struct {
    PcReader *reader;
    const PcDocumentInfo *info;
    const PcLexicon *lexicon;
    const PcLimits *limits;
    bool numbers; /* those that are no claims are handed out too */
    PcRecordSink sink;
    void *sink_data;
    PcReadStats *stats;
    PcMatcher *matcher;
    PcArena arena; /* of the block at hand */
    PcSpan plan;   /* the document's period, unknown where it has none */
    int this_year; /* 今年; 0 unknown */
    const PcArea *area;

    const PcBlock *block;
    PcScan scan;
    PcHeading heading;
    struct {
        char *text;
        PcHeading said;
    } above[PC_HEADING_LEVELS]; /* the headings above, outermost first, and what they said down to each */
    PcCarry carry;

    union { /* by name, and as one to be exchanged */
        PcTokens lexed;
        struct {
            PcToken *tokens;
            uint32_t n_tokens, max_tokens;
            PcFigure *figures;
            PcDraft *drafts;       /* of the same index as figures */
            struct PcZone **zones; /* likewise; NULL until asked for */
            uint32_t n_figures, max_figures;
            PcTime *times;
            uint32_t n_times, max_times;
        };
    };
    PcTokens spare;   /* for a clause that is read aside */
    uint32_t *events; /* places of the characters at which a first look stops, in order (look.h) */
    uint32_t n_events, next_event;
    size_t max_events;
    uint32_t from, to; /* the sentence */
    PcSlice lead;      /* the clause before the tokens, not read yet; empty where there is none */
    uint32_t listed;   /* the number of the list's last member: 4., 0 where there is none */
    bool quote_open;
    uint32_t timed;                        /* tokens before it have been read for time */
    bool sentence_target, sentence_actual; /* words of status in the sentence so far */

    GString *kept[6]; /* of the carried strings, while the arena is emptied inside a long block */
    uint64_t n_sentences, n_groups;
    uint64_t nth_sentence;              /* of what is handed out; 0 while nothing of it is */
    PcSlice said;                       /* the sentence of what is handed out: of a cell, its row */
    const char *sentence, *sentence_id; /* of what is handed out; made when the first record needs them */
    GHashTable *unit_ids;               /* printed unit → id, of this reading */
    struct {
        uint32_t line, count;
    } lines[16]; /* numbers begun on the latest lines */
    uint32_t at_line;
} PcReading;

/* lex.c: the sentence block text[from, to) into tokens, figures and times. */
void pc_lex(PcReading *r, uint32_t from, uint32_t to);
/* classify.c: gives every figure that is no claim its reason. */
void pc_classify(PcReading *r);
/* sentence.c: completes the drafts of all figures of the sentence. */
void pc_sentence_read(PcReading *r);
/* subject.c: what figure i measures: q.indicator, subject, whole, aspect where the name gives it. */
void pc_subject_read(PcReading *r, uint32_t i);
/* subject.c: the members of the list of measures in tokens [lo, end); 0 where it is none. */
enum { PC_SUBJECTS_MAX = 12 };
int pc_subject_list(PcReading *r, uint32_t lo, uint32_t end, const char *item[PC_SUBJECTS_MAX]);
/* subject.c: what the last claim before `token` measures, of a growth its rate where it is `compared`; NULL
 * where there is none in the sentence. */
const char *pc_subject_before(PcReading *r, uint32_t token, bool compared);
/* period.c: the period, base and status of figure i. */
void pc_period_read(PcReading *r, uint32_t i);
/* Takes in the times of the tokens before `token` that have not been passed yet. */
void pc_period_pass(PcReading *r, uint32_t token);
/* At the beginning and at the end of a sentence. */
void pc_period_begin(PcReading *r);
void pc_period_settle(PcReading *r);
/* The period and status of a target in words that begins at `token`. */
void pc_period_words(PcReading *r, uint32_t token, PcDraft *draft);
void pc_heading_read(PcReading *r, const char *const *section);
/* What one head of a table's column says, on top of what the headings above say. */
PcHeading pc_heading_of(PcReading *r, const char *text);
PcSpan pc_time_resolve(const PcReading *r, const PcTime *time, PcSpan around);
/* cells.c: a table's rows. */
void pc_cells_read(PcReading *r);
/* words.c: the patterns, a bit each, that may match in text[from, to); those whose trigger begins at `at`. */
uint64_t pc_words_called(const PcReading *r, uint32_t from, uint32_t to);
uint64_t pc_words_called_at(const PcReading *r, uint32_t at, uint32_t to);
/* Targets in words found in a sentence. */
enum { PC_WORDS_MAX = 16 };
typedef struct {
    PcSlice slice[PC_WORDS_MAX];
    const PcPhrase *phrase[PC_WORDS_MAX];
    int n;
} PcWordsFound;
/* words.c: finds those of text[from, to) with the patterns that were called. */
void pc_words_find(PcReading *r, uint32_t from, uint32_t to, uint64_t called, PcWordsFound *found);
/* words.c: reads what they speak of and hands them out; the sentence has been lexed. `cell` and `seed` are
 * set for a table's cell, else NULL. */
void pc_words_read(PcReading *r, const PcWordsFound *found, const PcQuantity *seed, const PcRecord *cell);

/* emit.c: hands the figures of the tokens at hand to the sink; `cell` gives table, row, column, head, or is
 * NULL. */
void pc_emit_figures(PcReading *r, const PcRecord *cell);
/* emit.c: a target in words; `nth` counts those of the same words from 0. */
void pc_emit_statement(PcReading *r, const PcQuantity *quantity, PcSlice text, int nth, const PcRecord *cell);
/* emit.c: gives the text at hand as the sentence of what follows. */
void pc_emit_begin(PcReading *r, uint32_t from, uint32_t to);
/* emit.c: numbers of a text that is not read, each for the reason `why`: page numbers, contents. */
void pc_emit_unread(PcReading *r, uint32_t from, uint32_t to, PcWhy why);
/* The same inside the sentence at hand; `cell` says where in a table, or is NULL. */
void pc_emit_digits(PcReading *r, uint32_t from, uint32_t to, PcWhy why, const PcRecord *cell);
/* sentence.c: area, area_name and indicator_id of a draft whose names are set. */
void pc_draft_place(PcReading *r, PcDraft *draft);
void pc_draft_names(PcReading *r, PcDraft *draft, bool weak);
/* sentence.c: 里程达7000公里（其中高铁1390公里），高速公路11000公里: the claim before figure i that stands in
 * no bracket which has closed since; claim k where none has. -1 where there is none. */
int pc_claim_outside(const PcReading *r, uint32_t i, int k);
/* sentence.c: bytes of the park or town without a code that a name begins with: 社棠工业园|产值,
 * 汪川镇|果园面积; 0 where it begins with none. 城镇 and the like are no towns. */
size_t pc_local_at_head(const PcReading *r, const char *name);
/* sentence.c: whether two printed units differ in scale at most. */
bool pc_same_measure(const char *a, const char *b);

/* How many figures, or tokens of a clause, are looked back over or ahead for what belongs together. */
enum { PC_FAR = 64 };

/* ---- helpers that several layers use
 * ------------------------------------------------------------------------ */

static inline bool pc_token_is(const PcToken *token, uint64_t kinds) {
    return (token->kinds & kinds) != 0;
}
static inline bool pc_token_sign(const PcToken *token, uint32_t sign) {
    return token->kind == PC_TOKEN_MARK && token->sign == sign;
}
static inline const PcFigure *pc_token_claim(const PcReading *r, const PcToken *token) {
    if (token->kind != PC_TOKEN_FIGURE)
        return NULL;
    const PcFigure *figure = &r->figures[token->index];
    return figure->why == PC_WHY_NONE && !figure->skip ? figure : NULL;
}
static inline bool pc_token_text_is(const PcReading *r, const PcToken *token, const char *text) {
    size_t length = strlen(text);
    return token->to - token->from == length && memcmp(r->block->text + token->from, text, length) == 0;
}

#endif
