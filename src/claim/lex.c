/* lex: a sentence into tokens in one pass: figures, times, words of the lexicon, marks, and text between. */
#include <string.h>

#include "claim/name.h"
#include "claim/reading.h"

static PcToken *push(PcReading *r, PcTokenKind kind, uint32_t from, uint32_t to) {
    if (r->n_tokens == r->max_tokens) {
        r->max_tokens = r->max_tokens == 0 ? 256 : 2 * r->max_tokens;
        r->tokens = g_renew(PcToken, r->tokens, r->max_tokens);
    }
    PcToken *token = &r->tokens[r->n_tokens++];
    *token = (PcToken){.from = from, .to = to, .kind = kind};
    return token;
}

/* Text is put together from characters that are nothing else. */
static void push_text(PcReading *r, uint32_t from, uint32_t to) {
    PcToken *last = r->n_tokens > 0 ? &r->tokens[r->n_tokens - 1] : NULL;
    if (last != NULL && last->kind == PC_TOKEN_TEXT && last->to == from)
        last->to = to;
    else
        push(r, PC_TOKEN_TEXT, from, to);
}

static PcFigure *push_figure(PcReading *r, const PcFigure *figure) {
    if (r->n_figures == r->max_figures) {
        r->max_figures = r->max_figures == 0 ? 64 : 2 * r->max_figures;
        r->figures = g_renew(PcFigure, r->figures, r->max_figures);
        r->drafts = g_renew(PcDraft, r->drafts, r->max_figures);
        r->zones = g_renew(struct PcZone *, r->zones, r->max_figures);
    }
    r->figures[r->n_figures] = *figure;
    r->figures[r->n_figures].token = r->n_tokens;
    return &r->figures[r->n_figures++];
}

static uint32_t push_figure_token(PcReading *r, const PcFigure *figure) {
    push_figure(r, figure);
    PcToken *token = push(r, PC_TOKEN_FIGURE, figure->digits.from, figure->end);
    token->index = r->n_figures - 1;
    return figure->end;
}

/* A time and the numbers in it. */
static uint32_t push_time(PcReading *r, const PcTime *time, const PcWord *word) {
    for (int i = 0; i < time->n_digits; i++) {
        PcFigure digits = {.digits = time->digits[i],
                           .first = time->digits[i],
                           .end = time->digits[i].to,
                           .why = time->why[i]};
        push_figure(r, &digits);
    }
    if (r->n_times == r->max_times) {
        r->max_times = r->max_times == 0 ? 64 : 2 * r->max_times;
        r->times = g_renew(PcTime, r->times, r->max_times);
    }
    r->times[r->n_times] = *time;
    PcToken *token = push(r, PC_TOKEN_TIME, time->slice.from, time->slice.to);
    token->index = r->n_times++;
    token->word = word;
    return time->slice.to;
}

/* A minus sign before a digit, after a verb, a rate or a time, or at the beginning: part of the number. */
static uint32_t minus_at(const PcReading *r, uint32_t at) {
    const char *s = r->block->text;
    uint32_t length = s[at] == '-' ? 1 : at + 3 < r->to && memcmp(s + at, "−", 3) == 0 ? 3 : 0;
    if (length == 0 || at + length >= r->to || !pc_is_digit(s[at + length]))
        return 0;
    const PcToken *last = r->n_tokens > 0 ? &r->tokens[r->n_tokens - 1] : NULL;
    bool joint = r->n_tokens > 1 && last[-1].kind == PC_TOKEN_FIGURE &&
                 (pc_token_sign(last, 0x3001) || pc_token_is(last, PC_WORD(AND)));
    bool after = last == NULL || joint ||
                 pc_token_is(last, PC_WORD(CHANGE) | PC_WORD(REACH) | PC_WORD(GROWTH_HEAD) | PC_WORD(TO) |
                                       PC_WORD(FROM) | PC_WORD(BEFORE) | PC_WORD(BASE)) ||
                 last->kind == PC_TOKEN_TIME || pc_token_text_is(r, last, "的") ||
                 pc_token_sign(last, 0xff08) || pc_token_sign(last, '[');
    if (!after && (last->kind == PC_TOKEN_TEXT || last->kind == PC_TOKEN_WORD)) /* 自然增长率-9.12‰ */
        after = pc_name_tail(r->lexicon, s + last->from, last->to - last->from, PC_WORD(RATE_TAIL)) != NULL;
    return after ? length : 0;
}

