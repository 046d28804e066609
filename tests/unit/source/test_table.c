/* Tables in the layouts that texts have them in, and the records made of them. */
#include "unit/source/blocks.h"

/* As a PDF gives it: single spaces, cells broken over lines, units on lines of their own, marks glued to
 * names. */
static void flattened_with_serial_numbers(void **state) {
    (void)state;
    assert_table(
        "某市“十五五”主要指标\n\n序\n\n号\n指 标 单位 属性\n\n“十五五”目标\n\n2030年 年均[累计]\n\n"
        "1 全市生产总值年均增长率 % 预期性 - 5左右\n\n2 劳动生产率\n万元/\n人\n\n预期性 36左右 -\n\n"
        "3 新增跨国公司总部 家 预期性 - [累计达到 1000]\n\n4 研发经费支出占\n\n生产总值比例\n% 预期性 "
        "4.5左右 -\n\n"
        "5 每万人口发明专利拥有量1 件 预期性 30左右 -\n\n6 数字经济占比2 % 预期性 >60 -\n\n"
        "7 老旧小区改造\n\n面积\n\n万平\n\n方米\n约束性 - [城区：五年约 110\n\n郊区：五年约 20]\n\n"
        "8 污染物年均浓度\n\n（PM2.5、O3） / 约束性\n稳定达到国家\n二级标准\n\n-\n\n"
        "9 安全事故死亡率\n人/亿\n元\n\n约束性 <0.01 -\n\n1 指有效期内的发明专利。\n2 暂用统计口径。\n",
        1,
        "serial:序号|name:指标|unit:单位|attribute:属性|value:2030年|value:年均[累计]\n"
        "1|全市生产总值年均增长率|%|预期性|-|5左右\n2|劳动生产率|万元/人|预期性|36左右|-\n"
        "3|新增跨国公司总部|家|预期性|-|[累计达到 1000]\n4|研发经费支出占生产总值比例|%|预期性|4.5左右|-\n"
        "5|每万人口发明专利拥有量|件|预期性|30左右|-\n6|数字经济占比|%|预期性|>60|-\n"
        "7|老旧小区改造面积|万平方米|约束性|-|[城区：五年约 110郊区：五年约 20]\n"
        "8|污染物年均浓度（PM2.5、O3）|/|约束性|稳定达到国家二级标准|-\n9|安全事故死亡率|人/"
        "亿元|约束性|<0.01|-\n");
}

static void spanning_heads_and_marks_are_kept_apart(void **state) {
    (void)state;
    g_autoptr(PcReader) r =
        open_text("序号 指标 单位 属性 “十五五”目标\n2030年 年均[累计]\n1 生产总值1 % 预期性 - 5\n"
                  "2 就业 人 预期性 3 -\n1 按可比价格。\n");
    PcBlock b;
    assert_true(next_table(r, &b));
    assert_int_equal(b.table->n_columns, 6);
    assert_cell(b, b.table->columns[4].over, "“十五五”目标");
    assert_cell(b, b.table->columns[5].over, "“十五五”目标");
    assert_int_equal(b.table->n_marks, 1);
    assert_cell(b, b.table->marks[0], "1");
    assert_cell(b, b.table->cells[1], "生产总值");
    assert_true(pc_reader_next(r, &b, NULL));
    assert_int_equal(b.kind, PC_BLOCK_FOOTNOTE);
    assert_cell(b, b.marker, "1");
}

