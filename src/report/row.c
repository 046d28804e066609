/* row: a verdict, one of its sides or one statement as a flat row of named fields. */
#include "report/row.h"

#include <string.h>

#include "report/clean.h"
#include "report/style.h"

#define T PC_FIELD_TEXT
#define N PC_FIELD_NUMBER
#define B PC_FIELD_BOOL
const PcFieldInfo pc_fields[PC_F_COUNT] = {
    [PC_F_N] = {"n", N, {"序号", "No."}},
    [PC_F_KIND] = {"kind", T, {"类别", "Kind"}},
    [PC_F_CODE] = {"code", T, {"规则", "Code"}},
    [PC_F_RULE] = {"rule", T, {"规则名", "Rule"}},
    [PC_F_SEVERITY] = {"severity", T, {"级别", "Severity"}},
    [PC_F_REASON] = {"reason", T, {"无法比较的原因", "Why not compared"}},
    [PC_F_MESSAGE] = {"message", T, {"说明", "Message"}},
    [PC_F_COMPUTATION] = {"computation", T, {"计算", "Computation"}},
    [PC_F_DIFFERENCE] = {"difference", T, {"差额", "Difference"}},
    [PC_F_DIFFERENCE_UNIT] = {"difference_unit", T, {"差额单位", "Difference unit"}},
    [PC_F_DIFFERENCE_PERCENT] = {"difference_percent", T, {"相对差（%）", "Difference, %"}},
    [PC_F_FINGERPRINT] = {"fingerprint", T, {"指纹", "Fingerprint"}},
    [PC_F_KNOWN] = {"known", B, {"基线已有", "Known"}},
    [PC_F_WAIVED_REASON] = {"waived_reason", T, {"豁免理由", "Waived because"}},
    [PC_F_WAIVED_BY] = {"waived_by", T, {"豁免人", "Waived by"}},
    [PC_F_WAIVED_ON] = {"waived_on", T, {"豁免日期", "Waived on"}},
    [PC_F_WAIVED_UNTIL] = {"waived_until", T, {"豁免至", "Waived until"}},
    [PC_F_SIDE] = {"side", N, {"方", "Side"}},
    [PC_F_ROLE] = {"role", T, {"角色", "Role"}},
    [PC_F_ABSENT] = {"absent", B, {"缺", "Absent"}},
    [PC_F_DOC] = {"doc", T, {"文件", "Document"}},
    [PC_F_FILE] = {"file", T, {"文件路径", "File"}},
    [PC_F_LINE] = {"line", N, {"行", "Line"}},
    [PC_F_COLUMN] = {"column", N, {"列", "Column"}},
    [PC_F_END_LINE] = {"end_line", N, {"止行", "End line"}},
    [PC_F_END_COLUMN] = {"end_column", N, {"止列", "End column"}},
    [PC_F_PAGE] = {"page", N, {"页", "Page"}},
    [PC_F_PARAGRAPH] = {"paragraph", N, {"段", "Paragraph"}},
    [PC_F_TABLE_NO] = {"table_no", N, {"表", "Table"}},
    [PC_F_TABLE_ROW] = {"table_row", N, {"表行", "Table row"}},
    [PC_F_TABLE_COLUMN] = {"table_column", N, {"表列", "Table column"}},
    [PC_F_DATA_FILE] = {"data_file", T, {"数据文件", "Data file"}},
    [PC_F_DATA_LINE] = {"data_line", N, {"数据行", "Data line"}},
    [PC_F_CLAIM] = {"claim", T, {"声明编号", "Claim"}},
    [PC_F_TEXT] = {"text", T, {"原文数字", "As printed"}},
    [PC_F_VALUE] = {"value", T, {"数值", "Value"}},
    [PC_F_VALUE_TO] = {"value_to", T, {"上限", "To"}},
    [PC_F_PARTS] = {"parts", T, {"比例", "Ratio"}},
    [PC_F_UNIT] = {"unit", T, {"单位", "Unit"}},
    [PC_F_COMPARATOR] = {"comparator", T, {"比较符", "Comparator"}},
    [PC_F_HEDGE] = {"hedge", T, {"限定词", "Hedge"}},
    [PC_F_WORDS] = {"words", T, {"文字目标", "In words"}},
    [PC_F_RELATION] = {"relation", T, {"关系", "Relation"}},
    [PC_F_THAN] = {"than", T, {"对象", "Than"}},
    [PC_F_INDICATOR] = {"indicator", T, {"指标", "Indicator"}},
    [PC_F_INDICATOR_ID] = {"indicator_id", T, {"指标代码", "Indicator id"}},
    [PC_F_PERIOD] = {"period", T, {"时期", "Period"}},
    [PC_F_ASPECT] = {"aspect", T, {"方面", "Aspect"}},
    [PC_F_ANNUAL] = {"annual", T, {"年均", "Annual"}},
    [PC_F_BASE] = {"base", T, {"基期", "Base"}},
    [PC_F_WHOLE] = {"whole", T, {"占比对象", "Whole"}},
    [PC_F_DIRECTION] = {"direction", T, {"方向", "Direction"}},
    [PC_F_STATUS] = {"status", T, {"状态", "Status"}},
    [PC_F_VINTAGE] = {"vintage", T, {"数据版本", "Vintage"}},
    [PC_F_ATTRIBUTE] = {"attribute", T, {"属性", "Attribute"}},
    [PC_F_QUALIFIER] = {"qualifier", T, {"口径", "Qualifier"}},
    [PC_F_AREA] = {"area", T, {"地区代码", "Area code"}},
    [PC_F_AREA_NAME] = {"area_name", T, {"地区", "Area"}},
    [PC_F_SECTION] = {"section", T, {"章节", "Section"}},
    [PC_F_SENTENCE] = {"sentence", T, {"原句", "Sentence"}},
};
#undef T
#undef N
#undef B

