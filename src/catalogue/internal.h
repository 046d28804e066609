/* internal: what the files of this folder share and nobody else sees. */
#ifndef PC_CATALOGUE_INTERNAL_H
#define PC_CATALOGUE_INTERNAL_H

#include "catalogue/catalogue.h"
#include "catalogue/constant.h"
#include "catalogue/index.h"
#include "catalogue/reader.h"
#include "catalogue/table.h"
#include "catalogue/unit_cache.h"

/* A printed name of a unit, folded. */
typedef struct {
    const char *name;
    const PcUnit *unit;
} PcUnitName;

/* What is built in: constant tables, made by the build from the XML files (pack/pack.c). */
typedef struct {
    PcConstantTable areas, scales, units, indicators, relations, rules;
    const PcPhrase *phrases;
    size_t n_phrases;
    const PcUnitName *unit_names; /* in the order of strcmp(3): every text asks for some */
    size_t n_unit_names;
} PcConstantCatalogue;
extern const PcConstantCatalogue pc_constant_catalogue;

struct PcCatalogue {
    const PcConstantCatalogue *constant; /* NULL once a file added to it */
    GStringChunk *strings;               /* every string handed out that is not built in */
    GPtrArray *blocks;                   /* every array handed out */
    PcTable areas, scales, units, indicators, relations, rules;
    GPtrArray *phrases;      /* of PcPhrase; empty while they are the constant ones */
    size_t old_phrases;      /* how many of them were there before the file being read */
    PcNameIndex *area_names; /* rank: how fully a name names an area */
    PcNameIndex *unit_names;
    PcNameIndex *indicator_names; /* names and aliases that stand for themselves */
    PcNameIndex *weak_names;
    PcUnitCache *unit_values;
};

/* A word before a unit that multiplies it. */
typedef struct {
    const char *name, *factor;
    size_t length; /* of the folded name, which is the name */
} PcScale;

/* A catalogue of the constant entries, or empty where there are none. */
PcCatalogue *pc_catalogue_over(const PcConstantCatalogue *constant);

/* Each takes one entry of its section into the catalogue. */
bool pc_area_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_scale_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_unit_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_indicator_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_relation_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_phrase_read(PcCatalogue *c, const PcEntry *entry, GError **error);
bool pc_rule_read(PcCatalogue *c, const PcEntry *entry, GError **error);

/* After a file was read. */
void pc_phrases_settle(PcCatalogue *c);
/* After the table of areas was copied: their parents are of the copy. */
void pc_areas_own(PcCatalogue *c);

#endif
