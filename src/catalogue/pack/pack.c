/* pack: the build's tool that makes the built-in catalogue out of its XML files (see packed.h).
 *
 *     pack OUT FILE.xml... */
#include <stdio.h>
#include <string.h>

#include "catalogue/packed.h"

typedef struct {
    GArray *words;
    GString *strings;
    GHashTable *offsets; /* string → offset, so that each is stored once */
} Packer;

static void put(Packer *p, uint32_t word) {
    g_array_append_val(p->words, word);
}

static void put_string(Packer *p, const char *s) {
    if (!s) {
        put(p, 0);
        return;
    }
    const uint32_t *known = g_hash_table_lookup(p->offsets, s);
    uint32_t offset = known ? *known : (uint32_t)p->strings->len;
    if (!known) {
        g_string_append_len(p->strings, s, (gssize)strlen(s) + 1);
        g_hash_table_insert(p->offsets, g_strdup(s), g_memdup2(&offset, sizeof offset));
    }
    put(p, offset);
}

static bool put_entry(void *user, const PcEntry *entry, GError **error) {
    (void)error;
    Packer *p = user;
    put_string(p, entry->file);
    put(p, entry->line);
    put(p, entry->elements->len);
    for (guint i = 0; i < entry->elements->len; i++) {
        const PcElement *e = &g_array_index(entry->elements, PcElement, i);
        const PcXmlAttribute *a = (const PcXmlAttribute *)entry->attributes->data + e->first_attribute;
        put_string(p, e->name);
        put_string(p, e->text);
        put(p, (uint32_t)e->n_attributes);
        for (size_t k = 0; k < e->n_attributes; k++) {
            put_string(p, a[k].name);
            put_string(p, a[k].value);
        }
    }
    return true;
}

static bool pack_file(Packer *p, const char *path, GError **error) {
    g_autoptr(GStringChunk) strings = g_string_chunk_new(65536);
    g_autofree char *xml = NULL;
    size_t length;
    return g_file_get_contents(path, &xml, &length, error) &&
           pc_catalogue_read(xml, length, path, strings, put_entry, p, error);
}

static bool save(Packer *p, const char *path, GError **error) {
    g_array_index(p->words, uint32_t, 1) = p->words->len;
    g_autoptr(GString) out = g_string_new_len(p->words->data, (gssize)(p->words->len * sizeof(uint32_t)));
    g_string_append_len(out, p->strings->str, (gssize)p->strings->len);
    return g_file_set_contents(path, out->str, (gssize)out->len, error);
}

int main(int argc, char **argv) {
    Packer p = {
        .words = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .strings = g_string_new(NULL),
        .offsets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
    };
    g_autoptr(GError) error = NULL;
    g_string_append_c(p.strings, '\0'); /* offset 0 means none */
    put(&p, PC_PACKED_MAGIC);
    put(&p, 0);
    bool ok = argc > 2;
    for (int i = 2; ok && i < argc; i++)
        ok = pack_file(&p, argv[i], &error);
    ok = ok && save(&p, argv[1], &error);
    if (!ok)
        fprintf(stderr, "pack: %s\n", error ? error->message : "usage: pack OUT FILE.xml...");
    g_array_unref(p.words);
    g_string_free(p.strings, TRUE);
    g_hash_table_unref(p.offsets);
    return ok ? 0 : 2;
}
