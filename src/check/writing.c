/* writing: how figures are written. Goes through the claims and shows each to the topics. */
#include "check/writing.h"

#include <string.h>

/* ---- a claim in its sentence ---- */

bool pc_spot_of(const PcStatement *s, PcSpot *out) {
    const PcRecord *r = s->record;
    if (!r || !r->sentence || r->sentence_from >= r->sentence_to || r->sentence_to > strlen(r->sentence))
        return false;
    *out = (PcSpot){s, r->sentence, r->sentence_from, r->sentence_to};
    return true;
}

char *pc_spot_slice(const PcSpot *spot, size_t from, size_t to) {
    return g_strndup(spot->sentence + from, to - from);
}

char *pc_spot_text(const PcSpot *spot) {
    return pc_spot_slice(spot, spot->from, spot->to);
}

size_t pc_spot_digits_end(const PcSpot *spot) {
    size_t end = spot->from;
    for (size_t at = spot->from; at < spot->to; at++) {
        char c = spot->sentence[at];
        if (g_ascii_isdigit(c))
            end = at + 1;
        else if (c != '.' && c != ',')
            break;
    }
    return end;
}

static bool ends_clause(const char *p) {
    static const char *const MARKS[] = {"，", "。", "；", "：", "\t", "\n", ",", ";"};
    for (size_t i = 0; i < G_N_ELEMENTS(MARKS); i++)
        if (strncmp(p, MARKS[i], strlen(MARKS[i])) == 0)
            return true;
    return false;
}

char *pc_spot_clause(const PcSpot *spot) {
    const char *from = spot->sentence + spot->from, *to = spot->sentence + spot->to;
    for (const char *p; from > spot->sentence; from = p) {
        p = g_utf8_prev_char(from);
        if (ends_clause(p))
            break;
    }
    while (*to && !ends_clause(to))
        to = g_utf8_next_char(to);
    return g_strndup(from, (gsize)(to - from));
}

enum { LONGEST_WORD = 96 }; /* bytes: how far is looked */

/* ---- words around it ---- */

const PcTerm *pc_word_before(const PcWriting *w, const char *kind, const char *text, size_t at,
                             size_t *edge) {
    while (at > 0 && text[at - 1] == ' ')
        at--;
    const PcTerm *t = pc_term_at_end(w->words, kind, text, at);
    if (t)
        *edge = at - t->length;
    return t;
}

const PcTerm *pc_word_after(const PcWriting *w, const char *kind, const char *text, size_t at, size_t *edge) {
    while (text[at] == ' ')
        at++;
    const PcTerm *t = pc_term_at_start(w->words, kind, text + at, strnlen(text + at, LONGEST_WORD));
    if (t)
        *edge = at + t->length;
    return t;
}

const PcTerm *pc_word_at_end(const PcWriting *w, const char *kind, const char *text) {
    return text ? pc_term_at_end(w->words, kind, text, strlen(text)) : NULL;
}

const char *pc_listed_after(const char *words, const char *text, size_t at, size_t *edge) {
    while (text[at] == ' ')
        at++;
    size_t best = 0;
    const char *found = NULL;
    for (const char *word = words; word && *word; word += strspn(word, " ")) {
        size_t n = strcspn(word, " ");
        if (n > best && strncmp(text + at, word, n) == 0) {
            best = n;
            found = word;
            *edge = at + n;
        }
        word += n;
    }
    return found;
}

size_t pc_unit_name_length(const PcWriting *w, const char *text) {
    size_t length = 0;
    for (size_t i = 0; i < pc_unit_count(w->run->catalogue); i++)
        for (const char *const *name = pc_unit_at(w->run->catalogue, i)->names; *name; name++)
            if (strlen(*name) > length && g_str_has_prefix(text, *name))
                length = strlen(*name);
    return length;
}

PcVerdict *pc_writing_finding(const PcWriting *w, const char *code, const PcSpot *spot, const char *found,
                              const char *instead) {
    PcVerdict *v = pc_verdict_new(w->run, PC_VERDICT_DISAGREES, code);
    pc_verdict_add(v, "text", spot->s);
    pc_verdict_arg(v, "found", found);
    if (instead)
        pc_verdict_arg(v, "instead", instead);
    return v;
}

/* Where fewer than half of the numbers are full-width, they are slips; else they are the document's style. */
static bool is_half_width(const PcLedgerDocument *d) {
    guint wide = 0;
    for (guint i = 0; i < d->claims->len; i++)
        wide += ((const PcStatement *)d->claims->pdata[i])->record->wide > 0;
    return 2 * wide < d->claims->len;
}

static void check_document(PcWriting *w, const PcLedgerDocument *d) {
    w->half_width = is_half_width(d);
    for (guint i = 0; i < d->claims->len; i++) {
        PcSpot spot;
        if (!pc_spot_of(d->claims->pdata[i], &spot) || !spot.s->numeric)
            continue;
        pc_check_doubled_bounds(w, &spot);
        pc_check_rate_words(w, &spot);
        pc_check_digits(w, &spot);
        pc_check_units(w, &spot);
        pc_check_level_words(w, &spot);
    }
    pc_check_ranges(w, d);
    pc_check_cells(w, d);
}

void pc_check_writing(PcCheckRun *run) {
    PcWriting w = {run, run->words, true};
    for (guint i = 0; i < run->ledger->documents->len; i++)
        check_document(&w, run->ledger->documents->pdata[i]);
}
