/* catalogue: built-in knowledge of areas, units, indicators, relations, phrases and rules.
 *
 * The XML files of this folder are compiled in; a workspace's own catalogue files add to them or replace
 * entries of the same id. Everything handed out lives as long as the catalogue; nothing changes after
 * loading, so threads may share it. */
#ifndef PC_CATALOGUE_H
#define PC_CATALOGUE_H

#include <glib.h>
#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"

typedef struct PcCatalogue PcCatalogue;

/* What is wrong with a catalogue file; the message begins with file and line. */
#define PC_CATALOGUE_ERROR pc_catalogue_error_quark()
GQuark pc_catalogue_error_quark(void);
typedef enum {
    PC_CATALOGUE_ERROR_XML,       /* not well-formed, or no catalogue */
    PC_CATALOGUE_ERROR_VALUE,     /* an entry that makes no sense by itself */
    PC_CATALOGUE_ERROR_REFERENCE, /* an entry that refers to an unknown one */
} PcCatalogueError;

typedef enum { PC_AREA_NATION, PC_AREA_PROVINCE, PC_AREA_PREFECTURE, PC_AREA_COUNTY } PcAreaLevel;

typedef struct PcArea PcArea;
struct PcArea {
    const char *code;           /* GB/T 2260, six digits; the country is 100000 */
    const char *name;           /* 嘉定区 */
    const char *short_name;     /* 嘉定; NULL where it is not used alone */
    const char *const *aliases; /* NULL-terminated, may be empty */
    const PcArea *parent;       /* NULL for the country */
    PcAreaLevel level;
};

/* A unit without its scale: 元, 平方米, 家, %. */
typedef struct {
    const char *id;        /* "CNY" */
    const char *dimension; /* "CNY", "area", "count", "ratio", "percentage-point" … */
    const char *factor;    /* exact rational to the dimension's base unit: "2000/3" */
    const char *const *names;
    bool scalable; /* may stand after 万, 亿 … */
    bool counter;  /* a classifier: 家, 个, 座 */
} PcUnit;

/* A printed unit resolved: 万元/人 = CNY.1e4/person, dimension "CNY/person", factor 10000. */
typedef struct {
    const char *id;
    const char *dimension;
    mpq_t factor;
    const PcUnit *numerator, *denominator; /* denominator NULL where there is none */
    bool discrete;                         /* counts whole things without a scale: 296家 is exact */
} PcUnitValue;

typedef enum { PC_BETTER_NEUTRAL, PC_BETTER_HIGH, PC_BETTER_LOW } PcBetter;
typedef enum {
    PC_MEASURES_STOCK,
    PC_MEASURES_FLOW,
    PC_MEASURES_SUM,
    PC_MEASURES_AVERAGE,
    PC_MEASURES_CHANGE
} PcMeasures;
typedef enum { PC_STANDS_NONE, PC_STANDS_EACH, PC_STANDS_MEAN, PC_STANDS_QUOTA, PC_STANDS_SUM } PcStanding;
typedef enum { PC_APPLIES_ANY, PC_APPLIES_PROVINCE, PC_APPLIES_CITY } PcApplies;

typedef struct {
    const char *ref;    /* indicator id */
    const char *reason; /* denominator scope population definition window */
    const char *text;   /* why they must not be compared, Chinese; NULL where none is given */
} PcUnlike;

typedef struct {
    const char *id, *name, *en;
    const char *const *aliases;      /* whole noun phrases, NULL-terminated */
    const char *const *weak_aliases; /* only together with an area or as a table's row name */
    const char *dimension;
    const char *whole; /* of a share, in words; NULL otherwise */
    const PcUnlike *unlike;
    size_t n_unlike;
    PcBetter better;
    PcMeasures measures;
    PcStanding parent; /* how a district stands to its parent */
    bool quota;        /* a quota issued by the parent prevails over `parent` */
    PcAttribute attribute;
    PcApplies applies;
    bool additive, census, real_growth;
} PcIndicator;

typedef enum {
    PC_RELATION_SHARE,
    PC_RELATION_SUM,
    PC_RELATION_DIFFERENCE,
    PC_RELATION_RATIO,
    PC_RELATION_SUBSET
} PcRelationKind;
typedef enum { PC_HOLDS_BOTH, PC_HOLDS_LEVELS, PC_HOLDS_RATES } PcRelationHolds;
/* share, ratio: result = parts[0] / whole. sum: result = all parts together. difference: result = whole less
 * all parts. subset: no part exceeds the whole. */
