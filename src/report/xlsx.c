/* xlsx: a workbook for auditors (Office Open XML, ISO/IEC 29500, through libxlsxwriter): summary, findings,
 * agreements, what was not compared, claims, data, rules. A row a verdict with its first two sides; the
 * others in one cell. Texts are written as texts, so none is a formula. */
#include "report/printers.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "report/anchor.h"
#include "report/clean.h"
#include "report/inputs.h"
#include "report/sheet.h"
#include "report/style.h"

typedef enum { SUMMARY, FINDINGS, AGREEMENTS, INCOMPARABLE, CLAIMS, DATA, RULES, SHEETS } SheetId;

static const char *const sheet_names[SHEETS][PC_LANG_COUNT] = {
    {"概要", "Summary"},    {"不一致", "Findings"}, {"一致", "Agreements"}, {"无法比较", "Not compared"},
    {"文本数字", "Claims"}, {"计划数据", "Data"},   {"规则", "Rules"}};

typedef struct {
    const PcReport *report;
    const PcResult *result;
    PcBook book;
    PcRow row, other;                   /* a verdict with its first side; its second side */
    PcSheet verdicts[INCOMPARABLE + 1]; /* by SheetId */
    GArray *row_numbers;                /* of lxw_row_t: those of Claims, then those of Data */
    GHashTable *rows;                   /* PcStatement* → its number in `row_numbers` */
} Xlsx;

static const char *sheet_name(const Xlsx *x, SheetId id) {
    return sheet_names[id][x->report->lang];
}

/* ---- verdicts
 * ------------------------------------------------------------------------------------------------ */
typedef enum { OF_VERDICT, OF_FIRST, OF_SECOND, OTHERS, EMPTY } Source;
typedef struct {
    Source source;
    PcField field;
    double width;
    const char *title[PC_LANG_COUNT]; /* of OTHERS and EMPTY */
} Column;

static const Column verdict_columns[] = {
    {OF_VERDICT, PC_F_N, 6, {0}},
    {OF_VERDICT, PC_F_SEVERITY, 9, {0}},
    {OF_VERDICT, PC_F_CODE, 8, {0}},
    {OF_VERDICT, PC_F_REASON, 18, {0}},
    {OF_VERDICT, PC_F_MESSAGE, 60, {0}},
    {OF_FIRST, PC_F_INDICATOR, 24, {0}},
    {OF_FIRST, PC_F_PERIOD, 10, {0}},
    {OF_FIRST, PC_F_AREA_NAME, 10, {0}},
    {OF_FIRST, PC_F_ROLE, 10, {0}},
    {OF_FIRST, PC_F_DOC, 14, {0}},
    {OF_FIRST, PC_F_TEXT, 16, {0}},
    {OF_FIRST, PC_F_VALUE, 12, {0}},
    {OF_FIRST, PC_F_UNIT, 10, {0}},
    {OF_FIRST, PC_F_HEDGE, 8, {0}},
    {OF_FIRST, PC_F_FILE, 24, {0}},
    {OF_FIRST, PC_F_LINE, 7, {0}},
    {OF_FIRST, PC_F_COLUMN, 7, {0}},
    {OF_FIRST, PC_F_CLAIM, 18, {0}},
    {OF_FIRST, PC_F_DATA_FILE, 24, {0}},
    {OF_FIRST, PC_F_DATA_LINE, 9, {0}},
    {OF_FIRST, PC_F_SENTENCE, 40, {0}},
    {OF_SECOND, PC_F_ROLE, 10, {0}},
    {OF_SECOND, PC_F_DOC, 14, {0}},
    {OF_SECOND, PC_F_INDICATOR, 24, {0}},
    {OF_SECOND, PC_F_PERIOD, 10, {0}},
    {OF_SECOND, PC_F_AREA_NAME, 10, {0}},
    {OF_SECOND, PC_F_TEXT, 16, {0}},
    {OF_SECOND, PC_F_VALUE, 12, {0}},
    {OF_SECOND, PC_F_UNIT, 10, {0}},
    {OF_SECOND, PC_F_HEDGE, 8, {0}},
    {OF_SECOND, PC_F_FILE, 24, {0}},
    {OF_SECOND, PC_F_LINE, 7, {0}},
    {OF_SECOND, PC_F_COLUMN, 7, {0}},
    {OF_SECOND, PC_F_CLAIM, 18, {0}},
    {OF_SECOND, PC_F_DATA_FILE, 24, {0}},
    {OF_SECOND, PC_F_DATA_LINE, 9, {0}},
    {OF_SECOND, PC_F_SENTENCE, 40, {0}},
    {OTHERS, PC_F_COUNT, 40, {"其他各方", "Other sides"}},
    {OF_VERDICT, PC_F_COMPUTATION, 40, {0}},
    {OF_VERDICT, PC_F_DIFFERENCE, 12, {0}},
    {OF_VERDICT, PC_F_DIFFERENCE_UNIT, 10, {0}},
    {OF_VERDICT, PC_F_DIFFERENCE_PERCENT, 10, {0}},
    {OF_VERDICT, PC_F_FINGERPRINT, 18, {0}},
    {OF_VERDICT, PC_F_KNOWN, 8, {0}},
    {OF_VERDICT, PC_F_WAIVED_REASON, 24, {0}},
    {OF_VERDICT, PC_F_WAIVED_BY, 10, {0}},
    {OF_VERDICT, PC_F_WAIVED_ON, 11, {0}},
    {OF_VERDICT, PC_F_WAIVED_UNTIL, 11, {0}},
    {EMPTY, PC_F_COUNT, 12, {"工作底稿号", "Working paper"}},
    {EMPTY, PC_F_COUNT, 16, {"责任单位", "Responsible unit"}},
    {EMPTY, PC_F_COUNT, 30, {"被审计单位意见", "The unit's answer"}},
    {EMPTY, PC_F_COUNT, 12, {"复核人", "Reviewer"}},
};

