/* part_sum: the sum of parts against their whole (PC302). */
#include "check/levels.h"
#include "check/parts.h"

#include <string.h>

/* 人均收入, and projects 亿元以上, which those 十亿元以上 are among. */
static bool names_a_mean(const PcCheckRun *run, const PcStatement *s) {
    const char *name = s->q->indicator;
    const PcTerm *t = pc_term_in(run->words, "no-sum", name)
                          ? pc_term_last(run->words, "panel", name, strlen(name), NULL)
                          : NULL;
    return !t && pc_term_in(run->words, "no-sum", name); /* 规模以上 is a panel, no threshold */
}

bool pc_part_is_sub_row(const PcCheckRun *run, const PcStatement *s) {
    const char *text = s->record->sentence;
    return text && pc_term_at_start(run->words, "sub-row", text, strlen(text)) != NULL;
}

bool pc_part_is_additive(const PcCheckRun *run, const PcStatement *s) {
    if (!s->numeric || !s->unit || s->q->parts || s->unit->denominator || s->q->annual != PC_ANNUAL_NONE ||
        s->q->comparator == PC_CMP_RANGE)
        return false;
    static const char *const never[] = {"ratio", "percentage-point", "multiple",   "doubling",
                                        "time",  "duration",         "temperature"};
    for (size_t i = 0; i < G_N_ELEMENTS(never); i++)
        if (strcmp(s->unit->dimension, never[i]) == 0)
            return false;
    if (s->indicator ? !s->indicator->additive : names_a_mean(run, s))
        return false;
    bool change =
        s->q->aspect == PC_ASPECT_INCREMENT && s->q->base && !s->record->table; /* 比上年增加36公里 */
    return s->q->aspect == PC_ASPECT_LEVEL || s->q->aspect == PC_ASPECT_CUMULATIVE ||
           (s->q->aspect == PC_ASPECT_INCREMENT && !change);
}

/* 96.8 亿元，其中 2019 年曾达 110.6 亿元: what is of another time is no part. */
static bool is_of_other_time(const PcStatement *part, const PcStatement *whole) {
    return part->has_period && whole->has_period &&
           (part->period.last < whole->period.first || part->period.first > whole->period.last);
}

bool pc_counts_classes(const PcCheckRun *run, const PcStatement *s) {
    const GArray *terms = pc_vocabulary_terms(run->words, "class");
    for (guint i = 0; i < terms->len; i++)
        if (g_strcmp0(g_array_index(terms, PcTerm, i).text, s->q->unit) == 0)
            return true;
    return false;
}

bool pc_part_goes_with(const PcStatement *part, const PcStatement *whole) {
    return !is_of_other_time(part, whole) && strcmp(part->unit->dimension, whole->unit->dimension) == 0 &&
           (strcmp(whole->unit->dimension, "count") != 0 || part->unit->numerator == whole->unit->numerator);
}

bool pc_goes_on_after(const PcStatement *s) {
    const char *text = s->record->sentence;
    size_t length = text ? strlen(text) : 0;
    while (length && g_ascii_isspace(text[length - 1]))
        length--;
    if (length && text[length - 1] == ';')
        return true;
    return length >= strlen("；") && memcmp(text + length - strlen("；"), "；", strlen("；")) == 0;
}

const char *pc_text_between(const PcStatement *before, const PcStatement *after, size_t *length) {
    size_t from = before ? before->record->sentence_to : 0, to = after->record->sentence_from;
    bool sound = after->record->sentence && from < to;
    *length = sound ? to - from : 0;
    return sound ? after->record->sentence + from : "";
}

static void add_up(const PcStatement *const *parts, guint n, bool wide, PcInterval *sum) {
    mpq_t zero;
    mpq_init(zero);
    pc_interval_set_point(sum, zero);
    mpq_clear(zero);
    for (guint i = 0; i < n; i++) {
        g_auto(PcInterval) one;
        pc_interval_init(&one);
        if (wide)
            pc_statement_interval(parts[i], &one);
        else
            pc_statement_rounded(parts[i], &one);
        pc_interval_add(sum, sum, &one);
    }
}

static bool any_bounded(const PcStatement *const *parts, guint n) {
    for (guint i = 0; i < n; i++)
        if (parts[i]->q->comparator != PC_CMP_EQ)
            return true;
    return false;
}

