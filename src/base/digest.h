/* digest: the SHA-256 (FIPS 180-4) of an input, by which a report says what it read. */
#ifndef PC_DIGEST_H
#define PC_DIGEST_H

#include <glib.h>

/* As 64 hexadecimal digits. The caller owns it. */
char *pc_sha256(GBytes *bytes);

/* The same of what is read from its beginning to its end: bytes read just now are still at hand, and the
 * processor hashes beside other work. */
typedef struct PcDigest PcDigest;

/* Of data[0, size), which the digest does not own. */
PcDigest *pc_digest_new(const guint8 *data, gsize size);
/* Frees it; also NULL. */
void pc_digest_free(PcDigest *digest);

/* All before `offset` has been read. */
void pc_digest_until(PcDigest *digest, gsize offset);

/* Hashes what is left. As pc_sha256. */
char *pc_digest_end(PcDigest *digest);

#endif
