/* A plan file becomes data: each field as printed, references resolved, lines exact. */
#include "plan_fixture.h"

static const PcDatum *datum(const PcPlan *plan, guint i) {
    assert_non_null(plan);
    assert_true(i < plan->data->len);
    return plan->data->pdata[i];
}

static void a_row(void **state) {
    Fixture *f = *state;
    const PcPlan *plan = load_row(f,
                                  "row=\"4\" ref=\"forest-coverage\" name=\"森林覆盖率\" unit=\"%\" "
                                  "attribute=\"约束性\" section=\"二\"",
                                  "<baseline period=\"2020\" value=\"13.0\"/>\n"
                                  "<target period=\"2025\" comparator=\"&gt;=\" hedge=\"以上\"\n  "
                                  "value=\"14.5\" qualifier=\"陆域\"/>\n");
    assert_codes(f, "");
    assert_int_equal(plan->data->len, 2);
    const PcDatum *d = datum(plan, 1);
    assert_int_equal(d->kind, PC_DATUM_TARGET);
    assert_int_equal(d->data_line, 6); /* of the tag's '<', not of its end */
    assert_int_equal(d->row, 4);
    assert_string_equal(d->table, "t1");
    assert_string_equal(d->section, "二");
    assert_string_equal(d->indicator->id, "forest-coverage");
    assert_string_equal(d->quantity.value, "14.5");
    assert_string_equal(d->quantity.unit_id, "percent");
    assert_string_equal(d->quantity.hedge, "以上");
    assert_string_equal(d->quantity.qualifier, "陆域");
    assert_string_equal(d->quantity.area, "310114");
    assert_string_equal(d->quantity.area_name, "嘉定区");
    assert_int_equal(d->quantity.comparator, PC_CMP_GE);
    assert_int_equal(d->quantity.status, PC_STATUS_TARGET);
    assert_int_equal(d->quantity.attribute, PC_ATTRIBUTE_BINDING);
    assert_string_equal(datum(plan, 0)->quantity.value, "13.0");
    assert_int_equal(datum(plan, 0)->quantity.status, PC_STATUS_ACTUAL);
    assert_int_equal(((PcPlanTable *)plan->tables->pdata[0])->rows, 1);
}

static void the_root(void **state) {
    Fixture *f = *state;
    g_autofree char *text = plan_text(ROOT " issued=\"2021-02\" parent=\"city\"", "");
    const PcPlan *plan = load(f, text);
    assert_non_null(plan);
    assert_string_equal(plan->id, "p");
    assert_string_equal(plan->kind, "outline");
    assert_string_equal(plan->period, "2021/2025");
    assert_string_equal(plan->issued, "2021-02");
    assert_string_equal(plan->parent, "city");
    assert_string_equal(plan->area->name, "嘉定区");
    assert_string_equal(plan->title, "某区第十四个五年规划和二〇三五年远景目标纲要");
}

static void words(void **state) {
    Fixture *f = *state;
    const PcPlan *plan = load_row(f, "ref=\"gdp\" name=\"增加值\"",
                                  "<target period=\"2021/2025\" aspect=\"growth\" annual=\"compound\">"
                                  "<words relation=\"in-step\" than=\"indicator\" ref=\"disposable-income\" "
                                  "printed=\"与收入同步\"/></target>\n");
    assert_codes(f, "");
    const PcQuantity *q = &datum(plan, 0)->quantity;
    assert_null(q->value);
    assert_int_equal(q->words, PC_WORDS_IN_STEP);
    assert_int_equal(q->than, PC_THAN_INDICATOR);
    assert_string_equal(q->than_ref, "disposable-income");
    assert_string_equal(q->words_text, "与收入同步");
    assert_int_equal(q->annual, PC_ANNUAL_COMPOUND);
}

