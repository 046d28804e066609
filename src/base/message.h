/* message: texts with {placeholders}. */
#ifndef PC_MESSAGE_H
#define PC_MESSAGE_H

#include <glib.h>

/* `pattern` with each {name} replaced by args[name] (char* → char*), or by nothing where it is absent. A part
 * in [square brackets] is left out where a name inside it has no value; brackets around no name are plain
 * text. The caller owns the result. */
char *pc_message_fill(const char *pattern, GHashTable *args);

#endif
