/* exact: names found whole, by their hash. Only read: exact_builder.h makes it, or the build makes a constant
 * one. */
#ifndef PC_CLAIM_EXACT_H
#define PC_CLAIM_EXACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A name's value is told by its place in an array, plus one; 0: the slot is free. */
typedef struct {
    uint32_t hash;
    uint32_t text; /* where it begins in `texts` */
    uint32_t value;
    uint16_t length;
    bool weak; /* for the caller */
} PcExactSlot;

typedef struct {
    const PcExactSlot *slots; /* of 2^bits: open, by the highest bits of the hash */
    uint32_t bits;
    const char *texts; /* all names, one behind the other */
    uint32_t n_texts;  /* their bytes */
} PcExact;

static inline uint64_t pc_exact_mix(uint64_t hash, uint64_t bytes) {
    hash = (hash ^ bytes) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

/* Eight bytes at a time; the last eight may overlap those before. */
static inline uint32_t pc_exact_hash(const char *text, size_t length) {
    uint64_t hash = length, bytes = 0;
    if (length < 8) {
        for (size_t i = 0; i < length; i++)
            bytes = bytes << 8 | (uint8_t)text[i];
        return (uint32_t)(pc_exact_mix(hash, bytes) >> 32);
    }
    for (size_t at = 0; at + 8 < length; at += 8) {
        memcpy(&bytes, text + at, 8);
        hash = pc_exact_mix(hash, bytes);
    }
    memcpy(&bytes, text + length - 8, 8);
    return (uint32_t)(pc_exact_mix(hash, bytes) >> 32);
}

/* The slot of exactly text[0, length), or NULL. */
static inline const PcExactSlot *pc_exact_find(const PcExact *exact, const char *text, size_t length) {
    uint32_t hash = pc_exact_hash(text, length), mask = (1u << exact->bits) - 1;
    for (uint32_t at = hash >> (32 - exact->bits);; at = (at + 1) & mask) {
        const PcExactSlot *slot = &exact->slots[at];
        if (slot->value == 0)
            return NULL;
        if (slot->hash == hash && slot->length == length &&
            memcmp(exact->texts + slot->text, text, length) == 0)
            return slot;
    }
}

#endif