/* Names of groups stand between the rows, broken over lines; a page number among them. */
static void groups_between_rows(void **state) {
    (void)state;
    assert_table(
        "表 3：某区主要指标\n\n类别 序号 指标名称 单位 属性 2025年 2030年目标\n\n综合\n实力\n\n"
        "1 增加值年均增长率 % 预期性 4.4 与全市保持同步\n\n2 固定资产投资 亿元 预期性 2009.3 2500左右\n\n"
        "创新\n动力\n\n3 三个产业总产出年均增速 % 预期性 29.7\n(2025年) 10\n\n"
        "4 预期寿命 岁 预期性 84.44 高于全市\n平均水平\n\n5 可支配收入 % 预期性 与经济增长\n保持同步\n\n"
        "与经济增长\n保持同步\n\n6 失业人数 人 约束性 控制在市下\n达指标以内\n\n控制在市下\n达指标以内\n\n"
        "- 12 -\n生态\n环境\n\n7 能耗降低率 % 约束性 完成\n市下达目标\n\n完成\n市下达目标\n",
        1,
        "group:类别|serial:序号|name:指标名称|unit:单位|attribute:属性|value:2025年|value:2030年目标\n"
        "综合实力|1|增加值年均增长率|%|预期性|4.4|与全市保持同步\n综合实力|2|固定资产投资|亿元|预期性|2009.3|"
        "2500左右\n"
        "创新动力|3|三个产业总产出年均增速|%|预期性|29.7 "
        "(2025年)|10\n创新动力|4|预期寿命|岁|预期性|84.44|高于全市平均水平\n"
        "创新动力|5|可支配收入|%|预期性|与经济增长保持同步|与经济增长保持同步\n"
        "创新动力|6|失业人数|人|约束性|控制在市下达指标以内|控制在市下达指标以内\n"
        "生态环境|7|能耗降低率|%|约束性|完成市下达目标|完成市下达目标\n");
}

static void one_column_of_values_takes_all_words(void **state) {
    (void)state;
    assert_table("序号 指标名称 单位 属性 “十五五”目标 \n\n1 投资（属地） 亿元 预期性 累计 4000 左右 \n\n2 "
                 "\n新兴产业占工业比\n\n重 \n% 预期性 30 左右 \n\n"
                 "3 产业平台（集群）数 个 预期性 百亿 8-10，千亿 4-6 \n\n4 \n研究中心、技术中心总\n\n数 \n家 "
                 "预期性 \n64（其中研\n\n究中心 4） \n\n"
                 "5 空气质量 \n— 约束性 \n达到二\n\n级标准 \n\n6 回收利用率 % 约束性 45 \n",
                 1,
                 "serial:序号|name:指标名称|unit:单位|attribute:属性|value:“十五五”目标\n1|投资（属地）|亿元|"
                 "预期性|累计 4000 左右\n"
                 "2|新兴产业占工业比重|%|预期性|30 左右\n3|产业平台（集群）数|个|预期性|百亿 8-10，千亿 4-6\n"
                 "4|研究中心、技术中心总数|家|预期性|64（其中研究中心 "
                 "4）\n5|空气质量|—|约束性|达到二级标准\n6|回收利用率|%|约束性|45\n");
}

/* The form of the national plans: numbers in the names, groups on lines of their own, the attribute last. */
static void numbers_in_names_and_groups_above(void **state) {
    (void)state;
    assert_table("专栏\n\n指标 2025年 2030年 年均/累计 属性\n经济发展\n1.生产总值增长（%） 2.3 —— "
                 "合理区间、各年度视情提出 预期性\n"
                 "2.城镇化率（%） 60.6* 65 —— 预期性\n创新驱动\n3.研发经费投入增长（%） —— —— ＞7 "
                 "预期性\n4.数字经济占GDP\n比重（%） 7.8 10 —— 预期性\n",
                 1,
                 "group:|serial:|name:指标|value:2025年|value:2030年|value:年均/累计|attribute:属性\n"
                 "经济发展|1.|生产总值增长（%）|2.3|——|合理区间、各年度视情提出|预期性\n经济发展|2.|"
                 "城镇化率（%）|60.6*|65|——|预期性\n"
                 "创新驱动|3.|研发经费投入增长（%）|——|——|>7|预期性\n创新驱动|4.|数字经济占GDP比重（%）|7.8|"
                 "10|——|预期性\n");
}

static void wide_statistics_without_serial_numbers(void **state) {
    (void)state;
    assert_table(
        "主要经济指标\n指 标 单位 2019年 2020年 增长（%）\n生产总值 亿元 38155.32 38700.58 1.7\n第一产业 "
        "亿元 103.88 103.57 -8.2\n",
        1,
        "name:指标|unit:单位|value:2019年|value:2020年|value:增长（%）\n生产总值|亿元|38155.32|38700.58|1.7\n"
        "第一产业|亿元|103.88|103.57|-8.2\n");
    assert_table(
        "年份 2018 2019 2020\n生产总值（亿元） 29887 32925 36011\n常住人口（万人） 2419.70 2418.33 2423.78\n",
        1,
        "name:年份|value:2018|value:2019|value:2020\n生产总值（亿元）|29887|32925|36011\n常住人口（万人）|"
        "2419.70|2418.33|2423.78\n");
    assert_table("城市 GDP（亿元） 人口（万人）\n甲市 1000 200\n乙市 2000 300\n", 1,
                 "name:城市|value:GDP（亿元）|value:人口（万人）\n甲市|1000|200\n乙市|2000|300\n");
}

