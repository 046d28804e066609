/* release: madvise(2) on what /proc/self/maps says to be a mapped file. Memory of any other origin is left
 * alone: it would be lost. */
#include "source/release.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define SMALL ((size_t)64 << 20)
#define STEP ((size_t)8 << 20)

static bool is_mapped_file(uintptr_t from, uintptr_t to) {
    FILE *maps = fopen("/proc/self/maps", "re");
    if (!maps)
        return false;
    char line[512];
    bool mapped = false;
    while (!mapped && fgets(line, sizeof line, maps)) {
        unsigned long start, end, inode;
        char access[8];
        if (sscanf(line, "%lx-%lx %7s %*s %*s %lu", &start, &end, access, &inode) == 4)
            mapped = start <= from && to <= end && inode != 0 && access[1] == '-';
    }
    fclose(maps);
    return mapped;
}

void pc_release_init(PcRelease *r, const uint8_t *data, size_t size) {
    *r = (PcRelease){.data = data};
    if (size >= SMALL)
        r->mapped = is_mapped_file((uintptr_t)data, (uintptr_t)data + size);
}

void pc_release_until(PcRelease *r, size_t offset) {
    if (!r->mapped || offset < r->done + STEP)
        return;
    size_t page = (size_t)sysconf(_SC_PAGESIZE), skew = (uintptr_t)r->data % page;
    size_t from = (r->done + skew + page - 1) / page * page, to = (offset + skew) / page * page;
    if (from >= skew && to > from)
        madvise((uint8_t *)r->data + (from - skew), to - from, MADV_DONTNEED);
    r->done = offset;
}