/* Absent is NULL, never "". */
static void set(PcRow *row, PcField field, const char *text) {
    row->fields[field].text = text && *text ? pc_clean(text, &row->owned[field]) : NULL;
}

void pc_row_set_text(PcRow *row, PcField field, const char *text) {
    set(row, field, text);
}

/* Takes the text over. */
static void take(PcRow *row, PcField field, char *text) {
    g_free(row->owned[field]);
    row->owned[field] = text;
    set(row, field, text);
}

static void set_number(PcRow *row, PcField field, guint64 n) {
    row->fields[field].number = n;
}

static void empty(PcRow *row, PcField from, PcField to) {
    for (int i = (int)from; i < (int)to; i++)
        g_clear_pointer(&row->owned[i], g_free);
    memset(row->fields + from, 0, (size_t)(to - from) * sizeof *row->fields);
}

void pc_row_clear(PcRow *row) {
    empty(row, 0, PC_F_COUNT);
}

const char *pc_verdict_kind_name(PcVerdictKind kind) {
    static const char *const names[] = {"agreement", "finding", "incomparable"};
    return names[kind];
}

const PcRecord *pc_record_of(const PcStatement *s) {
    return !s ? NULL : s->record ? s->record : s->stated ? s->stated->record : NULL;
}

static void set_difference(PcRow *row, const PcVerdict *v) {
    enum { DECIMALS = 6, PERCENT_DECIMALS = 2 };
    g_auto(PcDifference) d;
    mpq_t percent;
    pc_verdict_difference(v, &d);
    if (!d.known)
        return;
    take(row, PC_F_DIFFERENCE, pc_decimal_print(d.absolute, DECIMALS, true));
    set(row, PC_F_DIFFERENCE_UNIT, d.unit);
    if (!d.has_relative)
        return;
    mpq_init(percent);
    mpq_set_ui(percent, 100, 1);
    mpq_mul(percent, percent, d.relative);
    take(row, PC_F_DIFFERENCE_PERCENT, pc_decimal_print(percent, PERCENT_DECIMALS, false));
    mpq_clear(percent);
}

void pc_row_set_verdict(PcRow *row, const PcVerdictItem *item, PcLang lang) {
    const PcVerdict *v = item->verdict;
    empty(row, 0, PC_F_COUNT);
    set_number(row, PC_F_N, item->n);
    set_number(row, PC_F_KNOWN, item->known);
    set(row, PC_F_KIND, pc_verdict_kind_name(v->kind));
    set(row, PC_F_CODE, v->rule->code);
    set(row, PC_F_RULE, v->rule->slug);
    take(row, PC_F_MESSAGE, pc_verdict_line(v, lang));
    set(row, PC_F_COMPUTATION, v->computation);
    if (v->kind == PC_VERDICT_INCOMPARABLE)
        set(row, PC_F_REASON, v->reason);
    else
        set(row, PC_F_FINGERPRINT, v->fingerprint);
    if (v->kind != PC_VERDICT_DISAGREES)
        return;
    set(row, PC_F_SEVERITY, pc_severity_name(v->severity));
    set_difference(row, v);
    if (!v->waiver)
        return;
    set(row, PC_F_WAIVED_REASON, v->waiver->reason);
    set(row, PC_F_WAIVED_BY, v->waiver->by);
    set(row, PC_F_WAIVED_ON, v->waiver->on);
    set(row, PC_F_WAIVED_UNTIL, v->waiver->until);
}

