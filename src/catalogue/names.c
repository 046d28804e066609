/* names: entries found by their printed names. */
#include "catalogue/names.h"

#include <string.h>

static void free_links(void *data) {
    for (PcNameLink *link = data, *next; link; link = next) {
        next = link->next;
        g_free(link);
    }
}

void pc_names_init(PcNames *names) {
    names->first = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_links);
}

void pc_names_clear(PcNames *names) {
    g_hash_table_unref(names->first);
}

void pc_names_forget(PcNames *names) {
    g_hash_table_remove_all(names->first);
}

static size_t without_spaces(const char *name, size_t length, char out[PC_NAME_MAX]) {
    size_t n = 0;
    const char *end = name + length;
    for (const char *p = name; p < end; p = g_utf8_next_char(p)) {
        size_t bytes = g_utf8_next_char(p) - p;
        if (g_unichar_isspace(g_utf8_get_char(p)))
            continue;
        if (n + bytes >= PC_NAME_MAX)
            return 0;
        memcpy(out + n, p, bytes);
        n += bytes;
    }
    out[n] = '\0';
    return n;
}

/* Whether `c` has no other form and is no space: CJK ideographs and printing ASCII, nearly all of every name.
 */
static bool is_plain(gunichar c) {
    return (c > 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
}

static bool all_plain(const char *name, size_t length) {
    for (const char *p = name; p < name + length; p = g_utf8_next_char(p))
        if (!is_plain(g_utf8_get_char(p)))
            return false;
    return true;
}

size_t pc_name_fold(const char *name, size_t length, char out[PC_NAME_MAX]) {
    /* Folding shortens a name to a third at most. */
    if (length == 0 || length >= (size_t)3 * PC_NAME_MAX || !g_utf8_validate_len(name, length, NULL))
        return 0;
    if (length < PC_NAME_MAX && all_plain(name, length)) {
        memcpy(out, name, length);
        out[length] = '\0';
        return length;
    }
    g_autofree char *folded = g_utf8_normalize(name, length, G_NORMALIZE_ALL_COMPOSE);
    return without_spaces(folded, strlen(folded), out);
}

void pc_names_add(PcNames *names, GStringChunk *strings, const char *name, void *entry, uint32_t rank) {
    char folded[PC_NAME_MAX];
    if (pc_name_fold(name, strlen(name), folded) == 0)
        return;
    PcNameLink *newest = g_hash_table_lookup(names->first, folded);
    for (const PcNameLink *l = newest; l; l = l->next)
        if (l->entry == entry)
            return;
    if (newest) {
        newest->next = g_memdup2(newest, sizeof *newest);
        newest->entry = entry;
        newest->rank = rank;
        return;
    }
    const char *key = strcmp(folded, name) == 0 ? name : g_string_chunk_insert(strings, folded);
    newest = g_new0(PcNameLink, 1);
    newest->entry = entry;
    newest->rank = rank;
    g_hash_table_insert(names->first, (void *)key, newest);
}

const PcNameLink *pc_names_find_folded(const PcNames *names, const char *folded) {
    return g_hash_table_lookup(names->first, folded);
}

const PcNameLink *pc_names_find(const PcNames *names, const char *name, size_t length) {
    char folded[PC_NAME_MAX];
    return pc_name_fold(name, length, folded) ? pc_names_find_folded(names, folded) : NULL;
}
