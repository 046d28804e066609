/* emit: hands what was read to the sink, with ids and places. */
#include <string.h>

#include "claim/reading.h"

static char *put_text(char *to, const char *text) {
    size_t n = strlen(text);
    memcpy(to, text, n);
    return to + n;
}

static char *put_number(char *to, uint64_t value) {
    char digits[24];
    int n = 0;
    do
        digits[n++] = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    while (n > 0)
        *to++ = digits[--n];
    return to;
}

/* doc#s41, doc#g7. */
static const char *make_id(PcReading *r, char kind, uint64_t number) {
    size_t n = strlen(r->info->doc);
    char *id = pc_arena_take(&r->arena, n + 32), *p = put_text(id, r->info->doc);
    *p++ = '#';
    *p++ = kind;
    *put_number(p, number) = '\0';
    return id;
}

/* One more number that begins on the line: how many there are. */
static uint32_t count_on_line(PcReading *r, uint32_t line) {
    uint32_t slot = G_N_ELEMENTS(r->lines);
    for (uint32_t i = 0; i < G_N_ELEMENTS(r->lines); i++)
        if (r->lines[i].line == line)
            slot = i;
    if (slot == G_N_ELEMENTS(r->lines)) {
        slot = r->at_line++ % G_N_ELEMENTS(r->lines);
        r->lines[slot].line = line;
        r->lines[slot].count = 0;
    }
    return ++r->lines[slot].count;
}

/* doc#line.n with n counting the numbers that begin on the line. */
static const char *number_id(PcReading *r, uint32_t line) {
    size_t n = strlen(r->info->doc);
    char *id = pc_arena_take(&r->arena, n + 48), *p = put_text(id, r->info->doc);
    *p++ = '#';
    p = put_number(p, line);
    *p++ = '.';
    *put_number(p, count_on_line(r, line)) = '\0';
    return id;
}

void pc_emit_begin(PcReading *r, uint32_t from, uint32_t to) {
    const char *s = r->block->text;
    while (from < to && (s[from] == ' ' || s[from] == '\n'))
        from++;
    r->said = (PcSlice){from, to};
    r->sentence = r->sentence_id = NULL;
    r->nth_sentence = 0;
}

/* Sentences are numbered by their first record, handed out or not. */
static void count_sentence(PcReading *r) {
    if (r->nth_sentence == 0)
        r->nth_sentence = ++r->n_sentences;
}

static void need_sentence(PcReading *r) {
    count_sentence(r);
    if (r->sentence != NULL)
        return;
    r->sentence = pc_arena_copy(&r->arena, r->block->text + r->said.from, r->said.to - r->said.from);
    r->sentence_id = make_id(r, 's', r->nth_sentence);
}

static void begin_record(PcReading *r, PcRecord *record, PcSlice text, const PcRecord *cell) {
    need_sentence(r);
    memset(record, 0, sizeof *record);
    pc_block_locate(r->block, text.from, text.to, &record->place);
    record->place.doc = r->info->doc;
    record->place.file = r->info->file;
    record->text = pc_arena_copy(&r->arena, r->block->text + text.from, text.to - text.from);
    record->sentence = r->sentence;
    record->sentence_id = r->sentence_id;
    record->section = r->block->section;
    if (text.from >= r->said.from && text.to <= r->said.to) { /* a group's cell may stand before its row */
        record->sentence_from = text.from - r->said.from;
        record->sentence_to = text.to - r->said.from;
    }
    if (cell != NULL) {
        record->table = cell->table;
        record->row = cell->row;
        record->column = cell->column;
        record->head = cell->head;
        record->column_unit = cell->column_unit;
    }
}

/* The catalogue's id of a printed unit; asked of the catalogue once for each unit of a text. */
static const char *unit_id(PcReading *r, const char *unit) {
    void *known;
    if (unit == NULL)
        return NULL;
    if (g_hash_table_lookup_extended(r->unit_ids, unit, NULL, &known))
        return known;
    const PcUnitValue *value = pc_unit_resolve(r->lexicon->catalogue, unit, strlen(unit));
    const char *id = value == NULL ? NULL : value->id;
    if (g_hash_table_size(r->unit_ids) < 4096)
        g_hash_table_insert(r->unit_ids, g_strdup(unit), (void *)id);
    return id;
}

/* Whether a space parts the number from digits before it (534 1.7); groups of three (12 345.6) are one
 * number, and the number of a list item or a name (G15) is another. */
static bool is_spaced(const PcReading *r, uint32_t from) {
    const char *s = r->block->text;
    uint32_t at = from, group = 0;
    if (from < 2 || s[from - 1] != ' ' || !pc_is_digit(s[from]) || !pc_is_digit(s[from - 2]))
        return false;
    while (pc_is_digit(s[from + group]))
        group++;
    for (at = from - 1; at > 0 && (pc_is_digit(s[at - 1]) || s[at - 1] == '.'); at--)
        ;
    bool glued = at > 0 && g_ascii_isalpha(s[at - 1]);
    return at > r->from && !glued && !(group == 3 && from - 1 - at <= 3);
}

