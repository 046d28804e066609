/* Lines put together to paragraphs, headings with their levels, and what a page has besides its text. */
#include "unit/source/blocks.h"

/* As PDF extraction gives it: a blank line between every pair of lines. */
static void wrapped_with_blank_lines(void **state) {
    (void)state;
    assert_blocks("一、发展基础\n\n“十四五”时期，全市综合实力持续增强。生产总值从2020年的\n\n1898.4 "
                  "亿元提高到2025年的2488.4亿元，一般公共预算收入\n\n"
                  "达到220.4 "
                  "亿元，比上年增长8.6%"
                  "，财政支出保持在合理区间\n\n范围以内。\n\n社会事业全面进步。新增学校12所，医院床位达到每千"
                  "人6.5\n\n张，城乡"
                  "居民收入差距进一步缩小，社会保障体系更加完善。\n\n二、目标\n\n到2030年，综合实力迈上新的台"
                  "阶，主要指标达到全国先进水平\n\n并保持领先。\n",
                  "heading 1: 一、发展基础\n"
                  "paragraph: “十四五”时期，全市综合实力持续增强。生产总值从2020年的1898.4 "
                  "亿元提高到2025年的2488.4亿元，一般公共预算收入"
                  "达到220.4 亿元，比上年增长8.6%，财政支出保持在合理区间范围以内。\n"
                  "paragraph: "
                  "社会事业全面进步。新增学校12所，医院床位达到每千人6."
                  "5张，城乡居民收入差距进一步缩小，社会保障体系更加完善。\n"
                  "heading 1: 二、目标\n"
                  "paragraph: 到2030年，综合实力迈上新的台阶，主要指标达到全国先进水平并保持领先。\n");
}

static const char page_text[] = "全区共有企业三千多家，其中规模以上工业企业五百多家，这些企业\n完成了全区工业"
                                "总产值的绝大部分，增长速度在全市各区当中排在前\n"
                                "列。在全区上下的共同努力之下，新兴产业的比重逐年提高，到年底\n的时候已经超过"
                                "了三成。传统产业的改造升级也取得了很好的成效，%s"
                                "单位产值的能源消耗下降了百分之五，达到了历史上最好的水平。\n";

static void paragraphs_run_over_page_breaks(void **state) {
    (void)state;
    static const char *const breaks[] = {"\n12\n", "\n\f", "\n- 12 -\n", "\n\n— 12 —\n\n\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(breaks); i++) {
        g_autofree char *text = g_strdup_printf(page_text, breaks[i]);
        g_autoptr(PcReader) r = open_text(text);
        PcBlock b;
        assert_true(pc_reader_next(r, &b, NULL));
        assert_true(g_str_has_suffix(b.text, "达到了历史上最好的水平。"));
        if (pc_reader_next(r, &b, NULL)) {
            assert_int_equal(b.kind, PC_BLOCK_PAGE_NUMBER);
            assert_non_null(strstr(b.text, "12"));
        }
    }
}

static void pages_cut_paragraphs_of_one_line(void **state) {
    (void)state;
    assert_blocks("“十四五”期间，全区围绕转型目标，推动园区向专业化、智能化和\n\n创新发展，形成产业园区发展基"
                  "本框架。全区建成各类产业园区共30个。\n\n"
                  "其次是服务业，增加值占比达到60%以上。\n\n各位代表：\n\n现在，我代表区政府报告工作。\n",
                  "paragraph: "
                  "“十四五”期间，全区围绕转型目标，推动园区向专业化、智能化和创新发展，形成产业园区发展基本框"
                  "架。全区建成各类产业园区共30个。\n"
                  "paragraph: 其次是服务业，增加值占比达到60%以上。\nparagraph: 各位代表：\nparagraph: "
                  "现在，我代表区政府报告工作。\n");
}

