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

JsonObject *pc_json_input(JsonParser *parser, const char *place, const char *text, size_t length,
                          GError **error) {
    g_autoptr(GError) why = NULL;
    const char *end;
    if (length == 0) {
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "%s: is empty", place);
        return NULL;
    }
    if (!g_utf8_validate_len(text, length, &end)) {
        g_set_error(error, PC_ERROR, PC_ERROR_ENCODING, "%s: byte offset %zu is not valid UTF-8", place,
                    (size_t)(end - text));
        return NULL;
    }
    if (too_deep(text, length)) {
        g_set_error(error, PC_ERROR, PC_ERROR_REFUSED, "%s: nested deeper than %d levels", place, MAX_DEPTH);
        return NULL;
    }
    if (!json_parser_load_from_data(parser, text, (gssize)length, &why)) {
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "%s: is not JSON: %s", place, why->message);
        return NULL;
    }
    JsonNode *root = json_parser_get_root(parser);
    if (!root || !JSON_NODE_HOLDS_OBJECT(root)) {
        g_set_error(error, PC_ERROR, PC_ERROR_UNREADABLE, "%s: is no JSON object", place);
        return NULL;
    }
    return json_node_get_object(root);
}

static JsonNode *member(JsonObject *object, const char *name, GType type) {
    JsonNode *node = json_object_get_member(object, name);
    return node && JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == type ? node : NULL;
}

const char *pc_json_member_text(JsonObject *object, const char *name) {
    JsonNode *node = member(object, name, G_TYPE_STRING);
    return node ? json_node_get_string(node) : NULL;
}

uint64_t pc_json_member_count(JsonObject *object, const char *name) {
    JsonNode *node = member(object, name, G_TYPE_INT64);
    gint64 n = node ? json_node_get_int(node) : 0;
    return n > 0 ? (uint64_t)n : 0;
}

bool pc_json_member_bool(JsonObject *object, const char *name) {
    JsonNode *node = member(object, name, G_TYPE_BOOLEAN);
    return node && json_node_get_boolean(node);
}

JsonObject *pc_json_member_object(JsonObject *object, const char *name) {
    JsonNode *node = json_object_get_member(object, name);
    return node && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

JsonArray *pc_json_member_array(JsonObject *object, const char *name) {
    JsonNode *node = json_object_get_member(object, name);
    return node && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

const char *pc_json_element_text(JsonArray *array, guint i) {
    JsonNode *node = json_array_get_element(array, i);
    return JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == G_TYPE_STRING
               ? json_node_get_string(node)
               : NULL;
}
