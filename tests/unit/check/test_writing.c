/* How figures are written: PC601–PC608, PC610, PC611, PC613, and amounts in per cent (PC314). */
#include "unit/workspace.h"

#define TITLE "青浦区2020年国民经济和社会发展统计公报\n\n一、综合\n\n2020年，"

static Workspace check(const char *text) {
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt", text);
    workspace_check(
        &w, "<document id=\"a\" source=\"a.txt\" area=\"310118\" kind=\"bulletin\" period=\"2020\"/>", NULL);
    return w;
}

/* A sentence and what is found in it: `found` NULL asks for no finding of the rule, "" for any. */
typedef struct {
    const char *code, *text, *found, *instead;
} Case;

static void check_cases(const Case *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const Case *c = &cases[i];
        g_autofree char *text = g_strconcat(TITLE, c->text, "\n", NULL);
        Workspace w = check(text);
        if (!c->found) {
            if (count_in(w.result->findings, c->code))
                fail_msg("%s in “%s”", c->code, c->text);
            workspace_free(&w);
            continue;
        }
        if (count_in(w.result->findings, c->code) != 1)
            fail_msg("%u × %s in “%s”", count_in(w.result->findings, c->code), c->code, c->text);
        const PcVerdict *v = finding(&w, c->code);
        if (*c->found)
            assert_string_equal(g_hash_table_lookup(v->args, "found"), c->found);
        if (c->instead)
            assert_string_equal(g_hash_table_lookup(v->args, "instead"), c->instead);
        workspace_free(&w);
    }
}

#define CHECK(cases) check_cases(cases, G_N_ELEMENTS(cases))

static void bounds_given_twice(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC601", "全区建成面积约0.3公顷以上的社区公园。", "约0.3公顷以上", "0.3公顷以上"},
        {"PC601", "全区建成约20个左右的社区公园。", "约20个左右", "20个左右"},
        {"PC601", "全区引进企业超过300家以上。", "超过300家以上", "超过300家"},
        {"PC601", "全区引进企业不低于300家以上。", "不低于300家以上", "不低于300家"},
        {"PC601", "全区引进企业近300余家。", "近300余家", "近300家"},
        {"PC601", "绿化覆盖率达到40%左右以上。", "40%左右以上", "40%左右"},
        {"PC601", "全区引进企业约300家。", NULL, NULL},
        {"PC601", "全区引进企业300家左右。", NULL, NULL},
        {"PC601", "全区单位能耗控制在300吨以内。", NULL, NULL},
        {"PC601", "全区节约标准煤300吨以上。", NULL, NULL},   /* 节约 is no 约 */
        {"PC601", "公园附近300米以内有停车场。", NULL, NULL}, /* 附近 is no 近 */
        {"PC601", "约10个500亩以上的片区完成整治。", NULL, NULL},
        {"PC601", "全区力争引进企业300家以上。", NULL, NULL},
    };
    CHECK(cases);
}

static void per_cent_and_points(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC602", "城镇化率提高3%。", "提高3%", "提高3个百分点"},
        {"PC602", "城镇登记失业率下降0.2%。", "下降0.2%", "下降0.2个百分点"},
        {"PC602", "社会消费品零售总额增长5个百分点。", "增长5个百分点", "增长5%"},
        {"PC602", "最终消费支出拉动地区生产总值增长1.0个百分点。", NULL, NULL},
        {"PC602", "城镇化率提高3个百分点。", NULL, NULL},
        {"PC602", "城镇化率提高到73%。", NULL, NULL},
        {"PC602", "居民消费价格比上年上涨1.8%。", NULL, NULL},   /* an index */
        {"PC602", "全员劳动生产率提高6%。", NULL, NULL},         /* no rate in % */
        {"PC602", "单位地区生产总值能耗下降3.5%。", NULL, NULL}, /* relative by nature */
        {"PC602", "社会消费品零售总额增长5%，增速提高2个百分点。", NULL, NULL},
        {"PC602", "规模以上工业总产值增长7.7%，较上半年增加2个百分点。", NULL, NULL}, /* the rate moves */
        {"PC603", "审批时限缩短2倍。", "缩短2倍", NULL},
        {"PC603", "能耗总量减少了1.5倍。", "减少了1.5倍", NULL},
        {"PC603", "企业数量增长2倍。", NULL, NULL},
        {"PC603", "企业数量是2015年的2倍。", NULL, NULL},
    };
    CHECK(cases);
}

