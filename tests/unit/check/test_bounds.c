/* Bounds of one figure in several places (PC310, PC612), like names side by side (PC315). */
#include "unit/workspace.h"

#define PLAN "青浦区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n\n第一章 发展目标\n\n"
#define TABLE(rows) "表1 主要指标\n\n序号\t指标名称\t单位\t属性\t2020年\t2025年目标\n" rows "\n\n"

static Workspace check(const char *text) {
    Workspace w = workspace_new();
    workspace_write(&w, "a.txt", text);
    workspace_check(
        &w, "<document id=\"a\" source=\"a.txt\" area=\"310118\" kind=\"outline\" period=\"2021/2025\"/>",
        NULL);
    return w;
}

typedef struct {
    const char *code, *text;
    guint findings;
} Case;

static void check_cases(const Case *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        Workspace w = check(cases[i].text);
        guint findings = count_in(w.result->findings, cases[i].code);
        if (findings != cases[i].findings)
            fail_msg("%u × %s in %s", findings, cases[i].code, cases[i].text);
        workspace_free(&w);
    }
}

static void bounds_that_contradict(void **state) {
    (void)state;
    const Case cases[] = {
        {"PC310", PLAN "到2025年，森林覆盖率不低于20%。\n\n第二章 生态\n\n到2025年，森林覆盖率不超过18%。\n",
         1},
        {"PC310",
         PLAN "到2025年，城镇登记失业率控制在5%以内。\n\n第二章 就业\n\n到2025年，城镇登记失业率5%以上。\n",
         1},
        {"PC310",
         PLAN "到2025年，城镇登记失业率小于5%。\n\n第二章 就业\n\n到2025年，城镇登记失业率不低于6%。\n", 1},
        {"PC301",
         PLAN "到2025年，城镇登记失业率小于5%。\n\n第二章 就业\n\n到2025年，城镇登记失业率不低于6%。\n", 0},
        /* a range in two sentences */
        {"PC310", PLAN "到2025年，森林覆盖率不低于18%。\n\n第二章 生态\n\n到2025年，森林覆盖率不超过20%。\n",
         0},
        /* >45 and 45以上 are printing */
        {"PC310", PLAN "到2025年，森林覆盖率超过18%。\n\n第二章 生态\n\n到2025年，森林覆盖率18%以上。\n", 0},
        /* other years, other indicators */
        {"PC310", PLAN "到2025年，森林覆盖率不低于20%。\n\n第二章 生态\n\n2020年，森林覆盖率不超过18%。\n",
         0},
        {"PC310",
         PLAN "到2025年，森林覆盖率不低于20%。\n\n第二章 生态\n\n到2025年，国土开发强度不超过18%。\n", 0},
    };
    check_cases(cases, G_N_ELEMENTS(cases));
}

static void bounds_lost_between_text_and_table(void **state) {
    (void)state;
    Workspace w = check(PLAN "到2025年，森林覆盖率不低于20%，城镇化率77.5%左右。\n\n" TABLE(
        "1\t森林覆盖率\t%\t约束性\t18.2\t20\n2\t城镇化率\t%\t预期性\t76.1\t77.5\n"));
    assert_int_equal(count_in(w.result->findings, "PC612"), 1); /* once a document */
    const PcVerdict *v = finding(&w, "PC612");
    assert_int_equal(v->severity, PC_SEVERITY_INFO);
    assert_string_equal(g_hash_table_lookup(v->args, "count"), "2");
    workspace_free(&w);
    const Case cases[] = {
        {"PC612", PLAN "到2025年，森林覆盖率达到20%。\n\n" TABLE("1\t森林覆盖率\t%\t约束性\t18.2\t20\n"), 0},
        {"PC612", PLAN "到2025年，森林覆盖率不低于21%。\n\n" TABLE("1\t森林覆盖率\t%\t约束性\t18.2\t20\n"),
         0},
        {"PC612", PLAN "到2035年，森林覆盖率不低于20%。\n\n" TABLE("1\t森林覆盖率\t%\t约束性\t18.2\t20\n"),
         0},
    };
    check_cases(cases, G_N_ELEMENTS(cases));
}

static void lookalikes_side_by_side(void **state) {
    (void)state;
    Workspace w =
        check(PLAN "2020年，人均公共绿地面积达到18.5平方米。到2025年，人均公园绿地面积达到10平方米。\n");
    const PcVerdict *v = finding(&w, "PC315");
    assert_int_equal(v->severity, PC_SEVERITY_INFO);
    assert_non_null(g_hash_table_lookup(v->args, "why"));
    assert_no_finding(&w, "PC312");
    workspace_free(&w);
    const Case cases[] = {
        /* each has its own value before and after */
        {"PC315",
         PLAN
         "2020年，人均公共绿地面积达到18.5平方米，人均公园绿地面积达到8平方米。到2025年，人均公园绿地面积达到"
         "10平方米，人均公共绿地面积达到19平方米。\n",
         0},
        /* two targets of two things */
        {"PC315", PLAN "到2025年，农村生活污水处理率达到95%以上，城镇污水处理率达到99%以上。\n", 0},
        /* another name altogether */
        {"PC315", PLAN "2020年，生活垃圾无害化处理率100%。到2025年，生活垃圾回收利用率45%。\n", 0},
    };
    check_cases(cases, G_N_ELEMENTS(cases));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_that_contradict),
        cmocka_unit_test(bounds_lost_between_text_and_table),
        cmocka_unit_test(lookalikes_side_by_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
