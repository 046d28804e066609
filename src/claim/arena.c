/* arena: see arena.h. */
#include "claim/arena.h"

#include <glib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, ALIGN = 16 };

struct PcArenaChunk {
    PcArenaChunk *older;
    size_t size;
    _Alignas(16) char bytes[];
};

static PcArenaChunk *chunk_new(size_t size, PcArenaChunk *older) {
    PcArenaChunk *chunk = g_malloc(sizeof(PcArenaChunk) + size);
    chunk->older = older;
    chunk->size = size;
    return chunk;
}

void *pc_arena_take(PcArena *arena, size_t size) {
    size_t from = (arena->used + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (arena->chunk == NULL || from + size > arena->chunk->size) {
        size_t last = arena->chunk == NULL ? CHUNK / 2 : arena->chunk->size;
        arena->chunk = chunk_new(MAX(size, MIN(2 * last, (size_t)1 << 22)), arena->chunk);
        from = 0;
    }
    arena->used = from + size;
    return arena->chunk->bytes + from;
}

char *pc_arena_copy(PcArena *arena, const char *text, size_t length) {
    char *copy = pc_arena_take(arena, length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

size_t pc_arena_used(const PcArena *arena) {
    size_t used = arena->used;
    for (const PcArenaChunk *older = arena->chunk == NULL ? NULL : arena->chunk->older; older != NULL;
         older = older->older)
        used += older->size;
    return used;
}

static void free_older(PcArenaChunk *chunk) {
    while (chunk != NULL) {
        PcArenaChunk *older = chunk->older;
        g_free(chunk);
        chunk = older;
    }
}

void pc_arena_reset(PcArena *arena) {
    if (arena->chunk != NULL) {
        free_older(arena->chunk->older);
        arena->chunk->older = NULL;
    }
    arena->used = 0;
}

void pc_arena_clear(PcArena *arena) {
    free_older(arena->chunk);
    arena->chunk = NULL;
    arena->used = 0;
}