static void amounts_in_per_cent(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC314", "社会消费品零售总额保持在6%。", "", NULL},
        {"PC314", "社会消费品零售总额增速保持在6%。", NULL, NULL},
        {"PC314", "社会消费品零售总额增长6%。", NULL, NULL},
        {"PC314", "一般公共预算收入保持在5%以上。", "", NULL},
        {"PC314", "一般公共预算收入完成预算的95%。", NULL, NULL},
        {"PC314", "固定资产投资完成年度计划的95%。", NULL, NULL},
        {"PC314", "城镇化率保持在76%。", NULL, NULL},
    };
    CHECK(cases);
}

static void digits(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC604", "全区引进企业２５0家，出口500亿元，进口300亿元。", "250家", "250家"},
        {"PC604", "全区引进企业250家，出口５００亿元，进口300亿元。", "500亿元", "500亿元"},
        {"PC604", "全区引进企业２５０家，出口５００亿元，进口３００亿元。", NULL, NULL}, /* its style */
        {"PC604", "全区引进企业250家，出口500亿元。", NULL, NULL},
        {"PC605", "规模以上工业总产值534 1.7亿元。", "534 1.7亿元", "5341.7亿元"},
        {"PC605", "规模以上工业总产值5341.7 亿元。", NULL, NULL},
        {"PC605", "规模以上工业总产值12 345.6亿元。", NULL, NULL}, /* groups of three */
        {"PC613", "全区引进企业3千家。", "3千家", "3000家"},
        {"PC613", "全区引进企业投资3千万元。", "3千万元", "3000万元"},
        {"PC613", "全区建成绿道3千米，光伏装机5千瓦，占比提高2个百分点。", NULL, NULL},
        {"PC613", "全区引进企业3万家，投资5亿元。", NULL, NULL},
        {"PC613", "全区粮食种植面积417.0千公顷。", NULL, NULL},
        {"PC613", "全区企业打造2千亿级产业集群。", NULL, NULL},
        {"PC613", "全区建成公园七、八十个。", "七、八十个", "七八十个"},
        {"PC613", "全区第二、三产业企业500家。", NULL, NULL},
        {"PC613", "全区建成公园七八十个。", NULL, NULL},
    };
    CHECK(cases);
}

static void ranges(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC606", "服务人口120-150万人。", "120-150万人", "120万～150万人"},
        {"PC606", "服务人口120万～150万人。", NULL, NULL},
        {"PC606", "全区引进企业3～5家。", NULL, NULL},
        {"PC606", "全区建成绿道100～150千米。", NULL, NULL}, /* 千 is of the unit */
        {"PC610", "全区引进企业3-5家，建成公园6-8个。", "3-5家", "3～5家"},
        {"PC610", "全区引进企业3～5家。", NULL, NULL},
        {"PC610", "全区引进企业3—5家。", NULL, NULL},
        {"PC310", "全区引进企业50-30家。", "", NULL},
        {"PC310", "全区引进企业30-50家。", NULL, NULL},
    };
    CHECK(cases);
    Workspace w = check(TITLE "服务人口120-150万人。\n");
    assert_int_equal(finding(&w, "PC606")->severity, PC_SEVERITY_WARNING);
    workspace_free(&w);
    w = check(TITLE "全区生产总值增速保持在5-7%。\n"); /* its meaning is plain */
    assert_int_equal(finding(&w, "PC606")->severity, PC_SEVERITY_INFO);
    assert_string_equal(g_hash_table_lookup(finding(&w, "PC606")->args, "instead"), "5%～7%");
    workspace_free(&w);
    w = check(TITLE "全区引进企业3-5家，建成公园6-8个。\n");
    assert_string_equal(g_hash_table_lookup(finding(&w, "PC610")->args, "count"), "2");
    workspace_free(&w);
}

