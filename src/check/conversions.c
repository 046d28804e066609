/* conversions: the two sides of a unit conversion: 48 万亩（3.2 万公顷）, 36.5 公顷，合 547.5 亩 (PC301). */
#include "check/arithmetic.h"
#include "check/levels.h"
#include "check/parts.h"

#include <string.h>

static bool is_amount(const PcStatement *s) {
    return s->numeric && s->unit && !s->q->parts && !s->record->table && s->record->sentence &&
           s->q->comparator != PC_CMP_RANGE && mpq_sgn(s->value) > 0 &&
           (s->q->aspect == PC_ASPECT_LEVEL || s->q->aspect == PC_ASPECT_CUMULATIVE ||
            s->q->aspect == PC_ASPECT_INCREMENT);
}

/* Whether the words between two figures say that the second is the first in another unit. */
static bool converts(const PcCheckRun *run, const char *text, size_t length) {
    bool bracket = g_str_has_prefix(text, "（") || g_str_has_prefix(text, "(");
    if (bracket) {
        size_t skip = *text == '(' ? 1 : strlen("（");
        text += skip;
        length -= MIN(skip, length);
    } else if (g_str_has_prefix(text, "，")) {
        text += strlen("，");
        length -= MIN(strlen("，"), length);
    }
    const PcTerm *word = pc_term_at_start(run->words, "convert", text, length);
    if (!word && bracket) /* （约10200亩） */
        word = pc_term_at_start(run->words, "before", text, length);
    return word ? word->length == length : bracket && length == 0;
}

static bool other_unit(const PcStatement *a, const PcStatement *b) {
    return strcmp(a->unit->dimension, b->unit->dimension) == 0 &&
           (a->unit->numerator != b->unit->numerator || a->unit->denominator != b->unit->denominator) &&
           strcmp(a->unit->dimension, "count") != 0;
}

bool pc_is_conversion(const PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    size_t length;
    if (!pc_same_sentence(a, b) || b->index != a->index + 1 || !is_amount(a) || !is_amount(b) ||
        !other_unit(a, b))
        return false;
    const char *text = pc_text_between(a, b, &length);
    return converts(run, text, length);
}

static void judge(PcCheckRun *run, const PcStatement *a, const PcStatement *b) {
    g_auto(PcInterval) in_a, in_b;
    pc_interval_init(&in_a);
    pc_interval_init(&in_b);
    pc_statement_interval(a, &in_a);
    pc_statement_interval(b, &in_b);
    bool agrees = pc_interval_overlaps(&in_a, &in_b);
    g_autofree char *text_a = pc_statement_text(a), *text_b = pc_statement_text(b);
    g_autofree char *gives = pc_interval_text(&in_a, b->scale, b->decimals, b->q->unit);
    PcVerdict *v = pc_verdict_new(run, agrees ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC301");
    pc_verdict_add(v, "text", a);
    pc_verdict_add(v, "text", b);
    pc_verdict_compute(v, "%s = %s %s %s", text_a, gives, agrees ? "=" : "≠", text_b);
    pc_verdict_publish(run, v);
}

void pc_check_conversions(PcCheckRun *run) {
    for (guint i = 0; i < run->ledger->documents->len; i++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[i])->claims;
        for (guint j = 1; j < claims->len; j++) {
            const PcStatement *a = claims->pdata[j - 1], *b = claims->pdata[j];
            if (pc_is_conversion(run, a, b))
                judge(run, a, b);
        }
    }
}
