/* attributes: the attributes of a tag by name. */
#ifndef PC_PLAN_ATTRIBUTES_H
#define PC_PLAN_ATTRIBUTES_H

#include "plan/xml_reader.h"

/* Every attribute of plans and workspaces, in alphabetical order. */
typedef enum {
    PC_A_ANNUAL,
    PC_A_AREA,
    PC_A_ASPECT,
    PC_A_ATTRIBUTE,
    PC_A_BASE,
    PC_A_BODY,
    PC_A_BY,
    PC_A_CAPTION,
    PC_A_CODE,
    PC_A_COMPARATOR,
    PC_A_DATE,
    PC_A_DIRECTION,
    PC_A_FINGERPRINT,
    PC_A_FROM,
    PC_A_HEDGE,
    PC_A_HREF,
    PC_A_ID,
    PC_A_ISSUED,
    PC_A_KIND,
    PC_A_LEVEL,
    PC_A_NAME,
    PC_A_NUMBER,
    PC_A_ON,
    PC_A_PARENT,
    PC_A_PART,
    PC_A_PERIOD,
    PC_A_PLACE_NAME,
    PC_A_PLAN,
    PC_A_PRINTED,
    PC_A_QUALIFIER,
    PC_A_RATIO,
    PC_A_REF,
    PC_A_RELATION,
    PC_A_ROW,
    PC_A_SECTION,
    PC_A_SOURCE,
    PC_A_THAN,
    PC_A_TITLE,
    PC_A_TO,
    PC_A_UNIT,
    PC_A_UNTIL,
    PC_A_VALUE,
    PC_A_VINTAGE,
    PC_A_WHOLE,
    PC_A_COUNT
} PcAttributeName;

typedef struct {
    const char *of[PC_A_COUNT]; /* NULL where absent; in the chunk */
    bool slips;                 /* the tag has attributes that are none of these */
} PcAttributes;

/* Copies the attributes of a tag into `strings`. An empty value counts as absent: the schema has said so. */
void pc_attributes_read(PcAttributes *out, const PcXmlElement *element, GStringChunk *strings);

#endif
