/* draft_mend: a drafted plan validated as any plan is, and changed until it has no fault.
 *
 * What the reader of the text is less sure of gives way first: the catalogue's id, then how the figure is
 * meant, then the figure itself, which is then told. Each change takes something away, so it ends. */
#include "session/draft_parts.h"

#include <string.h>

#include "session/draft.h"

/* What was written at one line. */
typedef struct {
    PcDraftSubject *subject;
    PcDraftFigure *figure; /* NULL: the subject itself */
    guint index;           /* of the figure */
} Node;

static bool find_in(const GPtrArray *subjects, uint32_t line, Node *node) {
    for (guint i = 0; i < subjects->len; i++) {
        PcDraftSubject *s = subjects->pdata[i];
        if (!s || s->line > line)
            continue;
        *node = (Node){.subject = s};
        bool found = s->line == line;
        for (guint k = 0; k < s->figures->len; k++) {
            PcDraftFigure *f = s->figures->pdata[k];
            if (f->line > line || (!f->q.words && f->line != line))
                continue;
            if (f->q.words && line > f->line + 1)
                continue;
            node->figure = f;
            node->index = k;
            found = true;
        }
        if (found)
            return true;
    }
    return false;
}

static bool find_node(const PcDraftParts *parts, uint32_t line, Node *node) {
    for (guint i = 0; i < parts->tables->len; i++)
        if (find_in(((PcDraftTable *)parts->tables->pdata[i])->rows, line, node))
            return true;
    return find_in(parts->subjects, line, node);
}

static void leave_out(PcDraftParts *parts, Node *node, const char *why) {
    const PcRecord *r = node->figure->record;
    const char *indicator = r->quantity.indicator ? r->quantity.indicator : node->subject->name;
    PcLeftOut left = {.line = r->place.line,
                      .column = r->place.column,
                      .text = g_strdup_printf("%s %s", indicator, r->text),
                      .why = g_strdup(why)};
    g_array_append_val(parts->left_out, left);
    g_ptr_array_remove_index(node->subject->figures, node->index);
}

/* The catalogue's id is a guess: without it no rule about it holds. */
static bool drop_ref(Node *node) {
    bool had = node->subject->ref != NULL;
    node->subject->ref = NULL;
    return had;
}

static bool as_level(PcDraftFigure *f) {
    if (f->q.aspect == PC_ASPECT_LEVEL || f->q.parts)
        return false;
    f->q.aspect = PC_ASPECT_LEVEL;
    f->q.annual = f->q.annual == PC_ANNUAL_COMPOUND ? PC_ANNUAL_NONE : f->q.annual;
    f->q.whole = NULL;
    return true;
}

/* The same figure once more: a cell of a table is told apart by a part, a sentence's is there already. */
static void tell_apart(PcDraftParts *parts, Node *node) {
    if (!node->subject->in_table) {
        g_ptr_array_remove_index(node->subject->figures, node->index);
        return;
    }
    const char *part = node->figure->q.part;
    guint n = part && strspn(part, "0123456789") == strlen(part) ? (guint)atoi(part) + 1 : 2;
    g_autofree char *next = g_strdup_printf("%u", n);
    node->figure->q.part = g_string_chunk_insert_const(parts->strings, next);
}

static bool is_any(const char *code, const char *codes) {
    return strstr(codes, code) != NULL;
}

static void mend_figure(PcDraftParts *parts, Node *node, const char *code, const char *why) {
    PcDraftFigure *f = node->figure;
    if (strcmp(code, "PC130") == 0) {
        tell_apart(parts, node);
    } else if (is_any(code, "PC131 PC132 PC133 PC135")) {
        if (!drop_ref(node) && !as_level(f))
            leave_out(parts, node, why);
    } else if (strcmp(code, "PC140") == 0 && (f->q.annual || f->q.whole)) {
        f->q.annual = PC_ANNUAL_NONE;
        f->q.whole = NULL;
    } else if (strcmp(code, "PC151") == 0 && f->kind == PC_DATUM_BASELINE) {
        f->kind = PC_DATUM_ACTUAL;
    } else if (strcmp(code, "PC153") == 0 && f->q.base) {
        f->q.base = NULL;
    } else {
        leave_out(parts, node, why);
    }
}

/* A fault of a row or figure itself, its unit mostly: its id, else how its figures are meant, else all of
 * them. */
static void mend_subject(PcDraftParts *parts, Node *node, const char *why) {
    bool changed = drop_ref(node);
    for (guint i = 0; !changed && i < node->subject->figures->len; i++)
        changed = as_level(node->subject->figures->pdata[i]);
    if (changed)
        return;
    while (node->subject->figures->len) {
        node->index = node->subject->figures->len - 1;
        node->figure = node->subject->figures->pdata[node->index];
        leave_out(parts, node, why);
    }
}

static bool mend(PcDraftParts *parts, const PcFault *fault, const char *why) {
    Node node;
    if (!find_node(parts, fault->line, &node))
        return false;
    if (node.figure)
        mend_figure(parts, &node, fault->code, why);
    else
        mend_subject(parts, &node, why);
    return true;
}

/* Mends what the faults name, the last first, so that the figures of a row keep their places; false where
 * nothing could be. */
static bool mend_all(PcDraftParts *parts, const GPtrArray *faults, const PcCatalogue *catalogue,
                     PcLang lang) {
    uint32_t last = 0;
    bool any = false;
    for (guint i = faults->len; i > 0; i--) {
        const PcFault *fault = faults->pdata[i - 1];
        if (fault->line == last)
            continue; /* one change a line and round */
        last = fault->line;
        g_autofree char *why = pc_fault_message(fault, catalogue, lang);
        any |= mend(parts, fault, why);
    }
    return any;
}

static GString *give_up(const PcDraftParts *parts, const PcFault *fault, const PcCatalogue *catalogue,
                        PcLang lang, GError **error) {
    g_autofree char *why = pc_fault_message(fault, catalogue, lang);
    pc_fail(error, PC_ERROR_REFUSED, "%s：无法起草为规划数据：[%s] %s",
            "%s: cannot be drafted as a plan: [%s] %s", parts->text->path, fault->code, why);
    return NULL;
}

static bool find_faults(const GString *xml, const PcDraftParts *parts, PcSchemas *schemas,
                        const PcCatalogue *catalogue, const PcLimits *limits, GPtrArray *faults,
                        GError **error) {
    GBytes *bytes = g_bytes_new(xml->str, xml->len);
    g_autoptr(PcDataFile) file = pc_data_file_of_bytes(parts->text->path, bytes, error);
    g_autoptr(PcPlan) plan = file ? pc_plan_read(file, schemas, catalogue, limits, faults, error) : NULL;
    return plan != NULL;
}

GString *pc_draft_mend(PcDraftParts *parts, const PcCatalogue *catalogue, const PcLimits *limits, PcLang lang,
                       GError **error) {
    g_autoptr(PcSchemas) schemas = pc_schemas_new();
    for (;;) {
        g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
        GString *xml = pc_draft_write(parts);
        bool ok = find_faults(xml, parts, schemas, catalogue, limits, faults, error);
        if (ok && faults->len == 0)
            return xml;
        g_string_free(xml, TRUE);
        if (!ok)
            return NULL;
        if (!mend_all(parts, faults, catalogue, lang))
            return give_up(parts, faults->pdata[0], catalogue, lang, error);
    }
}