/* Columns that a kind of verdict has no values for are left out. */
static bool has_column(SheetId sheet, const Column *c) {
    bool of_finding = c->source == EMPTY || c->field == PC_F_SEVERITY ||
                      (c->field >= PC_F_DIFFERENCE && c->field <= PC_F_DIFFERENCE_PERCENT) ||
                      (c->field >= PC_F_KNOWN && c->field <= PC_F_WAIVED_UNTIL);
    if (of_finding)
        return sheet == FINDINGS;
    if (c->field == PC_F_REASON)
        return sheet == INCOMPARABLE;
    /* The agreements are many; their figures stand in columns, and the claim a row links to has the rest. */
    bool beside = c->field == PC_F_FILE || c->field == PC_F_COLUMN || c->field == PC_F_SENTENCE ||
                  c->field == PC_F_MESSAGE || c->field == PC_F_DATA_FILE || c->field == PC_F_DATA_LINE;
    bool shared = c->source == OF_SECOND && (c->field == PC_F_INDICATOR || c->field == PC_F_PERIOD);
    if (beside || shared)
        return sheet != AGREEMENTS;
    if (c->field == PC_F_FINGERPRINT)
        return sheet == FINDINGS;
    return true;
}

static void add_verdict_heads(Xlsx *x, PcSheet *sheet, SheetId id) {
    const PcLang lang = x->report->lang;
    for (size_t i = 0; i < G_N_ELEMENTS(verdict_columns); i++) {
        const Column *c = &verdict_columns[i];
        if (!has_column(id, c))
            continue;
        const char *title = c->field < PC_F_COUNT ? pc_fields[c->field].title[lang] : c->title[lang];
        const char *side = c->source == OF_FIRST ? "A " : c->source == OF_SECOND ? "B " : "";
        g_autofree char *head = g_strconcat(side, title, NULL);
        pc_sheet_column(sheet, head, c->width);
    }
}

