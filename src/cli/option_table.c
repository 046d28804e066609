/* option_table: every option there is, in both languages. Reading the command line, --help, the manual and
 * the completions are made from it. */
#include "cli/cli.h"

#include <stddef.h>
#include <string.h>

/* What every command takes. */
static const char *const common_options = "lang color quiet limit help";

#define AT(field) offsetof(PcCli, field)

const PcOption pc_options[] = {
    {"format", 'f', PC_VALUE_WORD, AT(format), "FORMAT", NULL, {"输出格式", "output format"}},
    {"output",
     'o',
     PC_VALUE_PATH,
     AT(output),
     "FILE",
     NULL,
     {"写到 FILE 而不是标准输出", "write to FILE instead of standard output"}},
    {"fail-on",
     0,
     PC_VALUE_WORD,
     AT(fail_on_word),
     "LEVEL",
     "error warning info never",
     {"从哪一级起以 1 退出：error（默认）、warning、info、never",
      "exit 1 from this severity on: error (default), warning, info, never"}},
    {"agreements",
     0,
     PC_VALUE_NONE,
     AT(agreements),
     NULL,
     NULL,
     {"也列出每一处核对一致的数字", "list every comparison that held, too"}},
    {"all",
     0,
     PC_VALUE_NONE,
     AT(all),
     NULL,
     NULL,
     {"extract 列出每个数字，不是声明的注明原因；check 列出每次比较，未能比较的也注明原因",
      "extract: every number, with the reason where it is no claim; check: every comparison, and why figures "
      "were not "
      "compared"}},
    {"sources",
     0,
     PC_VALUE_FOLDER,
     AT(sources),
     "DIR",
     NULL,
     {"按文件名从这个文件夹取工作区的文件", "take the workspace's documents from this folder, by file name"}},
    {"area",
     0,
     PC_VALUE_WORD,
     AT(area),
     "CODE",
     NULL,
     {"单独文件所属地区（GB/T 2260 代码）", "area of plain files (GB/T 2260 code)"}},
    {"kind",
     0,
     PC_VALUE_WORD,
     AT(kind),
     "KIND",
     "outline sector report annual-plan bulletin budget other",
     {"单独文件的类型：outline、sector、report、annual-plan、bulletin、budget、other",
      "kind of plain files: outline, sector, report, annual-plan, bulletin, budget, other"}},
    {"period",
     0,
     PC_VALUE_WORD,
     AT(period),
     "Y/Y",
     NULL,
     {"单独文件的时期：2020、2021/2025", "period of plain files: 2020, 2021/2025"}},
    {"claims",
     0,
     PC_VALUE_PATH,
     AT(claims),
     "FILE",
     NULL,
     {"取 `extract --all -f ndjson` 的记录代替文本",
      "take the records of `extract --all -f ndjson` instead of texts"}},
    {"against",
     0,
     PC_VALUE_PATH,
     AT(against),
     "WORKSPACE",
     NULL,
     {"把文件与一个工作区核对；与其中某文件同名的，是该文件的草稿；extract、scaffold 用它的目录读取文本",
      "check the files against a workspace; one named like a document is its draft; extract and scaffold "
      "read texts "
      "with its catalogue"}},
    {"compare",
     0,
     PC_VALUE_PATH,
     AT(compare),
     "OLD",
     NULL,
     {"说明自工作区的旧版本以来的变化", "tell what changed since an older copy of the workspace"}},
    {"baseline",
     0,
     PC_VALUE_PATH,
     AT(baseline),
     "FILE",
     NULL,
     {"以前的 -f json 结果：只有其中没有的问题才列出并计入退出状态",
      "an earlier -f json: only what it lacks is printed and counts for the exit status"}},
    {"reason", 0, PC_VALUE_WORD, AT(reason), "TEXT", NULL, {"豁免的理由", "why the finding is waived"}},
    {"by", 0, PC_VALUE_WORD, AT(by), "NAME", NULL, {"豁免人", "who waives"}},
    {"until",
     0,
     PC_VALUE_WORD,
     AT(until),
     "DATE",
     NULL,
     {"豁免有效的最后一天（YYYY-MM-DD）", "last day the waiver holds (YYYY-MM-DD)"}},
    {"jobs",
     'j',
     PC_VALUE_NUMBER,
     AT(jobs),
     "N",
     NULL,
     {"同时处理 N 个文件（默认每个处理器核一个）", "work on N files at a time (default: one a core)"}},
    {"stats",
     0,
     PC_VALUE_NONE,
     AT(stats),
     NULL,
     NULL,
     {"在标准错误输出数字和声明的个数", "numbers of numbers and claims, on standard error"}},
    {"lang",
     0,
     PC_VALUE_WORD,
     AT(lang_word),
     "LANG",
     "zh en",
     {"消息的语言：zh、en（默认随区域设置）", "language of messages: zh, en (default: the locale's)"}},
    {"color",
     0,
     PC_VALUE_WORD,
     AT(color_word),
     "WHEN",
     "auto always never",
     {"颜色：auto（默认）、always、never", "colours: auto (default), always, never"}},
    {"limit",
     0,
     PC_VALUE_LIST,
     AT(limit_words),
     "NAME=N",
     "file-bytes= xml-depth= paragraph-bytes= number-digits= match-steps=",
     {"提高一项限制：file-bytes、xml-depth、paragraph-bytes、number-digits、match-steps",
      "raise a limit: file-bytes, xml-depth, paragraph-bytes, number-digits, match-steps"}},
    {"quiet", 'q', PC_VALUE_NONE, AT(quiet), NULL, NULL, {"只输出结果", "results only"}},
    {"help", 'h', PC_VALUE_NONE, AT(help), NULL, NULL, {"显示本帮助", "print this help"}},
    {0},
};

static bool listed(const char *names, const char *name) {
    size_t n = strlen(name);
    for (const char *p = strstr(names, name); p; p = strstr(p + 1, name))
        if ((p == names || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
            return true;
    return false;
}

bool pc_command_takes(const PcCommand *command, const PcOption *option) {
    return listed(command->options, option->name) || listed(common_options, option->name);
}

bool pc_option_allows(const char *name, const char *word) {
    for (const PcOption *o = pc_options; o->name; o++)
        if (strcmp(o->name, name) == 0)
            return listed(o->words, word);
    return false;
}
