/* wrap: text as wide as a terminal shows it: East Asian wide characters take two columns, marks that combine
 * none (the Unicode line breaking and East Asian width rules, UAX #14 and #11, as far as Chinese and English
 * need them). */
#ifndef PC_REPORT_WRAP_H
#define PC_REPORT_WRAP_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Columns that the first `bytes` bytes of the text take. */
size_t pc_display_width(const char *text, size_t bytes);
int pc_display_columns(gunichar c);
/* Whether a line may end between two characters that no space parts: Chinese text has none. */
bool pc_may_break(gunichar before, gunichar after);
/* The end of the piece of `text` that no line end may part, without the space after it. */
const char *pc_piece_end(const char *text);
/* Appends `text`, whose first line begins at column `indent`, broken at `width` with later lines indented as
 * far; width 0: in one line. No line end after it. */
void pc_wrap(GString *to, const char *text, int indent, int width);

#endif