static lxw_row_t row_of(const Xlsx *x, const PcStatement *s) {
    const lxw_row_t *row = s ? g_hash_table_lookup(x->rows, s) : NULL;
    return row ? *row : 0;
}

static const PcStatement *claim_of(const PcStatement *s) {
    return !s || s->record ? s : s->stated;
}

static const PcStatement *datum_of(const PcStatement *s) {
    return !s || s->datum ? s : s->datum_of;
}

static void write_side_field(Xlsx *x, PcSheet *sheet, const PcRow *row, PcField field, const PcEvidence *e) {
    const PcStatement *s = e ? e->statement : NULL;
    const char *text = row->fields[field].text;
    if (field == PC_F_TEXT && row->fields[PC_F_ABSENT].number)
        pc_sheet_text(sheet, pc_word(PC_WORD_ABSENT, x->report->lang));
    else if (field == PC_F_CLAIM)
        pc_sheet_link(sheet, text, sheet_name(x, CLAIMS), row_of(x, claim_of(s)));
    else if (field == PC_F_DATA_FILE)
        pc_sheet_link(sheet, text, sheet_name(x, DATA), row_of(x, datum_of(s)));
    else
        pc_sheet_field(sheet, row, field);
}

/* The rule's text is a click away where something is to be done. */
static void write_verdict_field(Xlsx *x, PcSheet *sheet, SheetId id, PcField field, const PcVerdict *v) {
    if (field == PC_F_CODE && id == FINDINGS)
        pc_sheet_link(sheet, v->rule->code, sheet_name(x, RULES),
                      (lxw_row_t)pc_rule_index(x->report->catalogue, v->rule) + 1);
    else if (field == PC_F_SEVERITY)
        pc_sheet_styled(sheet, pc_severity_word(v->severity, x->report->lang), x->book.severity[v->severity]);
    else
        pc_sheet_field(sheet, &x->row, field);
}

/* The third side and those after it, a line each. */
static void write_other_sides(Xlsx *x, PcSheet *sheet, const PcVerdict *v) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 2; i < v->evidence->len; i++) {
        const PcEvidence *e = &g_array_index(v->evidence, PcEvidence, i);
        const PcAnchor anchor = pc_anchor_of_text(e);
        g_autofree char *place = pc_anchor_text(&anchor);
        g_autofree char *side = pc_side_text(e, x->report->lang);
        g_string_append_printf(text, "%s%s (%s)", text->len ? "\n" : "", side, place ? place : "–");
    }
    g_autofree char *owned = NULL;
    pc_sheet_text(sheet, pc_clean(text->str, &owned));
}

static void write_verdict(Xlsx *x, PcSheet *sheet, SheetId id, const PcVerdictItem *item) {
    const PcVerdict *v = item->verdict;
    const PcEvidence *sides[2] = {NULL, NULL};
    pc_row_set_verdict(&x->row, item, x->report->lang);
    pc_row_clear(&x->other);
    for (guint i = 0; i < v->evidence->len && i < G_N_ELEMENTS(sides); i++) {
        sides[i] = &g_array_index(v->evidence, PcEvidence, i);
        pc_row_set_side(i ? &x->other : &x->row, v, i);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(verdict_columns); i++) {
        const Column *c = &verdict_columns[i];
        if (!has_column(id, c))
            continue;
        if (c->source == OF_VERDICT)
            write_verdict_field(x, sheet, id, c->field, v);
        else if (c->source == OF_FIRST || c->source == OF_SECOND)
            write_side_field(x, sheet, c->source == OF_FIRST ? &x->row : &x->other, c->field,
                             sides[c->source - OF_FIRST]);
        else if (c->source == OTHERS)
            write_other_sides(x, sheet, v);
        else
            pc_sheet_text(sheet, NULL);
    }
    pc_sheet_end_row(sheet);
}

/* Puts a verdict on its kind's sheet. */
static void add_verdict(const PcVerdictItem *item, void *data) {
    static const SheetId ids[] = {AGREEMENTS, FINDINGS, INCOMPARABLE};
    Xlsx *x = data;
    const SheetId id = ids[item->verdict->kind];
    write_verdict(x, &x->verdicts[id], id, item);
}

