/* json_input: JSON that people hand in. */
#include "session/json_input.h"

#include <string.h>

/* Our own JSON is five deep. The parser calls itself once a level. */
enum { MAX_DEPTH = 32 };

static bool too_deep(const char *text, size_t length) {
    size_t depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (quoted && c == '\\')
            i++;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            depth++;
        else if (!quoted && (c == '}' || c == ']') && depth > 0)
            depth--;
        if (depth > MAX_DEPTH)
            return true;
    }
    return false;
}

json_t *pc_json_input(const char *place, const char *text, size_t length, GError **error) {
    const char *end;
    if (length == 0) {
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：是空的", "%s: is empty", place);
        return NULL;
    }
    if (!g_utf8_validate_len(text, length, &end)) {
        pc_fail(error, PC_ERROR_ENCODING, "%s：第 %zu 字节处不是有效的 UTF-8",
                "%s: byte offset %zu is not valid UTF-8", place, (size_t)(end - text));
        return NULL;
    }
    if (too_deep(text, length)) {
        pc_fail(error, PC_ERROR_REFUSED, "%s：嵌套超过 %d 层", "%s: nested deeper than %d levels", place,
                MAX_DEPTH);
        return NULL;
    }
    json_error_t why;
    json_t *root = json_loadb(text, length, JSON_ALLOW_NUL, &why);
    if (!root) {
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：不是 JSON：第 %d 行第 %d 列：%s",
                "%s: is not JSON: line %d, column %d: %s", place, why.line, why.column, why.text);
        return NULL;
    }
    if (!json_is_object(root)) {
        json_decref(root);
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：不是 JSON 对象", "%s: is no JSON object", place);
        return NULL;
    }
    return root;
}

const char *pc_json_member_text(json_t *object, const char *name) {
    return json_string_value(json_object_get(object, name));
}

uint64_t pc_json_member_count(json_t *object, const char *name) {
    json_int_t n = json_integer_value(json_object_get(object, name));
    return n > 0 ? (uint64_t)n : 0;
}

bool pc_json_member_bool(json_t *object, const char *name) {
    return json_is_true(json_object_get(object, name));
}

json_t *pc_json_member_object(json_t *object, const char *name) {
    json_t *value = json_object_get(object, name);
    return json_is_object(value) ? value : NULL;
}

json_t *pc_json_member_array(json_t *object, const char *name) {
    json_t *value = json_object_get(object, name);
    return json_is_array(value) ? value : NULL;
}

const char *pc_json_element_text(json_t *array, size_t i) {
    return json_string_value(json_array_get(array, i));
}
