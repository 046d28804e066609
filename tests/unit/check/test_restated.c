/* PC301, PC401, PC402: one figure stated several times; PC320: more than all of a whole. */
#include "unit/check/texts.h"

#define REVIEW CITY_PLAN "第一章 发展基础\n\n"
#define AIMS "\n第二章 发展目标\n\n"
#define TABLE(rows) "\n表1 “十四五”时期主要指标\n\n序号\t指标名称\t单位\t2020年\t2025年\t属性\n" rows "\n"

/* A target and what is striven for beyond it, and a table of 6000 and 15.7 %, which leads to 12440. */
#define TWO_AIMS(target, rate)                                                                               \
    CITY_PLAN                                                                                                \
    "第二章 目标\n\n到2025年，商品销售总额突破1.2万亿元、力争达到1.5万亿元，年均增长" rate                   \
    "。\n\n表1 主要指标\n\n指标\t单位\t2020年\t2025年\t年均增长（%）\n商品销售总额\t亿元\t6000\t" target     \
    "\t15.7\n"

static void in_one_document(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"one area in two units", "PC301", "!",
         CITY_REPORT "粮食种植面积417.0千公顷（652.5万亩），增长0.3%。\n", NULL},
        {"an amount by another area", "PC301", "!",
         CITY_PLAN "第三章 任务\n\n工业用地投资强度不低于400万元/亩（5000万元/公顷）。\n", NULL},
        {"the same amount by another area", "PC301", "=",
         CITY_PLAN "第三章 任务\n\n工业用地投资强度不低于400万元/亩（6000万元/公顷）。\n", NULL},
        {"about as much in another unit", "PC301", "!",
         CITY_REPORT "园区规划面积6.8平方公里（约12000亩）。\n", NULL},
        {"about as much", "PC301", "=", CITY_REPORT "园区规划面积6.8平方公里（约10200亩）。\n", NULL},
        {"one area in two units, of two windows", "PC301", "!",
         CITY_PLAN "第一章 发展基础\n\n“十三五”时期，累计建成高标准农田246万亩（14.6万公顷）。\n", NULL},
        {"the same area", "PC301", "=",
         CITY_PLAN "第一章 发展基础\n\n“十三五”时期，累计建成高标准农田246万亩（16.4万公顷）。\n", NULL},
        {"the plan that is looked back on had another target", "PC301", "",
         CITY_PLAN
         "第一章 发展基础\n\n专栏1 “十三五”规划主要指标实现情况\n\n指标\t单位\t2015年\t规划目标\t2020年\n"
         "常住人口城镇化率\t%\t36.2\t45\t45.8\n\n第二章 目标\n\n到2025年，常住人口城镇化率达到52%。\n",
         NULL},
        {"points that grow and points above another area's", "PC301", "",
         CITY_PLAN
         "第二章 目标\n\n到2025年，常住人口城镇化率达到78%，提高6个百分点，高于全省目标26个百分点。\n",
         NULL},
        {"people counted in two ways", "PC301", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，60岁及以上户籍人口60.8万人，按常住人口计算为57.3万人。\n",
         NULL},
        {"and in one", "PC301", "!",
         CITY_PLAN "第一章 发展基础\n\n2020年，60岁及以上户籍人口达到60.8万人。\n\n"
                   "2020年，全市60岁及以上户籍人口为57.3万人。\n",
         NULL},
        {"what is striven for beyond a target", "PC301", "",
         CITY_PLAN "第二章 目标\n\n商品销售总额年均增长6.5%左右，力争7.5%。\n", NULL},
        {"a table that gives what is planned", "PC301", "=", TWO_AIMS("12000", "20%"), NULL},
        {"a table that gives what is striven for", "PC301", "==", TWO_AIMS("15000", "15.7%"), NULL},
        {"a table that gives neither", "PC301", "!i=", TWO_AIMS("13000", "16%"), NULL},
        {"a rate that leads to neither", "PC301", "!=", TWO_AIMS("12000", "24%"), NULL},
        {"a target above a bound of it", "PC301", "i",
         CITY_PLAN
         "第二章 目标\n\n力争2025年地区生产总值突破700亿元。\n\n到2025年，地区生产总值达到720亿元。\n",
         NULL},
        {"and below", "PC301", "!",
         CITY_PLAN
         "第二章 目标\n\n力争2025年地区生产总值突破700亿元。\n\n到2025年，地区生产总值达到680亿元。\n",
         NULL},
        {"and short of it", "PC301", "!", CITY_PLAN "第二章 目标\n\n森林覆盖率不低于42%，力争达到41.5%。\n",
         NULL},
        {"as approved, adjusted and carried out", "PC301", "i",
         CITY_REPORT "年初批准的一般公共预算支出为31.26亿元，执行中调整为41.08亿元，实际支出40.53亿元。\n",
         NULL},
        {"of those that are built", "PC301", "",
         CITY_PLAN "第二章 目标\n\n铁路里程达到566公里。新建续建铁路3条，总里程312公里。\n", NULL},
        {"of all there are", "PC301", "!",
         CITY_PLAN "第二章 目标\n\n铁路里程达到566公里。全市铁路总里程达到512公里。\n", NULL},
        {"one thing in two counters", "PC301", "",
         CITY_REPORT "拥有省级非物质文化遗产代表性项目99项159处。\n", NULL},
        {"said otherwise in one sentence", "PC301", "i",
         CITY_REPORT "12月份，70个大中城市新建商品住宅销售价格同比上涨的城市个数为53个，下降的为17个。\n",
         NULL},
        {"of the schools of each paragraph", "PC301", "",
         CITY_REPORT "全市共有各级各类学校98所；在校生2.36万人，比上年下降3.3%。\n\n普通小学26所；"
                     "招生1823人，在校生1.12万人。\n",
         NULL},
        {"of the schools of each sentence", "PC301", "",
         CITY_REPORT
         "普通高中招生9.8万人，在校生28.6万人，毕业生8.4万人。初中招生17.6万人，在校生52.7万人。\n",
         NULL},
        {"growth of a part", "PC301", "",
         CITY_REPORT
         "进出口总额1175.6亿元。其中，出口777.3亿元，增长0.6%；进口398.3亿元。\n\n对共建“一带一路”国家"
         "进出口额394.7亿元，其中，出口307.3亿元，增长6.9%；进口87.4亿元。\n",
         NULL},
        {"growth of one amount", "PC301", "!=",
         CITY_REPORT "全市出口777.3亿元，增长0.6%。\n\n二、对外经济\n\n出口777.3亿元，增长6.9%。\n", NULL},
        {"of the same schools", "PC301", "i",
         CITY_REPORT "普通高中6所，普通高中在校生1.12万人。\n\n普通高中在校生1.21万人，毕业生2031人。\n",
         NULL},
        {"clauses of one sentence, each of its own thing", "PC301", "",
         CITY_PLAN "第二章 目标\n\n新建公办幼儿园24所，新增学位6480个；新建中小学18所，新增学位2.1万个。\n",
         NULL},
        {"sentences", "PC301", "!=",
         CITY_PLAN
         "第二章 目标\n\n新建公办幼儿园24所，新增学位6480个。新建公办幼儿园24所，新增学位2.1万个。\n",
         NULL},
        {"a table of changes, by its caption", "PC301", "!",
         CITY_REPORT "全年居民消费价格比上年上涨0.4%。\n\n表1 2020年居民消费价格比上年涨跌幅度\n\n"
                     "指标\t全年（%）\n居民消费价格\t0.6\n居住\t-0.3\n",
         NULL},
        {"what held for years on end is no value of the last", "PC301", "",
         CITY_REPORT "粮食产量达到98.6万吨，连续5年稳定在95万吨以上。\n", NULL},
        {"the value at an event", "PC301", "",
         CITY_REPORT "常住人口46.8万人，比第七次全国人口普查时的50.1万人减少3.3万人。\n", NULL},
        {"the same again", "PC301", "=",
         REVIEW "2020年，高新技术企业达到486家。2020年，全市拥有高新技术企业486家。\n", NULL},
        {"digits swapped", "PC301", "!",
         REVIEW "2020年，高新技术企业达到486家。2020年，全市拥有高新技术企业468家。\n", NULL},
        {"in another scale", "PC301", "!",
         REVIEW "2020年，出口总额352.4亿元。2020年，出口总额3254000万元。\n", NULL},
        {"in another scale and rounded", "PC301", "=",
         REVIEW "2020年，出口总额352.4亿元。2020年，出口总额3523860万元。\n", NULL},
        {"another year", "PC301", "",
         REVIEW "2020年，高新技术企业达到486家。2019年，全市拥有高新技术企业468家。\n", NULL},
        {"a target beside a fact", "PC301", "",
         REVIEW "2020年，高新技术企业达到486家。\n" AIMS "到2025年，高新技术企业达到900家。\n", NULL},
        {"text and table", "PC301", "!",
         CITY_PLAN "第二章 发展目标\n\n到2025年，森林覆盖率达到62.5%。\n" TABLE(
             "1\t森林覆盖率\t%\t61.2\t61.5\t约束性\n"),
         NULL},
        {"left 左右 out", "PC301", "=",
         CITY_PLAN "第二章 发展目标\n\n到2025年，高新技术企业达到900家左右。\n" TABLE(
             "1\t高新技术企业数\t家\t486\t900\t预期性\n"),
         NULL},
        {"a hedge hides no other target", "PC301", "!",
         CITY_PLAN "第二章 发展目标\n\n到2025年，高新技术企业达到920家左右。\n" TABLE(
             "1\t高新技术企业数\t家\t486\t900\t预期性\n"),
         NULL},
        {"two caps", "PC301", "!",
         CITY_PLAN
         "第二章 发展目标\n\n到2025年，城镇登记失业率控制在4%以内。到2025年，城镇登记失业率不高于4.5%。\n",
         NULL},
        {"a target rounded", "PC301", "=",
         CITY_PLAN "第二章 发展目标\n\n到2025年，城镇化率达到64.5%。到2025年，城镇化率达到64.53%。\n", NULL},
        {"a list that divides the figure just named", "PC301", "",
         REVIEW "2020年，全市共有各类学校386所，在校学生62.4万人。其中普通高校4所，在校学生5."
                "6万人；小学252所，在校学生33.2万人。\n",
         NULL},
        {"growth over another base", "PC301", "",
         CITY_REPORT "一般公共预算收入增长1.7%（同口径增长2.5%）。\n", NULL},
        {"which the sentence says itself", "PC402", "",
         CITY_REPORT "一般公共预算收入增长1.7%（同口径增长2.5%）。\n", NULL},
        {"and another sentence does not", "PC402", "i",
         CITY_REPORT "一般公共预算收入增长1.7%。\n\n二、财政\n\n一般公共预算收入同口径增长2.5%。\n", NULL},
        {"members of one list", "PC301", "",
         REVIEW "2020年，第二、第三产业增加值占地区生产总值比重分别为42.1%和50.7%。\n", NULL},
        {"a range of targets", "PC301", "!",
         CITY_PLAN
         "第二章 发展目标\n\n到2025年，全市上市企业达到30-35家。到2025年，上市企业总数达到30-36家。\n",
         NULL},
        {"a number exceeded", "PC301", "=",
         REVIEW "2020年，每万人口发明专利拥有量突破50件。2020年，每万人口发明专利拥有量53.8件。\n", NULL},
        {"a number exceeded by far", "PC301", "i",
         REVIEW "2020年，每万人口发明专利拥有量突破50件。2020年，每万人口发明专利拥有量63.8件。\n", NULL},
        {"a number not reached", "PC301", "!",
         REVIEW "2020年，每万人口发明专利拥有量突破50件。2020年，每万人口发明专利拥有量48.3件。\n", NULL},
        {"a part under its whole's name", "PC301", "",
         REVIEW "2020年，新开工亿元以上产业项目146个，其中新开工亿元以上产业项目（制造业）21个。\n", NULL},
        {"of other people", "PC301", "", REVIEW "2020年，常住人口412.6万人，户籍人口388.2万人。\n", NULL},
        {"a sum of five years beside one that is half of it", "PC301", "",
         REVIEW "“十三五”期间，新建改建幼儿园36所。2020年，新建改建幼儿园18所。\n", NULL},
        {"a sum of five years beside one of them", "PC301", "",
         REVIEW "“十三五”期间，累计完成固定资产投资6200亿元。2020年，固定资产投资1340亿元。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void conversions(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"both sides agree", "PC301", "=", CITY_REPORT "新建公园12个，面积36.5公顷（合547.5亩）。\n", NULL},
        {"within rounding", "PC301", "=", CITY_REPORT "新建公园12个，面积36.5公顷，约合548亩。\n", NULL},
        {"and do not", "PC301", "!", CITY_REPORT "新建公园12个，面积36.5公顷（合647.5亩）。\n", NULL},
        {"two figures", "PC301", "", CITY_REPORT "新建公园36.5公顷，新建绿地647.5亩。\n", NULL},
        {"from and to in one sentence", "PC301", "",
         CITY_PLAN "第一章 "
                   "发展基础\n\n2020年，社会消费品零售总额、进出口总额分别由2015年的812.4亿元、210."
                   "6亿元提高到1124.5亿元、"
                   "463.3亿元。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

static void in_two_documents(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"another value", "PC401", "!", CITY_REPORT "社会消费品零售总额1236.8亿元。\n",
         REVIEW "2020年，社会消费品零售总额1268.3亿元。\n"},
        {"the same rounded", "PC401", "=", CITY_REPORT "社会消费品零售总额1236.8亿元。\n",
         REVIEW "2020年，社会消费品零售总额1237亿元。\n"},
        {"another area", "PC401", "", CITY_REPORT "社会消费品零售总额1236.8亿元。\n",
         "苏州市2020年国民经济和社会发展统计公报\n\n社会消费品零售总额1268.3亿元。\n"},
        {"another definition", "PC401", "", CITY_REPORT "规模以上工业总产值（属地）1173.9亿元。\n",
         REVIEW "2020年，规模以上工业总产值（全口径）1227.7亿元。\n"},
        {"an estimate", "PC401", "", CITY_REPORT "社会消费品零售总额1236.8亿元。\n",
         "2021年南通市政府工作报告\n\n一、2020年工作回顾\n\n预计社会消费品零售总额1240亿元。\n"},
    };
    CHECK_CASES(cases);
}

