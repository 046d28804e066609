/* Exact decimals and intervals, against a plain model: every interval result holds the results of all sample
 * points. */
#include "unit/unit.h"

#include "base/number.h"

static void set(mpq_t q, const char *text) {
    int decimals;
    assert_true(pc_decimal_parse(text, 50, q, &decimals));
}

static void assert_prints(const char *text, int decimals, bool trim, const char *expected) {
    mpq_t q;
    mpq_init(q);
    set(q, text);
    g_autofree char *printed = pc_decimal_print(q, decimals, trim);
    assert_string_equal(printed, expected);
    mpq_clear(q);
}

static void parses_what_texts_print(void **state) {
    (void)state;
    mpq_t q;
    int decimals;
    mpq_init(q);
    assert_true(pc_decimal_parse("23.0", 50, q, &decimals));
    assert_int_equal(decimals, 1);
    assert_int_equal(mpq_cmp_ui(q, 23, 1), 0);
    assert_true(pc_decimal_parse("1/3", 50, q, &decimals));
    assert_int_equal(mpq_cmp_ui(q, 1, 3), 0);
    assert_true(pc_decimal_parse("-0.50", 50, q, &decimals));
    assert_int_equal(mpq_cmp_si(q, -1, 2), 0);
    assert_int_equal(decimals, 2);
    const char *const bad[] = {"", ".", "1.", ".5", "1.2.3", "a", "1/0", "1/", "1e5", "--1", "1 2"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        assert_false(pc_decimal_parse(bad[i], 50, q, &decimals));
    assert_false(pc_decimal_parse("123456", 5, q, &decimals)); /* the limit on digits */
    mpq_clear(q);
}

static void prints_rounded_half_to_even(void **state) {
    (void)state;
    assert_prints("2.5", 0, false, "2");
    assert_prints("3.5", 0, false, "4");
    assert_prints("2.51", 0, false, "3");
    assert_prints("0.05", 1, false, "0.0");
    assert_prints("-0.15", 1, false, "-0.2");
    assert_prints("1/3", 4, false, "0.3333");
    assert_prints("33.10", 3, true, "33.1");
    assert_prints("100", 0, true, "100");
    assert_prints("0.007", 3, false, "0.007");
}

static void rounding_is_a_closed_interval(void **state) {
    (void)state;
    g_auto(PcInterval) i;
    mpq_t q;
    pc_interval_init(&i);
    mpq_init(q);
    set(q, "23.0");
    pc_interval_set_rounded(&i, q, 1);
    set(q, "22.95");
    assert_true(pc_interval_has(&i, q));
    set(q, "23.05");
    assert_true(pc_interval_has(&i, q));
    set(q, "23.051");
    assert_false(pc_interval_has(&i, q));
    mpq_clear(q);
}

static void make(PcInterval *i, int lo, int hi, bool lo_open, bool hi_open) {
    mpq_set_si(i->lo, lo, 1);
    mpq_set_si(i->hi, hi, 1);
    i->lo_open = lo_open;
    i->hi_open = hi_open;
    i->lo_inf = i->hi_inf = false;
}

static void open_ends_decide_overlap(void **state) {
    (void)state;
    g_auto(PcInterval) a, b;
    pc_interval_init(&a);
    pc_interval_init(&b);
    make(&a, 1, 45, false, false);
    make(&b, 45, 50, true, false); /* >45 */
    assert_false(pc_interval_overlaps(&a, &b));
    make(&b, 45, 50, false, false); /* 45以上 */
    assert_true(pc_interval_overlaps(&a, &b));
    b.hi_inf = true;
    make(&a, 60, 70, false, false);
    assert_true(pc_interval_contains(&b, &a));
    assert_false(pc_interval_contains(&a, &b));
}

/* Sample points of an interval: its ends and points between. */
static void sample(const PcInterval *i, int k, mpq_t out) {
    mpq_t part;
    mpq_init(part);
    mpq_sub(part, i->hi, i->lo);
    mpq_set_si(out, k, 4);
    mpq_canonicalize(out);
    mpq_mul(part, part, out);
    mpq_add(out, i->lo, part);
    mpq_clear(part);
}

typedef void (*Arithmetic)(PcInterval *, const PcInterval *, const PcInterval *);
typedef void (*Plain)(mpq_t, const mpq_t, const mpq_t);

static void plain_add(mpq_t r, const mpq_t a, const mpq_t b) {
    mpq_add(r, a, b);
}
static void plain_sub(mpq_t r, const mpq_t a, const mpq_t b) {
    mpq_sub(r, a, b);
}
static void plain_mul(mpq_t r, const mpq_t a, const mpq_t b) {
    mpq_mul(r, a, b);
}
static void plain_div(mpq_t r, const mpq_t a, const mpq_t b) {
    mpq_div(r, a, b);
}
static void divide(PcInterval *out, const PcInterval *a, const PcInterval *b) {
    assert_true(pc_interval_div(out, a, b));
}

static void assert_holds_samples(Arithmetic op, Plain plain, const PcInterval *a, const PcInterval *b) {
    g_auto(PcInterval) out;
    mpq_t x, y, r;
    bool lo_met = false, hi_met = false;
    pc_interval_init(&out);
    mpq_inits(x, y, r, NULL);
    op(&out, a, b);
    for (int i = 0; i <= 4; i++)
        for (int j = 0; j <= 4; j++) {
            sample(a, i, x);
            sample(b, j, y);
            plain(r, x, y);
            assert_true(pc_interval_has(&out, r));
            lo_met |= mpq_equal(r, out.lo) != 0;
            hi_met |= mpq_equal(r, out.hi) != 0;
        }
    assert_true(lo_met && hi_met); /* and is no wider than it must be */
    mpq_clears(x, y, r, NULL);
}

static void arithmetic_holds_every_result(void **state) {
    (void)state;
    static const Arithmetic ops[] = {pc_interval_add, pc_interval_sub, pc_interval_mul, divide};
    static const Plain plains[] = {plain_add, plain_sub, plain_mul, plain_div};
    g_autoptr(GRand) rand = g_rand_new_with_seed(20260101);
    for (int n = 0; n < 400; n++) {
        g_auto(PcInterval) a, b;
        pc_interval_init(&a);
        pc_interval_init(&b);
        int lo_a = g_rand_int_range(rand, -20, 20), lo_b = g_rand_int_range(rand, -20, 20);
        make(&a, lo_a, lo_a + g_rand_int_range(rand, 0, 9), false, false);
        make(&b, lo_b, lo_b + g_rand_int_range(rand, 0, 9), false, false);
        bool has_zero = mpq_sgn(b.lo) <= 0 && mpq_sgn(b.hi) >= 0;
        for (size_t op = 0; op < G_N_ELEMENTS(ops); op++)
            if (op != 3 || !has_zero)
                assert_holds_samples(ops[op], plains[op], &a, &b);
    }
}

static void division_refuses_zero(void **state) {
    (void)state;
    g_auto(PcInterval) a, b, out;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&out);
    make(&a, 1, 2, false, false);
    make(&b, -1, 1, false, false);
    assert_false(pc_interval_div(&out, &a, &b));
    make(&b, 2, 4, false, false);
    b.hi_inf = true; /* 1..2 over [2, ∞): (0, 1] */
    assert_true(pc_interval_div(&out, &a, &b));
    assert_int_equal(mpq_sgn(out.lo), 0);
    assert_true(out.lo_open);
    assert_int_equal(mpq_cmp_ui(out.hi, 1, 1), 0);
}

