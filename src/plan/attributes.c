/* attributes: the attributes of a tag by name. */
#include "plan/attributes.h"

#include <string.h>

static const char *const names[PC_A_COUNT] = {
    "annual",   "area",       "aspect",     "attribute", "base",        "body",      "by",    "caption",
    "code",     "comparator", "date",       "direction", "fingerprint", "from",      "hedge", "href",
    "id",       "issued",     "kind",       "level",     "name",        "number",    "on",    "parent",
    "part",     "period",     "place-name", "plan",      "printed",     "qualifier", "ratio", "ref",
    "relation", "row",        "section",    "source",    "than",        "title",     "to",    "unit",
    "until",    "value",      "vintage",    "whole",
};

static int find(const char *name) {
    int low = 0, high = PC_A_COUNT;
    while (low < high) {
        int middle = (low + high) / 2, order = strcmp(name, names[middle]);
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}

void pc_attributes_read(PcAttributes *out, const PcXmlElement *element, GStringChunk *strings) {
    *out = (PcAttributes){0};
    for (int i = 0; i < element->n_attributes; i++) {
        PcXmlValue a = pc_xml_attribute(element, i);
        int at = find(a.name);
        if (at < 0)
            out->slips = true;
        else if (a.length)
            out->of[at] = g_string_chunk_insert_len(strings, a.value, (gssize)a.length);
    }
}