static void set_place(PcRow *row, const PcPlace *p, const PcRecord *record) {
    set(row, PC_F_FILE, p->file);
    set_number(row, PC_F_LINE, p->line);
    set_number(row, PC_F_COLUMN, p->column);
    set_number(row, PC_F_END_LINE, p->end_line);
    set_number(row, PC_F_END_COLUMN, p->end_column);
    set_number(row, PC_F_PAGE, p->page);
    set_number(row, PC_F_PARAGRAPH, p->paragraph);
    bool cell = record && record->table;
    set_number(row, PC_F_TABLE_NO, cell ? record->table : p->table);
    set_number(row, PC_F_TABLE_ROW, cell ? record->row : p->row);
    set_number(row, PC_F_TABLE_COLUMN, cell ? record->column : p->cell);
}

static void set_fields(PcRow *row, const PcQuantity *q) {
    static const struct {
        PcField to;
        PcQuantityField from;
    } fields[] = {
        {PC_F_VALUE, PC_Q_VALUE},       {PC_F_VALUE_TO, PC_Q_VALUE_TO},   {PC_F_PARTS, PC_Q_PARTS},
        {PC_F_UNIT, PC_Q_UNIT},         {PC_F_HEDGE, PC_Q_HEDGE},         {PC_F_WORDS, PC_Q_WORDS},
        {PC_F_RELATION, PC_Q_RELATION}, {PC_F_INDICATOR, PC_Q_INDICATOR}, {PC_F_PERIOD, PC_Q_PERIOD},
        {PC_F_ASPECT, PC_Q_ASPECT},     {PC_F_ANNUAL, PC_Q_ANNUAL},       {PC_F_BASE, PC_Q_BASE},
        {PC_F_WHOLE, PC_Q_WHOLE},       {PC_F_DIRECTION, PC_Q_DIRECTION}, {PC_F_STATUS, PC_Q_STATUS},
        {PC_F_VINTAGE, PC_Q_VINTAGE},   {PC_F_ATTRIBUTE, PC_Q_ATTRIBUTE}, {PC_F_QUALIFIER, PC_Q_QUALIFIER}};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        set(row, fields[i].to, pc_quantity_text(q, fields[i].from));
}

static void set_quantity(PcRow *row, const PcStatement *s) {
    const PcQuantity *q = s->q;
    set_fields(row, q);
    if (q->comparator != PC_CMP_EQ)
        set(row, PC_F_COMPARATOR, pc_comparator_name(q->comparator));
    set(row, PC_F_THAN, q->than == PC_THAN_INDICATOR && q->than_ref ? q->than_ref : pc_than_name(q->than));
    set(row, PC_F_INDICATOR_ID, s->indicator ? s->indicator->id : NULL);
    set(row, PC_F_AREA, s->area ? s->area->code : NULL);
    set(row, PC_F_AREA_NAME, s->area ? s->area->name : q->area_name);
}

static void set_context(PcRow *row, const PcStatement *s) {
    const PcRecord *record = pc_record_of(s);
    if (!record) {
        take(row, PC_F_TEXT, pc_statement_text(s));
        set(row, PC_F_SECTION, s->datum ? s->datum->section : NULL);
        return;
    }
    set(row, PC_F_CLAIM, record->id);
    set(row, PC_F_TEXT, record->text);
    set(row, PC_F_SENTENCE, record->sentence);
    if (record->section && record->section[0])
        take(row, PC_F_SECTION, g_strjoinv(" › ", (char **)record->section));
}

static void set_statement(PcRow *row, const PcStatement *s) {
    set_quantity(row, s);
    set_context(row, s);
}

void pc_row_set_side(PcRow *row, const PcVerdict *v, guint i) {
    const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
    const PcStatement *s = e->statement;
    empty(row, PC_F_FIRST_OF_SIDE, PC_F_COUNT);
    set_number(row, PC_F_SIDE, i + 1);
    set(row, PC_F_ROLE, e->role);
    set_number(row, PC_F_ABSENT, !s && e->document);
    set(row, PC_F_DOC, e->place.doc ? e->place.doc : e->document ? e->document->info.doc : NULL);
    set_place(row, &e->place, pc_record_of(s));
    set(row, PC_F_DATA_FILE, e->data_file);
    set_number(row, PC_F_DATA_LINE, e->data_line);
    if (s)
        set_statement(row, s);
    set(row, PC_F_INDICATOR, e->indicator);
    set(row, PC_F_PERIOD, e->period);
    if (s || !e->document || !e->document->info.area)
        return;
    set(row, PC_F_AREA, e->document->info.area->code);
    set(row, PC_F_AREA_NAME, e->document->info.area->name);
}

