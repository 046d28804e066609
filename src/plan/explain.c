/* explain: what libxml2's validator finds, said to people.
 *
 * One slip makes libxml2 say two or three things; the fault list keeps one for each place. What was expected
 * comes from the schema's own words (pc_grammar), not from libxml2's. */
#include "plan/explain.h"

#include <string.h>

#include "plan/repair.h"

/* An error message of libxml2 begins "Element '{ns}name'[, attribute 'name']: ". */
static char *attribute_of(const char *message) {
    const char *p = strstr(message, "', attribute '");
    const char *colon = strstr(message, "': ");
    if (!p || (colon && colon < p))
        return NULL;
    p += strlen("', attribute '");
    const char *close = strchr(p, '\'');
    return close ? g_strndup(p, (gsize)(close - p)) : NULL;
}

/* What stands between `before` and the next apostrophe, without a {namespace}. */
static char *quoted_after(const char *message, const char *before) {
    const char *p = strstr(message, before);
    if (!p)
        return NULL;
    p += strlen(before);
    const char *close = strchr(p, '\'');
    const char *brace = *p == '{' ? strchr(p, '}') : NULL;
    if (brace && close && brace < close)
        p = brace + 1;
    return close ? g_strndup(p, (gsize)(close - p)) : NULL;
}

