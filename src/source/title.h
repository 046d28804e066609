/* title: a document's title, guessed from its beginning. */
#ifndef PC_SOURCE_TITLE_H
#define PC_SOURCE_TITLE_H

#include "source/window.h"

/* The title of the text whose first lines the window has, of which none was read yet; folded and without
 * spaces between ideographs; NULL where nothing tells. *byline gets the line that says when and where a
 * report was given, or NULL. The caller owns both. */
char *pc_title_guess(const PcWindow *window, char **byline);

/* Whether the line is part of the title, `seen` bytes of whose printed form stand before it. */
bool pc_title_holds(const char *title, const PcLine *line, size_t seen);

#endif
