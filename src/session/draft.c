/* draft: the records of a text as the parts of a plan file. */
#include "session/draft.h"

#include <string.h>

#include "session/draft_parts.h"
#include "session/knowledge.h"

/* ---- periods
 * ----------------------------------------------------------------------------------------------- */

/* One end of a period as the schema takes it: 2020, 2020-06, 2020-Q3, 2020-H1, 2020-12-31. */
static bool is_plain_period(const char *p) {
    PcPeriod parsed;
    return pc_period_parse(p, &parsed) && (g_str_has_prefix(p, "19") || g_str_has_prefix(p, "20"));
}

/* Spans are of whole years; others are told by the year they end in. NULL where there is no period. */
static const char *plain_period(PcDraftParts *parts, const char *text) {
    PcPeriod period;
    if (!text || !is_plain_period(text))
        return NULL;
    if (!strchr(text, '/') || strlen(text) == strlen("2021/2025"))
        return text;
    pc_period_parse(text, &period);
    g_autofree char *year = g_strdup_printf("%d", pc_period_end_year(period));
    return g_string_chunk_insert_const(parts->strings, year);
}

static bool is_plan_kind(const char *kind) {
    return strcmp(kind, "outline") == 0 || strcmp(kind, "sector") == 0 || strcmp(kind, "annual-plan") == 0;
}

/* The period of a figure whose text gives none: a target's ends with the plan, an actual value of a plan is
 * of the year before it, of a report of its own year. */
static const char *default_period(PcDraftParts *parts, PcStatus status) {
    PcPeriod plan;
    pc_period_parse(parts->text->info.period, &plan);
    bool before = status == PC_STATUS_ACTUAL && is_plan_kind(parts->kind);
    g_autofree char *year = g_strdup_printf("%d", before ? plan.first / 12 - 1 : pc_period_end_year(plan));
    return g_string_chunk_insert_const(parts->strings, year);
}

/* ---- figures
 * ----------------------------------------------------------------------------------------------- */

/* Whether the schema takes the number: a decimal without leading zeros, or a fraction. */
static bool is_decimal(const char *text) {
    bool fraction = strchr(text, '/') != NULL;
    const char *p = text + (*text == '-' && !fraction);
    size_t whole = strspn(p, "0123456789");
    if (whole == 0 || (p[0] == '0' && (whole > 1 || fraction)))
        return false;
    p += whole;
    if (*p == '\0')
        return !fraction;
    if (*p != '.' && *p != '/')
        return false;
    size_t rest = strspn(p + 1, "0123456789");
    return rest > 0 && p[1 + rest] == '\0' && !(*p == '/' && p[1] == '0');
}

/* Why the schema cannot take a quantity; NULL where it can. */
static const char *unfit(const PcQuantity *q) {
    if (q->words)
        return q->words_text ? NULL : "no words are printed";
    if (q->unit && !q->unit_id)
        return "the catalogue does not know its unit; a workspace's catalogue can add it";
    if (q->parts || (q->value && is_decimal(q->value) && (!q->value_to || is_decimal(q->value_to))))
        return NULL;
    return "plan data cannot hold such a number";
}

static PcDraftFigure *new_figure(PcDraftParts *parts, const PcRecord *record, bool in_table) {
    PcDraftFigure *f = g_new0(PcDraftFigure, 1);
    PcQuantity *q = &f->q;
    f->record = record;
    f->q = record->quantity;
    f->kind = q->status == PC_STATUS_TARGET           ? PC_DATUM_TARGET
              : in_table && is_plan_kind(parts->kind) ? PC_DATUM_BASELINE
                                                      : PC_DATUM_ACTUAL;
    const char *period = plain_period(parts, q->period);
    q->period = period ? period : default_period(parts, q->status);
    q->base = plain_period(parts, q->base);
    q->hedge = pc_draft_words(parts, q->hedge, -1);
    q->whole = pc_draft_words(parts, q->whole, -1);
    q->qualifier = pc_draft_words(parts, q->qualifier, -1);
    q->part = pc_draft_words(parts, q->part, -1);
    q->words_text = pc_draft_words(parts, q->words_text, -1);
    if (q->words)
        q->value = q->value_to = q->parts = NULL;
    if (q->aspect != PC_ASPECT_SHARE && q->aspect != PC_ASPECT_PP)
        q->whole = NULL;
    if (q->annual == PC_ANNUAL_COMPOUND && q->aspect != PC_ASPECT_GROWTH)
        q->annual = PC_ANNUAL_NONE;
    if (q->parts && q->aspect != PC_ASPECT_RATIO)
        q->aspect = PC_ASPECT_RATIO;
    return f;
}