/* The names in "Expected is one of ( {ns}a, {ns}b )". The caller frees with g_strfreev. */
static char **expected_names(const char *message) {
    GPtrArray *names = g_ptr_array_new();
    const char *p = strstr(message, "Expected is");
    const char *open = p ? strchr(p, '(') : NULL, *close = open ? strrchr(open, ')') : NULL;
    g_autofree char *list = close ? g_strndup(open + 1, (gsize)(close - open - 1)) : g_strdup("");
    g_auto(GStrv) parts = g_strsplit(list, ",", -1);
    for (char **part = parts; *part; part++) {
        const char *brace = strrchr(*part, '}');
        char *name = g_strstrip(g_strdup(brace ? brace + 1 : *part));
        if (*name && *name != '#')
            g_ptr_array_add(names, name);
        else
            g_free(name);
    }
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

/* "<a>, <b>" or "a | b". */
static char *join(const char *const *names, size_t n, const char *before, const char *after,
                  const char *between) {
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%s%s%s%s", i ? between : "", before, names[i], after);
    return g_string_free(out, FALSE);
}

static PcGrammar *grammar(PcExplainer *x) {
    if (!x->grammar)
        x->grammar = pc_schemas_grammar(x->kind);
    return x->grammar;
}

static const xmlNode *declaration(PcExplainer *x, size_t depth) {
    g_autoptr(GPtrArray) path = g_ptr_array_new();
    for (size_t i = 0; i < depth; i++)
        g_ptr_array_add(path, (gpointer)(x->stack[i].told ? x->stack[i].told : x->stack[i].name));
    return pc_grammar_element(grammar(x), (const char *const *)path->pdata, depth);
}

static const PcXmlElement *top(const PcExplainer *x) {
    return &x->stack[x->depth - 1];
}

static void arg_element(PcFault *fault, const char *name, const char *element) {
    g_autofree char *tag = g_strdup_printf("<%s>", element);
    pc_fault_arg(fault, name, tag);
}

/* ---- elements
 * ---------------------------------------------------------------------------------------------- */

static PcExplained unexpected_element(PcExplainer *x, const char *message, const char **name) {
    if (x->depth < 2)
        return PC_EXPLAINED;
    const PcXmlElement *element = top(x), *parent = &x->stack[x->depth - 2];
    g_auto(GStrv) expected = expected_names(message);
    guint n = g_strv_length(expected);
    g_autoptr(GPtrArray) all = pc_grammar_children(grammar(x), declaration(x, x->depth - 1));
    bool known = g_ptr_array_find_with_equal_func(all, element->name, g_str_equal, NULL);
    PcFault *fault = pc_fault_of_form(x->faults, known ? "PC105" : "PC104", element->offset, NULL);
    if (!fault)
        return PC_EXPLAINED_HIDE;
    g_autofree char *here = join((const char *const *)expected, n, "<", ">", " | ");
    g_autofree char *order = join((const char *const *)all->pdata, all->len, "<", ">", ", ");
    pc_fault_arg(fault, "element", element->name);
    pc_fault_arg(fault, "parent", parent->name);
    if (known) {
        pc_fault_arg_verbatim(fault, "expected", n ? here : NULL);
        pc_fault_arg_verbatim(fault, "instead", order);
        return PC_EXPLAINED_HIDE;
    }
    pc_fault_arg_verbatim(fault, "expected", n ? here : order);
    const char *meant = pc_nearest(element->name, (const char *const *)expected, n);
    if (!meant)
        meant = pc_nearest(element->name, (const char *const *)all->pdata, all->len);
    if (!meant)
        return PC_EXPLAINED_HIDE;
    arg_element(fault, "instead", meant);
    for (guint i = 0; i < all->len; i++)
        if (strcmp(all->pdata[i], meant) == 0)
            *name = all->pdata[i];
    return *name ? PC_EXPLAINED_RENAME : PC_EXPLAINED_HIDE;
}

static void missing_element(PcExplainer *x, const char *message) {
    const PcXmlElement *element = top(x);
    PcFault *fault = pc_fault_of_form(x->faults, "PC106", element->offset, NULL);
    if (!fault)
        return;
    g_auto(GStrv) expected = expected_names(message);
    g_autofree char *list = join((const char *const *)expected, g_strv_length(expected), "<", ">", " | ");
    pc_fault_arg(fault, "element", element->name);
    pc_fault_arg_verbatim(fault, "expected", list);
    arg_element(fault, "instead", expected[0] ? expected[0] : "…");
}

/* Text where elements belong, or the reverse. */
static PcExplained unexpected_content(PcExplainer *x) {
    bool about_child = x->phase == PC_PHASE_START && x->depth > 1;
    const PcXmlElement *holder = about_child ? &x->stack[x->depth - 2] : top(x);
    PcFault *fault =
        pc_fault_of_form(x->faults, "PC110", about_child ? top(x)->offset : holder->offset, NULL);
    if (!fault)
        return about_child ? PC_EXPLAINED_HIDE : PC_EXPLAINED;
    const xmlNode *own = declaration(x, x->depth - (about_child ? 1 : 0));
    g_autoptr(GPtrArray) children = pc_grammar_children(grammar(x), own);
    g_autoptr(GPtrArray) attributes = pc_grammar_attributes(grammar(x), own);
    g_autofree char *list = join((const char *const *)children->pdata, children->len, "<", ">", " | ");
    pc_fault_arg(fault, "element", holder->name);
    if (about_child) {
        arg_element(fault, "found", top(x)->name);
        g_autofree char *plain = g_strdup_printf("<%s>…</%s>", holder->name, holder->name);
        pc_fault_arg(fault, "instead", plain);
        return PC_EXPLAINED_HIDE;
    }
    g_autofree char *text = g_strstrip(g_strdup(x->text));
    g_autofree char *quoted = g_strdup_printf("“%.120s”", text);
    bool has_value = g_ptr_array_find_with_equal_func(attributes, "value", g_str_equal, NULL);
    pc_fault_arg(fault, "found", quoted);
    pc_fault_arg_verbatim(fault, "expected", children->len ? list : NULL);
    if (has_value && g_ascii_isdigit(*text))
        pc_fault_arg_attribute(fault, "instead", "value", text);
    else if (children->len)
        pc_fault_arg_verbatim(fault, "instead", list);
    else {
        g_autofree char *empty = g_strdup_printf("<%s …/>", holder->name);
        pc_fault_arg(fault, "instead", empty);
    }
    return PC_EXPLAINED;
}

/* ---- attributes
 * -------------------------------------------------------------------------------------------- */

static void unknown_attribute(PcExplainer *x, const char *name) {
    const PcXmlElement *element = top(x);
    PcFault *fault = pc_fault_of_form(x->faults, "PC107", element->offset, name);
    if (!fault)
        return;
    g_autoptr(GPtrArray) allowed = pc_grammar_attributes(grammar(x), declaration(x, x->depth));
    g_autofree char *list = join((const char *const *)allowed->pdata, allowed->len, "", "", " | ");
    const char *meant = pc_nearest(name, (const char *const *)allowed->pdata, allowed->len);
    PcAttributeSpan span;
    pc_fault_arg(fault, "element", element->name);
    pc_fault_arg(fault, "attribute", name);
    pc_fault_arg_verbatim(fault, "expected", allowed->len ? list : "—");
    if (meant && pc_data_file_attribute(x->faults->file, element->offset, name, &span)) {
        g_autofree char *value = g_strndup(span.value, span.length);
        pc_fault_arg_attribute(fault, "instead", meant, value);
    }
}

/* Whether the element has an unknown attribute that was meant to be `name`: then that one is the fault to
 * report. */
static bool is_misspelt(PcExplainer *x, const xmlNode *own, const char *name) {
    const PcXmlElement *element = top(x);
    g_autoptr(GPtrArray) allowed = pc_grammar_attributes(grammar(x), own);
    for (int i = 0; i < element->n_attributes; i++) {
        const char *present = pc_xml_attribute(element, i).name;
        if (g_ptr_array_find_with_equal_func(allowed, present, g_str_equal, NULL))
            continue;
        if (g_strcmp0(pc_nearest(present, (const char *const *)allowed->pdata, allowed->len), name) == 0)
            return true;
    }
    return false;
}

/* Sets what the schema says a value must be, in both languages, and returns the values it is chosen from. */
static GPtrArray *arg_expected(PcExplainer *x, PcFault *fault, const xmlNode *value) {
    GPtrArray *values = pc_grammar_values(grammar(x), value);
    g_autofree char *list = join((const char *const *)values->pdata, values->len, "", "", " | ");
    g_autofree char *zh = pc_grammar_says(grammar(x), value, PC_LANG_ZH);
    g_autofree char *en = pc_grammar_says(grammar(x), value, PC_LANG_EN);
    pc_fault_arg_verbatim(fault, "expected.zh", values->len ? list : zh ? zh : "—");
    pc_fault_arg_verbatim(fault, "expected.en", values->len ? list : en ? en : "—");
    return values;
}

static void missing_attribute(PcExplainer *x, const char *name) {
    const PcXmlElement *element = top(x);
    const xmlNode *own = declaration(x, x->depth);
    if (is_misspelt(x, own, name))
        return;
    PcFault *fault = pc_fault_of_form(x->faults, "PC108", element->offset, name);
    if (!fault)
        return;
    g_autoptr(GPtrArray) values = arg_expected(x, fault, pc_grammar_attribute(grammar(x), own, name));
    pc_fault_arg(fault, "element", element->name);
    pc_fault_arg(fault, "attribute", name);
    pc_fault_arg_attribute(fault, "instead", name, values->len ? values->pdata[0] : "…");
}

static void invalid_value(PcExplainer *x, const char *attribute) {
    const PcXmlElement *element = top(x);
    PcFault *fault = pc_fault_of_form(x->faults, "PC109", element->offset, attribute);
    if (!fault)
        return;
    const xmlNode *own = declaration(x, x->depth);
    const xmlNode *value = attribute ? pc_grammar_attribute(grammar(x), own, attribute) : own;
    PcAttributeSpan span = {.value = x->text, .length = strlen(x->text)};
    if (attribute)
        pc_data_file_attribute(x->faults->file, element->offset, attribute, &span);
    g_autofree char *raw = g_strndup(span.value, span.length);
    g_autofree char *found = pc_repair_unescape(raw);
    g_autoptr(GPtrArray) values = arg_expected(x, fault, value);
    g_autofree char *meant = value ? pc_repair(grammar(x), value, found) : NULL;
    if (!meant)
        meant = g_strdup(pc_nearest(found, (const char *const *)values->pdata, values->len));
    pc_fault_arg_place(fault, element->name, attribute);
    pc_fault_arg(fault, "found", found);
    if (meant && attribute)
        pc_fault_arg_attribute(fault, "instead", attribute, meant);
    else
        pc_fault_arg(fault, "instead", meant);
}

/* ---- keys
 * -------------------------------------------------------------------------------------------------- */

/* The byte where `value` was used before: in the nearest earlier tag of that name, or before it as text. */
static bool used_before(PcFaultList *faults, const PcXmlElement *element, const char *field,
                        const char *value, size_t *at) {
    g_autofree char *tag = g_strdup_printf("<%s", element->name);
    const char *text = faults->file->text, *p = text + element->offset;
    while (p > text && (p = memrchr(text, '<', (size_t)(p - text)))) {
        PcAttributeSpan span;
        size_t here = (size_t)(p - text), name_end = pc_data_file_tag_name_end(faults->file, here);
        if (name_end - here != strlen(tag) || strncmp(p, tag, strlen(tag)) != 0)
            continue;
        *at = here;
        if (strcmp(field, ".") == 0) {
            const char *close = memchr(p, '>', faults->file->length - here);
            if (close && g_str_has_prefix(close + 1, value) && close[1 + strlen(value)] == '<')
                return true;
        } else if (pc_data_file_attribute(faults->file, here, field, &span) && span.length == strlen(value) &&
                   strncmp(span.value, value, span.length) == 0)
            return true;
    }
    return false;
}

static void duplicate_key(PcExplainer *x, const char *message) {
    const PcXmlElement *element = top(x);
    g_autofree char *constraint = quoted_after(message, "identity-constraint '");
    const char *field = constraint ? pc_grammar_key_field(grammar(x), constraint) : NULL;
    if (!strstr(message, "Duplicate key-sequence") || !field)
        return; /* "exactly one of these" is told where the statements are read */
    bool is_text = strcmp(field, ".") == 0;
    PcFault *fault = pc_fault_of_form(x->faults, "PC111", element->offset, is_text ? NULL : field);
    if (!fault)
        return;
    PcAttributeSpan span = {.value = x->text, .length = strlen(x->text)};
    if (!is_text)
        pc_data_file_attribute(x->faults->file, element->offset, field, &span);
    g_autofree char *value = g_strndup(span.value, span.length);
    size_t at;
    pc_fault_arg_place(fault, element->name, is_text ? NULL : field);
    pc_fault_arg(fault, "found", value);
    if (used_before(x->faults, element, field, value, &at)) {
        uint32_t line, column;
        pc_data_file_place(x->faults->file, at, &line, &column);
        g_autofree char *first = g_strdup_printf("%u", line);
        pc_fault_arg(fault, "first", first);
    }
}

PcExplained pc_explain_schema(PcExplainer *x, const xmlError *problem, const char **name) {
    const char *message = problem->message ? problem->message : "";
    g_autofree char *attribute = attribute_of(message);
    switch (problem->code) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
        if (!strstr(message, "Missing child element"))
            return unexpected_element(x, message, name);
        missing_element(x, message);
        return PC_EXPLAINED;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
        return unexpected_content(x);
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        if (attribute)
            unknown_attribute(x, attribute);
        return PC_EXPLAINED;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: {
        g_autofree char *missing = quoted_after(message, "The attribute '");
        if (missing)
            missing_attribute(x, missing);
        return PC_EXPLAINED;
    }
    case XML_SCHEMAV_CVC_IDC:
        duplicate_key(x, message);
        return PC_EXPLAINED;
    default:
        invalid_value(x, attribute);
        return PC_EXPLAINED;
    }
}

