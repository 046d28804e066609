/* lists: a count against the names listed beside it (PC309): 汽车、集成电路、生物医药三大产业; 4
 * 个片区：甲、乙、丙、丁.
 *
 * Classes (三大, 五类) are all named; other counts may count things that a list only sorts (小学、幼儿园 5
 * 所), so that before them only more names than the count are too many.
 */
#include "check/arithmetic.h"
#include "check/levels.h"
#include "check/name_list.h"
#include "check/parts.h"

#include <string.h>

/* A whole number from 2 to the longest list one would name; 0 for any other claim. */
static unsigned count_of(const PcCheckRun *run, const PcStatement *s) {
    enum { MOST = 30 };
    bool counts = pc_counts_classes(run, s) || (s->unit && s->unit->discrete);
    if (!s->numeric || s->q->parts || s->record->table || !s->record->sentence || !counts ||
        s->q->comparator != PC_CMP_EQ || s->q->aspect != PC_ASPECT_LEVEL || s->decimals != 0 ||
        s->q->annual != PC_ANNUAL_NONE || mpz_cmp_ui(mpq_denref(s->value), 1) != 0 ||
        mpq_cmp_ui(s->value, 2, 1) < 0 || mpq_cmp_ui(s->value, MOST, 1) > 0)
        return 0;
    return (unsigned)mpz_get_ui(mpq_numref(s->value));
}

static void publish(PcCheckRun *run, const PcStatement *s, unsigned n, const PcNameList *list, bool wrong,
                    PcSeverity cap) {
    PcVerdict *v = pc_verdict_new(run, wrong ? PC_VERDICT_DISAGREES : PC_VERDICT_AGREES, "PC309");
    unsigned names = n > list->most ? list->most : n < list->least ? list->least : n;
    v->severity = MIN(v->severity, cap);
    pc_verdict_add(v, "count", s);
    pc_verdict_arg_printf(v, "count", "%u", names);
    pc_verdict_compute(v, "%u %s %u", names, names == n ? "=" : names > n ? ">" : "<", n);
    pc_verdict_publish(run, v);
}

/* How sure one may be of a list that has another number of names. Pairs are named without 、 too
 * (国内国际两个市场), and one name short of a count may be a matter of how the names are read. */
static PcSeverity cap_for(unsigned n, const PcNameList *list, bool closed) {
    enum { SEVERAL = 3 };
    bool more = list->least > n;
    if (closed && (more || !list->open))
        return PC_SEVERITY_ERROR;
    if (!list->open && list->bare && list->least >= SEVERAL && list->most + 1 == n)
        return PC_SEVERITY_ERROR; /* 北湖、东山、南河五个片区 */
    return more && n > 2 && !list->open ? PC_SEVERITY_ERROR : PC_SEVERITY_INFO;
}

static void judge(PcCheckRun *run, const PcStatement *s, unsigned n, const PcNameList *list, bool closed) {
    bool fits = n >= list->least && n <= list->most, more = list->least > n;
    bool whole = !list->open && (closed || list->bare);
    if (!whole && (fits || !more))
        return; /* the list does not claim to name them all */
    if (!fits && !list->clean)
        return;
    publish(run, s, n, list, !fits, cap_for(n, list, closed));
}

/* Whether a noun follows the count: in 项目 3 个 the names before only sort what is counted. */
static bool has_noun_after(const char *text) {
    while (*text == ' ')
        text++;
    gunichar c = *text ? g_utf8_get_char(text) : 0;
    return c && g_unichar_isalpha(c);
}

/* The end of the last count before this one in the sentence: its names are its own. */
static size_t counted_until(const PcStatement *s) {
    const GPtrArray *claims = s->document->claims;
    const PcStatement *last = s->index ? claims->pdata[s->index - 1] : NULL;
    if (!last || !pc_same_sentence(last, s) || last->record->sentence_to > s->record->sentence_from)
        return 0;
    return last->record->sentence_to;
}

static void check_count(PcCheckRun *run, const PcStatement *s) {
    unsigned n = count_of(run, s);
    if (!n)
        return;
    const char *sentence = s->record->sentence, *rest = sentence + s->record->sentence_to;
    bool class = pc_counts_classes(run, s);
    PcNameList after = pc_names_after(run->words, rest, strlen(rest));
    if (after.most) {
        judge(run, s, n, &after, true);
        return;
    }
    size_t start = counted_until(s);
    PcNameList before = pc_names_before(run->words, sentence + start, s->record->sentence_from - start);
    if (before.most && (class || has_noun_after(rest)))
        judge(run, s, n, &before, class);
}

void pc_check_lists(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++)
            check_count(run, d->claims->pdata[j]);
    }
}
