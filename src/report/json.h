/* json: objects written straight to an output, keys in the order of the contract. Private to src/report. */
#ifndef PC_REPORT_JSON_H
#define PC_REPORT_JSON_H

#include <string.h>

#include "base/output.h"
#include "base/quantity.h"

typedef struct {
    PcOutput *out;
    bool any; /* a member stands before */
} PcJson;

PcJson pc_json_object(PcOutput *out);
void pc_json_end(PcJson *j);
/* An array as a member; before each item the comma where one is needed, with pc_json_row also a line end. */
PcJson pc_json_array(PcJson *j, const char *key);
void pc_json_item(PcJson *array);
void pc_json_row(PcJson *array);
void pc_json_array_end(PcJson *array);
/* The comma where one is needed, the key and its colon. Here, so that the length of each key is a constant.
 */
static inline void pc_json_key(PcJson *j, const char *key) {
    size_t n = strlen(key);
    char *to = pc_output_reserve(j->out, n + 4);
    size_t comma = j->any;
    *to = ',';
    to[comma] = '"';
    memcpy(to + comma + 1, key, n);
    memcpy(to + comma + 1 + n, "\":", 2);
    pc_output_filled(j->out, comma + n + 3);
    j->any = true;
}
static inline void pc_json_null(PcJson *j, const char *key) {
    pc_json_key(j, key);
    memcpy(pc_output_reserve(j->out, 4), "null", 4);
    pc_output_filled(j->out, 4);
}
static inline void pc_json_text(PcJson *j, const char *key, const char *text) { /* NULL: null */
    if (!text) {
        pc_json_null(j, key);
        return;
    }
    pc_json_key(j, key);
    pc_output_json_string(j->out, text);
}
static inline void pc_json_field(PcJson *j, const PcFieldName *name, const char *text) { /* NULL: null */
    char *to = pc_output_reserve(j->out, sizeof *name + 8);
    size_t comma = j->any, n = name->length;
    *to = ',';
    to[comma] = '"';
    memcpy(to + comma + 1, name, sizeof *name);
    memcpy(to + comma + 1 + n, "\":null", 6);
    pc_output_filled(j->out, comma + n + (text ? 3 : 7));
    j->any = true;
    if (text)
        pc_output_json_string(j->out, text);
}
static inline void pc_json_count(PcJson *j, const char *key, guint64 n) {
    pc_json_key(j, key);
    pc_output_uint(j->out, n);
}
static inline void pc_json_number(PcJson *j, const char *key, guint64 n) { /* 0: null */
    if (n)
        pc_json_count(j, key, n);
    else
        pc_json_text(j, key, NULL);
}
static inline void pc_json_bool(PcJson *j, const char *key, bool value) {
    pc_json_key(j, key);
    pc_output_text(j->out, value ? "true" : "false");
}
/* Members: file, line, column, end_line, end_column; and those with null where there is none, offset, length.
 */
void pc_json_place(PcJson *j, const PcPlace *place);
void pc_json_bytes(PcJson *j, const PcPlace *place);
void pc_json_texts(PcJson *j, const char *key, const char *const *texts); /* an array; NULL: [] */

#endif
