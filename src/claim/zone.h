/* zone: what stands between the last boundary and a figure: a noun phrase, then a predicate with its bounds.
 */
#ifndef PC_CLAIM_ZONE_H
#define PC_CLAIM_ZONE_H

#include "claim/reading.h"

enum { PC_NO_TOKEN = 0xffffffffu };

typedef struct PcZone {
    uint32_t lo;       /* first token of the span */
    uint32_t np_end;   /* tokens [lo, np_end) may hold the noun phrase */
    uint32_t figure;   /* token of the figure */
    int prev;          /* the claim before in the same clause, -1 where there is none */
    bool parallel;     /* only 、 or 和 between prev and this */
    bool onward;       /* only a verb between prev and this: 从A提高到B */
    bool from;         /* 从 由 before it */
    bool respect;      /* 分别 before it */
    bool part;         /* 其中 before the span */
    PcDirection above; /* 高于 低于 with what it is compared with */
    bool verb_only;    /* nothing but a verb of making stands before the figure */
    bool able;         /* 即可 behind it: what can be done in so much time follows */
    bool cumulative;
    bool ahead;           /* the verb of change stands before its object: 压减支出10% */
    bool basis;           /* the value at the time that it is compared with: 较2015年的0.35下降20% */
    const PcWord *change; /* the verb whose number this is */
    const PcWord *bound;  /* word before with a comparator */
    const PcWord *after;  /* hedge behind, NULL where there is none */
    const PcWord *annual, *vintage, *base;
    const PcWord *made; /* 新增: what it counts is new */
    uint32_t compare;   /* token of 较 比, PC_NO_TOKEN where there is none */
    uint32_t share;     /* token of 占 */
    uint32_t of;        /* first token of 全区总量 in 不低于全区总量的80% */
    uint32_t reach;     /* token of the verb before, PC_NO_TOKEN */
    uint32_t yard;  /* of 210亿元 in 占年度计划210亿元的92.1% the token behind 占; PC_NO_TOKEN */
    int over;       /* of 92.1% the figure of 210亿元; -1 where there is none */
    uint32_t right; /* first token behind the figure and its hedge */
} PcZone;

/* The zone of figure i, read once for a sentence. */
const PcZone *pc_zone_of(PcReading *r, uint32_t i);

/* The first token of the span that ends before token k. */
uint32_t pc_zone_left(const PcReading *r, uint32_t k);

/* 新建|3座水厂、管网120公里: the token of the figure whose noun ends at the joint t, where behind the joint
 * stands another noun with a figure of its own; else PC_NO_TOKEN. */
uint32_t pc_zone_parts_counts(const PcReading *r, uint32_t t);

/* 占年度计划210亿元的92.1%, 是2015年38.2亿元的2.1倍: the token behind the verb, where the value at token k is
 * what the figure behind it is a part or a multiple of; else PC_NO_TOKEN. */
uint32_t pc_zone_yard(const PcReading *r, uint32_t k);

/* Whether the bracketed group that ends at token `close` is an aside: long, or with a figure of its own. */
bool pc_zone_aside(const PcReading *r, uint32_t close);

#endif
