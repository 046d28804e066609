/* release: gives back the memory of a mapped file behind the place of reading, so that a text of any size
 * takes a constant amount. */
#ifndef PC_SOURCE_RELEASE_H
#define PC_SOURCE_RELEASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const uint8_t *data;
    size_t done; /* bytes given back */
    bool mapped; /* data is a mapped file; nothing else is ever given back */
} PcRelease;

/* Small texts stay. */
void pc_release_init(PcRelease *release, const uint8_t *data, size_t size);

/* Nothing before `offset` will be needed soon. It is read from the file again where it is needed after all.
 */
void pc_release_until(PcRelease *release, size_t offset);

#endif
