/* json_input: JSON that people hand in (an earlier result, extracted records), refused where it is hostile.
 * Private to src/session. */
#ifndef PC_SESSION_JSON_INPUT_H
#define PC_SESSION_JSON_INPUT_H

#include <json-glib/json-glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/base.h"

/* Parses one JSON value that must be an object. NULL and `error`, which begins with `place` ("file" or
 * "file:line"), where it is none, not UTF-8, or nested deeper than any of ours. Owned by the parser. */
JsonObject *pc_json_input(JsonParser *parser, const char *place, const char *text, size_t length,
                          GError **error);

/* Members of the kind asked for; NULL, 0 and false where they are absent, null or of another kind. */
const char *pc_json_member_text(JsonObject *object, const char *name);
uint64_t pc_json_member_count(JsonObject *object, const char *name);
bool pc_json_member_bool(JsonObject *object, const char *name);
JsonObject *pc_json_member_object(JsonObject *object, const char *name);
JsonArray *pc_json_member_array(JsonObject *object, const char *name);
/* The text of member i of an array; NULL where it is no text. */
const char *pc_json_element_text(JsonArray *array, guint i);

#endif
