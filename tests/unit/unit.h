/* unit: what every unit test includes, in the order cmocka wants. */
#ifndef PC_TEST_UNIT_H
#define PC_TEST_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <stdbool.h>
#include <string.h>

#endif