static void units(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC607", "一般公共预算收入达到220.4。", "220.4", NULL},
        {"PC607", "一般公共预算收入达到220.4亿元。", NULL, NULL},
        {"PC607", "城乡居民收入比为2.1。", NULL, NULL},
        {"PC611", "腾出土地6980亩。", "6980 亩", "465.3 公顷"},
        {"PC611", "耕地面积97.7万亩。", "97.7 万亩", "6.51 万公顷"},
        {"PC611", "完成造林1万亩。", "1 万亩", "667 公顷"},
        {"PC611", "固定宽带平均下载速率达到500Mbps。", "500 Mbps", "500 Mbit/s"},
        {"PC611", "腾出土地15亩（1公顷）。", NULL, NULL},
        {"PC611", "腾出土地1公顷（15亩）。", NULL, NULL},
        {"PC611", "收获粮食500公斤。", NULL, NULL}, /* 公斤 is legal, 斤 is not */
        {"PC611", "收获粮食500斤。", "500 斤", "250 千克"},
    };
    CHECK(cases);
}

#define TABLE(rows)                                                                                                         \
    "青浦区国民经济和社会发展第十四个五年规划纲要\n\n第一章 发展目标\n\n表1 主要指标\n\n" \
    "序号\t指标名称\t单位\t属性\t2020年\t2025年目标\n" rows "\n\n"

static Workspace check_table(const char *text) {
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt", text);
    workspace_check(
        &w, "<document id=\"a\" source=\"a.txt\" area=\"310118\" kind=\"outline\" period=\"2021/2025\"/>",
        NULL);
    return w;
}

static void units_of_cells(void **state) {
    (void)state;
    Workspace w = check_table(TABLE("1\t森林覆盖率\t%\t约束性\t18.2%\t19%\n"
                                    "2\t城镇化率\t%\t预期性\t76.1\t77.5\n"
                                    "3\t单位建设用地生产总值\t亿元/平方公里\t预期性\t9.62\t提高20%\n"
                                    "4\t一般公共预算收入\t亿元\t预期性\t210.1\t250\n"));
    assert_int_equal(count_in(w.result->findings, "PC608"), 2);
    const PcVerdict *v = finding(&w, "PC608");
    assert_int_equal(v->severity, PC_SEVERITY_WARNING);
    assert_int_equal(v->evidence->len, 2); /* both cells of the row */
    workspace_free(&w);

    /* the unit is written everywhere: the table's style, told once */
    w = check_table(TABLE("1\t森林覆盖率\t%\t约束性\t18.2%\t19%\n"
                          "2\t城镇化率\t%\t预期性\t76.1%\t77.5%\n"
                          "3\t绿化覆盖率\t%\t预期性\t39%\t40%\n"));
    assert_int_equal(count_in(w.result->findings, "PC608"), 1);
    assert_int_equal(finding(&w, "PC608")->severity, PC_SEVERITY_INFO);
    workspace_free(&w);

    /* how far a rate moves */
    w = check_table(TABLE("1\t森林覆盖率\t%\t约束性\t18.2\t提高1个百分点\n"
                          "2\t城镇化率\t%\t预期性\t76.1\t77.5\n"
                          "3\t绿化覆盖率\t%\t预期性\t39\t40\n"));
    assert_no_finding(&w, "PC608");
    workspace_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_given_twice),
        cmocka_unit_test(per_cent_and_points),
        cmocka_unit_test(amounts_in_per_cent),
        cmocka_unit_test(digits),
        cmocka_unit_test(ranges),
        cmocka_unit_test(units),
        cmocka_unit_test(units_of_cells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
