/* sarif: Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning services.
 *
 * Results are the findings; with --agreements also what agreed (kind "pass") and what could not be compared
 * (kind "open"), which services that know no kinds would show as alerts. The rules' texts stand in the run's
 * language in the driver and in the other one in run.translations. Clause numbers are those of SARIF 2.1.0.
 */
#include "report/printers.h"

#include <string.h>

#include "report/anchor.h"
#include "report/clean.h"
#include "report/inputs.h"
#include "report/json.h"
#include "report/row.h"
#include "report/style.h"

typedef struct {
    const PcReport *report;
    PcOutput *out;
    GHashTable *rules;     /* PcRule* → index + 1 */
    GArray *inputs;        /* of PcInput, each file once */
    GHashTable *artifacts; /* file → PcInput* in `inputs` */
    bool any;
} Sarif;

/* ---- pieces
 * -------------------------------------------------------------------------------------------------- */
static void print_text(PcJson *j, const char *key, const char *text) {
    g_autofree char *owned = NULL;
    pc_json_text(j, key, pc_clean(text, &owned));
}

static void optional_text(PcJson *j, const char *key, const char *text) {
    if (text)
        print_text(j, key, text);
}

static PcJson begin_object(PcJson *j, const char *key) {
    pc_json_key(j, key);
    return pc_json_object(j->out);
}

/* A message text that says only what it says: braces doubled, so that none is a placeholder (3.11.5), and no
 * "](", which would make a link (3.11.6). The caller owns it. */
static char *literal(const char *text) {
    GString *safe = g_string_new(NULL);
    for (; *text; text++) {
        g_string_append_c(safe, *text);
        if (*text == '{' || *text == '}')
            g_string_append_c(safe, *text);
        else if (text[0] == ']' && text[1] == '(')
            g_string_append_c(safe, ' ');
    }
    return g_string_free(safe, FALSE);
}

/* An object whose member text is the text: an artifactContent; a message where it is literal. */
static void print_content(PcJson *j, const char *key, const char *text) {
    PcJson content = begin_object(j, key);
    print_text(&content, "text", text);
    pc_json_end(&content);
}

static void print_message(PcJson *j, const char *key, const char *text) {
    g_autofree char *safe = strpbrk(text, "{}]") ? literal(text) : NULL;
    print_content(j, key, safe ? safe : text);
}

static const char *language_tag(PcLang lang) {
    return lang == PC_LANG_ZH ? "zh-CN" : "en-US";
}

static PcLang other_language(PcLang lang) {
    return lang == PC_LANG_ZH ? PC_LANG_EN : PC_LANG_ZH;
}

/* ---- rules (3.49)
 * -------------------------------------------------------------------------------------------- */
static void append_part(GString *text, const char *head, const char *part, bool markdown) {
    if (part)
        g_string_append_printf(text, markdown ? "%s**%s** %s" : "%s%s: %s", text->len ? "\n\n" : "", head,
                               part);
}

/* Why, an example, what to do; as plain text or Markdown. */
static char *help_text(const PcRule *rule, PcLang lang, bool markdown) {
    static const char *const heads[][PC_LANG_COUNT] = {
        {"为什么", "Why"}, {"例子", "Example"}, {"怎么办", "What to do"}};
    const char *const parts[] = {rule->why[lang], rule->example[lang], rule->fix[lang]};
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        append_part(text, heads[i][lang], parts[i], markdown);
    return g_string_free(text, FALSE);
}

/* What GitHub renders as Markdown must not be read as HTML. */
static char *markdown_safe(const char *text) {
    GString *safe = g_string_new(NULL);
    for (; *text; text++) {
        if (*text == '<')
            g_string_append(safe, "&lt;");
        else if (*text == '&')
            g_string_append(safe, "&amp;");
        else
            g_string_append_c(safe, *text);
    }
    return g_string_free(safe, FALSE);
}

/* "weaker-than-target" → "WeakerThanTarget": a name is what a person searches for. */
static char *pascal_case(const char *slug) {
    GString *name = g_string_new(NULL);
    bool upper = true;
    for (; *slug; slug++) {
        if (*slug != '-')
            g_string_append_c(name, upper ? g_ascii_toupper(*slug) : *slug);
        upper = *slug == '-';
    }
    return g_string_free(name, FALSE);
}

