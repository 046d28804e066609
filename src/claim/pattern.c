/* pattern: see pattern.h. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "claim/pattern.h"

#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

struct PcPattern {
    pcre2_code *code; /* NULL until compiled */
    atomic_bool compiled;
    pthread_mutex_t lock; /* while compiling */
    const PcPhrase *phrase;
    bool jit;
};

struct PcMatcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
};

PcPattern *pc_pattern_new(const PcPhrase *phrase, bool jit) {
    PcPattern *pattern = g_new0(PcPattern, 1);
    pthread_mutex_init(&pattern->lock, NULL);
    pattern->phrase = phrase;
    pattern->jit = jit;
    return pattern;
}

static pcre2_code *compile(const PcPattern *pattern, GError **error) {
    int code;
    size_t at;
    pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)pattern->phrase->text, PCRE2_ZERO_TERMINATED,
                                         PCRE2_UTF | PCRE2_NO_UTF_CHECK, &code, &at, NULL);
    if (compiled == NULL) {
        char message[256];
        pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message);
        g_set_error(error, PC_ERROR, PC_ERROR_WORKSPACE, "phrase “%s”: %s at %zu", pattern->phrase->text,
                    message, at);
    } else if (pattern->jit) {
        pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE); /* where it fails the interpreter does the work */
    }
    return compiled;
}

bool pc_pattern_compile(const PcPattern *asked, GError **error) {
    PcPattern *pattern = (PcPattern *)asked; /* what it matches does not change */
    if (!atomic_load_explicit(&pattern->compiled, memory_order_acquire)) {
        pthread_mutex_lock(&pattern->lock);
        if (pattern->code == NULL)
            pattern->code = compile(pattern, error);
        atomic_store_explicit(&pattern->compiled, pattern->code != NULL, memory_order_release);
        pthread_mutex_unlock(&pattern->lock);
    }
    return pattern->code != NULL;
}

void pc_pattern_free(void *data) {
    PcPattern *pattern = data;
    pcre2_code_free(pattern->code);
    pthread_mutex_destroy(&pattern->lock);
    g_free(pattern);
}

const PcPhrase *pc_pattern_phrase(const PcPattern *pattern) {
    return pattern->phrase;
}

PcMatcher *pc_matcher_new(size_t match_steps) {
    PcMatcher *matcher = g_new0(PcMatcher, 1);
    matcher->data = pcre2_match_data_create(8, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    pcre2_set_match_limit(matcher->context, (uint32_t)MIN(match_steps, (size_t)G_MAXUINT32));
    pcre2_set_depth_limit(matcher->context, (uint32_t)MIN(match_steps, (size_t)G_MAXUINT32));
    return matcher;
}

void pc_matcher_free(PcMatcher *matcher) {
    if (matcher == NULL)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    g_free(matcher);
}

PcMatch pc_pattern_match(const PcPattern *pattern, PcMatcher *matcher, const char *text, size_t length,
                         size_t from, PcSlice *found) {
    if (!pc_pattern_compile(pattern, NULL))
        return PC_MATCH_NONE;
    int rc = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, from, PCRE2_NO_UTF_CHECK, matcher->data,
                         matcher->context);
    if (rc == PCRE2_ERROR_NOMATCH)
        return PC_MATCH_NONE;
    if (rc < 0)
        return PC_MATCH_LIMIT;
    const size_t *ends = pcre2_get_ovector_pointer(matcher->data);
    *found = (PcSlice){(uint32_t)ends[0], (uint32_t)ends[1]};
    return PC_MATCH_FOUND;
}
