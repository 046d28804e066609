/* output: buffered, atomic writing. */
#include "base/output.h"

#include "base/base.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER = 1 << 16, SPOOL_IN_MEMORY = 1 << 25 };

struct PcOutputChunk {
    PcOutputChunk *next;
    size_t n; /* of a chunk with a next one */
    char data[BUFFER];
};

/* Bytes in the last chunk. */
static size_t filled(const PcOutput *o) {
    return (size_t)(o->at - o->last->data);
}

static void empty(PcOutput *o) {
    o->at = o->last->data;
    o->end = o->at + BUFFER;
}

static void add_chunk(PcOutput *o) {
    PcOutputChunk *chunk = g_malloc(sizeof *chunk);
    chunk->next = NULL;
    if (o->last) {
        o->last->next = chunk;
        o->last->n = filled(o);
        o->before += o->last->n;
    } else {
        o->first = chunk;
    }
    o->last = chunk;
    empty(o);
}

static PcOutput *output_new(int fd, const char *path) {
    PcOutput *o = g_new0(PcOutput, 1);
    o->fd = fd;
    o->path = g_strdup(path);
    add_chunk(o);
    return o;
}

static void close_and_free(PcOutput *o) {
    if (o->fd > STDERR_FILENO)
        close(o->fd);
    for (PcOutputChunk *chunk = o->first, *next; chunk; chunk = next) {
        next = chunk->next;
        g_free(chunk);
    }
    g_free(o->path);
    g_free(o->temporary);
    g_free(o);
}

static PcOutput *fail(PcOutput *o, const char *path, GError **error) {
    pc_fail_errno(error, PC_ERROR_WRITE, path, errno);
    close_and_free(o);
    return NULL;
}

PcOutput *pc_output_open(const char *path, GError **error) {
    PcOutput *o = output_new(STDOUT_FILENO, path);
    struct stat st;
    if (!path)
        return o;
    bool exists = stat(path, &st) == 0;
    if (exists && !S_ISREG(st.st_mode)) {
        o->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return o->fd < 0 ? fail(o, path, error) : o;
    }
    /* The new file takes the place of what a link points to, not of the link. */
    g_autofree char *target = exists ? realpath(path, NULL) : NULL;
    o->temporary = g_strdup_printf("%s.XXXXXX", target ? target : path);
    o->fd = g_mkstemp_full(o->temporary, O_WRONLY | O_CLOEXEC, exists ? (int)(st.st_mode & 07777) : 0666);
    if (o->fd < 0)
        return fail(o, path, error);
    if (target) {
        g_free(o->path);
        o->path = g_strdup(target);
    }
    return o;
}

PcOutput *pc_output_memory(void) {
    return output_new(-1, NULL);
}