static void add_verdicts(Xlsx *x) {
    for (int id = FINDINGS; id <= INCOMPARABLE; id++) {
        PcSheet *sheet = &x->verdicts[id];
        *sheet = pc_sheet_new(&x->book, sheet_name(x, (SheetId)id), id != AGREEMENTS);
        add_verdict_heads(x, sheet, (SheetId)id);
        pc_sheet_begin_rows(sheet, 3);
    }
    pc_each_verdict(x->result, true, add_verdict, x);
    for (int id = FINDINGS; id <= INCOMPARABLE; id++)
        pc_sheet_end(&x->verdicts[id]);
}

/* ---- claims and data
 * ----------------------------------------------------------------------------------------- */
static const struct {
    PcField field;
    double width;
} statement_columns[] = {
    {PC_F_CLAIM, 18},     {PC_F_DOC, 14},       {PC_F_LINE, 7},          {PC_F_COLUMN, 7},
    {PC_F_PAGE, 6},       {PC_F_TEXT, 16},      {PC_F_VALUE, 12},        {PC_F_VALUE_TO, 10},
    {PC_F_PARTS, 12},     {PC_F_UNIT, 10},      {PC_F_COMPARATOR, 8},    {PC_F_HEDGE, 8},
    {PC_F_WORDS, 18},     {PC_F_INDICATOR, 28}, {PC_F_INDICATOR_ID, 22}, {PC_F_PERIOD, 10},
    {PC_F_ASPECT, 10},    {PC_F_ANNUAL, 10},    {PC_F_BASE, 8},          {PC_F_WHOLE, 14},
    {PC_F_DIRECTION, 8},  {PC_F_STATUS, 8},     {PC_F_VINTAGE, 10},      {PC_F_ATTRIBUTE, 9},
    {PC_F_QUALIFIER, 12}, {PC_F_AREA_NAME, 10}, {PC_F_DATA_FILE, 24},    {PC_F_DATA_LINE, 9},
    {PC_F_SECTION, 30},   {PC_F_SENTENCE, 60},
};

/* A datum's sentence and heading are the claim's that it links to. */
static bool has_statement_column(SheetId id, PcField field) {
    return id == CLAIMS || (field != PC_F_SECTION && field != PC_F_SENTENCE);
}

static void write_statement(Xlsx *x, PcSheet *sheet, SheetId id, const PcStatement *s) {
    pc_row_set_statement(&x->row, s);
    for (size_t i = 0; i < G_N_ELEMENTS(statement_columns); i++) {
        const PcField field = statement_columns[i].field;
        if (!has_statement_column(id, field))
            continue;
        const char *text = x->row.fields[field].text;
        if (field == PC_F_CLAIM && s->datum)
            pc_sheet_link(sheet, text, sheet_name(x, CLAIMS), row_of(x, s->stated));
        else
            pc_sheet_field(sheet, &x->row, field);
    }
    pc_sheet_end_row(sheet);
}

static const GPtrArray *statements_of(const PcLedgerDocument *d, SheetId id) {
    return id == CLAIMS ? d->claims : d->given;
}

static void add_statements(Xlsx *x, SheetId id) {
    const GPtrArray *documents = x->result->ledger->documents;
    PcSheet sheet = pc_sheet_new(&x->book, sheet_name(x, id), false);
    for (size_t i = 0; i < G_N_ELEMENTS(statement_columns); i++)
        if (has_statement_column(id, statement_columns[i].field))
            pc_sheet_column(&sheet, pc_fields[statement_columns[i].field].title[x->report->lang],
                            statement_columns[i].width);
    pc_sheet_begin_rows(&sheet, 2);
    for (guint i = 0; i < documents->len; i++) {
        const GPtrArray *statements = statements_of(documents->pdata[i], id);
        for (guint k = 0; k < statements->len; k++)
            write_statement(x, &sheet, id, statements->pdata[k]);
    }
    pc_sheet_end(&sheet);
}

