/* formulas: names like “3+16” beside the counts they are made of (PC309): 3 个市级园区 and 16 个区级园区 make
 * the “3+16”园区格局. Only counts of what the formula's own noun names are held against it. */
#include "check/arithmetic.h"
#include "check/levels.h"

#include <string.h>

enum { MOST_MEMBERS = 5, HEAD = 2 /* characters by which a noun is known again */ };

typedef struct {
    unsigned members[MOST_MEMBERS];
    guint n;
    size_t from, to; /* bytes of the sentence */
} Formula;

/* The next a+b+… at or after `at`; n is 0 where there is none, or where a letter stands in it (3+5+X). */
static Formula next_formula(const char *sentence, size_t at) {
    for (const char *p = sentence + at; *p; p++) {
        if (!g_ascii_isdigit(*p) ||
            (p > sentence && (g_ascii_isalnum(p[-1]) || p[-1] == '+' || p[-1] == '.')))
            continue;
        Formula f = {.from = (size_t)(p - sentence)};
        char *end = (char *)p;
        while (f.n < MOST_MEMBERS && g_ascii_isdigit(*end)) {
            guint64 member = g_ascii_strtoull(end, &end, 10);
            f.members[f.n++] = (unsigned)MIN(member, G_MAXUINT);
            if (*end != '+')
                break;
            end++;
        }
        f.to = (size_t)(end - sentence);
        if (f.n > 1 && end[-1] != '+' && !g_ascii_isalnum(*end) && *end != '.' && *end != '%')
            return f;
        p = end - 1;
    }
    return (Formula){.to = strlen(sentence)};
}

/* Whether the noun after the formula ends a clause's first words with the noun the claim counts. */
static bool counts_its_noun(const PcStatement *s, const char *after) {
    enum { NEAR = 12 };
    const char *name = s->q->indicator;
    glong length = name ? g_utf8_strlen(name, -1) : 0;
    if (length < HEAD || !s->numeric || !s->unit || !s->unit->discrete || s->q->parts || s->record->table)
        return false;
    g_autofree char *head = g_utf8_substring(name, length - HEAD, length);
    g_autofree char *noun = g_utf8_substring(after, 0, MIN(NEAR, g_utf8_strlen(after, -1)));
    return strstr(noun, head) != NULL;
}

static void judge(PcCheckRun *run, const Formula *f, const PcStatement *const *counts, guint n) {
    bool fits = true;
    g_autoptr(GString) formula = g_string_new(NULL);
    g_autoptr(GString) stated = g_string_new(NULL);
    for (guint i = 0; i < n; i++) {
        g_autofree char *text = pc_statement_text(counts[i]);
        fits &= mpq_cmp_ui(counts[i]->value, f->members[i], 1) == 0;
        g_string_append_printf(formula, "%s%u", i ? "+" : "", f->members[i]);
        g_string_append_printf(stated, "%s%s", i ? " + " : "", text);
    }
    PcVerdict *v = pc_verdict_new(run, fits ? PC_VERDICT_AGREES : PC_VERDICT_DISAGREES, "PC309");
    for (guint i = 0; i < n; i++)
        pc_verdict_add(v, "count", counts[i]);
    pc_verdict_arg(v, "count", formula->str);
    pc_verdict_compute(v, "%s %s %s", stated->str, fits ? "=" : "≠", formula->str);
    pc_verdict_publish(run, v);
}

/* Whether one count at most differs: else the counts are of something else. */
static bool is_close(const Formula *f, const PcStatement *const *counts) {
    guint differ = 0;
    for (guint i = 0; i < f->n; i++)
        differ += mpq_cmp_ui(counts[i]->value, f->members[i], 1) != 0;
    return differ <= 1;
}

/* The claims of a sentence [from, to) against a formula after them. */
static void check_formula(PcCheckRun *run, const GPtrArray *claims, guint from, guint to, const Formula *f) {
    const PcStatement *counts[MOST_MEMBERS];
    const char *sentence = ((const PcStatement *)claims->pdata[from])->record->sentence;
    guint n = 0;
    for (guint i = from; i < to; i++) {
        const PcStatement *s = claims->pdata[i];
        if (s->record->sentence_from >= f->to || !counts_its_noun(s, sentence + f->to))
            continue;
        if (n == f->n)
            return; /* more counts than members: which are meant is open */
        counts[n++] = s;
    }
    if (n == f->n && is_close(f, counts))
        judge(run, f, counts, n);
}

static void check_sentence(PcCheckRun *run, const GPtrArray *claims, guint from, guint to) {
    const char *sentence = ((const PcStatement *)claims->pdata[from])->record->sentence;
    if (!sentence || !strchr(sentence, '+'))
        return;
    for (Formula f = next_formula(sentence, 0); f.n; f = next_formula(sentence, f.to))
        check_formula(run, claims, from, to, &f);
}

void pc_check_formulas(PcCheckRun *run) {
    for (guint d = 0; d < run->ledger->documents->len; d++) {
        const GPtrArray *claims = ((const PcLedgerDocument *)run->ledger->documents->pdata[d])->claims;
        for (guint i = 0, j; i < claims->len; i = j) {
            j = i + 1;
            while (j < claims->len && pc_same_sentence(claims->pdata[i], claims->pdata[j]))
                j++;
            check_sentence(run, claims, i, j);
        }
    }
}
