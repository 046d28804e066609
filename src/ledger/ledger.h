/* ledger: statements → figures. The face of src/ledger.
 *
 * A statement is one quantity somebody states: a claim of a text or a datum of a plan file. Statements that
 * speak of the same indicator, area, period, aspect, base, whole, annual and qualifier (口径) are one figure.
 */
#ifndef PC_LEDGER_H
#define PC_LEDGER_H

#include <glib.h>
#include <stdbool.h>

#include "base/number.h"
#include "catalogue/catalogue.h"
#include "claim/claim.h"
#include "plan/plan.h"

typedef struct PcLedger PcLedger;
typedef struct PcFigure PcFigure;
typedef struct PcLedgerDocument PcLedgerDocument;
typedef struct PcStatement PcStatement;

struct PcStatement {
    const PcQuantity *q;    /* of the record or the datum */
    const PcRecord *record; /* the claim or statement in words; NULL for a datum */
    const PcDatum *datum;   /* NULL for a claim */
    PcLedgerDocument *document;
    guint index;                 /* among the document's claims, or its data */
    const PcStatement *stated;   /* of a datum: the claim of its document that states it; NULL until found */
    const PcStatement *datum_of; /* of a claim: the datum that records it; NULL until found */
    const PcIndicator *indicator;
    const char *name; /* the indicator's id, else the reduced noun phrase; what figures are told apart by */
    const PcArea *area;
    const PcUnitValue *unit;
    PcDirection direction; /* of a change; down for one that is printed with a minus sign */
    PcAspect aspect;       /* canonical: share and level of one ratio are both level */
    PcPeriod period;
    bool has_period;
    bool numeric;    /* value (and to) are set */
    mpq_t value, to; /* in the dimension's base unit; `to` equals value where there is no range */
    mpq_t lo, hi;    /* the interval of the last printed digit around `value`, in base units; where numeric */
    mpq_t scale;     /* base units in one printed unit */
    int decimals;    /* printed after the point */
    PcFigure *figure;
};

struct PcFigure {
    char *key;             /* the identity, fields joined by "|" */
    GPtrArray *statements; /* of PcStatement, in document order */
};

struct PcLedgerDocument {
    PcLedger *ledger;
    guint order;         /* its number in the ledger, from 1 */
    PcDocumentInfo info; /* doc, file, title, area, kind, period */
    char *sha256;
    const PcPlan *plan; /* NULL where the document has no data */
    GPtrArray *claims;  /* of PcStatement, in text order */
    GPtrArray *data;    /* of PcStatement, in file order */
    GPtrArray *given;   /* `data` where they are of a plan file, else empty: what reports count and list */
    PcReadStats stats;
    bool standin; /* `plan` and `data` were taken from its own claims: it has no plan data */
    bool partial; /* records of its text are missing: what it does not state cannot be told */
};

struct PcLedger {
    const PcCatalogue *catalogue;
    const PcLexicon *lexicon;
    struct PcPhraseBook *phrases;
    GPtrArray *documents; /* of PcLedgerDocument */
    GPtrArray *figures;   /* of PcFigure, in order of their first statement */
    GHashTable *by_key;   /* key → PcFigure */
    GStringChunk *names;  /* of the statements */
};

PcLedger *pc_ledger_new(const PcCatalogue *catalogue, const PcLexicon *lexicon);
void pc_ledger_free(PcLedger *ledger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcLedger, pc_ledger_free)

/* Adds a document with its claims (of PcRecord; numbers that are no claim are passed over) and its plan (or
 * NULL). The records and the plan must outlive the ledger; info's strings too. */
PcLedgerDocument *pc_ledger_add(PcLedger *ledger, const PcDocumentInfo *info, const GPtrArray *records,
                                const PcPlan *plan);
/* Says that the document's plan and data were taken from its own claims. */
void pc_ledger_mark_standin(PcLedgerDocument *document);
/* Groups all statements into figures; call once, after the last document. */
void pc_ledger_close(PcLedger *ledger);

/* Why two statements are not the same figure: one of the contract's reasons (period-missing, other-base,
 * other-whole, other-qualifier, other-vintage, …), or NULL where they are. Different indicators, areas and
 * aspects have none of these reasons: "no-counterpart". */
const char *pc_statements_differ(const PcStatement *a, const PcStatement *b);

/* 3.37:1 of an indicator that is a multiple: its value is 3.37. */
bool pc_statement_is_to_one(const PcStatement *s);
/* The values a printed measurement allows: its rounding, comparator and hedge. Initialised by the caller. */
void pc_statement_interval(const PcStatement *s, PcInterval *out);
/* "1173.9 亿元", "45 %以上", ">45 %": how a message shows a statement. The caller owns it. */
char *pc_statement_text(const PcStatement *s);
/* The number and its unit alone, for what is ordered by the printed number: "0.01 人/亿元". The caller owns
 * it. */
char *pc_statement_number(const PcStatement *s);
/* What a comparable phrase is reduced to: areas, quotation marks, spaces and counting endings put aside. The
 * caller owns it. */
char *pc_phrase_key(const PcLedger *ledger, const char *phrase, const PcArea *area);
/* How far a hedge or 番 reaches to either side, as fractions of the value (both already initialised); false
 * where the phrases give the word no width. */
bool pc_hedge_width(const PcLedger *ledger, const char *word, mpq_t below, mpq_t above);
/* The longest word of 口径 (phrases.xml, kind "qualifier") that stands in a phrase; NULL where none does. */
const char *pc_qualifier_in(const PcLedger *ledger, const char *phrase);
/* Whether a phrase in a document of `area` speaks of a level above it: 全市 in a district's (phrases.xml,
 * kind "area"). */
bool pc_scope_names_parent(const PcLedger *ledger, const char *phrase, const PcArea *area);
/* How alike two phrase keys are: 0 to 100. */
int pc_phrase_likeness(const char *a, const char *b);

#endif
