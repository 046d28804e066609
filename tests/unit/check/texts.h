/* texts: short texts checked as a workspace, and what one rule said of them. */
#ifndef PC_TEST_CHECK_TEXTS_H
#define PC_TEST_CHECK_TEXTS_H

#include "unit/workspace.h"

/* A text, perhaps a second one of the same workspace, and the verdicts of one rule: "!" a finding above info,
 * "i" an info, "=" an agreement, in this order; "" silence. */
typedef struct {
    const char *what, *code, *expected, *text, *other;
} TextCase;

#define CITY_REPORT "南通市2020年国民经济和社会发展统计公报\n\n"
#define CITY_REPORT_BEFORE "南通市2019年国民经济和社会发展统计公报\n\n"
#define CITY_PLAN "南通市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n\n"

static inline void marks_of(GString *marks, const GPtrArray *verdicts, const char *code, bool loud,
                            bool quiet, char mark) {
    for (guint i = 0; i < verdicts->len; i++) {
        const PcVerdict *v = verdicts->pdata[i];
        bool is_loud = v->kind == PC_VERDICT_DISAGREES && v->severity > PC_SEVERITY_INFO;
        if (strcmp(v->rule->code, code) == 0 && ((is_loud && loud) || (!is_loud && quiet)))
            g_string_append_c(marks, mark);
    }
}

static inline void check_text_case(const TextCase *c) {
    Workspace w = workspace_new();
    g_autoptr(GString) marks = g_string_new(NULL);
    workspace_write(&w, "a.txt", c->text);
    if (c->other)
        workspace_write(&w, "b.txt", c->other);
    workspace_check(&w,
                    c->other ? "<document id=\"a\" source=\"a.txt\"/><document id=\"b\" source=\"b.txt\"/>"
                             : "<document id=\"a\" source=\"a.txt\"/>",
                    NULL);
    marks_of(marks, w.result->findings, c->code, true, false, '!');
    marks_of(marks, w.result->findings, c->code, false, true, 'i');
    marks_of(marks, w.result->agreements, c->code, false, true, '=');
    if (strcmp(marks->str, c->expected) != 0)
        fail_msg("%s: %s gives “%s”, expected “%s”", c->what, c->code, marks->str, c->expected);
    workspace_free(&w);
}

#define CHECK_CASES(cases)                                                                                   \
    for (size_t i_ = 0; i_ < G_N_ELEMENTS(cases); i_++)                                                      \
    check_text_case(&(cases)[i_])

#endif