static void budgets(void **state) {
    (void)state;
    static const char text[] =
        "    表5  收支情况    单位：万元\n    项目            2020年执行数    2021年预算数    增长%\n"
        "    一般公共预算收入      2101234        2206295      5.0\n      税收收入            1801000        "
        "1909060      6.0\n";
    assert_table(text, 1,
                 "name:项目|value:2020年执行数|value:2021年预算数|value:增长%\n一般公共预算收入|2101234|"
                 "2206295|5.0\n税收收入|1801000|1909060|6.0\n");
    g_autoptr(PcReader) r = open_text(text);
    PcBlock b;
    assert_true(next_table(r, &b));
    assert_cell(b, b.table->caption, "表5  收支情况");
    assert_cell(b, b.table->unit, "单位：万元");
}

static void tabs_with_empty_cells_and_two_heads(void **state) {
    (void)state;
    assert_table(
        "类别\t序号\t指标名称\t单位\t属性\t2020 年\t2025 "
        "年目标\n规模\t1\t总产值\t亿元\t预期性\t5341.7\t6700\n"
        "\t2\t年均增速\t%\t预期性\t-\t5\n创新\t3\t技术中心\t家\t预期性\t296\t\n",
        1,
        "group:类别|serial:序号|name:指标名称|unit:单位|attribute:属性|value:2020 年|value:2025 年目标\n"
        "规模|1|总产值|亿元|预期性|5341.7|6700\n规模|2|年均增速|%|预期性|-|5\n创新|3|技术中心|家|预期性|296|"
        "\n");
    g_autoptr(PcReader) r = open_text(
        "指标\t单位\t“十三五”\t\t“十四五”\n\t\t2015年\t2020年\t2025年\n生产总值\t亿元\t500\t890\t1200\n");
    PcBlock b;
    assert_true(next_table(r, &b));
    assert_cell(b, b.table->columns[3].head, "2020年");
    assert_cell(b, b.table->columns[3].over, "“十三五”");
    assert_cell(b, b.table->columns[4].head, "“十四五”2025年");
}

static void bars(void **state) {
    (void)state;
    assert_table("| 指标 | 单位 | 2020年 | 2025年 |\n|---|:--:|--:|--:|\n| 生产总值 | 亿元 | 1200 | 1800 "
                 "|\n| 绿化率 | % | | 40 |\n正文。\n",
                 1, "name:指标|unit:单位|value:2020年|value:2025年\n生产总值|亿元|1200|1800\n绿化率|%||40\n");
}

/* Columns kept in place by spaces, names broken over lines above and below the line of their row. */
static void aligned_columns(void **state) {
    (void)state;
    assert_table("    序号    指标名称              单位    2020年    2025年    属性\n"
                 "                                          实际      目标\n"
                 "      1     生产总值              亿元    1520.3    2100      预期性\n"
                 "      2     研发经费投入          亿元    25.6      50        预期性\n"
                 "            增长\n"
                 "      3     每万人口发明\n"
                 "            专利拥有量            件      3.2       6         预期性\n"
                 "      4     能源消耗              %       —         —         约束性\n"
                 "            降低\n",
                 1,
                 "serial:序号|name:指标名称|unit:单位|value:2020年实际|value:2025年目标|attribute:属性\n"
                 "1|生产总值|亿元|1520.3|2100|预期性\n2|研发经费投入增长|亿元|25.6|50|预期性\n"
                 "3|每万人口发明专利拥有量|件|3.2|6|预期性\n4|能源消耗降低|%|—|—|约束性\n");
}