/* 由13.2%|提高|9.8%至23.0%: behind the first of two values and a verb of change, 至 leads to the second and
 * joins no range. */
static bool leads_to(const PcReading *r) {
    enum { NEAR = 6 };
    uint32_t t = r->n_tokens;
    if (t < 3 || !pc_token_is(&r->tokens[t - 1], PC_WORD(CHANGE)) || r->tokens[t - 2].kind != PC_TOKEN_FIGURE)
        return false;
    for (uint32_t k = t - 2; k > 0 && t - k < NEAR; k--) {
        const PcToken *token = &r->tokens[k - 1];
        if (pc_token_is(token, PC_WORD(FROM)))
            return true;
        if (token->kind != PC_TOKEN_TIME && !pc_token_text_is(r, token, "的"))
            return false;
    }
    return false;
}

/* The first figure of one that was read as a range joined by a word. */
static void scan_first(PcReading *r, uint32_t at, PcFigure *figure) {
    PcScan scan = r->scan;
    for (uint32_t i = figure->first.to; i + 3 <= figure->second.from; i++)
        if (memcmp(scan.s + i, "至", 3) == 0 || memcmp(scan.s + i, "到", 3) == 0) {
            scan.to = i;
            pc_figure_scan(&scan, at, figure);
            return;
        }
}

/* 实事：|1.|改造…；2.新建…: the number of a list's member inside a paragraph, of which no token is made.
 * Returns its end, `at` where there is none. */
static uint32_t lex_order(PcReading *r, uint32_t at) {
    const char *s = r->block->text;
    const PcToken *last = r->n_tokens > 0 ? &r->tokens[r->n_tokens - 1] : NULL;
    uint32_t to = at;
    while (to < r->to && pc_is_digit(s[to]))
        to++;
    bool begins = last == NULL || pc_token_sign(last, 0xff1a) || pc_token_sign(last, 0xff1b);
    if (!begins || to - at > 2 || to + 3 >= r->to || s[to] != '.' || r->block->kind == PC_BLOCK_TABLE)
        return at;
    PcScan scan = r->scan;
    PcTime time;
    bool year = pc_is_digit(s[to + 1]) && pc_time_scan(&scan, to + 1, &time) &&
                pc_span_known(time.span); /* 3.2020年 */
    if (pc_is_digit(s[to + 1]) && !year)
        return at;
    PcFigure order = {.digits = {at, to}, .first = {at, to}, .end = to, .why = PC_WHY_LIST_NUMBER};
    push_figure(r, &order);
    return to + 1;
}

static uint32_t lex_number(PcReading *r, uint32_t at) {
    PcTime time;
    PcFigure figure;
    uint32_t behind = lex_order(r, at);
    if (behind > at)
        return behind;
    if (pc_time_scan(&r->scan, at, &time))
        return push_time(r, &time, NULL);
    pc_figure_scan(&r->scan, at, &figure);
    if (figure.form == PC_FORM_RANGE && leads_to(r))
        scan_first(r, at, &figure);
    return push_figure_token(r, &figure);
}

static uint32_t lex_letters(PcReading *r, uint32_t at) {
    PcFigure figure;
    if (pc_figure_scan(&r->scan, at, &figure))
        return push_figure_token(r, &figure);
    push_text(r, at, figure.end);
    return figure.end;
}

/* 利用率, 增加值, 完成额: a verb before these is part of a noun. */
static bool makes_noun(const PcReading *r, const PcWord *word, uint64_t kinds, uint32_t at) {
    static const uint64_t VERBS = PC_WORD(REACH) | PC_WORD(CHANGE) | PC_WORD(MAKE) | PC_WORD(CUT) |
                                  PC_WORD(STOP) | PC_WORD(TO) | PC_WORD(STRIP);
    if (!(kinds & VERBS) || word->length < 6 || at + 3 > r->to)
        return false;
    uint32_t step, length;
    if (!(r->lexicon->scan[pc_char_read(r->block->text + at, &step)] & PC_SCAN_TAIL))
        return false;
    /* 性能, 量产: the character begins a word of its own */
    const PcWord *next = pc_trie_longest(r->lexicon->words, r->block->text + at, r->to - at, &length);
    return next == NULL || length <= step;
}

