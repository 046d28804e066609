/* help: what --help prints, in either language, from the tables of commands and options. */
#include "cli/help.h"

#include <stdio.h>
#include <string.h>

#include "report/wrap.h"

enum { WIDTH = 80, MOST_INDENT = 30 };

static int columns(const char *text) {
    return (int)pc_display_width(text, strlen(text));
}

/* Prints text from column `indent` on, broken at WIDTH, later lines indented. */
static void print_wrapped(const char *text, int indent) {
    g_autoptr(GString) lines = g_string_new(NULL);
    pc_wrap(lines, text, indent, WIDTH);
    puts(lines->str);
}

/* "  -f, --format=FORMAT" and what it means, which begins at `indent`. */
static void print_entry(const char *term, const char *meaning, int indent) {
    int n = columns(term);
    printf("%s%*s", term, n < indent ? indent - n : 0, "");
    if (n > indent)
        printf("\n%*s", indent, "");
    print_wrapped(meaning, indent);
}

static char *option_term(const PcOption *o) {
    g_autofree char *letter = o->letter ? g_strdup_printf("-%c, ", o->letter) : g_strdup("    ");
    return g_strdup_printf("  %s--%s%s%s  ", letter, o->name, o->value ? "=" : "", o->value ? o->value : "");
}

static int option_indent(const PcCommand *command) {
    int indent = 0;
    for (const PcOption *o = pc_options; o->name; o++) {
        g_autofree char *term = option_term(o);
        if (pc_command_takes(command, o))
            indent = MAX(indent, columns(term));
    }
    return MIN(indent, MOST_INDENT);
}

static void print_examples(const PcExample *examples, PcLang lang) {
    int indent = 0;
    for (const PcExample *e = examples; e->line; e++)
        indent = MAX(indent, columns(e->line) + 4);
    for (const PcExample *e = examples; e->line; e++) {
        g_autofree char *term = g_strconcat("  ", e->line, NULL);
        print_entry(term, e->why[lang], indent);
    }
}

void pc_help_command(const PcCommand *command, PcLang lang) {
    bool zh = lang == PC_LANG_ZH;
    g_autofree char *about = pc_command_about(command, lang);
    printf(zh ? "用法：plancheck %s [选项…] %s\n\n" : "Usage: plancheck %s [OPTION...] %s\n\n", command->name,
           command->arguments);
    g_autofree char *summary = g_strconcat(command->summary[lang], zh ? "。" : ".", NULL);
    print_wrapped(summary, 0);
    puts(zh ? "\n选项：" : "\nOptions:");
    int indent = option_indent(command);
    for (const PcOption *o = pc_options; o->name; o++) {
        g_autofree char *term = option_term(o);
        if (pc_command_takes(command, o))
            print_entry(term, o->help[lang], indent);
    }
    putchar('\n');
    print_wrapped(about, 0);
    if (command->examples) {
        putchar('\n');
        print_examples(command->examples, lang);
    }
}

void pc_help_overview(PcLang lang) {
    bool zh = lang == PC_LANG_ZH;
    print_wrapped(zh ? "plancheck – 核对政府规划中的数字：文本与数据、文件与文件、区与市。"
                     : "plancheck – checks the figures of public plans: text against data, document against "
                       "document, district against city.",
                  0);
    puts(zh ? "\n用法：plancheck 命令 [选项…] [文件…]\n\n命令："
            : "\nUsage: plancheck COMMAND [OPTION...] [FILE...]\n\nCommands:");
    for (const PcCommand *c = pc_commands; c->name; c++) {
        g_autofree char *term = g_strdup_printf("  %-9s ", c->name);
        print_entry(term, c->summary[lang], columns(term));
    }
    putchar('\n');
    print_wrapped(
        zh ? "`plancheck 命令 --help` 说明一条命令的选项，`plancheck explain 代码` 说明一条规则查什么。"
             "退出状态：0 没有达到 --fail-on（默认 error）的问题，1 有问题，2 无法完成工作。"
           : "`plancheck COMMAND --help` tells a command's options, `plancheck explain CODE` what a "
             "rule checks. Exit status: 0 nothing found at or above --fail-on (default: error), 1 "
             "findings, 2 the job could not be done.",
        0);
    puts(zh ? "试一试：plancheck check fixtures/shanghai" : "Try: plancheck check fixtures/shanghai");
}
