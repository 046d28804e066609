/* lexicon: the language of a catalogue, ready for reading. */
#include "claim/lexicon.h"

#include <string.h>

#include "claim/lexicon_builder.h"
#include "claim/pattern.h"

/* A built-in pattern is compiled when it is first matched; a workspace's own at once, so that its faults are
 * said. */
static bool add_pattern(PcLexicon *lexicon, const PcPhrase *phrase, bool jit, GError **error) {
    bool title = pc_text_is(phrase->kind, PC_PHRASE_TITLE);
    PcPattern *pattern = pc_pattern_new(phrase, jit && !title);
    g_ptr_array_add(title ? lexicon->titles : lexicon->patterns, pattern);
    return lexicon->built == NULL || pc_pattern_compile(pattern, error);
}

PcLexicon *pc_lexicon_new(const PcCatalogue *catalogue, bool jit, GError **error) {
    g_autoptr(PcLexicon) lexicon = g_new0(PcLexicon, 1);
    if (!pc_catalogue_is_built_in(catalogue))
        lexicon->built = pc_lexicon_tables_build(catalogue);
    const PcLexiconTables *tables = lexicon->built == NULL ? &pc_constant_lexicon : lexicon->built;
    lexicon->catalogue = catalogue;
    lexicon->classes = tables->classes;
    lexicon->scan = tables->scan;
    lexicon->events = tables->events;
    lexicon->ends = tables->ends;
    lexicon->words = &tables->words;
    lexicon->after = &tables->after;
    lexicon->calls = &tables->calls;
    lexicon->names = &tables->names;
    lexicon->indicators = tables->indicators;
    lexicon->lists = tables->lists;
    lexicon->all = tables->all;
    lexicon->kinds = tables->kinds;
    lexicon->patterns = g_ptr_array_new_with_free_func(pc_pattern_free);
    lexicon->titles = g_ptr_array_new_with_free_func(pc_pattern_free);
    for (size_t i = 0; tables->patterns[i] != NULL; i++)
        if (!add_pattern(lexicon, tables->patterns[i], jit, error))
            return NULL;
    return g_steal_pointer(&lexicon);
}

void pc_lexicon_free(PcLexicon *lexicon) {
    if (lexicon == NULL)
        return;
    g_ptr_array_unref(lexicon->patterns);
    g_ptr_array_unref(lexicon->titles);
    pc_lexicon_tables_free(lexicon->built);
    g_free(lexicon);
}
