/* writing_digits: how the digits of a number stand: full and half width mixed (PC604), broken by a space or a
 * line end (PC605), numerals of two kinds or with 、 between (PC613). */
#include "check/writing.h"

#include <string.h>

/* ASCII characters but spaces. */
static guint plain_characters(const char *text) {
    guint n = 0;
    for (; *text; text++)
        n += (guchar)*text < 0x80 && *text > ' ';
    return n;
}

static void check_width(const PcWriting *w, const PcSpot *spot) {
    const PcRecord *r = spot->s->record;
    if (r->wide == 0)
        return;
    g_autofree char *number = pc_spot_text(spot);
    bool mixed = r->wide < plain_characters(number);
    if (mixed || w->half_width)
        pc_verdict_publish(w->run, pc_writing_finding(w, "PC604", spot, number, number));
}

/* The number with the digits that a space parts from it. */
static size_t broken_from(const PcSpot *spot) {
    size_t at = spot->from;
    if (at < 2 || spot->sentence[at - 1] != ' ' || !g_ascii_isdigit(spot->sentence[at - 2]))
        return at;
    for (at--; at > 0 && (g_ascii_isdigit(spot->sentence[at - 1]) || spot->sentence[at - 1] == '.'); at--)
        ;
    return at;
}

static void check_broken(const PcWriting *w, const PcSpot *spot) {
    if (!spot->s->record->broken)
        return;
    g_autofree char *found = pc_spot_slice(spot, broken_from(spot), spot->to);
    g_auto(GStrv) pieces = g_strsplit_set(found, " \n", -1);
    g_autofree char *instead = g_strjoinv("", pieces);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC605", spot, found, instead));
}

/* The number times the numeral behind it: 3.5 千 → 3500. */
static char *written_out(const PcStatement *s, const PcPhrase *scale) {
    mpq_t value, factor;
    int decimals;
    mpq_inits(value, factor, NULL);
    pc_decimal_parse(s->q->value, 40, value, &decimals);
    pc_decimal_parse(pc_phrase_attribute(scale, "factor"), 20, factor, &decimals);
    mpq_mul(value, value, factor);
    char *text = pc_decimal_print(value, 20, true);
    mpq_clears(value, factor, NULL);
    return text;
}

/* A class, not a number: 千亿级. */
#define CLASS_WORD "级"

/* 3千家: after Arabic digits only 万 and 亿 stand (GB/T 15835—2011). */
static void check_arabic_scale(const PcWriting *w, const PcSpot *spot) {
    size_t unit = pc_spot_digits_end(spot), to;
    const PcTerm *scale = pc_word_after(w, "arabic-scale", spot->sentence, unit, &to);
    if (!scale || unit == spot->from || to > spot->to || spot->s->q->value_to ||
        pc_unit_name_length(w, spot->sentence + unit) > to - unit)
        return;
    if (pc_word_after(w, "scaled-unit", spot->sentence, unit, &(size_t){0}) ||
        g_str_has_prefix(spot->sentence + to, CLASS_WORD) ||
        g_str_has_prefix(spot->sentence + spot->to, CLASS_WORD))
        return;
    g_autofree char *found = pc_spot_text(spot);
    g_autofree char *number = written_out(spot->s, scale->phrase);
    g_autofree char *rest = pc_spot_slice(spot, to, spot->to);
    const char *larger = pc_phrase_attribute(scale->phrase, "value");
    g_autofree char *instead = g_strconcat(number, larger ? larger : "", rest, NULL);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC613", spot, found, instead));
}

/* 1 to 9 of a Chinese numeral at `p`, else 0. */
static int numeral_at(const char *p) {
    static const char *const NUMERALS[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int i = 0; i < (int)G_N_ELEMENTS(NUMERALS); i++)
        if (strncmp(p, NUMERALS[i], strlen(NUMERALS[i])) == 0)
            return i + 1;
    return strncmp(p, "两", strlen("两")) == 0 ? 2 : 0;
}

/* 八、九十家: two neighbouring numerals for one vague number take no 、; 一、二、三 and 第二、三 are lists,
 * whose members are numbers of their own. */
static void check_vague_pair(const PcWriting *w, const PcSpot *spot) {
    enum { NUMERAL = 3, MARK = 3 }; /* bytes */
    const char *s = spot->sentence;
    size_t mark = spot->from + NUMERAL, next = mark + MARK;
    int low = spot->to > next ? numeral_at(s + spot->from) : 0;
    if (low == 0 || strncmp(s + mark, "、", MARK) != 0 || numeral_at(s + next) != low + 1)
        return;
    g_autofree char *found = pc_spot_text(spot);
    g_autofree char *head = pc_spot_slice(spot, spot->from, mark);
    g_autofree char *tail = pc_spot_slice(spot, next, spot->to);
    g_autofree char *instead = g_strconcat(head, tail, NULL);
    pc_verdict_publish(w->run, pc_writing_finding(w, "PC613", spot, found, instead));
}

void pc_check_digits(const PcWriting *w, const PcSpot *spot) {
    check_width(w, spot);
    check_broken(w, spot);
    check_arabic_scale(w, spot);
    check_vague_pair(w, spot);
}
