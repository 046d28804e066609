/* pack: the build's tool that makes the constant lexicon out of the built-in catalogue: C source.
 *
 *     pack-lexicon OUT.c */
#include <stdio.h>
#include <string.h>

#include "catalogue/constant.h"
#include "claim/lexicon_builder.h"

static void put_string(GString *out, const char *name, const char *s) {
    if (s == NULL)
        return;
    g_autofree char *escaped = g_strescape(s, NULL);
    g_string_append_printf(out, ".%s=\"%s\",", name, escaped);
}

static void put_number(GString *out, const char *name, uint64_t value) {
    if (value != 0)
        g_string_append_printf(out, ".%s=%#" G_GINT64_MODIFIER "x,", name, value);
}

static void put_word(GString *out, const PcWord *w) {
    g_string_append_c(out, '{');
    put_number(out, "kinds", w->kinds);
    put_string(out, "text", w->text);
    if (w->area != NULL)
        g_string_append_printf(out, ".area=&pc_constant_areas[%td],", w->area - pc_constant_areas);
    put_string(out, "replaces", w->replaces);
    put_number(out, "length", w->length);
    put_number(out, "comparator", w->comparator);
    put_number(out, "direction", w->direction);
    put_number(out, "status", w->status);
    put_number(out, "vintage", w->vintage);
    put_number(out, "annual", w->annual);
    put_number(out, "aspect", w->aspect);
    put_number(out, "place", w->place);
    put_number(out, "time", w->time);
    put_number(out, "mark", w->mark);
    put_number(out, "why", w->why);
    put_number(out, "section", w->section);
    put_number(out, "area_level", (uint64_t)w->area_level);
    put_number(out, "hedge", w->hedge);
    put_number(out, "keep", w->keep);
    put_number(out, "head_only", w->head_only);
    put_number(out, "adjective", w->adjective);
    put_number(out, "improves", w->improves);
    put_number(out, "weak", w->weak);
    put_number(out, "copula", w->copula);
    put_number(out, "hard", w->hard);
    put_number(out, "planned", w->planned);
    put_number(out, "link", w->link);
    put_number(out, "compare_period", w->compare_period);
    g_string_append(out, "},\n");
}

static void put_rows(GString *out, const char *name, const uint64_t *rows, uint32_t n) {
    g_string_append_printf(out, "static const uint64_t %s[] = {", name);
    for (uint32_t row = 0; row < n; row++)
        g_string_append_printf(out, "%#" G_GINT64_MODIFIER "x,", rows[row]);
    g_string_append(out, "};\n");
}

static void put_phrases(GString *out, const char *name, const PcPhrase *const *phrases) {
    g_string_append_printf(out, "static const PcPhrase *const %s[] = {", name);
    for (size_t i = 0; phrases[i] != NULL; i++)
        g_string_append_printf(out, "&pc_constant_phrases[%td],", phrases[i] - pc_constant_phrases);
    g_string_append(out, "NULL};\n");
}

static void put_words(GString *out, const PcLexiconTables *t) {
    g_string_append(out, "static const PcWord words[] __attribute__((aligned(64))) = {\n");
    for (uint32_t i = 0; i < t->n_all; i++)
        put_word(out, &t->all[i]);
    g_string_append(out, "};\n");
    put_rows(out, "kinds", t->kinds, t->n_all);
    g_string_append(out, "static const PcIndicator *const indicators[] = {\n");
    for (size_t i = 0; t->indicators[i] != NULL; i++)
        g_string_append_printf(out, "&pc_constant_indicators[%td],",
                               t->indicators[i] - pc_constant_indicators);
    g_string_append(out, "NULL};\n");
    put_phrases(out, "patterns", t->patterns);
    for (int i = 0; i < PC_LIST_COUNT; i++) {
        g_autofree char *name = g_strdup_printf("list_%d", i);
        put_phrases(out, name, t->lists[i]);
    }
}

/* Numbers of the basic plane's characters; most are zero. */
static void put_sparse(GString *out, const char *type, const char *name, const uint16_t *values) {
    g_string_append_printf(out, "static const %s %s[65536] = {", type, name);
    for (uint32_t c = 0; c < 65536; c++)
        if (values[c] != 0)
            g_string_append_printf(out, "[%u]=%u,", c, values[c]);
    g_string_append(out, "};\n");
}

