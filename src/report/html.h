/* html: what the files of the audit report share. Private to src/report.
 *
 * One page, complete in itself: html.c puts its sections in order, each html_*.c writes one kind of them.
 * Whatever comes from a document, a data file or a workspace goes through pc_html_text or pc_html_attribute;
 * whatever the program itself says goes through pc_html_raw. */
#ifndef PC_REPORT_HTML_H
#define PC_REPORT_HTML_H

#include "report/html_words.h"
#include "report/report.h"

/* What the verdicts made of one statement. */
typedef struct {
    const PcVerdict *worst; /* its gravest finding, waived ones only where there is no other; NULL: none */
    guint findings, agreements, incomparable;
} PcHtmlMark;

typedef struct {
    const PcReport *report;
    const PcResult *result;
    PcOutput *out;
    PcLang lang;
    GHashTable *marks;      /* const PcStatement* → PcHtmlMark*; what no verdict touched is not there */
    GHashTable *numbers;    /* const PcVerdict* → a finding's number from 1 */
    GHashTable *indicators; /* name in findings → its number from 1, for the filter */
    GPtrArray *names;       /* of const char*: the names by number */
} PcHtml;

/* ---- html_text.c: text that cannot break out ---- */
void pc_html_raw(PcHtml *h, const char *markup);
void pc_html_count(PcHtml *h, guint64 n);
/* Text with &, <, >, quotes escaped, controls and marks that reorder writing made visible. NULL: nothing. */
void pc_html_text(PcHtml *h, const char *text);
void pc_html_slice(PcHtml *h, const char *text, size_t n);
/* ` name="value"`; nothing where the value is NULL. */
void pc_html_attribute(PcHtml *h, const char *name, const char *value);
/* <tag class="…">text</tag>; nothing where the text is NULL or empty. */
void pc_html_element(PcHtml *h, const char *tag, const char *class, const char *text);
/* How it is said that there is no mismatch: which is no good news where nothing was compared. */
PcHtmlWord pc_html_no_finding(const PcHtml *h);
/* Each file that could not be read: its name and the reason, in the markup given. */
void pc_html_unread(PcHtml *h, const char *open, const char *between, const char *close);
/* A word of the report itself; its own markup stands as it is. */
void pc_html_word(PcHtml *h, PcHtmlWord word);
/* The word with %u replaced by `n`; of "one|many" the form that fits. */
void pc_html_word_count(PcHtml *h, PcHtmlWord word, guint n);
/* A file of src/report/assets as it is. */
void pc_html_asset(PcHtml *h, const char *name);
/* A section's start: its heading, its id, what it is about. Ends with </section>. */
void pc_html_section(PcHtml *h, const char *id, PcHtmlWord heading, PcHtmlWord about);
/* A table that may be wider than the page, with a head for each word up to PC_HTML_NONE; its label for the
 * ear. Ends with pc_html_table_end. */
void pc_html_table(PcHtml *h, const char *class, PcHtmlWord label, const PcHtmlWord *heads);
void pc_html_table_end(PcHtml *h);
void pc_html_cell_count(PcHtml *h, guint64 n);
/* <details> with its summary; Ends with </details>. */
void pc_html_details(PcHtml *h, const char *class, PcHtmlWord summary, guint n);

/* ---- html_place.c: statements and where they stand ---- */
/* The claim that states it: itself, or for a datum the one of its document; NULL where there is none. */
const PcRecord *pc_html_record(const PcStatement *s);
bool pc_html_same_dimension(const PcStatement *a, const PcStatement *b);
const char *pc_html_document_name(const PcLedgerDocument *d); /* its title, else its id */
const char *pc_html_indicator(const PcEvidence *e);           /* in the text's words; NULL where unknown */
void pc_html_place(PcHtml *h, const PcPlace *place);          /* file:line:column, page, table … */
void pc_html_evidence_place(
    PcHtml *h, const PcEvidence *e); /* of the data's side, or a datum without a claim: its data file */
void pc_html_period(PcHtml *h, const char *period); /* 2021/2025 → 2021–2025 */
void pc_html_value(PcHtml *h, const PcStatement *s);
/* Value and place of each side, as one table cell. */
void pc_html_sides(PcHtml *h, const PcVerdict *v);
/* ⚑ and the severity's word, for eyes and ears. */
void pc_html_severity(PcHtml *h, PcSeverity severity);
/* A link to the finding; without a text it says its number. */
void pc_html_finding_link(PcHtml *h, const PcVerdict *v, const char *text);
/* The absolute difference and the relative one in brackets; false and nothing where there is none. */
bool pc_html_difference(PcHtml *h, const PcVerdict *v);
const PcHtmlMark *pc_html_mark(const PcHtml *h, const PcStatement *s); /* NULL where nothing touched it */
/* The number a name has in the filter, given at its first use. */
guint pc_html_indicator_number(PcHtml *h, const char *name);
/* The document's number in the ledger from 1; 0 where it is none. */
guint pc_html_document_number(const PcHtml *h, const PcLedgerDocument *d);

/* ---- html_sentence.c: sentences of documents ---- */
/* The record's sentence, every figure of the verdict that stands in it marked. */
void pc_html_sentence(PcHtml *h, const PcVerdict *v, const PcRecord *record);
bool pc_html_same_sentence(const PcRecord *a, const PcRecord *b);
/* Where both sides are one figure: each sentence as it would read with the other's figure. */
void pc_html_wordings(PcHtml *h, const PcVerdict *v);

/* ---- html_filter.c ---- */
/* The filter; numbers the indicators of the findings. */
void pc_html_filter(PcHtml *h);

/* ---- the sections ---- */
void pc_html_overview(PcHtml *h);     /* counts, documents, worst mismatches */
void pc_html_charts(PcHtml *h);       /* targets of areas against their parent's */
void pc_html_matrix(PcHtml *h);       /* documents × indicators */
void pc_html_findings(PcHtml *h);     /* every mismatch */
void pc_html_answers(PcHtml *h);      /* a row a finding with empty columns */
void pc_html_agreements(PcHtml *h);   /* what agreed */
void pc_html_incomparable(PcHtml *h); /* what could not be compared, and why */
void pc_html_unchecked(PcHtml *h);    /* claims that nothing was found to compare with */
void pc_html_waivers(PcHtml *h);      /* what was waived by whom until when */
void pc_html_requests(PcHtml *h);     /* evidence to be asked for */
void pc_html_figures(PcHtml *h);      /* every place a figure stands */
void pc_html_method(PcHtml *h);       /* method, rules, provenance */

#endif
