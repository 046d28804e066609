/* draft_write: a drafted plan as XML, one element a line. */
#include "session/draft_parts.h"

#include <string.h>

typedef struct {
    GString *xml;
    uint32_t line; /* the one being written, from 1 */
} Writer;

static void attribute(Writer *w, const char *name, const char *value) {
    if (!value || !*value)
        return;
    g_autofree char *escaped = g_markup_escape_text(value, -1);
    g_string_append_printf(w->xml, " %s=\"%s\"", name, escaped);
}

static void open_tag(Writer *w, int depth, const char *name) {
    g_string_append_printf(w->xml, "%*s<%s", depth * 2, "", name);
}

static void end_line(Writer *w, const char *text) {
    g_string_append(w->xml, text);
    g_string_append_c(w->xml, '\n');
    w->line++;
}

static void close_tag(Writer *w, int depth, const char *name) {
    g_string_append_printf(w->xml, "%*s</%s>", depth * 2, "", name);
    end_line(w, "");
}

/* The unit all figures of a row share; NULL where one of them has none or each its own. */
static const char *shared_unit(const PcDraftSubject *subject) {
    const char *unit = NULL;
    for (guint i = 0; i < subject->figures->len; i++) {
        const PcDraftFigure *f = subject->figures->pdata[i];
        if (!f->q.unit && !f->q.words)
            return NULL;
        if (!unit)
            unit = f->q.unit;
    }
    return unit;
}

static const char *element_name(PcDatumKind kind) {
    return kind == PC_DATUM_BASELINE ? "baseline" : kind == PC_DATUM_TARGET ? "target" : "actual";
}

static void write_words(Writer *w, int depth, const PcQuantity *q) {
    end_line(w, ">");
    open_tag(w, depth + 1, "words");
    attribute(w, "relation", pc_words_name(q->words));
    attribute(w, "than", pc_than_name(q->than));
    attribute(w, "ref", q->than_ref);
    attribute(w, "printed", q->words_text);
    end_line(w, "/>");
}

/* Whether a figure's element leaves it out, being what is meant where nothing is said. */
static bool goes_without_saying(const PcQuantity *q, PcQuantityField field, const char *shared_unit) {
    switch (field) {
    case PC_Q_ASPECT:
        return q->aspect == PC_ASPECT_LEVEL || (q->aspect == PC_ASPECT_RATIO && q->parts);
    case PC_Q_UNIT:
        return g_strcmp0(q->unit, shared_unit) == 0;
    case PC_Q_COMPARATOR:
        return q->comparator == PC_CMP_EQ;
    default:
        return false;
    }
}

static void write_figure(Writer *w, int depth, PcDraftFigure *f, const char *shared) {
    static const PcQuantityField fields[] = {PC_Q_PART,      PC_Q_PERIOD, PC_Q_ASPECT,     PC_Q_ANNUAL,
                                             PC_Q_DIRECTION, PC_Q_BASE,   PC_Q_WHOLE,      PC_Q_QUALIFIER,
                                             PC_Q_VINTAGE,   PC_Q_UNIT,   PC_Q_COMPARATOR, PC_Q_HEDGE};
    const PcQuantity *q = &f->q;
    const char *name = element_name(f->kind);
    f->line = w->line;
    open_tag(w, depth, name);
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (!goes_without_saying(q, fields[i], shared))
            attribute(w, pc_quantity_name(fields[i]), pc_quantity_text(q, fields[i]));
    if (q->words) {
        write_words(w, depth, q);
        close_tag(w, depth, name);
        return;
    }
    attribute(w, q->parts ? "ratio" : "value", q->parts ? q->parts : q->value);
    attribute(w, "to", q->value_to);
    end_line(w, "/>");
}

static void write_subject(Writer *w, int depth, PcDraftSubject *s) {
    const char *name = s->in_table ? "indicator" : "figure", *unit = shared_unit(s);
    char row[16] = "";
    if (s->row)
        g_snprintf(row, sizeof row, "%u", s->row);
    s->line = w->line;
    open_tag(w, depth, name);
    attribute(w, "row", row);
    attribute(w, "ref", s->ref);
    attribute(w, "name", s->name);
    attribute(w, "unit", unit);
    attribute(w, "attribute", pc_attribute_name(s->attribute));
    attribute(w, "area", s->area);
    attribute(w, "place-name", s->place);
    attribute(w, "section", s->section);
    if (s->figures->len == 0) {
        end_line(w, "/>");
        return;
    }
    end_line(w, ">");
    for (guint i = 0; i < s->figures->len; i++)
        write_figure(w, depth + 1, s->figures->pdata[i], unit);
    close_tag(w, depth, name);
}

static void write_table(Writer *w, const PcDraftTable *table) {
    const char *group = NULL;
    char id[16];
    g_snprintf(id, sizeof id, "t%u", table->id);
    open_tag(w, 1, "table");
    attribute(w, "id", id);
    attribute(w, "caption", table->caption);
    attribute(w, "section", table->section);
    end_line(w, ">");
    for (guint i = 0; i < table->rows->len; i++) {
        PcDraftSubject *row = table->rows->pdata[i];
        if (!row)
            continue;
        if (g_strcmp0(group, row->group) != 0) {
            if (group)
                close_tag(w, 2, "group");
            group = row->group;
            if (group) {
                open_tag(w, 2, "group");
                attribute(w, "name", group);
                end_line(w, ">");
            }
        }
        write_subject(w, group ? 3 : 2, row);
    }
    if (group)
        close_tag(w, 2, "group");
    close_tag(w, 1, "table");
}

static void write_figures(Writer *w, const GPtrArray *subjects) {
    bool any = false;
    for (guint i = 0; i < subjects->len; i++) {
        PcDraftSubject *s = subjects->pdata[i];
        if (s->figures->len == 0)
            continue;
        if (!any) {
            open_tag(w, 1, "figures");
            end_line(w, ">");
        }
        any = true;
        write_subject(w, 2, s);
    }
    if (any)
        close_tag(w, 1, "figures");
}

GString *pc_draft_write(PcDraftParts *parts) {
    const PcDocumentInfo *info = &parts->text->info;
    Writer w = {.xml = g_string_new(NULL), .line = 1};
    end_line(&w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    open_tag(&w, 0, "plan");
    attribute(&w, "xmlns", "urn:plancheck:plan:1");
    attribute(&w, "id", parts->id);
    attribute(&w, "area", info->area->code);
    attribute(&w, "kind", parts->kind);
    attribute(&w, "period", info->period);
    end_line(&w, ">");
    g_autofree char *title = g_markup_escape_text(parts->title, -1);
    g_string_append_printf(w.xml, "  <title>%s</title>", title);
    end_line(&w, "");
    for (guint i = 0; i < parts->tables->len; i++)
        write_table(&w, parts->tables->pdata[i]);
    write_figures(&w, parts->subjects);
    close_tag(&w, 0, "plan");
    return w.xml;
}
