/* base: limits, and reading files that may be hostile. */
#include "base/base.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MIB ((size_t)1 << 20)
const PcLimits pc_limits_default = {
    .file_bytes = 512 * MIB,
    .xml_depth = 64,
    .paragraph_bytes = 16 * MIB,
    .number_digits = 1000,
    .match_steps = 1000000,
};

bool pc_limits_set(PcLimits *limits, const char *name, const char *text) {
    const struct {
        const char *name;
        size_t *field;
    } fields[] = {
        {"file-bytes", &limits->file_bytes},           {"xml-depth", &limits->xml_depth},
        {"paragraph-bytes", &limits->paragraph_bytes}, {"number-digits", &limits->number_digits},
        {"match-steps", &limits->match_steps},
    };
    guint64 value;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXSIZE / 4, &value, NULL))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (strcmp(fields[i].name, name) == 0) {
            *fields[i].field = value;
            return true;
        }
    return false;
}

static GBytes *unreadable(int fd, const char *path, int number, GError **error) {
    if (fd > STDIN_FILENO)
        close(fd);
    pc_fail_errno(error, PC_ERROR_UNREADABLE, path, number);
    return NULL;
}

static void no_file(int fd, const char *path, bool is_folder, GError **error) {
    close(fd);
    if (is_folder)
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：是文件夹，不是文件", "%s: is a folder, not a file", path);
    else
        pc_fail(error, PC_ERROR_UNREADABLE, "%s：不是普通文件", "%s: is no regular file", path);
}

static GBytes *too_large(int fd, const char *path, const PcLimits *limits, GError **error) {
    if (fd > STDIN_FILENO)
        close(fd);
    pc_fail(error, PC_ERROR_LIMIT, "%s：超过 %zu 字节；可用 --limit file-bytes=N 提高上限",
            "%s: larger than %zu bytes; raise it with --limit file-bytes=N", path, limits->file_bytes);
    return NULL;
}

/* A descriptor of a regular file or standard input; -1 and `error` otherwise. */
static int open_regular(const char *path, const PcLimits *limits, struct stat *st, GError **error) {
    bool is_stdin = strcmp(path, "-") == 0;
    /* O_NONBLOCK: opening a FIFO must not wait for a writer. */
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0 || fstat(fd, st) != 0)
        unreadable(fd, path, errno, error);
    else if (is_stdin)
        return fd;
    else if (!S_ISREG(st->st_mode))
        no_file(fd, path, S_ISDIR(st->st_mode), error);
    else if ((size_t)st->st_size > limits->file_bytes)
        too_large(fd, path, limits, error);
    else
        return fd;
    return -1;
}

/* Reads all that is left, `expected` bytes if nobody writes meanwhile; closes the descriptor. */
static GBytes *read_all(int fd, const char *path, size_t expected, const PcLimits *limits, GError **error) {
    size_t room = MAX(expected + 1, 65536), n = 0;
    char *bytes = g_malloc(room);
    for (ssize_t got; (got = read(fd, bytes + n, room - n)) != 0;) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int saved = errno;
            g_free(bytes);
            return unreadable(fd, path, saved, error);
        }
        n += (size_t)got;
        if (n > limits->file_bytes) {
            g_free(bytes);
            return too_large(fd, path, limits, error);
        }
        if (n == room)
            bytes = g_realloc(bytes, room *= 2);
    }
    if (fd != STDIN_FILENO)
        close(fd);
    return g_bytes_new_take(bytes, n);
}

GBytes *pc_read_file(const char *path, const PcLimits *limits, GError **error) {
    enum { WORTH_MAPPING = 1 << 22 };
    struct stat st;
    int fd = open_regular(path, limits, &st, error);
    if (fd < 0)
        return NULL;
    bool large = fd != STDIN_FILENO && st.st_size >= WORTH_MAPPING;
    GMappedFile *map = large ? g_mapped_file_new_from_fd(fd, FALSE, NULL) : NULL;
    if (!map)
        return read_all(fd, path, fd == STDIN_FILENO || large ? 0 : (size_t)st.st_size, limits, error);
    GBytes *bytes = g_mapped_file_get_bytes(map);
    g_mapped_file_unref(map);
    close(fd);
    return bytes;
}

GBytes *pc_read_file_copy(const char *path, const PcLimits *limits, GError **error) {
    struct stat st;
    int fd = open_regular(path, limits, &st, error);
    size_t expected = fd > STDIN_FILENO ? (size_t)st.st_size : 0;
    return fd < 0 ? NULL : read_all(fd, path, expected, limits, error);
}

static bool has_parent_step(const char *path) {
    for (const char *p = path; p; p = strchr(p, '/')) {
        while (*p == '/')
            p++;
        if (strncmp(p, "..", 2) == 0 && (p[2] == '/' || p[2] == '\0'))
            return true;
    }
    return false;
}

char *pc_path_inside(const char *folder, const char *relative, GError **error) {
    if (g_path_is_absolute(relative) || strchr(relative, '\\') || has_parent_step(relative)) {
        pc_fail(error, PC_ERROR_REFUSED, "%s：在工作区之外；请写 %s 之内的路径，不含“..”",
                "%s: leaves the workspace; write a path inside %s, without “..”", relative, folder);
        return NULL;
    }
    g_autofree char *joined =
        strcmp(folder, ".") == 0 ? g_strdup(relative) : g_build_filename(folder, relative, NULL);
    char *real_folder = realpath(folder, NULL), *real = realpath(joined, NULL);
    bool outside = false;
    if (real_folder && real) { /* a file that is not there is reported when it is read */
        size_t n = strlen(real_folder);
        outside = strncmp(real, real_folder, n) != 0 || (real[n] != '/' && n > 1);
    }
    free(real_folder);
    free(real);
    if (outside) {
        pc_fail(error, PC_ERROR_REFUSED, "%s：符号链接指向 %s 之外", "%s: a symbolic link leads out of %s",
                joined, folder);
        return NULL;
    }
    return g_steal_pointer(&joined);
}