/* Where the printed figure ends: with its unit, unless that stands on the next page, beyond a page number or
 * a running head, which are numbers of their own. */
static uint32_t figure_end(const PcReading *r, const PcFigure *figure) {
    enum { PAGE_BREAK = 4 }; /* lines; hard-wrapped ones lie at most one blank line apart */
    uint32_t end = MAX(figure->end, figure->digits.to);
    PcPlace place;
    if (end == figure->digits.to)
        return end;
    pc_block_locate(r->block, figure->digits.from, end, &place);
    return place.end_line - place.line > PAGE_BREAK ? figure->digits.to : end;
}

static void emit_claim(PcReading *r, const PcFigure *figure, PcDraft *draft, const PcRecord *cell) {
    PcRecord record;
    begin_record(r, &record, (PcSlice){figure->digits.from, figure_end(r, figure)}, cell);
    record.kind = PC_RECORD_CLAIM;
    record.id = number_id(r, record.place.line);
    record.role = draft->role;
    record.group = draft->group == 0 ? NULL : make_id(r, 'g', draft->group);
    record.broken =
        r->block->clean && (pc_block_is_broken(r->block, figure->digits.from, figure->digits.to) ||
                            (cell == NULL && is_spaced(r, figure->digits.from)));
    record.wide = (uint32_t)pc_block_full_width(r->block, figure->digits.from, figure->end);
    PcQuantity *q = &draft->q;
    q->value = figure->value;
    q->value_to = figure->value_to;
    q->parts = figure->parts;
    if (q->direction == PC_DIR_UP && q->value != NULL && *q->value == '-')
        q->direction = PC_DIR_DOWN; /* 增长|-4.8% */
    if (q->unit == NULL)
        q->unit = figure->unit_text;
    q->unit_id = unit_id(r, q->unit);
    q->period = pc_span_print(draft->span, &r->arena);
    q->base = pc_span_print(draft->base, &r->arena);
    record.quantity = *q;
    r->stats->numbers++;
    r->stats->claims++;
    r->sink(&record, r->sink_data);
}

static void emit_number(PcReading *r, const PcFigure *figure, const PcRecord *cell) {
    PcRecord record;
    r->stats->numbers++;
    r->stats->why[figure->why]++;
    if (!r->numbers) {
        count_sentence(r);
        count_on_line(r, pc_block_line(r->block, figure->digits.from));
        return;
    }
    begin_record(r, &record, (PcSlice){figure->digits.from, figure->digits.to}, cell);
    record.kind = PC_RECORD_NUMBER;
    record.why = figure->why;
    record.id = number_id(r, record.place.line);
    r->sink(&record, r->sink_data);
}

void pc_emit_figures(PcReading *r, const PcRecord *cell) {
    for (uint32_t i = 0; i < r->n_figures; i++) {
        if (r->figures[i].why == PC_WHY_NONE)
            emit_claim(r, &r->figures[i], &r->drafts[i], cell);
        else
            emit_number(r, &r->figures[i], cell);
    }
}

void pc_emit_statement(PcReading *r, const PcQuantity *quantity, PcSlice text, int nth,
                       const PcRecord *cell) {
    PcRecord record;
    begin_record(r, &record, text, cell);
    record.kind = PC_RECORD_STATEMENT;
    record.quantity = *quantity;
    size_t n = strlen(r->info->doc);
    char *id = pc_arena_take(&r->arena, n + 64), *p = put_text(id, r->info->doc);
    *p++ = '#';
    p = put_number(p, record.place.line);
    *p++ = 'w';
    p = put_number(p, record.place.column);
    if (nth > 0) {
        *p++ = '.';
        p = put_number(p, (uint64_t)nth);
    }
    *p = '\0';
    record.id = id;
    r->sink(&record, r->sink_data);
}

void pc_emit_digits(PcReading *r, uint32_t from, uint32_t to, PcWhy why, const PcRecord *cell) {
    const char *s = r->block->text;
    r->scan.s = s;
    r->scan.from = from;
    r->scan.to = to;
    for (uint32_t at = from, step; at < to; at += step) {
        PcFigure figure;
        step = 1;
        if (!pc_is_digit(s[at]) && !pc_is_letter(s[at]))
            continue;
        if (pc_figure_scan(&r->scan, at, &figure)) {
            figure.why = why;
            emit_number(r, &figure, cell);
        }
        step = MAX(MAX(figure.digits.to, figure.form == PC_FORM_CODE ? figure.end : 0), at + 1) - at;
        while (pc_is_letter(s[at + step - 1]) && at + step < to && pc_is_letter(s[at + step]))
            step++;
    }
}

void pc_emit_unread(PcReading *r, uint32_t from, uint32_t to, PcWhy why) {
    pc_emit_begin(r, from, to);
    pc_emit_digits(r, from, to, why, NULL);
}