static const char *level_of(PcSeverity severity) {
    return severity == PC_SEVERITY_ERROR     ? "error"
           : severity == PC_SEVERITY_WARNING ? "warning"
           : severity == PC_SEVERITY_INFO    ? "note"
                                             : "none";
}

static void print_rule_texts(PcJson *j, const PcRule *rule, PcLang lang) {
    g_autofree char *help = help_text(rule, lang, false);
    g_autofree char *marked = help_text(rule, lang, true);
    g_autofree char *markdown = markdown_safe(marked);
    print_message(j, "shortDescription", rule->name[lang]);
    print_message(j, "fullDescription", rule->what[lang] ? rule->what[lang] : rule->name[lang]);
    PcJson object = begin_object(j, "help");
    print_text(&object, "text", *help ? help : rule->name[lang]);
    print_text(&object, "markdown", *markdown ? markdown : rule->name[lang]);
    pc_json_end(&object);
}

static void print_rule(Sarif *s, const PcRule *rule, PcLang lang, bool translation) {
    PcJson j = pc_json_object(s->out);
    pc_json_text(&j, "id", rule->code);
    if (!translation) {
        g_autofree char *name = pascal_case(rule->slug);
        pc_json_text(&j, "name", name);
    }
    print_rule_texts(&j, rule, lang);
    if (!translation) {
        PcJson configuration = begin_object(&j, "defaultConfiguration");
        pc_json_text(&configuration, "level", level_of(rule->severity));
        pc_json_end(&configuration);
        PcJson properties = begin_object(&j, "properties");
        pc_json_text(&properties, "slug", rule->slug);
        pc_json_text(&properties, "problem.severity",
                     rule->severity == PC_SEVERITY_INFO ? "recommendation" : level_of(rule->severity));
        pc_json_end(&properties);
    }
    pc_json_end(&j);
}

static void print_rules(Sarif *s, PcJson *j, PcLang lang, bool translation) {
    const PcCatalogue *catalogue = s->report->catalogue;
    pc_json_key(j, "rules");
    pc_output_char(s->out, '[');
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        pc_output_text(s->out, i ? ",\n" : "\n");
        print_rule(s, rule, lang, translation);
    }
    pc_output_char(s->out, ']');
}

static void print_tool(Sarif *s, PcJson *j) {
    static const char *const about[] = {"核对规划文本与数据中的数字",
                                        "Cross-checks the figures of public plans"};
    const PcLang lang = s->report->lang;
    PcJson tool = begin_object(j, "tool");
    PcJson driver = begin_object(&tool, "driver");
    pc_json_text(&driver, "name", "plancheck");
    pc_json_text(&driver, "version", PLANCHECK_VERSION);
    pc_json_text(&driver, "semanticVersion", PLANCHECK_VERSION);
    pc_json_text(&driver, "language", language_tag(lang));
    print_message(&driver, "shortDescription", about[lang]);
    print_rules(s, &driver, lang, false);
    pc_json_end(&driver);
    pc_json_end(&tool);
}

/* The rules' texts in the other language (3.19.4). */
static void print_translation(Sarif *s, PcJson *j) {
    const PcLang lang = other_language(s->report->lang);
    pc_json_key(j, "translations");
    pc_output_char(s->out, '[');
    PcJson t = pc_json_object(s->out);
    pc_json_text(&t, "name", "plancheck");
    pc_json_text(&t, "version", PLANCHECK_VERSION);
    pc_json_text(&t, "language", language_tag(lang));
    pc_json_texts(&t, "contents", (const char *const[]){"localizedData", NULL});
    PcJson metadata = begin_object(&t, "translationMetadata");
    pc_json_text(&metadata, "name", lang == PC_LANG_ZH ? "plancheck 中文" : "plancheck English");
    pc_json_end(&metadata);
    PcJson component = begin_object(&t, "associatedComponent");
    pc_json_text(&component, "name", "plancheck");
    pc_json_end(&component);
    print_rules(s, &t, lang, true);
    pc_json_end(&t);
    pc_output_char(s->out, ']');
}

/* ---- places (3.28–3.30)
 * -------------------------------------------------------------------------------------- */
