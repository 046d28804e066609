/* workspace: a workspace written to a scratch folder, checked, and asked what was found. */
#ifndef PC_TEST_WORKSPACE_H
#define PC_TEST_WORKSPACE_H

#include "unit/unit.h"

#include <stdio.h>

#include "session/session.h"

typedef struct {
    char *folder;
    PcSession *session;
    const PcResult *result;
} Workspace;

static inline void workspace_write(Workspace *w, const char *name, const char *text) {
    g_autofree char *path = g_build_filename(w->folder, name, NULL);
    assert_true(g_file_set_contents(path, text, -1, NULL));
}

static inline Workspace workspace_new(void) {
    Workspace w = {.folder = g_dir_make_tmp("plancheck-test-XXXXXX", NULL)};
    assert_non_null(w.folder);
    return w;
}

/* Checks what was written. `documents` is the inside of <documents>, `rest` what follows it. */
static inline void workspace_check(Workspace *w, const char *documents, const char *rest) {
    g_autoptr(GError) error = NULL;
    g_autofree char *xml = g_strdup_printf(
        "<workspace xmlns=\"urn:plancheck:workspace:1\" id=\"w\"><documents>%s</documents>%s</workspace>",
        documents, rest ? rest : "");
    workspace_write(w, "plancheck.xml", xml);
    const PcSessionOptions options = {
        .limits = pc_limits_default, .jobs = 1, .jit = true, .today = "2026-01-01"};
    w->session = pc_session_check_workspace(w->folder, &options, &error);
    if (!w->session)
        fail_msg("%s", error->message);
    w->result = pc_session_result(w->session);
}

static inline void workspace_free(Workspace *w) {
    g_clear_pointer(&w->session, pc_session_free);
    g_autoptr(GDir) dir = g_dir_open(w->folder, 0, NULL);
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(w->folder, name, NULL);
        remove(path);
    }
    remove(w->folder);
    g_free(w->folder);
}

static inline guint count_in(const GPtrArray *verdicts, const char *code) {
    guint n = 0;
    for (guint i = 0; i < verdicts->len; i++)
        n += strcmp(((const PcVerdict *)verdicts->pdata[i])->rule->code, code) == 0;
    return n;
}

static inline const PcVerdict *finding(const Workspace *w, const char *code) {
    for (guint i = 0; i < w->result->findings->len; i++) {
        const PcVerdict *v = w->result->findings->pdata[i];
        if (strcmp(v->rule->code, code) == 0)
            return v;
    }
    fail_msg("no %s", code);
    return NULL;
}

static inline void assert_no_finding(const Workspace *w, const char *code) {
    for (guint i = 0; i < w->result->findings->len; i++) {
        const PcVerdict *v = w->result->findings->pdata[i];
        if (strcmp(v->rule->code, code) != 0)
            continue;
        g_autofree char *message = pc_verdict_message(v, PC_LANG_ZH);
        fail_msg("%s: %s (%s)", code, message, v->computation ? v->computation : "");
    }
}

#endif
