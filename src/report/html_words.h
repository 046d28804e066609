/* html_words: the words of the audit report. Private to src/report. */
#ifndef PC_REPORT_HTML_WORDS_H
#define PC_REPORT_HTML_WORDS_H

#include <stddef.h>

#include "base/quantity.h"
#include "catalogue/catalogue.h"
#include "check/check.h"

typedef enum {
    PC_HTML_NONE,
#define WORD(name, zh, en) PC_HTML_##name,
#include "report/html_words.inc"
#undef WORD
    PC_HTML_WORD_COUNT
} PcHtmlWord;

/* HTML: may hold markup, %u for a number, and then "singular|plural". */
const char *pc_html_words(PcHtmlWord word, PcLang lang);
const char *pc_html_aspect(PcAspect aspect, PcLang lang);

/* Why two figures could not be compared, and what would settle it. */
typedef struct {
    const char *reason; /* the contract's; NULL: any other */
    const char *rule;   /* of this rule alone; NULL: of any */
    PcHtmlWord name;    /* with %u */
    PcHtmlWord label, about, ask;
} PcHtmlReason;
extern const PcHtmlReason pc_html_reasons[];
extern const size_t pc_html_n_reasons;
const PcHtmlReason *pc_html_reason(const char *reason, const char *rule); /* never NULL */
/* Why two figures could not be compared, in words without markup. */
const char *pc_reason_word(const PcVerdict *verdict, PcLang lang);

#endif
