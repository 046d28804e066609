/* html_charts: the targets of areas against their parent's, a chart an indicator.
 *
 * A chart is a table whose middle column is drawn: every word and number in it is text. A target that must
 * reach its parent's is a point on one scale for all rows, the better side of the parent's target shaded; a
 * part of the parent's total is a bar beside it. Places on the scale are drawn from the exact values, to a
 * thousandth of the width. */
#include "report/html.h"

#include <string.h>

enum { SHOWN = 12, MARGIN = 60, WIDTH = 1000 };

typedef struct {
    const PcStatement *target, *baseline; /* baseline NULL where there is none */
    const PcVerdict *finding;             /* that sets the target against the parent's; NULL: none */
} Row;

typedef struct {
    char *key;
    GArray *rows;              /* of Row, an area each */
    const PcStatement *parent; /* the target that the others stand to */
    PcSeverity severity;       /* of its gravest finding */
    guint order;
    bool bars;
    mpq_t low, high; /* the ends of the scale */
} Chart;

typedef struct {
    GPtrArray *all; /* of Chart */
    GHashTable *by_key;
    GHashTable *findings; /* const PcStatement* → PcVerdict: those against the parent's target */
} Charts;

static void chart_free(gpointer data) {
    Chart *c = data;
    mpq_clears(c->low, c->high, NULL);
    g_array_unref(c->rows);
    g_free(c->key);
    g_free(c);
}

static bool is_target(const PcStatement *s) {
    bool of_plan = s->datum && (s->datum->kind == PC_DATUM_TARGET || s->datum->kind == PC_DATUM_AMENDS);
    return s->indicator && s->area && s->area == s->document->info.area && s->has_period && !s->q->parts &&
           s->q->status == PC_STATUS_TARGET && (of_plan || (s->record && !s->datum)) &&
           (s->numeric || s->q->words != PC_WORDS_NONE);
}

static const PcStatement *baseline_of(const PcStatement *target) {
    const GPtrArray *data = target->document->data;
    for (guint i = 0; i < data->len; i++) {
        const PcStatement *s = data->pdata[i];
        if (s->datum->kind == PC_DATUM_BASELINE && s->numeric && s->indicator == target->indicator &&
            s->area == target->area && s->aspect == target->aspect &&
            g_strcmp0(s->q->part, target->q->part) == 0 && !s->q->parts && pc_html_same_dimension(s, target))
            return s;
    }
    return NULL;
}

static Chart *chart_for(Charts *charts, const PcStatement *s) {
    g_autofree char *key = g_strdup_printf("%s|%d|%d|%d|%s|%s", s->indicator->id, s->aspect, s->q->annual,
                                           pc_period_end_year(s->period), s->q->part ? s->q->part : "",
                                           s->q->qualifier ? s->q->qualifier : "");
    Chart *chart = g_hash_table_lookup(charts->by_key, key);
    if (chart)
        return chart;
    chart = g_new0(Chart, 1);
    chart->key = g_steal_pointer(&key);
    chart->rows = g_array_new(FALSE, TRUE, sizeof(Row));
    chart->order = charts->all->len;
    mpq_inits(chart->low, chart->high, NULL);
    g_ptr_array_add(charts->all, chart);
    g_hash_table_insert(charts->by_key, chart->key, chart);
    return chart;
}

static void add_target(Charts *charts, const PcStatement *s) {
    Chart *chart = chart_for(charts, s);
    for (guint i = 0; i < chart->rows->len; i++) {
        const PcStatement *other = g_array_index(chart->rows, Row, i).target;
        if (other->area == s->area || (other->numeric && s->numeric && !pc_html_same_dimension(other, s)))
            return;
    }
    const Row row = {.target = s,
                     .baseline = s->numeric ? baseline_of(s) : NULL,
                     .finding = g_hash_table_lookup(charts->findings, s)};
    g_array_append_val(chart->rows, row);
}

/* A plan's targets are its data; a text without data speaks for itself. */
static void collect(Charts *charts, const PcLedger *ledger) {
    for (guint i = 0; i < ledger->documents->len; i++) {
        const PcLedgerDocument *d = ledger->documents->pdata[i];
        const GPtrArray *statements = d->data->len ? d->data : d->claims;
        for (guint k = 0; k < statements->len; k++)
            if (is_target(statements->pdata[k]))
                add_target(charts, statements->pdata[k]);
    }
}

