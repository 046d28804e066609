/* plan_file: the elements of a plan file → PcPlan. */
#include <string.h>

#include "plan/attributes.h"
#include "plan/owner.h"
#include "plan/references.h"
#include "plan/statement.h"

enum { SLAB = 256 };

/* What is measured: an <indicator>, <figure>, <allocated> or <amends>. */
typedef struct {
    bool open;
    const char *name, *ref, *unit, *section, *place_name;
    const PcArea *area;
    const PcIndicator *indicator;
    const PcUnitValue *unit_value;
    PcAttribute attribute;
    uint32_t row;
    size_t tag;
    bool unit_told;
} Subject;

typedef struct {
    PcPlanOwner *owner;
    PcFaultList *faults;
    const PcCatalogue *catalogue;
    PcStatementChecker checker;
    PcPlanTable *table; /* the open one */
    const char *group;
    Subject subject;
    PcDatum *datum; /* the open statement */
    PcXmlElement tag;
    size_t unit_tag;
    const PcUnitValue *unit;
    bool unit_told, words, slips;
    GPtrArray *row;   /* PcDatum of the open row */
    GArray *row_tags; /* size_t, beside `row` */
    PcDefinition definition;
} Builder;

/* ---- references
 * -------------------------------------------------------------------------------------------- */

static const PcIndicator *indicator_of(Builder *b, const char *ref, const PcXmlElement *e) {
    const PcIndicator *indicator = ref ? pc_indicator_by_id(b->catalogue, ref) : NULL;
    if (ref && !indicator)
        pc_fault_unknown_indicator(b->faults, b->catalogue, ref, e->offset, e->name, "ref");
    return indicator;
}

static const PcArea *area_of(Builder *b, const char *code, const PcXmlElement *e) {
    const PcArea *area = code ? pc_area_by_code(b->catalogue, code) : NULL;
    if (code && !area)
        pc_fault_unknown_area(b->faults, b->catalogue, code, e->offset, e->name, "area");
    return area;
}

/* ---- the plan
 * ---------------------------------------------------------------------------------------------- */

static void mark(Builder *b, PcMark *out, size_t tag, const char *attribute) {
    PcAttributeSpan span = {.start = tag, .end = tag + 5};
    PcDataFile *file = b->faults->file;
    pc_data_file_attribute(file, tag, attribute, &span);
    pc_data_file_place(file, span.start, &out->line, &out->column);
    out->end_column =
        out->column + (uint32_t)g_utf8_strlen(file->text + span.start, (gssize)(span.end - span.start));
    g_autofree char *excerpt = pc_data_file_excerpt(file, out->line, out->column, 160, &out->excerpt_column);
    out->excerpt = g_string_chunk_insert(b->owner->strings, excerpt);
}

static void start_plan(Builder *b, const PcXmlElement *e, const PcAttributes *a) {
    PcPlan *plan = &b->owner->plan;
    plan->id = a->of[PC_A_ID];
    plan->kind = a->of[PC_A_KIND];
    plan->period = a->of[PC_A_PERIOD];
    plan->issued = a->of[PC_A_ISSUED];
    plan->parent = a->of[PC_A_PARENT];
    plan->area = area_of(b, a->of[PC_A_AREA], e);
    mark(b, &b->owner->id_mark, e->offset, "id");
    mark(b, &b->owner->area_mark, e->offset, "area");
    mark(b, &b->owner->kind_mark, e->offset, "kind");
    mark(b, &b->owner->period_mark, e->offset, "period");
    mark(b, &b->owner->parent_mark, e->offset, "parent");
    pc_fault_upside_down_period(b->faults, plan->period, e->offset, e->name, "period");
    pc_fault_impossible_date(b->faults, plan->issued, e->offset, e->name, "issued");
    b->checker.has_period = plan->period && pc_period_parse(plan->period, &b->checker.period) &&
                            b->checker.period.first <= b->checker.period.last;
}

