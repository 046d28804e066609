/* html_figures: every place a figure stands, so that one correction is made everywhere. */
#include "report/html.h"

/* Places of a figure: a datum counts only where no text states it. */
static guint places(const PcFigure *figure) {
    guint n = 0;
    for (guint i = 0; i < figure->statements->len; i++)
        n += ((const PcStatement *)figure->statements->pdata[i])->stated == NULL;
    return n;
}

static void print_places(PcHtml *h, const PcFigure *figure) {
    pc_html_raw(h, "<ul class=\"sides\">");
    for (guint i = 0; i < figure->statements->len; i++) {
        const PcStatement *s = figure->statements->pdata[i];
        const PcHtmlMark *mark = pc_html_mark(h, s);
        if (s->stated)
            continue;
        const PcPlace data = {.file = s->datum ? s->datum->data_file : NULL, .line = s->datum ? s->datum->data_line : 0};
        pc_html_raw(h, "<li><b>");
        pc_html_value(h, s);
        pc_html_raw(h, "</b> ");
        pc_html_place(h, s->record ? &s->record->place : &data);
        if (mark && mark->worst) {
            pc_html_raw(h, " ");
            pc_html_finding_link(h, mark->worst, pc_html_words(PC_HTML_SEE, h->lang));
        }
        pc_html_raw(h, "</li>");
    }
    pc_html_raw(h, "</ul>");
}

static void print_figure(PcHtml *h, const PcFigure *figure) {
    const PcStatement *s = figure->statements->pdata[0];
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
    print_places(h, figure);
    pc_html_raw(h, "</td></tr>\n");
}

void pc_html_figures(PcHtml *h) {
    static const PcHtmlWord heads[] = {PC_HTML_INDICATOR, PC_HTML_AREA,   PC_HTML_PERIOD,
                                       PC_HTML_ASPECT,    PC_HTML_PLACES, PC_HTML_NONE};
    const GPtrArray *figures = h->result->ledger->figures;
    guint n = 0;
    for (guint i = 0; i < figures->len; i++)
        n += places(figures->pdata[i]) > 1;
    pc_html_section(h, "figures", PC_HTML_FIGURES, n ? PC_HTML_FIGURES_ABOUT : PC_HTML_NO_FIGURE);
    if (n) {
        pc_html_details(h, "figures", PC_HTML_N_FIGURES, n);
        pc_html_table(h, "figures", PC_HTML_FIGURES, heads);
        for (guint i = 0; i < figures->len; i++)
            if (places(figures->pdata[i]) > 1)
                print_figure(h, figures->pdata[i]);
        pc_html_table_end(h);
        pc_html_raw(h, "</details>\n");
    }
    pc_html_raw(h, "</section>\n");
}
