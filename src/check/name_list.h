/* name_list: names that a sentence lists, taken apart and counted. Private to src/check. */
#ifndef PC_CHECK_NAME_LIST_H
#define PC_CHECK_NAME_LIST_H

#include "check/vocabulary.h"

typedef struct {
    unsigned least, most; /* names, as one reads 和 as part of a name or between two; 0: no list */
    bool open;            /* 等, 包括: more may belong to it */
    bool clean;           /* short names, nothing else between them */
    bool bare;            /* the first name is short too: no predicate goes before it */
} PcNameList;

/* The list that text[0, length) ends with, at the earliest from the last clause mark on. */
PcNameList pc_names_before(const PcVocabulary *words, const char *text, size_t length);
/* The list that follows a count and its noun: after ： or in the bracket. */
PcNameList pc_names_after(const PcVocabulary *words, const char *text, size_t length);

#endif