static void start_table(Builder *b, const PcXmlElement *e, const PcAttributes *a) {
    PcPlanTable *table = g_new0(PcPlanTable, 1);
    table->id = a->of[PC_A_ID];
    table->caption = a->of[PC_A_CAPTION];
    table->section = a->of[PC_A_SECTION];
    table->line = e->line;
    g_ptr_array_add(b->owner->plan.tables, table);
    b->table = table;
    b->group = NULL;
}

/* ---- subjects
 * ---------------------------------------------------------------------------------------------- */

static void two_places(Builder *b, const PcXmlElement *e) {
    PcFault *fault = pc_fault_of_form(b->faults, "PC113", e->offset, NULL);
    if (!fault)
        return;
    pc_fault_arg(fault, "element", e->name);
    pc_fault_arg(fault, "expected", "area | place-name");
    pc_fault_arg(fault, "found", "area + place-name");
    pc_fault_arg(fault, "instead", "area");
}

static void start_subject(Builder *b, const PcXmlElement *e, const PcAttributes *a) {
    Subject *s = &b->subject;
    *s = (Subject){.open = true, .tag = e->offset};
    s->ref = a->of[PC_A_REF];
    s->name = a->of[PC_A_NAME];
    s->unit = a->of[PC_A_UNIT];
    s->section = a->of[PC_A_SECTION] ? a->of[PC_A_SECTION] : b->table ? b->table->section : NULL;
    s->place_name = a->of[PC_A_PLACE_NAME];
    s->indicator = indicator_of(b, s->ref, e);
    s->area = a->of[PC_A_AREA] ? area_of(b, a->of[PC_A_AREA], e) : s->place_name ? NULL : b->owner->plan.area;
    s->unit_value =
        s->unit ? pc_statement_unit(&b->checker, s->unit, e->offset, e->name, s->indicator) : NULL;
    s->row = a->of[PC_A_ROW] ? (uint32_t)g_ascii_strtoull(a->of[PC_A_ROW], NULL, 10) : 0;
    if (a->of[PC_A_ATTRIBUTE])
        pc_attribute_from(a->of[PC_A_ATTRIBUTE], &s->attribute);
    if (a->of[PC_A_AREA] && s->place_name)
        two_places(b, e);
    g_ptr_array_set_size(b->row, 0);
    g_array_set_size(b->row_tags, 0);
}

static void end_row(Builder *b) {
    pc_statement_check_row(&b->checker, (PcDatum *const *)b->row->pdata,
                           (const size_t *)(const void *)b->row_tags->data, b->row->len);
    if (b->table)
        b->table->rows++;
    b->subject.open = false;
}

/* ---- statements
 * -------------------------------------------------------------------------------------------- */

static PcDatum *new_datum(Builder *b) {
    PcPlanOwner *owner = b->owner;
    guint used = owner->plan.data->len % SLAB;
    if (used == 0)
        g_ptr_array_add(owner->slabs, g_new0(PcDatum, SLAB));
    PcDatum *slab = owner->slabs->pdata[owner->slabs->len - 1];
    g_ptr_array_add(owner->plan.data, &slab[used]);
    return &slab[used];
}

