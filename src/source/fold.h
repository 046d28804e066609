/* fold: characters that texts print in several forms, brought to one. */
#ifndef PC_SOURCE_FOLD_H
#define PC_SOURCE_FOLD_H

#include <glib.h>
#include <stdbool.h>

/* What `c` is read as: itself where nothing is folded, 0 where it is left out (zero-width characters). */
gunichar pc_fold(gunichar c);

#endif