static void leave_out(PcDraftParts *parts, const PcRecord *record, const char *why) {
    PcLeftOut left = {.line = record->place.line,
                      .column = record->place.column,
                      .text = g_strdup_printf("%s%s%s",
                                              record->quantity.indicator ? record->quantity.indicator : "",
                                              record->quantity.indicator ? " " : "", record->text),
                      .why = g_strdup(why)};
    g_array_append_val(parts->left_out, left);
}

/* What a figure without a name is called: the words before it in its sentence. */
static const char *name_from_sentence(PcDraftParts *parts, const PcRecord *r) {
    enum { SHOWN = 16 };
    if (!r->sentence || r->sentence_from > strlen(r->sentence))
        return NULL;
    const char *end = r->sentence + r->sentence_from, *start = end;
    for (int n = 0; n < SHOWN && start > r->sentence; n++)
        start = g_utf8_prev_char(start);
    return pc_draft_words(parts, start, end - start);
}

/* ---- the figures of the sentences
 * -------------------------------------------------------------------------- */

static char *subject_key(const PcDraftSubject *s) {
    const char *const fields[] = {s->ref, s->name, s->area, s->place, s->section};
    GString *key = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        g_string_append_printf(key, "%s\n", fields[i] ? fields[i] : "");
    return g_string_free(key, FALSE);
}

static void subject_free(gpointer data) {
    PcDraftSubject *s = data;
    g_ptr_array_unref(s->figures);
    g_free(s);
}

static void place_of(PcDraftParts *parts, const PcQuantity *q, PcDraftSubject *s) {
    const char *own = parts->text->info.area->code;
    if (q->area && strcmp(q->area, own) != 0)
        s->area = q->area;
    else if (!q->area)
        s->place = pc_draft_words(parts, q->area_name, -1);
}

static void add_sentence(PcDraftParts *parts, GHashTable *by_key, const PcRecord *record) {
    const PcQuantity *q = &record->quantity;
    PcDraftSubject s = {.ref = q->indicator_id, .attribute = q->attribute};
    s.name = pc_draft_words(parts, q->indicator, -1);
    if (!s.name)
        s.name = name_from_sentence(parts, record);
    if (!s.name)
        s.name = parts->title;
    s.section = pc_draft_section(parts, record->section);
    place_of(parts, q, &s);
    g_autofree char *key = subject_key(&s);
    PcDraftSubject *known = g_hash_table_lookup(by_key, key);
    if (!known) {
        known = g_memdup2(&s, sizeof s);
        known->figures = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(parts->subjects, known);
        g_hash_table_insert(by_key, g_steal_pointer(&key), known);
    }
    g_ptr_array_add(known->figures, new_figure(parts, record, false));
}

/* ---- the rows of the tables
 * -------------------------------------------------------------------------------- */

static PcDraftTable *find_table(PcDraftParts *parts, uint32_t id) {
    for (guint i = 0; i < parts->tables->len; i++) {
        PcDraftTable *table = parts->tables->pdata[i];
        if (table->id == id)
            return table;
    }
    return NULL;
}

/* A cell's figure goes to its row. A row that speaks of one thing in one place keeps the catalogue's id. */
static bool add_cell(PcDraftParts *parts, const PcRecord *record) {
    PcDraftTable *table = find_table(parts, record->table);
    PcDraftSubject *row =
        table && record->row && record->row <= table->rows->len ? table->rows->pdata[record->row - 1] : NULL;
    if (!row)
        return false;
    const PcQuantity *q = &record->quantity;
    if (row->figures->len == 0) {
        const char *name = pc_draft_words(parts, q->indicator, -1);
        row->name = name ? name : row->name;
        row->ref = q->indicator_id;
        place_of(parts, q, row);
        if (q->attribute)
            row->attribute = q->attribute;
    } else if (g_strcmp0(row->ref, q->indicator_id) != 0) {
        row->ref = NULL;
    }
    g_ptr_array_add(row->figures, new_figure(parts, record, true));
    return true;
}

