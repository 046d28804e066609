/* number: exact decimals and intervals of rationals. */
#include "base/number.h"

#include <string.h>

static bool parse_integer(const char *p, size_t n, size_t max_digits, mpz_t out) {
    if (n == 0 || n > max_digits)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!g_ascii_isdigit(p[i]))
            return false;
    g_autofree char *digits = g_strndup(p, n);
    return mpz_set_str(out, digits, 10) == 0;
}

static bool parse_fraction(const char *text, const char *slash, size_t max_digits, mpq_t out) {
    if (!parse_integer(text, (size_t)(slash - text), max_digits, mpq_numref(out)) ||
        !parse_integer(slash + 1, strlen(slash + 1), max_digits, mpq_denref(out)) ||
        mpz_sgn(mpq_denref(out)) == 0) {
        mpq_set_ui(out, 0, 1);
        return false;
    }
    mpq_canonicalize(out);
    return true;
}

bool pc_decimal_parse(const char *text, size_t max_digits, mpq_t out, int *decimals) {
    bool negative = text[0] == '-';
    const char *p = text + (negative || text[0] == '+');
    const char *slash = strchr(p, '/');
    *decimals = 0;
    if (slash) {
        if (!parse_fraction(p, slash, max_digits, out))
            return false;
    } else {
        const char *point = strchr(p, '.');
        size_t whole = point ? (size_t)(point - p) : strlen(p), after = point ? strlen(point + 1) : 0;
        if (whole == 0 || (point && after == 0) || whole + after > max_digits)
            return false;
        g_autofree char *digits = g_malloc0(whole + after + 1);
        memcpy(digits, p, whole);
        if (after)
            memcpy(digits + whole, point + 1, after);
        if (!parse_integer(digits, whole + after, max_digits, mpq_numref(out)))
            return false;
        mpz_ui_pow_ui(mpq_denref(out), 10, after);
        mpq_canonicalize(out);
        *decimals = (int)after;
    }
    if (negative)
        mpq_neg(out, out);
    return true;
}

/* The whole number nearest to q, ties to the even one (GB/T 8170—2008, clause 3.2). */
static void round_half_even(mpz_t out, const mpq_t q) {
    mpz_t rest;
    mpz_init(rest);
    mpz_fdiv_qr(out, rest, mpq_numref(q), mpq_denref(q));
    mpz_mul_2exp(rest, rest, 1);
    int c = mpz_cmp(rest, mpq_denref(q));
    if (c > 0 || (c == 0 && mpz_odd_p(out)))
        mpz_add_ui(out, out, 1);
    mpz_clear(rest);
}

static void strip_zeros(char *text) {
    char *end = text + strlen(text);
    if (!strchr(text, '.'))
        return;
    while (end[-1] == '0')
        *--end = '\0';
    if (end[-1] == '.')
        end[-1] = '\0';
}

char *pc_decimal_print(const mpq_t q, int decimals, bool trim) {
    mpq_t scaled;
    mpz_t power, whole;
    mpq_init(scaled);
    mpz_inits(power, whole, NULL);
    mpz_ui_pow_ui(power, 10, (unsigned long)decimals);
    mpq_abs(scaled, q);
    mpz_mul(mpq_numref(scaled), mpq_numref(scaled), power);
    mpq_canonicalize(scaled);
    round_half_even(whole, scaled);

    g_autofree char *digits = mpz_get_str(g_malloc(mpz_sizeinbase(whole, 10) + 2), 10, whole);
    GString *out = g_string_new(mpq_sgn(q) < 0 && mpz_sgn(whole) != 0 ? "-" : "");
    size_t n = strlen(digits);
    if (n <= (size_t)decimals) {
        g_string_append(out, "0");
        if (decimals)
            g_string_append_c(out, '.');
        for (size_t i = n; i < (size_t)decimals; i++)
            g_string_append_c(out, '0');
        if (decimals)
            g_string_append(out, digits);
    } else {
        g_string_append_len(out, digits, (gssize)(n - (size_t)decimals));
        if (decimals)
            g_string_append_printf(out, ".%s", digits + n - decimals);
    }
    mpq_clear(scaled);
    mpz_clears(power, whole, NULL);
    char *text = g_string_free(out, FALSE);
    if (trim)
        strip_zeros(text);
    return text;
}

void pc_interval_init(PcInterval *i) {
    memset(i, 0, sizeof *i);
    mpq_init(i->lo);
    mpq_init(i->hi);
}

