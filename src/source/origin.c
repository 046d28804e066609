/* origin: detection of encodings, and decoding of single lines, so that a text in another encoding than UTF-8
 * is never held in memory twice. */
#include "source/origin.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "source/chars.h"
#include "source/release.h"
#include "source/scan.h"

#define SAMPLE ((size_t)1 << 16)
#define CHUNK ((size_t)1 << 18) /* checked at a time, while it is in the cache */

const char *pc_encoding_name(PcEncoding encoding) {
    static const char *const names[] = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};
    return names[encoding];
}

/* ---- GB18030 ----------------------------------------------------------------------------------------------
 */

static size_t gb_char_length(const uint8_t *p, size_t left) {
    if (p[0] < 0x80 || left < 2)
        return 1;
    return p[1] >= '0' && p[1] <= '9' ? MIN(4, left) : 2;
}

/* The first invalid offset from `from` on as GB18030, or size. */
static size_t gb_validate(PcOrigin *origin, size_t from) {
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    if ((intptr_t)converter == -1)
        return from;
    origin->converter = converter;
    char *in = (char *)origin->data + from;
    size_t left = origin->size - from;
    PcRelease release;
    pc_release_init(&release, origin->data, origin->size);
    while (left > 0) {
        pc_release_until(&release, origin->size - left);
        char out[16384], *to = out;
        size_t room = sizeof out;
        if (iconv(origin->converter, &in, &left, &to, &room) == (size_t)-1 && errno != E2BIG)
            break;
    }
    iconv(origin->converter, NULL, NULL, NULL, NULL);
    return origin->size - left;
}

static void gb_decode(const PcOrigin *origin, size_t from, size_t to, GString *out) {
    char *in = (char *)origin->data + from;
    size_t left = to - from, used = out->len;
    g_string_set_size(out, used + left * 2 + 4); /* two bytes become three at most */
    char *end = out->str + used;
    size_t room = out->len - used;
    iconv(origin->converter, &in, &left, &end, &room);
    g_string_set_size(out, (gsize)(end - out->str));
}

/* ---- UTF-16 -----------------------------------------------------------------------------------------------
 */

static inline gunichar unit_at(const PcOrigin *origin, size_t at) {
    const uint8_t *p = origin->data + at;
    return origin->encoding == PC_ENCODING_UTF16LE ? p[0] | (gunichar)p[1] << 8 : p[1] | (gunichar)p[0] << 8;
}