static void impossible(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"more than all", "PC320", "!", CITY_REPORT "城镇污水处理率达到109%。\n", NULL},
        {"all", "PC320", "", CITY_REPORT "城镇污水处理率达到100%。\n", NULL},
        {"a rate of completion", "PC320", "", CITY_REPORT "税收收入预算完成率达到109%。\n", NULL},
        {"gross enrolment", "PC320", "", CITY_REPORT "学前教育毛入园率102.3%。\n", NULL},
        {"beside something else", "PC320", "", CITY_REPORT "进出口总额相当于地区生产总值的比例达到120%。\n",
         NULL},
        {"of a target", "PC320", "", CITY_REPORT "城镇新增就业5.1万人，占年度目标的102%。\n", NULL},
        {"of a plan's figure", "PC320", "", CITY_REPORT "棚户区改造开工2860套，占年度计划2800套的102.1%。\n",
         NULL},
        {"of its own level at another time", "PC320", "",
         CITY_REPORT "生猪存栏285.7万头，恢复到2017年水平的102.6%。\n", NULL},
        {"growth", "PC320", "", CITY_REPORT "网上零售额增长112%。\n", NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_one_document),
        cmocka_unit_test(conversions),
        cmocka_unit_test(in_two_documents),
        cmocka_unit_test(impossible),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
