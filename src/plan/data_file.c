/* data_file: opens an XML file, decodes it, and finds places in it.
 *
 * All decoding happens here, before libxml2 sees a byte: a wrong byte is named by its offset, and what is
 * parsed is always UTF-8, so that offsets into the text and libxml2's are the same. */
#include "plan/data_file.h"

#include "base/digest.h"
#include <string.h>

#include "plan/fault.h"

typedef struct {
    const char *declared; /* as XML declarations spell it, in small letters */
    const char *iconv;
} Encoding;

/* What may stand in an XML declaration. GBK and GB2312 are subsets of GB18030. */
static const Encoding encodings[] = {
    {"utf-8", NULL},        {"utf8", NULL},         {"us-ascii", NULL},       {"ascii", NULL},
    {"gb18030", "GB18030"}, {"gbk", "GB18030"},     {"gb2312", "GB18030"},    {"cp936", "GB18030"},
    {"big5", "BIG5"},       {"utf-16", "UTF-16LE"}, {"utf-16le", "UTF-16LE"}, {"utf-16be", "UTF-16BE"},
};

static const Encoding *find_encoding(const char *name) {
    for (size_t i = 0; i < G_N_ELEMENTS(encodings); i++)
        if (g_ascii_strcasecmp(encodings[i].declared, name) == 0)
            return &encodings[i];
    return NULL;
}

/* The encoding an ASCII-compatible XML declaration names; NULL where it names none. */
static char *declared_encoding(const char *p, size_t n) {
    const char *end = n > 5 && memcmp(p, "<?xml", 5) == 0 ? memchr(p, '>', MIN(n, 1024)) : NULL;
    if (!end)
        return NULL;
    g_autofree char *head = g_strndup(p, (gsize)(end - p));
    const char *at = strstr(head, "encoding");
    if (!at)
        return NULL;
    at += strlen("encoding");
    at += strspn(at, " \t\r\n=");
    if (*at != '"' && *at != '\'')
        return NULL;
    const char *close = strchr(at + 1, *at);
    return close ? g_strndup(at + 1, (gsize)(close - at - 1)) : NULL;
}

/* UTF-16 by its byte order mark or by the zero byte beside '<'; NULL where the bytes are not UTF-16. */
static const char *utf16_name(const guint8 *p, size_t n, size_t *mark) {
    *mark = 2;
    if (n >= 2 && p[0] == 0xFF && p[1] == 0xFE)
        return "UTF-16LE";
    if (n >= 2 && p[0] == 0xFE && p[1] == 0xFF)
        return "UTF-16BE";
    *mark = 0;
    if (n >= 4 && p[0] == '<' && p[1] == 0 && p[2] != 0 && p[3] == 0)
        return "UTF-16LE";
    if (n >= 4 && p[0] == 0 && p[1] == '<' && p[2] == 0 && p[3] != 0)
        return "UTF-16BE";
    return NULL;
}

static bool fail_at(const char *path, const char *encoding, size_t offset, bool is_gb18030, GError **error) {
    if (is_gb18030)
        pc_fail(error, PC_ERROR_ENCODING,
                "%s：第 %zu 字节处不是有效的 %s；按 GB18030 可以读通：请另存为 UTF-8，或者声明 "
                "encoding=\"GB18030\"",
                "%s: byte offset %zu is not valid %s; it reads as GB18030: save it as UTF-8, or declare "
                "encoding=\"GB18030\"",
                path, offset, encoding);
    else
        pc_fail(error, PC_ERROR_ENCODING, "%s：第 %zu 字节处不是有效的 %s",
                "%s: byte offset %zu is not valid %s", path, offset, encoding);
    return false;
}

static GBytes *convert(const char *path, const char *p, size_t n, size_t skipped, const char *from,
                       GError **error) {
    gsize read = 0, written = 0;
    g_autoptr(GError) why = NULL;
    char *text = g_convert(p, (gssize)n, "UTF-8", from, &read, &written, &why);
    bool zero = text && memchr(text, 0, written) != NULL;
    if (text && !zero && read == n)
        return g_bytes_new_take(text, written);
    g_free(text);
    if (zero)
        pc_fail(error, PC_ERROR_ENCODING, "%s：含有零字符，XML 不允许",
                "%s: holds a zero character, which XML does not allow", path);
    else
        fail_at(path, from, skipped + read, false, error);
    return NULL;
}

