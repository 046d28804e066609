/* draft_tables: the tables of a text, read once more as tables: what its records alone do not tell (captions,
 * groups, printed serials, rows whose cells are all blank). */
#include "session/draft_parts.h"

#include <string.h>

static const char *cell_words(PcDraftParts *parts, const PcBlock *block, PcCell cell) {
    return cell.length ? pc_draft_words(parts, block->text + cell.text, cell.length) : NULL;
}

/* A serial number as the schema takes it; 0 where it is none. */
static uint32_t serial_of(const char *text) {
    size_t digits = text ? strspn(text, "0123456789") : 0;
    return digits && digits <= 5 && text[0] != '0' && text[digits] == '\0' ? (uint32_t)atoi(text) : 0;
}

static bool serial_taken(const PcDraftTable *table, uint32_t serial) {
    for (guint i = 0; i < table->rows->len; i++) {
        const PcDraftSubject *row = table->rows->pdata[i];
        if (row && row->row == serial)
            return true;
    }
    return false;
}

static void free_figures(PcDraftSubject *subject) {
    g_ptr_array_unref(subject->figures);
    g_free(subject);
}

static PcDraftSubject *read_row(PcDraftParts *parts, const PcBlock *block, const PcDraftTable *known,
                                uint32_t i) {
    const PcTable *table = block->table;
    PcDraftSubject *row = g_new0(PcDraftSubject, 1);
    row->in_table = true;
    row->figures = g_ptr_array_new_with_free_func(g_free);
    for (uint32_t c = 0; c < table->n_columns; c++) {
        const char *text = cell_words(parts, block, table->cells[(size_t)i * table->n_columns + c]);
        PcColumnRole role = table->columns[c].role;
        if (!text)
            continue;
        if (role == PC_COLUMN_NAME && !row->name)
            row->name = text;
        else if (role == PC_COLUMN_GROUP)
            row->group = text;
        else if (role == PC_COLUMN_SERIAL)
            row->row = serial_of(text);
        else if (role == PC_COLUMN_ATTRIBUTE)
            pc_attribute_from(text, &row->attribute);
    }
    if (row->row && serial_taken(known, row->row))
        row->row = 0;
    if (row->name)
        return row;
    free_figures(row);
    return NULL;
}

static void row_free(gpointer row) {
    if (row)
        free_figures(row);
}

static void read_table(PcDraftParts *parts, const PcBlock *block) {
    PcDraftTable *table = g_new0(PcDraftTable, 1);
    table->id = block->table->id;
    table->caption = cell_words(parts, block, block->table->caption);
    table->section = pc_draft_section(parts, block->section);
    table->rows = g_ptr_array_new_with_free_func(row_free);
    for (uint32_t i = 0; i < block->table->n_rows; i++)
        g_ptr_array_add(table->rows, read_row(parts, block, table, i));
    if (!table->caption) {
        g_autofree char *number = g_strdup_printf("表%u", table->id);
        table->caption = g_string_chunk_insert(parts->strings, number);
    }
    g_ptr_array_add(parts->tables, table);
}

bool pc_draft_tables(PcDraftParts *parts, GBytes *bytes, const PcCatalogue *catalogue, const PcLimits *limits,
                     GError **error) {
    PcBlock block;
    GError *failure = NULL;
    g_autoptr(PcReader) reader = pc_reader_open(bytes, parts->text->path, catalogue, limits, error);
    if (!reader)
        return false;
    while (pc_reader_next(reader, &block, &failure))
        if (block.kind == PC_BLOCK_TABLE)
            read_table(parts, &block);
    if (failure)
        g_propagate_error(error, failure);
    return failure == NULL;
}
