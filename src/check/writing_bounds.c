/* writing_bounds: a number between two bounds that do not go together (PC601): 约0.3公顷以上, 超过10家以上.
 */
#include "check/writing.h"

#include <string.h>

/* Whether the word before the number is only the end of a longer one: 近 of 附近, 约 of 节约. */
static bool is_part_of_word(const PcWriting *w, const char *sentence, size_t edge, const PcTerm *word) {
    static const char *const KINDS[] = {"plain", "change", "make", "strip"};
    for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++) {
        const PcTerm *longer = pc_term_at_end(w->words, KINDS[i], sentence, edge + word->length);
        if (longer && longer->length > word->length)
            return true;
    }
    return false;
}

/* The bound behind the number: after its unit, or between number and unit (10余家). */
static bool find_after(const PcSpot *spot, const char *words, size_t *from, size_t *to) {
    const size_t places[] = {pc_spot_digits_end(spot), spot->to};
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        *from = places[i] + strspn(spot->sentence + places[i], " ");
        if (pc_listed_after(words, spot->sentence, places[i], to))
            return true;
    }
    return false;
}

static void report(const PcWriting *w, const PcSpot *spot, size_t from, size_t to, size_t drop_from,
                   size_t drop_to) {
    g_autofree char *found = pc_spot_slice(spot, from, to);
    g_autofree char *head = pc_spot_slice(spot, from, drop_from);
    g_autofree char *tail = pc_spot_slice(spot, drop_to, to);
    g_autofree char *instead = g_strconcat(head, tail, NULL);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC601", spot, found, g_strstrip(instead)));
}

static bool check_pair(const PcWriting *w, const PcSpot *spot, const PcTerm *before, size_t from) {
    size_t after_from, after_to;
    if (!find_after(spot, pc_phrase_attribute(before->phrase, "after"), &after_from, &after_to) ||
        is_part_of_word(w, spot->sentence, from, before))
        return false;
    size_t to = MAX(spot->to, after_to);
    if (g_strcmp0(pc_phrase_attribute(before->phrase, "keep"), "before") == 0)
        report(w, spot, from, to, after_from, after_to);
    else
        report(w, spot, from, to, from, from + before->length);
    return true;
}

/* 左右以上: two bounds in a row. */
static bool check_row(const PcWriting *w, const PcSpot *spot) {
    size_t to;
    const PcTerm *row = pc_word_after(w, "doubled-after", spot->sentence, spot->to, &to);
    if (!row)
        return false;
    g_autofree char *found = pc_spot_slice(spot, spot->from, to);
    g_autofree char *number = pc_spot_text(spot);
    const char *stays = pc_phrase_attribute(row->phrase, "value");
    g_autofree char *instead = g_strconcat(number, stays ? stays : "", NULL);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC601", spot, found, instead));
    return true;
}

void pc_check_doubled_bounds(const PcWriting *w, const PcSpot *spot) {
    size_t end = spot->from, from;
    while (end > 0 && spot->sentence[end - 1] == ' ')
        end--;
    if (check_row(w, spot) || !pc_word_before(w, "doubled", spot->sentence, end, &from))
        return;
    const GArray *terms = pc_vocabulary_terms(w->words, "doubled");
    for (guint i = 0; i < terms->len; i++) {
        const PcTerm *t = &g_array_index(terms, PcTerm, i);
        bool stands = t->length == end - from && strncmp(spot->sentence + from, t->text, t->length) == 0;
        if (stands && check_pair(w, spot, t, from))
            return;
    }
}
