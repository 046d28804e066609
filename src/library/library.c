/* library: the engine for other programs, as plancheck.h promises it. The one source whose symbols the shared
 * library shows. */
#include "library/plancheck.h"

#include <string.h>

#include "base/clock.h"
#include "library/view.h"
#include "report/report.h"
#include "session/session.h"

struct plancheck {
    GHashTable *settings; /* char* → char* */
    GStringChunk *words;  /* what was handed in, kept: a session refers to it */
    PcLimits limits;
    PcSession *session; /* of the last check; NULL before it */
    PcView *view;
    char *error;
};

const char *plancheck_version(void) {
    return PLANCHECK_VERSION;
}

plancheck *plancheck_new(void) {
    plancheck *p = g_new0(plancheck, 1);
    p->settings = g_hash_table_new(g_str_hash, g_str_equal);
    p->words = g_string_chunk_new(256);
    p->limits = pc_limits_default;
    return p;
}

static void forget(plancheck *p) {
    g_clear_pointer(&p->view, pc_view_free);
    g_clear_pointer(&p->session, pc_session_free);
    g_clear_pointer(&p->error, g_free);
}

void plancheck_free(plancheck *p) {
    if (!p)
        return;
    forget(p);
    g_hash_table_unref(p->settings);
    g_string_chunk_free(p->words);
    g_free(p);
}

const char *plancheck_error(const plancheck *p) {
    return p->error;
}

static char *keep(plancheck *p, const char *text) {
    return text ? g_string_chunk_insert_const(p->words, text) : NULL;
}

/* ---- settings
 * ---------------------------------------------------------------------------------------------- */
static bool is_any(const char *value) {
    return *value != '\0';
}

static bool is_lang(const char *value) {
    return strcmp(value, "zh") == 0 || strcmp(value, "en") == 0;
}

static bool is_fail_on(const char *value) {
    PcSeverity severity;
    return strcmp(value, "never") == 0 || (pc_severity_from(value, &severity) && severity != PC_SEVERITY_OFF);
}

static bool is_kind(const char *value) {
    static const char *const kinds[] = {"outline",  "sector", "report", "annual-plan",
                                        "bulletin", "budget", "other",  NULL};
    return g_strv_contains(kinds, value);
}

static bool is_period(const char *value) {
    PcPeriod period;
    return pc_period_parse(value, &period);
}

static bool is_jobs(const char *value) {
    guint64 n;
    return g_ascii_string_to_unsigned(value, 10, 1, 4096, &n, NULL);
}

static bool is_day(const char *value) {
    return g_regex_match_simple("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", value, G_REGEX_DEFAULT, 0);
}

static const struct {
    const char *name;
    bool (*accepts)(const char *value);
} settings[] = {{"lang", is_lang},     {"fail-on", is_fail_on}, {"area", is_any},   {"kind", is_kind},
                {"period", is_period}, {"sources", is_any},     {"claims", is_any}, {"against", is_any},
                {"baseline", is_any},  {"jobs", is_jobs},       {"today", is_day}};

/* Every "limit" adds to those set before; NULL takes all of them back. */
static bool set_limit(PcLimits *limits, const char *value) {
    const char *equals = value ? strchr(value, '=') : NULL;
    g_autofree char *name = equals ? g_strndup(value, (gsize)(equals - value)) : NULL;
    if (!value)
        *limits = pc_limits_default;
    return !value || (name && pc_limits_set(limits, name, equals + 1));
}

static bool set_value(plancheck *p, const char *option, const char *value) {
    if (strcmp(option, "limit") == 0)
        return set_limit(&p->limits, value);
    for (size_t i = 0; i < G_N_ELEMENTS(settings); i++) {
        if (strcmp(settings[i].name, option) != 0)
            continue;
        if (value && !settings[i].accepts(value))
            return false;
        if (value)
            g_hash_table_replace(p->settings, (char *)settings[i].name, keep(p, value));
        else
            g_hash_table_remove(p->settings, option);
        return true;
    }
    return false;
}

int plancheck_set(plancheck *p, const char *option, const char *value) {
    g_clear_pointer(&p->error, g_free);
    if (set_value(p, option, value))
        return 0;
    p->error = g_strdup_printf("%s: no such option, or it has no value %s", option, value ? value : "NULL");
    return -1;
}

static const char *setting(const plancheck *p, const char *name) {
    return g_hash_table_lookup(p->settings, name);
}

static PcLang language(const plancheck *p) {
    return g_strcmp0(setting(p, "lang"), "zh") == 0 ? PC_LANG_ZH : PC_LANG_EN;
}

static void keep_error(plancheck *p, GError *error) {
    g_free(p->error);
    p->error = g_strdup(pc_error_text(error, language(p)));
    g_error_free(error);
}

