/* section: a stack of headings. A style that is open is returned to; a new one goes below those that Chinese
 * documents put above it. */
#include "source/section.h"

void pc_sections_clear(PcSections *sections) {
    for (size_t i = 0; i < PC_SECTION_DEPTH; i++)
        if (sections->stack[i].text)
            g_string_free(sections->stack[i].text, TRUE);
    *sections = (PcSections){0};
}

static bool same_style(const PcSection *section, PcMarker marker) {
    return section->style == marker.style && section->depth == marker.depth;
}

/* Whether a heading of the marker's style belongs under the section. */
static bool belongs_under(const PcSection *section, PcMarker marker) {
    if (section->style == marker.style)
        return section->depth < marker.depth;
    if (section->style == PC_MARKER_CLOSING) /* numbers begin beside a preface, not under it */
        return marker.style >= PC_MARKER_PLAIN;
    if (section->style == PC_MARKER_NUMBER && marker.style == PC_MARKER_DOTTED) /* 1. above 1.1 */
        return section->value == marker.parent;
    return section->style < marker.style;
}

static size_t open_sections(const PcSections *sections, PcMarker marker) {
    for (size_t i = sections->n; i-- > 0;)
        if (same_style(&sections->stack[i], marker))
            return i;
    size_t n = sections->n;
    while (n > 0 && !belongs_under(&sections->stack[n - 1], marker))
        n--;
    return MIN(n, PC_SECTION_DEPTH - 1);
}

void pc_sections_enter(PcSections *sections, PcMarker marker, const char *text, size_t length) {
    size_t at = open_sections(sections, marker);
    PcSection *section = &sections->stack[at];
    if (!section->text)
        section->text = g_string_new(NULL);
    g_string_truncate(section->text, 0);
    size_t from = marker.style == PC_MARKER_HASH ? MIN(marker.content, length) : 0;
    g_string_append_len(section->text, text + from, (gssize)(length - from));
    section->style = marker.style;
    section->depth = marker.depth;
    section->value = marker.value;
    sections->n = at + 1;
    for (size_t i = 0; i < sections->n; i++)
        sections->chain[i] = sections->stack[i].text->str;
    sections->chain[sections->n] = NULL;
}

int pc_sections_level(const PcSections *sections) {
    return (int)sections->n;
}

bool pc_sections_numbered(const PcSections *sections) {
    return sections->n > 0 && sections->stack[0].style >= PC_MARKER_CHAPTER &&
           sections->stack[0].style <= PC_MARKER_HAN;
}

const char *const *pc_sections_chain(const PcSections *sections) {
    return sections->chain;
}