static void fill_quantity(PcQuantity *q, const Subject *s, const PcAttributes *a) {
    q->value = a->of[PC_A_VALUE];
    q->value_to = a->of[PC_A_TO];
    q->parts = a->of[PC_A_RATIO];
    q->unit = a->of[PC_A_UNIT] ? a->of[PC_A_UNIT] : s->unit;
    q->hedge = a->of[PC_A_HEDGE];
    q->indicator = s->name;
    q->indicator_id = s->ref;
    q->qualifier = a->of[PC_A_QUALIFIER];
    q->period = a->of[PC_A_PERIOD];
    q->base = a->of[PC_A_BASE];
    q->whole = a->of[PC_A_WHOLE];
    q->area = s->area ? s->area->code : NULL;
    q->area_name = s->area ? s->area->name : s->place_name;
    q->part = a->of[PC_A_PART];
    q->attribute = s->attribute;
    if (a->of[PC_A_COMPARATOR])
        pc_comparator_from(a->of[PC_A_COMPARATOR], &q->comparator);
    if (a->of[PC_A_ASPECT])
        pc_aspect_from(a->of[PC_A_ASPECT], &q->aspect);
    if (a->of[PC_A_ANNUAL])
        pc_annual_from(a->of[PC_A_ANNUAL], &q->annual);
    if (a->of[PC_A_DIRECTION])
        pc_direction_from(a->of[PC_A_DIRECTION], &q->direction);
    if (a->of[PC_A_VINTAGE])
        pc_vintage_from(a->of[PC_A_VINTAGE], &q->vintage);
    if (q->parts && !a->of[PC_A_ASPECT])
        q->aspect = PC_ASPECT_RATIO;
}

static void start_statement(Builder *b, PcDatumKind kind, const PcXmlElement *e, const PcAttributes *a) {
    const Subject *s = &b->subject;
    PcDatum *d = new_datum(b);
    fill_quantity(&d->quantity, s, a);
    d->kind = kind;
    d->quantity.status =
        kind == PC_DATUM_BASELINE || kind == PC_DATUM_ACTUAL ? PC_STATUS_ACTUAL : PC_STATUS_TARGET;
    d->indicator = s->indicator;
    d->data_file = b->owner->plan.file;
    d->data_line = e->line;
    d->table = b->table ? b->table->id : NULL;
    d->caption = b->table ? b->table->caption : NULL;
    d->group = b->group;
    d->row = s->row;
    d->section = a->of[PC_A_SECTION] ? a->of[PC_A_SECTION] : s->section;
    b->datum = d;
    b->tag = *e;
    b->words = false;
    b->slips = a->slips;
    b->unit_told = false;
    b->unit_tag = a->of[PC_A_UNIT] ? e->offset : s->tag;
    b->unit = a->of[PC_A_UNIT]
                  ? pc_statement_unit(&b->checker, a->of[PC_A_UNIT], e->offset, e->name, s->indicator)
                  : s->unit_value;
    d->quantity.unit_id = b->unit ? b->unit->id : NULL;
}

static void end_statement(Builder *b) {
    PcDatum *d = b->datum;
    bool own_unit = b->unit_tag == b->tag.offset;
    PcStatementInput in = {.datum = d,
                           .tag = &b->tag,
                           .unit_tag = b->unit_tag,
                           .unit = b->unit,
                           .unit_told = own_unit ? &b->unit_told : &b->subject.unit_told,
                           .words = b->words,
                           .slips = b->slips};
    pc_statement_check(&b->checker, &in);
    g_ptr_array_add(b->row, d);
    g_array_append_val(b->row_tags, b->tag.offset);
    b->datum = NULL;
}

/* A quota or an amendment is subject and statement in one. */
static void start_ordered(Builder *b, PcDatumKind kind, const PcXmlElement *e, const PcAttributes *a) {
    b->table = NULL;
    start_subject(b, e, a);
    start_statement(b, kind, e, a);
    if (b->subject.indicator)
        b->datum->quantity.indicator = b->subject.indicator->name;
    b->datum->number = a->of[PC_A_NUMBER];
    b->datum->body = a->of[PC_A_BODY];
    b->datum->date = a->of[PC_A_DATE];
    b->datum->amends_from = a->of[PC_A_FROM];
    pc_fault_impossible_date(b->faults, a->of[PC_A_DATE], e->offset, e->name, "date");
}

static void incomplete_words(Builder *b, const PcXmlElement *e, const char *at, const char *found,
                             const char *expected) {
    PcFault *fault = pc_fault_at(b->faults, "PC139", e->offset, at);
    pc_fault_arg(fault, "found", found);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", expected);
}

