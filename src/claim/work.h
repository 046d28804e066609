/* work: what the layers of subject.c share: one figure at a time, its clause, and what they ask of names and
 * of the claims before. Inside subject.c, share.c, aspect.c, ellipsis.c, list_share.c, place_list.c, pairs.c,
 * choose.c, complete.c and, for names alone, cells.c only. */
#ifndef PC_CLAIM_WORK_H
#define PC_CLAIM_WORK_H

#include <stdlib.h>
#include <string.h>

#include "claim/name.h"
#include "claim/noun.h"
#include "claim/zone.h"

/* The figure that is read. Strings are in the reading's arena, names without spaces; NULL says nothing. */
typedef struct {
    PcReading *r;
    uint32_t i;
    const PcFigure *figure;
    PcDraft *draft;
    PcZone zone;
    bool percent, points;
} PcWork;

/* ---- work.c */

const char *pc_token_copy(PcReading *r, const PcToken *token);
/* The longest word of `kinds` that `text` ends with, NULL where there is none. */
const PcWord *pc_tail_word(const PcLexicon *lexicon, const char *text, uint64_t kinds);
/* 新开工住房 without 新开工: for another verb that takes up the noun. */
const char *pc_without_made(const PcReading *r, const char *name);
/* Whether the phrase is only a general noun that needs a subject before it. */
bool pc_is_general(const PcReading *r, const char *text);
/* The claim before in the sentence, else NULL. */
const PcDraft *pc_draft_before(const PcWork *w);
/* 卫生机构55637个，其中医院占3%: the whole is what was spoken of before its parts. */
const char *pc_whole_before(const PcWork *w, const char *subject);
/* Whether the text ends as names of measures do. */
bool pc_is_measure(const PcWork *w, const char *text);
/* The value where it is a small whole number, else 0. */
int pc_value_of(const PcFigure *figure);
/* The same, or one of the catalogue's indicators. */
bool pc_measures(const PcWork *w, const char *text);
/* 每千人口 of 每千人口医师数; NULL where the name begins with nothing such. */
const char *pc_counted_by(PcReading *r, const char *name);

/* ---- ellipsis.c */

/* What a general noun or an ellipsis speaks of: the claim before, or the subject of the clause before. */
const char *pc_inherited(PcWork *w, bool topic, bool made);
/* 1.临港产业园三期。规划面积8.6平方公里: the noun that a listed paragraph begins with as its title; NULL
 * where it has none. */
const char *pc_item_title(PcReading *r);
/* 高标准农田项目：总投资8亿元: the noun alone before the colon that the sentence begins with; NULL where
 * there is none. */
const char *pc_colon_topic(PcWork *w);

/* ---- share.c */

void pc_read_share(PcWork *w);
/* X占Y比重. */
void pc_set_share_of_two(PcWork *w, const char *subject, const char *whole);
/* Makes a share of `of` of what the draft names. */
void pc_set_share_of(PcWork *w, const char *of);
/* 达标街镇比重达到全区总数的95%. */
void pc_read_of(PcWork *w);
/* 贡献了60.7%的税收、80%以上的就业: likewise. */
bool pc_contribution_goes_on(PcWork *w);
/* 占全市78.6%、全国13.5%: a share of another whole; 增长6.5%（全省4.5%）: a change elsewhere. */
bool pc_share_goes_on(PcWork *w);

/* ---- yard.c */

/* 占年度计划210亿元的92.1%: the value, and the part or multiple of it. */
void pc_read_yard(PcWork *w);
void pc_read_over(PcWork *w);
/* 户籍人口城镇化率38.5%，比常住人口城镇化率56.2%低17.7个百分点: the value of another thing that the claim
 * before is compared with; false where it is none. */
bool pc_read_beside(PcWork *w);
/* 就业4.8万人，超额完成年初确定的5万人目标: the aim of what the claim before measures; false where it is
 * none. */
bool pc_read_aim(PcWork *w);

/* ---- aspect.c */

void pc_read_aspect(PcWork *w, const char *name);
void pc_read_bounds(PcWork *w);

/* ---- place_list.c */

/* 分别完成|投资: the noun between 分别 at token `respect` and the figure, without the verbs before it; NULL
 * where there is none. */
const char *pc_object_behind(PcWork *w, uint32_t respect);

/* 三市 behind 株洲、湘潭、衡阳: bytes of a numeral and of the kind of place it counts; 0 where there is none.
 */
size_t pc_places_counted(const PcReading *r, const char *text);
/* 枣阳、宜城、老河口三市, 皖北六市: whether a name is of so many places and nothing more. */
bool pc_is_place_group(const PcReading *r, const char *name);
/* 樊城区、襄城区两区|老年人口: the name without the number of places at its head, that of the list which ends
 * with the place `last`; the claim is of all these then. */
