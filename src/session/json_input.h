/* json_input: JSON that people hand in (an earlier result, extracted records), refused where it is hostile.
 * Private to src/session. */
#ifndef PC_SESSION_JSON_INPUT_H
#define PC_SESSION_JSON_INPUT_H

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/base.h"

/* Parses one JSON value that must be an object. NULL and `error`, which begins with `place` ("file" or
 * "file:line"), where it is none, not UTF-8, or nested deeper than any of ours. The caller owns it
 * (json_auto_t). */
json_t *pc_json_input(const char *place, const char *text, size_t length, GError **error);

/* Members of the kind asked for; NULL, 0 and false where they are absent, null or of another kind. */
const char *pc_json_member_text(json_t *object, const char *name);
uint64_t pc_json_member_count(json_t *object, const char *name);
bool pc_json_member_bool(json_t *object, const char *name);
json_t *pc_json_member_object(json_t *object, const char *name);
json_t *pc_json_member_array(json_t *object, const char *name);
/* The text of member i of an array; NULL where it is no text. */
const char *pc_json_element_text(json_t *array, size_t i);

#endif