bool pc_parts_fit(const PcStatement *whole, const PcStatement *const *parts, guint n) {
    g_auto(PcInterval) sum;
    pc_interval_init(&sum);
    add_up(parts, n, false, &sum);
    if (pc_derived_fits(&sum, whole))
        return true;
    if (!any_bounded(parts, n))
        return false;
    add_up(parts, n, true, &sum);
    return pc_derived_fits(&sum, whole);
}

/* Whether the parts give the whole only if every one of them was rounded as far as rounding goes, and the
 * whole the other way: 7 + 2 + 2 = 9. */
static bool only_just_fit(const PcStatement *whole, const PcStatement *const *parts, guint n) {
    if (any_bounded(parts, n) || whole->q->comparator != PC_CMP_EQ)
        return false;
    g_auto(PcInterval) sum, total;
    pc_interval_init(&sum);
    pc_interval_init(&total);
    add_up(parts, n, false, &sum);
    pc_statement_rounded(whole, &total);
    bool rounded = mpq_cmp(sum.lo, sum.hi) < 0 && mpq_cmp(total.lo, total.hi) < 0;
    return rounded && (mpq_equal(sum.lo, total.hi) || mpq_equal(sum.hi, total.lo));
}

/* −1: the parts fall short of the whole, 1: they exceed it. */
static int excess(const PcStatement *whole, const PcStatement *const *parts, guint n) {
    g_auto(PcInterval) sum, total;
    pc_interval_init(&sum);
    pc_interval_init(&total);
    add_up(parts, n, false, &sum);
    pc_statement_rounded(whole, &total);
    return mpq_cmp(sum.lo, total.hi) > 0 ? 1 : -1;
}

/* Whether a sum's upper end reaches the share of the whole from which it is taken for all of it. */
static bool reaches(const PcCheckRun *run, const PcStatement *whole, const PcInterval *sum) {
    const GArray *terms = pc_vocabulary_terms(run->words, "near-whole");
    const char *share =
        terms->len ? pc_phrase_attribute(g_array_index(terms, PcTerm, 0).phrase, "share") : NULL;
    mpq_t least, hundred;
    int decimals;
    mpq_inits(least, hundred, NULL);
    mpq_set_ui(hundred, 100, 1);
    bool near = share && pc_decimal_parse(share, 6, least, &decimals);
    if (near) {
        mpq_div(least, least, hundred);
        mpq_mul(least, least, whole->value);
        near = mpq_cmp(sum->hi, least) >= 0;
    }
    mpq_clears(least, hundred, NULL);
    return near;
}

/* Whether a word stands in a part's name or, as verbs do that names leave out (其中新建320个), right before
 * it. */
static bool is_named(const PcStatement *part, const char *word) {
    if (part->q->indicator && strstr(part->q->indicator, word))
        return true;
    const PcStatement *before = part->index ? part->document->claims->pdata[part->index - 1] : NULL;
    bool follows = before && pc_same_sentence(before, part);
    size_t length;
    const char *text = part->record->table ? "" : pc_text_between(follows ? before : NULL, part, &length);
    return !part->record->table && g_strstr_len(text, (gssize)length, word);
}

/* Whether each word names some part. */
static bool name_all(char **words, const PcStatement *const *parts, guint n) {
    for (char **word = words; *word; word++) {
        bool found = false;
        for (guint i = 0; i < n && !found; i++)
            found = is_named(parts[i], *word);
        if (!found)
            return false;
    }
    return true;
}

bool pc_parts_complete(const PcCheckRun *run, const char *kind, const PcStatement *const *parts, guint n) {
    const GArray *terms = pc_vocabulary_terms(run->words, kind);
    const PcPhrase *tried = NULL;
    for (guint i = 0; i < terms->len; i++) {
        const PcPhrase *p = g_array_index(terms, PcTerm, i).phrase;
        if (p == tried)
            continue;
        tried = p;
        g_auto(GStrv) words = g_strsplit(p->text, " ", -1);
        if (g_strv_length(words) == n && name_all(words, parts, n))
            return true;
    }
    return false;
}

