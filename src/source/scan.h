/* scan: measures a line in one walk over its bytes. */
#ifndef PC_SOURCE_SCAN_H
#define PC_SOURCE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ， ； 。 、 */
enum { PC_LINE_COMMA = 1, PC_LINE_SEMICOLON = 2, PC_LINE_STOP = 4, PC_LINE_PAUSE = 8 };
#define PC_LINE_CLAUSES (PC_LINE_COMMA | PC_LINE_SEMICOLON | PC_LINE_STOP)

typedef struct {
    uint32_t chars;
    uint32_t wide;        /* characters that take two cells */
    uint16_t tabs, pipes; /* up to 65535 */
    uint16_t spaces;      /* runs of white space of any kind */
    uint16_t gaps;        /* those of two cells and more */
    uint8_t punctuation;  /* PC_LINE_COMMA | … */
    bool fold;            /* pc_fold changes some character */
} PcScan;

/* Measures text[0, length), valid UTF-8 without white space at its ends, of which `room` bytes can be read,
 * length or more. */
PcScan pc_scan(const char *text, size_t length, size_t room);

/* The same, one character after the other: what pc_scan does where the processor has no AVX2. */
PcScan pc_scan_chars(const char *text, size_t length);

/* The first offset of data[from, size) that is not valid UTF-8, or size. A character cut off by `size` is not
 * valid. */
size_t pc_utf8_validate(const uint8_t *data, size_t from, size_t size);

/* Bytes of the valid character at p, of which `left` are there; 0 where it is not valid (RFC 3629, section
 * 4). */
size_t pc_utf8_length(const uint8_t *p, size_t left);

#endif
