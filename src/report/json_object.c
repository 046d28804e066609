/* json_object: objects written straight to an output. */
#include "report/json.h"

PcJson pc_json_object(PcOutput *out) {
    pc_output_char(out, '{');
    return (PcJson){.out = out};
}

void pc_json_end(PcJson *j) {
    pc_output_char(j->out, '}');
}

void pc_json_key(PcJson *j, const char *key) {
    if (j->any)
        pc_output_char(j->out, ',');
    j->any = true;
    pc_output_json_key(j->out, key);
}

void pc_json_text(PcJson *j, const char *key, const char *text) {
    pc_json_key(j, key);
    pc_output_json_string(j->out, text);
}

void pc_json_count(PcJson *j, const char *key, guint64 n) {
    pc_json_key(j, key);
    pc_output_uint(j->out, n);
}

void pc_json_number(PcJson *j, const char *key, guint64 n) {
    if (n)
        pc_json_count(j, key, n);
    else
        pc_json_text(j, key, NULL);
}

void pc_json_bool(PcJson *j, const char *key, bool value) {
    pc_json_key(j, key);
    pc_output_text(j->out, value ? "true" : "false");
}

void pc_json_texts(PcJson *j, const char *key, const char *const *texts) {
    pc_json_key(j, key);
    pc_output_char(j->out, '[');
    for (size_t i = 0; texts && texts[i]; i++) {
        if (i)
            pc_output_char(j->out, ',');
        pc_output_json_string(j->out, texts[i]);
    }
    pc_output_char(j->out, ']');
}
