/* style: colours and words of the text formats. */
#include "report/style.h"

#include <string.h>

#include "report/clean.h"

static const char *const words[PC_WORD_COUNT][PC_LANG_COUNT] = {
    [PC_WORD_ERRORS] = {"个错误", "error"},
    [PC_WORD_WARNINGS] = {"个警告", "warning"},
    [PC_WORD_INFOS] = {"条提示", "note"},
    [PC_WORD_WAIVED] = {"条已豁免", "waived"},
    [PC_WORD_KNOWN] = {"条已知（基线中已有）", "known from the baseline"},
    [PC_WORD_GONE] = {"条基线中的问题已消除", "of the baseline gone"},
    [PC_WORD_NOTHING] = {"没有发现矛盾", "no mismatch found"},
    [PC_WORD_NOTHING_READ] = {"读到的部分没有发现矛盾", "no mismatch found in what could be read"},
    [PC_WORD_NOTHING_COMPARED] = {"没有可以比较的数字", "nothing to compare"},
    [PC_WORD_NOTHING_NEW] = {"没有新的矛盾", "no new mismatch"},
    [PC_WORD_NOT_COMPARED] = {"无法比较：", "not compared: "},
    [PC_WORD_ALL_LISTS] = {"（--all 逐条列出）", " (--all lists them)"},
    [PC_WORD_UNREAD] = {"未能读取", "could not be read"},
    [PC_WORD_ABSENT] = {"缺", "absent"},
    [PC_WORD_WAIVED_BY] = {"已豁免", "waived"},
    [PC_WORD_AGREES] = {"一致", "agrees"},
    [PC_WORD_CHANGED_DATA] = {"数据变更 %u 处：", "changed data: %u"},
    [PC_WORD_BROUGHT] = {"变更带来的问题 %u 条：", "findings the change brought: %u"},
    [PC_WORD_TAKEN_AWAY] = {"变更消除的问题 %u 条：", "findings the change took away: %u"},
    [PC_WORD_CHANGED_FINDINGS] = {"数值有变的问题 %u 条：",
                                  "findings about the same figures with other values: %u"},
    [PC_WORD_KEPT] = {"原有且未变的问题 %u 条", "findings that were there before: %u"},
    [PC_WORD_NEW] = {"（新出现）", " (new)"},
    [PC_WORD_CHANGE] = {"数据变更", "changed:"},
    [PC_WORD_COMPARED] =
        {"与旧版本相比：数据变更 %u 处；问题新增 %u 条，消除 %u 条，数值有变 %u 条，未变 %u 条",
         "since the older workspace: data changed: %u; findings brought: %u, taken away: %u, "
         "with other values: %u, as before: %u"},
    [PC_WORD_EXPLAIN] = {"规则说明：plancheck explain %s", "what a rule checks: plancheck explain %s"},
    [PC_WORD_WAIVE] = {"豁免该问题：plancheck waive %s --reason 理由 ",
                       "to accept it for a reason: plancheck waive %s --reason WHY "},
    [PC_WORD_VALID] = {"没有错误", "no fault"},
    [PC_WORD_VALIDATED] = {"校验：文件 %u 个，计划数据 %u 条", "validated: files %u, data %u"},
};

const char *pc_word(PcWord word, PcLang lang) {
    return words[word][lang];
}

char *pc_counted(guint n, PcWord word, PcLang lang) {
    bool noun = word == PC_WORD_ERRORS || word == PC_WORD_WARNINGS || word == PC_WORD_INFOS;
    return g_strdup_printf("%u %s%s", n, pc_word(word, lang),
                           lang == PC_LANG_EN && noun && n != 1 ? "s" : "");
}

const char *pc_severity_word(PcSeverity severity, PcLang lang) {
    static const char *const zh[] = {"关闭", "提示", "警告", "错误"};
    return lang == PC_LANG_ZH ? zh[severity] : pc_severity_name(severity);
}

PcStyle pc_style_of(PcSeverity severity) {
    return severity == PC_SEVERITY_ERROR     ? PC_STYLE_ERROR
           : severity == PC_SEVERITY_WARNING ? PC_STYLE_WARNING
                                             : PC_STYLE_INFO;
}

const char *pc_role_word(const char *role, PcLang lang) {
    static const struct {
        const char *role, *zh;
    } roles[] = {{"district", "下级"}, {"city", "上级"},   {"text", "正文"},     {"data", "数据"},
                 {"whole", "总量"},    {"part", "部分"},   {"from", "起点"},     {"to", "终点"},
                 {"share", "比重"},    {"report", "报告"}, {"plan", "规划"},     {"file", "文件"},
                 {"growth", "增速"},   {"change", "变化"}, {"count", "个数"},    {"total", "合计"},
                 {"table", "表格"},    {"base", "基期"},   {"baseline", "基期"}, {"target", "目标"},
                 {"rate", "速度"},     {"ratio", "比例"},  {"mean", "年均"},     {"level", "水平"},
                 {"other", "对方"},    {"list", "列举"},   {"document", "文件"}, {"year", "年度"},
                 {"fits", "相符"},     {"waiver", "豁免"}};
    for (size_t i = 0; lang == PC_LANG_ZH && i < G_N_ELEMENTS(roles); i++)
        if (strcmp(roles[i].role, role) == 0)
            return roles[i].zh;
    return role;
}

void pc_print_safe(PcOutput *out, const char *text) {
    const char *run = text;
    int bad;
    for (const char *p = text; *p;) {
        size_t n = pc_clean_step(p, &bad);
        bool valid = n > 1 || !(*p & 0x80);
        gunichar c = valid ? g_utf8_get_char(p) : (unsigned char)*p;
        if (bad || c < ' ') {
            pc_output_bytes(out, run, (size_t)(p - run));
            pc_output_printf(out, "\\x%02x", c);
            run = p + n;
        }
        p += n;
    }
    pc_output_text(out, run);
}

void pc_print_lines(PcOutput *out, const char *text) {
    for (size_t n; *text; text += n) {
        n = strcspn(text, "\n");
        g_autofree char *line = g_strndup(text, n);
        pc_print_safe(out, line);
        if (text[n]) {
            pc_output_char(out, '\n');
            n++;
        }
    }
}

void pc_print_styled(PcOutput *out, bool colour, PcStyle style, const char *text) {
    static const char *const codes[] = {"", "1", "2", "1;31", "1;33", "1;36", "1;32"};
    if (colour && style != PC_STYLE_PLAIN)
        pc_output_printf(out, "\033[%sm", codes[style]);
    pc_print_safe(out, text);
    if (colour && style != PC_STYLE_PLAIN)
        pc_output_text(out, "\033[0m");
}
