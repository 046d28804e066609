/* impossible: a part of a whole that is said to be more than all of it (PC320): 城镇污水处理率 109%. Rates of
 * completion and what is only set beside something else (相当于) may be. */
#include "check/run.h"
#include "check/vocabulary.h"

#include <string.h>

static bool is_above_one(const PcStatement *s) {
    bool bounded_above = s->q->comparator == PC_CMP_LT || s->q->comparator == PC_CMP_LE;
    return s->numeric && s->unit && strcmp(s->unit->dimension, "ratio") == 0 && !s->q->parts &&
           !bounded_above && mpq_cmp_ui(s->value, 1, 1) > 0;
}

/* 占年度计划 2800 套的 102.1%, 恢复到2017年水平的102.6%: the words just before speak of what was planned, or
 * of another time. */
static bool is_of_no_whole(const PcCheckRun *run, const PcStatement *s) {
    enum { NEAR = 48 /* bytes */ };
    size_t length = s->record->sentence ? s->record->sentence_from : 0,
           skip = length > NEAR ? length - NEAR : 0;
    const char *text = length ? s->record->sentence + skip : NULL;
    return text && (pc_term_last(run->words, "plan", text, length - skip, NULL) ||
                    pc_term_last(run->words, "earlier", text, length - skip, NULL));
}

/* Whether what is measured is a part of a whole, by its words or by the catalogue. */
static bool is_part_of_whole(const PcCheckRun *run, const PcStatement *s) {
    const char *name = s->q->indicator;
    bool level = s->aspect == PC_ASPECT_LEVEL || s->q->aspect == PC_ASPECT_SHARE;
    if (!name || !level || s->direction != PC_DIR_NONE || s->q->annual != PC_ANNUAL_NONE ||
        pc_term_in(run->words, "above-whole", name) || pc_term_in(run->words, "plan", name) ||
        pc_term_in(run->words, "plan", s->q->whole) || is_of_no_whole(run, s))
        return false;
    if (pc_term_at_end(run->words, "part-rate", name, strlen(name)))
        return true;
    return s->q->aspect == PC_ASPECT_SHARE && s->q->whole && s->indicator && s->indicator->whole;
}

void pc_check_impossible(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const PcLedgerDocument *d = run->ledger->documents->pdata[i];
        for (guint j = 0; j < d->claims->len; j++) {
            const PcStatement *s = d->claims->pdata[j];
            if (!is_above_one(s) || !is_part_of_whole(run, s))
                continue;
            g_autofree char *text = pc_statement_text(s);
            PcVerdict *v = pc_verdict_new(run, PC_VERDICT_DISAGREES, "PC320");
            pc_verdict_add(v, "share", s);
            pc_verdict_compute(v, "%s > 100%%", text);
            pc_verdict_publish(run, v);
        }
    }
}
