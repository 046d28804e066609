/* PC308 and PC309: ratios that divide a whole, counts beside lists and formulas. */
#include "unit/check/texts.h"

static void ratios(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"kinds of places in a bracket", "PC309", "", CITY_REPORT "全市7个县（市、区）全部通过验收。\n",
         NULL},
        {"the three sectors", "PC308", "=", CITY_REPORT "三次产业结构为0.1:59.4:40.5。\n", NULL},
        {"they do not divide the whole", "PC308", "!", CITY_REPORT "三次产业结构为0.1:59.4:45.5。\n", NULL},
        {"rounding", "PC308", "=", CITY_REPORT "三次产业结构为0.1:59.4:40.4。\n", NULL},
        {"members printed whole", "PC308", "=", CITY_REPORT "三次产业结构为4:48:49。\n", NULL},
        {"seven to three of a whole", "PC308", "=", CITY_REPORT "汽车产业占全市制造业比为7:3。\n", NULL},
        {"seven to four", "PC308", "!", CITY_REPORT "汽车产业占全市制造业比为7:4。\n", NULL},
        {"a ratio that divides nothing", "PC308", "", CITY_REPORT "教师与学生的比例达到1:13.5。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void shares_of_one_list(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"more than the whole", "PC308", "i",
         CITY_REPORT
         "采矿业、制造业和电力生产供应业增加值占规模以上工业增加值的比重分别为23.4%、58.1%、20.5%。\n",
         NULL},
        {"the whole within rounding", "PC308", "",
         CITY_REPORT
         "采矿业、制造业和电力生产供应业增加值占规模以上工业增加值的比重分别为23.4%、58.1%、18.6%。\n",
         NULL},
        {"growth is no share", "PC308", "",
         CITY_REPORT "采矿业、制造业和电力生产供应业增加值分别增长53.4%、58.1%、20.5%。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void members(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a member said again", "PC301", "=",
         CITY_REPORT "三次产业结构为7.2:43.1:49.7。第二产业增加值占地区生产总值比重为43.1%。\n", NULL},
        {"and differently", "PC301", "!",
         CITY_REPORT "三次产业结构为7.2:43.1:49.7。第二产业增加值占地区生产总值比重为42.5%。\n", NULL},
        {"another year's", "PC301", "",
         CITY_REPORT "三次产业结构为7.2:43.1:49.7。2019年，第二产业增加值占地区生产总值比重为42.5%。\n",
         NULL},
        {"members against amounts", "PC303", "!==",
         CITY_REPORT
         "地区生产总值1000.0亿元。第一产业增加值72.0亿元。第二产业增加值441.0亿元。第三产业增加值497.0亿元。"
         "三次产业结构为7.2:43.1:49.7。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void lists(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"how many of each kind", "PC309", "",
         CITY_REPORT "培育示范社20家（国家级2家、省级8家、市级10家）。\n", NULL},
        {"members that are sentences", "PC309", "",
         CITY_REPORT "办好10件实事：1.改造老旧小区、背街小巷；2.新建幼儿园；3.扩建养老院。\n", NULL},
        {"classes before their count", "PC309", "=", CITY_REPORT "培育新能源、新材料、生物医药三大产业。\n",
         NULL},
        {"one class too many", "PC309", "!", CITY_REPORT "培育新能源、新材料、生物医药、数字经济三大产业。\n",
         NULL},
        {"one class too few", "PC309", "!", CITY_REPORT "培育新能源、新材料三大产业。\n", NULL},
        {"和 between two names", "PC309", "=", CITY_REPORT "培育新能源、新材料和生物医药三大产业。\n", NULL},
        {"和 inside a name", "PC309", "=", CITY_REPORT "培育新能源、新材料、生物和医药三大产业。\n", NULL},
        {"places before their count", "PC309", "=", CITY_REPORT "支持北湖、东山、西岭3个片区建设。\n", NULL},
        {"one place too many", "PC309", "!", CITY_REPORT "支持北湖、东山、南河、西岭3个片区建设。\n", NULL},
        {"one place too few", "PC309", "!", CITY_REPORT "支持北湖、东山、南河、西岭5个片区建设。\n", NULL},
        {"kinds, nearly as many as there are", "PC309", "", CITY_REPORT "建成小学、初中、高中4所。\n", NULL},
        {"kinds are no list of all", "PC309", "", CITY_REPORT "建成小学、幼儿园15所。\n", NULL},
        {"等: there are more", "PC309", "", CITY_REPORT "支持北湖、东山等8个片区建设。\n", NULL},
        {"等 after too many", "PC309", "!", CITY_REPORT "培育新能源、新材料、生物医药等两大产业。\n", NULL},
        {"names after the count", "PC309", "=", CITY_REPORT "重点建设4个片区：北湖、东山、南河、西岭。\n",
         NULL},
        {"one name missing", "PC309", "!", CITY_REPORT "重点建设4个片区：北湖、东山、南河。\n", NULL},
        {"in brackets", "PC309", "!", CITY_REPORT "重点建设4个片区（北湖、东山、南河），完善配套。\n", NULL},
        {"quotation marks", "PC309", "=",
         CITY_REPORT "打造“江海之声”、“运河（老城）之夜”、“书香、艺韵”三大品牌。\n", NULL},
        {"no list at all", "PC309", "", CITY_REPORT "全面完成三大任务。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void formulas(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"the counts of the formula", "PC309", "=",
         CITY_REPORT "认定5个省级特色园区，评选出16个市级特色园区，形成“5+16”特色园区发展格局。\n", NULL},
        {"one count is another", "PC309", "!",
         CITY_REPORT "认定5个省级特色园区，评选出18个市级特色园区，形成“5+16”特色园区发展格局。\n", NULL},
        {"counts of something else", "PC309", "",
         CITY_REPORT "新增5家企业，建成18座泵站，形成“5+16”特色园区发展格局。\n", NULL},
        {"X stands for any number", "PC309", "",
         CITY_REPORT "认定5个省级特色园区，评选出18个市级特色园区，形成“5+16+X”特色园区发展格局。\n", NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ratios), cmocka_unit_test(members),  cmocka_unit_test(shares_of_one_list),
        cmocka_unit_test(lists),  cmocka_unit_test(formulas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