const char *pc_without_places(PcWork *w, const char *name, const PcToken *last);
/* Pairs a list of places with the list of n figures that begins here: what is said of them, each with its
 * place. false where there is no such list. */
bool pc_place_list(PcWork *w, int n);

/* ---- list_share.c */

/* The members of a list of nouns. */
enum { PC_ITEMS_MAX = 12 };
typedef struct {
    const char *item[PC_ITEMS_MAX];
    int n;
} PcItems;
/* What one member says for all: 冲洗率 in 城区主要道路和全区道路冲洗率. */
void pc_share_tail(PcWork *w, PcItems *items);
/* 一二三产|增加值 is of three, 城乡|低保标准 of two: n members for the one whose name has such a word. */
void pc_split_several(PcWork *w, PcItems *items, int n);
/* Where a measure of the mean begins in a name: 生均, 每公里; NULL where none does. */
const char *pc_mean_in(const PcLexicon *lexicon, const char *name);

/* ---- pairs.c */

/* Pairs the list of nouns in [lo, np_end) with the list of figures that begins here. */
bool pc_pair_list(PcWork *w);
void pc_copy_list_facts(PcWork *w);
/* 风电1448万千瓦、光伏591万千瓦，分别占70.5%、28.8%: what the first share is of, the others named; NULL where
 * there is no such list. */
const char *pc_pair_shares(PcWork *w);
/* 高新技术产品出口、机电产品出口分别占出口总额的25.6%、58.3%: likewise, where the list is in the clause. */
const char *pc_pair_parts(PcWork *w);

/* ---- choose.c */

/* 国家级7家、市级88家的企业技术中心: the noun behind the last member belongs to all. */
const char *pc_list_noun(PcWork *w, const char *modifier);
/* 服务半径为500米、面积约0.3公顷的社区公园: the noun behind the list, NULL where none follows. */
const char *pc_noun_ahead(const PcWork *w);
const char *pc_choose(PcWork *w, const char *left, const PcNoun *left_phrase);

/* ---- complete.c */

/* 新增床位2500张，总数达到8278张: a total is no longer of the new ones alone. */
const char *pc_of_all(const PcWork *w, const char *subject);
/* A general noun behind what it speaks of: 产业结构调整|面积; of a pair the second replaces the first:
 * 预算|支出. */
const char *pc_with_topic(PcWork *w, const char *name);
/* The topic without the one of the nouns in `replaced`, parted by |, that it ends with. */
const char *pc_without_noun(const PcWork *w, const char *topic, const char *replaced);
/* 床位910万张，其中医院713万张; 固定资产投资100亿元，其中工业60亿元: a part that is no measure is of the
 * whole's. */
const char *pc_with_whole(PcWork *w, const char *name);
/* 规模以上工业增加值增长6.1%，其中国有控股企业增长3.4%: a part, an industry or a kind of enterprise does not
 * grow itself; the measure of the one before goes on. */
const char *pc_with_measure(const PcWork *w, const char *name);
/* 光伏装机容量225万千瓦、风电58万千瓦: the measure of the one before holds for the next of the list. */
const char *pc_with_joint(const PcWork *w, const char *name);
/* 四大|新兴产业产值545.8亿元: the count belongs to the name of what the next figure measures. */
const char *pc_with_count(const PcWork *w, const PcNoun *left, const char *name);
/* 四大新兴产业实现快速增长，占…: what the count counts, for figures that leave their subject out. */
void pc_keep_kinds(const PcWork *w);
/* 第一产业用电量1278亿千瓦时；第二产业6.07万亿千瓦时: the measure of the one before goes on. */
const char *pc_like_before(const PcWork *w, const char *name);
/* 小学生均经费标准提高到900元，特殊教育学校不低于6000元: those of whom the measure before is a mean. */
const char *pc_with_mean(const PcWork *w, const char *name);
const char *pc_verbs_topic(const PcWork *w, const PcDraft *before);
/* The last claim before of the same unit; NULL where there is none. */
const PcDraft *pc_draft_of_unit(const PcWork *w);
/* Whether the phrase holds verbs of making and nothing else. */
bool pc_verbs_only(const PcNoun *phrase);
/* 每千人口医师数2.8人、护士数3.6人: what the first is counted by holds for the second. */
const char *pc_with_reference(const PcWork *w, const char *name);
/* 产值超10亿元企业10户、超50亿元企业2户: the bound of the first says of what. */
const char *pc_with_bound(const PcWork *w, const PcNoun *left, const char *name);
/* 5000万元以上项目141个，其中亿元以上87个: the things are those of the whole. */
const char *pc_with_things(const PcWork *w, const char *name);
/* 收入增速高于经济增速，到2025年达到2.4万元: an amount is no rate of growth. */
const char *pc_without_rate(const PcWork *w, const char *name);

#endif
