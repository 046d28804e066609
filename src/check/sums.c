/* sums: figures that a sentence adds up, and classes that together are a total stated elsewhere (PC302).
 *
 *   合计   159.5 平方公里 …, 2.2 平方公里 …, 合计 161.7 平方公里: the figures of the unit that stand before
 * it grades 国家级 7 家、市级 88 家、区级 201 家的企业技术中心: the figure that 企业技术中心 goes by
 */
#include "check/levels.h"
#include "check/parts.h"

#include <string.h>

/* ---- 合计 ------------------------------------------------------------------------------------------------
 */

/* The word just before the claim that says that it is a sum; NULL where there is none. */
static const PcTerm *sum_word(const PcCheckRun *run, const PcStatement *before, const PcStatement *s) {
    size_t length;
    const char *text = pc_text_between(before, s, &length);
    return pc_term_last(run->words, "sum", text, length, NULL);
}

/* The figures before the sum that it may add up, nearest last; of from … to …, what is reached. */
static GPtrArray *summands(const PcCheckRun *run, const GPtrArray *claims, guint sum) {
    const PcStatement *total = claims->pdata[sum];
    GPtrArray *list = g_ptr_array_new();
    for (guint i = sum; i-- > 0;) {
        const PcStatement *s = claims->pdata[i];
        if (!pc_same_sentence(s, total))
            break;
        if (s->record->role != PC_ROLE_FROM && pc_part_is_additive(run, s) && pc_part_goes_with(s, total))
            g_ptr_array_insert(list, 0, (gpointer)s);
    }
    return list;
}

/* 三类: whether a count says how many summands there are. */
static bool is_their_number(const PcCheckRun *run, const PcStatement *s, guint summands) {
    return pc_counts_classes(run, s) && mpq_cmp_ui(s->value, summands, 1) == 0;
}

/* Counts before the sum with other counters: 1 个核心区、2 条示范带、10 个示范村，共 13 个节点; not the
 * number of the summands themselves: 三类企业合计 728 家. */
static guint other_counts(const PcCheckRun *run, const GPtrArray *claims, guint sum, guint summands) {
    const PcStatement *total = claims->pdata[sum];
    guint n = 0;
    for (guint i = sum; i-- > 0 && pc_same_sentence(claims->pdata[i], total);) {
        const PcStatement *s = claims->pdata[i];
        n += pc_part_is_additive(run, s) && s->unit->discrete && !is_their_number(run, s, summands) &&
             strcmp(s->unit->dimension, total->unit->dimension) == 0 && !pc_part_goes_with(s, total);
    }
    return n;
}

static void check_sum(PcCheckRun *run, const GPtrArray *claims, guint i, const PcTerm *word) {
    const PcStatement *total = claims->pdata[i];
    g_autoptr(GPtrArray) list = summands(run, claims, i);
    enum { LEAST = 2 };
    if (list->len < LEAST)
        return;
    if (total->unit->discrete && other_counts(run, claims, i, list->len) &&
        !pc_parts_fit(total, (const PcStatement *const *)list->pdata, list->len))
        return;
    const PcStatement *const *all = (const PcStatement *const *)list->pdata;
    guint skip = 0;
    while (list->len - skip > LEAST && !pc_parts_fit(total, all + skip, list->len - skip))
        skip++;
    if (!pc_parts_fit(total, all + skip, list->len - skip))
        skip = 0;
    bool weak = g_strcmp0(pc_phrase_attribute(word->phrase, "value"), "weak") == 0;
    if (weak && !pc_parts_near(run, total, all + skip, list->len - skip))
        return;
    bool sure = list->len - skip == LEAST || skip == 0;
    pc_parts_judge(run, total, all + skip, list->len - skip, PC_LIST_CLOSED,
                   sure ? PC_SEVERITY_ERROR : PC_SEVERITY_INFO);
}

/* ---- grades ---------------------------------------------------------------------------------------------
 */

/* The grade a name begins with and what it is a grade of; 市级及以上 takes in the grades above. */
static const PcTerm *grade_of(const PcCheckRun *run, const PcStatement *s) {
    const char *name = s->q->indicator;
    const PcTerm *t = name ? pc_term_at_start(run->words, "grade", name, strlen(name)) : NULL;
    return t && !g_str_has_prefix(name + t->length, "及") && !g_str_has_prefix(name + t->length, "以上")
               ? t
               : NULL;
}

/* Claims from i on that count one thing by different grades; the number of them. */
static guint grades_from(const PcCheckRun *run, const GPtrArray *claims, guint i) {
    const PcStatement *first = claims->pdata[i];
    const PcTerm *of_first = pc_part_is_additive(run, first) ? grade_of(run, first) : NULL;
    guint n = of_first ? 1 : 0;
    for (; n && i + n < claims->len; n++) {
        const PcStatement *s = claims->pdata[i + n];
        const PcTerm *grade =
            pc_same_sentence(first, s) && pc_part_is_additive(run, s) ? grade_of(run, s) : NULL;
        if (!grade || grade == of_first || !pc_part_goes_with(s, first) ||
            strcmp(s->q->indicator + grade->length, first->q->indicator + of_first->length) != 0)
            break;
    }
    return n;
}

/* The figure the grades make up: of their common name, or of the longest start of it that the catalogue knows
 * (企业技术中心|梯队). */
static const PcStatement *total_of(const PcCheckRun *run, const PcStatement *part, const char *name) {
    enum { LEAST = 4 };
    for (glong length = g_utf8_strlen(name, -1); length >= LEAST; length--) {
        g_autofree char *phrase = g_utf8_substring(name, 0, length);
        PcNamed n = pc_levels_name(run->levels, phrase, part->document->info.area);
        PcLevelQuery query = {.name = n.name,
                              .area = part->area,
                              .area_name = part->q->area_name,
                              .aspect = PC_ASPECT_LEVEL,
                              .dimension = part->unit->dimension,
                              .period = pc_year_of(pc_period_end_year(part->period)),
                              .document = part->document};
        g_autoptr(GArray) found = pc_levels_find(run->levels, &query);
        for (guint i = 0; i < found->len; i++) {
            const PcStatement *s = g_array_index(found, PcLevel, i).s;
            if (s->q->status == part->q->status && pc_part_is_additive(run, s) && !grade_of(run, s))
                return s;
        }
    }
    return NULL;
}

static void check_grades(PcCheckRun *run, const GPtrArray *claims, guint i, guint n) {
    const PcStatement *first = claims->pdata[i];
    if (n < 2 || !first->has_period)
        return;
    const PcStatement *total = total_of(run, first, first->q->indicator + grade_of(run, first)->length);
    if (total)
        pc_parts_judge(run, total, (const PcStatement *const *)claims->pdata + i, n, PC_LIST_NEAR,
                       PC_SEVERITY_ERROR);
}

void pc_check_sums(PcCheckRun *run) {
    for (guint d = 0; d < run->ledger->documents->len; d++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[d])->claims;
        for (guint i = 0; i < claims->len; i++) {
            const PcStatement *s = claims->pdata[i];
            if (s->record->table || !s->record->sentence || !pc_part_is_additive(run, s))
                continue;
            const PcTerm *word = i > 0 && pc_same_sentence(claims->pdata[i - 1], s)
                                     ? sum_word(run, claims->pdata[i - 1], s)
                                     : NULL;
            if (word)
                check_sum(run, claims, i, word);
            guint n = grades_from(run, claims, i);
            check_grades(run, claims, i, n);
            i += n > 1 ? n - 1 : 0;
        }
    }
}