static void put_trie(GString *out, const char *name, const PcTrie *trie) {
    g_string_append_printf(out, "static const PcPairs %s_pairs = {{", name);
    for (size_t i = 0; i < G_N_ELEMENTS(trie->pairs->bits); i++)
        g_string_append_printf(out, "%#" G_GINT64_MODIFIER "x,", trie->pairs->bits[i]);
    g_string_append_printf(out, "}};\nstatic const PcTriePair %s_table[] __attribute__((aligned(64))) = {",
                           name);
    for (uint32_t i = 0; i < 1u << trie->table_bits; i++)
        g_string_append_printf(out, "{%#x,%u,%u,%u},", trie->table[i].characters, trie->table[i].value,
                               trie->table[i].first, trie->table[i].end);
    g_string_append_printf(out, "};\nstatic const PcTrieState %s_states[] = {", name);
    for (uint32_t i = 0; i <= trie->n_states; i++)
        g_string_append_printf(out, "{%u,%u},", trie->states[i].value, trie->states[i].first);
    g_string_append_printf(out, "};\nstatic const uint16_t %s_characters[] = {", name);
    for (uint32_t i = 0; i <= trie->n_states; i++)
        g_string_append_printf(out, "%#x,", trie->characters[i]);
    g_string_append(out, "};\n");
}

static void put_trie_head(GString *out, const char *name, const PcTrie *trie, const char *values) {
    g_string_append_printf(
        out, "    .%s = {&%s_pairs, %s_table, %u, %s_states, %s_characters, %u, sizeof *%s, %s},\n", name,
        name, name, trie->table_bits, name, name, trie->n_states, values, values);
}

static void put_names(GString *out, const PcExact *names) {
    g_string_append(out, "static const PcExactSlot names[] __attribute__((aligned(64))) = {");
    for (uint32_t i = 0; i < 1u << names->bits; i++) {
        const PcExactSlot *slot = &names->slots[i];
        g_string_append_printf(out, "{%#x,%u,%u,%u,%d},", slot->hash, slot->text, slot->value, slot->length,
                               slot->weak);
    }
    g_autofree char *texts = g_strescape(names->texts, NULL);
    g_string_append_printf(out, "};\nstatic const char name_texts[] = \"%s\";\n", texts);
}

static void put_tables(GString *out, const PcLexiconTables *t) {
    g_autofree uint16_t *classes = g_new(uint16_t, 65536);
    for (uint32_t c = 0; c < 65536; c++)
        classes[c] = t->classes[c];
    put_words(out, t);
    put_sparse(out, "uint8_t", "classes", classes);
    put_sparse(out, "uint16_t", "scan", t->scan);
    put_rows(out, "events", t->events, 65536 / 64);
    put_rows(out, "ends", t->ends, PC_ENDS);
    put_trie(out, "words", &t->words);
    put_trie(out, "after", &t->after);
    put_trie(out, "calls", &t->calls);
    put_names(out, &t->names);
    g_string_append(out, "const PcLexiconTables pc_constant_lexicon = {\n");
    put_trie_head(out, "words", &t->words, "words");
    put_trie_head(out, "after", &t->after, "words");
    put_trie_head(out, "calls", &t->calls, "words");
    g_string_append_printf(out, "    .names = {names, %u, name_texts, %u},\n", t->names.bits,
                           t->names.n_texts);
    g_string_append_printf(
        out,
        "    .classes = classes,\n    .scan = scan,\n    .events = events,\n    .ends = ends,\n"
        "    .all = words,\n    .kinds = kinds,\n    .n_all = %u,\n"
        "    .indicators = indicators,\n    .patterns = patterns,\n",
        t->n_all);
    for (int i = 0; i < PC_LIST_COUNT; i++)
        g_string_append_printf(out, "    .lists[%d] = list_%d,\n", i, i);
    g_string_append(out, "};\n");
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    if (argc != 2) {
        fprintf(stderr, "usage: pack-lexicon OUT.c\n");
        return 2;
    }
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    PcLexiconTables *tables = pc_lexicon_tables_build(catalogue);
    GString *out = g_string_new("/* Made by src/claim/pack/pack.c. */\n"
                                "#include \"catalogue/constant.h\"\n#include \"claim/lexicon.h\"\n");
    put_tables(out, tables);
    pc_lexicon_tables_free(tables);
    bool ok = g_file_set_contents(argv[1], out->str, (gssize)out->len, &error);
    if (!ok)
        fprintf(stderr, "pack-lexicon: %s\n", error->message);
    g_string_free(out, TRUE);
    return ok ? 0 : 2;
}