static PcSessionOptions options_of(const plancheck *p, const char *today) {
    const char *jobs = setting(p, "jobs"), *jit = g_getenv("PLANCHECK_JIT"), *day = setting(p, "today");
    return (PcSessionOptions){.sources = setting(p, "sources"),
                              .area = setting(p, "area"),
                              .kind = setting(p, "kind"),
                              .period = setting(p, "period"),
                              .claims = setting(p, "claims"),
                              .baseline = setting(p, "baseline"),
                              .against = setting(p, "against"),
                              .limits = p->limits,
                              .jobs = jobs ? (int)g_ascii_strtoll(jobs, NULL, 10) : 0,
                              .jit = g_strcmp0(jit, "0") != 0,
                              .today = day ? day : today,
                              .lang = language(p)};
}

/* ---- checking
 * ---------------------------------------------------------------------------------------------- */
static plancheck_status status_of(const plancheck *p, const PcResult *result) {
    const char *level = setting(p, "fail-on");
    PcSeverity fail_on = PC_SEVERITY_ERROR;
    if (result->unread->len)
        return PLANCHECK_FAILED;
    if (g_strcmp0(level, "never") == 0)
        return PLANCHECK_CLEAN;
    if (level)
        pc_severity_from(level, &fail_on);
    return pc_result_worst(result) >= fail_on ? PLANCHECK_FINDINGS : PLANCHECK_CLEAN;
}

/* What a check will refer to, without the results of the one before. */
static PcSessionOptions begin(plancheck *p) {
    g_autoptr(GDateTime) time = pc_clock();
    g_autofree char *today = g_date_time_format(time, "%Y-%m-%d");
    forget(p);
    return options_of(p, keep(p, today));
}

static plancheck_status end(plancheck *p, PcSession *session, GError *error) {
    p->session = session;
    if (!session) {
        keep_error(p, error);
        return PLANCHECK_FAILED;
    }
    const PcResult *result = pc_session_result(p->session);
    p->view = pc_view_new(result, language(p));
    return status_of(p, result);
}

plancheck_status plancheck_check_workspace(plancheck *p, const char *path) {
    GError *error = NULL;
    const PcSessionOptions options = begin(p);
    PcSession *session = pc_session_check_workspace(keep(p, path), &options, &error);
    return end(p, session, error);
}

plancheck_status plancheck_check_files(plancheck *p, const char *const *files, size_t count) {
    GError *error = NULL;
    const PcSessionOptions options = begin(p);
    g_autofree char **kept = g_new0(char *, count + 1);
    for (size_t i = 0; i < count; i++)
        kept[i] = keep(p, files[i]);
    PcSession *session = pc_session_check_files(kept, count, &options, &error);
    return end(p, session, error);
}

/* ---- the result
 * -------------------------------------------------------------------------------------------- */
const plancheck_summary *plancheck_result(const plancheck *p) {
    return p->view ? &p->view->summary : NULL;
}

static const void *nth(const GPtrArray *array, size_t i) {
    return array && i < array->len ? array->pdata[i] : NULL;
}

size_t plancheck_finding_count(const plancheck *p) {
    return p->view ? p->view->findings->len : 0;
}

const plancheck_verdict *plancheck_finding_at(const plancheck *p, size_t i) {
    return p->view ? nth(p->view->findings, i) : NULL;
}

size_t plancheck_agreement_count(const plancheck *p) {
    return p->view ? p->view->agreements->len : 0;
}

const plancheck_verdict *plancheck_agreement_at(const plancheck *p, size_t i) {
    return p->view ? nth(p->view->agreements, i) : NULL;
}

size_t plancheck_incomparable_count(const plancheck *p) {
    return p->view ? p->view->incomparable->len : 0;
}

const plancheck_verdict *plancheck_incomparable_at(const plancheck *p, size_t i) {
    return p->view ? nth(p->view->incomparable, i) : NULL;
}

size_t plancheck_unread_count(const plancheck *p) {
    return p->view ? p->view->unread->len : 0;
}

const plancheck_unread *plancheck_unread_at(const plancheck *p, size_t i) {
    return p->view ? nth(p->view->unread, i) : NULL;
}

static bool write_report(const plancheck *p, const char *format, const char *path, GError **error) {
    g_autoptr(GDateTime) time = pc_clock(), utc = g_date_time_to_utc(time);
    g_autofree char *stamp = g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ");
    if (!p->session) {
        pc_fail_words(error, PC_ERROR_USAGE, "没有可以报告的结果", "there is no result to report");
        return false;
    }
    const PcReport report = {.result = pc_session_result(p->session),
                             .catalogue = pc_session_catalogue(p->session),
                             .lang = language(p),
                             .agreements = true,
                             .time = stamp};
    return pc_report_usable(format, path, error) && pc_report_write(format, &report, path, error);
}

int plancheck_report(plancheck *p, const char *format, const char *path) {
    GError *error = NULL;
    g_clear_pointer(&p->error, g_free);
    if (write_report(p, format, path, &error))
        return 0;
    keep_error(p, error);
    return -1;
}