typedef struct {
    const char *id;
    PcRelationKind kind;
    const char *result;       /* indicator id; NULL for subset */
    const char *const *parts; /* indicator ids; one for share and ratio */
    const char *whole;        /* indicator id; NULL for sum */
    /* of a ratio */
    const char *per;       /* exact rational: how many of the whole the result is counted for; NULL: one */
    const char *slack;     /* per cent by which the printed whole may differ from the statistic's; NULL: 0 */
    const char *doubt;     /* per cent up to which more than slack is no contradiction but said; NULL: none */
    PcRelationHolds holds; /* of levels, or (1 + g part) = (1 + g result)·(1 + g whole), or of both */
    const char *fall;      /* id of the indicator that says how far the result falls; NULL: none */
    bool outside;          /* of a share: the part is no part of the whole and may exceed it */
} PcRelation;

typedef enum { PC_SEVERITY_OFF, PC_SEVERITY_INFO, PC_SEVERITY_WARNING, PC_SEVERITY_ERROR } PcSeverity;
const char *pc_severity_name(PcSeverity v); /* "error" "warning" "info" "off" */
bool pc_severity_from(const char *text, PcSeverity *out);

typedef struct {
    const char *code, *slug;
    PcSeverity severity;
    const char *name[PC_LANG_COUNT];
    const char *message[PC_LANG_COUNT]; /* with {placeholders} */
    const char *what[PC_LANG_COUNT], *why[PC_LANG_COUNT], *example[PC_LANG_COUNT], *fix[PC_LANG_COUNT];
} PcRule;

/* A phrase of the language with its meaning: an open list of attributes by kind (see phrases.xml). */
typedef struct {
    const char *kind;
    const char *text;
    const char *const *attributes; /* name, value, name, value …, NULL */
} PcPhrase;
const char *pc_phrase_attribute(const PcPhrase *p, const char *name); /* NULL where absent */

/* The built-in catalogue. */
PcCatalogue *pc_catalogue_new(void);
/* Whether nothing was added to it. */
bool pc_catalogue_is_built_in(const PcCatalogue *c);
void pc_catalogue_free(PcCatalogue *c);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcCatalogue, pc_catalogue_free)
/* Adds a catalogue file's bytes (already valid against catalogue.xsd): entries of a known id replace it,
 * phrases those of the same kind and text. Where it fails, the entries before the faulty one stay. Not while
 * other threads read; what was handed out before stays good but is no longer of this catalogue. */
bool pc_catalogue_add(PcCatalogue *c, const char *xml, size_t length, const char *file, GError **error);

const PcArea *pc_area_by_code(const PcCatalogue *c, const char *code);
/* By full name, short name or alias. The nearest to `within` is meant: the one that shares the smallest area
 * with it; then a full name goes before a short one, that before an alias, then the higher level. NULL where
 * the name is unknown or that leaves several. A county's short name is often a piece of other words (新和 in
 * 创新和): ask for whole words. */
const PcArea *pc_area_by_name(const PcCatalogue *c, const char *name, size_t length, const PcArea *within);
/* Whether `area` is `outer` or lies in it. */
bool pc_area_is_inside(const PcArea *area, const PcArea *outer);
size_t pc_area_count(const PcCatalogue *c);
const PcArea *pc_area_at(const PcCatalogue *c, size_t i);

/* The unit a text prints ("万元/人", "亿元", "%"), resolved and cached; NULL where it is unknown. */
const PcUnitValue *pc_unit_resolve(const PcCatalogue *c, const char *printed, size_t length);
size_t pc_unit_count(const PcCatalogue *c);
const PcUnit *pc_unit_at(const PcCatalogue *c, size_t i);
size_t pc_scale_count(const PcCatalogue *c);
const char *pc_scale_at(const PcCatalogue *c, size_t i, const char **factor); /* 万, "10000" */

const PcIndicator *pc_indicator_by_id(const PcCatalogue *c, const char *id);
/* By exact name or alias, area words and punctuation not stripped; weak aliases too where `weak`. */
const PcIndicator *pc_indicator_by_name(const PcCatalogue *c, const char *name, size_t length, bool weak);
size_t pc_indicator_count(const PcCatalogue *c);
const PcIndicator *pc_indicator_at(const PcCatalogue *c, size_t i);

size_t pc_relation_count(const PcCatalogue *c);
const PcRelation *pc_relation_at(const PcCatalogue *c, size_t i);
const PcRule *pc_rule_by_code(const PcCatalogue *c, const char *code_or_slug);
size_t pc_rule_count(const PcCatalogue *c);
const PcRule *pc_rule_at(const PcCatalogue *c, size_t i);
size_t pc_phrase_count(const PcCatalogue *c);
const PcPhrase *pc_phrase_at(const PcCatalogue *c, size_t i);

/* The nearest known ids or names to a misspelt one, for "did you mean": at most n, NULL-terminated, caller
 * frees the array only. what: "area" "unit" "indicator". */
const char **pc_catalogue_suggest(const PcCatalogue *c, const char *what, const char *text, size_t n);

#endif
