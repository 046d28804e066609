/* xlsxwriter: see xlsxwriter.h. */
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>

#include "report/xlsxwriter.h"

static void *open_library(void) {
#ifdef __APPLE__
    return dlopen("libxlsxwriter." LXW_SOVERSION ".dylib", RTLD_LAZY | RTLD_LOCAL);
#else
    return dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_LAZY | RTLD_LOCAL);
#endif
}

/* Stores the function as POSIX lets dlsym give it: an object's address that is a function's. */
static bool find(void *library, const char *name, void *function) {
    void *found = dlsym(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

bool pc_xlsxwriter_load(PcXlsxWriter *writer) {
    void *library = open_library();
    bool all = library != NULL;
#define X(name) all = all && find(library, #name, &writer->name);
    PC_XLSX_FUNCTIONS(X)
#undef X
    if (!all)
        errno = ELIBACC;
    return all;
}
