/* levels: how high the ledger says a thing stood in a period, whoever says it: what growth, shares and net
 * increases are held against. Private to src/check. */
#ifndef PC_CHECK_LEVELS_H
#define PC_CHECK_LEVELS_H

#include "check/index.h"
#include "check/vocabulary.h"

typedef struct PcLevels PcLevels;

PcLevels *pc_levels_new(const PcLedger *ledger, const PcIndex *index, const PcVocabulary *words);
void pc_levels_free(PcLevels *levels);

/* What a noun phrase names once its 口径 is set aside: “属地规上产值” is industrial-output of the scope 属地.
 */
typedef struct {
    const char *name;   /* catalogue id, else the reduced phrase; lives as long as the ledger */
    const char *scope;  /* the word that stands for all alike (ties.xml); NULL where none is named */
    const char *people; /* the scope of the people that its paragraph speaks of, where it names none itself */
    bool known;         /* the catalogue has it */
} PcNamed;
PcNamed pc_levels_name(const PcLevels *levels, const char *phrase, const PcArea *area);
/* Of a statement: growth words and the like are set aside. */
PcNamed pc_levels_named(const PcLevels *levels, const PcStatement *s);

/* A statement found, with its 口径. */
typedef struct {
    const PcStatement *s;
    const char *scope;
    int rank; /* smaller is better */
} PcLevel;

/* What is looked for. */
typedef struct {
    const char *name;
    const PcArea *area;
    const char *area_name; /* of a place without a code */
    PcAspect aspect;       /* level, cumulative, increment or growth */
    const char *dimension; /* NULL: any */
    PcPeriod period;
    const PcLedgerDocument *document; /* preferred */
    bool text;                        /* sentences before tables; else tables first */
} PcLevelQuery;
/* The statements that fit, best first: of the document before others, plain before bounded. The caller owns
 * the array, of PcLevel; it may be empty. */
GArray *pc_levels_find(const PcLevels *levels, const PcLevelQuery *query);

/* 新建续建铁路3条，总里程312公里: whether a statement of things there are counts, by the verb its name begins
 * with, only those that are made. */
bool pc_is_of_new(const PcVocabulary *words, const PcStatement *s);
/* Whether two statements speak of one place. */
bool pc_same_place(const PcStatement *a, const PcStatement *b);
/* Whether two statements stand in one sentence of one document. */
bool pc_same_sentence(const PcStatement *a, const PcStatement *b);
/* The whole months of a year, and the period a year earlier. */
PcPeriod pc_year_of(int year);
PcPeriod pc_year_before(PcPeriod period);

#endif
