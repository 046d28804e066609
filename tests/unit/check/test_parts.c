/* PC302: parts, sums and classes against their whole. */
#include "unit/check/texts.h"

static void lists_after_of_which(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a sum that says of how many", "PC302", "!",
         CITY_REPORT "拥有高新技术企业186家、科技型中小企业520家、瞪羚企业42家，三类企业合计728家。\n", NULL},
        {"counts of other things", "PC302", "",
         CITY_REPORT "建成1个核心区、2条示范带、10个示范村，共13个节点。\n", NULL},
        {"a total that grows less than all of its parts", "PC302", "!",
         CITY_REPORT
         "固定资产投资增长8.2%，其中第一产业投资增长9.5%，第二产业投资增长10.6%，第三产业投资增长12."
         "3%。\n",
         NULL},
        {"between them", "PC302", "=", CITY_REPORT "进出口总额增长1.2%，其中出口下降2.1%，进口增长6.8%。\n",
         NULL},
        {"above both", "PC302", "!", CITY_REPORT "进出口总额增长7.2%，其中出口下降2.1%，进口增长6.8%。\n",
         NULL},
        {"one of them is not stated", "PC302", "", CITY_REPORT "进出口总额增长1.2%，其中出口增长2.1%。\n",
         NULL},
        {"one fault is told once", "PC302", "!",
         CITY_REPORT "发放消费券1.2亿元，其中市级5000万元、县级8000万元。\n", NULL},
        {"the main ones, as a communiqué names them", "PC302", "i",
         CITY_REPORT "各项贷款余额2012.4亿元，其中短期贷款742.1亿元、中长期贷款1180.5亿元。\n", NULL},
        {"what a bracket says is no whole", "PC302", "",
         CITY_REPORT "果园面积达到205万亩（含幼园52万亩），其中苹果157.2万亩。\n", NULL},
        {"what stands before it is", "PC302", "!",
         CITY_REPORT "果园面积达到205万亩（含幼园52万亩），其中苹果257.2万亩。\n", NULL},
        {"a year before is no part", "PC302", "",
         CITY_PLAN "第一章 发展基础\n\n2020年，一般公共预算收入达到96.8亿元，其中2019年曾达到110.6亿元。\n",
         NULL},
        {"a year within the whole's is", "PC302", "!",
         CITY_PLAN "第一章 发展基础\n\n“十三五”期间，累计新建管网96.8公里，其中2019年新建110.6公里。\n",
         NULL},
        {"in a plan", "PC302", "i",
         CITY_PLAN "第二章 目标\n\n新建管网200公里，其中供水管网74公里、供热管网118公里。\n", NULL},
        {"the main ones of a total that they come near", "PC302", "i",
         CITY_REPORT "电力总装机1.46亿千瓦，其中火电9397万千瓦、风电3786万千瓦、光伏1237万千瓦。\n", NULL},
        {"more of them than there is", "PC302", "!",
         CITY_REPORT "电力总装机1.46亿千瓦，其中火电9397万千瓦、风电3786万千瓦、光伏1637万千瓦。\n", NULL},
        {"with the rest they are all", "PC302", "!",
         CITY_REPORT "电力总装机1.46亿千瓦，其中火电9397万千瓦、风电3786万千瓦、其他1237万千瓦。\n", NULL},
        {"the whole's name names its parts", "PC302", "!",
         CITY_PLAN "第二章 目标\n\n新建供水供热管网200公里，其中供水管网74公里、供热管网118公里。\n", NULL},
        {"two of those that the whole's name names", "PC302", "",
         CITY_REPORT "猪牛羊禽肉产量88.9万吨，其中猪肉产量53.0万吨、牛肉产量7.0万吨。\n", NULL},
        {"parts of parts in a bracket", "PC302", "!",
         CITY_REPORT
         "总财力463.2亿元，其中：一般公共预算收入40.1亿元，上级补助收入338.7亿元（一般性转移支付收入"
         "301.5亿元，专项转移支付收入37.2亿元），调入资金91.2亿元。\n",
         NULL},
        {"which add up with the others", "PC302", "=",
         CITY_REPORT
         "总财力463.2亿元，其中：一般公共预算收入40.1亿元，上级补助收入338.7亿元（一般性转移支付收入"
         "301.5亿元，专项转移支付收入37.2亿元），调入资金84.4亿元。\n",
         NULL},
        {"changes of the whole and of its part", "PC302", "",
         CITY_REPORT "存款余额289.9亿元，增加25.4亿元，其中人民币存款余额284.3亿元，增加25.7亿元。\n", NULL},
        {"brackets in names", "PC302", "!",
         CITY_REPORT "基层医疗机构101个，其中乡镇卫生院9个，社区卫生服务中心（站）37个，门诊部（所）58个。\n",
         NULL},
        {"a cap behind the parts", "PC302", "!",
         CITY_REPORT
         "债务余额48.27亿元，其中一般债务余额23.70亿元、专项债务余额27.12亿元，控制在限额50.60亿元以内。\n",
         NULL},
        {"which add up", "PC302", "=",
         CITY_REPORT
         "债务余额48.27亿元，其中一般债务余额21.15亿元、专项债务余额27.12亿元，控制在限额50.60亿元以内。\n",
         NULL},
        {"what the parts have themselves", "PC302", "!",
         CITY_REPORT
         "全市共有学校112所。其中，高中2所，在校学生5846人；初中17所，在校学生1.31万人；小学95所，"
         "在校学生2.05万人。\n",
         NULL},
        {"and add up", "PC302", "=",
         CITY_REPORT
         "全市共有学校112所。其中，高中2所，在校学生5846人；初中15所，在校学生1.31万人；小学95所，"
         "在校学生2.05万人。\n",
         NULL},
        {"the last of them and all others", "PC302", "!",
         CITY_REPORT "完成交通投资486亿元，其中公路投资352亿元、铁路投资98亿元、水运及其他投资30亿元。\n",
         NULL},
        {"all three of the classes", "PC302", "!",
         CITY_PLAN
         "第二章 "
         "目标\n\n三大产业总产值达到1560亿元，其中电子信息620亿元、装备制造430亿元、食品饮料480亿元。\n",
         NULL},
        {"what is new and what is made over", "PC302", "!",
         CITY_REPORT "建设村卫生室1860个，其中新建320个、改扩建1440个。\n", NULL},
        {"which are few of what there is", "PC302", "",
         CITY_REPORT "累计建成高标准农田226.4万亩，其中当年新建18.6万亩、改造提升9.2万亩。\n", NULL},
        {"two kinds of debt", "PC302", "!",
         CITY_REPORT "政府债务余额294.4亿元，其中一般债务142.3亿元、专项债务141.1亿元。\n", NULL},
        {"as many as were announced", "PC302", "!",
         CITY_REPORT "3个园区占地12.5平方公里，其中东区4.6平方公里、中区4.2平方公里、西区3.3平方公里。\n",
         NULL},
        {"which add up", "PC302", "=",
         CITY_REPORT "3个园区占地12.5平方公里，其中东区4.9平方公里、中区4.3平方公里、西区3.3平方公里。\n",
         NULL},
        {"parts of the level, not of what it grew by", "PC302", "",
         CITY_REPORT "全市幼儿园42所，比上年增加2所，其中普惠性幼儿园35所，占83.33%。\n", NULL},
        {"a part above the level", "PC302", "!",
         CITY_REPORT "全市幼儿园42所，比上年增加2所，其中普惠性幼儿园45所。\n", NULL},
        {"parts that add up", "PC302", "=",
         CITY_REPORT "完成土地整理9平方公里，其中耕地5平方公里、园地2平方公里、其他土地2平方公里。\n", NULL},
        {"one of a threshold above the whole", "PC302", "!",
         CITY_REPORT "全市拥有省级以上重点实验室18家，其中国家级20家。\n", NULL},
        {"one of a threshold below it", "PC302", "",
         CITY_REPORT "全市拥有省级以上重点实验室18家，其中国家级2家。\n", NULL},
        {"components of a mean", "PC302", "!",
         CITY_REPORT "居民人均可支配收入42160元，其中工资性收入24320元，经营净收入6850元，财产净收入3210元，"
                     "转移净收入8780元。\n",
         NULL},
        {"that add up", "PC302", "=",
         CITY_REPORT "居民人均可支配收入42160元，其中工资性收入23320元，经营净收入6850元，财产净收入3210元，"
                     "转移净收入8780元。\n",
         NULL},
        {"a clause without a share is no part", "PC302", "",
         CITY_REPORT "移动电话用户486.2万户，其中5G用户212.3万户，占43.7%；固定互联网宽带用户186.4万户。\n",
         NULL},
        {"kinds of one thing", "PC302", "!",
         CITY_PLAN "第二章 发展目标\n\n新建改建学校85所，其中新建50所、改扩建45所。\n", NULL},
        {"another whole and its part", "PC302", "",
         CITY_REPORT "年末全市拥有公交车1286辆，其中新能源公交车1032辆，占80.2%"
                     "；出租车2350辆，其中新能源出租车1680辆，占71.5%。\n",
         NULL},
        {"only if all were rounded as far as it goes", "PC302", "i",
         CITY_REPORT "完成土地整理9平方公里，其中耕地7平方公里、园地2平方公里、其他土地2平方公里。\n", NULL},
        {"too little with 其他", "PC302", "!",
         CITY_REPORT "全市共有医院30家，其中三级医院5家、二级医院10家、其他医院12家。\n", NULL},
        {"too much", "PC302", "!", CITY_REPORT "全市共有医院30家，其中三级医院15家、二级医院20家。\n", NULL},
        {"a part above the whole", "PC302", "!", CITY_REPORT "全市共有医院30家，其中三级医院35家。\n", NULL},
        {"one part alone", "PC302", "", CITY_REPORT "全市共有医院30家，其中三级医院5家。\n", NULL},
        {"town and country leave nothing out", "PC302", "!",
         CITY_REPORT "全年新增就业3.2万人，其中城镇1.1万人、农村0.9万人。\n", NULL},
        {"what follows the list after a semicolon is another matter", "PC302", "=",
         CITY_REPORT "政府债务余额294.4亿元，其中一般债务142.3亿元、专项债务152.1亿元；新增债券31.8亿元。\n",
         NULL},
        {"a division that leaves nothing out", "PC302", "!",
         CITY_REPORT "社会消费品零售总额1236.8亿元。按经营地分，城镇消费品零售额1021."
                     "4亿元，乡村消费品零售额251.4亿元。\n",
         NULL},
        {"two divisions of one whole", "PC302", "==",
         CITY_REPORT "社会消费品零售总额251.12亿元。按消费类型分，商品零售额210.05亿元，增长6.1%；餐饮收入41."
                     "07亿元，增长15.8%。"
                     "按经营地分，城镇消费品零售额194.50亿元；乡村消费品零售额56.62亿元。\n",
         NULL},
        {"two divisions, the second wrong", "PC302", "!=",
         CITY_REPORT "社会消费品零售总额251.12亿元。按消费类型分，商品零售额210.05亿元，增长6.1%；餐饮收入41."
                     "07亿元，增长15.8%。"
                     "按经营地分，城镇消费品零售额194.50亿元；乡村消费品零售额65.62亿元。\n",
         NULL},
        {"rounding", "PC302", "=", CITY_REPORT "全年新增就业3.1万人，其中城镇2.1万人、农村0.9万人。\n", NULL},
        {"等: the list is open", "PC302", "", CITY_REPORT "新建学校50所，其中小学20所、初中15所等。\n", NULL},
        {"means do not add up", "PC302", "",
         CITY_REPORT
         "居民人均可支配收入41250元，其中城镇居民50120元、农村居民26300元；城镇居民人均可支配收入50120元。\n",
         NULL},
        {"years of a plan", "PC302", "",
         CITY_PLAN "“十四五”期间完成水利投资3000亿元，其中2021年完成500亿元、2022年完成550亿元。\n", NULL},
        {"thresholds inside one another", "PC302", "",
         CITY_REPORT "新开工项目120个，其中亿元以上项目105个、十亿元以上项目36个。\n", NULL},
        {"far from whole, nothing said", "PC302", "",
         CITY_REPORT "全市共有企业500家，其中上市企业12家、外资企业40家。\n", NULL},
        {"四舍五入", "PC302", "",
         CITY_REPORT
         "全市共有医院30家，其中三级医院15家、二级医院20家（因四舍五入，合计数不等于分项之和）。\n",
         NULL},
        {"clauses after a semicolon", "PC302", "=",
         CITY_REPORT
         "完成绿化投资100.0亿元，其中，公园60.0亿元，增长5.0%；绿道30.0亿元，增长3.0%；林地10.0亿元。\n",
         NULL},
        {"which do not add up", "PC302", "!",
         CITY_REPORT
         "完成绿化投资100.0亿元，其中，公园60.0亿元，增长5.0%；绿道30.0亿元，增长3.0%；林地15.0亿元。\n",
         NULL},
        {"clauses that go on with something else", "PC302", "i",
         CITY_PLAN
         "第二章 目标\n\n7个县级医院达到三级水平，其中3个达到三级甲等水平；5个县级医院达到三级乙等水平。\n",
         NULL},
        {"classes that overlap", "PC302", "i",
         CITY_REPORT "完成固定资产投资320.5亿元，其中工业投资120.3亿元、民间投资210.8亿元。\n", NULL},
        {"far too much may overlap", "PC302", "i",
         CITY_REPORT "拥有重点企业100家，其中出口企业80家、链主企业65家。\n", NULL},
        {"a narrower scope is no part among others", "PC302", "",
         CITY_REPORT
         "规模以上工业总产值5341.7亿元。其中，属地规模以上工业总产值3545.7亿元；装备产业产值1173.9亿元；"
         "医药产业产值545.8亿元。\n",
         NULL},
        {"another unit is no part", "PC302", "=",
         CITY_REPORT "完成投资100亿元，其中工业投资60亿元、服务业投资40亿元，新增就业2000人。\n", NULL},
        {"growth between the parts", "PC302", "=",
         CITY_REPORT "完成投资100.0亿元，其中工业投资60.0亿元，增长5.0%，服务业投资40.0亿元，增长3.0%。\n",
         NULL},
        {"其中 opens the next sentence", "PC302", "!",
         CITY_REPORT "全市完成投资100.0亿元。其中，工业投资60.0亿元、其他投资30.0亿元。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void a_sum_is_no_figure_of_the_last_part(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"counts of several kinds", "PC302", "",
         CITY_REPORT "打造1个核心区、2条示范带、10个示范村，共13个节点。\n", NULL},
        {"合计", "PC301", "",
         CITY_REPORT "争取中央预算内投资23.6亿元、地方政府专项债券31.2亿元，合计54.8亿元。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void sums(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"a sum after its parts", "PC302", "=",
         CITY_PLAN
         "新城面积由122平方公里增加至159.5平方公里，西区面积2.2平方公里，合计规划面积161.7平方公里。\n",
         NULL},
        {"a wrong sum", "PC302", "!",
         CITY_PLAN
         "新城面积由122平方公里增加至159.5平方公里，西区面积2.2平方公里，合计规划面积171.7平方公里。\n",
         NULL},
        {"made up of", "PC302", "!",
         CITY_REPORT "组建由5家三级医院、8家二级医院、11家社区卫生服务中心组成的26家医疗机构联合体。\n",
         NULL},
        {"共 before another figure", "PC302", "",
         CITY_REPORT "培育龙头企业3家、骨干企业5家，全市共有高新技术企业300家。\n", NULL},
        {"累计 is no sum of these", "PC302", "",
         CITY_REPORT "建成公园3座，改造公园5座，累计建成公园120座。\n", NULL},
    };
    CHECK_CASES(cases);
}

