/* html_words: the words of the audit report. */
#include "report/html_words.h"

#include <string.h>

static const char *const words[PC_HTML_WORD_COUNT][PC_LANG_COUNT] = {
    {"", ""},
#define WORD(name, zh, en) {zh, en},
#include "report/html_words.inc"
#undef WORD
};

const char *pc_html_words(PcHtmlWord word, PcLang lang) {
    return words[word][lang];
}

const char *pc_html_aspect(PcAspect aspect, PcLang lang) {
    static const PcHtmlWord names[] = {
        [PC_ASPECT_LEVEL] = PC_HTML_ASPECT_LEVEL,         [PC_ASPECT_SHARE] = PC_HTML_ASPECT_SHARE,
        [PC_ASPECT_GROWTH] = PC_HTML_ASPECT_GROWTH,       [PC_ASPECT_PP] = PC_HTML_ASPECT_PP,
        [PC_ASPECT_INCREMENT] = PC_HTML_ASPECT_INCREMENT, [PC_ASPECT_CUMULATIVE] = PC_HTML_ASPECT_CUMULATIVE,
        [PC_ASPECT_RATIO] = PC_HTML_ASPECT_RATIO,         [PC_ASPECT_MULTIPLE] = PC_HTML_ASPECT_MULTIPLE,
    };
    return words[names[aspect]][lang];
}

#define REASON(text, rule, word)                                                                             \
    { text, rule, PC_HTML_##word, PC_HTML_##word##_LABEL, PC_HTML_##word##_ABOUT, PC_HTML_##word##_ASK }
const PcHtmlReason pc_html_reasons[] = {
    REASON("no-counterpart", "PC501", NO_QUOTA),
    REASON("no-counterpart", NULL, NO_COUNTERPART),
    REASON("unresolvable-words", NULL, UNRESOLVABLE),
    REASON("period-missing", NULL, PERIOD_MISSING),
    REASON("other-qualifier", NULL, OTHER_QUALIFIER),
    REASON("other-whole", NULL, OTHER_WHOLE),
    REASON("other-base", NULL, OTHER_BASE),
    REASON("other-vintage", NULL, OTHER_VINTAGE),
    REASON("limit", NULL, LIMIT),
    REASON(NULL, NULL, OTHER_REASON),
};
const size_t pc_html_n_reasons = G_N_ELEMENTS(pc_html_reasons);

const PcHtmlReason *pc_html_reason(const char *reason, const char *rule) {
    for (size_t i = 0; i + 1 < pc_html_n_reasons; i++) {
        const PcHtmlReason *r = &pc_html_reasons[i];
        if (g_strcmp0(r->reason, reason) == 0 && (!r->rule || strcmp(r->rule, rule) == 0))
            return r;
    }
    return &pc_html_reasons[pc_html_n_reasons - 1];
}

const char *pc_reason_word(const PcVerdict *verdict, PcLang lang) {
    return pc_html_words(pc_html_reason(verdict->reason, verdict->rule->code)->label, lang);
}