static bool check_utf8(const char *path, const char *p, size_t n, size_t skipped, GError **error) {
    const char *end;
    if (g_utf8_validate_len(p, n, &end))
        return true;
    size_t offset = (size_t)(end - p);
    if (*end == '\0') {
        pc_fail(error, PC_ERROR_ENCODING, "%s：第 %zu 字节处是零字节；这不是 XML 文本",
                "%s: byte offset %zu is a zero byte; this is no XML text", path, skipped + offset);
        return false;
    }
    gsize read;
    g_autofree char *gb = g_convert(p, (gssize)n, "UTF-8", "GB18030", &read, NULL, NULL);
    return fail_at(path, "UTF-8", skipped + offset, gb != NULL, error);
}

/* The bytes as UTF-8. Takes over `bytes`. */
static GBytes *decode(const char *path, GBytes *bytes, GError **error) {
    g_autoptr(GBytes) owned = bytes;
    gsize n;
    const char *p = g_bytes_get_data(bytes, &n);
    size_t mark;
    const char *utf16 = utf16_name((const guint8 *)p, n, &mark);
    if (utf16)
        return convert(path, p + mark, n - mark, mark, utf16, error);
    bool bom = n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0;
    g_autofree char *declared = bom ? NULL : declared_encoding(p, n);
    const Encoding *encoding = declared ? find_encoding(declared) : &encodings[0];
    if (!encoding) {
        g_autofree char *shown = pc_fault_clip(declared, -1);
        pc_fail(error, PC_ERROR_ENCODING, "%s：声明的编码“%s”不能读取；请另存为 UTF-8",
                "%s: declares the encoding “%s”, which is not read here; save it as UTF-8", path, shown);
        return NULL;
    }
    if (encoding->iconv)
        return convert(path, p, n, 0, encoding->iconv, error);
    return check_utf8(path, p, n, 0, error) ? g_steal_pointer(&owned) : NULL;
}

static bool is_small_enough(const PcDataFile *file, GError **error) {
    if (file->length <= G_MAXINT - 16)
        return true;
    pc_fail(error, PC_ERROR_LIMIT, "%s：超过 2 GiB，即 XML 文件的上限",
            "%s: larger than 2 GiB, the most an XML file may have", file->path);
    return false;
}

static bool looks_like_xml(const PcDataFile *file, GError **error) {
    size_t i = 0;
    while (i < file->length && g_ascii_isspace(file->text[i]))
        i++;
    if (i == file->length)
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：是空的；应为 plancheck 的 XML 文件",
                "%s: is empty; expected an XML file of plancheck", file->path);
    else if (file->text[i] != '<') {
        size_t n = 0;
        while (n < 24 && i + n < file->length && file->text[i + n] != '\n')
            n += (size_t)(g_utf8_next_char(file->text + i + n) - (file->text + i + n));
        g_autofree char *start = pc_fault_clip(file->text + i, (gssize)n);
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：不是 XML：开头为“%s”，应为“<”",
                "%s: is not XML: it begins with “%s”, expected “<”", file->path, start);
    } else
        return true;
    return false;
}

PcDataFile *pc_data_file_open(const char *path, const PcLimits *limits, GError **error) {
    GBytes *bytes = pc_read_file_copy(path, limits, error);
    return bytes ? pc_data_file_of_bytes(path, bytes, error) : NULL;
}

PcDataFile *pc_data_file_of_bytes(const char *path, GBytes *bytes, GError **error) {
    g_autoptr(GBytes) raw = g_bytes_ref(bytes);
    if (!(bytes = decode(path, bytes, error)))
        return NULL;
    PcDataFile *file = g_new0(PcDataFile, 1);
    file->raw = g_steal_pointer(&raw);
    file->path = g_strdup(path);
    file->bytes = bytes;
    gsize n;
    file->text = g_bytes_get_data(bytes, &n);
    file->length = n;
    if (n >= 3 && memcmp(file->text, "\xEF\xBB\xBF", 3) == 0) {
        file->text += 3;
        file->length -= 3;
    }
    if (is_small_enough(file, error) && looks_like_xml(file, error))
        return file;
    pc_data_file_free(file);
    return NULL;
}