static bool fits(const char *from, int from_decimals, const char *to, int to_decimals, const char *rate,
                 unsigned n) {
    g_auto(PcInterval) a, b, g;
    mpq_t q;
    int decimals;
    pc_interval_init(&a);
    pc_interval_init(&b);
    pc_interval_init(&g);
    mpq_init(q);
    set(q, from);
    pc_interval_set_rounded(&a, q, from_decimals);
    set(q, to);
    pc_interval_set_rounded(&b, q, to_decimals);
    assert_true(pc_decimal_parse(rate, 20, q, &decimals));
    pc_interval_set_rounded(&g, q, decimals);
    mpq_set_ui(q, 1, 100);
    pc_interval_scale(&g, &g, q);
    bool result = pc_interval_compound_fits(&a, &b, &g, n);
    mpq_clear(q);
    return result;
}

static void compound_growth_compares_powers(void **state) {
    (void)state;
    assert_true(fits("5341.7", 1, "6700", 0, "5", 5));     /* 4.6 rounds to 5 */
    assert_false(fits("872.9", 1, "1513.0", 1, "8.7", 5)); /* 11.6 */
    assert_false(fits("4895.3", 1, "5341.7", 1, "0.6", 5));
    assert_true(fits("100", 0, "161.05", 2, "10", 5));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_what_texts_print),         cmocka_unit_test(prints_rounded_half_to_even),
        cmocka_unit_test(rounding_is_a_closed_interval),   cmocka_unit_test(open_ends_decide_overlap),
        cmocka_unit_test(arithmetic_holds_every_result),   cmocka_unit_test(division_refuses_zero),
        cmocka_unit_test(compound_growth_compares_powers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
