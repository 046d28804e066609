/* tables: the parts of the manual that come from the tables of commands and options and from the rules. */
#include "cli/manual/manual.h"

#include <string.h>

void pc_manual_synopsis(PcRoff *roff) {
    for (const PcCommand *c = pc_commands; c->name; c++) {
        g_autofree char *line = g_strdup_printf("`plancheck %s` [%s...] %s", c->name,
                                                roff->lang == PC_LANG_ZH ? "选项" : "OPTION", c->arguments);
        pc_roff_text(roff, line);
        g_string_append(roff->out, ".br\n");
    }
    pc_roff_text(roff, "`plancheck` `--help` | `--version`");
}

static void print_option_names(PcRoff *roff, const PcCommand *command) {
    bool zh = roff->lang == PC_LANG_ZH, any = false;
    g_autoptr(GString) names = g_string_new(zh ? "选项：" : "Options: ");
    for (const PcOption *o = pc_options; o->name; o++) {
        if (!pc_command_takes(command, o))
            continue;
        g_string_append_printf(names, "%s`--%s`", any ? ", " : "", o->name);
        any = true;
    }
    g_string_append(names, zh ? "。" : ".");
    pc_roff_paragraph(roff, names->str);
}

static void print_example(PcRoff *roff, const PcExample *e) {
    g_autofree char *term = g_strconcat("`", e->line, "`", NULL);
    pc_roff_item(roff, term);
    pc_roff_text(roff, e->why[roff->lang]);
}

void pc_manual_commands(PcRoff *roff) {
    for (const PcCommand *c = pc_commands; c->name; c++) {
        g_autofree char *title = g_strdup_printf("plancheck %s %s", c->name, c->arguments);
        g_autofree char *about = pc_command_about(c, roff->lang);
        g_autofree char *summary =
            g_strconcat(c->summary[roff->lang], roff->lang == PC_LANG_ZH ? "。" : ".", NULL);
        if (g_ascii_islower(summary[0]))
            summary[0] = g_ascii_toupper(summary[0]);
        pc_roff_subsection(roff, title);
        pc_roff_text(roff, summary);
        pc_roff_paragraph(roff, about);
        print_option_names(roff, c);
        for (const PcExample *e = c->examples; e && e->line; e++)
            print_example(roff, e);
    }
}

/* "[check, extract]" */
static char *takers(const PcOption *option) {
    g_autoptr(GString) names = g_string_new("[");
    bool all = true;
    for (const PcCommand *c = pc_commands; c->name; c++) {
        if (!pc_command_takes(c, option)) {
            all = false;
            continue;
        }
        g_string_append_printf(names, "%s%s", names->len > 1 ? ", " : "", c->name);
    }
    return all ? g_strdup("") : g_strdup_printf(" %s]", names->str);
}

void pc_manual_options(PcRoff *roff) {
    for (const PcOption *o = pc_options; o->name; o++) {
        g_autofree char *letter = o->letter ? g_strdup_printf("`-%c`, ", o->letter) : g_strdup("");
        g_autofree char *term =
            g_strdup_printf("%s`--%s`%s%s", letter, o->name, o->value ? "=" : "", o->value ? o->value : "");
        g_autofree char *who = takers(o);
        g_autofree char *help =
            g_strdup_printf("%s%s%s", o->help[roff->lang], roff->lang == PC_LANG_ZH ? "。" : ".", who);
        pc_roff_item(roff, term);
        pc_roff_text(roff, help);
    }
}

static void print_rule(PcRoff *roff, const PcRule *rule) {
    static const char *const heads[][PC_LANG_COUNT] = {
        {"查什么", "What it checks"}, {"为什么", "Why"}, {"例子", "Example"}, {"怎么办", "What to do"}};
    PcLang lang = roff->lang;
    const char *const parts[] = {rule->what[lang], rule->why[lang], rule->example[lang], rule->fix[lang]};
    g_autofree char *title =
        g_strdup_printf("%s %s (%s)", rule->code, rule->slug, pc_severity_name(rule->severity));
    g_autofree char *name = pc_manual_line(rule->name[lang]);
    pc_roff_subsection(roff, title);
    pc_roff_text(roff, name);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i])
            continue;
        g_autofree char *text = pc_manual_line(parts[i]);
        pc_roff_item(roff, heads[i][lang]);
        pc_roff_text(roff, text);
    }
}

void pc_manual_rules(PcRoff *roff, const PcCatalogue *catalogue, const char *prefix) {
    for (size_t i = 0; i < pc_rule_count(catalogue); i++)
        if (g_str_has_prefix(pc_rule_at(catalogue, i)->code, prefix))
            print_rule(roff, pc_rule_at(catalogue, i));
}