static void print_artifact_location(Sarif *s, PcJson *j, const char *key, const char *file) {
    PcJson location = begin_object(j, key);
    g_autofree char *uri = g_path_is_absolute(file)
                               ? g_filename_to_uri(file, NULL, NULL)
                               : g_uri_escape_bytes((const guint8 *)file, strlen(file), "/");
    const char *plain = uri && g_str_has_prefix(uri, "./") ? uri + 2 : uri;
    const PcInput *input = g_hash_table_lookup(s->artifacts, file);
    pc_json_text(&location, "uri", plain ? plain : "");
    if (!g_path_is_absolute(file))
        pc_json_text(&location, "uriBaseId", "%SRCROOT%");
    if (input)
        pc_json_count(&location, "index", (guint64)(input - (const PcInput *)s->inputs->data));
    pc_json_end(&location);
}

/* Lines and columns are 1-based, the end column exclusive, columns in Unicode code points: as in PcPlace. */
static void print_region(PcJson *j, const PcAnchor *a, const char *snippet) {
    PcJson region = begin_object(j, "region");
    pc_json_count(&region, "startLine", a->line);
    if (a->column)
        pc_json_count(&region, "startColumn", a->column);
    if (a->end_line)
        pc_json_count(&region, "endLine", a->end_line);
    if (a->column && a->end_column)
        pc_json_count(&region, "endColumn", a->end_column);
    if (snippet)
        print_content(&region, "snippet", snippet);
    pc_json_end(&region);
}

static void print_location(Sarif *s, const PcAnchor *a, guint id, const char *snippet, const char *message) {
    PcJson j = pc_json_object(s->out);
    if (id)
        pc_json_count(&j, "id", id);
    PcJson physical = begin_object(&j, "physicalLocation");
    print_artifact_location(s, &physical, "artifactLocation", a->file);
    if (a->line)
        print_region(&physical, a, snippet);
    pc_json_end(&physical);
    if (message)
        print_message(&j, "message", message);
    pc_json_end(&j);
}

static const char *snippet_of(const PcEvidence *e) {
    const PcRecord *record = pc_record_of(e->statement);
    return record ? record->text : NULL;
}

/* Every side: the first too, whose message carries its sentence; and the data element behind a side. */
static void print_related(Sarif *s, PcJson *j, const PcVerdict *v) {
    const char *separator = "";
    guint id = 1;
    pc_json_key(j, "relatedLocations");
    pc_output_char(s->out, '[');
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcAnchor text = pc_anchor_of_text(e);
        const PcAnchor data = {.file = e->data_file, .line = e->data_line};
        g_autofree char *message = pc_side_text(e, s->report->lang);
        if (text.file) {
            pc_output_text(s->out, separator);
            print_location(s, &text, id++, snippet_of(e), message);
            separator = ",";
        }
        if (data.file && data.line && text.file != data.file) {
            pc_output_text(s->out, separator);
            print_location(s, &data, id++, NULL, message);
            separator = ",";
        }
    }
    pc_output_char(s->out, ']');
}

/* ---- results (3.27)
 * ------------------------------------------------------------------------------------------ */
/* All results say whether they are suppressed, or none may (3.27.23). */
static void print_suppressions(Sarif *s, PcJson *j, const PcWaiver *w) {
    pc_json_key(j, "suppressions");
    pc_output_char(s->out, '[');
    if (w) {
        PcJson suppression = pc_json_object(s->out);
        pc_json_text(&suppression, "kind", "external");
        pc_json_text(&suppression, "status", "accepted");
        optional_text(&suppression, "justification", w->reason);
        PcJson properties = begin_object(&suppression, "properties");
        optional_text(&properties, "by", w->by);
        optional_text(&properties, "on", w->on);
        optional_text(&properties, "until", w->until);
        pc_json_end(&properties);
        pc_json_end(&suppression);
    }
    pc_output_char(s->out, ']');
}

static void print_side_properties(Sarif *s, const PcEvidence *e) {
    const PcStatement *statement = e->statement;
    g_autofree char *text = statement ? pc_statement_text(statement) : NULL;
    PcJson j = pc_json_object(s->out);
    optional_text(&j, "role", e->role);
    optional_text(&j, "doc", e->place.doc ? e->place.doc : e->document ? e->document->info.doc : NULL);
    optional_text(&j, "indicator", e->indicator);
    optional_text(&j, "period", e->period);
    optional_text(&j, "text", text);
    if (!statement && e->document)
        pc_json_bool(&j, "absent", true);
    optional_text(&j, "data_file", e->data_file);
    if (e->data_line)
        pc_json_count(&j, "data_line", e->data_line);
    pc_json_end(&j);
}

