/* digest: SHA-256 by Nettle, which uses the processor's instructions for it: hashing must not cost more than
 * reading. */
#include "base/digest.h"

#include <nettle/sha2.h>

struct PcDigest {
    struct sha256_ctx context;
    const guint8 *data;
    gsize size, done;
};

static void hash(PcDigest *digest, gsize to) {
    sha256_update(&digest->context, to - digest->done, digest->data + digest->done);
    digest->done = to;
}

PcDigest *pc_digest_new(const guint8 *data, gsize size) {
    PcDigest *digest = g_new(PcDigest, 1);
    digest->data = data;
    digest->size = size;
    digest->done = 0;
    sha256_init(&digest->context);
    return digest;
}

void pc_digest_free(PcDigest *digest) {
    g_free(digest);
}

void pc_digest_until(PcDigest *digest, gsize offset) {
    gsize to = offset / SHA256_BLOCK_SIZE * SHA256_BLOCK_SIZE; /* whole blocks need not be kept */
    if (to > digest->done)
        hash(digest, to);
}

char *pc_digest_end(PcDigest *digest) {
    guint8 sum[SHA256_DIGEST_SIZE];
    hash(digest, digest->size);
    sha256_digest(&digest->context, sizeof sum, sum);
    char *text = g_malloc(2 * sizeof sum + 1);
    for (size_t i = 0; i < sizeof sum; i++) {
        text[2 * i] = "0123456789abcdef"[sum[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[sum[i] & 15];
    }
    text[2 * sizeof sum] = '\0';
    return text;
}

char *pc_sha256(GBytes *bytes) {
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    PcDigest *digest = pc_digest_new(data, size);
    char *text = pc_digest_end(digest);
    pc_digest_free(digest);
    return text;
}
