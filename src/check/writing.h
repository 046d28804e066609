/* writing: what the files on how figures are written (PC6xx, PC310, PC314) share: a claim's place in its
 * sentence, and the words of writing.xml. Private to src/check. */
#ifndef PC_CHECK_WRITING_H
#define PC_CHECK_WRITING_H

#include "check/run.h"
#include "check/vocabulary.h"

typedef struct {
    PcCheckRun *run;
    const PcVocabulary *words; /* the run's */
    bool half_width;           /* the document at hand writes its digits half-width */
} PcWriting;

/* A number with its unit inside the sentence that prints it. */
typedef struct {
    const PcStatement *s;
    const char *sentence;
    size_t from, to; /* the number and its unit, bytes */
} PcSpot;

/* false where the claim has no sentence. */
bool pc_spot_of(const PcStatement *s, PcSpot *out);
/* The number and its unit as printed, and sentence[from, to). The caller owns them. */
char *pc_spot_text(const PcSpot *spot);
char *pc_spot_slice(const PcSpot *spot, size_t from, size_t to);
/* Where the printed number ends and its unit begins, spaces before the unit left to it. Full-width and
 * Chinese numerals are no digits here. */
size_t pc_spot_digits_end(const PcSpot *spot);
/* The clause around the number: up to the nearest ， 。 ； ： tab or line end on either side. The caller owns
 * it. */
char *pc_spot_clause(const PcSpot *spot);

/* The longest word of a kind that ends right before `at`, or begins right at `at`, spaces between aside; NULL
 * where none does. *edge: where the word begins, where it ends. */
const PcTerm *pc_word_before(const PcWriting *w, const char *kind, const char *text, size_t at, size_t *edge);
const PcTerm *pc_word_after(const PcWriting *w, const char *kind, const char *text, size_t at, size_t *edge);
/* The word of the kind that a text ends with; NULL where it ends with none, or is NULL. */
const PcTerm *pc_word_at_end(const PcWriting *w, const char *kind, const char *text);
/* Whether one of the words, with single spaces between, begins right at `at`, spaces aside. *edge: where it
 * ends. */
const char *pc_listed_after(const char *words, const char *text, size_t at, size_t *edge);

/* How long the longest unit's own name is that `text` begins with: 千米, 百分点. 0: none. */
size_t pc_unit_name_length(const PcWriting *w, const char *text);

/* Starts a finding about one claim, with {found} set to `found` and {instead} to `instead` (NULL: none). */
PcVerdict *pc_writing_finding(const PcWriting *w, const char *code, const PcSpot *spot, const char *found,
                              const char *instead);

/* The topics; each is shown every claim of a document in order. */
void pc_check_doubled_bounds(const PcWriting *w, const PcSpot *spot); /* PC601 */
void pc_check_rate_words(const PcWriting *w, const PcSpot *spot);     /* PC602, PC603 */
void pc_check_digits(const PcWriting *w, const PcSpot *spot);         /* PC604, PC605, PC613 */
void pc_check_units(const PcWriting *w, const PcSpot *spot);          /* PC607, PC611 */
void pc_check_level_words(const PcWriting *w, const PcSpot *spot);    /* PC314 */
/* Once a document. */
void pc_check_ranges(const PcWriting *w, const PcLedgerDocument *d); /* PC606, PC610 */
void pc_check_cells(const PcWriting *w, const PcLedgerDocument *d);  /* PC608 */

#endif
