/* writing_ranges: ranges whose first number leaves its scale open (PC606), that run downwards (PC310), and
 * their sign (PC610). */
#include "check/writing.h"

#include <string.h>

typedef struct {
    size_t first_end, second; /* the first number's end, the second's start */
    bool bare;                /* nothing but a sign stands between */
    bool hyphen;
} Range;

static bool is_sign(gunichar c) {
    return c == '-' || c == '~' || c == ' ' || c == 0x2013 /* – */ || c == 0x2014 /* — */ ||
           c == 0x81f3 /* 至 */ || c == 0x5230 /* 到 */;
}

/* The two numbers of a range printed in Arabic digits. */
static bool read_range(const PcSpot *spot, Range *out) {
    size_t at = pc_spot_digits_end(spot);
    *out = (Range){.first_end = at, .bare = true};
    if (spot->s->q->comparator != PC_CMP_RANGE || at == spot->from)
        return false;
    while (at < spot->to && !g_ascii_isdigit(spot->sentence[at])) {
        gunichar c = g_utf8_get_char(spot->sentence + at);
        out->bare = out->bare && is_sign(c);
        out->hyphen = out->hyphen || c == '-';
        at = (size_t)(g_utf8_next_char(spot->sentence + at) - spot->sentence);
    }
    out->second = at;
    return at < spot->to;
}

/* The scale a unit begins with (万 of 万人); NULL where it has none (千米). */
static const char *scale_of(const PcWriting *w, const char *unit) {
    const char *scale = NULL;
    for (size_t i = 0; i < pc_scale_count(w->run->catalogue); i++) {
        const char *factor, *name = pc_scale_at(w->run->catalogue, i, &factor);
        if (g_str_has_prefix(unit, name) && (!scale || strlen(name) > strlen(scale)))
            scale = name;
    }
    return scale && pc_unit_name_length(w, unit) <= strlen(scale) ? scale : NULL;
}

static bool is_rate_unit(const PcStatement *s) {
    return s->unit && strcmp(s->unit->dimension, "ratio") == 0;
}

/* What the first number leaves out: the scale of the second, or its %. NULL: nothing. */
static const char *left_out(const PcWriting *w, const PcSpot *spot, const Range *range) {
    const char *unit = spot->s->q->unit;
    if (!unit || !range->bare)
        return NULL;
    return is_rate_unit(spot->s) ? unit : scale_of(w, unit);
}

/* The range as it should be written. The caller owns it. */
static char *well_written(const PcWriting *w, const PcSpot *spot, const Range *range) {
    g_autofree char *first = pc_spot_slice(spot, spot->from, range->first_end);
    g_autofree char *second = pc_spot_slice(spot, range->second, spot->to);
    const char *missing = left_out(w, spot, range);
    return g_strconcat(first, missing ? missing : "", "～", second, NULL);
}

/* 120-150 万人: 120 or 1,200,000? With % the meaning is plain, only the writing is not (GB/T 15835—2011). */
static void check_open_scale(const PcWriting *w, const PcSpot *spot, const Range *range) {
    if (!left_out(w, spot, range))
        return;
    g_autofree char *found = pc_spot_text(spot);
    g_autofree char *instead = well_written(w, spot, range);
    PcVerdict *v = pc_writing_finding(w, "PC606", spot, found, instead);
    if (is_rate_unit(spot->s))
        v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    pc_verdict_publish(w->run, v);
}

/* 150-120家: the lower end stands above the upper one. Where the first number leaves its scale open nothing
 * is sure. */
static void check_order(const PcWriting *w, const PcSpot *spot, const Range *range) {
    if (!range->bare || mpq_cmp(spot->s->value, spot->s->to) <= 0 ||
        (left_out(w, spot, range) && !is_rate_unit(spot->s)))
        return;
    PcVerdict *v = pc_verdict_new(w->run, PC_VERDICT_DISAGREES, "PC310");
    pc_verdict_add(v, "text", spot->s);
    pc_verdict_compute(v, "%s > %s", spot->s->q->value, spot->s->q->value_to);
    pc_verdict_publish(w->run, v);
}

/* One for the whole document, at its first place. */
static void report_sign(const PcWriting *w, const PcSpot *spot, const Range *range, guint count) {
    g_autofree char *found = pc_spot_text(spot);
    g_autofree char *instead = well_written(w, spot, range);
    PcVerdict *v = pc_writing_finding(w, "PC610", spot, found, instead);
    pc_verdict_arg_printf(v, "count", "%u", count);
    pc_verdict_publish(w->run, v);
}

void pc_check_ranges(const PcWriting *w, const PcLedgerDocument *d) {
    PcSpot first_spot = {0};
    Range first_range = {0};
    guint hyphens = 0;
    for (guint i = 0; i < d->claims->len; i++) {
        PcSpot spot;
        Range range;
        if (!pc_spot_of(d->claims->pdata[i], &spot) || !read_range(&spot, &range))
            continue;
        check_open_scale(w, &spot, &range);
        check_order(w, &spot, &range);
        if (range.bare && range.hyphen && hyphens++ == 0) {
            first_spot = spot;
            first_range = range;
        }
    }
    if (hyphens > 0)
        report_sign(w, &first_spot, &first_range, hyphens);
}
