/* How derived figures are shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/number.h"
#include "check/arithmetic.h"

/* The interval from lo to hi beside a figure printed with `decimals`. */
static void assert_shown(const char *lo, const char *hi, int decimals, const char *unit, const char *shown) {
    g_auto(PcInterval) interval;
    mpq_t one;
    pc_interval_init(&interval);
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    interval.lo_inf = lo == NULL;
    interval.hi_inf = hi == NULL;
    if (lo != NULL)
        mpq_set_str(interval.lo, lo, 10);
    if (hi != NULL)
        mpq_set_str(interval.hi, hi, 10);
    g_autofree char *text = pc_interval_text(&interval, one, decimals, unit);
    assert_string_equal(text, shown);
    mpq_clear(one);
}

static void the_middle_is_no_finer_than_it_is_known(void **state) {
    (void)state;
    assert_shown("2438/100", "2562/100", 0, "%", "25 % (24.38–25.62)");
    assert_shown("172204/100", "180514/100", 0, "亿元", "1764 亿元 (1722.04–1805.14)");
    assert_shown("33106/1000", "33109/1000", 1, "%", "33.108 % (33.106–33.109)");
    assert_shown("1199/10", "1201/10", 0, "亿元", "120 亿元 (119.9–120.1)");
}

static void a_point_stands_alone(void **state) {
    (void)state;
    assert_shown("100", "100", 1, NULL, "100");
    assert_shown("-5/2", "-5/2", 1, "%", "−2.5 %");
}

static void signs_are_minus_signs(void **state) {
    (void)state;
    assert_shown("-50394/1000", "-48", 1, "%", "−49.2 % (−50.394–−48)");
}

static void open_ends(void **state) {
    (void)state;
    assert_shown("12", NULL, 0, "家", "(12–∞) 家");
    assert_shown(NULL, "12", 0, "家", "(−∞–12) 家");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_middle_is_no_finer_than_it_is_known),
        cmocka_unit_test(a_point_stands_alone),
        cmocka_unit_test(signs_are_minus_signs),
        cmocka_unit_test(open_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