static void grades(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"grades against the total elsewhere", "PC302", "=",
         CITY_REPORT "拥有国家级企业技术中心7家、省级企业技术中心88家、市级企业技术中心201家。\n\n"
                     "全市企业技术中心达到296家。\n",
         NULL},
        {"grades that do not make the total", "PC302", "!",
         CITY_REPORT "拥有国家级企业技术中心7家、省级企业技术中心88家、市级企业技术中心201家。\n\n"
                     "全市企业技术中心达到290家。\n",
         NULL},
        {"及以上 takes in what is above", "PC302", "",
         CITY_REPORT
         "拥有国家级企业技术中心7家、省级及以上企业技术中心88家。\n\n全市企业技术中心达到290家。\n",
         NULL},
    };
    CHECK_CASES(cases);
}

#define REPORT_TABLE(head, rows) CITY_REPORT "表1 主要指标\n\n" head "\n" rows "\n"

static void rows_without_a_word(void **state) {
    (void)state;
    static const TextCase cases[] = {
        {"shares of a column", "PC303", "!==",
         REPORT_TABLE("指标\t绝对数（亿元）\t比重（%）", "地区生产总值\t1000.0\t100.0\n第一产业\t72.0\t7.2\n"
                                                         "第二产业\t431.0\t45.1\n第三产业\t497.0\t49.7"),
         NULL},
        {"a row marked as part above its whole", "PC302", "!",
         REPORT_TABLE("产品名称\t单位\t产量",
                      "发电量\t亿千瓦时\t186.4\n#火力发电\t亿千瓦时\t196.2\n水泥\t万吨\t860.5"),
         NULL},
        {"below it", "PC302", "",
         REPORT_TABLE("产品名称\t单位\t产量",
                      "发电量\t亿千瓦时\t186.4\n#火力发电\t亿千瓦时\t96.2\n水泥\t万吨\t860.5"),
         NULL},
        {"places under all of them", "PC302", "!",
         REPORT_TABLE("地区\t地区生产总值（亿元）",
                      "全市\t1000.0\n东山区\t300.0\n西岭县\t400.0\n南河市\t350.0"),
         NULL},
        {"kinds that overlap are no places", "PC302", "",
         REPORT_TABLE("指标\t完成额（亿元）",
                      "投资\t1000.0\n工业投资\t700.0\n民间投资\t600.0\n房地产投资\t350.0"),
         NULL},
    };
    CHECK_CASES(cases);
}

