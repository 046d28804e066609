/* walk: checks a workspace and walks what was found, as any program may that links libplancheck.
 *   cc walk.c $(pkg-config --cflags --libs plancheck) -o walk && ./walk plans */
#include <plancheck.h>
#include <stdio.h>

static const char *word(plancheck_severity severity) {
    return severity == PLANCHECK_ERROR ? "error" : severity == PLANCHECK_WARNING ? "warning" : "info";
}

static void print_side(const plancheck_evidence *e) {
    printf("    %s %s:%u:%u %s\n", e->role, e->file ? e->file : "-", e->line, e->column,
           e->text ? e->text : "(absent)");
}

static void print_finding(const plancheck_verdict *v) {
    printf("%s %s %s %s\n", v->code, word(v->severity), v->fingerprint, v->message);
    for (size_t i = 0; i < v->evidence_count; i++)
        print_side(v->evidence[i]);
    if (v->computation)
        printf("    = %s\n", v->computation);
}

int main(int argc, char **argv) {
    plancheck *p = plancheck_new();
    plancheck_status status = plancheck_check_workspace(p, argc > 1 ? argv[1] : ".");
    if (plancheck_error(p))
        fprintf(stderr, "walk: %s\n", plancheck_error(p));
    for (size_t i = 0; i < plancheck_unread_count(p); i++)
        fprintf(stderr, "walk: %s\n", plancheck_unread_at(p, i)->reason);
    for (size_t i = 0; i < plancheck_finding_count(p); i++)
        print_finding(plancheck_finding_at(p, i));
    const plancheck_summary *s = plancheck_result(p);
    if (s)
        printf("%zu documents, %zu compared: %zu agree, %zu disagree\n", s->documents, s->compared, s->agree,
               s->disagree);
    plancheck_free(p);
    return (int)status;
}