/* Takes in the findings that set an area's statement against one of its parent's. */
static void add_findings(GHashTable *found, const GPtrArray *findings) {
    for (guint i = 0; i < findings->len; i++) {
        const PcVerdict *v = findings->pdata[i];
        if (v->evidence->len != 2)
            continue;
        const PcStatement *a = g_array_index(v->evidence, PcEvidence, 0).statement;
        const PcStatement *b = g_array_index(v->evidence, PcEvidence, 1).statement;
        if (!a || !b || a->indicator != b->indicator || !a->area || a->area->parent != b->area)
            continue;
        const PcVerdict *before = g_hash_table_lookup(found, a);
        if (!before || before->severity < v->severity)
            g_hash_table_insert(found, (gpointer)a, (gpointer)v);
    }
}

static bool is_change(const PcStatement *s) {
    return s->aspect == PC_ASPECT_GROWTH || s->aspect == PC_ASPECT_PP || s->aspect == PC_ASPECT_MULTIPLE;
}

/* Leaves the rows of one parent and the areas inside it; whether that makes a chart. */
static bool settle(Chart *chart) {
    for (guint i = 0; i < chart->rows->len && !chart->parent; i++) {
        const PcStatement *s = g_array_index(chart->rows, Row, i).target;
        for (guint k = 0; s->numeric && k < chart->rows->len; k++)
            if (g_array_index(chart->rows, Row, k).target->area->parent == s->area)
                chart->parent = s;
    }
    if (!chart->parent)
        return false;
    for (guint i = chart->rows->len; i-- > 0;) {
        const Row *row = &g_array_index(chart->rows, Row, i);
        if (row->target != chart->parent && row->target->area->parent != chart->parent->area)
            g_array_remove_index(chart->rows, i);
        else if (row->finding && row->finding->severity > chart->severity)
            chart->severity = row->finding->severity;
    }
    chart->bars = chart->parent->indicator->parent == PC_STANDS_SUM && !is_change(chart->parent);
    return true;
}

static void widen(Chart *chart, const PcStatement *s) {
    if (!s || !s->numeric)
        return;
    if (mpq_cmp(s->value, chart->low) < 0)
        mpq_set(chart->low, s->value);
    if (mpq_cmp(s->to, chart->high) > 0)
        mpq_set(chart->high, s->to);
}

static void set_scale(Chart *chart) {
    if (!chart->bars)
        mpq_set(chart->low, chart->parent->value);
    mpq_set(chart->high, chart->parent->value);
    for (guint i = 0; i < chart->rows->len; i++) {
        const Row *row = &g_array_index(chart->rows, Row, i);
        widen(chart, row->target);
        if (!chart->bars)
            widen(chart, row->baseline);
    }
}

/* Where a value stands on the scale, in thousandths of the width. */
static guint position(const Chart *chart, const mpq_t value) {
    mpq_t at, span;
    mpz_t whole;
    const guint margin = chart->bars ? 0 : MARGIN;
    guint place = WIDTH / 2;
    mpq_inits(at, span, NULL);
    mpz_init(whole);
    mpq_sub(span, chart->high, chart->low);
    if (mpq_sgn(span) > 0) {
        mpq_sub(at, value, chart->low);
        mpq_div(at, at, span);
        mpz_mul_ui(mpq_numref(at), mpq_numref(at), WIDTH - 2 * margin);
        mpz_fdiv_q(whole, mpq_numref(at), mpq_denref(at));
        place = margin + (guint)CLAMP(mpz_get_si(whole), 0, (long)(WIDTH - 2 * margin));
    }
    mpq_clears(at, span, NULL);
    mpz_clear(whole);
    return place;
}

static void print_percent(PcHtml *h, const char *name, guint thousandths) {
    pc_output_printf(h->out, " %s=\"%u.%u%%\"", name, thousandths / 10, thousandths % 10);
}

/* Which side is better: of a fall, the larger where the indicator is better low. */
static PcBetter better_of(const PcStatement *s) {
    PcBetter better = s->indicator->better;
    bool falls = is_change(s) && s->direction == PC_DIR_DOWN && s->indicator->measures != PC_MEASURES_CHANGE;
    if (!falls || better == PC_BETTER_NEUTRAL)
        return better;
    return better == PC_BETTER_HIGH ? PC_BETTER_LOW : PC_BETTER_HIGH;
}