void pc_row_set_statement(PcRow *row, const PcStatement *s) {
    const PcRecord *record = pc_record_of(s);
    const PcDatum *datum = s->datum ? s->datum : s->datum_of ? s->datum_of->datum : NULL;
    const PcPlace none = {.file = s->document->info.file};
    empty(row, PC_F_FIRST_OF_STATEMENT, PC_F_COUNT);
    set(row, PC_F_DOC, s->document->info.doc);
    set_place(row, record ? &record->place : &none, record);
    set(row, PC_F_DATA_FILE, datum ? datum->data_file : NULL);
    set_number(row, PC_F_DATA_LINE, datum ? datum->data_line : 0);
    set_statement(row, s);
}

char *pc_verdict_figures(const PcVerdict *v, PcLang lang) {
    GString *line = g_string_new(NULL);
    for (guint i = 0; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        g_autofree char *text = e->statement ? pc_statement_text(e->statement) : NULL;
        if (i == 0)
            g_string_append_printf(line, "%s%s%s%s", e->indicator ? e->indicator : v->rule->name[lang],
                                   e->period ? " " : "", e->period ? e->period : "",
                                   lang == PC_LANG_ZH ? "：" : ": ");
        g_string_append_printf(line, "%s%s", i ? " – " : "", text && *text ? text : "–");
        if (e->document)
            g_string_append_printf(line, " (%s)", e->document->info.doc);
    }
    return g_string_free(line, FALSE);
}

char *pc_verdict_line(const PcVerdict *v, PcLang lang) {
    return v->kind == PC_VERDICT_DISAGREES ? pc_verdict_message(v, lang) : pc_verdict_figures(v, lang);
}

char *pc_verdict_waiver(const PcVerdict *v, PcLang lang) {
    const PcWaiver *w = v->waiver;
    if (!w)
        return NULL;
    GString *text = g_string_new(pc_word(PC_WORD_WAIVED_BY, lang));
    if (w->by)
        g_string_append_printf(text, lang == PC_LANG_ZH ? "（%s）" : " by %s", w->by);
    if (w->until)
        g_string_append_printf(text, lang == PC_LANG_ZH ? "至 %s" : " until %s", w->until);
    g_string_append_printf(text, lang == PC_LANG_ZH ? "：%s" : ": %s", w->reason);
    return g_string_free(text, FALSE);
}

size_t pc_rule_index(const PcCatalogue *catalogue, const PcRule *rule) {
    size_t i = 0;
    while (i + 1 < pc_rule_count(catalogue) && pc_rule_at(catalogue, i) != rule)
        i++;
    return i;
}

void pc_each_verdict(const PcResult *result, bool agreements, PcVerdictFunc each, void *data) {
    const GPtrArray *const lists[] = {result->findings, result->known, agreements ? result->agreements : NULL,
                                      result->incomparable};
    PcVerdictItem item = {0};
    for (size_t k = 0; k < G_N_ELEMENTS(lists); k++) {
        item.known = lists[k] && lists[k] == result->known;
        for (guint i = 0; lists[k] && i < lists[k]->len; i++) {
            item.verdict = lists[k]->pdata[i];
            item.n++;
            each(&item, data);
        }
    }
}

static guint known_of(const PcResult *r) {
    return r->known ? r->known->len : 0;
}

void pc_result_counts(const PcResult *r, PcCount counts[PC_COUNTS]) {
    const PcCount all[PC_COUNTS] = {{"documents", r->documents},
                                    {"numbers", r->numbers},
                                    {"claims", r->claims},
                                    {"data", r->data},
                                    {"compared", r->compared},
                                    {"agree", r->agreements->len},
                                    {"disagree", r->findings->len + known_of(r)},
                                    {"incomparable", r->incomparable->len},
                                    {"errors", r->errors},
                                    {"warnings", r->warnings},
                                    {"infos", r->infos},
                                    {"waived", r->waived},
                                    {"known", known_of(r)},
                                    {"gone", r->gone}};
    memcpy(counts, all, sizeof all);
}

static const char *plural(guint n) {
    return n == 1 ? "" : "s";
}

char *pc_result_sentence(const PcResult *r, PcLang lang) {
    guint agree = r->agreements->len, disagree = r->findings->len + known_of(r);
    if (lang == PC_LANG_ZH)
        return g_strdup_printf(
            "%u 份文件，%u 个数字，%u 个数据声明，%u 条计划数据；比较 %u 次，%u 次一致，%u 次不一致，%u "
            "处无法比较",
            r->documents, r->numbers, r->claims, r->data, r->compared, agree, disagree, r->incomparable->len);
    return g_strdup_printf(
        "%u document%s, %u number%s, %u claim%s, %u data; %u comparison%s: %u agree%s, %u disagree%s, "
        "%u could not be compared",
        r->documents, plural(r->documents), r->numbers, plural(r->numbers), r->claims, plural(r->claims),
        r->data, r->compared, plural(r->compared), agree, agree == 1 ? "s" : "", disagree,
        disagree == 1 ? "s" : "", r->incomparable->len);
}