/* 在苏|企业, but 在|苏州|: 在 before a place whose name goes on. NULL where the word is as it seems. */
static const PcWord *place_word(const PcReading *r, uint32_t at, uint32_t length) {
    const char *s = r->block->text;
    uint32_t named;
    if (length != 6 || memcmp(s + at, "在", 3) != 0)
        return NULL;
    const PcWord *area = pc_trie_longest(r->lexicon->words, s + at + 3, r->to - at - 3, &named);
    return area != NULL && named > 3 && area->kinds & PC_WORD(AREA) ? pc_trie_find(r->lexicon->words, "在", 3)
                                                                    : NULL;
}

static uint32_t lex_word(PcReading *r, uint32_t at, const PcWord *word, uint32_t length) {
    PcTime time;
    uint64_t kinds = pc_lexicon_kinds(r->lexicon, word);
    const PcWord *before_place = kinds == PC_WORD(PLAIN) ? place_word(r, at, length) : NULL;
    if (before_place != NULL)
        return lex_word(r, at, before_place, 3);
    if (makes_noun(r, word, kinds, at + length)) {
        push_text(r, at, at + length);
        return at + length;
    }
    if (kinds & PC_WORD(TIME) && pc_time_scan_word(&r->scan, word, (PcSlice){at, at + length}, &time))
        return push_time(r, &time, word);
    PcToken *token = push(r, PC_TOKEN_WORD, at, at + length);
    token->word = word;
    token->kinds = kinds;
    return at + length;
}

/* 每千人, 每万人口: the numeral is part of a unit of reference. */
static bool counted_by(const PcReading *r, uint32_t at) {
    return at >= r->from + 3 && memcmp(r->block->text + at - 3, "每", 3) == 0;
}

/* Whether a word that bounds a number stands right before `at`. */
static bool follows_bound(const PcReading *r, uint32_t at) {
    const PcToken *last = r->n_tokens > 0 ? &r->tokens[r->n_tokens - 1] : NULL;
    return last != NULL && last->to == at && pc_token_is(last, PC_WORD(REACH) | PC_WORD(BEFORE)) &&
           last->word->comparator != PC_CMP_EQ;
}

/* A Chinese numeral: a time, an idiom, a number that counts, or a part of the text. */
static uint32_t lex_numeral(PcReading *r, uint32_t at, uint32_t step) {
    PcTime time;
    PcFigure figure;
    uint32_t length;
    if (pc_time_scan(&r->scan, at, &time))
        return push_time(r, &time, NULL);
    const PcWord *word = pc_trie_longest(r->lexicon->words, r->block->text + at, r->to - at, &length);
    bool doubles = word != NULL && word->kinds & PC_WORD(CHANGE); /* 翻番 */
    if (doubles && pc_figure_scan_han(&r->scan, at, &figure))
        return push_figure_token(r, &figure);
    r->scan.bounded = follows_bound(r, at);
    bool counts = word != NULL && word->kinds & PC_WORD(IDIOM) && r->scan.bounded; /* 逾|千家 */
    if (counts && pc_figure_scan_han(&r->scan, at, &figure) && figure.end >= at + length)
        return push_figure_token(r, &figure);
    if (word != NULL)
        return lex_word(r, at, word, length);
    if (!counted_by(r, at) && pc_figure_scan_han(&r->scan, at, &figure))
        return push_figure_token(r, &figure);
    push_text(r, at, at + step);
    return at + step;
}

/* 国内生产总值[2]: the mark of a footnote behind a word, of which only its number is kept. Returns its end,
 * `at` where there is none. */
static uint32_t lex_note(PcReading *r, uint32_t at) {
    const char *s = r->block->text;
    uint32_t to = at + 1;
    bool word = at > r->from && (uint8_t)s[at - 1] >= 0x80 && r->block->kind != PC_BLOCK_TABLE;
    while (to < r->to && pc_is_digit(s[to]))
        to++;
    if (!word || to == at + 1 || to > at + 4 || to >= r->to || s[to] != ']')
        return at;
    PcFigure note = {.digits = {at + 1, to}, .first = {at + 1, to}, .end = to, .why = PC_WHY_FOOTNOTE};
    push_figure(r, &note);
    return to + 1;
}