static inline bool is_high_surrogate(gunichar unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

static inline bool is_low_surrogate(gunichar unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

static size_t utf16_validate(const PcOrigin *origin) {
    size_t at = origin->start;
    PcRelease release;
    pc_release_init(&release, origin->data, origin->size);
    while (at + 2 <= origin->size) {
        if (at % CHUNK == 0)
            pc_release_until(&release, at);
        gunichar unit = unit_at(origin, at);
        if (unit == 0 || is_low_surrogate(unit))
            return at;
        if (is_high_surrogate(unit)) {
            if (at + 4 > origin->size || !is_low_surrogate(unit_at(origin, at + 2)))
                return at;
            at += 2;
        }
        at += 2;
    }
    return at;
}

static void utf16_decode(const PcOrigin *origin, size_t from, size_t to, GString *out) {
    for (size_t at = from; at + 2 <= to; at += 2) {
        gunichar c = unit_at(origin, at);
        if (is_high_surrogate(c) && at + 4 <= to) {
            at += 2;
            c = 0x10000 + ((c - 0xd800) << 10) + (unit_at(origin, at) - 0xdc00);
        }
        g_string_append_unichar(out, c);
    }
}

/* ---- detection --------------------------------------------------------------------------------------------
 */

static const struct {
    const char *magic;
    size_t length;
    const char *zh, *en;
} binaries[] = {
    {"%PDF-", 5, " PDF 文件", "a PDF"},
    {"PK\003\004", 4, "压缩格式的文件（DOCX、XLSX、OFD 或 ZIP）", "a packed file (DOCX, XLSX, OFD or ZIP)"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "旧版 Office 文件（DOC、XLS）", "an old Office file (DOC, XLS)"},
    {"\x89PNG", 4, "图片", "a picture"},
    {"\xff\xd8\xff", 3, "图片", "a picture"},
    {"GIF8", 4, "图片", "a picture"},
    {"\x1f\x8b", 2, " gzip 文件", "a gzip file"},
    {"Rar!", 4, " RAR 文件", "a RAR file"},
    {"7z\xbc\xaf", 4, " 7z 文件", "a 7z file"},
    {"\x7f"
     "ELF",
     4, "程序", "a program"},
    {"{\\rtf", 5, " RTF 文件", "an RTF file"},
};

static bool fail(GError **error, PcError code, const char *file, const char *zh, const char *en) {
    g_autofree char *said_zh = g_strdup_printf("%s：%s", file, zh);
    g_autofree char *said_en = g_strdup_printf("%s: %s", file, en);
    pc_fail_words(error, code, said_zh, said_en);
    return false;
}

static bool fail_at(GError **error, const char *file, PcEncoding encoding, const uint8_t *data, size_t size,
                    size_t at) {
    bool breaks_off = at + 8 >= size;
    unsigned byte = at < size ? data[at] : 0;
    const char *name = pc_encoding_name(encoding);
    g_autofree char *zh = g_strdup_printf("偏移 %zu 处的字节 0x%02X 不合 %s 编码%s", at, byte, name,
                                          breaks_off ? "（文本在此中断）" : "");
    g_autofree char *en = g_strdup_printf("byte 0x%02X at offset %zu is not valid %s%s", byte, at, name,
                                          breaks_off ? " (the text breaks off)" : "");
    return fail(error, PC_ERROR_ENCODING, file, zh, en);
}

static bool starts_with(const uint8_t *data, size_t size, const char *with, size_t length) {
    return size >= length && memcmp(data, with, length) == 0;
}

/* Share of 16-bit units that Chinese text is made of, in percent of the sample. */
static unsigned chinese_units(const uint8_t *data, size_t size, PcEncoding encoding) {
    PcOrigin o = {data, MIN(size, SAMPLE), 0, encoding, NULL};
    unsigned good = 0, all = 0;
    for (size_t at = 0; at + 2 <= o.size; at += 2, all++) {
        gunichar c = unit_at(&o, at);
        good += (c >= ' ' && c < 0x7f) || c == '\n' || c == '\r' || c == '\t' ||
                (c >= 0x4e00 && c < 0x9fb0) || (c >= 0x3000 && c < 0x3020) || (c >= 0xff00 && c < 0xff60) ||
                (c >= 0x2010 && c < 0x2030);
    }
    return all ? good * 100 / all : 0;
}

/* UTF-16 without a mark: Chinese and ASCII units fill it in one byte order, and hardly any in the other.
 * ASCII letters make ideographs when they are paired, so that text which is UTF-8 is none of it. */
static bool looks_utf16(const uint8_t *data, size_t size, PcEncoding *encoding) {
    size_t sample = MIN(size, SAMPLE);
    if (size < 4 || (!memchr(data, 0, sample) && pc_utf8_validate(data, 0, sample) + 4 > sample))
        return false;
    unsigned le = chinese_units(data, size, PC_ENCODING_UTF16LE);
    unsigned be = chinese_units(data, size, PC_ENCODING_UTF16BE);
    if (MAX(le, be) < 90)
        return false;
    *encoding = le > be ? PC_ENCODING_UTF16LE : PC_ENCODING_UTF16BE;
    return true;
}

/* Whether text that is not wholly UTF-8 was meant to be: most of its multi-byte characters are valid. One
 * that the end of the text cuts off does not count. */
static bool mostly_utf8(const uint8_t *data, size_t size) {
    size_t valid = 0, invalid = 0, end = MIN(size, (size_t)1 << 20);
    for (size_t at = 0; at < end;) {
        size_t length = pc_utf8_length(data + at, size - at);
        if (length == 0) {
            do {
                at++;
            } while (at < end && pc_text_continues(data[at]));
            invalid += at < size;
            continue;
        }
        valid += length > 1;
        at += length;
    }
    return valid > invalid * 4;
}

/* Control characters other than white space, in percent of the first bytes: programs and pictures have many.
 */
static bool looks_binary(const uint8_t *data, size_t size) {
    enum { BEGINNING = 8192 };
    size_t controls = 0, end = MIN(size, BEGINNING);
    for (size_t i = 0; i < end; i++)
        if (data[i] < 0x20)
            controls += !(data[i] >= '\t' && data[i] <= '\r') && data[i] != 0x1b;
    return controls * 10 > end;
}

static bool init_utf16(PcOrigin *origin, const char *file, GError **error) {
    size_t at = utf16_validate(origin);
    if (at < origin->size)
        return fail_at(error, file, origin->encoding, origin->data, origin->size, at);
    return true;
}

static bool fail_at_nul(GError **error, const char *file, size_t at) {
    g_autofree char *zh =
        g_strdup_printf("偏移 %zu 处有空字节（NUL）：不是 UTF-8、GB18030 或 UTF-16 文本", at);
    g_autofree char *en =
        g_strdup_printf("a NUL byte at offset %zu: not a text in UTF-8, GB18030 or UTF-16", at);
    return fail(error, PC_ERROR_ENCODING, file, zh, en);
}

/* The first offset that is not valid UTF-8 or is NUL, or size. */
static size_t check_utf8(const PcOrigin *origin) {
    const uint8_t *data = origin->data;
    size_t at = origin->start, size = origin->size;
    PcRelease release;
    pc_release_init(&release, data, size);
    while (at < size) {
        size_t end = MIN(size, at + CHUNK);
        const uint8_t *nul = memchr(data + at, 0, end - at);
        size_t to = nul ? (size_t)(nul - data) : end;
        at = pc_utf8_validate(data, at, to);
        if (nul && at == to)
            return at;
        if (at + 4 <= to || (at < to && to == size))
            return at; /* else the chunk's end cut a character */
        if (at < to && nul)
            return at;
        pc_release_until(&release, at);
    }
    return size;
}

static bool init_bytes(PcOrigin *origin, const char *file, GError **error) {
    const uint8_t *data = origin->data;
    size_t size = origin->size;
    const uint8_t *nul = memchr(data, 0, MIN(size, SAMPLE));
    if (nul)
        return fail_at_nul(error, file, (size_t)(nul - data));
    if (looks_binary(data, size))
        return fail(error, PC_ERROR_UNREADABLE, file, "不是文本：控制字符太多",
                    "is no text: too many control characters");
    size_t at = check_utf8(origin);
    if (at == size)
        return true;
    if (data[at] == 0)
        return fail_at_nul(error, file, at);
    if (origin->start == 3 || mostly_utf8(data, size))
        return fail_at(error, file, PC_ENCODING_UTF8, data, size, at);
    origin->encoding = PC_ENCODING_GB18030;
    at = gb_validate(origin, origin->start);
    return at == size ? true : fail_at(error, file, PC_ENCODING_GB18030, data, size, at);
}

bool pc_origin_init(PcOrigin *origin, const uint8_t *data, size_t size, const char *file, GError **error) {
    *origin = (PcOrigin){data, size, 0, PC_ENCODING_UTF8, NULL};
    if (size == 0)
        return fail(error, PC_ERROR_UNREADABLE, file, "是空文件", "is empty");
    for (size_t i = 0; i < G_N_ELEMENTS(binaries); i++)
        if (starts_with(data, size, binaries[i].magic, binaries[i].length)) {
            g_autofree char *zh = g_strdup_printf("是%s，不是文本；请先转换为纯文本", binaries[i].zh);
            g_autofree char *en =
                g_strdup_printf("is %s, not a text; convert it to plain text first", binaries[i].en);
            return fail(error, PC_ERROR_UNREADABLE, file, zh, en);
        }
    if (starts_with(data, size, "\xff\xfe\0\0", 4) || starts_with(data, size, "\0\0\xfe\xff", 4))
        return fail(error, PC_ERROR_ENCODING, file, "是 UTF-32 编码；可读的是 UTF-8、GB18030 和 UTF-16",
                    "is UTF-32; UTF-8, GB18030 and UTF-16 are read");
    if (starts_with(data, size, "\xff\xfe", 2) || starts_with(data, size, "\xfe\xff", 2)) {
        origin->encoding = data[0] == 0xff ? PC_ENCODING_UTF16LE : PC_ENCODING_UTF16BE;
        origin->start = 2;
        return init_utf16(origin, file, error);
    }
    if (starts_with(data, size, "\xef\xbb\xbf", 3))
        origin->start = 3;
    else if (starts_with(data, size, "\x84\x31\x95\x33", 4)) { /* U+FEFF in GB18030 */
        origin->start = 4;
        origin->encoding = PC_ENCODING_GB18030;
        size_t at = gb_validate(origin, 4);
        return at == size ? true : fail_at(error, file, PC_ENCODING_GB18030, data, size, at);
    } else if (looks_utf16(data, size, &origin->encoding))
        return init_utf16(origin, file, error);
    return init_bytes(origin, file, error);
}

void pc_origin_clear(PcOrigin *origin) {
    if (origin->converter)
        iconv_close(origin->converter);
    origin->converter = NULL;
}

/* ---- the way back -----------------------------------------------------------------------------------------
 */

static size_t char_length(const PcOrigin *origin, size_t at) {
    switch (origin->encoding) {
    case PC_ENCODING_UTF8:
        return pc_char_length(origin->data[at]);
    case PC_ENCODING_GB18030:
        return gb_char_length(origin->data + at, origin->size - at);
    default:
        return at + 2 <= origin->size && is_high_surrogate(unit_at(origin, at)) ? 4 : 2;
    }
}

size_t pc_origin_advance(const PcOrigin *origin, size_t offset, size_t chars) {
    for (; chars > 0 && offset < origin->size; chars--)
        offset += char_length(origin, offset);
    return offset;
}

size_t pc_origin_find(const PcOrigin *origin, char c, size_t from, size_t to) {
    if (from >= to)
        return to;
    if (origin->encoding <= PC_ENCODING_GB18030) { /* a line end is no part of a longer character */
        const uint8_t *p = memchr(origin->data + from, c, to - from);
        return p ? (size_t)(p - origin->data) : to;
    }
    for (size_t at = from; at + 2 <= to; at += 2)
        if (unit_at(origin, at) == (gunichar)c)
            return at;
    return to;
}

void pc_origin_decode(const PcOrigin *origin, size_t from, size_t to, GString *out) {
    if (origin->encoding == PC_ENCODING_GB18030)
        gb_decode(origin, from, to, out);
    else
        utf16_decode(origin, from, to, out);
}

size_t pc_origin_boundary(const PcOrigin *origin, size_t from, size_t limit) {
    size_t at = limit;
    switch (origin->encoding) {
    case PC_ENCODING_UTF8:
        while (at > from && pc_text_continues(origin->data[at]))
            at--;
        return at > from ? at : limit;
    case PC_ENCODING_GB18030: /* only a walk from the start of the line tells characters apart */
        for (at = from; at < limit;) {
            size_t next = at + char_length(origin, at);
            if (next > limit)
                break;
            at = next;
        }
        return at > from ? at : limit;
    default:
        at = from + (limit - from) / 2 * 2;
        return at - from >= 4 && is_high_surrogate(unit_at(origin, at - 2)) ? at - 2 : at;
    }
}
