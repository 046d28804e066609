/* internal: what the files of this folder share and nobody else sees. */
#ifndef PC_CATALOGUE_INTERNAL_H
#define PC_CATALOGUE_INTERNAL_H

#include "catalogue/catalogue.h"
#include "catalogue/index.h"
#include "catalogue/reader.h"
#include "catalogue/table.h"
#include "catalogue/unit_cache.h"

struct PcCatalogue {
    GBytes *built_in;      /* holds the strings of the built-in entries */
    GStringChunk *strings; /* every other string handed out */
    GPtrArray *blocks;     /* every array handed out */
    PcTable areas, scales, units, indicators, relations, rules;
    GPtrArray *phrases;      /* of PcPhrase */
    size_t old_phrases;      /* how many of them were there before the file being read */
    PcNameIndex *area_names; /* rank: how fully a name names an area */
    PcNameIndex *unit_names;
    PcNameIndex *indicator_names; /* names and aliases that stand for themselves */
    PcNameIndex *weak_names;
    GHashTable *rules_by_slug;
    PcUnitCache *unit_values;
};

/* A word before a unit that multiplies it. */
typedef struct {
    const char *name, *factor;
    size_t length; /* of the folded name, which is the name */
} PcScale;

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
void pc_rules_index(PcCatalogue *c);

#endif
