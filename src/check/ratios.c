/* ratios: the members of a ratio that divides a whole add up to 100, 10 or 1; shares of one list to no more
 * than 100 % (PC308). */
#include "check/arithmetic.h"
#include "check/levels.h"
#include "check/parts.h"
#include "check/vocabulary.h"

#include <string.h>

/* Which whole a sum comes near to: 10 for 7:3, 100 for 0.1:59.4:40.5, 1 for 0.6:0.4. */
static unsigned nearest_whole(const mpq_t sum) {
    enum { FEW = 3, TENS = 30 };
    return mpq_cmp_ui(sum, FEW, 1) < 0 ? 1 : mpq_cmp_ui(sum, TENS, 1) < 0 ? 10 : 100;
}

/* Whether the ratio says of what it divides: 三次产业结构, 占全区制造业比, or the catalogue says so. */
static bool divides_a_whole(const PcCheckRun *run, const PcStatement *s) {
    return s->q->whole || (s->indicator && s->indicator->whole) ||
           pc_term_in(run->words, "structure", s->q->indicator) ||
           (s->indicator && pc_term_in(run->words, "structure", s->indicator->name));
}

/* The sum of the members as an interval; false where one is no number. */
static bool add_up(char *const *members, PcInterval *sum, mpq_t printed) {
    enum { MOST_DIGITS = 20 };
    bool sound = true;
    mpq_t q;
    mpq_init(q);
    pc_interval_set_point(sum, q);
    mpq_set_ui(printed, 0, 1);
    for (char *const *m = members; *m && sound; m++) {
        int decimals;
        g_auto(PcInterval) one;
        pc_interval_init(&one);
        sound = pc_decimal_parse(*m, MOST_DIGITS, q, &decimals);
        if (!sound)
            break;
        pc_interval_set_rounded(&one, q, decimals);
        pc_interval_add(sum, sum, &one);
        mpq_add(printed, printed, q);
    }
    mpq_clear(q);
    return sound;
}

static void check_ratio(PcCheckRun *run, const PcStatement *s) {
    g_auto(GStrv) members = g_strsplit(s->q->parts, ":", -1);
    g_auto(PcInterval) sum;
    mpq_t printed, whole;
    pc_interval_init(&sum);
    mpq_inits(printed, whole, NULL);
    if (g_strv_length(members) >= 2 && add_up(members, &sum, printed) && divides_a_whole(run, s)) {
        unsigned of = nearest_whole(printed);
        mpq_set_ui(whole, of, 1);
        /* a pair printed whole is what it says: 7:4 is no rounding of 7:3 */
        bool exact = !strchr(s->q->parts, '.') && (of < 100 || g_strv_length(members) == 2);
        bool fits = exact ? mpq_equal(printed, whole) : pc_interval_has(&sum, whole);
        g_autofree char *terms = g_strjoinv(" + ", members);
        g_autofree char *gives = pc_decimal_print(printed, 6, true);
        PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC308");
        pc_verdict_add(v, "ratio", s);
        pc_verdict_arg(v, "sum", gives);
        pc_verdict_arg_printf(v, "whole", "%u", of);
        pc_verdict_compute(v, "%s = %s %s %u", terms, gives, fits ? "=" : "≠", of);
        pc_verdict_publish(run, v);
    }
    mpq_clears(printed, whole, NULL);
}

/* ---- shares of one list ---------------------------------------------------------------------------------
 */

/* A plain share in % of a sentence. */
static bool is_share(const PcStatement *s) {
    return s->numeric && s->unit && !s->q->parts && !s->record->table && s->record->sentence &&
           s->q->aspect == PC_ASPECT_SHARE && s->q->status == PC_STATUS_ACTUAL &&
           s->q->comparator == PC_CMP_EQ && s->direction == PC_DIR_NONE && g_strcmp0(s->q->unit, "%") == 0;
}

/* Whether b goes on with a's list: 23.4%、58.1% 和 20.5%. */
static bool goes_on(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    size_t length;
    if (!is_share(b) || !pc_same_sentence(a, b) || g_strcmp0(a->q->whole, b->q->whole) != 0)
        return false;
    const char *text = pc_text_between(a, b, &length);
    g_autofree char *between = g_strndup(text, length);
    g_strstrip(between);
    return strcmp(between, "、") == 0 || pc_term_is(run->words, "list-join", between) != NULL;
}

/* 采矿业、制造业和电力业的比重分别为 23.4%、58.1%、20.5%: more than the whole, unless the parts overlap. */
static void check_list(PcCheckRun *run, const GPtrArray *claims, guint from, guint to) {
    enum { HUNDRED = 100 };
    g_auto(PcInterval) sum, one;
    mpq_t zero;
    pc_interval_init(&sum);
    pc_interval_init(&one);
    mpq_init(zero);
    pc_interval_set_point(&sum, zero);
    mpq_clear(zero);
    g_autoptr(GString) terms = g_string_new(NULL);
    for (guint i = from; i < to; i++) {
        const PcStatement *s = claims->pdata[i];
        pc_statement_rounded(s, &one);
        pc_interval_add(&sum, &sum, &one);
        g_string_append_printf(terms, "%s%s", i > from ? " + " : "", s->q->value);
    }
    if (mpq_cmp_ui(sum.lo, 1, 1) <= 0)
        return;
    const PcStatement *first = claims->pdata[from];
    g_autofree char *gives = pc_interval_text(&sum, first->scale, first->decimals, "%");
    PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC308");
    v->severity = MIN(v->severity, PC_SEVERITY_INFO);
    for (guint i = from; i < to; i++)
        pc_verdict_add(v, "share", claims->pdata[i]);
    pc_verdict_arg(v, "sum", gives);
    pc_verdict_arg_printf(v, "whole", "%d%%", HUNDRED);
    pc_verdict_compute(v, "%s = %s > %d%%", terms->str, gives, HUNDRED);
    pc_verdict_publish(run, v);
}

static void check_lists(PcCheckRun *run, const GPtrArray *claims) {
    for (guint i = 0, end; i < claims->len; i = end) {
        end = i + 1;
        if (!is_share(claims->pdata[i]))
            continue;
        while (end < claims->len && goes_on(run, claims->pdata[end - 1], claims->pdata[end]))
            end++;
        if (end - i > 1)
            check_list(run, claims, i, end);
    }
}

void pc_check_ratios(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (s->q->parts)
                check_ratio(run, s);
        }
        check_lists(run, d->claims);
    }
}