/* The rows that links lead to, before anything is written. */
static void number_rows(Xlsx *x) {
    const GPtrArray *documents = x->result->ledger->documents;
    guint total = 0;
    for (guint i = 0; i < documents->len; i++)
        total +=
            statements_of(documents->pdata[i], CLAIMS)->len + statements_of(documents->pdata[i], DATA)->len;
    x->rows = g_hash_table_new(g_direct_hash, g_direct_equal);
    x->row_numbers = g_array_sized_new(FALSE, FALSE, sizeof(lxw_row_t), total);
    for (int id = CLAIMS; id <= DATA; id++) {
        lxw_row_t row = 1;
        for (guint i = 0; i < documents->len; i++) {
            const GPtrArray *statements = statements_of(documents->pdata[i], (SheetId)id);
            for (guint k = 0; k < statements->len; k++, row++) {
                g_array_append_val(x->row_numbers, row);
                g_hash_table_insert(x->rows, statements->pdata[k],
                                    &g_array_index(x->row_numbers, lxw_row_t, x->row_numbers->len - 1));
            }
        }
    }
}

/* ---- rules and summary
 * --------------------------------------------------------------------------------------- */
static void add_rules(Xlsx *x) {
    static const char *const heads[][PC_LANG_COUNT] = {{"规则", "Code"},  {"默认级别", "Severity"},
                                                       {"名称", "Name"},  {"查什么", "What"},
                                                       {"为什么", "Why"}, {"怎么办", "What to do"}};
    static const double widths[] = {8, 9, 28, 60, 60, 60};
    const PcLang lang = x->report->lang;
    PcSheet sheet = pc_sheet_new(&x->book, sheet_name(x, RULES), true);
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        pc_sheet_column(&sheet, heads[i][lang], widths[i]);
    pc_sheet_begin_rows(&sheet, 1);
    for (size_t i = 0; i < pc_rule_count(x->report->catalogue); i++) {
        const PcRule *rule = pc_rule_at(x->report->catalogue, i);
        const char *const texts[] = {rule->name[lang], rule->what[lang], rule->why[lang], rule->fix[lang]};
        pc_sheet_text(&sheet, rule->code);
        pc_sheet_styled(&sheet, pc_severity_word(rule->severity, lang), x->book.severity[rule->severity]);
        for (size_t k = 0; k < G_N_ELEMENTS(texts); k++)
            pc_sheet_styled(&sheet, texts[k], x->book.wrapped);
        pc_sheet_end_row(&sheet);
    }
    pc_sheet_end(&sheet);
}

static void write_pair(PcSheet *sheet, const char *name, const char *value, lxw_format *format) {
    g_autofree char *owned = NULL;
    pc_sheet_text(sheet, name);
    pc_sheet_styled(sheet, pc_clean(value, &owned), format);
    pc_sheet_end_row(sheet);
}

static void write_counts(Xlsx *x, PcSheet *sheet) {
    const PcLang lang = x->report->lang;
    static const struct {
        const char *name[PC_LANG_COUNT];
        SheetId sheet;
    } titles[PC_COUNTS] = {{{"文件", "Documents"}, SHEETS},
                           {{"文本中的数字", "Printed numbers"}, SHEETS},
                           {{"数据声明", "Claims of the texts"}, CLAIMS},
                           {{"计划数据", "Plan data"}, DATA},
                           {{"比较次数", "Comparisons"}, SHEETS},
                           {{"一致", "Agree"}, AGREEMENTS},
                           {{"不一致", "Disagree"}, FINDINGS},
                           {{"无法比较", "Not compared"}, INCOMPARABLE},
                           {{"不一致中：错误", "of the disagreements: errors"}, SHEETS},
                           {{"警告", "warnings"}, SHEETS},
                           {{"提示", "notes"}, SHEETS},
                           {{"已豁免", "waived"}, SHEETS},
                           {{"基线已有", "known from the baseline"}, SHEETS},
                           {{"基线中已消除", "of the baseline gone"}, SHEETS}};
    PcCount counts[PC_COUNTS];
    pc_result_counts(x->result, counts);
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
        const SheetId to = titles[i].sheet;
        const bool leads = to < SHEETS && counts[i].n;
        pc_sheet_link(sheet, titles[i].name[lang], leads ? sheet_name(x, to) : "", leads ? 1 : 0);
        x->book.writer.worksheet_write_number(sheet->worksheet, sheet->row, sheet->column, counts[i].n,
                                              x->book.number[0]);
        pc_sheet_end_row(sheet);
    }
}