static uint32_t lex_mark(PcReading *r, uint32_t at, uint32_t c, uint32_t step) {
    PcTime time;
    uint32_t behind = c == '[' ? lex_note(r, at) : at;
    if (behind > at)
        return behind;
    if (c == 0x201c && pc_time_scan(&r->scan, at, &time) && time.plan)
        return push_time(r, &time, NULL);
    PcToken *token = push(r, PC_TOKEN_MARK, at, at + step);
    token->sign = c == '('   ? 0xff08
                  : c == ')' ? 0xff09
                  : c == ',' ? 0xff0c
                  : c == ':' ? 0xff1a
                  : c == ';' ? 0xff1b
                             : c;
    if (c == '"') { /* straight quotation marks open and close in turn */
        token->sign = r->quote_open ? 0x201d : 0x201c;
        r->quote_open = !r->quote_open;
    }
    token->index = r->n_tokens - 1;
    return at + step;
}

static uint32_t opener_of(uint32_t c) {
    switch (c) {
    case 0xff09:
        return 0xff08;
    case 0x201d:
        return 0x201c;
    case 0x300b:
        return 0x300a;
    case 0x3015:
        return 0x3014;
    case ']':
        return '[';
    default:
        return 0;
    }
}

/* Ties brackets and quotation marks to their mates; figures in short quotation marks are quoted. */
static void tie_marks(PcReading *r) {
    uint32_t open[16], depth = 0;
    for (uint32_t t = 0; t < r->n_tokens; t++) {
        PcToken *token = &r->tokens[t];
        if (token->kind != PC_TOKEN_MARK)
            continue;
        uint32_t c = token->sign, opener = opener_of(c);
        if (c == 0xff08 || c == 0x201c || c == 0x300a || c == 0x3014 || c == '[') {
            if (depth < G_N_ELEMENTS(open))
                open[depth++] = t;
        } else if (opener != 0) {
            while (depth > 0 && r->tokens[open[depth - 1]].sign != opener)
                depth--;
            if (depth == 0)
                continue;
            uint32_t mate = open[--depth];
            token->index = mate;
            r->tokens[mate].index = t;
            bool quotes = c == 0x201d || c == 0x300b;
            uint32_t inside = token->from - r->tokens[mate].to;
            for (uint32_t k = mate + 1; quotes && k < t && inside <= 240; k++)
                if (r->tokens[k].kind == PC_TOKEN_FIGURE)
                    r->figures[r->tokens[k].index].quoted |=
                        c == 0x300b || inside <= (r->figures[r->tokens[k].index].han ? 120 : 36);
        }
    }
}

void pc_lex(PcReading *r, uint32_t from, uint32_t to) {
    const char *s = r->block->text;
    r->n_tokens = r->n_figures = r->n_times = 0;
    r->quote_open = false;
    r->from = from;
    r->to = to;
    r->scan.s = s;
    r->scan.from = from;
    r->scan.to = to;
    for (uint32_t at = from, step, length; at < to;) {
        uint32_t c = pc_char_read(s + at, &step);
        uint8_t class = pc_lexicon_class(r->lexicon, c);
        const PcWord *word;
        if (class == 0 && c >= 0x3400) { /* an ideograph that begins no word */
            push_text(r, at, at + step);
            at += step;
        } else if (class & PC_CHAR_SPACE) {
            at += step;
        } else if (class & PC_CHAR_DIGIT) {
            at = lex_number(r, at);
        } else if (class & PC_CHAR_LETTER) {
            at = lex_letters(r, at);
        } else if (class & PC_CHAR_NUMERAL) {
            at = lex_numeral(r, at, step);
        } else if (class & PC_CHAR_WORD && (word = pc_trie_longest_from(r->lexicon->words, s + at, to - at, c,
                                                                        step, &length)) != NULL) {
            at = lex_word(r, at, word, length);
        } else if ((length = minus_at(r, at)) != 0) {
            PcFigure figure;
            pc_figure_scan(&r->scan, at + length, &figure);
            figure.digits.from = figure.first.from = at;
            at = push_figure_token(r, &figure);
        } else if (class & PC_CHAR_PUNCT) {
            at = lex_mark(r, at, c, step);
        } else {
            push_text(r, at, at + step);
            at += step;
        }
    }
    tie_marks(r);
}
