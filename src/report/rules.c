/* rules: the rules themselves, as explain prints them. */
#include "report/rules.h"

#include <string.h>

#include "report/json.h"
#include "report/style.h"

/* "PC501  warning  " */
enum { SEVERITY_COLUMNS = 9, NAME_COLUMN = 16 };

static void print_part(PcOutput *out, const PcRulePage *page, const char *head, const char *text) {
    if (!text)
        return;
    g_autoptr(GString) lines = g_string_new(NULL);
    pc_wrap(lines, text, 2, page->width);
    pc_output_char(out, '\n');
    pc_print_styled(out, page->colour, PC_STYLE_BOLD, head);
    pc_output_text(out, "\n  ");
    pc_print_lines(out, lines->str);
    pc_output_char(out, '\n');
}

void pc_print_rule(const PcRule *rule, const PcRulePage *page, PcOutput *out) {
    PcLang lang = page->lang;
    bool colour = page->colour;
    static const char *const heads[][PC_LANG_COUNT] = {
        {"查什么", "What it checks"}, {"为什么", "Why"}, {"例子", "Example"}, {"怎么办", "What to do"}};
    const char *const parts[] = {rule->what[lang], rule->why[lang], rule->example[lang], rule->fix[lang]};
    pc_print_styled(out, colour, PC_STYLE_BOLD, rule->code);
    pc_output_printf(out, " %s  (", rule->slug);
    pc_print_styled(out, colour, pc_style_of(rule->severity), pc_severity_word(rule->severity, lang));
    pc_output_text(out, ")\n");
    pc_print_safe(out, rule->name[lang]);
    pc_output_char(out, '\n');
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        print_part(out, page, heads[i][lang], parts[i]);
}

void pc_print_rule_list(const PcCatalogue *catalogue, const PcRulePage *page, PcOutput *out) {
    for (size_t i = 0; i < pc_rule_count(catalogue); i++) {
        const PcRule *rule = pc_rule_at(catalogue, i);
        const char *severity = pc_severity_word(rule->severity, page->lang);
        int n = SEVERITY_COLUMNS - (int)pc_display_width(severity, strlen(severity));
        g_autoptr(GString) name = g_string_new(NULL);
        pc_wrap(name, rule->name[page->lang], NAME_COLUMN, page->width);
        pc_print_styled(out, page->colour, PC_STYLE_BOLD, rule->code);
        pc_output_text(out, "  ");
        pc_print_styled(out, page->colour, pc_style_of(rule->severity), severity);
        pc_output_printf(out, "%*s", n, "");
        pc_print_lines(out, name->str);
        pc_output_char(out, '\n');
    }
}

static void print_both(PcJson *j, const char *key, const char *const texts[PC_LANG_COUNT]) {
    pc_json_key(j, key);
    PcJson o = pc_json_object(j->out);
    pc_json_text(&o, "zh", texts[PC_LANG_ZH]);
    pc_json_text(&o, "en", texts[PC_LANG_EN]);
    pc_json_end(&o);
}

static void print_rule_json(const PcRule *rule, PcOutput *out) {
    PcJson j = pc_json_object(out);
    pc_json_text(&j, "code", rule->code);
    pc_json_text(&j, "rule", rule->slug);
    pc_json_text(&j, "severity", pc_severity_name(rule->severity));
    print_both(&j, "name", rule->name);
    print_both(&j, "message", rule->message);
    print_both(&j, "what", rule->what);
    print_both(&j, "why", rule->why);
    print_both(&j, "example", rule->example);
    print_both(&j, "fix", rule->fix);
    pc_json_end(&j);
}

void pc_print_rules_json(const PcCatalogue *catalogue, const PcRule *rule, PcOutput *out) {
    pc_output_text(out, "[");
    for (size_t i = 0, n = rule ? 1 : pc_rule_count(catalogue); i < n; i++) {
        pc_output_text(out, i ? ",\n" : "\n");
        print_rule_json(rule ? rule : pc_rule_at(catalogue, i), out);
    }
    pc_output_text(out, "\n]\n");
}
