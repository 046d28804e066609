/* style: colours and words of the text formats. Private to src/report. */
#ifndef PC_REPORT_STYLE_H
#define PC_REPORT_STYLE_H

#include "base/output.h"
#include "catalogue/catalogue.h"
#include "report/wrap.h"

/* The words of the reports themselves (headings, counts); rules speak through rules.xml. */
typedef enum {
    PC_WORD_ERRORS,
    PC_WORD_WARNINGS,
    PC_WORD_INFOS,
    PC_WORD_WAIVED,
    PC_WORD_KNOWN, /* findings that the baseline has too */
    PC_WORD_GONE,  /* findings of the baseline that are there no more */
    PC_WORD_NOTHING,
    PC_WORD_NOTHING_READ,
    PC_WORD_NOTHING_COMPARED,
    PC_WORD_NOTHING_NEW,
    PC_WORD_NOT_COMPARED, /* before the reasons */
    PC_WORD_ALL_LISTS,    /* behind them */
    PC_WORD_UNREAD,
    PC_WORD_ABSENT,
    PC_WORD_WAIVED_BY,
    PC_WORD_AGREES,
    PC_WORD_CHANGED_DATA, /* "%u data changed", and so on */
    PC_WORD_BROUGHT,
    PC_WORD_TAKEN_AWAY,
    PC_WORD_CHANGED_FINDINGS,
    PC_WORD_KEPT,
    PC_WORD_NEW,      /* behind the name of a finding that the change brought */
    PC_WORD_CHANGE,   /* before the name of a figure whose datum changed */
    PC_WORD_COMPARED, /* "since the older workspace: data changed: %u; …" */
    PC_WORD_EXPLAIN,  /* how to learn more */
    PC_WORD_WAIVE,    /* how to accept a finding; a fingerprint stands in it, the workspace comes behind */
    PC_WORD_VALID,
    PC_WORD_VALIDATED, /* "%u files, %u data" */
    PC_WORD_COUNT
} PcWord;
const char *pc_word(PcWord word, PcLang lang);
/* "1 error", "3 errors", "3 个错误". The caller owns it. */
char *pc_counted(guint n, PcWord word, PcLang lang);
const char *pc_severity_word(PcSeverity severity, PcLang lang);

typedef enum {
    PC_STYLE_PLAIN,
    PC_STYLE_BOLD,
    PC_STYLE_DIM,
    PC_STYLE_ERROR,
    PC_STYLE_WARNING,
    PC_STYLE_INFO,
    PC_STYLE_GOOD
} PcStyle;
PcStyle pc_style_of(PcSeverity severity);
/* Text in a style; control characters and escapes are made visible, so that no text can drive a terminal. */
void pc_print_styled(PcOutput *out, bool colour, PcStyle style, const char *text);
void pc_print_safe(PcOutput *out, const char *text);
/* The same for text whose line ends are ours. */
void pc_print_lines(PcOutput *out, const char *text);
/* A side's part in its comparison ("city", "text" …); one that has no word here stands for itself. */
const char *pc_role_word(const char *role, PcLang lang);

#endif