void pc_data_file_free(PcDataFile *file) {
    if (!file)
        return;
    g_free(file->path);
    g_bytes_unref(file->raw);
    g_bytes_unref(file->bytes);
    if (file->lines)
        g_array_unref(file->lines);
    g_free(file);
}

char *pc_data_file_sha256(const PcDataFile *file) {
    return pc_sha256(file->raw);
}

static const GArray *lines_of(PcDataFile *file) {
    if (file->lines)
        return file->lines;
    file->lines = g_array_new(FALSE, FALSE, sizeof(size_t));
    const char *end = file->text + file->length;
    for (const char *p = file->text; p; p = memchr(p, '\n', (size_t)(end - p))) {
        if (file->lines->len)
            p++;
        size_t offset = (size_t)(p - file->text);
        g_array_append_val(file->lines, offset);
    }
    return file->lines;
}

static size_t line_start(const GArray *lines, uint32_t line) {
    return g_array_index(lines, size_t, line - 1);
}

void pc_data_file_place(PcDataFile *file, size_t offset, uint32_t *line, uint32_t *column) {
    const GArray *lines = lines_of(file);
    guint low = 0, high = lines->len;
    offset = MIN(offset, file->length);
    while (high - low > 1) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(lines, size_t, middle) <= offset)
            low = middle;
        else
            high = middle;
    }
    *line = low + 1;
    *column = (uint32_t)g_utf8_strlen(file->text + line_start(lines, *line),
                                      (gssize)(offset - line_start(lines, *line))) +
              1;
}

char *pc_data_file_excerpt(PcDataFile *file, uint32_t line, uint32_t column, uint32_t width,
                           uint32_t *first) {
    const GArray *lines = lines_of(file);
    const char *p = file->text + line_start(lines, line);
    const char *end =
        line < lines->len ? file->text + line_start(lines, line + 1) - 1 : file->text + file->length;
    *first = column > width / 2 && end - p > (ptrdiff_t)width ? column - width / 2 : 1;
    for (uint32_t i = 1; i < *first && p < end; i++)
        p = g_utf8_next_char(p);
    const char *stop = p;
    for (uint32_t i = 0; i < width && stop < end; i++)
        stop = g_utf8_next_char(stop);
    return g_strndup(p, (gsize)(MIN(stop, end) - p));
}

size_t pc_data_file_tag_name_end(const PcDataFile *file, size_t tag) {
    size_t i = tag + 1;
    while (i < file->length && !g_ascii_isspace(file->text[i]) && file->text[i] != '>' &&
           file->text[i] != '/')
        i++;
    return i;
}

static size_t skip_space(const PcDataFile *file, size_t i) {
    while (i < file->length && g_ascii_isspace(file->text[i]))
        i++;
    return i;
}

bool pc_data_file_attribute(const PcDataFile *file, size_t tag, const char *name, PcAttributeSpan *out) {
    size_t wanted = strlen(name), i = skip_space(file, pc_data_file_tag_name_end(file, tag));
    while (i < file->length && file->text[i] != '>' && file->text[i] != '/') {
        size_t start = i;
        while (i < file->length && !strchr("= \t\r\n<>", file->text[i]))
            i++;
        size_t name_end = i;
        i = skip_space(file, i);
        if (i >= file->length || file->text[i] != '=')
            return false;
        i = skip_space(file, i + 1);
        if (i >= file->length || (file->text[i] != '"' && file->text[i] != '\''))
            return false;
        const char *close = memchr(file->text + i + 1, file->text[i], file->length - i - 1);
        if (!close)
            return false;
        size_t end = (size_t)(close - file->text) + 1;
        if (name_end - start == wanted && memcmp(file->text + start, name, wanted) == 0) {
            *out = (PcAttributeSpan){start, end, file->text + i + 1, end - i - 2};
            return true;
        }
        i = skip_space(file, end);
    }
    return false;
}
