/* html_figures: every place a figure stands, so that one correction is made everywhere. */
#include "report/html.h"

/* Whether it stands for itself: a datum that a text states does not. */
static bool is_place(const PcStatement *s, const PcStatement *first) {
    return !s->stated && s->numeric == first->numeric && pc_html_same_dimension(s, first);
}

/* The places of the figure in the dimension of its statement `first`; 0 where an earlier one leads them. */
static guint places(const PcFigure *figure, guint first) {
    const PcStatement *leader = figure->statements->pdata[first];
    guint n = 0;
    for (guint i = 0; i < figure->statements->len; i++) {
        if (!is_place(figure->statements->pdata[i], leader))
            continue;
        if (i < first)
            return 0;
        n++;
    }
    return leader->stated ? 0 : n;
}

static void print_places(PcHtml *h, const PcFigure *figure, const PcStatement *first) {
    pc_html_raw(h, "<ul class=\"sides\">");
    for (guint i = 0; i < figure->statements->len; i++) {
        const PcStatement *s = figure->statements->pdata[i];
        const PcHtmlMark *mark = pc_html_mark(h, s);
        if (!is_place(s, first))
            continue;
        const PcPlace data = {.file = s->datum ? s->datum->data_file : NULL,
                              .line = s->datum ? s->datum->data_line : 0};
        pc_html_raw(h, "<li><b>");
        pc_html_value(h, s);
        pc_html_raw(h, "</b> ");
        pc_html_place(h, s->record ? &s->record->place : &data);
        if (mark && mark->worst) {
            pc_html_raw(h, " ");
            pc_html_finding_link(h, mark->worst, NULL);
        }
        pc_html_raw(h, "</li>");
    }
    pc_html_raw(h, "</ul>");
}

static void print_figure(PcHtml *h, const PcFigure *figure, const PcStatement *s) {
    pc_html_raw(h, "<tr><th scope=\"row\" lang=\"zh-CN\">");
    pc_html_text(h, s->q->indicator ? s->q->indicator : s->indicator ? s->indicator->name : NULL);
    if (s->q->qualifier) {
        pc_html_raw(h, " <small>");
        pc_html_text(h, s->q->qualifier);
        pc_html_raw(h, "</small>");
    }
    pc_html_raw(h, "</th><td lang=\"zh-CN\">");
    pc_html_text(h, s->area ? s->area->name : s->q->area_name);
    pc_html_raw(h, "</td><td>");
    pc_html_period(h, s->q->period);
    pc_html_raw(h, "</td><td>");
    pc_html_text(h, pc_html_aspect(s->aspect, h->lang));
    pc_html_raw(h, "</td><td lang=\"zh-CN\">");
    print_places(h, figure, s);
    pc_html_raw(h, "</td></tr>\n");
}

static guint each_figure(PcHtml *h, bool print) {
    const GPtrArray *figures = h->result->ledger->figures;
    guint n = 0;
    for (guint i = 0; i < figures->len; i++) {
        const PcFigure *figure = figures->pdata[i];
        for (guint k = 0; k < figure->statements->len; k++) {
            if (places(figure, k) < 2)
                continue;
            if (print)
                print_figure(h, figure, figure->statements->pdata[k]);
            n++;
        }
    }
    return n;
}

void pc_html_figures(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_INDICATOR, PC_HTML_AREA,   PC_HTML_PERIOD,
                                       PC_HTML_ASPECT,    PC_HTML_PLACES, PC_HTML_NONE};
    guint n = each_figure(h, false);
    pc_html_section(h, "figures", PC_HTML_FIGURES, n ? PC_HTML_FIGURES_ABOUT : PC_HTML_NO_FIGURE);
    if (n) {
        pc_html_details(h, "figures", PC_HTML_N_FIGURES, n);
        pc_html_table(h, "figures", PC_HTML_FIGURES, heads);
        each_figure(h, true);
        pc_html_table_end(h);
        pc_html_raw(h, "</details>\n");
    }
    pc_html_raw(h, "</section>\n");
}