static void rows_of_tables(void **state) {
    (void)state;
#define PLACES(total)                                                                                                                  \
    CITY_PLAN                                                                                                                          \
    "第一章 发展基础\n\n表1 2020年各区主要指标\n\n地区\t常住人口（万人）\n崇川区\t38.6\n通州区\t36.9\n" \
    "海门区\t46.3\n全市\t" total "\n"
#define NAMED_TOTAL(total)                                                                                                            \
    CITY_PLAN "第三章 产业\n\n表1 产业目标\n\n产业\t2020年产值（亿元）\t2025年目标（亿元）\t年均增长\n" \
              "农产品加工\t890.5\t1300\t7.9%\n装备制造\t412.3\t800\t14.2%\n"                                                 \
              "绿色化工\t587.2\t900\t8.9%\n三大产业合计\t" total "\t3000\t9.7%\n"
#define TABLE(total)                                                                                                                           \
    CITY_PLAN "表1 “十四五”时期各区建设用地减量化任务\n\n序号\t区\t单位\t2025年目标\n1\t崇川区\t公顷\t120\n" \
              "2\t通州区\t公顷\t200\n3\t海门区\t公顷\t180\n4\t合计\t公顷\t" total "\n"
    static const TextCase cases[] = {
        {"the rows add up", "PC302", "=", TABLE("500"), NULL},
        {"they do not", "PC302", "!", TABLE("520"), NULL},
        {"all of the places below them", "PC302", "=", PLACES("121.8"), NULL},
        {"all of the places are another number", "PC302", "!", PLACES("128.1"), NULL},
        {"a total that says of what", "PC302", "==", NAMED_TOTAL("1890.0"), NULL},
        {"and is another number", "PC302", "!=", NAMED_TOTAL("1980.0"), NULL},
        {"the growth leads from the first column to the second", "PC306", "====", NAMED_TOTAL("1890.0"),
         NULL},
    };
    CHECK_CASES(cases);
}

