/* output: a buffered sink that never leaves half a file behind.
 *
 * A regular or new file is written beside itself and renamed on commit; a device, FIFO or standard output is
 * written straight. Errors are kept and told by pc_output_commit, so that printers need not check each write.
 */
#ifndef PC_OUTPUT_H
#define PC_OUTPUT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct PcOutputChunk PcOutputChunk;
/* Here so that short texts are written in place; all members are output.c's own. */
typedef struct {
    char *at, *end;  /* in the last chunk: where the next byte goes, and where there is no more room */
    int fd;          /* -1: memory */
    int failure;     /* errno of the first failed write */
    char *path;      /* what the user named, NULL for standard output */
    char *temporary; /* the file beside it; NULL where it is written straight */
    bool spool;      /* memory that moves to a nameless file when it grows */
    PcOutputChunk *first, *last;
    size_t before; /* bytes of the chunks before the last */
} PcOutput;

/* path NULL: standard output. */
PcOutput *pc_output_open(const char *path, GError **error);
/* A sink that only collects; pc_output_take_text hands out what was written. */
PcOutput *pc_output_memory(void);
char *pc_output_take_text(PcOutput *o, size_t *length);
/* A sink that collects in memory and, past some size, in a file without a name: for results that must wait
 * for their turn. pc_output_append hands all of it on and frees it. */
PcOutput *pc_output_spool(void);
void pc_output_append(PcOutput *to, PcOutput *spool);
/* Writes all that is buffered and puts the file in its place. Frees `o` either way. */
bool pc_output_commit(PcOutput *o, GError **error);
/* Forgets what was written; the old file stays. */
void pc_output_discard(PcOutput *o);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PcOutput, pc_output_discard)

/* Says that what should have been written could not be made; commit will fail with this errno. */
void pc_output_fail(PcOutput *o, int failure);

void pc_output_bytes(PcOutput *o, const char *p, size_t n);
void pc_output_text(PcOutput *o, const char *text);
void pc_output_printf(PcOutput *o, const char *format, ...) G_GNUC_PRINTF(2, 3);

void pc_output_uint(PcOutput *o, guint64 value);

/* For short texts written often: room for n bytes, at most PC_OUTPUT_RESERVE, to be filled; and how many
 * were. */
enum { PC_OUTPUT_RESERVE = 4096 };
void pc_output_make_room(PcOutput *o);
static inline char *pc_output_reserve(PcOutput *o, size_t n) {
    if (n > (size_t)(o->end - o->at))
        pc_output_make_room(o);
    return o->at;
}
static inline void pc_output_filled(PcOutput *o, size_t n) {
    o->at += n;
}
static inline void pc_output_char(PcOutput *o, char c) {
    *pc_output_reserve(o, 1) = c;
    o->at++;
}

/* A JSON string (RFC 8259), quoted, with control and line-separator characters escaped, or null for NULL. */
void pc_output_json_string(PcOutput *o, const char *text);

#endif