void pc_explain_root(PcExplainer *x, const char *name, const char *namespace) {
    const PcXmlElement *root = top(x);
    const char *own = pc_file_kind_root(x->kind), *urn = pc_file_kind_namespace(x->kind);
    PcFault *fault = pc_fault_of_form(x->faults, "PC103", root->offset, NULL);
    g_autofree char *found =
        namespace ? g_strdup_printf("<%s xmlns=\"%s\">", name, namespace) : g_strdup_printf("<%s>", name);
    g_autofree char *expected = g_strdup_printf("<%s xmlns=\"%s\">", own, urn);
    pc_fault_arg(fault, "found", found);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", expected);
}

/* ---- syntax
 * ------------------------------------------------------------------------------------------------ */

/* The byte of the last `mark` before `offset`; `offset` itself where there is none. */
static size_t last_before(const PcDataFile *file, size_t offset, char mark) {
    const char *p = memrchr(file->text, mark, offset);
    return p ? (size_t)(p - file->text) : offset;
}

/* What stands at `offset`: to the end of the line, at most 24 characters. */
static char *stands_at(const PcDataFile *file, size_t offset) {
    const char *p = file->text + offset, *end = file->text + file->length, *stop = p;
    for (int i = 0; i < 24 && stop < end && *stop != '\n'; i++)
        stop = g_utf8_next_char(stop);
    return g_strndup(p, (gsize)(stop - p));
}

