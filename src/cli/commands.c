/* commands: the table of commands, in both languages. --help, the manual and the completions are made from
 * it. */
#include "cli/cli.h"

#include <string.h>

#include "report/report.h"

static const char *text_and_json(void) {
    return "text, json";
}

static const PcExample check_examples[] = {
    {"plancheck check plans", {"核对整个工作区", "all of a workspace"}},
    {"plancheck check draft.txt --against plans",
     {"拿一份草稿与已知数据核对", "one text, beside what is known"}},
    {"plancheck check plans -f json -o base.json", {"留下一份结果，", "keep a result,"}},
    {"plancheck check plans --baseline base.json", {"以后只看新出现的问题", "then see only what is new"}},
    {"plancheck check plans --compare old/plans",
     {"看一次数据改动带来什么", "see what a change of the data did"}},
    {0},
};
static const PcExample validate_examples[] = {
    {"plancheck validate plancheck.xml plans/*.xml",
     {"工作区及其全部规划数据", "a workspace and all its plan data"}},
    {0},
};
static const PcExample extract_examples[] = {
    {"plancheck extract outline.txt", {"每条声明一行", "a line a claim"}},
    {"plancheck extract --all -f ndjson outline.txt",
     {"check --claims 所读的记录", "what check --claims reads"}},
    {0},
};
static const PcExample scaffold_examples[] = {
    {"plancheck scaffold sources/outline.txt -o plans/outline.xml",
     {"规划数据草稿", "a draft of the plan data"}},
    {0},
};
static const PcExample init_examples[] = {
    {"plancheck init plans", {"写出 plans/plancheck.xml", "writes plans/plancheck.xml"}},
    {0},
};
static const PcExample waive_examples[] = {
    {"plancheck waive 0123456789abcdef --reason 统计口径调整 plans", {"接受一个问题", "accept a finding"}},
    {0},
};
static const PcExample explain_examples[] = {
    {"plancheck explain", {"全部规则", "every rule"}},
    {"plancheck explain PC501 --lang zh", {"一条规则，中文", "one rule, in Chinese"}},
    {0},
};

const PcCommand pc_commands[] = {
    {"check",
     "[WORKSPACE|FILE...]",
     {"校验、提取、交叉核对并报告", "validate, extract, cross-check and report"},
     {"WORKSPACE 是含有 plancheck.xml 的文件夹，或者该文件本身；不写则为当前文件夹。单独的 FILE "
      "不需要工作区：地区、类型和时期从标题中读取。格式：{formats}。",
      "WORKSPACE is a folder with plancheck.xml, or that file; without one, the current folder. Plain FILEs "
      "need no workspace: area, kind and period are read from their titles. Formats: {formats}."},
     check_examples,
     "format output fail-on agreements all baseline compare against claims sources area kind period jobs "
     "stats",
     PC_VALUE_PATH,
     pc_report_formats,
     pc_cmd_check},
    {"validate",
     "FILE...",
     {"按模式和引用校验规划数据、目录和工作区文件",
      "check plan data, catalogue and workspace files against schema and references"},
     {"格式：{formats}。", "Formats: {formats}."},
     validate_examples,
     "format output fail-on",
     PC_VALUE_PATH,
     text_and_json,
     pc_cmd_validate},
    {"extract",
     "FILE...",
     {"列出文本中的数字声明", "print the numeric claims of texts"},
     {"- 表示标准输入。格式：{formats}（schemas/claims.xsd）。--all "
      "另外列出不是声明的数字及其原因，以及用文字表述的目标：`plancheck extract --all -f ndjson` "
      "写出的正是 `plancheck check --claims` 所读的。",
      "- reads standard input. Formats: {formats} (schemas/claims.xsd). --all adds the numbers that are no "
      "claims, each with its reason, and the targets in words: `plancheck extract --all -f ndjson` writes "
      "what `plancheck check --claims` reads."},
     extract_examples,
     "format output all against area kind period jobs stats",
     PC_VALUE_PATH,
     pc_record_formats,
     pc_cmd_extract},
    {"scaffold",
     "FILE",
     {"由文本起草规划数据：表格的各行，句子中的数字",
      "draft plan data from a text: the rows of its tables, the figures of its sentences"},
     {"写出一份 `plancheck validate` "
      "接受的规划数据（schemas/"
      "plan.xsd）。地区、类型和时期没有给出时从标题读取。目录中不确定是否已有的指标不写 "
      "ref；规划数据无法容纳的数字略去并说明。- 表示标准输入。",
      "Prints a plan file (schemas/plan.xsd) that `plancheck validate` accepts. Area, kind and period are "
      "read from the title unless they are given. An indicator that the catalogue is not known to have gets "
      "no ref; figures that a plan file cannot hold are left out and told. - reads standard input."},
     scaffold_examples,
     "output against area kind period",
     PC_VALUE_PATH,
     NULL,
     pc_cmd_scaffold},
    {"init",
     "[DIR]",
     {"由存放文本的文件夹起草工作区", "draft a workspace from a folder of texts"},
     {"在 DIR（默认为当前文件夹）中找到的文本旁写出 plancheck.xml。",
      "Writes plancheck.xml beside the texts found in DIR (default: the current folder)."},
     init_examples,
     "output",
     PC_VALUE_FOLDER,
     NULL,
     pc_cmd_init},
    {"waive",
     "FINGERPRINT [WORKSPACE]",
     {"说明理由，在工作区中豁免一个问题", "accept a finding for a reason, in the workspace"},
     {"向 plancheck.xml 加入一个 <waiver>，文件的其余部分保持不变。--reason 必须给出。指纹由 `check` "
      "写在每个问题之后；到期或不再对应任何问题的豁免，本身也是一个问题。",
      "Adds a <waiver> to plancheck.xml and leaves the rest of the file as it is. --reason is required. "
      "`check` prints the fingerprints behind its findings; a waiver that has ended or matches nothing any "
      "more is "
      "itself a finding."},
     waive_examples,
     "reason by until sources jobs",
     PC_VALUE_PATH,
     NULL,
     pc_cmd_waive},
    {"explain",
     "[CODE]",
     {"说明一条规则查什么、为什么、怎么办", "say what a rule checks, why, and how to fix what it finds"},
     {"不写 CODE 则列出全部规则。格式：{formats}。", "Without CODE, lists every rule. Formats: {formats}."},
     explain_examples,
     "format output",
     PC_VALUE_RULE,
     text_and_json,
     pc_cmd_explain},
    {0},
};

const PcCommand *pc_command_called(const char *name) {
    for (const PcCommand *c = pc_commands; c->name; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}

char *pc_command_about(const PcCommand *command, PcLang lang) {
    g_auto(GStrv) parts = g_strsplit(command->about[lang], "{formats}", -1);
    return g_strjoinv(command->formats ? command->formats() : "", parts);
}