/* A second 其中 divides what the first one does. */
static void rows_of_two_divisions(void **state) {
    (void)state;
#define DIVIDED(town, male)                                                                                  \
    REPORT_TABLE("指标\t年末数（万人）",                                                                     \
                 "年末总人口\t1412\n其中：城镇\t" town "\n乡村\t498\n其中：男性\t" male "\n女性\t689\n")
#define POWER(coal, fuel)                                                                                    \
    REPORT_TABLE("指标\t产量（亿千瓦时）",                                                                   \
                 "用电量\t900\n其中：工业\t700\n居民\t90\n发电量\t800\n其中：火电\t" coal                    \
                 "\n其中：煤电\t" fuel "\n")
    static const TextCase cases[] = {
        {"both make the whole", "PC302", "==", DIVIDED("914", "723"), NULL},
        {"one of them does not", "PC302", "!=", DIVIDED("914", "753"), NULL},
        {"the other does not", "PC302", "!=", DIVIDED("934", "723"), NULL},
        {"parts of the rows above", "PC302", "", POWER("500", "300"), NULL},
        {"a part above its row", "PC302", "!", POWER("970", "300"), NULL},
        {"all rows divide the total above", "PC302", "=",
         REPORT_TABLE("类别\t装机（万千瓦）", "合计\t830\n其中：火电\t396\n水电\t268\n风电\t92\n光伏\t74"),
         NULL},
        {"which they do not make", "PC302", "!",
         REPORT_TABLE("类别\t装机（万千瓦）", "合计\t830\n其中：火电\t396\n水电\t248\n风电\t92\n光伏\t74"),
         NULL},
    };
    CHECK_CASES(cases);
}

