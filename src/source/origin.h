/* origin: the bytes a text came in, their encoding, and the way from characters back to bytes. */
#ifndef PC_SOURCE_ORIGIN_H
#define PC_SOURCE_ORIGIN_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { PC_ENCODING_UTF8, PC_ENCODING_GB18030, PC_ENCODING_UTF16LE, PC_ENCODING_UTF16BE } PcEncoding;

typedef struct PcOrigin {
    const uint8_t *data;
    size_t size;
    size_t start; /* where the text begins: after the byte order mark */
    PcEncoding encoding;
    void *converter; /* iconv_t for GB18030, else NULL */
} PcOrigin;

const char *pc_encoding_name(PcEncoding encoding);

/* Detects the encoding of data[0, size) and makes sure that every byte is valid in it. Fails with
 * PC_ERROR_UNREADABLE for what is no text (empty, a packed or binary format) and PC_ERROR_ENCODING, naming
 * the offset, for invalid bytes. */
bool pc_origin_init(PcOrigin *origin, const uint8_t *data, size_t size, const char *file, GError **error);

void pc_origin_clear(PcOrigin *origin);

/* The offset `chars` characters after the one that starts at `offset`. */
size_t pc_origin_advance(const PcOrigin *origin, size_t offset, size_t chars);

/* Where the ASCII control character `c` stands first in [from, to), or `to`. */
size_t pc_origin_find(const PcOrigin *origin, char c, size_t from, size_t to);

/* Appends the bytes [from, to) as UTF-8. Not for UTF-8 itself. */
void pc_origin_decode(const PcOrigin *origin, size_t from, size_t to, GString *out);

/* The largest character boundary of the original at or before `limit`, after `from`. */
size_t pc_origin_boundary(const PcOrigin *origin, size_t from, size_t limit);

#endif
