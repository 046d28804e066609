/* pack: the build's tool that makes the constant words of layout out of the built-in catalogue: C source.
 *
 *     pack-layout OUT.c */
#include <stdio.h>

#include "source/words_builder.h"

static void put_numbers(GString *out, const char *name, const uint64_t *values, size_t n) {
    g_string_append_printf(out, "    .%s = {", name);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%#" G_GINT64_MODIFIER "x,", values[i]);
    g_string_append(out, "},\n");
}

static void put_words(GString *out, const PcLayoutWords *words, int kind) {
    g_string_append_printf(out, "static const PcWord words_%d[] = {", kind);
    for (uint32_t i = 0; i < words->n[kind]; i++) {
        const PcWord *word = &words->words[kind][i];
        g_autofree char *text = g_strescape(word->text, NULL);
        g_string_append_printf(out, "{\"%s\",%zu,%d},", text, word->length, (int)word->role);
    }
    g_string_append(out, "};\n");
}

static void put_all(GString *out, const PcLayoutWords *words) {
    for (int kind = 0; kind < PC_WORD_KINDS; kind++)
        put_words(out, words, kind);
    g_string_append(out, "const PcLayoutWords pc_constant_layout_words = {\n");
    for (int kind = 0; kind < PC_WORD_KINDS; kind++)
        g_string_append_printf(out, "    .words[%d] = words_%d, .n[%d] = %u,\n", kind, kind, kind,
                               words->n[kind]);
    put_numbers(out, "first", words->first, G_N_ELEMENTS(words->first));
    put_numbers(out, "heads", words->heads, G_N_ELEMENTS(words->heads));
    g_string_append(out, "};\n");
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    if (argc != 2) {
        fprintf(stderr, "usage: pack-layout OUT.c\n");
        return 2;
    }
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    PcLayoutWords words;
    pc_layout_words_build(&words, catalogue);
    GString *out = g_string_new("/* Made by src/source/pack/pack.c. */\n#include \"source/words.h\"\n");
    put_all(out, &words);
    pc_layout_words_clear(&words);
    bool ok = g_file_set_contents(argv[1], out->str, (gssize)out->len, &error);
    if (!ok)
        fprintf(stderr, "pack-layout: %s\n", error->message);
    g_string_free(out, TRUE);
    return ok ? 0 : 2;
}
