/* digest: the SHA-256 (FIPS 180-4) of an input, by which a report says what it read. */
#ifndef PC_DIGEST_H
#define PC_DIGEST_H

#include <glib.h>

/* As 64 hexadecimal digits. The caller owns it. */
char *pc_sha256(GBytes *bytes);

#endif