static void drop_tables_without_figures(PcDraftParts *parts) {
    for (guint i = parts->tables->len; i > 0; i--) {
        const PcDraftTable *table = parts->tables->pdata[i - 1];
        bool any = false;
        for (guint k = 0; k < table->rows->len && !any; k++)
            any = table->rows->pdata[k] && ((PcDraftSubject *)table->rows->pdata[k])->figures->len;
        if (!any)
            g_ptr_array_remove_index(parts->tables, i - 1);
    }
}

/* What is told apart in `figures`: those that a table states too are left to the table. */
static char *figure_key(const PcDraftSubject *s, const PcQuantity *q) {
    return g_strdup_printf(
        "%s|%s|%s|%s|%s|%s|%d|%d|%d", s->ref ? s->ref : s->name, s->area ? s->area : "", q->period,
        q->value   ? q->value
        : q->parts ? q->parts
                   : q->words_text,
        q->unit ? q->unit : "", q->base ? q->base : "", (int)q->aspect, (int)q->annual, (int)q->comparator);
}

static void leave_to_tables(PcDraftParts *parts) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint t = 0; t < parts->tables->len; t++) {
        const PcDraftTable *table = parts->tables->pdata[t];
        for (guint i = 0; i < table->rows->len; i++) {
            const PcDraftSubject *row = table->rows->pdata[i];
            for (guint k = 0; row && k < row->figures->len; k++)
                g_hash_table_add(seen, figure_key(row, &((PcDraftFigure *)row->figures->pdata[k])->q));
        }
    }
    for (guint i = 0; i < parts->subjects->len; i++) {
        const PcDraftSubject *s = parts->subjects->pdata[i];
        for (guint k = s->figures->len; k > 0; k--) {
            g_autofree char *key = figure_key(s, &((PcDraftFigure *)s->figures->pdata[k - 1])->q);
            if (g_hash_table_contains(seen, key))
                g_ptr_array_remove_index(s->figures, k - 1);
        }
    }
}

static void add_records(PcDraftParts *parts) {
    g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < parts->text->records->len; i++) {
        const PcRecord *record = parts->text->records->pdata[i];
        if (record->kind == PC_RECORD_NUMBER)
            continue;
        const char *why = unfit(&record->quantity);
        if (why)
            leave_out(parts, record, why);
        else if (!record->table || !add_cell(parts, record))
            add_sentence(parts, by_key, record);
    }
    drop_tables_without_figures(parts);
    leave_to_tables(parts);
}

/* ---- the face
 * ---------------------------------------------------------------------------------------------- */

/* The document's id as the schema takes it. */
static const char *plan_id(PcDraftParts *parts, const char *doc) {
    g_autoptr(GString) id = g_string_new(NULL);
    for (const char *p = doc; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool bad =
            g_unichar_isspace(c) || g_unichar_iscntrl(c) || (c < 0x80 && strchr("#/\\:*?|\"'<>&", (int)c));
        bool lead = id->len == 0 && (c == '.' || c == '-');
        if (!lead)
            g_string_append_unichar(id, bad ? '_' : c);
    }
    return g_string_chunk_insert(parts->strings, id->len ? id->str : "plan");
}

static bool is_known(const PcDocumentInfo *info, const char *file, GError **error) {
    PcPeriod period;
    if (!info->area)
        pc_fail(error, PC_ERROR_USAGE, "%s：标题没有说明地区；请用 --area 代码 给出（GB/T 2260，六位数字）",
                "%s: its title does not tell the area; give it with --area CODE (GB/T 2260, six digits)",
                file);
    else if (!info->period)
        pc_fail(error, PC_ERROR_USAGE, "%s：标题没有说明时期；请用 --period 2021/2025 或 --period 2020 给出",
                "%s: its title does not tell the period; give it with --period 2021/2025 or --period 2020",
                file);
    else if (!pc_period_parse(info->period, &period))
        pc_fail(error, PC_ERROR_USAGE, "--period %s：请写成 2021/2025 或 2020",
                "--period %s: write 2021/2025 or 2020", info->period);
    else
        return true;
    return false;
}

