/* workers: independent pieces of work on several threads (pthreads, so that the thread sanitizer sees every
 * lock). */
#ifndef PC_WORKERS_H
#define PC_WORKERS_H

#include <stddef.h>

/* Calls work(i, data) for every i below n, on at most `jobs` threads (0: one a core), each i once, in any
 * order. Returns when all are done. */
void pc_workers_run(size_t n, int jobs, void (*work)(size_t i, void *data), void *data);

#endif