static void print_properties(Sarif *s, PcJson *j, const PcVerdict *v) {
    PcJson properties = begin_object(j, "properties");
    optional_text(&properties, "computation", v->computation);
    if (v->kind == PC_VERDICT_INCOMPARABLE)
        optional_text(&properties, "reason", v->reason);
    pc_json_key(&properties, "evidence");
    pc_output_char(s->out, '[');
    for (guint i = 0; i < v->evidence->len; i++) {
        if (i)
            pc_output_char(s->out, ',');
        print_side_properties(s, &g_array_index(v->evidence, PcEvidence, i));
    }
    pc_output_char(s->out, ']');
    pc_json_end(&properties);
}

static void print_result(const PcVerdictItem *item, void *data) {
    Sarif *s = data;
    const PcVerdict *v = item->verdict;
    static const char *const kinds[] = {"pass", "fail", "open"};
    const PcAnchor anchor =
        v->evidence->len ? pc_anchor_of_text(&g_array_index(v->evidence, PcEvidence, 0)) : (PcAnchor){0};
    g_autofree char *line = pc_verdict_line(v, s->report->lang);
    g_autofree char *message =
        v->computation ? g_strdup_printf("%s\n%s", line, v->computation) : g_strdup(line);
    pc_output_text(s->out, s->any ? ",\n" : "\n");
    s->any = true;
    PcJson j = pc_json_object(s->out);
    pc_json_text(&j, "ruleId", v->rule->code);
    pc_json_count(&j, "ruleIndex", pc_rule_index(s->report->catalogue, v->rule));
    pc_json_text(&j, "kind", kinds[v->kind]);
    pc_json_text(&j, "level", v->kind == PC_VERDICT_DISAGREES ? level_of(v->severity) : "none");
    print_message(&j, "message", message);
    pc_json_key(&j, "locations");
    pc_output_char(s->out, '[');
    if (anchor.file)
        print_location(s, &anchor, 0, snippet_of(&g_array_index(v->evidence, PcEvidence, 0)), NULL);
    pc_output_char(s->out, ']');
    print_related(s, &j, v);
    if (v->kind != PC_VERDICT_INCOMPARABLE) {
        PcJson fingerprints = begin_object(&j, "partialFingerprints");
        pc_json_text(&fingerprints, "plancheck/v1", v->fingerprint);
        pc_json_end(&fingerprints);
    }
    if (s->report->result->has_baseline && v->kind == PC_VERDICT_DISAGREES)
        pc_json_text(&j, "baselineState", item->known ? "unchanged" : "new");
    print_suppressions(s, &j, v->waiver);
    print_properties(s, &j, v);
    pc_json_end(&j);
}

static void print_wanted(const PcVerdictItem *item, void *data) {
    const Sarif *s = data;
    if (s->report->agreements || item->verdict->kind == PC_VERDICT_DISAGREES)
        print_result(item, data);
}

static void print_results(Sarif *s, PcJson *j) {
    pc_json_key(j, "results");
    pc_output_char(s->out, '[');
    pc_each_verdict(s->report->result, s->report->agreements, print_wanted, s);
    pc_output_char(s->out, ']');
}

/* ---- the run
 * ------------------------------------------------------------------------------------------------- */
static void print_artifact(Sarif *s, const PcInput *input) {
    PcJson j = pc_json_object(s->out);
    print_artifact_location(s, &j, "location", input->file);
    pc_json_texts(&j, "roles", (const char *const[]){"analysisTarget", NULL});
    if (strcmp(input->kind, "text") != 0)
        pc_json_text(&j, "mimeType", "application/xml");
    if (input->sha256) {
        PcJson hashes = begin_object(&j, "hashes");
        pc_json_text(&hashes, "sha-256", input->sha256);
        pc_json_end(&hashes);
    }
    pc_json_end(&j);
}

/* Every input; their indexes are what locations refer to. */
static void print_artifacts(Sarif *s, PcJson *j) {
    pc_json_key(j, "artifacts");
    pc_output_char(s->out, '[');
    for (guint i = 0; i < s->inputs->len; i++) {
        pc_output_text(s->out, i ? ",\n" : "\n");
        print_artifact(s, &g_array_index(s->inputs, PcInput, i));
    }
    pc_output_char(s->out, ']');
}

