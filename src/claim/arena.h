/* arena: strings that live until the next block, taken from a buffer that grows and is never returned
 * piecemeal. */
#ifndef PC_CLAIM_ARENA_H
#define PC_CLAIM_ARENA_H

#include <stddef.h>

typedef struct PcArenaChunk PcArenaChunk;
typedef struct {
    PcArenaChunk *chunk; /* the one in use; older, full ones hang behind it */
    size_t used;
} PcArena;

/* At least `size` bytes, aligned for any object, uninitialised. */
void *pc_arena_take(PcArena *arena, size_t size);
/* text[0, length) with a NUL behind it. */
char *pc_arena_copy(PcArena *arena, const char *text, size_t length);
/* Bytes taken since the last reset, roughly. */
size_t pc_arena_used(const PcArena *arena);
/* Forgets everything taken; keeps the largest buffer. */
void pc_arena_reset(PcArena *arena);
void pc_arena_clear(PcArena *arena);

#endif