/* A name broken over the line of its row: half of it above the numbers, half below. */
static void names_above_and_below(void **state) {
    (void)state;
    assert_table("专栏1 主要指标\n"
                 "序号    指标名称                        单位        2020年     2025年     属性\n"
                 "1      铁路营业里程                    公里        692        900        预期性\n"
                 "       中心城区公共交通机动化出行分\n"
                 "2                                      %           61.5       ≥65        约束性\n"
                 "       担率\n"
                 "3      中欧班列年开行量                列         3720       5000       预期性\n"
                 "4      站点800米半径人口岗位     %         31.2       45        预期性\n"
                 "       覆盖率\n",
                 1,
                 "serial:序号|name:指标名称|unit:单位|value:2020年|value:2025年|attribute:属性\n"
                 "1|铁路营业里程|公里|692|900|预期性\n2|中心城区公共交通机动化出行分担率|%|61.5|≥65|约束性\n"
                 "3|中欧班列年开行量|列|3720|5000|预期性\n4|站点800米半径人口岗位覆盖率|%|31.2|45|预期性\n");
}

/* One cell a line, as text copied from a page has it. */
static void a_cell_a_line(void **state) {
    (void)state;
    assert_table("序号\n指标\n单位\n2020年\n2025年\n属性\n1\n生产总值\n亿元\n1000."
                 "5\n1500\n预期性\n2\n城镇化率\n%\n65\n70\n预期性\n3\n绿化率\n%\n20.1\n21\n约束性\n",
                 1,
                 "serial:序号|name:指标|unit:单位|value:2020年|value:2025年|attribute:属性\n1|生产总值|亿元|"
                 "1000.5|1500|预期性\n"
                 "2|城镇化率|%|65|70|预期性\n3|绿化率|%|20.1|21|约束性\n");
    assert_table(
        "产品名称\n产量（万吨）\n比上年增长（%）\n粮食\n120.5\n1.2\n夏粮\n30.1\n0.4\n油料\n5.6\n-2.1\n", 1,
        "name:产品名称|value:产量（万吨）|value:比上年增长（%）\n粮食|120.5|1.2\n夏粮|30.1|0.4\n油料|5.6|-2."
        "1\n");
}

static void groups_in_the_first_column(void **state) {
    (void)state;
    assert_table(
        "一级指标 二级指标 单位 2020年 2025年\n经济发展 生产总值 亿元 100 200\n工业增加值 亿元 40 "
        "80\n民生改善 预期寿命 岁 78.5 79.5\n",
        1,
        "group:一级指标|name:二级指标|unit:单位|value:2020年|value:2025年\n经济发展|生产总值|亿元|100|200\n"
        "经济发展|工业增加值|亿元|40|80\n民生改善|预期寿命|岁|78.5|79.5\n");
}

/* 其中：… has no number of its own; numbers may begin anew in each group. */
static void rows_without_a_number_of_their_own(void **state) {
    (void)state;
    assert_table(
        "类别 序号 指标名称 2025年 2030年 指标属性\n\n经济\n发展\n\n1 生产总值（万亿元） 2.77 4 左右 "
        "预期性\n\n"
        "2 制造业占比（%） 34.4 30 以上 预期性\n\n其中：先进制造业（%） 55 60 预期性\n\n创新\n驱动\n\n"
        "3 研发投入（%） 4.93 5.5-6 预期性\n",
        1,
        "group:类别|serial:序号|name:指标名称|value:2025年|value:2030年|attribute:指标属性\n"
        "经济发展|1|生产总值（万亿元）|2.77|4 左右|预期性\n经济发展|2|制造业占比（%）|34.4|30 以上|预期性\n"
        "经济发展||其中：先进制造业（%）|55|60|预期性\n创新驱动|3|研发投入（%）|4.93|5.5-6|预期性\n");
    assert_table("类别 序号 指标 单位 2025年\n经济 1 生产总值 亿元 100\n2 财政收入 亿元 20\n民生 1 "
                 "可支配收入 元 60000\n2 学校 所 30\n",
                 1,
                 "group:类别|serial:序号|name:指标|unit:单位|value:2025年\n经济|1|生产总值|亿元|100\n经济|2|"
                 "财政收入|亿元|20\n"
                 "民生|1|可支配收入|元|60000\n民生|2|学校|所|30\n");
}

static void heads_without_a_name(void **state) {
    (void)state;
    assert_table("2018年 2019年 2020年\n生产总值（亿元） 58003 62462 64613\n增长（%） 7.1 6.8 3.6\n", 1,
                 "name:|value:2018年|value:2019年|value:2020年\n生产总值（亿元）|58003|62462|64613\n增长（%"
                 "）|7.1|6.8|3.6\n");
}