static void levels_follow_the_document(void **state) {
    (void)state;
    assert_blocks("第一章 总则\n第一节 目标\n一、总体目标\n（一）经济\n1.增长\n到2030年增长5%。\n第二章 "
                  "任务\n（一）产业\n任务共3项。\n",
                  "heading 1: 第一章 总则\nheading 2: 第一节 目标\nheading 3: 一、总体目标\nheading 4: "
                  "（一）经济\nheading 5: 1.增长\n"
                  "paragraph: 到2030年增长5%。\nheading 1: 第二章 任务\nheading 2: （一）产业\nparagraph: "
                  "任务共3项。\n");
    assert_blocks(
        "1 总则\n1.1 目的\n为了规范。\n1.2 范围\n适用全市。\n2.1 目标\n2.69万亿元的生产总值保持稳定。\n",
        "paragraph: 1 总则\nheading 1: 1.1 目的\nparagraph: 为了规范。\nheading 1: 1.2 范围\nparagraph: "
        "适用全市。\nheading 1: 2.1 目标\n"
        "paragraph: 2.69万亿元的生产总值保持稳定。\n");
    assert_blocks("# 规划\n## 目标\n达到5%。\n## 任务\n",
                  "heading 1: # 规划\nheading 2: ## 目标\nparagraph: 达到5%。\nheading 2: ## 任务\n");
    assert_blocks(
        "序 言\n编制说明如下。\n第一章 基础\n共3节。\n结 语\n完。\n附件：名词解释\n一、指标\n共2个。\n",
        "heading 1: 序 言\nparagraph: 编制说明如下。\nheading 1: 第一章 基础\nparagraph: 共3节。\nheading 1: "
        "结 语\nparagraph: 完。\n"
        "heading 1: 附件：名词解释\nheading 2: 一、指标\nparagraph: 共2个。\n");
}

static void parts_of_a_report_begin_with_a_time(void **state) {
    (void)state;
    assert_blocks(
        "2023年工作回顾\n一年来，共3项。\n（一）经济\n增长5%，稳定。\n今年工作安排\n（一）产业\n共4项。\n",
        "heading 1: 2023年工作回顾\nparagraph: 一年来，共3项。\nheading 2: （一）经济\nparagraph: "
        "增长5%，稳定。\nheading 1: 今年工作安排\nheading 2: （一）产业\nparagraph: 共4项。\n");
    assert_blocks("一、目标\n2025年主要目标\n共4项。\n", /* under a number: no part */
                  "heading 1: 一、目标\nheading 2: 2025年主要目标\nparagraph: 共4项。\n");
}

static void sections_are_the_headings_above(void **state) {
    (void)state;
    g_autoptr(PcReader) r = open_text("第一章 总则\n一、目标\n达到5%。\n");
    PcBlock b;
    for (int i = 0; i < 3; i++)
        assert_true(pc_reader_next(r, &b, NULL));
    assert_string_equal(b.section[0], "第一章 总则");
    assert_string_equal(b.section[1], "一、目标");
    assert_null(b.section[2]);
}

static void numbered_paragraphs_are_items(void **state) {
    (void)state;
    g_autoptr(PcReader) r = open_text(
        "1、综合实力增强。总量达到100亿元。\n（2）新增12家；\n——建设3所；\n① 完成5项。\n• 投资6亿元。\n");
    static const char *const markers[] = {"1、", "（2）", "——", "①", "•"};
    PcBlock b;
    for (size_t i = 0; i < G_N_ELEMENTS(markers); i++) {
        assert_true(pc_reader_next(r, &b, NULL));
        assert_int_equal(b.kind, PC_BLOCK_PARAGRAPH);
        assert_true(b.list_item);
        assert_cell(b, b.marker, markers[i]);
    }
}

static void a_heading_runs_over_its_line(void **state) {
    (void)state;
    assert_blocks("第五章 以世界级汽车产业中心核心承载区建设推动构建具有\n较强竞争力的现代产业体系\n"
                  "坚持把发展经济着力点放在实体经济上，坚定不移推进制造强区\n建设，以先进制造业为主体，推动产"
                  "业链供应链优化升级，打造\n"
                  "一批具有竞争力的产业集群，五年之内工业总产值年均增长百分\n之六以上。\n",
                  "heading 1: 第五章 以世界级汽车产业中心核心承载区建设推动构建具有较强竞争力的现代产业体系\n"
                  "paragraph: "
                  "坚持把发展经济着力点放在实体经济上，坚定不移推进制造强区建设，以先进制造业为主体，推动产业"
                  "链供应链优化升级，打造"
                  "一批具有竞争力的产业集群，五年之内工业总产值年均增长百分之六以上。\n");
}

static void contents(void **state) {
    (void)state;
    assert_blocks("目  录\n第一章 基础........1\n第二章 目标........ 12\n1\n第一章 基础\n共2节。\n",
                  "toc: 目  录\ntoc: 第一章 基础........1\ntoc: 第二章 目标........ 12\npage: 1\nheading 1: "
                  "第一章 基础\nparagraph: 共2节。\n");
    assert_blocks("目录\n第一章 基础 1\n第一节 现状 3\n第二章 目标 9\n第一章 基础\n共2节。\n",
                  "toc: 目录\ntoc: 第一章 基础 1\ntoc: 第一节 现状 3\ntoc: 第二章 目标 9\nheading 1: 第一章 "
                  "基础\nparagraph: 共2节。\n");
}

