/* message: texts with {placeholders}. */
#include "base/message.h"

#include <stdbool.h>
#include <string.h>

/* Appends [p, end) filled in; returns how many names had no value, counts all names in *names. */
static int fill(GString *out, const char *p, const char *end, GHashTable *args, int *names) {
    int missing = 0;
    while (p < end) {
        const char *open = memchr(p, '{', (size_t)(end - p));
        const char *close = open ? memchr(open, '}', (size_t)(end - open)) : NULL;
        if (!close) {
            g_string_append_len(out, p, end - p);
            break;
        }
        g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
        const char *value = args ? g_hash_table_lookup(args, name) : NULL;
        g_string_append_len(out, p, open - p);
        g_string_append(out, value ? value : "");
        missing += !value;
        ++*names;
        p = close + 1;
    }
    return missing;
}

char *pc_message_fill(const char *pattern, GHashTable *args) {
    GString *out = g_string_new(NULL);
    const char *end = pattern + strlen(pattern);
    for (const char *p = pattern; p < end;) {
        const char *open = strchr(p, '['), *close = open ? strchr(open, ']') : NULL;
        int names = 0;
        if (!close) {
            fill(out, p, end, args, &names);
            break;
        }
        fill(out, p, open, args, &names);
        gsize before = out->len;
        names = 0;
        int missing = fill(out, open + 1, close, args, &names);
        if (missing)
            g_string_truncate(out, before);
        else if (names == 0) {
            g_string_insert_c(out, (gssize)before, '[');
            g_string_append_c(out, ']');
        }
        p = close + 1;
    }
    return g_string_free(out, FALSE);
}