static void write_all(PcOutput *o, const char *p, size_t n) {
    while (n > 0 && !o->failure) {
        ssize_t written = write(o->fd, p, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            o->failure = errno;
        else
            p += written, n -= (size_t)written;
    }
}

/* Writes what is in memory to o->fd. */
static void write_chunks(PcOutput *o, const PcOutput *memory) {
    for (const PcOutputChunk *chunk = memory->first; chunk; chunk = chunk->next)
        write_all(o, chunk->data, chunk->next ? chunk->n : filled(memory));
}

/* Moves what a spool has in memory to a nameless file; where there is none to be had, it stays in memory. */
static void move_to_file(PcOutput *o) {
    char *name = NULL;
    int fd = g_file_open_tmp("plancheck-XXXXXX", &name, NULL);
    o->spool = false;
    if (fd < 0)
        return;
    unlink(name);
    g_free(name);
    o->fd = fd;
    write_chunks(o, o);
    while (o->first != o->last) {
        PcOutputChunk *next = o->first->next;
        g_free(o->first);
        o->first = next;
    }
    empty(o);
}

/* Makes the whole of the last chunk free. */
static void flush(PcOutput *o) {
    if (o->spool && o->before > SPOOL_IN_MEMORY)
        move_to_file(o);
    if (o->fd < 0) {
        add_chunk(o);
        return;
    }
    write_all(o, o->last->data, filled(o));
    empty(o);
}

PcOutput *pc_output_spool(void) {
    PcOutput *o = pc_output_memory();
    o->spool = true;
    return o;
}

void pc_output_append(PcOutput *to, PcOutput *spool) {
    if (spool->fd < 0 && to->fd >= 0) {
        flush(to);
        write_chunks(to, spool);
    } else if (spool->fd < 0) {
        for (const PcOutputChunk *chunk = spool->first; chunk; chunk = chunk->next)
            pc_output_bytes(to, chunk->data, chunk->next ? chunk->n : filled(spool));
    } else {
        flush(spool);
        if (lseek(spool->fd, 0, SEEK_SET) == 0)
            for (ssize_t n; (n = read(spool->fd, spool->last->data, BUFFER)) > 0;)
                pc_output_bytes(to, spool->last->data, (size_t)n);
    }
    if (spool->failure && !to->failure)
        to->failure = spool->failure;
    close_and_free(spool);
}

char *pc_output_take_text(PcOutput *o, size_t *length) {
    size_t n = o->before + filled(o), at = 0;
    char *text = g_malloc(n + 1);
    for (const PcOutputChunk *chunk = o->first; chunk; chunk = chunk->next) {
        size_t part = chunk->next ? chunk->n : filled(o);
        memcpy(text + at, chunk->data, part);
        at += part;
    }
    text[n] = '\0';
    if (length)
        *length = n;
    close_and_free(o);
    return text;
}

bool pc_output_commit(PcOutput *o, GError **error) {
    flush(o);
    if (o->temporary && !o->failure && fsync(o->fd) != 0)
        o->failure = errno;
    if (o->temporary && !o->failure && rename(o->temporary, o->path) != 0)
        o->failure = errno;
    int failure = o->failure;
    if (failure) {
        pc_fail_errno(error, PC_ERROR_WRITE, o->path, failure);
        pc_output_discard(o);
        return false;
    }
    close_and_free(o);
    return true;
}

void pc_output_discard(PcOutput *o) {
    if (o->temporary)
        unlink(o->temporary);
    close_and_free(o);
}

void pc_output_fail(PcOutput *o, int failure) {
    if (!o->failure)
        o->failure = failure;
}

void pc_output_make_room(PcOutput *o) {
    flush(o);
}

void pc_output_bytes(PcOutput *o, const char *p, size_t n) {
    for (size_t room; n > (room = (size_t)(o->end - o->at)); p += room, n -= room) {
        if (o->fd >= 0 && n >= BUFFER) {
            flush(o);
            write_all(o, p, n);
            return;
        }
        memcpy(o->at, p, room);
        o->at = o->end;
        flush(o);
    }
    memcpy(o->at, p, n);
    o->at += n;
}

void pc_output_text(PcOutput *o, const char *text) {
    pc_output_bytes(o, text, strlen(text));
}

void pc_output_printf(PcOutput *o, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    pc_output_text(o, text);
}

void pc_output_uint(PcOutput *o, guint64 value) {
    char digits[20];
    size_t n = sizeof digits;
    do
        digits[--n] = (char)('0' + value % 10);
    while (value /= 10);
    pc_output_bytes(o, digits + n, sizeof digits - n);
}

/* How many bytes the character at p takes; 0 where the bytes are no UTF-8 (RFC 3629, section 4). */
static size_t utf8_bytes(const unsigned char *p) {
    if (*p < 0x80)
        return 1;
    if (*p < 0xc2 || *p > 0xf4 || !pc_text_continues(p[1]))
        return 0;
    if (*p < 0xe0)
        return 2;
    if (!pc_text_continues(p[2]))
        return 0;
    if (*p < 0xf0)
        return (*p == 0xe0 && p[1] < 0xa0) || (*p == 0xed && p[1] >= 0xa0) ? 0 : 3;
    return !pc_text_continues(p[3]) || (*p == 0xf0 && p[1] < 0x90) || (*p == 0xf4 && p[1] >= 0x90) ? 0 : 4;
}

/* Whether the character of n bytes must be escaped in JSON. U+2028 and U+2029 are: they end lines in
 * JavaScript; for terminals DEL, the C1 controls and the marks that turn the direction of writing (U+202A to
 * U+202E, U+2066 to U+2069); and what is no character (U+FFFE, U+FFFF); bytes that are no
 * UTF-8 become U+FFFD. */
static bool json_special(const unsigned char *p, size_t n) {
    switch (n) {
    case 1:
        return *p < 0x20 || *p == '"' || *p == '\\' || *p == 0x7f;
    case 2:
        return *p == 0xc2 && p[1] <= 0x9f;
    case 3:
        return (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae) ||
               (*p == 0xe2 && p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9) ||
               (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe);
    default:
        return n == 0;
    }
}

static void json_escape(PcOutput *o, const unsigned char *p, size_t n) {
    static const char *const shorts[] = {['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f",
                                         ['\r'] = "\\r", ['"'] = "\\\"", ['\\'] = "\\\\"};
    if (n == 1 && *p < G_N_ELEMENTS(shorts) && shorts[*p]) {
        pc_output_text(o, shorts[*p]);
        return;
    }
    unsigned code = n == 0   ? 0xfffd
                    : n == 1 ? *p
                    : n == 2 ? p[1]
                             : (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
    char text[8];
    snprintf(text, sizeof text, "\\u%04x", code & 0xffffu);
    pc_output_bytes(o, text, 6);
}

/* What characters that begin with a byte ask for: printable ASCII but for the quotation mark and the
 * backslash no escape, U+3000 to U+9FFF none and U+2000 to U+2FFF and U+F000 to U+FFFF (“ — ， ：) seldom
 * one. */
enum { LOOK, ASCII, WIDE, SELDOM };
static const uint8_t PLAIN[256] = {[' ' ... '!'] = ASCII,  ['#' ... '['] = ASCII, [']' ... '~'] = ASCII,
                                   [0xe3 ... 0xe9] = WIDE, [0xe2] = SELDOM,       [0xef] = SELDOM};

/* Whether two continuation bytes follow the first of the four bytes at p. */
static inline bool continues_twice(const char *p) {
    uint32_t four, mask, wanted;
    memcpy(&four, p, 4);
    memcpy(&mask, "\0\xc0\xc0", 4);
    memcpy(&wanted, "\0\x80\x80", 4);
    return (four & mask) == wanted;
}

/* Copies characters that need no escape from text[at, length), behind which a NUL stands, to `to`; returns
 * where another one stands, or there is no room. */
static size_t copy_plain(char *to, const char *text, size_t at, size_t length) {
    size_t end = MIN(length, at + PC_OUTPUT_RESERVE - 4), from = at;
    while (at < end) {
        uint8_t plain = PLAIN[(uint8_t)text[at]];
        if (plain == ASCII) {
            to[at - from] = text[at];
            at++;
            continue;
        }
        if (plain == LOOK || at + 3 > length || !continues_twice(text + at) ||
            (plain == SELDOM && json_special((const unsigned char *)text + at, 3)))
            break;
        memcpy(to + (at - from), text + at, 4);
        at += 3;
    }
    return at;
}

/* Writes the character at p, escaped where it must be; returns its bytes. */
static size_t json_character(PcOutput *o, const char *text) {
    const unsigned char *p = (const unsigned char *)text;
    size_t n = utf8_bytes(p);
    if (json_special(p, n))
        json_escape(o, p, n);
    else
        pc_output_bytes(o, text, n);
    return MAX(n, 1);
}

void pc_output_json_string(PcOutput *o, const char *text) {
    if (!text) {
        pc_output_bytes(o, "null", 4);
        return;
    }
    size_t length = strlen(text);
    pc_output_char(o, '"');
    for (size_t at = 0; at < length;) {
        size_t from = at;
        at = copy_plain(pc_output_reserve(o, PC_OUTPUT_RESERVE), text, at, length);
        pc_output_filled(o, at - from);
        if (at < length)
            at += json_character(o, text + at);
    }
    pc_output_char(o, '"');
}
