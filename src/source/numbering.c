/* numbering: what number comes next. */
#include "source/numbering.h"

#include <glib.h>

void pc_numbering_take(PcNumbering *n, PcMarker marker) {
    if (marker.style != PC_MARKER_DOTTED) {
        if (marker.style < PC_MARKER_DOTTED || marker.style == PC_MARKER_NUMBER)
            n->top = marker.value;
        return;
    }
    uint32_t depth = MIN(marker.depth, PC_NUMBERING_DEPTH);
    n->value[depth] = marker.value;
    n->parent[depth] = marker.parent;
    for (uint32_t d = depth + 1; d <= PC_NUMBERING_DEPTH; d++)
        n->value[d] = 0;
}

static bool expects(const PcNumbering *n, PcMarker marker) {
    uint32_t depth = MIN(marker.depth, PC_NUMBERING_DEPTH);
    if (depth > 2)
        return true; /* no quantity has two points */
    if (marker.value == 1)
        return marker.parent == n->parent[depth] + 1 || marker.parent == n->top;
    return marker.parent == n->parent[depth] && marker.value > n->value[depth] &&
           marker.value <= n->value[depth] + 2;
}

PcMarker pc_numbering_marker(const PcNumbering *n, PcMarker marker) {
    if (marker.style == PC_MARKER_DOTTED && !expects(n, marker))
        return (PcMarker){0};
    return marker;
}
