/* workers: independent pieces of work on several threads. */
#include "base/workers.h"

#include <glib.h>
#include <pthread.h>
#include <stdbool.h>

typedef struct {
    pthread_mutex_t lock;
    size_t next, n;
    void (*work)(size_t i, void *data);
    void *data;
} Queue;

static bool take(Queue *q, size_t *i) {
    pthread_mutex_lock(&q->lock);
    *i = q->next;
    bool any = q->next < q->n;
    q->next += any;
    pthread_mutex_unlock(&q->lock);
    return any;
}

static void *worker(void *queue) {
    Queue *q = queue;
    for (size_t i; take(q, &i);)
        q->work(i, q->data);
    return NULL;
}

void pc_workers_run(size_t n, int jobs, void (*work)(size_t i, void *data), void *data) {
    Queue queue = {.n = n, .work = work, .data = data};
    size_t threads = MIN(n, jobs > 0 ? (size_t)jobs : g_get_num_processors()), started = 0;
    pthread_mutex_init(&queue.lock, NULL);
    /* This thread works too; where another cannot be started, fewer do. */
    g_autofree pthread_t *ids = g_new0(pthread_t, threads);
    while (started + 1 < threads && pthread_create(&ids[started], NULL, worker, &queue) == 0)
        started++;
    worker(&queue);
    for (size_t i = 0; i < started; i++)
        pthread_join(ids[i], NULL);
    pthread_mutex_destroy(&queue.lock);
}
