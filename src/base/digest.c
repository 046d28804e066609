/* digest: SHA-256 by Nettle, which uses the processor's instructions for it: hashing must not cost more than
 * reading. */
#include "base/digest.h"

#include <nettle/sha2.h>

char *pc_sha256(GBytes *bytes) {
    struct sha256_ctx context;
    guint8 digest[SHA256_DIGEST_SIZE];
    gsize length;
    const guint8 *data = g_bytes_get_data(bytes, &length);
    sha256_init(&context);
    sha256_update(&context, length, data);
    sha256_digest(&context, sizeof digest, digest);
    char *text = g_malloc(2 * sizeof digest + 1);
    for (size_t i = 0; i < sizeof digest; i++) {
        text[2 * i] = "0123456789abcdef"[digest[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    text[2 * sizeof digest] = '\0';
    return text;
}