/* The inputs, a file that two documents share once. */
static void collect_inputs(Sarif *s) {
    s->artifacts = g_hash_table_new(g_str_hash, g_str_equal);
    s->inputs = pc_result_inputs(s->report->result);
    for (guint i = 0; i < s->inputs->len;) {
        const char *file = g_array_index(s->inputs, PcInput, i).file;
        if (g_hash_table_add(s->artifacts, (gpointer)file))
            i++;
        else
            g_array_remove_index(s->inputs, i);
    }
    g_hash_table_remove_all(s->artifacts);
    for (guint i = 0; i < s->inputs->len; i++) {
        PcInput *input = &g_array_index(s->inputs, PcInput, i);
        g_hash_table_insert(s->artifacts, input->file, input);
    }
}

static void print_notification(Sarif *s, const PcUnread *u) {
    PcJson j = pc_json_object(s->out);
    PcAnchor anchor = {.file = u->file};
    pc_json_text(&j, "level", "error");
    print_message(&j, "message", u->reason);
    pc_json_key(&j, "locations");
    pc_output_char(s->out, '[');
    print_location(s, &anchor, 0, NULL, NULL);
    pc_output_char(s->out, ']');
    PcJson descriptor = begin_object(&j, "descriptor");
    pc_json_text(&descriptor, "id", "unread");
    pc_json_end(&descriptor);
    pc_json_end(&j);
}

static void print_invocation(Sarif *s, PcJson *j) {
    const PcReport *r = s->report;
    const GArray *unread = r->result->unread;
    pc_json_key(j, "invocations");
    pc_output_char(s->out, '[');
    PcJson invocation = pc_json_object(s->out);
    pc_json_bool(&invocation, "executionSuccessful", unread->len == 0);
    optional_text(&invocation, "commandLine", r->command);
    optional_text(&invocation, "endTimeUtc", r->time);
    pc_json_key(&invocation, "toolExecutionNotifications");
    pc_output_char(s->out, '[');
    for (guint i = 0; i < unread->len; i++) {
        if (i)
            pc_output_char(s->out, ',');
        print_notification(s, &g_array_index(unread, PcUnread, i));
    }
    pc_output_char(s->out, ']');
    pc_json_end(&invocation);
    pc_output_char(s->out, ']');
}

/* How many figures were checked, as in the JSON format's summary. */
static void print_summary(Sarif *s, PcJson *j) {
    const PcResult *r = s->report->result;
    PcCount counts[PC_COUNTS];
    pc_result_counts(r, counts);
    PcJson properties = begin_object(j, "properties");
    pc_json_bool(&properties, "complete", r->unread->len == 0);
    if (r->workspace)
        print_text(&properties, "workspace", r->workspace->id);
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        pc_json_count(&properties, counts[i].name, counts[i].n);
    pc_json_end(&properties);
}

static void print_base(PcJson *j) {
    PcJson bases = begin_object(j, "originalUriBaseIds");
    PcJson root = begin_object(&bases, "%SRCROOT%");
    print_message(&root, "description", "the folder that plancheck was run in");
    pc_json_end(&root);
    pc_json_end(&bases);
}

static void print_run(Sarif *s) {
    PcJson j = pc_json_object(s->out);
    print_tool(s, &j);
    pc_json_text(&j, "language", language_tag(s->report->lang));
    pc_json_text(&j, "columnKind", "unicodeCodePoints");
    print_base(&j);
    print_artifacts(s, &j);
    print_invocation(s, &j);
    print_results(s, &j);
    print_translation(s, &j);
    print_summary(s, &j);
    pc_json_end(&j);
}

void pc_print_sarif(const PcReport *report, PcOutput *out) {
    Sarif s = {.report = report, .out = out};
    collect_inputs(&s);
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    pc_json_text(&j, "version", "2.1.0");
    pc_json_key(&j, "runs");
    pc_output_char(out, '[');
    print_run(&s);
    pc_output_char(out, ']');
    pc_json_end(&j);
    pc_output_char(out, '\n');
    g_hash_table_unref(s.artifacts);
    g_array_unref(s.inputs);
}
