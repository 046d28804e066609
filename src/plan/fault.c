/* fault: collects the faults of one file, one for each mistake. */
#include "plan/fault.h"

#include <stdlib.h>
#include <string.h>

#include "base/message.h"

enum { CLIP = 80, EXCERPT = 160, LONGEST = 64 };

typedef struct {
    PcFault *fault;
    size_t tag;
    char *attribute; /* NULL for the tag itself */
    bool form;
    guint order;
} Entry;

static void entry_clear(gpointer p) {
    Entry *e = p;
    pc_fault_free(e->fault);
    g_free(e->attribute);
}

void pc_fault_list_init(PcFaultList *list, PcDataFile *file) {
    *list = (PcFaultList){.file = file};
    list->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    g_array_set_clear_func(list->entries, entry_clear);
    list->form = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

void pc_fault_list_forget(PcFaultList *list) {
    g_array_set_size(list->entries, 0);
    g_hash_table_remove_all(list->form);
    list->full = false;
}

void pc_fault_list_clear(PcFaultList *list) {
    g_array_unref(list->entries);
    g_hash_table_unref(list->form);
}

void pc_fault_free(PcFault *fault) {
    if (!fault)
        return;
    g_free(fault->file);
    g_free(fault->excerpt);
    g_hash_table_unref(fault->args);
    g_free(fault);
}

char *pc_fault_message(const PcFault *fault, const PcCatalogue *catalogue, PcLang lang) {
    const PcRule *rule = pc_rule_by_code(catalogue, fault->code);
    return rule ? pc_message_fill(rule->message[lang], fault->args) : g_strdup(fault->code);
}

PcFault *pc_fault_new(const char *code, const char *file, uint32_t line, uint32_t column,
                      uint32_t end_column) {
    PcFault *fault = g_new0(PcFault, 1);
    fault->code = code;
    fault->file = g_strdup(file);
    fault->line = line;
    fault->column = column;
    fault->end_column = end_column;
    fault->args = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return fault;
}

/* A fault whose place is the first line of bytes [start, end). */
static PcFault *fault_at_bytes(PcDataFile *file, const char *code, size_t start, size_t end) {
    uint32_t line, column;
    pc_data_file_place(file, start, &line, &column);
    end = MIN(end, file->length);
    const char *newline = end > start ? memchr(file->text + start, '\n', end - start) : NULL;
    size_t stop = newline ? (size_t)(newline - file->text) : end;
    uint32_t length = stop > start ? (uint32_t)g_utf8_strlen(file->text + start, (gssize)(stop - start)) : 1;
    PcFault *fault = pc_fault_new(code, file->path, line, column, column + length);
    fault->excerpt = pc_data_file_excerpt(file, line, column, EXCERPT, &fault->excerpt_column);
    return fault;
}

static void add(PcFaultList *list, PcFault *fault, size_t tag, const char *attribute, bool form) {
    if (list->entries->len > PC_FAULTS_LISTED)
        list->full = true;
    Entry entry = {fault, tag, g_strdup(attribute), form, list->entries->len};
    g_array_append_val(list->entries, entry);
}

static PcFault *fault_at_tag(PcFaultList *list, const char *code, size_t tag, const char *attribute,
                             bool form) {
    PcAttributeSpan span;
    size_t start = tag, end = pc_data_file_tag_name_end(list->file, tag);
    if (attribute && pc_data_file_attribute(list->file, tag, attribute, &span)) {
        start = span.start;
        end = span.end;
    }
    PcFault *fault = fault_at_bytes(list->file, code, start, end);
    add(list, fault, tag, attribute, form);
    return fault;
}

/* Once full, faults are still made, for the caller to fill, but the list does not grow. */
static PcFault *forgotten(PcFaultList *list, const char *code) {
    Entry *last = &g_array_index(list->entries, Entry, list->entries->len - 1);
    pc_fault_free(last->fault);
    last->fault = pc_fault_new(code, list->file->path, G_MAXUINT32, 0, 0);
    return last->fault;
}

PcFault *pc_fault_at(PcFaultList *list, const char *code, size_t tag, const char *attribute) {
    return list->full ? forgotten(list, code) : fault_at_tag(list, code, tag, attribute, false);
}

static char *form_key(size_t tag, const char *attribute) {
    return g_strdup_printf("%zu %s", tag, attribute ? attribute : "");
}

PcFault *pc_fault_of_form(PcFaultList *list, const char *code, size_t tag, const char *attribute) {
    g_autofree char *key = form_key(tag, attribute);
    if (list->full || g_hash_table_contains(list->form, key))
        return NULL;
    g_hash_table_add(list->form, g_steal_pointer(&key));
    return fault_at_tag(list, code, tag, attribute, true);
}

PcFault *pc_fault_between(PcFaultList *list, const char *code, size_t start, size_t end) {
    if (list->full)
        return forgotten(list, code);
    PcFault *fault = fault_at_bytes(list->file, code, start, end);
    add(list, fault, start, NULL, true);
    return fault;
}

static int by_place(gconstpointer a, gconstpointer b) {
    const Entry *x = a, *y = b;
    if (x->fault->line != y->fault->line)
        return x->fault->line < y->fault->line ? -1 : 1;
    if (x->fault->column != y->fault->column)
        return x->fault->column < y->fault->column ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* A fault of meaning at an attribute whose form is wrong says the same mistake twice. */
static bool is_silenced(const PcFaultList *list, const Entry *e) {
    if (e->form || !e->attribute)
        return false;
    g_autofree char *key = form_key(e->tag, e->attribute);
    return g_hash_table_contains(list->form, key);
}

static void publish_overflow(PcFaultList *list, const PcFault *last, GPtrArray *faults) {
    PcFault *fault = pc_fault_new("PC112", list->file->path, last->line, last->column, last->end_column);
    g_autofree char *limit = g_strdup_printf("%d", PC_FAULTS_LISTED);
    pc_fault_arg(fault, "limit", limit);
    g_ptr_array_add(faults, fault);
}

void pc_fault_list_publish(PcFaultList *list, GPtrArray *faults) {
    guint listed = 0;
    g_array_sort(list->entries, by_place);
    for (guint i = 0; i < list->entries->len; i++) {
        Entry *e = &g_array_index(list->entries, Entry, i);
        if (is_silenced(list, e))
            continue;
        if (listed == PC_FAULTS_LISTED) {
            publish_overflow(list, faults->pdata[faults->len - 1], faults);
            break;
        }
        g_ptr_array_add(faults, g_steal_pointer(&e->fault));
        listed++;
    }
}

char *pc_fault_clip(const char *text, gssize n) {
    GString *out = g_string_new(NULL);
    const char *end = text + (n < 0 ? (gssize)strlen(text) : n);
    int shown = 0;
    for (const char *p = text; p < end; shown++) {
        if (shown == CLIP) {
            g_string_append(out, "…");
            break;
        }
        gunichar c = g_utf8_get_char_validated(p, end - p);
        if (c == (gunichar)-1 || c == (gunichar)-2) {
            g_string_append_printf(out, "\\x%02x", (unsigned char)*p++);
            continue;
        }
        bool hidden =
            g_unichar_iscntrl(c) || g_unichar_type(c) == G_UNICODE_FORMAT || c == 0x2028 || c == 0x2029;
        if (hidden)
            g_string_append_printf(out, "\\u{%x}", c);
        else
            g_string_append_unichar(out, c);
        p = g_utf8_next_char(p);
    }
    return g_string_free(out, FALSE);
}

void pc_fault_arg_verbatim(PcFault *fault, const char *name, const char *value) {
    if (value)
        g_hash_table_insert(fault->args, g_strdup(name), g_strdup(value));
}

void pc_fault_arg(PcFault *fault, const char *name, const char *value) {
    if (value)
        g_hash_table_insert(fault->args, g_strdup(name), pc_fault_clip(value, -1));
}

void pc_fault_arg_attribute(PcFault *fault, const char *name, const char *attribute, const char *value) {
    g_autofree char *clipped = pc_fault_clip(value, -1);
    g_hash_table_insert(fault->args, g_strdup(name), g_strdup_printf("%s=\"%s\"", attribute, clipped));
}

void pc_fault_arg_place(PcFault *fault, const char *element, const char *attribute) {
    g_autofree char *clipped = pc_fault_clip(element, -1);
    g_autofree char *place =
        attribute ? g_strdup_printf("<%s> %s", clipped, attribute) : g_strdup_printf("<%s>", clipped);
    pc_fault_arg(fault, "place", place);
}

/* Edits (insert, delete, replace, swap neighbours) from one text to the other; both at most LONGEST long. */
static size_t edits(const gunichar *a, size_t n, const gunichar *b, size_t m) {
    size_t rows[3][LONGEST + 1];
    for (size_t j = 0; j <= m; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        const size_t *before = rows[(i + 1) % 3], *above = rows[(i + 2) % 3]; /* of i - 2 and i - 1 */
        size_t *row = rows[i % 3];
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            row[j] = MIN(MIN(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = MIN(row[j], before[j - 2] + 1);
        }
    }
    return rows[n % 3][m];
}

/* How far a candidate is: edits first, then the difference in length; an abbreviation (warn for warning) is
 * one edit. */
static size_t distance(const char *text, const gunichar *wanted, size_t length, const char *candidate) {
    glong m;
    g_autofree gunichar *other = g_utf8_to_ucs4_fast(candidate, -1, &m);
    size_t apart = length > (size_t)m ? length - (size_t)m : (size_t)m - length;
    if (m > LONGEST)
        return G_MAXSIZE;
    if (g_ascii_strcasecmp(text, candidate) == 0)
        return 0;
    bool shortened = length >= 3 && g_ascii_strncasecmp(text, candidate, strlen(text)) == 0;
    size_t n = shortened ? 1 : edits(wanted, length, other, (size_t)m);
    return n < MAX(length, (size_t)m) ? n * 100 + MIN(apart, 99) : G_MAXSIZE;
}

const char *pc_nearest(const char *text, const char *const *candidates, size_t n) {
    glong length;
    g_autofree gunichar *wanted = g_utf8_to_ucs4_fast(text, -1, &length);
    const char *nearest = NULL;
    size_t least = MAX(2, (size_t)length / 3 + 1) * 100; /* one edit, or one for three letters */
    if (length > LONGEST)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        size_t d = distance(text, wanted, (size_t)length, candidates[i]);
        if (d < least) {
            least = d;
            nearest = candidates[i];
        }
    }
    return nearest;
}
