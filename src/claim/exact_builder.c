/* exact_builder: names in the order they came, then in slots. */
#include "claim/exact_builder.h"

#include <glib.h>

struct PcExactBuilder {
    GHashTable *places; /* name → its place in `names`, plus one */
    GArray *names;      /* of PcExactSlot */
    GString *texts;
};

PcExactBuilder *pc_exact_builder_new(void) {
    PcExactBuilder *builder = g_new0(PcExactBuilder, 1);
    builder->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    builder->names = g_array_new(FALSE, TRUE, sizeof(PcExactSlot));
    builder->texts = g_string_new(NULL);
    return builder;
}

void pc_exact_builder_add(PcExactBuilder *builder, const char *text, size_t length, uint32_t value,
                          bool weak) {
    g_autofree char *name = g_strndup(text, length);
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(builder->places, name));
    if (place > 0) {
        PcExactSlot *known = &g_array_index(builder->names, PcExactSlot, place - 1);
        if (known->weak && !weak) {
            known->value = value;
            known->weak = false;
        }
        return;
    }
    PcExactSlot slot = {.hash = pc_exact_hash(text, length),
                        .text = (uint32_t)builder->texts->len,
                        .value = value,
                        .length = (uint16_t)length,
                        .weak = weak};
    g_array_append_val(builder->names, slot);
    g_string_append_len(builder->texts, text, (gssize)length);
    g_hash_table_insert(builder->places, g_steal_pointer(&name), GUINT_TO_POINTER(builder->names->len));
}

PcExact pc_exact_builder_end(PcExactBuilder *builder) {
    uint32_t bits = g_bit_storage((gulong)builder->names->len * 3 / 2 + 1);
    PcExactSlot *slots = g_new0(PcExactSlot, (size_t)1 << bits);
    for (guint i = 0; i < builder->names->len; i++) {
        const PcExactSlot *name = &g_array_index(builder->names, PcExactSlot, i);
        uint32_t at = name->hash >> (32 - bits);
        while (slots[at].value != 0)
            at = (at + 1) & ((1u << bits) - 1);
        slots[at] = *name;
    }
    PcExact exact = {.slots = slots, .bits = bits, .n_texts = (uint32_t)builder->texts->len};
    exact.texts = g_string_free(builder->texts, FALSE);
    g_hash_table_unref(builder->places);
    g_array_unref(builder->names);
    g_free(builder);
    return exact;
}

void pc_exact_clear(PcExact *exact) {
    g_free((void *)exact->slots);
    g_free((void *)exact->texts);
    *exact = (PcExact){0};
}