static void figures_quotas_amendments(void **state) {
    Fixture *f = *state;
    g_autofree char *text = plan_text(
        "id=\"p\" area=\"310000\" kind=\"outline\" period=\"2021/2025\"",
        "<figures><figure name=\"规划面积\" unit=\"平方公里\" place-name=\"嘉定新城\"><target "
        "period=\"2025\" "
        "comparator=\"range\" value=\"120\" to=\"161.7\"/></figure></figures>\n"
        "<quotas><allocated ref=\"forest-coverage\" area=\"310118\" unit=\"%\" period=\"2025\" value=\"19\" "
        "number=\"沪发〔2021〕1号\" body=\"市政府\"/></quotas>\n"
        "<amendments><amends ref=\"waste-recycling-rate\" period=\"2025\" unit=\"%\" from=\"45\" "
        "value=\"50\" "
        "body=\"市政府\" date=\"2023-01-12\" number=\"沪府〔2023〕2号\"/></amendments>\n"
        "<definitions><definition ref=\"high-value-patents\"> 指符合\n 条件的专利 "
        "</definition></definitions>\n");
    const PcPlan *plan = load(f, text);
    assert_codes(f, "");
    const PcDatum *figure = datum(plan, 0), *quota = datum(plan, 1), *amended = datum(plan, 2);
    assert_null(figure->table);
    assert_null(figure->quantity.area);
    assert_string_equal(figure->quantity.area_name, "嘉定新城");
    assert_string_equal(figure->quantity.value_to, "161.7");
    assert_int_equal(quota->kind, PC_DATUM_ALLOCATED);
    assert_string_equal(quota->quantity.area, "310118");
    assert_string_equal(quota->quantity.indicator, "森林覆盖率");
    assert_string_equal(quota->number, "沪发〔2021〕1号");
    assert_int_equal(amended->kind, PC_DATUM_AMENDS);
    assert_string_equal(amended->amends_from, "45");
    assert_string_equal(amended->date, "2023-01-12");
    assert_int_equal(plan->definitions->len, 1);
    assert_string_equal(g_array_index(plan->definitions, PcDefinition, 0).ref, "high-value-patents");
}

static void many_data_keep_their_places(void **state) {
    Fixture *f = *state;
    g_autoptr(GString) body = g_string_new("<figures>\n");
    for (int i = 0; i < 1000; i++)
        g_string_append_printf(
            body, "<figure name=\"指标%d\" unit=\"个\"><actual period=\"2020\" value=\"%d\"/></figure>\n", i,
            i);
    g_string_append(body, "</figures>\n");
    g_autofree char *text = plan_text(ROOT, body->str);
    const PcPlan *plan = load(f, text);
    assert_codes(f, "");
    assert_int_equal(plan->data->len, 1000);
    for (guint i = 0; i < 1000; i++) {
        g_autofree char *value = g_strdup_printf("%u", i);
        assert_string_equal(datum(plan, i)->quantity.value, value);
        assert_int_equal(datum(plan, i)->data_line, 4 + i);
    }
}

static void other_encodings(void **state) {
    Fixture *f = *state;
    static const char *const names[] = {"GB18030", "UTF-16LE", "UTF-16BE"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *plain = plan_text(ROOT, "");
        g_autofree char *text =
            g_strdup_printf("<?xml version=\"1.0\" encoding=\"%s\"?>\n%s", names[i], plain);
        gsize n;
        g_autofree char *bytes = g_convert(text, -1, names[i], "UTF-8", NULL, &n, NULL);
        g_autofree char *path = g_build_filename(f->folder, "plan.xml", NULL);
        g_file_set_contents(path, bytes, (gssize)n, NULL);
        g_autoptr(PcPlan) plan =
            pc_plan_load(path, f->schemas, f->catalogue, &pc_limits_default, f->faults, &f->error);
        assert_null(f->error);
        assert_string_equal(plan->title, "某区第十四个五年规划和二〇三五年远景目标纲要");
    }
    assert_codes(f, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test(a_row),
        test(the_root),
        test(words),
        test(figures_quotas_amendments),
        test(many_data_keep_their_places),
        test(other_encodings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