static void write_unread(Xlsx *x, PcSheet *sheet) {
    static const char *const complete[][PC_LANG_COUNT] = {{"是", "yes"}, {"否", "no"}};
    static const char *const name[] = {"全部文件已读取", "Every file could be read"};
    const GArray *unread = x->result->unread;
    const PcLang lang = x->report->lang;
    write_pair(sheet, name[lang], complete[unread->len > 0][lang],
               x->book.severity[unread->len ? PC_SEVERITY_ERROR : PC_SEVERITY_OFF]);
    for (guint i = 0; i < unread->len; i++)
        write_pair(sheet, pc_word(PC_WORD_UNREAD, lang), g_array_index(unread, PcUnread, i).reason,
                   x->book.top);
}

/* A row of texts, each made fit; NULL where one is absent. */
static void write_texts(PcSheet *sheet, const char *const *texts, size_t n) {
    for (size_t i = 0; i < n; i++) {
        g_autofree char *owned = NULL;
        pc_sheet_text(sheet, pc_clean(texts[i], &owned));
    }
}

static void write_heads(Xlsx *x, PcSheet *sheet, const char *const heads[][PC_LANG_COUNT], size_t n) {
    pc_sheet_end_row(sheet);
    for (size_t i = 0; i < n; i++)
        pc_sheet_styled(sheet, heads[i][x->report->lang], x->book.head);
    pc_sheet_end_row(sheet);
}

static void write_documents(Xlsx *x, PcSheet *sheet) {
    static const char *const heads[][PC_LANG_COUNT] = {
        {"文件", "Document"}, {"标题", "Title"},   {"类型", "Kind"},       {"地区", "Area"},
        {"时期", "Period"},   {"数字", "Numbers"}, {"数据声明", "Claims"}, {"计划数据", "Data"}};
    const GPtrArray *documents = x->result->ledger->documents;
    write_heads(x, sheet, heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < documents->len; i++) {
        const PcLedgerDocument *d = documents->pdata[i];
        const char *const texts[] = {d->info.doc, d->info.title, d->info.kind,
                                     d->info.area ? d->info.area->name : NULL, d->info.period};
        write_texts(sheet, texts, G_N_ELEMENTS(texts));
        pc_sheet_count(sheet, d->stats.numbers);
        pc_sheet_count(sheet, d->stats.claims);
        pc_sheet_count(sheet, d->given->len);
        pc_sheet_end_row(sheet);
    }
}

static void write_inputs(Xlsx *x, PcSheet *sheet) {
    static const char *const heads[][PC_LANG_COUNT] = {
        {"输入文件", "Input"}, {"SHA-256", "SHA-256"}, {"种类", "What"}, {"文件", "Document"}};
    static const char *const names[][PC_LANG_COUNT] = {
        {"工作区", "workspace"}, {"目录", "catalogue"}, {"文本", "text"}, {"计划数据", "plan"}};
    g_autoptr(GArray) inputs = pc_result_inputs(x->result);
    write_heads(x, sheet, heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < inputs->len; i++) {
        const PcInput *input = &g_array_index(inputs, PcInput, i);
        size_t k = 0;
        while (k + 1 < G_N_ELEMENTS(names) && strcmp(names[k][PC_LANG_EN], input->kind) != 0)
            k++;
        const char *const texts[] = {input->file, input->sha256, names[k][x->report->lang], input->doc};
        write_texts(sheet, texts, G_N_ELEMENTS(texts));
        pc_sheet_end_row(sheet);
    }
}

