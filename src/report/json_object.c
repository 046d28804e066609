/* json_object: objects written straight to an output. */
#include "report/json.h"

PcJson pc_json_object(PcOutput *out) {
    pc_output_char(out, '{');
    return (PcJson){.out = out};
}

void pc_json_end(PcJson *j) {
    pc_output_char(j->out, '}');
}

PcJson pc_json_array(PcJson *j, const char *key) {
    pc_json_key(j, key);
    pc_output_char(j->out, '[');
    return (PcJson){.out = j->out};
}

void pc_json_item(PcJson *array) {
    if (array->any)
        pc_output_char(array->out, ',');
    array->any = true;
}

void pc_json_row(PcJson *array) {
    pc_json_item(array);
    pc_output_char(array->out, '\n');
}

void pc_json_array_end(PcJson *array) {
    pc_output_char(array->out, ']');
}

void pc_json_place(PcJson *j, const PcPlace *place) {
    pc_json_text(j, "file", place->file);
    pc_json_number(j, "line", place->line);
    pc_json_number(j, "column", place->column);
    pc_json_number(j, "end_line", place->end_line);
    pc_json_number(j, "end_column", place->end_column);
}

void pc_json_bytes(PcJson *j, const PcPlace *place) {
    if (place->offset < 0) {
        pc_json_text(j, "offset", NULL);
        pc_json_text(j, "length", NULL);
        return;
    }
    pc_json_count(j, "offset", (guint64)place->offset);
    pc_json_count(j, "length", (guint64)place->length);
}

void pc_json_texts(PcJson *j, const char *key, const char *const *texts) {
    PcJson array = pc_json_array(j, key);
    for (size_t i = 0; texts && texts[i]; i++) {
        pc_json_item(&array);
        pc_output_json_string(j->out, texts[i]);
    }
    pc_json_array_end(&array);
}
