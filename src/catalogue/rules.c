/* rules: what is checked and what is said about it; severities. */
#include <string.h>

#include "catalogue/internal.h"

static const char *const severities[] = {"off", "info", "warning", "error", NULL};

const char *pc_severity_name(PcSeverity v) {
    return severities[v];
}

bool pc_severity_from(const char *text, PcSeverity *out) {
    for (unsigned i = 0; severities[i]; i++)
        if (strcmp(severities[i], text) == 0) {
            *out = (PcSeverity)i;
            return true;
        }
    return false;
}

/* Where a rule keeps the texts of a child element; NULL for an element it does not know. */
static const char **texts_of(PcRule *rule, const PcElement *e) {
    const struct {
        const char *name;
        const char **texts;
    } fields[] = {
        {"name", rule->name}, {"message", rule->message}, {"what", rule->what},
        {"why", rule->why},   {"example", rule->example}, {"fix", rule->fix},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (pc_element_is(e, fields[i].name))
            return fields[i].texts;
    return NULL;
}

bool pc_rule_read(PcCatalogue *c, const PcEntry *entry, GError **error) {
    unsigned severity = PC_SEVERITY_WARNING;
    if (!pc_entry_enum(entry, "severity", severities, &severity, error))
        return false;
    PcRule rule = {
        .code = pc_entry_get(entry, "code"),
        .slug = pc_entry_get(entry, "slug"),
        .severity = (PcSeverity)severity,
    };
    const PcElement *e;
    for (size_t i = 0; (e = pc_entry_child(entry, i)); i++) {
        const char **texts = texts_of(&rule, e);
        const char *lang = pc_element_get(entry, e, "lang");
        if (texts)
            texts[g_strcmp0(lang, "en") == 0 ? PC_LANG_EN : PC_LANG_ZH] = e->text;
    }
    pc_table_put(&c->rules, &rule);
    return true;
}

const PcRule *pc_rule_by_code(const PcCatalogue *c, const char *code_or_slug) {
    const PcRule *rule = pc_table_find(&c->rules, code_or_slug);
    for (size_t i = 0; !rule && code_or_slug && i < pc_rule_count(c); i++)
        if (strcmp(pc_rule_at(c, i)->slug, code_or_slug) == 0)
            return pc_rule_at(c, i);
    return rule;
}

size_t pc_rule_count(const PcCatalogue *c) {
    return pc_table_count(&c->rules);
}

const PcRule *pc_rule_at(const PcCatalogue *c, size_t i) {
    return pc_table_at(&c->rules, i);
}