/* A head printed again on the next page is no row, and what follows the last row is no part of it. */
static void tables_end_where_they_end(void **state) {
    (void)state;
    assert_blocks(
        "序号 指标 单位 2025年\n1 人口 万人 10\n2 面积 公顷 20\n第二章 任务\n到2030年，全面建成。\n",
        "table 2x4\nheading 1: 第二章 任务\nparagraph: 到2030年，全面建成。\n");
    assert_blocks("指标 单位 2025年\n人口 万人 10\n面积 公顷 20\n注：人口为常住人口。\n正文共3条。\n",
                  "table 2x3\nfootnote: 注：人口为常住人口。\nparagraph: 正文共3条。\n");
    assert_blocks("指标\t2025年\n人口\t10\n\f指标\t2025年\n面积\t20\n正文。\n",
                  "table 2x2\nrunning: 指标 2025年\nparagraph: 正文。\n");
    assert_blocks("指标\t2025年\n人口\t10\n\n指标\t2030年\t属性\n面积\t20\t预期性\n",
                  "table 1x2\ntable 1x3\n");
    assert_blocks("表1 人口\n\n指标\t2025年\n人口\t10\n\n表2 面积\n\n指标\t2030年\n面积\t20\n",
                  "table 1x2\ntable 1x2\n");
}

static void running_text_is_no_table(void **state) {
    (void)state;
    assert_blocks("序号不得重复，指标应当明确。\n单位：亿元。\n",
                  "paragraph: 序号不得重复，指标应当明确。\nparagraph: 单位：亿元。\n");
    assert_blocks("指标体系建设\n全市共有指标30项，单位12家。\n",
                  "paragraph: 指标体系建设\nparagraph: 全市共有指标30项，单位12家。\n");
    assert_blocks("1.\t建设学校。\n2.\t建设医院。\n", "paragraph: 1. 建设学校。\nparagraph: 2. 建设医院。\n");
}

/* 项    目: a word set wide is one head; what is left blank below it stands free. */
static void words_set_wide(void **state) {
    (void)state;
    assert_table("某县收入执行情况表\n\n"
                 "项    目            2023年决算   2024年执行   增减额    增长%\n"
                 "税收收入               14326        15208       882      6.2\n"
                 "    增值税              5127         5388                5.1\n"
                 "合    计               26497        28600      2103      7.9\n",
                 1,
                 "name:项    目|value:2023年决算|value:2024年执行|value:增减额|value:增长%\n"
                 "税收收入|14326|15208|882|6.2\n增值税|5127|5388||5.1\n合    计|26497|28600|2103|7.9\n");
}

/* A head in two lines, the upper over pairs of columns. */
static void heads_over_pairs(void **state) {
    (void)state;
    assert_table("表3 人均可支配收入\n\n"
                 "指  标              城镇居民                    农村居民\n"
                 "                绝对数(元)  增长(%)      绝对数(元)  增长(%)\n"
                 "可支配收入        35017       5.4           15054       7.7\n"
                 "  工资性收入      20120       5.9            7012       8.8\n",
                 1,
                 "name:指  标|value:绝对数(元)|value:增长(%)|value:绝对数(元)|value:增长(%)\n"
                 "可支配收入|35017|5.4|15054|7.7\n工资性收入|20120|5.9|7012|8.8\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flattened_with_serial_numbers),
        cmocka_unit_test(spanning_heads_and_marks_are_kept_apart),
        cmocka_unit_test(groups_between_rows),
        cmocka_unit_test(one_column_of_values_takes_all_words),
        cmocka_unit_test(numbers_in_names_and_groups_above),
        cmocka_unit_test(wide_statistics_without_serial_numbers),
        cmocka_unit_test(budgets),
        cmocka_unit_test(tabs_with_empty_cells_and_two_heads),
        cmocka_unit_test(bars),
        cmocka_unit_test(aligned_columns),
        cmocka_unit_test(names_above_and_below),
        cmocka_unit_test(names_above_and_below),
        cmocka_unit_test(a_cell_a_line),
        cmocka_unit_test(groups_in_the_first_column),
        cmocka_unit_test(rows_without_a_number_of_their_own),
        cmocka_unit_test(heads_without_a_name),
        cmocka_unit_test(tables_end_where_they_end),
        cmocka_unit_test(running_text_is_no_table),
        cmocka_unit_test(words_set_wide),
        cmocka_unit_test(heads_over_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
