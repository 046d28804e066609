/* place_list: 枣阳市、宜城市、谷城县|地区生产总值|分别为a、b和c: places in a list, a figure of each. */
#include <string.h>

#include "claim/noun.h"
#include "claim/work.h"
#include "claim/zone.h"

enum { MOST = 16 };

/* One member of the list: the place and what stands behind it, NULL where nothing does. */
typedef struct {
    const char *place, *rest;
} Member;

size_t pc_places_counted(const PcReading *r, const char *text) {
    uint32_t step, length;
    if (*text == '\0' || !(pc_lexicon_class(r->lexicon, pc_char_read(text, &step)) & PC_CHAR_NUMERAL))
        return 0;
    const PcWord *kind = pc_trie_longest(r->lexicon->after, text + step, strlen(text + step), &length);
    return kind != NULL && kind->kinds & PC_WORD(PLACE_TAIL) ? step + length : 0;
}

bool pc_is_place_group(const PcReading *r, const char *name) {
    size_t n = strlen(name);
    for (size_t at = n > 12 ? n - 12 : 3; at < n; at++)
        if (!pc_text_continues(name[at]) && pc_places_counted(r, name + at) == n - at)
            return true;
    return false;
}

const char *pc_without_places(PcWork *w, const char *name, const PcToken *last) {
    PcReading *r = w->r;
    size_t counted = last == NULL ? 0 : pc_places_counted(r, name);
    uint32_t t = last == NULL ? 0 : (uint32_t)(last - r->tokens), from = t;
    while (from > 1 && pc_token_is(&r->tokens[from - 2], PC_WORD(AREA)) &&
           (pc_token_sign(&r->tokens[from - 1], 0x3001) || pc_token_is(&r->tokens[from - 1], PC_WORD(AND))))
        from -= 2;
    if (name[counted] == '\0' || from == t)
        return name;
    uint32_t begin = r->tokens[from].from;
    w->draft->q.area_name =
        pc_arena_copy(&r->arena, r->block->text + begin, last->to - begin + (uint32_t)counted);
    return name + counted;
}

/* The member in tokens [from, end); false where it begins with no place. */
static bool read_member(PcReading *r, uint32_t from, uint32_t end, Member *member) {
    PcNoun noun;
    const PcToken *named = from < end && pc_token_is(&r->tokens[from], PC_WORD(AREA)) &&
                                   r->tokens[from].word->place == PC_PLACE_NAMED
                               ? &r->tokens[from]
                               : NULL; /* among places 合肥 is one, also without 市 */
    pc_noun_read(r, named != NULL ? from + 1 : from, end, &noun);
    noun.area = named != NULL ? named : noun.area;
    const char *text = pc_noun_text(r, &noun);
    *member = (Member){0};
    if (named != NULL && text == NULL && from + 1 < end)
        return false; /* 武汉至襄阳|、宜昌的旅行时间 */
    if (noun.area != NULL && noun.area->word->place == PC_PLACE_NAMED) {
        member->place = pc_token_copy(r, noun.area);
    } else if (text != NULL) {
        size_t n = pc_local_at_head(r, text);
        const PcWord *zone = n > 0 ? NULL : pc_trie_find(r->lexicon->after, text, strlen(text));
        if (zone != NULL && zone->kinds & PC_WORD(PLACE_TAIL) && zone->length > 3) /* 开发区、高新区 */
            n = zone->length;
        member->place = n > 0 ? pc_arena_copy(&r->arena, text, n) : NULL;
        text += n;
    }
    if (member->place != NULL && text != NULL && *(text += pc_places_counted(r, text)) != '\0')
        member->rest = text;
    return member->place != NULL;
}

/* The members of the list in tokens [lo, end); 0 where not all are places, or another than the last has more
 * to say than its place. */
static int read_members(PcReading *r, uint32_t lo, uint32_t end, Member members[MOST]) {
    int n = 0;
    uint32_t from = lo;
    for (uint32_t t = lo; t <= end && n < MOST; t++) {
        bool joint =
            t < end && (pc_token_sign(&r->tokens[t], 0x3001) || pc_token_is(&r->tokens[t], PC_WORD(AND)));
        if (t < end && !joint)
            continue;
        if (!read_member(r, from, t, &members[n]) || (t < end && members[n].rest != NULL))
            return 0;
        n++;
        from = t + 1;
    }
    return n;
}

const char *pc_object_behind(PcWork *w, uint32_t respect) {
    PcReading *r = w->r;
    uint32_t from = respect + 1;
    while (from + 1 < w->zone.np_end && pc_token_is(&r->tokens[from], PC_WORD(MAKE) | PC_WORD(REACH)))
        from++;
    if (from >= w->zone.np_end || pc_token_is(&r->tokens[from], PC_WORD(MAKE) | PC_WORD(REACH)))
        return NULL;
    PcNoun noun;
    pc_noun_read(r, from, w->zone.np_end, &noun);
    return pc_noun_text(r, &noun);
}

/* What all are figures of: what stands behind the last place, and what they do behind 分别; else what the
 * clause before speaks of, also where they only do what that says:
 * 改造管网320公里，其中…分别|改造85公里和96公里. */
static const char *measured(PcWork *w, const char *rest, uint32_t respect) {
    const char *object = pc_object_behind(w, respect);
    if (rest != NULL)
        return object != NULL ? pc_join(w->r, rest, object, NULL) : rest;
    const char *before = pc_inherited(w, false, false);
    return object == NULL || (before != NULL && pc_text_begins(before, object)) ? before : object;
}

bool pc_place_list(PcWork *w, int n) {
    PcReading *r = w->r;
    Member members[MOST];
    uint32_t end = w->zone.lo;
    while (end < w->zone.np_end && !pc_token_is(&r->tokens[end], PC_WORD(RESPECT)))
        end++;
    if (n < 2 || !w->zone.respect || read_members(r, w->zone.lo, end, members) != n)
        return false;
    const char *name = measured(w, members[n - 1].rest, end);
    if (name == NULL)
        return false;
    for (int j = 0, k = (int)w->i; j < n; k++) {
        PcDraft *draft = &r->drafts[k];
        if (r->figures[k].why != PC_WHY_NONE)
            continue;
        draft->q.indicator = draft->subject = name;
        draft->q.area_name = members[j++].place;
        draft->paired = true;
    }
    return true;
}
