/* builder: block text and its runs. */
#include "source/builder.h"

#include <string.h>

#include "base/text.h"
#include "source/chars.h"
#include "source/fold.h"

void pc_builder_clear(PcBuilder *builder) {
    g_free(builder->text);
    g_free(builder->runs);
    *builder = (PcBuilder){0};
}

void pc_builder_reset(PcBuilder *builder) {
    builder->length = 0;
    builder->n_runs = 0;
    if (builder->text)
        builder->text[0] = '\0';
}

static void reserve(PcBuilder *b, size_t bytes) {
    if (b->length + bytes + 1 <= b->room)
        return;
    b->room = MAX(b->room * 2, b->length + bytes + 1);
    b->room = MAX(b->room, 4096);
    b->text = g_realloc(b->text, b->room);
}

static PcRun *add_run(PcBuilder *b) {
    if (b->n_runs == b->runs_room) {
        b->runs_room = MAX(b->runs_room * 2, 64);
        b->runs = g_renew(PcRun, b->runs, b->runs_room);
    }
    return &b->runs[b->n_runs++];
}

/* A place in a line's text and in its original. */
typedef struct {
    uint32_t at;
    uint64_t offset;
    uint32_t column;
} Spot;

static void move(Spot *spot, const PcLine *line, const PcOrigin *origin, uint32_t to) {
    size_t chars = pc_char_count(line->text + spot->at, to - spot->at);
    spot->offset = origin ? pc_origin_advance(origin, spot->offset, chars) : spot->offset + (to - spot->at);
    spot->column += (uint32_t)chars;
    spot->at = to;
}

static uint32_t char_boundary(const PcLine *line, uint32_t from, uint32_t to) {
    uint32_t at = to;
    while (at > from && pc_text_continues(line->text[at]))
        at--;
    return at > from ? at : to;
}

/* Appends text[spot->at, to) of the line as it is, in runs of bounded length, and moves the spot there. */
static void append_plain(PcBuilder *b, const PcLine *line, Spot *spot, uint32_t to) {
    uint32_t length = to - spot->at;
    memcpy(b->text + b->length, line->text + spot->at, length);
    while (spot->at < to) {
        uint32_t end =
            to - spot->at <= PC_RUN_BYTES ? to : char_boundary(line, spot->at, spot->at + PC_RUN_BYTES);
        PcRun *run = add_run(b);
        uint32_t start = spot->at;
        *run = (PcRun){.text = (uint32_t)b->length,
                       .text_length = end - start,
                       .offset = spot->offset,
                       .line = line->number,
                       .column = spot->column};
        b->length += end - start;
        if (!line->origin && !line->fold &&
            end == to) { /* the usual end: nobody asks for the spot behind it */
            run->length = end - start;
            return;
        }
        move(spot, line, line->origin, end);
        run->length = (uint32_t)(spot->offset - run->offset);
    }
}

/* Whether a folded character continues the last run: one of ASCII from characters of the same length, one
 * after the other. */
static bool continues_folded(const PcBuilder *b, const PcRun *last, uint32_t text_length, uint64_t offset,
                             uint32_t bytes) {
    return text_length == 1 && last->text_length < PC_RUN_BYTES &&
           last->text + last->text_length == b->length && last->offset + last->length == offset &&
           last->length == last->text_length * bytes && bytes > 1;
}

static void append_folded(PcBuilder *b, const PcLine *line, Spot *spot, size_t n, gunichar folded) {
    char utf8[6];
    int length = folded ? g_unichar_to_utf8(folded, utf8) : 0;
    Spot before = *spot;
    move(spot, line, line->origin, (uint32_t)(spot->at + n));
    if (length == 0)
        return;
    memcpy(b->text + b->length, utf8, (size_t)length);
    uint32_t bytes = (uint32_t)(spot->offset - before.offset);
    PcRun *last = b->n_runs ? &b->runs[b->n_runs - 1] : NULL;
    if (last && continues_folded(b, last, (uint32_t)length, before.offset, bytes)) {
        last->text_length += (uint32_t)length;
        last->length += bytes;
        b->length += (size_t)length;
        return;
    }
    *add_run(b) = (PcRun){.text = (uint32_t)b->length,
                          .text_length = (uint32_t)length,
                          .offset = before.offset,
                          .length = bytes,
                          .line = line->number,
                          .column = before.column};
    b->length += (size_t)length;
}

/* The next character of text[at, to) that is folded, or `to`. */
static uint32_t next_folded(const char *text, uint32_t at, uint32_t to, gunichar *folded, size_t *length) {
    while (at < to) {
        gunichar c = pc_char_at(text + at, length);
        *folded = c >= 0x3400 && c < 0xe000 ? c : pc_fold(c);
        if (*folded != c)
            return at;
        at += (uint32_t)*length;
    }
    return to;
}

void pc_builder_append(PcBuilder *b, const PcLine *line, uint32_t from, uint32_t to) {
    if (from >= to)
        return;
    Spot spot = {0, line->offset, line->column};
    move(&spot, line, line->origin, from);
    reserve(b, (size_t)(to - from) * 2);
    while (line->fold && spot.at < to) {
        gunichar folded;
        size_t n;
        uint32_t next = next_folded(line->text, spot.at, to, &folded, &n);
        append_plain(b, line, &spot, next);
        if (next < to)
            append_folded(b, line, &spot, n, folded);
    }
    append_plain(b, line, &spot, to);
    b->text[b->length] = '\0';
}

void pc_builder_append_char(PcBuilder *b, char c) {
    reserve(b, 1);
    b->text[b->length++] = c;
    b->text[b->length] = '\0';
}

/* Whether a line break between the two characters stood for a space: both belong to Latin words. */
static bool space_between(gunichar before, gunichar after) {
    bool latin_before =
        before < 0x250 && before > ' ' && (g_unichar_isalpha(before) || before == ',' || before == ')');
    bool latin_after = after < 0x250 && after > ' ' && (g_unichar_isalpha(after) || after == '(');
    return (latin_before && (latin_after || g_unichar_isdigit(after))) ||
           (latin_after && g_unichar_isdigit(before) && before < 0x80);
}

void pc_builder_join(PcBuilder *b, gunichar next) {
    if (b->length == 0)
        return;
    size_t n;
    if (space_between(pc_char_before(b->text, b->length, &n), next))
        pc_builder_append_char(b, ' ');
}