static void furniture_of_pages(void **state) {
    (void)state;
    assert_blocks("- 1 -\n正文共3条。\n第 2 页\n第 3 页 共 9 页\n图 1：布局示意图\n表3 说明见附件\n专栏1 "
                  "重大工程\n建设3条线路。\n",
                  "page: - 1 -\nparagraph: 正文共3条。\npage: 第 2 页\npage: 第 3 页 共 9 页\ncaption: 图 "
                  "1：布局示意图\ncaption: 表3 说明见附件\n"
                  "heading 1: 专栏1 重大工程\nparagraph: 建设3条线路。\n");
    assert_blocks("某市规划纲要草案文本\n共3章。\f某市规划纲要草案文本\n共4章。\f某市规划纲要草案文本\n共5章"
                  "。\f某市规划纲要草案文本\n共6章。\n",
                  "paragraph: 某市规划纲要草案文本\nparagraph: 共3章。\nrunning: "
                  "某市规划纲要草案文本\nparagraph: 共4章。\n"
                  "running: 某市规划纲要草案文本\nparagraph: 共5章。\nrunning: "
                  "某市规划纲要草案文本\nparagraph: 共6章。\n");
}

static void notes(void **state) {
    (void)state;
    assert_blocks("增长8.4%[2]。\n注：数据为初步统计数。\n资料来源：统计局。\n[1] 按可比价格。\n",
                  "paragraph: 增长8.4%[2]。\nfootnote: 注：数据为初步统计数。\nfootnote: "
                  "资料来源：统计局。\nfootnote: [1] 按可比价格。\n");
}

static void titles(void **state) {
    (void)state;
    static const struct {
        const char *text, *title;
    } cases[] = {
        {"某市国民经济和社会发展第十五个五年规划\n\n和二〇三五年远景目标纲要\n\n一、基础\n",
         "某市国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要"},
        {"某办发〔2021〕4号\n关于印发《某区制造业“十五五”规划》的通知\n各镇人民政府，区政府各委、办、局，各街"
         "道办事处，各有关单位：\n",
         "某区制造业“十五五”规划"},
        {"第一章 基础\n规划期为五年，意义重大。《某区“十五五”规划\n纲要》根据《某市关于规划的建议》制订。\n",
         "某区“十五五”规划纲要"},
        {"# 2025年某市政府工作报告\n\n各位代表：\n", "2025年某市政府工作报告"},
        {"某市2023年国民经济和社会发展统计公报[1]\n\n一、综合\n", "某市2023年国民经济和社会发展统计公报"},
        {"某市2023年国民经济和社会发展统计公报【注1】\n\n一、综合\n", "某市2023年国民经济和社会发展统计公报"},
        {"某市2023年国民经济和社会发展统计公报①\n\n一、综合\n", "某市2023年国民经济和社会发展统计公报"},
        {"某市2023年国民经济和社会发展统计公报*\n\n一、综合\n", "某市2023年国民经济和社会发展统计公报"},
        {"共3条。\n", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(PcReader) r = open_text(cases[i].text);
        if (cases[i].title)
            assert_string_equal(pc_reader_title(r), cases[i].title);
        else
            assert_null(pc_reader_title(r));
    }
}

static void folding(void **state) {
    (void)state;
    assert_blocks("增加值１２．５％，＞３，Ａ＋Ｂ／Ｃ，面积３㎡，⼀带⼀路，⻓三⻆。\n全\xe3\x80\x80市\xc2\xa0"
                  "5\xe2\x80\x8b家（含）：５～６。\n",
                  "paragraph: 增加值12.5%，>3，A+B/C，面积3㎡，一带一路，长三角。\nparagraph: 全 市 "
                  "5家（含）：5~6。\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrapped_with_blank_lines),
        cmocka_unit_test(paragraphs_run_over_page_breaks),
        cmocka_unit_test(pages_cut_paragraphs_of_one_line),
        cmocka_unit_test(levels_follow_the_document),
        cmocka_unit_test(parts_of_a_report_begin_with_a_time),
        cmocka_unit_test(sections_are_the_headings_above),
        cmocka_unit_test(numbered_paragraphs_are_items),
        cmocka_unit_test(a_heading_runs_over_its_line),
        cmocka_unit_test(contents),
        cmocka_unit_test(furniture_of_pages),
        cmocka_unit_test(notes),
        cmocka_unit_test(titles),
        cmocka_unit_test(folding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