static void print_better_side(PcHtml *h, const Chart *chart, guint at) {
    PcBetter better = better_of(chart->parent);
    if (better != PC_BETTER_NEUTRAL) {
        pc_html_raw(h, "<rect class=\"better\" height=\"100%\"");
        print_percent(h, "x", better == PC_BETTER_HIGH ? at : 0);
        print_percent(h, "width", better == PC_BETTER_HIGH ? WIDTH - at : at);
        pc_html_raw(h, "/>");
    }
    pc_html_raw(h, "<line class=\"parent\" y2=\"100%\"");
    print_percent(h, "x1", at);
    print_percent(h, "x2", at);
    pc_html_raw(h, "/>");
}

/* A shape whose middle stands at that place. */
static void print_shape(PcHtml *h, guint at, const char *class, const char *path) {
    pc_html_raw(h, "<svg y=\"50%\" overflow=\"visible\"");
    print_percent(h, "x", at);
    pc_output_printf(h->out, "><path class=\"%s\" d=\"%s\"/></svg>", class, path);
}

static void print_points(PcHtml *h, const Chart *chart, const Row *row) {
    static const char *const circle = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", *const diamond =
                                                                                  "M0-7 7 0 0 7-7 0z";
    if (!row->target->numeric)
        return;
    guint at = position(chart, row->target->value);
    if (row->baseline) {
        guint from = position(chart, row->baseline->value);
        pc_html_raw(h, "<line class=\"way\" y1=\"50%\" y2=\"50%\"");
        print_percent(h, "x1", from);
        print_percent(h, "x2", at);
        pc_html_raw(h, "/>");
        print_shape(h, from, "baseline", circle);
    }
    print_shape(h, at, row->finding ? pc_severity_name(row->finding->severity) : "target",
                row->finding ? diamond : circle);
}

static void print_plot(PcHtml *h, const Chart *chart, const Row *row) {
    pc_html_raw(h, "<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\">");
    if (!chart->bars) {
        print_better_side(h, chart, position(chart, chart->parent->value));
        print_points(h, chart, row);
    } else if (row->target->numeric) {
        pc_output_printf(h->out, "<rect y=\"25%%\" height=\"50%%\" class=\"%s\"",
                         row->target == chart->parent ? "total"
                         : row->finding               ? pc_severity_name(row->finding->severity)
                                                      : "part");
        print_percent(h, "width", MAX(position(chart, row->target->value), 4));
        pc_html_raw(h, "/>");
    }
    pc_html_raw(h, "</svg>");
}

static void print_row(PcHtml *h, const Chart *chart, const Row *row) {
    pc_html_raw(h, row->target == chart->parent ? "<tr class=\"of-parent\"><th scope=\"row\" lang=\"zh-CN\">"
                                                : "<tr><th scope=\"row\" lang=\"zh-CN\">");
    pc_html_text(h, row->target->area->name);
    pc_html_raw(h, "</th><td class=\"plot\">");
    print_plot(h, chart, row);
    pc_html_raw(h, "</td><td class=\"values\">");
    if (row->baseline) {
        pc_html_raw(h, "<small>");
        pc_html_value(h, row->baseline);
        pc_html_raw(h, " → </small>");
    }
    pc_html_raw(h, "<b lang=\"zh-CN\">");
    pc_html_value(h, row->target);
    pc_html_raw(h, "</b>");
    if (row->finding) {
        pc_html_raw(h, " ");
        pc_html_finding_link(h, row->finding, NULL);
    }
    pc_html_raw(h, "</td></tr>\n");
}

/* In English the catalogue's name, then the plan's own. */
static void print_name(PcHtml *h, const PcStatement *s) {
    const char *own = s->q->indicator ? s->q->indicator : s->indicator->name;
    bool translated = h->lang == PC_LANG_EN && s->indicator->en;
    pc_html_raw(h, "<figcaption>");
    if (translated)
        pc_html_element(h, "b", NULL, s->indicator->en);
    pc_html_raw(h, translated ? " <span lang=\"zh-CN\">" : "<b lang=\"zh-CN\">");
    pc_html_text(h, own);
    pc_html_raw(h, translated ? "</span>" : "</b>");
}