static PcFault *truncated(PcExplainer *x) {
    PcDataFile *file = x->faults->file;
    size_t end = file->length;
    while (end > 0 && g_ascii_isspace(file->text[end - 1]))
        end--;
    if (x->depth == 0) {
        PcFault *fault = pc_fault_between(x->faults, "PC101", end, end);
        pc_fault_arg(fault, "found", "EOF");
        g_autofree char *root =
            g_strdup_printf("<%s xmlns=\"%s\">", pc_file_kind_root(x->kind), pc_file_kind_namespace(x->kind));
        pc_fault_arg(fault, "expected", root);
        return fault;
    }
    PcFault *fault = pc_fault_between(x->faults, "PC102", end, end);
    const PcXmlElement *open = top(x);
    g_autofree char *line = g_strdup_printf("%u", open->line);
    g_autofree char *close = g_strdup_printf("</%s>", open->name);
    pc_fault_arg(fault, "element", open->name);
    pc_fault_arg(fault, "first", line);
    pc_fault_arg(fault, "instead", close);
    return fault;
}

typedef struct {
    int code;
    char from; /* go back to this character; 0: stay */
    const char *expected, *instead;
} SyntaxError;

static const SyntaxError syntax_errors[] = {
    {XML_ERR_UNDECLARED_ENTITY, '&', NULL, "&amp;"},
    {XML_WAR_UNDECLARED_ENTITY, '&', NULL, "&amp;"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, '&', NULL, "&amp;"},
    {XML_ERR_NAME_REQUIRED, 0, NULL, NULL},
    {XML_ERR_INVALID_CHARREF, '&', NULL, NULL},
    {XML_ERR_LT_IN_ATTRIBUTE, 0, NULL, "&lt;"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, 0, "\"", NULL},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, 0, "=\"…\"", NULL},
    {XML_ERR_SPACE_REQUIRED, 0, "␠", NULL},
    {XML_ERR_GT_REQUIRED, 0, ">", NULL},
    {XML_ERR_DOCUMENT_END, 0, "EOF", NULL},
    {XML_ERR_RESERVED_XML_NAME, '<', NULL, NULL},
    {XML_ERR_HYPHEN_IN_COMMENT, 0, "-->", NULL},
    {XML_ERR_MISPLACED_CDATA_END, 0, NULL, "]]&gt;"},
};

