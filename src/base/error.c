/* error: why a job could not be done, said in both languages. GError keeps the English; the Chinese lies
 * beside it, so that whoever prints it chooses. */
#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "base/base.h"

typedef struct {
    char *zh; /* NULL: never said */
} PcErrorPrivate;

static void pc_error_private_init(PcErrorPrivate *private) {
    private->zh = NULL;
}

static void pc_error_private_copy(const PcErrorPrivate *from, PcErrorPrivate *to) {
    to->zh = g_strdup(from->zh);
}

static void pc_error_private_clear(PcErrorPrivate *private) {
    g_free(private->zh);
}

G_DEFINE_EXTENDED_ERROR(PcError, pc_error)

void pc_fail_words(GError **error, PcError code, const char *zh, const char *en) {
    if (!error)
        return;
    g_assert(!*error);
    *error = g_error_new_literal(PC_ERROR, code, en);
    pc_error_get_private(*error)->zh = g_strdup(zh);
}

void pc_fail(GError **error, PcError code, const char *zh, const char *en, ...) {
    va_list args;
    va_start(args, en);
    g_autofree char *said_en = g_strdup_vprintf(en, args);
    va_end(args);
    va_start(args, en);
    g_autofree char *said_zh = g_strdup_vprintf(zh, args);
    va_end(args);
    pc_fail_words(error, code, said_zh, said_en);
}

/* What the system says in English alone; NULL: its own words will do. */
static const char *errno_zh(int number) {
    static const struct {
        int number;
        const char *zh;
    } known[] = {{ENOENT, "没有这个文件或文件夹"},
                 {EACCES, "没有权限"},
                 {EPERM, "不允许这样做"},
                 {ENOTDIR, "路径中有一段不是文件夹"},
                 {EISDIR, "是文件夹"},
                 {EEXIST, "已经存在"},
                 {ENOSPC, "磁盘已满"},
                 {EDQUOT, "磁盘配额已用完"},
                 {EFBIG, "文件过大"},
                 {EROFS, "文件系统只读"},
                 {EIO, "读写出错"},
                 {ELOOP, "符号链接过多"},
                 {ENAMETOOLONG, "文件名过长"},
                 {EMFILE, "打开的文件过多"},
                 {EPIPE, "管道已关闭"}};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
        if (known[i].number == number)
            return known[i].zh;
    return NULL;
}

void pc_fail_errno(GError **error, PcError code, const char *path, int number) {
    const char *zh = errno_zh(number), *en = g_strerror(number);
    g_autofree char *said_zh = g_strdup_printf("%s：%s", path ? path : "标准输出", zh ? zh : en);
    g_autofree char *said_en = g_strdup_printf("%s: %s", path ? path : "standard output", en);
    pc_fail_words(error, code, said_zh, said_en);
}

void pc_fail_prefix(GError **error, const char *format, ...) {
    va_list args;
    if (!error || !*error)
        return;
    va_start(args, format);
    g_autofree char *prefix = g_strdup_vprintf(format, args);
    va_end(args);
    g_prefix_error(error, "%s", prefix);
    char **zh = (*error)->domain == PC_ERROR ? &pc_error_get_private(*error)->zh : NULL;
    if (!zh || !*zh)
        return;
    char *whole = g_strconcat(prefix, *zh, NULL);
    g_free(*zh);
    *zh = whole;
}

const char *pc_error_text(const GError *error, PcLang lang) {
    const char *zh = error->domain == PC_ERROR ? pc_error_get_private(error)->zh : NULL;
    return lang == PC_LANG_ZH && zh ? zh : error->message;
}