void pc_interval_clear(PcInterval *i) {
    mpq_clear(i->lo);
    mpq_clear(i->hi);
}

void pc_interval_set(PcInterval *to, const PcInterval *from) {
    mpq_set(to->lo, from->lo);
    mpq_set(to->hi, from->hi);
    to->lo_open = from->lo_open;
    to->hi_open = from->hi_open;
    to->lo_inf = from->lo_inf;
    to->hi_inf = from->hi_inf;
}

void pc_interval_set_point(PcInterval *i, const mpq_t q) {
    mpq_set(i->lo, q);
    mpq_set(i->hi, q);
    i->lo_open = i->hi_open = i->lo_inf = i->hi_inf = false;
}

void pc_interval_set_rounded(PcInterval *i, const mpq_t q, int decimals) {
    mpq_t half;
    mpq_init(half);
    mpz_set_ui(mpq_numref(half), 1);
    mpz_ui_pow_ui(mpq_denref(half), 10, (unsigned long)decimals);
    mpz_mul_ui(mpq_denref(half), mpq_denref(half), 2);
    mpq_canonicalize(half);
    pc_interval_set_point(i, q);
    mpq_sub(i->lo, i->lo, half);
    mpq_add(i->hi, i->hi, half);
    mpq_clear(half);
}

/* Whether a's upper end lies below b's lower end: no value belongs to both. */
static bool ends_before(const PcInterval *a, const PcInterval *b) {
    if (a->hi_inf || b->lo_inf)
        return false;
    int c = mpq_cmp(a->hi, b->lo);
    return c < 0 || (c == 0 && (a->hi_open || b->lo_open));
}

bool pc_interval_overlaps(const PcInterval *a, const PcInterval *b) {
    return !ends_before(a, b) && !ends_before(b, a);
}

static bool low_end_contains(const PcInterval *outer, const PcInterval *inner) {
    if (outer->lo_inf)
        return true;
    if (inner->lo_inf)
        return false;
    int c = mpq_cmp(outer->lo, inner->lo);
    return c < 0 || (c == 0 && (!outer->lo_open || inner->lo_open));
}

static bool high_end_contains(const PcInterval *outer, const PcInterval *inner) {
    if (outer->hi_inf)
        return true;
    if (inner->hi_inf)
        return false;
    int c = mpq_cmp(outer->hi, inner->hi);
    return c > 0 || (c == 0 && (!outer->hi_open || inner->hi_open));
}

bool pc_interval_contains(const PcInterval *outer, const PcInterval *inner) {
    return low_end_contains(outer, inner) && high_end_contains(outer, inner);
}

bool pc_interval_has(const PcInterval *i, const mpq_t q) {
    g_auto(PcInterval) point;
    pc_interval_init(&point);
    pc_interval_set_point(&point, q);
    return pc_interval_contains(i, &point);
}

void pc_interval_add(PcInterval *out, const PcInterval *a, const PcInterval *b) {
    mpq_add(out->lo, a->lo, b->lo);
    mpq_add(out->hi, a->hi, b->hi);
    out->lo_open = a->lo_open || b->lo_open;
    out->hi_open = a->hi_open || b->hi_open;
    out->lo_inf = a->lo_inf || b->lo_inf;
    out->hi_inf = a->hi_inf || b->hi_inf;
}

void pc_interval_sub(PcInterval *out, const PcInterval *a, const PcInterval *b) {
    g_auto(PcInterval) negative;
    pc_interval_init(&negative);
    mpq_neg(negative.lo, b->hi);
    mpq_neg(negative.hi, b->lo);
    negative.lo_open = b->hi_open;
    negative.hi_open = b->lo_open;
    negative.lo_inf = b->hi_inf;
    negative.hi_inf = b->lo_inf;
    pc_interval_add(out, a, &negative);
}

/* One end of an interval in extended arithmetic. */
typedef struct {
    mpq_t q;
    int inf; /* -1, 0, 1 */
    bool open;
} End;

static void end_product(End *out, const mpq_t a, int a_inf, bool a_open, const mpq_t b, int b_inf,
                        bool b_open) {
    int sign_a = a_inf ? a_inf : mpq_sgn(a), sign_b = b_inf ? b_inf : mpq_sgn(b);
    out->inf = 0;
    out->open = a_open || b_open;
    if ((sign_a == 0 && !a_open) || (sign_b == 0 && !b_open))
        out->open = false; /* zero times anything reached is reached */
    if ((a_inf || b_inf) && sign_a && sign_b) {
        out->inf = sign_a * sign_b;
        mpq_set_ui(out->q, 0, 1);
    } else if (a_inf || b_inf) {
        mpq_set_ui(out->q, 0, 1);
    } else {
        mpq_mul(out->q, a, b);
    }
}