static bool compares(PcWords words) {
    return words == PC_WORDS_EQUAL_TO || words == PC_WORDS_ABOVE || words == PC_WORDS_NOT_BELOW ||
           words == PC_WORDS_BELOW || words == PC_WORDS_NOT_ABOVE || words == PC_WORDS_IN_STEP;
}

static void start_words(Builder *b, const PcXmlElement *e, const PcAttributes *a) {
    b->words = true;
    if (!b->datum)
        return;
    PcQuantity *q = &b->datum->quantity;
    if (a->of[PC_A_RELATION])
        pc_words_from(a->of[PC_A_RELATION], &q->words);
    if (a->of[PC_A_THAN])
        pc_than_from(a->of[PC_A_THAN], &q->than);
    q->than_ref = a->of[PC_A_REF];
    q->words_text = a->of[PC_A_PRINTED];
    indicator_of(b, q->than_ref, e);
    if (a->slips)
        return;
    if (q->than == PC_THAN_INDICATOR && !q->than_ref)
        incomplete_words(b, e, "than", "than=\"indicator\"", "ref=\"…\"");
    else if (q->than_ref && q->than != PC_THAN_INDICATOR)
        incomplete_words(b, e, "ref", "ref", "than=\"indicator\"");
    else if (compares(q->words) && !a->of[PC_A_THAN])
        incomplete_words(b, e, "relation", a->of[PC_A_RELATION],
                         "than=\"parent | nation | indicator | standard\"");
}

/* ---- elements
 * ---------------------------------------------------------------------------------------------- */

typedef enum {
    E_PLAN,
    E_TABLE,
    E_GROUP,
    E_SUBJECT,
    E_STATEMENT,
    E_ORDERED,
    E_WORDS,
    E_FIGURES,
    E_DEFINITION
} Role;
typedef struct {
    const char *name;
    Role role;
    PcDatumKind kind;
} ElementName;

static const ElementName element_names[] = {
    {"target", E_STATEMENT, PC_DATUM_TARGET},
    {"actual", E_STATEMENT, PC_DATUM_ACTUAL},
    {"baseline", E_STATEMENT, PC_DATUM_BASELINE},
    {"figure", E_SUBJECT, 0},
    {"indicator", E_SUBJECT, 0},
    {"words", E_WORDS, 0},
    {"group", E_GROUP, 0},
    {"table", E_TABLE, 0},
    {"allocated", E_ORDERED, PC_DATUM_ALLOCATED},
    {"amends", E_ORDERED, PC_DATUM_AMENDS},
    {"definition", E_DEFINITION, 0},
    {"figures", E_FIGURES, 0},
    {"plan", E_PLAN, 0},
};

static const ElementName *find_element(const char *name) {
    for (size_t i = 0; i < G_N_ELEMENTS(element_names); i++)
        if (strcmp(element_names[i].name, name) == 0)
            return &element_names[i];
    return NULL;
}

static void on_start(void *data, const PcXmlElement *e) {
    Builder *b = data;
    const ElementName *element = find_element(e->told ? e->told : e->name);
    PcAttributes a;
    if (!element)
        return;
    pc_attributes_read(&a, e, b->owner->strings);
    switch (element->role) {
    case E_PLAN:
        start_plan(b, e, &a);
        break;
    case E_TABLE:
        start_table(b, e, &a);
        break;
    case E_GROUP:
        b->group = a.of[PC_A_NAME];
        break;
    case E_SUBJECT:
        start_subject(b, e, &a);
        break;
    case E_STATEMENT:
        if (b->subject.open)
            start_statement(b, element->kind, e, &a);
        break;
    case E_ORDERED:
        start_ordered(b, element->kind, e, &a);
        break;
    case E_WORDS:
        start_words(b, e, &a);
        break;
    case E_FIGURES:
        b->table = NULL;
        b->group = NULL;
        break;
    case E_DEFINITION:
        b->definition = (PcDefinition){.ref = a.of[PC_A_REF], .line = e->line};
        indicator_of(b, a.of[PC_A_REF], e);
        break;
    }
}

