/* marker: the number or sign that a heading, a list item or a caption begins with. */
#ifndef PC_SOURCE_MARKER_H
#define PC_SOURCE_MARKER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Styles in the order in which Chinese documents nest them (GB/T 9704—2012, 7.3.3: 一、（一）1.（1）). */
typedef enum {
    PC_MARKER_NONE,
    PC_MARKER_HASH,      /* Markdown: ## */
    PC_MARKER_CLOSING,   /* no number: 序言, 结语 */
    PC_MARKER_ANNEX,     /* 附件, 附录 2, 名词解释 */
    PC_MARKER_PART,      /* 第一篇, 第一编, 第一部分 */
    PC_MARKER_CHAPTER,   /* 第一章 */
    PC_MARKER_SECTION,   /* 第一节 */
    PC_MARKER_HAN,       /* 一、 */
    PC_MARKER_HAN_PAREN, /* （一） */
    PC_MARKER_DOTTED,    /* 2.3, 2.3.4 */
    PC_MARKER_NUMBER,    /* 1. 1、 1． */
    PC_MARKER_PAREN,     /* （1） 1） */
    PC_MARKER_CIRCLE,    /* ① */
    PC_MARKER_PLAIN,     /* a heading without a number */
    PC_MARKER_BOX,       /* 专栏1 */
    PC_MARKER_ARTICLE,   /* 第一条 */
    PC_MARKER_BULLET,    /* • - * ● */
    PC_MARKER_DASH       /* —— */
} PcMarkerStyle;

typedef struct {
    PcMarkerStyle style;
    uint32_t length;  /* bytes of the marker, white space after it left out */
    uint32_t content; /* where what it marks begins */
    uint32_t value;   /* 三 is 3; of a dotted number its last part; 0 for signs */
    uint32_t parent;  /* of a dotted number the part before the last */
    uint32_t depth;   /* parts of a dotted number, signs of a hash */
} PcMarker;

/* The marker text[0, length) begins with; style NONE where there is none. A dotted number is only a marker
 * where the text says so elsewhere: "2.69万亿元" looks the same. */
PcMarker pc_marker_parse(const char *text, size_t length);

/* Whether the style numbers a document's divisions rather than the items of a list. */
bool pc_marker_is_division(PcMarkerStyle style);

#endif