static int end_compare(const End *a, const End *b) {
    if (a->inf != b->inf)
        return a->inf < b->inf ? -1 : 1;
    return a->inf ? 0 : mpq_cmp(a->q, b->q);
}

void pc_interval_mul(PcInterval *out, const PcInterval *a, const PcInterval *b) {
    End ends[4], *lo = &ends[0], *hi = &ends[0];
    for (int i = 0; i < 4; i++) {
        const bool a_hi = i & 1, b_hi = i & 2;
        mpq_init(ends[i].q);
        end_product(&ends[i], a_hi ? a->hi : a->lo, a_hi ? a->hi_inf : -(int)a->lo_inf,
                    a_hi ? a->hi_open : a->lo_open, b_hi ? b->hi : b->lo, b_hi ? b->hi_inf : -(int)b->lo_inf,
                    b_hi ? b->hi_open : b->lo_open);
        int to_lo = end_compare(&ends[i], lo), to_hi = end_compare(&ends[i], hi);
        if (to_lo < 0 || (to_lo == 0 && !ends[i].open))
            lo = &ends[i];
        if (to_hi > 0 || (to_hi == 0 && !ends[i].open))
            hi = &ends[i];
    }
    mpq_set(out->lo, lo->q);
    mpq_set(out->hi, hi->q);
    out->lo_open = lo->open;
    out->hi_open = hi->open;
    out->lo_inf = lo->inf < 0;
    out->hi_inf = hi->inf > 0;
    for (int i = 0; i < 4; i++)
        mpq_clear(ends[i].q);
}

bool pc_interval_div(PcInterval *out, const PcInterval *a, const PcInterval *b) {
    bool has_zero = (b->lo_inf || mpq_sgn(b->lo) <= 0) && (b->hi_inf || mpq_sgn(b->hi) >= 0);
    if (has_zero)
        return false;
    g_auto(PcInterval) inverse;
    pc_interval_init(&inverse);
    /* 1/b: the ends change places; an infinite end becomes an open zero. */
    inverse.lo_open = b->hi_inf || b->hi_open;
    inverse.hi_open = b->lo_inf || b->lo_open;
    if (!b->hi_inf)
        mpq_inv(inverse.lo, b->hi);
    if (!b->lo_inf)
        mpq_inv(inverse.hi, b->lo);
    pc_interval_mul(out, a, &inverse);
    return true;
}

void pc_interval_shift(PcInterval *i, long by) {
    mpq_t q;
    mpq_init(q);
    mpq_set_si(q, by, 1);
    mpq_add(i->lo, i->lo, q);
    mpq_add(i->hi, i->hi, q);
    mpq_clear(q);
}

void pc_interval_scale(PcInterval *out, const PcInterval *a, const mpq_t by) {
    g_auto(PcInterval) point;
    pc_interval_init(&point);
    pc_interval_set_point(&point, by);
    pc_interval_mul(out, a, &point);
}

static void power(mpq_t out, const mpq_t q, unsigned n) {
    mpz_pow_ui(mpq_numref(out), mpq_numref(q), n);
    mpz_pow_ui(mpq_denref(out), mpq_denref(q), n);
}

bool pc_interval_compound_fits(const PcInterval *from, const PcInterval *to, const PcInterval *rate,
                               unsigned years) {
    if (from->lo_inf || mpq_sgn(from->lo) <= 0)
        return false;
    g_auto(PcInterval) factor, reached;
    mpq_t one;
    pc_interval_init(&factor);
    pc_interval_init(&reached);
    pc_interval_set(&factor, rate);
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    mpq_add(factor.lo, factor.lo, one);
    mpq_add(factor.hi, factor.hi, one);
    mpq_clear(one);
    if (factor.lo_inf || mpq_sgn(factor.lo) <= 0)
        return false;
    power(factor.lo, factor.lo, years);
    if (!factor.hi_inf)
        power(factor.hi, factor.hi, years);
    pc_interval_mul(&reached, from, &factor);
    return pc_interval_overlaps(&reached, to);
}