static PcFault *broken_at(PcExplainer *x, size_t start, const char *expected, const char *instead) {
    PcDataFile *file = x->faults->file;
    g_autofree char *found = stands_at(file, start);
    PcFault *fault = pc_fault_between(x->faults, "PC101", start, start + strlen(found));
    pc_fault_arg(fault, "found", *found ? found : "⏎");
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", instead);
    return fault;
}

static PcFault *mismatched_tag(PcExplainer *x, const xmlError *problem, size_t offset) {
    size_t start = last_before(x->faults->file, offset, '<');
    PcFault *fault = pc_fault_between(x->faults, "PC101", start, offset);
    g_autofree char *found = g_strdup_printf("</%s>", problem->str2 ? problem->str2 : "");
    g_autofree char *expected = g_strdup_printf("</%s>", problem->str1 ? problem->str1 : "");
    pc_fault_arg(fault, "found", found);
    pc_fault_arg(fault, "expected", expected);
    pc_fault_arg(fault, "instead", expected);
    return fault;
}

static PcFault *repeated_attribute(PcExplainer *x, const xmlError *problem, size_t offset) {
    const char *name = problem->str2 ? problem->str2 : problem->str1 ? problem->str1 : "";
    size_t tag = last_before(x->faults->file, offset, '<');
    PcAttributeSpan first = {.start = tag, .end = offset};
    pc_data_file_attribute(x->faults->file, tag, name, &first);
    PcFault *fault = pc_fault_between(x->faults, "PC101", first.start, first.end);
    g_autofree char *once = g_strndup(x->faults->file->text + first.start, first.end - first.start);
    g_autofree char *twice = g_strdup_printf("%s=…, %s=…", name, name);
    pc_fault_arg(fault, "found", twice);
    pc_fault_arg(fault, "instead", once);
    return fault;
}

PcFault *pc_explain_syntax(PcExplainer *x, const xmlError *problem, size_t offset) {
    PcDataFile *file = x->faults->file;
    size_t rest = offset;
    while (rest < file->length && g_ascii_isspace(file->text[rest]))
        rest++;
    if (problem->code == XML_ERR_TAG_NAME_MISMATCH)
        return mismatched_tag(x, problem, offset);
    if (problem->code == XML_ERR_ATTRIBUTE_REDEFINED)
        return repeated_attribute(x, problem, offset);
    if (rest >= file->length || problem->code == XML_ERR_TAG_NOT_FINISHED)
        return truncated(x);
    for (size_t i = 0; i < G_N_ELEMENTS(syntax_errors); i++) {
        const SyntaxError *e = &syntax_errors[i];
        if (e->code == problem->code)
            return broken_at(x, e->from ? last_before(file, offset, e->from) : offset, e->expected,
                             e->instead);
    }
    return broken_at(x, offset, NULL, NULL);
}