/* "5 平方公里 + 2 平方公里 + 2 平方公里". The caller owns it. */
static char *terms_text(const PcStatement *const *parts, guint n) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < n; i++) {
        g_autofree char *one = pc_statement_text(parts[i]);
        g_string_append_printf(text, "%s%s", i ? " + " : "", one);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void fill(PcVerdict *v, const PcStatement *whole, const PcStatement *const *parts, guint n,
                 const char *sign) {
    g_auto(PcInterval) sum;
    pc_interval_init(&sum);
    add_up(parts, n, false, &sum);
    g_autofree char *terms = terms_text(parts, n);
    g_autofree char *total = pc_statement_text(whole);
    g_autofree char *gives = pc_interval_text(&sum, whole->scale, whole->decimals, whole->q->unit);
    pc_verdict_add(v, "whole", whole);
    for (guint i = 0; i < n; i++)
        pc_verdict_add(v, "part", parts[i]);
    pc_verdict_arg(v, "sum", gives);
    pc_verdict_arg(v, "parts", terms);
    if (n > 1)
        pc_verdict_compute(v, "%s = %s %s %s", terms, gives, sign, total);
    else
        pc_verdict_compute(v, "%s %s %s", terms, sign, total);
}

bool pc_parts_near(const PcCheckRun *run, const PcStatement *whole, const PcStatement *const *parts,
                   guint n) {
    g_auto(PcInterval) sum;
    mpq_t most;
    pc_interval_init(&sum);
    mpq_init(most);
    add_up(parts, n, false, &sum);
    mpq_sub(most, whole->value, sum.lo); /* as far above as is_near lets it lie below */
    mpq_add(most, most, whole->value);
    mpq_set(sum.hi, mpq_cmp(sum.lo, whole->value) > 0 ? most : sum.hi);
    bool near = reaches(run, whole, &sum);
    mpq_clear(most);
    return near;
}

void pc_parts_judge(PcCheckRun *run, const PcStatement *whole, const PcStatement *const *parts, guint n,
                    PcListKind kind, PcSeverity cap) {
    bool fits = n > 1 && pc_parts_fit(whole, parts, n);
    int by = excess(whole, parts, n);
    bool barely = fits && only_just_fit(whole, parts, n);
    bool wrong = barely || (!fits && (by > 0 || (n > 1 && kind != PC_LIST_OPEN)));
    if (wrong && pc_term_in(run->words, "rounding", whole->record->sentence))
        return; /* 四舍五入 */
    bool near = n < 2 || kind == PC_LIST_CLOSED || pc_parts_near(run, whole, parts, n);
    bool some = n > 1 && kind == PC_LIST_UNCLEAR && by < 0 && !near; /* 支出，其中教育…、卫生… */
    if (some || (!wrong && !fits))
        return; /* less than the whole contradicts nothing and confirms nothing */
    PcVerdict *v = pc_verdict_new(run, wrong ? PC_VERDICT_DISAGREES : PC_VERDICT_AGREES, "PC302");
    if (barely)
        cap = PC_SEVERITY_INFO;
    if (wrong && n > 1 && kind == PC_LIST_UNCLEAR && by < 0)
        cap = MIN(cap, PC_SEVERITY_INFO); /* 其中 may name the main ones: 装机，其中火电…、风电… */
    if (wrong && !near)
        cap = MIN(cap, PC_SEVERITY_INFO); /* some of the parts, or parts that overlap */
    v->severity = MIN(v->severity, cap);
    fill(v, whole, parts, n, fits && !wrong ? "=" : n > 1 ? "≠" : ">");
    pc_verdict_publish(run, v);
}

void pc_share_judge(PcCheckRun *run, const PcStatement *share, const PcStatement *part,
                    const PcStatement *whole, const PcInterval *of) {
    g_auto(PcInterval) a, q;
    pc_interval_init(&a);
    pc_interval_init(&q);
    pc_statement_rounded(part, &a);
    if (!pc_interval_div(&q, &a, of))
        return;
    bool fits = pc_derived_fits(&q, share);
    g_autofree char *in_part = pc_statement_text(part), *in_whole = pc_statement_text(whole);
    g_autofree char *stated = pc_statement_text(share);
    g_autofree char *gives = pc_interval_text(&q, share->scale, share->decimals, share->q->unit);
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC303");
    pc_verdict_add(v, "share", share);
    pc_verdict_add(v, "part", part);
    pc_verdict_add(v, "whole", whole);
    pc_verdict_arg(v, "part", in_part);
    pc_verdict_arg(v, "whole", in_whole);
    pc_verdict_arg(v, "derived", gives);
    pc_verdict_compute(v, "%s ÷ %s = %s %s %s", in_part, in_whole, gives, fits ? "=" : "≠", stated);
    pc_verdict_publish(run, v);
}