static void print_trait(PcHtml *h, const char *text) {
    pc_html_element(h, "span", NULL, text);
}

static void print_caption(PcHtml *h, const Chart *chart) {
    static const PcHtmlWord better[] = {PC_HTML_BETTER_NEUTRAL, PC_HTML_BETTER_HIGH, PC_HTML_BETTER_LOW};
    static const PcHtmlWord stands[] = {PC_HTML_NONE, PC_HTML_STANDS_EACH, PC_HTML_STANDS_MEAN,
                                        PC_HTML_STANDS_QUOTA, PC_HTML_STANDS_SUM};
    const PcStatement *s = chart->parent;
    PcStanding standing =
        is_change(s) && s->indicator->measures != PC_MEASURES_CHANGE ? PC_STANDS_MEAN : s->indicator->parent;
    print_name(h, s);
    pc_html_raw(h, "<small class=\"traits\"><span>");
    pc_html_period(h, s->q->period);
    pc_html_raw(h, "</span>");
    if (is_change(s))
        print_trait(h, s->direction == PC_DIR_DOWN ? pc_html_words(PC_HTML_DECREASE, h->lang)
                                                   : pc_html_aspect(s->aspect, h->lang));
    if (!chart->bars)
        print_trait(h, pc_html_words(better[better_of(s)], h->lang));
    if (standing != PC_STANDS_NONE)
        print_trait(h, pc_html_words(stands[standing], h->lang));
    if (s->q->attribute != PC_ATTRIBUTE_NONE)
        print_trait(
            h, pc_html_words(s->q->attribute == PC_ATTRIBUTE_BINDING ? PC_HTML_BINDING : PC_HTML_EXPECTED,
                             h->lang));
    pc_html_raw(h, "</small></figcaption>\n");
}

static void print_chart(PcHtml *h, const Chart *chart) {
    pc_html_raw(h, "<figure class=\"chart\">");
    print_caption(h, chart);
    pc_html_raw(h, "<table><tbody>\n");
    for (guint i = 0; i < chart->rows->len; i++)
        print_row(h, chart, &g_array_index(chart->rows, Row, i));
    pc_html_raw(h, "</tbody></table></figure>\n");
}

/* Whether every point of it stands at one place, so that there is little to see. */
static bool is_flat(const Chart *chart) {
    return mpq_equal(chart->low, chart->high) != 0;
}

/* Gravest first, those with something to see before the others, points before bars, then as the plans have
 * them. */
static gint by_gravity(gconstpointer pa, gconstpointer pb) {
    const Chart *a = *(Chart *const *)pa, *b = *(Chart *const *)pb;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    if (is_flat(a) != is_flat(b))
        return is_flat(a) ? 1 : -1;
    if (a->bars != b->bars)
        return a->bars ? 1 : -1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void print_charts(PcHtml *h, const GPtrArray *all) {
    pc_html_section(h, "charts", PC_HTML_CHARTS, PC_HTML_CHARTS_ABOUT);
    pc_html_raw(h, "<div class=\"charts\">\n");
    for (guint i = 0; i < all->len; i++) {
        if (i == SHOWN) {
            pc_html_raw(h, "</div>\n<details><summary>");
            pc_html_word_count(h, PC_HTML_MORE_CHARTS, all->len - SHOWN);
            pc_html_raw(h, "</summary><div class=\"charts\">\n");
        }
        print_chart(h, all->pdata[i]);
    }
    pc_html_raw(h, all->len > SHOWN ? "</div></details></section>\n" : "</div></section>\n");
}

void pc_html_charts(PcHtml *h) {
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(chart_free);
    g_autoptr(GHashTable) by_key = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) findings = g_hash_table_new(g_direct_hash, g_direct_equal);
    Charts charts = {.all = all, .by_key = by_key, .findings = findings};
    add_findings(findings, h->result->findings);
    add_findings(findings, h->result->known);
    collect(&charts, h->result->ledger);
    for (guint i = all->len; i-- > 0;) {
        if (settle(all->pdata[i]))
            set_scale(all->pdata[i]);
        else
            g_ptr_array_remove_index(all, i);
    }
    g_ptr_array_sort(all, by_gravity);
    if (all->len)
        print_charts(h, all);
}