static void add_summary(Xlsx *x) {
    static const double widths[] = {34, 68, 14, 14, 12, 10, 10, 10};
    static const char *const heads[PC_LANG_COUNT] = {"plancheck 核对报告", "plancheck report"};
    static const char *const names[][PC_LANG_COUNT] = {
        {"程序版本", "Version"}, {"工作区", "Workspace"}, {"时间", "Time"}, {"命令", "Command"}};
    const PcReport *r = x->report;
    const char *const values[] = {PLANCHECK_VERSION, x->result->workspace ? x->result->workspace->id : NULL,
                                  r->time, r->command};
    PcSheet sheet = pc_sheet_new(&x->book, sheet_name(x, SUMMARY), true);
    for (size_t i = 0; i < G_N_ELEMENTS(widths); i++)
        pc_sheet_column(&sheet, i ? "" : heads[r->lang], widths[i]);
    pc_sheet_begin_rows(&sheet, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        if (values[i])
            write_pair(&sheet, names[i][r->lang], values[i], x->book.top);
    write_unread(x, &sheet);
    write_counts(x, &sheet);
    write_documents(x, &sheet);
    write_inputs(x, &sheet);
}

/* ---- the workbook
 * -------------------------------------------------------------------------------------------- */
/* libxlsxwriter writes `created` in local time with a Z behind it: this is the instant whose local time is
 * the report's time in UTC. Never 0, which would be now. */
static time_t created_of(const PcReport *report) {
    g_autoptr(GDateTime) utc = report->time ? g_date_time_new_from_iso8601(report->time, NULL) : NULL;
    if (!utc)
        return 1;
    struct tm parts = {.tm_year = g_date_time_get_year(utc) - 1900,
                       .tm_mon = g_date_time_get_month(utc) - 1,
                       .tm_mday = g_date_time_get_day_of_month(utc),
                       .tm_hour = g_date_time_get_hour(utc),
                       .tm_min = g_date_time_get_minute(utc),
                       .tm_sec = g_date_time_get_second(utc),
                       .tm_isdst = -1};
    time_t created = mktime(&parts);
    return created > 0 ? created : 1;
}

static bool write_workbook(const PcReport *report, const char *path) {
    Xlsx x = {.report = report, .result = report->result};
    const lxw_doc_properties properties = {.title = (char *)"plancheck",
                                           .author = (char *)"plancheck " PLANCHECK_VERSION,
                                           .created = created_of(report)};
    if (!pc_book_open(&x.book, path, &properties, report->lang))
        return false;
    number_rows(&x);
    add_summary(&x);
    add_verdicts(&x);
    add_statements(&x, CLAIMS);
    add_statements(&x, DATA);
    add_rules(&x);
    bool written = pc_book_close(&x.book) && !x.book.too_long;
    if (x.book.too_long)
        errno = EFBIG;
    g_hash_table_unref(x.rows);
    g_array_unref(x.row_numbers);
    pc_row_clear(&x.row);
    pc_row_clear(&x.other);
    return written;
}

void pc_print_xlsx(const PcReport *report, PcOutput *out) {
    char *path = NULL;
    g_autoptr(GMappedFile) bytes = NULL;
    errno = 0;
    int fd = g_file_open_tmp("plancheck-XXXXXX", &path, NULL);
    if (fd >= 0 && write_workbook(report, path))
        bytes = g_mapped_file_new_from_fd(fd, FALSE, NULL);
    if (bytes)
        pc_output_bytes(out, g_mapped_file_get_contents(bytes), g_mapped_file_get_length(bytes));
    else
        pc_output_fail(out, errno ? errno : EIO);
    if (fd >= 0) {
        g_close(fd, NULL);
        g_unlink(path);
    }
    g_free(path);
}