static void table_free(gpointer data) {
    PcDraftTable *table = data;
    g_ptr_array_unref(table->rows);
    g_free(table);
}

static void count_parts(const PcDraftParts *parts, PcPlanDraft *draft) {
    draft->tables = parts->tables->len;
    for (guint i = 0; i < parts->tables->len; i++) {
        const PcDraftTable *table = parts->tables->pdata[i];
        for (guint k = 0; k < table->rows->len; k++)
            draft->rows += table->rows->pdata[k] != NULL;
    }
    for (guint i = 0; i < parts->subjects->len; i++)
        draft->figures += ((PcDraftSubject *)parts->subjects->pdata[i])->figures->len;
}

static bool draft_of_text(PcText *text, GBytes *bytes, const PcCatalogue *catalogue, const PcLimits *limits,
                          PcLang lang, PcPlanDraft *draft, GError **error) {
    PcDraftParts parts = {.text = text, .strings = g_string_chunk_new(1 << 14), .left_out = draft->left_out};
    parts.tables = g_ptr_array_new_with_free_func(table_free);
    parts.subjects = g_ptr_array_new_with_free_func(subject_free);
    parts.id = plan_id(&parts, text->info.doc);
    parts.kind = text->info.kind ? text->info.kind : "other";
    parts.title = pc_draft_words(&parts, text->info.title, -1);
    if (!parts.title)
        parts.title = parts.id;
    GString *xml = NULL;
    if (pc_draft_tables(&parts, bytes, catalogue, limits, error)) {
        add_records(&parts);
        xml = pc_draft_mend(&parts, catalogue, limits, lang, error);
        count_parts(&parts, draft);
    }
    g_ptr_array_unref(parts.tables);
    g_ptr_array_unref(parts.subjects);
    g_string_chunk_free(parts.strings);
    draft->xml = xml ? g_string_free(xml, FALSE) : NULL;
    return draft->xml != NULL;
}

bool pc_plan_draft(const char *file, const PcSessionOptions *options, PcLang lang, PcPlanDraft *draft,
                   GError **error) {
    *draft = (PcPlanDraft){.left_out = g_array_new(FALSE, FALSE, sizeof(PcLeftOut))};
    g_auto(PcKnowledge) knowledge = {0};
    if (!pc_knowledge_init(&knowledge, options->against, &options->limits, error))
        return false;
    const PcCatalogue *catalogue = knowledge.catalogue;
    g_autoptr(PcLexicon) lexicon = pc_lexicon_new(catalogue, options->jit, error);
    g_autoptr(GBytes) bytes = lexicon ? pc_read_file(file, &options->limits, error) : NULL;
    if (!bytes)
        return false;
    const PcWorkspaceDocument *known = pc_knowledge_document(&knowledge, file);
    g_autofree char *id = known ? g_strdup(known->id) : pc_document_id(file);
    g_autoptr(PcText) text = pc_text_new(id, file);
    text->info.area = options->area ? pc_area_by_code(catalogue, options->area) : NULL;
    text->info.kind = options->kind;
    text->info.period = options->period;
    pc_knowledge_complete(&text->info, known);
    if (options->area && !text->info.area) {
        pc_fail(error, PC_ERROR_USAGE, "--area %s：GB/T 2260 中没有这个代码",
                "--area %s: no such GB/T 2260 code", options->area);
        return false;
    }
    pc_text_read_bytes(text, bytes, catalogue, lexicon, &options->limits);
    if (text->error) {
        g_propagate_error(error, g_steal_pointer(&text->error));
        return false;
    }
    return is_known(&text->info, file, error) &&
           draft_of_text(text, bytes, catalogue, &options->limits, lang, draft, error);
}

void pc_plan_draft_clear(PcPlanDraft *draft) {
    for (guint i = 0; draft->left_out && i < draft->left_out->len; i++) {
        PcLeftOut *left = &g_array_index(draft->left_out, PcLeftOut, i);
        g_free(left->text);
        g_free(left->why);
    }
    if (draft->left_out)
        g_array_unref(draft->left_out);
    g_free(draft->xml);
    *draft = (PcPlanDraft){0};
}