/* Rows under a numbered row are part of it, not of the total. */
static void rows_under_rows(void **state) {
    (void)state;
#define NUMBERED(total)                                                                                        \
    REPORT_TABLE("项目\t投资（亿元）", "一、供水保障\t720\n其中：引调水\t410\n灌区建设\t150\n" \
                                       "二、防洪提升\t330\n三、生态修复\t260\n合计\t" total)
#define MARKED(total)                                                                                        \
    REPORT_TABLE("项目\t投资（亿元）", "供水保障\t720\n其中：引调水\t410\n防洪提升\t330\n合计\t" total)
    static const TextCase cases[] = {
        {"numbered rows add up", "PC302", "=", NUMBERED("1310"), NULL},
        {"numbered rows do not", "PC302", "!", NUMBERED("1340"), NULL},
        {"rows under them are none of its parts", "PC302", "!", NUMBERED("1870"), NULL},
        {"a row marked as a part", "PC302", "=", MARKED("1050"), NULL},
        {"what stands behind it may be one too", "PC302", "i", MARKED("720"), NULL},
    };
    CHECK_CASES(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_after_of_which),
        cmocka_unit_test(sums),
        cmocka_unit_test(a_sum_is_no_figure_of_the_last_part),
        cmocka_unit_test(grades),
        cmocka_unit_test(rows_of_tables),
        cmocka_unit_test(rows_under_rows),
        cmocka_unit_test(rows_of_two_divisions),
        cmocka_unit_test(rows_without_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