static void end_definition(Builder *b, const char *text) {
    g_autofree char *own = g_strstrip(g_strdup(text));
    b->definition.text = g_string_chunk_insert(b->owner->strings, own);
    g_array_append_val(b->owner->plan.definitions, b->definition);
}

static void on_end(void *data, const PcXmlElement *e, const char *text) {
    Builder *b = data;
    const char *name = e->told ? e->told : e->name;
    const ElementName *element = find_element(name);
    if (strcmp(name, "title") == 0) {
        g_autofree char *title = pc_text_one_line(text);
        b->owner->plan.title = g_string_chunk_insert(b->owner->strings, title);
    }
    if (!element)
        return;
    if (element->role == E_STATEMENT && b->datum)
        end_statement(b);
    else if (element->role == E_SUBJECT && b->subject.open)
        end_row(b);
    else if (element->role == E_ORDERED && b->datum) {
        end_statement(b);
        b->subject.open = false;
    } else if (element->role == E_GROUP)
        b->group = NULL;
    else if (element->role == E_TABLE)
        b->table = NULL;
    else if (element->role == E_DEFINITION)
        end_definition(b, text);
}

/* ---- the face
 * ---------------------------------------------------------------------------------------------- */

static PcPlanOwner *owner_new(const char *file) {
    PcPlanOwner *owner = g_new0(PcPlanOwner, 1);
    owner->strings = g_string_chunk_new(4096);
    owner->slabs = g_ptr_array_new_with_free_func(g_free);
    owner->plan.file = g_string_chunk_insert(owner->strings, file);
    owner->plan.data = g_ptr_array_new();
    owner->plan.definitions = g_array_new(FALSE, FALSE, sizeof(PcDefinition));
    owner->plan.tables = g_ptr_array_new_with_free_func(g_free);
    return owner;
}

void pc_plan_free(PcPlan *plan) {
    if (!plan)
        return;
    PcPlanOwner *owner = (PcPlanOwner *)plan;
    g_ptr_array_unref(plan->data);
    g_array_unref(plan->definitions);
    g_ptr_array_unref(plan->tables);
    g_ptr_array_unref(owner->slabs);
    g_string_chunk_free(owner->strings);
    g_free(owner);
}

PcPlan *pc_plan_read(PcDataFile *file, PcSchemas *schemas, const PcCatalogue *catalogue,
                     const PcLimits *limits, GPtrArray *faults, GError **error) {
    static const PcXmlHandler handler = {on_start, on_end};
    PcFaultList found;
    pc_fault_list_init(&found, file);
    Builder b = {.owner = owner_new(file->path), .faults = &found, .catalogue = catalogue};
    PcPlan *plan = &b.owner->plan;
    b.row = g_ptr_array_new();
    b.row_tags = g_array_new(FALSE, FALSE, sizeof(size_t));
    pc_statement_checker_init(&b.checker, &found, catalogue, limits, plan);
    bool ok = pc_xml_read(&found, PC_FILE_PLAN, schemas, limits, &handler, &b, error);
    pc_statement_checker_clear(&b.checker);
    pc_fault_list_publish(&found, faults);
    pc_fault_list_clear(&found);
    g_ptr_array_unref(b.row);
    g_array_unref(b.row_tags);
    if (ok)
        return plan;
    pc_plan_free(plan);
    return NULL;
}

PcPlan *pc_plan_load(const char *path, PcSchemas *schemas, const PcCatalogue *catalogue,
                     const PcLimits *limits, GPtrArray *faults, GError **error) {
    g_autoptr(PcDataFile) file = pc_data_file_open(path, limits, error);
    PcPlan *plan = file ? pc_plan_read(file, schemas, catalogue, limits, faults, error) : NULL;
    if (!plan)
        return NULL;
    g_autofree char *sum = pc_data_file_sha256(file);
    plan->sha256 = g_string_chunk_insert(((PcPlanOwner *)plan)->strings, sum);
    return plan;
}
